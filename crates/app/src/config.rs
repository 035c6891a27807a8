//! The operator's settings, read and checked once at start.
//!
//! No other part of Guestlist reads the environment.

mod rate_limits;
mod sources;
mod values;

pub(crate) use values::is_loopback;
pub use values::{LogFormat, LogLevel, SecretUrl};

use std::collections::HashSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::rate_limit::RateLimitName;
use guestlist_domain::model::time::{days, hours};
use guestlist_edge::TrustedProxy;
use guestlist_postgres::IsolationLevel;
use guestlist_secrets::ServerKeys;
use guestlist_smtp::{Mailbox, SmtpConfigError, SmtpMailer};

use sources::Settings;

/// A missing, unknown or invalid setting. The message is one sentence that begins with the name of the setting. It
/// never contains the value, which can be a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{setting} {reason}")]
pub struct ConfigError {
    setting: String,
    reason: String,
}

impl ConfigError {
    /// Creates an error. `reason` continues a sentence that begins with the name of the setting.
    pub(crate) fn new(setting: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { setting: setting.into(), reason: reason.into() }
    }

    /// Converts an error of the mailer. Its message begins with the name of the setting too.
    pub(crate) fn from_smtp(error: &SmtpConfigError) -> Self {
        let message = error.to_string();
        let (setting, reason) = message.split_once(' ').unwrap_or((&message, "is invalid"));
        Self::new(setting, reason)
    }

    /// Returns the name of the setting.
    #[must_use]
    pub fn setting(&self) -> &str {
        &self.setting
    }
}

/// The valid settings of an instance.
#[derive(Debug, Clone)]
pub struct Config {
    /// The database that holds all data.
    pub database: Database,
    /// Maximum number of connections to the database. If unset, the default of the store.
    pub database_pool: Option<u32>,
    /// Time to wait for a free connection to the database. If unset, the default of the store.
    pub database_pool_timeout: Option<Duration>,
    /// Isolation level of transactions on PostgreSQL. Transactions on SQLite are always serializable.
    pub database_isolation: IsolationLevel,
    /// Directory of the default database and of the generated server key.
    pub data_dir: PathBuf,
    /// Address to listen on; port 0 selects a free port.
    pub bind: SocketAddr,
    /// Public URL of this instance, without a trailing slash. If unset, [`public_url_at`](Self::public_url_at) returns
    /// a URL of this machine.
    pub public_url: Option<String>,
    /// How mail is delivered.
    pub mail: Mail,
    /// The `From` address of mails, such as `Name <name@example.com>`.
    pub mail_from: String,
    /// Whether an invitation code proves the address of a new account.
    pub code_proves_address: bool,
    /// The server keys. If unset, a key is generated at first start.
    pub secret_key: Option<ServerKeys>,
    /// Name of the product in pages and mails.
    pub product_name: String,
    /// URL of the host application to which guests and new members are sent.
    pub app_url: Option<String>,
    /// Origins that the URL of a workspace's host application can have.
    pub app_origins: Vec<String>,
    /// Origins whose pages can call the API.
    pub cors_origins: Vec<String>,
    /// URL of the operator's help page or support address.
    pub support_url: Option<String>,
    /// Lifetime of a session.
    pub session_ttl: Duration,
    /// Time without use after which a guest session ends.
    pub guest_session_ttl: Duration,
    /// Lifetime of a guest's access token.
    pub guest_access_ttl: Duration,
    /// Default lifetime of an invitation.
    pub invitation_ttl: Duration,
    /// Minimum length of a new password, in characters.
    pub password_min: usize,
    /// Rate limits that are switched off.
    pub rate_limits_off: HashSet<RateLimitName>,
    /// Proxies whose `Forwarded` headers are trusted.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Minimum level of log events.
    pub log: LogLevel,
    /// Format of log lines. If unset: pretty on a terminal, JSON otherwise.
    pub log_format: Option<LogFormat>,
    /// Whether this process sends mail and runs maintenance.
    pub workers: bool,
}

/// The database to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// A SQLite file, used by one process at a time.
    Sqlite {
        /// `sqlite://…`
        url: String,
        /// Whether the file is the default one in the data directory.
        in_data_dir: bool,
    },
    /// A PostgreSQL server.
    Postgres {
        /// `postgres://…`; can contain a password.
        url: SecretUrl,
    },
}

/// How mail is delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mail {
    /// Sent through a mail server.
    Smtp {
        /// URL of the mail server; can contain a password.
        url: SecretUrl,
    },
    /// Kept in memory and shown on the mailbox page, for development.
    Mailbox,
    /// No mail is queued or sent.
    None,
}

