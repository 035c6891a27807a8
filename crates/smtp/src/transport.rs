//! The SMTP dialogue with the mail server.
//!
//! lettre's pooled transport limits only the time to connect, and returns a connection to its pool even if its mail was
//! aborted midway; the next mail would then read the replies of the previous one. This module therefore runs the steps
//! itself, each with a time limit, and keeps a connection only after a mail that ended well.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use guestlist_domain::model::mail::{SendFailure, SendOutcome};
use guestlist_domain::port::SendCheck;
use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, CertificateStore, TlsParameters, TlsParametersBuilder};
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Response, Severity};
use tokio::time::{Instant, timeout};

use crate::config::{Protection, Server, SmtpConfigError};
use crate::failure_class::{FailureClass, Reply, Stage, classify};
use crate::redact::redact_server_reply;
use crate::timeouts::SmtpTimeouts;

/// Time limit of QUIT, whose reply has no effect.
const QUIT_TIMEOUT: Duration = Duration::from_secs(1);
/// Time limit of the NOOP that shows whether an idle connection is alive. If it is not, another one is opened.
const NOOP_TIMEOUT: Duration = Duration::from_secs(10);
/// Time limit of [`Transport::check`]: an operator waits for it.
const CHECK_TIMEOUT: Duration = Duration::from_secs(60);
/// Maximum number of idle connections: one for each mail that a worker sends at the same time.
const MAX_IDLE_CONNECTIONS: usize = 10;
/// Time after which an idle connection is closed.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30);

/// Cause of a failed step.
enum FailureCause {
    /// The server sent a negative reply.
    Refused(Reply),
    /// The connection failed, or the server sent no reply or an invalid one.
    Connection(String),
}

/// A failed step of the dialogue.
struct SmtpFailure {
    stage: Stage,
    cause: FailureCause,
}

/// A connection without a mail in progress.
struct IdleConnection {
    connection: AsyncSmtpConnection,
    since: Instant,
}

/// A mail server and its idle connections.
pub(crate) struct Transport {
    server: Server,
    tls: TlsParameters,
    client_id: ClientId,
    timeouts: SmtpTimeouts,
    idle: Mutex<Vec<IdleConnection>>,
}

impl Transport {
    /// Creates a transport that trusts Mozilla's root certificates, which are compiled in.
    ///
    /// # Errors
    /// [`SmtpConfigError::Url`] if certificates cannot be checked for the host.
    pub(crate) fn new(server: Server) -> Result<Self, SmtpConfigError> {
        let roots = TlsParameters::builder(server.host.clone()).certificate_store(CertificateStore::WebpkiRoots);
        Self::with_roots(server, roots)
    }

    fn with_roots(server: Server, roots: TlsParametersBuilder) -> Result<Self, SmtpConfigError> {
        let tls = roots.build().map_err(|_| SmtpConfigError::Url("has a host that TLS cannot be used with"))?;
        Ok(Self {
            server,
            tls,
            client_id: ClientId::default(),
            timeouts: SmtpTimeouts::default(),
            idle: Mutex::default(),
        })
    }

    /// Connects and signs in, within [`CHECK_TIMEOUT`]; returns a description of the failure otherwise.
    pub(crate) async fn check(&self) -> Result<(), String> {
        let connected = timeout(CHECK_TIMEOUT, self.connect()).await;
        let connected = connected.map_err(|_| {
            format!("connecting: the mail server did not answer within {} seconds", CHECK_TIMEOUT.as_secs())
        })?;
        let mut connection = connected.map_err(|failure| failure.describe())?;
        let _ = timeout(QUIT_TIMEOUT, connection.quit()).await;
        Ok(())
    }

    /// Sends one message, if `check` still wants it when the connection is ready.
    pub(crate) async fn deliver(&self, envelope: &Envelope, message: Vec<u8>, check: &dyn SendCheck) -> SendOutcome {
        match self.try_deliver(envelope, &message, check).await {
            Ok(outcome) => outcome,
            Err(failure) => failure.outcome(),
        }
    }

    async fn try_deliver(
        &self,
        envelope: &Envelope,
        message: &[u8],
        check: &dyn SendCheck,
    ) -> Result<SendOutcome, SmtpFailure> {
        if let Some(connection) = self.idle_connection().await {
            let result = self.send_on(connection, envelope, message, check).await;
            // Servers close connections that are old or were used often. The mail was not sent yet, so it is sent on a
            // new connection.
            if !result.as_ref().is_err_and(SmtpFailure::is_closed_connection) {
                return result;
            }
        }
        let connection = self.connect().await?;
        self.send_on(connection, envelope, message, check).await
    }

    /// Sends one message on this connection, if it is still wanted, and keeps the connection if nothing fails.
    async fn send_on(
        &self,
        mut connection: AsyncSmtpConnection,
        envelope: &Envelope,
        message: &[u8],
        check: &dyn SendCheck,
    ) -> Result<SendOutcome, SmtpFailure> {
        if !check.is_wanted().await {
            self.release(connection);
            return Ok(SendOutcome::NotSent);
        }
        match transmit(&mut connection, envelope, message, &self.timeouts).await {
            Ok(()) => {
                self.release(connection);
                Ok(SendOutcome::Sent)
            }
            Err(failure) => {
                drop(timeout(QUIT_TIMEOUT, connection.abort()).await);
                Err(failure)
            }
        }
    }

    /// Returns an idle connection that is still alive.
    async fn idle_connection(&self) -> Option<AsyncSmtpConnection> {
        while let Some(mut idle) = self.acquire() {
            let is_alive = timeout(NOOP_TIMEOUT, idle.test_connected()).await;
            if is_alive == Ok(true) {
                return Some(idle);
            }
        }
        None
    }

