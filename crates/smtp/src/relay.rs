//! The conversation with the mail server.
//!
//! lettre's own pooled transport limits only the time to connect, and puts a connection whose mail was given up midway
//! back into its pool, where the next mail reads the former's answers. So the steps are driven from here, each with its
//! limit, and a connection is kept only when it ended a mail well.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use guestlist_domain::model::mail::SendOutcome;
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

/// For connecting, and for each command.
const STEP: Duration = Duration::from_secs(10);
/// For the answer to a whole message: many servers scan it first, and a mail given up here may arrive twice.
const CONFIRM: Duration = Duration::from_secs(30);
/// For a farewell; nothing depends on it.
const FAREWELL: Duration = Duration::from_secs(1);
/// How many connections are kept, and for how long without use.
const IDLE_CONNECTIONS: usize = 4;
const IDLE: Duration = Duration::from_secs(30);

/// What can go wrong in a step.
enum Trouble {
    /// The server said no.
    Refused { permanent: bool, code: u16, text: String },
    /// No answer, or none that makes sense.
    Lost(String),
}

struct Idle {
    connection: AsyncSmtpConnection,
    since: Instant,
}

/// A mail server, and the connections to it that are not in use.
pub(crate) struct Relay {
    server: Server,
    tls: TlsParameters,
    hello: ClientId,
    idle: Mutex<Vec<Idle>>,
}

impl Relay {
    /// Trusts the roots that Mozilla trusts, compiled in.
    ///
    /// # Errors
    /// A host that certificates cannot be checked for.
    pub(crate) fn new(server: Server) -> Result<Self, SmtpConfigError> {
        let roots = TlsParameters::builder(server.host.clone()).certificate_store(CertificateStore::WebpkiRoots);
        Self::trusting(server, roots)
    }

    fn trusting(server: Server, roots: TlsParametersBuilder) -> Result<Self, SmtpConfigError> {
        let tls = roots.build().map_err(|_| SmtpConfigError::Url("has a host that TLS cannot be used with"))?;
        Ok(Self { server, tls, hello: ClientId::default(), idle: Mutex::default() })
    }

    /// Connects and signs in.
    pub(crate) async fn check(&self) -> Result<(), String> {
        let mut connection = self.connected().await?;
        let _ = timeout(FAREWELL, connection.quit()).await;
        Ok(())
    }

    /// Hands over one message.
    pub(crate) async fn deliver(&self, envelope: &Envelope, message: Vec<u8>) -> SendOutcome {
        let mut connection = match self.connection().await {
            Ok(connection) => connection,
            Err(reason) => return SendOutcome::Retry { reason },
        };
        let handed_over = hand_over(&mut connection, envelope, &message).await;
        match handed_over {
            Ok(()) => {
                self.park(connection);
                SendOutcome::Sent
            }
            Err(trouble) => {
                let _ = timeout(FAREWELL, connection.abort()).await;
                outcome(trouble)
            }
        }
    }

    /// One that is idle and alive, or else a new one.
    async fn connection(&self) -> Result<AsyncSmtpConnection, String> {
        while let Some(mut idle) = self.unpark() {
            let is_alive = timeout(STEP, idle.test_connected()).await;
            if is_alive == Ok(true) {
                return Ok(idle);
            }
        }
        self.connected().await
    }

    /// A new connection, encrypted as required and signed in.
    async fn connected(&self) -> Result<AsyncSmtpConnection, String> {
        let Server { host, port, protection, login } = &self.server;
        let wrapper = (*protection == Protection::Tls).then(|| self.tls.clone());
        let greeting =
            AsyncSmtpConnection::connect_tokio1((host.as_str(), *port), Some(STEP), &self.hello, wrapper, None);
        let mut connection = step(STEP, greeting).await.map_err(|trouble| trouble.told("connecting"))?;
        if *protection == Protection::StartTls {
            let upgrade = connection.starttls(self.tls.clone(), &self.hello);
            step(STEP, upgrade).await.map_err(|trouble| trouble.told("STARTTLS"))?;
        }
        if let Some(login) = login {
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            let signed_in = step(STEP, connection.auth(DEFAULT_MECHANISMS, &credentials)).await;
            // Some servers repeat parts of what they were told: the code has to do.
            signed_in.map_err(|trouble| match trouble {
                Trouble::Refused { code, .. } => {
                    format!("signing in: the mail server refused user and password ({code})")
                }
                Trouble::Lost(_) => trouble.told("signing in"),
            })?;
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

/// One mail, from MAIL to the answer that takes it.
async fn hand_over(connection: &mut AsyncSmtpConnection, envelope: &Envelope, message: &[u8]) -> Result<(), Trouble> {
    step(STEP, connection.command(MailFrom::new(envelope.from().cloned(), Vec::new()))).await?;
    for receiver in envelope.to() {
        step(STEP, connection.command(Rcpt::new(receiver.clone(), Vec::new()))).await?;
    }
    expect(Severity::PositiveIntermediate, &step(STEP, connection.command(Data)).await?)?;
    expect(Severity::PositiveCompletion, &step(CONFIRM, connection.message(message)).await?)
}

async fn step<T>(limit: Duration, answer: impl Future<Output = Result<T, Error>>) -> Result<T, Trouble> {
    match timeout(limit, answer).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(Trouble::from(error)),
        Err(_) => Err(Trouble::Lost(format!("the mail server did not answer within {} seconds", limit.as_secs()))),
    }
}

/// An answer out of turn means that the two sides no longer speak of the same thing.
fn expect(severity: Severity, answer: &Response) -> Result<(), Trouble> {
    if answer.code().severity == severity {
        Ok(())
    } else {
        Err(Trouble::Lost(format!("the mail server answered out of turn ({})", answer.code())))
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        let text = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        match error.status() {
            Some(code) => Self::Refused { permanent: error.is_permanent(), code: u16::from(code), text },
            None => Self::Lost(error.to_string()),
        }
    }
}

impl Trouble {
    /// What happened and when, fit to be shown.
    fn told(&self, during: &str) -> String {
        match self {
            Self::Refused { code, text, .. } => presentable(&format!("{during}: {code} {text}")),
            Self::Lost(text) => presentable(&format!("{during}: {text}")),
        }
    }
}

fn outcome(trouble: Trouble) -> SendOutcome {
    match trouble {
        // 530 (sign in or encrypt first) is about us, not about the mail.
        Trouble::Refused { permanent: true, code, text } if code != 530 => {
            SendOutcome::Failed { reason: presentable(&format!("{code} {text}")) }
        }
        Trouble::Refused { code, text, .. } => SendOutcome::Retry { reason: presentable(&format!("{code} {text}")) },
        Trouble::Lost(text) => SendOutcome::Retry { reason: presentable(&text) },
    }
}

#[cfg(test)]
#[path = "relay_tests.rs"]
mod tests;
