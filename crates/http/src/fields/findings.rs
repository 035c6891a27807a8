//! Collects the validation errors of a request.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::text::Invalid;
use serde_json::{Map, Value};

use crate::problem::{FieldProblem, Problem};

/// The validation errors of a request. Paths of nested fields are built from the inside out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Findings {
    errors: Vec<FieldProblem>,
    /// A field contains a malformed id: answered as "not found", unless other fields have errors.
    names_nothing: bool,
}

/// Maximum number of errors in a response.
const MOST: usize = 100;
/// Maximum number of characters of an unknown field's name in a response.
const LONGEST_NAME: usize = 64;

const UNKNOWN: &str = "unknown_field";

impl Findings {
    /// Returns the error of a malformed id.
    pub(crate) fn malformed_id() -> Self {
        Self { errors: Vec::new(), names_nothing: true }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty() && !self.names_nothing
    }

    /// Returns the value of a field, or collects its errors.
    pub(crate) fn keep<T>(&mut self, name: &str, read: Result<T, Self>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(findings) => {
                self.names_nothing |= findings.names_nothing;
                for error in findings.errors {
                    self.push(FieldProblem { field: join(name, &error.field), ..error });
                }
                None
            }
        }
    }

    /// Adds an error of a field.
    pub(crate) fn wrong(&mut self, name: &str, invalid: &Invalid) {
        self.push(FieldProblem {
            field: name.to_owned(),
            code: invalid.code.to_owned(),
            detail: invalid.detail.clone(),
        });
    }

    /// Adds an error for an unknown field.
    pub(crate) fn unknown(&mut self, name: &str) {
        let short: String = name.chars().take(LONGEST_NAME).collect();
        self.wrong(&short, &Invalid::new(UNKNOWN, "There is no such field here."));
    }

    /// Adds an error for every field of `object` that is not in `known`.
    pub(crate) fn unknown_in(&mut self, object: &Map<String, Value>, known: &[&str]) {
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            self.unknown(name);
        }
    }

    fn push(&mut self, error: FieldProblem) {
        if self.errors.len() < MOST {
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

impl From<Invalid> for Findings {
    fn from(invalid: Invalid) -> Self {
        let mut findings = Self::default();
        findings.wrong("", &invalid);
        findings
    }
}

impl From<Findings> for Problem {
    fn from(findings: Findings) -> Self {
        if findings.errors.is_empty() {
            return Self::not_found();
        }
        let problem = if findings.errors.iter().all(|error| error.code == UNKNOWN) {
            Self::new(Code::UnknownField, "Some fields are not known here.")
        } else {
            Self::new(Code::ValidationFailed, "Some fields need another value.")
        };
        Self { errors: findings.errors, ..problem }
    }
}
