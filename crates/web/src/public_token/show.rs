//! `/public-tokens/{id}`: a public token with the forms of its actions. `/public-tokens/{id}/qr.svg`: its link as a QR
//! code.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use guestlist_domain::model::access::Denied;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::public_token::{PublicTokenStatus, TokenPolicy};
use guestlist_domain::model::public_token_recipient::PublicTokenRecipient;
use guestlist_domain::model::token_usage::Bucket;
use guestlist_domain::usecase::{Error, PublicTokenDetails};
use serde::Deserialize;

use super::list::{tone, uses};
use super::terms;
use super::usage::Usage;
use crate::form::Mistakes;
use crate::layout::Layout;
use crate::project::{Choice, Here, Section};
use crate::refusal::{Answer, Refused};
use crate::seen::mark;
use crate::visit::Visit;
use crate::words::{PublicTokens, TokenForm, TokenPage as Words, permission_meaning, permission_name, token_status};

#[derive(Template)]
#[template(path = "token_show.html")]
pub(super) struct TokenPage {
    layout: Layout,
    words: &'static Words,
    terms: &'static TokenForm,
    lists: &'static PublicTokens,
    back: Option<String>,
    path: String,
    name: String,
    status: String,
    tone: &'static str,
    is_active: bool,
    is_revoked: bool,
    permission: (String, String),
    projects: Vec<(String, String)>,
    hidden: Option<String>,
    expires: Option<String>,
    uses: String,
    last_used: Option<String>,
    creator: String,
    is_creator_gone: bool,
    made: String,
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
    pub(super) typed: Typed,
    pub(super) mailing: Mistakes,
    pub(super) renewing: Mistakes,
    pub(super) changing: Mistakes,
}

/// Fields of all forms of the page.
#[derive(Default, Deserialize)]
pub(crate) struct Typed {
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

impl Typed {
    /// Returns the stored values, as the forms show them first.
    pub(super) fn unchanged(details: &PublicTokenDetails) -> Self {
        let token = &details.token;
        let name = token.name.to_string();
        let note = token.note.as_ref().map(ToString::to_string).unwrap_or_default();
        let usage_limit = token.usage_limit.map(|limit| limit.to_string()).unwrap_or_default();
        // Uses are left out: guests can use the token while the form is open.
        let end = token.expires_at.map(|at| at.to_string()).unwrap_or_default();
        let seen = mark([name.as_str(), &note, &usage_limit, &end]);
        Self { name, note, usage_limit, seen, ..Self::default() }
    }
}

/// Renders the page of a token that the account can see.
pub(super) async fn page(visit: &Visit, details: &PublicTokenDetails, typed: Typed) -> Result<TokenPage, Refused> {
    let caller = visit.caller()?;
    let token = &details.token;
    let (words, lists) = (Words::of(visit.locale), PublicTokens::of(visit.locale));
    let here = match details.projects.first() {
        Some((project, _)) => Some(Here::open(visit, &project.to_string()).await?),
        None => None,
    };
    let (is_managed, share) = match visit.service.share_link(caller, token.id).await {
        Ok(share) => (true, Some((share.link, share.code.expose()))),
        Err(Error::Denied(Denied::Forbidden)) => (false, None),
        Err(Error::ServerKeyMissing) => (true, None),
        Err(error) => return Err(error.into()),
    };
    let usage = visit.service.public_token_usage(caller, token.id, None, Bucket::Day).await?;
    let policy = here.as_ref().and_then(|here| here.workspace.as_ref());
    let policy = policy.map(|view| TokenPolicy::of(&view.workspace.settings));
    let hidden = details.hidden_projects;
    Ok(TokenPage {
        layout: here.as_ref().map_or_else(|| visit.layout(), |here| here.layout(visit, Section::PublicTokens)),
        words,
        terms: TokenForm::of(visit.locale),
        lists,
        back: here.as_ref().map(|here| format!("{}/public-tokens", here.path())),
        path: format!("/public-tokens/{}", token.id),
        name: token.name.to_string(),
        status: token_status(visit.locale, details.status).to_string(),
        tone: tone(details.status),
        is_active: details.status == PublicTokenStatus::Active,
        is_revoked: details.status == PublicTokenStatus::Revoked,
        permission: (
            permission_name(visit.locale, token.permission).to_string(),
            permission_meaning(visit.locale, token.permission).to_string(),
        ),
        projects: details.projects.iter().map(|(id, name)| (id.to_string(), name.to_string())).collect(),
        hidden: (hidden > 0).then(|| lists.hidden_projects.with("count", hidden).into()),
        expires: token.expires_at.map(|at| at.to_string()),
        uses: uses(lists, details),
        last_used: token.last_used_at.map(|at| at.to_string()),
        creator: details.creator.to_string(),
        is_creator_gone: details.creator_gone,
        made: token.created_at.to_string(),
        renewed: token.renewed_at.map(|at| at.to_string()),
        revoked: token.revoked_at.map(|at| at.to_string()),
        note: token.note.as_ref().map(ToString::to_string),
        is_managed,
        share,
        code_hint: words.code_hint.with("page", format!("{}/code", visit.options.public_url)).into(),
        mail_hint: words.mail_hint.with("most", PublicTokenRecipient::MAX).into(),
        usage: Usage::of(visit, &usage),
        expiries: terms::expiries(visit, policy, true, &typed.expires_at),
        today: visit.service.now().to_string().chars().take(10).collect(),
        typed,
        mailing: Mistakes::default(),
        renewing: Mistakes::default(),
        changing: Mistakes::default(),
    })
}

/// Loads a token for the signed-in account.
pub(super) async fn seen(visit: &Visit, id: PublicTokenId) -> Result<PublicTokenDetails, Refused> {
    Ok(visit.service.public_token(visit.caller()?, id).await?)
}

pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let details = seen(&visit, super::id(&id)?).await?;
    let page = page(&visit, &details, Typed::unchanged(&details)).await?;
    Ok(visit.page(&page))
}

/// Returns the link as a QR code in SVG.
pub(crate) async fn qr(visit: Visit, Path(id): Path<String>) -> Answer {
    let share = visit.service.share_link(visit.caller()?, super::id(&id)?).await?;
    let title = Words::of(visit.locale).warning.to_string();
    let picture = (visit.options.qr)(&share.link, &title);
    let picture = picture.ok_or_else(|| Error::Internal("a link is too long for a picture".into()))?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], picture).into_response())
}
