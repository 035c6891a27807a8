mod places;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{ActivityFilter, InvitationFilter};
use guestlist_domain::usecase::{
    AcceptInvitation, Caller, CreatePublicToken, InvitationTarget, Invite, RequestContext, SignedIn, UpdateAccount,
};
use guestlist_testkit::{TestWorld, builders};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::Pages;
use crate::testing::options;

/// Ana's workspace, in its own world.
struct Scene {
    world: TestWorld,
    ana: Caller,
    id: WorkspaceId,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn leads_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers["location"].to_str().unwrap()
    }

    fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }
}

impl Scene {
    async fn new() -> Self {
        let world = TestWorld::new();
        let ana = world.person("ana@example.com").await;
        let made =
            world.service.create_workspace(&world.context(), &ana, Name::parse("Studio").unwrap()).await.unwrap();
        Self { world, ana, id: made.workspace.id }
    }

    /// Creates an account with this role in the workspace.
    async fn member(&self, address: &str, role: Role) -> Caller {
        let caller = self.world.person(address).await;
        let invitation = self.invited(address, role).await;
        let code = self.world.service.invitation_code(&self.ana, invitation).await.unwrap().code.expose();
        let accept = AcceptInvitation { secret: code, account: None };
        self.world.service.accept_invitation(&self.context(), Some(&caller), accept).await.unwrap();
        caller
    }

    async fn invited(&self, address: &str, role: Role) -> guestlist_domain::model::ids::InvitationId {
        let invite = Invite {
            target: InvitationTarget::Workspace(self.id, role),
            email: builders::email(address),
            message: None,
            locale: None,
            expires_in_days: None,
            send_mail: true,
        };
        self.world.service.invite(&self.context(), &self.ana, invite).await.unwrap().invitation.id
    }

    fn context(&self) -> RequestContext {
        self.world.context()
    }

    fn path(&self, rest: &str) -> String {
        format!("/workspaces/{}{rest}", self.id)
    }

    async fn ask(&self, who: &Caller, method: &str, path: &str, body: &str) -> Answer {
        let signed_in: SignedIn =
            self.world.service.sign_in(&self.context(), &who.account.email, builders::PASSWORD).await.unwrap();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", format!("guestlist_session={}", signed_in.session_token.expose()))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let answer = Pages::new(self.world.service.clone(), options()).router().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    async fn get(&self, who: &Caller, rest: &str) -> Answer {
        self.ask(who, "GET", &self.path(rest), "").await
    }

    async fn post(&self, who: &Caller, rest: &str, body: &str) -> Answer {
        self.ask(who, "POST", &self.path(rest), body).await
    }

    async fn events(&self) -> usize {
        let page = PageRequest { limit: 100, after: None };
        let found = self.world.service.workspace_activity(&self.ana, self.id, ActivityFilter::default(), page).await;
        found.unwrap().items.len()
    }

