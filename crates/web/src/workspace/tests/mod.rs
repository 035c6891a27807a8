mod administration;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{ActivityFilter, InvitationFilter};
use guestlist_domain::usecase::{
    AcceptInvitation, Caller, CreatePublicToken, Invite, NewGrant, RequestContext, SignedIn, UpdateAccount,
};
use guestlist_testkit::{TestApp, builders};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::test_client::options;

/// Ana's workspace, in its own app.
struct WorkspaceFixture {
    app: TestApp,
    ana: Caller,
    id: WorkspaceId,
}

struct TestResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl TestResponse {
    fn redirect_location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers["location"].to_str().unwrap()
    }

    fn contains(&self, text: &str) -> bool {
        self.body.contains(text)
    }
}

impl WorkspaceFixture {
    async fn new() -> Self {
        let app = TestApp::new();
        let ana = app.person("ana@example.com").await;
        let made = app.service.create_workspace(&app.context(), &ana, Name::parse("Studio").unwrap()).await.unwrap();
        Self { app, ana, id: made.workspace.id }
    }

    /// Creates an account with this role in the workspace.
    async fn member(&self, address: &str, role: Role) -> Caller {
        let caller = self.app.person(address).await;
        let invitation = self.invited(address, role).await;
        let code = self.app.service.invitation_code(&self.ana, invitation).await.unwrap().code.expose();
        let accept = AcceptInvitation { secret: code, account: None };
        self.app.service.accept_invitation(&self.context(), Some(&caller), accept).await.unwrap();
        caller
    }

    async fn invited(&self, address: &str, role: Role) -> guestlist_domain::model::ids::InvitationId {
        let invite = Invite {
            grant: NewGrant::Workspace(self.id, role),
            email: builders::email(address),
            message: None,
            locale: None,
            expires_in_days: None,
            send_mail: true,
        };
        self.app.service.invite(&self.context(), &self.ana, invite).await.unwrap().invitation.id
    }

    fn context(&self) -> RequestContext {
        self.app.context()
    }

    fn path(&self, rest: &str) -> String {
        format!("/workspaces/{}{rest}", self.id)
    }

    async fn send(&self, who: &Caller, method: &str, path: &str, body: &str) -> TestResponse {
        let signed_in: SignedIn =
            self.app.service.sign_in(&self.context(), &who.account.email, builders::PASSWORD).await.unwrap();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", format!("guestlist_session={}", signed_in.session_token.expose()))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let response = crate::router(self.app.service.clone(), options()).oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        TestResponse { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    async fn get(&self, who: &Caller, rest: &str) -> TestResponse {
        self.send(who, "GET", &self.path(rest), "").await
    }

    async fn post(&self, who: &Caller, rest: &str, body: &str) -> TestResponse {
        self.send(who, "POST", &self.path(rest), body).await
    }

    async fn events(&self) -> usize {
        let page = PageRequest { limit: 100, after: None };
        let found =
            self.app.service.activity(&self.ana, Target::Workspace(self.id), ActivityFilter::default(), page).await;
        found.unwrap().items.len()
    }

    async fn invitations(&self) -> usize {
        let target = Target::Workspace(self.id);
        let all = self.app.service.invitations(&self.ana, target, InvitationFilter::default(), PageRequest::default());
        all.await.unwrap().items.len()
    }
}

const PAGES: [&str; 12] = [
    "",
    "?q=ana",
    "/invite",
    "/invite/csv",
    "/projects",
    "/projects/new",
    "/roles",
    "/settings",
    "/keys",
    "/activity",
    "/activity?kind=member&since=2020-01-01&until=2040-01-01",
    "/delete",
];

/// Proves: S8.1.
#[tokio::test]
async fn every_page_opens_in_both_languages_and_writes_no_event() {
    let fixture = WorkspaceFixture::new().await;
    let ben = fixture.member("ben@example.com", Role::Designer).await;
    let invitation = fixture.invited("cleo@example.com", Role::Commenter).await;
    let before = fixture.events().await;
    let deeper = [
        format!("/invitations/{invitation}/code"),
        format!("/invitations/{invitation}/role"),
        format!("/invitations/{invitation}/uninvite"),
        format!("/members/{}/remove", ben.account.id),
    ];
    for locale in ["en", "es"] {
        let command = UpdateAccount {
            locale: Some(guestlist_domain::model::text::Locale::parse(locale).unwrap()),
            ..UpdateAccount::default()
        };
        fixture.app.service.update_account(&fixture.context(), &fixture.ana, command).await.unwrap();
        for rest in PAGES.into_iter().chain(deeper.iter().map(String::as_str)) {
            let page = fixture.get(&fixture.ana, rest).await;
            assert_eq!(page.status, StatusCode::OK, "{rest}: {}", page.body);
            assert!(page.contains(&format!("<html lang=\"{locale}\">")), "{rest}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{rest}");
            assert!(!page.contains("<th></th>") && !page.contains("style=") && !page.contains("onclick"), "{rest}");
        }
    }
    assert_eq!(fixture.events().await, before, "no page wrote anything");
}

