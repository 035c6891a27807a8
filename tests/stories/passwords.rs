//! Passwords, addresses and sessions: what one changes, and what ends with it.

use guestlist_domain::model::time::{days, minutes};
use guestlist_testkit::builders::TICK;
use guestlist_tests::instance::{Instance, link_in};
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, address_of, id_of, proof_of, sign_up_of, text};
use serde_json::json;

const NEXT: &str = "quite another long password";

on_every_backend! {
    /// Proves: S1.2, AN4.
    #[test]
    async fn ana_sees_where_she_is_signed_in_and_ends_what_she_does_not_know(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        instance.wait(minutes(1));
        let signed_in = instance.anybody().signs_in(&ana.address, &ana.password).await.is(201);
        let elsewhere = Person::of(&signed_in, &instance.anybody());
        let sessions = ana.items("/v1/sessions").await;
        assert_eq!(sessions.len(), 2);
        assert_eq!((&sessions[0]["current"], &sessions[1]["current"]), (&json!(false), &json!(true)));
        assert_eq!(sessions[0]["expires_at"], signed_in["expires_at"]);
        assert!(sessions[0]["created_at"].as_str() > sessions[1]["created_at"].as_str());
        assert!(sessions.iter().all(|session| session["last_seen_at"].is_string()));
        assert_eq!(ana.get("/v1/sessions?limit=1").await.is(200)["items"], json!([sessions[0]]));

        let path = format!("/v1/sessions/{}", id_of(&sessions[0]));
        ben.delete(&path).await.refused(404, "not_found");
        elsewhere.get("/v1/account").await.is(200);
        ana.delete(&path).await.is(204);
        elsewhere.get("/v1/account").await.refused(401, "unauthenticated");
        ana.delete(&path).await.refused(404, "not_found");
        assert_eq!(ana.items("/v1/sessions").await.len(), 1);
        // One's own as well; and one that ran out is none.
        ana.delete(&format!("/v1/sessions/{}", id_of(&sessions[1]))).await.is(204);
        ana.get("/v1/account").await.refused(401, "unauthenticated");
        instance.anybody().signs_in(&ben.address, &ben.password).await.is(201);
        assert_eq!(ben.items("/v1/sessions").await.len(), 2);
        instance.wait(days(3));
        ben.get("/v1/account").await.is(200);
        instance.wait(days(4));
        assert_eq!(ben.items("/v1/sessions").await.len(), 1);
    }

    /// Proves: S1.3, AN4, AN9.
    #[test]
    async fn ana_forgot_her_password_and_sets_another_by_mail(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let anybody = instance.anybody();
        let ask = json!({ "email": "ANA@Example.com" });
        assert_eq!(anybody.post("/v1/password-resets", ask.clone()).await.is(202), json!({ "status": "reset_sent" }));
        let first = instance.secret("password_reset", &ana.address).await;
        anybody.post("/v1/password-resets", ask.clone()).await.is(202);
        let mail = instance.mail("password_reset", &ana.address).await;
        let link = link_in(&mail);
        let second = link.strip_prefix("http://localhost:8080/reset#").expect("a link to the page").to_owned();

        let confirm = |secret: &str| json!({ "secret": secret, "password": NEXT });
        let path = "/v1/password-resets/confirm";
        anybody.post(path, confirm("glr_nothing")).await.refused(404, "secret_invalid");
        let weak = json!({ "secret": second, "password": "short" });
        assert_eq!(anybody.post(path, weak).await.refused(422, "validation_failed")["errors"][0]["field"], "password");
        ana.get("/v1/account").await.is(200);
        let answer = anybody.post(path, confirm(&second)).await;
        assert_eq!(answer.header("cache-control"), "no-store");
        let signed_in = answer.is(200);
        // A newer link does not end an earlier one; using one ends all.
        anybody.post(path, confirm(&first)).await.refused(410, "secret_expired");
        ana.get("/v1/account").await.refused(401, "unauthenticated");
        let fresh = Person::of(&signed_in, &anybody);
        assert_eq!(fresh.get("/v1/account").await.is(200), signed_in["account"]);
        anybody.post(path, confirm(&second)).await.refused(410, "secret_used");
        anybody.signs_in(&ana.address, &ana.password).await.refused(401, "invalid_credentials");
        anybody.signs_in(&ana.address, NEXT).await.is(201);
        instance.mail("password_changed", &ana.address).await;

        anybody.post("/v1/password-resets", ask.clone()).await.is(202);
        let third = instance.secret("password_reset", &ana.address).await;
        instance.wait(minutes(60));
        anybody.post(path, confirm(&third)).await.refused(410, "secret_expired");
        anybody.post("/v1/password-resets", ask).await.is(202);
        let fourth = instance.secret("password_reset", &ana.address).await;
        instance.wait(minutes(60) - TICK);
        anybody.post(path, confirm(&fourth)).await.is(200);
    }

    /// Proves: S1.3, AN4.
    #[test]
    async fn ana_changes_her_password_and_stays_signed_in_here_alone(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let signed_in = instance.anybody().signs_in(&ana.address, &ana.password).await.is(201);
        let elsewhere = Person::of(&signed_in, &instance.anybody());
        instance.anybody().post("/v1/password-resets", json!({ "email": ana.address })).await.is(202);
        let reset = instance.secret("password_reset", &ana.address).await;
        let change = |current: &str, new: &str| json!({ "current_password": current, "new_password": new });
        let path = "/v1/account/password";
        ana.post(path, change("not the password at all", NEXT)).await.refused(403, "password_wrong");
        let weak = ana.post(path, change(&ana.password, "short")).await.refused(422, "validation_failed");
        assert_eq!(weak["errors"][0]["field"], "new_password");
        elsewhere.get("/v1/account").await.is(200);
        ana.post(path, change(&ana.password, NEXT)).await.is(204);
        elsewhere.get("/v1/account").await.refused(401, "unauthenticated");
        ana.get("/v1/account").await.is(200);
        let late = json!({ "secret": reset, "password": "yet another long password" });
        instance.anybody().post("/v1/password-resets/confirm", late).await.refused(410, "secret_expired");
        let mail = instance.mail("password_changed", &ana.address).await;
        assert!(!mail.text.contains(NEXT), "{}", mail.text);
        instance.anybody().signs_in(&ana.address, NEXT).await.is(201);
        // One was wrong above; those that were right are not counted.
        for _ in 1..20 {
            ana.post(path, change("not the password at all", NEXT)).await.refused(403, "password_wrong");
        }
        let limited = ana.post(path, change(NEXT, "yet another long password")).await;
        assert_eq!(limited.refused(429, "rate_limited")["limit"], "sign_in");
        instance.wait(minutes(15));
        ana.post(path, change(NEXT, "yet another long password")).await.is(204);
    }

    /// Proves: S1.4, AN4, AN10.
    #[test]
    async fn ben_moves_to_another_address(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (_, project) = ana.makes_place().await;
        let invitation = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        let signed_in = instance.anybody().signs_in(&ben.address, &ben.password).await.is(201);
        let elsewhere = Person::of(&signed_in, &instance.anybody());
        let wrong = json!({ "email": "bene@example.com", "password": "not the password at all" });
        ben.post("/v1/account/email", wrong).await.refused(403, "password_wrong");
        ben.asks_for_address("Bene@Example.com").await.is(202);
        assert_eq!(ben.get("/v1/account").await.is(200)["email"], "ben@example.com");
        let mail = instance.mail("verify_address", "bene@example.com").await;
        let secret = guestlist_tests::instance::secret_in(&mail);
        assert!(link_in(&mail).starts_with("http://localhost:8080/confirm-email#gla_"), "{}", link_in(&mail));
        assert!(mail.text.contains("Ben") && !mail.text.contains("ben@example.com"), "{}", mail.text);

        let path = "/v1/account/email/verify";
        instance.anybody().post(path, json!({ "secret": "gla_nothing" })).await.refused(404, "secret_invalid");
        // Neither a stranger nor the owner of the address confirms it: the account that asked does.
        instance.anybody().post(path, json!({ "secret": secret })).await.refused(401, "unauthenticated");
        ana.post(path, json!({ "secret": secret })).await.refused(403, "forbidden");
        let guess = json!({ "secret": secret, "password": ana.password });
        instance.anybody().post(path, guess).await.refused(403, "password_wrong");
        let account = ben.post(path, json!({ "secret": secret })).await.is(200);
        assert_eq!((&account["email"], &account["email_verified"]), (&json!("Bene@Example.com"), &json!(true)));
        assert_eq!(ben.get("/v1/account").await.is(200), account);
        elsewhere.get("/v1/account").await.refused(401, "unauthenticated");
        instance.anybody().post(path, json!({ "secret": secret })).await.refused(410, "secret_used");
        let told = instance.mail("address_changed", "ben@example.com").await;
        assert!(!told.text.contains("bene@example.com"), "{}", told.text);
        assert_eq!(instance.mails("address_changed", "bene@example.com").len(), 0);
        instance.anybody().signs_in("ben@example.com", &ben.password).await.refused(401, "invalid_credentials");
        instance.anybody().signs_in("bene@example.com", &ben.password).await.is(201);

        assert_eq!(ben.items("/v1/account/invitations").await.len(), 0);
        ben.accepts(&invitation).await.refused(404, "not_found");
        let id = id_of(&ana.invites_to_project(&project, "bene@example.com", "read").await.is(201));
        ben.accepts(&id).await.is(200);
        // Somebody else may have the old address now.
        let other = instance.person("Ben").await;
        assert_ne!(other.id, ben.id);
        other.accepts(&invitation).await.is(200);
    }

    /// FAULTS A3.
    /// Proves: S1.4, AN10.
    #[test]
    async fn a_stranger_who_asks_to_move_to_veras_address_has_nothing_when_she_opens_the_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, mallory) = (instance.person("Ana").await, instance.person("Mallory").await);
        let (_, project) = ana.makes_place().await;
        let invitation = id_of(&ana.invites_to_project(&project, &address_of("Vera"), "write").await.is(201));
        mallory.asks_for_address(&address_of("Vera")).await.is(202);
        let mail = instance.mail("verify_address", &address_of("Vera")).await;
        assert!(mail.text.contains("Mallory"), "the mail says who asked: {}", mail.text);
        let body = json!({ "secret": guestlist_tests::instance::secret_in(&mail) });
        let path = "/v1/account/email/verify";
        instance.anybody().post(path, body.clone()).await.refused(401, "unauthenticated");
        // Not as herself either, whether or not she gives her own password.
        let vera = instance.person("Vera").await;
        vera.post(path, body.clone()).await.refused(403, "forbidden");
        let with_hers = json!({ "secret": body["secret"], "password": vera.password });
        instance.anybody().post(path, with_hers).await.refused(403, "password_wrong");
        // And Mallory, who has no access to the mailbox, would be late with a stolen link.
        mallory.post(path, body).await.refused(409, "account_exists");
        assert_eq!(mallory.items("/v1/account/invitations").await.len(), 0);
        mallory.accepts(&invitation).await.refused(404, "not_found");
        vera.accepts(&invitation).await.is(200);
    }

    /// Proves: S1.5, AN2, AN6, AN10, AN11.
    #[test]
    async fn the_password_confirms_a_new_address_and_sign_ups_of_strangers_do_not_matter(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        ana.asks_for_address(&ben.address).await.is(202);
        let told = instance.mail("already_registered", &ben.address).await;
        assert!(!told.text.contains('#'), "no secret: {}", told.text);
        assert_eq!(instance.mails("verify_address", &ben.address).len(), 1);

        instance.anybody().post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
        let strangers = instance.secret("verify_address", &address_of("Zoe")).await;
        ana.asks_for_address(&address_of("Zoe")).await.is(202);
        let secret = instance.secret("verify_address", &address_of("Zoe")).await;
        let body = json!({ "secret": secret, "password": ana.password });
        let moved = instance.anybody().post("/v1/account/email/verify", body).await.is(200);
        assert_eq!((text(&moved["id"]), text(&moved["email"])), (ana.id.clone(), address_of("Zoe")));
        ana.get("/v1/account").await.refused(401, "unauthenticated");
        let late = instance.anybody().post("/v1/accounts/verify", proof_of(&strangers, "Mallory")).await;
        late.refused(409, "account_exists");

        // Proven meanwhile: it stays its owner's.
        let ben_asks = ben.asks_for_address("cleo@example.com").await;
        ben_asks.is(202);
        let late = instance.secret("verify_address", "cleo@example.com").await;
        let cleo = instance.person("Cleo").await;
        ben.post("/v1/account/email/verify", json!({ "secret": late })).await.refused(409, "account_exists");
        assert_eq!(cleo.get("/v1/account").await.is(200)["id"], cleo.id);
        assert_eq!(ben.get("/v1/account").await.is(200)["email"], ben.address);
    }
}
