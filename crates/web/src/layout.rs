//! Layout of every page: header with breadcrumbs, account menu, tabs, and a message about the last action.

use std::fmt::Display;
use std::time::Duration;

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use guestlist_domain::model::notification::MAX_UNREAD_COUNT;
use guestlist_edge::whole_seconds;

use crate::messages::{FlashMessages, LayoutMessages};
use crate::page_context::PageContext;

/// Layout of a page; input of `layout.html`.
pub(crate) struct Layout {
    pub(crate) lang: &'static str,
    pub(crate) product: String,
    pub(crate) messages: &'static LayoutMessages,
    /// Display name of the signed-in account.
    pub(crate) account_name: Option<String>,
    /// Number of unread notifications, if there are any.
    pub(crate) unread: Option<String>,
    pub(crate) breadcrumbs: Vec<Link>,
    pub(crate) tabs: Vec<Tab>,
    /// Message about the action that redirected to this page.
    pub(crate) flash: Option<String>,
    pub(crate) support: Option<String>,
    pub(crate) has_mailbox: bool,
}

/// Name with the path that it links to.
pub(crate) struct Link {
    pub(crate) name: String,
    pub(crate) path: String,
}

/// Tab of a workspace, a project or the account.
pub(crate) struct Tab {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) is_current: bool,
}

impl Layout {
    /// Sets the breadcrumbs, as names with their paths.
    pub(crate) fn with_breadcrumbs(mut self, breadcrumbs: impl IntoIterator<Item = (String, String)>) -> Self {
        self.breadcrumbs = breadcrumbs.into_iter().map(|(name, path)| Link { name, path }).collect();
        self
    }

    /// Sets the tabs; the one whose path is `current` is marked.
    pub(crate) fn with_tabs(mut self, current: &str, tabs: impl IntoIterator<Item = (String, String)>) -> Self {
        self.tabs = tabs.into_iter().map(|(name, path)| Tab { is_current: path == current, name, path }).collect();
        self
    }

    /// Formats a time for browsers without scripts: to the minute, in UTC. The script replaces it with local time.
    pub(crate) fn format_time(&self, rfc3339: impl Display) -> String {
        let exact = rfc3339.to_string();
        match exact.get(..16).and_then(|minute| minute.split_once('T')) {
            Some((day, minute)) if exact.ends_with('Z') => format!("{day} {minute} UTC"),
            Some(_) | None => exact,
        }
    }
}

impl PageContext {
    /// Creates the layout of a page.
    pub(crate) fn layout(&self) -> Layout {
        Layout {
            lang: self.locale.as_str(),
            product: self.options.product_name.clone(),
            messages: LayoutMessages::of(self.locale),
            account_name: self.optional_caller().map(|caller| caller.account.display_name.to_string()),
            unread: unread_count(self.unread),
            breadcrumbs: Vec::new(),
            tabs: Vec::new(),
            flash: self
                .query("did")
                .and_then(|what| FlashMessages::of(self.locale).sentence(&what))
                .map(|text| text.to_string()),
            support: self.options.layer.support_url.clone(),
            has_mailbox: self.options.mailbox.is_some(),
        }
    }

    /// Renders a page with status 200.
    pub(crate) fn render(&self, page: &impl Template) -> Response {
        self.render_with_status(StatusCode::OK, page)
    }

    /// Renders a page with this status. A template that fails to render is a defect, and is answered with 500 and no
    /// body.
    pub(crate) fn render_with_status(&self, status: impl Into<PageStatus>, page: &impl Template) -> Response {
        let Ok(body) = page.render() else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let PageStatus { code, retry_after } = status.into();
        let language = [(header::CONTENT_LANGUAGE, self.locale.as_str())];
        let mut response = (code, language, Html(body)).into_response();
        if let Some(wait) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, whole_seconds(wait).into());
        }
        response
    }

    /// Returns a query parameter, if it is present and not empty.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.path_and_query.split_once('?')?;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
        pairs.into_iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value)
    }
}

/// Status of a page, and how long to wait before the request is sent again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageStatus {
    pub(crate) code: StatusCode,
    pub(crate) retry_after: Option<Duration>,
}

impl From<StatusCode> for PageStatus {
    fn from(code: StatusCode) -> Self {
        Self { code, retry_after: None }
    }
}

/// Returns the number of unread notifications as it is shown, which is no longer exact at the maximum.
fn unread_count(unread: u64) -> Option<String> {
    match unread {
        0 => None,
        MAX_UNREAD_COUNT.. => Some(format!("{}+", MAX_UNREAD_COUNT - 1)),
        _ => Some(unread.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::unread_count;

    #[test]
    fn the_maximum_of_unread_notifications_stands_for_more() {
        assert_eq!(
            [0, 1, 999, 1_000].map(unread_count),
            [None, Some("1".into()), Some("999".into()), Some("999+".into())]
        );
    }
}
