//! The main job, as people see it: sign-up to member, invitation to accepted, share link to guest to revoked, codes; in
//! both languages, without scripts, with the keyboard alone.

use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, ENTER, Visitor};
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{Person, address_of, id_of, password_of, text};

/// What stands on the pages in a language.
struct Says {
    language: &'static str,
    name: &'static str,
    email: &'static str,
    password: &'static str,
    create_account: &'static str,
    look_into_mail: &'static str,
    new_workspace: &'static str,
    workspace_name: &'static str,
    create_workspace: &'static str,
    accept_new: &'static str,
    join_elsewhere: &'static str,
    welcome: &'static str,
    invites: &'static str,
    guest_in: &'static str,
    revoked: &'static str,
    code: &'static str,
    go: &'static str,
    open: &'static str,
    sign_in: &'static str,
}

const ENGLISH: Says = Says {
    language: "en",
    name: "Name",
    email: "E-mail address",
    password: "Password",
    create_account: "Create account",
    look_into_mail: "Look into your mail",
    new_workspace: "New workspace",
    workspace_name: "What is it called?",
    create_workspace: "Create workspace",
    accept_new: "Create account and accept",
    join_elsewhere: "Join Elsewhere as Commenter",
    welcome: "Welcome! You are a member now.",
    invites: "Ana invites you to Website",
    guest_in: "Guest in Website",
    revoked: "It was revoked.",
    code: "Code or link",
    go: "Continue",
    open: "Open",
    sign_in: "Sign in",
};

const SPANISH: Says = Says {
    language: "es",
    name: "Nombre",
    email: "Correo electrónico",
    password: "Contraseña",
    create_account: "Crear cuenta",
    look_into_mail: "Mira tu correo",
    new_workspace: "Nuevo espacio de trabajo",
    workspace_name: "¿Cómo se llama?",
    create_workspace: "Crear espacio de trabajo",
    accept_new: "Crear cuenta y aceptar",
    join_elsewhere: "Unirme a Elsewhere como Comentarista",
    welcome: "¡Te damos la bienvenida! Ya eres miembro.",
    invites: "Ana te invita a Website",
    guest_in: "En Website como invitado",
    revoked: "Se ha revocado.",
    code: "Código o enlace",
    go: "Continuar",
    open: "Abrir",
    sign_in: "Iniciar sesión",
};

async fn instance() -> Instance {
    Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await
}

async fn browser(instance: &Instance, says: &Says, scripts: bool) -> Browser {
    let visitor = Visitor { language: says.language, scripts, ..Visitor::default() };
    Browser::of_visitor(instance, visitor).await
}

/// Ana, with a workspace "Studio" and a project "Website" in it.
async fn host(instance: &Instance) -> (Person, String, String) {
    let ana = instance.person("Ana").await;
    let workspace = ana.makes_workspace("Studio").await;
    let project = ana.makes_project(&workspace, "Website").await;
    (ana, workspace, project)
}

/// Opens a mailed link, or without scripts pastes its end as the page asks.
async fn follows(browser: &Browser, path: &str, secret: &str, scripts: bool) {
    if scripts {
        browser.open(&format!("{path}#{secret}")).await;
    } else {
        browser.open(path).await;
        browser.fill_named("secret", secret).await;
        browser.keys(ENTER).await;
    }
}

/// The checks run scripts of their own in the page, which a browser without scripts does not.
async fn is_sound(browser: &Browser, scripts: bool) {
    if scripts {
        browser.is_sound().await;
    }
}

async fn a_stranger_gets_an_account_and_a_workspace(says: &Says, scripts: bool) {
    let instance = instance().await;
    let ana = browser(&instance, says, scripts).await;
    ana.open("/sign-up").await;
    ana.fill(says.name, "Ana").await;
    ana.fill(says.email, &address_of("Ana")).await;
    is_sound(&ana, scripts).await;
    ana.press(says.create_account).await;
    ana.sees(says.look_into_mail).await;
    is_sound(&ana, scripts).await;
    let secret = instance.secret("verify_address", &address_of("Ana")).await;
    if scripts {
        ana.open(&format!("/verify#{secret}")).await;
    } else {
        ana.open("/verify").await;
        ana.fill_named("secret", &secret).await;
    }
    ana.fill(says.password, &password_of("Ana")).await;
    is_sound(&ana, scripts).await;
    ana.press(says.create_account).await;
    ana.arrives_at("/").await;
    assert!(!ana.url().await.contains(&secret));
    is_sound(&ana, scripts).await;
    ana.press(says.new_workspace).await;
    ana.fill(says.workspace_name, "Studio").await;
    ana.press(says.create_workspace).await;
    ana.sees("Studio").await;
    is_sound(&ana, scripts).await;
}

