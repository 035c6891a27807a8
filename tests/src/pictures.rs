//! Pictures of the pages, in every width and scheme, of an instance that has something in it: to be looked at by people
//! who change how pages look.

use std::path::Path;

use serde_json::{Value, json};

use crate::backend::Backend;
use crate::browser::{Browser, ENTER, Scheme, Visitor, WIDTHS};
use crate::eventually::eventually;
use crate::instance::Instance;
use crate::people::{Person, address_of, id_of, password_of, sign_up_of, text};

/// Who looks at a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Eyes {
    /// Somebody who is not signed in.
    Anybodys,
    /// The workspace's owner, signed in by the page's own form.
    Owners,
}

/// The pages: the name of the picture, who looks, and the path. A new one is one more line. In a path `{workspace}`,
/// `{project}`, `{invitation}` and `{token}` stand for ids; `{join}`, `{open}` and `{verify}` for what a link that works
/// has in its fragment.
pub const PAGES: &[(&str, Eyes, &str)] = &[
    ("start", Eyes::Anybodys, "/"),
    ("sign-in", Eyes::Anybodys, "/sign-in"),
    ("join", Eyes::Anybodys, "/join#{join}"),
    ("open", Eyes::Anybodys, "/open#{open}"),
    ("verify", Eyes::Anybodys, "/verify#{verify}"),
    ("mailbox", Eyes::Anybodys, "/dev/mailbox"),
    ("docs", Eyes::Anybodys, "/docs"),
    ("sign-up", Eyes::Anybodys, "/sign-up"),
    ("forgot", Eyes::Anybodys, "/forgot"),
    ("reset", Eyes::Anybodys, "/reset"),
    ("code", Eyes::Anybodys, "/code"),
    ("opt-out", Eyes::Anybodys, "/mail-opt-out/unknown"),
    ("home", Eyes::Owners, "/"),
    ("new-workspace", Eyes::Owners, "/new-workspace"),
    ("account", Eyes::Owners, "/account"),
    ("security", Eyes::Owners, "/account/security"),
    ("preferences", Eyes::Owners, "/account/notifications"),
    ("data", Eyes::Owners, "/account/data"),
    ("delete-account", Eyes::Owners, "/account/delete"),
    ("notifications", Eyes::Owners, "/notifications"),
    ("members", Eyes::Owners, "/workspaces/{workspace}"),
    ("invite", Eyes::Owners, "/workspaces/{workspace}/invite"),
    ("invite-table", Eyes::Owners, "/workspaces/{workspace}/invite/csv"),
    ("invite-code", Eyes::Owners, "/workspaces/{workspace}/invitations/{invitation}/code"),
    ("projects", Eyes::Owners, "/workspaces/{workspace}/projects"),
    ("new-project", Eyes::Owners, "/workspaces/{workspace}/projects/new"),
    ("roles", Eyes::Owners, "/workspaces/{workspace}/roles"),
    ("workspace-settings", Eyes::Owners, "/workspaces/{workspace}/settings"),
    ("keys", Eyes::Owners, "/workspaces/{workspace}/keys"),
    ("workspace-activity", Eyes::Owners, "/workspaces/{workspace}/activity"),
    ("delete-workspace", Eyes::Owners, "/workspaces/{workspace}/delete"),
    ("project", Eyes::Owners, "/projects/{project}"),
    ("project-invite", Eyes::Owners, "/projects/{project}/invite"),
    ("public-tokens", Eyes::Owners, "/projects/{project}/public-tokens"),
    ("new-public-token", Eyes::Owners, "/projects/{project}/public-tokens/new"),
    ("public-token", Eyes::Owners, "/public-tokens/{token}"),
    ("project-activity", Eyes::Owners, "/projects/{project}/activity"),
    ("access", Eyes::Owners, "/projects/{project}/access"),
    ("project-settings", Eyes::Owners, "/projects/{project}/settings"),
    ("not-found", Eyes::Owners, "/workspaces/unknown"),
];

