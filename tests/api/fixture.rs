//! An instance with a record of every kind, so that every operation can be called.

use guestlist_tests::accounts::{TestAccount, id_of, new_account_body, sign_up_body, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Client, Response, send};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, opt_out_secret_in, secret_in};
use serde_json::{Value, json};

use crate::document::{Operation, operations};

/// An instance with a record of every kind.
pub(crate) struct Fixture {
    pub(crate) instance: Instance,
    pub(crate) operations: Vec<Operation>,
    /// Owner of the workspace and of the project.
    pub(crate) ana: TestAccount,
    /// An account with a pending invitation to the project.
    pub(crate) ben: TestAccount,
    /// A designer of the workspace with a permission in the project.
    pub(crate) mona: TestAccount,
    /// Member of Ana's workspaces, and Owner of one in which Ana is a designer.
    pub(crate) gil: TestAccount,
    pub(crate) workspace: String,
    pub(crate) project: String,
    /// Another workspace of Ana's, with a pending ownership transfer to Gil.
    pub(crate) transferred_workspace: String,
    /// A project of Ana's, with a pending transfer to Gil's workspace.
    pub(crate) transferred_project: String,
    /// Ben's invitation.
    pub(crate) invitation: String,
    /// Ben's notification of the invitation.
    pub(crate) notification: String,
    /// The mailed secret and the code of an invitation to an address without an account.
    pub(crate) invitation_secret: String,
    pub(crate) invite_code: String,
    /// The secret by which that address opts out of mails.
    pub(crate) opt_out: String,
    /// The verification secret of a pending sign-up.
    pub(crate) verification: String,
    /// The secrets of Ben's password reset and of Ana's address change.
    pub(crate) reset: String,
    pub(crate) address_change: String,
    /// The id of Ana's session.
    pub(crate) session: String,
    /// The response to the creation of a public token.
    pub(crate) public_token: Value,
    /// The response to the redemption of the public token.
    pub(crate) redeemed: Value,
    /// The response to the creation of a host key that was used once.
    pub(crate) host_key: Value,
}

impl Fixture {
    pub(crate) async fn new(backend: Backend) -> Self {
        Self::with_settings(backend, &[]).await
    }

    pub(crate) async fn with_settings(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let settings = [settings, &[("GUESTLIST_RATE_LIMITS", "off")]].concat();
        let instance = Instance::start_with(backend, &settings).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        let mona = instance.new_account("Mona").await;
        let joined = id_of(&ana.invites_to_workspace(&workspace, &mona.address, "designer").await.is(201));
        mona.accepts(&joined).await.is(200);
        let joined = id_of(&ana.invites_to_project(&project, &mona.address, "write").await.is(201));
        mona.accepts(&joined).await.is(200);
        let notification = id_of(&ben.items("/v1/account/notifications").await[0]);
        let gil = instance.new_account("Gil").await;
        let (transferred_workspace, transferred_project) = request_transfers(&ana, &gil, &workspace).await;
        let other = id_of(&ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await.is(201));
        let mail = instance.mail("invitation", "dora@example.com").await;
        let (invitation_secret, opt_out) = (secret_in(&mail), opt_out_secret_in(&mail));
        let invite_code = text(&ana.get(&format!("/v1/invitations/{other}/code")).await.is(200)["code"]);
        instance.anonymous().post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
        let verification = instance.secret("verify_address", "zoe@example.com").await;
        instance.anonymous().post("/v1/password-resets", json!({ "email": ben.address })).await.is(202);
        let reset = instance.secret("password_reset", &ben.address).await;
        ana.requests_address_change("anna@example.com").await.is(202);
        let address_change = instance.secret("verify_address", "anna@example.com").await;
        let session = id_of(&ana.items("/v1/sessions").await[0]);
        let public_token = ana.creates_public_token(&[&project], "write", None).await;
        let redeemed = instance.anonymous().redeems(&text(&public_token["token"])).await.is(201);
        let keys = format!("/v1/workspaces/{workspace}/keys");
        let host_key = ana.post(&keys, json!({ "name": "Shop" })).await.is(201);
        let check = json!({ "project_id": project, "capability": "content.view", "account_id": ana.id });
        let host = instance.anonymous().with_bearer(&text(&host_key["secret"]));
        host.post("/v1/access/check", check).await.is(200);
        let operations = operations(&instance.anonymous()).await;
        let fixture = Self {
            instance,
            operations,
            ana,
            ben,
            mona,
            gil,
            workspace,
            project,
            transferred_workspace,
            transferred_project,
            invitation,
            notification,
            invitation_secret,
            invite_code,
            opt_out,
            verification,
            reset,
            address_change,
            session,
            public_token,
            redeemed,
            host_key,
        };
        fixture.all_mails_are_sent().await;
        fixture
    }

