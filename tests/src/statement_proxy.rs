//! A proxy between an instance and PostgreSQL that records the statements that cross the wire. BEGIN, COMMIT and
//! ROLLBACK are among them; a database driver reports only the statements between them.

mod url;

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use crate::pg_protocol::{ClientMessages, Sent, ServerMessages, read_startup_packet};
use url::Upstream;

/// The time after which waiting for the end of all statements fails the test. A request that the server answered with a
/// timeout continues, and its response says more than this failure.
const TIMEOUT: Duration = Duration::from_secs(60);

/// The time without a statement after which a request is considered complete. A rollback can follow the response.
const QUIET: Duration = Duration::from_millis(15);

/// The table that every instance reads regularly, to reload its signing keys. These statements belong to no request.
const RELOADED_TABLE: &str = "signing_key";

/// How the statement begins with which the pool configures a new connection. It belongs to no request either.
const CONFIGURATION: &str = "SELECT set_config(";

/// A running proxy on a free port of the loopback address. Dropping it closes all connections.
#[derive(Debug)]
pub struct StatementProxy {
    url: String,
    traffic: Traffic,
    serving: JoinHandle<()>,
}

impl StatementProxy {
    /// Starts a proxy of a database.
    ///
    /// # Panics
    /// If the URL is not a PostgreSQL URL, or there is no free port.
    pub async fn start(database_url: &str) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        let traffic = Traffic::default();
        let serving = tokio::spawn(serve(listener, Upstream::of(database_url), traffic.clone()));
        Self { url: url::through_proxy(database_url, port), traffic, serving }
    }

    /// Returns the URL of the database through the proxy.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Waits for the end of a request, and returns its response and the SQL of the statements of all connections during
    /// it, in order.
    ///
    /// # Panics
    /// If a statement or a transaction does not end in time.
    pub async fn record<T>(&self, request: impl Future<Output = T>) -> (T, Vec<String>) {
        self.wait_until_idle().await;
        self.traffic.lock().statements.clear();
        let response = request.await;
        self.wait_until_idle().await;
        let statements = std::mem::take(&mut self.traffic.lock().statements);
        (response, without_reloads(statements))
    }

    async fn wait_until_idle(&self) {
        let began = Instant::now();
        loop {
            let before = self.traffic.idle_since();
            tokio::time::sleep(QUIET).await;
            if before.is_some() && self.traffic.idle_since() == before {
                return;
            }
            assert!(began.elapsed() < TIMEOUT, "statements are still running: {:?}", self.traffic.lock().connections);
        }
    }
}

impl Drop for StatementProxy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// A statement, and the number of its connection.
#[derive(Debug)]
struct Statement {
    connection: usize,
    sql: String,
}

/// The state of a connection.
#[derive(Debug)]
struct Connection {
    /// The number of requests that the server has not answered. The start of the connection is the first one.
    unanswered: usize,
    is_in_transaction: bool,
}

#[derive(Debug, Default)]
struct Log {
    statements: Vec<Statement>,
    connections: HashMap<usize, Connection>,
    opened: usize,
}

/// The recorded traffic. Clones share it.
#[derive(Clone, Debug, Default)]
struct Traffic(Arc<Mutex<Log>>);

impl Traffic {
    fn lock(&self) -> MutexGuard<'_, Log> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> OpenConnection {
        let mut log = self.lock();
        log.opened += 1;
        let number = log.opened;
        log.connections.insert(number, Connection { unanswered: 1, is_in_transaction: false });
        OpenConnection { traffic: self.clone(), number }
    }

    /// Returns the number of recorded statements, or `None` while a statement or a transaction is not complete.
    fn idle_since(&self) -> Option<usize> {
        let log = self.lock();
        let is_idle = |connection: &Connection| connection.unanswered == 0 && !connection.is_in_transaction;
        log.connections.values().all(is_idle).then_some(log.statements.len())
    }
}

/// A connection whose traffic is recorded until this value is dropped.
struct OpenConnection {
    traffic: Traffic,
    number: usize,
}

