//! Every role, permission and kind of guest against every capability, over HTTP, beside SPEC.md's own table.

use std::collections::BTreeMap;

use guestlist_tests::backend::Backend;
use guestlist_tests::golden::{
    GUEST_NAMES, PERMISSION_NAMES, ROLE_NAMES, capabilities, either, is_of_workspace, of_guest, of_permission, of_role,
};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, id_of, text};
use serde_json::{Value, json};

/// Proves: S3.1, S3.2, S3.3, S3.10, AZ1.
#[tokio::test]
async fn the_published_matrix_is_the_one_of_the_specification() {
    let instance = Instance::start(Backend::Memory).await;
    let ana = instance.person("Ana").await;
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
    async fn every_workspace_role_may_exactly_what_the_specification_says(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        // Not made by her, so that the role alone speaks.
        let admin = member(&instance, &ana, &workspace, "admin").await;
        let theirs = admin.makes_project(&workspace, "Theirs").await;
        assert_eq!(ana.holds(&workspace, &theirs).await, of_role("owner"));
        for role in &ROLE_NAMES[1..] {
            let person = member(&instance, &ana, &workspace, role).await;
            assert_eq!(person.holds(&workspace, &project).await, of_role(role), "{role}");
            let access = person.get(&format!("/v1/projects/{project}/access")).await.is(200);
            assert_eq!((&access["role"], &access["permission"]), (&json!(role), &Value::Null));
            assert_eq!(sorted(&access["capabilities"]), within_projects(of_role(role)), "{role}");
        }
    }

    /// Proves: S3.2, S3.10, S7.1, AZ1, AZ8.
    #[test]
    async fn every_project_permission_may_exactly_what_the_specification_says(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        for permission in GUEST_NAMES {
            let person = instance.person(&format!("Project-{permission}")).await;
            let invited = ana.invites_to_project(&project, &person.address, permission).await.is(201);
            person.accepts(&id_of(&invited)).await.is(200);
            assert_eq!(person.holds(&workspace, &project).await, of_permission(permission), "{permission}");
            let access = person.get(&format!("/v1/projects/{project}/access")).await.is(200);
            assert_eq!((&access["role"], &access["permission"]), (&Value::Null, &json!(permission)));
            assert_eq!(sorted(&access["capabilities"]), of_permission(permission), "{permission}");
        }
        // Whoever creates a project is its admin; what one may is the union of role and permission.
        let designer = member(&instance, &ana, &workspace, "designer").await;
        let own = designer.makes_project(&workspace, "Own").await;
        let both = either(&of_role("designer"), &of_permission("admin"));
        assert_eq!(designer.holds(&workspace, &own).await, both);
        assert_eq!(designer.holds(&workspace, &project).await, of_role("designer"));
    }

    /// Proves: S3.2, S3.6, S3.10, S5.9, AZ1, AZ8.
    #[test]
    async fn every_kind_of_guest_may_exactly_what_the_specification_says(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        for permission in GUEST_NAMES {
            let shared = ana.makes_token(&[&project], permission, None).await;
            let redeemed = instance.anybody().redeems(&text(&shared["token"])).await.is(201);
            let guest = instance.anybody().with_bearer(&text(&redeemed["access_token"]));
            assert_eq!(guest.holds(&workspace, &project).await, of_guest(permission), "{permission}");
            let access = guest.get(&format!("/v1/projects/{project}/access")).await.is(200);
            assert_eq!(sorted(&access["capabilities"]), of_guest(permission), "{permission}");
        }
    }

    /// Proves: S3.9, AZ1, AZ3.
    #[test]
    async fn a_stranger_may_nothing_and_learns_nothing(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, eve) = (instance.person("Ana").await, instance.person("Eve").await);
        let (workspace, project) = ana.makes_place().await;
        assert_eq!(eve.holds(&workspace, &project).await, [] as [&str; 0]);
        let unknown = "prj_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5";
        for capability in capabilities().into_iter().chain(["no.such_capability"]) {
            let theirs = eve.may(capability, &project).await;
            assert_eq!(theirs, json!({ "allowed": false, "reason": "not_found", "via": [] }), "{capability}");
            assert_eq!(theirs, eve.may(capability, unknown).await, "{capability}");
        }
    }
}

async fn member(instance: &Instance, owner: &Person, workspace: &str, role: &str) -> Person {
    let name = format!("{}-{}", role.replace('_', "-"), instance.sink.messages().len());
    let person = instance.person(&name).await;
    let invited = owner.invites_to_workspace(workspace, &person.address, role).await.is(201);
    person.accepts(&id_of(&invited)).await.is(200);
    person
}

fn within_projects(held: Vec<&'static str>) -> Vec<&'static str> {
    held.into_iter().filter(|capability| !is_of_workspace(capability)).collect()
}

fn sorted(capabilities: &Value) -> Vec<&str> {
    let mut held: Vec<&str> = capabilities.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    held.sort_unstable();
    held
}
