//! Development mailbox: shows the mails of an instance without a mail server.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::code::Code;
use guestlist_domain::model::time::Timestamp;
use guestlist_edge::{Context, Problem, write_problem};
use serde_json::{Map, Value, json};

use crate::layout::Layout;
use crate::messages::MailboxMessages;
use crate::page_context::PageContext;
use crate::{App, Options};

/// Returns the mails of the mailbox, newest first.
pub type MailboxSource = Arc<dyn Fn() -> Vec<MailboxEntry> + Send + Sync>;

/// Mail as its recipient would see it.
#[derive(Clone, PartialEq, Eq)]
pub struct MailboxEntry {
    /// Address of the recipient.
    pub to: String,
    /// Subject of the mail.
    pub subject: String,
    /// Text part.
    pub text: String,
    /// HTML part.
    pub html: String,
    /// Header fields: names and values.
    pub headers: Vec<(String, String)>,
    /// Time at which the mail was written.
    pub at: Timestamp,
}

#[derive(Template)]
#[template(path = "mailbox.html")]
struct MailboxPage<'a> {
    layout: Layout,
    messages: &'static MailboxMessages,
    mails: Vec<MailRow<'a>>,
}

struct MailRow<'a> {
    to: &'a str,
    subject: &'a str,
    at: String,
    text: Vec<TextSegment<'a>>,
}

/// Part of a mail's text: plain text or a link.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TextSegment<'a> {
    pub(crate) text: &'a str,
    pub(crate) is_link: bool,
}

/// Shows the mails as a page.
pub(crate) async fn page(context: PageContext) -> Response {
    let mails = mails(&context.options);
    let rows = mails.iter().map(|mail| MailRow {
        to: &mail.to,
        subject: &mail.subject,
        at: mail.at.to_string(),
        text: split_links(&mail.text),
    });
    let page =
        MailboxPage { layout: context.layout(), messages: MailboxMessages::of(context.locale), mails: rows.collect() };
    context.render(&page)
}

/// Returns the mails as JSON, for tests and tools.
pub(crate) async fn json_list(State(app): State<App>) -> Response {
    let items: Vec<Value> = mails(&app.options)
        .into_iter()
        .map(|mail| {
            let headers: Map<String, Value> =
                mail.headers.into_iter().map(|(name, value)| (name, value.into())).collect();
            json!({
                "to": mail.to,
                "subject": mail.subject,
                "text": mail.text,
                "html": mail.html,
                "headers": headers,
                "at": mail.at.to_string(),
            })
        })
        .collect();
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, json!({ "items": items }).to_string()).into_response()
}

/// Refuses requests whose `Host` is not a loopback name. Otherwise a foreign site whose name resolves to this machine
/// could read the mails through a developer's browser (DNS rebinding).
pub(crate) async fn require_loopback(page: PageContext, context: Context, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host.is_some_and(is_loopback) {
        return next.run(request).await;
    }
    let problem = Problem::new(Code::Forbidden, MailboxMessages::of(page.locale).local.to_string());
    write_problem(Response::default(), &problem, &context, page.locale)
}

fn is_loopback(authority: &str) -> bool {
    let Ok(authority) = authority.parse::<axum::http::uri::Authority>() else {
        return false;
    };
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || host.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
}

fn mails(options: &Options) -> Vec<MailboxEntry> {
    options.mailbox.as_ref().map(|mails| mails()).unwrap_or_default()
}

/// Splits a text at its links. The pieces joined together are the text again.
pub(crate) fn split_links(text: &str) -> Vec<TextSegment<'_>> {
    let mut segments = Vec::new();
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, link) = rest.split_at(start);
        let ends = |c: char| c.is_whitespace() || "<>\"'".contains(c);
        let (link, after) = link.split_at(link.find(ends).unwrap_or(link.len()));
        // Punctuation at the end of a sentence is not part of the link.
        let trimmed = link.trim_end_matches(['.', ',', ';', ')', '!', '?']);
        let (link, closing) = link.split_at(trimmed.len());
        segments.push(TextSegment { text: before, is_link: false });
        segments.push(TextSegment { text: link, is_link: true });
        rest = &rest[rest.len() - after.len() - closing.len()..];
    }
    segments.push(TextSegment { text: rest, is_link: false });
    segments.retain(|segment| !segment.text.is_empty());
    segments
}

#[cfg(test)]
#[path = "mailbox_tests.rs"]
mod tests;
