//! `GET /v1/public-tokens/{id}/qr.svg`

use axum::extract::State;
use axum::http::{HeaderName, header};
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::usecase::Service;

use crate::dto::public_token;
use crate::extract::{Authenticated, PathId};
use crate::problem::Problem;
use crate::qr;

/// Get the QR code of a public token
///
/// Returns the link of the public token as a QR code. Anyone who can scan it has access: share it only through private
/// channels. The title of the image contains this advice in the language of the caller's account. Requires the
/// capability `tokens.manage` in all projects of the token.
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}/qr.svg",
    operation_id = "get_public_token_qr",
    tag = "public tokens",
    params(("id" = String, Path, description = "Id of the public token.")),
    responses((status = 200, description = "The QR code.", body = String, content_type = "image/svg+xml")),
    security(("bearer" = [])),
)]
pub(crate) async fn qr(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
) -> Result<([(HeaderName, &'static str); 1], String), Problem> {
    let link = service.share_link(&caller, id).await?;
    let title = public_token::warning(caller.account.locale);
    let picture = qr::svg(&link.link, title).ok_or_else(Problem::internal)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], picture))
}
