//! The four stories of those who share a project, through the pages and in both languages: a client reviews for a week, a
//! freelancer writes for two and is revoked, stakeholders pass one link around, a director only reads.

use guestlist_domain::model::time::days;
use guestlist_tests::backend::Backend;
use guestlist_tests::browser::{Browser, Visitor};
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{address_of, password_of};

/// What stands on the pages in a language.
struct Says {
    language: &'static str,
    email: &'static str,
    password: &'static str,
    sign_in: &'static str,
    name: &'static str,
    what_may_guests_do: &'static str,
    read: &'static str,
    comment: &'static str,
    write: &'static str,
    until_when: &'static str,
    week: &'static str,
    two_weeks: &'static str,
    create_token: &'static str,
    link: &'static str,
    guest_in: &'static str,
    comments: &'static str,
    changes_content: &'static str,
    time_is_over: &'static str,
    renew: &'static str,
    renew_token: &'static str,
    your_name: &'static str,
    open: &'static str,
    guests_who_are_in: &'static str,
    revoke: &'static str,
    is_revoked: &'static str,
    is_renewed: &'static str,
    was_revoked: &'static str,
    uses: &'static str,
    emails: &'static str,
    what_may_they_do: &'static str,
    send_invitations: &'static str,
    accept_new: &'static str,
    welcome: &'static str,
    invite_people: &'static str,
    may_not: &'static str,
}

const ENGLISH: Says = Says {
    language: "en",
    email: "E-mail address",
    password: "Password",
    sign_in: "Sign in",
    name: "Name",
    what_may_guests_do: "What may guests do?",
    read: "Read",
    comment: "Comment",
    write: "Write",
    until_when: "Until when?",
    week: "7 days",
    two_weeks: "2 weeks",
    create_token: "Create public token",
    link: "Link",
    guest_in: "Guest in Website",
    comments: "review comments",
    changes_content: "change content",
    time_is_over: "Its time is over.",
    renew: "Renew",
    renew_token: "Renew public token",
    your_name: "What should we call you?",
    open: "Open",
    guests_who_are_in: "Guests who are in",
    revoke: "Revoke",
    is_revoked: "The public token is revoked.",
    is_renewed: "The public token is renewed.",
    was_revoked: "It was revoked.",
    uses: "5 in all",
    emails: "E-mail addresses",
    what_may_they_do: "What may they do?",
    send_invitations: "Send invitations",
    accept_new: "Create account and accept",
    welcome: "Welcome! You are a member now.",
    invite_people: "Invite people",
    may_not: "You may not do this",
};

const SPANISH: Says = Says {
    language: "es",
    email: "Correo electrónico",
    password: "Contraseña",
    sign_in: "Iniciar sesión",
    name: "Nombre",
    what_may_guests_do: "¿Qué pueden hacer los invitados?",
    read: "Lectura",
    comment: "Comentario",
    write: "Escritura",
    until_when: "¿Hasta cuándo?",
    week: "7 días",
    two_weeks: "2 semanas",
    create_token: "Crear token público",
    link: "Enlace",
    guest_in: "En Website como invitado",
    comments: "revisar comentarios",
    changes_content: "modificar contenido",
    time_is_over: "Su plazo ha terminado.",
    renew: "Renovar",
    renew_token: "Renovar token público",
    your_name: "¿Cómo te llamamos?",
    open: "Abrir",
    guests_who_are_in: "Invitados que están dentro",
    revoke: "Revocar",
    is_revoked: "El token público está revocado.",
    is_renewed: "El token público está renovado.",
    was_revoked: "Se ha revocado.",
    uses: "5 en total",
    emails: "Correos electrónicos",
    what_may_they_do: "¿Qué podrán hacer?",
    send_invitations: "Enviar invitaciones",
    accept_new: "Crear cuenta y aceptar",
    welcome: "¡Te damos la bienvenida! Ya eres miembro.",
    invite_people: "Invitar a personas",
    may_not: "No puedes hacer esto",
};

/// Ana at her browser, with a project "Website".
struct Host {
    instance: Instance,
    browser: Browser,
    project: String,
    says: &'static Says,
}

impl Host {
    async fn new(says: &'static Says) -> Self {
        let instance = Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        let ana = instance.person("Ana").await;
        ana.patch("/v1/account", serde_json::json!({ "locale": says.language })).await.is(200);
        let workspace = ana.makes_workspace("Studio").await;
        let project = ana.makes_project(&workspace, "Website").await;
        let browser = Browser::of_visitor(&instance, Visitor { language: says.language, ..Visitor::default() }).await;
        let host = Self { instance, browser, project, says };
        host.signs_in().await;
        host
    }

    async fn signs_in(&self) {
        self.browser.open("/sign-in").await;
        self.browser.fill(self.says.email, &address_of("Ana")).await;
        self.browser.fill(self.says.password, &password_of("Ana")).await;
        self.browser.near(self.says.password).press(self.says.sign_in).await;
        self.browser.arrives_at("/").await;
    }

    /// Makes a public token by the form; answers its link, and the path of its page.
    async fn shares(&self, name: &str, permission: &str, until: &str) -> (String, String) {
        self.browser.open(&format!("/projects/{}/public-tokens/new", self.project)).await;
        self.browser.fill(self.says.name, name).await;
        self.browser.choose(self.says.what_may_guests_do, permission).await;
        self.browser.choose(self.says.until_when, until).await;
        self.browser.press(self.says.create_token).await;
        self.browser.sees(name).await;
        let link = self.browser.value(self.says.link).await;
        let path = self.browser.path().await;
        (link, path.split('?').next().unwrap().to_owned())
    }

