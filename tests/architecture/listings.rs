//! What the listings of folders look like, and how long files may be.

use std::fs;

use guestlist_tests::tree::{names_in, root, rust_files};

/// What stands at the top; the settings of tools are dotfiles.
const TOP: [&str; 9] =
    ["Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "crates", "docs", "examples", "migrations", "tests"];

const LONGEST_FILE: usize = 400;

#[test]
fn nothing_but_the_agreed_entries_stands_at_the_top() {
    let ignored = fs::read_to_string(root().join(".gitignore")).unwrap();
    let strangers: Vec<String> = names_in("")
        .into_iter()
        .filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str()) && !is_ignored(&ignored, name))
        .collect();
    assert_eq!(strangers, [] as [String; 0]);
}

#[test]
fn no_rust_file_is_longer_than_400_lines() {
    let too_long: Vec<String> = rust_files("")
        .iter()
        .map(|file| (&file.path, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(path, lines)| format!("{path}: {lines}"))
        .collect();
    assert_eq!(too_long, [] as [String; 0]);
}

#[test]
fn both_databases_have_migrations_of_the_same_names() {
    let sqlite = names_in("migrations/sqlite");
    assert_eq!(sqlite, names_in("migrations/postgres"));
    assert!(!sqlite.is_empty(), "there are no migrations");
}

/// Whether git ignores this name at the top: enough of `.gitignore` for lines like `/target` and `*.db`.
fn is_ignored(patterns: &str, name: &str) -> bool {
    patterns.lines().map(|line| line.trim().trim_matches('/')).any(|pattern| match pattern.strip_prefix('*') {
        Some(ending) => name.ends_with(ending),
        None => name == pattern,
    })
}

#[test]
fn ignored_names_are_recognised() {
    let patterns = "/target\n*.db\n/guestlist-data/\n";
    for (name, ignored) in [("target", true), ("guestlist.db", true), ("guestlist-data", true), ("scripts", false)] {
        assert_eq!(is_ignored(patterns, name), ignored, "{name}");
    }
}
