//! Roles, permissions, transfers and host keys.

use std::collections::BTreeMap;

use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use guestlist_tests::people::{Person, id_of, text};
use serde_json::{Map, Value, json};

/// Returns a list as an object keyed by the ids of its items.
async fn by_id(who: &Person, path: &str, of_item: impl Fn(&Value) -> Value) -> Value {
    who.items(path).await.iter().map(|item| (id_of(item), of_item(item))).collect::<Map<_, _>>().into()
}

fn state_of_invitation(item: &Value) -> Value {
    json!([item["status"], item["delivery"]["state"], item["resend_count"], item["withdrawn"]])
}

/// Returns members keyed by their addresses.
async fn members(who: &Person, path: &str, of_member: impl Fn(&Value) -> Value) -> Value {
    let members = who.items(path).await;
    members.iter().map(|member| (text(&member["account"]["email"]), of_member(member))).collect::<Map<_, _>>().into()
}

/// Returns what the Owner of a workspace sees of one of its projects.
async fn project_as_seen(owner: &Person, project: &Value) -> Value {
    let path = format!("/v1/projects/{}", id_of(project));
    let standing = |member: &Value| json!([member["role"], member["permission"]]);
    json!({
        "name": project["name"],
        "members": members(owner, &format!("{path}/members"), standing).await,
        "invitations": by_id(owner, &format!("{path}/invitations"), state_of_invitation).await,
        "activity": owner.items(&format!("{path}/activity")).await.len(),
    })
}

/// Returns what the Owner of a workspace sees of it, in the form of the facts.
async fn as_seen(owner: &Person, name: &Value, workspace: &str) -> Value {
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
    async fn accounts_reach_what_they_reached(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let client = instance.anybody();
        for name in first.people() {
            let person = first.person(name, &client);
            let mut projects = Map::new();
            for reached in person.items("/v1/account/projects").await {
                let how = json!({ "role": reached["role"], "permission": reached["permission"] });
                projects.insert(id_of(&reached["project"]), how);
            }
            let workspaces = by_id(&person, "/v1/workspaces", |workspace| workspace["my_role"].clone()).await;
            let unread = person.get("/v1/account/notifications").await.is(200)["unread_count"].clone();
            let notifications = json!([unread, person.items("/v1/account/notifications").await.len()]);
            let known = &first["people"][name];
            assert_eq!(known["projects"], Value::from(projects), "{name}");
            assert_eq!(known["workspaces"], workspaces, "{name}");
            assert_eq!(known["notifications"], notifications, "{name}");
        }
        let wishes = first.person("benito", &client).get("/v1/account/notification-preferences").await.is(200);
        let ways = |kind: &str| (wishes[kind]["in_app"].clone(), wishes[kind]["email"].clone());
        assert_eq!(ways("invitation_accepted"), (json!(true), json!(false)));
        assert_eq!(ways("token_expiring"), (json!(false), json!(true)));
        assert_eq!(ways("member_added"), (json!(true), json!(true)), "the default");
    }

    /// Proves: S2.1, S2.5, S2.6, S4.4, S5.6, S6.1, ST6.
    #[test]
    async fn owners_see_what_they_saw(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let seen: BTreeMap<String, Value> = serde_json::from_value(first["seen"].clone()).expect("workspaces");
        assert_eq!(seen.len(), 10);
        for (workspace, known) in seen {
            let owner = first.person(&text(&known["owner"]), &instance.anybody());
            let now = as_seen(&owner, &known["owner"], &workspace).await;
            for (member, known) in known.as_object().expect("what was seen") {
                assert_eq!(&now[member], known, "{member} of {workspace}");
            }
        }
        let ana = first.person("ana", &instance.anybody());
        let gone = format!("/v1/workspaces/{}", first.id("workspaces", "attic"));
        ana.get(&gone).await.refused(404, "not_found");
        ana.get(&format!("/v1/projects/{}", first.id("projects", "scrapped"))).await.refused(404, "not_found");
    }

    /// Proves: S7.1, S7.3, ST6.
    #[test]
    async fn host_applications_ask_with_the_keys_that_they_have(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let host = |name: &str| instance.anybody().with_bearer(&text(&first["host_keys"][name]["secret"]));
        let asked = |project: &str, person: &str, capability: &str| {
            let account = &first["people"][person]["id"];
            json!({ "project_id": first.id("projects", project), "capability": capability, "account_id": account })
        };
        let path = "/v1/access/check";
        for (key, project, person, capability, allowed) in [
            ("live", "website", "hana", "content.edit", true),
            ("live", "website", "femke", "content.edit", false),
            ("live", "website", "jose", "content.view", false),
            ("live", "brochure", "carla", "project.delete", true),
            ("live", "catalogue", "benito", "content.view", false),
            ("never_used", "catalogue", "benito", "content.view", true),
        ] {
            let decision = host(key).post(path, asked(project, person, capability)).await.is(200);
            assert_eq!(decision["allowed"], allowed, "{key} {project} {person} {capability}");
        }
        host("revoked").post(path, asked("website", "hana", "content.view")).await.refused(401, "unauthenticated");
    }

    /// Proves: S2.2, S2.3, AZ10, ST6.
    #[test]
    async fn pending_transfers_are_accepted_and_ended_ones_are_refused(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let person = |name: &str| first.person(name, &instance.anybody());
        let (carla, hana, eva) = (person("carla"), person("hana"), person("eva"));
        let accept = |name: &str| format!("/v1/workspaces/{}/ownership-transfer/accept", first.id("workspaces", name));
        carla.act(&accept("lantern")).await.refused(409, "conflict");
        assert_eq!(hana.act(&accept("pier")).await.status, 204);
        let pier = hana.get(&format!("/v1/workspaces/{}", first.id("workspaces", "pier"))).await.is(200);
        assert_eq!((&pier["my_role"], &pier["owner_id"]), (&json!("owner"), &json!(hana.id)));

        let approve = |name: &str| format!("/v1/projects/{}/transfer/approve", first.id("projects", name));
        for ended in ["flag", "sign"] {
            eva.act(&approve(ended)).await.refused(409, "conflict");
        }
        let moved = eva.act(&approve("banner")).await.is(200);
        assert_eq!(moved["workspace_id"], first.id("workspaces", "harbour"));
    }
}
