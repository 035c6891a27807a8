use lettre::transport::smtp::client::Certificate;

use super::*;
use crate::test_server::TestServer;

/// Returns a transport for the server at `url` that also trusts `certificate`.
fn transport(url: &str, certificate: Vec<u8>) -> Transport {
    let server = Server::parse(url).unwrap();
    let roots = TlsParameters::builder(server.host.clone())
        .certificate_store(CertificateStore::WebpkiRoots)
        .add_root_certificate(Certificate::from_der(certificate).unwrap());
    Transport::with_roots(server, roots).unwrap()
}

fn envelope() -> Envelope {
    Envelope::new(None, vec!["bob@example.com".parse().unwrap()]).unwrap()
}

const MESSAGE: &[u8] = b"Subject: hello\r\n\r\nhello\r\n";

/// Proves: EM8.
#[tokio::test]
async fn a_server_with_a_valid_certificate_receives_login_and_mail() {
    for scheme in ["smtp", "smtps"] {
        let (server, certificate) = TestServer::encrypting(scheme, "127.0.0.1").await;
        let transport = transport(&server.url_with(scheme, "ada:hunter2@", ""), certificate);
        assert_eq!(transport.deliver(&envelope(), MESSAGE.to_vec(), &()).await, SendOutcome::Sent, "{scheme}");
        let received = server.received();
        assert_eq!(received.messages.len(), 1);
        assert!(received.commands.iter().any(|line| line.starts_with("AUTH PLAIN")), "{:?}", received.commands);
    }
}

/// Proves: EM8.
#[tokio::test]
async fn a_server_with_a_certificate_for_another_host_receives_nothing() {
    for scheme in ["smtp", "smtps"] {
        let (server, certificate) = TestServer::encrypting(scheme, "mail.example.com").await;
        let transport = transport(&server.url_with(scheme, "ada:hunter2@", ""), certificate);
        let outcome = transport.deliver(&envelope(), MESSAGE.to_vec(), &()).await;
        assert_nothing_sent(&server, &outcome);
    }
}

/// Proves: EM8.
#[tokio::test]
async fn a_server_with_an_untrusted_certificate_receives_nothing() {
    for scheme in ["smtp", "smtps"] {
        let (server, _) = TestServer::encrypting(scheme, "127.0.0.1").await;
        let transport = Transport::new(Server::parse(&server.url_with(scheme, "ada:hunter2@", "")).unwrap()).unwrap();
        let outcome = transport.deliver(&envelope(), MESSAGE.to_vec(), &()).await;
        assert_nothing_sent(&server, &outcome);
    }
}

#[track_caller]
fn assert_nothing_sent(server: &TestServer, outcome: &SendOutcome) {
    let SendOutcome::Unavailable(failure) = outcome else { panic!("{outcome:?}") };
    assert!(failure.reason.contains("certificate"), "{failure:?}");
    let received = server.received();
    assert_eq!(received.messages.len(), 0);
    let harmless = |line: &String| line.starts_with("EHLO") || line == "STARTTLS";
    assert!(received.commands.iter().all(harmless), "{:?}", received.commands);
}

/// With that feature, lettre would log the whole dialogue: credentials, addresses and secrets.
///
/// Proves: EM8, OP1.
#[test]
fn lettre_is_built_without_its_tracing_feature() {
    let lock = include_str!("../../../Cargo.lock");
    let package = lock.split("[[package]]").find(|package| package.contains("\nname = \"lettre\"\n")).unwrap();
    assert!(package.contains("\"tokio-rustls\""), "the list of dependencies is there: {package}");
    assert!(!package.contains("tracing"), "{package}");
}