    async fn invitations(&self) -> usize {
        let place = Place::Workspace(self.id);
        let all = self.world.service.invitations(&self.ana, place, InvitationFilter::default(), PageRequest::default());
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
async fn every_page_opens_in_both_languages_and_looking_writes_nothing() {
    let scene = Scene::new().await;
    let ben = scene.member("ben@example.com", Role::Designer).await;
    let invitation = scene.invited("cleo@example.com", Role::Commenter).await;
    let before = scene.events().await;
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
        scene.world.service.update_account(&scene.context(), &scene.ana, command).await.unwrap();
        for rest in PAGES.into_iter().chain(deeper.iter().map(String::as_str)) {
            let page = scene.get(&scene.ana, rest).await;
            assert_eq!(page.status, StatusCode::OK, "{rest}: {}", page.body);
            assert!(page.has(&format!("<html lang=\"{locale}\">")), "{rest}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{rest}");
            assert!(!page.has("<th></th>") && !page.has("style=") && !page.has("onclick"), "{rest}");
        }
    }
    assert_eq!(scene.events().await, before, "no page wrote anything");
}

/// Proves: S8.1.
#[tokio::test]
async fn members_and_people_who_are_invited_stand_in_one_list() {
    let scene = Scene::new().await;
    scene.member("ben@example.com", Role::Designer).await;
    let invitation = scene.invited("cleo@example.com", Role::Commenter).await;
    let page = scene.get(&scene.ana, "").await;
    assert!(page.has("ben@example.com") && page.has("Remove ben"));
    assert!(page.has("<tr class=\"pending\">") && page.has("cleo@example.com") && page.has("Invited"));
    for action in ["resend", "code", "role", "uninvite"] {
        assert!(page.has(&format!("/invitations/{invitation}/{action}")), "{action}");
    }
    let found = scene.get(&scene.ana, "?q=cleo").await;
    assert!(found.has("cleo@example.com") && !found.has("ben@example.com"));
}

#[tokio::test]
async fn a_pending_invitation_is_changed_resent_copied_and_taken_back() {
    let scene = Scene::new().await;
    let invitation = scene.invited("cleo@example.com", Role::Commenter).await;
    let under = format!("/invitations/{invitation}");
    let code = scene.world.service.invitation_code(&scene.ana, invitation).await.unwrap();
    let page = scene.get(&scene.ana, &format!("{under}/code")).await;
    assert!(page.has(&code.code.expose()) && page.has(&code.link) && page.has("private channel"));
    let changed = scene.post(&scene.ana, &format!("{under}/role"), "role=designer").await;
    assert_eq!(changed.leads_to(), scene.path("?did=changed"));
    assert!(scene.get(&scene.ana, "").await.has("Designer"));
    let refused = scene.post(&scene.ana, &format!("{under}/role"), "role=owner").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    scene.world.clock.advance(guestlist_domain::model::time::hours(1));
    assert_eq!(scene.post(&scene.ana, &format!("{under}/resend"), "").await.leads_to(), scene.path("?did=resent"));
    assert_eq!(scene.post(&scene.ana, &format!("{under}/uninvite"), "").await.leads_to(), scene.path("?did=cancelled"));
    assert!(!scene.get(&scene.ana, "").await.has("cleo@example.com"));
}

/// Proves: S8.2.
#[tokio::test]
async fn the_invite_page_says_what_members_see_and_offers_the_two_other_ways() {
    let scene = Scene::new().await;
    let page = scene.get(&scene.ana, "/invite").await;
    assert!(page.has("see and enter every project"));
    assert!(page.has(&scene.path("/projects")) && page.has("/new-workspace"));
    assert!(page.has("value=\"admin\"") && !page.has("value=\"owner\""));
}

/// Proves: S4.1.
#[tokio::test]
async fn several_addresses_are_tried_out_and_then_invited_with_a_result_for_each() {
    let scene = Scene::new().await;
    let body = "emails=ben%40example.com%2C+cleo%40example.com%0Anonsense&role=commenter";
    let tried = scene.post(&scene.ana, "/invite", &format!("{body}&check=yes")).await;
    assert_eq!(tried.status, StatusCode::OK);
    assert!(tried.has("Would be invited as Commenter") && tried.has("Not invited"), "{}", tried.body);
    assert_eq!(scene.invitations().await, 0);
    let sent = scene.post(&scene.ana, "/invite", body).await;
    assert!(sent.has("Invited as Commenter") && sent.has("Not invited"));
    assert!(sent.has(">nonsense</textarea>"), "what was refused stays, to be mended");
    assert_eq!(scene.invitations().await, 2);
    let one = scene.post(&scene.ana, "/invite", "emails=dora%40example.com&role=designer").await;
    assert_eq!(one.leads_to(), scene.path("?did=invited"));
    let empty = scene.post(&scene.ana, "/invite", "emails=&role=designer&message=Hola").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.has("Hola") && empty.has("emails-wrong"));
}

