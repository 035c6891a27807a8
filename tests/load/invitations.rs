//! Many decisions about one invitation: exactly one wins.

use guestlist_tests::accounts::id_of;
use guestlist_tests::concurrent::{outcome_counts, responses_to};
use serde_json::json;

use crate::database::{Server, acting_as, on_each_database};

/// The number of concurrent decisions: four times the number of connections to PostgreSQL.
const DECISIONS: usize = 64;

on_each_database! {
    /// Proves: IN1, IN4, S4.3.
    #[test]
    async fn one_of_64_acceptances_of_an_invitation_by_its_invitee_succeeds(database: Database) {
        let server = Server::start(database).await;
        let (ana, ben) = (server.account("Ana").await, server.account("Ben").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        let path = format!("/v1/invitations/{id}/accept");
        let responses = server.send_concurrently(DECISIONS, |_, client| {
            let (ben, path) = (acting_as(&client, &ben), path.clone());
            async move { ben.post_empty(&path).await }
        })
        .await;
        let expected = [("200".to_owned(), 1), ("410 invitation_accepted".to_owned(), DECISIONS - 1)];
        assert_eq!(outcome_counts(&responses), expected.into());
        assert_eq!(ana.gets_invitation(&id).await["status"], "accepted");
        assert_eq!(ben.checks_access("content.edit", &project).await["allowed"], true);
        assert_eq!(ana.get("/v1/account/notifications").await.is(200)["unread_count"], 1);
        for (query, expected) in [
            // Ana's and Ben's.
            ("SELECT count(*) FROM project_membership", 2),
            ("SELECT count(*) FROM event WHERE action = 'invitation.accepted'", 1),
            ("SELECT count(*) FROM event WHERE action = 'member.added'", 1),
        ] {
            assert_eq!(server.instance.count(query), Some(expected), "{query}");
        }
    }

    /// Proves: IN1, IN11, S4.3.
    #[test]
    async fn one_of_64_acceptances_declines_and_cancellations_of_an_invitation_succeeds(database: Database) {
        let server = Server::start(database).await;
        let (ana, ben) = (server.account("Ana").await, server.account("Ben").await);
        for round in 0..3 {
            let (_, project) = ana.creates_workspace_with_project().await;
            let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
            let responses = server.send_concurrently(DECISIONS, |number, client| {
                // Each verb is the first in one round.
                let (account, verb) = [(&ben, "accept"), (&ben, "decline"), (&ana, "cancel")][(number + round) % 3];
                let (account, path) = (acting_as(&client, account), format!("/v1/invitations/{id}/{verb}"));
                async move { account.post_empty(&path).await }
            })
            .await;
            let won = |verb: &str| responses_to(&responses, verb).iter().filter(|answer| answer.status == 200).count();
            let status = match [won("/accept"), won("/decline"), won("/cancel")] {
                [1, 0, 0] => "accepted",
                [0, 1, 0] => "declined",
                [0, 0, 1] => "cancelled",
                won => panic!("{won:?} decisions succeeded: {:?}", outcome_counts(&responses)),
            };
            let expected = [("200".to_owned(), 1), (format!("410 invitation_{status}"), DECISIONS - 1)];
            assert_eq!(outcome_counts(&responses), expected.into());
            assert_eq!(ana.gets_invitation(&id).await["status"], status);
            let is_member = ben.checks_access("content.view", &project).await["allowed"] == json!(true);
            assert_eq!(is_member, status == "accepted", "{status}");
        }
        server.assert_retried_at_serializable_only();
    }
}
