//! The URLs of a database, directly and through a proxy.

use std::io;
use std::path::{Path, PathBuf};

use reqwest::Url;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, UnixStream};

/// The port of a server whose URL names none.
const DEFAULT_PORT: u16 = 5432;

/// The server of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Upstream {
    /// The path of a Unix socket.
    Unix(PathBuf),
    /// A host and a port.
    Tcp(String, u16),
}

/// A stream of either kind.
pub(super) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

impl Upstream {
    /// Returns the server of a URL in libpq's form, such as `postgres://user@host:5432/name` or
    /// `postgres:///name?host=/folder`.
    ///
    /// # Panics
    /// If it is not a URL.
    pub(super) fn of(database_url: &str) -> Self {
        let url = parse(database_url);
        let parameter =
            |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        let port = url.port().or_else(|| parameter("port")?.parse().ok()).unwrap_or(DEFAULT_PORT);
        let host = parameter("host").or_else(|| url.host_str().map(ToOwned::to_owned)).filter(|host| !host.is_empty());
        match host {
            Some(folder) if folder.starts_with('/') => Self::Unix(Path::new(&folder).join(format!(".s.PGSQL.{port}"))),
            host => Self::Tcp(host.unwrap_or_else(|| "localhost".to_owned()), port),
        }
    }

    pub(super) async fn connect(&self) -> io::Result<Box<dyn Stream>> {
        Ok(match self {
            Self::Unix(path) => Box::new(UnixStream::connect(path).await?),
            Self::Tcp(host, port) => {
                let stream = TcpStream::connect((host.as_str(), *port)).await?;
                stream.set_nodelay(true)?;
                Box::new(stream)
            }
        })
    }
}

/// Returns the URL of the same database through a proxy on this port of the loopback address, without encryption.
///
/// # Panics
/// If it is not a URL.
pub(super) fn through_proxy(database_url: &str, port: u16) -> String {
    let mut url = parse(database_url);
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(key, _)| !matches!(key.as_ref(), "host" | "hostaddr" | "port" | "sslmode"))
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect();
    url.set_host(Some("127.0.0.1")).expect("a URL with a host");
    url.set_port(Some(port)).expect("a URL with a port");
    url.query_pairs_mut().clear().extend_pairs(kept).append_pair("sslmode", "disable");
    url.into()
}

fn parse(database_url: &str) -> Url {
    Url::parse(database_url).unwrap_or_else(|error| panic!("not a URL of a database: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_of_a_url_is_a_socket_or_a_host() {
        for (url, socket) in [
            ("postgres:///name?host=/tmp/a&user=b", "/tmp/a/.s.PGSQL.5432"),
            ("postgres:///name?host=%2Ftmp%2Fa&port=5433", "/tmp/a/.s.PGSQL.5433"),
        ] {
            assert_eq!(Upstream::of(url), Upstream::Unix(socket.into()), "{url}");
        }
        for (url, host, port) in [
            ("postgres://b:c@db.example:5433/name", "db.example", 5433),
            ("postgres://localhost/name", "localhost", 5432),
            ("postgres:///name", "localhost", 5432),
        ] {
            assert_eq!(Upstream::of(url), Upstream::Tcp(host.to_owned(), port), "{url}");
        }
    }

    #[test]
    fn a_url_through_the_proxy_keeps_database_user_and_password() {
        for (url, proxied) in [
            ("postgres:///name?host=/tmp/a&user=b", "postgres://127.0.0.1:7000/name?user=b&sslmode=disable"),
            ("postgres://b:c@db:5433/name?sslmode=require", "postgres://b:c@127.0.0.1:7000/name?sslmode=disable"),
        ] {
            assert_eq!(through_proxy(url, 7000), proxied);
        }
    }
}
