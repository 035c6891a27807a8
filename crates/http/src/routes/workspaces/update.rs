//! `PATCH /v1/workspaces/{id}`

use axum::extract::State;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::settings::SettingsChange;
use guestlist_domain::model::text::{Locale, Name};
use guestlist_domain::usecase::{self, Service, Snapshot};

use crate::dto::workspace::Workspace;
use crate::etag::{IfMatch, WithETag};
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::{BoundedInt, BoundedText, request_body};
use crate::problem::Problem;

/// Lifetime of an invitation, in days.
type InvitationDays = BoundedInt<1, 30>;
/// Lifetime of a public token, in days.
type TokenDays = BoundedInt<1, 36_500>;

request_body! {
    /// The settings of a workspace to change. Settings that are left out stay unchanged; null resets a setting to the
    /// default of the instance.
    pub(crate) struct ChangeSettings {
        /// Default language of invitation mails and share mails.
        locale: Patch<Locale>,
        /// Lifetime of invitations, 1 to 30 days.
        invitation_days: Patch<InvitationDays>,
        /// Lifetime of public tokens that are created without `expires_at`, 1 to 36,500 days, at most `token_max_days`.
        token_default_days: Patch<TokenDays>,
        /// Maximum lifetime of public tokens, 1 to 36,500 days.
        token_max_days: Patch<TokenDays>,
        /// Whether public tokens without expiry are allowed. While `token_max_days` is set, they are not.
        tokens_without_expiry: Patch<bool>,
        /// URL of the host application, to which guests and new members are sent. Its origin must be allowed by the
        /// operator.
        app_url: Patch<BoundedText<2_000>>,
    }
}

request_body! {
    /// The fields of a workspace to change. Fields that are left out stay unchanged.
    pub(crate) struct UpdateWorkspace {
        /// Name of the workspace, 1 to 100 characters.
        name: Option<Name>,
        /// Settings to change. Settings that are left out stay unchanged; null restores the default of the instance.
        settings: Option<ChangeSettings>,
    }
}

/// Update a workspace
///
/// Changes the name and the settings of the workspace. Settings apply from the next request on. Requires the capability
/// `workspace.change_settings`.
#[utoipa::path(
    patch,
    path = "/v1/workspaces/{id}",
    operation_id = "update_workspace",
    tag = "workspaces",
    params(("id" = String, Path, description = "Id of the workspace.")),
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
) -> Result<WithETag<Workspace>, Problem> {
    let settings = body.settings.map(SettingsChange::from).unwrap_or_default();
    let command = usecase::UpdateWorkspace { name: body.name, settings };
    let current = async {
        let view = service.workspace(&caller, id).await?;
        let record = Snapshot::from(&view.workspace);
        Ok((Workspace::from(view), record))
    };
    let request = if_match.check_against(context.request(), current).await?;
    Ok(WithETag(service.update_workspace(&request, &caller, id, command).await?.into()))
}

impl From<ChangeSettings> for SettingsChange {
    fn from(body: ChangeSettings) -> Self {
        Self {
            locale: body.locale,
            invitation_days: to_u16(body.invitation_days),
            token_default_days: to_u16(body.token_default_days),
            token_max_days: to_u16(body.token_max_days),
            tokens_without_expiry: body.tokens_without_expiry,
            app_url: body.app_url.map(|url| url.0),
        }
    }
}

fn to_u16<const MAX: u32>(days: Patch<BoundedInt<1, MAX>>) -> Patch<u16> {
    // The type bounds the value; the domain would refuse a larger one.
    days.map(|days| days.to_u16().unwrap_or(u16::MAX))
}
