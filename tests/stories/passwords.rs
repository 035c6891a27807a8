//! Passwords, address changes, and the sessions that end with them.

use guestlist_domain::model::time::{days, minutes};
use guestlist_testkit::builders::TICK;
use guestlist_tests::accounts::{TestAccount, address_of, id_of, sign_up_body, text, verification_body};
use guestlist_tests::instance::{Instance, link_in};
use guestlist_tests::on_every_backend;
use serde_json::json;

const NEW_PASSWORD: &str = "quite another long password";

on_every_backend! {
    /// Proves: S1.2, AN4.
    #[test]
    async fn an_account_lists_its_sessions_and_ends_them(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        instance.advance(minutes(1));
        let signed_in = instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
        let other_session = TestAccount::of(&signed_in, &instance.anonymous());
        let sessions = ana.items("/v1/sessions").await;
        assert_eq!(sessions.len(), 2);
        assert_eq!((&sessions[0]["current"], &sessions[1]["current"]), (&json!(false), &json!(true)));
        assert_eq!(sessions[0]["expires_at"], signed_in["expires_at"]);
        assert!(sessions[0]["created_at"].as_str() > sessions[1]["created_at"].as_str());
        assert!(sessions.iter().all(|session| session["last_seen_at"].is_string()));
        assert_eq!(ana.get("/v1/sessions?limit=1").await.is(200)["items"], json!([sessions[0]]));

        let path = format!("/v1/sessions/{}", id_of(&sessions[0]));
        ben.delete(&path).await.refused(404, "not_found");
        other_session.get("/v1/account").await.is(200);
        ana.delete(&path).await.is(204);
        other_session.get("/v1/account").await.refused(401, "unauthenticated");
        ana.delete(&path).await.refused(404, "not_found");
        assert_eq!(ana.items("/v1/sessions").await.len(), 1);
        // The current session can be ended as well, and expired sessions are not listed.
        ana.delete(&format!("/v1/sessions/{}", id_of(&sessions[1]))).await.is(204);
        ana.get("/v1/account").await.refused(401, "unauthenticated");
        instance.anonymous().signs_in(&ben.address, &ben.password).await.is(201);
        assert_eq!(ben.items("/v1/sessions").await.len(), 2);
        instance.advance(days(3));
        ben.get("/v1/account").await.is(200);
        instance.advance(days(4));
        assert_eq!(ben.items("/v1/sessions").await.len(), 1);
    }

    /// Proves: S1.3, AN4, AN9.
    #[test]
    async fn a_forgotten_password_is_reset_by_a_mailed_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let anonymous = instance.anonymous();
        let request = json!({ "email": "ANA@Example.com" });
        let answer = anonymous.post("/v1/password-resets", request.clone()).await.is(202);
        assert_eq!(answer, json!({ "status": "reset_sent" }));
        let first = instance.secret("password_reset", &ana.address).await;
        anonymous.post("/v1/password-resets", request.clone()).await.is(202);
        let mail = instance.mail("password_reset", &ana.address).await;
        let link = link_in(&mail);
        let second = link.strip_prefix("http://localhost:8080/reset#").expect("a link to the page").to_owned();

        let confirm = |secret: &str| json!({ "secret": secret, "password": NEW_PASSWORD });
        let path = "/v1/password-resets/confirm";
        anonymous.post(path, confirm("glr_nothing")).await.refused(404, "secret_invalid");
        let weak = json!({ "secret": second, "password": "short" });
        let weak = anonymous.post(path, weak).await.refused(422, "validation_failed");
        assert_eq!(weak["errors"][0]["field"], "password");
        ana.get("/v1/account").await.is(200);
        let answer = anonymous.post(path, confirm(&second)).await;
        assert_eq!(answer.header("cache-control"), "no-store");
        let signed_in = answer.is(200);
        // A newer link does not invalidate an earlier one; using one of them invalidates all.
        anonymous.post(path, confirm(&first)).await.refused(410, "secret_expired");
        ana.get("/v1/account").await.refused(401, "unauthenticated");
        let new_session = TestAccount::of(&signed_in, &anonymous);
        assert_eq!(new_session.get("/v1/account").await.is(200), signed_in["account"]);
        anonymous.post(path, confirm(&second)).await.refused(410, "secret_used");
        anonymous.signs_in(&ana.address, &ana.password).await.refused(401, "invalid_credentials");
        anonymous.signs_in(&ana.address, NEW_PASSWORD).await.is(201);
        instance.mail("password_changed", &ana.address).await;

        anonymous.post("/v1/password-resets", request.clone()).await.is(202);
        let third = instance.secret("password_reset", &ana.address).await;
        instance.advance(minutes(60));
        anonymous.post(path, confirm(&third)).await.refused(410, "secret_expired");
        anonymous.post("/v1/password-resets", request).await.is(202);
        let fourth = instance.secret("password_reset", &ana.address).await;
        instance.advance(minutes(60) - TICK);
        anonymous.post(path, confirm(&fourth)).await.is(200);
    }

    /// Proves: S1.3, AN4.
    #[test]
    async fn changing_the_password_ends_all_other_sessions(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let signed_in = instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
        let other_session = TestAccount::of(&signed_in, &instance.anonymous());
        instance.anonymous().post("/v1/password-resets", json!({ "email": ana.address })).await.is(202);
        let reset = instance.secret("password_reset", &ana.address).await;
        let change = |current: &str, new: &str| json!({ "current_password": current, "new_password": new });
        let path = "/v1/account/password";
        ana.post(path, change("not the password at all", NEW_PASSWORD)).await.refused(403, "password_wrong");
        let weak = ana.post(path, change(&ana.password, "short")).await.refused(422, "validation_failed");
        assert_eq!(weak["errors"][0]["field"], "new_password");
        other_session.get("/v1/account").await.is(200);
        ana.post(path, change(&ana.password, NEW_PASSWORD)).await.is(204);
        other_session.get("/v1/account").await.refused(401, "unauthenticated");
        ana.get("/v1/account").await.is(200);
        let late = json!({ "secret": reset, "password": "yet another long password" });
        instance.anonymous().post("/v1/password-resets/confirm", late).await.refused(410, "secret_expired");
        let mail = instance.mail("password_changed", &ana.address).await;
        assert!(!mail.text.contains(NEW_PASSWORD), "{}", mail.text);
        instance.anonymous().signs_in(&ana.address, NEW_PASSWORD).await.is(201);
        // One wrong attempt was made above; correct ones are not counted.
        for _ in 1..20 {
            ana.post(path, change("not the password at all", NEW_PASSWORD)).await.refused(403, "password_wrong");
        }
        let limited = ana.post(path, change(NEW_PASSWORD, "yet another long password")).await;
        assert_eq!(limited.refused(429, "rate_limited")["limit"], "sign_in");
        instance.advance(minutes(15));
        ana.post(path, change(NEW_PASSWORD, "yet another long password")).await.is(204);
    }

    /// Proves: S1.4, AN4, AN10.
    #[test]
    async fn an_account_changes_its_address(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        let signed_in = instance.anonymous().signs_in(&ben.address, &ben.password).await.is(201);
        let other_session = TestAccount::of(&signed_in, &instance.anonymous());
        let wrong = json!({ "email": "bene@example.com", "password": "not the password at all" });
        ben.post("/v1/account/email", wrong).await.refused(403, "password_wrong");
        ben.requests_address_change("Bene@Example.com").await.is(202);
        assert_eq!(ben.get("/v1/account").await.is(200)["email"], "ben@example.com");
        let mail = instance.mail("verify_address", "bene@example.com").await;
        let secret = guestlist_tests::instance::secret_in(&mail);
        assert!(link_in(&mail).starts_with("http://localhost:8080/confirm-email#gla_"), "{}", link_in(&mail));
        assert!(mail.text.contains("Ben") && !mail.text.contains("ben@example.com"), "{}", mail.text);

        let path = "/v1/account/email/verify";
        instance.anonymous().post(path, json!({ "secret": "gla_nothing" })).await.refused(404, "secret_invalid");
        // Only the account that requested the change confirms it, by its session or its password.
        instance.anonymous().post(path, json!({ "secret": secret })).await.refused(401, "unauthenticated");
        ana.post(path, json!({ "secret": secret })).await.refused(403, "forbidden");
        let guess = json!({ "secret": secret, "password": ana.password });
        instance.anonymous().post(path, guess).await.refused(403, "password_wrong");
        let account = ben.post(path, json!({ "secret": secret })).await.is(200);
        assert_eq!((&account["email"], &account["email_verified"]), (&json!("Bene@Example.com"), &json!(true)));
        assert_eq!(ben.get("/v1/account").await.is(200), account);
        other_session.get("/v1/account").await.refused(401, "unauthenticated");
        instance.anonymous().post(path, json!({ "secret": secret })).await.refused(410, "secret_used");
        let notice = instance.mail("address_changed", "ben@example.com").await;
        assert!(!notice.text.contains("bene@example.com"), "{}", notice.text);
        assert_eq!(instance.mails("address_changed", "bene@example.com").len(), 0);
        instance.anonymous().signs_in("ben@example.com", &ben.password).await.refused(401, "invalid_credentials");
        instance.anonymous().signs_in("bene@example.com", &ben.password).await.is(201);

        assert_eq!(ben.items("/v1/account/invitations").await.len(), 0);
        ben.accepts(&invitation).await.refused(404, "not_found");
        let id = id_of(&ana.invites_to_project(&project, "bene@example.com", "read").await.is(201));
        ben.accepts(&id).await.is(200);
        // The old address is free for another account.
        let other = instance.new_account("Ben").await;
        assert_ne!(other.id, ben.id);
        other.accepts(&invitation).await.is(200);
    }

    /// If the owner of the address could confirm the change, the account that requested it would get their invitations.
    /// Proves: S1.4, AN10.
    #[test]
    async fn requesting_another_persons_address_gains_nothing_when_that_person_opens_the_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, mallory) = (instance.new_account("Ana").await, instance.new_account("Mallory").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let invitation = id_of(&ana.invites_to_project(&project, &address_of("Vera"), "write").await.is(201));
        mallory.requests_address_change(&address_of("Vera")).await.is(202);
        let mail = instance.mail("verify_address", &address_of("Vera")).await;
        assert!(mail.text.contains("Mallory"), "the mail says who asked: {}", mail.text);
        let body = json!({ "secret": guestlist_tests::instance::secret_in(&mail) });
        let path = "/v1/account/email/verify";
        instance.anonymous().post(path, body.clone()).await.refused(401, "unauthenticated");
        // Neither Vera's session nor her password confirms it.
        let vera = instance.new_account("Vera").await;
        vera.post(path, body.clone()).await.refused(403, "forbidden");
        let with_own_password = json!({ "secret": body["secret"], "password": vera.password });
        instance.anonymous().post(path, with_own_password).await.refused(403, "password_wrong");
        // Mallory cannot confirm it with a stolen link either: the address has an account by now.
        mallory.post(path, body).await.refused(409, "account_exists");
        assert_eq!(mallory.items("/v1/account/invitations").await.len(), 0);
        mallory.accepts(&invitation).await.refused(404, "not_found");
        vera.accepts(&invitation).await.is(200);
    }

    /// Proves: S1.5, AN2, AN6, AN10, AN11.
    #[test]
    async fn a_password_confirms_a_new_address_despite_a_pending_sign_up_for_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        ana.requests_address_change(&ben.address).await.is(202);
        let notice = instance.mail("already_registered", &ben.address).await;
        assert!(!notice.text.contains('#'), "no secret: {}", notice.text);
        assert_eq!(instance.mails("verify_address", &ben.address).len(), 1);

        instance.anonymous().post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
        let pending_secret = instance.secret("verify_address", &address_of("Zoe")).await;
        ana.requests_address_change(&address_of("Zoe")).await.is(202);
        let secret = instance.secret("verify_address", &address_of("Zoe")).await;
        let body = json!({ "secret": secret, "password": ana.password });
        let changed = instance.anonymous().post("/v1/account/email/verify", body).await.is(200);
        assert_eq!((text(&changed["id"]), text(&changed["email"])), (ana.id.clone(), address_of("Zoe")));
        ana.get("/v1/account").await.refused(401, "unauthenticated");
        let late = instance.anonymous().post("/v1/accounts/verify", verification_body(&pending_secret, "Mallory")).await;
        late.refused(409, "account_exists");

        // An address that gets an account before the confirmation stays with that account.
        let requested = ben.requests_address_change("cleo@example.com").await;
        requested.is(202);
        let late = instance.secret("verify_address", "cleo@example.com").await;
        let cleo = instance.new_account("Cleo").await;
        ben.post("/v1/account/email/verify", json!({ "secret": late })).await.refused(409, "account_exists");
        assert_eq!(cleo.get("/v1/account").await.is(200)["id"], cleo.id);
        assert_eq!(ben.get("/v1/account").await.is(200)["email"], ben.address);
    }
}
