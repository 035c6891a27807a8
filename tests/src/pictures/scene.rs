//! An instance with something of everything in it, good and bad: what the states of pages are states of.

use std::collections::HashMap;
use std::time::Duration;

use guestlist_domain::model::secret::{Code, CodeKind};
use guestlist_domain::model::time::days;
use serde_json::{Value, json};

use super::state::Eyes;
use crate::backend::Backend;
use crate::browser::Browser;
use crate::client::Client;
use crate::eventually::eventually;
use crate::instance::Instance;
use crate::people::{Person, address_of, id_of, proof_of, text};

/// What the instance has in it: whose eyes see it, and what the names in paths and forms stand for.
pub(super) struct Scene {
    pub(super) instance: Instance,
    language: &'static str,
    names: HashMap<&'static str, String>,
    cookies: HashMap<Eyes, (&'static str, String)>,
}

impl Scene {
    /// Sets it, with people who read this language.
    pub(super) async fn set(language: &'static str) -> Self {
        let settings = [
            ("GUESTLIST_MAIL", "mailbox"),
            ("GUESTLIST_SUPPORT_URL", "https://help.example.com"),
            ("GUESTLIST_APP_ORIGINS", "https://app.example.com"),
            ("GUESTLIST_TRUSTED_PROXIES", "127.0.0.1"),
            // How codes and resending are slowed down is among the states.
            ("GUESTLIST_RATE_LIMITS", "off:sign_in,sign_up,reset,invite,share_mail"),
        ];
        let instance = Instance::start_for_browsers(Backend::Sqlite, &settings).await;
        let mut scene = Self { instance, language, names: HashMap::new(), cookies: HashMap::new() };
        scene.names.insert("long", "A name that goes on and on ".repeat(20));
        scene.names.insert("very-long", "A message that goes on and on ".repeat(80));
        scene.names.insert("wrong-code", Code::from_bits(CodeKind::Invitation, 20_260_101).expose());
        let ana = scene.enters(Eyes::Anas, "Ana").await;
        let ben = scene.enters(Eyes::Bens, "Ben").await;
        let rita = scene.enters(Eyes::Ritas, "Rita").await;
        scene.workspace(&ana, &ben, &rita).await;
        let noel = scene.enters(Eyes::Noels, "Noel").await;
        scene.other_workspaces(&ana, &ben, &noel).await;
        scene.invitations(&ana, &rita).await;
        scene.public_tokens(&ana, &ben, &noel).await;
        scene.one_time_links().await;
        scene
    }

    /// A path, or what is sent, with what its names stand for.
    pub(super) fn fill(&self, text: &str) -> String {
        let mut parts = text.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or_else(|| panic!("{text:?} has no end of a name"));
            let value = self.names.get(name).unwrap_or_else(|| panic!("nothing is called {name:?}"));
            filled.push_str(value);
            filled.push_str(rest);
        }
        filled
    }

    /// Makes a browser that of whoever looks.
    pub(super) async fn lend(&self, browser: &Browser, eyes: Eyes) {
        browser.has_cookies(self.cookies.get(&eyes).map(|(name, value)| (*name, value.as_str()))).await;
    }

    pub(super) fn name(&self, name: &str) -> String {
        self.fill(&format!("{{{name}}}"))
    }

    pub(super) fn is(&mut self, name: &'static str, what: impl Into<String>) {
        self.names.insert(name, what.into());
    }

    /// Signs somebody up, whom a browser can be.
    pub(super) async fn enters(&mut self, eyes: Eyes, name: &str) -> Person {
        let person = self.person(name).await;
        self.cookies.insert(eyes, ("guestlist_session", person.bearer().unwrap_or_default().to_owned()));
        person
    }

    /// Lets a guest in, whom a browser can be.
    pub(super) async fn lets_in(&mut self, eyes: Eyes, token: &Value, name: &str) {
        let session = text(&redeem(&self.anybody(), token, name).await["guest_session"]);
        self.cookies.insert(eyes, ("guestlist_guest", session));
    }

    pub(super) fn anybody(&self) -> Client {
        self.instance.anybody()
    }

    /// Signs somebody up, and proves their address.
    pub(super) async fn person(&self, name: &str) -> Person {
        self.signs_up(name).await;
        let secret = self.mailed(&address_of(name), "/verify#").await;
        let anybody = self.anybody();
        Person::of(&anybody.post("/v1/accounts/verify", proof_of(&secret, name)).await.is(200), &anybody)
    }

    pub(super) async fn signs_up(&self, name: &str) {
        let account = json!({
            "email": address_of(name), "display_name": name, "locale": self.language,
        });
        self.anybody().post("/v1/accounts", account).await.is(202);
    }

