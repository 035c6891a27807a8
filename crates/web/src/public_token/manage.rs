//! Actions on a public token: mail its link, renew, change, revoke.

use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::text::{Message, Name, Note};
use guestlist_domain::usecase::{EmailPublicToken, Error, PublicTokenDetails, RenewPublicToken, UpdatePublicToken};

use super::limits;
use super::show::{ManageTokenForm, load, page};
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, FormReader, addresses, locale};
use crate::messages::TokenPageMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;

/// Form of the page to which an error belongs.
#[derive(Clone, Copy)]
enum FormKind {
    Mail,
    Renew,
    Change,
}

/// Redirects back to the page of the token.
fn redirect_with_flash(details: &PublicTokenDetails, flash: &str) -> axum::response::Response {
    Redirect::to(&format!("/public-tokens/{}?did={flash}", details.token.id)).into_response()
}

/// Shows the page again, with the errors of one of its forms.
async fn form_with_errors(
    context: &PageContext,
    details: &PublicTokenDetails,
    form: ManageTokenForm,
    kind: FormKind,
    errors: FormErrors,
) -> PageResult {
    let status = errors.status();
    let mut shown = page(context, details, form).await?;
    match kind {
        FormKind::Mail => shown.mail_errors = errors,
        FormKind::Renew => shown.renew_errors = errors,
        FormKind::Change => shown.change_errors = errors,
    }
    Ok(context.render_with_status(status, &shown))
}

/// Shows the current page after the token was changed in the meantime.
async fn reloaded_page(context: &PageContext, id: &str, kind: FormKind) -> PageResult {
    let details = load_token(context, id).await?;
    form_with_errors(
        context,
        &details,
        ManageTokenForm::stored(&details),
        kind,
        FormErrors::of(context, Error::PreconditionFailed)?,
    )
    .await
}

async fn load_token(context: &PageContext, id: &str) -> Result<PublicTokenDetails, PageError> {
    load(context, super::id(id)?).await
}

/// Mails the link to the entered addresses.
pub(crate) async fn mail(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ManageTokenForm>,
) -> PageResult {
    let details = load_token(&context, &id).await?;
    let form = keep_mail_fields(&details, form);
    let mut reader = FormReader::default();
    let message = reader.read("message", Message::parse(&form.message));
    let mut emails = Vec::new();
    for text in addresses(&form.emails) {
        match EmailAddress::parse(&text) {
            Ok(email) => emails.push(email),
            Err(invalid) => {
                let mut errors = FormErrors::of(&context, Error::field("emails", invalid))?;
                errors.general = Some(TokenPageMessages::of(context.locale).bad_address.with("text", text).into());
                return form_with_errors(&context, &details, form, FormKind::Mail, errors).await;
            }
        }
    }
    let outcome = match message {
        Some(message) => {
            let command = EmailPublicToken { emails, message, locale: locale(&form.locale) };
            context
                .service
                .email_public_token(&context.request_context, context.caller()?, details.token.id, command)
                .await
        }
        None => Err(reader.into_error()),
    };
    match outcome {
        Ok(0) => Ok(redirect_with_flash(&details, "mailed_none")),
        Ok(_) => Ok(redirect_with_flash(&details, "mailed")),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            form_with_errors(&context, &details, form, FormKind::Mail, errors).await
        }
    }
}

/// Keeps the fields of the mail form, and resets those of the other forms to the stored values.
fn keep_mail_fields(details: &PublicTokenDetails, form: ManageTokenForm) -> ManageTokenForm {
    let stored = ManageTokenForm::stored(details);
    ManageTokenForm { emails: form.emails, message: form.message, locale: form.locale, ..stored }
}

/// Gives the token a later expiry or more uses.
pub(crate) async fn renew(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ManageTokenForm>,
) -> PageResult {
    let details = load_token(&context, &id).await?;
    let stored = ManageTokenForm::stored(&details);
    let request_context = context.with_precondition(&form.seen, &stored.seen, &details.token);
    let form = ManageTokenForm { name: stored.name, note: stored.note, ..form };
    let mut reader = FormReader::default();
    let expires_at = reader.read("expires_at", limits::expiry(&form.expires_at, &form.date, context.service.now()));
    let present = details.token.usage_limit;
    let usage_limit = reader.read("usage_limit", limits::changed_limit(&form.usage_limit, present));
    let outcome = match (request_context, expires_at, usage_limit) {
        (Ok(request_context), Some(expires_at), Some(usage_limit)) => {
            let command = RenewPublicToken { expires_at, usage_limit };
            context.service.renew_public_token(&request_context, context.caller()?, details.token.id, command).await
        }
        (Err(stale), ..) => Err(stale),
        (Ok(_), ..) => Err(reader.into_error()),
    };
    match outcome {
        Ok(_) => Ok(redirect_with_flash(&details, "renewed")),
        Err(Error::PreconditionFailed) => reloaded_page(&context, &id, FormKind::Renew).await,
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            form_with_errors(&context, &details, form, FormKind::Renew, errors).await
        }
    }
}

/// Changes the name, the note and the usage limit.
pub(crate) async fn change(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ManageTokenForm>,
) -> PageResult {
    let details = load_token(&context, &id).await?;
    let mut reader = FormReader::default();
    let name = reader.read("name", Name::parse(&form.name));
    let note = reader.read("note", Note::parse(&form.note));
    let present = details.token.usage_limit;
    let usage_limit = reader.read("usage_limit", limits::changed_limit(&form.usage_limit, present));
    let request_context =
        context.with_precondition(&form.seen, &ManageTokenForm::stored(&details).seen, &details.token);
    let outcome = match (request_context, name, note, usage_limit) {
        (Ok(request_context), Some(name), Some(note), Some(usage_limit)) => {
            let note = note.map_or(Patch::Clear, Patch::Set);
            let command = UpdatePublicToken { name: Some(name), note, usage_limit };
            context.service.update_public_token(&request_context, context.caller()?, details.token.id, command).await
        }
        (Err(stale), ..) => Err(stale),
        (Ok(_), ..) => Err(reader.into_error()),
    };
    match outcome {
        Ok(_) => Ok(redirect_with_flash(&details, "saved")),
        Err(Error::PreconditionFailed) => reloaded_page(&context, &id, FormKind::Change).await,
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            form_with_errors(&context, &details, form, FormKind::Change, errors).await
        }
    }
}

/// Revokes the token.
pub(crate) async fn revoke(context: PageContext, Path(id): Path<String>) -> PageResult {
    let revoked =
        context.service.revoke_public_token(&context.request_context, context.caller()?, super::id(&id)?).await?;
    Ok(redirect_with_flash(&revoked, "revoked"))
}
