//! No use case needs a second connection: every one succeeds on a database with a pool of one.

use std::collections::BTreeSet;

use guestlist_domain::model::time::days;
use guestlist_tests::accounts::{TestAccount, address_of, id_of, sign_up_body, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::send;
use guestlist_tests::disconnect::form_encoded;
use guestlist_tests::eventually::eventually;
use guestlist_tests::tree::rust_files;
use guestlist_tests::{log_events, on_both_databases};
use reqwest::Method;
use serde_json::json;

use crate::document::Operation;
use crate::fixture::{ENDS_RECORDS, Fixture};

/// With SQLite, the connection reads and writes. A busy machine must not fail the tests.
const ONE_CONNECTION: [(&str, &str); 2] =
    [("GUESTLIST_DATABASE_POOL", "1"), ("GUESTLIST_DATABASE_POOL_TIMEOUT", "15s")];

/// Use cases that no operation of the API calls: those of pages, of the operator's commands, and of the workers.
const OF_PAGES: [&str; 16] = [
    "authenticate_account",
    "authenticate_with_unread",
    "eligible_token_owners",
    "end_guest_session",
    "end_other_sessions",
    "explain_pasted",
    "history_of",
    "managed_invitation",
    "open_project",
    "open_workspace",
    "project_offer",
    "project_removal_impact",
    "received_transfers",
    "removal_impact_of",
    "sent_invitations_within",
    "usage_of",
];
const OF_COMMANDS: [&str; 5] = ["create_account_link", "retire", "rotate", "set_plan", "vouch_for_sign_up"];
/// Use cases that only embedders call. Each is a single read of `AccessReader`.
const OF_EMBEDDERS: [&str; 2] = ["check_access", "check_access_of"];
const OF_WORKERS: [&str; 7] = [
    "attempt_job",
    "claim_job",
    "notify_expired_invitations",
    "notify_expiring_tokens",
    "record_delivery",
    "renew_claim",
    "run_maintenance",
];

async fn start(backend: Backend) -> Fixture {
    log_events::record();
    Fixture::with_settings(backend, &ONE_CONNECTION).await
}

/// Asserts that nothing waited in vain for a connection, the workers included.
#[track_caller]
fn assert_no_timeout() {
    assert_eq!(log_events::containing(&["pool timed out"]), [] as [String; 0]);
}

/// Calls the operations. Returns those that were refused because an earlier one had ended their record.
async fn call_all(fixture: &Fixture, operations: Vec<Operation>) -> Vec<Operation> {
    let mut refused = Vec::new();
    for (position, operation) in operations.into_iter().enumerate() {
        if operation.id == "readiness" {
            // Compares it with the database's.
            fixture.instance.set_clock_to_real_time();
        }
        let response = fixture.call(&operation, &fixture.caller(&operation)).await;
        let what = format!("{}: {} {}", operation.id, response.status, response.text());
        assert!(response.status < 500, "{what}");
        if !(200..300).contains(&response.status) {
            assert!(position > 0, "{what}");
            refused.push(operation);
        }
    }
    refused
}

on_both_databases! {
    /// Proves: OP2.
    #[test]
    async fn every_operation_succeeds_with_one_connection(backend: Backend) {
        let mut fixture = start(backend).await;
        let mut operations = fixture.operations.clone();
        operations.sort_by_key(|operation| ENDS_RECORDS.contains(&operation.id.as_str()));
        loop {
            operations = call_all(&fixture, operations).await;
            if operations.is_empty() {
                break;
            }
            fixture = start(backend).await;
        }
        assert_no_timeout();
    }

    /// Proves: OP2.
    #[test]
    async fn every_other_use_case_succeeds_with_one_connection(backend: Backend) {
        let mut fixture = start(backend).await;
        call_in_other_ways(&fixture).await;
        open_pages(&fixture).await;
        run_workers(&mut fixture).await;
        run_commands(&mut fixture, backend).await;
        assert_no_timeout();
    }
}

/// Calls use cases that an operation calls only with another credential, body or header than the fixture sends.
async fn call_in_other_ways(fixture: &Fixture) {
    let Fixture { instance, ana, ben, workspace, project, .. } = fixture;
    let host = instance.anonymous().with_bearer(&text(&fixture.host_key["secret"]));
    host.get(&format!("/v1/projects/{project}/access?account_id={}", ana.id)).await.is(200);
    let check = json!({ "project_id": project, "capability": "content.view", "account_id": ana.id });
    host.post("/v1/access/check", check).await.is(200);
    let repeated = async || {
        let request = ana.request(Method::POST, "/v1/workspaces").header("idempotency-key", "one-connection");
        id_of(&send(request.json(&json!({ "name": "Once" }))).await.is(201))
    };
    assert_eq!(repeated().await, repeated().await);
    ana.invites_to_workspace(workspace, &ben.address, "commenter").await.is(201);
    let _to_the_project = instance.secret("invitation", &ben.address).await;
    let to_the_workspace = instance.secret("invitation", &ben.address).await;
    ben.accepts_with_secret(&to_the_workspace).await.is(200);
    let body = json!({ "token": fixture.public_token["token"], "guest_session": fixture.redeemed["guest_session"] });
    instance.anonymous().post("/v1/public-tokens/redeem", body).await.is(200);
    instance.anonymous().redeems(&text(&fixture.public_token["code"])).await.is(201);
}

/// Sends a request of a browser with this cookie, follows redirects, and asserts that a page is shown.
async fn show(fixture: &Fixture, cookie: &str, path: &str, form: Option<&[(&str, &str)]>) {
    let client = fixture.instance.anonymous();
    let method = if form.is_some() { Method::POST } else { Method::GET };
    let request = client.request(method, path).header("cookie", cookie).header("accept", "text/html");
    let response = send(match form {
        Some(fields) => request
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form_encoded(fields)),
        None => request,
    })
    .await;
    assert_eq!((response.status, response.header("content-type")), (200, "text/html; charset=utf-8"), "{path}");
}

