//! Parsing received mails.

use mail_parser::{MessageParser, PartType};

/// A received mail: its envelope, its raw bytes, and its parsed content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedMail {
    /// The sender in the envelope, to which bounces are sent.
    pub from: String,
    /// The recipients in the envelope.
    pub recipients: Vec<String>,
    /// The user name, if the client authenticated.
    pub authenticated_as: Option<String>,
    /// The data between `DATA` and the final dot, without dot-stuffing.
    pub raw: Vec<u8>,
    /// The headers in order, decoded and unfolded.
    pub headers: Vec<(String, String)>,
    /// The first plain text part, with `\n` as line ending; empty if there is none.
    pub text: String,
    /// The first HTML part, with `\n` as line ending; empty if there is none.
    pub html: String,
}

impl ReceivedMail {
    /// Parses a message.
    ///
    /// # Panics
    /// If it is not a valid message.
    pub fn parse(from: String, recipients: Vec<String>, authenticated_as: Option<String>, raw: Vec<u8>) -> Self {
        // Headers are decoded as text, except those that MIME parsing needs; their raw values are kept.
        let parser = MessageParser::new().with_mime_headers().default_header_text();
        let message = parser.parse(&raw).unwrap_or_else(|| panic!("no mail: {}", String::from_utf8_lossy(&raw)));
        let headers = message
            .headers()
            .iter()
            .zip(message.headers_raw())
            .map(|(header, (_, raw))| {
                let value = match header.value.as_text() {
                    Some(text) => text.trim().to_owned(),
                    None => raw.split_whitespace().collect::<Vec<_>>().join(" "),
                };
                (header.name().to_owned(), value)
            })
            .collect();
        let part = |extract: fn(&PartType<'_>) -> Option<String>| {
            message.parts.iter().find_map(|part| extract(&part.body)).unwrap_or_default().replace("\r\n", "\n")
        };
        let text = part(|body| if let PartType::Text(text) = body { Some(text.to_string()) } else { None });
        let html = part(|body| if let PartType::Html(html) = body { Some(html.to_string()) } else { None });
        Self { from, recipients, authenticated_as, headers, text, html, raw }
    }

    /// Returns the first header of this name, ignoring case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut named = self.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.as_str())
    }

    /// Returns the decoded subject; empty if there is none.
    pub fn subject(&self) -> &str {
        self.header("Subject").unwrap_or_default()
    }

    /// Returns whether the address is a recipient in the envelope.
    pub fn is_for(&self, address: &str) -> bool {
        self.recipients.iter().any(|recipient| recipient.eq_ignore_ascii_case(address))
    }
}

#[cfg(test)]
#[path = "mail_tests.rs"]
mod tests;