/// Proves: S8.1.
#[tokio::test]
async fn members_and_invitees_are_in_one_list() {
    let fixture = WorkspaceFixture::new().await;
    fixture.member("ben@example.com", Role::Designer).await;
    let invitation = fixture.invited("cleo@example.com", Role::Commenter).await;
    let page = fixture.get(&fixture.ana, "").await;
    assert!(page.contains("ben@example.com") && page.contains("Remove ben"));
    assert!(page.contains("<tr class=\"pending\">") && page.contains("cleo@example.com") && page.contains("Invited"));
    for action in ["resend", "code", "role", "uninvite"] {
        assert!(page.contains(&format!("/invitations/{invitation}/{action}")), "{action}");
    }
    let found = fixture.get(&fixture.ana, "?q=cleo").await;
    assert!(found.contains("cleo@example.com") && !found.contains("ben@example.com"));
}

#[tokio::test]
async fn a_pending_invitation_is_changed_resent_copied_and_cancelled() {
    let fixture = WorkspaceFixture::new().await;
    let invitation = fixture.invited("cleo@example.com", Role::Commenter).await;
    let under = format!("/invitations/{invitation}");
    let code = fixture.app.service.invitation_code(&fixture.ana, invitation).await.unwrap();
    let page = fixture.get(&fixture.ana, &format!("{under}/code")).await;
    assert!(page.contains(&code.code.expose()) && page.contains(&code.link) && page.contains("private channel"));
    let changed = fixture.post(&fixture.ana, &format!("{under}/role"), "role=designer").await;
    assert_eq!(changed.redirect_location(), fixture.path("?did=changed"));
    assert!(fixture.get(&fixture.ana, "").await.contains("Designer"));
    let refused = fixture.post(&fixture.ana, &format!("{under}/role"), "role=owner").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    fixture.app.clock.advance(guestlist_domain::model::time::hours(1));
    assert_eq!(
        fixture.post(&fixture.ana, &format!("{under}/resend"), "").await.redirect_location(),
        fixture.path("?did=resent")
    );
    assert_eq!(
        fixture.post(&fixture.ana, &format!("{under}/uninvite"), "").await.redirect_location(),
        fixture.path("?did=cancelled")
    );
    assert!(!fixture.get(&fixture.ana, "").await.contains("cleo@example.com"));
}

/// Proves: S8.2.
#[tokio::test]
async fn the_invite_page_explains_access_and_links_the_alternatives() {
    let fixture = WorkspaceFixture::new().await;
    let page = fixture.get(&fixture.ana, "/invite").await;
    assert!(page.contains("see and enter every project"));
    assert!(page.contains(&fixture.path("/projects")) && page.contains("/new-workspace"));
    assert!(page.contains("value=\"admin\"") && !page.contains("value=\"owner\""));
}

/// Proves: S4.1.
#[tokio::test]
async fn a_bulk_invite_has_a_dry_run_and_a_result_for_each_address() {
    let fixture = WorkspaceFixture::new().await;
    let body = "emails=ben%40example.com%2C+cleo%40example.com%0Anonsense&role=commenter";
    let tried = fixture.post(&fixture.ana, "/invite", &format!("{body}&check=yes")).await;
    assert_eq!(tried.status, StatusCode::OK);
    assert!(tried.contains("Would be invited as Commenter") && tried.contains("Not invited"), "{}", tried.body);
    assert_eq!(fixture.invitations().await, 0);
    let sent = fixture.post(&fixture.ana, "/invite", body).await;
    assert!(sent.contains("Invited as Commenter") && sent.contains("Not invited"));
    assert!(sent.contains(">nonsense</textarea>"), "refused addresses stay in the form");
    assert_eq!(fixture.invitations().await, 2);
    let one = fixture.post(&fixture.ana, "/invite", "emails=dora%40example.com&role=designer").await;
    assert_eq!(one.redirect_location(), fixture.path("?did=invited"));
    let empty = fixture.post(&fixture.ana, "/invite", "emails=&role=designer&message=Hola").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.contains("Hola") && empty.contains("emails-wrong"));
}

