//! Operations that change members, public tokens, transfers and accounts, one call of each.

use guestlist_tests::accounts::{TestAccount, address_of, id_of, sign_up_body, verification_body};
use guestlist_tests::client::Response;
use guestlist_tests::instance::Instance;
use serde_json::json;

use crate::fixture::Fixture;
use crate::meter::{Meter, json_of};

/// What the operations need, each its own records.
pub(crate) struct Changes {
    /// An account with a role in the workspace, a permission in the project, and a public token.
    member: TestAccount,
    /// An account with a permission in the project.
    guest: TestAccount,
    /// An account that owns a workspace with a member.
    owner: TestAccount,
    owned: String,
    successor: TestAccount,
    /// The project that moves to Ben's workspace.
    moving: String,
    sign_up_secret: String,
    reset: TestAccount,
    reset_secret: String,
    address_change: TestAccount,
    address_secret: String,
}

impl Changes {
    /// Creates the records of the operations. The instance has to send mails.
    pub(crate) async fn prepare(instance: &Instance, fixture: &Fixture) -> Self {
        let Fixture { ana, workspace, project, .. } = fixture;
        let member =
            joined(instance, "Kim", async |address| ana.invites_to_workspace(workspace, address, "admin").await).await;
        let to_project = id_of(&ana.invites_to_project(project, &member.address, "write").await.is(201));
        member.accepts(&to_project).await.is(200);
        member.creates_public_token(&[project], "read", None).await;
        let guest =
            joined(instance, "Leo", async |address| ana.invites_to_project(project, address, "write").await).await;
        let owner = instance.new_account("Mia").await;
        let owned = owner.creates_workspace("Owned").await;
        let successor =
            joined(instance, "Nik", async |address| owner.invites_to_workspace(&owned, address, "designer").await)
                .await;
        let anonymous = instance.anonymous();
        anonymous.post("/v1/accounts", sign_up_body("Pia")).await.is(202);
        let (reset, address_change) = (instance.new_account("Quentin").await, instance.new_account("Runa").await);
        anonymous.post("/v1/password-resets", json!({ "email": reset.address })).await.is(202);
        address_change.requests_address_change("runa@example.org").await.is(202);
        Self {
            sign_up_secret: instance.secret("verify_address", &address_of("Pia")).await,
            reset_secret: instance.secret("password_reset", &reset.address).await,
            address_secret: instance.secret("verify_address", "runa@example.org").await,
            moving: ana.creates_project(workspace, "Moving").await,
            member,
            guest,
            owner,
            owned,
            successor,
            reset,
            address_change,
        }
    }

    /// Calls every operation once.
    pub(crate) async fn measure(&self, meter: &mut Meter, instance: &Instance, fixture: &Fixture) {
        let Self { member, guest, owner, successor, reset, address_change, .. } = self;
        // The first use after a pause also writes the time of the last use.
        for account in [&fixture.ana, &fixture.ben, member, guest, owner, successor, reset, address_change] {
            account.get("/v1/account").await.is(200);
        }
        self.measure_public_tokens(meter, fixture).await;
        self.measure_members(meter, fixture).await;
        self.measure_transfers(meter, fixture).await;
        self.measure_accounts(meter, instance).await;
    }

    async fn measure_public_tokens(&self, meter: &mut Meter, fixture: &Fixture) {
        let Fixture { ana, project, .. } = fixture;
        let projects = [project, &self.moving];
        let terms = json!({ "name": "Measured", "permission": "read", "project_ids": projects, "usage_limit": 5 });
        let created = meter.measure("create a public token", 201, ana.post("/v1/public-tokens", terms)).await;
        let path = format!("/v1/public-tokens/{}", id_of(&json_of(&created)["public_token"]));
        let emails: Vec<String> = (0..5).map(|number| format!("reader{number}@example.com")).collect();
        let mail = format!("{path}/email");
        meter.measure("mail a public token", 202, ana.post(&mail, json!({ "emails": emails }))).await;
        meter.measure("change a public token", 200, ana.patch(&path, json!({ "name": "Changed" }))).await;
        let renew = format!("{path}/renew");
        meter.measure("renew a public token", 200, ana.post(&renew, json!({ "usage_limit": 9 }))).await;
        meter.measure("revoke a public token", 200, ana.post_empty(&format!("{path}/revoke"))).await;
    }

    async fn measure_members(&self, meter: &mut Meter, fixture: &Fixture) {
        let Fixture { ana, workspace, project, .. } = fixture;
        let in_workspace = format!("/v1/workspaces/{workspace}/members/{}", self.member.id);
        meter.measure("change a role", 200, ana.patch(&in_workspace, json!({ "role": "designer" }))).await;
        let in_project = format!("/v1/projects/{project}/members/{}", self.guest.id);
        meter.measure("change a permission", 200, ana.patch(&in_project, json!({ "permission": "read" }))).await;
        let leave = format!("/v1/projects/{project}/leave");
        meter.measure("leave a project", 204, self.guest.post_empty(&leave)).await;
        let remove = format!("{in_workspace}?tokens=revoke");
        meter.measure("remove a member", 204, ana.delete(&remove)).await;
    }

    async fn measure_transfers(&self, meter: &mut Meter, fixture: &Fixture) {
        let Fixture { ana, ben, elsewhere, .. } = fixture;
        let path = format!("/v1/projects/{}/transfer", self.moving);
        let request = ana.post(&path, json!({ "workspace_id": elsewhere }));
        meter.measure("request a project transfer", 202, request).await;
        meter.measure("approve a project transfer", 200, ben.post_empty(&format!("{path}/approve"))).await;
        let path = format!("/v1/workspaces/{}/ownership-transfer", self.owned);
        let request = self.owner.post(&path, json!({ "account_id": self.successor.id }));
        meter.measure("request an ownership transfer", 202, request).await;
        let accept = format!("{path}/accept");
        meter.measure("accept an ownership transfer", 204, self.successor.post_empty(&accept)).await;
    }

    async fn measure_accounts(&self, meter: &mut Meter, instance: &Instance) {
        let anonymous = instance.anonymous();
        meter.measure("sign-up", 202, anonymous.post("/v1/accounts", sign_up_body("Sven"))).await;
        let verify = anonymous.post("/v1/accounts/verify", verification_body(&self.sign_up_secret, "Pia"));
        meter.measure("verify an address", 200, verify).await;
        let request = anonymous.post("/v1/password-resets", json!({ "email": self.reset.address }));
        meter.measure("request a password reset", 202, request).await;
        let new = json!({ "secret": self.reset_secret, "password": "a new and long password" });
        meter.measure("reset a password", 200, anonymous.post("/v1/password-resets/confirm", new)).await;
        let account = &self.address_change;
        let request = account.requests_address_change("runa@example.net");
        meter.measure("request an address change", 202, request).await;
        let confirm = account.post("/v1/account/email/verify", json!({ "secret": self.address_secret }));
        meter.measure("change an address", 200, confirm).await;
        let change = json!({ "current_password": account.password, "new_password": "a new and long password" });
        meter.measure("change a password", 204, account.post("/v1/account/password", change)).await;
    }
}

/// Creates an account that has accepted an invitation.
async fn joined(instance: &Instance, name: &str, invite: impl AsyncFnOnce(&str) -> Response) -> TestAccount {
    let account = instance.new_account(name).await;
    let invitation = id_of(&invite(&account.address).await.is(201));
    account.accepts(&invitation).await.is(200);
    account
}
