//! The layers of the domain: `usecase → port → model`, never in reverse, and a model without clock, async code and I/O.

use guestlist_tests::tree::rust_files;

/// The layers that must not use the layers above them.
const LAYERS: [(&str, &[&str]); 2] = [("model", &["port", "usecase"]), ("port", &["usecase"])];

/// Code by which a rule would depend on more than its arguments.
const NOT_IN_THE_MODEL: [&str; 6] = ["async fn", "async move", ".await", "SystemTime", "Instant::now", "now_utc"];

/// Returns the files of a layer: its folder and its root module.
fn files(layer: &str) -> Vec<guestlist_tests::tree::TextFile> {
    let (folder, module) = (format!("crates/domain/src/{layer}/"), format!("crates/domain/src/{layer}.rs"));
    let mut files = rust_files("crates/domain/src");
    files.retain(|file| file.path.starts_with(&folder) || file.path == module);
    files
}

/// Returns the modules that follow `crate::` in a text, including groups such as `crate::{model::Role, port}`.
pub(crate) fn modules_named(code: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        // `mycrate::` is not a match.
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_') {
            continue;
        }
        let rest = code[at + path.len()..].trim_start();
        match rest.strip_prefix('{') {
            Some(group) => named.extend(heads_of_group(group)),
            None => named.push(identifier(rest)),
        }
    }
    named
}

/// Returns the first identifier of each entry of a group. The text starts after the opening brace.
fn heads_of_group(group: &str) -> Vec<&str> {
    let mut heads = vec![identifier(group.trim_start())];
    let mut depth = 0_u32;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(identifier(group[at + 1..].trim_start())),
            _ => {}
        }
    }
    heads
}

fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// Returns the text without comment lines.
pub(crate) fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_layer_of_the_domain_uses_a_layer_above_it() {
    let mut violations = Vec::new();
    for (layer, above) in LAYERS {
        let files = files(layer);
        assert!(!files.is_empty(), "the domain has no {layer}");
        for file in files {
            let code = code(&file.text);
            let mut named = modules_named(&code);
            named.extend(above.iter().filter(|layer| code.contains(&format!("super::{layer}::"))));
            violations.extend(
                named.iter().filter(|module| above.contains(module)).map(|module| format!("{}: {module}", file.path)),
            );
        }
    }
    assert_eq!(violations, [] as [String; 0]);
}

#[test]
fn the_model_contains_no_async_code_and_reads_no_clock() {
    let mut violations = Vec::new();
    for file in files("model") {
        let code = code(&file.text);
        let found = NOT_IN_THE_MODEL.iter().filter(|word| code.contains(*word));
        violations.extend(found.map(|word| format!("{}: {word}", file.path)));
    }
    assert_eq!(violations, [] as [String; 0]);
}

#[test]
fn modules_are_found_in_paths_and_groups() {
    let code = "use crate::model::role::Role;\nuse crate::{port::store::{Store, UnitOfWork}, Service,\n  usecase};\n\
                fn f() { crate::usecase::invite() } use mycrate::port;";
    assert_eq!(modules_named(code), ["model", "port", "Service", "usecase", "usecase"]);
}

#[test]
fn comments_may_name_any_layer() {
    assert_eq!(code("/// See [`crate::usecase`].\nlet x = 1;\n    // crate::port"), "let x = 1;");
}