/// Takes all of them and saves each as `name-width-scheme.png`.
///
/// # Panics
/// Where a page cannot be opened or a file not be written.
pub async fn take(folder: &Path) {
    let settings = [("GUESTLIST_MAIL", "mailbox"), ("GUESTLIST_RATE_LIMITS", "off")];
    let instance = Instance::start_for_browsers(Backend::Sqlite, &settings).await;
    let scene = Scene::set(&instance).await;
    for eyes in [Eyes::Anybodys, Eyes::Owners] {
        let pages: Vec<_> = PAGES.iter().filter(|(_, whose, _)| *whose == eyes).collect();
        if pages.is_empty() {
            continue;
        }
        for scheme in Scheme::ALL {
            let browser = Browser::of_visitor(&instance, Visitor { scheme, ..Visitor::default() }).await;
            if eyes == Eyes::Owners {
                sign_in(&browser).await;
            }
            for (name, _, path) in &pages {
                for width in WIDTHS {
                    browser.set_width(width).await;
                    // A link's page may change its address: each picture begins at its beginning.
                    browser.open("about:blank").await;
                    browser.open(&scene.path(path)).await;
                    let file = format!("{name}-{width}-{}.png", scheme.as_str());
                    browser.screenshot(folder.join(&file)).await;
                    println!("{file}");
                }
            }
        }
    }
}

/// By the form, whatever language it is in: its fields are found by their names.
pub async fn sign_in(browser: &Browser) {
    browser.open("/sign-in").await;
    browser.fill_named("email", &address_of("Ana")).await;
    browser.fill_named("password", &password_of("Ana")).await;
    browser.keys(ENTER).await;
    browser.gets_cookie("guestlist_session").await;
}

/// What the instance has in it: a name in a path, and what it stands for.
pub struct Scene(Vec<(&'static str, String)>);

impl Scene {
    /// Sets it.
    pub async fn set(instance: &Instance) -> Self {
        let ana = signs_up(instance, "Ana").await;
        let ben = signs_up(instance, "Ben").await;
        let workspace = ana.makes_workspace("Harbour Studio").await;
        let project = ana.makes_project(&workspace, "Website").await;
        let campaign = ana.makes_project(&workspace, "Autumn campaign").await;
        ana.makes_project(&workspace, "Annual report with a name that is long enough to need a second line").await;

        let asked = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "admin").await.is(201));
        ben.accepts(&asked).await.is(200);
        let invited = id_of(&ana.invites_to_workspace(&workspace, &address_of("Eve"), "designer").await.is(201));
        ana.invites_to_project(&project, &address_of("Cleo"), "comment").await.is(201);
        let declined = id_of(&ben.invites_to_project(&campaign, &address_of("Dan"), "read").await.is(201));
        ana.delete(&format!("/v1/invitations/{declined}")).await.is_no_fault();

        let shared = ana.makes_token(&[&project, &campaign], "comment", Some(5)).await;
        let over = id_of(&ana.makes_token(&[&project], "read", None).await["public_token"]);
        ana.act(&format!("/v1/public-tokens/{over}/revoke")).await.is_no_fault();
        let unproven = instance.anybody();
        unproven.post("/v1/accounts", sign_up_of("Finn")).await.is(202);
        Self(vec![
            ("{join}", mailed(instance, &address_of("Eve"), "/join#").await),
            ("{verify}", mailed(instance, &address_of("Finn"), "/verify#").await),
            ("{open}", text(&shared["token"])),
            ("{token}", id_of(&shared["public_token"])),
            ("{invitation}", invited),
            ("{project}", project),
            ("{workspace}", workspace),
        ])
    }

    /// A path of [`PAGES`] with what its names stand for.
    #[must_use]
    pub fn path(&self, path: &str) -> String {
        self.0.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value))
    }
}

async fn signs_up(instance: &Instance, name: &str) -> Person {
    let anybody = instance.anybody();
    anybody.post("/v1/accounts", sign_up_of(name)).await.is(202);
    let secret = mailed(instance, &address_of(name), "/verify#").await;
    Person::of(&anybody.post("/v1/accounts/verify", json!({ "secret": secret })).await.is(200), &anybody)
}

/// What stands in the newest mail to an address behind the start of a link.
async fn mailed(instance: &Instance, address: &str, link: &str) -> String {
    eventually(&format!("a mail with {link} to {address}"), async || {
        let mails = instance.anybody().get("/dev/mailbox.json").await.is(200);
        let to = |mail: &&Value| mail["to"].as_str().is_some_and(|to| to.contains(address));
        mails["items"].as_array()?.iter().filter(to).find_map(|mail| {
            let (_, rest) = mail["text"].as_str()?.split_once(link)?;
            Some(rest.split_whitespace().next()?.to_owned())
        })
    })
    .await
}
