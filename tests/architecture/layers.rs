//! Inside the domain: `usecase → port → model`, never back, and a model without time, waiting or the world.

use guestlist_tests::tree::rust_files;

/// A layer and those above it, which it must not know.
const LAYERS: [(&str, &[&str]); 2] = [("model", &["port", "usecase"]), ("port", &["usecase"])];

/// What would make a rule depend on more than its arguments.
const NOT_IN_THE_MODEL: [&str; 6] = ["async fn", "async move", ".await", "SystemTime", "Instant::now", "now_utc"];

/// A layer's files: its folder and the module that opens it.
fn files(layer: &str) -> Vec<guestlist_tests::tree::RustFile> {
    let (folder, module) = (format!("crates/domain/src/{layer}/"), format!("crates/domain/src/{layer}.rs"));
    let mut files = rust_files("crates/domain/src");
    files.retain(|file| file.path.starts_with(&folder) || file.path == module);
    files
}

/// The modules of the crate that a text names after `crate::`, in groups like `crate::{model::Role, port}` too.
fn modules_named(code: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        // `mycrate::` is another crate's path.
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

/// The first word of each entry of a group, whose opening brace is left out.
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

/// The text without lines that are comments: documentation may name anything.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_layer_of_the_domain_knows_one_above_it() {
    let mut offences = Vec::new();
    for (layer, above) in LAYERS {
        let files = files(layer);
        assert!(!files.is_empty(), "the domain has no {layer}");
        for file in files {
            let code = code(&file.text);
            let mut named = modules_named(&code);
            named.extend(above.iter().filter(|layer| code.contains(&format!("super::{layer}::"))));
            offences.extend(
                named.iter().filter(|module| above.contains(module)).map(|module| format!("{}: {module}", file.path)),
            );
        }
    }
    assert_eq!(offences, [] as [String; 0]);
}

#[test]
fn the_model_neither_waits_nor_looks_at_a_clock() {
    let mut offences = Vec::new();
    for file in files("model") {
        let code = code(&file.text);
        let found = NOT_IN_THE_MODEL.iter().filter(|word| code.contains(*word));
        offences.extend(found.map(|word| format!("{}: {word}", file.path)));
    }
    assert_eq!(offences, [] as [String; 0]);
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
