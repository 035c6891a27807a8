//! `GET /v1/projects/{id}/access/explain`

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, header};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{ProjectId, PublicTokenId};
use guestlist_domain::usecase::{Credential, Service, WhyNot};
use uuid::Uuid;

use crate::dto::explanation::Explanation;
use crate::extract::{PathId, Query, WithHost};
use crate::fields::Id;
use crate::language::asked_for;
use crate::problem::Problem;

/// Explain why somebody does not get in
///
/// Runs down what must hold for an address or a public token, for whoever manages the project. The first step that fails
/// is the reason; `remedy` says how to mend it, in the language of `Accept-Language`, else of the caller's account.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/access/explain",
    operation_id = "explain_access",
    tag = "access",
    params(
        ("id" = String, Path, description = "The project."),
        ("email" = Option<String>, Query, description = "Whoever has this address. This or `public_token_id`."),
        ("public_token_id" = Option<String>, Query, description = "Guests with this public token. This or `email`."),
        ("capability" = Option<String>, Query, description = "What they want to do; `content.view` when left out."),
    ),
    responses((status = 200, description = "The steps, in the order in which they count.", body = Explanation)),
    security(("bearer" = [])),
)]
pub(crate) async fn explain(
    State(service): State<Service>,
    WithHost(credential): WithHost,
    PathId(project): PathId<ProjectId>,
    headers: HeaderMap,
    mut query: Query,
) -> Result<([(HeaderName, &'static str); 2], Json<Explanation>), Problem> {
    let (email, token) = (query.take("email"), query.take("public_token_id"));
    let capability = query.take("capability");
    query.finish()?;
    let about = match (email, token) {
        (Some(email), None) => {
            let address = EmailAddress::parse(&email);
            WhyNot::Address(address.map_err(|invalid| wrong("email", invalid.code, invalid.detail))?)
        }
        // A malformed id is that of a token which nobody has.
        (None, Some(id)) => {
            WhyNot::PublicToken(PublicTokenId::parse_id(&id).unwrap_or(PublicTokenId::new(Uuid::nil())))
        }
        (None, None) => return Err(wrong("email", "required", "Give an address or a public token.")),
        (Some(_), Some(_)) => {
            return Err(wrong("email", "not_allowed", "Give an address or a public token, not both."));
        }
    };
    let capability = match capability {
        None => Capability::ContentView,
        Some(name) => Capability::parse(&name)
            .filter(|capability| capability.is_of_project())
            .ok_or_else(|| wrong("capability", "unknown_value", "Use a capability that is asked within a project."))?,
    };
    let own = match &credential {
        Credential::Account(caller) => Some(caller.account.locale),
        Credential::Guest(_) | Credential::Host(_) => None,
    };
    let locale = asked_for(&headers).or(own).unwrap_or_default();
    let explanation = service.explain_access(&credential, project, &about, capability).await?;
    let language = [(header::CONTENT_LANGUAGE, locale.as_str()), (header::VARY, "accept-language")];
    Ok((language, Json(Explanation::of(&explanation, locale))))
}

fn wrong(field: &str, name: &str, detail: impl Into<String>) -> Problem {
    Problem::field(Code::ValidationFailed, field, name, detail)
}
