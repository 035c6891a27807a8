//! Concurrent decisions about different invitations. Each needs one database connection and never waits for a second
//! one, so all of them succeed.

use guestlist_tests::accounts::{TestAccount, address_of, id_of};
use guestlist_tests::client::{Client, Response};
use guestlist_tests::concurrent::outcome_counts;
use guestlist_tests::instance::Instance;
use serde_json::json;

use crate::database::{Server, acting_as, names, on_each_database};

/// The number of concurrent decisions: four times the number of connections to PostgreSQL.
const DECISIONS: usize = 64;

/// The number of pairs of accounts that invite each other.
const PAIRS: usize = 50;

/// The targets of the invitations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Targets {
    /// One project: all decisions lock the same workspace.
    OneProject,
    /// A project in a different workspace for each: only the inviter is the same.
    ManyWorkspaces,
}

/// An invitation whose mail has arrived.
#[derive(Clone, Debug)]
struct MailedInvitation {
    id: String,
    secret: String,
}

impl MailedInvitation {
    fn path(&self, verb: &str) -> String {
        format!("/v1/invitations/{}/{verb}", self.id)
    }
}

/// Sends the invitations one after the other, and waits for the mails.
async fn invite(instance: &Instance, ana: &TestAccount, targets: Targets) -> Vec<MailedInvitation> {
    let addresses: Vec<String> = names(DECISIONS).iter().map(|name| address_of(name)).collect();
    let (_, mut project) = ana.creates_workspace_with_project().await;
    let mut ids = Vec::new();
    for address in &addresses {
        if targets == Targets::ManyWorkspaces {
            (_, project) = ana.creates_workspace_with_project().await;
        }
        ids.push(id_of(&ana.invites_to_project(&project, address, "read").await.is(201)));
    }
    let mut sent = Vec::new();
    for (id, address) in ids.into_iter().zip(&addresses) {
        sent.push(MailedInvitation { id, secret: instance.secret("invitation", address).await });
    }
    sent
}

/// Checks that all requests were answered with 200.
#[track_caller]
fn assert_all_succeeded(responses: &[Response], what: &str) {
    assert_eq!(outcome_counts(responses), [("200".to_owned(), responses.len())].into(), "{what}");
}

/// Sends invitations to each kind of target, and decides all of them concurrently. Checks that all have the given
/// status then, and returns them.
async fn decide_concurrently<F>(
    server: &Server,
    ana: &TestAccount,
    status: &str,
    decide: impl Fn(usize, Client, MailedInvitation) -> F,
) -> Vec<serde_json::Value>
where
    F: Future<Output = Response> + Send + 'static,
{
    let mut count = 0;
    for targets in [Targets::OneProject, Targets::ManyWorkspaces] {
        let sent = invite(&server.instance, ana, targets).await;
        let request = |number: usize, client| decide(number, client, sent[number].clone());
        let responses = server.send_concurrently(DECISIONS, request).await;
        assert_all_succeeded(&responses, &format!("{targets:?}"));
        count += DECISIONS;
    }
    let decided = ana.items(&format!("/v1/account/sent-invitations?status={status}&limit=100")).await;
    assert_eq!(decided.len(), count, "{status}");
    server.assert_members_are_consistent();
    server.assert_retried();
    decided
}

