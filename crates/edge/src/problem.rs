//! Errors as clients receive them: `application/problem+json` (RFC 9457).

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::plan::PlanRefusal;
use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase::Error;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::error::{error_info, type_path};

type Cause = Arc<dyn std::error::Error + Send + Sync>;

/// An error response. Handlers return it; the [request layer](crate::RequestLayer) has it rendered, because request id
/// and language are known only there.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The error code, which has the status and the title.
    pub code: Code,
    /// Explanation of this occurrence, in English.
    pub detail: String,
    /// All invalid fields and parameters; sent with status 422 only.
    pub errors: Vec<FieldProblem>,
    /// Extension members that only some codes have.
    pub members: Map<String, Value>,
    /// Time after which a repetition of the request can succeed.
    pub retry_after: Option<Duration>,
    /// The cause, for the log only; never sent to the client.
    pub cause: Option<Cause>,
}

/// One invalid field or parameter of the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldProblem {
    /// Name of the field or parameter. Fields of lists and objects have a path, such as `checks[2].capability`.
    pub field: String,
    /// Stable code of the error, such as `required` or `too_long`.
    pub code: String,
    /// Explanation of the error, and what is expected instead.
    pub detail: String,
}

impl Problem {
    /// Creates the problem of an error code.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            code,
            detail: detail.into(),
            errors: Vec::new(),
            members: Map::new(),
            retry_after: code.retry_after(),
            cause: None,
        }
    }

    /// Returns the problem (400) of a request that cannot be read.
    #[must_use]
    pub fn malformed(detail: &'static str) -> Self {
        Self::new(Code::MalformedRequest, detail)
    }

    /// Returns the problem (404) of what does not exist, or is hidden from the caller.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(Code::NotFound, "It does not exist, or it is not visible to you.")
    }

    /// Returns the problem (401) of a request without a valid token.
    #[must_use]
    pub fn unauthenticated() -> Self {
        Self::new(Code::Unauthenticated, "Send a valid token as Authorization: Bearer.")
    }

    /// Returns the problem (500) of a fault of this server.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(Code::Internal, "The server failed to handle the request. The request itself is not the cause.")
    }

    /// Returns the problem (503) of a part of the service that does not respond.
    #[must_use]
    pub fn unavailable() -> Self {
        Self::new(Code::ServiceUnavailable, "A part of the service did not respond in time; try again soon.")
    }

    /// Returns a problem (422) for one field or parameter.
    pub fn field(code: Code, field: &str, field_code: &str, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        let errors =
            vec![FieldProblem { field: field.to_owned(), code: field_code.to_owned(), detail: detail.clone() }];
        Self { errors, ..Self::new(code, detail) }
    }

    /// Returns the body of the problem, in response to the request of this id.
    #[must_use]
    pub fn body(&self, request_id: &str, locale: Locale) -> Map<String, Value> {
        let info = error_info(self.code);
        let mut body = self.members.clone();
        body.insert("type".to_owned(), type_path(self.code).into());
        body.insert("title".to_owned(), info.title(locale).into());
        body.insert("status".to_owned(), info.status.as_u16().into());
        body.insert("detail".to_owned(), self.detail.as_str().into());
        body.insert("code".to_owned(), self.code.as_str().into());
        body.insert("request_id".to_owned(), request_id.into());
        if info.status == StatusCode::UNPROCESSABLE_ENTITY {
            body.insert("errors".to_owned(), json!(self.errors));
        }
        body
    }

    fn with_member(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.members.insert(name.to_owned(), value.into());
        self
    }
}

/// Puts the problem into the extensions of the response; the request layer has it rendered.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = error_info(self.code).status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let problem = Self::describe(&error);
        if let Error::Contended(cause) | Error::Unavailable(cause) | Error::Internal(cause) = error {
            return Self { cause: Some(cause.into()), ..problem };
        }
        let is_fault = error.is_fault();
        Self { cause: is_fault.then(|| Arc::new(error) as _), ..problem }
    }
}

impl Problem {
    /// Returns the problem that an error is for the client, without the cause of a fault.
    pub fn describe(error: &Error) -> Self {
        let problem = Self::new(error.code(), to_sentence(&error.to_string()));
        match error {
            Error::Contended(_) | Error::Unavailable(_) => Self::unavailable(),
            Error::Internal(_) => Self::internal(),
            Error::Validation(fields) => {
                let errors = fields
                    .iter()
                    .map(|field| FieldProblem {
                        field: field.field.to_owned(),
                        code: field.invalid.code.to_owned(),
                        detail: field.invalid.detail.clone(),
                    })
                    .collect();
                Self { errors, ..problem }
            }
            Error::ExpiryRequired => {
                let code = Code::ExpiryRequired;
                Self::field(code, "expires_at", code.as_str(), problem.detail)
            }
            Error::Invitation(refusal) => from_invitation_refusal(problem, refusal),
            Error::Plan(PlanRefusal::LimitReached { limit, max }) => {
                problem.with_member("limit", *limit).with_member("max", *max)
            }
            Error::Plan(PlanRefusal::FeatureMissing { feature }) => problem.with_member("feature", *feature),
            Error::RateLimited(limited) => {
                Self { retry_after: Some(limited.retry_after), ..problem.with_member("limit", limited.name.as_str()) }
            }
            Error::Denied(_) if problem.code == Code::NotFound => Self::not_found(),
            Error::Unauthenticated
            | Error::InvalidCredentials
            | Error::Denied(_)
            | Error::PublicToken(_)
            | Error::Secret(_)
            | Error::Idempotency(_)
            | Error::PasswordWrong
            | Error::AddressTaken
            | Error::PreconditionFailed
            | Error::OwnerRequired
            | Error::ServerKeyMissing
            | Error::Conflict => problem,
        }
    }
}

fn from_invitation_refusal(problem: Problem, refusal: &InvitationRefusal) -> Problem {
    match refusal {
        InvitationRefusal::AlreadyPending { invitation_id } => {
            problem.with_member("invitation_id", invitation_id.map(|id| id.to_string()))
        }
        InvitationRefusal::ForOtherAddress { masked_email } => {
            problem.with_member("masked_email", masked_email.as_str())
        }
        InvitationRefusal::Accepted { target: Some(grant) } => problem.with_member("target", target(*grant)),
        InvitationRefusal::Accepted { target: None }
        | InvitationRefusal::Invalid
        | InvitationRefusal::Expired
        | InvitationRefusal::Cancelled
        | InvitationRefusal::Declined
        | InvitationRefusal::Superseded
        | InvitationRefusal::Withdrawn
        | InvitationRefusal::EmailNotVerified
        | InvitationRefusal::AccountExists
        | InvitationRefusal::AlreadyMember
        | InvitationRefusal::NotGrantable => problem,
    }
}

fn target(grant: Grant) -> Value {
    let kind = if grant.project().is_some() { "project" } else { "workspace" };
    json!({ "kind": kind, "id": grant.target().id() })
}

/// Turns a domain error text, which is lower case and without a full stop, into a sentence.
fn to_sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", characters.as_str().trim_end_matches('.'))
}

#[cfg(test)]
#[path = "problem_tests.rs"]
mod tests;
