//! A mail server for tests: speaks SMTP, stores the mails that it receives, and fails on request.

mod conversation;

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::mail::ReceivedMail;
use crate::secrets::Secrets;

/// The time after which waiting for a mail fails the test.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A running server on a free port of the loopback address. Dropping it ends the server.
#[derive(Debug)]
pub struct SmtpSink {
    address: SocketAddr,
    shared: Arc<Shared>,
    serving: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    log: watch::Sender<Log>,
    gate: watch::Sender<Gate>,
    faults: Mutex<Faults>,
    secrets: Secrets,
}

#[derive(Debug, Default)]
struct Log {
    messages: Vec<ReceivedMail>,
    unanswered: Vec<ReceivedMail>,
    faults: usize,
    held: usize,
}

/// What the server holds back until it is released.
#[derive(Debug, Default)]
struct Gate {
    /// The greeting of new connections, and the answer of idle ones to `NOOP`.
    connections: bool,
    /// The reply to complete mails to these recipients.
    recipients: HashSet<String>,
}

#[derive(Debug, Default)]
struct Faults {
    refused: HashSet<String>,
    deferred: HashMap<String, usize>,
    hang_ups: usize,
    stalls: usize,
    /// A verb that is always refused, and the reply.
    closed: Option<(&'static str, &'static str)>,
}

