//! Invitations: creating, managing and answering them.

mod accept;
mod bulk;
mod cancel;
mod change;
mod code;
mod decline;
mod history;
mod invite;
mod preview;
mod resend;
mod view;

use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(invite::to_workspace, view::of_workspace))
        .routes(routes!(invite::to_project, view::of_project))
        .routes(routes!(bulk::to_workspace))
        .routes(routes!(bulk::to_project))
        .routes(routes!(view::received))
        .routes(routes!(view::sent))
        .routes(routes!(history::history))
        .routes(routes!(view::get, change::change))
        .routes(routes!(resend::resend))
        .routes(routes!(cancel::cancel))
        .routes(routes!(code::code))
        .routes(routes!(accept::received))
        .routes(routes!(decline::received))
        .routes(routes!(preview::preview))
        .routes(routes!(accept::by_secret))
        .routes(routes!(decline::by_secret))
}
