//! `/public-tokens/{id}`: a public token with the forms of its actions. `/public-tokens/{id}/qr.svg`: its link as a QR
//! code.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token::{PublicTokenStatus, TokenPolicy};
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::token_usage::Bucket;
use guestlist_domain::usecase::{Error, PublicTokenDetails};
use serde::Deserialize;

use super::limits;
use super::list::{tone, uses};
use super::usage::Usage;
use crate::error::{PageError, PageResult};
use crate::form::FormErrors;
use crate::form_version::fingerprint;
use crate::layout::Layout;
use crate::messages::{
    TokenFormMessages, TokenListMessages, TokenPageMessages, permission_meaning, permission_name, token_status,
};
use crate::page_context::PageContext;
use crate::project::{Choice, ProjectContext};

#[derive(Template)]
#[template(path = "token_show.html")]
pub(super) struct TokenPage {
    layout: Layout,
    messages: &'static TokenPageMessages,
    form_messages: &'static TokenFormMessages,
    list_messages: &'static TokenListMessages,
    back: Option<String>,
    path: String,
    name: String,
    status: String,
    tone: &'static str,
    is_active: bool,
    is_revoked: bool,
    permission: (String, String),
    projects: Vec<(String, String)>,
    hidden_projects: Option<String>,
    expires: Option<String>,
    uses: String,
    last_used: Option<String>,
    creator: String,
    is_creator_gone: bool,
    created: String,
    renewed: Option<String>,
    revoked: Option<String>,
    note: Option<String>,
    /// Whether the account manages the token in all of its projects.
    is_managed: bool,
    /// Link and code; `None` if the account does not manage the token, or the server lacks the key that they are
    /// created with.
    share: Option<(String, String)>,
    code_hint: String,
    mail_hint: String,
    usage: Usage,
    expiries: Vec<Choice>,
    today: String,
    pub(super) form: ManageTokenForm,
    pub(super) mail_errors: FormErrors,
    pub(super) renew_errors: FormErrors,
    pub(super) change_errors: FormErrors,
}

/// Fields of all forms of the page.
#[derive(Default, Deserialize)]
pub(crate) struct ManageTokenForm {
    #[serde(default)]
    pub(super) emails: String,
    #[serde(default)]
    pub(super) message: String,
    #[serde(default)]
    pub(super) locale: String,
    #[serde(default)]
    pub(super) expires_at: String,
    #[serde(default)]
    pub(super) date: String,
    #[serde(default)]
    pub(super) usage_limit: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) note: String,
    /// Fingerprint of the values that the form showed.
    #[serde(default)]
    pub(super) seen: String,
}

impl ManageTokenForm {
    /// Returns the stored values, as the forms show them first.
    pub(super) fn stored(details: &PublicTokenDetails) -> Self {
        let token = &details.token;
        let name = token.name.to_string();
        let note = token.note.as_ref().map(ToString::to_string).unwrap_or_default();
        let usage_limit = token.usage_limit.map(|limit| limit.to_string()).unwrap_or_default();
        // Uses are left out: guests can use the token while the form is open.
        let end = token.expires_at.map(|at| at.to_string()).unwrap_or_default();
        let seen = fingerprint([name.as_str(), &note, &usage_limit, &end]);
        Self { name, note, usage_limit, seen, ..Self::default() }
    }
}

/// Renders the page of a token that the account can see.
pub(super) async fn page(
    context: &PageContext,
    details: &PublicTokenDetails,
    form: ManageTokenForm,
) -> Result<TokenPage, PageError> {
    let token = &details.token;
    let (messages, list_messages) = (TokenPageMessages::of(context.locale), TokenListMessages::of(context.locale));
    let project = match details.projects.first() {
        Some((project, _)) => Some(ProjectContext::load(context, &project.to_string()).await?),
        None => None,
    };
    let share = match details.is_managed.then(|| context.service.share_link_of(details.clone())) {
        Some(Ok(share)) => Some((share.link, share.code.expose())),
        None | Some(Err(Error::ServerKeyMissing)) => None,
        Some(Err(error)) => return Err(error.into()),
    };
    let usage = context.service.usage_of(details, None, Bucket::Day).await?;
    let policy = project.as_ref().and_then(|project| project.workspace.as_ref());
    let policy = policy.map(|view| TokenPolicy::of(&view.workspace.settings));
    let hidden_projects = details.hidden_projects;
    Ok(TokenPage {
        layout: project
            .as_ref()
            .map_or_else(|| context.layout(), |project| project.layout(context, ProjectSection::PublicTokens)),
        messages,
        form_messages: TokenFormMessages::of(context.locale),
        list_messages,
        back: project.as_ref().map(|project| format!("{}/public-tokens", project.path())),
        path: format!("/public-tokens/{}", token.id),
        name: token.name.to_string(),
        status: token_status(context.locale, details.status).to_string(),
        tone: tone(details.status),
        is_active: details.status == PublicTokenStatus::Active,
        is_revoked: details.status == PublicTokenStatus::Revoked,
        permission: (
            permission_name(context.locale, token.permission).to_string(),
            permission_meaning(context.locale, token.permission).to_string(),
        ),
        projects: details.projects.iter().map(|(id, name)| (id.to_string(), name.to_string())).collect(),
        hidden_projects: (hidden_projects > 0)
            .then(|| list_messages.hidden_projects.with("count", hidden_projects).into()),
        expires: token.expires_at.map(|at| at.to_string()),
        uses: uses(list_messages, details),
        last_used: token.last_used_at.map(|at| at.to_string()),
        creator: details.creator.to_string(),
        is_creator_gone: details.creator_gone,
        created: token.created_at.to_string(),
        renewed: token.renewed_at.map(|at| at.to_string()),
        revoked: token.revoked_at.map(|at| at.to_string()),
        note: token.note.as_ref().map(ToString::to_string),
        is_managed: details.is_managed,
        share,
        code_hint: messages.code_hint.with("page", format!("{}/code", context.options.public_url)).into(),
        mail_hint: messages.mail_hint.with("most", PublicTokenRecipient::MAX).into(),
        usage: Usage::of(context, &usage),
        expiries: limits::expiries(context, policy, true, &form.expires_at),
        today: context.service.now().to_string().chars().take(10).collect(),
        form,
        mail_errors: FormErrors::default(),
        renew_errors: FormErrors::default(),
        change_errors: FormErrors::default(),
    })
}

/// Loads a token for the signed-in account.
pub(super) async fn load(context: &PageContext, id: PublicTokenId) -> Result<PublicTokenDetails, PageError> {
    Ok(context.service.public_token(context.caller()?, id).await?)
}

pub(crate) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let details = load(&context, super::id(&id)?).await?;
    let page = page(&context, &details, ManageTokenForm::stored(&details)).await?;
    Ok(context.render(&page))
}

/// Returns the link as a QR code in SVG.
pub(crate) async fn qr(context: PageContext, Path(id): Path<String>) -> PageResult {
    let share = context.service.share_link(context.caller()?, super::id(&id)?).await?;
    let title = TokenPageMessages::of(context.locale).warning.to_string();
    let svg = (context.options.qr)(&share.link, &title);
    let svg = svg.ok_or_else(|| Error::Internal("the link is too long for a QR code".into()))?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}