impl Config {
    /// Reads settings from the environment of the process, and from a TOML file for those that are not set there.
    ///
    /// # Errors
    /// [`ConfigError`] for the first setting that is invalid or unknown.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        Self::read(&Settings::load(file)?)
    }

    /// Reads settings from pairs of full name (`GUESTLIST_BIND`) and value. Does not read the environment.
    ///
    /// # Errors
    /// [`ConfigError`] for the first setting that is invalid or unknown.
    pub fn from_map<K: Into<String>, V: Into<String>>(
        settings: impl IntoIterator<Item = (K, V)>,
    ) -> Result<Self, ConfigError> {
        let pairs = settings.into_iter().map(|(name, value)| (name.into(), value.into()));
        Self::read(&Settings::from_pairs(pairs)?)
    }

    fn read(settings: &Settings) -> Result<Self, ConfigError> {
        require_metrics_off(settings)?;
        let data_dir = settings.text("GUESTLIST_DATA_DIR").unwrap_or("./guestlist-data");
        let data_dir = PathBuf::from(data_dir);
        let database = database(settings, &data_dir)?;
        let mail_from = settings.text("GUESTLIST_MAIL_FROM");
        let smtp_url = settings.text("GUESTLIST_SMTP_URL");
        let config = Self {
            mail: mail(settings, smtp_url)?,
            mail_from: mail_from.unwrap_or("Guestlist <guestlist@localhost>").to_owned(),
            database,
            database_pool: settings.parsed("GUESTLIST_DATABASE_POOL", values::pool_size)?,
            database_pool_timeout: settings.parsed("GUESTLIST_DATABASE_POOL_TIMEOUT", values::pool_timeout)?,
            database_isolation: settings.parsed("GUESTLIST_DATABASE_ISOLATION", values::isolation)?.unwrap_or_default(),
            data_dir,
            bind: settings.parsed("GUESTLIST_BIND", values::socket)?.unwrap_or(DEFAULT_BIND),
            public_url: settings.parsed("GUESTLIST_PUBLIC_URL", values::public_url)?,
            code_proves_address: settings.parsed("GUESTLIST_CODE_PROVES_ADDRESS", values::switch)?.unwrap_or(false),
            secret_key: secret_key(settings)?,
            product_name: settings
                .parsed("GUESTLIST_PRODUCT_NAME", values::name)?
                .unwrap_or_else(|| "Guestlist".to_owned()),
            app_url: settings.parsed("GUESTLIST_APP_URL", values::app_url)?,
            app_origins: settings.list("GUESTLIST_APP_ORIGINS", values::origin)?,
            cors_origins: settings.list("GUESTLIST_CORS_ORIGINS", values::origin)?,
            support_url: settings.parsed("GUESTLIST_SUPPORT_URL", values::support_url)?,
            session_ttl: settings.ttl("GUESTLIST_SESSION_TTL", days(30), days(365))?,
            guest_session_ttl: settings.ttl("GUESTLIST_GUEST_SESSION_TTL", days(30), days(365))?,
            guest_access_ttl: settings.ttl(
                "GUESTLIST_GUEST_ACCESS_TTL",
                Policy::default().guest_access_ttl,
                hours(24),
            )?,
            invitation_ttl: settings.ttl("GUESTLIST_INVITATION_TTL", days(7), days(30))?,
            password_min: settings.parsed("GUESTLIST_PASSWORD_MIN", values::password_min)?.unwrap_or(15),
            rate_limits_off: settings.parsed("GUESTLIST_RATE_LIMITS", rate_limits::switched_off)?.unwrap_or_default(),
            trusted_proxies: settings.list("GUESTLIST_TRUSTED_PROXIES", values::proxy)?,
            log: settings.parsed("GUESTLIST_LOG", LogLevel::parse)?.unwrap_or_default(),
            log_format: settings.parsed("GUESTLIST_LOG_FORMAT", LogFormat::parse)?,
            workers: settings.parsed("GUESTLIST_WORKERS", values::switch)?.unwrap_or(true),
        };
        config.check_combinations(mail_from.is_some(), smtp_url)?;
        Ok(config)
    }

    /// Returns the public URL of an instance that listens on `port`.
    #[must_use]
    pub fn public_url_at(&self, port: u16) -> String {
        match (&self.public_url, port) {
            (Some(url), _) => url.clone(),
            (None, 80) => "http://localhost".to_owned(),
            (None, port) => format!("http://localhost:{port}"),
        }
    }

    /// Returns the settings that rules of the domain depend on.
    #[must_use]
    pub fn policy(&self, public_url: &str) -> Policy {
        Policy {
            public_url: public_url.to_owned(),
            app_url: self.app_url.clone(),
            app_origins: self.app_origins.clone(),
            session_ttl: self.session_ttl,
            guest_session_ttl: self.guest_session_ttl,
            guest_access_ttl: self.guest_access_ttl,
            invitation_ttl: self.invitation_ttl,
            password_min: self.password_min,
            sends_mail: self.mail != Mail::None,
            code_proves_address: self.code_proves_address,
            rate_limits_off: self.rate_limits_off.clone(),
        }
    }

    /// Returns whether a public URL is set and is not a loopback address.
    #[must_use]
    pub fn is_production(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| !values::is_loopback_url(url))
    }

    /// Checks settings that depend on other settings.
    fn check_combinations(&self, has_sender: bool, smtp_url: Option<&str>) -> Result<(), ConfigError> {
        let error = |setting: &str, reason: &str| Err(ConfigError::new(setting, reason));
        if self.code_proves_address && self.mail != Mail::None {
            return error(
                "GUESTLIST_CODE_PROVES_ADDRESS",
                "can be on only with GUESTLIST_MAIL=none: an instance that sends mail proves addresses by mail",
            );
        }
        if matches!(self.database, Database::Postgres { .. }) && self.secret_key.is_none() {
            return error(
                "GUESTLIST_SECRET_KEY",
                "is required with PostgreSQL, the same on every instance: create one with \
                 `openssl rand -base64 32`",
            );
        }
        if self.mail == Mail::Mailbox && (self.is_production() || !values::is_loopback(self.bind)) {
            return error(
                "GUESTLIST_MAIL",
                "is the development mailbox, which shows the mails of all accounts and works only while \
                 GUESTLIST_BIND and GUESTLIST_PUBLIC_URL are loopback: set GUESTLIST_SMTP_URL, or \
                 GUESTLIST_MAIL=none",
            );
        }
        let public_url = self.public_url_at(self.bind.port());
        let (from, name) = (&self.mail_from, &self.product_name);
        Mailbox::new(from, name, &public_url).map_err(|error| ConfigError::from_smtp(&error))?;
        if let Some(url) = smtp_url {
            SmtpMailer::new(url, from, name, &public_url).map_err(|error| ConfigError::from_smtp(&error))?;
        }
        if matches!(self.mail, Mail::Smtp { .. }) && !has_sender {
            return error("GUESTLIST_MAIL_FROM", "is required with GUESTLIST_SMTP_URL: write Name <name@example.com>");
        }
        Ok(())
    }
}

