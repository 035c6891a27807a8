//! The PostgreSQL protocol, version 3, as far as counting statements needs it: the start of a connection, the
//! statements that a client executes, and whether the server awaits the next one.
//!
//! Source: <https://www.postgresql.org/docs/current/protocol-message-formats.html>

use std::collections::HashMap;
use std::io;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// Codes of the packets in which a client requests TLS or GSSAPI encryption.
const ENCRYPTION_REQUESTS: [u32; 2] = [80_877_103, 80_877_104];

/// The reply that refuses encryption; the client then continues without it.
const REFUSES_ENCRYPTION: &[u8] = b"N";

/// The maximum length of a startup packet, as in the server.
const MAX_STARTUP_LENGTH: u32 = 10_000;

/// The length of a message's type and length.
const HEADER_LENGTH: usize = 5;

/// Refuses encryption if the client requests it, and returns the startup packet, which has no message type.
///
/// # Errors
/// Returns the error of the stream, or `InvalidData` for a length that no startup packet has.
pub async fn read_startup_packet(client: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> io::Result<Vec<u8>> {
    loop {
        let length = client.read_u32().await?;
        if !(8..=MAX_STARTUP_LENGTH).contains(&length) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, format!("a startup packet of {length} bytes")));
        }
        let mut packet = length.to_be_bytes().to_vec();
        packet.resize(length as usize, 0);
        client.read_exact(&mut packet[4..]).await?;
        let code = u32::from_be_bytes([packet[4], packet[5], packet[6], packet[7]]);
        if !ENCRYPTION_REQUESTS.contains(&code) {
            return Ok(packet);
        }
        client.write_all(REFUSES_ENCRYPTION).await?;
    }
}

/// A message after the startup packet.
#[derive(Debug)]
struct Message {
    kind: u8,
    body: Vec<u8>,
}

/// Splits a stream into messages, whatever the parts in which it arrives.
#[derive(Debug, Default)]
struct MessageReader {
    unread: Vec<u8>,
}

impl MessageReader {
    /// Adds the next bytes, and returns the messages that are complete now.
    fn read(&mut self, bytes: &[u8]) -> Vec<Message> {
        self.unread.extend_from_slice(bytes);
        let (mut messages, mut at) = (Vec::new(), 0);
        while let Some([kind, a, b, c, d]) = self.unread[at..].first_chunk::<HEADER_LENGTH>() {
            // The length includes itself, but not the type.
            let end = at + 1 + u32::from_be_bytes([*a, *b, *c, *d]).max(4) as usize;
            let Some(body) = self.unread.get(at + HEADER_LENGTH..end) else { break };
            messages.push(Message { kind: *kind, body: body.to_vec() });
            at = end;
        }
        self.unread.drain(..at);
        messages
    }
}

/// What a client sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// A statement to execute, with its SQL: a simple query, or the execution of a prepared statement.
    Statement(String),
    /// The end of a request, after which the server reports that it is ready.
    EndOfRequest,
}

/// The messages of a client, after the startup packet.
#[derive(Debug, Default)]
pub struct ClientMessages {
    messages: MessageReader,
    /// The SQL of prepared statements, and of the portals that they are bound to, by name.
    prepared: HashMap<String, String>,
    portals: HashMap<String, String>,
}

impl ClientMessages {
    /// Reads the next bytes of the client, and returns what is complete with them. Preparing a statement executes
    /// nothing.
    pub fn read(&mut self, bytes: &[u8]) -> Vec<Sent> {
        let messages = self.messages.read(bytes);
        messages.into_iter().flat_map(|message| self.sent(&message)).collect()
    }

    fn sent(&mut self, message: &Message) -> Vec<Sent> {
        let mut texts = texts(&message.body);
        let mut text = || texts.next().unwrap_or_default();
        match message.kind {
            b'Q' => vec![Sent::Statement(text()), Sent::EndOfRequest],
            b'P' => {
                self.prepared.insert(text(), text());
                Vec::new()
            }
            b'B' => {
                let (portal, prepared) = (text(), text());
                let sql = self.prepared.get(&prepared).cloned().unwrap_or_else(|| format!("unknown: {prepared}"));
                self.portals.insert(portal, sql);
                Vec::new()
            }
            b'E' => {
                let portal = text();
                let sql = self.portals.get(&portal).cloned().unwrap_or_else(|| format!("unknown portal: {portal}"));
                vec![Sent::Statement(sql)]
            }
            b'F' => vec![Sent::Statement("function call".to_owned()), Sent::EndOfRequest],
            b'S' => vec![Sent::EndOfRequest],
            _ => Vec::new(),
        }
    }
}

/// The messages of a server.
#[derive(Debug, Default)]
pub struct ServerMessages {
    messages: MessageReader,
}

impl ServerMessages {
    /// Reads the next bytes of the server. Returns, for each report that it is ready, whether a transaction is open.
    pub fn read(&mut self, bytes: &[u8]) -> Vec<bool> {
        let ready = self.messages.read(bytes).into_iter().filter(|message| message.kind == b'Z');
        ready.map(|message| message.body != b"I").collect()
    }
}

/// Returns the texts of a message, each of which ends with a zero byte.
fn texts(body: &[u8]) -> impl Iterator<Item = String> {
    body.split(|byte| *byte == 0).map(|text| String::from_utf8_lossy(text).into_owned())
}

#[cfg(test)]
#[path = "pg_protocol_tests.rs"]
mod tests;
