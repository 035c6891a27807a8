//! Accounts that lost access keep a record of the invitations that they sent and received, without later changes.

use guestlist_domain::model::time::days;
use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::client::{Response, send};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

const LATER_DATA: [&str; 7] =
    ["Secret", "Dorothea", "dora@example.com", "eve@example.com", "fay@example.com", "late@example.com", "Anastasia"];

#[track_caller]
fn assert_no_later_data(answer: &Response) {
    for later in LATER_DATA {
        assert!(!answer.text().contains(later), "{later}: {}", answer.text());
    }
}

async fn signs_in_again(instance: &Instance, account: &TestAccount) -> TestAccount {
    TestAccount::of(&instance.anonymous().signs_in(&account.address, &account.password).await.is(201), account)
}

async fn rename_all(ana: &TestAccount, workspace: &str, project: &str) {
    ana.patch(&format!("/v1/workspaces/{workspace}"), json!({ "name": "Secret plans" })).await.is(200);
    ana.patch(&format!("/v1/projects/{project}"), json!({ "name": "Secret project" })).await.is(200);
    ana.patch("/v1/account", json!({ "display_name": "Anastasia" })).await.is(200);
}

/// Invites without sending a mail, because its delivery would change the invitation as well.
async fn invites(inviter: &TestAccount, path: &str, address: &str, grant: (&str, &str)) -> String {
    let mut body = json!({ "email": address, "send_mail": false });
    body[grant.0] = json!(grant.1);
    id_of(&inviter.post(&format!("{path}/invitations"), body).await.is(201))
}

/// Returns id, status, address and target name of each invitation.
fn rows(invitations: &[Value]) -> Vec<(String, String, String, Value)> {
    let row = |invitation: &Value| {
        (
            id_of(invitation),
            text(&invitation["status"]),
            text(&invitation["email"]),
            invitation["target"]["name"].clone(),
        )
    };
    invitations.iter().map(row).collect()
}

