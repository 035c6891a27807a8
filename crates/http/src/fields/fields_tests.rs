use guestlist_domain::model::code::Code;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Locale, Message, Name};
use guestlist_domain::model::time::Timestamp;
use serde_json::json;
use utoipa::PartialSchema;

use super::*;
use crate::problem::Problem;

request_body! {
    /// A part.
    struct Part {
        /// A name.
        name: Name,
        /// A number.
        count: Option<BoundedInt<1, 30>>,
    }
}

request_body! {
    /// A sample
    /// of everything.
    struct Sample {
        /// Address.
        email: EmailAddress,
        /// Permission.
        permission: Permission,
        /// Message.
        message: Option<Message>,
        /// Language.
        locale: Option<Locale>,
        /// Expiry.
        expires_at: Patch<Timestamp>,
        /// Projects.
        project_ids: Option<BoundedList<ProjectId, 1, 3>>,
        /// Yes or no.
        send_mail: Option<bool>,
        /// Any text.
        note: Option<BoundedText<5>>,
        /// Parts.
        parts: Option<BoundedList<Part, 0, 3>>,
        /// One part.
        part: Option<Part>,
    }
}

const PROJECT: &str = "prj_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5";

fn read(mut body: Value) -> Result<Sample, Problem> {
    if let Some(fields) = body.as_object_mut() {
        fields.entry("email").or_insert(json!("ana@example.com"));
        fields.entry("permission").or_insert(json!("read"));
    }
    Ok(Sample::from_fields(body.as_object().unwrap())?)
}

/// Returns field and code of every error.
fn wrong(body: Value) -> (Code, Vec<(String, String)>) {
    let problem = read(body).err().unwrap();
    (problem.code, problem.errors.into_iter().map(|error| (error.field, error.code)).collect())
}

fn one(field: &str, code: &str) -> (Code, Vec<(String, String)>) {
    (Code::ValidationFailed, vec![(field.to_owned(), code.to_owned())])
}

#[test]
fn a_body_is_parsed_into_domain_types() {
    let sample = read(json!({
        "message": " Hello ", "locale": "es", "expires_at": "2030-01-31T10:00:00+02:00", "project_ids": [PROJECT],
        "send_mail": false, "note": "fünf!", "parts": [{"name": "One", "count": 30}], "part": {"name": "Two"},
    }))
    .unwrap();
    assert_eq!(sample.email.canonical(), "ana@example.com");
    assert_eq!(sample.permission, Permission::Read);
    assert_eq!(sample.message.unwrap().as_str(), "Hello");
    assert_eq!(sample.locale, Some(Locale::Es));
    assert_eq!(sample.expires_at, Patch::Set(Timestamp::parse_rfc3339("2030-01-31T08:00:00Z").unwrap()));
    assert_eq!(sample.project_ids.unwrap().0, [ProjectId::parse(PROJECT).unwrap()]);
    assert_eq!(sample.send_mail, Some(false));
    assert_eq!(sample.note.unwrap().0, "fünf!");
    assert_eq!(sample.parts.unwrap().0[0].count, Some(BoundedInt(30)));
    assert_eq!(sample.part.unwrap().name.as_str(), "Two");
}

#[test]
fn optional_fields_can_be_absent_or_null_and_empty_messages_are_none() {
    for body in [json!({}), json!({"message": null, "locale": null, "parts": null}), json!({"message": "  "})] {
        let sample = read(body).unwrap();
        assert!(sample.message.is_none() && sample.locale.is_none() && sample.parts.is_none());
        assert_eq!(sample.expires_at, Patch::Keep);
    }
    assert_eq!(read(json!({"expires_at": null})).unwrap().expires_at, Patch::Clear);
}

