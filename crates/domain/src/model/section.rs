//! Sections of a workspace and of a project, and who can open them. Clients show them as pages or tabs.

use super::access::{Denied, EffectiveAccess};
use super::capability::Capability;

/// Declares the sections of a target, one a line: name, and the capabilities of which one is sufficient.
macro_rules! sections {
    ($(#[$doc:meta])* $name:ident { $($(#[$section_doc:meta])* $section:ident: $($capability:ident)|+;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$section_doc])* $section,)*
        }

        impl $name {
            /// Every section, in the order in which clients show them.
            pub const ALL: &[Self] = &[$(Self::$section,)*];

            /// Returns the capabilities of which one is needed to open the section.
            #[must_use]
            pub const fn capabilities(self) -> &'static [Capability] {
                match self {
                    $(Self::$section => &[$(Capability::$capability),+],)*
                }
            }

            /// Checks that an account that sees the target can open the section.
            ///
            /// # Errors
            /// [`Denied::Forbidden`] without any of the [capabilities](Self::capabilities).
            pub fn require(self, access: EffectiveAccess) -> Result<(), Denied> {
                let held = access.capabilities();
                let is_open = self.capabilities().iter().any(|capability| held.contains(*capability));
                if is_open { Ok(()) } else { Err(Denied::Forbidden) }
            }

            /// Returns the sections that an account can open, in the order of [`ALL`](Self::ALL).
            pub fn open_to(access: EffectiveAccess) -> impl Iterator<Item = Self> {
                Self::ALL.iter().copied().filter(move |section| section.require(access).is_ok())
            }
        }
    };
}

sections! {
    /// A section of a workspace.
    WorkspaceSection {
        /// Members and pending invitations.
        Members: MembersView;
        /// Projects.
        Projects: ProjectsViewAll;
        /// The meaning of roles and permissions.
        Roles: WorkspaceView;
        /// Name, settings, plan and ownership.
        Settings: WorkspaceChangeSettings;
        /// API keys.
        Keys: WorkspaceChangeSettings;
        /// The activity log.
        Activity: WorkspaceView;
    }
}

sections! {
    /// A section of a project.
    ProjectSection {
        /// Members and invitations.
        Members: ContentView;
        /// Public tokens.
        PublicTokens: TokensManage;
        /// The activity log.
        Activity: ContentView;
        /// Access explanations.
        Access: ProjectInvite | TokensManage;
        /// Name, transfer and deletion.
        Settings: SettingsChange | ProjectDelete | ProjectsTransfer;
    }
}

#[cfg(test)]
#[path = "section_tests.rs"]
mod tests;
