//! `PATCH /v1/workspaces/{id}`

use axum::extract::State;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::public_token::Asked;
use guestlist_domain::model::settings::SettingsChange;
use guestlist_domain::model::text::{Locale, Name};
use guestlist_domain::usecase::{self, Seen, Service};

use crate::dto::workspace::Workspace;
use crate::etag::{IfMatch, Tagged};
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::{Text, Whole, request_body};
use crate::problem::Problem;

/// Days that an invitation can live.
type InvitationDays = Whole<1, 30>;
/// Days that a public token can live.
type TokenDays = Whole<1, 36_500>;

request_body! {
    /// What changes of a workspace's settings. What is left out stays; null is the instance's default again.
    pub(crate) struct ChangeSettings {
        /// Language of mails to people whose own is not known.
        locale: Asked<Locale>,
        /// Days that an invitation lives.
        invitation_days: Asked<InvitationDays>,
        /// Days that a public token lives when its maker says nothing; at most `token_max_days`.
        token_default_days: Asked<TokenDays>,
        /// Most days that a public token may live.
        token_max_days: Asked<TokenDays>,
        /// Whether public tokens may live for ever.
        tokens_without_expiry: Asked<bool>,
        /// Where guests and new members are sent: an address of an origin that the operator allows.
        app_url: Asked<Text<2_000>>,
    }
}

request_body! {
    /// What changes of a workspace. What is left out stays.
    pub(crate) struct UpdateWorkspace {
        /// What to call it.
        name: Option<Name>,
        /// What its admins choose.
        settings: Option<ChangeSettings>,
    }
}

/// Change a workspace
///
/// Its name and its settings, which hold from the next request on.
#[utoipa::path(
    patch,
    path = "/v1/workspaces/{id}",
    operation_id = "update_workspace",
    tag = "workspaces",
    params(("id" = String, Path, description = "The workspace.")),
    request_body = UpdateWorkspace,
    responses((status = 200, description = "The workspace.", body = Workspace)),
    security(("bearer" = [])),
)]
pub(crate) async fn update(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<WorkspaceId>,
    if_match: IfMatch,
    Body(body): Body<UpdateWorkspace>,
) -> Result<Tagged<Workspace>, Problem> {
    let settings = body.settings.map(SettingsChange::from).unwrap_or_default();
    let command = usecase::UpdateWorkspace { name: body.name, settings };
    let seen = async {
        let view = service.workspace(&caller, id).await?;
        let record = Seen::from(&view.workspace);
        Ok((Workspace::from(view), record))
    };
    let request = if_match.bind_read(context.request(), seen).await?;
    Ok(Tagged(service.update_workspace(&request, &caller, id, command).await?.into()))
}

impl From<ChangeSettings> for SettingsChange {
    fn from(body: ChangeSettings) -> Self {
        Self {
            locale: body.locale,
            invitation_days: small(body.invitation_days),
            token_default_days: small(body.token_default_days),
            token_max_days: small(body.token_max_days),
            tokens_without_expiry: body.tokens_without_expiry,
            app_url: body.app_url.map(|url| url.0),
        }
    }
}

fn small<const MAX: u32>(days: Asked<Whole<1, MAX>>) -> Asked<u16> {
    // Bounded by its type; a larger one would be refused by the rule.
    days.map(|days| days.small().unwrap_or(u16::MAX))
}
