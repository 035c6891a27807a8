use std::fs;
use std::path::Path;
use std::time::Duration;

use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::rate_limit::RateLimitName;

use super::sources::NAMES;
use super::{Config, Database, Mail};

/// A key that occurs in no documentation.
const KEY: &str = "cXVpZXQtbGFudGVybnMtb3Zlci10aGUtaGFyYm91ci13YWxsLWF0LWRhd24h";

fn read(settings: &[(&str, &str)]) -> Config {
    let config = Config::from_map(settings.iter().copied());
    config.unwrap_or_else(|error| panic!("{settings:?}: {error}"))
}

/// Asserts that the settings are refused with one line that names `setting`.
fn refused(setting: &str, settings: &[(&str, &str)]) {
    let Err(error) = Config::from_map(settings.iter().copied()) else {
        panic!("accepted: {settings:?}");
    };
    assert_eq!(error.setting(), setting, "{settings:?}: {error}");
    let sentence = error.to_string();
    assert!(sentence.starts_with(setting), "{sentence}");
    assert!(!sentence.contains('\n'), "{sentence}");
}

#[test]
fn the_defaults_are_for_development_on_this_machine() {
    let config = read(&[]);
    assert_eq!(config.bind.to_string(), "127.0.0.1:8080");
    assert_eq!(config.public_url_at(8080), "http://localhost:8080");
    assert_eq!(config.mail, Mail::Mailbox);
    assert_eq!(config.data_dir, Path::new("./guestlist-data"));
    let url = "sqlite://./guestlist-data/guestlist.db".to_owned();
    assert_eq!(config.database, Database::Sqlite { url, in_data_dir: true });
    assert_eq!(config.policy("http://localhost:8080"), Policy::default());
    assert!(config.workers && !config.is_production() && config.secret_key.is_none());
}

/// Proves: S9.1.
#[test]
fn every_setting_refuses_invalid_values_and_is_named() {
    let wrong: [(&str, &[&str]); 28] = [
        ("GUESTLIST_APP_ORIGINS", &["app.example.com", "https://a.example/path", "https://a.example,,", "*"]),
        (
            "GUESTLIST_APP_URL",
            &["app.example.com", "http://app.example.com", "javascript:alert(1)", "https://u@a.example"],
        ),
        ("GUESTLIST_BIND", &["8080", "localhost:8080", "127.0.0.1", "127.0.0.1:65536"]),
        ("GUESTLIST_CODE_PROVES_ADDRESS", &["true", "yes", "ON"]),
        ("GUESTLIST_CORS_ORIGINS", &["*", "null", "https://a.example/path", "ftp://a.example"]),
        ("GUESTLIST_DATABASE_ISOLATION", &["READ COMMITTED", "repeatable_read", "on"]),
        ("GUESTLIST_DATABASE_POOL", &["0", "1001", "-1", "many"]),
        ("GUESTLIST_DATABASE_POOL_TIMEOUT", &["0s", "31s", "1m", "3"]),
        ("GUESTLIST_DATABASE_URL", &["mysql://host/db", "guestlist.db", "sqlite:guestlist.db"]),
        ("GUESTLIST_DATA_DIR", &["", " ", "a\nb"]),
        ("GUESTLIST_GUEST_ACCESS_TTL", &["0s", "5", "m", "-5m", "+5m", "1.5h", "5 m", "25h"]),
        ("GUESTLIST_GUEST_SESSION_TTL", &["366d", "18446744073709551615d", "é"]),
        ("GUESTLIST_INVITATION_TTL", &["0d", "31d", "1w"]),
        ("GUESTLIST_LOG", &["loud", "guestlist=debug", "INFO"]),
        ("GUESTLIST_LOG_FORMAT", &["text", "JSON"]),
        ("GUESTLIST_MAIL", &["sendmail", "SMTP"]),
        ("GUESTLIST_MAIL_FROM", &["no-at-sign", "Guestlist <>", "a@b@c"]),
        ("GUESTLIST_METRICS_BIND", &["on", "9000", "127.0.0.1:9000"]),
        ("GUESTLIST_PASSWORD_MIN", &["7", "129", "0", "-8", "many"]),
        ("GUESTLIST_PRODUCT_NAME", &["", "a\tb"]),
        (
            "GUESTLIST_PUBLIC_URL",
            &[
                "guests.example.com",
                "http://guests.example.com",
                "http://10.0.0.1",
                "http://localhost.example.com",
                "https://guests.example.com/path",
                "https://guests.example.com?a",
                "https://guests.example.com#a",
                "https://user@guests.example.com",
                "ftp://localhost",
            ],
        ),
        ("GUESTLIST_RATE_LIMITS", &["true", "off:", "off:everything", "off:invite,", "on:invite"]),
        (
            "GUESTLIST_SECRET_KEY",
            &[
                "short",
                "not base64 at all, and long enough to be one!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=",
                "cXVpZXQtbGFudGVybnMtb3Zlci10aGUtaGFyYm91ci13YWxsLWF0LWRhd24h,",
            ],
        ),
        ("GUESTLIST_SESSION_TTL", &["0s", "forever", "366d"]),
        ("GUESTLIST_SMTP_URL", &["mail.example.com", "http://mail.example.com", "smtp://mail.example.com?tls=none"]),
        ("GUESTLIST_SUPPORT_URL", &["help", "javascript:alert(1)"]),
        ("GUESTLIST_TRUSTED_PROXIES", &["proxy", "10.0.0.0/33", "10.0.0.1,,10.0.0.2"]),
        ("GUESTLIST_WORKERS", &["1", "none"]),
    ];
    let names: Vec<&str> = wrong.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, NAMES, "a setting is missing here");
    for (name, values) in wrong {
        for value in values {
            refused(name, &[(name, value)]);
        }
        refused(name, &[(name, "")]);
    }
}

