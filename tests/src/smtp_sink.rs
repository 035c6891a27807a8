//! A mail server for tests: speaks SMTP, keeps what it is given, and fails on request.

mod conversation;

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::mail::Received;
use crate::secrets::Secrets;

/// How long a test waits for a mail before it fails.
const PATIENCE: Duration = Duration::from_secs(10);

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
    secrets: Secrets,
}

#[derive(Debug, Default)]
struct Seen {
    messages: Vec<Received>,
    unanswered: Vec<Received>,
    faults: usize,
}

#[derive(Debug, Default)]
struct Faults {
    refused: HashSet<String>,
    deferred: HashMap<String, usize>,
    hang_ups: usize,
    stalls: usize,
    /// A verb, and how it is refused to everybody.
    closed: Option<(&'static str, &'static str)>,
}

impl SmtpSink {
    /// Starts the server.
    ///
    /// # Panics
    /// When there is no free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let address = listener.local_addr().expect("a bound port");
        let shared =
            Arc::new(Shared { seen: watch::Sender::default(), faults: Mutex::default(), secrets: Secrets::default() });
        let serving = tokio::spawn(serve(listener, Arc::clone(&shared)));
        Self { address, shared, serving }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address as a setting for Guestlist: unencrypted, which it allows on the loopback address.
    pub fn url(&self) -> String {
        format!("smtp://{}?tls=none", self.address)
    }

    /// The secrets in the mails that came to it.
    pub fn secrets(&self) -> &Secrets {
        &self.shared.secrets
    }

    /// Every mail that was accepted so far, in the order of their acceptance.
    pub fn messages(&self) -> Vec<Received> {
        self.shared.seen.borrow().messages.clone()
    }

    /// Every mail that was read to its end and then met a requested failure: its sender does not know what became of it.
    pub fn unanswered(&self) -> Vec<Received> {
        self.shared.seen.borrow().unanswered.clone()
    }

    /// How often a requested failure has happened so far.
    pub fn faults(&self) -> usize {
        self.shared.seen.borrow().faults
    }

    /// Waits until at least `count` accepted mails match, and answers the matching ones.
    ///
    /// # Panics
    /// When they do not come in time; the message lists what came.
    pub async fn wait_for(&self, count: usize, matches: impl Fn(&Received) -> bool) -> Vec<Received> {
        let matching = |seen: &Seen| seen.messages.iter().filter(|mail| matches(mail)).cloned().collect::<Vec<_>>();
        self.wait(&format!("{count} matching mails"), |seen| matching(seen).len() >= count).await;
        matching(&self.shared.seen.borrow())
    }

    /// Waits until requested failures have happened `count` times.
    ///
    /// # Panics
    /// When they do not happen in time.
    pub async fn wait_for_faults(&self, count: usize) {
        self.wait(&format!("{count} faults"), |seen| seen.faults >= count).await;
    }

    /// From now on this recipient does not exist (550).
    pub fn refuse(&self, recipient: &str) {
        self.shared.faults().refused.insert(recipient.to_lowercase());
    }

    /// The next `times` attempts to write to this recipient are to be repeated later (451).
    pub fn defer(&self, recipient: &str, times: usize) {
        self.shared.faults().deferred.insert(recipient.to_lowercase(), times);
    }

    /// From now on every `MAIL`, `RCPT`, `DATA` or `.` (the end of a message) is refused with this answer, until
    /// [`open`](Self::open).
    pub fn close(&self, verb: &'static str, answer: &'static str) {
        self.shared.faults().closed = Some((verb, answer));
    }

    /// Ends what [`close`](Self::close) began.
    pub fn open(&self) {
        self.shared.faults().closed = None;
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
        let in_time = tokio::time::timeout(PATIENCE, seen.wait_for(is_so)).await.is_ok();
        if !in_time {
            let seen = self.shared.seen.borrow();
            let came: Vec<_> = seen.messages.iter().map(|mail| (&mail.recipients, mail.subject())).collect();
            panic!("waited {PATIENCE:?} for {what}; {} faults; came: {came:#?}", seen.faults);
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

    /// How a verb is refused, where it is; that counts as a fault.
    fn refusal_of(&self, verb: &str) -> Option<&'static str> {
        let refusal = self.faults().closed.filter(|(closed, _)| *closed == verb).map(|(_, answer)| answer);
        if refusal.is_some() {
            self.count_fault();
        }
        refusal
    }

    fn count_fault(&self) {
        self.seen.send_modify(|seen| seen.faults += 1);
    }

    /// Called with a whole mail: `None` closes the connection.
    async fn fail_if_asked(&self, mail: &Received) -> Option<()> {
        let (hangs_up, stalls) = {
            let mut faults = self.faults();
            let hangs_up = spend(&mut faults.hang_ups);
            (hangs_up, !hangs_up && spend(&mut faults.stalls))
        };
        if !hangs_up && !stalls {
            return Some(());
        }
        self.seen.send_modify(|seen| {
            seen.unanswered.push(mail.clone());
            seen.faults += 1;
        });
        if stalls {
            std::future::pending::<()>().await;
        }
        None
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
        connections.spawn(conversation::converse(stream, Arc::clone(&shared)));
    }
}

#[cfg(test)]
#[path = "smtp_sink_tests.rs"]
mod tests;
