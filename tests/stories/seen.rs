//! Whoever says what they saw changes that, and nothing that came after.

use guestlist_tests::client::{Answer, answer};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, id_of};
use reqwest::Method;
use serde_json::{Value, json};

async fn change(person: &Person, path: &str, seen: &str, body: &Value) -> Answer {
    answer(person.request(Method::PATCH, path).header("if-match", seen).json(body)).await
}

/// Changes what is at `path` to and fro, with and without saying what was seen. Both changes differ from each other and
/// from how it is at first.
async fn is_changed_as_it_was_seen(person: &Person, path: &str, [one, other]: [Value; 2]) {
    let first = person.get(path).await;
    let old = first.header("etag").to_owned();
    assert!(old.starts_with('"') && old.ends_with('"') && old.len() > 2, "{path}: a strong tag: {old}");
    let is_now = first.is(200);
    assert_eq!(person.get(path).await.header("etag"), old, "{path}: looking changes nothing");

    let changed = change(person, path, &old, &one).await;
    let new = changed.header("etag").to_owned();
    let shown = changed.is(200);
    assert_ne!((&shown, &new), (&is_now, &old), "{path}");
    let read = person.get(path).await;
    assert_eq!((read.header("etag"), read.is(200)), (new.as_str(), shown.clone()), "{path}");

    for outdated in [old.as_str(), &format!("W/{new}"), "\"other\"", ""] {
        change(person, path, outdated, &other).await.refused(412, "precondition_failed");
    }
    assert_eq!(person.get(path).await.is(200), shown, "{path}: what was refused changed nothing");

    let listed = format!("\"other\", {new}");
    let again = change(person, path, &listed, &other).await;
    assert_ne!(again.header("etag"), new, "{path}");
    again.is(200);
    change(person, path, "*", &one).await.is(200);
    person.patch(path, other).await.is(200);
}

on_every_backend! {
    /// Proves: AZ13.
    #[test]
    async fn what_somebody_else_changed_meanwhile_is_not_changed_unseen(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (workspace, project) = ana.makes_place().await;
        let names = [json!({ "name": "One" }), json!({ "name": "Other" })];
        is_changed_as_it_was_seen(&ana, &format!("/v1/workspaces/{workspace}"), names.clone()).await;
        is_changed_as_it_was_seen(&ana, &format!("/v1/projects/{project}"), names.clone()).await;
        let token = id_of(&ana.makes_token(&[&project], "read", None).await["public_token"]);
        is_changed_as_it_was_seen(&ana, &format!("/v1/public-tokens/{token}"), names).await;

        // Without a mail, whose delivery would be seen too.
        let unsent = json!({ "email": "eve@example.com", "role": "designer", "send_mail": false });
        let invited = ana.post(&format!("/v1/workspaces/{workspace}/invitations"), unsent).await.is(201);
        let roles = [json!({ "role": "admin" }), json!({ "role": "commenter" })];
        is_changed_as_it_was_seen(&ana, &format!("/v1/invitations/{}", id_of(&invited)), roles.clone()).await;

        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
        ben.accepts(&joining).await.is(200);
        is_changed_as_it_was_seen(&ana, &format!("/v1/workspaces/{workspace}/members/{}", ben.id), roles).await;
        // Beside the role, now a permission of his own.
        let joining = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        ben.accepts(&joining).await.is(200);
        let permissions = [json!({ "permission": "admin" }), json!({ "permission": "read" })];
        is_changed_as_it_was_seen(&ana, &format!("/v1/projects/{project}/members/{}", ben.id), permissions).await;
        let greetings = [json!({ "display_name": "Anna" }), json!({ "display_name": "Annie" })];
        is_changed_as_it_was_seen(&ana, "/v1/account", greetings).await;
    }

    /// Proves: AZ3, AZ13.
    #[test]
    async fn what_was_seen_says_nothing_to_those_who_may_not_see_or_change_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.person("Ana").await, instance.person("Ben").await, instance.person("Eve").await);
        let (workspace, project) = ana.makes_place().await;
        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "commenter").await.is(201));
        ben.accepts(&joining).await.is(200);
        let places = [format!("/v1/workspaces/{workspace}"), format!("/v1/projects/{project}")];
        for path in &places {
            let seen = ana.get(path).await.header("etag").to_owned();
            for guess in [seen.as_str(), "\"other\"", "*"] {
                change(&eve, path, guess, &json!({ "name": "Mine" })).await.refused(404, "not_found");
            }
            let seen = ben.get(path).await.header("etag").to_owned();
            change(&ben, path, &seen, &json!({ "name": "Mine" })).await.refused(403, "forbidden");
        }
        let member = format!("/v1/workspaces/{workspace}/members/{}", ana.id);
        eve.get(&member).await.refused(404, "not_found");
        change(&eve, &member, "\"other\"", &json!({ "role": "commenter" })).await.refused(404, "not_found");
        let seen = ben.get(&member).await;
        assert_eq!(seen.is(200)["account"]["email"], Value::Null);
        change(&ben, &member, seen.header("etag"), &json!({ "role": "commenter" })).await.refused(403, "forbidden");
        // Who has a role is in the project's list, and no member of its own there.
        let reached = format!("/v1/projects/{project}/members/{}", ben.id);
        let seen = ana.get(&reached).await;
        assert_eq!((&seen.is(200)["role"], &seen.json()["permission"]), (&json!("commenter"), &Value::Null));
        change(&ana, &reached, seen.header("etag"), &json!({ "permission": "read" })).await.refused(404, "not_found");
        let nobody = format!("/v1/projects/{project}/members/{}", eve.id);
        ana.get(&nobody).await.refused(404, "not_found");
    }

    /// Proves: AZ13, TK2.
    #[test]
    async fn a_use_is_something_that_the_makers_of_a_public_token_have_not_seen(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", None).await;
        let path = format!("/v1/public-tokens/{}", id_of(&shared["public_token"]));
        let seen = ana.get(&path).await.header("etag").to_owned();
        instance.anybody().redeems(shared["token"].as_str().expect("a token")).await.is(201);
        change(&ana, &path, &seen, &json!({ "usage_limit": 1 })).await.refused(412, "precondition_failed");
        assert_eq!(ana.get(&path).await.is(200)["usage_limit"], Value::Null);
    }
}