#[test]
fn every_setting_accepts_valid_values() {
    let right: [(&str, &[&str]); 28] = [
        ("GUESTLIST_APP_ORIGINS", &["https://a.example", "https://a.example, http://b.example:8080"]),
        ("GUESTLIST_APP_URL", &["https://app.example.com/start?from=guestlist", "http://localhost:3000"]),
        ("GUESTLIST_BIND", &["127.0.0.1:0", "127.0.0.2:80", "[::1]:8080"]),
        ("GUESTLIST_CODE_PROVES_ADDRESS", &["off"]),
        ("GUESTLIST_CORS_ORIGINS", &["https://a.example"]),
        ("GUESTLIST_DATABASE_ISOLATION", &["read_committed", "serializable"]),
        ("GUESTLIST_DATABASE_POOL", &["1", "16", "1000"]),
        ("GUESTLIST_DATABASE_POOL_TIMEOUT", &["1s", "30s"]),
        ("GUESTLIST_DATABASE_URL", &["sqlite:///var/lib/guestlist.db", "sqlite://guestlist.db"]),
        ("GUESTLIST_DATA_DIR", &["/var/lib/guestlist", "data of ours"]),
        ("GUESTLIST_GUEST_ACCESS_TTL", &["1s", "24h", "1d"]),
        ("GUESTLIST_GUEST_SESSION_TTL", &["1s", "90d"]),
        ("GUESTLIST_INVITATION_TTL", &["1s", "30d"]),
        ("GUESTLIST_LOG", &["off", "error", "warn", "info", "debug", "trace"]),
        ("GUESTLIST_LOG_FORMAT", &["pretty", "json"]),
        ("GUESTLIST_MAIL", &["mailbox", "none"]),
        ("GUESTLIST_MAIL_FROM", &["a@example.com", "The Guests <a@example.com>"]),
        ("GUESTLIST_METRICS_BIND", &["off"]),
        ("GUESTLIST_PASSWORD_MIN", &["8", "128"]),
        ("GUESTLIST_PRODUCT_NAME", &["Gäste & Co"]),
        (
            "GUESTLIST_PUBLIC_URL",
            &["http://localhost:9000/", "http://127.0.0.1", "http://[::1]:80", "http://guests.localhost"],
        ),
        ("GUESTLIST_RATE_LIMITS", &["on", "off", "off:invite, resend", "off:reset,share_mail"]),
        ("GUESTLIST_SECRET_KEY", &[KEY]),
        ("GUESTLIST_SESSION_TTL", &["1s", "30d", "90m", "12h"]),
        ("GUESTLIST_SMTP_URL", &["smtp://mail.example.com", "smtps://user:password@mail.example.com:465"]),
        ("GUESTLIST_SUPPORT_URL", &["https://help.example.com", "mailto:help@example.com"]),
        ("GUESTLIST_TRUSTED_PROXIES", &["10.0.0.1", "10.0.0.0/8, ::1"]),
        ("GUESTLIST_WORKERS", &["on", "off"]),
    ];
    assert_eq!(right.map(|(name, _)| name), NAMES);
    for (name, values) in right {
        for value in values {
            let mut settings = vec![(name, *value)];
            if name == "GUESTLIST_SMTP_URL" {
                settings.push(("GUESTLIST_MAIL_FROM", "a@example.com"));
            }
            read(&settings);
        }
    }
}

