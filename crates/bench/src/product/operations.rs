//! The operations of the service that are measured.

use serde_json::json;

use super::fixture::{Fixture, ManagedProject, PASSWORD};
use crate::operation::{Operation, Preparation, Source};
use crate::request::Request;
use crate::yardstick;

/// A capability that members of a project with the permission `write` have.
const MEMBER_CAPABILITY: &str = "content.edit";
/// A capability that guests with the permission `read` have.
const GUEST_CAPABILITY: &str = "content.view";
const ALLOWED: &str = "\"allowed\":true";

/// Returns the operations of a comparison with the yardsticks.
pub(crate) fn all(fixture: &Fixture) -> Vec<Operation> {
    let mut operations = vec![health()];
    operations.extend(reads(fixture));
    operations.extend(writes(fixture));
    operations.extend([invitation_list(&fixture.main_project()), my_projects(fixture), sign_in(fixture)]);
    operations
}

fn health() -> Operation {
    Operation::new("healthz", Source::Repeated(vec![Request::get("/healthz")]))
}

/// Access checks and the preview of an invitation.
pub(super) fn reads(fixture: &Fixture) -> Vec<Operation> {
    let project = &fixture.projects[0];
    let check = json!({ "project_id": project, "capability": MEMBER_CAPABILITY });
    let guest_check = json!({ "project_id": project, "capability": GUEST_CAPABILITY });
    let by_members = fixture.members().iter().map(|member| Request::post(CHECK, &check).with(&member.session));
    let by_guests = fixture.guests.iter().map(|guest| Request::post(CHECK, &guest_check).with(&guest.access_token));
    let by_keys = fixture.members().iter().zip(fixture.api_keys.iter().cycle()).map(|(member, key)| {
        let check = json!({ "project_id": project, "capability": MEMBER_CAPABILITY, "account_id": member.id });
        Request::post(CHECK, &check).with(key)
    });
    let checks: Vec<_> =
        fixture.projects.iter().map(|id| json!({ "project_id": id, "capability": MEMBER_CAPABILITY })).collect();
    let batch = Request::post("/v1/access/check-batch", &json!({ "checks": checks })).with(&fixture.owner().session);
    let previews = fixture
        .preview_secrets
        .iter()
        .map(|secret| Request::post("/v1/invitations/preview", &json!({ "secret": secret })));
    let limit = Some(yardstick::READ);
    let repeated = |name, requests: Vec<Request>, contains| Operation {
        limit,
        contains,
        ..Operation::new(name, Source::Repeated(requests))
    };
    let items = u32::try_from(checks.len()).unwrap_or(u32::MAX);
    vec![
        repeated("check, session", by_members.collect(), ALLOWED),
        repeated("check, guest session", by_guests.collect(), ALLOWED),
        repeated("check, API key", by_keys.collect(), ALLOWED),
        Operation { items, connections: 8, ..repeated("check-batch of 100", vec![batch], ALLOWED) },
        repeated("preview an invitation", previews.collect(), "write"),
    ]
}

const CHECK: &str = "/v1/access/check";

/// Redemptions, invitations and acceptances.
pub(super) fn writes(fixture: &Fixture) -> Vec<Operation> {
    let redemptions = fixture.tokens.iter().map(|token| redemption(token)).collect();
    let refreshes = fixture
        .guests
        .iter()
        .map(|guest| Request::post("/v1/guest-sessions/refresh", &json!({ "guest_session": guest.session })));
    let operation = |name, status, contains, limit, source| Operation {
        status,
        contains,
        limit: Some(limit),
        writes: true,
        ..Operation::new(name, source)
    };
    vec![
        operation(
            "redeem, one token",
            201,
            "access_token",
            yardstick::USE_HOT,
            Source::Prepared(Preparation::HotToken),
        ),
        operation("redeem, many tokens", 201, "access_token", yardstick::USE_SPREAD, Source::Repeated(redemptions)),
        operation(
            "refresh a guest session",
            200,
            "access_token",
            yardstick::USE_SPREAD,
            Source::Repeated(refreshes.collect()),
        ),
        invite("invite", Preparation::NewAddresses),
        operation("accept", 200, "", yardstick::ACCEPT, Source::Prepared(Preparation::PendingInvitations)),
    ]
}

/// Inviting new addresses to a project.
pub(super) fn invite(name: &'static str, preparation: Preparation) -> Operation {
    Operation {
        status: 201,
        contains: "pending",
        limit: Some(yardstick::INVITE),
        writes: true,
        ..Operation::new(name, Source::Prepared(preparation))
    }
}

/// Returns the request that redeems a public token.
pub(super) fn redemption(token: &str) -> Request {
    Request::post("/v1/public-tokens/redeem", &json!({ "token": token }))
}

/// A page of a list, measured with 8 connections.
pub(super) fn page(name: &'static str, path: String, session: &str) -> Operation {
    let requests = vec![Request::get(path).with(session)];
    Operation { connections: 8, contains: "items", ..Operation::new(name, Source::Repeated(requests)) }
}

fn invitation_list(project: &ManagedProject) -> Operation {
    page("list invitations, 50", format!("/v1/projects/{}/invitations?limit=50", project.id), &project.session)
}

pub(super) fn my_projects(fixture: &Fixture) -> Operation {
    page("my projects, 50", "/v1/account/projects?limit=50".to_owned(), &fixture.owner().session)
}

pub(super) fn sign_in(fixture: &Fixture) -> Operation {
    let requests = fixture
        .members()
        .iter()
        .map(|member| Request::post("/v1/sessions", &json!({ "email": member.email, "password": PASSWORD })));
    Operation {
        status: 201,
        contains: "session_token",
        writes: true,
        connections: 8,
        ..Operation::new("sign in", Source::Repeated(requests.collect()))
    }
}
