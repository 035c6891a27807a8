//! Line breaking for the text part.

/// Width of the text part in columns, which leaves room for quote marks of replies in a terminal.
const COLUMNS: usize = 72;

/// Breaks `text` at spaces. Each line starts with `prefix`; a word longer than a line stands on its own line.
pub(crate) fn wrapped(text: &str, prefix: &str) -> String {
    let width = COLUMNS - prefix.chars().count();
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    let prefixed: Vec<String> = lines.iter().map(|line| format!("{prefix}{line}").trim_end().to_owned()).collect();
    prefixed.join("\n")
}

#[cfg(test)]
#[path = "wrap_tests.rs"]
mod tests;
