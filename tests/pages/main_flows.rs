//! The main flows through the pages: from sign-up to a workspace, from invitation to membership, from share link to
//! guest session and revocation; in both languages, without scripts, and with the keyboard alone.

use guestlist_tests::accounts::{TestAccount, address_of, id_of, password_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, BrowserSettings, ENTER};
use guestlist_tests::instance::Instance;

/// Texts of the pages in one language.
struct Texts {
    language: &'static str,
    name: &'static str,
    email: &'static str,
    password: &'static str,
    create_account: &'static str,
    check_mail: &'static str,
    new_workspace: &'static str,
    workspace_name: &'static str,
    create_workspace: &'static str,
    create_and_accept: &'static str,
    join_elsewhere: &'static str,
    welcome: &'static str,
    invitation_title: &'static str,
    guest_title: &'static str,
    token_revoked: &'static str,
    code: &'static str,
    continue_button: &'static str,
    open: &'static str,
    sign_in: &'static str,
}

const ENGLISH: Texts = Texts {
    language: "en",
    name: "Name",
    email: "E-mail address",
    password: "Password",
    create_account: "Create account",
    check_mail: "Look into your mail",
    new_workspace: "New workspace",
    workspace_name: "What is it called?",
    create_workspace: "Create workspace",
    create_and_accept: "Create account and accept",
    join_elsewhere: "Join Elsewhere as Commenter",
    welcome: "Welcome! You are a member now.",
    invitation_title: "Ana invites you to Website",
    guest_title: "Guest in Website",
    token_revoked: "It was revoked.",
    code: "Code or link",
    continue_button: "Continue",
    open: "Open",
    sign_in: "Sign in",
};

const SPANISH: Texts = Texts {
    language: "es",
    name: "Nombre",
    email: "Correo electrónico",
    password: "Contraseña",
    create_account: "Crear cuenta",
    check_mail: "Mira tu correo",
    new_workspace: "Nuevo espacio de trabajo",
    workspace_name: "¿Cómo se llama?",
    create_workspace: "Crear espacio de trabajo",
    create_and_accept: "Crear cuenta y aceptar",
    join_elsewhere: "Unirme a Elsewhere como Comentarista",
    welcome: "¡Te damos la bienvenida! Ya eres miembro.",
    invitation_title: "Ana te invita a Website",
    guest_title: "En Website como invitado",
    token_revoked: "Se ha revocado.",
    code: "Código o enlace",
    continue_button: "Continuar",
    open: "Abrir",
    sign_in: "Iniciar sesión",
};

async fn instance() -> Instance {
    Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await
}

async fn browser(instance: &Instance, texts: &Texts, scripts: bool) -> Browser {
    let visitor = BrowserSettings { language: texts.language, scripts, ..BrowserSettings::default() };
    Browser::with_settings(instance, visitor).await
}

/// Ana, with a workspace "Studio" and a project "Website" in it.
async fn owner_with_project(instance: &Instance) -> (TestAccount, String, String) {
    let ana = instance.new_account("Ana").await;
    let workspace = ana.creates_workspace("Studio").await;
    let project = ana.creates_project(&workspace, "Website").await;
    (ana, workspace, project)
}

/// Opens a mailed link; without scripts, pastes its secret into the form of the page.
async fn follow_link(browser: &Browser, path: &str, secret: &str, scripts: bool) {
    if scripts {
        browser.open(&format!("{path}#{secret}")).await;
    } else {
        browser.open(path).await;
        browser.fill_named("secret", secret).await;
        browser.keys(ENTER).await;
    }
}

/// Checks the page, unless scripts are off: the checks are scripts that run in the page.
async fn passes_all_checks(browser: &Browser, scripts: bool) {
    if scripts {
        browser.passes_all_checks().await;
    }
}

async fn create_account_and_workspace(texts: &Texts, scripts: bool) {
    let instance = instance().await;
    let ana = browser(&instance, texts, scripts).await;
    ana.open("/sign-up").await;
    ana.fill(texts.name, "Ana").await;
    ana.fill(texts.email, &address_of("Ana")).await;
    passes_all_checks(&ana, scripts).await;
    ana.press(texts.create_account).await;
    ana.sees(texts.check_mail).await;
    passes_all_checks(&ana, scripts).await;
    let secret = instance.secret("verify_address", &address_of("Ana")).await;
    if scripts {
        ana.open(&format!("/verify#{secret}")).await;
    } else {
        ana.open("/verify").await;
        ana.fill_named("secret", &secret).await;
    }
    ana.fill(texts.password, &password_of("Ana")).await;
    passes_all_checks(&ana, scripts).await;
    ana.press(texts.create_account).await;
    ana.arrives_at("/").await;
    assert!(!ana.url().await.contains(&secret));
    passes_all_checks(&ana, scripts).await;
    ana.press(texts.new_workspace).await;
    ana.fill(texts.workspace_name, "Studio").await;
    ana.press(texts.create_workspace).await;
    ana.sees("Studio").await;
    passes_all_checks(&ana, scripts).await;
}

