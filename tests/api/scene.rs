//! One of everything, so that every call has something to be made on.

use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Answer, Client, answer};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, opt_out_secret_in, secret_in};
use guestlist_tests::people::{Person, id_of, new_account_of, sign_up_of, text};
use serde_json::{Value, json};

use crate::document::{Operation, operations};

/// An instance in which something of every kind is there.
pub(crate) struct Scene {
    pub(crate) instance: Instance,
    pub(crate) operations: Vec<Operation>,
    /// Owner of everything.
    pub(crate) ana: Person,
    /// Invited to the project, with a proven account.
    pub(crate) ben: Person,
    /// A designer of the workspace with a permission in the project.
    pub(crate) mona: Person,
    /// Member of Ana's workspaces, and Owner of one in which Ana is a designer.
    pub(crate) gil: Person,
    pub(crate) workspace: String,
    pub(crate) project: String,
    /// Another workspace of Ana's, whose ownership is offered to Gil.
    pub(crate) offered: String,
    /// A project of Ana's that is offered to Gil's workspace.
    pub(crate) moving: String,
    /// Ben's.
    pub(crate) invitation: String,
    /// Ben's notification of it.
    pub(crate) notification: String,
    /// What opens the invitation of somebody without an account, by mail and by hand.
    pub(crate) mailed: String,
    pub(crate) code: String,
    /// What opts that somebody out of mails.
    pub(crate) opt_out: String,
    /// What proves the address of somebody who signed up.
    pub(crate) verification: String,
    /// What sets Ben's password, and what moves Ana's account to another address.
    pub(crate) reset: String,
    pub(crate) address_change: String,
    /// Ana's session.
    pub(crate) session: String,
    /// The answer to the making of a public token.
    pub(crate) shared: Value,
    /// The answer to its redemption.
    pub(crate) redeemed: Value,
    /// The answer to the making of a host key, which was used once.
    pub(crate) host_key: Value,
}

impl Scene {
    pub(crate) async fn new(backend: Backend) -> Self {
        let settings = [("GUESTLIST_RATE_LIMITS", "off")];
        let instance = Instance::start_with(backend, &settings).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (workspace, project) = ana.makes_place().await;
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        let mona = instance.person("Mona").await;
        let joined = id_of(&ana.invites_to_workspace(&workspace, &mona.address, "designer").await.is(201));
        mona.accepts(&joined).await.is(200);
        let joined = id_of(&ana.invites_to_project(&project, &mona.address, "write").await.is(201));
        mona.accepts(&joined).await.is(200);
        let notification = id_of(&ben.items("/v1/account/notifications").await[0]);
        let gil = instance.person("Gil").await;
        let (offered, moving) = offers(&ana, &gil, &workspace).await;
        let other = id_of(&ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await.is(201));
        let letter = instance.mail("invitation", "dora@example.com").await;
        let (mailed, opt_out) = (secret_in(&letter), opt_out_secret_in(&letter));
        let code = text(&ana.get(&format!("/v1/invitations/{other}/code")).await.is(200)["code"]);
        instance.anybody().post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
        let verification = instance.secret("verify_address", "zoe@example.com").await;
        instance.anybody().post("/v1/password-resets", json!({ "email": ben.address })).await.is(202);
        let reset = instance.secret("password_reset", &ben.address).await;
        ana.asks_for_address("anna@example.com").await.is(202);
        let address_change = instance.secret("verify_address", "anna@example.com").await;
        let session = id_of(&ana.items("/v1/sessions").await[0]);
        let shared = ana.makes_token(&[&project], "write", None).await;
        let redeemed = instance.anybody().redeems(&text(&shared["token"])).await.is(201);
        let keys = format!("/v1/workspaces/{workspace}/keys");
        let host_key = ana.post(&keys, json!({ "name": "Shop" })).await.is(201);
        let check = json!({ "project_id": project, "capability": "content.view", "account_id": ana.id });
        let host = instance.anybody().with_bearer(&text(&host_key["secret"]));
        host.post("/v1/access/check", check).await.is(200);
        let operations = operations(&instance.anybody()).await;
        let scene = Self {
            instance,
            operations,
            ana,
            ben,
            mona,
            gil,
            workspace,
            project,
            offered,
            moving,
            invitation,
            notification,
            mailed,
            code,
            opt_out,
            verification,
            reset,
            address_change,
            session,
            shared,
            redeemed,
            host_key,
        };
        scene.all_mails_are_sent().await;
        scene
    }

