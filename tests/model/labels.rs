//! Labels of the people and records in a sequence of steps.
//!
//! A step that creates a record carries the label of the record. Later steps refer to the label, so each keeps its
//! meaning when shrinking deletes other steps: a label whose creation was deleted names a record that does not exist.

use std::fmt;

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $letter:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(pub(crate) u16);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}

labels! {
    /// A mailed link of a sign-up.
    Link = "s";
    /// A workspace.
    Workspace = "w";
    /// A project.
    Project = "p";
    /// An invitation.
    Invitation = "i";
    /// A public token.
    Token = "t";
    /// A guest session.
    Guest = "g";
}

/// A person: one address, which can have an account, lose it and get another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Person {
    Ana,
    Ben,
    Cleo,
    Dan,
    Eva,
    Finn,
    Gina,
}

impl Person {
    pub(crate) const ALL: [Self; 7] = [Self::Ana, Self::Ben, Self::Cleo, Self::Dan, Self::Eva, Self::Finn, Self::Gina];
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// An account of a person, counted from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Account {
    pub(crate) person: Person,
    pub(crate) number: u8,
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            1 => write!(f, "{}", self.person),
            number => write!(f, "{} ({number})", self.person),
        }
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A workspace or a project.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Target {
    Workspace(Workspace),
    Project(Project),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workspace(label) => fmt::Display::fmt(label, f),
            Self::Project(label) => fmt::Display::fmt(label, f),
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A workspace role, in ascending order (S3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    Commenter,
    ContentEditor,
    Designer,
    Admin,
    Owner,
}

impl Role {
    pub(crate) const ALL: [Self; 5] = [Self::Commenter, Self::ContentEditor, Self::Designer, Self::Admin, Self::Owner];
}

/// A project permission, in ascending order (S3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Permission {
    Read,
    Comment,
    Write,
    Admin,
}

impl Permission {
    pub(crate) const ALL: [Self; 4] = [Self::Read, Self::Comment, Self::Write, Self::Admin];
}

/// A role in a workspace, or a permission in a project.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grant {
    Role(Role),
    Permission(Permission),
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Role(role) => fmt::Debug::fmt(role, f),
            Self::Permission(permission) => fmt::Debug::fmt(permission, f),
        }
    }
}

/// What an invitation offers: a role in a workspace, or a permission in a project.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offer {
    Role(Workspace, Role),
    Permission(Project, Permission),
}

impl Offer {
    pub(crate) const fn target(self) -> Target {
        match self {
            Self::Role(workspace, _) => Target::Workspace(workspace),
            Self::Permission(project, _) => Target::Project(project),
        }
    }

    pub(crate) const fn grant(self) -> Grant {
        match self {
            Self::Role(_, role) => Grant::Role(role),
            Self::Permission(_, permission) => Grant::Permission(permission),
        }
    }
}

impl fmt::Debug for Offer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} in {}", self.grant(), self.target())
    }
}
