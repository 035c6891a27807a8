//! Every role, permission and kind of guest with every capability, over HTTP, compared to the tables of SPEC.md.

use std::collections::BTreeMap;

use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::golden::{
    GUEST_NAMES, PERMISSION_NAMES, ROLE_NAMES, capabilities, is_of_workspace, of_guest, of_permission, of_role, union,
};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

/// Proves: S3.1, S3.2, S3.3, S3.10, AZ1.
#[tokio::test]
async fn the_published_capabilities_are_those_of_the_specification() {
    let instance = Instance::start(Backend::Memory).await;
    let ana = instance.new_account("Ana").await;
    let matrix = ana.get("/v1/capabilities").await.is(200);
    let published = |part: &str| -> BTreeMap<String, Vec<String>> {
        let mut part: BTreeMap<String, Vec<String>> =
            serde_json::from_value(matrix[part].clone()).unwrap_or_else(|error| panic!("{part}: {error}: {matrix}"));
        part.values_mut().for_each(|held| held.sort_unstable());
        part
    };
    let golden = |names: &[&str], of: fn(&str) -> Vec<&'static str>| -> BTreeMap<String, Vec<String>> {
        let column = |name: &&str| ((*name).to_owned(), of(name).into_iter().map(ToOwned::to_owned).collect());
        names.iter().map(column).collect()
    };
    assert_eq!(published("roles"), golden(&ROLE_NAMES, of_role));
    assert_eq!(published("permissions"), golden(&PERMISSION_NAMES, of_permission));
    assert_eq!(published("guest"), golden(&GUEST_NAMES, of_guest));
    assert_eq!(matrix.as_object().map(serde_json::Map::len), Some(3));
}

on_every_backend! {
    /// Proves: S3.1, S3.10, S7.1, AZ1, AZ8.
    #[test]
    async fn every_workspace_role_holds_exactly_the_capabilities_of_the_specification(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        // Created by another account, so that Ana holds no permission in the project.
        let admin = member(&instance, &ana, &workspace, "admin").await;
        let theirs = admin.creates_project(&workspace, "Theirs").await;
        assert_eq!(ana.capabilities_in(&workspace, &theirs).await, of_role("owner"));
        for role in &ROLE_NAMES[1..] {
            let account = member(&instance, &ana, &workspace, role).await;
            assert_eq!(account.capabilities_in(&workspace, &project).await, of_role(role), "{role}");
            let access = account.get(&format!("/v1/projects/{project}/access")).await.is(200);
            assert_eq!((&access["role"], &access["permission"]), (&json!(role), &Value::Null));
            assert_eq!(sorted(&access["capabilities"]), within_projects(of_role(role)), "{role}");
        }
    }

    /// Proves: S3.2, S3.10, S7.1, AZ1, AZ8.
    #[test]
    async fn every_project_permission_holds_exactly_the_capabilities_of_the_specification(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        for permission in GUEST_NAMES {
            let account = instance.new_account(&format!("Project-{permission}")).await;
            let invited = ana.invites_to_project(&project, &account.address, permission).await.is(201);
            account.accepts(&id_of(&invited)).await.is(200);
            assert_eq!(account.capabilities_in(&workspace, &project).await, of_permission(permission), "{permission}");
            let access = account.get(&format!("/v1/projects/{project}/access")).await.is(200);
            assert_eq!((&access["role"], &access["permission"]), (&Value::Null, &json!(permission)));
            assert_eq!(sorted(&access["capabilities"]), of_permission(permission), "{permission}");
        }
        // The creator of a project is its admin; capabilities are the union of those of role and permission.
        let designer = member(&instance, &ana, &workspace, "designer").await;
        let own = designer.creates_project(&workspace, "Own").await;
        let both = union(&of_role("designer"), &of_permission("admin"));
        assert_eq!(designer.capabilities_in(&workspace, &own).await, both);
        assert_eq!(designer.capabilities_in(&workspace, &project).await, of_role("designer"));
    }

    /// Proves: S3.2, S3.6, S3.10, S5.9, AZ1, AZ8.
    #[test]
    async fn every_kind_of_guest_holds_exactly_the_capabilities_of_the_specification(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        for permission in GUEST_NAMES {
            let shared = ana.creates_public_token(&[&project], permission, None).await;
            let redeemed = instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
            let guest = instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
            assert_eq!(guest.capabilities_in(&workspace, &project).await, of_guest(permission), "{permission}");
            let access = guest.get(&format!("/v1/projects/{project}/access")).await.is(200);
            assert_eq!(sorted(&access["capabilities"]), of_guest(permission), "{permission}");
        }
    }

    /// Proves: S3.9, AZ1, AZ3.
    #[test]
    async fn an_account_without_access_holds_nothing_and_cannot_tell_existing_from_unknown_projects(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, eve) = (instance.new_account("Ana").await, instance.new_account("Eve").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        assert_eq!(eve.capabilities_in(&workspace, &project).await, [] as [&str; 0]);
        let unknown = "prj_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5";
        for capability in capabilities().into_iter().chain(["no.such_capability"]) {
            let theirs = eve.checks_access(capability, &project).await;
            assert_eq!(theirs, json!({ "allowed": false, "reason": "not_found", "via": [] }), "{capability}");
            assert_eq!(theirs, eve.checks_access(capability, unknown).await, "{capability}");
        }
    }
}

async fn member(instance: &Instance, owner: &TestAccount, workspace: &str, role: &str) -> TestAccount {
    let name = format!("{}-{}", role.replace('_', "-"), instance.sink.messages().len());
    let account = instance.new_account(&name).await;
    let invited = owner.invites_to_workspace(workspace, &account.address, role).await.is(201);
    account.accepts(&id_of(&invited)).await.is(200);
    account
}

fn within_projects(held: Vec<&'static str>) -> Vec<&'static str> {
    held.into_iter().filter(|capability| !is_of_workspace(capability)).collect()
}

fn sorted(capabilities: &Value) -> Vec<&str> {
    let mut held: Vec<&str> = capabilities.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    held.sort_unstable();
    held
}
