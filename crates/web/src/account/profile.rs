//! `/account`: display name and language.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::UpdateAccount;
use serde::Deserialize;

use super::layout;
use crate::error::PageResult;
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::AccountMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "account.html")]
struct ProfilePage {
    layout: Layout,
    messages: &'static AccountMessages,
    display_name: String,
    languages: Vec<Language>,
    errors: FormErrors,
}

struct Language {
    tag: &'static str,
    name: String,
    is_selected: bool,
}

#[derive(Deserialize)]
pub(crate) struct ProfileForm {
    #[serde(default)]
    display_name: String,
    #[serde(default)]
    locale: String,
}

fn form_page(context: &PageContext, display_name: String, locale: &str, errors: FormErrors) -> ProfilePage {
    let layout = layout(context, "/account");
    let name = |locale| match locale {
        Locale::En => layout.messages.language_en,
        Locale::Es => layout.messages.language_es,
    };
    let language =
        |one: Locale| Language { tag: one.as_str(), name: name(one).to_string(), is_selected: one.as_str() == locale };
    let languages = Locale::ALL.map(language).into();
    ProfilePage { layout, messages: AccountMessages::of(context.locale), display_name, languages, errors }
}

pub(crate) async fn show(context: PageContext) -> PageResult {
    let account = &context.caller()?.account;
    let page = form_page(&context, account.display_name.to_string(), account.locale.as_str(), FormErrors::default());
    Ok(context.render(&page))
}

/// Saves the display name and the language.
pub(crate) async fn save(context: PageContext, Form(form): Form<ProfileForm>) -> PageResult {
    let caller = context.caller()?;
    let mut reader = FormReader::default();
    let display_name = reader.read("display_name", DisplayName::parse(&form.display_name));
    let locale = reader.read("locale", Locale::parse(&form.locale));
    let outcome = match (display_name, locale) {
        (Some(name), Some(locale)) => {
            let command = UpdateAccount { display_name: Some(name), locale: Some(locale) };
            context.service.update_account(&context.request_context, caller, command).await
        }
        (None, _) | (_, None) => Err(reader.into_error()),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to("/account?did=saved").into_response()),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            Ok(context
                .render_with_status(errors.status(), &form_page(&context, form.display_name, &form.locale, errors)))
        }
    }
}
