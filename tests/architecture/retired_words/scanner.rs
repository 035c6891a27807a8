//! Finds retired words in a text: prose, identifiers and paths.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::lexer::{Kind, parts};

/// `retired_words.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub(super) exempt: Exempt,
    /// Words and phrases of prose, each with its replacement: anywhere, in any letter case, and in identifiers.
    pub(super) words: BTreeMap<String, String>,
    pub(super) names: Vec<Names>,
    pub(super) files: Vec<Files>,
}

/// Paths begin with one of these.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exempt {
    /// Nothing in these is read.
    pub(super) files: Vec<String>,
    /// Sentences that people read on pages and in mails: their string literals are not read.
    pub(super) sentences: Vec<String>,
}

/// Retired identifiers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    /// Beginnings of the paths where they are retired; none for everywhere.
    #[serde(default)]
    paths: Vec<String>,
    /// Whether they are ordinary words too, which comments and documents may use.
    #[serde(default)]
    code_only: bool,
    /// Whether they are retired as parts of longer identifiers too.
    #[serde(default)]
    parts: bool,
    /// Each with its replacement.
    pub(super) renamed: BTreeMap<String, String>,
}

/// Retired names of files and, with a slash at their end, of folders.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Files {
    /// Beginnings of the paths where they are retired; none for everywhere.
    #[serde(default)]
    paths: Vec<String>,
    /// Each with its replacement.
    pub(super) renamed: BTreeMap<String, String>,
}

/// A retired word that is used.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Use {
    pub(super) path: String,
    /// From 1; 0 is the path itself.
    pub(super) line: usize,
    pub(super) word: String,
    pub(super) instead: String,
}

impl std::fmt::Display for Use {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { path, line, word, instead } = self;
        match line {
            0 => write!(f, "{path}: {word} in the path → {instead}"),
            _ => write!(f, "{path}:{line}: {word} → {instead}"),
        }
    }
}

/// Where names are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Code,
    Prose,
}

/// A word or a part of an identifier.
struct Word {
    /// In lower case.
    text: String,
    line: usize,
    /// Whether nothing but blank text or `_` is between it and the word before.
    continues: bool,
}

/// A retired word or phrase of prose.
struct Phrase<'a> {
    words: Vec<String>,
    text: &'a str,
    instead: &'a str,
}

impl Phrase<'_> {
    /// Returns whether the phrase is at the beginning of `words`.
    fn is_at_the_beginning_of(&self, words: &[Word]) -> bool {
        words.len() >= self.words.len()
            && words[1..self.words.len()].iter().all(|word| word.continues)
            && words.iter().zip(&self.words).all(|(word, expected)| word.text == *expected)
    }
}

