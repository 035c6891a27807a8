//! An instance with the data that the states of pages show.

use std::collections::HashMap;
use std::time::Duration;

use guestlist_domain::model::secret::{Code, CodeKind};
use guestlist_domain::model::time::days;
use serde_json::{Value, json};

use super::state::Viewer;
use crate::accounts::{TestAccount, address_of, id_of, text, verification_body};
use crate::backend::Backend;
use crate::browser::Browser;
use crate::client::Client;
use crate::eventually::eventually;
use crate::instance::Instance;

/// An instance, the sessions of the viewers, and the values for names in paths and forms.
pub(super) struct Fixture {
    pub(super) instance: Instance,
    language: &'static str,
    values: HashMap<&'static str, String>,
    cookies: HashMap<Viewer, (&'static str, String)>,
}

impl Fixture {
    /// Starts an instance and creates its data, with accounts of this language.
    pub(super) async fn new(language: &'static str) -> Self {
        let settings = [
            ("GUESTLIST_MAIL", "mailbox"),
            ("GUESTLIST_SUPPORT_URL", "https://help.example.com"),
            ("GUESTLIST_APP_ORIGINS", "https://app.example.com"),
            ("GUESTLIST_TRUSTED_PROXIES", "127.0.0.1"),
            // The rate limits of codes and resending stay on, because some states show them.
            ("GUESTLIST_RATE_LIMITS", "off:sign_in,sign_up,reset,invite,share_mail"),
        ];
        let instance = Instance::start_for_browsers(Backend::Sqlite, &settings).await;
        let mut fixture = Self { instance, language, values: HashMap::new(), cookies: HashMap::new() };
        fixture.values.insert("long", "A very long display name ".repeat(20));
        fixture.values.insert("very-long", "A very long personal message ".repeat(80));
        fixture.values.insert("wrong-code", Code::from_bits(CodeKind::Invitation, 20_260_101).expose());
        let ana = fixture.sign_up_viewer(Viewer::Ana, "Ana").await;
        let ben = fixture.sign_up_viewer(Viewer::Ben, "Ben").await;
        let rita = fixture.sign_up_viewer(Viewer::Rita, "Rita").await;
        fixture.workspace(&ana, &ben, &rita).await;
        let noel = fixture.sign_up_viewer(Viewer::Noel, "Noel").await;
        fixture.other_workspaces(&ana, &ben, &noel).await;
        fixture.invitations(&ana, &rita).await;
        fixture.public_tokens(&ana, &ben, &noel).await;
        fixture.one_time_links().await;
        fixture
    }

    /// Replaces the names in braces with their values.
    pub(super) fn expand(&self, text: &str) -> String {
        let mut parts = text.split('{');
        let mut expanded = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or_else(|| panic!("{text:?} lacks a closing brace"));
            let value = self.values.get(name).unwrap_or_else(|| panic!("unknown name {name:?}"));
            expanded.push_str(value);
            expanded.push_str(rest);
        }
        expanded
    }

    /// Gives a browser the session of a viewer.
    pub(super) async fn sign_in_as(&self, browser: &Browser, viewer: Viewer) {
        browser.replace_cookies(self.cookies.get(&viewer).map(|(name, value)| (*name, value.as_str()))).await;
    }

    pub(super) fn value_of(&self, name: &str) -> String {
        self.expand(&format!("{{{name}}}"))
    }

    pub(super) fn define(&mut self, name: &'static str, what: impl Into<String>) {
        self.values.insert(name, what.into());
    }

    /// Creates the account of a viewer.
    pub(super) async fn sign_up_viewer(&mut self, viewer: Viewer, name: &str) -> TestAccount {
        let account = self.new_account(name).await;
        self.cookies.insert(viewer, ("guestlist_session", account.bearer().unwrap_or_default().to_owned()));
        account
    }

    /// Opens the guest session of a viewer.
    pub(super) async fn redeem_as_viewer(&mut self, viewer: Viewer, token: &Value, name: &str) {
        let session = text(&redeem(&self.anonymous(), token, name).await["guest_session"]);
        self.cookies.insert(viewer, ("guestlist_guest", session));
    }

    pub(super) fn anonymous(&self) -> Client {
        self.instance.anonymous()
    }

    /// Signs up and verifies the address.
    pub(super) async fn new_account(&self, name: &str) -> TestAccount {
        self.sign_up(name).await;
        let secret = self.mailed_secret(&address_of(name), "/verify#").await;
        let anonymous = self.anonymous();
        TestAccount::of(
            &anonymous.post("/v1/accounts/verify", verification_body(&secret, name)).await.is(200),
            &anonymous,
        )
    }

    pub(super) async fn sign_up(&self, name: &str) {
        let account = json!({
            "email": address_of(name), "display_name": name, "locale": self.language,
        });
        self.anonymous().post("/v1/accounts", account).await.is(202);
    }