impl SmtpSink {
    /// Starts the server.
    ///
    /// # Panics
    /// If there is no free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let address = listener.local_addr().expect("a bound port");
        let shared = Arc::new(Shared {
            log: watch::Sender::default(),
            gate: watch::Sender::default(),
            faults: Mutex::default(),
            secrets: Secrets::default(),
        });
        let serving = tokio::spawn(serve(listener, Arc::clone(&shared)));
        Self { address, shared, serving }
    }

    /// Returns the address that the server listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the value for `GUESTLIST_SMTP_URL`: without TLS, which Guestlist allows for the loopback address.
    pub fn url(&self) -> String {
        format!("smtp://{}?tls=none", self.address)
    }

    /// Returns the secrets in the received mails.
    pub fn secrets(&self) -> &Secrets {
        &self.shared.secrets
    }

    /// Returns the mails that were accepted so far, in order.
    pub fn messages(&self) -> Vec<ReceivedMail> {
        self.shared.log.borrow().messages.clone()
    }

    /// Returns the mails that were read completely, but not answered because of a requested failure.
    pub fn unanswered(&self) -> Vec<ReceivedMail> {
        self.shared.log.borrow().unanswered.clone()
    }

    /// Returns the number of requested failures that have happened so far.
    pub fn faults(&self) -> usize {
        self.shared.log.borrow().faults
    }

    /// Waits until at least `count` accepted mails match, and returns the matching ones.
    ///
    /// # Panics
    /// If they do not arrive in time; lists the mails that did.
    pub async fn wait_for(&self, count: usize, matches: impl Fn(&ReceivedMail) -> bool) -> Vec<ReceivedMail> {
        let matching = |log: &Log| log.messages.iter().filter(|mail| matches(mail)).cloned().collect::<Vec<_>>();
        self.wait(&format!("{count} matching mails"), |log| matching(log).len() >= count).await;
        matching(&self.shared.log.borrow())
    }

    /// Waits until requested failures have happened `count` times.
    ///
    /// # Panics
    /// If they do not happen in time.
    pub async fn wait_for_faults(&self, count: usize) {
        self.wait(&format!("{count} faults"), |log| log.faults >= count).await;
    }

    /// Refuses this recipient from now on (550).
    pub fn refuse(&self, recipient: &str) {
        self.shared.faults().refused.insert(recipient.to_lowercase());
    }

    /// Defers the next `times` mails to this recipient (451).
    pub fn defer(&self, recipient: &str, times: usize) {
        self.shared.faults().deferred.insert(recipient.to_lowercase(), times);
    }

    /// Refuses every `MAIL`, `RCPT`, `DATA` or `.` (the end of a message) with this reply, until [`open`](Self::open).
    pub fn close(&self, verb: &'static str, answer: &'static str) {
        self.shared.faults().closed = Some((verb, answer));
    }

    /// Accepts mails again after [`close`](Self::close).
    pub fn open(&self) {
        self.shared.faults().closed = None;
    }

    /// Reads the next `times` mails completely, then closes the connection without a reply. The mails are not accepted,
    /// but the client cannot know that.
    pub fn hang_up_after_data(&self, times: usize) {
        self.shared.faults().hang_ups = times;
    }

    /// Reads the next `times` mails completely, then sends no reply and keeps the connection open.
    pub fn stall_after_data(&self, times: usize) {
        self.shared.faults().stalls = times;
    }

    /// Reads mails to this recipient completely, and replies after [`release`](Self::release).
    pub fn hold_replies_to(&self, recipient: &str) {
        self.shared.gate.send_modify(|gate| {
            gate.recipients.insert(recipient.to_lowercase());
        });
    }

    /// Greets new connections, and answers whether an idle one is alive, after [`release`](Self::release).
    pub fn hold_connections(&self) {
        self.shared.gate.send_modify(|gate| gate.connections = true);
    }

    /// Continues with everything that is held back.
    pub fn release(&self) {
        self.shared.gate.send_replace(Gate::default());
    }

    /// Returns the number of replies that have been held back so far.
    pub fn held(&self) -> usize {
        self.shared.log.borrow().held
    }

    /// Waits until replies have been held back `count` times.
    ///
    /// # Panics
    /// If it does not happen in time.
    pub async fn wait_for_held(&self, count: usize) {
        self.wait(&format!("{count} held replies"), |log| log.held >= count).await;
    }

    async fn wait(&self, what: &str, condition: impl FnMut(&Log) -> bool) {
        let mut log = self.shared.log.subscribe();
        let in_time = tokio::time::timeout(TIMEOUT, log.wait_for(condition)).await.is_ok();
        if !in_time {
            let log = self.shared.log.borrow();
            let arrived: Vec<_> = log.messages.iter().map(|mail| (&mail.recipients, mail.subject())).collect();
            panic!("waited {TIMEOUT:?} for {what}; {} faults; arrived: {arrived:#?}", log.faults);
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

    /// Returns the reply that refuses a verb, if it is refused, and counts a fault.
    fn refusal_of(&self, verb: &str) -> Option<&'static str> {
        let refusal = self.faults().closed.filter(|(closed, _)| *closed == verb).map(|(_, answer)| answer);
        if refusal.is_some() {
            self.count_fault();
        }
        refusal
    }

    /// Waits while the gate holds this back.
    async fn pass(&self, is_held: impl Fn(&Gate) -> bool) {
        let mut gate = self.gate.subscribe();
        if is_held(&gate.borrow_and_update()) {
            self.log.send_modify(|log| log.held += 1);
            // The sender lives as long as `self`.
            let _opened = gate.wait_for(|gate| !is_held(gate)).await;
        }
    }

    fn count_fault(&self) {
        self.log.send_modify(|log| log.faults += 1);
    }

    /// Fails for a complete mail if a failure was requested. Returns `None` to close the connection.
    async fn fail_if_requested(&self, mail: &ReceivedMail) -> Option<()> {
        let (hangs_up, stalls) = {
            let mut faults = self.faults();
            let hangs_up = take_one(&mut faults.hang_ups);
            (hangs_up, !hangs_up && take_one(&mut faults.stalls))
        };
        if !hangs_up && !stalls {
            return Some(());
        }
        self.log.send_modify(|log| {
            log.unanswered.push(mail.clone());
            log.faults += 1;
        });
        if stalls {
            std::future::pending::<()>().await;
        }
        None
    }
}

impl Faults {
    /// Returns the reply that refuses a recipient, if it is refused.
    fn refusal(&mut self, recipient: &str) -> Option<&'static str> {
        let recipient = recipient.to_lowercase();
        if self.refused.contains(&recipient) {
            return Some("550 5.1.1 No such mailbox");
        }
        take_one(self.deferred.get_mut(&recipient)?).then_some("451 4.7.1 Greylisted, try again later")
    }
}

/// Decrements a counter; returns whether it was above 0.
fn take_one(remaining: &mut usize) -> bool {
    let any = *remaining > 0;
    *remaining = remaining.saturating_sub(1);
    any
}

async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    // Aborting this task drops the set, and with it every connection.
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(conversation::converse(stream, Arc::clone(&shared)));
    }
}

#[cfg(test)]
#[path = "smtp_sink_tests.rs"]
mod tests;
