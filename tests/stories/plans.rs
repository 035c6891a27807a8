//! Plans: what the operator allows a workspace. Set by the program itself, beside an instance that runs.

use guestlist_tests::backend::Backend;
use guestlist_tests::client::Answer;
use guestlist_tests::crowd::{all_at_once, tally};
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{id_of, text};
use serde_json::json;

#[track_caller]
fn at_the_limit(answer: &Answer, limit: &str, max: u32) {
    let problem = answer.refused(403, "limit_reached");
    assert_eq!((&problem["limit"], &problem["max"]), (&json!(limit), &json!(max)));
}

/// Proves: S2.5, S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_limit_of_a_plan_holds_and_is_named() {
    let instance = Instance::start(Backend::Postgres).await;
    let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
    let (workspace, project) = ana.makes_place().await;
    let plan = |changes: &[&str]| {
        let arguments = [&["admin", "plan", "set", &workspace], changes].concat();
        instance.operator(&arguments)
    };
    assert!(plan(&["name=team", "max_members=2"]).contains("max_members=2"));
    let seen = ana.get(&format!("/v1/workspaces/{workspace}")).await.is(200);
    assert_eq!((&seen["plan"]["name"], &seen["plan"]["max_members"]), (&json!("team"), &json!(2)));
    let invited = ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201);
    at_the_limit(&ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await, "max_members", 2);
    ben.accepts(&id_of(&invited)).await.is(200);
    // Who has a seat takes no other.
    let again = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
    ana.act(&format!("/v1/invitations/{again}/cancel")).await.is(200);

    // A project that moves in brings its people.
    let elsewhere = ana.makes_workspace("Elsewhere").await;
    let full = ana.makes_project(&elsewhere, "Full").await;
    let gil = instance.person("Gil").await;
    let invited = ana.invites_to_project(&full, &gil.address, "read").await.is(201);
    gil.accepts(&id_of(&invited)).await.is(200);
    let move_in = json!({ "workspace_id": workspace });
    at_the_limit(&ana.post(&format!("/v1/projects/{full}/transfer"), move_in.clone()).await, "max_members", 2);
    assert_eq!(ana.get(&format!("/v1/projects/{full}")).await.is(200)["workspace_id"], elsewhere);

    plan(&["max_members=none", "max_pending_invitations=1"]);
    ana.post(&format!("/v1/projects/{full}/transfer"), move_in).await.is(200);
    ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await.is(201);
    let refused = ana.invites_to_workspace(&workspace, "zoe@example.com", "designer").await;
    at_the_limit(&refused, "max_pending_invitations", 1);

    plan(&["max_active_tokens=1"]);
    let shared = ana.makes_token(&[&project], "read", None).await;
    let body = json!({ "name": "x", "permission": "read", "project_ids": [project] });
    at_the_limit(&ana.post("/v1/public-tokens", body.clone()).await, "max_active_tokens", 1);

    let redeemed = instance.anybody().redeems(&text(&shared["token"])).await.is(201);
    plan(&["public_tokens=off", "max_active_tokens=none"]);
    let guest = instance.anybody();
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
async fn parallel_invitations_never_oversell_a_plan_that_the_operator_set() {
    let instance = Instance::start_with(Backend::Postgres, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let ana = instance.person("Ana").await;
    let workspace = ana.makes_workspace("Studio").await;
    instance.operator(&["admin", "plan", "set", &workspace, "max_members=4"]);
    let answers = all_at_once(&instance.base, 12, |number, _| {
        let (ana, workspace) = (ana.clone(), workspace.clone());
        async move { ana.invites_to_workspace(&workspace, &format!("guest{number}@example.com"), "commenter").await }
    })
    .await;
    assert_eq!(tally(&answers), [("201".to_owned(), 3), ("403 limit_reached".to_owned(), 9)].into());
}
