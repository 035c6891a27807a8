//! Helpers for utoipa schemas.

use utoipa::openapi::schema::SchemaType;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};

/// Returns the schema of a string.
pub(crate) fn text_schema() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
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
