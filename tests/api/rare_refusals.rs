//! Refusals that need special preparation.

use std::time::Duration;

use guestlist::config::Database;
use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::send;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::sql::query;
use reqwest::Method;
use serde_json::json;

/// Proves: HT1, ST5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unreadable_row_is_an_internal_error_that_reveals_no_internals() {
    let instance = Instance::start(Backend::Postgres).await;
    let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
    let (_, project) = ana.creates_workspace_with_project().await;
    ana.invites_to_project(&project, &ben.address, "read").await.is(201);
    instance.rows(&["UPDATE notification SET kind = 'unheard_of'"]);
    let problem = ben.get("/v1/account/notifications").await.refused(500, "internal");
    assert!(!problem.to_string().contains("kind\" cannot"), "{problem}");
}

/// Proves: IN3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instance_whose_clock_is_wrong_is_not_ready() {
    // A fixed clock would soon differ from the database's on a slow machine.
    let correct = Instance::start_in_real_time(Backend::Postgres, &[]).await;
    correct.anonymous().get("/readyz").await.is(200);
    let instance = Instance::start(Backend::Postgres).await;
    instance.advance(Duration::from_secs(3600));
    let refused = instance.anonymous().get("/readyz").await;
    assert!(refused.headers.contains_key("retry-after"));
    refused.refused(503, "service_unavailable");
}

/// Proves: HT4.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_another_instance_executes_is_not_executed_a_second_time() {
    // In 1.2 seconds the other instance stops after the first attempt to claim the key, and before another one would end.
    for seconds in ["4", "1.2"] {
        a_request_that_another_instance_executes_for(seconds).await;
    }
}

async fn a_request_that_another_instance_executes_for(seconds: &str) {
    let instance = Instance::start(Backend::Postgres).await;
    let ana = instance.new_account("Ana").await;
    let body = json!({ "name": "Studio" }).to_string();
    let send_again = || {
        let request = ana.request(Method::POST, "/v1/workspaces").header("idempotency-key", "mine");
        send(request.header("content-type", "application/json").body(body.clone()))
    };
    // The open transaction of another instance, which stops without committing.
    let claim = format!(
        "BEGIN; INSERT INTO idempotency (id, fingerprint, claimed_at) VALUES \
         (sha256(convert_to(E'{}\\nPOST /v1/workspaces\\nmine', 'UTF8')), \
          sha256(convert_to(E'\\napplication/json\\n{body}', 'UTF8')), '{}'); SELECT pg_sleep({seconds}); ROLLBACK",
        ana.id,
        instance.time_in(0)
    );
    let Database::Postgres { url } = instance.config().database else { panic!("not a PostgreSQL database") };
    let other = tokio::task::spawn_blocking(move || query(url.expose(), &[&claim]));
    let claimed = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";
    eventually("the claim", async || (instance.count(claimed) == Some(1)).then_some(())).await;
    let started = std::time::Instant::now();
    send_again().await.refused(409, "idempotency_in_progress");
    assert!(started.elapsed() < Duration::from_secs(3), "{:?}", started.elapsed());
    other.await.expect("the other instance");
    // The other instance has stopped: the request is executed immediately.
    send_again().await.is(201);
    assert_eq!(ana.items("/v1/workspaces").await.len(), 1);
}

/// Proves: HT3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cross_site_request_is_refused() {
    let instance = Instance::start(Backend::Memory).await;
    let ana = instance.new_account("Ana").await;
    let request = ana.request(Method::POST, "/v1/workspaces").header("sec-fetch-site", "cross-site");
    let request = request.header("origin", "https://evil.example.org").json(&json!({ "name": "Studio" }));
    send(request).await.refused(403, "csrf_rejected");
    assert_eq!(ana.items("/v1/workspaces").await.len(), 0);
}

/// Proves: S4.8, S5.1, S5.5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unusable_links_and_forbidden_terms_are_refused_with_their_own_codes() {
    let instance = Instance::start(Backend::Sqlite).await;
    let ana = instance.new_account("Ana").await;
    let (workspace, project) = ana.creates_workspace_with_project().await;
    let preview = json!({ "secret": "VXXX-XXXX-XXXX-XXXX" });
    instance.anonymous().post("/v1/invitations/preview", preview).await.refused(404, "invitation_invalid");
    let settings = json!({ "settings": { "tokens_without_expiry": false } });
    ana.patch(&format!("/v1/workspaces/{workspace}"), settings).await.is(200);
    let endless = json!({ "name": "x", "permission": "read", "project_ids": [project], "expires_at": null });
    ana.post("/v1/public-tokens", endless).await.refused(422, "expiry_required");
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    ana.delete(&format!("/v1/projects/{project}")).await.is(204);
    instance.anonymous().redeems(&text(&shared["token"])).await.refused(410, "token_without_projects");
}

/// Proves: S4.11, S7.5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_that_others_made_meanwhile_are_reported() {
    let instance = Instance::start(Backend::Sqlite).await;
    let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
    let (workspace, _) = ana.creates_workspace_with_project().await;
    let welcome = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
    ben.accepts(&welcome).await.is(200);
    ben.invites_to_workspace(&workspace, "eve@example.com", "designer").await.is(201);
    let secret = instance.secret("invitation", "eve@example.com").await;
    let member = format!("/v1/workspaces/{workspace}/members/{}", ben.id);
    ana.patch(&member, json!({ "role": "commenter" })).await.is(200);
    instance.anonymous().accepts_with_new_account(&secret, "Eve").await.refused(410, "invitation_withdrawn");
    // A cancelled ownership transfer cannot be accepted.
    let transfer = format!("/v1/workspaces/{workspace}/ownership-transfer");
    ana.post(&transfer, json!({ "account_id": ben.id })).await.is(202);
    ana.post_empty(&format!("{transfer}/cancel")).await.is(204);
    ben.post_empty(&format!("{transfer}/accept")).await.refused(409, "conflict");
    // A change with an outdated entity tag is refused.
    let account = ana.get("/v1/account").await;
    let etag = account.headers.get("etag").cloned().expect("an entity tag");
    ana.patch("/v1/account", json!({ "display_name": "Anna" })).await.is(200);
    let stale = ana.request(Method::PATCH, "/v1/account").header("if-match", etag);
    send(stale.json(&json!({ "locale": "es" }))).await.refused(412, "precondition_failed");
    assert_eq!(ana.get("/v1/account").await.is(200)["locale"], "en");
}