    async fn all_mails_are_sent(&self) {
        eventually("an empty outbox", async || {
            let queued = self.instance.count("SELECT count(*) FROM outbox WHERE state = 'queued'");
            let id = &self.invitation;
            let delivered = self.ana.sees_invitation(id).await["delivery"]["state"] == "sent";
            (delivered && queued.unwrap_or(0) == 0).then_some(())
        })
        .await;
    }

    /// The operation of an id.
    pub(crate) fn operation(&self, id: &str) -> &Operation {
        let found = self.operations.iter().find(|operation| operation.id == id);
        found.unwrap_or_else(|| panic!("no operation {id}"))
    }

    /// Whoever can make this call with success.
    pub(crate) fn caller(&self, operation: &Operation) -> Client {
        match operation.id.as_str() {
            "accept_received_invitation" | "decline_received_invitation" | "read_notification" => (*self.ben).clone(),
            // Ben owns nothing, and Mona can leave.
            "delete_account" => (*self.ben).clone(),
            "leave_workspace" | "leave_project" => (*self.mona).clone(),
            "accept_ownership" | "approve_project_transfer" => (*self.gil).clone(),
            _ if operation.needs_token => (*self.ana).clone(),
            _ => self.instance.anybody(),
        }
    }

    /// The id that belongs into the path of an operation.
    pub(crate) fn id_for(&self, operation: &Operation) -> Option<String> {
        let offered = match operation.id.as_str() {
            "accept_ownership" | "cancel_ownership_offer" => Some(&self.offered),
            "approve_project_transfer" | "cancel_project_transfer" => Some(&self.moving),
            _ => None,
        };
        if let Some(id) = offered {
            return Some(id.clone());
        }
        let kinds = [
            ("/v1/workspaces/{id}", &self.workspace),
            ("/v1/projects/{id}", &self.project),
            ("/v1/invitations/{id}", &self.invitation),
            ("/v1/account/notifications/{id}", &self.notification),
            ("/v1/sessions/{id}", &self.session),
        ];
        let token = text(&self.shared["public_token"]["id"]);
        let tokens = ("/v1/public-tokens/{id}", &token);
        let of = kinds.into_iter().chain([tokens]).find(|(path, _)| operation.path.starts_with(path));
        assert!(of.is_some() || !operation.path.contains('{'), "whose id is that? {}", operation.path);
        of.map(|(_, id)| id.clone())
    }

    /// The path of an operation with ids that work.
    pub(crate) fn path_of(&self, operation: &Operation) -> String {
        let id = self.id_for(operation).unwrap_or_default();
        let path = self.path_with(operation, &id).replace("{key_id}", &id_of(&self.host_key["key"]));
        match operation.id.as_str() {
            "list_public_tokens" => format!("{path}?workspace_id={}", self.workspace),
            _ => format!("{path}{}", query_of(operation)),
        }
    }

    /// The path of an operation with this id, and others that work.
    pub(crate) fn path_with(&self, operation: &Operation, id: &str) -> String {
        operation.path.replace("{id}", id).replace("{account_id}", &self.mona.id)
    }

