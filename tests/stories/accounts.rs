//! Ana arrives.

use std::slice;

use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, address_of, id_of, password_of, proof_of, sign_up_of};
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
        let secret = instance.secret("verify_address", &address).await;

        anybody.signs_in(&address, &password).await.refused(401, "invalid_credentials");
        let without_password = anybody.post("/v1/accounts/verify", json!({ "secret": secret })).await;
        assert_eq!(without_password.refused(422, "validation_failed")["errors"][0]["field"], "password");
        let weak = anybody.post("/v1/accounts/verify", json!({ "secret": secret, "password": "short" })).await;
        assert_eq!(weak.refused(422, "validation_failed")["errors"][0]["code"], "too_short");
        let proof = json!({ "secret": secret, "password": password });
        let verified = anybody.post("/v1/accounts/verify", proof.clone()).await.is(200);
        assert_eq!(verified["account"]["email"], address);
        assert_eq!(verified["account"]["email_verified"], true);
        anybody.post("/v1/accounts/verify", proof).await.refused(410, "secret_used");

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
        anybody.post("/v1/accounts/verify", proof_of(&ana, "Ana")).await.is(200);
        instance.clock.set(began.plus(hours(24)));
        anybody.post("/v1/accounts/verify", proof_of(&ben, "Ben")).await.refused(410, "secret_expired");
        anybody.post("/v1/accounts/verify", proof_of("gli_nonsense", "Ana")).await.refused(404, "secret_invalid");
    }

    /// Proves: S1.1, AN6.
    #[test]
    async fn signing_up_with_a_known_address_tells_its_owner_and_nobody_else(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let anybody = instance.anybody();
        let known = anybody.post("/v1/accounts", sign_up_of("Ana")).await;
        let unknown = anybody.post("/v1/accounts", sign_up_of("Zoe")).await;
        assert_eq!((known.status, known.bytes), (unknown.status, unknown.bytes));
        instance.mail("already_registered", &ana.address).await;
        instance.mail("verify_address", &address_of("Zoe")).await;
        assert_eq!(instance.mails("verify_address", &ana.address).len(), 1);
        anybody.signs_in(&ana.address, &ana.password).await.is(201);
    }

    /// FAULTS A2.
    /// Proves: S1.1, AN9, AN11.
    #[test]
    async fn a_stranger_who_signs_up_with_veras_address_after_her_has_nothing(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, anybody) = (instance.person("Ana").await, instance.anybody());
        let (_, project) = ana.makes_place().await;
        ana.invites_to_project(&project, &address_of("Vera"), "write").await.is(201);
        anybody.post("/v1/accounts", sign_up_of("Vera")).await.is(202);
        let first = instance.secret("verify_address", &address_of("Vera")).await;
        let mut strangers = sign_up_of("Vera");
        strangers["display_name"] = json!("Mallory");
        anybody.post("/v1/accounts", strangers).await.is(202);
        let second = instance.secret("verify_address", &address_of("Vera")).await;

        // Vera opens the newer of the two mails.
        let verified = anybody.post("/v1/accounts/verify", proof_of(&second, "Vera")).await.is(200);
        let vera = Person::of(&verified, &anybody);
        let late = anybody.post("/v1/accounts/verify", proof_of(&first, "Mallory")).await;
        late.refused(409, "account_exists");
        anybody.signs_in(&address_of("Vera"), &password_of("Mallory")).await.refused(401, "invalid_credentials");
        anybody.signs_in(&address_of("Vera"), &password_of("Vera")).await.is(201);
        assert_eq!(vera.items("/v1/account/invitations").await.len(), 1);
    }

    /// Proves: S1.5, AN2, AN11.
    #[test]
    async fn a_sign_up_of_a_stranger_does_not_matter_to_the_invited_owner(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let anybody = instance.anybody();
        anybody.post("/v1/accounts", sign_up_of("Ben")).await.is(202);
        let strangers_link = instance.secret("verify_address", &address_of("Ben")).await;

        ana.invites_to_project(&project, &address_of("Ben"), "write").await.is(201);
        let secret = instance.secret("invitation", &address_of("Ben")).await;
        let preview = anybody.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(preview["account_exists"], false);
        let joined = anybody.joins(&secret, "Ben").await.is(201);
        let ben = Person::of(&joined, &anybody);
        assert_eq!(ben.may("content.edit", &project).await["allowed"], true);

        let late = anybody.post("/v1/accounts/verify", proof_of(&strangers_link, "Mallory")).await;
        late.refused(409, "account_exists");
        anybody.signs_in(&ben.address, &password_of("Mallory")).await.refused(401, "invalid_credentials");
        anybody.signs_in(&ben.address, &ben.password).await.is(201);
    }

    /// Proves: S1.1, S1.3, S1.5, AN6, AN11.
    #[test]
    async fn before_the_proof_an_address_is_unknown_to_sign_in_and_reset(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anybody = instance.anybody();
        anybody.post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
        instance.mail("verify_address", &address_of("Zoe")).await;
        anybody.signs_in(&address_of("Zoe"), &password_of("Zoe")).await.refused(401, "invalid_credentials");
        anybody.post("/v1/password-resets", json!({ "email": address_of("Zoe") })).await.is(202);
        // A mail to somebody else says that the worker has passed by.
        let ana = instance.person("Ana").await;
        assert_eq!(instance.sink.messages().iter().filter(|mail| mail.is_for(&address_of("Zoe"))).count(), 1);
        assert_eq!(instance.count("SELECT count(*) FROM account").unwrap_or(1), 1, "{}", ana.id);
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
