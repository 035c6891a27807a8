//! Ana arrives.

use std::slice;

use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::Clock;
use guestlist_testkit::build::TICK;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, address_of, id_of, password_of, sign_up_of};
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S1.1, S1.2, S2.1, S2.3, AN4, AN9.
    #[test]
    async fn ana_signs_up_proves_her_address_signs_in_and_makes_a_workspace_with_a_project(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anybody = instance.anybody();
        let (address, password) = (address_of("Ana"), password_of("Ana"));
        let answer = anybody.post("/v1/accounts", sign_up_of("Ana")).await.is(202);
        assert_eq!(answer, json!({ "status": "verification_sent" }));
        let first = instance.secret("verify_address", &address).await;

        anybody.signs_in(&address, &password).await.refused(401, "invalid_credentials");
        let second = instance.secret("verify_address", &address).await;
        anybody.post("/v1/accounts/verify", json!({ "secret": first })).await.refused(410, "secret_expired");
        let verified = anybody.post("/v1/accounts/verify", json!({ "secret": second })).await.is(200);
        assert_eq!(verified["account"]["email"], address);
        assert_eq!(verified["account"]["email_verified"], true);
        anybody.post("/v1/accounts/verify", json!({ "secret": second })).await.refused(410, "secret_used");

        let signed_in = anybody.signs_in(&address, &password).await.is(201);
        let ana = Person::of(&signed_in, &anybody);
        let before = Person::of(&verified, &anybody);
        assert_ne!(ana.bearer(), before.bearer());

        let workspace = ana.post("/v1/workspaces", json!({ "name": "Studio" })).await.is(201);
        assert_eq!((&workspace["my_role"], &workspace["owner_id"]), (&json!("owner"), &json!(ana.id)));
        let path = format!("/v1/workspaces/{}/projects", id_of(&workspace));
        let mut project = ana.post(&path, json!({ "name": "Website" })).await.is(201);
        let invitations = project.as_object_mut().and_then(|made| made.remove("invitations"));
        assert_eq!(invitations, Some(Value::Null), "nobody was to be invited");
        assert_eq!(project["workspace_id"], workspace["id"]);
        assert_eq!(ana.items("/v1/workspaces").await, slice::from_ref(&workspace));
        assert_eq!(ana.items(&path).await, slice::from_ref(&project));
        assert_eq!(ana.get(&format!("/v1/projects/{}", id_of(&project))).await.is(200), project);
        let access = ana.get(&format!("/v1/projects/{}/access", id_of(&project))).await.is(200);
        assert_eq!((&access["role"], &access["permission"]), (&json!("owner"), &json!("admin")));

        assert_eq!(ana.delete("/v1/sessions/current").await.is(204), Value::Null);
        ana.get("/v1/workspaces").await.refused(401, "unauthenticated");
        before.get("/v1/workspaces").await.is(200);
    }

    /// Proves: S1.1, AN9.
    #[test]
    async fn a_verification_link_works_for_a_day_and_not_a_moment_longer(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anybody = instance.anybody();
        let began = instance.clock.now();
        for name in ["Ana", "Ben"] {
            anybody.post("/v1/accounts", sign_up_of(name)).await.is(202);
        }
        let ana = instance.secret("verify_address", &address_of("Ana")).await;
        let ben = instance.secret("verify_address", &address_of("Ben")).await;
        instance.clock.set(began.plus(hours(24)).minus(TICK));
        anybody.post("/v1/accounts/verify", json!({ "secret": ana })).await.is(200);
        instance.clock.set(began.plus(hours(24)));
        anybody.post("/v1/accounts/verify", json!({ "secret": ben })).await.refused(410, "secret_expired");
        anybody.post("/v1/accounts/verify", json!({ "secret": "gli_nonsense" })).await.refused(404, "secret_invalid");
    }

    /// Proves: S1.1, AN6.
    #[test]
    async fn signing_up_with_a_known_address_tells_its_owner_and_nobody_else(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let anybody = instance.anybody();
        let mut again = sign_up_of("Ana");
        again["password"] = json!("somebody else's guess of it");
        let known = anybody.post("/v1/accounts", again).await;
        let unknown = anybody.post("/v1/accounts", sign_up_of("Zoe")).await;
        assert_eq!((known.status, known.bytes), (unknown.status, unknown.bytes));
        instance.mail("already_registered", &ana.address).await;
        instance.mail("verify_address", &address_of("Zoe")).await;
        assert_eq!(instance.mails("verify_address", &ana.address).len(), 1);
        anybody.signs_in(&ana.address, "somebody else's guess of it").await.refused(401, "invalid_credentials");
        anybody.signs_in(&ana.address, &ana.password).await.is(201);
    }

    /// Proves: S1.5, AN2, AN11.
    #[test]
    async fn whoever_squatted_on_an_address_loses_it_to_the_invited_owner(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let anybody = instance.anybody();
        let mut squat = sign_up_of("Ben");
        squat["password"] = json!("the squatter's own long password");
        anybody.post("/v1/accounts", squat).await.is(202);
        let squatters_link = instance.secret("verify_address", &address_of("Ben")).await;

        ana.invites_to_project(&project, &address_of("Ben"), "write").await.is(201);
        let secret = instance.secret("invitation", &address_of("Ben")).await;
        let preview = anybody.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(preview["account_exists"], false);
        let joined = anybody.joins(&secret, "Ben").await.is(201);
        let ben = Person::of(&joined, &anybody);
        assert_eq!(ben.may("content.edit", &project).await["allowed"], true);

        anybody.post("/v1/accounts/verify", json!({ "secret": squatters_link })).await.refused(410, "secret_expired");
        let guess = "the squatter's own long password";
        anybody.signs_in(&ben.address, guess).await.refused(401, "invalid_credentials");
        anybody.signs_in(&ben.address, &ben.password).await.is(201);
    }

    /// Proves: S1.2.
    #[test]
    async fn a_session_ends_after_thirty_days_and_after_seven_idle_ones(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let began = instance.clock.now();
        instance.clock.set(began.plus(days(7)).minus(TICK));
        ana.get("/v1/workspaces").await.is(200);
        for day in [13, 19, 25] {
            instance.clock.set(began.plus(days(day)));
            ana.get("/v1/workspaces").await.is(200);
        }
        instance.clock.set(began.plus(days(30)).minus(TICK));
        ana.get("/v1/workspaces").await.is(200);
        instance.clock.set(began.plus(days(30)));
        ana.get("/v1/workspaces").await.refused(401, "unauthenticated");

        let signed_in = instance.anybody().signs_in(&ana.address, &ana.password).await.is(201);
        let idle = Person::of(&signed_in, &instance.anybody());
        instance.wait(days(7));
        idle.get("/v1/workspaces").await.refused(401, "unauthenticated");
    }
}
