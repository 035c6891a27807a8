//! Test accounts, and the API calls that many tests make.

use std::ops::Deref;

use serde_json::{Value, json};

use crate::client::{Client, Response};

/// A signed-in account.
#[derive(Clone, Debug)]
pub struct TestAccount {
    /// The display name.
    pub name: String,
    /// The address.
    pub address: String,
    /// The id.
    pub id: String,
    /// The password.
    pub password: String,
    client: Client,
}

/// A test account can be used as a client with its session token.
impl Deref for TestAccount {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// Returns the address of the test account with this name: `Ana` → `ana@example.com`.
pub fn address_of(name: &str) -> String {
    format!("{}@example.com", name.to_lowercase())
}

/// Returns the password of the test account with this name.
pub fn password_of(name: &str) -> String {
    format!("{} keeps the kettle on the stove", name.to_lowercase())
}

/// Returns the body of a sign-up.
pub fn sign_up_body(name: &str) -> Value {
    json!({ "email": address_of(name), "display_name": name })
}

/// Returns the body that verifies the address of a sign-up by its mailed secret, and sets the password.
pub fn verification_body(secret: &str, name: &str) -> Value {
    json!({ "secret": secret, "password": password_of(name) })
}

/// Returns the `account` property for accepting an invitation with a new account.
pub fn new_account_body(name: &str) -> Value {
    json!({ "display_name": name, "password": password_of(name) })
}

impl TestAccount {
    /// Creates a test account from a response body with an account and a session token.
    ///
    /// # Panics
    /// If the body lacks them.
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

    /// Creates a workspace, and returns its id.
    pub async fn creates_workspace(&self, name: &str) -> String {
        id_of(&self.post("/v1/workspaces", json!({ "name": name })).await.is(201))
    }

    /// Creates a project, and returns its id.
    pub async fn creates_project(&self, workspace: &str, name: &str) -> String {
        let path = format!("/v1/workspaces/{workspace}/projects");
        id_of(&self.post(&path, json!({ "name": name })).await.is(201))
    }

    /// Creates a workspace with one project, and returns both ids.
    pub async fn creates_workspace_with_project(&self) -> (String, String) {
        let workspace = self.creates_workspace("Studio").await;
        let project = self.creates_project(&workspace, "Website").await;
        (workspace, project)
    }

    /// Invites an address to a project.
    pub async fn invites_to_project(&self, project: &str, address: &str, permission: &str) -> Response {
        let path = format!("/v1/projects/{project}/invitations");
        self.post(&path, json!({ "email": address, "permission": permission })).await
    }

    /// Invites an address to a workspace.
    pub async fn invites_to_workspace(&self, workspace: &str, address: &str, role: &str) -> Response {
        let path = format!("/v1/workspaces/{workspace}/invitations");
        self.post(&path, json!({ "email": address, "role": role })).await
    }

    /// Accepts an invitation by its id.
    pub async fn accepts(&self, invitation: &str) -> Response {
        self.post_empty(&format!("/v1/invitations/{invitation}/accept")).await
    }

    /// Requests a change of the account's address.
    pub async fn requests_address_change(&self, address: &str) -> Response {
        self.post("/v1/account/email", json!({ "email": address, "password": self.password })).await
    }

    /// Returns an invitation.
    pub async fn gets_invitation(&self, invitation: &str) -> Value {
        self.get(&format!("/v1/invitations/{invitation}")).await.is(200)
    }

    /// Creates a public token, and returns the response body: `public_token`, `token`, `link`, `code`.
    pub async fn creates_public_token(&self, projects: &[&str], permission: &str, usage_limit: Option<u32>) -> Value {
        let body = json!({
            "name": "For the review", "permission": permission, "project_ids": projects, "usage_limit": usage_limit,
        });
        self.post("/v1/public-tokens", body).await.is(201)
    }
}

impl Client {
    /// Returns the result of an access check for a capability in a project.
    pub async fn checks_access(&self, capability: &str, project: &str) -> Value {
        let body = json!({ "project_id": project, "capability": capability });
        self.post("/v1/access/check", body).await.is(200)
    }

    /// Redeems a share token or a code.
    pub async fn redeems(&self, token: &str) -> Response {
        self.post("/v1/public-tokens/redeem", json!({ "token": token })).await
    }

    /// Accepts an invitation by its secret.
    pub async fn accepts_with_secret(&self, secret: &str) -> Response {
        self.post("/v1/invitations/accept", json!({ "secret": secret })).await
    }

    /// Accepts an invitation by its secret, with a new account of this name.
    pub async fn accepts_with_new_account(&self, secret: &str, name: &str) -> Response {
        let body = json!({ "secret": secret, "account": new_account_body(name) });
        self.post("/v1/invitations/accept", body).await
    }

    /// Signs in.
    pub async fn signs_in(&self, address: &str, password: &str) -> Response {
        self.post("/v1/sessions", json!({ "email": address, "password": password })).await
    }
}

/// Returns the `id` of a JSON object.
///
/// # Panics
/// If it has none.
pub fn id_of(object: &Value) -> String {
    text(&object["id"])
}

/// Returns a JSON string.
///
/// # Panics
/// If the value is not a string.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

impl Client {
    /// Returns the capabilities that this client holds in a workspace and one of its projects, sorted. Checks every
    /// capability, each in the target that it belongs to.
    pub async fn capabilities_in(&self, workspace: &str, project: &str) -> Vec<&'static str> {
        let all = crate::golden::capabilities();
        let check = |capability: &&str| match crate::golden::is_of_workspace(capability) {
            true => json!({ "workspace_id": workspace, "capability": capability }),
            false => json!({ "project_id": project, "capability": capability }),
        };
        let checks: Vec<Value> = all.iter().map(check).collect();
        let response = self.post("/v1/access/check-batch", json!({ "checks": checks })).await.is(200);
        let results = response["results"].as_array().expect("results");
        assert_eq!(results.len(), all.len());
        let mut held: Vec<_> =
            all.iter().zip(results).filter(|(_, result)| result["allowed"] == true).map(|(c, _)| *c).collect();
        held.sort_unstable();
        held
    }
}
