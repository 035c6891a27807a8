//! `GET /v1/public-tokens/{id}/qr.svg`

use axum::extract::State;
use axum::http::{HeaderName, header};
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::usecase::Service;

use crate::dto::public_token;
use crate::extract::{Authenticated, PathId};
use crate::problem::Problem;
use crate::qr;

/// Show a public token's link as a QR picture
///
/// Whoever has it has the access: keep it in private channels. Its title says so in the account's language.
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}/qr.svg",
    operation_id = "get_public_token_qr",
    tag = "public tokens",
    params(("id" = String, Path, description = "The public token.")),
    responses((status = 200, description = "The picture.", body = String, content_type = "image/svg+xml")),
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