    async fn all_mails_are_sent(&self) {
        eventually("an empty job queue", async || {
            let queued = self.instance.count("SELECT count(*) FROM job WHERE state = 'queued'");
            let id = &self.invitation;
            let delivered = self.ana.gets_invitation(id).await["delivery"]["state"] == "sent";
            (delivered && queued.unwrap_or(0) == 0).then_some(())
        })
        .await;
    }

    /// Returns the operation with this id.
    pub(crate) fn operation(&self, id: &str) -> &Operation {
        let found = self.operations.iter().find(|operation| operation.id == id);
        found.unwrap_or_else(|| panic!("no operation {id}"))
    }

    /// Returns a client that can call this operation successfully.
    pub(crate) fn caller(&self, operation: &Operation) -> Client {
        match operation.id.as_str() {
            "accept_received_invitation" | "decline_received_invitation" | "read_notification" => (*self.ben).clone(),
            // Ben owns no workspace, and Mona can leave.
            "delete_account" => (*self.ben).clone(),
            "leave_workspace" | "leave_project" => (*self.mona).clone(),
            "accept_ownership" | "approve_project_transfer" => (*self.gil).clone(),
            _ if operation.needs_token => (*self.ana).clone(),
            _ => self.instance.anonymous(),
        }
    }

    /// Returns the id for `{id}` in the path of an operation, if the path has one.
    pub(crate) fn id_for(&self, operation: &Operation) -> Option<String> {
        let transfer = match operation.id.as_str() {
            "accept_ownership" | "cancel_ownership_offer" => Some(&self.transferred_workspace),
            "approve_project_transfer" | "cancel_project_transfer" => Some(&self.transferred_project),
            _ => None,
        };
        if let Some(id) = transfer {
            return Some(id.clone());
        }
        let kinds = [
            ("/v1/workspaces/{id}", &self.workspace),
            ("/v1/projects/{id}", &self.project),
            ("/v1/invitations/{id}", &self.invitation),
            ("/v1/account/notifications/{id}", &self.notification),
            ("/v1/sessions/{id}", &self.session),
        ];
        let token = text(&self.public_token["public_token"]["id"]);
        let tokens = ("/v1/public-tokens/{id}", &token);
        let of = kinds.into_iter().chain([tokens]).find(|(path, _)| operation.path.starts_with(path));
        assert!(of.is_some() || !operation.path.contains('{'), "add the id for {} here", operation.path);
        of.map(|(_, id)| id.clone())
    }

    /// Returns the path of an operation with ids of existing records.
    pub(crate) fn path_of(&self, operation: &Operation) -> String {
        let id = self.id_for(operation).unwrap_or_default();
        let path = self.path_with(operation, &id).replace("{key_id}", &id_of(&self.host_key["key"]));
        match operation.id.as_str() {
            "list_public_tokens" => format!("{path}?workspace_id={}", self.workspace),
            _ => format!("{path}{}", query_of(operation)),
        }
    }

    /// Returns the path of an operation with this id; other ids are those of existing records.
    pub(crate) fn path_with(&self, operation: &Operation, id: &str) -> String {
        operation.path.replace("{id}", id).replace("{account_id}", &self.mona.id)
    }

