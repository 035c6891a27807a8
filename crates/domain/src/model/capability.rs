//! The capability matrix: which role and which permission holds which capability. Every access decision is based on it;
//! the documentation, `GET /v1/capabilities` and the pages are generated from the same table.

use super::role::{Permission, Role};

macro_rules! capabilities {
    ($($variant:ident = $name:literal, $roles:literal, $permissions:literal, $guests:literal;)*) => {
        /// A single permitted action.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Capability {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl Capability {
            /// Every capability, in the order of the matrix.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the name in the API.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Parses the name in the API; `None` for an unknown name.
            #[must_use]
            pub fn parse(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }

        const MATRIX: &[(Capability, &str, &str, &str)] = &[$((Capability::$variant, $roles, $permissions, $guests),)*];
    };
}

// Roles:        O owner, A admin, D designer, E content editor, C commenter
// Permissions:  A admin, W write, C comment, R read              Guests' (public tokens'): W write, C comment, R read
capabilities! {
    //                                                    roles     permissions  guests
    WorkspaceView         = "workspace.view",              "OADEC",  "",          "";
    WorkspaceChangeSettings = "workspace.change_settings", "OA",     "",          "";
    WorkspaceDelete       = "workspace.delete",            "O",      "",          "";
    WorkspaceTransferOwnership = "workspace.transfer_ownership", "O", "",         "";
    BillingManage         = "billing.manage",              "O",      "",          "";
    MembersView           = "members.view",                "OADEC",  "",          "";
    MembersInvite         = "members.invite",              "OADEC",  "",          "";
    MembersRemove         = "members.remove",              "OA",     "",          "";
    MembersChangeRole     = "members.change_role",         "OA",     "",          "";
    ProjectsViewAll       = "projects.view_all",           "OADEC",  "",          "";
    ProjectsCreate        = "projects.create",             "OAD",    "",          "";
    ProjectsTransfer      = "projects.transfer",           "OA",     "",          "";

    ContentView           = "content.view",                "OADEC",  "AWCR",      "WCR";
    BoardsView            = "boards.view",                 "OADEC",  "AWCR",      "WCR";
    CalendarView          = "calendar.view",               "OADEC",  "AWCR",      "WCR";
    DesignsView           = "designs.view",                "OADEC",  "AWCR",      "WCR";
    SettingsView          = "settings.view",               "OADEC",  "AWCR",      "WCR";
    ContentCreate         = "content.create",              "OAD",    "AW",        "W";
    ContentEdit           = "content.edit",                "OADE",   "AW",        "W";
    ContentDelete         = "content.delete",              "OAD",    "AW",        "";
    BoardsEdit            = "boards.edit",                 "OAD",    "AW",        "W";
    DesignsEdit           = "designs.edit",                "OAD",    "AW",        "W";
    StatusChange          = "status.change",               "OAD",    "AW",        "W";
    CommentsWrite         = "comments.write",              "OADEC",  "AWC",       "WC";
    CommentsReview        = "comments.review",             "OADEC",  "AWC",       "WC";
    ProjectPublish        = "project.publish",             "OADEC",  "A",         "";
    ScriptsAdd            = "scripts.add",                 "OA",     "",          "";
    SettingsChange        = "settings.change",             "OA",     "A",         "";
    ProjectInvite         = "project.invite",              "OA",     "A",         "";
    TokensManage          = "tokens.manage",               "OA",     "A",         "";
    WorkflowsModify       = "workflows.modify",            "OA",     "A",         "";
    ProjectDelete         = "project.delete",              "OA",     "A",         "";
}

impl Capability {
    /// Returns whether the capability applies to a project; otherwise it applies to the workspace as a whole.
    #[must_use]
    pub const fn is_of_project(self) -> bool {
        self as u8 >= Self::ContentView as u8
    }

    const fn bit(self) -> u64 {
        1 << self as u8
    }
}

/// A set of capabilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CapabilitySet(u64);

impl CapabilitySet {
    /// The empty set.
    pub const EMPTY: Self = Self(0);

    /// Returns whether the set contains `capability`.
    #[must_use]
    pub const fn contains(self, capability: Capability) -> bool {
        self.0 & capability.bit() != 0
    }

    /// Returns whether `other` contains every capability of the set.
    #[must_use]
    pub const fn is_subset_of(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Returns the union of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the capabilities of the set that apply to a project.
    #[must_use]
    pub fn of_projects(self) -> Self {
        Self(self.iter().filter(|capability| capability.is_of_project()).fold(0, |bits, held| bits | held.bit()))
    }

    /// Iterates over the capabilities of the set, in the order of the matrix.
    pub fn iter(self) -> impl Iterator<Item = Capability> {
        Capability::ALL.iter().copied().filter(move |&capability| self.contains(capability))
    }
}

fn column(
    letter: char,
    cell: impl Fn(&(Capability, &'static str, &'static str, &'static str)) -> &'static str,
) -> CapabilitySet {
    CapabilitySet(MATRIX.iter().filter(|row| cell(row).contains(letter)).fold(0, |bits, row| bits | row.0.bit()))
}

impl Role {
    /// Returns the capabilities of the role, in the workspace and in each of its projects.
    #[must_use]
    pub fn capabilities(self) -> CapabilitySet {
        let letter = match self {
            Self::Owner => 'O',
            Self::Admin => 'A',
            Self::Designer => 'D',
            Self::ContentEditor => 'E',
            Self::Commenter => 'C',
        };
        column(letter, |row| row.1)
    }
}

impl Permission {
    const fn letter(self) -> char {
        match self {
            Self::Admin => 'A',
            Self::Write => 'W',
            Self::Comment => 'C',
            Self::Read => 'R',
        }
    }

    /// Returns the capabilities that the permission gives a member in the project.
    #[must_use]
    pub fn capabilities(self) -> CapabilitySet {
        column(self.letter(), |row| row.2)
    }

    /// Returns the capabilities that the permission gives a guest in the projects of a public token; empty for
    /// [`Permission::Admin`].
    #[must_use]
    pub fn guest_capabilities(self) -> CapabilitySet {
        column(self.letter(), |row| row.3)
    }
}

#[cfg(test)]
#[path = "capability_tests.rs"]
mod tests;
