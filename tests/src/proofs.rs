//! Finding what tests say they prove: a line `Proves: S4.3, IN1.` in the comment above them.

/// One test's claim.
#[derive(Debug, PartialEq, Eq)]
pub struct Proof {
    /// File and line of the claim.
    pub place: String,
    /// File of the test.
    pub file: String,
    /// Name of the test.
    pub test: String,
    /// What it proves.
    pub ids: Vec<String>,
}

/// The claims in one file, and what is wrong with some of them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// The claims.
    pub proofs: Vec<Proof>,
    /// What is wrong, with its place.
    pub mistakes: Vec<String>,
}

/// Where the cases of the storage contract are: functions that each store's tests call, hence without an attribute.
const CONTRACT: &str = "crates/testkit/src/contract";

/// Reads one file.
pub fn scan(path: &str, text: &str) -> Scan {
    let mut scan = Scan::default();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for (at, line) in lines.iter().enumerate() {
        let Some(claim) = comment(line).and_then(|comment| comment.strip_prefix("Proves:")) else {
            continue;
        };
        let place = format!("{path}:{}", at + 1);
        let claim = claim.trim();
        let ids: Vec<String> =
            claim.strip_suffix('.').unwrap_or(claim).split(',').map(|id| id.trim().to_owned()).collect();
        let no_ids: Vec<&str> = ids.iter().map(String::as_str).filter(|id| !is_id(id)).collect();
        if !no_ids.is_empty() {
            scan.mistakes.push(format!("{place}: not an id: {no_ids:?}"));
        }
        match what_follows(path, &lines[at + 1..]) {
            Follows::Test(test) => scan.proofs.push(Proof { place, file: path.to_owned(), test, ids }),
            Follows::IgnoredTest => scan.mistakes.push(format!("{place}: an ignored test proves nothing")),
            Follows::SomethingElse => scan.mistakes.push(format!("{place}: no test follows directly")),
        }
    }
    scan
}

/// Whether this is how requirements are named: `S4.3`, `IN1`.
pub fn is_id(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    number.len() < text.len() && number.splitn(2, '.').all(is_number)
}

enum Follows {
    Test(String),
    IgnoredTest,
    SomethingElse,
}

/// Looks past comments and attributes for the function that the comment belongs to.
fn what_follows(path: &str, lines: &[&str]) -> Follows {
    let in_contract = path.starts_with(CONTRACT);
    let (mut is_test, mut is_ignored) = (false, false);
    let mut lines = lines.iter();
    while let Some(line) = lines.next() {
        if comment(line).is_some() {
            continue;
        }
        if line.starts_with("#[") {
            is_test |= is_test_attribute(line);
            is_ignored |= line.starts_with("#[ignore");
            // An attribute over several lines ends where its brackets close.
            let mut open = open_brackets(line);
            while open > 0 {
                let Some(more) = lines.next() else { break };
                open += open_brackets(more);
            }
            continue;
        }
        let is_function = line.contains("fn ");
        let is_case = in_contract && (is_function || is_macro_call(line));
        return match (is_test && is_function || is_case, is_ignored) {
            (true, false) => Follows::Test(name_in(line)),
            (true, true) => Follows::IgnoredTest,
            (false, _) => Follows::SomethingElse,
        };
    }
    Follows::SomethingElse
}

/// The name of the function, or of the macro call, that begins here.
fn name_in(line: &str) -> String {
    let declared = line.split_once("fn ").map_or(line, |(_, rest)| rest);
    declared.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

/// What a line comment or a line of documentation says.
fn comment(line: &str) -> Option<&str> {
    line.strip_prefix("//").map(|text| text.trim_start_matches(['/', '!']).trim())
}

/// `#[test]`, `#[tokio::test]`, `#[tokio::test(flavor = "multi_thread")]`.
fn is_test_attribute(line: &str) -> bool {
    let path = line.trim_start_matches("#[").split(['(', ']', ' ']).next().unwrap_or_default();
    path.rsplit("::").next() == Some("test")
}

fn is_macro_call(line: &str) -> bool {
    line.split_once('!').is_some_and(|(name, _)| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == ':')
    })
}

fn open_brackets(line: &str) -> i32 {
    line.chars().map(|c| i32::from(c == '[') - i32::from(c == ']')).sum()
}

#[cfg(test)]
#[path = "proofs_tests.rs"]
mod tests;
