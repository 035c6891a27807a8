//! Removing a member while others use what the member created: all of it ends, or none of it.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::concurrent::{allow_only, responses_to};

use crate::database::{Server, acting_as, on_each_database};

/// The number of concurrent requests: four times the number of connections to PostgreSQL.
const REQUESTS: usize = 64;

/// The usage limit of the token.
const USES: u32 = 10;

on_each_database! {
    /// Proves: AZ5, AZ6, AZ7, IN1, TK1, S4.11.
    #[test]
    async fn a_removal_is_atomic_while_the_member_invites_and_others_accept_and_redeem(database: Database) {
        let server = Server::start(database).await;
        let (ana, adam) = (server.account("Ana").await, server.account("Adam").await);
        let ben = server.account("Ben").await;
        for round in 0..2 {
            let (workspace, project) = ana.creates_workspace_with_project().await;
            let joined = id_of(&ana.invites_to_workspace(&workspace, &adam.address, "admin").await.is(201));
            adam.accepts(&joined).await.is(200);
            let id = id_of(&adam.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
            let shared = adam.creates_public_token(&[&project], "read", Some(USES)).await;
            let token = text(&shared["token"]);
            let member = format!("/v1/workspaces/{workspace}/members/{}", adam.id);
            let responses = server.send_concurrently(REQUESTS, |number, client| {
                let [ana, adam, ben] = [&ana, &adam, &ben].map(|account| acting_as(&client, account));
                let (workspace, id, token, member) = (workspace.clone(), id.clone(), token.clone(), member.clone());
                async move {
                    match number % 8 {
                        0 => ana.delete(&member).await,
                        1 => adam.post_empty(&format!("/v1/workspaces/{workspace}/leave")).await,
                        2 | 3 => ben.post_empty(&format!("/v1/invitations/{id}/accept")).await,
                        4 | 5 => {
                            let body = serde_json::json!({
                                "email": format!("new{round}x{number}@example.com"), "role": "commenter",
                            });
                            adam.post(&format!("/v1/workspaces/{workspace}/invitations"), body).await
                        }
                        _ => client.redeems(&token).await,
                    }
                }
            })
            .await;

            let removals = [responses_to(&responses, &adam.id), responses_to(&responses, "/leave")].concat();
            let counts = allow_only(&removals, &["204", "404 not_found"]);
            assert_eq!(counts.get("204"), Some(&1), "Adam was removed once, or left: {counts:?}");
            let accepted = allow_only(
                &responses_to(&responses, "/accept"),
                &["200", "410 invitation_accepted", "410 invitation_cancelled"],
            );
            allow_only(&responses_to(&responses, "/invitations"), &["201", "404 not_found"]);
            let redeemed = allow_only(&responses_to(&responses, "/redeem"), &["201", "410 token_used_up"]);
            let redeemed = redeemed.get("201").copied().unwrap_or_default();

            adam.get(&format!("/v1/workspaces/{workspace}")).await.refused(404, "not_found");
            let status = text(&ana.gets_invitation(&id).await["status"]);
            let is_in = ben.get(&format!("/v1/workspaces/{workspace}")).await.status == 200;
            assert_eq!(status, if is_in { "accepted" } else { "cancelled" }, "{accepted:?}");
            assert_eq!(accepted.get("200").copied().unwrap_or_default(), usize::from(is_in), "{accepted:?}");
            let pending = ana.items(&format!("/v1/workspaces/{workspace}/invitations?status=pending")).await;
            assert!(pending.is_empty(), "invitations of a removed member: {pending:#?}");
            let token = text(&shared["public_token"]["id"]);
            let shown = ana.get(&format!("/v1/public-tokens/{token}")).await.is(200);
            assert_eq!(shown["uses"], redeemed);
            assert!(redeemed <= USES as usize, "{redeemed}");
            server.assert_members_are_consistent();
        }
        server.assert_retried_at_serializable_only();
    }
}
