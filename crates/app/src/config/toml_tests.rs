use std::fs;

use crate::config::{Config, ConfigError};

fn load(text: &str) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guestlist.toml");
    fs::write(&file, text).unwrap();
    Config::load(Some(&file))
}

#[test]
fn a_toml_file_has_the_same_names_with_toml_values() {
    let config = load(
        r#"
        GUESTLIST_BIND = "127.0.0.1:9999"
        GUESTLIST_PASSWORD_MIN = 20
        GUESTLIST_WORKERS = false
        GUESTLIST_APP_ORIGINS = ["https://a.example", "https://b.example"]
        "#,
    )
    .unwrap();
    assert_eq!(config.bind.port(), 9999);
    assert_eq!(config.password_min, 20);
    assert!(!config.workers);
    assert_eq!(config.app_origins, ["https://a.example", "https://b.example"]);
}

/// Proves: S9.1.
#[test]
fn an_error_names_the_invalid_setting_of_a_file() {
    for (text, names) in [
        ("GUESTLIST_BIND = 'nowhere'", "GUESTLIST_BIND "),
        ("GUESTLIST_PROT = 1", "GUESTLIST_PROT "),
        ("bind = '127.0.0.1:1'", "bind "),
        ("GUESTLIST_PASSWORD_MIN = 1.5", "GUESTLIST_PASSWORD_MIN "),
        ("[server]\nbind = 1", "server "),
    ] {
        let error = load(text).unwrap_err();
        assert!(error.to_string().starts_with(names), "{text}: {error}");
    }
}

#[test]
fn an_error_about_invalid_toml_names_file_and_line_without_content() {
    let error = load("GUESTLIST_WORKERS = true\nGUESTLIST_SECRET_KEY = geheim\n").unwrap_err();
    let sentence = error.to_string();
    assert!(sentence.contains("guestlist.toml is not TOML: see line 2"), "{sentence}");
    assert!(!sentence.contains("geheim"), "{sentence}");
}

#[test]
fn an_error_names_the_missing_file() {
    let error = Config::load(Some("/no/such/guestlist.toml".as_ref())).unwrap_err();
    assert!(error.to_string().starts_with("/no/such/guestlist.toml cannot be read"), "{error}");
}