    /// Returns a valid body with every documented field.
    pub(crate) fn body_of(&self, operation: &Operation) -> Option<Value> {
        let schema = operation.body.as_ref()?;
        let (invited, later) = ("eve@example.com", self.instance.time_in(86_400 * 30));
        let more = json!({ "message": "Hello", "locale": "en", "expires_in_days": 5, "send_mail": true });
        let with = |mut own: Value| {
            for (field, value) in more.as_object().into_iter().flatten() {
                own[field] = value.clone();
            }
            own
        };
        let body = match operation.id.as_str() {
            "sign_up" => {
                let mut body = sign_up_body("Yan");
                body["locale"] = json!("es");
                body
            }
            "verify_address" => json!({ "secret": self.verification, "password": "quite another long password" }),
            "sign_in" => json!({ "email": self.ana.address, "password": self.ana.password }),
            "create_workspace" => json!({ "name": "Another" }),
            "create_project" => json!({
                "name": "Another",
                "invitations": { "emails": ["eve@example.com"], "permission": "read", "message": "Hello" },
            }),
            "bulk_invite_to_workspace" => {
                with(json!({ "emails": ["zed@example.com", "no address"], "role": "designer", "dry_run": false }))
            }
            "bulk_invite_to_project" => {
                with(json!({ "emails": ["zed@example.com"], "permission": "read", "dry_run": true }))
            }
            "create_host_key" => json!({ "name": "Another" }),
            "invite_to_workspace" => with(json!({ "email": invited, "role": "designer" })),
            "invite_to_project" => with(json!({ "email": invited, "permission": "write" })),
            "preview_invitation" | "decline_invitation" => json!({ "secret": self.invitation_secret }),
            "accept_invitation" => json!({ "secret": self.invitation_secret, "account": new_account_body("Dora") }),
            "create_public_token" => json!({
                "name": "Another", "note": "For nothing", "permission": "read", "project_ids": [self.project],
                "expires_at": later, "usage_limit": 5,
            }),
            "request_password_reset" => json!({ "email": self.ana.address }),
            "confirm_password_reset" => json!({ "secret": self.reset, "password": "quite another long password" }),
            "change_password" => {
                json!({ "current_password": self.ana.password, "new_password": "quite another long password" })
            }
            "request_address_change" => json!({ "email": "annie@example.com", "password": self.ana.password }),
            "confirm_address_change" => json!({ "secret": self.address_change, "password": self.ana.password }),
            "set_notification_preferences" => {
                let both = json!({ "in_app": true, "email": true });
                let kinds = schema["properties"].as_object().expect("kinds").keys();
                kinds.map(|kind| (kind.clone(), both.clone())).collect()
            }
            "update_workspace" => json!({
                "name": "Other",
                "settings": { "locale": "es", "invitation_days": 5, "token_max_days": null, "app_url": null },
            }),
            "update_project" => json!({ "name": "Other" }),
            "offer_ownership" => json!({ "account_id": self.gil.id }),
            "transfer_project" => json!({ "workspace_id": self.transferred_workspace }),
            "update_account" => json!({ "display_name": "Guest", "locale": "es" }),
            "delete_account" => json!({ "password": self.ben.password, "tokens": "keep" }),
            "change_workspace_member" => json!({ "role": "commenter" }),
            "change_project_member" => json!({ "permission": "admin" }),
            "change_invitation" => json!({ "role": null, "permission": "read" }),
            "update_public_token" => json!({ "name": "Other", "note": null, "usage_limit": 7 }),
            "email_public_token" => json!({ "emails": ["eve@example.com"], "message": "Hello", "locale": "es" }),
            "opt_out_of_mail" => json!({ "secret": self.opt_out }),
            "renew_public_token" => json!({ "expires_at": later, "usage_limit": null }),
            "preview_public_token" => json!({ "token": self.public_token["token"] }),
            "redeem_public_token" => json!({
                "token": self.public_token["token"], "guest_session": "glg_x", "display_name": "Guest",
            }),
            "refresh_guest_session" => json!({ "guest_session": self.redeemed["guest_session"] }),
            "check_access" => json!({
                "project_id": self.project, "workspace_id": null, "capability": "content.view", "account_id": null,
            }),
            "check_access_batch" => {
                json!({ "checks": [{ "project_id": self.project, "capability": "content.view" }] })
            }
            other => panic!("{other} takes a body: add a valid one with every documented field here"),
        };
        let properties: Vec<&String> = schema["properties"].as_object().expect("properties").keys().collect();
        for property in properties {
            assert!(body.get(property).is_some(), "{}: the valid body lacks {property}", operation.id);
        }
        Some(body)
    }

