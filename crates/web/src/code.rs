//! `/code`: one field for every code and link. The kind of the input decides which page follows.

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

/// Page with one field, for the secret that a link carries in its fragment or that a person types.
#[derive(Template)]
#[template(path = "hand_over.html")]
pub(crate) struct HandOverPage {
    pub(crate) layout: Layout,
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) button: String,
    /// Path that the form posts to.
    pub(crate) action: &'static str,
    /// Whether links open this page, so that its script submits the secret from the fragment.
    pub(crate) is_landing: bool,
    pub(crate) secret: String,
    pub(crate) mistakes: Mistakes,
}

/// Messages of a page with one field.
pub(crate) struct Asking {
    pub(crate) title: Text,
    pub(crate) what: Text,
    pub(crate) label: Text,
    pub(crate) button: Text,
}

impl HandOverPage {
    /// Creates the page that links open. After a refusal it is shown again with what was entered.
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

/// Form with a secret.
#[derive(Deserialize)]
pub(crate) struct HandedOver {
    #[serde(default)]
    pub(crate) secret: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/code", page(get(show).post(go)))
}

/// Extracts the secret, token or code from a pasted text: of a whole link, the part after its `#`.
pub(crate) fn bare(text: &str) -> &str {
    text.rsplit_once('#').map_or(text, |(_, behind)| behind).trim()
}

/// Classifies a text by its form alone.
fn kind_of(text: &str) -> Option<CodeKind> {
    if SecretKind::Invitation.matches(text) {
        return Some(CodeKind::Invitation);
    }
    // Only signed tokens contain dots.
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