fn cookie_of(account: &TestAccount) -> String {
    format!("guestlist_session={}", account.bearer().expect("a session"))
}

/// Calls the use cases [`OF_PAGES`].
async fn open_pages(fixture: &Fixture) {
    let Fixture { ana, mona, gil, workspace, project, transferred_project, invitation, .. } = fixture;
    // Mona leaves a public token behind if she is removed.
    let admin = json!({ "permission": "admin" });
    ana.patch(&format!("/v1/projects/{project}/members/{}", mona.id), admin).await.is(200);
    mona.creates_public_token(&[project], "read", None).await;
    for (viewer, path) in [
        (gil, "/".to_owned()),
        (mona, format!("/workspaces/{workspace}")),
        (ana, format!("/workspaces/{workspace}/members/{}/remove", mona.id)),
        (ana, format!("/projects/{project}/people/{}", mona.id)),
        (ana, format!("/projects/{project}/invitations/{invitation}")),
        (ana, format!("/projects/{transferred_project}/settings")),
    ] {
        show(fixture, &cookie_of(viewer), &path, None).await;
    }
    let token = text(&fixture.public_token["token"]);
    let pasted = [("about", "token"), ("token", token.as_str()), ("capability", "content.view")];
    let path = format!("/projects/{project}/access");
    show(fixture, &cookie_of(ana), &path, Some(&pasted)).await;
    let guest = format!("guestlist_guest={}", text(&fixture.redeemed["guest_session"]));
    show(fixture, &guest, "/guest/leave", Some(&[])).await;
    show(fixture, &cookie_of(ana), "/account/sessions/end-others", Some(&[])).await;
}

/// Lets the workers call [`OF_WORKERS`]: mails were sent already, and an invitation and a public token expire.
async fn run_workers(fixture: &mut Fixture) {
    let expires_at = fixture.instance.time_in(86_400 * 17 / 2);
    let body = json!({
        "name": "Short", "permission": "read", "project_ids": [fixture.project], "expires_at": expires_at,
    });
    fixture.ana.post("/v1/public-tokens", body).await.is(201);
    fixture.instance.advance(days(8));
    // Maintenance begins with the start.
    fixture.instance.restart_with(&[]).await;
    let anonymous = fixture.instance.anonymous();
    let signed_in = anonymous.signs_in(&fixture.ana.address, &fixture.ana.password).await.is(201);
    let ana = TestAccount::of(&signed_in, &anonymous);
    for kind in ["invitation_expired", "token_expiring"] {
        eventually(kind, async || {
            let notifications = ana.items("/v1/account/notifications").await;
            notifications.iter().any(|notification| notification["kind"] == kind).then_some(())
        })
        .await;
    }
}

/// Calls [`OF_COMMANDS`]. A SQLite file serves one process at a time.
async fn run_commands(fixture: &mut Fixture, backend: Backend) {
    let anonymous = fixture.instance.anonymous();
    anonymous.post("/v1/accounts", sign_up_body("Uma")).await.is(202);
    if backend == Backend::Sqlite {
        fixture.instance.stop().await;
    }
    let instance = &fixture.instance;
    instance.operator_command(&["admin", "account", "verify", &address_of("Uma")]);
    instance.operator_command(&["admin", "account", "create", &address_of("Vic"), "--name", "Vic", "--print-link"]);
    instance.operator_command(&["admin", "plan", "set", &fixture.workspace, "max_members=50"]);
    let keys = instance.operator_command(&["keys", "list"]);
    let first_key = keys.split_whitespace().next().expect("a signing key");
    instance.operator_command(&["keys", "rotate"]);
    instance.operator_command(&["keys", "retire", first_key]);
}

/// Returns the names of the public use cases.
fn use_cases() -> BTreeSet<String> {
    let files = rust_files("crates/domain/src/usecase");
    let declared = files.iter().flat_map(|file| file.text.lines()).filter_map(|line| {
        let name = line.strip_prefix("    pub async fn ")?.split(['(', '<']).next()?;
        Some(name.to_owned())
    });
    declared.collect()
}

#[test]
fn every_use_case_is_called_with_one_connection() {
    let files = rust_files("crates/http/src");
    let sources: Vec<&str> =
        files.iter().filter(|file| !file.path.contains("_tests")).map(|file| file.text.as_str()).collect();
    let is_called = |name: &String| sources.iter().any(|source| source.contains(&format!(".{name}(")));
    let (called, others): (BTreeSet<String>, BTreeSet<String>) = use_cases().into_iter().partition(is_called);
    assert!(called.len() > 80, "{called:?}");
    let listed = [&OF_PAGES[..], &OF_COMMANDS, &OF_EMBEDDERS, &OF_WORKERS].concat();
    let listed: BTreeSet<String> = listed.into_iter().map(ToOwned::to_owned).collect();
    assert_eq!(others, listed, "call what is missing in this file, and list it");
}
