//! Row counts and invariants.

use std::collections::BTreeMap;

use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;

/// Queries that must return no row.
const BROKEN: &[(&str, &str)] = &[
    (
        "a workspace without exactly one Owner",
        "SELECT w.id FROM workspace w WHERE w.deleted_at IS NULL AND 1 <> (SELECT count(*) FROM workspace_membership m
         WHERE m.workspace_id = w.id AND m.role = 'owner')",
    ),
    (
        "a deleted workspace with members",
        "SELECT w.id FROM workspace w JOIN workspace_membership m ON m.workspace_id = w.id
         WHERE w.deleted_at IS NOT NULL",
    ),
    (
        "a wrong number of accounts with access",
        "SELECT w.id FROM workspace w WHERE w.accounts_with_access <>
         (SELECT count(DISTINCT a.account_id) FROM workspace_access a WHERE a.workspace_id = w.id)",
    ),
    ("more uses than allowed", "SELECT id FROM public_token WHERE uses > usage_limit"),
    (
        "fewer uses than guest sessions",
        "SELECT t.id FROM public_token t
         WHERE t.uses < (SELECT count(*) FROM guest_session g WHERE g.token_id = t.id)",
    ),
    (
        "a guest session in another workspace than its token",
        "SELECT g.id FROM guest_session g JOIN public_token t ON t.id = g.token_id
         WHERE g.workspace_id <> t.workspace_id",
    ),
    (
        "two pending invitations of an address to a target",
        "SELECT email_canonical FROM invitation WHERE state = 'pending'
         GROUP BY workspace_id, project_id, email_canonical HAVING count(*) > 1",
    ),
    (
        "an invitation without exactly one code of its generation",
        "SELECT i.id FROM invitation i WHERE 1 <> (SELECT count(*) FROM invitation_secret s
         WHERE s.invitation_id = i.id AND s.generation = i.generation AND s.kind = 'code')",
    ),
    (
        "a queued mail without content, or a finished one with it",
        "SELECT id FROM job WHERE (state = 'queued') <> (payload IS NOT NULL)",
    ),
    (
        "a session, role or permission of a deleted account",
        "SELECT a.id FROM account a WHERE a.email_canonical LIKE 'erased:%' AND (
             a.id IN (SELECT account_id FROM session)
             OR a.id IN (SELECT account_id FROM workspace_membership)
             OR a.id IN (SELECT account_id FROM project_membership))",
    ),
    ("an account that was never proven", "SELECT id FROM account WHERE verified_at IS NULL"),
    (
        "an event of a project with another time than the event itself",
        "SELECT p.event_id FROM event_project p JOIN event e ON e.id = p.event_id WHERE p.at <> e.at",
    ),
    (
        "not one signing key that signs",
        "SELECT 1 WHERE 1 <> (SELECT count(*) FROM signing_key WHERE active_key = 'active')",
    ),
    (
        "two pending transfers of the same",
        "SELECT pending_key FROM transfer WHERE pending_key IS NOT NULL GROUP BY pending_key HAVING count(*) > 1",
    ),
];

/// Tables that migrations rename, with their names in the first version.
const RENAMED: &[(&str, &str)] = &[("outbox", "job"), ("host_key", "api_key"), ("verification", "one_time_secret")];

/// Tables whose row counts migrations change, and by how many rows.
const CHANGED: &[(&str, i64)] = &[
    // Accounts that were never proven, and the links of all sign-ups: pending sign-ups since 0012.
    ("account", -8),
    ("one_time_secret", -12),
    // A request with an idempotency key that wrote nothing: forgotten since 0015.
    ("idempotency", -1),
];

on_both_databases! {
    /// Proves: S2.1, ST3, ST6.
    #[test]
    async fn migration_keeps_all_rows_and_violates_no_invariant(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let mut expected: BTreeMap<String, i64> = serde_json::from_value(first["rows"].clone()).expect("rows");
        // Migrations add rows to this table.
        expected.remove("_sqlx_migrations");
        for (before, after) in RENAMED {
            let count = expected.remove(*before).expect("a table of the first version");
            expected.insert((*after).to_owned(), count);
        }
        for (table, change) in CHANGED {
            *expected.get_mut(*table).expect("a table of the first version") += change;
        }
        let rows = |table: &String| instance.count(&format!("SELECT count(*) FROM {table}")).unwrap_or_default();
        let found: BTreeMap<String, i64> = expected.keys().map(|table| (table.clone(), rows(table))).collect();
        assert_eq!(found, expected);
        assert_eq!(instance.count("SELECT count(*) FROM sign_up"), Some(12));
        for (what, query) in BROKEN {
            assert_eq!(instance.rows(&[query]), "", "{what}");
        }
        if backend == Backend::Sqlite {
            assert_eq!(instance.rows(&["PRAGMA foreign_key_check", "PRAGMA integrity_check"]), "ok");
        }
    }

    /// Proves: ST6.
    #[test]
    async fn a_second_start_changes_nothing(backend: Backend) {
        let (mut instance, _) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let migrations = "SELECT version FROM _sqlx_migrations ORDER BY version";
        let before = instance.rows(&[migrations, "SELECT count(*) FROM account", "SELECT count(*) FROM one_time_secret"]);
        instance.restart_with(&[]).await;
        let after = instance.rows(&[migrations, "SELECT count(*) FROM account", "SELECT count(*) FROM one_time_secret"]);
        assert_eq!(before, after);
        instance.anonymous().get("/healthz").await.is_not_server_error();
    }
}
