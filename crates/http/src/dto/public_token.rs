//! Public tokens.

use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::{Permission, PublicTokenStatus};
use super::{Named, Person, Time};

/// A public token: a share link's record.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicToken {
    /// Id.
    id: String,
    /// The workspace of its projects.
    workspace_id: String,
    /// What its makers call it.
    name: String,
    /// What it is for.
    note: Option<String>,
    /// What guests may do.
    permission: Permission,
    /// The projects that it opens, as far as the caller may see them.
    projects: Vec<Named>,
    /// How many more projects it opens.
    hidden_projects: u64,
    /// Where it stands.
    status: PublicTokenStatus,
    /// When it runs out; null is never.
    expires_at: Option<Time>,
    /// How often it may be redeemed; null is without end.
    usage_limit: Option<u32>,
    /// How often it was redeemed.
    uses: u32,
    /// When it was last redeemed.
    last_used_at: Option<Time>,
    /// Who made it.
    created_by: Person,
    /// Whether whoever made it manages it in none of its projects any more.
    creator_gone: bool,
    /// When it was made.
    created_at: Time,
    /// When it was revoked: final.
    revoked_at: Option<Time>,
    /// When it was last renewed.
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
            projects: details.projects.iter().map(|(id, name)| Named::new(id, name)).collect(),
            hidden_projects: details.hidden_projects as u64,
            status: details.status.into(),
            expires_at: token.expires_at.map(Into::into),
            usage_limit: token.usage_limit,
            uses: token.uses,
            last_used_at: token.last_used_at.map(Into::into),
            created_by: Person::new(&token.created_by, &details.creator),
            creator_gone: details.creator_gone,
            created_at: token.created_at.into(),
            revoked_at: token.revoked_at.map(Into::into),
            renewed_at: token.renewed_at.map(Into::into),
        }
    }
}

/// The ways of handing out a public token. Whoever has one of them has the access: keep them in private channels.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShareLink {
    /// The signed token itself.
    token: String,
    /// The link; the token stands in its fragment.
    link: String,
    /// The code, for typing.
    code: String,
    /// What to beware of, in the account's language; to be shown beside them.
    warning: String,
}

/// A public token that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct CreatedPublicToken {
    /// The token's record.
    public_token: PublicToken,
    /// The signed token itself.
    token: String,
    /// The link; the token stands in its fragment.
    link: String,
    /// The code, for typing.
    code: String,
    /// What to beware of, in the account's language; to be shown beside them.
    warning: String,
}

/// How many mails wait to be sent.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct QueuedMails {
    /// Addresses that opted out are not among them.
    pub(crate) queued: u64,
}

impl ShareLink {
    /// With its warning in a language.
    pub(crate) fn new(link: usecase::ShareLink, locale: Locale) -> Self {
        Self { token: link.token, link: link.link, code: link.code.expose(), warning: warning(locale).to_owned() }
    }
}

impl CreatedPublicToken {
    /// With its warning in a language.
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

/// Stands wherever a link or a code is shown.
pub(crate) const fn warning(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Whoever has this link or code has the access: share it in private channels only.",
        Locale::Es => "Quien tenga este enlace o código tiene el acceso: compártelo solo por canales privados.",
    }
}
