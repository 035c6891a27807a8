//! The OpenAPI document: what utoipa collects from the routes, completed with what applies to all of them.

use std::collections::BTreeMap;

use guestlist_domain::model::code::Code;
use guestlist_edge::error_info;
use serde::Serialize;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{AdditionalProperties, Schema};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{
    Array, ComponentsBuilder, ContentBuilder, Header, InfoBuilder, License, OpenApi, Ref, RefOr, Required,
    ResponseBuilder, Tag,
};
use utoipa::{PartialSchema, ToSchema};

use crate::etag::CONDITIONAL_ROUTES;
use crate::fields::text_schema;
use crate::idempotency::{IDEMPOTENCY_KEY, IDEMPOTENT_ROUTES};
use crate::problem::FieldProblem;
use crate::{operation_errors, routes};

/// Returns the OpenAPI 3.1 document of the API.
#[must_use]
pub fn openapi() -> OpenApi {
    let mut document = routes::api_routes().into_openapi();
    document.info = InfoBuilder::new()
        .title("Guestlist")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Invitations, memberships and public tokens (share links for guests): who has access to which workspaces \
             and projects, and what they can do there. Successful JSON responses contain every property of their \
             schema; a property without a value is null. In request bodies, null means the same as leaving a field \
             out, unless the description of the field says otherwise. Errors have the media type \
             `application/problem+json` and a stable `code`. With status 429 and 503, the header `retry-after` states \
             how many seconds to wait.",
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
        require_all_properties(schema);
        reference_list_items(name, schema);
    }
    components.schemas.insert(ProblemBody::name().into_owned(), with_code_enum(ProblemBody::schema()));
    document.components = Some(components);
    for (path, item) in &mut document.paths.paths {
        if let Some(post) = item.post.as_mut().filter(|_| IDEMPOTENT_ROUTES.contains(&path.as_str())) {
            post.parameters.get_or_insert_default().push(RefOr::T(idempotency_key()));
        }
        if let Some(patch) = item.patch.as_mut().filter(|_| CONDITIONAL_ROUTES.contains(&path.as_str())) {
            patch.parameters.get_or_insert_default().push(RefOr::T(if_match()));
        }
        if CONDITIONAL_ROUTES.contains(&path.as_str()) {
            [&mut item.get, &mut item.patch].into_iter().flatten().for_each(document_etag);
        }
        if let Some(get) = &mut item.get {
            document_errors(path, get, &[]);
        }
        for operation in [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete].into_iter().flatten() {
            document_errors(path, operation, &[Code::CsrfRejected]);
        }
    }
    document
}

/// Returns the document as indented JSON in a stable order, with a newline at its end.
#[must_use]
pub fn openapi_json() -> String {
    // Serialising plain maps, strings and numbers cannot fail; a test covers it.
    let mut text = openapi().to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

fn tags() -> Vec<Tag> {
    [
        ("people", "Accounts, passwords and sessions."),
        ("workspaces", "Workspaces, their settings and their ownership."),
        ("projects", "Projects and their transfer between workspaces."),
        ("members", "Members of workspaces and projects, with their roles and permissions."),
        (
            "invitations",
            "Invitations to become a member of a workspace or a project. They are managed by accounts with the \
             capability `members.remove` or, for a project, `project.invite`, and by the account that granted them \
             (`invited_by`) while it has access to the target.",
        ),
        ("public tokens", "Share links for guests without an account: creating and managing them."),
        (
            "guests",
            "Share links for guests without an account: previewing and redeeming them, and refreshing guest sessions.",
        ),
        ("activity", "Audit events of workspaces and projects."),
        ("access", "Access checks and explanations, effective access, capabilities and the key set."),
        ("applications", "Host keys and token introspection for host applications."),
        ("notifications", "Notifications of the account, and notification preferences."),
        ("mails", "Opting out of mails."),
        ("operation", "Health, readiness and this document."),
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
        "A session token (`gls_…`). Operations that also accept the access token of a guest or a host key (`glk_…`) \
         say so."
            .to_owned(),
    );
    SecurityScheme::Http(http)
}

/// Describes the idempotency key of a creating request.
fn idempotency_key() -> Parameter {
    ParameterBuilder::new()
        .name(IDEMPOTENCY_KEY.as_str())
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "Idempotency key of 1 to 255 visible ASCII characters, quoted or bare. For 24 hours, a repeated request \
             with the same key and the same body has no further effect and receives the first response again, marked \
             by `idempotency-replayed: true`. Successes and responses with status 409, 410 or 422 are stored. \
             While the first request is carried out, a repeated one waits briefly, and is then refused with \
             `idempotency_in_progress`. The same key \
             with another body is refused with `idempotency_key_reused`.",
        ))
        .schema(Some(
            text_schema()
                .min_length(Some(1))
                .max_length(Some(257))
                .pattern(Some(r#"^("[!#-\[\]-~]{1,255}"|[!#-\[\]-~]{1,255})$"#)),
        ))
        .build()
}

/// Describes the precondition of a change of a single resource.
fn if_match() -> Parameter {
    ParameterBuilder::new()
        .name("if-match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "The `etag` that was returned with the resource. If the resource has changed since then, the change is \
             refused with `precondition_failed`. Without this header, or with `*`, the change applies to any version.",
        ))
        .schema(Some(text_schema()))
        .build()
}