on_every_backend! {
    /// Proves: S4.4, S4.11, AZ3, AZ10.
    #[test]
    async fn a_removed_member_sees_masked_records_of_sent_invitations_and_cannot_manage_them(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
        ben.accepts(&joining).await.is(200);
        let (of_workspace, of_project) = (format!("/v1/workspaces/{workspace}"), format!("/v1/projects/{project}"));
        let late = invites(&ben, &of_project, "late@example.com", ("permission", "read")).await;
        instance.advance(days(7));
        let (ana, ben) = (signs_in_again(&instance, &ana).await, signs_in_again(&instance, &ben).await);
        let (dora, eve) = (instance.new_account("Dora").await, instance.new_account("Eve").await);
        let accepted = invites(&ben, &of_project, &dora.address, ("permission", "read")).await;
        let declined = invites(&ben, &of_workspace, &eve.address, ("role", "designer")).await;
        let invites_fay = || {
            let request = ben.request(Method::POST, &format!("/v1/projects/{project}/invitations"));
            let body = json!({ "email": "fay@example.com", "permission": "read", "send_mail": false });
            send(request.header("idempotency-key", "fay").json(&body))
        };
        let first = invites_fay().await.is(201);
        let pending = id_of(&first);
        dora.accepts(&accepted).await.is(200);
        eve.post_empty(&format!("/v1/invitations/{declined}/decline")).await.is(200);
        assert_eq!(ben.items("/v1/account/sent-invitations?q=dora").await.len(), 1);

        ana.delete(&format!("/v1/workspaces/{workspace}/members/{}", ben.id)).await.is(204);
        rename_all(&ana, &workspace, &project).await;
        dora.patch("/v1/account", json!({ "display_name": "Dorothea" })).await.is(200);
        let activity = format!("/v1/workspaces/{workspace}/activity");
        let events = ana.items(&activity).await;

        let list = ben.get("/v1/account/sent-invitations").await;
        assert_no_later_data(&list);
        let row = |id: &str, status: &str, email: &str, name: &str| {
            (id.to_owned(), status.to_owned(), email.to_owned(), json!(name))
        };
        let sent = list.is(200)["items"].as_array().cloned().unwrap_or_default();
        let expected = [
            row(&pending, "cancelled", "f•••@e•••.com", "Website"),
            row(&declined, "declined", "e•••@e•••.com", "Studio"),
            row(&accepted, "accepted", "d•••@e•••.com", "Website"),
            row(&late, "expired", "l•••@e•••.com", "Website"),
        ];
        assert_eq!(rows(&sent), expected);
        assert_eq!(rows(&ben.items("/v1/account/sent-invitations?status=expired").await), expected[3..]);
        for part in ["dora", "late", "@", "example.com", "%E2%80%A2"] {
            assert_eq!(ben.items(&format!("/v1/account/sent-invitations?q={part}")).await.len(), 0, "{part}");
        }
        for invitation in &sent {
            let path = format!("/v1/invitations/{}", id_of(invitation));
            let read = ben.get(&path).await;
            let tag = read.header("etag").to_owned();
            assert_eq!(read.is(200), *invitation);
            let history = ben.get(&format!("{path}/history")).await;
            assert_no_later_data(&history);
            let steps = history.is(200)["items"].as_array().cloned().unwrap_or_default();
            assert_eq!(steps.last().map(|step| &step["actor"]["name"]), Some(&json!("Ben")), "{steps:?}");
            let others = steps.iter().filter(|step| step["actor"]["id"] != json!(ben.id));
            for step in others {
                assert_eq!((&step["actor"]["id"], &step["actor"]["name"]), (&json!(null), &json!(null)), "{step}");
                assert_eq!(step["detail"], json!({}), "{step}");
            }
            for verb in ["resend", "cancel"] {
                ben.post_empty(&format!("{path}/{verb}")).await.refused(403, "forbidden");
            }
            ben.get(&format!("{path}/code")).await.refused(403, "forbidden");
            let grant = json!({ "permission": "read" });
            ben.patch(&path, grant.clone()).await.refused(403, "forbidden");
            let change = |etag: &str| send(ben.request(Method::PATCH, &path).header("if-match", etag).json(&grant));
            change("\"outdated\"").await.refused(412, "precondition_failed");
            change(&tag).await.refused(403, "forbidden");
        }
        let again = invites_fay().await.is(201);
        assert_eq!(again, first, "a repeated request gets the first response without later changes");
        for path in [&of_workspace, &of_project] {
            ben.get(&format!("{path}/invitations")).await.refused(404, "not_found");
        }
        let export = ben.get("/v1/account/export").await;
        // Invitations that Ana sent to Ben show her current name (docs/decisions/0027-access-after-leaving.md).
        for later in ["Secret", "Dorothea", "dora@", "late@"] {
            assert!(!export.text().contains(later), "{later}: {}", export.text());
        }
        assert_eq!(export.is(200)["sent_invitations"], json!(sent));
        assert_eq!(ana.items(&activity).await, events, "no attempt of Ben is recorded in the activity");
        ana.post_empty(&format!("/v1/invitations/{late}/resend")).await.is(200);
        ben.get(&format!("/v1/invitations/{late}")).await.refused(404, "not_found");
    }

    /// Proves: S4.5, S2.3, AZ3.
    #[test]
    async fn invitations_show_recorded_names_to_viewers_who_lost_access(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.new_account("Ana").await, instance.new_account("Ben").await, instance.new_account("Eve").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
        ben.accepts(&joining).await.is(200);
        let declined = id_of(&ana.invites_to_project(&project, &eve.address, "write").await.is(201));
        eve.post_empty(&format!("/v1/invitations/{declined}/decline")).await.is(200);
        let withdrawn = id_of(&ben.invites_to_project(&project, "dora@example.com", "read").await.is(201));
        let elsewhere = ana.creates_workspace("Elsewhere").await;
        ana.post(&format!("/v1/projects/{project}/transfer"), json!({ "workspace_id": elsewhere })).await.is(200);
        rename_all(&ana, &workspace, &project).await;

        let received = eve.get("/v1/account/invitations").await;
        assert!(!received.text().contains("Secret"), "{}", received.text());
        let received_items = received.is(200)["items"].as_array().cloned().unwrap_or_default();
        let expected = (declined.clone(), "declined".to_owned(), eve.address.clone(), json!("Website"));
        assert_eq!(rows(&received_items), [expected]);
        let steps = eve.items(&format!("/v1/invitations/{declined}/history")).await;
        assert_eq!(steps[0]["actor"]["name"], "Eve");

        // Ben is still a member of the old workspace, but not of the new workspace of the project.
        let sent = ben.get("/v1/account/sent-invitations").await;
        assert_no_later_data(&sent);
        let sent = sent.is(200)["items"].as_array().cloned().unwrap_or_default();
        let expected = (withdrawn.clone(), "cancelled".to_owned(), "d•••@e•••.com".to_owned(), json!("Website"));
        assert_eq!(rows(&sent), [expected]);
        ben.post_empty(&format!("/v1/invitations/{withdrawn}/cancel")).await.refused(403, "forbidden");
        assert_no_later_data(&ben.get(&format!("/v1/invitations/{withdrawn}/history")).await);
    }
}
