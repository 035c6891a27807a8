//! Concurrent decisions about invitations. Each needs one database connection and never waits for a second one, so all of
//! them succeed within a second.

use std::time::Duration;

use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Answer, Client};
use guestlist_tests::crowd::{all_at_once, tally};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use guestlist_tests::people::{Person, address_of, id_of, proof_of, sign_up_of};
use serde_json::json;
use tokio::sync::{Mutex, MutexGuard};

/// Four times as many as there are connections to PostgreSQL.
const MANY: usize = 64;

/// Pairs of people who invite each other.
const PAIRS: usize = 50;

/// Upper bound for the slowest of the concurrent decisions on an idle machine.
const SOON: Duration = Duration::from_secs(1);

/// What many invitations are to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Targets {
    /// One project: all decisions lock the same workspace.
    OneProject,
    /// A project each, of a workspace each: only the inviter is the same.
    ManyWorkspaces,
}

/// An invitation whose mail has arrived.
#[derive(Clone, Debug)]
struct Sent {
    id: String,
    secret: String,
}

impl Sent {
    fn path(&self, verb: &str) -> String {
        format!("/v1/invitations/{}/{verb}", self.id)
    }
}

/// Held by the test that runs: cargo's own runner starts several at the same time.
static TURN: Mutex<()> = Mutex::const_new(());

async fn start(backend: Backend) -> (MutexGuard<'static, ()>, Instance, Person) {
    let turn = TURN.lock().await;
    let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let ana = instance.person("Ana").await;
    (turn, instance, ana)
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("Guest{number}")).collect()
}

/// Signs so many people up.
async fn sign_up(instance: &Instance, count: usize) -> Vec<Person> {
    let anybody = instance.anybody();
    for name in names(count) {
        anybody.post("/v1/accounts", sign_up_of(&name)).await.is(202);
    }
    let mut people = Vec::new();
    for name in names(count) {
        let secret = instance.secret("verify_address", &address_of(&name)).await;
        // One after the other: the number of passwords that are hashed in parallel is limited.
        let signed_in = anybody.post("/v1/accounts/verify", proof_of(&secret, &name)).await.is(200);
        people.push(Person::of(&signed_in, &anybody));
    }
    people
}

/// Sends an invitation to every name, and waits for the mails. Returns also how long the requests took, one after the
/// other.
async fn invite(instance: &Instance, ana: &Person, targets: Targets) -> (Vec<Sent>, Duration) {
    let addresses: Vec<String> = names(MANY).iter().map(|name| address_of(name)).collect();
    let (_, mut project) = ana.makes_place().await;
    let (mut ids, mut pace) = (Vec::new(), Duration::ZERO);
    for address in &addresses {
        if targets == Targets::ManyWorkspaces {
            (_, project) = ana.makes_place().await;
        }
        let invited = ana.invites_to_project(&project, address, "read").await;
        pace += invited.took;
        ids.push(id_of(&invited.is(201)));
    }
    let mut sent = Vec::new();
    for (id, address) in ids.into_iter().zip(&addresses) {
        sent.push(Sent { id, secret: instance.secret("invitation", address).await });
    }
    (sent, pace)
}

/// One client of a crowd, whose connection is open, with this person's session.
fn acting_as(client: &Client, person: &Person) -> Client {
    client.with_bearer(person.bearer().expect("a session"))
}

/// Checks that every decision succeeded within a second. On a machine that other work slows down, the bound is twice the
/// time that the same number of invitations took one after the other. A request without a connection waits 3 s for one.
#[track_caller]
fn all_succeeded_soon(answers: &[Answer], pace: Duration, what: &str) {
    let slowest = answers.iter().map(|answer| answer.took).max().unwrap_or_default();
    assert_eq!(tally(answers), [("200".to_owned(), answers.len())].into(), "{what}; the slowest took {slowest:?}");
    assert!(slowest < SOON.max(2 * pace), "{what}: the slowest took {slowest:?}, invitations one by one {pace:?}");
}

/// Sends many invitations to each kind of target and decides all of them concurrently. Returns the decided invitations,
/// which all have this status, as the inviter sees them.
async fn decide_at_once<F>(
    instance: &Instance,
    ana: &Person,
    status: &str,
    decide: impl Fn(usize, Client, Sent) -> F,
) -> Vec<serde_json::Value>
where
    F: Future<Output = Answer> + Send + 'static,
{
    let mut count = 0;
    for targets in [Targets::OneProject, Targets::ManyWorkspaces] {
        let (sent, pace) = invite(instance, ana, targets).await;
        let answers =
            all_at_once(&instance.base, MANY, |number, client| decide(number, client, sent[number].clone())).await;
        all_succeeded_soon(&answers, pace, &format!("{targets:?}"));
        count += MANY;
    }
    let decided = ana.items(&format!("/v1/account/sent-invitations?status={status}&limit=100")).await;
    assert_eq!(decided.len(), count, "{status}");
    decided
}

