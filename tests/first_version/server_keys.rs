//! The two server keys that seal data in the databases.

use guestlist_tests::accounts::text;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;

use crate::idempotency::repeats;

const KEY: &str = "GUESTLIST_SECRET_KEY";

/// Returns the line about a server key such as `key 2`.
fn line_of(listed: &str, key: &str) -> String {
    let line = listed.lines().find(|line| line.starts_with(key));
    line.unwrap_or_else(|| panic!("{key}: {listed}")).to_owned()
}

on_both_databases! {
    /// Proves: EM2, JW5, HT4, S9.3, ST1, ST6.
    #[test]
    async fn after_resealing_the_older_server_key_is_only_needed_for_codes(backend: Backend) {
        let off = [("GUESTLIST_WORKERS", "off")];
        let (mut instance, first) = Instance::start_on_the_first_version(backend, &off).await;
        instance.stop().await;
        let sealed = ["signing keys", "unsent mails", "stored responses"];
        let before = line_of(&instance.operator_command(&["keys", "list"]), "key 2");
        assert!(sealed.iter().any(|kind| before.contains(kind)) && before.contains("codes"), "{before}");
        let report = instance.operator_command(&["keys", "reseal"]);
        assert_eq!(report.matches(" 0 sealed with none of the listed keys").count(), 3, "{report}");
        let after = line_of(&instance.operator_command(&["keys", "list"]), "key 2");
        assert!(sealed.iter().all(|kind| !after.contains(kind)) && after.contains("codes"), "{after}");

        let [_, (_, keys), _] = first.settings();
        let (newest, _) = keys.split_once(',').expect("two keys");
        instance.restart_with(&[(KEY, newest), ("GUESTLIST_WORKERS", "on")]).await;
        let state = |state: &str| instance.count(&format!("SELECT count(*) FROM job WHERE state = '{state}'"));
        eventually("an empty queue", async || (state("queued") == Some(0)).then_some(())).await;
        assert_eq!(state("failed"), Some(1), "it had failed before");
        let client = instance.anonymous();
        for name in ["active", "without_expiry", "of_the_newest_key"] {
            client.redeems(&text(&first["public_tokens"][name]["token"])).await.is(201);
        }
        let again = repeats(&first.account("benito", &client), &first, "workspace").await;
        assert_eq!(again.header("idempotency-replayed"), "true", "{}", again.text());
    }
}
