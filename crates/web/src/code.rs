//! `/code`: one field for every code and link. The kind of the input decides which page follows.

use askama::Template;
use axum::Router;
use axum::routing::get;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::pasted::PastedInput;
use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use crate::error::PageResult;
use crate::form::{Form, FormErrors};
use crate::i18n::Message;
use crate::layout::Layout;
use crate::messages::CodeMessages;
use crate::page_context::PageContext;
use crate::{App, join, open, page};

/// Page with one field, for the secret that a link carries in its fragment or that a person types.
#[derive(Template)]
#[template(path = "secret_form.html")]
pub(crate) struct SecretFormPage {
    pub(crate) layout: Layout,
    pub(crate) title: String,
    pub(crate) intro: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) button: String,
    /// Path that the form posts to.
    pub(crate) action: &'static str,
    /// Whether links open this page, so that its script submits the secret from the fragment.
    pub(crate) is_opened_by_link: bool,
    pub(crate) secret: String,
    pub(crate) errors: FormErrors,
}

/// Messages of a page with one field.
pub(crate) struct SecretFormMessages {
    pub(crate) title: Message,
    pub(crate) intro: Message,
    pub(crate) label: Message,
    pub(crate) button: Message,
}

impl SecretFormPage {
    /// Creates the page that links open. After a refusal it is shown again with what was entered.
    pub(crate) fn for_link(
        context: &PageContext,
        action: &'static str,
        form_messages: &SecretFormMessages,
        secret: &str,
        errors: FormErrors,
    ) -> Self {
        Self {
            layout: context.layout(),
            title: form_messages.title.to_string(),
            intro: form_messages.intro.to_string(),
            label: form_messages.label.to_string(),
            hint: String::new(),
            button: form_messages.button.to_string(),
            action,
            is_opened_by_link: true,
            secret: secret.to_owned(),
            errors,
        }
    }
}

/// Form with a secret.
#[derive(Deserialize)]
pub(crate) struct SecretForm {
    #[serde(default)]
    pub(crate) secret: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/code", page(get(show).post(submit)))
}

fn form_page(context: &PageContext, secret: &str, errors: FormErrors) -> SecretFormPage {
    let messages = CodeMessages::of(context.locale);
    let form_messages =
        SecretFormMessages { title: messages.title, intro: messages.what, label: messages.code, button: messages.go };
    let page = SecretFormPage::for_link(context, "/code", &form_messages, secret, errors);
    SecretFormPage { hint: messages.hint.to_string(), is_opened_by_link: false, ..page }
}

async fn show(context: PageContext) -> PageResult {
    Ok(context.render(&form_page(&context, "", FormErrors::default())))
}

async fn submit(context: PageContext, Form(form): Form<SecretForm>) -> PageResult {
    match PastedInput::parse(&form.secret).and_then(|pasted| pasted.opens()) {
        Some(CodeKind::Invitation) => join::preview(context, Form(form)).await,
        Some(CodeKind::PublicToken) => open::preview(context, Form(form)).await,
        None => {
            let errors = FormErrors::of(&context, Error::from(InvitationRefusal::Invalid))?;
            Ok(context.render_with_status(errors.status(), &form_page(&context, &form.secret, errors)))
        }
    }
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
