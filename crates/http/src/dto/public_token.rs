//! Public tokens and their links.

use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::{Permission, PublicTokenStatus};
use super::{AccountRef, EntityRef, Time};

/// A public token: the record of a share link.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicToken {
    /// Unique id of the public token.
    id: String,
    /// Id of the workspace that the token's projects belong to.
    workspace_id: String,
    /// Name of the token, 1 to 100 characters.
    name: String,
    /// Purpose of the token, plain text of at most 500 characters; null without one.
    note: Option<String>,
    /// What guests can do in the projects.
    permission: Permission,
    /// The projects that the token opens and that the caller can see.
    projects: Vec<EntityRef>,
    /// Number of further projects that the token opens and that the caller cannot see.
    hidden_projects: u64,
    /// Current status of the token.
    status: PublicTokenStatus,
    /// When the token expires; null if it never expires.
    expires_at: Option<Time>,
    /// How often the token can be redeemed in total; null if there is no limit.
    usage_limit: Option<u32>,
    /// How often the token was redeemed.
    uses: u32,
    /// When the token was last redeemed; null if it never was.
    last_used_at: Option<Time>,
    /// The token owner: the account that created the token, or to which it was transferred.
    created_by: AccountRef,
    /// Whether the token owner (`created_by`) can no longer manage the token in any of its projects.
    creator_gone: bool,
    /// When the token was created.
    created_at: Time,
    /// When the token was revoked; null if it was not. Revoking is final.
    revoked_at: Option<Time>,
    /// When the token was last renewed; null if it never was.
    renewed_at: Option<Time>,
}

impl From<usecase::PublicTokenDetails> for PublicToken {
    fn from(details: usecase::PublicTokenDetails) -> Self {
        let token = details.token;
        Self {
            id: token.id.to_string(),
            workspace_id: token.workspace_id.to_string(),
            name: token.name.to_string(),
            note: token.note.map(|note| note.to_string()),
            permission: token.permission.into(),
            projects: details.projects.iter().map(|(id, name)| EntityRef::new(id, name)).collect(),
            hidden_projects: details.hidden_projects as u64,
            status: details.status.into(),
            expires_at: token.expires_at.map(Into::into),
            usage_limit: token.usage_limit,
            uses: token.uses,
            last_used_at: token.last_used_at.map(Into::into),
            created_by: AccountRef::new(&token.created_by, &details.creator),
            creator_gone: details.creator_gone,
            created_at: token.created_at.into(),
            revoked_at: token.revoked_at.map(Into::into),
            renewed_at: token.renewed_at.map(Into::into),
        }
    }
}

/// The link and the code of a public token. Anyone who holds one of them has access: share them only through private
/// channels.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShareLink {
    /// The signed share token.
    token: String,
    /// The link, which contains the share token in its fragment.
    link: String,
    /// The code: 16 characters in four groups, suitable for typing.
    code: String,
    /// Security advice in the language of the caller's account, to be shown with the link and the code.
    warning: String,
}

/// A newly created public token, with its link and code.
#[derive(Serialize, ToSchema)]
pub(crate) struct CreatedPublicToken {
    /// The public token.
    public_token: PublicToken,
    /// The signed share token.
    token: String,
    /// The link, which contains the share token in its fragment.
    link: String,
    /// The code: 16 characters in four groups, suitable for typing.
    code: String,
    /// Security advice in the language of the caller's account, to be shown with the link and the code.
    warning: String,
}

/// The number of queued mails.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct QueuedMails {
    /// Number of mails that were queued. Addresses that opted out receive none, and an instance without mail sends
    /// none.
    pub(crate) queued: u64,
}

impl ShareLink {
    /// Adds the security advice in `locale`.
    pub(crate) fn new(link: usecase::ShareLink, locale: Locale) -> Self {
        Self { token: link.token, link: link.link, code: link.code.expose(), warning: warning(locale).to_owned() }
    }
}

impl CreatedPublicToken {
    /// Adds the security advice in `locale`.
    pub(crate) fn new(link: usecase::ShareLink, locale: Locale) -> Self {
        Self {
            public_token: link.details.into(),
            token: link.token,
            link: link.link,
            code: link.code.expose(),
            warning: warning(locale).to_owned(),
        }
    }
}

/// Returns the security advice to be shown with every link and code.
pub(crate) const fn warning(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Whoever has this link or code has the access: share it in private channels only.",
        Locale::Es => "Quien tenga este enlace o código tiene el acceso: compártelo solo por canales privados.",
    }
}
