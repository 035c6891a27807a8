//! What the pages say in each language. One value per language: the compiler sees to it that none
//! lacks a sentence.

mod en;
mod es;

use guestlist_domain::model::text::Locale;

/// Everything in one language.
pub(crate) struct Words {
    pub(crate) home: Home,
    pub(crate) join: Landing,
    pub(crate) open: Landing,
    pub(crate) verify: Landing,
    pub(crate) sign_in: Landing,
    pub(crate) mailbox: Mailbox,
    pub(crate) opt_out: OptOut,
    /// On each landing page: that a click does not do it yet.
    pub(crate) not_yet: &'static str,
    /// Where the secret is, and who sees it.
    pub(crate) fragment: &'static str,
}

/// The start page.
pub(crate) struct Home {
    pub(crate) title: &'static str,
    pub(crate) what: &'static str,
    pub(crate) state: &'static str,
    pub(crate) links: &'static str,
    pub(crate) openapi: &'static str,
    pub(crate) docs: &'static str,
    pub(crate) mailbox: &'static str,
    pub(crate) ready: &'static str,
    pub(crate) support: &'static str,
    pub(crate) first_steps: &'static str,
    pub(crate) sign_up: &'static str,
    pub(crate) password: &'static str,
    pub(crate) read_mailbox: &'static str,
    pub(crate) read_mail: &'static str,
    pub(crate) make_workspace: &'static str,
    pub(crate) workspace: &'static str,
}

/// A page that a link leads to.
pub(crate) struct Landing {
    pub(crate) title: &'static str,
    pub(crate) what: &'static str,
    /// Whether the link carries one in its fragment.
    pub(crate) has_secret: bool,
    pub(crate) calls: &'static [Call],
}

/// A call of the API.
pub(crate) struct Call {
    pub(crate) explanation: &'static str,
    pub(crate) path: &'static str,
    pub(crate) headers: &'static [&'static str],
    pub(crate) body: &'static str,
}

/// The development mailbox.
pub(crate) struct Mailbox {
    pub(crate) title: &'static str,
    pub(crate) what: &'static str,
    pub(crate) as_json: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) to: &'static str,
}

/// Opting out of mails.
pub(crate) struct OptOut {
    /// Before.
    pub(crate) ask: Notice,
    pub(crate) button: &'static str,
    /// After.
    pub(crate) done: Notice,
    /// A link that is none of ours.
    pub(crate) unknown: Notice,
    /// It cannot be done now.
    pub(crate) later: Notice,
}

/// A title and what there is to say.
pub(crate) struct Notice {
    pub(crate) title: &'static str,
    pub(crate) what: &'static str,
}

/// The words of a language.
pub(crate) const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::En => &en::WORDS,
        Locale::Es => &es::WORDS,
    }
}
