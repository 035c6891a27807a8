//! Yardsticks: small axum servers that do one thing with as little work as possible. The service is compared with them.

mod hello;
mod operations;
mod postgres;
mod schema;
mod sqlite;

use std::io::Read as _;
use std::net::SocketAddr;
use std::process::{Command, Stdio};

use axum::Router;
use clap::ValueEnum;

pub(crate) use self::operations::{
    ACCEPT, HELLO, INVITE, READ, USE_HOT, USE_SPREAD, hello_operation, limit_operations,
};
use crate::error::{Context as _, Result};
use crate::process::{ServerProcess, next_address};

/// A yardstick server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Answers a constant text.
    Hello,
    /// Executes raw statements on PostgreSQL.
    Postgres,
    /// Executes raw statements on SQLite.
    Sqlite,
}

/// Starts a yardstick as a process of its own. It creates its tables in the database.
///
/// # Errors
/// If it does not start.
pub(crate) fn start(kind: Kind, database: Option<&str>) -> Result<ServerProcess> {
    let address = next_address();
    let mut command = Command::new(std::env::current_exe()?);
    command
        .arg("yardstick")
        .arg(kind.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned()));
    command.args(["--bind", &address.to_string()]);
    command.args(database.iter().flat_map(|url| ["--database", url]));
    // It ends when its input does, even if this process is killed.
    command.stdin(Stdio::piped());
    ServerProcess::start(command, address)
}

/// Serves a yardstick until its input ends.
///
/// # Errors
/// If it cannot listen, or cannot use its database.
pub(crate) async fn serve(kind: Kind, bind: SocketAddr, database: Option<&str>) -> Result<()> {
    let database = || database.ok_or("this yardstick needs --database");
    let router: Router = match kind {
        Kind::Hello => hello::router(),
        Kind::Postgres => postgres::router(database()?).await?,
        Kind::Sqlite => sqlite::router(database()?).await?,
    };
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    let listener = tokio::net::TcpListener::bind(bind).await.context(format!("cannot listen on {bind}"))?;
    axum::serve(listener, router).await?;
    Ok(())
}
