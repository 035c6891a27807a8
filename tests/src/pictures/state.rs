//! What a state of a page is: whose eyes look at it, where, and what they sent to get there.

/// Who looks at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Eyes {
    /// Somebody who is not signed in.
    Anybodys,
    /// Ana's, who owns the workspace.
    Anas,
    /// Ben's, an admin of it.
    Bens,
    /// Carl's, a commenter of it.
    Carls,
    /// Rita's, who reads one of its projects and knows nothing of the rest.
    Ritas,
    /// Wanda's, who is invited and has an account.
    Wandas,
    /// Nora's, who has an account and nothing else.
    Noras,
    /// Noel's, whose workspaces have hardly anything in them.
    Noels,
    /// A guest's who is in.
    Guests,
    /// A guest's whose public token was revoked.
    PastGuests,
}

/// A state of a page. In a path and in what is sent, names in braces stand for what the scene made of them:
/// `{project}` for an id, `{join-expired}` for a link's secret.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// The name of its pictures.
    pub name: &'static str,
    /// Who looks.
    pub eyes: Eyes,
    /// Where.
    pub path: &'static str,
    /// What a form sends there; without, the page is opened.
    pub sent: Option<Fields>,
    /// How often it is sent.
    pub times: u8,
    /// Whether the page says only that it is refused; then its title is that of others too.
    pub is_refused: bool,
    /// Whether the store breaks first. Nothing works afterwards, so that this one is the last.
    pub is_broken: bool,
}

/// A form's names and values.
pub(super) type Fields = &'static [(&'static str, &'static str)];

impl State {
    /// What one sees who opens a page.
    #[must_use]
    pub const fn seen(name: &'static str, eyes: Eyes, path: &'static str) -> Self {
        Self { name, eyes, path, sent: None, times: 1, is_refused: false, is_broken: false }
    }

    /// What one sees who sent a form.
    #[must_use]
    pub const fn sent(name: &'static str, eyes: Eyes, path: &'static str, fields: Fields) -> Self {
        Self { name, eyes, path, sent: Some(fields), times: 1, is_refused: false, is_broken: false }
    }

    /// The same after it was sent again and again.
    #[must_use]
    pub const fn times(self, times: u8) -> Self {
        Self { times, ..self }
    }

    /// The same where the page is refused.
    #[must_use]
    pub const fn refused(self) -> Self {
        Self { is_refused: true, ..self }
    }

    /// The same where the store is broken.
    #[must_use]
    pub const fn broken(self) -> Self {
        Self { is_broken: true, ..self }
    }
}
