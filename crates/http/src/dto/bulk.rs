//! What came of each of many invitations.

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
use crate::shell;

/// What came of many invitations.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationResults {
    /// One for each address, in order.
    pub(crate) results: Vec<InvitationResult>,
}

/// What came of one row. Of `invitation` and `problem` one is null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationResult {
    /// Which row, from 1.
    row: usize,
    /// The address as it was given.
    email: String,
    /// The invitation. In a dry run the one that would be made: its id is nobody's.
    invitation: Option<Invitation>,
    /// What a request for this address alone would have been refused with.
    #[schema(value_type = Option<ProblemBody>)]
    problem: Option<Map<String, Value>>,
}

impl InvitationResult {
    /// The results of addresses, as given, and what came of them. `request_id` and `locale` are the request's.
    pub(crate) fn list(
        emails: Vec<String>,
        outcomes: InviteOutcomes,
        now: Timestamp,
        request_id: &str,
        locale: Locale,
    ) -> Vec<Self> {
        let rows = emails.into_iter().zip(outcomes).enumerate();
        rows.map(|(place, (email, outcome))| {
            let (invitation, problem) = match outcome {
                Ok(view) => (Some(Invitation::seen_by(Viewer::Author, view, now)), None),
                Err(error) => {
                    let problem = Problem::from(error);
                    shell::report(&problem, request_id);
                    (None, Some(problem.body(request_id, locale)))
                }
            };
            Self { row: place + 1, email, invitation, problem }
        })
        .collect()
    }
}
