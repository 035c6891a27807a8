//! `POST /v1/access/check`, `POST /v1/access/check-batch`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::usecase::{Credential, Service};
use uuid::Uuid;

use crate::dto::access::{Decision, Decisions};
use crate::extract::{AnyCredential, Body};
use crate::fields::{Id, Listed, Text, request_body};
use crate::problem::Problem;

request_body! {
    /// A question: may the caller do this, there? Of `project_id` and `workspace_id` one is given.
    pub(crate) struct CheckAccess {
        /// In which project.
        project_id: Option<Text<200>>,
        /// In which workspace.
        workspace_id: Option<Text<200>>,
        /// What. A name that no capability has is held by nobody.
        capability: Text<200>,
    }
}

request_body! {
    /// Several questions at once.
    pub(crate) struct CheckAccessBatch {
        /// The questions.
        checks: Listed<CheckAccess, 1, 100>,
    }
}

/// Check access
///
/// Answers 200 whatever the answer is; what the caller may not know of is `not_found`.
#[utoipa::path(
    post,
    path = "/v1/access/check",
    operation_id = "check_access",
    tag = "access",
    request_body = CheckAccess,
    responses((status = 200, description = "The answer.", body = Decision)),
    security(("bearer" = [])),
)]
pub(crate) async fn check(
    State(service): State<Service>,
    AnyCredential(credential): AnyCredential,
    Body(body): Body<CheckAccess>,
) -> Result<Json<Decision>, Problem> {
    let place = place(&body).ok_or_else(|| one_place("project_id"))?;
    Ok(Json(answer(&service, &credential, place, &body.capability.0).await?))
}

/// Check access, several times
///
/// Answers in the order of the questions.
#[utoipa::path(
    post,
    path = "/v1/access/check-batch",
    operation_id = "check_access_batch",
    tag = "access",
    request_body = CheckAccessBatch,
    responses((status = 200, description = "The answers.", body = Decisions)),
    security(("bearer" = [])),
)]
pub(crate) async fn check_batch(
    State(service): State<Service>,
    AnyCredential(credential): AnyCredential,
    Body(body): Body<CheckAccessBatch>,
) -> Result<Json<Decisions>, Problem> {
    let mut questions = Vec::with_capacity(body.checks.0.len());
    for (number, check) in body.checks.0.iter().enumerate() {
        let place = place(check).ok_or_else(|| one_place(&format!("checks[{number}].project_id")))?;
        questions.push((place, check.capability.0.as_str()));
    }
    let mut results = Vec::with_capacity(questions.len());
    for (place, capability) in questions {
        results.push(answer(&service, &credential, place, capability).await?);
    }
    Ok(Json(Decisions { results }))
}

async fn answer(
    service: &Service,
    credential: &Credential,
    place: Place,
    capability: &str,
) -> Result<Decision, Problem> {
    Ok(service.check_access(credential, place, Capability::parse(capability)).await?.into())
}

/// The one place that is asked about. A check has no 404: a malformed id stands for the place that nobody has.
fn place(check: &CheckAccess) -> Option<Place> {
    match (&check.project_id, &check.workspace_id) {
        (Some(id), None) => Some(Place::Project(ProjectId::parse_id(&id.0).unwrap_or(ProjectId::new(Uuid::nil())))),
        (None, Some(id)) => {
            Some(Place::Workspace(WorkspaceId::parse_id(&id.0).unwrap_or(WorkspaceId::new(Uuid::nil()))))
        }
        (None, None) | (Some(_), Some(_)) => None,
    }
}

fn one_place(field: &str) -> Problem {
    Problem::field(Code::ValidationFailed, field, "required", "Name a project or a workspace, and not both.")
}
