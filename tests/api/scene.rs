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
    pub(crate) workspace: String,
    pub(crate) project: String,
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
    /// The answer to the making of a public token.
    pub(crate) shared: Value,
    /// The answer to its redemption.
    pub(crate) redeemed: Value,
}

impl Scene {
    pub(crate) async fn new(backend: Backend) -> Self {
        let settings = [("GUESTLIST_RATE_LIMITS", "off")];
        let instance = Instance::start_with(backend, &settings).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (workspace, project) = ana.makes_place().await;
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        let notification = id_of(&ben.items("/v1/account/notifications").await[0]);
        let other = id_of(&ana.invites_to_workspace(&workspace, "dora@example.com", "designer").await.is(201));
        let letter = instance.mail("invitation", "dora@example.com").await;
        let (mailed, opt_out) = (secret_in(&letter), opt_out_secret_in(&letter));
        let code = text(&ana.get(&format!("/v1/invitations/{other}/code")).await.is(200)["code"]);
        instance.anybody().post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
        let verification = instance.secret("verify_address", "zoe@example.com").await;
        let shared = ana.makes_token(&[&project], "write", None).await;
        let redeemed = instance.anybody().redeems(&text(&shared["token"])).await.is(201);
        let operations = operations(&instance.anybody()).await;
        let scene = Self {
            instance,
            operations,
            ana,
            ben,
            workspace,
            project,
            invitation,
            notification,
            mailed,
            code,
            opt_out,
            verification,
            shared,
            redeemed,
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
            _ if operation.needs_token => (*self.ana).clone(),
            _ => self.instance.anybody(),
        }
    }

    /// The id that belongs into the path of an operation.
    pub(crate) fn id_for(&self, operation: &Operation) -> Option<String> {
        let kinds = [
            ("/v1/workspaces/{id}", &self.workspace),
            ("/v1/projects/{id}", &self.project),
            ("/v1/invitations/{id}", &self.invitation),
            ("/v1/account/notifications/{id}", &self.notification),
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
        let path = operation.path.replace("{id}", &id);
        match operation.id.as_str() {
            "list_public_tokens" => format!("{path}?workspace_id={}", self.workspace),
            _ => path,
        }
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
            "verify_address" => json!({ "secret": self.verification }),
            "sign_in" => json!({ "email": self.ana.address, "password": self.ana.password }),
            "create_workspace" | "create_project" => json!({ "name": "Another" }),
            "invite_to_workspace" => with(json!({ "email": invited, "role": "designer" })),
            "invite_to_project" => with(json!({ "email": invited, "permission": "write" })),
            "preview_invitation" | "decline_invitation" => json!({ "secret": self.mailed }),
            "accept_invitation" => json!({ "secret": self.mailed, "account": new_account_of("Dora") }),
            "create_public_token" => json!({
                "name": "Another", "note": "For nothing", "permission": "read", "project_ids": [self.project],
                "expires_at": later, "usage_limit": 5,
            }),
            "update_account" => json!({ "display_name": "Somebody", "locale": "es" }),
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
            "check_access" => json!({ "project_id": self.project, "workspace_id": null, "capability": "content.view" }),
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
            None => request,
        })
        .await
    }

    /// Everything that the database holds, but for counters of attempts.
    pub(crate) fn everything(&self) -> Vec<String> {
        let queries = TABLES.map(|table| format!("SELECT '{table}', * FROM {table} ORDER BY 1, 2, 3"));
        let queries: Vec<&str> = queries.iter().map(String::as_str).collect();
        self.instance.rows(&queries).lines().map(ToOwned::to_owned).collect()
    }
}

const TABLES: [&str; 20] = [
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
    "outbox",
    "signing_key",
];

/// Calls after which others of the same scene do not work any more.
const ENDS_SOMETHING: [&str; 8] = [
    "verify_address",
    "accept_invitation",
    "accept_received_invitation",
    "decline_invitation",
    "decline_received_invitation",
    "cancel_invitation",
    "revoke_public_token",
    "sign_out",
];

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
