//! `/code`: one field for every code and link that people are handed. What it is decides what is shown.

use askama::Template;
use axum::Router;
use axum::routing::get;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::secret::{Code, CodeKind, SecretKind};
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use crate::form::{Form, Mistakes};
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::text::Text;
use crate::visit::Visit;
use crate::words::Codes;
use crate::{App, join, open, page};

/// A page with one field, for what a link carries behind its `#` or a person types.
#[derive(Template)]
#[template(path = "hand_over.html")]
pub(crate) struct HandOverPage {
    pub(crate) layout: Layout,
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) button: String,
    /// Where it is handed over to.
    pub(crate) action: &'static str,
    /// Whether a link leads here, so that the page's script hands over what stands in its fragment.
    pub(crate) is_landing: bool,
    pub(crate) secret: String,
    pub(crate) mistakes: Mistakes,
}

/// What a page with one field says.
pub(crate) struct Asking {
    pub(crate) title: Text,
    pub(crate) what: Text,
    pub(crate) label: Text,
    pub(crate) button: Text,
}

impl HandOverPage {
    /// The page that links lead to; it asks again for what came damaged.
    pub(crate) fn landing(
        visit: &Visit,
        action: &'static str,
        asking: &Asking,
        secret: &str,
        mistakes: Mistakes,
    ) -> Self {
        Self {
            layout: visit.layout(),
            title: asking.title.to_string(),
            what: asking.what.to_string(),
            label: asking.label.to_string(),
            hint: String::new(),
            button: asking.button.to_string(),
            action,
            is_landing: true,
            secret: secret.to_owned(),
            mistakes,
        }
    }
}

/// What was handed over.
#[derive(Deserialize)]
pub(crate) struct HandedOver {
    #[serde(default)]
    pub(crate) secret: String,
}

/// The routes.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/code", page(get(show).post(go)))
}

/// The secret, token or code itself, of whatever was pasted: of a whole link, what stands behind its `#`.
pub(crate) fn bare(text: &str) -> &str {
    text.rsplit_once('#').map_or(text, |(_, behind)| behind).trim()
}

/// What a text opens, by its looks alone.
fn kind_of(text: &str) -> Option<CodeKind> {
    if SecretKind::Invitation.matches(text) {
        return Some(CodeKind::Invitation);
    }
    // Signed tokens are the only ones with dots.
    if text.contains('.') {
        return Some(CodeKind::PublicToken);
    }
    Code::parse(text).map(|code| code.kind())
}

fn form(visit: &Visit, secret: &str, mistakes: Mistakes) -> HandOverPage {
    let words = Codes::of(visit.locale);
    let asking = Asking { title: words.title, what: words.what, label: words.code, button: words.go };
    let page = HandOverPage::landing(visit, "/code", &asking, secret, mistakes);
    HandOverPage { hint: words.hint.to_string(), is_landing: false, ..page }
}

async fn show(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, "", Mistakes::default())))
}

async fn go(visit: Visit, Form(typed): Form<HandedOver>) -> Answer {
    match kind_of(bare(&typed.secret)) {
        Some(CodeKind::Invitation) => join::look(visit, Form(typed)).await,
        Some(CodeKind::PublicToken) => open::look(visit, Form(typed)).await,
        None => {
            let mistakes = Mistakes::of(&visit, Error::from(InvitationRefusal::Invalid))?;
            Ok(visit.page_with(mistakes.status(), &form(&visit, &typed.secret, mistakes)))
        }
    }
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
