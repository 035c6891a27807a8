use super::*;

fn server(url: &str) -> Server {
    Server::parse(url).unwrap_or_else(|error| panic!("{url}: {error}"))
}

#[test]
fn smtp_urls_contain_host_port_protection_and_login() {
    let full = server("smtp://ada:s%40fe%2Fp%25w@Mail.Example.com:2525?tls=required");
    assert_eq!(full.host, "mail.example.com");
    assert_eq!((full.port, full.protection), (2525, Protection::StartTls));
    let login = full.login.unwrap();
    assert_eq!((login.user.as_str(), login.password.as_str()), ("ada", "s@fe/p%w"));

    let tls = server("smtps://mail.example.com");
    assert_eq!((tls.port, tls.protection, tls.login), (465, Protection::Tls, None));
}

/// Proves: EM8.
#[test]
fn smtp_requires_tls_by_default() {
    let server = server("smtp://mail.example.com");
    assert_eq!((server.port, server.protection), (587, Protection::StartTls));
    assert_eq!(self::server("smtp://127.0.0.1:1025").protection, Protection::StartTls);
}

/// Proves: EM8.
#[test]
fn unencrypted_smtp_is_allowed_to_loopback_only() {
    for host in ["localhost", "LocalHost", "127.0.0.1", "127.8.9.10", "[::1]"] {
        let url = format!("smtp://u:p@{host}:1025?tls=none");
        assert_eq!(server(&url).protection, Protection::Loopback, "{host}");
    }
    for host in ["mail.example.com", "10.0.0.1", "0.0.0.0", "[::]", "localhost.example.com", "127.0.0.1.example.com"] {
        let error = Server::parse(&format!("smtp://u:p@{host}:25?tls=none")).unwrap_err();
        assert!(error.to_string().contains("only for a server on this machine"), "{host}: {error}");
    }
}

/// Proves: EM8, S9.1.
#[test]
fn the_error_for_an_invalid_url_names_the_setting_and_not_the_password() {
    for url in [
        "",
        "mail.example.com",
        "http://ada:hunter2@mail.example.com",
        "smtp://ada:hunter2@",
        "smtp:ada:hunter2@mail",
        "smtp://ada:hunter2@mail.example.com:99999",
        "smtp://ada:hunter2@mail.example.com?tls=opportunistic",
        "smtp://ada:hunter2@mail.example.com?tls=none",
        "smtp://ada:hunter2@mail.example.com?tls=required&x=hunter2",
        "smtp://ada:hunter2@mail.example.com?",
        "smtp://ada:hunter2@mail.example.com/hunter2",
        "smtp://ada:hunter2#x@mail.example.com",
        "smtp://ada:hunter2@mail example.com",
        "smtp://ada:hunter2@m%0d%0ail.example.com",
        "smtp://ada:hunter2%00@mail.example.com",
        "smtp://ada:hunter2%ff@mail.example.com",
        "smtp://ada:hunter2%4@mail.example.com",
        "smtp://ada@mail.example.com",
        "smtp://ada:@mail.example.com",
        "smtp://:hunter2@mail.example.com",
        "smtps://ada:hunter2@mail.example.com?tls=none",
        "smtps://ada:hunter2@localhost?tls=none",
    ] {
        let error = Server::parse(url).expect_err(url);
        for said in [error.to_string(), format!("{error:?}")] {
            assert!(!said.contains("hunter2"), "{said}");
        }
        assert!(error.to_string().starts_with("GUESTLIST_SMTP_URL "), "{error}");
    }
}

/// Proves: EM8.
#[test]
fn debug_output_of_a_server_hides_its_password() {
    let shown = format!("{:?}", server("smtp://ada:hunter2@mail.example.com"));
    assert!(!shown.contains("hunter2") && !shown.contains("ada"), "{shown}");
}

#[test]
fn a_sender_is_a_name_and_an_ascii_address() {
    assert_eq!(sender("Guestlist <guestlist@localhost>").unwrap().name.as_deref(), Some("Guestlist"));
    assert_eq!(sender("mail@example.com").unwrap().name, None);
    for text in
        ["", "Guestlist", "a@b@c", "Eve\r\nBcc: x@y.z <e@example.com>", "Eve\0 <e@example.com>", "ñ@example.com"]
    {
        let error = sender(text).expect_err(text);
        assert!(error.to_string().starts_with("GUESTLIST_MAIL_FROM "), "{error}");
    }
}

#[test]
fn the_public_url_provides_the_host_of_message_ids() {
    let (brand, host) = super::brand("Acme", "https://guests.example.com:8443/").unwrap();
    assert_eq!((brand.public_url.as_str(), host.as_str()), ("https://guests.example.com:8443", "guests.example.com"));
    assert_eq!(super::brand("Acme", "http://[::1]:8080").unwrap().1, "[::1]");
    for url in ["", "guests.example.com", "ftp://guests.example.com", "https://"] {
        assert!(super::brand("Acme", url).is_err(), "{url}");
    }
}
