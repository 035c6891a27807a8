//! The operations whose statements are counted, one call of each.

use guestlist_tests::accounts::{TestAccount, address_of, id_of, text};
use guestlist_tests::client::{Client, send};
use guestlist_tests::golden;
use guestlist_tests::instance::Instance;
use reqwest::Method;
use serde_json::{Value, json};

use crate::fixture::Fixture;
use crate::meter::{Meter, json_of};

/// The number of checks in a batch, and of addresses in a bulk invite.
const BATCH: usize = 100;

/// The number of projects of a batch.
const BATCH_PROJECTS: usize = 10;

/// A pending invitation to Ana's project, and the secret in its mail.
struct Pending {
    id: String,
    secret: String,
}

impl Pending {
    async fn to(name: &str, instance: &Instance, fixture: &Fixture) -> Self {
        let address = address_of(name);
        let invited = fixture.ana.invites_to_project(&fixture.project, &address, "comment").await.is(201);
        Self { id: id_of(&invited), secret: instance.secret("invitation", &address).await }
    }

    fn path(&self, verb: &str) -> String {
        format!("/v1/invitations/{}/{verb}", self.id)
    }

    fn body(&self) -> Value {
        json!({ "secret": self.secret })
    }
}

/// An account with a pending invitation to Ana's project.
struct Invitee {
    account: TestAccount,
    invitation: Pending,
}

impl Invitee {
    async fn new(name: &str, instance: &Instance, fixture: &Fixture) -> Self {
        let account = instance.new_account(name).await;
        Self { account, invitation: Pending::to(name, instance, fixture).await }
    }
}

/// What the operations need, each its own invitation.
pub(crate) struct Operations {
    /// An account with a permission in Ana's project.
    member: TestAccount,
    projects: Vec<String>,
    host: Client,
    public_token: String,
    guest_session: String,
    guest: Client,
    accepts: Invitee,
    accepts_by_secret: Invitee,
    accepts_with_new_account: Pending,
    declines: Invitee,
    declines_by_secret: Pending,
    cancelled: Pending,
    resent: Pending,
    /// The project of an account that has invited no one.
    other_project: String,
    other_owner: TestAccount,
}

impl Operations {
    /// Creates the records of the operations. The instance has to send mails.
    pub(crate) async fn prepare(instance: &Instance, fixture: &Fixture) -> Self {
        let Fixture { ana, workspace, project, .. } = fixture;
        let Invitee { account: member, invitation } = Invitee::new("Carl", instance, fixture).await;
        member.accepts(&invitation.id).await.is(200);
        let mut projects = vec![project.clone()];
        while projects.len() < BATCH_PROJECTS {
            projects.push(ana.creates_project(workspace, &format!("Batch {}", projects.len())).await);
        }
        let key = ana.post(&format!("/v1/workspaces/{workspace}/keys"), json!({ "name": "Shop" })).await.is(201);
        let public_token = text(&ana.creates_public_token(&[project], "comment", Some(10)).await["token"]);
        let redeemed = instance.anonymous().redeems(&public_token).await.is(201);
        let other_owner = instance.new_account("Olga").await;
        let (_, other_project) = other_owner.creates_workspace_with_project().await;
        Self {
            member,
            projects,
            host: instance.anonymous().with_bearer(&text(&key["secret"])),
            public_token,
            guest_session: text(&redeemed["guest_session"]),
            guest: instance.anonymous().with_bearer(&text(&redeemed["access_token"])),
            accepts: Invitee::new("Dora", instance, fixture).await,
            accepts_by_secret: Invitee::new("Emil", instance, fixture).await,
            accepts_with_new_account: Pending::to("Hugo", instance, fixture).await,
            declines: Invitee::new("Finn", instance, fixture).await,
            declines_by_secret: Pending::to("Gita", instance, fixture).await,
            cancelled: Pending::to("Iris", instance, fixture).await,
            resent: Pending::to("Jack", instance, fixture).await,
            other_project,
            other_owner,
        }
    }

    /// Calls every operation once.
    pub(crate) async fn measure(&self, meter: &mut Meter, instance: &Instance, fixture: &Fixture) {
        self.touch_credentials(fixture).await;
        self.measure_checks(meter, fixture).await;
        self.measure_public_token(meter, instance).await;
        self.measure_invites(meter, fixture).await;
        self.measure_decisions(meter, instance, fixture).await;
        let Fixture { ana, .. } = fixture;
        meter.measure("sign-in", 201, instance.anonymous().signs_in(&ana.address, &ana.password)).await;
    }

    /// Uses every credential once, because the first use after a pause also writes the time of the last use.
    async fn touch_credentials(&self, fixture: &Fixture) {
        let Self { member, accepts, accepts_by_secret, declines, other_owner, .. } = self;
        let invitees = [&accepts.account, &accepts_by_secret.account, &declines.account];
        for account in [&fixture.ana, &fixture.ben, member, other_owner].into_iter().chain(invitees) {
            account.get("/v1/account").await.is(200);
        }
        self.host.post("/v1/access/check", self.check_of_member(fixture)).await.is(200);
    }

    fn check_of_member(&self, fixture: &Fixture) -> Value {
        json!({ "project_id": fixture.project, "capability": "content.view", "account_id": self.member.id })
    }

