//! Query parameters: unknown and repeated parameters are errors, and all errors are reported together.

use std::collections::HashSet;
use std::hash::Hash;

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::Actor;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::Invalid;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::Caller;
use serde::Deserialize;
use utoipa::IntoParams;

use super::cursor;
use crate::dto::List;
use crate::fields::{FieldErrors, Id};
use crate::problem::Problem;

/// Pagination parameters, for the OpenAPI document; [`Query::page`] parses them.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(crate) struct PageParams {
    /// Maximum number of items in the page, 1 to 100. Defaults to 25.
    #[param(minimum = 1, maximum = 100, default = 25)]
    limit: Option<u16>,
    /// The `next_cursor` of the previous page; left out for the first page. It is valid only for the same caller, list
    /// and filters.
    #[param(min_length = 1)]
    cursor: Option<String>,
}

/// Extracts the query parameters. A handler takes the parameters it knows, then calls [`finish`](Self::finish), which
/// reports all others as unknown.
pub(crate) struct Query {
    path: String,
    /// Parameters that were not taken yet.
    pairs: Vec<(String, String)>,
    errors: FieldErrors,
    /// The filters that were taken, as `name=value`; part of the fingerprint of the list.
    filters: Vec<String>,
}

impl<S: Sync> FromRequestParts<S> for Query {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self {
            path: parts.uri.path().to_owned(),
            pairs: parse_pairs(&parts.uri).ok_or_else(|| Problem::malformed("The query cannot be read."))?,
            errors: FieldErrors::default(),
            filters: Vec::new(),
        })
    }
}

/// The requested page, and how to build its response.
#[derive(Debug)]
pub(crate) struct PageQuery {
    pub(crate) request: PageRequest,
    /// Fingerprint of the list, which its cursors contain.
    list: u64,
}

impl PageQuery {
    /// Encodes the cursor of the next page.
    pub(crate) fn cursor(&self, next: Option<Cursor>) -> Option<String> {
        next.map(|next| cursor::encode(next, self.list))
    }

    /// Builds the response of a page.
    pub(crate) fn to_list<T, U>(&self, page: Page<T>, item: impl FnMut(T) -> U) -> List<U> {
        let next_cursor = self.cursor(page.next);
        List { items: page.items.into_iter().map(item).collect(), next_cursor }
    }
}

impl Query {
    /// Takes the value of a parameter; `None` if it is absent. A repeated parameter is an error.
    pub(crate) fn take(&mut self, name: &'static str) -> Option<String> {
        let mut values = self.pairs.extract_if(.., |(key, _)| key == name).map(|(_, value)| value);
        let value = values.next();
        if values.count() > 0 {
            self.errors.add(name, &Invalid::new("given_twice", "Give this parameter once."));
        }
        value
    }

    /// Takes the value of a filter. A cursor is valid only with the filters of the list that it was issued for.
    fn filter(&mut self, name: &'static str) -> Option<String> {
        let value = self.take(name);
        self.filters.push(format!("{name}={}", value.as_deref().unwrap_or_default()));
        value
    }

    /// Takes a filter that is an id. A malformed id is answered 404, like an unknown one.
    pub(crate) fn id<T: Id>(&mut self, name: &'static str) -> Result<Option<T>, Problem> {
        self.filter(name).map(|text| T::parse_id(&text).ok_or_else(Problem::not_found)).transpose()
    }

    /// Reports an invalid value.
    pub(crate) fn add_error(&mut self, name: &'static str, invalid: &Invalid) {
        self.errors.add(name, invalid);
    }

    /// Takes a filter that is `true` or `false`; absent is `false`.
    pub(crate) fn flag(&mut self, name: &'static str) -> bool {
        match self.filter(name).as_deref() {
            None | Some("false") => false,
            Some("true") => true,
            Some(_) => {
                self.errors.add(name, &Invalid::new("wrong_type", "Use true or false."));
                false
            }
        }
    }

    /// Takes a filter of one or several values of `allowed`, separated by commas. Returns an empty set, which means all
    /// values, if it is absent.
    pub(crate) fn any_of<T: Copy + Eq + Hash>(
        &mut self,
        name: &'static str,
        allowed: &[T],
        name_of: impl Fn(T) -> &'static str,
    ) -> HashSet<T> {
        let Some(text) = self.filter(name) else {
            return HashSet::new();
        };
        let mut selected = HashSet::new();
        for part in text.split(',') {
            match allowed.iter().find(|value| name_of(**value) == part) {
                Some(value) => {
                    selected.insert(*value);
                }
                None => {
                    let names: Vec<&str> = allowed.iter().map(|value| name_of(*value)).collect();
                    let detail = format!("Use one or several of: {}.", names.join(", "));
                    self.errors.add(name, &Invalid::new("unknown_value", detail));
                    break;
                }
            }
        }
        selected
    }

