//! `POST /v1/access/check`, `POST /v1/access/check-batch`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::access;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::secret::SecretKind;
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{AccessCheck, Service};
use uuid::Uuid;

use crate::dto::access::{Decision, Decisions};
use crate::extract::{BearerToken, Body};
use crate::fields::{BoundedList, BoundedText, Id, request_body};
use crate::problem::Problem;

request_body! {
    /// An access check: whether the caller holds a capability in a project or a workspace or, with a host key, whether
    /// an account does. Requires exactly one of `project_id` and `workspace_id`.
    pub(crate) struct CheckAccess {
        /// Id of the project.
        project_id: Option<BoundedText<200>>,
        /// Id of the workspace.
        workspace_id: Option<BoundedText<200>>,
        /// Name of the capability. An unknown name is treated as a capability that is not held.
        capability: BoundedText<200>,
        /// Id of the account to check. Required with a host key, not allowed otherwise.
        account_id: Option<BoundedText<200>>,
    }
}

request_body! {
    /// Several access checks in one request.
    pub(crate) struct CheckAccessBatch {
        /// The checks, 1 to 100.
        checks: BoundedList<CheckAccess, 1, 100>,
    }
}

/// Check access
///
/// Returns whether the caller or, with a host key, the given account holds a capability in a project or a workspace,
/// and why. Accepts a session token, the access token of a guest, or a host key. The status is 200 for both results:
/// for a target that does not exist or that the caller cannot see, access is denied.
#[utoipa::path(
    post,
    path = "/v1/access/check",
    operation_id = "check_access",
    tag = "access",
    request_body = CheckAccess,
    responses((status = 200, description = "The result of the check.", body = Decision)),
    security(("bearer" = [])),
)]
pub(crate) async fn check(
    State(service): State<Service>,
    BearerToken(token): BearerToken,
    body: Result<Body<CheckAccess>, Problem>,
) -> Result<Json<Decision>, Problem> {
    let checks = body.and_then(|Body(body)| Ok(vec![parse(&body, is_api_key(&token), "")?]));
    let decision = decide(&service, &token, checks).await?.pop().ok_or_else(Problem::internal)?;
    Ok(Json(decision.into()))
}

/// Check access in a batch
///
/// Runs up to 100 access checks and returns their results in the same order. Accepts the same credentials as a single
/// check.
#[utoipa::path(
    post,
    path = "/v1/access/check-batch",
    operation_id = "check_access_batch",
    tag = "access",
    request_body = CheckAccessBatch,
    responses((status = 200, description = "The results of the checks.", body = Decisions)),
    security(("bearer" = [])),
)]
pub(crate) async fn check_batch(
    State(service): State<Service>,
    BearerToken(token): BearerToken,
    body: Result<Body<CheckAccessBatch>, Problem>,
) -> Result<Json<Decisions>, Problem> {
    let checks = body.and_then(|Body(body)| {
        let checks = body.checks.0.iter().enumerate();
        checks.map(|(index, check)| parse(check, is_api_key(&token), &format!("checks[{index}]."))).collect()
    });
    let decisions = decide(&service, &token, checks).await?;
    Ok(Json(Decisions { results: decisions.into_iter().map(Decision::from).collect() }))
}

/// Runs the checks of a request. The problem of an invalid token comes before that of an invalid request.
async fn decide(
    service: &Service,
    token: &str,
    checks: Result<Vec<AccessCheck>, Problem>,
) -> Result<Vec<access::Decision>, Problem> {
    match checks {
        Ok(checks) => Ok(service.check_access_with_token(token, &checks).await?),
        Err(problem) => {
            service.authenticate(token).await?;
            Err(problem)
        }
    }
}

/// Returns whether a token has the form of a host key.
fn is_api_key(token: &str) -> bool {
    SecretKind::ApiKey.matches(token)
}

/// Validates a check; `prefix` precedes its field names in errors.
fn parse(check: &CheckAccess, by_host_application: bool, prefix: &str) -> Result<AccessCheck, Problem> {
    let target = parse_target(check).ok_or_else(|| target_error(&format!("{prefix}project_id")))?;
    let account_id = check.account_id.as_ref().map(|id| id.0.as_str());
    let account = account_to_check(by_host_application, account_id, &format!("{prefix}account_id"))?;
    Ok(AccessCheck { account, target, capability: Capability::parse(&check.capability.0) })
}

/// Returns the account to check: required from host applications, refused from others. A malformed id becomes the nil
/// id, which no account has.
pub(super) fn account_to_check(
    by_host_application: bool,
    account_id: Option<&str>,
    field: &str,
) -> Result<Option<AccountId>, Problem> {
    let error = |name, detail| Problem::field(Code::ValidationFailed, field, name, detail);
    match account_id {
        Some(id) if by_host_application => Ok(Some(AccountId::parse_id(id).unwrap_or(AccountId::new(Uuid::nil())))),
        Some(_) => Err(error("not_allowed", "Allowed only with a host key; leave this out.")),
        None if by_host_application => Err(error("required", "Required with a host key: give the id of the account.")),
        None => Ok(None),
    }
}

/// Returns the target of the check; `None` unless exactly one is given. A malformed id becomes the nil id, which no
/// target has, because a check has the result `not_found` instead of the status 404.
fn parse_target(check: &CheckAccess) -> Option<Target> {
    match (&check.project_id, &check.workspace_id) {
        (Some(id), None) => Some(Target::Project(ProjectId::parse_id(&id.0).unwrap_or(ProjectId::new(Uuid::nil())))),
        (None, Some(id)) => {
            Some(Target::Workspace(WorkspaceId::parse_id(&id.0).unwrap_or(WorkspaceId::new(Uuid::nil()))))
        }
        (None, None) | (Some(_), Some(_)) => None,
    }
}

fn target_error(field: &str) -> Problem {
    Problem::field(Code::ValidationFailed, field, "required", "Give either a project or a workspace.")
}