on_each_database! {
    /// Proves: OP2, IN4.
    #[test]
    async fn concurrent_acceptances_by_id_all_succeed(database: Database) {
        let server = Server::start(database).await;
        let ana = server.account("Ana").await;
        let accounts = server.accounts(DECISIONS).await;
        decide_concurrently(&server, &ana, "accepted", |number, client, sent| {
            let client = acting_as(&client, &accounts[number]);
            async move { client.post_empty(&sent.path("accept")).await }
        })
        .await;
    }

    /// Proves: OP2, IN4.
    #[test]
    async fn concurrent_acceptances_by_mailed_secret_all_succeed(database: Database) {
        let server = Server::start(database).await;
        let ana = server.account("Ana").await;
        let accounts = server.accounts(DECISIONS).await;
        decide_concurrently(&server, &ana, "accepted", |number, client, sent| {
            let client = acting_as(&client, &accounts[number]);
            async move { client.accepts_with_secret(&sent.secret).await }
        })
        .await;
    }

    /// Proves: OP2, IN14.
    #[test]
    async fn concurrent_declines_with_and_without_accounts_all_succeed(database: Database) {
        let server = Server::start(database).await;
        let ana = server.account("Ana").await;
        let accounts = server.accounts(DECISIONS / 2).await;
        decide_concurrently(&server, &ana, "declined", |number, client, sent| {
            let account = accounts.get(number).map(|account| acting_as(&client, account));
            async move {
                match account {
                    Some(account) => account.post_empty(&sent.path("decline")).await,
                    None => client.post("/v1/invitations/decline", json!({ "secret": sent.secret })).await,
                }
            }
        })
        .await;
    }

    /// Proves: OP2.
    #[test]
    async fn concurrent_cancellations_all_succeed(database: Database) {
        let server = Server::start(database).await;
        let ana = server.account("Ana").await;
        decide_concurrently(&server, &ana, "cancelled", |_, client, sent| {
            let client = acting_as(&client, &ana);
            async move { client.post_empty(&sent.path("cancel")).await }
        })
        .await;
    }

    /// Proves: OP2, IN6.
    #[test]
    async fn concurrent_resends_all_succeed(database: Database) {
        let server = Server::start(database).await;
        let ana = server.account("Ana").await;
        let resent = decide_concurrently(&server, &ana, "pending", |_, client, sent| {
            let client = acting_as(&client, &ana);
            async move { client.post_empty(&sent.path("resend")).await }
        })
        .await;
        assert!(resent.iter().all(|invitation| invitation["resend_count"] == 1), "{resent:#?}");
    }

    /// Proves: OP2.
    #[test]
    async fn concurrent_changes_of_the_permission_all_succeed(database: Database) {
        let server = Server::start(database).await;
        let ana = server.account("Ana").await;
        let changed = decide_concurrently(&server, &ana, "pending", |_, client, sent| {
            let client = acting_as(&client, &ana);
            let path = format!("/v1/invitations/{}", sent.id);
            async move { client.patch(&path, json!({ "permission": "write" })).await }
        })
        .await;
        assert!(changed.iter().all(|invitation| invitation["permission"] == "write"), "{changed:#?}");
    }

    /// Each acceptance locks both accounts of a pair, in opposite roles.
    ///
    /// Proves: OP2, IN4.
    #[test]
    async fn concurrent_acceptances_of_mutual_invitations_all_succeed(database: Database) {
        let server = Server::start(database).await;
        let accounts = server.accounts(2 * PAIRS).await;
        // 0 and 1 are a pair, 2 and 3, and so on.
        let partner = |number: usize| number ^ 1;
        let (mut projects, mut invitations) = (Vec::new(), Vec::new());
        for account in &accounts {
            projects.push(account.creates_workspace_with_project().await.1);
        }
        for (number, account) in accounts.iter().enumerate() {
            let (inviter, project) = (&accounts[partner(number)], &projects[partner(number)]);
            let invited = inviter.invites_to_project(project, &account.address, "write").await;
            invitations.push(id_of(&invited.is(201)));
        }
        let responses = server.send_concurrently(accounts.len(), |number, client| {
            let (client, id) = (acting_as(&client, &accounts[number]), invitations[number].clone());
            async move { client.post_empty(&format!("/v1/invitations/{id}/accept")).await }
        })
        .await;
        assert_all_succeeded(&responses, "mutual invitations");
        for (number, account) in accounts.iter().enumerate() {
            let decision = account.checks_access("content.edit", &projects[partner(number)]).await;
            assert_eq!(decision["allowed"], true, "{}", account.name);
        }
    }
}
