//! Rotation of the signing key while several instances run.

use guestlist::{retire_signing_key, rotate_signing_key};
use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{BaseUrl, Client};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use serde_json::Value;

/// Returns the sorted ids of the published keys.
async fn published(client: &Client) -> Vec<String> {
    let answer = client.get("/.well-known/jwks.json").await;
    assert_eq!(answer.header("cache-control"), "public, max-age=300");
    let keys = answer.is(200);
    let mut kids: Vec<String> = keys["keys"].as_array().expect("keys").iter().map(|key| text(&key["kid"])).collect();
    kids.sort_unstable();
    kids
}

async fn wait_for_published(client: &Client, expected: &[&str]) {
    let mut expected: Vec<String> = expected.iter().map(|kid| (*kid).to_owned()).collect();
    expected.sort_unstable();
    eventually("the published keys", async || (published(client).await == expected).then_some(())).await;
}

/// Returns the key id in the header of a token.
fn kid_of(token: &str) -> String {
    use base64::Engine as _;
    let header = token.split('.').next().unwrap_or_default();
    let header = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(header).expect("base64url");
    text(&serde_json::from_slice::<Value>(&header).expect("JSON")["kid"])
}

/// Proves: S7.2, S9.2, JW5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_key_works_on_all_instances_immediately_and_the_old_one_until_it_is_retired() {
    let instance = Instance::start(Backend::Postgres).await;
    let second = instance.start_another().await;
    let second_base = BaseUrl::default();
    second_base.set(format!("http://{}", second.address()));
    let (first_client, second_client) = (instance.anonymous(), Client::new(second_base));
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    let old_share = text(&shared["token"]);
    let old = kid_of(&old_share);
    let old_access = text(&first_client.redeems(&old_share).await.is(201)["access_token"]);

    let new = rotate_signing_key(&instance.config()).await.expect("a new key");
    // The first instance signs with it. The second one may not have reloaded its keys yet, but verifies it.
    wait_for_published(&first_client, &[&old, &new]).await;
    let access = text(&first_client.redeems(&old_share).await.is(201)["access_token"]);
    assert_eq!(kid_of(&access), new);
    assert_eq!(second_client.with_bearer(&access).checks_access("content.view", &project).await["allowed"], true);
    wait_for_published(&second_client, &[&old, &new]).await;
    // Revealing the link signs it with the new key; the link that was shared before stays valid.
    let link = ana.get(&format!("/v1/public-tokens/{}/link", id_of(&shared["public_token"]))).await.is(200);
    assert_eq!(kid_of(&text(&link["token"])), new);
    for client in [&first_client, &second_client] {
        client.redeems(&old_share).await.is(201);
        assert_eq!(client.with_bearer(&old_access).checks_access("content.view", &project).await["allowed"], true);
    }

    let refused = retire_signing_key(&instance.config(), &new).await.expect_err("the key that signs cannot be retired");
    assert!(refused.to_string().contains("this is the key that signs"), "{refused}");
    retire_signing_key(&instance.config(), &old).await.expect("the old key is retired");
    for client in [&first_client, &second_client] {
        wait_for_published(client, &[&new]).await;
        client.redeems(&old_share).await.refused(401, "token_invalid");
        client.with_bearer(&old_access).get("/v1/account").await.refused(401, "unauthenticated");
        client.redeems(&text(&link["token"])).await.is(201);
        client.redeems(&text(&shared["code"])).await.is(201);
    }
    let events =
        instance.count("SELECT count(*) FROM event WHERE actor_kind = 'operator' AND object_kind = 'signing_key'");
    assert_eq!(events, Some(2));
    second.shutdown().await;
}

/// Proves: S9.2, JW5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_with_unknown_key_ids_are_refused_and_do_not_delay_new_keys() {
    let instance = Instance::start(Backend::Postgres).await;
    let second = instance.start_another().await;
    let second_base = BaseUrl::default();
    second_base.set(format!("http://{}", second.address()));
    let (first_client, second_client) = (instance.anonymous(), Client::new(second_base));
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    let old = kid_of(&text(&shared["token"]));
    let new = rotate_signing_key(&instance.config()).await.expect("a new key");
    wait_for_published(&first_client, &[&old, &new]).await;
    let access = text(&first_client.redeems(&text(&shared["token"])).await.is(201)["access_token"]);
    let (_, rest) = access.split_once('.').expect("three parts");
    let forged: Vec<_> = (0..20)
        .map(|number| {
            use base64::Engine as _;
            let header = format!(r#"{{"alg":"EdDSA","kid":"never-was-{}","typ":"at+jwt"}}"#, number % 10);
            let header = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(header);
            let client = second_client.with_bearer(&format!("{header}.{rest}"));
            tokio::spawn(async move { client.get("/v1/account").await.status })
        })
        .collect();
    assert_eq!(second_client.with_bearer(&access).checks_access("content.view", &project).await["allowed"], true);
    for refused in forged {
        assert_eq!(refused.await.expect("an answer"), 401);
    }
    second.shutdown().await;
}
