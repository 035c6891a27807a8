use super::database_url;

#[test]
fn the_url_of_another_database_keeps_everything_else() {
    let cases = [
        ("postgres:///postgres?host=/tmp/x&user=u", "postgres:///mine?host=/tmp/x&user=u"),
        ("postgres://u:p@host:5433/postgres", "postgres://u:p@host:5433/mine"),
        ("postgres://host", "postgres://host/mine"),
    ];
    for (server, expected) in cases {
        assert_eq!(database_url(server, "mine"), expected);
    }
}
