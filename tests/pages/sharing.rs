//! Four user stories about sharing a project, through the pages and in both languages: a client reviews it, a
//! freelancer writes in it, stakeholders pass one link around, and a director only reads.

use guestlist_domain::model::time::days;
use guestlist_tests::accounts::{address_of, password_of};
use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, BrowserSettings};
use guestlist_tests::instance::Instance;

/// Texts of the pages in one language.
struct Texts {
    language: &'static str,
    email: &'static str,
    password: &'static str,
    sign_in: &'static str,
    name: &'static str,
    guest_permission: &'static str,
    read: &'static str,
    comment: &'static str,
    write: &'static str,
    expiry: &'static str,
    week: &'static str,
    two_weeks: &'static str,
    create_token: &'static str,
    link: &'static str,
    guest_title: &'static str,
    can_review_comments: &'static str,
    can_change_content: &'static str,
    token_expired: &'static str,
    renew: &'static str,
    renew_token: &'static str,
    your_name: &'static str,
    open: &'static str,
    live_guests: &'static str,
    revoke: &'static str,
    revoked_notice: &'static str,
    renewed_notice: &'static str,
    token_revoked: &'static str,
    five_uses: &'static str,
    emails: &'static str,
    permission_label: &'static str,
    send_invitations: &'static str,
    create_and_accept: &'static str,
    welcome: &'static str,
    invite_people: &'static str,
    forbidden: &'static str,
}

const ENGLISH: Texts = Texts {
    language: "en",
    email: "E-mail address",
    password: "Password",
    sign_in: "Sign in",
    name: "Name",
    guest_permission: "What may guests do?",
    read: "Read",
    comment: "Comment",
    write: "Write",
    expiry: "Until when?",
    week: "7 days",
    two_weeks: "2 weeks",
    create_token: "Create public token",
    link: "Link",
    guest_title: "Guest in Website",
    can_review_comments: "review comments",
    can_change_content: "change content",
    token_expired: "Its time is over.",
    renew: "Renew",
    renew_token: "Renew public token",
    your_name: "What should we call you?",
    open: "Open",
    live_guests: "Guests who are in",
    revoke: "Revoke",
    revoked_notice: "The public token is revoked.",
    renewed_notice: "The public token is renewed.",
    token_revoked: "It was revoked.",
    five_uses: "5 in all",
    emails: "E-mail addresses",
    permission_label: "What may they do?",
    send_invitations: "Send invitations",
    create_and_accept: "Create account and accept",
    welcome: "Welcome! You are a member now.",
    invite_people: "Invite people",
    forbidden: "You may not do this",
};

const SPANISH: Texts = Texts {
    language: "es",
    email: "Correo electrónico",
    password: "Contraseña",
    sign_in: "Iniciar sesión",
    name: "Nombre",
    guest_permission: "¿Qué pueden hacer los invitados?",
    read: "Lectura",
    comment: "Comentario",
    write: "Escritura",
    expiry: "¿Hasta cuándo?",
    week: "7 días",
    two_weeks: "2 semanas",
    create_token: "Crear token público",
    link: "Enlace",
    guest_title: "En Website como invitado",
    can_review_comments: "revisar comentarios",
    can_change_content: "modificar contenido",
    token_expired: "Su plazo ha terminado.",
    renew: "Renovar",
    renew_token: "Renovar token público",
    your_name: "¿Cómo te llamamos?",
    open: "Abrir",
    live_guests: "Invitados que están dentro",
    revoke: "Revocar",
    revoked_notice: "El token público está revocado.",
    renewed_notice: "El token público está renovado.",
    token_revoked: "Se ha revocado.",
    five_uses: "5 en total",
    emails: "Correos electrónicos",
    permission_label: "¿Qué podrán hacer?",
    send_invitations: "Enviar invitaciones",
    create_and_accept: "Crear cuenta y aceptar",
    welcome: "¡Te damos la bienvenida! Ya eres miembro.",
    invite_people: "Invitar a personas",
    forbidden: "No puedes hacer esto",
};

/// An instance with a project "Website", and the browser of its owner Ana.
struct Owner {
    instance: Instance,
    browser: Browser,
    project: String,
    texts: &'static Texts,
}

impl Owner {
    async fn new(texts: &'static Texts) -> Self {
        let instance = Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        let ana = instance.new_account("Ana").await;
        ana.patch("/v1/account", serde_json::json!({ "locale": texts.language })).await.is(200);
        let workspace = ana.creates_workspace("Studio").await;
        let project = ana.creates_project(&workspace, "Website").await;
        let browser = Browser::with_settings(
            &instance,
            BrowserSettings { language: texts.language, ..BrowserSettings::default() },
        )
        .await;
        let owner = Self { instance, browser, project, texts };
        owner.sign_in().await;
        owner
    }

    async fn sign_in(&self) {
        self.browser.open("/sign-in").await;
        self.browser.fill(self.texts.email, &address_of("Ana")).await;
        self.browser.fill(self.texts.password, &password_of("Ana")).await;
        self.browser.near(self.texts.password).press(self.texts.sign_in).await;
        self.browser.arrives_at("/").await;
    }

    /// Creates a public token by the form; returns its link and the path of its page.
    async fn create_token(&self, name: &str, permission: &str, until: &str) -> (String, String) {
        self.browser.open(&format!("/projects/{}/public-tokens/new", self.project)).await;
        self.browser.fill(self.texts.name, name).await;
        self.browser.choose(self.texts.guest_permission, permission).await;
        self.browser.choose(self.texts.expiry, until).await;
        self.browser.press(self.texts.create_token).await;
        self.browser.sees(name).await;
        let link = self.browser.value(self.texts.link).await;
        let path = self.browser.path().await;
        (link, path.split('?').next().unwrap().to_owned())
    }

