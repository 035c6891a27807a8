//! Clients that disconnect in the middle of a request.

use guestlist_tests::accounts::{address_of, id_of, new_account_body, password_of, text};
use guestlist_tests::disconnect::{DisconnectPoint, send_and_disconnect};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: HT5, IN4.
    #[test]
    async fn an_acceptance_is_atomic_when_the_client_disconnects(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        for (number, point) in DisconnectPoint::ALL.into_iter().enumerate() {
            let name = format!("Ben{number}");
            let address = address_of(&name);
            let id = id_of(&ana.invites_to_project(&project, &address, "write").await.is(201));
            let secret = instance.secret("invitation", &address).await;
            let body = json!({ "secret": secret, "account": new_account_body(&name) });
            send_and_disconnect(&instance.base, "/v1/invitations/accept", &body, point).await;
            // A second acceptance succeeds, or reports that the first one did.
            let second = instance.anonymous().accepts_with_new_account(&secret, &name).await;
            match second.status {
                201 => {}
                _ if point.is_complete() => drop(second.refused(410, "invitation_accepted")),
                _ => panic!("{point:?}: {}", second.text()),
            }
            let accepted = ana.gets_invitation(&id).await;
            assert_eq!(accepted["status"], "accepted");
            let signed_in = instance.anonymous().signs_in(&address, &password_of(&name)).await.is(201);
            let ben = instance.anonymous().with_bearer(&text(&signed_in["session_token"]));
            assert_eq!(ben.checks_access("content.edit", &project).await["allowed"], true, "{point:?}");
            instance.mail("member_added", &address).await;
            instance.mail("invitation_accepted", &ana.address).await;
        }
        let notifications = ana.get("/v1/account/notifications").await.is(200);
        assert_eq!(notifications["unread_count"], DisconnectPoint::ALL.len());
    }

    /// Proves: HT5, TK1.
    #[test]
    async fn a_redemption_and_its_guest_session_are_atomic_when_the_client_disconnects(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let mut complete = 0;
        for round in 0..35 {
            let point = DisconnectPoint::ALL[round % DisconnectPoint::ALL.len()];
            send_and_disconnect(&instance.base, "/v1/public-tokens/redeem", &json!({ "token": token }), point).await;
            complete += u64::from(point.is_complete());
            // These hold at every moment, not only at the end.
            for query in [
                "SELECT (SELECT sum(uses) FROM public_token) - (SELECT count(*) FROM guest_session)",
                "SELECT (SELECT count(*) FROM event WHERE action = 'public_token.redeemed')
                     - (SELECT count(*) FROM guest_session)",
            ] {
                assert_eq!(instance.count(query).unwrap_or(0), 0, "{point:?}");
            }
        }
        let uses = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"].as_u64().expect("uses");
        assert!(uses <= complete, "{uses} uses, but only {complete} complete requests");
        // Requests whose client waited for the first byte of the response were counted.
        assert!(uses >= 5, "{uses}");
    }
}
