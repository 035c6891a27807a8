//! Reading the mails that Guestlist sends.

use mail_parser::{MessageParser, PartType};

/// A mail as it reached its server, and as a person's mail program would read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The envelope's sender: where a bounce would go.
    pub from: String,
    /// The envelope's recipients: whom it is really for.
    pub recipients: Vec<String>,
    /// The user name, where the sender authenticated.
    pub authenticated_as: Option<String>,
    /// What came over the wire between DATA and the final dot, with the dots unstuffed.
    pub raw: Vec<u8>,
    /// The headers in their order, decoded and unfolded.
    pub headers: Vec<(String, String)>,
    /// The first plain text part with `\n` at line ends; empty where there is none.
    pub text: String,
    /// The first HTML part with `\n` at line ends; empty where there is none.
    pub html: String,
}

impl Received {
    /// Reads a message; panics when it is none.
    pub fn parse(from: String, recipients: Vec<String>, authenticated_as: Option<String>, raw: Vec<u8>) -> Self {
        // As text, every header is decoded alike; what MIME needs is parsed as such and shown as it stood.
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
        let part = |wanted: fn(&PartType<'_>) -> Option<String>| {
            message.parts.iter().find_map(|part| wanted(&part.body)).unwrap_or_default().replace("\r\n", "\n")
        };
        let text = part(|body| if let PartType::Text(text) = body { Some(text.to_string()) } else { None });
        let html = part(|body| if let PartType::Html(html) = body { Some(html.to_string()) } else { None });
        Self { from, recipients, authenticated_as, headers, text, html, raw }
    }

    /// The first header of this name, in whatever case it was sent.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut named = self.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.as_str())
    }

    /// The decoded subject; empty where there is none.
    pub fn subject(&self) -> &str {
        self.header("Subject").unwrap_or_default()
    }

    /// Whether the envelope names this address.
    pub fn is_for(&self, address: &str) -> bool {
        self.recipients.iter().any(|recipient| recipient.eq_ignore_ascii_case(address))
    }
}

#[cfg(test)]
#[path = "mail_tests.rs"]
mod tests;