    /// Opens a connection, encrypted as required and signed in.
    async fn connect(&self) -> Result<AsyncSmtpConnection, SmtpFailure> {
        let Server { host, port, protection, login } = &self.server;
        let SmtpTimeouts { connect, greeting, command, .. } = self.timeouts;
        let wrapper = (*protection == Protection::Tls).then(|| self.tls.clone());
        let connecting =
            AsyncSmtpConnection::connect_tokio1((host.as_str(), *port), Some(connect), &self.client_id, wrapper, None);
        let mut connection = with_timeout(Stage::Connect, connect + greeting, connecting).await?;
        if *protection == Protection::StartTls {
            let upgrade = connection.starttls(self.tls.clone(), &self.client_id);
            with_timeout(Stage::StartTls, command, upgrade).await?;
        }
        if let Some(login) = login {
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            with_timeout(Stage::SignIn, command, connection.auth(DEFAULT_MECHANISMS, &credentials)).await?;
        }
        Ok(connection)
    }

    /// Keeps a connection for the next mail, unless enough are kept.
    fn release(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MAX_IDLE_CONNECTIONS {
            idle.push(IdleConnection { connection, since: Instant::now() });
        }
    }

    /// Takes the connection that was used last, and closes those that were idle for too long.
    fn acquire(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|idle| idle.since.elapsed() < IDLE_TIMEOUT);
        idle.pop().map(|idle| idle.connection)
    }
}

/// Sends one mail, from MAIL to the reply that accepts it.
async fn transmit(
    connection: &mut AsyncSmtpConnection,
    envelope: &Envelope,
    message: &[u8],
    timeouts: &SmtpTimeouts,
) -> Result<(), SmtpFailure> {
    let sender = MailFrom::new(envelope.from().cloned(), Vec::new());
    with_timeout(Stage::Sender, timeouts.command, connection.command(sender)).await?;
    for recipient in envelope.to() {
        let recipient = Rcpt::new(recipient.clone(), Vec::new());
        with_timeout(Stage::Recipient, timeouts.command, connection.command(recipient)).await?;
    }
    let reply = with_timeout(Stage::Data, timeouts.data, connection.command(Data)).await?;
    expect_severity(Stage::Data, Severity::PositiveIntermediate, &reply)?;
    // lettre transmits the message and reads the reply in one step.
    let limit = timeouts.data_block + timeouts.final_reply;
    let reply = with_timeout(Stage::Message, limit, connection.message(message)).await?;
    expect_severity(Stage::Message, Severity::PositiveCompletion, &reply)
}

/// Waits for the reply of a step, at most `limit`.
async fn with_timeout<T>(
    stage: Stage,
    limit: Duration,
    reply: impl Future<Output = Result<T, Error>>,
) -> Result<T, SmtpFailure> {
    let cause = match timeout(limit, reply).await {
        Ok(Ok(reply)) => return Ok(reply),
        Ok(Err(error)) => FailureCause::from(error),
        Err(_) => {
            FailureCause::Connection(format!("the mail server did not answer within {} seconds", limit.as_secs()))
        }
    };
    Err(SmtpFailure { stage, cause })
}

/// Checks that a reply has the severity that the step expects. Another one means that both sides are out of step.
fn expect_severity(stage: Stage, severity: Severity, reply: &Response) -> Result<(), SmtpFailure> {
    if reply.code().severity == severity {
        return Ok(());
    }
    let cause = FailureCause::Connection(format!("the mail server answered out of turn ({})", reply.code()));
    Err(SmtpFailure { stage, cause })
}

impl From<Error> for FailureCause {
    fn from(error: Error) -> Self {
        let text = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        match error.status() {
            Some(code) => Self::Refused(Reply { code: u16::from(code), text: redact_server_reply(&text) }),
            None => Self::Connection(redact_server_reply(&error.to_string())),
        }
    }
}

impl SmtpFailure {
    /// Returns whether the server had closed the connection before the mail was sent.
    fn is_closed_connection(&self) -> bool {
        let is_closing = match &self.cause {
            FailureCause::Refused(reply) => reply.code == 421,
            FailureCause::Connection(_) => true,
        };
        self.stage == Stage::Sender && is_closing
    }

    /// Describes the failure in a text that is safe to show.
    fn describe(&self) -> String {
        let during = match self.stage {
            Stage::Connect => "connecting: ",
            Stage::StartTls => "STARTTLS: ",
            Stage::SignIn => "signing in: ",
            Stage::Sender | Stage::Recipient | Stage::Data | Stage::Message => "",
        };
        match &self.cause {
            // Some servers repeat the credentials, so only the code is shown.
            FailureCause::Refused(reply) if self.stage == Stage::SignIn => {
                format!("{during}the mail server refused user and password ({})", reply.code)
            }
            FailureCause::Refused(reply) => redact_server_reply(&format!("{during}{} {}", reply.code, reply.text)),
            FailureCause::Connection(text) => redact_server_reply(&format!("{during}{text}")),
        }
    }

    fn outcome(&self) -> SendOutcome {
        let reply = match &self.cause {
            FailureCause::Refused(reply) => Some(reply),
            FailureCause::Connection(_) => None,
        };
        let failure =
            SendFailure { stage: self.stage.as_str(), code: reply.map(Reply::code_text), reason: self.describe() };
        match classify(self.stage, reply) {
            FailureClass::Permanent => SendOutcome::Failed(failure),
            FailureClass::Transient => SendOutcome::Retry(failure),
            FailureClass::Doubtful => SendOutcome::Doubtful(failure),
            FailureClass::Unavailable => SendOutcome::Unavailable(failure),
        }
    }
}

#[cfg(test)]
#[path = "transport_tests.rs"]
mod tests;
