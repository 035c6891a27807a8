//! Settings of mail, checked once at start. No error repeats what was set: it may hold a password.

use std::net::IpAddr;

use lettre::Address;
use lettre::message::Mailbox as Sender;
use url::Url;

use crate::letter::Brand;

/// A setting that mail cannot work with; the sentence names it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpConfigError {
    /// Where and how to reach the mail server.
    #[error("GUESTLIST_SMTP_URL {0}")]
    Url(&'static str),
    /// In whose name mail is sent.
    #[error("GUESTLIST_MAIL_FROM {0}")]
    From(&'static str),
    /// Whose host `Message-ID`s carry.
    #[error("GUESTLIST_PUBLIC_URL {0}")]
    PublicUrl(&'static str),
}

/// How the way to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protection {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS before anything that matters; no mail without it.
    StartTls,
    /// None: the server is this machine.
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

/// A mail server, as `GUESTLIST_SMTP_URL` describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) protection: Protection,
    pub(crate) login: Option<Login>,
}

impl Server {
    /// Reads `smtp://user:pass@host:587?tls=required` or `smtps://user:pass@host:465`.
    ///
    /// # Errors
    /// Anything else.
    pub(crate) fn parse(text: &str) -> Result<Self, SmtpConfigError> {
        let wrong = SmtpConfigError::Url;
        let url = Url::parse(text).map_err(|_| {
            wrong(
                "is no URL; write smtp://user:password@host:587 or smtps://user:password@host:465, with other than \
                 plain letters and digits in user and password percent-encoded",
            )
        })?;
        let (implicit_tls, port) = match url.scheme() {
            "smtp" => (false, 587),
            "smtps" => (true, 465),
            _ => return Err(wrong("starts with smtp:// or smtps://")),
        };
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| wrong("has no host"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        if !host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._:".contains(&b)) {
            return Err(wrong("has a host that is neither a name nor an address"));
        }
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(wrong("ends after host, port and ?tls=…; percent-encode / ? # in user and password"));
        }
        let protection = match (implicit_tls, url.query()) {
            (true, None | Some("tls=required")) => Protection::Tls,
            (true, Some(_)) => {
                return Err(wrong("has smtps://, which always uses TLS: leave out what follows the ?"));
            }
            (false, None | Some("tls=required")) => Protection::StartTls,
            (false, Some("tls=none")) if is_loopback(&host) => Protection::Loopback,
            (false, Some("tls=none")) => {
                return Err(wrong("has tls=none, which is only for a server on this machine (localhost, 127.0.0.1)"));
            }
            (false, Some(_)) => {
                return Err(wrong("takes no other option than tls=required or tls=none"));
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

/// Reads `Name <address>` or an address alone.
///
/// # Errors
/// Anything that cannot stand in `From`.
pub(crate) fn sender(text: &str) -> Result<Sender, SmtpConfigError> {
    let wrong = SmtpConfigError::From("is no sender; write Name <name@example.com>");
    // Control characters in a name make lettre panic when it writes the header.
    if text.chars().any(char::is_control) {
        return Err(wrong);
    }
    let sender: Sender = text.parse().map_err(|_| wrong.clone())?;
    // A non-ASCII address needs SMTPUTF8, which few servers speak.
    let address: &Address = &sender.email;
    let address: &str = address.as_ref();
    if address.is_ascii() { Ok(sender) } else { Err(wrong) }
}

/// The product, its URL, and the host that stands in `Message-ID`s.
///
/// # Errors
/// A public URL that is none.
pub(crate) fn brand(product_name: &str, public_url: &str) -> Result<(Brand, String), SmtpConfigError> {
    let url = Url::parse(public_url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let host = url.as_ref().and_then(Url::host_str).map(str::to_owned);
    let (Some(url), Some(host)) = (url, host) else {
        return Err(SmtpConfigError::PublicUrl("is no URL; write https://guestlist.example.com"));
    };
    let public_url = url.as_str().trim_end_matches('/').to_owned();
    Ok((Brand { product: product_name.to_owned(), public_url }, host))
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