async fn an_invited_person_joins_in_one_step(says: &Says, scripts: bool) {
    let instance = instance().await;
    let (ana, _, project) = host(&instance).await;
    ana.invites_to_project(&project, &address_of("Ben"), "write").await.is(201);
    let secret = instance.secret("invitation", &address_of("Ben")).await;
    let ben = browser(&instance, says, scripts).await;
    follows(&ben, "/join", &secret, scripts).await;
    ben.sees(says.invites).await;
    assert!(!ben.url().await.contains(&secret), "the secret is out of the address bar");
    is_sound(&ben, scripts).await;
    ben.fill(says.name, "Ben").await;
    ben.fill(says.password, &password_of("Ben")).await;
    ben.press(says.accept_new).await;
    ben.arrives_at(&format!("/projects/{project}")).await;
    ben.sees(says.welcome).await;
    is_sound(&ben, scripts).await;
    // A second invitation finds him signed in: one click.
    let other = ana.makes_workspace("Elsewhere").await;
    ana.invites_to_workspace(&other, &address_of("Ben"), "commenter").await.is(201);
    let secret = instance.secret("invitation", &address_of("Ben")).await;
    follows(&ben, "/join", &secret, scripts).await;
    ben.press(says.join_elsewhere).await;
    ben.arrives_at(&format!("/workspaces/{other}")).await;
}

async fn a_guest_comes_in_by_link_and_is_out_once_it_is_revoked(says: &Says, scripts: bool) {
    let instance = instance().await;
    let (ana, _, project) = host(&instance).await;
    let shared = ana.makes_token(&[&project], "read", None).await;
    let limited = ana.makes_token(&[&project], "comment", Some(1)).await;
    let guest = browser(&instance, says, scripts).await;
    follows(&guest, "/open", &text(&shared["token"]), scripts).await;
    guest.arrives_at("/guest").await;
    guest.sees(says.guest_in).await;
    is_sound(&guest, scripts).await;
    ana.act(&format!("/v1/public-tokens/{}/revoke", id_of(&shared["public_token"]))).await.is(200);
    guest.open("/guest").await;
    guest.sees(says.revoked).await;
    is_sound(&guest, scripts).await;
    // A limited one costs a click; its code works as well as its link.
    guest.open("/code").await;
    is_sound(&guest, scripts).await;
    guest.fill(says.code, &text(&limited["code"])).await;
    guest.press(says.go).await;
    guest.sees("Website").await;
    is_sound(&guest, scripts).await;
    guest.press(says.open).await;
    guest.arrives_at("/guest").await;
    guest.sees(says.guest_in).await;
}

/// Proves: S1.1, S8.1, S8.3, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_both_languages_a_stranger_gets_an_account_and_a_workspace() {
    a_stranger_gets_an_account_and_a_workspace(&ENGLISH, true).await;
    a_stranger_gets_an_account_and_a_workspace(&SPANISH, true).await;
}

/// Proves: S1.5, S4.9, S8.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_both_languages_an_invited_person_joins_in_one_step() {
    an_invited_person_joins_in_one_step(&ENGLISH, true).await;
    an_invited_person_joins_in_one_step(&SPANISH, true).await;
}

/// Proves: S5.3, S5.5, S8.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_both_languages_a_guest_comes_in_by_link_and_is_out_once_it_is_revoked() {
    a_guest_comes_in_by_link_and_is_out_once_it_is_revoked(&ENGLISH, true).await;
    a_guest_comes_in_by_link_and_is_out_once_it_is_revoked(&SPANISH, true).await;
}

/// Proves: WP4.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_of_it_works_without_scripts() {
    a_stranger_gets_an_account_and_a_workspace(&ENGLISH, false).await;
    an_invited_person_joins_in_one_step(&ENGLISH, false).await;
    a_guest_comes_in_by_link_and_is_out_once_it_is_revoked(&ENGLISH, false).await;
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_keyboard_alone_one_signs_in_and_makes_a_workspace() {
    let instance = instance().await;
    instance.person("Ana").await;
    let ana = browser(&instance, &ENGLISH, true).await;
    ana.open("/sign-in?next=/new-workspace").await;
    ana.tab_to(ENGLISH.email).await;
    assert!(ana.focus_is_visible().await);
    ana.keys(&address_of("Ana")).await;
    ana.tab_to(ENGLISH.password).await;
    ana.keys(&password_of("Ana")).await;
    ana.tab_to(ENGLISH.sign_in).await;
    assert!(ana.focus_is_visible().await);
    ana.keys(ENTER).await;
    ana.arrives_at("/new-workspace").await;
    ana.tab_to(ENGLISH.workspace_name).await;
    ana.keys("Studio").await;
    ana.keys(ENTER).await;
    ana.sees("Studio").await;
}
