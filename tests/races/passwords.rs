//! Guessing passwords and codes, many at a time.

use guestlist_domain::model::secret::{Code, CodeKind};
use guestlist_domain::model::time::minutes;
use guestlist_tests::crowd::{all_at_once, tally};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::text;

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
    async fn of_parallel_guesses_of_codes_at_most_the_limit_are_looked_up(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", None).await;
        let (token, code) = (text(&shared["token"]), text(&shared["code"]));
        // Rightful ones do not count.
        for _ in 0..=LIMIT {
            instance.anybody().redeems(&code).await.is(201);
        }
        let answers = all_at_once(&instance.base, 60, |number, client| {
            let kind = if number % 2 == 0 { CodeKind::PublicToken } else { CodeKind::Invitation };
            let guess = Code::from_bits(kind, 1_000_003 * number as u128).expose();
            async move {
                match kind {
                    CodeKind::PublicToken => client.redeems(&guess).await,
                    CodeKind::Invitation => client.accepts_secret(&guess).await,
                }
            }
        })
        .await;
        let outcomes = tally(&answers);
        let refused = outcomes.get("429 rate_limited").copied().unwrap_or_default();
        assert_eq!(refused, 60 - LIMIT, "{outcomes:?}");
        assert!(answers.iter().all(|answer| matches!(answer.status, 401 | 404 | 429)), "{outcomes:?}");
        instance.anybody().redeems(&code).await.refused(429, "rate_limited");
        // Who holds the link does not suffer from those who guess.
        instance.anybody().redeems(&token).await.is(201);
        instance.wait(minutes(10));
        instance.anybody().redeems(&code).await.is(201);
    }
}
