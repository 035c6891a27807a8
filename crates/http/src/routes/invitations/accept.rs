//! `POST /v1/invitations/accept`, `POST /v1/invitations/{id}/accept`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::{self, Service};

use crate::dto::invitation::{Accepted, AcceptedReceived};
use crate::extract::{Authenticated, Body, Context, MaybeAuthenticated, PathId};
use crate::fields::{BoundedText, UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// Details for creating an account with the invited address while accepting an invitation.
    pub(crate) struct NewAccount {
        /// Display name, 1 to 100 characters.
        display_name: DisplayName,
        /// Password, from the operator's minimum length (15 by default) to 128 characters. Common passwords are
        /// refused.
        password: BoundedText<1024>,
        /// Language of mails and pages. Defaults to the language of the invitation.
        locale: Option<Locale>,
    }
}

request_body! {
    /// The secret of an invitation, and the account to create if the request has no session.
    pub(crate) struct AcceptInvitation {
        /// The secret of the mailed link, or the code.
        secret: UnboundedText,
        /// The account to create. Required without a session, not allowed with one.
        account: Option<NewAccount>,
    }
}

/// Accept an invitation by its secret
///
/// With a session, the signed-in account accepts the invitation; it must have the invited address. Without a session,
/// an account with the invited address is created from `account`, signed in, and accepts. This needs the mailed secret,
/// because a code does not prove the address (unless the operator of an instance without mail allows it). If the
/// address already has an account, the request is refused with `account_exists`.
#[utoipa::path(
    post,
    path = "/v1/invitations/accept",
    operation_id = "accept_invitation",
    tag = "invitations",
    request_body = AcceptInvitation,
    responses(
        (status = 200, description = "The membership of the signed-in account.", body = Accepted),
        (status = 201, description = "The membership and the session of the new account.", body = Accepted),
    ),
    security((), ("bearer" = [])),
)]
pub(crate) async fn accept_by_secret(
    State(service): State<Service>,
    context: Context,
    MaybeAuthenticated(caller): MaybeAuthenticated,
    Body(body): Body<AcceptInvitation>,
) -> Result<(StatusCode, Json<Accepted>), Problem> {
    let account = body.account.map(|account| usecase::NewAccount {
        display_name: account.display_name,
        password: account.password.0,
        locale: account.locale,
    });
    let command = usecase::AcceptInvitation { secret: body.secret.0, account };
    let respond = |accepted: &usecase::Accepted| {
        let status = if accepted.session.is_some() { StatusCode::CREATED } else { StatusCode::OK };
        (status, Json(accepted.into()))
    };
    Ok(respond(&service.accept_invitation(&context.answering(respond), caller.as_ref(), command).await?))
}

/// Accept a received invitation
///
/// Accepts an invitation to the verified address of the caller.
#[utoipa::path(
    post,
    path = "/v1/invitations/{id}/accept",
    operation_id = "accept_received_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "Id of the invitation.")),
    responses((status = 200, description = "The membership of the signed-in account.", body = AcceptedReceived)),
    security(("bearer" = [])),
)]
pub(crate) async fn accept_received(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Json<AcceptedReceived>, Problem> {
    let respond = |accepted: &usecase::Accepted| Json(AcceptedReceived { membership: accepted.into() });
    Ok(respond(&service.accept_received_invitation(&context.answering(respond), &caller, id).await?))
}
