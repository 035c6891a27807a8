//! Mail settings, checked once at start. No error contains the value of a setting, which can include a password.

use std::net::IpAddr;

use lettre::Address;
use lettre::message::Mailbox as Sender;
use url::Url;

use crate::rendered_mail::Brand;

/// An invalid mail setting: a sentence that begins with its name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpConfigError {
    /// The URL of the mail server is invalid.
    #[error("GUESTLIST_SMTP_URL {0}")]
    Url(&'static str),
    /// The sender is invalid.
    #[error("GUESTLIST_MAIL_FROM {0}")]
    From(&'static str),
    /// The public URL, whose host goes into `Message-ID`, is invalid.
    #[error("GUESTLIST_PUBLIC_URL {0}")]
    PublicUrl(&'static str),
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protection {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS before credentials and mails; required.
    StartTls,
    /// Unencrypted, to a server on the same machine.
    Loopback,
}

/// User name and password.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Login {
    pub(crate) user: String,
    pub(crate) password: String,
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Login(…)")
    }
}

/// A mail server, as described by `GUESTLIST_SMTP_URL`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) protection: Protection,
    pub(crate) login: Option<Login>,
}

impl Server {
    /// Parses `smtp://user:pass@host:587?tls=required` or `smtps://user:pass@host:465`.
    ///
    /// # Errors
    /// [`SmtpConfigError::Url`] if `text` has another form.
    pub(crate) fn parse(text: &str) -> Result<Self, SmtpConfigError> {
        let error = SmtpConfigError::Url;
        let url = Url::parse(text).map_err(|_| {
            error(
                "is not a URL; write smtp://user:password@host:587 or smtps://user:password@host:465, with other than \
                 plain letters and digits in user and password percent-encoded",
            )
        })?;
        let (implicit_tls, port) = match url.scheme() {
            "smtp" => (false, 587),
            "smtps" => (true, 465),
            _ => return Err(error("starts with smtp:// or smtps://")),
        };
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| error("has no host"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        if !host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._:".contains(&b)) {
            return Err(error("has a host that is neither a name nor an address"));
        }
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(error("ends after host, port and ?tls=…; percent-encode / ? # in user and password"));
        }
        let protection = match (implicit_tls, url.query()) {
            (true, None | Some("tls=required")) => Protection::Tls,
            (true, Some(_)) => {
                return Err(error("has smtps://, which always uses TLS: leave out what follows the ?"));
            }
            (false, None | Some("tls=required")) => Protection::StartTls,
            (false, Some("tls=none")) if is_loopback(&host) => Protection::Loopback,
            (false, Some("tls=none")) => {
                return Err(error("has tls=none, which is only for a server on this machine (localhost, 127.0.0.1)"));
            }
            (false, Some(_)) => {
                return Err(error("takes no other option than tls=required or tls=none"));
            }
        };
        Ok(Self { login: login(&url)?, port: url.port().unwrap_or(port), host, protection })
    }
}

fn login(url: &Url) -> Result<Option<Login>, SmtpConfigError> {
    let (user, password) = match (url.username(), url.password()) {
        ("", None) => return Ok(None),
        ("", Some(_)) => return Err(SmtpConfigError::Url("has a password but no user")),
        (_, None | Some("")) => return Err(SmtpConfigError::Url("has a user but no password")),
        (user, Some(password)) => (user, password),
    };
    let decoded = |text: &str| {
        percent_decoded(text)
            .filter(|text| !text.chars().any(char::is_control))
            .ok_or(SmtpConfigError::Url("has a user or password that is not percent-encoded UTF-8 text"))
    };
    Ok(Some(Login { user: decoded(user)?, password: decoded(password)? }))
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part.get(2..)?.bytes());
    }
    String::from_utf8(bytes).ok()
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

/// Parses `Name <address>` or an address alone.
///
/// # Errors
/// [`SmtpConfigError::From`] if `text` cannot be used in `From`.
pub(crate) fn sender(text: &str) -> Result<Sender, SmtpConfigError> {
    let error = SmtpConfigError::From("is not a sender; write Name <name@example.com>");
    // lettre panics on control characters in a name when it writes the header.
    if text.chars().any(char::is_control) {
        return Err(error);
    }
    let sender: Sender = text.parse().map_err(|_| error.clone())?;
    // A non-ASCII address needs SMTPUTF8, which few servers support.
    let address: &Address = &sender.email;
    let address: &str = address.as_ref();
    if address.is_ascii() { Ok(sender) } else { Err(error) }
}

/// Returns product name and public URL, and the host for `Message-ID`.
///
/// # Errors
/// [`SmtpConfigError::PublicUrl`] if `public_url` is not a URL with a host.
pub(crate) fn brand(product_name: &str, public_url: &str) -> Result<(Brand, String), SmtpConfigError> {
    let url = Url::parse(public_url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let host = url.as_ref().and_then(Url::host_str).map(str::to_owned);
    let (Some(url), Some(host)) = (url, host) else {
        return Err(SmtpConfigError::PublicUrl("is not a URL; write https://guestlist.example.com"));
    };
    let public_url = url.as_str().trim_end_matches('/').to_owned();
    Ok((Brand { product: product_name.to_owned(), public_url }, host))
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
