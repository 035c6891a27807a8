//! `GET /v1/account/export`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::export::AccountExport;
use crate::extract::Authenticated;
use crate::problem::Problem;

/// Export the data of the caller's account
///
/// Returns the data that is stored about the account, without secrets. It contains data of other people only as far as
/// the caller can see it elsewhere.
#[utoipa::path(
    get,
    path = "/v1/account/export",
    operation_id = "export_account",
    tag = "people",
    responses((status = 200, description = "The data of the account.", body = AccountExport)),
    security(("bearer" = [])),
)]
pub(crate) async fn export(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
) -> Result<Json<AccountExport>, Problem> {
    let export = service.export_account(&caller).await?;
    Ok(Json(AccountExport::new(export, &caller, service.policy(), service.now())))
}
