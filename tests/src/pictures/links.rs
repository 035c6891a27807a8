//! The links of the scene: those that open something, and one of each way not to.

use serde_json::{Value, json};

use super::scene::{Scene, redeem};
use super::state::Eyes;
use crate::people::{Person, address_of, id_of, text};

impl Scene {
    /// An invitation in each of its ends. Rita accepted hers before.
    pub(super) async fn invitations(&mut self, ana: &Person, rita: &Person) {
        let (workspace, project) = (self.name("workspace"), self.name("project"));
        self.signs_up("Lia").await;
        let unproven = self.mailed(&address_of("Lia"), "/verify#").await;
        self.is("verify-expired", unproven);
        let short = json!({ "email": address_of("Zoe"), "permission": "read", "expires_in_days": 1 });
        let expired = ana.post(&format!("/v1/projects/{project}/invitations"), short).await.is(201);
        let secret = self.mailed(&address_of("Zoe"), "/join#").await;
        self.is("expired-invitation", id_of(&expired));
        self.is("join-expired", secret);
        self.a_day_passes();

        let invited = ana.invites_to_workspace(&workspace, &address_of("Eve"), "designer").await.is(201);
        let secret = self.mailed(&address_of("Eve"), "/join#").await;
        let code = ana.get(&format!("/v1/invitations/{}/code", id_of(&invited))).await.is(200);
        self.is("invitation", id_of(&invited));
        self.is("join-new", secret);
        self.is("join-code", text(&code["code"]));

        let wanda = self.enters(Eyes::Wandas, "Wanda").await;
        let message = json!({
            "email": wanda.address, "permission": "comment",
            "message": "Hello Wanda, here are the drafts that we spoke about. Tell us what you think of the second one.",
        });
        let known = ana.post(&format!("/v1/projects/{project}/invitations"), message).await.is(201);
        let secret = self.mailed(&wanda.address, "/join#").await;
        self.is("known-invitation", id_of(&known));
        self.is("join-known", secret);

        let (superseded, old) = self.invited(ana, &project, "Sam", "comment").await;
        ana.act(&format!("/v1/invitations/{superseded}/resend")).await.is(200);
        self.is("superseded-invitation", superseded);
        self.is("join-superseded", old);
        let (cancelled, secret) = self.invited(ana, &project, "Cora", "read").await;
        ana.act(&format!("/v1/invitations/{cancelled}/cancel")).await.is(200);
        self.is("join-cancelled", secret);
        let (declined, secret) = self.invited(ana, &project, "Dan", "write").await;
        self.anybody().post("/v1/invitations/decline", json!({ "secret": secret })).await.is(200);
        self.is("declined-invitation", declined);
        self.is("join-declined", secret);

        // Whoever invited may do less now.
        let gil = self.person("Gil").await;
        let joined = id_of(&ana.invites_to_workspace(&workspace, &gil.address, "admin").await.is(201));
        gil.accepts(&joined).await.is(200);
        let (_, secret) = self.invited(&gil, &project, "Will", "write").await;
        let role = json!({ "role": "commenter" });
        ana.patch(&format!("/v1/workspaces/{workspace}/members/{}", gil.id), role).await.is(200);
        self.is("join-withdrawn", secret);
        self.is("rita", rita.id.clone());
    }

    /// A public token in each of its ends, and guests who came over several days.
    pub(super) async fn public_tokens(&mut self, ana: &Person, ben: &Person, noel: &Person) {
        let (workspace, project, campaign) = (self.name("workspace"), self.name("project"), self.name("campaign"));
        let review = ana.makes_token(&[&project, &campaign], "comment", Some(40)).await;
        let in_a_day = json!({
            "name": "One day", "permission": "read", "project_ids": [project],
            "expires_at": self.instance.clock_in(86_400),
        });
        let expired = ana.post("/v1/public-tokens", in_a_day).await.is(201);
        for (day, guests) in [["Cy", "Dee", "Fay"].as_slice(), &["Gus"], &["Hal", "Ida"]].into_iter().enumerate() {
            if day > 0 {
                self.a_day_passes();
            }
            for guest in guests {
                redeem(&self.anybody(), &review, guest).await;
            }
        }
        self.lets_in(Eyes::Guests, &review, "Jo").await;
        let name = named(ana, "Freelancers", "write", &project, None).await;
        let revoked = named(ana, "Last year", "read", &project, None).await;
        self.lets_in(Eyes::PastGuests, &revoked, "Kit").await;
        ana.act(&format!("/v1/public-tokens/{}/revoke", id_of(&revoked["public_token"]))).await.is(200);
        let used_up = named(ana, "For one", "read", &project, Some(1)).await;
        redeem(&self.anybody(), &used_up, "Lou").await;
        let soon_gone = ana.makes_project(&workspace, "Soon gone").await;
        let gone = named(ana, "To nothing", "read", &soon_gone, None).await;
        ana.delete(&format!("/v1/projects/{soon_gone}")).await.is_no_fault();

        // What Ben would leave behind.
        named(ben, "Ben's own", "comment", &project, None).await;
        self.invited(ben, &project, "Tom", "comment").await;

        let unplanned = noel.makes_workspace("Without guests").await;
        let closed = noel.makes_project(&unplanned, "Closed").await;
        let unplanned = named(noel, "Not in the plan", "read", &closed, None).await;
        self.instance.change("UPDATE workspace SET plan_public_tokens = 0 WHERE name = 'Without guests'");

        for (link, id, token) in [
            ("open-limited", "token", review),
            ("open-expired", "expired-token", expired),
            ("open-revoked", "revoked-token", revoked),
            ("open-used-up", "used-up-token", used_up),
            ("open-name", "named-token", name),
            ("open-gone", "gone-token", gone),
            ("open-unplanned", "unplanned-token", unplanned),
        ] {
            self.is(link, text(&token["token"]));
            self.is(id, id_of(&token["public_token"]));
        }
    }
}

async fn named(maker: &Person, name: &str, permission: &str, project: &str, usage_limit: Option<u32>) -> Value {
    let body = json!({
        "name": name, "permission": permission, "project_ids": [project], "usage_limit": usage_limit,
    });
    maker.post("/v1/public-tokens", body).await.is(201)
}
