//! The real program on SQLite while its disk is full, and afterwards.

use std::path::Path;

use guestlist_tests::accounts::{TestAccount, address_of, id_of, sign_up_body, text, verification_body};
use guestlist_tests::client::{Client, Response, send};
use guestlist_tests::disconnect::form_encoded;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::secret_in;
use guestlist_tests::process::Process;
use guestlist_tests::smtp_sink::SmtpSink;
use reqwest::Method;
use serde_json::{Value, json};

/// Records that Ana owns before the disk is full.
struct Records {
    workspace: String,
    project: String,
    invitation: String,
    token: String,
}

/// Submits a form of a page in a browser, which is signed in if the client is.
async fn submit(client: &Client, path: &str, fields: &[(&str, &str)]) -> Response {
    let request = client.without_bearer().request(Method::POST, path).header("sec-fetch-site", "same-origin");
    let request = match client.bearer() {
        Some(token) => request.header("cookie", format!("guestlist_session={token}")),
        None => request,
    };
    send(request.header("content-type", "application/x-www-form-urlencoded").body(form_encoded(fields))).await
}

/// Creates a workspace with an idempotency key.
async fn create_once(ana: &TestAccount, key: &str) -> Response {
    let request = ana.request(Method::POST, "/v1/workspaces").header("idempotency-key", key);
    send(request.json(&json!({ "name": key }))).await
}

/// Sends one request of each kind that writes. No request depends on another one.
async fn write(ana: &TestAccount, anonymous: &Client, records: &Records, round: &str) -> Vec<Response> {
    let Records { workspace, project, invitation, token } = records;
    let guest = format!("guest-{round}@example.com");
    let token_of = json!({ "name": round, "permission": "read", "project_ids": [project] });
    vec![
        anonymous.post("/v1/accounts", sign_up_body(&format!("Newcomer{round}"))).await,
        anonymous.signs_in(&ana.address, &ana.password).await,
        anonymous.redeems(token).await,
        create_once(ana, round).await,
        ana.post(&format!("/v1/workspaces/{workspace}/projects"), json!({ "name": round })).await,
        ana.patch(&format!("/v1/workspaces/{workspace}"), json!({ "name": round })).await,
        ana.invites_to_project(project, &guest, "write").await,
        ana.post_empty(&format!("/v1/invitations/{invitation}/resend")).await,
        ana.post("/v1/public-tokens", token_of).await,
    ]
}

/// Submits one form of each kind that writes.
async fn submit_forms(ana: &TestAccount, records: &Records, round: &str) -> Vec<Response> {
    let (resend, name) =
        (format!("/projects/{}/invitations/{}/resend", records.project, records.invitation), ("name", round));
    vec![
        submit(ana, "/new-workspace", &[name]).await,
        submit(ana, &format!("/workspaces/{}/projects/new", records.workspace), &[name]).await,
        submit(ana, &resend, &[]).await,
        submit(&ana.without_bearer(), "/sign-in", &[("email", &ana.address), ("password", &ana.password)]).await,
    ]
}

/// Invites two addresses by one bulk request; returns the results of its rows.
async fn invite_many(ana: &TestAccount, records: &Records, round: &str) -> Vec<Value> {
    let path = format!("/v1/workspaces/{}/invitations/bulk", records.workspace);
    let emails = [format!("one-{round}@example.com"), format!("two-{round}@example.com")];
    let mut answer = ana.post(&path, json!({ "emails": emails, "role": "designer" })).await.is(200);
    answer["results"].as_array_mut().map(std::mem::take).expect("results")
}

#[track_caller]
fn assert_retry_after(answer: &Response) {
    let seconds = answer.header("retry-after").parse::<u32>();
    assert!(seconds.is_ok_and(|seconds| seconds > 0), "{}: {:?}", answer.what, answer.headers);
}

/// Reads everything that the requests could have changed, as Ana.
async fn read(ana: &TestAccount, records: &Records) -> Value {
    let Records { workspace, project, .. } = records;
    let mut lists = Vec::new();
    for path in [
        "/v1/workspaces",
        &format!("/v1/workspaces/{workspace}/projects"),
        &format!("/v1/workspaces/{workspace}/invitations"),
        &format!("/v1/projects/{project}/invitations"),
        &format!("/v1/public-tokens?workspace_id={workspace}"),
        &format!("/v1/workspaces/{workspace}/activity"),
        "/v1/account/sent-invitations",
        "/v1/account/notifications",
        "/v1/sessions",
    ] {
        lists.push(json!({ path: ana.items(path).await }));
    }
    lists.into()
}

/// Waits until the delivery state of every sent invitation is final.
async fn deliveries_are_known(ana: &TestAccount) {
    eventually("the outcome of all deliveries", async || {
        let sent = ana.items("/v1/account/sent-invitations").await;
        sent.iter().all(|invitation| invitation["delivery"]["state"] == "sent").then_some(())
    })
    .await;
}