    /// A body that works, with every field that there is.
    pub(crate) fn body_of(&self, operation: &Operation) -> Option<Value> {
        let schema = operation.body.as_ref()?;
        let (invited, later) = ("eve@example.com", self.instance.clock_in(86_400 * 30));
        let more = json!({ "message": "Hello", "locale": "en", "expires_in_days": 5, "send_mail": true });
        let with = |mut own: Value| {
            for (field, value) in more.as_object().into_iter().flatten() {
                own[field] = value.clone();
            }
            own
        };
        let body = match operation.id.as_str() {
            "sign_up" => {
                let mut body = sign_up_of("Yan");
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
            "preview_invitation" | "decline_invitation" => json!({ "secret": self.mailed }),
            "accept_invitation" => json!({ "secret": self.mailed, "account": new_account_of("Dora") }),
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
            "transfer_project" => json!({ "workspace_id": self.offered }),
            "update_account" => json!({ "display_name": "Somebody", "locale": "es" }),
            "delete_account" => json!({ "password": self.ben.password, "tokens": "keep" }),
            "change_workspace_member" => json!({ "role": "commenter" }),
            "change_project_member" => json!({ "permission": "admin" }),
            "change_invitation" => json!({ "role": null, "permission": "read" }),
            "update_public_token" => json!({ "name": "Other", "note": null, "usage_limit": 7 }),
            "email_public_token" => json!({ "emails": ["eve@example.com"], "message": "Hello", "locale": "es" }),
            "opt_out_of_mail" => json!({ "secret": self.opt_out }),
            "renew_public_token" => json!({ "expires_at": later, "usage_limit": null }),
            "preview_public_token" => json!({ "token": self.shared["token"] }),
            "redeem_public_token" => json!({
                "token": self.shared["token"], "guest_session": "glg_x", "display_name": "Somebody",
            }),
            "refresh_guest_session" => json!({ "guest_session": self.redeemed["guest_session"] }),
            "check_access" => json!({
                "project_id": self.project, "workspace_id": null, "capability": "content.view", "account_id": null,
            }),
            "check_access_batch" => {
                json!({ "checks": [{ "project_id": self.project, "capability": "content.view" }] })
            }
            other => panic!("{other} takes a body: say here which one works, with every field that there is"),
        };
        let properties: Vec<&String> = schema["properties"].as_object().expect("properties").keys().collect();
        for property in properties {
            assert!(body.get(property).is_some(), "{}: the body that works lacks {property}", operation.id);
        }
        Some(body)
    }

    /// Makes a call as it should be made.
    pub(crate) async fn call(&self, operation: &Operation, client: &Client) -> Answer {
        let request = client.request(operation.method.clone(), &self.path_of(operation));
        answer(match self.body_of(operation) {
            Some(body) => request.json(&body),
            None if operation.id == "introspect" => {
                let form = format!("token={}", text(&self.redeemed["access_token"]));
                request.header("content-type", "application/x-www-form-urlencoded").body(form)
            }
            None => request,
        })
        .await
    }

    /// Everything that the database holds, but for counters of attempts.
    pub(crate) fn everything(&self) -> Vec<String> {
        let queries = TABLES.iter().map(|table| format!("SELECT '{table}', * FROM {table} ORDER BY 1, 2, 3"));
        let queries: Vec<String> = queries.collect();
        let queries: Vec<&str> = queries.iter().map(String::as_str).collect();
        self.instance.rows(&queries).lines().map(ToOwned::to_owned).collect()
    }
}

/// What a call cannot do without in its query.
pub(crate) fn query_of(operation: &Operation) -> &'static str {
    if operation.id == "explain_access" { "?email=ben@example.com" } else { "" }
}

const TABLES: &[&str] = &[
    "account",
    "verification",
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
    "outbox",
    "signing_key",
    "host_key",
    "transfer",
    "idempotency",
];

/// Calls after which others of the same scene do not work any more.
const ENDS_SOMETHING: &[&str] = &[
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

/// Makes Gil a member and offers him another workspace, and his own workspace a project.
async fn offers(ana: &Person, gil: &Person, workspace: &str) -> (String, String) {
    let offered = ana.makes_workspace("Offered").await;
    for place in [workspace, &offered] {
        let invited = ana.invites_to_workspace(place, &gil.address, "designer").await.is(201);
        gil.accepts(&id_of(&invited)).await.is(200);
    }
    let path = format!("/v1/workspaces/{offered}/ownership-transfer");
    ana.post(&path, json!({ "account_id": gil.id })).await.is(202);
    let theirs = gil.makes_workspace("Gil's").await;
    let invited = gil.invites_to_workspace(&theirs, &ana.address, "designer").await.is(201);
    ana.accepts(&id_of(&invited)).await.is(200);
    let moving = ana.makes_project(workspace, "Moving").await;
    ana.post(&format!("/v1/projects/{moving}/transfer"), json!({ "workspace_id": theirs })).await.is(202);
    (offered, moving)
}

/// Proves: S7.4, HT8.
#[tokio::test]
async fn every_documented_call_works_when_it_is_made_as_documented() {
    let shared = Scene::new(Backend::Memory).await;
    for operation in &shared.operations {
        let own = match ENDS_SOMETHING.contains(&operation.id.as_str()) {
            true => Some(Scene::new(Backend::Memory).await),
            false => None,
        };
        let scene = own.as_ref().unwrap_or(&shared);
        let answer = scene.call(operation, &scene.caller(operation)).await;
        assert!((200..300).contains(&answer.status), "{}: {} {}", operation.id, answer.status, answer.text());
        assert!(operation.documents(&answer), "{}: undocumented {}", operation.id, answer.status);
        assert!(!answer.header("x-request-id").is_empty());
    }
}
