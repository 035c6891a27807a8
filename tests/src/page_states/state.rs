//! The state of a page: its viewer, its path, and the form that leads to it.

/// The viewer of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Viewer {
    /// A browser without a session.
    Anonymous,
    /// Ana, the Owner of the workspace.
    Ana,
    /// Ben, an Admin of the workspace.
    Ben,
    /// Carl, a Commenter of the workspace.
    Carl,
    /// Rita, with the permission Read in one project of the workspace.
    Rita,
    /// Wanda, an invitee with an account.
    Wanda,
    /// Nora, an account without any membership.
    Nora,
    /// Noel, the Owner of nearly empty workspaces.
    Noel,
    /// A guest with a live session.
    Guest,
    /// A guest whose public token was revoked.
    FormerGuest,
}

/// A state of a page. In the path and in form values, names in braces stand for values of the fixture: `{project}` for
/// an id, `{join-expired}` for the secret of a link.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// The name, used for the files of screenshots.
    pub name: &'static str,
    /// The viewer.
    pub viewer: Viewer,
    /// The path of the page or of the form.
    pub path: &'static str,
    /// The fields of the form that is submitted to the path; `None` if the page is opened.
    pub form: Option<Fields>,
    /// How often the form is submitted.
    pub submissions: u8,
    /// Whether the page only shows a refusal, whose title other pages share.
    pub is_refused: bool,
    /// Whether the store is broken first. Such a state has to be the last of its instance.
    pub is_broken: bool,
}

/// Names and values of a form.
pub(super) type Fields = &'static [(&'static str, &'static str)];

impl State {
    /// Creates the state of a page that is opened.
    #[must_use]
    pub const fn opened(name: &'static str, viewer: Viewer, path: &'static str) -> Self {
        Self { name, viewer, path, form: None, submissions: 1, is_refused: false, is_broken: false }
    }

    /// Creates the state of a page after a form was submitted.
    #[must_use]
    pub const fn submitted(name: &'static str, viewer: Viewer, path: &'static str, fields: Fields) -> Self {
        Self { name, viewer, path, form: Some(fields), submissions: 1, is_refused: false, is_broken: false }
    }

    /// Returns the same state after several submissions.
    #[must_use]
    pub const fn submissions(self, submissions: u8) -> Self {
        Self { submissions, ..self }
    }

    /// Returns the same state with a refused page.
    #[must_use]
    pub const fn refused(self) -> Self {
        Self { is_refused: true, ..self }
    }

    /// Returns the same state with a broken store.
    #[must_use]
    pub const fn broken(self) -> Self {
        Self { is_broken: true, ..self }
    }
}
