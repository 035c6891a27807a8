//! Plans: features and limits that the operator sets by command line while an instance runs.

use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::Clock;
use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::Response;
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

#[track_caller]
fn assert_limit_reached(answer: &Response, limit: &str, max: u32) {
    let problem = answer.refused(403, "limit_reached");
    assert_eq!((&problem["limit"], &problem["max"]), (&json!(limit), &json!(max)));
}

/// Creates a public token with this expiry; returns its id and the share token.
async fn create_token_until(
    ana: &TestAccount,
    project: &str,
    expires_at: Timestamp,
    uses: Option<u32>,
) -> (String, String) {
    let body = json!({
        "name": "x", "permission": "read", "project_ids": [project],
        "expires_at": expires_at.to_string(), "usage_limit": uses,
    });
    let made = ana.post("/v1/public-tokens", body).await.is(201);
    (id_of(&made["public_token"]), text(&made["token"]))
}

on_every_backend! {
    /// Proves: S2.5, S5.6.
    #[test]
    async fn every_way_to_reactivate_a_token_respects_the_plan(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let one = Plan { max_active_tokens: Some(1), ..Plan::default() };
        instance.set_plan(backend, &workspace, &one).await;
        let (start, lifetime) = (instance.clock.now(), days(1));
        let (first, _) = create_token_until(&ana, &project, start.plus(lifetime), None).await;
        instance.clock.set(start.plus(lifetime));
        let (second, token) = create_token_until(&ana, &project, start.plus(days(5)), Some(1)).await;
        let renew = |id: &str| format!("/v1/public-tokens/{id}/renew");
        let later_expiry = json!({ "expires_at": start.plus(days(3)).to_string() });
        assert_limit_reached(&ana.post(&renew(&first), later_expiry.clone()).await, "max_active_tokens", 1);
        assert_eq!(ana.get(&format!("/v1/public-tokens/{first}")).await.is(200)["status"], "expired");

        instance.anonymous().redeems(&token).await.is(201);
        assert_eq!(ana.post(&renew(&first), later_expiry.clone()).await.is(200)["status"], "active");
        ana.post(&renew(&first), later_expiry.clone()).await.is(200);
        for limit in [json!(2), json!(null)] {
            let more = json!({ "usage_limit": limit });
            let changed = ana.patch(&format!("/v1/public-tokens/{second}"), more.clone()).await;
            assert_limit_reached(&changed, "max_active_tokens", 1);
            assert_limit_reached(&ana.post(&renew(&second), more).await, "max_active_tokens", 1);
        }
        ana.patch(&format!("/v1/public-tokens/{second}"), json!({ "name": "Old" })).await.is(200);

        instance.set_plan(backend, &workspace, &Plan { public_tokens: false, ..Plan::default() }).await;
        for refused in [
            ana.post(&renew(&first), later_expiry).await,
            ana.post(&renew(&second), json!({ "usage_limit": 2 })).await,
            ana.patch(&format!("/v1/public-tokens/{second}"), json!({ "usage_limit": null })).await,
        ] {
            assert_eq!(refused.refused(403, "feature_not_in_plan")["feature"], "public_tokens");
        }
        instance.set_plan(backend, &workspace, &Plan::default()).await;
        let raised = ana.patch(&format!("/v1/public-tokens/{second}"), json!({ "usage_limit": 2 })).await.is(200);
        assert_eq!(raised["status"], "active");
    }

    /// Proves: S2.5, S5.4.
    #[test]
    async fn guests_have_access_while_the_plan_includes_public_tokens(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        let anonymous = instance.anonymous();
        let refresh =
            || anonymous.post("/v1/guest-sessions/refresh", json!({ "guest_session": redeemed["guest_session"] }));
        instance.set_plan(backend, &workspace, &Plan { public_tokens: false, ..Plan::default() }).await;
        assert_eq!(guest.checks_access("content.view", &project).await["reason"], "session_ended");
        guest.get(&format!("/v1/projects/{project}/access")).await.refused(404, "not_found");
        refresh().await.refused(403, "feature_not_in_plan");
        instance.set_plan(backend, &workspace, &Plan::default()).await;
        assert_eq!(guest.checks_access("content.view", &project).await["reason"], "granted");
        refresh().await.is(200);
    }

    /// Proves: S2.5, S4.3, S4.12.
    #[test]
    async fn resending_an_expired_invitation_needs_a_free_seat(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        instance.set_plan(backend, &workspace, &Plan { max_members: Some(2), ..Plan::default() }).await;
        let late = id_of(&ana.invites_to_workspace(&workspace, "late@example.com", "designer").await.is(201));
        instance.advance(days(7));
        let ana = TestAccount::of(&instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201), &ana);
        ana.invites_to_project(&project, "taken@example.com", "read").await.is(201);
        assert_limit_reached(&ana.post_empty(&format!("/v1/invitations/{late}/resend")).await, "max_members", 2);
        let pending = Plan { max_pending_invitations: Some(1), ..Plan::default() };
        instance.set_plan(backend, &workspace, &pending).await;
        assert_limit_reached(&ana.post_empty(&format!("/v1/invitations/{late}/resend")).await, "max_pending_invitations", 1);
        let secret = instance.secret("invitation", "taken@example.com").await;
        instance.anonymous().accepts_with_new_account(&secret, "Taken").await.is(201);
        assert_eq!(ana.post_empty(&format!("/v1/invitations/{late}/resend")).await.is(200)["status"], "pending");
    }
}

