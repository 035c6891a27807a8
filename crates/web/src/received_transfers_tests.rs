use guestlist_domain::model::role::Role;
use guestlist_domain::usecase::Caller;
use guestlist_testkit::builders;

use crate::fixtures::Fixture;
use crate::test_client::TestClient;

const BEN: &str = "ben@example.org";

/// Creates Ben, who has a role in Ada's workspace.
async fn ben_as(fixture: &Fixture, role: Role) -> (Caller, TestClient) {
    let ben = fixture.app.person(BEN).await;
    let id = fixture.invite_to_workspace(BEN, role).await;
    fixture.app.service.accept_received_invitation(&fixture.app.context(), &ben, id).await.unwrap();
    (ben, fixture.client_of(BEN).await)
}

/// Returns the action of the only transfer form whose action ends like this.
#[track_caller]
fn action(page: &str, ending: &str) -> String {
    let found: Vec<&str> = page.split("action=\"").filter_map(|rest| rest.split('"').next()).collect();
    let of_offers: Vec<&&str> = found.iter().filter(|to| to.starts_with("/offers/") && to.ends_with(ending)).collect();
    assert_eq!(of_offers.len(), 1, "{page}");
    (*of_offers[0]).to_owned()
}

/// Proves: S2.2, S8.1.
#[tokio::test]
async fn an_ownership_transfer_is_shown_and_accepted_on_the_home_page() {
    let fixture = Fixture::new().await;
    let (ben, mut client) = ben_as(&fixture, Role::Commenter).await;
    assert!(!client.get("/").await.body.contains("Offers for you"));
    let service = &fixture.app.service;
    let context = fixture.app.context();
    service.offer_ownership(&context, &fixture.ada, fixture.workspace, ben.account.id).await.unwrap();
    let notices = client.get("/notifications").await.body;
    assert!(notices.contains(r#"value="/#offers""#) || notices.contains("/#38;offers"), "{notices}");
    let home = client.get("/").await.body;
    for said in ["ada offers you the ownership of Mill &#60;b&#62;House", "ada stays as Admin", "Become Owner"] {
        assert!(home.contains(said), "{said}: {home}");
    }
    let accept = action(&home, "/accept");
    let taken = client.post(&accept, &[]).await;
    assert_eq!(taken.redirect_location(), format!("/workspaces/{}?did=owned", fixture.workspace));
    let owned = service.workspace(&ben, fixture.workspace).await.unwrap();
    assert_eq!(owned.my_role, Role::Owner);
    assert_eq!(client.post(&accept, &[]).await.redirect_location(), "/?did=offer_over", "pressed twice");
    assert!(client.get("/?did=offer_over").await.body.contains("This offer is over"));
}

/// Proves: S2.2, S8.1.
#[tokio::test]
async fn an_ownership_transfer_is_declined_only_by_its_addressee() {
    let fixture = Fixture::new().await;
    let (ben, mut client) = ben_as(&fixture, Role::Commenter).await;
    let service = &fixture.app.service;
    let context = fixture.app.context();
    service.offer_ownership(&context, &fixture.ada, fixture.workspace, ben.account.id).await.unwrap();
    let home = client.get("/").await.body;
    let decline = action(&home, "/decline");
    let mut stranger = fixture.new_client("carl@example.net").await;
    assert_eq!(stranger.post(&decline, &[]).await.redirect_location(), "/?did=offer_over");
    assert_eq!(TestClient::new(&fixture.app).post(&decline, &[]).await.redirect_location(), "/sign-in");
    assert_eq!(client.post(&decline, &[]).await.redirect_location(), "/?did=offer_declined");
    assert!(!client.get("/").await.body.contains("Offers for you"));
    assert!(service.workspace(&fixture.ada, fixture.workspace).await.unwrap().pending_owner.is_none());
    assert_eq!(client.post("/offers/nonsense/accept", &[]).await.status, 404);
}

/// Proves: S2.3, S8.1.
#[tokio::test]
async fn a_project_transfer_is_accepted_by_an_account_that_can_approve_it() {
    let fixture = Fixture::new().await;
    let service = &fixture.app.service;
    let context = fixture.app.context();
    let ben = fixture.app.person(BEN).await;
    let studio = service.create_workspace(&context, &ben, builders::name("Studio")).await.unwrap().workspace.id;
    let invite = guestlist_domain::usecase::Invite {
        grant: guestlist_domain::usecase::NewGrant::Workspace(studio, Role::Commenter),
        email: builders::email("ada@example.com"),
        message: None,
        locale: None,
        expires_in_days: None,
        send_mail: false,
    };
    let invited = service.invite(&context, &ben, invite).await.unwrap().invitation.id;
    service.accept_received_invitation(&context, &fixture.ada, invited).await.unwrap();
    let mut client = fixture.client_of(BEN).await;
    for ending in ["/decline", "/accept"] {
        service.transfer_project(&context, &fixture.ada, fixture.project, studio).await.unwrap();
        let home = client.get("/").await.body;
        for said in ["ada offers the project Summer to Studio", "from Mill &#60;b&#62;House", "Take the project"] {
            assert!(home.contains(said), "{said}: {home}");
        }
        assert!(!fixture.client_of("ada@example.com").await.get("/").await.body.contains("Offers for you"));
        let answered = client.post(&action(&home, ending), &[]).await;
        let expected = match ending {
            "/decline" => "/?did=offer_declined".to_owned(),
            _ => format!("/projects/{}?did=project_moved", fixture.project),
        };
        assert_eq!(answered.redirect_location(), expected);
    }
    assert_eq!(service.project(&ben.into(), fixture.project).await.unwrap().workspace_id, studio);
}
