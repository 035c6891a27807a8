//! The source tree of the repository.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the root of the repository. Determined at run time, because two clones may share a target folder.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().unwrap().to_path_buf()
}

/// A text file.
pub struct TextFile {
    /// The path from the root of the repository, with slashes.
    pub path: String,
    /// The content.
    pub text: String,
}

/// Returns all Rust files below a folder of the repository, sorted by path.
pub fn rust_files(folder: &str) -> Vec<TextFile> {
    files(folder, &[".rs"])
}

/// Returns the UTF-8 files below a folder of the repository whose name has one of these endings (none: all), sorted by
/// path.
pub fn files(folder: &str, endings: &[&str]) -> Vec<TextFile> {
    let read = |path: String| {
        let text = String::from_utf8(fs::read(root().join(&path)).unwrap()).ok()?;
        Some(TextFile { path, text })
    };
    let matches = |path: &String| endings.is_empty() || endings.iter().any(|ending| path.ends_with(ending));
    paths(folder).into_iter().filter(matches).filter_map(read).collect()
}

/// Returns the path of every file below a folder of the repository, from its root, sorted.
pub fn paths(folder: &str) -> Vec<String> {
    let root = root();
    let mut found = Vec::new();
    collect(&root.join(folder), &mut found);
    found.sort();
    found.into_iter().map(|path| path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned()).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let (name, kind) = (entry.file_name(), entry.file_type().unwrap());
        let name = name.to_str().unwrap();
        // Symbolic links are skipped: their targets are found by themselves.
        if kind.is_dir() && name != "target" && !name.starts_with('.') {
            collect(&entry.path(), found);
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
}

/// Returns the names of the entries of a folder of the repository, sorted.
pub fn names_in(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join(folder))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
