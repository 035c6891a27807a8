use clap::{CommandFactory, Parser};

use super::{Arguments, Command, startup_message};
use crate::config::Config;

#[test]
fn serve_is_the_default_command() {
    Arguments::command().debug_assert();
    assert!(Arguments::parse_from(["guestlist"]).command.is_none());
    let serve = Arguments::parse_from(["guestlist", "serve", "--config", "a.toml"]);
    assert!(matches!(serve.command, Some(Command::Serve)));
    assert!(Arguments::try_parse_from(["guestlist", "demo"]).is_err());
}

#[test]
fn the_startup_message_shows_url_mail_data_and_next_step() {
    let config = Config::from_map([("GUESTLIST_DATA_DIR", "/srv/guestlist")]).unwrap();
    assert_eq!(
        startup_message(&config, "http://localhost:8080"),
        "Guestlist runs at http://localhost:8080\n  \
         mail  kept here, to be read at http://localhost:8080/dev/mailbox (development)\n  \
         data  in /srv/guestlist\n  \
         next  open http://localhost:8080/ in a browser: create an account there\n"
    );
}

#[test]
fn the_startup_message_contains_no_password() {
    let config = Config::from_map([
        ("GUESTLIST_DATABASE_URL", "postgres://guestlist:geheim@db.example.com/guestlist"),
        ("GUESTLIST_SECRET_KEY", "cXVpZXQtbGFudGVybnMtb3Zlci10aGUtaGFyYm91ci13YWxsLWF0LWRhd24h"),
        ("GUESTLIST_SMTP_URL", "smtp://user:geheim@mail.example.com"),
        ("GUESTLIST_MAIL_FROM", "a@example.com"),
    ]);
    assert!(!startup_message(&config.unwrap(), "http://localhost:8080").contains("geheim"));
}