/// Proves: S4.1.
#[tokio::test]
async fn a_table_is_tried_out_and_then_sent() {
    let scene = Scene::new().await;
    let table = "table=email%2Crole%2Cmessage%0Aben%40example.com%2Cdesigner%2C%22Hi%2C+Ben%22%0Ax%2Cowner%2C";
    let tried = scene.post(&scene.ana, "/invite/csv", &format!("{table}&check=yes")).await;
    assert!(tried.has("Would be invited as Designer") && tried.has("Not invited"), "{}", tried.body);
    assert_eq!(scene.invitations().await, 0);
    scene.post(&scene.ana, "/invite/csv", table).await;
    assert_eq!(scene.invitations().await, 1);
    let wrong = scene.post(&scene.ana, "/invite/csv", "table=name%0Aben").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("table-wrong"));
}

/// Proves: S3.8.
#[tokio::test]
async fn roles_change_and_a_demotion_shows_first_what_is_left_behind() {
    let scene = Scene::new().await;
    let ben = scene.member("ben@example.com", Role::Admin).await;
    let role = format!("/members/{}/role", ben.account.id);
    let invite = scene.post(&ben, "/invite", "emails=cleo%40example.com&role=designer").await;
    assert_eq!(invite.leads_to(), scene.path("?did=invited"));
    let asked = scene.post(&scene.ana, &role, "role=commenter").await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.has("cleo@example.com") && asked.has("Make ben Commenter?"), "{}", asked.body);
    assert!(scene.get(&ben, "/settings").await.status.is_success(), "nothing has changed yet");
    let done = scene.post(&scene.ana, &role, "role=commenter&fate=keep").await;
    assert_eq!(done.leads_to(), scene.path("?did=changed"));
    assert!(!scene.get(&ben, "/settings").await.status.is_success());
    let up = scene.post(&scene.ana, &role, "role=designer").await;
    assert_eq!(up.leads_to(), scene.path("?did=changed"), "what gives more is done at once");
}

/// Proves: S3.8.
#[tokio::test]
async fn members_are_removed_and_leave() {
    let scene = Scene::new().await;
    let ben = scene.member("ben@example.com", Role::Designer).await;
    let cleo = scene.member("cleo@example.com", Role::Commenter).await;
    let remove = format!("/members/{}/remove", ben.account.id);
    assert!(!scene.get(&cleo, &remove).await.status.is_success());
    assert!(!scene.post(&cleo, &remove, "fate=keep").await.status.is_success());
    assert!(scene.get(&scene.ana, &remove).await.has("Remove ben?"));
    assert_eq!(scene.post(&scene.ana, &remove, "fate=revoke").await.leads_to(), scene.path("?did=removed"));
    assert!(!scene.get(&ben, "").await.status.is_success());
    assert!(scene.get(&cleo, "/leave").await.has("Leave Studio?"));
    assert_eq!(scene.post(&cleo, "/leave", "fate=keep").await.leads_to(), "/?did=left");
    assert!(!scene.get(&scene.ana, "/leave").await.status.is_success(), "the Owner stays");
}

/// Proves: S3.8.
#[tokio::test]
async fn public_tokens_are_offered_to_those_alone_who_can_take_them_over() {
    let scene = Scene::new().await;
    let ben = scene.member("ben@example.com", Role::Admin).await;
    scene.member("cleo@example.com", Role::Commenter).await;
    let service = &scene.world.service;
    let project = service.create_project(&scene.context(), &ben, scene.id, builders::name("Site")).await.unwrap().id;
    let remove = format!("/members/{}/remove", ben.account.id);
    assert!(!scene.get(&scene.ana, &remove).await.has("name=\"to\""), "there is nothing to take over");
    let command = CreatePublicToken {
        name: builders::name("Review"),
        note: None,
        permission: Permission::Read,
        project_ids: vec![project],
        expires_at: Patch::Keep,
        usage_limit: None,
    };
    let token = service.create_public_token(&scene.context(), &ben, command).await.unwrap().details.token.id;
    let asked = scene.get(&scene.ana, &remove).await;
    assert!(
        asked.has(">ana</option>") && !asked.has(">cleo</option>") && !asked.has(">ben</option>"),
        "{}",
        asked.body
    );
    let chosen = format!("fate=hand_over&to={}", scene.ana.account.id);
    assert_eq!(scene.post(&scene.ana, &remove, &chosen).await.leads_to(), scene.path("?did=removed"));
    let token = service.public_token(&scene.ana, token).await.unwrap().token;
    assert_eq!(token.created_by, scene.ana.account.id);
}

