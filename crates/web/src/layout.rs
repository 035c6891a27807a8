//! What stands around every page: the bar with its trail, the person's menu, tabs, a word on what was just done.

use std::fmt::Display;

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::visit::Visit;
use crate::words::{Common, Done};

/// The frame of a page, handed to `layout.html`.
pub(crate) struct Layout {
    pub(crate) lang: &'static str,
    pub(crate) product: String,
    pub(crate) words: &'static Common,
    /// The signed-in person's name.
    pub(crate) person: Option<String>,
    pub(crate) unread: u64,
    pub(crate) trail: Vec<Link>,
    pub(crate) tabs: Vec<Tab>,
    /// What was just done.
    pub(crate) done: Option<String>,
    pub(crate) support: Option<String>,
    pub(crate) has_mailbox: bool,
}

/// A name that leads somewhere.
pub(crate) struct Link {
    pub(crate) name: String,
    pub(crate) path: String,
}

/// One of several pages of a place.
pub(crate) struct Tab {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) is_here: bool,
}

impl Layout {
    /// The same with the places above this page.
    pub(crate) fn under(mut self, trail: impl IntoIterator<Item = (String, String)>) -> Self {
        self.trail = trail.into_iter().map(|(name, path)| Link { name, path }).collect();
        self
    }

    /// The same with the pages of this place; the one whose path is `here` is marked.
    pub(crate) fn with_tabs(mut self, here: &str, tabs: impl IntoIterator<Item = (String, String)>) -> Self {
        self.tabs = tabs.into_iter().map(|(name, path)| Tab { is_here: path == here, name, path }).collect();
        self
    }

    /// A moment for those whose browser runs no script: to the minute, in UTC. The script shows it in the reader's zone.
    pub(crate) fn moment(&self, rfc3339: impl Display) -> String {
        let exact = rfc3339.to_string();
        match exact.get(..16).and_then(|minute| minute.split_once('T')) {
            Some((day, minute)) if exact.ends_with('Z') => format!("{day} {minute} UTC"),
            Some(_) | None => exact,
        }
    }
}

impl Visit {
    /// The frame of a page for this visit.
    pub(crate) fn layout(&self) -> Layout {
        Layout {
            lang: self.locale.as_str(),
            product: self.options.product_name.clone(),
            words: Common::of(self.locale),
            person: self.person().map(|caller| caller.account.display_name.to_string()),
            unread: self.unread,
            trail: Vec::new(),
            tabs: Vec::new(),
            done: self.query("did").and_then(|what| Done::of(self.locale).sentence(&what)).map(|text| text.to_string()),
            support: self.options.support_url.clone(),
            has_mailbox: self.options.mailbox.is_some(),
        }
    }

    /// A page.
    pub(crate) fn page(&self, page: &impl Template) -> Response {
        self.page_with(StatusCode::OK, page)
    }

    /// A page with a status. One that cannot be rendered is a defect, and says nothing.
    pub(crate) fn page_with(&self, status: StatusCode, page: &impl Template) -> Response {
        let Ok(body) = page.render() else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        (status, [(header::CONTENT_LANGUAGE, self.locale.as_str())], Html(body)).into_response()
    }

    /// A value of the query.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.here.split_once('?')?;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
        pairs.into_iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value)
    }
}
