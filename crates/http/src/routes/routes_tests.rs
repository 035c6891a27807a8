use axum::Router;
use axum::body::Body;
use axum::http::Request;
use guestlist_domain::model::mail::MailContent;
use guestlist_testkit::{TestApp, builders};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{Options, router};

/// A test environment and its API.
struct Api {
    app: TestApp,
    router: Router,
}

impl Api {
    fn new() -> Self {
        let app = TestApp::new();
        let options = Options::default();
        Self { router: router(app.service.clone(), options), app }
    }

    async fn call(&self, method: &str, path: &str, token: Option<&str>, body: Option<Value>) -> (u16, Value) {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        (status, if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() })
    }

    async fn post(&self, path: &str, token: &str, body: Value) -> (u16, Value) {
        self.call("POST", path, Some(token), Some(body)).await
    }

    async fn get(&self, path: &str, token: &str) -> (u16, Value) {
        self.call("GET", path, Some(token), None).await
    }

    /// Returns the secret of the latest mail to an address that contains a link with one.
    fn mailed_secret(&self, email: &str) -> String {
        let mails = self.app.queued_mails();
        let mut links =
            mails.iter().filter(|mail| mail.to.canonical() == email).filter_map(|mail| match &mail.content {
                MailContent::VerifyAddress { link, .. } | MailContent::Invitation { link, .. } => Some(link),
                MailContent::VerifyNewAddress { link, .. } | MailContent::PasswordReset { link, .. } => Some(link),
                MailContent::AlreadyRegistered { .. }
                | MailContent::AddressTaken { .. }
                | MailContent::PasswordChanged { .. }
                | MailContent::AddressChanged { .. }
                | MailContent::Share { .. }
                | MailContent::ShareExpiring { .. }
                | MailContent::ShareRenewed { .. }
                | MailContent::Notice { .. } => None,
            });
        links.next_back().unwrap().split_once('#').unwrap().1.to_owned()
    }

    /// Creates an account and returns its session token.
    async fn sign_up(&self, name: &str) -> String {
        let email = format!("{name}@example.com");
        let sign_up = json!({"email": email, "display_name": name});
        let answer = self.call("POST", "/v1/accounts", None, Some(sign_up)).await;
        assert_eq!(answer, (202, json!({"status": "verification_sent"})));
        let secret = json!({"secret": self.mailed_secret(&email), "password": builders::PASSWORD});
        let (status, verified) = self.call("POST", "/v1/accounts/verify", None, Some(secret)).await;
        assert_eq!((status, &verified["account"]["email_verified"]), (200, &json!(true)));
        verified["session_token"].as_str().unwrap().to_owned()
    }

    /// Creates a workspace with a project.
    async fn project(&self, owner: &str) -> (String, String) {
        let (status, workspace) = self.post("/v1/workspaces", owner, json!({"name": "Atelier"})).await;
        assert_eq!((status, &workspace["my_role"]), (201, &json!("owner")));
        let workspace = workspace["id"].as_str().unwrap().to_owned();
        let path = format!("/v1/workspaces/{workspace}/projects");
        let (status, project) = self.post(&path, owner, json!({"name": "Site"})).await;
        assert_eq!(status, 201);
        (workspace, project["id"].as_str().unwrap().to_owned())
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap()
}

#[tokio::test]
async fn an_account_signs_up_signs_in_and_signs_out() {
    let api = Api::new();
    let first = api.sign_up("ana").await;
    let credentials = json!({"email": "Ana@Example.com", "password": builders::PASSWORD});
    let (status, signed_in) = api.call("POST", "/v1/sessions", None, Some(credentials)).await;
    assert_eq!(status, 201);
    let second = text(&signed_in, "session_token");
    assert_eq!(api.get("/v1/account", second).await.1["display_name"], "ana");
    assert_eq!(api.call("DELETE", "/v1/sessions/current", Some(second), None).await, (204, Value::Null));
    assert_eq!(api.get("/v1/account", second).await.1["code"], "unauthenticated");
    assert_eq!(api.get("/v1/account", &first).await.0, 200, "the other session continues");
    let wrong = json!({"email": "ana@example.com", "password": "wrong"});
    let (status, problem) = api.call("POST", "/v1/sessions", None, Some(wrong)).await;
    assert_eq!((status, &problem["code"]), (401, &json!("invalid_credentials")));
}