impl OpenConnection {
    fn record_sent(&self, sent: Vec<Sent>) {
        let mut log = self.traffic.lock();
        for sent in sent {
            match sent {
                Sent::Statement(sql) if sql.starts_with(CONFIGURATION) => {}
                Sent::Statement(sql) => log.statements.push(Statement { connection: self.number, sql }),
                Sent::EndOfRequest => {
                    if let Some(connection) = log.connections.get_mut(&self.number) {
                        connection.unanswered += 1;
                    }
                }
            }
        }
    }

    fn record_ready(&self, reports: Vec<bool>) {
        let mut log = self.traffic.lock();
        for is_in_transaction in reports {
            if let Some(connection) = log.connections.get_mut(&self.number) {
                connection.unanswered = connection.unanswered.saturating_sub(1);
                connection.is_in_transaction = is_in_transaction;
            }
        }
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.traffic.lock().connections.remove(&self.number);
    }
}

/// Returns the SQL of the statements, except those of transactions that only reload the signing keys.
fn without_reloads(statements: Vec<Statement>) -> Vec<String> {
    // For each statement, the index of the first one of its transaction.
    let mut transactions = Vec::new();
    let mut open = HashMap::new();
    for (index, Statement { connection, sql }) in statements.iter().enumerate() {
        let first = *open.get(connection).unwrap_or(&index);
        transactions.push(first);
        if sql.starts_with("BEGIN") {
            open.insert(*connection, first);
        } else if is_end(sql) {
            open.remove(connection);
        }
    }
    let is_reload = |first: usize| {
        let within = transactions.iter().zip(&statements).filter(|(of, _)| **of == first);
        let mut inner =
            within.map(|(_, statement)| &statement.sql).filter(|sql| !sql.starts_with("BEGIN") && !is_end(sql));
        inner.next().is_some_and(|sql| sql.contains(RELOADED_TABLE)) && inner.all(|sql| sql.contains(RELOADED_TABLE))
    };
    let kept: Vec<bool> = transactions.iter().map(|first| !is_reload(*first)).collect();
    statements.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(statement, _)| statement.sql).collect()
}

/// Returns whether a statement ends a transaction. `ROLLBACK TO SAVEPOINT` does not.
fn is_end(sql: &str) -> bool {
    matches!(sql, "COMMIT" | "ROLLBACK")
}

async fn serve(listener: TcpListener, upstream: Upstream, traffic: Traffic) {
    // Aborting this task drops the set, and with it every connection.
    let mut connections = JoinSet::new();
    while let Ok((client, _)) = listener.accept().await {
        let (upstream, traffic) = (upstream.clone(), traffic.clone());
        connections.spawn(async move {
            // The client notices that its connection is closed.
            let _ = forward(client, &upstream, &traffic).await;
        });
    }
}

/// Forwards both directions until one of them ends. What is forwarded was recorded before.
async fn forward(mut client: TcpStream, upstream: &Upstream, traffic: &Traffic) -> io::Result<()> {
    client.set_nodelay(true)?;
    let startup = read_startup_packet(&mut client).await?;
    let connection = traffic.open();
    let mut server = upstream.connect().await?;
    server.write_all(&startup).await?;
    let (mut sent, mut replies) = (ClientMessages::default(), ServerMessages::default());
    let (from_client, to_client) = tokio::io::split(client);
    let (from_server, to_server) = tokio::io::split(server);
    tokio::select! {
        ended = copy(from_client, to_server, |bytes| connection.record_sent(sent.read(bytes))) => ended,
        ended = copy(from_server, to_client, |bytes| connection.record_ready(replies.read(bytes))) => ended,
    }
}

async fn copy(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    mut record: impl FnMut(&[u8]),
) -> io::Result<()> {
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let length = from.read(&mut buffer).await?;
        if length == 0 {
            return Ok(());
        }
        record(&buffer[..length]);
        to.write_all(&buffer[..length]).await?;
    }
}

#[cfg(test)]
#[path = "statement_proxy_tests.rs"]
mod tests;
