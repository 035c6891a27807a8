//! Concurrent guesses of passwords and codes, and concurrent uses of a reset link.

use guestlist_domain::model::secret::{Code, CodeKind};
use guestlist_domain::model::time::minutes;
use guestlist_tests::accounts::text;
use guestlist_tests::client::{Client, Response, send};
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::json;

/// Failed sign-ins to one address within 15 minutes, and failed code lookups from one source within 10 minutes.
const LIMIT: usize = 20;

on_every_backend! {
    /// Proves: AN7, HT6.
    #[test]
    async fn parallel_wrong_passwords_are_checked_at_most_up_to_the_rate_limit(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let answers = send_concurrently(&instance.base, 60, |number, client| {
            // Addresses that differ in case only are the same address.
            let address = if number % 2 == 0 { "ana@example.com" } else { "ANA@example.COM" };
            async move { client.signs_in(address, &format!("guess number {number} of many")).await }
        })
        .await;
        let outcomes = outcome_counts(&answers);
        let checked = outcomes.get("401 invalid_credentials").copied().unwrap_or_default();
        let busy = outcomes.get("503 service_unavailable").copied().unwrap_or_default();
        let refused = outcomes.get("429 rate_limited").copied().unwrap_or_default();
        assert_eq!((checked + busy, refused), (LIMIT, 60 - LIMIT), "{outcomes:?}");
        for answer in answers.iter().filter(|answer| answer.status == 429) {
            assert_eq!(answer.header("retry-after"), "900");
        }
        instance.anonymous().signs_in(&ana.address, &ana.password).await.refused(429, "rate_limited");
        // The limit ends with its time window.
        instance.advance(minutes(15));
        instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
    }

    /// Proves: AN4, AN9.
    #[test]
    async fn exactly_one_of_several_parallel_uses_of_a_reset_link_sets_its_password(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        instance.anonymous().post("/v1/password-resets", json!({ "email": ana.address })).await.is(202);
        let secret = instance.secret("password_reset", &ana.address).await;
        let password = |number: usize| format!("the long password of attempt {number}");
        let answers = send_concurrently(&instance.base, 8, |number, client| {
            let body = json!({ "secret": secret, "password": password(number) });
            async move { client.post("/v1/password-resets/confirm", body).await }
        })
        .await;
        assert_eq!(outcome_counts(&answers).get("200"), Some(&1), "{:?}", outcome_counts(&answers));
        for lost in answers.iter().filter(|answer| answer.status != 200) {
            assert!(matches!(lost.code().as_str(), "secret_used" | "service_unavailable"), "{}", lost.text());
        }
        let mut sign_ins = Vec::new();
        for number in 0..8 {
            sign_ins.push(instance.anonymous().signs_in(&ana.address, &password(number)).await);
        }
        let sign_ins = outcome_counts(&sign_ins);
        let (accepted, refused) = (sign_ins.get("201"), sign_ins.get("401 invalid_credentials"));
        assert_eq!((accepted, refused), (Some(&1), Some(&7)), "{sign_ins:?}");
        ana.get("/v1/account").await.refused(401, "unauthenticated");
    }

    /// Proves: AN7.
    #[test]
    async fn successful_sign_ins_do_not_count_against_the_rate_limit(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        for _ in 0..=LIMIT {
            instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
        }
    }

    /// Proves: TK10, HT6.
    #[test]
    async fn parallel_code_guesses_of_one_source_are_looked_up_at_most_up_to_the_rate_limit(backend: Backend) {
        let behind_proxy = [("GUESTLIST_TRUSTED_PROXIES", "127.0.0.1")];
        let instance = Instance::start_with(backend, &behind_proxy).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let code = text(&ana.creates_public_token(&[&project], "read", None).await["code"]);
        let (guesser, neighbour) = ("203.0.113.9", "198.51.100.7");
        // Valid codes do not count.
        for _ in 0..=LIMIT {
            preview_from(&instance.anonymous(), guesser, &code).await.is(200);
        }
        let answers = send_concurrently(&instance.base, 60, |number, client| {
            let guess = Code::from_bits(CodeKind::PublicToken, 1_000_003 * number as u128).expose();
            async move { preview_from(&client, guesser, &guess).await }
        })
        .await;
        let expected = [("401 token_invalid".to_owned(), LIMIT), ("429 rate_limited".to_owned(), 60 - LIMIT)];
        assert_eq!(outcome_counts(&answers), expected.into());
        // Codes of all kinds share one limit.
        let guess = json!({ "secret": Code::from_bits(CodeKind::Invitation, 7).expose() });
        let guess = instance.anonymous().request(Method::POST, "/v1/invitations/preview").json(&guess);
        send(guess.header("x-forwarded-for", guesser)).await.refused(429, "rate_limited");
        let valid = preview_from(&instance.anonymous(), guesser, &code).await;
        valid.refused(429, "rate_limited");
        assert_eq!(valid.header("retry-after"), "600");
        preview_from(&instance.anonymous(), neighbour, &code).await.is(200);
        instance.advance(minutes(10));
        preview_from(&instance.anonymous(), guesser, &code).await.is(200);
    }
}

/// Previews a code, with a source address that a proxy reports.
async fn preview_from(client: &Client, source: &str, code: &str) -> Response {
    let request = client.request(Method::POST, "/v1/public-tokens/preview").header("x-forwarded-for", source);
    send(request.json(&json!({ "token": code }))).await
}