#[tokio::test]
async fn an_invitation_is_created_previewed_and_accepted() {
    let api = Api::new();
    let owner = api.sign_up("ana").await;
    let (workspace, project) = api.project(&owner).await;
    let path = format!("/v1/projects/{project}/invitations");
    let invite = json!({"email": "Bob@example.com", "permission": "write", "message": "Hi", "expires_in_days": 3});
    let (status, invitation) = api.post(&path, &owner, invite.clone()).await;
    assert_eq!(status, 201);
    assert_eq!(invitation["target"], json!({"kind": "project", "id": project, "name": "Site"}));
    assert_eq!((&invitation["permission"], &invitation["role"]), (&json!("write"), &Value::Null));
    assert_eq!((&invitation["message"], &invitation["email"]), (&json!("Hi"), &json!("Bob@example.com")));
    assert_eq!((&invitation["status"], &invitation["delivery"]["state"]), (&json!("pending"), &json!("queued")));

    let (status, again) = api.post(&path, &owner, invite).await;
    assert_eq!((status, &again["code"]), (409, &json!("invitation_already_pending")));
    assert_eq!(again["invitation_id"], invitation["id"]);

    let secret = api.mailed_secret("bob@example.com");
    let (_, preview) = api.call("POST", "/v1/invitations/preview", None, Some(json!({"secret": secret}))).await;
    assert_eq!(preview["workspace"], json!({"id": workspace, "name": "Atelier"}));
    assert_eq!((&preview["account_exists"], &preview["invitation"]["message"]), (&json!(false), &json!("Hi")));

    let account = json!({"display_name": "Bob", "password": builders::PASSWORD});
    let accept = json!({"secret": secret, "account": account});
    let (status, accepted) = api.call("POST", "/v1/invitations/accept", None, Some(accept.clone())).await;
    assert_eq!((status, &accepted["membership"]["target"]["name"]), (201, &json!("Site")));
    let bob = text(&accepted, "session_token");

    let (status, refused) = api.call("POST", "/v1/invitations/accept", None, Some(accept)).await;
    assert_eq!((status, &refused["code"]), (410, &json!("invitation_accepted")));
    let (_, preview_again) = api.post("/v1/invitations/preview", bob, json!({"secret": secret})).await;
    assert_eq!(preview_again["target"]["id"], project.as_str());

    let (_, access) = api.get(&format!("/v1/projects/{project}/access"), bob).await;
    assert_eq!((&access["permission"], &access["role"]), (&json!("write"), &Value::Null));
    let (_, list) = api.get(&format!("{path}?status=accepted"), &owner).await;
    assert_eq!((&list["items"][0]["status"], &list["items"][0]["message"]), (&json!("accepted"), &Value::Null));
    let (_, notifications) = api.get("/v1/account/notifications?unread=true", &owner).await;
    assert_eq!(
        (&notifications["unread_count"], &notifications["items"][0]["kind"]),
        (&json!(1), &json!("invitation_accepted"))
    );
    let id = text(&notifications["items"][0], "id");
    let read = format!("/v1/account/notifications/{id}/read");
    assert_eq!(api.call("POST", &read, Some(&owner), None).await.0, 204);
    assert_eq!(api.get("/v1/account/notifications?unread=true", &owner).await.1["items"], json!([]));
}

/// Proves: IN12.
#[tokio::test]
async fn a_code_alone_shows_neither_address_nor_message() {
    let api = Api::new();
    let (owner, bob) = (api.sign_up("ana").await, api.sign_up("bob").await);
    let (workspace, _) = api.project(&owner).await;
    let path = format!("/v1/workspaces/{workspace}/invitations");
    let invite = json!({"email": "bob@example.com", "role": "designer", "message": "Hi"});
    let (_, invitation) = api.post(&path, &owner, invite).await;
    let id = text(&invitation, "id").to_owned();
    let (_, code) = api.get(&format!("/v1/invitations/{id}/code"), &owner).await;
    let secret = json!({"secret": text(&code, "code").to_lowercase()});

    let (_, anonymous) = api.call("POST", "/v1/invitations/preview", None, Some(secret.clone())).await;
    assert_eq!((&anonymous["invitation"]["message"], &anonymous["account_exists"]), (&Value::Null, &Value::Null));
    assert!(!text(&anonymous["invitation"], "email").contains("bob@"));
    let (_, invitee) = api.post("/v1/invitations/preview", &bob, secret).await;
    assert_eq!(
        (&invitee["invitation"]["message"], &invitee["invitation"]["email"]),
        (&json!("Hi"), &json!("bob@example.com"))
    );
    assert_eq!(api.get(&format!("/v1/invitations/{id}"), &owner).await.1["message"], Value::Null);
    assert_eq!(api.get("/v1/account/invitations", &bob).await.1["items"][0]["message"], "Hi");

    let (status, accepted) = api.call("POST", &format!("/v1/invitations/{id}/accept"), Some(&bob), None).await;
    assert_eq!((status, &accepted["membership"]["role"]), (200, &json!("designer")));
}

