//! Access explanations, in the languages of the API.

mod en;
mod es;

use guestlist_domain::model::explain::{ExplainedCheck, Explanation as DomainExplanation, Step as DomainStep};
use guestlist_domain::model::plan::PlanRefusal;
use guestlist_domain::model::text::Locale;
use serde::Serialize;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::fields::{text_schema, with_description};

/// The checks that decide whether an address or a public token has access to a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Explanation {
    /// Whether every check passed.
    allowed: bool,
    /// The checks in the order of evaluation. The first that failed is the reason.
    steps: Vec<ExplainedStep>,
    /// What to do about the first failed check, in plain text; null if every check passed.
    remedy: Option<String>,
}

/// One check of an access explanation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExplainedStep {
    /// The name of the check.
    step: Step,
    /// Whether the check passed.
    passed: bool,
    /// What was found, in plain text.
    detail: String,
}

/// The name of a check.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Step(&'static str);

impl PartialSchema for Step {
    fn schema() -> RefOr<Schema> {
        let names = DomainStep::ALL.iter().map(|step| step.as_str());
        with_description(
            text_schema().enum_values(Some(names)).into(),
            "The name of a check in an access explanation. For an address: `invited` (it has an invitation in the \
             workspace), `right_project` (the invitation is to the project or the workspace), `accepted`, \
             `account_exists`, `address_proven`, `member` (the account has access), `permission` (the access includes \
             the capability), `plan` (the plan has room). For a public token: `known` (it exists and concerns the \
             project or its workspace), `same_workspace`, `not_revoked`, `not_expired`, `uses_left`, `right_project` \
             (it covers the project), `permission`, `plan` (the plan includes public tokens).",
        )
    }
}

impl ToSchema for Step {}

/// Describes a check in one language.
type CheckText = fn(&ExplainedCheck) -> String;

impl Explanation {
    /// Describes an explanation in `locale`.
    pub(crate) fn of(explanation: &DomainExplanation, locale: Locale) -> Self {
        let (detail, suggestion): (CheckText, CheckText) = match locale {
            Locale::En => (en::detail, en::suggestion),
            Locale::Es => (es::detail, es::suggestion),
        };
        let steps = explanation.steps.iter().map(|explained| ExplainedStep {
            step: Step(explained.step.as_str()),
            passed: explained.passed,
            detail: detail(explained),
        });
        Self {
            allowed: explanation.is_allowed(),
            steps: steps.collect(),
            remedy: explanation.failure().map(|failure| suggestion(&failure)),
        }
    }
}

/// Returns the limit that a refusal of the plan names; 0 if it names none.
fn plan_limit(refusal: PlanRefusal) -> u32 {
    match refusal {
        PlanRefusal::LimitReached { max, .. } => max,
        PlanRefusal::FeatureMissing { .. } => 0,
    }
}

#[cfg(test)]
#[path = "explanation_tests.rs"]
mod tests;
