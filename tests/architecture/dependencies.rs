//! Who may depend on whom, as data.
//!
//! `app → {http, web, postgres, sqlite, smtp, jwt, secrets} → domain`, `testkit → domain`; no adapter knows another.

use std::process::Command;

use serde::Deserialize;

use guestlist_tests::tree::root;

/// A crate of the workspace, and which others it may use: in what is shipped, and in its own tests.
struct Member {
    name: &'static str,
    uses: &'static [&'static str],
    tests_use: &'static [&'static str],
}

const MEMBERS: &[Member] = &[
    Member { name: "guestlist-domain", uses: &[], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-testkit", uses: &["guestlist-domain"], tests_use: &[] },
    Member {
        name: "guestlist-postgres",
        uses: &["guestlist-domain"],
        tests_use: &["guestlist-postgres", "guestlist-testkit"],
    },
    Member { name: "guestlist-sqlite", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-smtp", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-jwt", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-secrets", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-http", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member { name: "guestlist-web", uses: &["guestlist-domain"], tests_use: &["guestlist-testkit"] },
    Member {
        name: "guestlist",
        uses: &[
            "guestlist-domain",
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
    Member { name: "guestlist-xtask", uses: &[], tests_use: &[] },
];

/// Crates from elsewhere that belong to some of ours alone, tests included.
const OWNED: &[(&str, &[&str])] = &[
    ("argon2", &["guestlist-secrets"]),
    ("askama", &["guestlist-smtp", "guestlist-web"]),
    ("aws-lc-rs", &["guestlist-jwt", "guestlist-secrets"]),
    ("axum", &["guestlist", "guestlist-http", "guestlist-web"]),
    ("axum-extra", &["guestlist-web"]),
    ("clap", &["guestlist"]),
    ("hyper", &["guestlist", "guestlist-http"]),
    ("hyper-util", &["guestlist", "guestlist-http"]),
    ("jsonwebtoken", &["guestlist-jwt"]),
    ("lettre", &["guestlist-smtp"]),
    ("mail-parser", &["guestlist-smtp", "guestlist-tests"]),
    ("qrcode", &["guestlist-http", "guestlist-tests"]),
    ("reqwest", &["guestlist-tests"]),
    ("sqlx", &["guestlist-postgres", "guestlist-sqlite"]),
    ("tracing-subscriber", &["guestlist", "guestlist-http", "guestlist-tests"]),
    ("utoipa", &["guestlist-http"]),
    ("utoipa-axum", &["guestlist-http"]),
    // Randomness comes from guestlist-secrets, through aws-lc-rs; TLS from rustls alone.
    ("getrandom", &[]),
    ("native-tls", &[]),
    ("openssl", &[]),
    ("rand", &[]),
];

/// All that the domain uses itself. The last two are optional.
const DOMAIN_USES: &[&str] =
    &["async-trait", "idna", "thiserror", "time", "unicode-normalization", "uuid", "mockall", "serde"];

/// What a domain without an outside world cannot need, however far down its tree.
const OUTSIDE_WORLD: &[&str] = &[
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
    /// `None` is an ordinary one; else `dev` or `build`.
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
fn a_crate_uses_only_those_of_ours_that_the_table_allows_it() {
    let mut offences = Vec::new();
    for package in packages() {
        let Some(allowed) = member(&package.name) else {
            continue;
        };
        for dependency in package.dependencies.iter().filter(|dependency| member(&dependency.name).is_some()) {
            let name = dependency.name.as_str();
            let in_tests = dependency.is_for_tests() && allowed.tests_use.contains(&name);
            if !in_tests && !allowed.uses.contains(&name) {
                offences.push(format!(
                    "{} → {name} ({})",
                    package.name,
                    dependency.kind.as_deref().unwrap_or("normal")
                ));
            }
        }
    }
    assert_eq!(offences, [] as [String; 0]);
}

#[test]
fn what_belongs_to_some_crates_is_used_by_no_other() {
    let mut offences = Vec::new();
    for package in packages() {
        for dependency in &package.dependencies {
            let owners = OWNED.iter().find(|(owned, _)| *owned == dependency.name).map(|(_, owners)| *owners);
            if owners.is_some_and(|owners| !owners.contains(&package.name.as_str())) {
                offences.push(format!("{} → {}", package.name, dependency.name));
            }
        }
    }
    assert_eq!(offences, [] as [String; 0]);
}

#[test]
fn the_domain_itself_uses_next_to_nothing() {
    let packages = packages();
    let domain = packages.iter().find(|package| package.name == "guestlist-domain").unwrap();
    let surprises: Vec<&str> = domain
        .dependencies
        .iter()
        .filter(|dependency| !dependency.is_for_tests())
        .map(|dependency| dependency.name.as_str())
        .filter(|name| !DOMAIN_USES.contains(name))
        .collect();
    assert_eq!(surprises, [] as [&str; 0]);
}

#[test]
fn no_outside_world_is_anywhere_below_the_domain() {
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
    let found: Vec<&str> = names.into_iter().filter(|name| OUTSIDE_WORLD.contains(name)).collect();
    assert_eq!(found, [] as [&str; 0]);
}