const DEFAULT_BIND: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

fn require_metrics_off(settings: &Settings) -> Result<(), ConfigError> {
    let name = "GUESTLIST_METRICS_BIND";
    let off_or_socket = |text: &str| {
        if text == "off" { Ok(None) } else { values::socket(text).map(Some) }
    };
    match settings.parsed(name, off_or_socket)?.flatten() {
        Some(_) => Err(ConfigError::new(name, "must be off: metrics are not available yet")),
        None => Ok(()),
    }
}

fn database(settings: &Settings, data_dir: &Path) -> Result<Database, ConfigError> {
    let name = "GUESTLIST_DATABASE_URL";
    let Some(url) = settings.text(name) else {
        let Some(directory) = data_dir.to_str() else {
            return Err(ConfigError::new("GUESTLIST_DATA_DIR", "is not UTF-8 text"));
        };
        // `%`, `?` and `#` have a meaning in a URL.
        let directory = directory.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
        let url = format!("sqlite://{directory}/guestlist.db");
        return Ok(Database::Sqlite { url, in_data_dir: true });
    };
    if url.starts_with("sqlite://") {
        return Ok(Database::Sqlite { url: url.to_owned(), in_data_dir: false });
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Database::Postgres { url: SecretUrl::new(url) });
    }
    Err(ConfigError::new(name, "must start with sqlite:// or postgres://"))
}

fn mail(settings: &Settings, smtp_url: Option<&str>) -> Result<Mail, ConfigError> {
    let name = "GUESTLIST_MAIL";
    match (settings.text(name), smtp_url) {
        (Some("smtp") | None, Some(url)) => Ok(Mail::Smtp { url: SecretUrl::new(url) }),
        (Some("smtp"), None) => Err(ConfigError::new(
            "GUESTLIST_SMTP_URL",
            "is required with GUESTLIST_MAIL=smtp: write smtp://user:password@host:587",
        )),
        (Some("mailbox"), _) | (None, None) => Ok(Mail::Mailbox),
        (Some("none"), _) => Ok(Mail::None),
        (Some(_), _) => Err(ConfigError::new(name, "must be smtp, mailbox or none")),
    }
}

fn secret_key(settings: &Settings) -> Result<Option<ServerKeys>, ConfigError> {
    let name = "GUESTLIST_SECRET_KEY";
    let Some(text) = settings.text(name) else {
        return Ok(None);
    };
    let keys = ServerKeys::parse(text).map_err(|error| ConfigError::new(name, format!("cannot be used: {error}")))?;
    Ok(Some(keys))
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
