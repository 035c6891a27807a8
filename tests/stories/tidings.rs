//! What happens to a whole workspace is told to everybody whom it concerns.

use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, id_of};
use serde_json::{Value, json};

async fn member(instance: &Instance, owner: &Person, workspace: &str, name: &str, role: &str) -> Person {
    let person = instance.person(name).await;
    let invited = owner.invites_to_workspace(workspace, &person.address, role).await.is(201);
    person.accepts(&id_of(&invited)).await.is(200);
    person
}

/// What somebody was told of this kind, the newest first.
async fn told(person: &Person, kind: &str) -> Vec<Value> {
    let all = person.items("/v1/account/notifications").await;
    all.into_iter().filter(|notification| notification["kind"] == kind).collect()
}

on_every_backend! {
    /// Proves: S2.3, S6.2.
    #[test]
    async fn all_who_may_approve_a_project_hear_that_it_is_offered(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (_, project) = ana.makes_place().await;
        let bens = ben.makes_workspace("Ben's").await;
        let cleo = member(&instance, &ben, &bens, "Cleo", "admin").await;
        let dora = member(&instance, &ben, &bens, "Dora", "designer").await;
        // Somebody who runs a project over there, and has no say in what comes in.
        let theirs = ben.makes_project(&bens, "Theirs").await;
        let eve = instance.person("Eve").await;
        eve.accepts(&id_of(&ben.invites_to_project(&theirs, &eve.address, "write").await.is(201))).await.is(200);
        let promoted = format!("/v1/projects/{theirs}/members/{}", eve.id);
        ben.patch(&promoted, json!({ "permission": "admin" })).await.is(200);
        let invited = ben.invites_to_workspace(&bens, &ana.address, "designer").await.is(201);
        ana.accepts(&id_of(&invited)).await.is(200);

        ana.post(&format!("/v1/projects/{project}/transfer"), json!({ "workspace_id": bens })).await.is(202);
        for approver in [&ben, &cleo] {
            let heard = told(approver, "transfer_offered").await;
            assert_eq!(heard.len(), 1, "{}", approver.name);
            assert_eq!(heard[0]["object"], json!({ "kind": "project", "id": project, "name": "Website" }));
            instance.mail("transfer_offered", &approver.address).await;
        }
        for other in [&ana, &dora, &eve] {
            assert_eq!(told(other, "transfer_offered").await, [] as [Value; 0], "{}", other.name);
        }
        // Who hears of it is who may approve it.
        for other in [&dora, &eve] {
            let refused = other.act(&format!("/v1/projects/{project}/transfer/approve")).await;
            assert!([403, 404].contains(&refused.status), "{}: {}", other.name, refused.status);
            refused.problem();
        }
        assert_eq!(cleo.act(&format!("/v1/projects/{project}/transfer/approve")).await.is(200)["workspace_id"], bens);
    }

    /// Proves: S2.1, S6.2.
    #[test]
    async fn all_who_were_in_a_deleted_workspace_hear_that_they_are_out(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        let ben = member(&instance, &ana, &workspace, "Ben", "admin").await;
        // In one project alone, and in both.
        let eve = instance.person("Eve").await;
        for person in [&ben, &eve] {
            let invited = ana.invites_to_project(&project, &person.address, "write").await.is(201);
            person.accepts(&id_of(&invited)).await.is(200);
        }
        let gone = member(&instance, &ana, &workspace, "Gil", "designer").await;
        assert_eq!(gone.act(&format!("/v1/workspaces/{workspace}/leave")).await.status, 204);
        let elsewhere = ana.makes_workspace("Elsewhere").await;
        let other = member(&instance, &ana, &elsewhere, "Olga", "admin").await;

        assert_eq!(ana.delete(&format!("/v1/workspaces/{workspace}")).await.status, 204);
        for person in [&ben, &eve] {
            let heard = told(person, "removed").await;
            assert_eq!(heard.len(), 1, "{}", person.name);
            assert_eq!(heard[0]["object"], json!({ "kind": "workspace", "id": workspace, "name": "Studio" }));
            let mail = instance.mail("removed", &person.address).await;
            assert!(mail.text.contains("Studio") && mail.text.contains("Ana"), "{}", mail.text);
        }
        for person in [&ana, &gone, &other] {
            assert_eq!(told(person, "removed").await, [] as [Value; 0], "{}", person.name);
        }
    }
}
