//! A mail server for tests: speaks SMTP, keeps what it is given, and fails on request.

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::mail::Received;

/// How long a test waits for a mail before it fails.
const PATIENCE: Duration = Duration::from_secs(10);

/// The answer to EHLO: what this server can do.
const GREETING: &str = "250-sink.test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN";

/// A running server on a free port of the loopback address; it ends with this value.
#[derive(Debug)]
pub struct SmtpSink {
    address: SocketAddr,
    shared: Arc<Shared>,
    serving: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    seen: watch::Sender<Seen>,
    faults: Mutex<Faults>,
}

#[derive(Debug, Default)]
struct Seen {
    messages: Vec<Received>,
    faults: usize,
}

#[derive(Debug, Default)]
struct Faults {
    refused: HashSet<String>,
    deferred: HashMap<String, usize>,
    hang_ups: usize,
    stalls: usize,
}

impl SmtpSink {
    /// Starts the server.
    ///
    /// # Panics
    /// When there is no free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("a bound port");
        let shared = Arc::new(Shared {
            seen: watch::Sender::default(),
            faults: Mutex::default(),
        });
        let serving = tokio::spawn(serve(listener, Arc::clone(&shared)));
        Self {
            address,
            shared,
            serving,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address as a setting for Guestlist: unencrypted, which it allows on the loopback address.
    pub fn url(&self) -> String {
        format!("smtp://{}?tls=none", self.address)
    }

    /// Every mail that was accepted so far, in the order of their acceptance.
    pub fn messages(&self) -> Vec<Received> {
        self.shared.seen.borrow().messages.clone()
    }

    /// How often a requested failure has happened so far.
    pub fn faults(&self) -> usize {
        self.shared.seen.borrow().faults
    }

    /// Waits until at least `count` accepted mails match, and answers the matching ones.
    ///
    /// # Panics
    /// When they do not come in time; the message lists what came.
    pub async fn wait_for(
        &self,
        count: usize,
        matches: impl Fn(&Received) -> bool,
    ) -> Vec<Received> {
        let matching = |seen: &Seen| {
            seen.messages
                .iter()
                .filter(|mail| matches(mail))
                .cloned()
                .collect::<Vec<_>>()
        };
        self.wait(&format!("{count} matching mails"), |seen| {
            matching(seen).len() >= count
        })
        .await;
        matching(&self.shared.seen.borrow())
    }

    /// Waits until requested failures have happened `count` times.
    ///
    /// # Panics
    /// When they do not happen in time.
    pub async fn wait_for_faults(&self, count: usize) {
        self.wait(&format!("{count} faults"), |seen| seen.faults >= count)
            .await;
    }

    /// From now on this recipient does not exist (550).
    pub fn refuse(&self, recipient: &str) {
        self.shared
            .faults()
            .refused
            .insert(recipient.to_lowercase());
    }

    /// The next `times` attempts to write to this recipient are to be repeated later (451).
    pub fn defer(&self, recipient: &str, times: usize) {
        self.shared
            .faults()
            .deferred
            .insert(recipient.to_lowercase(), times);
    }

    /// The next `times` mails are read to their end, then the connection closes without an answer: the sender cannot
    /// know whether the mail was accepted. It was not.
    pub fn hang_up_after_data(&self, times: usize) {
        self.shared.faults().hang_ups = times;
    }

    /// The next `times` mails are read to their end, then no answer comes while the connection stays open.
    pub fn stall_after_data(&self, times: usize) {
        self.shared.faults().stalls = times;
    }

    async fn wait(&self, what: &str, is_so: impl FnMut(&Seen) -> bool) {
        let mut seen = self.shared.seen.subscribe();
        let in_time = tokio::time::timeout(PATIENCE, seen.wait_for(is_so))
            .await
            .is_ok();
        if !in_time {
            let seen = self.shared.seen.borrow();
            let came: Vec<_> = seen
                .messages
                .iter()
                .map(|mail| (&mail.recipients, mail.subject()))
                .collect();
            panic!(
                "waited {PATIENCE:?} for {what}; {} faults; came: {came:#?}",
                seen.faults
            );
        }
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Shared {
    fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count_fault(&self) {
        self.seen.send_modify(|seen| seen.faults += 1);
    }
}

impl Faults {
    /// What to answer instead of accepting a recipient.
    fn refusal(&mut self, recipient: &str) -> Option<&'static str> {
        let recipient = recipient.to_lowercase();
        if self.refused.contains(&recipient) {
            return Some("550 5.1.1 No such mailbox");
        }
        spend(self.deferred.get_mut(&recipient)?).then_some("451 4.7.1 Greylisted, try again later")
    }
}

/// Takes one of what is left, where something is.
fn spend(left: &mut usize) -> bool {
    let some = *left > 0;
    *left = left.saturating_sub(1);
    some
}

async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    // Aborting this task drops the set, and with it every connection.
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(converse(stream, Arc::clone(&shared)));
    }
}

