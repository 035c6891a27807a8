//! Roles, permissions, transfers and host keys.

use std::collections::BTreeMap;

use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use serde_json::{Map, Value, json};

/// Returns a list as an object keyed by the ids of its items.
async fn by_id(who: &TestAccount, path: &str, of_item: impl Fn(&Value) -> Value) -> Value {
    who.items(path).await.iter().map(|item| (id_of(item), of_item(item))).collect::<Map<_, _>>().into()
}

fn state_of_invitation(item: &Value) -> Value {
    json!([item["status"], item["delivery"]["state"], item["resend_count"], item["withdrawn"]])
}

/// Returns members keyed by their addresses.
async fn members(who: &TestAccount, path: &str, of_member: impl Fn(&Value) -> Value) -> Value {
    let members = who.items(path).await;
    members.iter().map(|member| (text(&member["account"]["email"]), of_member(member))).collect::<Map<_, _>>().into()
}

/// Returns one of the projects of a workspace, as its Owner sees it.
async fn project_as_seen(owner: &TestAccount, project: &Value) -> Value {
    let path = format!("/v1/projects/{}", id_of(project));
    let access = |member: &Value| json!([member["role"], member["permission"]]);
    json!({
        "name": project["name"],
        "members": members(owner, &format!("{path}/members"), access).await,
        "invitations": by_id(owner, &format!("{path}/invitations"), state_of_invitation).await,
        "activity": owner.items(&format!("{path}/activity")).await.len(),
    })
}

/// Returns a workspace as its Owner sees it, in the format of the facts.
async fn as_seen(owner: &TestAccount, name: &Value, workspace: &str) -> Value {
    let path = format!("/v1/workspaces/{workspace}");
    let mut projects = Map::new();
    for project in owner.items(&format!("{path}/projects")).await {
        projects.insert(id_of(&project), project_as_seen(owner, &project).await);
    }
    let tokens = format!("/v1/public-tokens?workspace_id={workspace}&status=active,expired,revoked,used_up");
    let of_token = |token: &Value| json!([token["status"], token["uses"], token["usage_limit"], token["expires_at"]]);
    json!({
        "workspace": owner.get(&path).await.is(200),
        "owner": name,
        "members": members(owner, &format!("{path}/members"), |member| member["role"].clone()).await,
        "invitations": by_id(owner, &format!("{path}/invitations"), state_of_invitation).await,
        "projects": projects,
        "public_tokens": by_id(owner, &tokens, of_token).await,
        "transfers": by_id(owner, &format!("{path}/transfers"), |transfer| transfer["status"].clone()).await,
        "host_keys": by_id(owner, &format!("{path}/keys"), |key| json!(!key["revoked_at"].is_null())).await,
        "activity": owner.items(&format!("{path}/activity")).await.len(),
    })
}

on_both_databases! {
    /// Proves: S2.4, S3.1, S3.2, ST6.
    #[test]
    async fn accounts_keep_their_access(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let client = instance.anonymous();
        for name in first.account_names() {
            let account = first.account(name, &client);
            let mut projects = Map::new();
            for reached in account.items("/v1/account/projects").await {
                let access = json!({ "role": reached["role"], "permission": reached["permission"] });
                projects.insert(id_of(&reached["project"]), access);
            }
            let workspaces = by_id(&account, "/v1/workspaces", |workspace| workspace["my_role"].clone()).await;
            let unread = account.get("/v1/account/notifications").await.is(200)["unread_count"].clone();
            let notifications = json!([unread, account.items("/v1/account/notifications").await.len()]);
            let known = &first["people"][name];
            assert_eq!(known["projects"], Value::from(projects), "{name}");
            assert_eq!(known["workspaces"], workspaces, "{name}");
            assert_eq!(known["notifications"], notifications, "{name}");
        }
        let preferences = first.account("benito", &client).get("/v1/account/notification-preferences").await.is(200);
        let preference = |kind: &str| (preferences[kind]["in_app"].clone(), preferences[kind]["email"].clone());
        assert_eq!(preference("invitation_accepted"), (json!(true), json!(false)));
        assert_eq!(preference("token_expiring"), (json!(false), json!(true)));
        assert_eq!(preference("member_added"), (json!(true), json!(true)), "the default");
    }

    /// Proves: S2.1, S2.5, S2.6, S4.4, S5.6, S6.1, ST6.
    #[test]
    async fn owners_see_the_same_workspaces_as_before(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let workspaces: BTreeMap<String, Value> = serde_json::from_value(first["seen"].clone()).expect("workspaces");
        assert_eq!(workspaces.len(), 10);
        for (workspace, known) in workspaces {
            let owner = first.account(&text(&known["owner"]), &instance.anonymous());
            let now = as_seen(&owner, &known["owner"], &workspace).await;
            for (member, known) in known.as_object().expect("a workspace") {
                assert_eq!(&now[member], known, "{member} of {workspace}");
            }
        }
        let ana = first.account("ana", &instance.anonymous());
        let deleted = format!("/v1/workspaces/{}", first.id("workspaces", "attic"));
        ana.get(&deleted).await.refused(404, "not_found");
        ana.get(&format!("/v1/projects/{}", first.id("projects", "scrapped"))).await.refused(404, "not_found");
    }

    /// Proves: S7.1, S7.3, ST6.
    #[test]
    async fn host_applications_check_access_with_their_existing_keys(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let host = |name: &str| instance.anonymous().with_bearer(&text(&first["host_keys"][name]["secret"]));
        let asked = |project: &str, name: &str, capability: &str| {
            let account = &first["people"][name]["id"];
            json!({ "project_id": first.id("projects", project), "capability": capability, "account_id": account })
        };
        let path = "/v1/access/check";
        for (key, project, account, capability, allowed) in [
            ("live", "website", "hana", "content.edit", true),
            ("live", "website", "femke", "content.edit", false),
            ("live", "website", "jose", "content.view", false),
            ("live", "brochure", "carla", "project.delete", true),
            ("live", "catalogue", "benito", "content.view", false),
            ("never_used", "catalogue", "benito", "content.view", true),
        ] {
            let decision = host(key).post(path, asked(project, account, capability)).await.is(200);
            assert_eq!(decision["allowed"], allowed, "{key} {project} {account} {capability}");
        }
        host("revoked").post(path, asked("website", "hana", "content.view")).await.refused(401, "unauthenticated");
    }

    /// Proves: S2.2, S2.3, AZ10, ST6.
    #[test]
    async fn pending_transfers_are_accepted_and_ended_ones_are_refused(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let account = |name: &str| first.account(name, &instance.anonymous());
        let (carla, hana, eva) = (account("carla"), account("hana"), account("eva"));
        let accept = |name: &str| format!("/v1/workspaces/{}/ownership-transfer/accept", first.id("workspaces", name));
        carla.post_empty(&accept("lantern")).await.refused(409, "conflict");
        assert_eq!(hana.post_empty(&accept("pier")).await.status, 204);
        let pier = hana.get(&format!("/v1/workspaces/{}", first.id("workspaces", "pier"))).await.is(200);
        assert_eq!((&pier["my_role"], &pier["owner_id"]), (&json!("owner"), &json!(hana.id)));

        let approve = |name: &str| format!("/v1/projects/{}/transfer/approve", first.id("projects", name));
        for ended in ["flag", "sign"] {
            eva.post_empty(&approve(ended)).await.refused(409, "conflict");
        }
        let moved = eva.post_empty(&approve("banner")).await.is(200);
        assert_eq!(moved["workspace_id"], first.id("workspaces", "harbour"));
    }
}
