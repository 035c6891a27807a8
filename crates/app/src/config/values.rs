//! Parsers of setting values. Each returns the value, or the rest of an error sentence that begins with the setting's
//! name.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use guestlist_edge::TrustedProxy;
use guestlist_postgres::IsolationLevel;
use tracing::level_filters::LevelFilter;
use url::{Host, Url};

/// A URL that can contain a password: `Debug` hides it, [`expose`](Self::expose) returns it.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretUrl(String);

impl SecretUrl {
    pub(super) fn new(url: &str) -> Self {
        Self(url.to_owned())
    }

    /// Returns the URL with its password.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for SecretUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretUrl(…)")
    }
}

/// Minimum level of log events from Guestlist's own crates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogLevel(pub(crate) LevelFilter);

impl Default for LogLevel {
    fn default() -> Self {
        Self(LevelFilter::INFO)
    }
}

impl LogLevel {
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let level = match text {
            "off" => LevelFilter::OFF,
            "error" => LevelFilter::ERROR,
            "warn" => LevelFilter::WARN,
            "info" => LevelFilter::INFO,
            "debug" => LevelFilter::DEBUG,
            "trace" => LevelFilter::TRACE,
            _ => return Err("must be off, error, warn, info, debug or trace"),
        };
        Ok(Self(level))
    }
}

/// Format of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// Human-readable.
    Pretty,
    /// One JSON object per line.
    Json,
}

impl LogFormat {
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        match text {
            "pretty" => Ok(Self::Pretty),
            "json" => Ok(Self::Json),
            _ => Err("must be pretty or json"),
        }
    }
}

pub(super) fn switch(text: &str) -> Result<bool, &'static str> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("must be on or off"),
    }
}

pub(super) fn name(text: &str) -> Result<String, &'static str> {
    let name = text.trim();
    if name.chars().count() > 100 { Err("must be 100 characters or less") } else { Ok(name.to_owned()) }
}

pub(super) fn pool_size(text: &str) -> Result<u32, &'static str> {
    let number = text.parse().ok().filter(|number| (1..=1_000).contains(number));
    number.ok_or("must be a whole number from 1 to 1000")
}

/// Parses a time of at most 30 seconds, which is the limit of a whole request.
pub(super) fn pool_timeout(text: &str) -> Result<Duration, &'static str> {
    duration(text).ok().filter(|timeout| timeout.as_secs() <= 30).ok_or("must be a time from 1s to 30s")
}

pub(super) fn isolation(text: &str) -> Result<IsolationLevel, &'static str> {
    match text {
        "read_committed" => Ok(IsolationLevel::ReadCommitted),
        "serializable" => Ok(IsolationLevel::Serializable),
        _ => Err("must be read_committed or serializable"),
    }
}

pub(super) fn password_min(text: &str) -> Result<usize, &'static str> {
    let number = text.parse().ok().filter(|number| (8..=128).contains(number));
    number.ok_or("must be a whole number from 8 to 128")
}

/// Parses `30d`, `12h`, `5m` or `1s`; zero is refused.
pub(super) fn duration(text: &str) -> Result<Duration, &'static str> {
    const INVALID: &str = "must be a time such as 30d, 12h, 5m or 1s, of a second or more";
    let unit = text.chars().last().ok_or(INVALID)?;
    let seconds: u64 = match unit {
        's' => 1,
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        _ => return Err(INVALID),
    };
    let digits = &text[..text.len() - 1];
    // The standard library also accepts a leading plus sign.
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(INVALID);
    }
    let count: u64 = digits.parse().map_err(|_| INVALID)?;
    let seconds = count.checked_mul(seconds).filter(|seconds| *seconds > 0).ok_or(INVALID)?;
    Ok(Duration::from_secs(seconds))
}

pub(super) fn socket(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "must be an IP address and a port, such as 127.0.0.1:8080")
}

pub(super) fn proxy(text: &str) -> Result<TrustedProxy, &'static str> {
    TrustedProxy::parse(text).ok_or("must be IP addresses or networks such as 10.0.0.0/8, separated by commas")
}

/// Parses the public URL: an `https` origin, or an `http` one of the local machine. The result has no trailing slash.
pub(super) fn public_url(text: &str) -> Result<String, &'static str> {
    let url = Url::parse(text).map_err(|_| "must be a URL such as https://guests.example.com")?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err("must be a URL such as https://guests.example.com");
    }
    if !is_origin(&url) {
        return Err("must end after host and port: no user, path, ? or #");
    }
    if url.scheme() == "http" && !is_loopback_host(&url) {
        return Err("must start with https:// unless its host is this machine (localhost)");
    }
    Ok(url.origin().ascii_serialization())
}

/// Parses the URL of the host application: `https`, or `http` on the local machine.
pub(super) fn app_url(text: &str) -> Result<String, &'static str> {
    const INVALID: &str = "must be a https:// URL, or a http:// one of this machine (localhost)";
    let url = Url::parse(text).map_err(|_| INVALID)?;
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback_host(&url));
    let has_user = !url.username().is_empty() || url.password().is_some();
    if is_safe && url.host().is_some() && !has_user { Ok(text.to_owned()) } else { Err(INVALID) }
}

/// Parses an origin; returns it in the spelling of browsers.
pub(super) fn origin(text: &str) -> Result<String, &'static str> {
    const INVALID: &str = "must be origins such as https://app.example.com, separated by commas";
    let url = Url::parse(text).map_err(|_| INVALID)?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.host().is_some();
    if is_web && is_origin(&url) { Ok(url.origin().ascii_serialization()) } else { Err(INVALID) }
}

pub(super) fn support_url(text: &str) -> Result<String, &'static str> {
    let url = Url::parse(text).ok();
    match url.as_ref().map(Url::scheme) {
        Some("https" | "http" | "mailto") => Ok(text.to_owned()),
        _ => Err("must be a https:// or mailto: URL"),
    }
}

/// Returns whether an address is reachable from this machine only.
pub(crate) fn is_loopback(address: SocketAddr) -> bool {
    address.ip().to_canonical().is_loopback()
}

/// Returns whether a URL leads to the machine that it is opened on.
pub(crate) fn is_loopback_url(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| is_loopback_host(&url))
}

fn is_loopback_host(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).to_canonical().is_loopback(),
        None => false,
    }
}

fn is_origin(url: &Url) -> bool {
    let has_user = !url.username().is_empty() || url.password().is_some();
    !has_user && url.path() == "/" && url.query().is_none() && url.fragment().is_none()
}
