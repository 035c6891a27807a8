//! Requests with an idempotency key.

use guestlist_tests::accounts::text;
use guestlist_tests::client::{Client, Response, send};
use guestlist_tests::first_version::FirstVersion;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use reqwest::Method;

/// Repeats a request of the first version, byte for byte.
pub(crate) async fn repeats(client: &Client, first: &FirstVersion, name: &str) -> Response {
    let known = &first["idempotency"][name];
    let request = client.request(Method::POST, &text(&known["path"]));
    let request = request.header("idempotency-key", text(&known["key"])).header("content-type", "application/json");
    send(request.body(text(&known["body"]))).await
}

on_both_databases! {
    /// Proves: HT4, ST1, ST6.
    #[test]
    async fn a_repeated_request_gets_the_stored_response_of_the_first_version(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        let (ana, benito, carla) =
            (first.account("ana", &client), first.account("benito", &client), first.account("carla", &client));
        let requests: [(&str, &Client, u16); 5] = [
            ("workspace", &benito, 201),
            ("host_key", &benito, 201),
            ("redemption", &client, 201),
            ("by_another_key", &carla, 201),
            ("refused", &ana, 409),
        ];
        for (name, caller, status) in requests {
            let again = repeats(caller, &first, name).await;
            assert_eq!(again.header("idempotency-replayed"), "true", "{name}: {}", again.text());
            let mut answered = again.is(status);
            let mut known = first["idempotency"][name]["answer"].clone();
            for response in [&mut answered, &mut known] {
                // The only member of a problem that differs between requests.
                response.as_object_mut().expect("an object").remove("request_id");
            }
            assert_eq!(answered, known, "{name}");
        }
        // The request was executed, but its response was not stored: it is not executed a second time.
        repeats(&carla, &first, "without_answer").await.refused(409, "idempotency_in_progress");
        let created = format!("/v1/workspaces/{}", first.id("workspaces", "without_answer"));
        carla.get(&created).await.is(200);
    }

    /// Proves: HT4, ST6.
    #[test]
    async fn a_request_interrupted_by_a_crash_is_executed_when_it_is_repeated(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        let joined = repeats(&client, &first, "in_flight").await.is(201);
        assert_eq!(joined["account"]["email"], "reader@example.com");
        let again = repeats(&client, &first, "in_flight").await;
        assert_eq!(again.header("idempotency-replayed"), "true");
        assert_eq!(again.is(201), joined);
    }
}
