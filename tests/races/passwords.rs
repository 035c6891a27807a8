//! Guessing passwords and codes, many at a time.

use guestlist_domain::model::secret::{Code, CodeKind};
use guestlist_domain::model::time::minutes;
use guestlist_tests::client::{Answer, Client, answer};
use guestlist_tests::crowd::{all_at_once, tally};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::text;
use reqwest::Method;
use serde_json::json;

/// Attempts to sign in to one address within a quarter of an hour, and tries of codes from one source within ten minutes.
const LIMIT: usize = 20;

on_every_backend! {
    /// Proves: AN7, HT6.
    #[test]
    async fn of_parallel_wrong_passwords_at_most_the_limit_are_looked_at(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let answers = all_at_once(&instance.base, 60, |number, client| {
            // However its case is varied, it is one address.
            let address = if number % 2 == 0 { "ana@example.com" } else { "ANA@example.COM" };
            async move { client.signs_in(address, &format!("guess number {number} of many")).await }
        })
        .await;
        let outcomes = tally(&answers);
        let looked_at = outcomes.get("401 invalid_credentials").copied().unwrap_or_default();
        let busy = outcomes.get("503 service_unavailable").copied().unwrap_or_default();
        let refused = outcomes.get("429 rate_limited").copied().unwrap_or_default();
        assert_eq!((looked_at + busy, refused), (LIMIT, 60 - LIMIT), "{outcomes:?}");
        for answer in answers.iter().filter(|answer| answer.status == 429) {
            assert_eq!(answer.header("retry-after"), "900");
        }
        instance.anybody().signs_in(&ana.address, &ana.password).await.refused(429, "rate_limited");
        // Nobody is locked out for ever.
        instance.wait(minutes(15));
        instance.anybody().signs_in(&ana.address, &ana.password).await.is(201);
    }

    /// Proves: AN4, AN9.
    #[test]
    async fn of_parallel_uses_of_a_reset_link_one_sets_its_password(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        instance.anybody().post("/v1/password-resets", json!({ "email": ana.address })).await.is(202);
        let secret = instance.secret("password_reset", &ana.address).await;
        let password = |number: usize| format!("the long password of attempt {number}");
        let answers = all_at_once(&instance.base, 8, |number, client| {
            let body = json!({ "secret": secret, "password": password(number) });
            async move { client.post("/v1/password-resets/confirm", body).await }
        })
        .await;
        assert_eq!(tally(&answers).get("200"), Some(&1), "{:?}", tally(&answers));
        for lost in answers.iter().filter(|answer| answer.status != 200) {
            assert!(matches!(lost.code().as_str(), "secret_used" | "service_unavailable"), "{}", lost.text());
        }
        let mut opened = Vec::new();
        for number in 0..8 {
            opened.push(instance.anybody().signs_in(&ana.address, &password(number)).await);
        }
        let opened = tally(&opened);
        assert_eq!((opened.get("201"), opened.get("401 invalid_credentials")), (Some(&1), Some(&7)), "{opened:?}");
        ana.get("/v1/account").await.refused(401, "unauthenticated");
    }

    /// Proves: AN7.
    #[test]
    async fn rightful_sign_ins_do_not_use_up_the_limit(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        for _ in 0..=LIMIT {
            instance.anybody().signs_in(&ana.address, &ana.password).await.is(201);
        }
    }

    /// Proves: TK10, HT6.
    #[test]
    async fn of_one_sources_parallel_guesses_of_codes_at_most_the_limit_are_looked_up(backend: Backend) {
        let behind_proxy = [("GUESTLIST_TRUSTED_PROXIES", "127.0.0.1")];
        let instance = Instance::start_with(backend, &behind_proxy).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let code = text(&ana.makes_token(&[&project], "read", None).await["code"]);
        let (guesser, neighbour) = ("203.0.113.9", "198.51.100.7");
        // Rightful ones do not count.
        for _ in 0..=LIMIT {
            tries(&instance.anybody(), guesser, &code).await.is(200);
        }
        let answers = all_at_once(&instance.base, 60, |number, client| {
            let guess = Code::from_bits(CodeKind::PublicToken, 1_000_003 * number as u128).expose();
            async move { tries(&client, guesser, &guess).await }
        })
        .await;
        let expected = [("401 token_invalid".to_owned(), LIMIT), ("429 rate_limited".to_owned(), 60 - LIMIT)];
        assert_eq!(tally(&answers), expected.into());
        // One counter for all codes, whatever they are for.
        let guess = json!({ "secret": Code::from_bits(CodeKind::Invitation, 7).expose() });
        let guess = instance.anybody().request(Method::POST, "/v1/invitations/preview").json(&guess);
        answer(guess.header("x-forwarded-for", guesser)).await.refused(429, "rate_limited");
        let right = tries(&instance.anybody(), guesser, &code).await;
        right.refused(429, "rate_limited");
        assert_eq!(right.header("retry-after"), "600");
        tries(&instance.anybody(), neighbour, &code).await.is(200);
        instance.wait(minutes(10));
        tries(&instance.anybody(), guesser, &code).await.is(200);
    }
}

/// Looks at what a code opens, from a source that a proxy names.
async fn tries(client: &Client, source: &str, code: &str) -> Answer {
    let request = client.request(Method::POST, "/v1/public-tokens/preview").header("x-forwarded-for", source);
    answer(request.json(&json!({ "token": code }))).await
}