    /// Calls an operation with a valid path and a valid body.
    pub(crate) async fn call(&self, operation: &Operation, client: &Client) -> Response {
        let request = client.request(operation.method.clone(), &self.path_of(operation));
        send(match self.body_of(operation) {
            Some(body) => request.json(&body),
            None if operation.id == "introspect" => {
                let form = format!("token={}", text(&self.redeemed["access_token"]));
                request.header("content-type", "application/x-www-form-urlencoded").body(form)
            }
            None => request,
        })
        .await
    }

    /// Returns all rows of the database, except those of rate limits.
    pub(crate) fn all_rows(&self) -> Vec<String> {
        let queries = TABLES.iter().map(|table| format!("SELECT '{table}', * FROM {table} ORDER BY 1, 2, 3"));
        let queries: Vec<String> = queries.collect();
        let queries: Vec<&str> = queries.iter().map(String::as_str).collect();
        self.instance.rows(&queries).lines().map(ToOwned::to_owned).collect()
    }
}

/// Returns the query parameters that an operation requires.
pub(crate) fn query_of(operation: &Operation) -> &'static str {
    if operation.id == "explain_access" { "?email=ben@example.com" } else { "" }
}

const TABLES: &[&str] = &[
    "account",
    "one_time_secret",
    "session",
    "workspace",
    "workspace_membership",
    "project",
    "project_membership",
    "invitation",
    "invitation_secret",
    "public_token",
    "public_token_project",
    "public_token_recipient",
    "mail_opt_out",
    "opt_out_secret",
    "guest_session",
    "event",
    "event_project",
    "notification",
    "notification_preference",
    "job",
    "signing_key",
    "api_key",
    "transfer",
    "idempotency",
];

/// Operations that end a record which other operations of the same fixture need.
pub(crate) const ENDS_RECORDS: &[&str] = &[
    "verify_address",
    "accept_invitation",
    "accept_received_invitation",
    "decline_invitation",
    "decline_received_invitation",
    "cancel_invitation",
    "revoke_public_token",
    "sign_out",
    "end_session",
    "change_password",
    "confirm_password_reset",
    "confirm_address_change",
    "revoke_host_key",
    "remove_workspace_member",
    "remove_project_member",
    "leave_workspace",
    "leave_project",
    "delete_account",
    "delete_workspace",
    "delete_project",
    "offer_ownership",
    "accept_ownership",
    "cancel_ownership_offer",
    "transfer_project",
    "approve_project_transfer",
    "cancel_project_transfer",
];

/// Adds Gil as a member and requests two transfers: of a workspace to Gil, and of a project to Gil's workspace. Returns
/// the ids of both.
async fn request_transfers(ana: &TestAccount, gil: &TestAccount, workspace: &str) -> (String, String) {
    let transferred_workspace = ana.creates_workspace("Offered").await;
    for target in [workspace, &transferred_workspace] {
        let invited = ana.invites_to_workspace(target, &gil.address, "designer").await.is(201);
        gil.accepts(&id_of(&invited)).await.is(200);
    }
    let path = format!("/v1/workspaces/{transferred_workspace}/ownership-transfer");
    ana.post(&path, json!({ "account_id": gil.id })).await.is(202);
    let theirs = gil.creates_workspace("Gil's").await;
    let invited = gil.invites_to_workspace(&theirs, &ana.address, "designer").await.is(201);
    ana.accepts(&id_of(&invited)).await.is(200);
    let transferred_project = ana.creates_project(workspace, "Moving").await;
    ana.post(&format!("/v1/projects/{transferred_project}/transfer"), json!({ "workspace_id": theirs })).await.is(202);
    (transferred_workspace, transferred_project)
}

/// Proves: S7.4, HT8.
#[tokio::test]
async fn every_documented_operation_succeeds_when_it_is_called_as_documented() {
    let shared = Fixture::new(Backend::Memory).await;
    for operation in &shared.operations {
        let own = match ENDS_RECORDS.contains(&operation.id.as_str()) {
            true => Some(Fixture::new(Backend::Memory).await),
            false => None,
        };
        let fixture = own.as_ref().unwrap_or(&shared);
        let response = fixture.call(operation, &fixture.caller(operation)).await;
        assert!((200..300).contains(&response.status), "{}: {} {}", operation.id, response.status, response.text());
        assert!(operation.documents(&response), "{}: undocumented {}", operation.id, response.status);
        assert!(!response.header("x-request-id").is_empty());
    }
}
