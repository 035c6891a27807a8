//! Public tokens: share links for people without an account.

mod create;
mod email;
mod introspect;
mod list;
mod preview;
mod qr;
mod redeem;
mod refresh;
mod renew;
mod revoke;
mod update;
mod usage;
mod view;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(create::create, list::list))
        .routes(routes!(view::get, update::update))
        .routes(routes!(view::link))
        .routes(routes!(qr::qr))
        .routes(routes!(usage::usage))
        .routes(routes!(renew::renew))
        .routes(routes!(email::email))
        .routes(routes!(revoke::revoke))
        .routes(routes!(preview::preview))
        .routes(routes!(redeem::redeem))
        .routes(routes!(refresh::refresh))
        .routes(routes!(introspect::introspect))
}
