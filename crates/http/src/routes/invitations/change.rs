//! `PATCH /v1/invitations/{id}`

use axum::extract::State;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::Viewer;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::{ChangedOffer, Error, Service};

use crate::dto::invitation::Invitation;
use crate::etag::{IfMatch, WithETag};
use crate::extract::{Authenticated, Body, Context, PathId};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The role or the permission that an invitation offers from now on. Requires exactly one of them.
    pub(crate) struct ChangeInvitation {
        /// Role to offer, for an invitation to a workspace.
        role: Option<Role>,
        /// Permission to offer, for an invitation to a project: `read`, `comment` or `write`.
        permission: Option<Permission>,
    }
}

/// Change the role or permission of an invitation
///
/// Changes the role or the permission that a pending invitation offers. Its link and code stay valid. The caller
/// becomes the account that grants it (`invited_by`), and must hold every capability of the new role or permission.
/// Requires an account that manages the invitation.
#[utoipa::path(
    patch,
    path = "/v1/invitations/{id}",
    operation_id = "change_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation.")),
    request_body = ChangeInvitation,
    responses((status = 200, description = "The invitation.", body = Invitation)),
    security(("bearer" = [])),
)]
pub(crate) async fn change(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
    if_match: IfMatch,
    Body(body): Body<ChangeInvitation>,
) -> Result<WithETag<Invitation>, Problem> {
    let offer = match (body.role, body.permission) {
        (Some(role), None) => ChangedOffer::Role(role),
        (None, Some(permission)) => ChangedOffer::Permission(permission),
        (None, None) => return Err(error("role", "required", "Give a role or a permission.")),
        (Some(_), Some(_)) => {
            return Err(error("permission", "not_allowed", "Give a role or a permission, not both."));
        }
    };
    let current = async {
        let (details, record) = service.invitation(&caller, id).await?;
        Ok((Invitation::from(details), record))
    };
    let request = if_match.check_against(context.request(), current).await?;
    let view = service.change_invitation(&request, &caller, id, offer).await?;
    Ok(WithETag(Invitation::for_viewer(Viewer::Manager, view, service.now())))
}

fn error(field: &'static str, code: &'static str, detail: &str) -> Problem {
    Error::field(field, Invalid::new(code, detail)).into()
}
