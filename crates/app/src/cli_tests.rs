use clap::{CommandFactory, Parser};

use super::{Arguments, Command, greeting};
use crate::config::Config;

#[test]
fn the_arguments_are_well_formed_and_serve_is_what_it_does_without_any() {
    Arguments::command().debug_assert();
    assert!(Arguments::parse_from(["guestlist"]).command.is_none());
    let serve = Arguments::parse_from(["guestlist", "serve", "--config", "a.toml"]);
    assert!(matches!(serve.command, Some(Command::Serve)));
    assert!(Arguments::try_parse_from(["guestlist", "demo"]).is_err());
}

#[test]
fn the_greeting_says_where_everything_is() {
    let config = Config::from_map([("GUESTLIST_DATA_DIR", "/srv/guestlist")]).unwrap();
    assert_eq!(
        greeting(&config, "http://localhost:8080"),
        "Guestlist runs at http://localhost:8080\n  \
         mail  kept here, to be read at http://localhost:8080/dev/mailbox (development)\n  \
         data  in /srv/guestlist\n  \
         next  open http://localhost:8080/ in a browser: create an account there\n"
    );
}

#[test]
fn the_greeting_shows_no_password() {
    let config = Config::from_map([
        ("GUESTLIST_DATABASE_URL", "postgres://guestlist:geheim@db.example.com/guestlist"),
        ("GUESTLIST_SECRET_KEY", "cXVpZXQtbGFudGVybnMtb3Zlci10aGUtaGFyYm91ci13YWxsLWF0LWRhd24h"),
        ("GUESTLIST_SMTP_URL", "smtp://user:geheim@mail.example.com"),
        ("GUESTLIST_MAIL_FROM", "a@example.com"),
    ]);
    assert!(!greeting(&config.unwrap(), "http://localhost:8080").contains("geheim"));
}
