//! Workspace roles and project permissions, from least to most.

use super::text::Invalid;

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, $code:literal { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every value, from least to most.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in the API, in SQL and in documents.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// Reads the API's name; a closed list, exactly spelled.
            ///
            /// # Errors
            /// Names every allowed value.
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                match text {
                    $($text => Ok(Self::$variant),)*
                    _ => Err(Invalid::new($code, concat!("Use one of:", $(" ", $text,)* "."))),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

closed_list! {
    /// What a member is in a workspace; reaches every project of it. Each role holds all that the lesser ones hold.
    Role, "unknown_role" {
        /// Looks and comments.
        Commenter = "commenter",
        /// Changes copy and media as well.
        ContentEditor = "content_editor",
        /// Makes and changes projects as well.
        Designer = "designer",
        /// Runs the workspace, but does not own it.
        Admin = "admin",
        /// Exactly one per workspace; comes by creation or transfer, never by invitation.
        Owner = "owner",
    }
}

closed_list! {
    /// What somebody may do in one project. Each permission holds all that the lesser ones hold.
    Permission, "unknown_permission" {
        /// Looks.
        Read = "read",
        /// Comments as well.
        Comment = "comment",
        /// Makes and changes content as well.
        Write = "write",
        /// Runs the project; never granted by an invitation or a public token.
        Admin = "admin",
    }
}
