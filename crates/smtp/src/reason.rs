//! Makes replies of a mail server, and network errors, safe to store and show: one short line without addresses and
//! secrets. Servers often repeat the receiver's address, and spam filters the link that they object to.

/// Maximum length of a reason, in characters.
const MAX: usize = 200;

/// A run of at least this many letters, digits, dashes and underscores counts as a secret: secrets have 43 characters,
/// queue ids fewer than this.
const SECRET: usize = 40;

/// Replaces addresses and links, joins the words into one line, and cuts it to [`MAX`] characters.
pub(crate) fn presentable(text: &str) -> String {
    let words: Vec<String> =
        text.split(|c: char| c.is_control() || c.is_whitespace()).filter(|word| !word.is_empty()).map(masked).collect();
    words.join(" ").chars().take(MAX).collect()
}

fn masked(word: &str) -> String {
    let is_secret_char = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if word.contains("://") || word.split(|c| !is_secret_char(c)).any(|run| run.len() >= SECRET) {
        return "(link)".to_owned();
    }
    if !word.contains('@') {
        return word.to_owned();
    }
    // `RCPT:<bob@example.com>:` keeps the characters around the address.
    let is_around = |c: char| matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | ':' | '"' | '\'');
    let mut result = String::new();
    for part in word.split_inclusive(is_around) {
        let (inner, edge) = match part.char_indices().next_back().filter(|&(_, c)| is_around(c)) {
            Some((at, _)) => part.split_at(at),
            None => (part, ""),
        };
        result.push_str(if inner.contains('@') { "(address)" } else { inner });
        result.push_str(edge);
    }
    result
}

#[cfg(test)]
#[path = "reason_tests.rs"]
mod tests;