/// Proves: S9.1.
#[test]
fn an_unknown_name_is_refused() {
    refused("GUESTLIST_PROT", &[("GUESTLIST_PROT", "1")]);
    refused("GUESTLIST_BIND_FILE", &[("GUESTLIST_BIND_FILE", "/etc/bind")]);
    refused("guestlist_bind", &[("guestlist_bind", "127.0.0.1:1")]);
}

#[test]
fn durations_and_limits_are_parsed() {
    let config = read(&[
        ("GUESTLIST_SESSION_TTL", "1s"),
        ("GUESTLIST_GUEST_SESSION_TTL", "2h"),
        ("GUESTLIST_GUEST_ACCESS_TTL", "3m"),
        ("GUESTLIST_INVITATION_TTL", "4d"),
        ("GUESTLIST_PASSWORD_MIN", "8"),
        ("GUESTLIST_RATE_LIMITS", "off:invite,resend,reset"),
        ("GUESTLIST_APP_URL", "https://app.example.com/"),
    ]);
    let policy = config.policy("https://guests.example.com");
    assert_eq!(policy.session_ttl, Duration::from_secs(1));
    assert_eq!(policy.guest_session_ttl, Duration::from_secs(2 * 3600));
    assert_eq!(policy.guest_access_ttl, Duration::from_secs(3 * 60));
    assert_eq!(policy.invitation_ttl, Duration::from_secs(4 * 86_400));
    assert_eq!(policy.password_min, 8);
    assert_eq!(policy.rate_limits_off, [RateLimitName::Invite, RateLimitName::Resend, RateLimitName::Reset].into());
    assert_eq!(policy.app_url.as_deref(), Some("https://app.example.com/"));
    assert_eq!(policy.public_url, "https://guests.example.com");
    let all_off = read(&[("GUESTLIST_RATE_LIMITS", "off")]).rate_limits_off;
    assert_eq!(all_off, RateLimitName::ALL.into());
}

#[test]
fn the_default_public_url_has_the_port_of_the_instance() {
    assert_eq!(read(&[("GUESTLIST_BIND", "127.0.0.1:0")]).public_url_at(41_234), "http://localhost:41234");
    let set = read(&[("GUESTLIST_BIND", "127.0.0.1:0"), ("GUESTLIST_PUBLIC_URL", "http://LOCALHOST:9000/")]);
    assert_eq!(set.public_url_at(41_234), "http://localhost:9000");
}

/// Proves: OP5.
#[test]
fn in_production_the_public_url_needs_https() {
    refused(
        "GUESTLIST_PUBLIC_URL",
        &[("GUESTLIST_PUBLIC_URL", "http://guests.example.com"), ("GUESTLIST_MAIL", "none")],
    );
    let config = read(&[("GUESTLIST_PUBLIC_URL", "https://guests.example.com"), ("GUESTLIST_MAIL", "none")]);
    assert!(config.is_production());
}

/// Proves: OP5.
#[test]
fn the_development_mailbox_works_on_this_machine_only() {
    let outside = ("GUESTLIST_PUBLIC_URL", "https://guests.example.com");
    let everywhere = ("GUESTLIST_BIND", "0.0.0.0:8080");
    let mailbox = ("GUESTLIST_MAIL", "mailbox");
    for setting in [outside, everywhere, ("GUESTLIST_BIND", "[::]:8080"), ("GUESTLIST_BIND", "10.0.0.1:80")] {
        refused("GUESTLIST_MAIL", &[setting]);
        refused("GUESTLIST_MAIL", &[setting, mailbox]);
        read(&[setting, ("GUESTLIST_MAIL", "none")]);
    }
}

