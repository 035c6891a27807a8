use super::*;

fn exists(name: &str) -> bool {
    let query = format!("SELECT 1 / count(*) FROM pg_database WHERE datname = '{name}'");
    psql(&server_url(), &query).is_ok()
}

#[test]
fn only_the_database_of_a_url_is_replaced() {
    assert_eq!(url_of("postgres:///postgres?host=/tmp/a&user=b", "x"), "postgres:///x?host=/tmp/a&user=b");
    assert_eq!(url_of("postgres://b:c@localhost:5433/postgres", "x"), "postgres://b:c@localhost:5433/x");
    assert_eq!(url_of("postgres://localhost", "x"), "postgres://localhost/x");
}

#[test]
fn a_fresh_database_exists_until_its_guard_is_dropped() {
    let (url, database) = fresh_database();
    psql(&url, "CREATE TABLE guests (name text)").unwrap();
    let name = database.name.clone();
    assert!(exists(&name));
    drop(database);
    assert!(!exists(&name));
}

#[test]
fn fresh_databases_are_isolated_from_each_other() {
    let (first, _first) = fresh_database();
    let (second, _second) = fresh_database();
    psql(&first, "CREATE TABLE guests (name text)").unwrap();
    assert!(psql(&second, "SELECT * FROM guests").is_err());
}
