//! Preconditions: a change with `If-Match` applies only to the version that the client read.

use guestlist_tests::accounts::{TestAccount, id_of};
use guestlist_tests::client::{Response, send};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::{Value, json};

async fn change(account: &TestAccount, path: &str, etag: &str, body: &Value) -> Response {
    send(account.request(Method::PATCH, path).header("if-match", etag).json(body)).await
}

/// Changes the resource at `path` back and forth, with and without a precondition. The two changes must differ from
/// each other and from the initial state.
async fn check_preconditions(account: &TestAccount, path: &str, [first_change, second_change]: [Value; 2]) {
    let first = account.get(path).await;
    let old = first.header("etag").to_owned();
    assert!(old.starts_with('"') && old.ends_with('"') && old.len() > 2, "{path}: a strong tag: {old}");
    let initial = first.is(200);
    assert_eq!(account.get(path).await.header("etag"), old, "{path}: reading changes nothing");

    let changed = change(account, path, &old, &first_change).await;
    let new = changed.header("etag").to_owned();
    let current = changed.is(200);
    assert_ne!((&current, &new), (&initial, &old), "{path}");
    let read = account.get(path).await;
    assert_eq!((read.header("etag"), read.is(200)), (new.as_str(), current.clone()), "{path}");

    for outdated in [old.as_str(), &format!("W/{new}"), "\"other\"", ""] {
        change(account, path, outdated, &second_change).await.refused(412, "precondition_failed");
    }
    assert_eq!(account.get(path).await.is(200), current, "{path}: a refused change has no effect");

    let listed = format!("\"other\", {new}");
    let again = change(account, path, &listed, &second_change).await;
    assert_ne!(again.header("etag"), new, "{path}");
    again.is(200);
    change(account, path, "*", &first_change).await.is(200);
    account.patch(path, second_change).await.is(200);
}

on_every_backend! {
    /// Proves: AZ13.
    #[test]
    async fn a_change_with_an_outdated_etag_is_refused(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let names = [json!({ "name": "One" }), json!({ "name": "Other" })];
        check_preconditions(&ana, &format!("/v1/workspaces/{workspace}"), names.clone()).await;
        check_preconditions(&ana, &format!("/v1/projects/{project}"), names.clone()).await;
        let token = id_of(&ana.creates_public_token(&[&project], "read", None).await["public_token"]);
        check_preconditions(&ana, &format!("/v1/public-tokens/{token}"), names).await;

        // Without a mail, because its delivery would change the ETag as well.
        let unsent = json!({ "email": "eve@example.com", "role": "designer", "send_mail": false });
        let invited = ana.post(&format!("/v1/workspaces/{workspace}/invitations"), unsent).await.is(201);
        let roles = [json!({ "role": "admin" }), json!({ "role": "commenter" })];
        check_preconditions(&ana, &format!("/v1/invitations/{}", id_of(&invited)), roles.clone()).await;

        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
        ben.accepts(&joining).await.is(200);
        check_preconditions(&ana, &format!("/v1/workspaces/{workspace}/members/{}", ben.id), roles).await;
        // Besides the role, Ben now has a permission in the project.
        let joining = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        ben.accepts(&joining).await.is(200);
        let permissions = [json!({ "permission": "admin" }), json!({ "permission": "read" })];
        check_preconditions(&ana, &format!("/v1/projects/{project}/members/{}", ben.id), permissions).await;
        let greetings = [json!({ "display_name": "Anna" }), json!({ "display_name": "Annie" })];
        check_preconditions(&ana, "/v1/account", greetings).await;
    }

    /// Proves: AZ3, AZ13.
    #[test]
    async fn preconditions_reveal_nothing_to_accounts_without_access(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben, eve) =
            (instance.new_account("Ana").await, instance.new_account("Ben").await, instance.new_account("Eve").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let joining = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "commenter").await.is(201));
        ben.accepts(&joining).await.is(200);
        let paths = [format!("/v1/workspaces/{workspace}"), format!("/v1/projects/{project}")];
        for path in &paths {
            let etag = ana.get(path).await.header("etag").to_owned();
            for guess in [etag.as_str(), "\"other\"", "*"] {
                change(&eve, path, guess, &json!({ "name": "Mine" })).await.refused(404, "not_found");
            }
            let etag = ben.get(path).await.header("etag").to_owned();
            change(&ben, path, &etag, &json!({ "name": "Mine" })).await.refused(403, "forbidden");
        }
        let member = format!("/v1/workspaces/{workspace}/members/{}", ana.id);
        eve.get(&member).await.refused(404, "not_found");
        change(&eve, &member, "\"other\"", &json!({ "role": "commenter" })).await.refused(404, "not_found");
        let read = ben.get(&member).await;
        assert_eq!(read.is(200)["account"]["email"], Value::Null);
        change(&ben, &member, read.header("etag"), &json!({ "role": "commenter" })).await.refused(403, "forbidden");
        // An account with only a workspace role is listed in the project, but has no permission there to change.
        let by_role = format!("/v1/projects/{project}/members/{}", ben.id);
        let read = ana.get(&by_role).await;
        assert_eq!((&read.is(200)["role"], &read.json()["permission"]), (&json!("commenter"), &Value::Null));
        change(&ana, &by_role, read.header("etag"), &json!({ "permission": "read" })).await.refused(404, "not_found");
        let non_member = format!("/v1/projects/{project}/members/{}", eve.id);
        ana.get(&non_member).await.refused(404, "not_found");
    }

    /// Proves: AZ13, TK2.
    #[test]
    async fn redeeming_a_public_token_changes_its_etag(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let path = format!("/v1/public-tokens/{}", id_of(&shared["public_token"]));
        let etag = ana.get(&path).await.header("etag").to_owned();
        instance.anonymous().redeems(shared["token"].as_str().expect("a token")).await.is(201);
        change(&ana, &path, &etag, &json!({ "usage_limit": 1 })).await.refused(412, "precondition_failed");
        assert_eq!(ana.get(&path).await.is(200)["usage_limit"], Value::Null);
    }
}
