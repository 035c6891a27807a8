//! Words that the project no longer uses, in code, comments, messages and documents: `retired_words.toml` lists them.

mod lexer;
mod scanner;

use std::collections::BTreeSet;

use guestlist_tests::tree::{TextFile, files, paths, root, rust_files};

use scanner::{List, Scanner, Use, begins_with_one};

/// Settings of tools, whose names begin with a dot, so that walking the folders does not find them.
const SETTINGS: [&str; 7] = [
    ".cargo/config.toml",
    ".ci/run",
    ".clippy.toml",
    ".config/nextest.toml",
    ".deny.toml",
    ".gitignore",
    ".rustfmt.toml",
];

fn list() -> List {
    toml::from_str(include_str!("retired_words.toml")).unwrap()
}

/// All that is read: sources, templates, documents, manifests, scripts and settings.
fn tree() -> Vec<TextFile> {
    let settings = SETTINGS.into_iter().map(|path| {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        TextFile { path: path.to_owned(), text }
    });
    files("", &[".rs", ".html", ".css", ".js", ".md", ".toml", ".sh", ".py"]).into_iter().chain(settings).collect()
}

/// The text of all files whose string literals are sentences that people read.
fn catalogue(list: &List) -> String {
    let files = rust_files("crates").into_iter().filter(|file| begins_with_one(&file.path, &list.exempt.sentences));
    files.map(|file| file.text).collect()
}

