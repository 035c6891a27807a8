//! Those who left keep a record of what they sent and received, and learn nothing of what came later.

use guestlist_domain::model::time::days;
use guestlist_tests::client::{Answer, answer};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, id_of, text};
use reqwest::Method;
use serde_json::{Value, json};

const EVERYTHING_LATER: [&str; 7] =
    ["Secret", "Dorothea", "dora@example.com", "eve@example.com", "fay@example.com", "late@example.com", "Anastasia"];

#[track_caller]
fn tells_nothing_later(answer: &Answer) {
    for later in EVERYTHING_LATER {
        assert!(!answer.text().contains(later), "{later}: {}", answer.text());
    }
}

async fn again(instance: &Instance, person: &Person) -> Person {
    Person::of(&instance.anybody().signs_in(&person.address, &person.password).await.is(201), person)
}

async fn renames(ana: &Person, workspace: &str, project: &str) {
    ana.patch(&format!("/v1/workspaces/{workspace}"), json!({ "name": "Secret plans" })).await.is(200);
    ana.patch(&format!("/v1/projects/{project}"), json!({ "name": "Secret project" })).await.is(200);
    ana.patch("/v1/account", json!({ "display_name": "Anastasia" })).await.is(200);
}

/// Invites without a mail, whose delivery would be seen too.
async fn invites(by: &Person, place: &str, address: &str, offer: (&str, &str)) -> String {
    let mut body = json!({ "email": address, "send_mail": false });
    body[offer.0] = json!(offer.1);
    id_of(&by.post(&format!("{place}/invitations"), body).await.is(201))
}

/// What stands in each of some invitations.
fn rows(invitations: &[Value]) -> Vec<(String, String, String, Value)> {
    let row = |it: &Value| (id_of(it), text(&it["status"]), text(&it["email"]), it["target"]["name"].clone());
    invitations.iter().map(row).collect()
}

