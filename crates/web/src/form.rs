//! Form handling: entered values, field errors, and parsers that forms share.

use std::fmt::Display;

use axum::http::StatusCode;
use guestlist_domain::model::text::{Invalid, Locale};
use guestlist_domain::usecase::{Error, FieldError};

use crate::layout::PageStatus;
use crate::refusal::{Refused, next_step};
use crate::visit::Visit;
use crate::words::Fields;

pub(crate) use axum_extra::extract::Form;

/// Errors of a form that is shown again with the entered values: errors of single fields, or one error of the whole
/// form.
#[derive(Default)]
pub(crate) struct Mistakes {
    fields: Vec<(&'static str, String)>,
    /// Error that concerns no single field.
    pub(crate) whole: Option<String>,
    status: Option<PageStatus>,
}

impl Mistakes {
    /// Converts the refusal of a use case into errors of the form.
    ///
    /// # Errors
    /// [`Refused`] for what a change of the form cannot correct and has a page of its own: not signed in, not found,
    /// forbidden, faults.
    pub(crate) fn of(visit: &Visit, error: Error) -> Result<Self, Refused> {
        if error.is_fault() || matches!(error, Error::Unauthenticated | Error::Denied(_)) {
            return Err(error.into());
        }
        let code = (visit.options.refusals)(error.code()).status;
        let status = Some(PageStatus { code, retry_after: error.retry_after() });
        if let Error::Validation(fields) = error {
            let sentence =
                |field: FieldError| (field.field, Fields::sentence(visit.locale, field.field, &field.invalid));
            return Ok(Self { fields: fields.into_iter().map(sentence).collect(), whole: None, status });
        }
        Ok(Self { fields: Vec::new(), whole: Some(next_step(visit, &error)), status })
    }

    /// Returns the error of a field; used by templates.
    pub(crate) fn at(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| *name == field).map(|(_, sentence)| sentence.as_str())
    }

    /// Status of the page that shows the errors; 200 if there are none.
    pub(crate) fn status(&self) -> PageStatus {
        self.status.unwrap_or(StatusCode::OK.into())
    }
}

/// Option of a select element.
pub(crate) struct Pick {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) is_chosen: bool,
}

impl Pick {
    pub(crate) fn new(id: impl Display, name: impl Display, chosen: &str) -> Self {
        let id = id.to_string();
        Self { is_chosen: id == chosen, id, name: name.to_string() }
    }
}

/// Collects the errors of all fields of a form before a use case is called.
#[derive(Default)]
pub(crate) struct Reading(Vec<FieldError>);

impl Reading {
    /// Returns the value, or records the error of the field and returns `None`.
    pub(crate) fn read<T>(&mut self, field: &'static str, value: Result<T, Invalid>) -> Option<T> {
        value.map_err(|invalid| self.0.push(FieldError { field, invalid })).ok()
    }

    /// Converts the recorded errors into one validation error.
    pub(crate) fn refusal(self) -> Error {
        Error::Validation(self.0)
    }
}

/// Splits a text into addresses as they were typed, without duplicates (compared without ASCII case). Addresses are
/// separated by white space, commas or semicolons.
pub(crate) fn addresses(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    for piece in pieces.map(|piece| piece.trim_matches(['<', '>', '"'])).filter(|piece| !piece.is_empty()) {
        if !found.iter().any(|email| email.eq_ignore_ascii_case(piece)) {
            found.push(piece.to_owned());
        }
    }
    found
}

/// Parses an optional number of days.
pub(crate) fn days(text: &str) -> Result<Option<u16>, Invalid> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Invalid::new("out_of_range", "Choose 1 to 30 days.")),
    }
}

/// Parses the language of a form.
pub(crate) fn locale(text: &str) -> Option<Locale> {
    Locale::ALL.into_iter().find(|locale| locale.as_str() == text)
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
