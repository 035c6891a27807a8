//! Links of the fixture: usable ones, and one for every reason of being unusable.

use serde_json::{Value, json};

use super::fixture::{Fixture, redeem};
use super::state::Viewer;
use crate::accounts::{TestAccount, address_of, id_of, text};

impl Fixture {
    /// Creates an invitation in every state. Rita's is already accepted.
    pub(super) async fn invitations(&mut self, ana: &TestAccount, rita: &TestAccount) {
        let (workspace, project) = (self.value_of("workspace"), self.value_of("project"));
        self.sign_up("Lia").await;
        let unproven = self.mailed_secret(&address_of("Lia"), "/verify#").await;
        self.define("verify-expired", unproven);
        let short = json!({ "email": address_of("Zoe"), "permission": "read", "expires_in_days": 1 });
        let expired = ana.post(&format!("/v1/projects/{project}/invitations"), short).await.is(201);
        let secret = self.mailed_secret(&address_of("Zoe"), "/join#").await;
        self.define("expired-invitation", id_of(&expired));
        self.define("join-expired", secret);
        self.advance_one_day();

        let invited = ana.invites_to_workspace(&workspace, &address_of("Eve"), "designer").await.is(201);
        let secret = self.mailed_secret(&address_of("Eve"), "/join#").await;
        let code = ana.get(&format!("/v1/invitations/{}/code", id_of(&invited))).await.is(200);
        self.define("invitation", id_of(&invited));
        self.define("join-new", secret);
        self.define("join-code", text(&code["code"]));

        let wanda = self.sign_up_viewer(Viewer::Wanda, "Wanda").await;
        let message = json!({
            "email": wanda.address, "permission": "comment",
            "message": "Hello Wanda, here are the drafts that we spoke about. Tell us what you think of the second one.",
        });
        let known = ana.post(&format!("/v1/projects/{project}/invitations"), message).await.is(201);
        let secret = self.mailed_secret(&wanda.address, "/join#").await;
        self.define("known-invitation", id_of(&known));
        self.define("join-known", secret);

        let (superseded, old) = self.invite(ana, &project, "Sam", "comment").await;
        ana.post_empty(&format!("/v1/invitations/{superseded}/resend")).await.is(200);
        self.define("superseded-invitation", superseded);
        self.define("join-superseded", old);
        let (cancelled, secret) = self.invite(ana, &project, "Cora", "read").await;
        ana.post_empty(&format!("/v1/invitations/{cancelled}/cancel")).await.is(200);
        self.define("join-cancelled", secret);
        let (declined, secret) = self.invite(ana, &project, "Dan", "write").await;
        self.anonymous().post("/v1/invitations/decline", json!({ "secret": secret })).await.is(200);
        self.define("declined-invitation", declined);
        self.define("join-declined", secret);

        // The inviter is demoted afterwards.
        let gil = self.new_account("Gil").await;
        let joined = id_of(&ana.invites_to_workspace(&workspace, &gil.address, "admin").await.is(201));
        gil.accepts(&joined).await.is(200);
        let (_, secret) = self.invite(&gil, &project, "Will", "write").await;
        let role = json!({ "role": "commenter" });
        ana.patch(&format!("/v1/workspaces/{workspace}/members/{}", gil.id), role).await.is(200);
        self.define("join-withdrawn", secret);
        self.define("rita", rita.id.clone());
    }

    /// Creates a public token in every state, and redemptions on several days.
    pub(super) async fn public_tokens(&mut self, ana: &TestAccount, ben: &TestAccount, noel: &TestAccount) {
        let (workspace, project, campaign) =
            (self.value_of("workspace"), self.value_of("project"), self.value_of("campaign"));
        let review = ana.creates_public_token(&[&project, &campaign], "comment", Some(40)).await;
        let in_a_day = json!({
            "name": "One day", "permission": "read", "project_ids": [project],
            "expires_at": self.instance.time_in(86_400),
        });
        let expired = ana.post("/v1/public-tokens", in_a_day).await.is(201);
        for (day, guests) in [["Cy", "Dee", "Fay"].as_slice(), &["Gus"], &["Hal", "Ida"]].into_iter().enumerate() {
            if day > 0 {
                self.advance_one_day();
            }
            for guest in guests {
                redeem(&self.anonymous(), &review, guest).await;
            }
        }
        self.redeem_as_viewer(Viewer::Guest, &review, "Jo").await;
        let name = named(ana, "Freelancers", "write", &project, None).await;
        let revoked = named(ana, "Last year", "read", &project, None).await;
        self.redeem_as_viewer(Viewer::FormerGuest, &revoked, "Kit").await;
        ana.post_empty(&format!("/v1/public-tokens/{}/revoke", id_of(&revoked["public_token"]))).await.is(200);
        let used_up = named(ana, "For one", "read", &project, Some(1)).await;
        redeem(&self.anonymous(), &used_up, "Lou").await;
        let deleted = ana.creates_project(&workspace, "Soon gone").await;
        let without_projects = named(ana, "To nothing", "read", &deleted, None).await;
        ana.delete(&format!("/v1/projects/{deleted}")).await.is_not_server_error();

        // Ben's removal would affect these.
        named(ben, "Ben's own", "comment", &project, None).await;
        self.invite(ben, &project, "Tom", "comment").await;

        let unplanned = noel.creates_workspace("Without guests").await;
        let closed = noel.creates_project(&unplanned, "Closed").await;
        let unplanned = named(noel, "Not in the plan", "read", &closed, None).await;
        self.instance.execute_sql("UPDATE workspace SET plan_public_tokens = 0 WHERE name = 'Without guests'");

        for (link, id, token) in [
            ("open-limited", "token", review),
            ("open-expired", "expired-token", expired),
            ("open-revoked", "revoked-token", revoked),
            ("open-used-up", "used-up-token", used_up),
            ("open-name", "named-token", name),
            ("open-gone", "gone-token", without_projects),
            ("open-unplanned", "unplanned-token", unplanned),
        ] {
            self.define(link, text(&token["token"]));
            self.define(id, id_of(&token["public_token"]));
        }
    }
}

async fn named(creator: &TestAccount, name: &str, permission: &str, project: &str, usage_limit: Option<u32>) -> Value {
    let body = json!({
        "name": name, "permission": permission, "project_ids": [project], "usage_limit": usage_limit,
    });
    creator.post("/v1/public-tokens", body).await.is(201)
}