    async fn visitor(&self) -> Browser {
        Browser::of_visitor(&self.instance, Visitor { language: self.says.language, ..Visitor::default() }).await
    }
}

async fn a_client_reviews_for_seven_days(says: &'static Says) {
    let host = Host::new(says).await;
    let (link, path) = host.shares("Review", says.comment, says.week).await;
    let client = host.visitor().await;
    client.open(&link).await;
    client.sees(says.guest_in).await;
    client.sees(says.comments).await;
    client.sees_no(says.changes_content).await;
    host.instance.wait(days(6));
    client.open("/guest").await;
    client.sees(says.guest_in).await;
    host.instance.wait(days(1));
    client.open("/guest").await;
    client.sees(says.time_is_over).await;
    // Her session was idle for a week: she signs in again, renews, and the same link opens.
    host.signs_in().await;
    host.browser.open(&path).await;
    host.browser.press(says.renew).await;
    host.browser.choose(says.until_when, says.week).await;
    host.browser.press(says.renew_token).await;
    host.browser.sees(says.is_renewed).await;
    client.open("about:blank").await;
    client.open(&link).await;
    client.sees(says.guest_in).await;
}

async fn a_freelancer_writes_for_two_weeks_and_is_revoked(says: &'static Says) {
    let host = Host::new(says).await;
    let (link, path) = host.shares("Freelance", says.write, says.two_weeks).await;
    let frida = host.visitor().await;
    frida.open(&link).await;
    frida.fill(says.your_name, "Frida").await;
    frida.press(says.open).await;
    frida.sees(says.guest_in).await;
    frida.sees(says.changes_content).await;
    host.browser.open(&path).await;
    host.browser.sees(says.guests_who_are_in).await;
    host.browser.sees("Frida").await;
    host.browser.is_sound().await;
    host.browser.press(says.revoke).await;
    host.browser.press(&format!("{} Freelance", says.revoke)).await;
    host.browser.sees(says.is_revoked).await;
    frida.open("/guest").await;
    frida.sees(says.was_revoked).await;
    frida.open("about:blank").await;
    frida.open(&link).await;
    frida.sees(says.was_revoked).await;
}

async fn five_stakeholders_share_one_link(says: &'static Says) {
    let host = Host::new(says).await;
    let (link, path) = host.shares("Stakeholders", says.read, says.week).await;
    for _ in 0..5 {
        let stakeholder = host.visitor().await;
        stakeholder.open(&link).await;
        stakeholder.sees(says.guest_in).await;
        // Coming back with the same browser costs nothing.
        stakeholder.open("about:blank").await;
        stakeholder.open(&link).await;
        stakeholder.sees(says.guest_in).await;
    }
    host.browser.open(&path).await;
    host.browser.sees(says.uses).await;
}

async fn a_director_reads_as_member_and_as_guest_and_changes_nothing(says: &'static Says) {
    let host = Host::new(says).await;
    host.browser.open(&format!("/projects/{}/invite", host.project)).await;
    host.browser.fill(says.emails, &address_of("Dora")).await;
    host.browser.choose(says.what_may_they_do, says.read).await;
    host.browser.press(says.send_invitations).await;
    let secret = host.instance.secret("invitation", &address_of("Dora")).await;
    let dora = host.visitor().await;
    dora.open(&format!("/join#{secret}")).await;
    dora.fill(says.name, "Dora").await;
    dora.fill(says.password, &password_of("Dora")).await;
    dora.press(says.accept_new).await;
    dora.sees(says.welcome).await;
    dora.sees_no(says.changes_content).await;
    assert!(!dora.offers(says.invite_people).await, "a reader invites nobody");
    dora.open(&format!("/projects/{}/settings", host.project)).await;
    dora.sees(says.may_not).await;
    dora.is_sound().await;
    let (link, _) = host.shares("Weekly", says.read, says.week).await;
    let elsewhere = host.visitor().await;
    for _ in 0..2 {
        elsewhere.open("about:blank").await;
        elsewhere.open(&link).await;
        elsewhere.sees(says.guest_in).await;
        elsewhere.sees_no(says.changes_content).await;
        elsewhere.sees_no(says.comments).await;
    }
}

/// Proves: S5.1, S5.6, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_both_languages_a_client_reviews_for_seven_days() {
    a_client_reviews_for_seven_days(&ENGLISH).await;
    a_client_reviews_for_seven_days(&SPANISH).await;
}

/// Proves: S5.3, S5.6, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_both_languages_a_freelancer_writes_for_two_weeks_and_is_revoked() {
    a_freelancer_writes_for_two_weeks_and_is_revoked(&ENGLISH).await;
    a_freelancer_writes_for_two_weeks_and_is_revoked(&SPANISH).await;
}

/// Proves: S5.3, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_both_languages_five_stakeholders_share_one_link() {
    five_stakeholders_share_one_link(&ENGLISH).await;
    five_stakeholders_share_one_link(&SPANISH).await;
}

/// Proves: S3.2, S5.9, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_both_languages_a_director_reads_and_changes_nothing() {
    a_director_reads_as_member_and_as_guest_and_changes_nothing(&ENGLISH).await;
    a_director_reads_as_member_and_as_guest_and_changes_nothing(&SPANISH).await;
}