/// Fills the disk and checks that writes fail, that reads succeed, and that readiness reports it.
async fn check_full(process: &Process, ana: &TestAccount, records: &Records, round: &str) {
    let anonymous = process.anonymous();
    let before = read(ana, records).await;
    process.set_disk_full(true);
    for attempt in 0..2 {
        for refused in write(ana, &anonymous, records, round).await {
            refused.refused(503, "service_unavailable");
            assert_retry_after(&refused);
        }
        for refused in submit_forms(ana, records, round).await {
            assert_eq!(refused.status, 503, "{}: {}", refused.what, refused.text());
            assert!(refused.header("content-type").starts_with("text/html"), "{}", refused.what);
        }
        for row in invite_many(ana, records, round).await {
            assert_eq!(row["problem"]["code"], "service_unavailable", "{row}");
        }
        let ready = anonymous.get("/readyz").await;
        ready.refused(503, "service_unavailable");
        assert_retry_after(&ready);
        anonymous.get("/healthz").await.is(200);
        assert_eq!(ana.checks_access("content.view", &records.project).await["allowed"], true);
        assert_eq!(read(ana, records).await, before, "attempt {attempt} of {round}");
    }
    process.set_disk_full(false);
}

/// Starts the program and creates the records that the requests are about.
async fn start(sink: &SmtpSink, folder: &Path) -> (Process, TestAccount, Records) {
    let (data, smtp) = (folder.join("data").display().to_string(), sink.url());
    let process = Process::start(&[
        ("GUESTLIST_DATA_DIR", data.as_str()),
        ("GUESTLIST_SMTP_URL", smtp.as_str()),
        ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
        ("GUESTLIST_PUBLIC_URL", "http://localhost:8080"),
        ("GUESTLIST_RATE_LIMITS", "off"),
    ])
    .await;
    let anonymous = process.anonymous();
    anonymous.post("/v1/accounts", sign_up_body("Ana")).await.is(202);
    let mail = &sink.wait_for(1, |mail| mail.is_for(&address_of("Ana"))).await[0];
    let verified = anonymous.post("/v1/accounts/verify", verification_body(&secret_in(mail), "Ana")).await.is(200);
    let ana = TestAccount::of(&verified, &anonymous);
    let (workspace, project) = ana.creates_workspace_with_project().await;
    let invitation = id_of(&ana.invites_to_project(&project, "ben@example.com", "write").await.is(201));
    let token = text(&ana.creates_public_token(&[&project], "read", None).await["token"]);
    (process, ana, Records { workspace, project, invitation, token })
}

/// Proves: OP2, IN4, HT4, ST5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_get_503_on_a_full_disk_and_succeed_once_there_is_space() {
    let (folder, sink) = (tempfile::tempdir().expect("a folder"), SmtpSink::start().await);
    let (process, ana, records) = start(&sink, folder.path()).await;
    let anonymous = process.anonymous();
    for round in ["first", "second"] {
        deliveries_are_known(&ana).await;
        check_full(&process, &ana, &records, round).await;

        eventually("readiness", async || (anonymous.get("/readyz").await.status == 200).then_some(())).await;
        for done in write(&ana, &anonymous, &records, round).await {
            assert!((200..300).contains(&done.status), "{}: {} {}", done.what, done.status, done.text());
        }
        for done in submit_forms(&ana, &records, round).await {
            // The client follows the redirect of the form.
            assert_eq!(done.status, 200, "{}: {}", done.what, done.text());
        }
        for row in invite_many(&ana, &records, round).await {
            assert_eq!(row["invitation"]["status"], "pending", "{row}");
        }
        // The worker sends mails again.
        sink.wait_for(1, |mail| mail.is_for(&format!("guest-{round}@example.com"))).await;
        sink.wait_for(1, |mail| mail.is_for(&format!("two-{round}@example.com"))).await;
        // Refused requests had no effect: each object exists once.
        let named = |items: &[Value]| items.iter().filter(|item| item["name"] == round).count();
        let workspaces = ana.items("/v1/workspaces").await;
        // One created by the API, one created by the page, and one renamed.
        assert_eq!(named(&workspaces), 3, "{workspaces:#?}");
        let repeated = create_once(&ana, round).await.is(201);
        assert_eq!(named(&ana.items("/v1/workspaces").await), 3, "{repeated}");
    }
    // Each round resent it twice; refused attempts do not count.
    assert_eq!(ana.gets_invitation(&records.invitation).await["resend_count"], 4);
    deliveries_are_known(&ana).await;
    let mails = sink.wait_for(1, |mail| mail.is_for("ben@example.com")).await;
    anonymous.accepts_with_new_account(&secret_in(mails.last().expect("a mail")), "Ben").await.is(201);
}

/// Proves: OP2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_get_503_with_retry_after_on_a_full_disk() {
    let (folder, sink) = (tempfile::tempdir().expect("a folder"), SmtpSink::start().await);
    let (process, ana, records) = start(&sink, folder.path()).await;
    process.set_disk_full(true);
    for refused in submit_forms(&ana, &records, "first").await {
        assert_eq!(refused.status, 503, "{}: {}", refused.what, refused.text());
        assert_retry_after(&refused);
    }
}