on_both_databases! {
    /// Proves: OP2, IN4.
    #[test]
    async fn many_people_accept_at_once_and_all_are_members(backend: Backend) {
        let (_turn, instance, ana) = start(backend).await;
        let people = sign_up(&instance, MANY).await;
        decide_at_once(&instance, &ana, "accepted", |number, client, sent| {
            let client = acting_as(&client, &people[number]);
            async move { client.act(&sent.path("accept")).await }
        })
        .await;
    }

    /// Proves: OP2, IN4.
    #[test]
    async fn many_people_accept_at_once_with_mailed_secrets_and_all_are_members(backend: Backend) {
        let (_turn, instance, ana) = start(backend).await;
        let people = sign_up(&instance, MANY).await;
        decide_at_once(&instance, &ana, "accepted", |number, client, sent| {
            let client = acting_as(&client, &people[number]);
            async move { client.accepts_secret(&sent.secret).await }
        })
        .await;
    }

    /// Proves: OP2, IN14.
    #[test]
    async fn many_people_decline_at_once_half_of_them_without_an_account(backend: Backend) {
        let (_turn, instance, ana) = start(backend).await;
        let people = sign_up(&instance, MANY / 2).await;
        decide_at_once(&instance, &ana, "declined", |number, client, sent| {
            let person = people.get(number).map(|person| acting_as(&client, person));
            async move {
                match person {
                    Some(person) => person.act(&sent.path("decline")).await,
                    None => client.post("/v1/invitations/decline", json!({ "secret": sent.secret })).await,
                }
            }
        })
        .await;
    }

    /// Proves: OP2.
    #[test]
    async fn many_invitations_are_cancelled_at_once(backend: Backend) {
        let (_turn, instance, ana) = start(backend).await;
        decide_at_once(&instance, &ana, "cancelled", |_, client, sent| {
            let client = acting_as(&client, &ana);
            async move { client.act(&sent.path("cancel")).await }
        })
        .await;
    }

    /// Proves: OP2, IN6.
    #[test]
    async fn many_invitations_are_resent_at_once(backend: Backend) {
        let (_turn, instance, ana) = start(backend).await;
        let resent = decide_at_once(&instance, &ana, "pending", |_, client, sent| {
            let client = acting_as(&client, &ana);
            async move { client.act(&sent.path("resend")).await }
        })
        .await;
        assert!(resent.iter().all(|invitation| invitation["resend_count"] == 1), "{resent:#?}");
    }

    /// Proves: OP2.
    #[test]
    async fn many_invitations_are_changed_at_once(backend: Backend) {
        let (_turn, instance, ana) = start(backend).await;
        let changed = decide_at_once(&instance, &ana, "pending", |_, client, sent| {
            let client = acting_as(&client, &ana);
            let path = format!("/v1/invitations/{}", sent.id);
            async move { client.patch(&path, json!({ "permission": "write" })).await }
        })
        .await;
        assert!(changed.iter().all(|invitation| invitation["permission"] == "write"), "{changed:#?}");
    }

    /// Each acceptance concerns both accounts of a pair, and the two of a pair come from opposite sides.
    ///
    /// Proves: OP2, IN4.
    #[test]
    async fn pairs_who_invited_each_other_accept_at_once_and_all_are_members(backend: Backend) {
        let (_turn, instance, _) = start(backend).await;
        let people = sign_up(&instance, 2 * PAIRS).await;
        // 0 and 1 are a pair, 2 and 3, and so on.
        let partner = |number: usize| number ^ 1;
        let (mut projects, mut invitations, mut pace) = (Vec::new(), Vec::new(), Duration::ZERO);
        for person in &people {
            projects.push(person.makes_place().await.1);
        }
        for (number, person) in people.iter().enumerate() {
            let (inviter, project) = (&people[partner(number)], &projects[partner(number)]);
            let invited = inviter.invites_to_project(project, &person.address, "write").await;
            pace += invited.took;
            invitations.push(id_of(&invited.is(201)));
        }
        let answers = all_at_once(&instance.base, people.len(), |number, client| {
            let (client, id) = (acting_as(&client, &people[number]), invitations[number].clone());
            async move { client.act(&format!("/v1/invitations/{id}/accept")).await }
        })
        .await;
        all_succeeded_soon(&answers, pace, "mutual invitations");
        for (number, person) in people.iter().enumerate() {
            let may = person.may("content.edit", &projects[partner(number)]).await;
            assert_eq!(may["allowed"], true, "{}", person.name);
        }
    }
}
