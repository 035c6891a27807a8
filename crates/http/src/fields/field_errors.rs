//! Collects the validation errors of a request.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::text::Invalid;
use serde_json::{Map, Value};

use crate::problem::{FieldProblem, Problem};

/// The validation errors of a request. For a nested field, [`collect`](Self::collect) adds the name of each outer field
/// to its path.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldErrors {
    errors: Vec<FieldProblem>,
    /// Whether a field contains a malformed id. If no field has an error, the response is then 404, as for an unknown
    /// id.
    has_malformed_id: bool,
}

/// Maximum number of errors in a response.
const MAX_ERRORS: usize = 100;
/// Maximum number of characters of an unknown field's name in a response.
const MAX_NAME_CHARS: usize = 64;

/// Error code of an unknown field.
const UNKNOWN: &str = "unknown_field";

impl FieldErrors {
    /// Returns the error of a malformed id.
    pub(crate) fn malformed_id() -> Self {
        Self { errors: Vec::new(), has_malformed_id: true }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty() && !self.has_malformed_id
    }

    /// Returns the value of a field, or adds its errors under the name of the field.
    pub(crate) fn collect<T>(&mut self, name: &str, parsed: Result<T, Self>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(inner) => {
                self.has_malformed_id |= inner.has_malformed_id;
                for error in inner.errors {
                    self.push(FieldProblem { field: join(name, &error.field), ..error });
                }
                None
            }
        }
    }

    /// Adds an error of a field.
    pub(crate) fn add(&mut self, name: &str, invalid: &Invalid) {
        self.push(FieldProblem {
            field: name.to_owned(),
            code: invalid.code.to_owned(),
            detail: invalid.detail.clone(),
        });
    }

    /// Adds an error for an unknown field.
    pub(crate) fn add_unknown(&mut self, name: &str) {
        let short: String = name.chars().take(MAX_NAME_CHARS).collect();
        self.add(&short, &Invalid::new(UNKNOWN, "There is no field of this name."));
    }

    /// Adds an error for every field of `object` that is not in `known`.
    pub(crate) fn add_unknown_fields(&mut self, object: &Map<String, Value>, known: &[&str]) {
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            self.add_unknown(name);
        }
    }

    fn push(&mut self, error: FieldProblem) {
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(error);
        }
    }
}

/// Joins two field paths; list indices (`[3]`) are appended without a dot.
fn join(outer: &str, inner: &str) -> String {
    match inner {
        "" => outer.to_owned(),
        inner if inner.starts_with('[') => format!("{outer}{inner}"),
        inner => format!("{outer}.{inner}"),
    }
}

impl From<Invalid> for FieldErrors {
    fn from(invalid: Invalid) -> Self {
        let mut errors = Self::default();
        errors.add("", &invalid);
        errors
    }
}

impl From<FieldErrors> for Problem {
    fn from(collected: FieldErrors) -> Self {
        if collected.errors.is_empty() {
            return Self::not_found();
        }
        let problem = if collected.errors.iter().all(|error| error.code == UNKNOWN) {
            Self::new(Code::UnknownField, "Some fields are unknown.")
        } else {
            Self::new(Code::ValidationFailed, "Some fields need another value.")
        };
        Self { errors: collected.errors, ..problem }
    }
}
