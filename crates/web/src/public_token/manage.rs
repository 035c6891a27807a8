//! Actions on a public token: mail its link, renew, change, revoke.

use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::text::{Message, Name, Note};
use guestlist_domain::usecase::{EmailPublicToken, Error, PublicTokenDetails, RenewPublicToken, UpdatePublicToken};

use super::show::{Typed, page, seen};
use super::terms;
use crate::form::{Form, Mistakes, Reading, addresses, locale};
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::TokenPage as Words;

/// Form of the page to which an error belongs.
#[derive(Clone, Copy)]
enum Part {
    Mail,
    Renew,
    Change,
}

/// Redirects back to the page of the token.
fn done(details: &PublicTokenDetails, did: &str) -> axum::response::Response {
    Redirect::to(&format!("/public-tokens/{}?did={did}", details.token.id)).into_response()
}

/// Shows the page again, with the errors of one of its forms.
async fn again(visit: &Visit, details: &PublicTokenDetails, typed: Typed, part: Part, mistakes: Mistakes) -> Answer {
    let status = mistakes.status();
    let mut shown = page(visit, details, typed).await?;
    match part {
        Part::Mail => shown.mailing = mistakes,
        Part::Renew => shown.renewing = mistakes,
        Part::Change => shown.changing = mistakes,
    }
    Ok(visit.page_with(status, &shown))
}

/// Shows the current page after the token was changed in the meantime.
async fn fresh(visit: &Visit, id: &str, part: Part) -> Answer {
    let details = open(visit, id).await?;
    again(visit, &details, Typed::unchanged(&details), part, Mistakes::of(visit, Error::PreconditionFailed)?).await
}

async fn open(visit: &Visit, id: &str) -> Result<PublicTokenDetails, Refused> {
    seen(visit, super::id(id)?).await
}

/// Mails the link to the entered addresses.
pub(crate) async fn mail(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let details = open(&visit, &id).await?;
    let typed = with_terms(&details, typed);
    let mut reading = Reading::default();
    let message = reading.read("message", Message::parse(&typed.message));
    let mut emails = Vec::new();
    for text in addresses(&typed.emails) {
        match EmailAddress::parse(&text) {
            Ok(email) => emails.push(email),
            Err(invalid) => {
                let mut mistakes = Mistakes::of(&visit, Error::field("emails", invalid))?;
                mistakes.whole = Some(Words::of(visit.locale).bad_address.with("text", text).into());
                return again(&visit, &details, typed, Part::Mail, mistakes).await;
            }
        }
    }
    let outcome = match message {
        Some(message) => {
            let command = EmailPublicToken { emails, message, locale: locale(&typed.locale) };
            visit.service.email_public_token(&visit.context, visit.caller()?, details.token.id, command).await
        }
        None => Err(reading.refusal()),
    };
    match outcome {
        Ok(0) => Ok(done(&details, "mailed_none")),
        Ok(_) => Ok(done(&details, "mailed")),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            again(&visit, &details, typed, Part::Mail, mistakes).await
        }
    }
}

/// Keeps the fields of the mail form, and resets those of the other forms to the stored values.
fn with_terms(details: &PublicTokenDetails, typed: Typed) -> Typed {
    let unchanged = Typed::unchanged(details);
    Typed { emails: typed.emails, message: typed.message, locale: typed.locale, ..unchanged }
}

/// Gives the token a later expiry or more uses.
pub(crate) async fn renew(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let details = open(&visit, &id).await?;
    let unchanged = Typed::unchanged(&details);
    let context = visit.meant_for(&typed.seen, &unchanged.seen, &details.token);
    let typed = Typed { name: unchanged.name, note: unchanged.note, ..typed };
    let mut reading = Reading::default();
    let expires_at = reading.read("expires_at", terms::expiry(&typed.expires_at, &typed.date, visit.service.now()));
    let present = details.token.usage_limit;
    let usage_limit = reading.read("usage_limit", terms::changed_limit(&typed.usage_limit, present));
    let outcome = match (context, expires_at, usage_limit) {
        (Ok(context), Some(expires_at), Some(usage_limit)) => {
            let command = RenewPublicToken { expires_at, usage_limit };
            visit.service.renew_public_token(&context, visit.caller()?, details.token.id, command).await
        }
        (Err(stale), ..) => Err(stale),
        (Ok(_), ..) => Err(reading.refusal()),
    };
    match outcome {
        Ok(_) => Ok(done(&details, "renewed")),
        Err(Error::PreconditionFailed) => fresh(&visit, &id, Part::Renew).await,
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            again(&visit, &details, typed, Part::Renew, mistakes).await
        }
    }
}

/// Changes the name, the note and the usage limit.
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let details = open(&visit, &id).await?;
    let mut reading = Reading::default();
    let name = reading.read("name", Name::parse(&typed.name));
    let note = reading.read("note", Note::parse(&typed.note));
    let present = details.token.usage_limit;
    let usage_limit = reading.read("usage_limit", terms::changed_limit(&typed.usage_limit, present));
    let context = visit.meant_for(&typed.seen, &Typed::unchanged(&details).seen, &details.token);
    let outcome = match (context, name, note, usage_limit) {
        (Ok(context), Some(name), Some(note), Some(usage_limit)) => {
            let note = note.map_or(Patch::Clear, Patch::Set);
            let command = UpdatePublicToken { name: Some(name), note, usage_limit };
            visit.service.update_public_token(&context, visit.caller()?, details.token.id, command).await
        }
        (Err(stale), ..) => Err(stale),
        (Ok(_), ..) => Err(reading.refusal()),
    };
    match outcome {
        Ok(_) => Ok(done(&details, "saved")),
        Err(Error::PreconditionFailed) => fresh(&visit, &id, Part::Change).await,
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            again(&visit, &details, typed, Part::Change, mistakes).await
        }
    }
}

/// Revokes the token.
pub(crate) async fn revoke(visit: Visit, Path(id): Path<String>) -> Answer {
    let revoked = visit.service.revoke_public_token(&visit.context, visit.caller()?, super::id(&id)?).await?;
    Ok(done(&revoked, "revoked"))
}
