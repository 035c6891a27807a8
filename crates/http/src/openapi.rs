//! The OpenAPI document: what utoipa collects from the routes, and what is true of all of them.

use std::collections::BTreeMap;

use guestlist_domain::model::code::Code;
use serde::Serialize;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{AdditionalProperties, Schema};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{
    Array, ComponentsBuilder, ContentBuilder, Header, InfoBuilder, License, OpenApi, Ref, RefOr, Required,
    ResponseBuilder, Tag,
};
use utoipa::{PartialSchema, ToSchema};

use crate::error::appearance;
use crate::etag::CONDITIONAL;
use crate::fields::text_schema;
use crate::idempotency::{KEY, REPEATABLE};
use crate::problem::FieldProblem;
use crate::{refusals, routes};

/// The OpenAPI 3.1 document of the API.
#[must_use]
pub fn openapi() -> OpenApi {
    let mut document = routes::documented().into_openapi();
    document.info = InfoBuilder::new()
        .title("Guestlist")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Who is invited, what may they do, and which links give guests access. Errors are \
             application/problem+json; switch on their `code`.",
        ))
        .license(Some(License::new("MIT")))
        .build();
    document.tags = Some(tags());
    let mut components = document.components.take().unwrap_or_else(|| ComponentsBuilder::new().build());
    components.add_security_scheme("bearer", bearer());
    let mut problems = Vec::new();
    ProblemBody::schemas(&mut problems);
    components.schemas.extend(problems);
    for (name, schema) in &mut components.schemas {
        require_everything(schema);
        refer_to_items(name, schema);
    }
    components.schemas.insert(ProblemBody::name().into_owned(), closed_codes(ProblemBody::schema()));
    document.components = Some(components);
    for (path, item) in &mut document.paths.paths {
        if let Some(post) = item.post.as_mut().filter(|_| REPEATABLE.contains(&path.as_str())) {
            post.parameters.get_or_insert_default().push(RefOr::T(idempotency_key()));
        }
        if let Some(patch) = item.patch.as_mut().filter(|_| CONDITIONAL.contains(&path.as_str())) {
            patch.parameters.get_or_insert_default().push(RefOr::T(if_match()));
        }
        if CONDITIONAL.contains(&path.as_str()) {
            [&mut item.get, &mut item.patch].into_iter().flatten().for_each(document_etag);
        }
        if let Some(get) = &mut item.get {
            document_refusals(path, get, &[]);
        }
        for operation in [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete].into_iter().flatten() {
            document_refusals(path, operation, &[Code::CsrfRejected]);
        }
    }
    document
}

/// The document as text: indented, always in the same order, with a newline at its end.
#[must_use]
pub fn openapi_json() -> String {
    // A document made of plain maps, strings and numbers has a JSON form; a test holds it to that.
    let mut text = openapi().to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

fn tags() -> Vec<Tag> {
    [
        ("people", "Accounts and sessions."),
        ("workspaces", "Workspaces."),
        ("projects", "Projects."),
        ("members", "Who is in, and what they were given."),
        ("invitations", "For people who will have an account."),
        ("public tokens", "Share links, for people without an account: what their makers do."),
        ("guests", "Share links: what their holders do."),
        ("activity", "What happened."),
        ("access", "Who may do what."),
        ("applications", "For the product that Guestlist serves."),
        ("notifications", "What the caller should know."),
        ("mails", "What people receive by mail."),
        ("operation", "For operators and tools."),
    ]
    .map(|(name, description)| {
        let mut tag = Tag::new(name);
        tag.description = Some(description.to_owned());
        tag
    })
    .into()
}

fn bearer() -> SecurityScheme {
    let mut http = Http::new(HttpAuthScheme::Bearer);
    http.description = Some(
        "A session token (`gls_…`); a guest's access token where guests may call; a host key (`glk_…`) where host \
         applications may."
            .to_owned(),
    );
    SecurityScheme::Http(http)
}

/// The parameter of what may be repeated.
fn idempotency_key() -> Parameter {
    ParameterBuilder::new()
        .name(KEY.as_str())
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "Makes repeating this request safe: for 24 hours the same key with the same body gets the first answer \
             again, marked by `idempotency-replayed: true`. 1 to 255 visible ASCII characters, quoted or bare.",
        ))
        .schema(Some(
            text_schema()
                .min_length(Some(1))
                .max_length(Some(257))
                .pattern(Some(r#"^("[!#-\[\]-~]{1,255}"|[!#-\[\]-~]{1,255})$"#)),
        ))
        .build()
}

/// The parameter of what changes a single resource.
fn if_match() -> Parameter {
    ParameterBuilder::new()
        .name("if-match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("The `etag` that came with the resource: it is changed only if it is still like that."))
        .schema(Some(text_schema()))
        .build()
}

/// The header of a single resource.
fn document_etag(operation: &mut Operation) {
    if let Some(RefOr::T(answer)) = operation.responses.responses.get_mut("200") {
        let mut tag = Header::new(text_schema());
        tag.description = Some("How the resource is now, for `if-match`.".to_owned());
        answer.headers.insert("etag".to_owned(), RefOr::T(tag));
    }
}

/// An answer has all its fields: absent values are null. Requests, which are closed, say themselves what they need.
fn require_everything(schema: &mut RefOr<Schema>) {
    if let RefOr::T(Schema::Object(object)) = schema
        && !matches!(object.additional_properties.as_deref(), Some(AdditionalProperties::FreeForm(false)))
    {
        object.required = object.properties.keys().cloned().collect();
    }
}

/// The items of a list are what they are outside of it; utoipa writes them out once more.
fn refer_to_items(name: &str, schema: &mut RefOr<Schema>) {
    if let Some(item) = name.strip_prefix("List_")
        && let RefOr::T(Schema::Object(list)) = schema
    {
        let items = Array::new(Ref::from_schema_name(item));
        list.properties.insert("items".to_owned(), RefOr::T(Schema::Array(items)));
    }
}

/// The codes of problems are one closed list.
fn closed_codes(mut problem: RefOr<Schema>) -> RefOr<Schema> {
    if let RefOr::T(Schema::Object(object)) = &mut problem
        && let Some(RefOr::T(Schema::Object(code))) = object.properties.get_mut("code")
    {
        code.enum_values = Some(Code::ALL.iter().map(|code| code.as_str().into()).collect());
    }
    problem
}

/// Adds the refusals of an operation to its answers: one answer for each status, naming its codes.
fn document_refusals(path: &str, operation: &mut Operation, by_method: &[Code]) {
    let mut by_status: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for code in refusals_of(path, operation).into_iter().chain(by_method.iter().copied()) {
        let codes = by_status.entry(appearance(code).status.as_u16()).or_default();
        if !codes.contains(&code.as_str()) {
            codes.push(code.as_str());
        }
    }
    for (status, codes) in by_status {
        let named: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
        let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name(ProblemBody::name()))).build();
        let response =
            ResponseBuilder::new().description(named.join(", ")).content("application/problem+json", problem).build();
        operation.responses.responses.insert(status.to_string(), RefOr::T(response));
    }
}

