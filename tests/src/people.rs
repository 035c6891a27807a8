//! People who use Guestlist, and the small things that they do in many stories.

use std::ops::Deref;

use serde_json::{Value, json};

use crate::client::{Answer, Client};

/// Somebody with an account and a session.
#[derive(Clone, Debug)]
pub struct Person {
    /// What they are called.
    pub name: String,
    /// Their address.
    pub address: String,
    /// Their account's id.
    pub id: String,
    /// Their password.
    pub password: String,
    client: Client,
}

/// A person is a client that is signed in.
impl Deref for Person {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// The address that a name has in the stories: `Ana` → `ana@example.com`.
pub fn address_of(name: &str) -> String {
    format!("{}@example.com", name.to_lowercase())
}

/// The password that a name has in the stories.
pub fn password_of(name: &str) -> String {
    format!("{} keeps the kettle on the stove", name.to_lowercase())
}

/// A sign-up.
pub fn sign_up_of(name: &str) -> Value {
    json!({ "email": address_of(name), "display_name": name })
}

/// The proof of a sign-up's address by its mailed secret, with the password that is chosen there.
pub fn proof_of(secret: &str, name: &str) -> Value {
    json!({ "secret": secret, "password": password_of(name) })
}

/// The `account` of an invitation's acceptance by somebody new.
pub fn new_account_of(name: &str) -> Value {
    json!({ "display_name": name, "password": password_of(name) })
}

impl Person {
    /// The person of an answer that holds an account and a session token.
    ///
    /// # Panics
    /// Where it holds none.
    pub fn of(signed_in: &Value, client: &Client) -> Self {
        let token = signed_in["session_token"].as_str().expect("a session token");
        let name = text(&signed_in["account"]["display_name"]);
        Self {
            address: text(&signed_in["account"]["email"]),
            id: text(&signed_in["account"]["id"]),
            password: password_of(&name),
            client: client.with_bearer(token),
            name,
        }
    }

    /// Makes a workspace; answers its id.
    pub async fn makes_workspace(&self, name: &str) -> String {
        id_of(&self.post("/v1/workspaces", json!({ "name": name })).await.is(201))
    }

    /// Makes a project; answers its id.
    pub async fn makes_project(&self, workspace: &str, name: &str) -> String {
        let path = format!("/v1/workspaces/{workspace}/projects");
        id_of(&self.post(&path, json!({ "name": name })).await.is(201))
    }

    /// Makes a workspace with one project; answers both ids.
    pub async fn makes_place(&self) -> (String, String) {
        let workspace = self.makes_workspace("Studio").await;
        let project = self.makes_project(&workspace, "Website").await;
        (workspace, project)
    }

    /// Tries to invite an address to a project.
    pub async fn invites_to_project(&self, project: &str, address: &str, permission: &str) -> Answer {
        let path = format!("/v1/projects/{project}/invitations");
        self.post(&path, json!({ "email": address, "permission": permission })).await
    }

    /// Tries to invite an address to a workspace.
    pub async fn invites_to_workspace(&self, workspace: &str, address: &str, role: &str) -> Answer {
        let path = format!("/v1/workspaces/{workspace}/invitations");
        self.post(&path, json!({ "email": address, "role": role })).await
    }

    /// Tries to accept an invitation that is addressed to them.
    pub async fn accepts(&self, invitation: &str) -> Answer {
        self.act(&format!("/v1/invitations/{invitation}/accept")).await
    }

    /// Asks to move their account to another address.
    pub async fn asks_for_address(&self, address: &str) -> Answer {
        self.post("/v1/account/email", json!({ "email": address, "password": self.password })).await
    }

    /// An invitation as those who manage it see it.
    pub async fn sees_invitation(&self, invitation: &str) -> Value {
        self.get(&format!("/v1/invitations/{invitation}")).await.is(200)
    }

    /// Makes a public token; answers what came with it: `public_token`, `token`, `link`, `code`.
    pub async fn makes_token(&self, projects: &[&str], permission: &str, usage_limit: Option<u32>) -> Value {
        let body = json!({
            "name": "For the review", "permission": permission, "project_ids": projects, "usage_limit": usage_limit,
        });
        self.post("/v1/public-tokens", body).await.is(201)
    }
}

impl Client {
    /// Asks whether whoever holds this client's token may do something in a project.
    pub async fn may(&self, capability: &str, project: &str) -> Value {
        let body = json!({ "project_id": project, "capability": capability });
        self.post("/v1/access/check", body).await.is(200)
    }

    /// Tries to open a guest session with a token or a code.
    pub async fn redeems(&self, token: &str) -> Answer {
        self.post("/v1/public-tokens/redeem", json!({ "token": token })).await
    }

    /// Tries to accept an invitation with a secret.
    pub async fn accepts_secret(&self, secret: &str) -> Answer {
        self.post("/v1/invitations/accept", json!({ "secret": secret })).await
    }

    /// Tries to accept an invitation with a secret and a new account of this name.
    pub async fn joins(&self, secret: &str, name: &str) -> Answer {
        let body = json!({ "secret": secret, "account": new_account_of(name) });
        self.post("/v1/invitations/accept", body).await
    }

    /// Tries to sign in.
    pub async fn signs_in(&self, address: &str, password: &str) -> Answer {
        self.post("/v1/sessions", json!({ "email": address, "password": password })).await
    }
}

/// The `id` of a JSON object.
///
/// # Panics
/// Where it has none.
pub fn id_of(object: &Value) -> String {
    text(&object["id"])
}

/// A JSON text.
///
/// # Panics
/// Where it is none.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

impl Client {
    /// What whoever holds this client's token may do in a workspace and one of its projects, by asking for every
    /// capability there is, each where it belongs; sorted.
    pub async fn holds(&self, workspace: &str, project: &str) -> Vec<&'static str> {
        let all = crate::golden::capabilities();
        let check = |capability: &&str| match crate::golden::is_of_workspace(capability) {
            true => json!({ "workspace_id": workspace, "capability": capability }),
            false => json!({ "project_id": project, "capability": capability }),
        };
        let checks: Vec<Value> = all.iter().map(check).collect();
        let answer = self.post("/v1/access/check-batch", json!({ "checks": checks })).await.is(200);
        let results = answer["results"].as_array().expect("results");
        assert_eq!(results.len(), all.len());
        let mut held: Vec<_> =
            all.iter().zip(results).filter(|(_, may)| may["allowed"] == true).map(|(c, _)| *c).collect();
        held.sort_unstable();
        held
    }
}