async fn join_by_invitation(texts: &Texts, scripts: bool) {
    let instance = instance().await;
    let (ana, _, project) = owner_with_project(&instance).await;
    ana.invites_to_project(&project, &address_of("Ben"), "write").await.is(201);
    let secret = instance.secret("invitation", &address_of("Ben")).await;
    let ben = browser(&instance, texts, scripts).await;
    follow_link(&ben, "/join", &secret, scripts).await;
    ben.sees(texts.invitation_title).await;
    assert!(!ben.url().await.contains(&secret), "the secret is not in the address bar");
    passes_all_checks(&ben, scripts).await;
    ben.fill(texts.name, "Ben").await;
    ben.fill(texts.password, &password_of("Ben")).await;
    ben.press(texts.create_and_accept).await;
    ben.arrives_at(&format!("/projects/{project}")).await;
    ben.sees(texts.welcome).await;
    passes_all_checks(&ben, scripts).await;
    // Ben is signed in now, so a second invitation takes one click.
    let other = ana.creates_workspace("Elsewhere").await;
    ana.invites_to_workspace(&other, &address_of("Ben"), "commenter").await.is(201);
    let secret = instance.secret("invitation", &address_of("Ben")).await;
    follow_link(&ben, "/join", &secret, scripts).await;
    ben.press(texts.join_elsewhere).await;
    ben.arrives_at(&format!("/workspaces/{other}")).await;
}

async fn open_link_until_revoked(texts: &Texts, scripts: bool) {
    let instance = instance().await;
    let (ana, _, project) = owner_with_project(&instance).await;
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    let limited = ana.creates_public_token(&[&project], "comment", Some(1)).await;
    let guest = browser(&instance, texts, scripts).await;
    follow_link(&guest, "/open", &text(&shared["token"]), scripts).await;
    guest.arrives_at("/guest").await;
    guest.sees(texts.guest_title).await;
    passes_all_checks(&guest, scripts).await;
    ana.post_empty(&format!("/v1/public-tokens/{}/revoke", id_of(&shared["public_token"]))).await.is(200);
    guest.open("/guest").await;
    guest.sees(texts.token_revoked).await;
    passes_all_checks(&guest, scripts).await;
    // A token with a usage limit asks before it is redeemed; its code works as well as its link.
    guest.open("/code").await;
    passes_all_checks(&guest, scripts).await;
    guest.fill(texts.code, &text(&limited["code"])).await;
    guest.press(texts.continue_button).await;
    guest.sees("Website").await;
    passes_all_checks(&guest, scripts).await;
    guest.press(texts.open).await;
    guest.arrives_at("/guest").await;
    guest.sees(texts.guest_title).await;
}

/// Proves: S1.1, S8.1, S8.3, WP5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_account_with_a_workspace_is_created_in_both_languages() {
    create_account_and_workspace(&ENGLISH, true).await;
    create_account_and_workspace(&SPANISH, true).await;
}

/// Proves: S1.5, S4.9, S8.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invitee_joins_in_one_step_in_both_languages() {
    join_by_invitation(&ENGLISH, true).await;
    join_by_invitation(&SPANISH, true).await;
}

/// Proves: S5.3, S5.5, S8.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_session_ends_when_its_token_is_revoked_in_both_languages() {
    open_link_until_revoked(&ENGLISH, true).await;
    open_link_until_revoked(&SPANISH, true).await;
}

/// Proves: WP4.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_main_flows_work_without_scripts() {
    create_account_and_workspace(&ENGLISH, false).await;
    join_by_invitation(&ENGLISH, false).await;
    open_link_until_revoked(&ENGLISH, false).await;
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signing_in_and_creating_a_workspace_work_with_the_keyboard_alone() {
    let instance = instance().await;
    instance.new_account("Ana").await;
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