    /// Waits for a mail to an address with a link of this form, and returns the secret in the link.
    pub(super) async fn mailed_secret(&self, address: &str, link: &str) -> String {
        eventually(&format!("a mail with {link} to {address}"), async || {
            let mails = self.anonymous().get("/dev/mailbox.json").await.is(200);
            let to = |mail: &&Value| mail["to"].as_str().is_some_and(|to| to.contains(address));
            mails["items"].as_array()?.iter().filter(to).find_map(|mail| {
                let (_, rest) = mail["text"].as_str()?.split_once(link)?;
                Some(rest.split_whitespace().next()?.to_owned())
            })
        })
        .await
    }

    /// Invites to a project, and returns the invitation's id and its mailed secret.
    pub(super) async fn invite(
        &self,
        inviter: &TestAccount,
        project: &str,
        name: &str,
        permission: &str,
    ) -> (String, String) {
        let address = address_of(name);
        let invitation = id_of(&inviter.invites_to_project(project, &address, permission).await.is(201));
        (invitation, self.mailed_secret(&address, "/join#").await)
    }

    /// Creates the workspace of most states, with members and projects.
    async fn workspace(&mut self, ana: &TestAccount, ben: &TestAccount, rita: &TestAccount) {
        let workspace = ana.creates_workspace("Harbour Studio").await;
        let settings = json!({ "settings": { "app_url": "https://app.example.com/boards" } });
        ana.patch(&format!("/v1/workspaces/{workspace}"), settings).await.is(200);
        let website = ana.creates_project(&workspace, "Website").await;
        self.define("campaign", ana.creates_project(&workspace, "Autumn campaign").await);
        let long = "Annual report with a name that is long enough to need a second line";
        self.define("long-project", ana.creates_project(&workspace, long).await);
        let carl = self.sign_up_viewer(Viewer::Carl, "Carl").await;
        for (account, role) in [(ben, "admin"), (&carl, "commenter")] {
            let invited = id_of(&ana.invites_to_workspace(&workspace, &account.address, role).await.is(201));
            account.accepts(&invited).await.is(200);
        }
        let (invited, secret) = self.invite(ana, &website, &rita.name, "read").await;
        rita.accepts(&invited).await.is(200);
        let keys = format!("/v1/workspaces/{workspace}/keys");
        ana.post(&keys, json!({ "name": "Planning board" })).await.is(201);
        let old = ana.post(&keys, json!({ "name": "Old shop" })).await.is(201);
        ana.delete(&format!("{keys}/{}", id_of(&old["key"]))).await.is_not_server_error();
        self.define("join-accepted", secret);
        self.define("workspace", workspace);
        self.define("project", website);
        self.define("ben", ben.id.clone());
        self.define("carl", carl.id);
        self.define("rita", rita.id.clone());
    }

    /// Creates a workspace with an ownership transfer to Ben, empty ones, and one of Noel's with a project transfer to
    /// it.
    async fn other_workspaces(&mut self, ana: &TestAccount, ben: &TestAccount, noel: &TestAccount) {
        let annex = ana.creates_workspace("Annex").await;
        let invited = id_of(&ana.invites_to_workspace(&annex, &ben.address, "designer").await.is(201));
        ben.accepts(&invited).await.is(200);
        let transfer = json!({ "account_id": ben.id });
        ana.post(&format!("/v1/workspaces/{annex}/ownership-transfer"), transfer).await.is(202);
        let empty = noel.creates_workspace("Empty Quay").await;
        self.define("empty-project", noel.creates_project(&empty, "First idea").await);
        let bare = noel.creates_workspace("Bare Quay").await;
        let quay = noel.creates_workspace("Quay").await;
        let invited = id_of(&noel.invites_to_workspace(&quay, &ana.address, "commenter").await.is(201));
        ana.accepts(&invited).await.is(200);
        let moving = ana.creates_project(&annex, "Moving").await;
        let transfer = json!({ "workspace_id": quay });
        ana.post(&format!("/v1/projects/{moving}/transfer"), transfer).await.is(202);
        self.define("annex", annex);
        self.define("empty", bare);
        self.define("quay", quay);
        self.define("moving", moving);
    }

    /// Creates the links for verification, password reset and address change.
    async fn one_time_links(&mut self) {
        let nora = self.sign_up_viewer(Viewer::Nora, "Nora").await;
        let used = self.mailed_secret(&nora.address, "/verify#").await;
        self.define("verify-used", used);
        self.anonymous().post("/v1/password-resets", json!({ "email": nora.address })).await.is(202);
        let reset = self.mailed_secret(&nora.address, "/reset#").await;
        self.define("reset", reset);
        nora.requests_address_change("nora.new@example.com").await.is(202);
        let address = self.mailed_secret("nora.new@example.com", "/confirm-email#").await;
        self.define("address", address);
        self.sign_up("Finn").await;
        let finns = self.mailed_secret(&address_of("Finn"), "/verify#").await;
        self.define("verify", finns);
    }

    /// Advances the clock by a day and a minute.
    pub(super) fn advance_one_day(&self) {
        self.instance.advance(days(1) + Duration::from_secs(60));
    }
}

/// Redeems a public token.
pub(super) async fn redeem(guest: &Client, token: &Value, name: &str) -> Value {
    let body = json!({ "token": token["token"], "display_name": name });
    guest.post("/v1/public-tokens/redeem", body).await.is(201)
}