/// Proves: S4.4.
#[tokio::test]
async fn an_invitation_opens_for_those_who_manage_it_and_under_its_own_workspace_alone() {
    let scene = Scene::new().await;
    let cleo = scene.member("cleo@example.com", Role::Commenter).await;
    let invited = scene.invited("dora@example.com", Role::Commenter).await;
    assert!(!scene.get(&cleo, &format!("/invitations/{invited}/code")).await.status.is_success());
    assert!(scene.post(&cleo, "/invite", "emails=eve%40example.com&role=commenter").await.status.is_redirection());
    let page = scene.get(&cleo, "").await;
    let own = page.body.split('"').find(|text| text.ends_with("/code")).expect("her own").to_owned();
    assert!(page.has("eve@example.com") && !page.has("dora@example.com"), "{}", page.body);
    assert!(scene.ask(&cleo, "GET", &own, "").await.has("eve@example.com"));
    let other = scene.world.service.create_workspace(&scene.context(), &cleo, builders::name("Other")).await.unwrap();
    let astray = own.replace(&scene.id.to_string(), &other.workspace.id.to_string());
    assert!(!scene.ask(&cleo, "GET", &astray, "").await.status.is_success());
}

#[tokio::test]
async fn what_one_may_not_do_is_neither_shown_nor_done() {
    let scene = Scene::new().await;
    let cleo = scene.member("cleo@example.com", Role::Commenter).await;
    let page = scene.get(&cleo, "").await;
    assert!(
        !page.has("/settings\"") && !page.has("/keys\"") && !page.has("Remove ana") && !page.has("ana@example.com")
    );
    assert!(scene.get(&cleo, "/invite").await.has("value=\"commenter\""));
    assert!(!scene.get(&cleo, "/invite").await.has("value=\"admin\""));
    for rest in ["/settings", "/keys", "/delete", "/projects/new"] {
        assert!(!scene.get(&cleo, rest).await.status.is_success(), "{rest}");
    }
    for (rest, body) in [
        ("/settings", "name=Mine"),
        ("/keys", "name=Mine"),
        ("/delete", "name=Studio"),
        ("/projects/new", "name=Mine"),
        ("/invite", "emails=x%40example.com&role=designer"),
    ] {
        let answer = scene.post(&cleo, rest, body).await;
        assert!(!answer.status.is_redirection(), "{rest}");
    }
    assert!(scene.get(&scene.ana, "").await.has("Studio"));
    assert_eq!(scene.invitations().await, 1, "cleo's own, accepted");
    let stranger = scene.world.person("eve@example.com").await;
    assert!(!scene.get(&stranger, "").await.status.is_success());
}

/// Proves: S8.1.
#[tokio::test]
async fn a_hostile_name_stays_text() {
    let scene = Scene::new().await;
    let hostile = Name::parse("<script>alert(1)</script>").unwrap();
    let command = guestlist_domain::usecase::UpdateWorkspace { name: Some(hostile), ..Default::default() };
    scene.world.service.update_workspace(&scene.context(), &scene.ana, scene.id, command).await.unwrap();
    for rest in PAGES {
        let page = scene.get(&scene.ana, rest).await;
        assert!(!page.has("<script>alert") && page.has("&#60;script&#62;alert(1)"), "{rest}");
    }
}
