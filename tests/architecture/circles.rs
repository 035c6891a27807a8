//! Files that use each other in a circle: none of them can be understood or moved alone.

use std::collections::{BTreeMap, BTreeSet};

use guestlist_tests::tree::rust_files;

use super::layers::{code, modules_named};

/// The crates whose modules are single files without circles.
const CRATES: [&str; 1] = ["edge"];

/// The modules that each module uses.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// Returns what the modules of a crate use of each other. What is used by its name at the root counts as a use of `lib`.
fn uses(name: &str) -> Uses {
    let folder = format!("crates/{name}/src/");
    let files = rust_files(&folder).into_iter().filter(|file| !file.path.ends_with("_tests.rs"));
    let modules: BTreeMap<String, String> = files
        .map(|file| {
            let module = file.path.trim_start_matches(&folder).trim_end_matches(".rs").to_owned();
            assert!(!module.contains('/'), "{} is in a folder, which this test does not follow", file.path);
            (module, code(&file.text))
        })
        .collect();
    let known = |named: &str| if modules.contains_key(named) { named.to_owned() } else { "lib".to_owned() };
    let used = |text: &String| modules_named(text).into_iter().map(known).collect();
    let mut uses: Uses = modules.iter().map(|(module, text)| (module.clone(), used(text))).collect();
    uses.insert("lib".to_owned(), modules.keys().filter(|module| *module != "lib").cloned().collect());
    uses
}

/// Returns a circle: modules of which each uses the next one, and the last the first.
fn circle(uses: &Uses) -> Option<Vec<String>> {
    let mut finished = BTreeSet::new();
    uses.keys().find_map(|module| circle_from(module, uses, &mut Vec::new(), &mut finished))
}

fn circle_from(
    module: &str,
    uses: &Uses,
    path: &mut Vec<String>,
    finished: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(start) = path.iter().position(|visited| visited == module) {
        return Some(path[start..].to_vec());
    }
    if finished.contains(module) {
        return None;
    }
    path.push(module.to_owned());
    let found = uses.get(module).into_iter().flatten().find_map(|used| circle_from(used, uses, path, finished));
    path.pop();
    finished.insert(module.to_owned());
    found
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    for name in CRATES {
        let uses = uses(name);
        assert!(uses.len() > 2, "the crate {name} has no modules");
        assert_eq!(circle(&uses), None, "{name}");
    }
}

#[test]
fn a_circle_is_found_behind_other_uses() {
    let uses = |arrows: &[(&str, &str)]| {
        let mut uses = Uses::new();
        for (from, to) in arrows {
            uses.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        uses
    };
    assert_eq!(circle(&uses(&[("a", "b"), ("a", "c"), ("b", "c"), ("c", "d")])), None);
    let found = circle(&uses(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "b")]));
    assert_eq!(found, Some(["b", "c", "d"].map(str::to_owned).to_vec()));
}
