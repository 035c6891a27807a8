//! The SMTP dialogue with the mail server.
//!
//! lettre's pooled transport limits only the time to connect, and returns a connection to its pool even if its mail was
//! aborted midway; the next mail would then read the replies of the previous one. This module therefore runs the steps
//! itself, each with a time limit, and keeps a connection only after a mail that ended well.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use guestlist_domain::model::mail::{SendFailure, SendOutcome};
use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, CertificateStore, TlsParameters, TlsParametersBuilder};
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Response, Severity};
use tokio::time::{Instant, timeout};

use crate::config::{Protection, Server, SmtpConfigError};
use crate::reason::presentable;
use crate::ruling::{Reply, Ruling, Stage, ruling};

/// Time limit of connecting, and of each command.
const STEP: Duration = Duration::from_secs(10);
/// Time limit of the reply to a whole message: many servers scan it first, and an attempt aborted here can deliver
/// twice.
const CONFIRM: Duration = Duration::from_secs(30);
/// Time limit of QUIT; nothing depends on its reply.
const FAREWELL: Duration = Duration::from_secs(1);
/// Maximum number of idle connections; [`IDLE`] is how long they are kept.
const IDLE_CONNECTIONS: usize = 4;
const IDLE: Duration = Duration::from_secs(30);

/// Why a step failed.
enum Trouble {
    /// The server refused it.
    Refused(Reply),
    /// The server did not reply, or its reply makes no sense.
    Lost(String),
}

/// A failed step.
struct Failure {
    stage: Stage,
    trouble: Trouble,
}

struct Idle {
    connection: AsyncSmtpConnection,
    since: Instant,
}

/// A mail server and its idle connections.
pub(crate) struct Relay {
    server: Server,
    tls: TlsParameters,
    hello: ClientId,
    idle: Mutex<Vec<Idle>>,
}

impl Relay {
    /// Creates a relay that trusts Mozilla's root certificates, which are compiled in.
    ///
    /// # Errors
    /// [`SmtpConfigError::Url`] if certificates cannot be checked for the host.
    pub(crate) fn new(server: Server) -> Result<Self, SmtpConfigError> {
        let roots = TlsParameters::builder(server.host.clone()).certificate_store(CertificateStore::WebpkiRoots);
        Self::trusting(server, roots)
    }

    fn trusting(server: Server, roots: TlsParametersBuilder) -> Result<Self, SmtpConfigError> {
        let tls = roots.build().map_err(|_| SmtpConfigError::Url("has a host that TLS cannot be used with"))?;
        Ok(Self { server, tls, hello: ClientId::default(), idle: Mutex::default() })
    }

    /// Connects and signs in; returns a description of the failure otherwise.
    pub(crate) async fn check(&self) -> Result<(), String> {
        let mut connection = self.connected().await.map_err(|failure| failure.told())?;
        let _ = timeout(FAREWELL, connection.quit()).await;
        Ok(())
    }

    /// Sends one message.
    pub(crate) async fn deliver(&self, envelope: &Envelope, message: Vec<u8>) -> SendOutcome {
        match self.try_deliver(envelope, &message).await {
            Ok(()) => SendOutcome::Sent,
            Err(failure) => failure.outcome(),
        }
    }

    async fn try_deliver(&self, envelope: &Envelope, message: &[u8]) -> Result<(), Failure> {
        if let Some(kept) = self.kept().await {
            let handed_over = self.hand_over(kept, envelope, message).await;
            // Servers close connections that are old or were used often. No mail was sent on it yet, so a new
            // connection is tried.
            if !handed_over.as_ref().is_err_and(Failure::ends_a_connection) {
                return handed_over;
            }
        }
        let connection = self.connected().await?;
        self.hand_over(connection, envelope, message).await
    }

    /// Sends one message on this connection, and keeps the connection if that succeeds.
    async fn hand_over(
        &self,
        mut connection: AsyncSmtpConnection,
        envelope: &Envelope,
        message: &[u8],
    ) -> Result<(), Failure> {
        let handed_over = hand_over(&mut connection, envelope, message).await;
        match handed_over {
            Ok(()) => self.park(connection),
            Err(_) => drop(timeout(FAREWELL, connection.abort()).await),
        }
        handed_over
    }

    /// Returns an idle connection that is still alive.
    async fn kept(&self) -> Option<AsyncSmtpConnection> {
        while let Some(mut idle) = self.unpark() {
            let is_alive = timeout(STEP, idle.test_connected()).await;
            if is_alive == Ok(true) {
                return Some(idle);
            }
        }
        None
    }

