//! `/account`: display name and language.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::UpdateAccount;
use serde::Deserialize;

use super::layout;
use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::Account;

#[derive(Template)]
#[template(path = "account.html")]
struct ProfilePage {
    layout: Layout,
    words: &'static Account,
    display_name: String,
    languages: Vec<Language>,
    mistakes: Mistakes,
}

struct Language {
    tag: &'static str,
    name: String,
    is_chosen: bool,
}

#[derive(Deserialize)]
pub(crate) struct Profile {
    #[serde(default)]
    display_name: String,
    #[serde(default)]
    locale: String,
}

fn form(visit: &Visit, display_name: String, locale: &str, mistakes: Mistakes) -> ProfilePage {
    let layout = layout(visit, "/account");
    let name = |locale| match locale {
        Locale::En => layout.words.language_en,
        Locale::Es => layout.words.language_es,
    };
    let language =
        |one: Locale| Language { tag: one.as_str(), name: name(one).to_string(), is_chosen: one.as_str() == locale };
    let languages = Locale::ALL.map(language).into();
    ProfilePage { layout, words: Account::of(visit.locale), display_name, languages, mistakes }
}

pub(crate) async fn show(visit: Visit) -> Answer {
    let account = &visit.caller()?.account;
    let page = form(&visit, account.display_name.to_string(), account.locale.as_str(), Mistakes::default());
    Ok(visit.page(&page))
}

/// Saves the display name and the language.
pub(crate) async fn save(visit: Visit, Form(typed): Form<Profile>) -> Answer {
    let caller = visit.caller()?;
    let mut reading = Reading::default();
    let display_name = reading.read("display_name", DisplayName::parse(&typed.display_name));
    let locale = reading.read("locale", Locale::parse(&typed.locale));
    let outcome = match (display_name, locale) {
        (Some(name), Some(locale)) => {
            let command = UpdateAccount { display_name: Some(name), locale: Some(locale) };
            visit.service.update_account(&visit.context, caller, command).await
        }
        (None, _) | (_, None) => Err(reading.refusal()),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to("/account?did=saved").into_response()),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            Ok(visit.page_with(mistakes.status(), &form(&visit, typed.display_name, &typed.locale, mistakes)))
        }
    }
}
