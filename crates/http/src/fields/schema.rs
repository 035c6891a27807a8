//! Helpers for utoipa schemas.

use std::ops::RangeInclusive;

use guestlist_domain::model::characters::{FORBIDDEN, INVISIBLE, TRIMMED};
use utoipa::openapi::schema::SchemaType;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};

/// Returns the schema of a string.
pub(crate) fn text_schema() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

/// Returns the pattern (ECMA-262) of single-line texts, for the API document only: a visible character, no forbidden ones,
/// and anything that is trimmed at the ends. The domain checks the rule.
pub(crate) fn single_line_pattern() -> String {
    let (forbidden, invisible, trimmed) = (class(&FORBIDDEN), class(&INVISIBLE), class(&TRIMMED));
    format!("^[\\s{trimmed}]*[^{forbidden}]*[^\\s{forbidden}{invisible}][^{forbidden}]*[\\s{trimmed}]*$")
}

/// Returns ranges of characters as the inside of a character class. Characters beyond `U+FFFF` are left out, because
/// they are two units in a pattern.
fn class(ranges: &[RangeInclusive<char>]) -> String {
    let units =
        |range: &RangeInclusive<char>| Some((u16::try_from(*range.start()).ok()?, u16::try_from(*range.end()).ok()?));
    let texts = ranges.iter().filter_map(units).map(|(first, last)| {
        if first == last { format!("\\u{first:04x}") } else { format!("\\u{first:04x}-\\u{last:04x}") }
    });
    texts.collect()
}

/// Adds a description, given as the lines of a doc comment, to a schema.
pub(crate) fn with_description(schema: RefOr<Schema>, doc: &str) -> RefOr<Schema> {
    let lines: Vec<&str> = doc.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let description = lines.join(" ");
    if description.is_empty() {
        return schema;
    }
    match schema {
        RefOr::T(Schema::Object(mut object)) => {
            object.description = Some(description);
            RefOr::T(Schema::Object(object))
        }
        RefOr::T(Schema::Array(mut array)) => {
            array.description = Some(description);
            RefOr::T(Schema::Array(array))
        }
        other @ (RefOr::T(_) | RefOr::Ref(_)) => other,
    }
}

/// Makes a schema nullable.
pub(crate) fn nullable(schema: RefOr<Schema>) -> RefOr<Schema> {
    match schema {
        RefOr::T(Schema::Object(mut object)) => {
            object.schema_type = or_null(object.schema_type);
            if let Some(values) = &mut object.enum_values {
                values.push(serde_json::Value::Null);
            }
            RefOr::T(Schema::Object(object))
        }
        RefOr::T(Schema::Array(mut array)) => {
            array.schema_type = or_null(array.schema_type);
            RefOr::T(Schema::Array(array))
        }
        other @ (RefOr::T(_) | RefOr::Ref(_)) => other,
    }
}

fn or_null(schema_type: SchemaType) -> SchemaType {
    match schema_type {
        SchemaType::Type(single) => SchemaType::Array(vec![single, Type::Null]),
        SchemaType::Array(mut types) => {
            if !types.contains(&Type::Null) {
                types.push(Type::Null);
            }
            SchemaType::Array(types)
        }
        SchemaType::AnyValue => SchemaType::AnyValue,
    }
}