on_every_backend! {
    /// Proves: S4.4, S4.11, AZ3, AZ10.
    #[test]
    async fn ben_who_was_removed_has_a_record_of_what_he_sent_and_no_hand_in_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (workspace, project) = ana.makes_place().await;
        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
        ben.accepts(&joining).await.is(200);
        let (of_workspace, of_project) = (format!("/v1/workspaces/{workspace}"), format!("/v1/projects/{project}"));
        let late = invites(&ben, &of_project, "late@example.com", ("permission", "read")).await;
        instance.wait(days(7));
        let (ana, ben) = (again(&instance, &ana).await, again(&instance, &ben).await);
        let (dora, eve) = (instance.person("Dora").await, instance.person("Eve").await);
        let accepted = invites(&ben, &of_project, &dora.address, ("permission", "read")).await;
        let declined = invites(&ben, &of_workspace, &eve.address, ("role", "designer")).await;
        let invites_fay = || {
            let request = ben.request(Method::POST, &format!("/v1/projects/{project}/invitations"));
            let body = json!({ "email": "fay@example.com", "permission": "read", "send_mail": false });
            answer(request.header("idempotency-key", "fay").json(&body))
        };
        let first = invites_fay().await.is(201);
        let pending = id_of(&first);
        dora.accepts(&accepted).await.is(200);
        eve.act(&format!("/v1/invitations/{declined}/decline")).await.is(200);
        assert_eq!(ben.items("/v1/account/sent-invitations?q=dora").await.len(), 1);

        ana.delete(&format!("/v1/workspaces/{workspace}/members/{}", ben.id)).await.is(204);
        renames(&ana, &workspace, &project).await;
        dora.patch("/v1/account", json!({ "display_name": "Dorothea" })).await.is(200);
        let log = format!("/v1/workspaces/{workspace}/activity");
        let happened = ana.items(&log).await;

        let list = ben.get("/v1/account/sent-invitations").await;
        tells_nothing_later(&list);
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
            tells_nothing_later(&history);
            let steps = history.is(200)["items"].as_array().cloned().unwrap_or_default();
            assert_eq!(steps.last().map(|step| &step["actor"]["name"]), Some(&json!("Ben")), "{steps:?}");
            let others = steps.iter().filter(|step| step["actor"]["id"] != json!(ben.id));
            for step in others {
                assert_eq!((&step["actor"]["id"], &step["actor"]["name"]), (&json!(null), &json!(null)), "{step}");
                assert_eq!(step["detail"], json!({}), "{step}");
            }
            for verb in ["resend", "cancel"] {
                ben.act(&format!("{path}/{verb}")).await.refused(403, "forbidden");
            }
            ben.get(&format!("{path}/code")).await.refused(403, "forbidden");
            let offer = json!({ "permission": "read" });
            ben.patch(&path, offer.clone()).await.refused(403, "forbidden");
            let change = |seen: &str| answer(ben.request(Method::PATCH, &path).header("if-match", seen).json(&offer));
            change("\"outdated\"").await.refused(412, "precondition_failed");
            change(&tag).await.refused(403, "forbidden");
        }
        assert_eq!(invites_fay().await.is(201), first, "a repeated request has the first answer and nothing later");
        for place in [&of_workspace, &of_project] {
            ben.get(&format!("{place}/invitations")).await.refused(404, "not_found");
        }
        let export = ben.get("/v1/account/export").await;
        // Ana is named by her present name in what she sent to him (decision 0027).
        for later in ["Secret", "Dorothea", "dora@", "late@"] {
            assert!(!export.text().contains(later), "{later}: {}", export.text());
        }
        assert_eq!(export.is(200)["sent_invitations"], json!(sent));
        assert_eq!(ana.items(&log).await, happened, "nothing of it stands in the log of a place that he left");
        ana.act(&format!("/v1/invitations/{late}/resend")).await.is(200);
        ben.get(&format!("/v1/invitations/{late}")).await.refused(404, "not_found");
    }

    /// Proves: S4.5, S2.3, AZ3.
    #[test]
    async fn eve_who_declined_and_ben_whose_project_moved_see_the_names_of_then(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.person("Ana").await, instance.person("Ben").await, instance.person("Eve").await);
        let (workspace, project) = ana.makes_place().await;
        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
        ben.accepts(&joining).await.is(200);
        let declined = id_of(&ana.invites_to_project(&project, &eve.address, "write").await.is(201));
        eve.act(&format!("/v1/invitations/{declined}/decline")).await.is(200);
        let withdrawn = id_of(&ben.invites_to_project(&project, "dora@example.com", "read").await.is(201));
        let elsewhere = ana.makes_workspace("Elsewhere").await;
        ana.post(&format!("/v1/projects/{project}/transfer"), json!({ "workspace_id": elsewhere })).await.is(200);
        renames(&ana, &workspace, &project).await;

        let received = eve.get("/v1/account/invitations").await;
        assert!(!received.text().contains("Secret"), "{}", received.text());
        let mine = received.is(200)["items"].as_array().cloned().unwrap_or_default();
        let expected = (declined.clone(), "declined".to_owned(), eve.address.clone(), json!("Website"));
        assert_eq!(rows(&mine), [expected]);
        let steps = eve.items(&format!("/v1/invitations/{declined}/history")).await;
        assert_eq!(steps[0]["actor"]["name"], "Eve");

        // He is in the workspace still, and nowhere where the project is now.
        let sent = ben.get("/v1/account/sent-invitations").await;
        tells_nothing_later(&sent);
        let sent = sent.is(200)["items"].as_array().cloned().unwrap_or_default();
        let moved = (withdrawn.clone(), "cancelled".to_owned(), "d•••@e•••.com".to_owned(), json!("Website"));
        assert_eq!(rows(&sent), [moved]);
        ben.act(&format!("/v1/invitations/{withdrawn}/cancel")).await.refused(403, "forbidden");
        tells_nothing_later(&ben.get(&format!("/v1/invitations/{withdrawn}/history")).await);
    }
}