#[test]
fn no_retired_word_is_used() {
    let list = list();
    let mut scanner = Scanner::new(&list, catalogue(&list));
    for path in paths("") {
        scanner.path(&path);
    }
    for file in tree() {
        scanner.text(&file.path, &file.text);
    }
    let found: Vec<String> = scanner.finish().iter().map(Use::to_string).collect();
    assert!(found.is_empty(), "{} uses of retired words:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_list_of_retired_words_is_well_formed() {
    let list = list();
    let mut mistakes = Vec::new();
    let names = list.names.iter().flat_map(|group| &group.renamed);
    let files = list.files.iter().flat_map(|group| &group.renamed);
    for (word, instead) in list.words.iter().chain(names).chain(files) {
        if word.trim().is_empty() || instead.trim().is_empty() || word == instead {
            mistakes.push(format!("{word:?} = {instead:?}"));
        }
    }
    // What is recommended must not be retired itself.
    let mut scanner = Scanner::new(&list, String::new());
    for instead in list.words.values() {
        scanner.text("docs/replacements.md", instead);
    }
    mistakes.extend(scanner.finish().iter().map(Use::to_string));
    assert_eq!(mistakes, [] as [String; 0]);
}

const SAMPLE: &str = r#"
[exempt]
files = ["tests/list.toml"]
sentences = ["crates/web/src/messages/"]

[words]
nobody = "no account"
"at once" = "immediately"

[[names]]
[names.renamed]
Tidings = "NotificationDraft"

[[names]]
paths = ["crates/web/"]
code_only = true
[names.renamed]
Text = "Message"

[[names]]
paths = ["crates/"]
parts = true
[names.renamed]
granter = "granted_by"

[[files]]
paths = ["crates/http/"]
[files.renamed]
"shell.rs" = "request_layer.rs"
"people/" = "accounts/"
"#;

/// What is found in one file, as `line: word → replacement`.
fn found_in(path: &str, text: &str) -> Vec<String> {
    let list: List = toml::from_str(SAMPLE).unwrap();
    let mut scanner = Scanner::new(&list, "\"Nobody has used it.\"".to_owned());
    scanner.path(path);
    scanner.text(path, text);
    let found = scanner.finish();
    assert!(found.iter().all(|found| found.path == path));
    found.iter().map(|Use { line, word, instead, .. }| format!("{line}: {word} → {instead}")).collect()
}

const RUST: &str = "crates/domain/src/lib.rs";

#[test]
fn words_are_found_in_comments_messages_and_identifiers() {
    for (source, line) in [
        ("// Nobody knows.", 1),
        ("//! NOBODY\nfn f() {}", 1),
        ("\n/* a\n * nobody */", 3),
        ("#[error(\"nobody is there\")]", 1),
        ("let a = \"x \\\n    nobody\";", 2),
        ("fn send_nobody() {}", 1),
        ("\nconst RESET_FOR_NOBODY: u8 = 1;", 2),
        ("struct NobodyThere;", 1),
        ("let nobody = 1;", 1),
        ("call(\"{nobody} left\")", 1),
    ] {
        assert_eq!(found_in(RUST, source), [format!("{line}: nobody → no account")], "{source}");
    }
}

#[test]
fn a_phrase_is_found_over_lines_and_within_identifiers() {
    for (source, line) in [
        ("/// It ends at\n    /// once, and so on.", 1),
        ("fn all_at_once() {}", 1),
        ("let x = \"ends at \\\n   once\";", 1),
        ("enum E { AtOnce }", 1),
    ] {
        assert_eq!(found_in(RUST, source), [format!("{line}: at once → immediately")], "{source}");
    }
    for source in ["// Look at. Once more.", "fn at(once: u8) {}", "let x = \"at\"; // once", "// chat once"] {
        assert_eq!(found_in(RUST, source), [] as [&str; 0], "{source}");
    }
}

#[test]
fn words_are_found_in_documents_manifests_scripts_and_paths() {
    for path in ["README.md", "docs/decisions/0001-x.md", "Cargo.toml", ".ci/run", "tests/run.sh", "a.html", "a.css"] {
        assert_eq!(found_in(path, "a\n\n# for Nobody\n"), ["3: nobody → no account"], "{path}");
        assert_eq!(found_in(path, "# at\n# once\n"), ["1: at once → immediately"], "{path}");
        assert_eq!(found_in(path, "The type `Tidings`."), ["1: Tidings → NotificationDraft"], "{path}");
    }
    for path in ["tests/conformance/nobody.toml", "crates/web/src/nobody/mod.rs"] {
        assert_eq!(found_in(path, ""), ["0: nobody → no account"], "{path}");
    }
}

#[test]
fn names_are_found_as_whole_identifiers_where_they_are_retired() {
    assert_eq!(found_in(RUST, "struct Tidings; // [`Tidings`]"), vec!["1: Tidings → NotificationDraft"; 2]);
    assert_eq!(found_in(RUST, "struct TidingsOf; struct tidings; \"of Tidings\""), [] as [&str; 0]);
    assert_eq!(found_in("crates/web/src/i18n.rs", "struct Text; // Text"), ["1: Text → Message"]);
    assert_eq!(found_in(RUST, "struct Text;"), [] as [&str; 0]);
    assert_eq!(found_in(RUST, "let granter_id = 1;"), ["1: granter → granted_by"]);
    assert_eq!(found_in(RUST, "sql(\"SELECT granter_id FROM grants\")"), [] as [&str; 0]);
    assert_eq!(found_in("tests/a.rs", "let granter_id = 1;"), [] as [&str; 0]);
}

#[test]
fn names_of_files_are_found_where_they_are_retired() {
    assert_eq!(found_in("crates/http/src/shell.rs", ""), ["0: shell.rs → request_layer.rs"]);
    assert_eq!(found_in("crates/http/src/shell_tests.rs", ""), ["0: shell.rs → request_layer.rs"]);
    assert_eq!(found_in("crates/http/src/people/mod.rs", ""), ["0: people/ → accounts/"]);
    for path in ["crates/app/src/shell.rs", "crates/http/src/nutshell.rs", "crates/http/src/people.rs"] {
        assert_eq!(found_in(path, ""), [] as [&str; 0], "{path}");
    }
}

#[test]
fn sentences_for_people_their_quotations_and_data_are_left_alone() {
    let catalogue = "crates/web/src/messages/home.rs";
    assert_eq!(found_in(catalogue, "a: \"Nobody is here.\""), [] as [&str; 0]);
    assert_eq!(found_in(catalogue, "nobody: \"No one is here.\" // Nobody"), vec!["1: nobody → no account"; 2]);
    for literal in ["Nobody has used it", "nobody@example.org", "nobody"] {
        assert_eq!(found_in(RUST, &format!("page.contains(\"{literal}\")")), [] as [&str; 0], "{literal}");
    }
    assert_eq!(found_in("tests/list.toml", "nobody = 1"), [] as [&str; 0]);
}

#[test]
fn the_glossary_may_say_what_is_not_said() {
    let row = "| account | Of a person. | `Tidings` | nobody |";
    assert_eq!(found_in("docs/GLOSSARY.md", row), ["1: Tidings → NotificationDraft"]);
    assert_eq!(found_in("docs/SPEC.md", row).len(), 2);
}

/// A folder or file that is exempt and does not exist would hide the next one of that name.
#[test]
fn what_is_exempt_exists() {
    let list = list();
    let exempt: BTreeSet<&String> = list.exempt.files.iter().chain(&list.exempt.sentences).collect();
    let missing: Vec<_> = exempt.into_iter().filter(|path| !root().join(path).exists()).collect();
    assert_eq!(missing, [] as [&String; 0]);
}
