//! Forms: the values as they were typed, and what is wrong with each.

use std::fmt::Display;

use axum::http::StatusCode;
use guestlist_domain::model::text::{Invalid, Locale};
use guestlist_domain::usecase::{Error, FieldError};

use crate::refusal::{Refused, next_step};
use crate::visit::Visit;
use crate::words::Fields;

pub(crate) use axum_extra::extract::Form;

/// What is wrong with a form that is shown again with the typed values kept: at its fields, or with the whole of it.
#[derive(Default)]
pub(crate) struct Mistakes {
    fields: Vec<(&'static str, String)>,
    /// What concerns no one field.
    pub(crate) whole: Option<String>,
    status: Option<StatusCode>,
}

impl Mistakes {
    /// What a use case refused, to be shown in the form. What no change of the form could mend is handed back.
    ///
    /// # Errors
    /// [`Refused`] for what is a page of its own: nobody signed in, nothing there, faults.
    pub(crate) fn of(visit: &Visit, error: Error) -> Result<Self, Refused> {
        if error.is_fault() || matches!(error, Error::Unauthenticated | Error::Denied(_)) {
            return Err(error.into());
        }
        let status = Some((visit.options.refusals)(error.code()).status);
        if let Error::Validation(fields) = error {
            let sentence =
                |field: FieldError| (field.field, Fields::sentence(visit.locale, field.field, &field.invalid));
            return Ok(Self { fields: fields.into_iter().map(sentence).collect(), whole: None, status });
        }
        Ok(Self { fields: Vec::new(), whole: Some(next_step(visit, &error)), status })
    }

    /// What is wrong with a field; for templates.
    pub(crate) fn at(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| *name == field).map(|(_, sentence)| sentence.as_str())
    }

    /// The status of the page that shows them.
    pub(crate) fn status(&self) -> StatusCode {
        self.status.unwrap_or(StatusCode::OK)
    }
}

/// Something to pick from a list.
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

/// Collects everything that is wrong with a form's values before anything is asked of a use case.
#[derive(Default)]
pub(crate) struct Reading(Vec<FieldError>);

impl Reading {
    /// The value, or nothing and a note of what is wrong with it.
    pub(crate) fn read<T>(&mut self, field: &'static str, value: Result<T, Invalid>) -> Option<T> {
        value.map_err(|invalid| self.0.push(FieldError { field, invalid })).ok()
    }

    /// The refusal of everything noted.
    pub(crate) fn refusal(self) -> Error {
        Error::Validation(self.0)
    }
}

/// The addresses of a text, as they stand in it, each once: on lines of their own, or with commas, semicolons or spaces
/// between.
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

/// A number of days that may be left out.
pub(crate) fn days(text: &str) -> Result<Option<u16>, Invalid> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Invalid::new("out_of_range", "Choose 1 to 30 days.")),
    }
}

/// The language that a form names.
pub(crate) fn locale(text: &str) -> Option<Locale> {
    Locale::ALL.into_iter().find(|locale| locale.as_str() == text)
}
