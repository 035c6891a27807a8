//! The SMTP conversation on one connection.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

use super::Shared;
use crate::mail::ReceivedMail;

/// The reply to `EHLO`, with the supported extensions.
const EHLO_REPLY: &str = "250-sink.test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN";

/// Handles a connection, until the client closes it or a requested failure ends it.
pub(super) async fn converse(stream: TcpStream, shared: Arc<Shared>) -> Option<()> {
    let mut wire = Wire::new(stream);
    let mut user = None;
    let mut envelope = Envelope::default();
    shared.pass(|gate| gate.connections).await;
    wire.say("220 sink.test ESMTP").await?;
    loop {
        let line = wire.line().await?;
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
        let verb = verb.to_ascii_uppercase();
        if let Some(refusal) = shared.refusal_of(&verb) {
            wire.say(refusal).await?;
            continue;
        }
        match verb.as_str() {
            "EHLO" => wire.say(EHLO_REPLY).await?,
            "HELO" => wire.say("250 2.0.0 OK").await?,
            "NOOP" => {
                shared.pass(|gate| gate.connections).await;
                wire.say("250 2.0.0 OK").await?;
            }
            "AUTH" => match authenticate(&mut wire, rest).await? {
                Some(name) => {
                    user = Some(name);
                    wire.say("235 2.7.0 Welcome").await?;
                }
                None => wire.say("504 5.5.4 Only AUTH PLAIN").await?,
            },
            "MAIL" => match path(rest) {
                Some(from) => {
                    envelope = Envelope { from: Some(from), recipients: vec![] };
                    wire.say("250 2.1.0 OK").await?;
                }
                None => wire.say("501 5.1.7 Bad sender").await?,
            },
            "RCPT" => {
                let answer = accept_recipient(&mut envelope, rest, &shared);
                wire.say(answer).await?;
            }
            "DATA" => {
                let Envelope { from: Some(from), recipients } = std::mem::take(&mut envelope) else {
                    wire.say("503 5.5.1 MAIL first").await?;
                    continue;
                };
                if recipients.is_empty() {
                    wire.say("503 5.5.1 RCPT first").await?;
                    continue;
                }
                wire.say("354 End with a dot on a line of its own").await?;
                let raw = wire.message().await?;
                let mail = ReceivedMail::parse(from, recipients, user.clone(), raw);
                shared.secrets.record(&mail.text);
                shared.pass(|gate| mail.recipients.iter().any(|to| gate.recipients.contains(&to.to_lowercase()))).await;
                shared.fail_if_requested(&mail).await?;
                if let Some(refusal) = shared.refusal_of(".") {
                    wire.say(refusal).await?;
                    continue;
                }
                shared.log.send_modify(|log| log.messages.push(mail));
                wire.say("250 2.0.0 Accepted").await?;
            }
            "RSET" => {
                envelope = Envelope::default();
                wire.say("250 2.0.0 OK").await?;
            }
            "QUIT" => return wire.say("221 2.0.0 Bye").await,
            _ => wire.say("500 5.5.2 Unknown command").await?,
        }
    }
}

#[derive(Default)]
struct Envelope {
    from: Option<String>,
    recipients: Vec<String>,
}

fn accept_recipient(envelope: &mut Envelope, rest: &str, shared: &Shared) -> &'static str {
    let Some(recipient) = path(rest) else {
        return "501 5.1.3 Bad recipient";
    };
    if envelope.from.is_none() {
        return "503 5.5.1 MAIL first";
    }
    let refusal = shared.faults().refusal(&recipient);
    if let Some(refusal) = refusal {
        shared.count_fault();
        return refusal;
    }
    envelope.recipients.push(recipient);
    "250 2.1.5 OK"
}

/// Returns the address in `FROM:<ada@example.com> BODY=8BITMIME`.
fn path(rest: &str) -> Option<String> {
    let (_, rest) = rest.split_once('<')?;
    rest.split_once('>').map(|(address, _)| address.to_owned())
}

/// Authenticates any user. The inner `None` stands for a mechanism other than PLAIN.
async fn authenticate(wire: &mut Wire, rest: &str) -> Option<Option<String>> {
    let mut words = rest.split(' ');
    if !words.next().is_some_and(|mechanism| mechanism.eq_ignore_ascii_case("PLAIN")) {
        return Some(None);
    }
    let response = match words.next() {
        Some(initial) => initial.to_owned(),
        None => {
            wire.say("334 ").await?;
            String::from_utf8_lossy(&wire.line().await?).trim_end().to_owned()
        }
    };
    // authorization NUL user NUL password
    let plain = STANDARD.decode(response).unwrap_or_default();
    let user = plain.split(|&byte| byte == 0).nth(1).unwrap_or_default();
    Some(Some(String::from_utf8_lossy(user).into_owned()))
}

/// Both directions of a connection. Methods return `None` when the connection has ended.
pub(super) struct Wire {
    input: BufReader<OwnedReadHalf>,
    output: OwnedWriteHalf,
}

impl Wire {
    pub(super) fn new(stream: TcpStream) -> Self {
        let (input, output) = stream.into_split();
        Self { input: BufReader::new(input), output }
    }

    pub(super) async fn say(&mut self, answer: &str) -> Option<()> {
        self.output.write_all(format!("{answer}\r\n").as_bytes()).await.ok()
    }

    pub(super) async fn line(&mut self) -> Option<Vec<u8>> {
        let mut line = Vec::new();
        self.input.read_until(b'\n', &mut line).await.ok()?;
        line.ends_with(b"\n").then_some(line)
    }

    /// Reads the lines of a message up to the final dot, and removes dot-stuffing.
    async fn message(&mut self) -> Option<Vec<u8>> {
        let mut message = Vec::new();
        loop {
            let line = self.line().await?;
            if line == b".\r\n" {
                return Some(message);
            }
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
    }
}
