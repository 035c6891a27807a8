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
        .routes(routes!(invite::invite_to_workspace, view::list_workspace_invitations))
        .routes(routes!(invite::invite_to_project, view::list_project_invitations))
        .routes(routes!(bulk::bulk_invite_to_workspace))
        .routes(routes!(bulk::bulk_invite_to_project))
        .routes(routes!(view::list_received))
        .routes(routes!(view::list_sent))
        .routes(routes!(history::history))
        .routes(routes!(view::get, change::change))
        .routes(routes!(resend::resend))
        .routes(routes!(cancel::cancel))
        .routes(routes!(code::code))
        .routes(routes!(accept::accept_received))
        .routes(routes!(decline::decline_received))
        .routes(routes!(preview::preview))
        .routes(routes!(accept::accept_by_secret))
        .routes(routes!(decline::decline_by_secret))
}
