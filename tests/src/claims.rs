//! Finding the requirements that tests claim to prove: a line `Proves: S4.3, IN1.` in the comment above a test.

/// The claim of a test.
#[derive(Debug, PartialEq, Eq)]
pub struct Claim {
    /// File and line of the claim.
    pub location: String,
    /// File of the test.
    pub file: String,
    /// Name of the test.
    pub test: String,
    /// The ids of the requirements.
    pub ids: Vec<String>,
}

/// The claims in one file, and the invalid ones.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// The valid claims.
    pub claims: Vec<Claim>,
    /// A message with file and line for each invalid claim.
    pub errors: Vec<String>,
}

/// The folder of the storage contract. Its cases have no test attribute: the tests of each store call them.
const CONTRACT: &str = "crates/testkit/src/contract";

/// Finds the claims in a file.
pub fn scan(path: &str, text: &str) -> Scan {
    let mut scan = Scan::default();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for (at, line) in lines.iter().enumerate() {
        let Some(claim) = claim(line) else {
            continue;
        };
        let location = format!("{path}:{}", at + 1);
        let claim = claim.trim();
        let ids: Vec<String> =
            claim.strip_suffix('.').unwrap_or(claim).split(',').map(|id| id.trim().to_owned()).collect();
        let no_ids: Vec<&str> = ids.iter().map(String::as_str).filter(|id| !is_id(id)).collect();
        if !no_ids.is_empty() {
            scan.errors.push(format!("{location}: not an id: {no_ids:?}"));
        }
        match following_item(path, &lines[at + 1..]) {
            Following::Test(test) => scan.claims.push(Claim { location, file: path.to_owned(), test, ids }),
            Following::IgnoredTest => scan.errors.push(format!("{location}: an ignored test proves nothing")),
            Following::Other => scan.errors.push(format!("{location}: no test follows directly")),
        }
    }
    scan
}

/// Returns whether a line is a claim.
pub fn is_claim(line: &str) -> bool {
    claim(line.trim()).is_some()
}

/// Returns the ids of a line that is a claim.
fn claim(line: &str) -> Option<&str> {
    comment(line)?.strip_prefix("Proves:")
}

/// Returns whether a text is the id of a requirement: `S4.3`, `IN1`.
pub fn is_id(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    number.len() < text.len() && number.splitn(2, '.').all(is_number)
}

enum Following {
    Test(String),
    IgnoredTest,
    Other,
}

/// Returns the item that a comment belongs to, skipping comments and attributes.
fn following_item(path: &str, lines: &[&str]) -> Following {
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
            (true, false) => Following::Test(name_in(line)),
            (true, true) => Following::IgnoredTest,
            (false, _) => Following::Other,
        };
    }
    Following::Other
}

/// Returns the name of the function or the macro call on this line.
fn name_in(line: &str) -> String {
    let declared = line.split_once("fn ").map_or(line, |(_, rest)| rest);
    declared.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

/// Returns the text of a comment or doc comment.
fn comment(line: &str) -> Option<&str> {
    line.strip_prefix("//").map(|text| text.trim_start_matches(['/', '!']).trim())
}

/// Returns whether a line is an attribute such as `#[test]` or `#[tokio::test(flavor = "multi_thread")]`.
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
#[path = "claims_tests.rs"]
mod tests;
