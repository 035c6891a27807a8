//! Redaction of server replies and network errors, so that they can be stored and shown: one short line without
//! addresses and secrets. Servers often repeat the recipient's address, and spam filters the link that they object to.

/// Maximum length of a redacted reply, in characters.
const MAX_LENGTH: usize = 200;

/// A run of at least this many letters, digits, dashes and underscores counts as a secret: secrets have 43 characters,
/// queue ids fewer than this.
const SECRET_MIN_LENGTH: usize = 40;

/// Replaces addresses and links, joins the words into one line, and cuts it to [`MAX_LENGTH`] characters.
pub(crate) fn redact_server_reply(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .map(redact_word)
        .collect();
    words.join(" ").chars().take(MAX_LENGTH).collect()
}

fn redact_word(word: &str) -> String {
    let is_secret_char = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if word.contains("://") || word.split(|c| !is_secret_char(c)).any(|run| run.len() >= SECRET_MIN_LENGTH) {
        return "(link)".to_owned();
    }
    if !word.contains('@') {
        return word.to_owned();
    }
    // `RCPT:<bob@example.com>:` keeps the characters around the address.
    let is_delimiter = |c: char| matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | ':' | '"' | '\'');
    let mut result = String::new();
    for part in word.split_inclusive(is_delimiter) {
        let (inner, edge) = match part.char_indices().next_back().filter(|&(_, c)| is_delimiter(c)) {
            Some((at, _)) => part.split_at(at),
            None => (part, ""),
        };
        result.push_str(if inner.contains('@') { "(address)" } else { inner });
        result.push_str(edge);
    }
    result
}

#[cfg(test)]
#[path = "redact_tests.rs"]
mod tests;
