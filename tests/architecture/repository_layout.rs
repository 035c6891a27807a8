//! The entries of the root folder, the length of files, and the names of migrations.

use std::fs;

use guestlist_tests::tree::{names_in, root, rust_files};

/// The entries of the root folder, except dotfiles.
const ROOT_ENTRIES: [&str; 8] =
    ["Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "crates", "docs", "migrations", "tests"];

const MAX_LINES: usize = 400;

#[test]
fn the_root_folder_contains_only_the_listed_entries() {
    let ignored = fs::read_to_string(root().join(".gitignore")).unwrap();
    let unexpected: Vec<String> = names_in("")
        .into_iter()
        .filter(|name| !name.starts_with('.') && !ROOT_ENTRIES.contains(&name.as_str()) && !is_ignored(&ignored, name))
        .collect();
    assert_eq!(unexpected, [] as [String; 0]);
}

#[test]
fn no_rust_file_is_longer_than_400_lines() {
    let too_long: Vec<String> = rust_files("")
        .iter()
        .map(|file| (&file.path, file.text.lines().count()))
        .filter(|(_, lines)| *lines > MAX_LINES)
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

/// Returns whether git ignores this name in the root folder. Supports lines such as `/target` and `*.db`.
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
