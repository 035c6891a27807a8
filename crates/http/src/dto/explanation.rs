//! Explanations of why somebody does not get in, in words.

mod en;
mod es;

use guestlist_domain::model::explain::{Explained, Explanation as DomainExplanation, Step as DomainStep};
use guestlist_domain::model::plan::PlanRefusal;
use guestlist_domain::model::text::Locale;
use serde::Serialize;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::fields::{described, text_schema};

/// Whether somebody gets in, and why not.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Explanation {
    /// Whether every step holds.
    allowed: bool,
    /// What must hold, in the order in which it counts; the first one that fails is the reason.
    steps: Vec<ExplainedStep>,
    /// How to mend the first step that fails; null where none does.
    remedy: Option<String>,
}

/// Something that must hold.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExplainedStep {
    /// Which step.
    step: Step,
    /// Whether it holds.
    passed: bool,
    /// What was found, for people.
    detail: String,
}

/// A step's name.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Step(&'static str);

impl PartialSchema for Step {
    fn schema() -> RefOr<Schema> {
        let names = DomainStep::ALL.iter().map(|step| step.as_str());
        described(text_schema().enum_values(Some(names)).into(), "Something that must hold for somebody to get in.")
    }
}

impl ToSchema for Step {}

/// What there is to say of a step, in a language.
type Wording = fn(&Explained) -> String;

impl Explanation {
    /// In a language.
    pub(crate) fn of(explanation: &DomainExplanation, locale: Locale) -> Self {
        let (detail, remedy): (Wording, Wording) = match locale {
            Locale::En => (en::detail, en::remedy),
            Locale::Es => (es::detail, es::remedy),
        };
        let steps = explanation.steps.iter().map(|explained| ExplainedStep {
            step: Step(explained.step.as_str()),
            passed: explained.passed,
            detail: detail(explained),
        });
        Self {
            allowed: explanation.is_allowed(),
            steps: steps.collect(),
            remedy: explanation.failure().map(|failure| remedy(&failure)),
        }
    }
}

/// The number behind a plan's refusal, where there is one.
fn most(refusal: PlanRefusal) -> u32 {
    match refusal {
        PlanRefusal::LimitReached { max, .. } => max,
        PlanRefusal::FeatureMissing { .. } => 0,
    }
}

#[cfg(test)]
#[path = "explanation_tests.rs"]
mod tests;