/// One connection. It ends without a word where the other side does, or where a fault says so.
async fn converse(stream: TcpStream, shared: Arc<Shared>) -> Option<()> {
    let (input, output) = stream.into_split();
    let mut wire = Wire {
        input: BufReader::new(input),
        output,
    };
    let mut user = None;
    let mut envelope = Envelope::default();
    wire.say("220 sink.test ESMTP").await?;
    loop {
        let line = wire.line().await?;
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => wire.say(GREETING).await?,
            "HELO" | "NOOP" => wire.say("250 2.0.0 OK").await?,
            "AUTH" => match authenticate(&mut wire, rest).await? {
                Some(name) => {
                    user = Some(name);
                    wire.say("235 2.7.0 Welcome").await?;
                }
                None => wire.say("504 5.5.4 Only AUTH PLAIN").await?,
            },
            "MAIL" => match path(rest) {
                Some(from) => {
                    envelope = Envelope {
                        from: Some(from),
                        recipients: vec![],
                    };
                    wire.say("250 2.1.0 OK").await?;
                }
                None => wire.say("501 5.1.7 Bad sender").await?,
            },
            "RCPT" => {
                let answer = accept_recipient(&mut envelope, rest, &shared);
                wire.say(answer).await?;
            }
            "DATA" => {
                let Envelope {
                    from: Some(from),
                    recipients,
                } = std::mem::take(&mut envelope)
                else {
                    wire.say("503 5.5.1 MAIL first").await?;
                    continue;
                };
                if recipients.is_empty() {
                    wire.say("503 5.5.1 RCPT first").await?;
                    continue;
                }
                wire.say("354 End with a dot on a line of its own").await?;
                let raw = wire.message().await?;
                fail_if_asked(&shared).await?;
                let mail = Received::parse(from, recipients, user.clone(), raw);
                shared.seen.send_modify(|seen| seen.messages.push(mail));
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

/// `None` closes the connection.
async fn fail_if_asked(shared: &Shared) -> Option<()> {
    if spend(&mut shared.faults().hang_ups) {
        shared.count_fault();
        return None;
    }
    let stalls = spend(&mut shared.faults().stalls);
    if stalls {
        shared.count_fault();
        std::future::pending::<()>().await;
    }
    Some(())
}

/// The address in `FROM:<ada@example.com> BODY=8BITMIME`.
fn path(rest: &str) -> Option<String> {
    let (_, rest) = rest.split_once('<')?;
    rest.split_once('>').map(|(address, _)| address.to_owned())
}

/// Whoever authenticates is believed. The inner `None` is another mechanism than PLAIN.
async fn authenticate(wire: &mut Wire, rest: &str) -> Option<Option<String>> {
    let mut words = rest.split(' ');
    if !words
        .next()
        .is_some_and(|mechanism| mechanism.eq_ignore_ascii_case("PLAIN"))
    {
        return Some(None);
    }
    let response = match words.next() {
        Some(initial) => initial.to_owned(),
        None => {
            wire.say("334 ").await?;
            String::from_utf8_lossy(&wire.line().await?)
                .trim_end()
                .to_owned()
        }
    };
    // authorization NUL user NUL password
    let plain = STANDARD.decode(response).unwrap_or_default();
    let user = plain.split(|&byte| byte == 0).nth(1).unwrap_or_default();
    Some(Some(String::from_utf8_lossy(user).into_owned()))
}

/// Both directions of a connection; `None` is its end.
struct Wire {
    input: BufReader<OwnedReadHalf>,
    output: OwnedWriteHalf,
}

impl Wire {
    async fn say(&mut self, answer: &str) -> Option<()> {
        self.output
            .write_all(format!("{answer}\r\n").as_bytes())
            .await
            .ok()
    }

    async fn line(&mut self) -> Option<Vec<u8>> {
        let mut line = Vec::new();
        self.input.read_until(b'\n', &mut line).await.ok()?;
        line.ends_with(b"\n").then_some(line)
    }

    /// The lines up to the lone dot, without the dot that precedes a line's own.
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

#[cfg(test)]
#[path = "smtp_sink_tests.rs"]
mod tests;
