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

        const MATRIX: &[Row] = &[$(
            Row { capability: Capability::$variant, roles: $roles, permissions: $permissions, guests: $guests },
        )*];
    };
}

/// Row of the matrix: a capability, and the letters of its holders.
struct Row {
    capability: Capability,
    /// Letters of the roles.
    roles: &'static str,
    /// Letters of the permissions, for members.
    permissions: &'static str,
    /// Letters of the permissions, for guests.
    guests: &'static str,
}

// Letters of roles:        O Owner, A Admin, D Designer, E Content Editor, C Commenter
// Letters of permissions:  A Admin, W Write, C Comment, R Read
//
// `applies_to_projects` relies on the order: capabilities of the workspace come first, those of projects follow.
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
    /// Returns whether the capability applies to projects; otherwise it applies to the workspace as a whole.
    #[must_use]
    pub const fn applies_to_projects(self) -> bool {
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

    /// Returns the capabilities of the set that apply to projects.
    #[must_use]
    pub fn of_projects(self) -> Self {
        Self(self.iter().filter(|capability| capability.applies_to_projects()).fold(0, |bits, one| bits | one.bit()))
    }

    /// Iterates over the capabilities of the set, in the order of the matrix.
    pub fn iter(self) -> impl Iterator<Item = Capability> {
        Capability::ALL.iter().copied().filter(move |&capability| self.contains(capability))
    }
}

/// Returns the capabilities in whose rows the column `letters` contains `letter`.
fn capabilities_with(letter: char, letters: impl Fn(&Row) -> &'static str) -> CapabilitySet {
    let rows = MATRIX.iter().filter(|row| letters(row).contains(letter));
    CapabilitySet(rows.fold(0, |bits, row| bits | row.capability.bit()))
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
        capabilities_with(letter, |row| row.roles)
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
        capabilities_with(self.letter(), |row| row.permissions)
    }

    /// Returns the capabilities that the permission gives a guest in the projects of a public token; empty for
    /// [`Permission::Admin`].
    #[must_use]
    pub fn guest_capabilities(self) -> CapabilitySet {
        capabilities_with(self.letter(), |row| row.guests)
    }
}

#[cfg(test)]
#[path = "capability_tests.rs"]
mod tests;
