//! Sources of settings: the environment, a TOML file, and files that contain secrets.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use super::{ConfigError, values};

const PREFIX: &str = "GUESTLIST_";

/// Names of all settings.
pub(super) const NAMES: [&str; 28] = [
    "GUESTLIST_APP_ORIGINS",
    "GUESTLIST_APP_URL",
    "GUESTLIST_BIND",
    "GUESTLIST_CODE_PROVES_ADDRESS",
    "GUESTLIST_CORS_ORIGINS",
    "GUESTLIST_DATABASE_ISOLATION",
    "GUESTLIST_DATABASE_POOL",
    "GUESTLIST_DATABASE_POOL_TIMEOUT",
    "GUESTLIST_DATABASE_URL",
    "GUESTLIST_DATA_DIR",
    "GUESTLIST_GUEST_ACCESS_TTL",
    "GUESTLIST_GUEST_SESSION_TTL",
    "GUESTLIST_INVITATION_TTL",
    "GUESTLIST_LOG",
    "GUESTLIST_LOG_FORMAT",
    "GUESTLIST_MAIL",
    "GUESTLIST_MAIL_FROM",
    "GUESTLIST_METRICS_BIND",
    "GUESTLIST_PASSWORD_MIN",
    "GUESTLIST_PRODUCT_NAME",
    "GUESTLIST_PUBLIC_URL",
    "GUESTLIST_RATE_LIMITS",
    "GUESTLIST_SECRET_KEY",
    "GUESTLIST_SESSION_TTL",
    "GUESTLIST_SMTP_URL",
    "GUESTLIST_SUPPORT_URL",
    "GUESTLIST_TRUSTED_PROXIES",
    "GUESTLIST_WORKERS",
];

/// Settings that can be read from a file, named by a variable with the suffix `_FILE` (`GUESTLIST_SECRET_KEY_FILE`).
const FILE_SETTINGS: [&str; 3] = ["GUESTLIST_DATABASE_URL", "GUESTLIST_SECRET_KEY", "GUESTLIST_SMTP_URL"];

/// Prefixes of variables of the development tools, which are ignored.
const TOOL_PREFIXES: [&str; 2] = ["GUESTLIST_TEST_", "GUESTLIST_SQL_"];

/// The settings that were given, as text, by their full names.
pub(super) struct Settings(BTreeMap<&'static str, String>);

impl Settings {
    /// Reads the environment, and a TOML file for settings that are not set there.
    pub(super) fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut settings = match file {
            Some(file) => layer(read_toml(file)?)?,
            None => BTreeMap::new(),
        };
        settings.extend(layer(environment()?)?);
        Ok(Self(settings))
    }

    /// Takes settings from these pairs only.
    pub(super) fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Result<Self, ConfigError> {
        layer(pairs).map(Self)
    }

    /// Returns the text of a setting.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        debug_assert!(NAMES.contains(&name), "{name} is not in NAMES");
        self.0.get(name).map(String::as_str)
    }

    /// Returns the parsed value of a setting; an error of `parse` becomes a [`ConfigError`].
    pub(super) fn parsed<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Result<T, &'static str>,
    ) -> Result<Option<T>, ConfigError> {
        let value = self.text(name).map(parse).transpose();
        value.map_err(|reason| ConfigError::new(name, reason))
    }

    /// Returns the parsed values of a setting that is a list separated by commas.
    pub(super) fn list<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Result<T, &'static str>,
    ) -> Result<Vec<T>, ConfigError> {
        let all = |text: &str| text.split(',').map(|item| parse(item.trim())).collect();
        Ok(self.parsed(name, all)?.unwrap_or_default())
    }

    /// Returns a lifetime between one second and `longest`, or `default` if the setting is absent.
    pub(super) fn ttl(&self, name: &str, default: Duration, longest: Duration) -> Result<Duration, ConfigError> {
        let Some(ttl) = self.parsed(name, values::duration)? else {
            return Ok(default);
        };
        if ttl > longest {
            let hours = longest.as_secs() / 3600;
            return Err(ConfigError::new(name, format!("must be {hours}h or less")));
        }
        Ok(ttl)
    }
}

/// Checks the names and values of one source, and reads `_FILE` settings from their files. A setting that is given both
/// directly and as a file is an error.
fn layer(pairs: impl IntoIterator<Item = (String, String)>) -> Result<BTreeMap<&'static str, String>, ConfigError> {
    let mut settings = BTreeMap::new();
    for (name, value) in pairs {
        let named = |known: &'static str| (known == name).then_some(known);
        let (setting, value) = if let Some(setting) = NAMES.into_iter().find_map(named) {
            (setting, value)
        } else if let Some(setting) = file_setting(&name) {
            (setting, read_file(&name, &value)?)
        } else {
            return Err(ConfigError::new(name, "is not a setting of Guestlist"));
        };
        if value.trim().is_empty() {
            return Err(ConfigError::new(name, "is empty: give it a value, or remove it"));
        }
        if value.chars().any(char::is_control) {
            return Err(ConfigError::new(name, "must be one line without control characters"));
        }
        if settings.insert(setting, value).is_some() {
            let reason = format!("and {setting}_FILE are both set: remove one of them");
            return Err(ConfigError::new(setting, reason));
        }
    }
    Ok(settings)
}

/// Returns the setting that a `_FILE` name belongs to.
fn file_setting(name: &str) -> Option<&'static str> {
    let setting = name.strip_suffix("_FILE")?;
    FILE_SETTINGS.into_iter().find(|known| *known == setting)
}

fn read_file(name: &str, path: &str) -> Result<String, ConfigError> {
    let mut text = fs::read_to_string(path)
        .map_err(|error| ConfigError::new(name, format!("names a file that cannot be read: {}", error.kind())))?;
    // Editors end a file with a newline, which is not part of the secret.
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    Ok(text)
}

fn environment() -> Result<Vec<(String, String)>, ConfigError> {
    let mut pairs = Vec::new();
    for (name, value) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        let is_setting = name.starts_with(PREFIX) && !TOOL_PREFIXES.iter().any(|prefix| name.starts_with(prefix));
        if is_setting {
            let value = value.into_string().map_err(|_| ConfigError::new(name.as_str(), "is not UTF-8 text"))?;
            pairs.push((name, value));
        }
    }
    Ok(pairs)
}

fn read_toml(file: &Path) -> Result<Vec<(String, String)>, ConfigError> {
    let file_error = |reason: String| ConfigError::new(file.display().to_string(), reason);
    let text = fs::read_to_string(file).map_err(|error| file_error(format!("cannot be read: {}", error.kind())))?;
    // The parser's own message would quote the line, which can contain a secret.
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(before).filter(|byte| *byte == b'\n').count() + 1;
        file_error(format!("is not TOML: see line {line}"))
    })?;
    table
        .into_iter()
        .map(|(name, value)| match toml_text(value) {
            Some(value) => Ok((name, value)),
            None => Err(ConfigError::new(name, "must be text, a number, true, false or a list")),
        })
        .collect()
}

/// Converts a TOML value to the text that the environment would contain.
fn toml_text(value: toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(on) => Some(if on { "on" } else { "off" }.to_owned()),
        toml::Value::Array(items) => {
            let items: Option<Vec<String>> = items.into_iter().map(toml_text).collect();
            Some(items?.join(","))
        }
        toml::Value::Float(_) | toml::Value::Datetime(_) | toml::Value::Table(_) => None,
    }
}
