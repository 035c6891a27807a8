//! `GET /v1/projects/{id}/access/explain`

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, header};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{ProjectId, PublicTokenId};
use guestlist_domain::usecase::{Credential, ExplainSubject, Service};
use guestlist_edge::requested_locale;
use uuid::Uuid;

use crate::dto::explanation::Explanation;
use crate::extract::{AnyCredential, PathId, Query};
use crate::fields::Id;
use crate::problem::Problem;

/// Explain access to a project
///
/// Lists the checks that decide whether an email address or a public token has access to the project. The first check
/// that failed is the reason, and `remedy` suggests what to do. The texts are in the language of `Accept-Language` or,
/// without it, of the caller's account (English with a host key). Requires the capability `project.invite` for an
/// address and `tokens.manage` for a public token, or a host key of the project's workspace.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/access/explain",
    operation_id = "explain_access",
    tag = "access",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("email" = Option<String>, Query, description = "Email address whose access is explained. Exactly one of \
            `email` and `public_token_id` is required."),
        ("public_token_id" = Option<String>, Query, description = "Id of the public token whose access is explained. \
            Exactly one of `email` and `public_token_id` is required."),
        ("capability" = Option<String>, Query, description = "Capability that the access has to include; one that \
            applies to projects. Defaults to `content.view`."),
    ),
    responses((status = 200, description = "The checks, in the order of evaluation.", body = Explanation)),
    security(("bearer" = [])),
)]
pub(crate) async fn explain(
    State(service): State<Service>,
    AnyCredential(credential): AnyCredential,
    PathId(project): PathId<ProjectId>,
    headers: HeaderMap,
    mut query: Query,
) -> Result<([(HeaderName, &'static str); 2], Json<Explanation>), Problem> {
    let (email, token) = (query.take("email"), query.take("public_token_id"));
    let capability = query.take("capability");
    query.finish()?;
    let subject = match (email, token) {
        (Some(email), None) => {
            let address = EmailAddress::parse(&email);
            ExplainSubject::Address(address.map_err(|invalid| error("email", invalid.code, invalid.detail))?)
        }
        // A malformed id becomes the nil id, which no token has.
        (None, Some(id)) => {
            ExplainSubject::PublicToken(PublicTokenId::parse_id(&id).unwrap_or(PublicTokenId::new(Uuid::nil())))
        }
        (None, None) => return Err(error("email", "required", "Give an address or a public token.")),
        (Some(_), Some(_)) => {
            return Err(error("email", "not_allowed", "Give an address or a public token, not both."));
        }
    };
    let capability = match capability {
        None => Capability::ContentView,
        Some(name) => Capability::parse(&name)
            .filter(|capability| capability.applies_to_projects())
            .ok_or_else(|| error("capability", "unknown_value", "Use a capability of a project."))?,
    };
    let account_locale = match &credential {
        Credential::Account(caller) => Some(caller.account.locale),
        Credential::Guest(_) | Credential::ApiKey(_) => None,
    };
    let locale = requested_locale(&headers).or(account_locale).unwrap_or_default();
    let explanation = service.explain_access(&credential, project, &subject, capability).await?;
    let language = [(header::CONTENT_LANGUAGE, locale.as_str()), (header::VARY, "accept-language")];
    Ok((language, Json(Explanation::of(&explanation, locale))))
}

fn error(field: &str, name: &str, detail: impl Into<String>) -> Problem {
    Problem::field(Code::ValidationFailed, field, name, detail)
}
