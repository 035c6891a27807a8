//! Results of bulk invites.

use guestlist_domain::model::invitation::Viewer;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::InviteOutcomes;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::invitation::Invitation;
use crate::openapi::ProblemBody;
use crate::problem::Problem;

/// The results of a bulk invite.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationResults {
    /// One result for each row, in the order of the request.
    pub(crate) results: Vec<InvitationResult>,
}

/// The result of one row. Exactly one of `invitation` and `problem` is null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationResult {
    /// Number of the row, counted from 1.
    row: usize,
    /// The address, spelled as in the request.
    email: String,
    /// The created invitation. In a dry run, the invitation that would be created; its id is not valid.
    invitation: Option<Invitation>,
    /// The error of this row, the same that a single invitation request would return.
    #[schema(value_type = Option<ProblemBody>)]
    problem: Option<Map<String, Value>>,
}

impl InvitationResult {
    /// Pairs each address, as it was given, with its outcome. `request_id` and `locale` are those of the request; they
    /// go into the problems.
    pub(crate) fn list(
        emails: &[String],
        outcomes: &InviteOutcomes,
        now: Timestamp,
        request_id: &str,
        locale: Locale,
    ) -> Vec<Self> {
        let rows = emails.iter().zip(outcomes).enumerate();
        rows.map(|(index, (email, outcome))| {
            let (invitation, problem) = match outcome {
                Ok(view) => (Some(Invitation::for_viewer(Viewer::Author, view.clone(), now)), None),
                Err(error) => (None, Some(Problem::describe(error).body(request_id, locale))),
            };
            Self { row: index + 1, email: email.clone(), invitation, problem }
        })
        .collect()
    }
}