/// Proves: S2.5, S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_limit_of_a_plan_is_enforced_and_named() {
    let instance = Instance::start(Backend::Postgres).await;
    let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
    let (workspace, project) = ana.creates_workspace_with_project().await;
    let plan = |changes: &[&str]| {
        let arguments = [&["admin", "plan", "set", &workspace], changes].concat();
        instance.operator_command(&arguments)
    };
    assert!(plan(&["name=team", "max_members=2"]).contains("max_members=2"));
    let seen = ana.get(&format!("/v1/workspaces/{workspace}")).await.is(200);
    assert_eq!((&seen["plan"]["name"], &seen["plan"]["max_members"]), (&json!("team"), &json!(2)));
    let invited = ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201);
    assert_limit_reached(&ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await, "max_members", 2);
    ben.accepts(&id_of(&invited)).await.is(200);
    // An account that has a seat does not need another one.
    let again = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
    ana.post_empty(&format!("/v1/invitations/{again}/cancel")).await.is(200);

    // The members of a transferred project need seats as well.
    let elsewhere = ana.creates_workspace("Elsewhere").await;
    let full = ana.creates_project(&elsewhere, "Full").await;
    let gil = instance.new_account("Gil").await;
    let invited = ana.invites_to_project(&full, &gil.address, "read").await.is(201);
    gil.accepts(&id_of(&invited)).await.is(200);
    let transfer = json!({ "workspace_id": workspace });
    assert_limit_reached(&ana.post(&format!("/v1/projects/{full}/transfer"), transfer.clone()).await, "max_members", 2);
    assert_eq!(ana.get(&format!("/v1/projects/{full}")).await.is(200)["workspace_id"], elsewhere);

    plan(&["max_members=none", "max_pending_invitations=1"]);
    ana.post(&format!("/v1/projects/{full}/transfer"), transfer).await.is(200);
    ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await.is(201);
    let refused = ana.invites_to_workspace(&workspace, "zoe@example.com", "designer").await;
    assert_limit_reached(&refused, "max_pending_invitations", 1);

    plan(&["max_active_tokens=1"]);
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    let body = json!({ "name": "x", "permission": "read", "project_ids": [project] });
    assert_limit_reached(&ana.post("/v1/public-tokens", body.clone()).await, "max_active_tokens", 1);

    let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
    plan(&["public_tokens=off", "max_active_tokens=none"]);
    let guest = instance.anonymous();
    let preview = guest.post("/v1/public-tokens/preview", json!({ "token": shared["token"] })).await;
    let refresh = json!({ "guest_session": redeemed["guest_session"] });
    for refused in [
        ana.post("/v1/public-tokens", body).await,
        guest.redeems(&text(&shared["token"])).await,
        preview,
        guest.post("/v1/guest-sessions/refresh", refresh).await,
    ] {
        assert_eq!(refused.refused(403, "feature_not_in_plan")["feature"], "public_tokens");
    }
    plan(&["public_tokens=on"]);
    guest.redeems(&text(&shared["token"])).await.is(201);
}

/// Proves: S2.5, S4.12.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn parallel_invitations_never_exceed_the_member_limit_of_a_plan() {
    let instance = Instance::start_with(Backend::Postgres, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let ana = instance.new_account("Ana").await;
    let workspace = ana.creates_workspace("Studio").await;
    instance.operator_command(&["admin", "plan", "set", &workspace, "max_members=4"]);
    let answers = send_concurrently(&instance.base, 12, |number, _| {
        let (ana, workspace) = (ana.clone(), workspace.clone());
        async move { ana.invites_to_workspace(&workspace, &format!("guest{number}@example.com"), "commenter").await }
    })
    .await;
    assert_eq!(outcome_counts(&answers), [("201".to_owned(), 3), ("403 limit_reached".to_owned(), 9)].into());
}
