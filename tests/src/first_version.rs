//! The databases of the first version in `tests/first_version`: restores them and reads their facts.

use std::path::PathBuf;

use guestlist_domain::model::time::Timestamp;
use serde_json::{Value, json};

use crate::accounts::{TestAccount, text};
use crate::backend::Backend;
use crate::client::Client;
use crate::postgres;
use crate::tree::root;

/// The facts about one of the databases.
#[derive(Clone, Debug)]
pub struct FirstVersion {
    backend: Backend,
    facts: Value,
}

impl FirstVersion {
    /// Reads the facts about the SQLite file or the PostgreSQL dump.
    ///
    /// # Panics
    /// For [`Backend::Memory`], which keeps nothing.
    pub fn of(backend: Backend) -> Self {
        assert_ne!(backend, Backend::Memory, "there is no store in memory of the first version");
        let facts = std::fs::read_to_string(folder().join("facts.json")).expect("facts.json");
        Self { backend, facts: serde_json::from_str(&facts).expect("facts.json") }
    }

    /// Returns the time at which the facts hold.
    ///
    /// # Panics
    /// If the facts lack it.
    pub fn now(&self) -> Timestamp {
        Timestamp::parse_rfc3339(&text(&self.facts["now"])).expect("a time")
    }

    /// Returns the settings that the database was used with.
    pub fn settings(&self) -> [(&'static str, String); 3] {
        let of = |name: &str| text(&self.facts[name]);
        [
            ("GUESTLIST_PUBLIC_URL", of("public_url")),
            ("GUESTLIST_SECRET_KEY", of("secret_key")),
            ("GUESTLIST_APP_ORIGINS", of("app_origin")),
        ]
    }

    /// Restores the data into the empty database at this URL.
    ///
    /// # Panics
    /// If it cannot be restored.
    pub fn restore(&self, url: &str) {
        match url.strip_prefix("sqlite://") {
            Some(file) => {
                std::fs::copy(folder().join("guestlist.db"), file).expect("a copy of the database");
            }
            None => postgres::restore(url, &folder().join("postgres.sql")),
        }
    }

    /// Returns the names of the accounts that can sign in.
    ///
    /// # Panics
    /// If the facts list no accounts.
    pub fn account_names(&self) -> Vec<&str> {
        let accounts = self.facts["people"].as_object().expect("accounts");
        accounts.iter().filter(|(_, facts)| facts["erased"] != true).map(|(name, _)| name.as_str()).collect()
    }

    /// Returns the facts about an account that are equal in both databases: `display_name`, `email`, `locale`,
    /// `password`.
    pub fn known_of(&self, name: &str) -> &Value {
        let known = &self.facts["people"][name];
        if known.is_null() { &self.facts["unproven"][name] } else { known }
    }

    /// Returns an account with its live session.
    pub fn account(&self, name: &str, client: &Client) -> TestAccount {
        let (known, own) = (self.known_of(name), &self["people"][name]);
        let account = json!({ "id": own["id"], "email": known["email"], "display_name": known["display_name"] });
        let mut signed_in = TestAccount::of(&json!({ "session_token": own["session"], "account": account }), client);
        signed_in.password = text(&known["password"]);
        signed_in
    }

    /// Returns the id of a record by its kind and name. Kinds: `workspaces`, `projects`, `invitations`,
    /// `public_tokens`, `host_keys`.
    pub fn id(&self, kind: &str, name: &str) -> String {
        let entry = &self[kind][name];
        text(if entry.is_string() { entry } else { &entry["id"] })
    }
}

/// Accesses the facts about this database by the members that `tests/first_version/README.md` lists.
impl std::ops::Index<&str> for FirstVersion {
    type Output = Value;

    fn index(&self, member: &str) -> &Value {
        let engine = if self.backend == Backend::Postgres { "postgres" } else { "sqlite" };
        &self.facts["engines"][engine][member]
    }
}

fn folder() -> PathBuf {
    root().join("tests/first_version")
}
