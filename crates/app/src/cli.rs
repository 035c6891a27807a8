//! The command line.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tokio::signal::unix::{SignalKind, signal};

use crate::admin::AdminCommand;
use crate::config::{Config, Database, Mail};
use crate::error::StartError;
use crate::rotation::{retire_signing_key, rotate_signing_key};
use crate::store::{OpenStore, StorePorts};
use crate::{admin, cause, doctor, keys, open_files, sealed_records, start, telemetry};

/// Self-hosted invitations and public links: who is invited, what each person can do, and which links give guests
/// access.
///
/// Settings come from the environment (GUESTLIST_BIND and so on) and from a file. Without settings it listens on this
/// machine only, with an embedded database and a mailbox page instead of a mail server.
#[derive(Parser)]
#[command(name = "guestlist", version)]
struct Arguments {
    /// A TOML file with settings, named as in the environment; the environment takes precedence
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the pages, and send mail (the default)
    Serve,
    /// Bring the database schema up to date, then exit
    Migrate,
    /// Check settings, public URL, database, clock, keys and mail
    Doctor,
    /// Manage the keys that sign tokens, and list the server keys
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Manage accounts and plans; with PostgreSQL, instances can keep running
    Admin {
        #[command(subcommand)]
        command: AdminCommand,
    },
}

#[derive(Subcommand)]
enum KeysCommand {
    /// List the keys that sign tokens, oldest first, and the server keys of GUESTLIST_SECRET_KEY with the number of
    /// records that need each
    List,
    /// Seal all records with the newest server key; fails if none of the listed keys unseals a record (with SQLite:
    /// stop the server first)
    Reseal,
    /// Create a new signing key; older keys continue to verify (with SQLite: stop the server first)
    Rotate,
    /// Retire a key that no longer signs; tokens that it signed are refused from then on (with SQLite: stop the server
    /// first)
    Retire {
        /// The key's id, as `keys list` shows it
        #[arg(allow_hyphen_values = true)]
        kid: String,
    },
}

/// Signal number of "File size limit exceeded" on Linux and macOS; tokio has no constant for it.
const SIGXFSZ: i32 = 25;

/// Runs the command in the arguments of the process, and prints an error if it fails.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = Config::load(arguments.config.as_deref()).map_err(StartError::from).and_then(|config| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(StartError::Runtime)?;
        runtime.block_on(execute(arguments.command.unwrap_or(Command::Serve), config))
    });
    outcome.unwrap_or_else(|error| {
        eprintln!("guestlist: {}", cause(&error));
        ExitCode::FAILURE
    })
}

async fn execute(command: Command, config: Config) -> Result<ExitCode, StartError> {
    match command {
        Command::Serve => serve(config).await,
        Command::Migrate => migrate(&config).await,
        Command::Doctor => Ok(doctor::run(&config).await),
        Command::Keys { command: KeysCommand::List } => list_keys(&config).await,
        Command::Keys { command: KeysCommand::Reseal } => reseal(&config).await,
        Command::Keys { command: KeysCommand::Rotate } => {
            println!(
                "{} signs from now on; earlier keys verify until they are retired.",
                rotate_signing_key(&config).await?
            );
            Ok(ExitCode::SUCCESS)
        }
        Command::Keys { command: KeysCommand::Retire { kid } } => {
            retire_signing_key(&config, &kid).await?;
            println!("{kid} is retired; tokens that it signed are refused.");
            Ok(ExitCode::SUCCESS)
        }
        Command::Admin { command } => admin::execute(command, &config).await,
    }
}

async fn serve(config: Config) -> Result<ExitCode, StartError> {
    telemetry::begin(&config);
    open_files::raise_limit();
    // Registered before the instance starts, so that no signal is missed.
    let mut terminate = signal(SignalKind::terminate()).map_err(StartError::Runtime)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(StartError::Runtime)?;
    // Without a handler this signal ends the process. With one, a write beyond the file size limit fails as on a full
    // disk.
    let _file_size_signal = signal(SignalKind::from_raw(SIGXFSZ)).map_err(StartError::Runtime)?;
    let running = start(config.clone()).await?;
    print!("{}", startup_message(&config, running.url()));
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping");
    running.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

/// Returns the message that is printed at start: URL, mail, data and next step.
fn startup_message(config: &Config, url: &str) -> String {
    let mail = match &config.mail {
        Mail::Smtp { .. } => "sent by the mail server of GUESTLIST_SMTP_URL".to_owned(),
        Mail::Mailbox => format!("kept here, to be read at {url}/dev/mailbox (development)"),
        Mail::None => "none is sent".to_owned(),
    };
    let data = match &config.database {
        Database::Sqlite { in_data_dir: true, .. } => {
            let directory = std::path::absolute(&config.data_dir);
            format!("in {}", directory.as_ref().unwrap_or(&config.data_dir).display())
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
    let outcome = describe_keys(config, &store.ports()).await;
    store.close().await;
    print!("{}", outcome?);
    Ok(ExitCode::SUCCESS)
}

async fn describe_keys(config: &Config, ports: &StorePorts) -> Result<String, StartError> {
    let mut text = String::new();
    for key in ports.read.signing_keys().await? {
        let usage = if key.active { "signs" } else { "verifies" };
        let _infallible = writeln!(text, "{}  {usage:8}  created {}", key.kid, key.created_at);
    }
    let Some(server_keys) = keys::existing_server_keys(config)? else {
        text.push_str("There is no server key yet; the first start creates one, or set GUESTLIST_SECRET_KEY.\n");
        return Ok(text);
    };
    text.push_str("\nServer keys, and the records that need each:\n");
    text.push_str(&sealed_records::describe_use(ports.store.as_ref(), &server_keys).await?);
    Ok(text)
}

async fn reseal(config: &Config) -> Result<ExitCode, StartError> {
    let report = sealed_records::reseal(config).await?;
    println!("{report}");
    match report.unopened() {
        0 => Ok(ExitCode::SUCCESS),
        unopened => Err(StartError::Refused(format!(
            "none of the listed keys unseals {unopened} of the records: list the key that sealed them in \
             GUESTLIST_SECRET_KEY and run this again"
        ))),
    }
}

#[cfg(test)]
#[path = "cli_tests.rs"]
mod tests;
