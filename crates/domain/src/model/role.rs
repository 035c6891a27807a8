//! Workspace roles and project permissions, in ascending order.

use super::text::Invalid;

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, $code:literal { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every value, in ascending order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the name in the API, in SQL and in documents.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// Parses the name in the API, in its exact spelling.
            ///
            /// # Errors
            /// A refusal that names every allowed value, if `text` is none of them.
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
    /// Role of a member in a workspace; applies to all its projects. Each role includes the capabilities of the lower
    /// ones.
    Role, "unknown_role" {
        /// Views and comments.
        Commenter = "commenter",
        /// Also edits content: copy and media.
        ContentEditor = "content_editor",
        /// Also creates projects, and creates, edits and deletes their content.
        Designer = "designer",
        /// Manages the workspace, but does not own it.
        Admin = "admin",
        /// Owns the workspace. Each workspace has exactly one Owner, by creation or ownership transfer, never by
        /// invitation.
        Owner = "owner",
    }
}

closed_list! {
    /// Permission in one project. Each permission includes the capabilities of the lower ones.
    Permission, "unknown_permission" {
        /// Views.
        Read = "read",
        /// Also comments.
        Comment = "comment",
        /// Also creates, edits and deletes content. Guests cannot delete it.
        Write = "write",
        /// Manages the project. Never granted by an invitation or a public token.
        Admin = "admin",
    }
}
