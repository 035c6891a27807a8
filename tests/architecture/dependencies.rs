//! The allowed dependencies between crates.
//!
//! `app → {http, web, postgres, sqlite, smtp, jwt, secrets} → domain`, `{http, web} → edge → domain`,
//! `{postgres, sqlite} → sql → domain`, `testkit → domain`; adapters do not depend on each other.

use std::process::Command;

use serde::Deserialize;

use guestlist_tests::tree::root;

/// A crate of the workspace, and the other crates of the workspace that it may use.
struct Member {
    name: &'static str,
    uses: &'static [&'static str],
    tests_use: &'static [&'static str],
}

const MEMBERS: &[Member] = &[
    Member { name: "guestlist-domain", uses: &[], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-testkit", uses: &["guestlist-domain"], tests_use: &[] },
    Member { name: "guestlist-sql", uses: &["guestlist-domain"], tests_use: &[] },
    Member {
        name: "guestlist-postgres",
        uses: &["guestlist-domain", "guestlist-sql"],
        tests_use: &["guestlist-postgres", "guestlist-testkit"],
    },
    Member {
        name: "guestlist-sqlite",
        uses: &["guestlist-domain", "guestlist-sql"],
        tests_use: &["guestlist-testkit"],
    },
    Member { name: "guestlist-smtp", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-jwt", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-secrets", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-edge", uses: &["guestlist-domain"], tests_use: &[] },
    Member { name: "guestlist-http", uses: &["guestlist-domain", "guestlist-edge"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-web", uses: &["guestlist-domain", "guestlist-edge"], tests_use: &["guestlist-testkit"] },
    Member {
        name: "guestlist",
        uses: &[
            "guestlist-domain",
            "guestlist-edge",
            "guestlist-http",
            "guestlist-jwt",
            "guestlist-postgres",
            "guestlist-secrets",
            "guestlist-smtp",
            "guestlist-sqlite",
            "guestlist-web",
        ],
        tests_use: &["guestlist-testkit"],
    },
    Member {
        name: "guestlist-examples",
        uses: &["guestlist-domain", "guestlist-jwt", "guestlist-secrets", "guestlist-sqlite", "guestlist-testkit"],
        tests_use: &[],
    },
    Member {
        name: "guestlist-tests",
        uses: &[
            "guestlist",
            "guestlist-domain",
            "guestlist-edge",
            "guestlist-http",
            "guestlist-jwt",
            "guestlist-postgres",
            "guestlist-secrets",
            "guestlist-smtp",
            "guestlist-sqlite",
            "guestlist-testkit",
            "guestlist-web",
        ],
        tests_use: &[],
    },
    // Knows the HTTP API and the schema alone.
    Member { name: "guestlist-bench", uses: &[], tests_use: &[] },
    Member { name: "guestlist-xtask", uses: &[], tests_use: &[] },
];

/// External crates that only some crates of the workspace may use, in tests too.
const RESTRICTED: &[(&str, &[&str])] = &[
    ("argon2", &["guestlist-secrets"]),
    ("askama", &["guestlist-smtp", "guestlist-web"]),
    ("aws-lc-rs", &["guestlist-jwt", "guestlist-secrets"]),
    ("axum", &["guestlist", "guestlist-bench", "guestlist-edge", "guestlist-http", "guestlist-web"]),
    ("axum-extra", &["guestlist-web"]),
    ("clap", &["guestlist", "guestlist-bench"]),
    ("hyper", &["guestlist", "guestlist-http"]),
    ("hyper-util", &["guestlist", "guestlist-http"]),
    ("jsonwebtoken", &["guestlist-jwt"]),
    ("lettre", &["guestlist-smtp"]),
    ("mail-parser", &["guestlist-smtp", "guestlist-tests"]),
    ("qrcode", &["guestlist-http", "guestlist-tests"]),
    ("reqwest", &["guestlist-bench", "guestlist-tests"]),
    ("sqlx", &["guestlist-bench", "guestlist-postgres", "guestlist-sql", "guestlist-sqlite"]),
    ("tracing-subscriber", &["guestlist", "guestlist-http", "guestlist-tests"]),
    ("utoipa", &["guestlist-edge", "guestlist-http"]),
    ("utoipa-axum", &["guestlist-http"]),
    // Randomness comes from aws-lc-rs through guestlist-secrets; TLS only from rustls.
    ("getrandom", &[]),
    ("native-tls", &[]),
    ("openssl", &[]),
    ("rand", &[]),
];

/// The external dependencies of the domain. The last two are optional.
const DOMAIN_USES: &[&str] =
    &["async-trait", "idna", "thiserror", "time", "unicode-normalization", "uuid", "mockall", "serde"];

/// Crates for I/O and the like, which must not occur anywhere in the domain's dependency tree.
const FORBIDDEN_BELOW_DOMAIN: &[&str] = &[
    "async-std",
    "aws-lc-rs",
    "axum",
    "chrono",
    "http",
    "hyper",
    "jsonwebtoken",
    "lettre",
    "log",
    "mio",
    "openssl",
    "rand",
    "reqwest",
    "ring",
    "rustls",
    "serde_json",
    "socket2",
    "sqlx",
    "sqlx-core",
    "tokio",
    "toml",
    "tower",
    "tracing",
    "tracing-core",
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// `None` for a normal dependency, else `dev` or `build`.
    kind: Option<String>,
}

impl Dependency {
    fn is_for_tests(&self) -> bool {
        self.kind.as_deref() == Some("dev")
    }
}

fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(arguments).arg("--offline").current_dir(root()).output().unwrap();
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn packages() -> Vec<Package> {
    let metadata: Metadata = serde_json::from_str(&cargo(&["metadata", "--format-version", "1", "--no-deps"])).unwrap();
    metadata.packages
}

fn member(name: &str) -> Option<&'static Member> {
    MEMBERS.iter().find(|member| member.name == name)
}

#[test]
fn every_crate_of_the_workspace_is_in_the_table() {
    let mut found: Vec<String> = packages().into_iter().map(|package| package.name).collect();
    let mut listed: Vec<&str> = MEMBERS.iter().map(|member| member.name).collect();
    found.sort();
    listed.sort_unstable();
    assert_eq!(found, listed);
}

#[test]
fn a_crate_uses_only_the_workspace_crates_that_the_table_allows() {
    let mut violations = Vec::new();
    for package in packages() {
        let Some(allowed) = member(&package.name) else {
            continue;
        };
        for dependency in package.dependencies.iter().filter(|dependency| member(&dependency.name).is_some()) {
            let name = dependency.name.as_str();
            let in_tests = dependency.is_for_tests() && allowed.tests_use.contains(&name);
            if !in_tests && !allowed.uses.contains(&name) {
                violations.push(format!(
                    "{} → {name} ({})",
                    package.name,
                    dependency.kind.as_deref().unwrap_or("normal")
                ));
            }
        }
    }
    assert_eq!(violations, [] as [String; 0]);
}

#[test]
fn the_api_and_the_pages_do_not_know_each_other() {
    let packages = packages();
    for (name, other) in [("guestlist-http", "guestlist-web"), ("guestlist-web", "guestlist-http")] {
        let package = packages.iter().find(|package| package.name == name).unwrap();
        let used: Vec<&str> = package.dependencies.iter().map(|dependency| dependency.name.as_str()).collect();
        assert!(used.contains(&"guestlist-edge") && !used.contains(&other), "{name}: {used:?}");
    }
}

#[test]
fn restricted_external_crates_are_used_only_where_allowed() {
    let mut violations = Vec::new();
    for package in packages() {
        for dependency in &package.dependencies {
            let allowed =
                RESTRICTED.iter().find(|(restricted, _)| *restricted == dependency.name).map(|(_, users)| *users);
            if allowed.is_some_and(|users| !users.contains(&package.name.as_str())) {
                violations.push(format!("{} → {}", package.name, dependency.name));
            }
        }
    }
    assert_eq!(violations, [] as [String; 0]);
}

#[test]
fn the_domain_uses_only_the_listed_external_crates() {
    let packages = packages();
    let domain = packages.iter().find(|package| package.name == "guestlist-domain").unwrap();
    let unexpected: Vec<&str> = domain
        .dependencies
        .iter()
        .filter(|dependency| !dependency.is_for_tests())
        .map(|dependency| dependency.name.as_str())
        .filter(|name| !DOMAIN_USES.contains(name))
        .collect();
    assert_eq!(unexpected, [] as [&str; 0]);
}

#[test]
fn the_dependency_tree_of_the_domain_contains_no_forbidden_crate() {
    let tree = cargo(&[
        "tree",
        "--package",
        "guestlist-domain",
        "--features",
        "serde",
        "--edges",
        "normal",
        "--prefix",
        "none",
    ]);
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains(&"uuid"), "this is not the domain's tree:\n{tree}");
    let found: Vec<&str> = names.into_iter().filter(|name| FORBIDDEN_BELOW_DOMAIN.contains(name)).collect();
    assert_eq!(found, [] as [&str; 0]);
}
