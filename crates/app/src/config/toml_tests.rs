use std::fs;

use crate::config::{Config, ConfigError};

fn load(text: &str) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guestlist.toml");
    fs::write(&file, text).unwrap();
    Config::load(Some(&file))
}

#[test]
fn a_file_holds_the_same_names_in_toml_s_own_forms() {
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
fn what_is_wrong_in_a_file_is_named() {
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
fn a_file_that_is_no_toml_is_named_with_the_line_and_without_its_content() {
    let error = load("GUESTLIST_WORKERS = true\nGUESTLIST_SECRET_KEY = geheim\n").unwrap_err();
    let sentence = error.to_string();
    assert!(sentence.contains("guestlist.toml is not TOML: see line 2"), "{sentence}");
    assert!(!sentence.contains("geheim"), "{sentence}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = Config::load(Some("/no/such/guestlist.toml".as_ref())).unwrap_err();
    assert!(error.to_string().starts_with("/no/such/guestlist.toml cannot be read"), "{error}");
}
