//! Rust source split into the parts that can hold words: identifiers, comments and string literals.

/// What a part of a source file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Identifier,
    /// One comment, or line comments that follow each other, without their slashes.
    Comment,
    /// A string literal of any form, with its quotes.
    Literal,
}

/// A part of a source file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) kind: Kind,
    pub(super) text: String,
    /// Line of its first character, from 1.
    pub(super) line: usize,
}

/// Returns the identifiers, comments and string literals of Rust source, in order. Keywords count as identifiers.
pub(super) fn parts(source: &str) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let (mut rest, mut line) = (source, 1);
    // Blank text after a comment: what follows may continue it.
    let mut blank = None;
    while !rest.is_empty() {
        let (kind, length) = next(rest);
        let (text, after) = rest.split_at(length);
        match (kind, blank.take(), found.last_mut()) {
            (Some(Kind::Comment), Some(gap), Some(comment)) => {
                comment.text.push_str(gap);
                comment.text.push_str(&without_markers(text));
                blank = Some("");
            }
            (Some(kind), ..) => {
                let is_comment = kind == Kind::Comment;
                let text = if is_comment { without_markers(text) } else { text.to_owned() };
                found.push(Part { kind, text, line });
                blank = is_comment.then_some("");
            }
            (None, Some(_), _) if text.trim().is_empty() => blank = Some(text),
            (None, ..) => {}
        }
        line += text.matches('\n').count();
        rest = after;
    }
    found
}

/// What begins here, and how many bytes it takes. `None` is punctuation, blank text, a number or a character.
fn next(rest: &str) -> (Option<Kind>, usize) {
    let take = |wanted: fn(char) -> bool| rest.find(|c: char| !wanted(c)).unwrap_or(rest.len());
    let first = rest.chars().next().unwrap_or_default();
    if rest.starts_with("//") {
        (Some(Kind::Comment), rest.find('\n').unwrap_or(rest.len()))
    } else if rest.starts_with("/*") {
        (Some(Kind::Comment), block_comment(rest))
    } else if let Some(length) = string(rest) {
        (Some(Kind::Literal), length)
    } else if first.is_alphabetic() || first == '_' {
        (Some(Kind::Identifier), take(|c| c.is_alphanumeric() || c == '_'))
    } else if first.is_ascii_digit() {
        (None, take(|c| c.is_alphanumeric() || c == '_'))
    } else if first.is_whitespace() {
        (None, take(char::is_whitespace))
    } else {
        (None, character(rest).unwrap_or(first.len_utf8()))
    }
}

/// Length of the block comment that begins here. Block comments nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = rest[at..].find(['/', '*']) {
        at += found;
        let is_mark = match rest.get(at..at + 2) {
            Some("/*") => {
                depth += 1;
                true
            }
            Some("*/") => {
                depth -= 1;
                true
            }
            _ => false,
        };
        at += if is_mark { 2 } else { 1 };
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Length of the string literal that begins here, with its prefix.
fn string(rest: &str) -> Option<usize> {
    let after_prefix = rest.trim_start_matches(['b', 'c']);
    let raw = after_prefix.strip_prefix('r');
    let body = raw.unwrap_or(after_prefix);
    let hashes = if raw.is_some() { body.len() - body.trim_start_matches('#').len() } else { 0 };
    let inside = body[hashes..].strip_prefix('"')?;
    let length = if raw.is_some() {
        let end = format!("\"{}", "#".repeat(hashes));
        inside.find(&end).map_or(inside.len(), |at| at + end.len())
    } else {
        let mut escaped = false;
        let closes = |c: char| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        };
        inside.find(closes).map_or(inside.len(), |at| at + 1)
    };
    Some(rest.len() - inside.len() + length)
}

/// Length of the character literal that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let mut characters = inside.char_indices();
    match characters.next()? {
        (_, '\\') => {
            // The escaped character itself can be a quote.
            let after = characters.nth(1)?.0;
            Some(1 + after + inside[after..].find('\'')? + 1)
        }
        _ => {
            let (at, c) = characters.next()?;
            (c == '\'').then_some(at + 2)
        }
    }
}

/// The words of a comment: each line without the slashes, exclamation marks and stars that it begins with.
fn without_markers(comment: &str) -> String {
    let lines = comment.split('\n').map(|line| line.trim_start().trim_start_matches(['/', '!', '*']));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<(Kind, String, usize)> {
        parts(source).into_iter().map(|part| (part.kind, part.text.trim().to_owned(), part.line)).collect()
    }

    fn of(kind: Kind, text: &str, line: usize) -> (Kind, String, usize) {
        (kind, text.to_owned(), line)
    }

    #[test]
    fn identifiers_comments_and_literals_are_told_apart() {
        let source = "let nobody = \"some // body\"; // who \"ever\"\nfn r() {}";
        assert_eq!(
            read(source),
            [
                of(Kind::Identifier, "let", 1),
                of(Kind::Identifier, "nobody", 1),
                of(Kind::Literal, "\"some // body\"", 1),
                of(Kind::Comment, "who \"ever\"", 1),
                of(Kind::Identifier, "fn", 2),
                of(Kind::Identifier, "r", 2),
            ]
        );
    }

    #[test]
    fn strings_end_where_the_compiler_says() {
        for literal in [r#""a \" b \\""#, r##"r#"a " b"#"##, r#"b"a""#, r#"br"a\""#, r#"c"a""#, "\"\"", "\"a\nb\""] {
            let source = format!("{literal} x");
            let line = 1 + literal.matches('\n').count();
            assert_eq!(read(&source), [of(Kind::Literal, literal, 1), of(Kind::Identifier, "x", line)], "{literal}");
        }
    }

    #[test]
    fn characters_and_lifetimes_open_no_string() {
        for code in ["'\"'", "'\\''", "'\\\\'", "'\\u{1f600}'", "'/'", "b'\"'", "&'a", "'é'"] {
            let source = format!("{code} \"s\" // c");
            let ends: Vec<_> = read(&source).into_iter().filter(|(kind, ..)| *kind != Kind::Identifier).collect();
            assert_eq!(ends, [of(Kind::Literal, "\"s\"", 1), of(Kind::Comment, "c", 1)], "{code}");
        }
    }

    #[test]
    fn line_comments_that_follow_each_other_are_one() {
        let source = "/// at\n    /// once\nfn f() {} // one\nlet x; /* two /* in */\n * it */ 1";
        let comments: Vec<_> = read(source).into_iter().filter(|(kind, ..)| *kind == Kind::Comment).collect();
        let (first, inner) = (of(Kind::Comment, "at\n     once", 1), of(Kind::Comment, "one", 3));
        assert_eq!(comments, [first, inner, of(Kind::Comment, "two /* in */\n it */", 4)]);
    }
}
