//! Many redemptions of one public token, also while it is revoked: its uses are counted exactly.

use guestlist_tests::accounts::text;
use guestlist_tests::concurrent::{allow_only, outcome_counts, responses_to};
use serde_json::json;

use crate::database::{Database, Server, acting_as, on_each_database};

/// The number of concurrent requests: four times the number of connections to PostgreSQL.
const REQUESTS: usize = 64;

/// The usage limit of the token.
const USES: u32 = 10;

/// READ COMMITTED and SQLite are tested with other numbers in `races/public_tokens.rs`.
///
/// Proves: TK1, S5.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_of_64_guests_redeem_a_token_with_ten_uses_at_serializable() {
    let server = Server::start(Database::SerializablePostgres).await;
    let ana = server.account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", Some(USES)).await;
    let token = text(&shared["token"]);
    let responses = server
        .send_concurrently(REQUESTS, |_, guest| {
            let token = token.clone();
            async move { guest.redeems(&token).await }
        })
        .await;
    let expected = [("201".to_owned(), 10), ("410 token_used_up".to_owned(), REQUESTS - 10)];
    assert_eq!(outcome_counts(&responses), expected.into());
    let id = text(&shared["public_token"]["id"]);
    assert_eq!(ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"], USES);
    assert_eq!(server.instance.count("SELECT count(*) FROM guest_session"), Some(USES.into()));
    server.assert_retried();
}

on_each_database! {
    /// Proves: TK1, TK2, S5.3, S5.6.
    #[test]
    async fn uses_are_counted_exactly_while_a_token_is_revoked(database: Database) {
        let server = Server::start(database).await;
        let ana = server.account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", Some(USES)).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let responses = server.send_concurrently(REQUESTS, |number, client| {
            let (ana, id, token) = (acting_as(&client, &ana), id.clone(), token.clone());
            async move {
                match number % 8 {
                    7 => ana.post_empty(&format!("/v1/public-tokens/{id}/revoke")).await,
                    _ => client.redeems(&token).await,
                }
            }
        })
        .await;
        allow_only(&responses_to(&responses, "/revoke"), &["200"]);
        let redemptions = responses_to(&responses, "/redeem");
        let counts = allow_only(&redemptions, &["201", "410 token_revoked", "410 token_used_up"]);
        let redeemed = counts.get("201").copied().unwrap_or_default();
        let shown = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!((&shown["status"], &shown["uses"]), (&json!("revoked"), &json!(redeemed)));
        assert!(redeemed <= USES as usize, "{counts:?}");
        let revocations = "SELECT count(*) FROM event WHERE action = 'public_token.revoked'";
        assert_eq!(server.instance.count(revocations), Some(1));
        let sessions = server.instance.count("SELECT count(*) FROM guest_session");
        assert_eq!(sessions, i64::try_from(redeemed).ok());
        for answer in redemptions.iter().filter(|answer| answer.status == 201) {
            let guest = server.instance.anonymous().with_bearer(&text(&answer.json()["access_token"]));
            assert_eq!(guest.checks_access("content.view", &project).await["reason"], "session_ended");
        }
        server.assert_retried_at_serializable_only();
    }
}
