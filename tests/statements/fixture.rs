//! Records in every list of an account.

use guestlist_tests::accounts::{TestAccount, address_of, id_of};
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use serde_json::json;

/// Two workspaces with Ana as a member, and records in the first.
pub(crate) struct Fixture {
    pub(crate) ana: TestAccount,
    pub(crate) ben: TestAccount,
    pub(crate) workspace: String,
    pub(crate) elsewhere: String,
    pub(crate) project: String,
    pub(crate) token: String,
    pub(crate) invitation: String,
}

impl Fixture {
    pub(crate) async fn new(instance: &Instance) -> Self {
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let elsewhere = ben.creates_workspace("Elsewhere").await;
        let welcome = id_of(&ben.invites_to_workspace(&elsewhere, &ana.address, "commenter").await.is(201));
        ana.accepts(&welcome).await.is(200);
        let invitation = id_of(&ana.invites_to_project(&project, "first@example.com", "read").await.is(201));
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let token = id_of(&shared["public_token"]);
        Self { ana, ben, workspace, elsewhere, project, token, invitation }
    }

    /// Adds items to every list.
    pub(crate) async fn grow(&self, instance: &Instance, round: std::ops::Range<u32>) {
        let Self { ana, ben, workspace, project, .. } = self;
        for number in round {
            let name = format!("Guest{number}");
            ana.invites_to_project(project, &address_of(&name), "write").await.is(201);
            let secret = instance.secret("invitation", &address_of(&name)).await;
            instance.anonymous().accepts_with_new_account(&secret, &name).await.is(201);
            let name = format!("Member{number}");
            ana.invites_to_workspace(workspace, &address_of(&name), "designer").await.is(201);
            let secret = instance.secret("invitation", &address_of(&name)).await;
            instance.anonymous().accepts_with_new_account(&secret, &name).await.is(201);
            ana.invites_to_project(project, &format!("waits{number}@example.com"), "read").await.is(201);
            ana.invites_to_workspace(workspace, &format!("waits{number}@example.com"), "commenter").await.is(201);
            let other = ana.creates_project(workspace, &format!("Project {number}")).await;
            let shared = ana.creates_public_token(&[project, &other], "comment", None).await;
            instance.anonymous().redeems(shared["token"].as_str().unwrap()).await.is(201);
            let own = ben.creates_workspace(&format!("Workspace {number}")).await;
            ben.invites_to_workspace(&own, &ana.address, "designer").await.is(201);
            ana.creates_workspace(&format!("Mine {number}")).await;
            ana.post(&format!("/v1/workspaces/{workspace}/keys"), json!({ "name": name })).await.is(201);
            let body = json!({ "workspace_id": self.elsewhere });
            ana.post(&format!("/v1/projects/{other}/transfer"), body).await.is(202);
            instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
            let permission = if number % 2 == 0 { "write" } else { "read" };
            ana.patch(&format!("/v1/invitations/{}", self.invitation), json!({ "permission": permission }))
                .await
                .is(200);
        }
    }

    /// Returns all lists of the OpenAPI document: the path in the document, and the path with ids of existing records.
    pub(crate) async fn lists(&self, client: &Client) -> Vec<(String, String)> {
        let document = client.get("/openapi.json").await.is(200);
        let mut lists = Vec::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            let schema = &item["get"]["responses"]["200"]["content"]["application/json"]["schema"];
            let schema = match schema["$ref"].as_str() {
                Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
                None => schema,
            };
            if schema["properties"]["next_cursor"].is_object() {
                let (id, query) = match path.as_str() {
                    "/v1/public-tokens" => ("", format!("workspace_id={}&", self.workspace)),
                    path if path.starts_with("/v1/workspaces") => (self.workspace.as_str(), String::new()),
                    path if path.starts_with("/v1/projects") => (self.project.as_str(), String::new()),
                    path if path.starts_with("/v1/public-tokens") => (self.token.as_str(), String::new()),
                    path if path.starts_with("/v1/invitations") => (self.invitation.as_str(), String::new()),
                    _ => ("", String::new()),
                };
                lists.push((path.clone(), format!("{}?{query}limit=100", path.replace("{id}", id))));
            }
        }
        assert!(lists.len() > 12, "{lists:?}");
        lists
    }
}