    /// What stands in the newest mail to an address behind the start of a link.
    pub(super) async fn mailed(&self, address: &str, link: &str) -> String {
        eventually(&format!("a mail with {link} to {address}"), async || {
            let mails = self.anybody().get("/dev/mailbox.json").await.is(200);
            let to = |mail: &&Value| mail["to"].as_str().is_some_and(|to| to.contains(address));
            mails["items"].as_array()?.iter().filter(to).find_map(|mail| {
                let (_, rest) = mail["text"].as_str()?.split_once(link)?;
                Some(rest.split_whitespace().next()?.to_owned())
            })
        })
        .await
    }

    /// Invites to a project; answers the invitation's id and the secret that is mailed.
    pub(super) async fn invited(&self, who: &Person, project: &str, name: &str, permission: &str) -> (String, String) {
        let address = address_of(name);
        let invitation = id_of(&who.invites_to_project(project, &address, permission).await.is(201));
        (invitation, self.mailed(&address, "/join#").await)
    }

    /// The workspace of most states, with its people and projects.
    async fn workspace(&mut self, ana: &Person, ben: &Person, rita: &Person) {
        let workspace = ana.makes_workspace("Harbour Studio").await;
        let settings = json!({ "settings": { "app_url": "https://app.example.com/boards" } });
        ana.patch(&format!("/v1/workspaces/{workspace}"), settings).await.is(200);
        let website = ana.makes_project(&workspace, "Website").await;
        self.is("campaign", ana.makes_project(&workspace, "Autumn campaign").await);
        let long = "Annual report with a name that is long enough to need a second line";
        self.is("long-project", ana.makes_project(&workspace, long).await);
        let carl = self.enters(Eyes::Carls, "Carl").await;
        for (person, role) in [(ben, "admin"), (&carl, "commenter")] {
            let invited = id_of(&ana.invites_to_workspace(&workspace, &person.address, role).await.is(201));
            person.accepts(&invited).await.is(200);
        }
        let (invited, secret) = self.invited(ana, &website, &rita.name, "read").await;
        rita.accepts(&invited).await.is(200);
        let keys = format!("/v1/workspaces/{workspace}/keys");
        ana.post(&keys, json!({ "name": "Planning board" })).await.is(201);
        let old = ana.post(&keys, json!({ "name": "Old shop" })).await.is(201);
        ana.delete(&format!("{keys}/{}", id_of(&old["key"]))).await.is_no_fault();
        self.is("join-accepted", secret);
        self.is("workspace", workspace);
        self.is("project", website);
        self.is("ben", ben.id.clone());
        self.is("carl", carl.id);
        self.is("rita", rita.id.clone());
    }

    /// One that is offered to Ben, one with nothing in it, and one of Noel's that a project is offered to.
    async fn other_workspaces(&mut self, ana: &Person, ben: &Person, noel: &Person) {
        let annex = ana.makes_workspace("Annex").await;
        let invited = id_of(&ana.invites_to_workspace(&annex, &ben.address, "designer").await.is(201));
        ben.accepts(&invited).await.is(200);
        let offer = json!({ "account_id": ben.id });
        ana.post(&format!("/v1/workspaces/{annex}/ownership-transfer"), offer).await.is(202);
        let empty = noel.makes_workspace("Empty Quay").await;
        self.is("empty-project", noel.makes_project(&empty, "First idea").await);
        let bare = noel.makes_workspace("Bare Quay").await;
        let quay = noel.makes_workspace("Quay").await;
        let invited = id_of(&noel.invites_to_workspace(&quay, &ana.address, "commenter").await.is(201));
        ana.accepts(&invited).await.is(200);
        let moving = ana.makes_project(&annex, "Moving").await;
        let offer = json!({ "workspace_id": quay });
        ana.post(&format!("/v1/projects/{moving}/transfer"), offer).await.is(202);
        self.is("annex", annex);
        self.is("empty", bare);
        self.is("quay", quay);
        self.is("moving", moving);
    }

    /// What proves an address or sets a password, once.
    async fn one_time_links(&mut self) {
        let nora = self.enters(Eyes::Noras, "Nora").await;
        let used = self.mailed(&nora.address, "/verify#").await;
        self.is("verify-used", used);
        self.anybody().post("/v1/password-resets", json!({ "email": nora.address })).await.is(202);
        let reset = self.mailed(&nora.address, "/reset#").await;
        self.is("reset", reset);
        nora.asks_for_address("nora.new@example.com").await.is(202);
        let address = self.mailed("nora.new@example.com", "/confirm-email#").await;
        self.is("address", address);
        self.signs_up("Finn").await;
        let finns = self.mailed(&address_of("Finn"), "/verify#").await;
        self.is("verify", finns);
    }

    /// Moves its time on by a day.
    pub(super) fn a_day_passes(&self) {
        self.instance.wait(days(1) + Duration::from_secs(60));
    }
}

/// Redeems a public token.
pub(super) async fn redeem(guest: &Client, token: &Value, name: &str) -> Value {
    let body = json!({ "token": token["token"], "display_name": name });
    guest.post("/v1/public-tokens/redeem", body).await.is(201)
}
