//! The command line.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use guestlist_domain::port::Store;
use tokio::signal::unix::{SignalKind, signal};

use crate::admin::AdminCommand;
use crate::config::{Config, Database, Mail};
use crate::error::StartError;
use crate::rotation::{retire_signing_key, rotate_signing_key};
use crate::store::OpenStore;
use crate::{admin, cause, doctor, keys, open_files, sealed_records, start, telemetry};

/// Who is invited, what may they do, and which links give guests access.
///
/// Settings come from the environment (GUESTLIST_BIND and so on) and from a file. Without any it runs
/// on this machine alone, with an embedded database and a mailbox page instead of a mail server.
#[derive(Parser)]
#[command(name = "guestlist", version)]
struct Arguments {
    /// A TOML file with settings, under the names they have in the environment, which comes first
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the pages, and send mail (this is what it does without a command)
    Serve,
    /// Bring the database up to date, and do nothing else
    Migrate,
    /// Check settings, database, clock, keys, mail and public URL
    Doctor,
    /// The keys that sign tokens, and the server's keys
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// What only the operator decides; works beside running instances on PostgreSQL
    Admin {
        #[command(subcommand)]
        command: AdminCommand,
    },
}

#[derive(Subcommand)]
enum KeysCommand {
    /// List the keys that sign tokens, oldest first; and the server's keys of GUESTLIST_SECRET_KEY, with what needs each
    List,
    /// Seal what older server keys sealed with the newest one; fails where some of it opens with none of the listed keys
    /// (with SQLite: stop the server first)
    Reseal,
    /// Make a new key that signs; those before it go on verifying (with SQLite: stop the server first)
    Rotate,
    /// End a key that does not sign any more: whatever it signed is refused from then on (with SQLite: stop the server
    /// first)
    Retire {
        /// The key's id, as `keys list` shows it
        #[arg(allow_hyphen_values = true)]
        kid: String,
    },
}

/// "File size limit exceeded", on Linux and macOS; tokio has no name for it.
const SIGXFSZ: i32 = 25;

/// Does what the process's arguments say, and says how it went.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = Config::load(arguments.config.as_deref()).map_err(StartError::from).and_then(|config| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(StartError::Threads)?;
        runtime.block_on(obey(arguments.command.unwrap_or(Command::Serve), config))
    });
    outcome.unwrap_or_else(|error| {
        eprintln!("guestlist: {}", cause(&error));
        ExitCode::FAILURE
    })
}

async fn obey(command: Command, config: Config) -> Result<ExitCode, StartError> {
    match command {
        Command::Serve => serve(config).await,
        Command::Migrate => migrate(&config).await,
        Command::Doctor => Ok(doctor::run(&config).await),
        Command::Keys { command: KeysCommand::List } => list_keys(&config).await,
        Command::Keys { command: KeysCommand::Reseal } => reseal(&config).await,
        Command::Keys { command: KeysCommand::Rotate } => {
            println!(
                "{} signs from now on; the keys before it verify until they are retired.",
                rotate_signing_key(&config).await?
            );
            Ok(ExitCode::SUCCESS)
        }
        Command::Keys { command: KeysCommand::Retire { kid } } => {
            retire_signing_key(&config, &kid).await?;
            println!("{kid} is retired: what it signed is refused.");
            Ok(ExitCode::SUCCESS)
        }
        Command::Admin { command } => admin::obey(command, &config).await,
    }
}

async fn serve(config: Config) -> Result<ExitCode, StartError> {
    telemetry::begin(&config);
    open_files::raise_limit();
    // Before anything runs, so that no signal is missed.
    let mut terminate = signal(SignalKind::terminate()).map_err(StartError::Threads)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(StartError::Threads)?;
    // Instead of the end of the process: a limit of the size of files fails writes, as a full disk does.
    let _limit_of_files = signal(SignalKind::from_raw(SIGXFSZ)).map_err(StartError::Threads)?;
    let running = start(config.clone()).await?;
    print!("{}", greeting(&config, running.url()));
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping");
    running.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

/// What people want to know first.
fn greeting(config: &Config, url: &str) -> String {
    let mail = match &config.mail {
        Mail::Smtp { .. } => "sent by the mail server of GUESTLIST_SMTP_URL".to_owned(),
        Mail::Mailbox => format!("kept here, to be read at {url}/dev/mailbox (development)"),
        Mail::None => "none is sent".to_owned(),
    };
    let data = match &config.database {
        Database::Sqlite { in_data_dir: true, .. } => {
            let folder = std::path::absolute(&config.data_dir);
            format!("in {}", folder.as_ref().unwrap_or(&config.data_dir).display())
        }
        Database::Sqlite { url, .. } => format!("in {url}"),
        Database::Postgres { .. } => "in PostgreSQL".to_owned(),
    };
    format!(
        "Guestlist runs at {url}\n  mail  {mail}\n  data  {data}\n  next  open {url}/ in a browser: \
         create an account there\n"
    )
}

async fn migrate(config: &Config) -> Result<ExitCode, StartError> {
    let store = OpenStore::open(config).await?;
    let outcome = store.migrate().await;
    store.close().await;
    outcome?;
    println!("The database is up to date.");
    Ok(ExitCode::SUCCESS)
}

async fn list_keys(config: &Config) -> Result<ExitCode, StartError> {
    let store = OpenStore::open(config).await?;
    let outcome = describe_keys(config, store.ports().store.as_ref()).await;
    store.close().await;
    print!("{}", outcome?);
    Ok(ExitCode::SUCCESS)
}

async fn describe_keys(config: &Config, store: &dyn Store) -> Result<String, StartError> {
    let mut text = String::new();
    for key in keys::signing_keys(store).await? {
        let use_of_it = if key.active { "signs" } else { "verifies" };
        let _infallible = writeln!(text, "{}  {use_of_it:8}  made {}", key.kid, key.created_at);
    }
    let Some(server_keys) = keys::kept_keys(config)? else {
        text.push_str("There is no server key yet; the first start makes one, or set GUESTLIST_SECRET_KEY.\n");
        return Ok(text);
    };
    text.push_str("\nServer keys, and what still needs each:\n");
    text.push_str(&sealed_records::describe_use(store, &server_keys).await?);
    Ok(text)
}

async fn reseal(config: &Config) -> Result<ExitCode, StartError> {
    let report = sealed_records::reseal(config).await?;
    println!("{report}");
    match report.unopened() {
        0 => Ok(ExitCode::SUCCESS),
        unopened => Err(StartError::Refused(format!(
            "none of the listed keys opens {unopened} of the records: list the key that sealed them in \
             GUESTLIST_SECRET_KEY and run this again"
        ))),
    }
}

#[cfg(test)]
#[path = "cli_tests.rs"]
mod tests;