#[tokio::test]
async fn resending_cancelling_and_declining_return_the_invitation() {
    let api = Api::new();
    let (owner, bob) = (api.sign_up("ana").await, api.sign_up("bob").await);
    let (workspace, _) = api.project(&owner).await;
    let path = format!("/v1/workspaces/{workspace}/invitations");
    let invite = json!({"email": "bob@example.com", "role": "commenter"});
    let id = text(&api.post(&path, &owner, invite.clone()).await.1, "id").to_owned();
    let call = async |verb: &str, token: &str| {
        api.call("POST", &format!("/v1/invitations/{id}/{verb}"), Some(token), None).await
    };

    let old = api.mailed_secret("bob@example.com");
    api.app.clock.advance(guestlist_domain::model::time::minutes(2));
    let (status, resent) = call("resend", &owner).await;
    assert_eq!((status, &resent["resend_count"]), (200, &json!(1)));
    let (status, limited) = call("resend", &owner).await;
    assert_eq!((status, &limited["code"]), (429, &json!("rate_limited")));
    let (status, superseded) = api.call("POST", "/v1/invitations/preview", None, Some(json!({"secret": old}))).await;
    assert_eq!((status, &superseded["code"]), (410, &json!("invitation_superseded")));
    assert_eq!(call("decline", &bob).await.1["status"], "declined");
    assert_eq!(call("cancel", &owner).await.1["code"], "invitation_declined");

    let (_, second) = api.post(&path, &owner, invite).await;
    let cancel = format!("/v1/invitations/{}/cancel", text(&second, "id"));
    assert_eq!(api.call("POST", &cancel, Some(&owner), None).await.1["status"], "cancelled");
    assert_eq!(api.call("POST", &cancel, Some(&bob), None).await.0, 404);
}

#[tokio::test]
async fn a_public_token_is_created_redeemed_renewed_and_revoked() {
    let api = Api::new();
    let owner = api.sign_up("ana").await;
    let (workspace, project) = api.project(&owner).await;
    let create = json!({"name": "Client", "permission": "comment", "project_ids": [project], "usage_limit": 1});
    let (status, created) = api.post("/v1/public-tokens", &owner, create).await;
    assert_eq!((status, &created["public_token"]["status"]), (201, &json!("active")));
    assert_eq!(created["public_token"]["projects"], json!([{"id": project, "name": "Site"}]));
    let path = format!("/v1/public-tokens/{}", text(&created["public_token"], "id"));
    let link = api.get(&format!("{path}/link"), &owner).await.1;
    assert_eq!((&link["token"], &link["code"]), (&created["token"], &created["code"]));

    let open = json!({"token": created["token"]});
    let (status, preview) = api.call("POST", "/v1/public-tokens/preview", None, Some(open.clone())).await;
    assert_eq!((status, &preview["uses_left"]), (200, &json!(1)));
    let (status, guest) = api.call("POST", "/v1/public-tokens/redeem", None, Some(open.clone())).await;
    assert_eq!((status, &guest["token_type"], &guest["expires_in"]), (201, &json!("Bearer"), &json!(300)));
    let mut again = open.clone();
    again["guest_session"] = guest["guest_session"].clone();
    assert_eq!(api.call("POST", "/v1/public-tokens/redeem", None, Some(again)).await.0, 200);
    let (status, used_up) = api.call("POST", "/v1/public-tokens/redeem", None, Some(open.clone())).await;
    assert_eq!((status, &used_up["code"]), (410, &json!("token_used_up")));

    let session = json!({"guest_session": guest["guest_session"]});
    let (_, refreshed) = api.call("POST", "/v1/guest-sessions/refresh", None, Some(session.clone())).await;
    let access = text(&refreshed, "access_token");
    let check = |capability: &str| json!({"project_id": project, "capability": capability});
    let (_, decision) = api.post("/v1/access/check", access, check("comments.write")).await;
    let via = json!([{"kind": "public_token", "value": "comment"}]);
    assert_eq!(decision, json!({"allowed": true, "reason": "granted", "via": via}));
    assert_eq!(api.get("/v1/workspaces", access).await.1["code"], "forbidden");

    let (status, renewed) = api.post(&format!("{path}/renew"), &owner, json!({"usage_limit": 2})).await;
    assert_eq!((status, &renewed["status"], &renewed["usage_limit"]), (200, &json!("active"), &json!(2)));
    let (_, list) = api.get(&format!("/v1/public-tokens?workspace_id={workspace}&status=active"), &owner).await;
    assert_eq!(list["items"][0]["id"], created["public_token"]["id"]);
    assert_eq!(api.get("/v1/public-tokens", &owner).await.0, 422);
    assert_eq!(api.call("POST", &format!("{path}/revoke"), Some(&owner), None).await.1["status"], "revoked");
    let (status, ended) = api.call("POST", "/v1/guest-sessions/refresh", None, Some(session)).await;
    assert_eq!((status, &ended["code"]), (410, &json!("token_revoked")));
    let (_, ended) = api.post("/v1/access/check", access, check("content.view")).await;
    assert_eq!(ended, json!({"allowed": false, "reason": "session_ended", "via": []}));
}

