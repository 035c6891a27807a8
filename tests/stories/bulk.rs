//! Ana invites a whole list of people.

use guestlist_tests::client::{Answer, answer};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::Person;
use reqwest::Method;
use serde_json::{Value, json};

/// Sends a table.
async fn sends(who: &Person, path: &str, kind: &str, table: impl Into<Vec<u8>>) -> Answer {
    answer(who.request(Method::POST, path).header("content-type", kind).body(table.into())).await
}

/// Row, address, and the code of what was refused or the state of what was made.
fn outcomes(results: &Value) -> Vec<(u64, String, String)> {
    let results = results["results"].as_array().expect("results");
    let outcome = |result: &Value| {
        let what = match (&result["invitation"], &result["problem"]) {
            (Value::Null, problem) => &problem["code"],
            (invitation, Value::Null) => &invitation["status"],
            (_, _) => panic!("both: {result}"),
        };
        assert_eq!(result.as_object().map(serde_json::Map::len), Some(4), "{result}");
        let row = result["row"].as_u64().expect("a row");
        (row, result["email"].as_str().expect("an address").to_owned(), what.as_str().expect("an outcome").to_owned())
    };
    results.iter().map(outcome).collect()
}

fn owned(rows: &[(u64, &str, &str)]) -> Vec<(u64, String, String)> {
    rows.iter().map(|(row, email, what)| (*row, (*email).to_owned(), (*what).to_owned())).collect()
}