/// Describes the entity tag of a single resource.
fn document_etag(operation: &mut Operation) {
    if let Some(RefOr::T(response)) = operation.responses.responses.get_mut("200") {
        let mut tag = Header::new(text_schema());
        tag.description = Some("Version of the resource, to be sent as `if-match` with a change.".to_owned());
        response.headers.insert("etag".to_owned(), RefOr::T(tag));
    }
}

/// Marks all properties of responses as required: absent values are null. Request bodies, which are closed objects,
/// state themselves what they require.
fn require_all_properties(schema: &mut RefOr<Schema>) {
    if let RefOr::T(Schema::Object(object)) = schema
        && !matches!(object.additional_properties.as_deref(), Some(AdditionalProperties::FreeForm(false)))
    {
        object.required = object.properties.keys().cloned().collect();
    }
}

/// Refers to the item schema in lists; utoipa inlines it.
fn reference_list_items(name: &str, schema: &mut RefOr<Schema>) {
    if let Some(item) = name.strip_prefix("List_")
        && let RefOr::T(Schema::Object(list)) = schema
    {
        let mut items = Array::new(Ref::from_schema_name(item));
        items.description = Some("The items of this page.".to_owned());
        list.properties.insert("items".to_owned(), RefOr::T(Schema::Array(items)));
    }
}

/// Lists all error codes in the schema of problems.
fn with_code_enum(mut problem: RefOr<Schema>) -> RefOr<Schema> {
    if let RefOr::T(Schema::Object(object)) = &mut problem
        && let Some(RefOr::T(Schema::Object(code))) = object.properties.get_mut("code")
    {
        code.enum_values = Some(Code::ALL.iter().map(|code| code.as_str().into()).collect());
    }
    problem
}

/// Adds the errors of an operation to its responses: one response for each status, naming its codes.
fn document_errors(path: &str, operation: &mut Operation, method_codes: &[Code]) {
    let mut by_status: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for code in error_codes_of(path, operation).into_iter().chain(method_codes.iter().copied()) {
        let codes = by_status.entry(error_info(code).status.as_u16()).or_default();
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

/// Returns the error codes of an operation: those that follow from its security, parameters and body, then those of its
/// own.
fn error_codes_of(path: &str, operation: &Operation) -> Vec<Code> {
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
                ParameterIn::Header if parameter.name == IDEMPOTENCY_KEY.as_str() => codes.extend([
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
    codes.extend(operation_errors::for_operation(operation.operation_id.as_deref().unwrap_or_default()));
    if path.starts_with("/v1") {
        codes.extend([Code::Internal, Code::ServiceUnavailable, Code::ServerKeyMissing]);
    }
    codes
}

/// An error response (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemBody {
    /// Path of the explanation of this error code, under `/errors/`.
    #[serde(rename = "type")]
    kind: String,
    /// Short title of the error code, in the language of `Accept-Language`.
    title: String,
    /// HTTP status of the response.
    status: u16,
    /// Explanation of this occurrence, in English.
    detail: String,
    /// Stable error code, for programs to act on.
    code: &'static str,
    /// Id of the request, as in `x-request-id`.
    request_id: String,
    /// All invalid fields and parameters. Present with status 422.
    #[schema(nullable = false)]
    errors: Option<Vec<FieldProblem>>,
    /// Name of the limit: a property of `Plan` with `limit_reached`, such as `max_members`; a rate limit with
    /// `rate_limited`, such as `sign_in`. Absent with other codes.
    #[schema(nullable = false)]
    limit: Option<String>,
    /// Value of the limit. Present with `limit_reached`.
    #[schema(nullable = false)]
    max: Option<u32>,
    /// Name of the missing feature, such as `public_tokens`. Present with `feature_not_in_plan`.
    #[schema(nullable = false)]
    feature: Option<String>,
    /// Id of the pending invitation. Present with `invitation_already_pending`; null for callers who do not
    /// manage it.
    invitation_id: Option<String>,
    /// The invited address, masked. Present with `invitation_for_other_address`.
    #[schema(nullable = false)]
    masked_email: Option<String>,
    /// What the accepted invitation gives access to. Present with `invitation_accepted`, for the account that accepted
    /// it.
    #[schema(nullable = false)]
    target: Option<ProblemTarget>,
    /// Contact of the operator: the URL of a page, or a `mailto` URL. Present with errors that only the operator can
    /// resolve, if the instance has a contact.
    #[schema(nullable = false)]
    support_url: Option<String>,
}

/// The workspace or project of an accepted invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = ProblemTarget)]
pub(crate) struct ProblemTarget {
    /// The kind of target: `workspace` or `project`.
    kind: String,
    /// Unique id.
    id: String,
}

#[cfg(test)]
#[path = "openapi_tests.rs"]
mod tests;