    /// Takes a filter that is a search text of at most `max_chars` characters; `None` if absent or blank.
    pub(crate) fn search(&mut self, name: &'static str, max_chars: usize) -> Option<String> {
        let text = self.filter(name)?;
        let text = text.trim();
        if text.chars().count() > max_chars {
            let detail = format!("Use at most {max_chars} characters.");
            self.errors.add(name, &Invalid::new("too_long", detail));
        }
        if text.chars().any(char::is_control) {
            self.errors.add(name, &Invalid::new("control_characters", "Leave out control characters."));
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Takes a filter that is a time in RFC 3339 format.
    pub(crate) fn timestamp(&mut self, name: &'static str) -> Option<Timestamp> {
        let text = self.filter(name)?;
        let timestamp = Timestamp::parse_rfc3339(&text);
        if timestamp.is_none() {
            let detail = "Use a time as in RFC 3339, like 2030-12-31T23:59:59Z.";
            self.errors.add(name, &Invalid::new("time_invalid", detail));
        }
        timestamp
    }

    /// Takes a filter that is the id of an account, a guest session or a host key. A malformed id is answered 404, like
    /// an unknown one.
    pub(crate) fn actor(&mut self, name: &'static str) -> Result<Option<Actor>, Problem> {
        let parse = |text: String| {
            // The prefix of an id tells the kind, so that at most one of them accepts it.
            let kinds = ["account", "guest", "host"].into_iter();
            kinds.filter_map(|kind| Actor::restore(kind, Some(&text))).next().ok_or_else(Problem::not_found)
        };
        self.filter(name).map(parse).transpose()
    }

    /// Takes a filter that is one of `allowed`; `None` if absent.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        name: &'static str,
        allowed: &[T],
        name_of: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.filter(name)?;
        let value = allowed.iter().copied().find(|value| name_of(*value) == text);
        if value.is_none() {
            let names: Vec<&str> = allowed.iter().map(|value| name_of(*value)).collect();
            let detail = format!("Use one of: {}.", names.join(", "));
            self.errors.add(name, &Invalid::new("unknown_value", detail));
        }
        value
    }

    /// Parses the pagination parameters of a list for `caller`. Call it after all filters were taken: the remaining
    /// parameters are reported as unknown.
    pub(crate) fn page(self, caller: &Caller) -> Result<PageQuery, Problem> {
        self.page_for(&caller.account.id.to_string())
    }

    /// Like [`page`](Self::page), for a list whose reader has the id `caller`.
    pub(crate) fn page_for(mut self, caller: &str) -> Result<PageQuery, Problem> {
        let limit = self.limit();
        let mut parts = vec![caller, &self.path];
        parts.extend(self.filters.iter().map(String::as_str));
        let list = cursor::fingerprint(parts);
        let after = self.take("cursor").map(|text| cursor::decode(&text, list));
        self.finish()?;
        let after: Option<Cursor> = after.map(|cursor| cursor.ok_or_else(invalid_cursor)).transpose()?;
        Ok(PageQuery { request: PageRequest { limit, after }, list })
    }

    /// Reports all parameters that were not taken as unknown, and returns the collected errors.
    pub(crate) fn finish(mut self) -> Result<(), Problem> {
        for (name, _) in &self.pairs {
            self.errors.add_unknown(name);
        }
        if self.errors.is_empty() { Ok(()) } else { Err(self.errors.into()) }
    }

    fn limit(&mut self) -> u16 {
        let Some(text) = self.take("limit") else {
            return PageRequest::DEFAULT_LIMIT;
        };
        let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let limit = text.parse().ok().filter(|limit| is_number && (1..=PageRequest::MAX_LIMIT).contains(limit));
        limit.unwrap_or_else(|| {
            self.errors.add("limit", &Invalid::new("out_of_range", "Use a whole number from 1 to 100."));
            PageRequest::DEFAULT_LIMIT
        })
    }
}

fn invalid_cursor() -> Problem {
    let code = Code::InvalidCursor;
    let detail = "This cursor was not issued for this list with these filters; start again without a cursor.";
    Problem::field(code, "cursor", code.as_str(), detail)
}

fn parse_pairs(uri: &Uri) -> Option<Vec<(String, String)>> {
    axum::extract::Query::try_from_uri(uri).ok().map(|axum::extract::Query(pairs)| pairs)
}

/// Returns whether the URI has a query parameter with this name.
pub(super) fn has_parameter(uri: &Uri, name: &str) -> bool {
    uri.query().is_some() && parse_pairs(uri).unwrap_or_default().iter().any(|(key, _)| key == name)
}

#[cfg(test)]
#[path = "query_tests.rs"]
mod tests;