/// Proves: S4.1.
#[tokio::test]
async fn a_csv_invite_has_a_dry_run() {
    let fixture = WorkspaceFixture::new().await;
    let table = "table=email%2Crole%2Cmessage%0Aben%40example.com%2Cdesigner%2C%22Hi%2C+Ben%22%0Ax%2Cowner%2C";
    let tried = fixture.post(&fixture.ana, "/invite/csv", &format!("{table}&check=yes")).await;
    assert!(tried.contains("Would be invited as Designer") && tried.contains("Not invited"), "{}", tried.body);
    assert_eq!(fixture.invitations().await, 0);
    fixture.post(&fixture.ana, "/invite/csv", table).await;
    assert_eq!(fixture.invitations().await, 1);
    let wrong = fixture.post(&fixture.ana, "/invite/csv", "table=name%0Aben").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.contains("table-wrong"));
}

/// Proves: S3.8.
#[tokio::test]
async fn roles_change_and_a_demotion_shows_its_impact_first() {
    let fixture = WorkspaceFixture::new().await;
    let ben = fixture.member("ben@example.com", Role::Admin).await;
    let role = format!("/members/{}/role", ben.account.id);
    let invite = fixture.post(&ben, "/invite", "emails=cleo%40example.com&role=designer").await;
    assert_eq!(invite.redirect_location(), fixture.path("?did=invited"));
    let asked = fixture.post(&fixture.ana, &role, "role=commenter").await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.contains("cleo@example.com") && asked.contains("Make ben Commenter?"), "{}", asked.body);
    assert!(fixture.get(&ben, "/settings").await.status.is_success(), "nothing has changed yet");
    let done = fixture.post(&fixture.ana, &role, "role=commenter&orphaned_tokens=keep").await;
    assert_eq!(done.redirect_location(), fixture.path("?did=changed"));
    assert!(!fixture.get(&ben, "/settings").await.status.is_success());
    let up = fixture.post(&fixture.ana, &role, "role=designer").await;
    assert_eq!(up.redirect_location(), fixture.path("?did=changed"), "a promotion needs no confirmation");
}

/// Proves: S3.8.
#[tokio::test]
async fn members_are_removed_and_leave() {
    let fixture = WorkspaceFixture::new().await;
    let ben = fixture.member("ben@example.com", Role::Designer).await;
    let cleo = fixture.member("cleo@example.com", Role::Commenter).await;
    let remove = format!("/members/{}/remove", ben.account.id);
    assert!(!fixture.get(&cleo, &remove).await.status.is_success());
    assert!(!fixture.post(&cleo, &remove, "orphaned_tokens=keep").await.status.is_success());
    assert!(fixture.get(&fixture.ana, &remove).await.contains("Remove ben?"));
    assert_eq!(
        fixture.post(&fixture.ana, &remove, "orphaned_tokens=revoke").await.redirect_location(),
        fixture.path("?did=removed")
    );
    assert!(!fixture.get(&ben, "").await.status.is_success());
    assert!(fixture.get(&cleo, "/leave").await.contains("Leave Studio?"));
    assert_eq!(fixture.post(&cleo, "/leave", "orphaned_tokens=keep").await.redirect_location(), "/?did=left");
    assert!(!fixture.get(&fixture.ana, "/leave").await.status.is_success(), "the Owner stays");
}

