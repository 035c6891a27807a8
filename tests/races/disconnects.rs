//! Clients that hang up in the middle.

use guestlist_tests::cut::{Cut, cut};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{address_of, id_of, new_account_of, password_of, text};
use serde_json::json;

on_every_backend! {
    /// Proves: HT5, IN4.
    #[test]
    async fn an_acceptance_whose_client_hangs_up_happens_whole_or_not_at_all(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        for (number, point) in Cut::ALL.into_iter().enumerate() {
            let name = format!("Ben{number}");
            let address = address_of(&name);
            let id = id_of(&ana.invites_to_project(&project, &address, "write").await.is(201));
            let secret = instance.secret("invitation", &address).await;
            let body = json!({ "secret": secret, "account": new_account_of(&name) });
            cut(&instance.base, "/v1/invitations/accept", &body, point).await;
            // Whatever became of that, somebody who asks again is told the truth: the first one won, or they do.
            let again = instance.anybody().joins(&secret, &name).await;
            match again.status {
                201 => {}
                _ if point.is_whole() => drop(again.refused(410, "invitation_accepted")),
                _ => panic!("{point:?}: {}", again.text()),
            }
            let accepted = ana.sees_invitation(&id).await;
            assert_eq!(accepted["status"], "accepted");
            let signed_in = instance.anybody().signs_in(&address, &password_of(&name)).await.is(201);
            let ben = instance.anybody().with_bearer(&text(&signed_in["session_token"]));
            assert_eq!(ben.may("content.edit", &project).await["allowed"], true, "{point:?}");
            instance.mail("member_added", &address).await;
            instance.mail("invitation_accepted", &ana.address).await;
        }
        let told = ana.get("/v1/account/notifications").await.is(200);
        assert_eq!(told["unread_count"], Cut::ALL.len());
    }

    /// Proves: HT5, TK1.
    #[test]
    async fn a_redemption_whose_client_hangs_up_counts_with_its_session_or_not_at_all(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", None).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let mut whole = 0;
        for round in 0..35 {
            let point = Cut::ALL[round % Cut::ALL.len()];
            cut(&instance.base, "/v1/public-tokens/redeem", &json!({ "token": token }), point).await;
            whole += u64::from(point.is_whole());
            // True at every moment, not only in the end.
            for halves in [
                "SELECT (SELECT sum(uses) FROM public_token) - (SELECT count(*) FROM guest_session)",
                "SELECT (SELECT count(*) FROM event WHERE action = 'public_token.redeemed')
                     - (SELECT count(*) FROM guest_session)",
            ] {
                assert_eq!(instance.count(halves).unwrap_or(0), 0, "{point:?}");
            }
        }
        let uses = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"].as_u64().expect("uses");
        assert!(uses <= whole, "{uses} uses, but only {whole} whole requests");
        // Those who waited for the answer's first byte were counted.
        assert!(uses >= 5, "{uses}");
    }
}