/// What an operation can refuse: what follows from its form, then what the table of its own refusals adds.
fn refusals_of(path: &str, operation: &Operation) -> Vec<Code> {
    let mut codes = Vec::new();
    let security = operation.security.as_deref().unwrap_or_default();
    if !security.is_empty() {
        codes.extend([Code::Unauthenticated, Code::MalformedRequest]);
    }
    for parameter in operation.parameters.iter().flatten() {
        if let RefOr::T(parameter) = parameter {
            match parameter.parameter_in {
                ParameterIn::Path => codes.push(Code::NotFound),
                ParameterIn::Query if parameter.name == "cursor" => codes.push(Code::InvalidCursor),
                ParameterIn::Query | ParameterIn::QueryString => {
                    codes.extend([Code::ValidationFailed, Code::UnknownField]);
                }
                ParameterIn::Header if parameter.name == KEY.as_str() => codes.extend([
                    Code::MalformedRequest,
                    Code::IdempotencyKeyReused,
                    Code::IdempotencyInProgress,
                    Code::Conflict,
                ]),
                ParameterIn::Header if parameter.name == "if-match" => codes.push(Code::PreconditionFailed),
                ParameterIn::Header | ParameterIn::Cookie => {}
            }
        }
    }
    if operation.request_body.is_some() {
        codes.extend([
            Code::MalformedRequest,
            Code::PayloadTooLarge,
            Code::UnsupportedMediaType,
            Code::ValidationFailed,
            Code::UnknownField,
        ]);
    }
    codes.extend(refusals::of(operation.operation_id.as_deref().unwrap_or_default()));
    if path.starts_with("/v1") {
        codes.extend([Code::Internal, Code::ServiceUnavailable, Code::ServerKeyMissing]);
    }
    codes
}

/// A refusal (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemBody {
    /// What kind of problem it is: a path under `/errors/`.
    #[serde(rename = "type")]
    kind: String,
    /// The kind in a few words, in the language of `Accept-Language`.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What is the matter this time.
    detail: String,
    /// The stable name to switch on.
    code: &'static str,
    /// The request's id, as in `x-request-id`.
    request_id: String,
    /// With 422: everything that is wrong.
    #[schema(nullable = false)]
    errors: Option<Vec<FieldProblem>>,
    /// With `limit_reached` and `rate_limited`: which limit.
    #[schema(nullable = false)]
    limit: Option<String>,
    /// With `limit_reached`: how many it allows.
    #[schema(nullable = false)]
    max: Option<u32>,
    /// With `feature_not_in_plan`: which feature.
    #[schema(nullable = false)]
    feature: Option<String>,
    /// With `invitation_already_pending`: which invitation; null for those who do not manage it.
    invitation_id: Option<String>,
    /// With `invitation_for_other_address`: the invited address, masked.
    #[schema(nullable = false)]
    masked_email: Option<String>,
    /// With `invitation_accepted`, for the one who accepted: what it led to.
    #[schema(nullable = false)]
    target: Option<ProblemTarget>,
    /// Where nobody outside can help, and this instance names a contact: whom to ask.
    #[schema(nullable = false)]
    support_url: Option<String>,
}

/// A workspace or a project.
#[derive(Serialize, ToSchema)]
#[schema(as = ProblemTarget)]
pub(crate) struct ProblemTarget {
    /// `workspace` or `project`.
    kind: String,
    /// Id.
    id: String,
}

#[cfg(test)]
#[path = "openapi_tests.rs"]
mod tests;