/// Proves: S3.8.
#[tokio::test]
async fn only_eligible_token_owners_are_offered_for_orphaned_tokens() {
    let fixture = WorkspaceFixture::new().await;
    let ben = fixture.member("ben@example.com", Role::Admin).await;
    fixture.member("cleo@example.com", Role::Commenter).await;
    let service = &fixture.app.service;
    let project =
        service.create_project(&fixture.context(), &ben, fixture.id, builders::name("Site")).await.unwrap().id;
    let remove = format!("/members/{}/remove", ben.account.id);
    assert!(!fixture.get(&fixture.ana, &remove).await.contains("name=\"to\""), "there is nothing to take over");
    let command = CreatePublicToken {
        name: builders::name("Review"),
        note: None,
        permission: Permission::Read,
        project_ids: vec![project],
        expires_at: Patch::Keep,
        usage_limit: None,
    };
    let token = service.create_public_token(&fixture.context(), &ben, command).await.unwrap().details.token.id;
    let asked = fixture.get(&fixture.ana, &remove).await;
    assert!(
        asked.contains(">ana</option>") && !asked.contains(">cleo</option>") && !asked.contains(">ben</option>"),
        "{}",
        asked.body
    );
    let chosen = format!("orphaned_tokens=hand_over&to={}", fixture.ana.account.id);
    assert_eq!(fixture.post(&fixture.ana, &remove, &chosen).await.redirect_location(), fixture.path("?did=removed"));
    let token = service.public_token(&fixture.ana, token).await.unwrap().token;
    assert_eq!(token.created_by, fixture.ana.account.id);
}

/// Proves: S4.4.
#[tokio::test]
async fn an_invitation_is_shown_only_to_its_managers_and_under_its_own_workspace() {
    let fixture = WorkspaceFixture::new().await;
    let cleo = fixture.member("cleo@example.com", Role::Commenter).await;
    let invited = fixture.invited("dora@example.com", Role::Commenter).await;
    assert!(!fixture.get(&cleo, &format!("/invitations/{invited}/code")).await.status.is_success());
    assert!(fixture.post(&cleo, "/invite", "emails=eve%40example.com&role=commenter").await.status.is_redirection());
    let page = fixture.get(&cleo, "").await;
    let own = page.body.split('"').find(|text| text.ends_with("/code")).expect("her own").to_owned();
    assert!(page.contains("eve@example.com") && !page.contains("dora@example.com"), "{}", page.body);
    assert!(fixture.send(&cleo, "GET", &own, "").await.contains("eve@example.com"));
    let other = fixture.app.service.create_workspace(&fixture.context(), &cleo, builders::name("Other")).await.unwrap();
    let astray = own.replace(&fixture.id.to_string(), &other.workspace.id.to_string());
    assert!(!fixture.send(&cleo, "GET", &astray, "").await.status.is_success());
}

#[tokio::test]
async fn actions_without_permission_are_hidden_and_refused() {
    let fixture = WorkspaceFixture::new().await;
    let cleo = fixture.member("cleo@example.com", Role::Commenter).await;
    let page = fixture.get(&cleo, "").await;
    assert!(
        !page.contains("/settings\"")
            && !page.contains("/keys\"")
            && !page.contains("Remove ana")
            && !page.contains("ana@example.com")
    );
    assert!(fixture.get(&cleo, "/invite").await.contains("value=\"commenter\""));
    assert!(!fixture.get(&cleo, "/invite").await.contains("value=\"admin\""));
    for rest in ["/settings", "/keys", "/delete", "/projects/new"] {
        assert!(!fixture.get(&cleo, rest).await.status.is_success(), "{rest}");
    }
    for (rest, body) in [
        ("/settings", "name=Mine"),
        ("/keys", "name=Mine"),
        ("/delete", "name=Studio"),
        ("/projects/new", "name=Mine"),
        ("/invite", "emails=x%40example.com&role=designer"),
    ] {
        let response = fixture.post(&cleo, rest, body).await;
        assert!(!response.status.is_redirection(), "{rest}");
    }
    assert!(fixture.get(&fixture.ana, "").await.contains("Studio"));
    assert_eq!(fixture.invitations().await, 1, "cleo's own, accepted");
    let stranger = fixture.app.person("eve@example.com").await;
    assert!(!fixture.get(&stranger, "").await.status.is_success());
}

/// Proves: S8.1.
#[tokio::test]
async fn a_hostile_name_stays_text() {
    let fixture = WorkspaceFixture::new().await;
    let hostile = Name::parse("<script>alert(1)</script>").unwrap();
    let command = guestlist_domain::usecase::UpdateWorkspace { name: Some(hostile), ..Default::default() };
    fixture.app.service.update_workspace(&fixture.context(), &fixture.ana, fixture.id, command).await.unwrap();
    for rest in PAGES {
        let page = fixture.get(&fixture.ana, rest).await;
        assert!(!page.contains("<script>alert") && page.contains("&#60;script&#62;alert(1)"), "{rest}");
    }
}
