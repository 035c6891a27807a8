//! Sign-up, verification, and the lifetime of sessions.

use std::slice;

use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::accounts::{TestAccount, address_of, id_of, password_of, sign_up_body, verification_body};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S1.1, S1.2, S2.1, S2.3, AN4, AN9.
    #[test]
    async fn a_new_account_verifies_its_address_signs_in_and_creates_a_workspace_with_a_project(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anonymous = instance.anonymous();
        let (address, password) = (address_of("Ana"), password_of("Ana"));
        let answer = anonymous.post("/v1/accounts", sign_up_body("Ana")).await.is(202);
        assert_eq!(answer, json!({ "status": "verification_sent" }));
        let secret = instance.secret("verify_address", &address).await;

        anonymous.signs_in(&address, &password).await.refused(401, "invalid_credentials");
        let without_password = anonymous.post("/v1/accounts/verify", json!({ "secret": secret })).await;
        assert_eq!(without_password.refused(422, "validation_failed")["errors"][0]["field"], "password");
        let weak = anonymous.post("/v1/accounts/verify", json!({ "secret": secret, "password": "short" })).await;
        assert_eq!(weak.refused(422, "validation_failed")["errors"][0]["code"], "too_short");
        let proof = json!({ "secret": secret, "password": password });
        let verified = anonymous.post("/v1/accounts/verify", proof.clone()).await.is(200);
        assert_eq!(verified["account"]["email"], address);
        assert_eq!(verified["account"]["email_verified"], true);
        anonymous.post("/v1/accounts/verify", proof).await.refused(410, "secret_used");

        let signed_in = anonymous.signs_in(&address, &password).await.is(201);
        let ana = TestAccount::of(&signed_in, &anonymous);
        let first_session = TestAccount::of(&verified, &anonymous);
        assert_ne!(ana.bearer(), first_session.bearer());

        let workspace = ana.post("/v1/workspaces", json!({ "name": "Studio" })).await.is(201);
        assert_eq!((&workspace["my_role"], &workspace["owner_id"]), (&json!("owner"), &json!(ana.id)));
        let path = format!("/v1/workspaces/{}/projects", id_of(&workspace));
        let mut project = ana.post(&path, json!({ "name": "Website" })).await.is(201);
        let invitations = project.as_object_mut().and_then(|made| made.remove("invitations"));
        assert_eq!(invitations, Some(Value::Null), "no invitations were requested");
        assert_eq!(project["workspace_id"], workspace["id"]);
        assert_eq!(ana.items("/v1/workspaces").await, slice::from_ref(&workspace));
        assert_eq!(ana.items(&path).await, slice::from_ref(&project));
        assert_eq!(ana.get(&format!("/v1/projects/{}", id_of(&project))).await.is(200), project);
        let access = ana.get(&format!("/v1/projects/{}/access", id_of(&project))).await.is(200);
        assert_eq!((&access["role"], &access["permission"]), (&json!("owner"), &json!("admin")));

        assert_eq!(ana.delete("/v1/sessions/current").await.is(204), Value::Null);
        ana.get("/v1/workspaces").await.refused(401, "unauthenticated");
        first_session.get("/v1/workspaces").await.is(200);
    }

    /// Proves: S1.1, AN9.
    #[test]
    async fn a_verification_link_expires_after_24_hours(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anonymous = instance.anonymous();
        let began = instance.clock.now();
        for name in ["Ana", "Ben"] {
            anonymous.post("/v1/accounts", sign_up_body(name)).await.is(202);
        }
        let ana = instance.secret("verify_address", &address_of("Ana")).await;
        let ben = instance.secret("verify_address", &address_of("Ben")).await;
        instance.clock.set(began.plus(hours(24)).minus(TICK));
        anonymous.post("/v1/accounts/verify", verification_body(&ana, "Ana")).await.is(200);
        instance.clock.set(began.plus(hours(24)));
        anonymous.post("/v1/accounts/verify", verification_body(&ben, "Ben")).await.refused(410, "secret_expired");
        anonymous.post("/v1/accounts/verify", verification_body("gli_nonsense", "Ana")).await.refused(404, "secret_invalid");
    }

    /// Proves: S1.1, AN6.
    #[test]
    async fn signing_up_with_a_registered_address_responds_uniformly_and_mails_the_account(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let anonymous = instance.anonymous();
        let known = anonymous.post("/v1/accounts", sign_up_body("Ana")).await;
        let unknown = anonymous.post("/v1/accounts", sign_up_body("Zoe")).await;
        assert_eq!((known.status, known.bytes), (unknown.status, unknown.bytes));
        instance.mail("already_registered", &ana.address).await;
        instance.mail("verify_address", &address_of("Zoe")).await;
        assert_eq!(instance.mails("verify_address", &ana.address).len(), 1);
        anonymous.signs_in(&ana.address, &ana.password).await.is(201);
    }

    /// Proves: S1.1, AN9, AN11.
    #[test]
    async fn a_second_sign_up_with_the_same_address_gains_no_access(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, anonymous) = (instance.new_account("Ana").await, instance.anonymous());
        let (_, project) = ana.creates_workspace_with_project().await;
        ana.invites_to_project(&project, &address_of("Vera"), "write").await.is(201);
        anonymous.post("/v1/accounts", sign_up_body("Vera")).await.is(202);
        let first = instance.secret("verify_address", &address_of("Vera")).await;
        let mut second_sign_up = sign_up_body("Vera");
        second_sign_up["display_name"] = json!("Mallory");
        anonymous.post("/v1/accounts", second_sign_up).await.is(202);
        let second = instance.secret("verify_address", &address_of("Vera")).await;

        // Vera opens the newer of the two mails.
        let verified = anonymous.post("/v1/accounts/verify", verification_body(&second, "Vera")).await.is(200);
        let vera = TestAccount::of(&verified, &anonymous);
        let late = anonymous.post("/v1/accounts/verify", verification_body(&first, "Mallory")).await;
        late.refused(409, "account_exists");
        anonymous.signs_in(&address_of("Vera"), &password_of("Mallory")).await.refused(401, "invalid_credentials");
        anonymous.signs_in(&address_of("Vera"), &password_of("Vera")).await.is(201);
        assert_eq!(vera.items("/v1/account/invitations").await.len(), 1);
    }

    /// Proves: S1.5, AN2, AN11.
    #[test]
    async fn a_pending_sign_up_by_another_person_does_not_affect_the_invitee(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let anonymous = instance.anonymous();
        anonymous.post("/v1/accounts", sign_up_body("Ben")).await.is(202);
        let pending_secret = instance.secret("verify_address", &address_of("Ben")).await;

        ana.invites_to_project(&project, &address_of("Ben"), "write").await.is(201);
        let secret = instance.secret("invitation", &address_of("Ben")).await;
        let preview = anonymous.post("/v1/invitations/preview", json!({ "secret": secret })).await.is(200);
        assert_eq!(preview["account_exists"], false);
        let joined = anonymous.accepts_with_new_account(&secret, "Ben").await.is(201);
        let ben = TestAccount::of(&joined, &anonymous);
        assert_eq!(ben.checks_access("content.edit", &project).await["allowed"], true);

        let late = anonymous.post("/v1/accounts/verify", verification_body(&pending_secret, "Mallory")).await;
        late.refused(409, "account_exists");
        anonymous.signs_in(&ben.address, &password_of("Mallory")).await.refused(401, "invalid_credentials");
        anonymous.signs_in(&ben.address, &ben.password).await.is(201);
    }

    /// Proves: S1.1, S1.3, S1.5, AN6, AN11.
    #[test]
    async fn an_unverified_address_is_unknown_to_sign_in_and_password_reset(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anonymous = instance.anonymous();
        anonymous.post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
        instance.mail("verify_address", &address_of("Zoe")).await;
        anonymous.signs_in(&address_of("Zoe"), &password_of("Zoe")).await.refused(401, "invalid_credentials");
        anonymous.post("/v1/password-resets", json!({ "email": address_of("Zoe") })).await.is(202);
        // Once a later mail has arrived, the worker has passed the earlier request.
        let ana = instance.new_account("Ana").await;
        assert_eq!(instance.sink.messages().iter().filter(|mail| mail.is_for(&address_of("Zoe"))).count(), 1);
        assert_eq!(instance.count("SELECT count(*) FROM account").unwrap_or(1), 1, "{}", ana.id);
    }

    /// Proves: S1.2.
    #[test]
    async fn a_session_expires_after_thirty_days_or_seven_idle_days(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
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

        let signed_in = instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
        let idle = TestAccount::of(&signed_in, &instance.anonymous());
        instance.advance(days(7));
        idle.get("/v1/workspaces").await.refused(401, "unauthenticated");
    }
}