    async fn measure_checks(&self, meter: &mut Meter, fixture: &Fixture) {
        let path = "/v1/access/check";
        let check = json!({ "project_id": fixture.project, "capability": "content.view" });
        let of_member = self.check_of_member(fixture);
        let results = [
            meter.measure("check (session)", 200, self.member.post(path, check.clone())).await,
            meter.measure("check (guest)", 200, self.guest.post(path, check)).await,
            meter.measure("check (API key)", 200, self.host.post(path, of_member)).await,
        ];
        for result in results {
            assert_eq!(json_of(&result)["allowed"], true, "{result}");
        }
        let capabilities = golden::capabilities().into_iter().filter(|name| !golden::is_of_workspace(name));
        let capabilities: Vec<&str> = capabilities.collect();
        let check = |number: usize| {
            let capability = capabilities[number / BATCH_PROJECTS % capabilities.len()];
            json!({ "project_id": self.projects[number % BATCH_PROJECTS], "capability": capability })
        };
        let checks: Vec<Value> = (0..BATCH).map(check).collect();
        let batch = fixture.ana.post("/v1/access/check-batch", json!({ "checks": checks }));
        let results = json_of(&meter.measure("check-batch of 100", 200, batch).await);
        assert_eq!(results["results"].as_array().map(Vec::len), Some(BATCH));
    }

    async fn measure_public_token(&self, meter: &mut Meter, instance: &Instance) {
        let anonymous = instance.anonymous();
        let preview = anonymous.post("/v1/public-tokens/preview", json!({ "token": self.public_token }));
        meter.measure("preview a public token", 200, preview).await;
        meter.measure("redeem", 201, anonymous.redeems(&self.public_token)).await;
        let redeem = anonymous.request(Method::POST, "/v1/public-tokens/redeem").header("idempotency-key", "redeem");
        let redeem = send(redeem.json(&json!({ "token": self.public_token })));
        meter.measure("redeem (idempotency key)", 201, redeem).await;
        let body = json!({ "guest_session": self.guest_session });
        meter.measure("refresh", 200, anonymous.post("/v1/guest-sessions/refresh", body)).await;
    }

    async fn measure_invites(&self, meter: &mut Meter, fixture: &Fixture) {
        let Fixture { ana, ben, workspace, project, elsewhere, .. } = fixture;
        let invite = ana.invites_to_project(project, "tara@example.com", "comment");
        meter.measure("invite to a project", 201, invite).await;
        let body = json!({ "email": "vera@example.com", "permission": "comment" });
        let invite = ana.request(Method::POST, &format!("/v1/projects/{project}/invitations"));
        let invite = send(invite.header("idempotency-key", "invite").json(&body));
        meter.measure("invite to a project (idempotency key)", 201, invite).await;
        let invite = ana.invites_to_workspace(workspace, "udo@example.com", "designer");
        meter.measure("invite to a workspace", 201, invite).await;
        let invite = ana.invites_to_project(project, &self.other_owner.address, "comment");
        meter.measure("invite an existing account", 201, invite).await;
        // Each by another account: one account can invite 100 addresses in an hour.
        let path = format!("/v1/projects/{}/invitations", self.other_project);
        let body = json!({ "emails": addresses("project"), "permission": "comment" });
        let bulk = format!("{path}/bulk");
        let invite = self.other_owner.post(&bulk, body);
        meter.measure("invite 100 addresses to a project", 200, invite).await;
        expect_all_invited(&self.other_owner, &path).await;
        let path = format!("/v1/workspaces/{elsewhere}/invitations");
        let body = json!({ "emails": addresses("workspace"), "role": "designer" });
        let bulk = format!("{path}/bulk");
        let invite = ben.post(&bulk, body);
        meter.measure("invite 100 addresses to a workspace", 200, invite).await;
        expect_all_invited(ben, &path).await;
    }

    async fn measure_decisions(&self, meter: &mut Meter, instance: &Instance, fixture: &Fixture) {
        let anonymous = instance.anonymous();
        let Self { accepts, accepts_by_secret, declines, declines_by_secret, .. } = self;
        let preview = anonymous.post("/v1/invitations/preview", declines_by_secret.body());
        meter.measure("preview an invitation", 200, preview).await;
        meter.measure("accept", 200, accepts.account.accepts(&accepts.invitation.id)).await;
        let Invitee { account, invitation } = accepts_by_secret;
        meter.measure("accept (mailed secret)", 200, account.accepts_with_secret(&invitation.secret)).await;
        let accept = anonymous.accepts_with_new_account(&self.accepts_with_new_account.secret, "Hugo");
        meter.measure("accept (mailed secret, new account)", 201, accept).await;
        let path = declines.invitation.path("decline");
        meter.measure("decline", 200, declines.account.post_empty(&path)).await;
        let decline = anonymous.post("/v1/invitations/decline", declines_by_secret.body());
        meter.measure("decline (mailed secret)", 200, decline).await;
        let ana = &fixture.ana;
        meter.measure("cancel", 200, ana.post_empty(&self.cancelled.path("cancel"))).await;
        meter.measure("resend", 200, ana.post_empty(&self.resent.path("resend"))).await;
    }
}

/// Checks that every address of a bulk invite has a pending invitation.
async fn expect_all_invited(account: &TestAccount, invitations: &str) {
    let pending = account.items(&format!("{invitations}?status=pending&limit=100")).await;
    assert_eq!(pending.len(), BATCH, "{invitations}");
}

/// Returns addresses without an account.
fn addresses(domain: &str) -> Vec<String> {
    (0..BATCH).map(|number| format!("guest{number}@{domain}.example.com")).collect()
}
