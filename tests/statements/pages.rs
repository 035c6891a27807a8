//! Records for the pages whose statements are counted.

use std::collections::HashMap;

use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::instance::Instance;
use serde_json::{Value, json};

use crate::fixture::Fixture;

/// The ids for names in the paths of the states of pages.
pub(crate) struct PageRecords(HashMap<&'static str, String>);

impl PageRecords {
    /// Creates the records, all of which Ana manages.
    pub(crate) async fn new(instance: &Instance, fixture: &Fixture) -> Self {
        let Fixture { ana, workspace, project, .. } = fixture;
        let mut ids = HashMap::from([
            ("workspace", workspace.clone()),
            ("project", project.clone()),
            ("token", fixture.token.clone()),
            ("superseded-invitation", fixture.invitation.clone()),
        ]);
        ids.insert("long-project", ana.creates_project(workspace, "Annual report").await);
        let invited = ana.invites_to_workspace(workspace, "otto@example.com", "designer").await.is(201);
        ids.insert("invitation", id_of(&invited));
        let declined = ana.invites_to_project(project, "pia@example.com", "read").await.is(201);
        let secret = instance.secret("invitation", "pia@example.com").await;
        instance.anonymous().post("/v1/invitations/decline", json!({ "secret": secret })).await.is(200);
        ids.insert("declined-invitation", id_of(&declined));
        let mut records = Self(ids);
        records.add_members(instance, fixture).await;
        records.add_tokens(instance, ana, project).await;
        records.add_transfers(fixture).await;
        records
    }

    /// Adds an admin with a public token, a commenter, and a member of the project only.
    async fn add_members(&mut self, instance: &Instance, fixture: &Fixture) {
        let Fixture { ana, workspace, project, .. } = fixture;
        for (name, account, role) in [("ben", "Quinn", "admin"), ("carl", "Rosa", "commenter")] {
            let account = instance.new_account(account).await;
            let joined = id_of(&ana.invites_to_workspace(workspace, &account.address, role).await.is(201));
            account.accepts(&joined).await.is(200);
            if role == "admin" {
                account.creates_public_token(&[project], "read", None).await;
            }
            self.0.insert(name, account.id.clone());
        }
        let reader = instance.new_account("Sven").await;
        let joined = id_of(&ana.invites_to_project(project, &reader.address, "read").await.is(201));
        reader.accepts(&joined).await.is(200);
        self.0.insert("rita", reader.id.clone());
    }

    /// Adds a revoked public token, and one that is used up.
    async fn add_tokens(&mut self, instance: &Instance, ana: &TestAccount, project: &str) {
        let id = |created: &Value| id_of(&created["public_token"]);
        let revoked = ana.creates_public_token(&[project], "read", None).await;
        ana.post_empty(&format!("/v1/public-tokens/{}/revoke", id(&revoked))).await.is(200);
        self.0.insert("revoked-token", id(&revoked));
        let used_up = ana.creates_public_token(&[project], "read", Some(1)).await;
        instance.anonymous().redeems(&text(&used_up["token"])).await.is(201);
        self.0.insert("used-up-token", id(&used_up));
    }

    /// Adds a workspace and a project that are to be transferred to Ben.
    async fn add_transfers(&mut self, fixture: &Fixture) {
        let Fixture { ana, ben, .. } = fixture;
        let annex = ana.creates_workspace("Annex").await;
        let joined = id_of(&ana.invites_to_workspace(&annex, &ben.address, "designer").await.is(201));
        ben.accepts(&joined).await.is(200);
        let path = format!("/v1/workspaces/{annex}/ownership-transfer");
        ana.post(&path, json!({ "account_id": ben.id })).await.is(202);
        let moving = ana.creates_project(&annex, "Moving").await;
        let path = format!("/v1/projects/{moving}/transfer");
        ana.post(&path, json!({ "workspace_id": fixture.elsewhere })).await.is(202);
        self.0.insert("annex", annex);
        self.0.insert("moving", moving);
    }

    /// Replaces the names in braces with ids. Returns `None` if one is not defined.
    pub(crate) fn expand(&self, path: &str) -> Option<String> {
        let mut parts = path.split('{');
        let mut expanded = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}')?;
            expanded.push_str(self.0.get(name)?);
            expanded.push_str(rest);
        }
        Some(expanded)
    }
}
