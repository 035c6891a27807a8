//! Refusals that take some doing to meet.

use std::time::Duration;

use guestlist_tests::backend::Backend;
use guestlist_tests::client::answer;
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{id_of, text};
use reqwest::Method;
use serde_json::json;

/// Proves: HT1, ST5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_read_is_an_internal_fault_without_internals() {
    let instance = Instance::start(Backend::Postgres).await;
    let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
    let (_, project) = ana.makes_place().await;
    ana.invites_to_project(&project, &ben.address, "read").await.is(201);
    instance.rows(&["UPDATE notification SET kind = 'unheard_of'"]);
    let problem = ben.get("/v1/account/notifications").await.refused(500, "internal");
    assert!(!problem.to_string().contains("kind\" cannot"), "{problem}");
}

/// Proves: IN3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instance_whose_clock_is_wrong_is_not_ready() {
    // A clock that stands still is soon a wrong one, on a machine with much to do.
    let right = Instance::start_in_real_time(Backend::Postgres, &[]).await;
    right.anybody().get("/readyz").await.is(200);
    let instance = Instance::start(Backend::Postgres).await;
    instance.wait(Duration::from_secs(3600));
    let refused = instance.anybody().get("/readyz").await;
    assert!(refused.headers.contains_key("retry-after"));
    refused.refused(503, "service_unavailable");
}

/// Proves: HT4.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_is_still_carried_out_is_not_carried_out_beside() {
    let instance = Instance::start(Backend::Postgres).await;
    let ana = instance.person("Ana").await;
    let body = json!({ "name": "Studio" }).to_string();
    // What an instance writes that is at it right now.
    let now = instance.clock_in(0);
    instance.rows(&[&format!(
        "INSERT INTO idempotency (id, fingerprint, claim, state, claimed_at) VALUES \
         (sha256(convert_to(E'{}\\nPOST /v1/workspaces\\nmine', 'UTF8')), \
          sha256(convert_to(E'\\napplication/json\\n{body}', 'UTF8')), gen_random_uuid(), 'in_flight', '{now}')",
        ana.id
    )]);
    let send = || {
        let request = ana.request(Method::POST, "/v1/workspaces").header("idempotency-key", "mine");
        answer(request.header("content-type", "application/json").body(body.clone()))
    };
    send().await.refused(409, "idempotency_in_progress");
    // It died: nothing was written.
    instance.wait(Duration::from_secs(121));
    send().await.is(201);
    assert_eq!(ana.items("/v1/workspaces").await.len(), 1);
}

/// Proves: HT3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_of_another_origin_is_turned_away() {
    let instance = Instance::start(Backend::Memory).await;
    let ana = instance.person("Ana").await;
    let request = ana.request(Method::POST, "/v1/workspaces").header("sec-fetch-site", "cross-site");
    let request = request.header("origin", "https://evil.example.org").json(&json!({ "name": "Studio" }));
    answer(request).await.refused(403, "csrf_rejected");
    assert_eq!(ana.items("/v1/workspaces").await.len(), 0);
}

/// Proves: S4.8, S5.1, S5.5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn dead_ends_of_links_and_terms_say_what_they_are() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.person("Ana").await;
    let (workspace, project) = ana.makes_place().await;
    let preview = json!({ "secret": "VXXX-XXXX-XXXX-XXXX" });
    instance.anybody().post("/v1/invitations/preview", preview).await.refused(404, "invitation_invalid");
    let settings = json!({ "settings": { "tokens_without_expiry": false } });
    ana.patch(&format!("/v1/workspaces/{workspace}"), settings).await.is(200);
    let endless = json!({ "name": "x", "permission": "read", "project_ids": [project], "expires_at": null });
    ana.post("/v1/public-tokens", endless).await.refused(422, "expiry_required");
    let shared = ana.makes_token(&[&project], "read", None).await;
    ana.delete(&format!("/v1/projects/{project}")).await.is(204);
    instance.anybody().redeems(&text(&shared["token"])).await.refused(410, "token_without_projects");
}

/// Proves: S4.11, S7.5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_else_changed_or_undid_is_told() {
    let instance = Instance::start(Backend::Sqlite).await;
    let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
    let (workspace, _) = ana.makes_place().await;
    let welcome = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
    ben.accepts(&welcome).await.is(200);
    ben.invites_to_workspace(&workspace, "eve@example.com", "designer").await.is(201);
    let secret = instance.secret("invitation", "eve@example.com").await;
    let member = format!("/v1/workspaces/{workspace}/members/{}", ben.id);
    ana.patch(&member, json!({ "role": "commenter" })).await.is(200);
    instance.anybody().joins(&secret, "Eve").await.refused(410, "invitation_withdrawn");
    // An offer of ownership that ran out can be neither taken nor taken back.
    let transfer = format!("/v1/workspaces/{workspace}/ownership-transfer");
    ana.post(&transfer, json!({ "account_id": ben.id })).await.is(202);
    ana.act(&format!("{transfer}/cancel")).await.is(204);
    ben.act(&format!("{transfer}/accept")).await.refused(409, "conflict");
    // Whoever changes what they have not seen is stopped.
    let account = ana.get("/v1/account").await;
    let seen = account.headers.get("etag").cloned().expect("an entity tag");
    ana.patch("/v1/account", json!({ "display_name": "Anna" })).await.is(200);
    let stale = ana.request(Method::PATCH, "/v1/account").header("if-match", seen);
    answer(stale.json(&json!({ "locale": "es" }))).await.refused(412, "precondition_failed");
    assert_eq!(ana.get("/v1/account").await.is(200)["locale"], "en");
}