    async fn new_browser(&self) -> Browser {
        Browser::with_settings(
            &self.instance,
            BrowserSettings { language: self.texts.language, ..BrowserSettings::default() },
        )
        .await
    }
}

async fn review_for_seven_days(texts: &'static Texts) {
    let owner = Owner::new(texts).await;
    let (link, path) = owner.create_token("Review", texts.comment, texts.week).await;
    let client = owner.new_browser().await;
    client.open(&link).await;
    client.sees(texts.guest_title).await;
    client.sees(texts.can_review_comments).await;
    client.sees_no(texts.can_change_content).await;
    owner.instance.advance(days(6));
    client.open("/guest").await;
    client.sees(texts.guest_title).await;
    owner.instance.advance(days(1));
    client.open("/guest").await;
    client.sees(texts.token_expired).await;
    // Ana's session expired after a week without use. Once she has renewed the token, the same link works.
    owner.sign_in().await;
    owner.browser.open(&path).await;
    owner.browser.press(texts.renew).await;
    owner.browser.choose(texts.expiry, texts.week).await;
    owner.browser.press(texts.renew_token).await;
    owner.browser.sees(texts.renewed_notice).await;
    client.open("about:blank").await;
    client.open(&link).await;
    client.sees(texts.guest_title).await;
}

async fn write_until_revoked(texts: &'static Texts) {
    let owner = Owner::new(texts).await;
    let (link, path) = owner.create_token("Freelance", texts.write, texts.two_weeks).await;
    let frida = owner.new_browser().await;
    frida.open(&link).await;
    frida.fill(texts.your_name, "Frida").await;
    frida.press(texts.open).await;
    frida.sees(texts.guest_title).await;
    frida.sees(texts.can_change_content).await;
    owner.browser.open(&path).await;
    owner.browser.sees(texts.live_guests).await;
    owner.browser.sees("Frida").await;
    owner.browser.passes_all_checks().await;
    owner.browser.press(texts.revoke).await;
    owner.browser.press(&format!("{} Freelance", texts.revoke)).await;
    owner.browser.sees(texts.revoked_notice).await;
    frida.open("/guest").await;
    frida.sees(texts.token_revoked).await;
    frida.open("about:blank").await;
    frida.open(&link).await;
    frida.sees(texts.token_revoked).await;
}

async fn share_one_link(texts: &'static Texts) {
    let owner = Owner::new(texts).await;
    let (link, path) = owner.create_token("Stakeholders", texts.read, texts.week).await;
    for _ in 0..5 {
        let stakeholder = owner.new_browser().await;
        stakeholder.open(&link).await;
        stakeholder.sees(texts.guest_title).await;
        // Opening the link again in the same browser consumes no use.
        stakeholder.open("about:blank").await;
        stakeholder.open(&link).await;
        stakeholder.sees(texts.guest_title).await;
    }
    owner.browser.open(&path).await;
    owner.browser.sees(texts.five_uses).await;
}

async fn read_as_member_and_as_guest(texts: &'static Texts) {
    let owner = Owner::new(texts).await;
    owner.browser.open(&format!("/projects/{}/invite", owner.project)).await;
    owner.browser.fill(texts.emails, &address_of("Dora")).await;
    owner.browser.choose(texts.permission_label, texts.read).await;
    owner.browser.press(texts.send_invitations).await;
    let secret = owner.instance.secret("invitation", &address_of("Dora")).await;
    let dora = owner.new_browser().await;
    dora.open(&format!("/join#{secret}")).await;
    dora.fill(texts.name, "Dora").await;
    dora.fill(texts.password, &password_of("Dora")).await;
    dora.press(texts.create_and_accept).await;
    dora.sees(texts.welcome).await;
    dora.sees_no(texts.can_change_content).await;
    assert!(!dora.has_control(texts.invite_people).await, "read permission does not include inviting");
    dora.open(&format!("/projects/{}/settings", owner.project)).await;
    dora.sees(texts.forbidden).await;
    dora.passes_all_checks().await;
    let (link, _) = owner.create_token("Weekly", texts.read, texts.week).await;
    let elsewhere = owner.new_browser().await;
    for _ in 0..2 {
        elsewhere.open("about:blank").await;
        elsewhere.open(&link).await;
        elsewhere.sees(texts.guest_title).await;
        elsewhere.sees_no(texts.can_change_content).await;
        elsewhere.sees_no(texts.can_review_comments).await;
    }
}

/// Proves: S5.1, S5.6, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_reviews_for_seven_days_in_both_languages() {
    review_for_seven_days(&ENGLISH).await;
    review_for_seven_days(&SPANISH).await;
}

/// Proves: S5.3, S5.6, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_freelancer_writes_until_the_token_is_revoked_in_both_languages() {
    write_until_revoked(&ENGLISH).await;
    write_until_revoked(&SPANISH).await;
}

/// Proves: S5.3, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_stakeholders_share_one_link_in_both_languages() {
    share_one_link(&ENGLISH).await;
    share_one_link(&SPANISH).await;
}

/// Proves: S3.2, S5.9, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_director_with_read_permission_cannot_change_anything_in_both_languages() {
    read_as_member_and_as_guest(&ENGLISH).await;
    read_as_member_and_as_guest(&SPANISH).await;
}
