//! The real program, killed and restarted: committed data and queued mails survive.

use guestlist_postgres::FreshDatabase;
use guestlist_tests::accounts::{TestAccount, address_of, id_of, sign_up_body, text, verification_body};
use guestlist_tests::instance::secret_in;
use guestlist_tests::process::Process;
use guestlist_tests::smtp_sink::SmtpSink;
use serde_json::json;
use tokio::task::JoinSet;

const KEY: &str = "aGFyYm91ci1saWdodHMtYmVoaW5kLXRoZS1sb25nLXF1aWV0LXdhbGwtYWdhaW4h";

/// Proves: S6.3, S9.1, EM2, OP3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killing_and_restarting_the_server_loses_nothing_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    check_nothing_is_lost(&[("GUESTLIST_DATA_DIR", &data)]).await;
}

/// Proves: S6.3, S9.1, EM2, OP3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killing_and_restarting_the_server_loses_nothing_on_postgres() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    let database = FreshDatabase::create_empty().await;
    let settings = [
        ("GUESTLIST_DATA_DIR", data.as_str()),
        ("GUESTLIST_DATABASE_URL", database.url()),
        ("GUESTLIST_SECRET_KEY", KEY),
    ];
    check_nothing_is_lost(&settings).await;
}

async fn check_nothing_is_lost(settings: &[(&str, &str)]) {
    let sink = SmtpSink::start().await;
    let smtp = sink.url();
    let mut settings = settings.to_vec();
    settings.extend([
        ("GUESTLIST_SMTP_URL", smtp.as_str()),
        ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
        ("GUESTLIST_PUBLIC_URL", "http://localhost:8080"),
        ("GUESTLIST_RATE_LIMITS", "off"),
    ]);
    let mut process = Process::start(&settings).await;
    let anonymous = process.anonymous();
    anonymous.post("/v1/accounts", sign_up_body("Ana")).await.is(202);
    let mail = &sink.wait_for(1, |mail| mail.is_for(&address_of("Ana"))).await[0];
    let verified = anonymous.post("/v1/accounts/verify", verification_body(&secret_in(mail), "Ana")).await.is(200);
    let ana = TestAccount::of(&verified, &anonymous);
    let (workspace, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", Some(3)).await;
    let token = text(&shared["token"]);
    let redeemed = anonymous.redeems(&token).await.is(201);
    process.kill();

    // Without workers, the mail of the invitation stays queued.
    process.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    assert_eq!(ana.items("/v1/workspaces").await.len(), 1);
    let invitation = ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
    process.kill();

    // With workers, and killed while many requests are being processed.
    process.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    let created = {
        let mut clients = JoinSet::new();
        for number in 0..8 {
            let (ana, workspace) = (ana.clone(), workspace.clone());
            clients.spawn(async move {
                let mut created = Vec::new();
                for round in 0..200 {
                    let path = format!("/v1/workspaces/{workspace}/projects");
                    let request = ana.request(reqwest::Method::POST, &path);
                    let name = format!("Project {number} {round}");
                    match request.json(&json!({ "name": name })).send().await {
                        Ok(response) if response.status() == 201 => created.push(name),
                        Ok(_) | Err(_) => break,
                    }
                }
                created
            });
        }
        sink.wait_for(1, |mail| mail.is_for("ben@example.com")).await;
        process.kill();
        clients.join_all().await.concat()
    };

    process.restart_with(&[]).await;
    let present: Vec<String> = ana
        .items(&format!("/v1/workspaces/{workspace}/projects?limit=100"))
        .await
        .iter()
        .map(|project| text(&project["name"]))
        .collect();
    for name in &created {
        assert!(present.contains(name), "{name} was answered with 201 and is missing");
    }
    for project in ana.items(&format!("/v1/workspaces/{workspace}/projects?limit=100")).await {
        // Each was created completely: its creator is an admin.
        let access = ana.get(&format!("/v1/projects/{}/access", id_of(&project))).await.is(200);
        assert_eq!(access["permission"], "admin");
    }
    let secret = secret_in(&sink.wait_for(1, |mail| mail.is_for("ben@example.com")).await[0]);
    let joined = anonymous.accepts_with_new_account(&secret, "Ben").await.is(201);
    assert_eq!(TestAccount::of(&joined, &anonymous).checks_access("content.edit", &project).await["allowed"], true);
    assert_eq!(ana.gets_invitation(&id_of(&invitation)).await["status"], "accepted");
    let refresh = json!({ "guest_session": redeemed["guest_session"] });
    anonymous.post("/v1/guest-sessions/refresh", refresh).await.is(200);
    anonymous.redeems(&token).await.is(201);
    anonymous.redeems(&text(&shared["code"])).await.is(201);
    anonymous.redeems(&token).await.refused(410, "token_used_up");
    sink.wait_for(1, |mail| mail.header("X-Guestlist-Mail") == Some("invitation_accepted")).await;
}
