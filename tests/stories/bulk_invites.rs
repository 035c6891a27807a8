//! Bulk invites by list and by CSV, and the initial invitations of a new project.

use guestlist_tests::accounts::TestAccount;
use guestlist_tests::client::{Response, send};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

/// Posts a body of the given content type.
async fn post_body(account: &TestAccount, path: &str, kind: &str, table: impl Into<Vec<u8>>) -> Response {
    send(account.request(Method::POST, path).header("content-type", kind).body(table.into())).await
}

/// Returns row, address, and the error code or the status of the created invitation, for each result.
fn outcomes(results: &Value) -> Vec<(u64, String, String)> {
    let results = results["results"].as_array().expect("results");
    let outcome = |result: &Value| {
        let outcome = match (&result["invitation"], &result["problem"]) {
            (Value::Null, problem) => &problem["code"],
            (invitation, Value::Null) => &invitation["status"],
            (_, _) => panic!("both: {result}"),
        };
        assert_eq!(result.as_object().map(serde_json::Map::len), Some(4), "{result}");
        let row = result["row"].as_u64().expect("a row");
        (
            row,
            result["email"].as_str().expect("an address").to_owned(),
            outcome.as_str().expect("an outcome").to_owned(),
        )
    };
    results.iter().map(outcome).collect()
}

fn owned(rows: &[(u64, &str, &str)]) -> Vec<(u64, String, String)> {
    rows.iter().map(|(row, email, outcome)| (*row, (*email).to_owned(), (*outcome).to_owned())).collect()
}

