//! A small mail server for the tests of this crate. It accepts every mail, unless its script says otherwise.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What the server does instead of accepting.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ScriptedReply {
    /// Reply with this line (or several, separated by `\r\n`).
    Reply(&'static str),
    /// Close the connection.
    Close,
    /// Accept after so many seconds, for which the clock is advanced.
    Late(u64),
    /// Do not reply any more, and advance the clock, so that timers end immediately.
    Stall,
}

/// What the server received.
#[derive(Debug, Default, Clone)]
pub(crate) struct Received {
    /// Number of connections.
    pub(crate) connections: usize,
    /// Command lines.
    pub(crate) commands: Vec<String>,
    /// Messages that were accepted, with dots unstuffed.
    pub(crate) messages: Vec<String>,
}

/// How the server encrypts.
#[derive(Clone)]
enum Encryption {
    None,
    StartTls(TlsAcceptor),
    Tls(TlsAcceptor),
}

/// A server on 127.0.0.1 that ends with the test's runtime.
pub(crate) struct TestServer {
    port: u16,
    received: Arc<Mutex<Received>>,
}

type Script = Arc<Mutex<Vec<(&'static str, ScriptedReply)>>>;

impl TestServer {
    /// Starts a server. Each line of the script is used once, the next time that its verb occurs (`GREETING`, `EHLO`,
    /// `MAIL`, …, and `.` for the end of a message).
    pub(crate) async fn start(script: &[(&'static str, ScriptedReply)]) -> Self {
        Self::listen(script, Encryption::None).await
    }

    /// Starts a server that encrypts from the first byte (`smtps`) or after STARTTLS (`smtp`). Also returns its
    /// certificate for `name`.
    pub(crate) async fn encrypting(scheme: &str, name: &str) -> (Self, Vec<u8>) {
        let certified = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
        let certificate = certified.cert.der().to_vec();
        let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![CertificateDer::from(certificate.clone())], key);
        let acceptor = TlsAcceptor::from(Arc::new(config.unwrap()));
        let encryption = match scheme {
            "smtps" => Encryption::Tls(acceptor),
            _ => Encryption::StartTls(acceptor),
        };
        (Self::listen(&[], encryption).await, certificate)
    }

    async fn listen(script: &[(&'static str, ScriptedReply)], encryption: Encryption) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let received = Arc::<Mutex<Received>>::default();
        let script: Script = Arc::new(Mutex::new(script.to_vec()));
        let shared = Arc::clone(&received);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                shared.lock().unwrap().connections += 1;
                let connection = Connection {
                    stream: BufReader::new(Box::new(stream)),
                    encryption: encryption.clone(),
                    script: Arc::clone(&script),
                    received: Arc::clone(&shared),
                };
                tokio::spawn(connection.serve());
            }
        });
        Self { port, received }
    }

    /// Returns its URL, without TLS.
    pub(crate) fn url(&self) -> String {
        self.url_with("smtp", "", "?tls=none")
    }

    /// Returns its complete URL.
    pub(crate) fn url_with(&self, scheme: &str, login: &str, query: &str) -> String {
        format!("{scheme}://{login}127.0.0.1:{}{query}", self.port)
    }

    /// Returns what it has received so far.
    pub(crate) fn received(&self) -> Received {
        self.received.lock().unwrap().clone()
    }
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

struct Connection {
    stream: BufReader<Box<dyn Stream>>,
    encryption: Encryption,
    script: Script,
    received: Arc<Mutex<Received>>,
}

impl Connection {
    /// Serves one connection; returns `None` when either side closes it.
    async fn serve(mut self) -> Option<()> {
        if let Encryption::Tls(acceptor) = self.encryption.clone() {
            self = self.encrypted(&acceptor).await?;
        }
        let mut verb = "GREETING".to_owned();
        loop {
            let reply = self.reply(&verb).await?;
            if verb == "DATA" && reply.starts_with('3') {
                let message = self.message().await?;
                if self.reply(".").await?.starts_with('2') {
                    self.received.lock().unwrap().messages.push(message);
                }
            }
            if let (true, Encryption::StartTls(acceptor)) = (verb == "STARTTLS", self.encryption.clone()) {
                self = self.encrypted(&acceptor).await?;
            }
            let line = self.line().await?;
            verb = line.split(' ').next().unwrap_or_default().to_uppercase();
            self.received.lock().unwrap().commands.push(line);
        }
    }

    async fn encrypted(self, acceptor: &TlsAcceptor) -> Option<Self> {
        let stream = acceptor.accept(self.stream.into_inner()).await.ok()?;
        Some(Self { stream: BufReader::new(Box::new(stream)), encryption: Encryption::None, ..self })
    }

    async fn reply(&mut self, verb: &str) -> Option<String> {
        let scripted = {
            let mut script = self.script.lock().unwrap();
            let next = script.iter().position(|(at, _)| *at == verb);
            next.map(|next| script.remove(next).1)
        };
        let reply = match scripted {
            Some(ScriptedReply::Close) => return None,
            Some(ScriptedReply::Stall) => {
                tokio::time::pause();
                std::future::pending().await
            }
            Some(ScriptedReply::Late(seconds)) => {
                tokio::time::pause();
                tokio::time::sleep(Duration::from_secs(seconds)).await;
                tokio::time::resume();
                self.default_reply(verb)
            }
            Some(ScriptedReply::Reply(reply)) => reply,
            None => self.default_reply(verb),
        };
        self.stream.write_all(format!("{reply}\r\n").as_bytes()).await.ok()?;
        self.stream.flush().await.ok()?;
        Some(reply.to_owned())
    }

    fn default_reply(&self, verb: &str) -> &'static str {
        match (verb, &self.encryption) {
            ("GREETING" | "STARTTLS", _) => "220 test.example",
            ("EHLO", Encryption::StartTls(_)) => "250-test.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN",
            ("EHLO", _) => "250-test.example\r\n250 AUTH PLAIN LOGIN",
            ("AUTH", _) => "235 welcome",
            ("DATA", _) => "354 go ahead",
            ("QUIT", _) => "221 bye",
            (".", _) => "250 queued",
            (_, _) => "250 fine",
        }
    }

    async fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).await.ok()?;
        (read > 0).then(|| line.trim_end_matches("\r\n").to_owned())
    }

    async fn message(&mut self) -> Option<String> {
        let mut message = String::new();
        loop {
            let line = self.line().await?;
            if line == "." {
                return Some(message);
            }
            message.push_str(line.strip_prefix('.').unwrap_or(&line));
            message.push_str("\r\n");
        }
    }
}
