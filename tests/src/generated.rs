//! The documents that are made from the code: `cargo xtask docs` writes them, and a test says when they are stale.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::code::Code;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_http::error::error_info;

use crate::requirements::{Requirement, Status, claims, table};

/// Every generated document: its path from the top of the repository, and what it says.
#[must_use]
pub fn documents() -> Vec<(&'static str, String)> {
    vec![
        ("docs/openapi.json", guestlist_http::openapi_json()),
        ("docs/PERMISSIONS.md", permissions()),
        ("docs/ERRORS.md", errors()),
        ("docs/REQUIREMENTS.md", requirements()),
    ]
}

const NOTE: &str = "<!-- Made by `cargo xtask docs`; change the code instead. -->\n\n";

fn permissions() -> String {
    let mut text = format!("# Who may do what\n\n{NOTE}");
    text.push_str(
        "A workspace role reaches every project of the workspace; a project permission reaches one project. What one may \
         do is the union of both. Nobody grants what they do not hold. The table is \
         `crates/domain/src/model/capability.rs`.\n\n",
    );
    text.push_str("## In a workspace\n\n");
    let roles: Vec<_> = Role::ALL.iter().rev().map(|role| (role.as_str(), role.capabilities())).collect();
    matrix(&mut text, &roles, |capability| !capability.is_of_project());
    text.push_str("\n## In a project, by workspace role\n\n");
    matrix(&mut text, &roles, Capability::is_of_project);
    text.push_str("\n## In a project, by project permission\n\n");
    let permissions: Vec<_> = Permission::ALL.iter().map(|held| (held.as_str(), held.capabilities())).collect();
    matrix(&mut text, &permissions, Capability::is_of_project);
    text.push_str("\n## In the projects of a public token, as a guest\n\n");
    let guests: Vec<_> = Permission::ALL
        .iter()
        .filter(|held| held.guest_capabilities() != CapabilitySet::EMPTY)
        .map(|held| (held.as_str(), held.guest_capabilities()))
        .collect();
    matrix(&mut text, &guests, Capability::is_of_project);
    text
}

fn matrix(text: &mut String, columns: &[(&str, CapabilitySet)], wanted: impl Fn(Capability) -> bool) {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let _ = writeln!(text, "| capability | {} |\n|---|{}", names.join(" | "), ":-:|".repeat(columns.len()));
    for &capability in Capability::ALL.iter().filter(|&&capability| wanted(capability)) {
        let cells: Vec<&str> =
            columns.iter().map(|(_, held)| if held.contains(capability) { "✓" } else { " " }).collect();
        let _ = writeln!(text, "| `{}` | {} |", capability.as_str(), cells.join(" | "));
    }
}

fn errors() -> String {
    let mut text = format!("# Every refusal\n\n{NOTE}");
    text.push_str(
        "Errors are `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail`, `code` and \
         `request_id`. Switch on `code`: it never changes. The title follows `Accept-Language`.\n\n\
         | code | status | title (en) | title (es) |\n|---|---|---|---|\n",
    );
    for &code in Code::ALL {
        let look = error_info(code);
        let _ = writeln!(text, "| `{}` | {} | {} | {} |", code.as_str(), look.status.as_u16(), look.en, look.es);
    }
    text
}

/// The tests that prove each requirement: by id, then by file.
type Proven = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn requirements() -> String {
    let mut proven = Proven::new();
    for proof in claims().into_iter().flat_map(|scan| scan.proofs) {
        for id in proof.ids {
            proven.entry(id).or_default().entry(proof.file.clone()).or_default().insert(proof.test.clone());
        }
    }
    let table = table();
    let mut text = format!("# Every requirement, and the tests that prove it\n\n{NOTE}");
    let built = table.iter().filter(|requirement| requirement.status == Status::Built).count();
    let _ = writeln!(
        text,
        "{built} of {} are built. The sentences are those of `docs/requirements.toml`; the tests say themselves what they \
         prove. \"Partly\" is built and proven in part, \"planned\" is not built yet.\n\n## What it does\n",
        table.len()
    );
    for requirement in table.iter().filter(|requirement| requirement.is_feature()) {
        describe(&mut text, requirement, &proven);
    }
    text.push_str("\n## How safe and how reliable it is\n\n");
    for requirement in table.iter().filter(|requirement| !requirement.is_feature()) {
        describe(&mut text, requirement, &proven);
    }
    text
}

fn describe(text: &mut String, requirement: &Requirement, proven: &Proven) {
    let Requirement { id, text: sentence, status, .. } = requirement;
    let status = match status {
        Status::Built => String::new(),
        Status::Partly | Status::Planned => format!(" *{status:?}.*"),
    };
    let _ = writeln!(text, "- **{id}** {sentence}{status}");
    for (file, tests) in proven.get(id).into_iter().flatten() {
        let tests: Vec<String> = tests.iter().map(|test| format!("`{test}`")).collect();
        let _ = writeln!(text, "  - {file}: {}", tests.join(", "));
    }
}
