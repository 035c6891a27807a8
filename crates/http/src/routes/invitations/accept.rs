//! `POST /v1/invitations/accept`, `POST /v1/invitations/{id}/accept`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::{self, Service};

use crate::dto::invitation::{Accepted, AcceptedReceived};
use crate::extract::{Authenticated, Body, Context, MaybeAuthenticated, PathId};
use crate::fields::{Loose, Text, request_body};
use crate::problem::Problem;

request_body! {
    /// An account to be made on the spot, for the invited address.
    pub(crate) struct NewAccount {
        /// What the person is called.
        display_name: DisplayName,
        /// Password, of the operator's minimum length (15 by default) to 128 characters.
        password: Text<1024>,
        /// The language of mails and pages; by default the invitation's.
        locale: Option<Locale>,
    }
}

request_body! {
    /// What opens an invitation, and the account to accept it with where nobody is signed in.
    pub(crate) struct AcceptInvitation {
        /// The secret in the mailed link, or the code.
        secret: Loose,
        /// The account to be made; left out by whoever is signed in.
        account: Option<NewAccount>,
    }
}

/// Accept an invitation by its secret
///
/// As the account of the invited address, by session; or, with the mailed secret and where there is no account yet, with
/// a new account.
#[utoipa::path(
    post,
    path = "/v1/invitations/accept",
    operation_id = "accept_invitation",
    tag = "invitations",
    request_body = AcceptInvitation,
    responses(
        (status = 200, description = "The caller is a member.", body = Accepted),
        (status = 201, description = "The new account is a member, and signed in.", body = Accepted),
    ),
    security((), ("bearer" = [])),
)]
pub(crate) async fn by_secret(
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
    let accepted = service.accept_invitation(&context.request(), caller.as_ref(), command).await?;
    let status = if accepted.session.is_some() { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json((&accepted).into())))
}

/// Accept a received invitation
#[utoipa::path(
    post,
    path = "/v1/invitations/{id}/accept",
    operation_id = "accept_received_invitation",
    tag = "invitations",
    params(("id" = String, Path, description = "The invitation.")),
    responses((status = 200, description = "The caller is a member.", body = AcceptedReceived)),
    security(("bearer" = [])),
)]
pub(crate) async fn received(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<InvitationId>,
) -> Result<Json<AcceptedReceived>, Problem> {
    let accepted = service.accept_received_invitation(&context.request(), &caller, id).await?;
    Ok(Json(AcceptedReceived { membership: (&accepted).into() }))
}