/// Reads texts against a list.
pub(super) struct Scanner<'a> {
    list: &'a List,
    /// By their first word.
    phrases: BTreeMap<String, Vec<Phrase<'a>>>,
    /// All that is exempt as sentences, in which tests may quote them.
    catalogue: String,
    found: Vec<Use>,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(list: &'a List, catalogue: String) -> Self {
        let mut phrases: BTreeMap<String, Vec<Phrase<'_>>> = BTreeMap::new();
        for (text, instead) in &list.words {
            let words: Vec<String> = words(text, 1).into_iter().map(|word| word.text).collect();
            let Some(first) = words.first().cloned() else { continue };
            phrases.entry(first).or_default().push(Phrase { words, text, instead });
        }
        Self { list, phrases, catalogue, found: Vec::new() }
    }

    /// Every use, sorted by path and line.
    pub(super) fn finish(mut self) -> Vec<Use> {
        self.found.sort();
        self.found
    }

    /// Reads the text of a file, by the ending of its path.
    pub(super) fn text(&mut self, path: &str, text: &str) {
        if begins_with_one(path, &self.list.exempt.files) {
            return;
        }
        if path.ends_with(".rs") {
            self.rust(path, text);
        } else {
            self.document(path, text);
        }
    }

    /// Reads a path alone. A module and the file of its tests are named alike.
    pub(super) fn path(&mut self, path: &str) {
        if begins_with_one(path, &self.list.exempt.files) {
            return;
        }
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let module = name.replace("_tests.rs", ".rs");
        let folders = folders.split('/').map(|folder| format!("{folder}/"));
        let parts: Vec<String> = folders.chain([module]).collect();
        for group in self.list.files.iter().filter(|group| applies(path, &group.paths)) {
            for (part, instead) in parts.iter().filter_map(|part| group.renamed.get_key_value(part)) {
                self.found.push(used(path, 0, part, instead));
            }
        }
        self.prose(path, 0, path);
    }

    fn rust(&mut self, path: &str, source: &str) {
        let has_sentences = begins_with_one(path, &self.list.exempt.sentences);
        for part in parts(source) {
            match part.kind {
                Kind::Identifier => {
                    self.prose(path, part.line, &part.text);
                    self.names(path, part.line, &part.text, Within::Code);
                }
                Kind::Comment => {
                    self.prose(path, part.line, &part.text);
                    self.names(path, part.line, &part.text, Within::Prose);
                }
                Kind::Literal if !has_sentences && self.is_message(&part.text) => {
                    self.prose(path, part.line, &part.text.replace("\\\n", " \n"));
                }
                Kind::Literal => {}
            }
        }
    }

    /// A literal without a space is data: an address, a code, a path. One that the catalogue contains is a quotation.
    fn is_message(&self, literal: &str) -> bool {
        let inside = literal.trim_matches(['b', 'c', 'r', '#', '"']);
        inside.trim().contains(char::is_whitespace) && !self.catalogue.contains(inside)
    }

    fn document(&mut self, path: &str, text: &str) {
        let is_glossary = path.ends_with("GLOSSARY.md");
        // The last column of the glossary names what is not said.
        let lines = text.lines().map(|line| match line.strip_suffix('|').and_then(|row| row.rsplit_once('|')) {
            Some((row, _)) if is_glossary => row,
            _ => line,
        });
        // A comment of a manifest or a script can break within a phrase.
        let lines = lines.map(|line| line.trim_start().trim_start_matches('#'));
        let text = lines.collect::<Vec<_>>().join("\n");
        self.prose(path, 1, &text);
        self.names(path, 1, &text, Within::Prose);
    }

    fn prose(&mut self, path: &str, first_line: usize, text: &str) {
        let words = words(text, first_line);
        for (at, word) in words.iter().enumerate() {
            let phrases = self.phrases.get(&word.text).into_iter().flatten();
            let used_here = phrases.filter(|phrase| phrase.is_at_the_beginning_of(&words[at..]));
            self.found.extend(used_here.map(|phrase| used(path, word.line, phrase.text, phrase.instead)));
        }
    }

    fn names(&mut self, path: &str, first_line: usize, text: &str, within: Within) {
        let groups: Vec<&Names> = self
            .list
            .names
            .iter()
            .filter(|group| applies(path, &group.paths) && (within == Within::Code || !group.code_only))
            .collect();
        if groups.is_empty() {
            return;
        }
        for (line, identifier) in identifiers(text, first_line) {
            for group in &groups {
                if let Some(instead) = group.renamed.get(identifier) {
                    self.found.push(used(path, line, identifier, instead));
                } else if group.parts {
                    for part in words(identifier, line) {
                        if let Some((name, instead)) = group.renamed.get_key_value(&part.text) {
                            self.found.push(used(path, line, name, instead));
                        }
                    }
                }
            }
        }
    }
}

fn used(path: &str, line: usize, word: &str, instead: &str) -> Use {
    Use { path: path.to_owned(), line, word: word.to_owned(), instead: instead.to_owned() }
}

fn applies(path: &str, paths: &[String]) -> bool {
    paths.is_empty() || begins_with_one(path, paths)
}

pub(super) fn begins_with_one(path: &str, beginnings: &[String]) -> bool {
    beginnings.iter().any(|beginning| path.starts_with(beginning.as_str()))
}

/// The identifiers and words of a text, with their lines.
fn identifiers(text: &str, first_line: usize) -> impl Iterator<Item = (usize, &str)> {
    text.split('\n').enumerate().flat_map(move |(number, line)| {
        let words = line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
        words.map(move |word| (first_line + number, word))
    })
}

/// The words of a text; an identifier has several: `send_nobody`, `SEND_NOBODY` and `SendNobody` two each.
fn words(text: &str, first_line: usize) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut line = first_line;
    let mut continues = false;
    let mut characters = text.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = characters.next() {
        if c.is_alphanumeric() {
            let next_is_lower = characters.peek().is_some_and(|next| next.is_lowercase());
            // Inside of a word, a capital begins another one, except within capitals: `HTTPServer` is two.
            let begins = before.is_none_or(|before| c.is_uppercase() && (!before.is_uppercase() || next_is_lower));
            if begins {
                found.push(Word { text: String::new(), line, continues });
            }
            if let Some(word) = found.last_mut() {
                word.text.extend(c.to_lowercase());
            }
            (before, continues) = (Some(c), true);
        } else {
            continues &= c.is_whitespace() || c == '_';
            before = None;
            line += usize::from(c == '\n');
        }
    }
    found
}