/// Proves: S9.1.
#[test]
fn a_mail_server_needs_a_sender_and_smtp_needs_a_mail_server() {
    let server = ("GUESTLIST_SMTP_URL", "smtp://user:password@mail.example.com");
    refused("GUESTLIST_MAIL_FROM", &[server]);
    refused("GUESTLIST_SMTP_URL", &[("GUESTLIST_MAIL", "smtp")]);
    let config = read(&[server, ("GUESTLIST_MAIL_FROM", "a@example.com")]);
    assert!(matches!(config.mail, Mail::Smtp { .. }));
    assert_eq!(read(&[server, ("GUESTLIST_MAIL", "mailbox")]).mail, Mail::Mailbox);
}

#[test]
fn a_code_proves_an_address_only_where_no_mail_is_sent() {
    let proves = ("GUESTLIST_CODE_PROVES_ADDRESS", "on");
    refused("GUESTLIST_CODE_PROVES_ADDRESS", &[proves]);
    let config = read(&[proves, ("GUESTLIST_MAIL", "none")]);
    let policy = config.policy("http://localhost:8080");
    assert!(policy.code_proves_address && !policy.sends_mail);
}

/// Proves: S9.1, JW2.
#[test]
fn postgresql_needs_a_key_that_all_instances_share() {
    let database = ("GUESTLIST_DATABASE_URL", "postgres://guestlist:password@db.example.com/guestlist");
    refused("GUESTLIST_SECRET_KEY", &[database]);
    let config = read(&[database, ("GUESTLIST_SECRET_KEY", KEY)]);
    assert!(matches!(config.database, Database::Postgres { .. }));
}

/// Proves: OP5.
#[test]
fn keys_from_documentation_are_refused() {
    for example in guestlist_secrets::EXAMPLE_KEYS {
        refused("GUESTLIST_SECRET_KEY", &[("GUESTLIST_SECRET_KEY", example)]);
    }
}

/// Proves: EM8.
#[test]
fn no_error_contains_the_value_of_a_setting() {
    let mut refusals = 0;
    for name in NAMES {
        if let Err(error) = Config::from_map([(name, "smtp://geheim:geheim@geheim?geheim")]) {
            assert!(!error.to_string().contains("geheim"), "{error}");
            refusals += 1;
        }
    }
    assert_eq!(refusals, 26, "all but GUESTLIST_DATA_DIR and GUESTLIST_PRODUCT_NAME take no such value");
}

/// Proves: EM8.
#[test]
fn debug_output_contains_no_secret() {
    let config = read(&[
        ("GUESTLIST_DATABASE_URL", "postgres://guestlist:geheim1@db.example.com/guestlist"),
        ("GUESTLIST_SECRET_KEY", KEY),
        ("GUESTLIST_SMTP_URL", "smtp://user:geheim2@mail.example.com"),
        ("GUESTLIST_MAIL_FROM", "a@example.com"),
    ]);
    let text = format!("{config:?}");
    assert!(!text.contains("geheim") && !text.contains(KEY), "{text}");
}

#[test]
fn secrets_are_read_from_files_without_the_last_newline() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("database");
    let path = file.to_str().unwrap();
    for (content, expected) in [
        ("sqlite://a.db", "sqlite://a.db"),
        ("sqlite://a.db\n", "sqlite://a.db"),
        ("sqlite://a.db\r\n", "sqlite://a.db"),
    ] {
        fs::write(&file, content).unwrap();
        let config = read(&[("GUESTLIST_DATABASE_URL_FILE", path)]);
        assert_eq!(config.database, Database::Sqlite { url: expected.to_owned(), in_data_dir: false });
    }
    fs::write(&file, "sqlite://a.db\n\n").unwrap();
    refused("GUESTLIST_DATABASE_URL_FILE", &[("GUESTLIST_DATABASE_URL_FILE", path)]);
    fs::write(&file, "").unwrap();
    refused("GUESTLIST_DATABASE_URL_FILE", &[("GUESTLIST_DATABASE_URL_FILE", path)]);
    refused("GUESTLIST_SECRET_KEY_FILE", &[("GUESTLIST_SECRET_KEY_FILE", "/no/such/file")]);
    let both = [("GUESTLIST_DATABASE_URL", "sqlite://b.db"), ("GUESTLIST_DATABASE_URL_FILE", path)];
    fs::write(&file, "sqlite://a.db").unwrap();
    refused("GUESTLIST_DATABASE_URL", &both);
}

#[path = "config/toml_tests.rs"]
mod toml_tests;