    /// Opens a connection, encrypted as required and signed in.
    async fn connected(&self) -> Result<AsyncSmtpConnection, Failure> {
        let Server { host, port, protection, login } = &self.server;
        let wrapper = (*protection == Protection::Tls).then(|| self.tls.clone());
        let greeting =
            AsyncSmtpConnection::connect_tokio1((host.as_str(), *port), Some(STEP), &self.hello, wrapper, None);
        let mut connection = step(Stage::Connect, STEP, greeting).await?;
        if *protection == Protection::StartTls {
            let upgrade = connection.starttls(self.tls.clone(), &self.hello);
            step(Stage::StartTls, STEP, upgrade).await?;
        }
        if let Some(login) = login {
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            step(Stage::SignIn, STEP, connection.auth(DEFAULT_MECHANISMS, &credentials)).await?;
        }
        Ok(connection)
    }

    fn park(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_CONNECTIONS {
            idle.push(Idle { connection, since: Instant::now() });
        }
    }

    fn unpark(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|idle| idle.since.elapsed() < IDLE);
        idle.pop().map(|idle| idle.connection)
    }
}

/// Sends one mail, from MAIL to the reply that accepts it.
async fn hand_over(connection: &mut AsyncSmtpConnection, envelope: &Envelope, message: &[u8]) -> Result<(), Failure> {
    step(Stage::Sender, STEP, connection.command(MailFrom::new(envelope.from().cloned(), Vec::new()))).await?;
    for receiver in envelope.to() {
        step(Stage::Recipient, STEP, connection.command(Rcpt::new(receiver.clone(), Vec::new()))).await?;
    }
    let go_ahead = step(Stage::Data, STEP, connection.command(Data)).await?;
    expect(Stage::Data, Severity::PositiveIntermediate, &go_ahead)?;
    let taken = step(Stage::Message, CONFIRM, connection.message(message)).await?;
    expect(Stage::Message, Severity::PositiveCompletion, &taken)
}

async fn step<T>(stage: Stage, limit: Duration, answer: impl Future<Output = Result<T, Error>>) -> Result<T, Failure> {
    let trouble = match timeout(limit, answer).await {
        Ok(Ok(answer)) => return Ok(answer),
        Ok(Err(error)) => Trouble::from(error),
        Err(_) => Trouble::Lost(format!("the mail server did not answer within {} seconds", limit.as_secs())),
    };
    Err(Failure { stage, trouble })
}

/// Checks that a reply is of the kind that the step expects. Another kind means that both sides are out of step.
fn expect(stage: Stage, severity: Severity, answer: &Response) -> Result<(), Failure> {
    if answer.code().severity == severity {
        return Ok(());
    }
    let trouble = Trouble::Lost(format!("the mail server answered out of turn ({})", answer.code()));
    Err(Failure { stage, trouble })
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        let text = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        match error.status() {
            Some(code) => Self::Refused(Reply { code: u16::from(code), text: presentable(&text) }),
            None => Self::Lost(presentable(&error.to_string())),
        }
    }
}

impl Failure {
    /// Returns whether the connection ended before a mail was sent.
    fn ends_a_connection(&self) -> bool {
        let is_closing = match &self.trouble {
            Trouble::Refused(reply) => reply.code == 421,
            Trouble::Lost(_) => true,
        };
        self.stage == Stage::Sender && is_closing
    }

    /// Describes the failure in a text that is safe to show.
    fn told(&self) -> String {
        let during = match self.stage {
            Stage::Connect => "connecting: ",
            Stage::StartTls => "STARTTLS: ",
            Stage::SignIn => "signing in: ",
            Stage::Sender | Stage::Recipient | Stage::Data | Stage::Message => "",
        };
        match &self.trouble {
            // Some servers repeat the credentials, so only the code is shown.
            Trouble::Refused(reply) if self.stage == Stage::SignIn => {
                format!("{during}the mail server refused user and password ({})", reply.code)
            }
            Trouble::Refused(reply) => presentable(&format!("{during}{} {}", reply.code, reply.text)),
            Trouble::Lost(text) => presentable(&format!("{during}{text}")),
        }
    }

    fn outcome(&self) -> SendOutcome {
        let reply = match &self.trouble {
            Trouble::Refused(reply) => Some(reply),
            Trouble::Lost(_) => None,
        };
        let failure = SendFailure { stage: self.stage.as_str(), code: reply.map(Reply::shortest), reason: self.told() };
        match ruling(self.stage, reply) {
            Ruling::Final => SendOutcome::Failed(failure),
            Ruling::Later => SendOutcome::Retry(failure),
            Ruling::Doubtful => SendOutcome::Doubtful(failure),
            Ruling::Unavailable => SendOutcome::Unavailable(failure),
        }
    }
}

#[cfg(test)]
#[path = "relay_tests.rs"]
mod tests;