on_every_backend! {
    /// Proves: S4.1, S4.10, S4.12.
    #[test]
    async fn ana_sees_beforehand_what_a_list_would_do_and_then_does_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (_, project) = ana.makes_place().await;
        let id = guestlist_tests::people::id_of(&ana.invites_to_project(&project, &ben.address, "read").await.is(201));
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
        let rehearsed = ana.post(&path, body(true)).await.is(200);
        assert_eq!(outcomes(&rehearsed), expected);
        assert_eq!(rehearsed["results"][3]["problem"]["invitation_id"], Value::Null);
        assert_eq!(ana.items(&format!("/v1/projects/{project}/invitations?status=pending")).await.len(), 0);

        let done = ana.post(&path, body(false)).await.is(200);
        assert_eq!(outcomes(&done), expected);
        let made = &done["results"][0]["invitation"];
        assert_eq!((&made["permission"], &made["message"], &made["locale"]), (&json!("write"), &json!("Welcome!"), &json!("es")));
        assert_eq!(done["results"][3]["problem"]["invitation_id"], made["id"]);
        // A row is refused as a request for it alone would have been.
        let alone = ana.invites_to_project(&project, &ben.address, "write").await.refused(409, "already_member");
        let mut in_the_list = done["results"][1]["problem"].clone();
        in_the_list["request_id"] = alone["request_id"].clone();
        assert_eq!(in_the_list, alone);
        let unreadable = &done["results"][2]["problem"];
        assert_eq!(unreadable["errors"][0]["field"], "email");
        assert_eq!((&unreadable["status"], &unreadable["title"]), (&json!(422), &json!("Some fields need another value")));

        for address in ["cleo@example.com", "dora@example.com"] {
            assert!(instance.mail("invitation", address).await.text.contains("Welcome!"), "{address}");
            assert_eq!(instance.mails("invitation", address).len(), 1);
        }
        // The same list once more makes nothing.
        let again = ana.post(&path, body(false)).await.is(200);
        let codes: Vec<String> = outcomes(&again).into_iter().map(|(_, _, what)| what).collect();
        let pending = "invitation_already_pending";
        assert_eq!(codes, [pending, "already_member", "validation_failed", pending, pending]);
    }

    /// Proves: S4.1, S3.4.
    #[test]
    async fn ana_invites_by_a_table_with_a_role_in_each_row(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, _) = ana.makes_place().await;
        let path = format!("/v1/workspaces/{workspace}/invitations/bulk");
        let table = "\u{feff}email,role,message\r\ncleo@example.com,designer,\"Hello, \"\"Cleo\"\"\"\r\n\
                     dora@example.com,owner,\r\neve@example.com,king,\r\n\r\nzoe@example.com , commenter\r\n";
        let expected = owned(&[
            (1, "cleo@example.com", "pending"),
            (2, "dora@example.com", "role_not_grantable"),
            (3, "eve@example.com", "validation_failed"),
            (4, "zoe@example.com", "pending"),
        ]);
        let rehearsed = sends(&ana, &format!("{path}?dry_run=true"), "text/csv; charset=utf-8", table).await.is(200);
        assert_eq!(outcomes(&rehearsed), expected);
        assert_eq!(ana.items("/v1/account/sent-invitations").await.len(), 0);
        let done = sends(&ana, &path, "text/csv", table).await.is(200);
        assert_eq!(outcomes(&done), expected);
        assert_eq!(done["results"][0]["invitation"]["role"], "designer");
        assert_eq!(done["results"][2]["problem"]["errors"][0]["field"], "role");
        assert!(instance.mail("invitation", "cleo@example.com").await.text.contains("Hello, \"Cleo\""));
        assert_eq!(ana.items("/v1/account/sent-invitations").await.len(), 2);
    }

    /// Proves: S4.1, HT2.
    #[test]
    async fn tables_that_cannot_be_read_are_refused_with_what_is_wrong(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
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
            let refused = sends(&ana, &path, "text/csv", table).await;
            assert_eq!(refused.status, 422, "{table}: {}", refused.text());
            let errors = refused.json()["errors"].clone();
            let named = |error: &Value| error["field"] == field && error["code"] == code;
            assert!(errors.as_array().is_some_and(|errors| errors.iter().any(named)), "{table}: {errors}");
        }
        let rows = |count: usize| format!("email,permission\n{}", "x,read\n".repeat(count));
        let most = sends(&ana, &format!("{path}?dry_run=true"), "text/csv", rows(1_000)).await.is(200);
        assert_eq!(most["results"].as_array().map(Vec::len), Some(1_000));
        let refused = sends(&ana, &path, "text/csv", rows(1_001)).await.refused(422, "validation_failed");
        assert_eq!((&refused["errors"][0]["field"], &refused["errors"][0]["code"]), (&json!("rows"), &json!("too_many")));
        sends(&ana, &path, "text/csv", *b"email,permission\n\xff\xfe,read\n").await.refused(400, "malformed_request");
        sends(&ana, &path, "text/csv", "x".repeat(1024 * 1024 + 1)).await.refused(413, "payload_too_large");
        for kind in ["text/plain", "text/csv; charset=latin1", "application/vnd.ms-excel"] {
            sends(&ana, &path, kind, rows(1)).await.refused(415, "unsupported_media_type");
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
    async fn ana_makes_a_project_and_invites_its_first_people_in_one_go(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let workspace = ana.makes_workspace("Studio").await;
        let path = format!("/v1/workspaces/{workspace}/projects");
        let alone = ana.post(&path, json!({ "name": "Alone" })).await.is(201);
        assert_eq!(alone["invitations"], Value::Null);
        let people = json!({ "emails": ["ben@example.com", "nobody"], "permission": "write", "message": "Join us" });
        let made = ana.post(&path, json!({ "name": "Menu", "invitations": people })).await.is(201);
        let results = json!({ "results": made["invitations"] });
        assert_eq!(outcomes(&results), owned(&[(1, "ben@example.com", "pending"), (2, "nobody", "validation_failed")]));
        assert_eq!(made["invitations"][0]["invitation"]["target"]["id"], made["id"]);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let joined = instance.anybody().joins(&secret, "Ben").await.is(201);
        assert_eq!(joined["membership"]["target"]["name"], "Menu");
        let wrong = json!({ "emails": [], "permission": "king" });
        let refused = ana.post(&path, json!({ "name": "No", "invitations": wrong })).await;
        let fields: Vec<Value> = refused.refused(422, "validation_failed")["errors"].as_array().expect("errors")
            .iter().map(|error| error["field"].clone()).collect();
        assert_eq!(fields, ["invitations.emails", "invitations.permission"]);
    }
}