on_every_backend! {
    /// Proves: S4.1, S4.10, S4.12.
    #[test]
    async fn a_dry_run_reports_the_same_results_as_the_bulk_invite(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let id = guestlist_tests::accounts::id_of(&ana.invites_to_project(&project, &ben.address, "read").await.is(201));
        ben.accepts(&id).await.is(200);
        let path = format!("/v1/projects/{project}/invitations/bulk");
        let emails = ["cleo@example.com", "ben@example.com", "not an address", "Cleo@Example.com", "dora@example.com"];
        let body = |dry_run: bool| json!({
            "emails": emails, "permission": "write", "message": "Welcome!", "locale": "es", "dry_run": dry_run,
        });
        let expected = owned(&[
            (1, emails[0], "pending"),
            (2, emails[1], "already_member"),
            (3, emails[2], "validation_failed"),
            (4, emails[3], "invitation_already_pending"),
            (5, emails[4], "pending"),
        ]);
        let dry_run = ana.post(&path, body(true)).await.is(200);
        assert_eq!(outcomes(&dry_run), expected);
        assert_eq!(dry_run["results"][3]["problem"]["invitation_id"], Value::Null);
        assert_eq!(ana.items(&format!("/v1/projects/{project}/invitations?status=pending")).await.len(), 0);

        let done = ana.post(&path, body(false)).await.is(200);
        assert_eq!(outcomes(&done), expected);
        let created = &done["results"][0]["invitation"];
        let expected_terms = (&json!("write"), &json!("Welcome!"), &json!("es"));
        assert_eq!((&created["permission"], &created["message"], &created["locale"]), expected_terms);
        assert_eq!(done["results"][3]["problem"]["invitation_id"], created["id"]);
        // A refused row has the same problem as a request for that address alone.
        let alone = ana.invites_to_project(&project, &ben.address, "write").await.refused(409, "already_member");
        let mut from_list = done["results"][1]["problem"].clone();
        from_list["request_id"] = alone["request_id"].clone();
        assert_eq!(from_list, alone);
        let malformed = &done["results"][2]["problem"];
        assert_eq!(malformed["errors"][0]["field"], "email");
        assert_eq!(malformed["status"], 422);
        assert_eq!(malformed["title"], "Some fields need another value");

        for address in ["cleo@example.com", "dora@example.com"] {
            assert!(instance.mail("invitation", address).await.text.contains("Welcome!"), "{address}");
            assert_eq!(instance.mails("invitation", address).len(), 1);
        }
        // Repeating the list creates nothing.
        let again = ana.post(&path, body(false)).await.is(200);
        let codes: Vec<String> = outcomes(&again).into_iter().map(|(_, _, outcome)| outcome).collect();
        let pending = "invitation_already_pending";
        assert_eq!(codes, [pending, "already_member", "validation_failed", pending, pending]);
    }

    /// Proves: S4.1, S3.4.
    #[test]
    async fn a_csv_bulk_invite_takes_the_role_from_each_row(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, _) = ana.creates_workspace_with_project().await;
        let path = format!("/v1/workspaces/{workspace}/invitations/bulk");
        let table = "\u{feff}email,role,message\r\ncleo@example.com,designer,\"Hello, \"\"Cleo\"\"\"\r\n\
                     dora@example.com,owner,\r\neve@example.com,king,\r\n\r\nzoe@example.com , commenter\r\n";
        let expected = owned(&[
            (1, "cleo@example.com", "pending"),
            (2, "dora@example.com", "role_not_grantable"),
            (3, "eve@example.com", "validation_failed"),
            (4, "zoe@example.com", "pending"),
        ]);
        let dry_run = post_body(&ana, &format!("{path}?dry_run=true"), "text/csv; charset=utf-8", table).await.is(200);
        assert_eq!(outcomes(&dry_run), expected);
        assert_eq!(ana.items("/v1/account/sent-invitations").await.len(), 0);
        let done = post_body(&ana, &path, "text/csv", table).await.is(200);
        assert_eq!(outcomes(&done), expected);
        assert_eq!(done["results"][0]["invitation"]["role"], "designer");
        assert_eq!(done["results"][2]["problem"]["errors"][0]["field"], "role");
        assert!(instance.mail("invitation", "cleo@example.com").await.text.contains("Hello, \"Cleo\""));
        assert_eq!(ana.items("/v1/account/sent-invitations").await.len(), 2);
    }

    /// Proves: S4.1, HT2.
    #[test]
    async fn malformed_csv_is_refused_with_field_and_reason(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let path = format!("/v1/projects/{project}/invitations/bulk");
        for (table, field, code) in [
            ("", "email", "required"),
            ("email,permission\n", "rows", "required"),
            ("cleo@example.com,read\n", "cleo@example.com", "unknown_field"),
            ("email,permission,phone\ncleo@example.com,read,1\n", "phone", "unknown_field"),
            ("email,role\ncleo@example.com,designer\n", "role", "unknown_field"),
            ("email;permission\ncleo@example.com;read\n", "email;permission", "unknown_field"),
            ("email,permission,email\na,read,b\n", "email", "given_twice"),
        ] {
            let refused = post_body(&ana, &path, "text/csv", table).await;
            assert_eq!(refused.status, 422, "{table}: {}", refused.text());
            let errors = refused.json()["errors"].clone();
            let has_error = |error: &Value| error["field"] == field && error["code"] == code;
            assert!(errors.as_array().is_some_and(|errors| errors.iter().any(has_error)), "{table}: {errors}");
        }
        let rows = |count: usize| format!("email,permission\n{}", "x,read\n".repeat(count));
        let at_limit = post_body(&ana, &format!("{path}?dry_run=true"), "text/csv", rows(1_000)).await.is(200);
        assert_eq!(at_limit["results"].as_array().map(Vec::len), Some(1_000));
        let refused = post_body(&ana, &path, "text/csv", rows(1_001)).await.refused(422, "validation_failed");
        assert_eq!((&refused["errors"][0]["field"], &refused["errors"][0]["code"]), (&json!("rows"), &json!("too_many")));
        let not_utf8 = post_body(&ana, &path, "text/csv", *b"email,permission\n\xff\xfe,read\n").await;
        not_utf8.refused(400, "malformed_request");
        post_body(&ana, &path, "text/csv", "x".repeat(1024 * 1024 + 1)).await.refused(413, "payload_too_large");
        for kind in ["text/plain", "text/csv; charset=latin1", "application/vnd.ms-excel"] {
            post_body(&ana, &path, kind, rows(1)).await.refused(415, "unsupported_media_type");
        }
        let too_many: Vec<String> = (0..101).map(|number| format!("p{number}@example.com")).collect();
        let body = json!({ "emails": too_many, "permission": "read" });
        ana.post(&path, body).await.refused(422, "validation_failed");
        ana.post(&format!("{path}?dry_run=maybe"), json!({ "emails": ["x"], "permission": "read" })).await
            .refused(422, "validation_failed");
        assert_eq!(ana.items("/v1/account/sent-invitations").await.len(), 0);
    }

    /// Proves: S2.3.
    #[test]
    async fn a_project_is_created_with_its_initial_invitations_in_one_request(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let workspace = ana.creates_workspace("Studio").await;
        let path = format!("/v1/workspaces/{workspace}/projects");
        let alone = ana.post(&path, json!({ "name": "Alone" })).await.is(201);
        assert_eq!(alone["invitations"], Value::Null);
        let initial = json!({ "emails": ["ben@example.com", "unknown"], "permission": "write", "message": "Join us" });
        let created = ana.post(&path, json!({ "name": "Menu", "invitations": initial })).await.is(201);
        let results = json!({ "results": created["invitations"] });
        assert_eq!(outcomes(&results), owned(&[(1, "ben@example.com", "pending"), (2, "unknown", "validation_failed")]));
        assert_eq!(created["invitations"][0]["invitation"]["target"]["id"], created["id"]);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let joined = instance.anonymous().accepts_with_new_account(&secret, "Ben").await.is(201);
        assert_eq!(joined["membership"]["target"]["name"], "Menu");
        let wrong = json!({ "emails": [], "permission": "king" });
        let refused = ana.post(&path, json!({ "name": "No", "invitations": wrong })).await;
        let fields: Vec<Value> = refused.refused(422, "validation_failed")["errors"].as_array().expect("errors")
            .iter().map(|error| error["field"].clone()).collect();
        assert_eq!(fields, ["invitations.emails", "invitations.permission"]);
    }
}
