//! Form handling: entered values, field errors, and parsers that forms share.

use std::fmt::Display;

use axum::http::StatusCode;
use guestlist_domain::model::text::{Invalid, Locale};
use guestlist_domain::usecase::{Error, FieldError};
use guestlist_edge::error_info;

use crate::error::{PageError, next_step};
use crate::layout::PageStatus;
use crate::messages::FieldErrorMessages;
use crate::page_context::PageContext;

pub(crate) use axum_extra::extract::Form;

/// Errors of a form that is shown again with the entered values: errors of single fields, or one error of the whole
/// form.
#[derive(Default)]
pub(crate) struct FormErrors {
    fields: Vec<(&'static str, String)>,
    /// Error that concerns no single field.
    pub(crate) general: Option<String>,
    status: Option<PageStatus>,
}

impl FormErrors {
    /// Converts the error of a use case into errors of the form.
    ///
    /// # Errors
    /// [`PageError`] for errors that a change of the form cannot correct and that have a page of their own: not signed
    /// in, not found, forbidden, faults.
    pub(crate) fn of(context: &PageContext, error: Error) -> Result<Self, PageError> {
        if error.is_fault() || matches!(error, Error::Unauthenticated | Error::Denied(_)) {
            return Err(error.into());
        }
        let code = error_info(error.code()).status;
        let status = Some(PageStatus { code, retry_after: error.retry_after() });
        if let Error::Validation(fields) = error {
            let sentence = |field: FieldError| {
                (field.field, FieldErrorMessages::sentence(context.locale, field.field, &field.invalid))
            };
            return Ok(Self { fields: fields.into_iter().map(sentence).collect(), general: None, status });
        }
        Ok(Self { fields: Vec::new(), general: Some(next_step(context, &error)), status })
    }

    /// Returns the error of a field; used by templates.
    pub(crate) fn for_field(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| *name == field).map(|(_, sentence)| sentence.as_str())
    }

    /// Status of the page that shows the errors; 200 if there are none.
    pub(crate) fn status(&self) -> PageStatus {
        self.status.unwrap_or(StatusCode::OK.into())
    }
}

/// Option of a select element.
pub(crate) struct SelectOption {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) is_selected: bool,
}

impl SelectOption {
    pub(crate) fn new(id: impl Display, name: impl Display, selected: &str) -> Self {
        let id = id.to_string();
        Self { is_selected: id == selected, id, name: name.to_string() }
    }
}

/// Collects the errors of all fields of a form before a use case is called.
#[derive(Default)]
pub(crate) struct FormReader(Vec<FieldError>);

impl FormReader {
    /// Returns the value, or records the error of the field and returns `None`.
    pub(crate) fn read<T>(&mut self, field: &'static str, value: Result<T, Invalid>) -> Option<T> {
        value.map_err(|invalid| self.0.push(FieldError { field, invalid })).ok()
    }

    /// Converts the recorded errors into one validation error.
    pub(crate) fn into_error(self) -> Error {
        Error::Validation(self.0)
    }

    /// Returns the recorded errors.
    pub(crate) fn into_fields(self) -> Vec<FieldError> {
        self.0
    }
}

/// Splits a text into addresses as they were typed, without duplicates (compared without ASCII case). Addresses are
/// separated by white space, commas or semicolons.
pub(crate) fn addresses(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    for part in parts.map(|part| part.trim_matches(['<', '>', '"'])).filter(|part| !part.is_empty()) {
        if !found.iter().any(|email| email.eq_ignore_ascii_case(part)) {
            found.push(part.to_owned());
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