/// Proves: S7.5.
#[test]
fn all_invalid_fields_are_reported_together() {
    let (code, errors) = wrong(json!({
        "email": null, "permission": "owner", "locale": 7, "expires_at": "tomorrow", "send_mail": "yes",
        "note": "sixsix", "parts": [{"name": "fine"}, {"name": "", "count": 31}, 3], "part": {"nam": "x"}, "extra": 1,
    }));
    let errors: Vec<String> = errors.into_iter().map(|(field, code)| format!("{field}: {code}")).collect();
    assert_eq!(code, Code::ValidationFailed);
    assert_eq!(
        errors,
        [
            "email: required",
            "permission: unknown_permission",
            "locale: wrong_type",
            "expires_at: time_invalid",
            "send_mail: wrong_type",
            "note: too_long",
            "parts[1].name: required",
            "parts[1].count: out_of_range",
            "parts[2]: wrong_type",
            "part.name: required",
            "part.nam: unknown_field",
            "extra: unknown_field",
        ]
    );
}

#[test]
fn a_body_with_only_unknown_fields_has_its_own_code() {
    let (code, errors) = wrong(json!({"extra": 1, "part": {"name": "x", "more": 2}}));
    assert_eq!(code, Code::UnknownField);
    let fields: Vec<String> = errors.into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["part.more", "extra"]);
}

#[test]
fn numbers_are_whole_and_within_bounds() {
    for (number, expected) in [(json!(1), 1), (json!(1.0), 1), (json!(30), 30), (json!(3e1), 30)] {
        assert_eq!(
            read(json!({"part": {"name": "x", "count": number}})).unwrap().part.unwrap().count,
            Some(BoundedInt(expected))
        );
    }
    for number in [json!(0), json!(31), json!(-1), json!(4_294_967_297_u64), json!(i64::MIN), json!(1e300)] {
        assert_eq!(wrong(json!({"part": {"name": "x", "count": number}})), one("part.count", "out_of_range"));
    }
    for number in [json!(1.5), json!("1"), json!(true), json!([1])] {
        assert_eq!(wrong(json!({"part": {"name": "x", "count": number}})), one("part.count", "wrong_type"));
    }
}

#[test]
fn list_lengths_are_limited() {
    assert_eq!(wrong(json!({"project_ids": []})), one("project_ids", "required"));
    assert!(read(json!({"project_ids": [PROJECT, PROJECT, PROJECT]})).is_ok());
    assert_eq!(wrong(json!({"project_ids": [PROJECT, PROJECT, PROJECT, PROJECT]})), one("project_ids", "too_many"));
    assert_eq!(wrong(json!({"project_ids": PROJECT})), one("project_ids", "wrong_type"));
}

#[test]
fn a_malformed_id_is_not_found_unless_other_fields_are_invalid() {
    for id in ["", "prj_1", "ws_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5", "prj_0199A3C5C5C07E2FB1D4F0A1B2C3D4E5"] {
        assert_eq!(wrong(json!({"project_ids": [id]})).0, Code::NotFound, "{id}");
    }
    assert_eq!(wrong(json!({"project_ids": ["prj_1"], "send_mail": 1})), one("send_mail", "wrong_type"));
    assert_eq!(wrong(json!({"project_ids": [1]})), one("project_ids[0]", "wrong_type"));
}

#[test]
fn the_number_of_errors_and_the_length_of_names_are_limited() {
    let name = "x".repeat(10_000);
    let mut body = serde_json::Map::new();
    for number in 0..500 {
        body.insert(format!("{number}{name}"), Value::Null);
    }
    let (_, errors) = wrong(Value::Object(body));
    assert_eq!(errors.len(), 100);
    assert!(errors.iter().all(|(field, _)| field.len() <= 64));
}

#[test]
fn the_schema_matches_the_parser() {
    let schema = serde_json::to_value(<Sample as PartialSchema>::schema()).unwrap();
    assert_eq!(schema["description"], "A sample of everything.");
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["required"], json!(["email", "permission"]));
    let field = |name: &str| schema["properties"][name].clone();
    let email = json!({"type": "string", "format": "email", "maxLength": 254, "description": "Address."});
    assert_eq!(field("email"), email);
    assert_eq!(field("permission")["enum"], json!(["read", "comment", "write", "admin"]));
    assert_eq!(field("locale")["enum"], json!(["en", "es", null]));
    assert_eq!(field("locale")["type"], json!(["string", "null"]));
    assert_eq!(field("project_ids")["minItems"], 1);
    assert_eq!(field("project_ids")["maxItems"], 3);
    assert_eq!(field("part")["properties"]["count"]["maximum"], 30);
    assert_eq!(field("part")["description"], "One part.");
}