/// Proves: S7.1.
#[tokio::test]
async fn a_check_is_200_for_any_target_and_capability() {
    let api = Api::new();
    let owner = api.sign_up("ana").await;
    let (workspace, project) = api.project(&owner).await;
    let checks = json!([
        {"workspace_id": workspace, "capability": "workspace.delete"},
        {"project_id": project, "capability": "no.such"},
        {"project_id": "nonsense", "capability": "content.view"},
        {"workspace_id": project, "capability": "workspace.view"},
    ]);
    let (status, answer) = api.post("/v1/access/check-batch", &owner, json!({"checks": checks})).await;
    let reasons: Vec<&str> = answer["results"].as_array().unwrap().iter().map(|one| text(one, "reason")).collect();
    assert_eq!((status, reasons), (200, vec!["granted", "capability_missing", "not_found", "not_found"]));
    let both = json!({"workspace_id": workspace, "project_id": project, "capability": "content.view"});
    for wrong in [both, json!({"capability": "content.view"}), json!({"project_id": project})] {
        // An invalid token is reported before an invalid request.
        assert_eq!(api.post("/v1/access/check", "gls_unknown", wrong.clone()).await.0, 401);
        assert_eq!(api.post("/v1/access/check", &owner, wrong).await.0, 422);
    }
}

#[tokio::test]
async fn only_the_openapi_document_is_compressed() {
    let api = Api::new();
    for (path, encoding) in [("/openapi.json", Some("gzip")), ("/v1/capabilities", None), ("/healthz", None)] {
        let request = Request::get(path).header("accept-encoding", "gzip").body(Body::empty()).unwrap();
        let response = api.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!(response.headers().get("content-encoding").map(|value| value.to_str().unwrap()), encoding, "{path}");
    }
}

#[tokio::test]
async fn health_readiness_openapi_capabilities_and_keys_are_public() {
    let api = Api::new();
    assert_eq!(api.call("GET", "/healthz", None, None).await, (200, json!({"status": "ok"})));
    assert_eq!(api.call("GET", "/readyz", None, None).await, (200, json!({"status": "ok"})));
    assert_eq!(api.call("GET", "/openapi.json", None, None).await.1["openapi"], "3.1.0");
    let (status, matrix) = api.call("GET", "/v1/capabilities", None, None).await;
    assert_eq!((status, matrix["roles"].as_object().unwrap().len()), (200, 5));
    let request = Request::builder().uri("/.well-known/jwks.json").body(Body::empty()).unwrap();
    let response = api.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.headers()["cache-control"], "public, max-age=300");
    assert_eq!(response.headers()["content-type"], "application/json");
}

/// Every documented operation exists, requires what the document states, and never answers with a server error.
///
/// Proves: HT8.
#[tokio::test]
async fn the_openapi_document_and_the_router_agree() {
    let api = Api::new();
    let token = api.sign_up("ana").await;
    let document: Value = serde_json::from_str(&crate::openapi_json()).unwrap();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let method = method.to_uppercase();
            let security = &operation["security"];
            let needs_session = security.is_array() && !security.as_array().unwrap().contains(&json!({}));
            let body = operation.get("requestBody").map(|_| json!({"?": 1}));
            let id = path.replace("{id}", "nonsense");
            let (anonymous, _) = api.call(&method, &id, None, body.clone()).await;
            assert_eq!(anonymous == 401, needs_session, "{method} {path}: {anonymous}");
            let other = if item.get("patch").is_some() { "PUT" } else { "PATCH" };
            assert_eq!(api.call(other, &id, Some(&token), None).await.0, 405, "{other} {path}");
            if path == "/v1/sessions/current" {
                // It would end the session that the rest of this test needs.
                continue;
            }
            let (signed_in, _) = api.call(&method, &id, Some(&token), body.clone()).await;
            match path.contains("{id}") {
                true => assert_eq!(signed_in, 404, "{method} {path}"),
                false if body.is_some() => {
                    // Where a standard requires a form, JSON has the wrong media type.
                    let takes_json = operation["requestBody"]["content"]["application/json"].is_object();
                    assert_eq!(signed_in, if takes_json { 422 } else { 415 }, "{method} {path}");
                }
                false => assert!(signed_in < 300 || signed_in == 422, "{method} {path}: {signed_in}"),
            }
            assert!(operation["responses"].get(signed_in.to_string()).is_some(), "{method} {path}: {signed_in}");
        }
    }
    assert_eq!(api.call("GET", "/v1/nothing", None, None).await.1["code"], "not_found");
    assert_eq!(api.call("GET", "/v1", None, None).await.1["code"], "not_found");
}
