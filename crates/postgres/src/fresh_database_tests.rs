use super::url_of;

#[test]
fn another_database_of_the_same_server_keeps_everything_else_of_the_url() {
    let cases = [
        ("postgres:///postgres?host=/tmp/x&user=u", "postgres:///mine?host=/tmp/x&user=u"),
        ("postgres://u:p@host:5433/postgres", "postgres://u:p@host:5433/mine"),
        ("postgres://host", "postgres://host/mine"),
    ];
    for (server, expected) in cases {
        assert_eq!(url_of(server, "mine"), expected);
    }
}
