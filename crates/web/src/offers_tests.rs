use guestlist_domain::model::role::Role;
use guestlist_domain::usecase::Caller;
use guestlist_testkit::builders;

use crate::stage::Stage;
use crate::testing::Browser;

const BEN: &str = "ben@example.org";

/// Creates Ben, who has a role in Ada's workspace.
async fn ben_as(stage: &Stage, role: Role) -> (Caller, Browser) {
    let ben = stage.world.person(BEN).await;
    let id = stage.invites_as(BEN, role).await;
    stage.world.service.accept_received_invitation(&stage.world.context(), &ben, id).await.unwrap();
    (ben, stage.browser_of(BEN).await)
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
async fn an_offered_ownership_waits_on_the_start_page_and_is_taken_there() {
    let stage = Stage::set().await;
    let (ben, mut browser) = ben_as(&stage, Role::Commenter).await;
    assert!(!browser.get("/").await.body.contains("Offers for you"));
    let service = &stage.world.service;
    let context = stage.world.context();
    service.offer_ownership(&context, &stage.ada, stage.workspace, ben.account.id).await.unwrap();
    let notices = browser.get("/notifications").await.body;
    assert!(notices.contains(r#"value="/#offers""#) || notices.contains("/#38;offers"), "{notices}");
    let home = browser.get("/").await.body;
    for said in ["ada offers you the ownership of Mill &#60;b&#62;House", "ada stays as Admin", "Become Owner"] {
        assert!(home.contains(said), "{said}: {home}");
    }
    let accept = action(&home, "/accept");
    let taken = browser.post(&accept, &[]).await;
    assert_eq!(taken.leads_to(), format!("/workspaces/{}?did=owned", stage.workspace));
    let owned = service.workspace(&ben, stage.workspace).await.unwrap();
    assert_eq!(owned.my_role, Role::Owner);
    assert_eq!(browser.post(&accept, &[]).await.leads_to(), "/?did=offer_over", "pressed twice");
    assert!(browser.get("/?did=offer_over").await.body.contains("This offer is over"));
}

/// Proves: S2.2, S8.1.
#[tokio::test]
async fn an_offered_ownership_is_declined_there_and_by_nobody_else() {
    let stage = Stage::set().await;
    let (ben, mut browser) = ben_as(&stage, Role::Commenter).await;
    let service = &stage.world.service;
    let context = stage.world.context();
    service.offer_ownership(&context, &stage.ada, stage.workspace, ben.account.id).await.unwrap();
    let home = browser.get("/").await.body;
    let decline = action(&home, "/decline");
    let mut stranger = stage.signed_in("carl@example.net").await;
    assert_eq!(stranger.post(&decline, &[]).await.leads_to(), "/?did=offer_over");
    assert_eq!(Browser::at(&stage.world).post(&decline, &[]).await.leads_to(), "/sign-in");
    assert_eq!(browser.post(&decline, &[]).await.leads_to(), "/?did=offer_declined");
    assert!(!browser.get("/").await.body.contains("Offers for you"));
    assert!(service.workspace(&stage.ada, stage.workspace).await.unwrap().pending_owner.is_none());
    assert_eq!(browser.post("/offers/nonsense/accept", &[]).await.status, 422);
}

/// Proves: S2.3, S8.1.
#[tokio::test]
async fn an_offered_project_is_taken_by_whoever_may_take_it() {
    let stage = Stage::set().await;
    let service = &stage.world.service;
    let context = stage.world.context();
    let ben = stage.world.person(BEN).await;
    let studio = service.create_workspace(&context, &ben, builders::name("Studio")).await.unwrap().workspace.id;
    let invite = guestlist_domain::usecase::Invite {
        target: guestlist_domain::usecase::InvitationTarget::Workspace(studio, Role::Commenter),
        email: builders::email("ada@example.com"),
        message: None,
        locale: None,
        expires_in_days: None,
        send_mail: false,
    };
    let invited = service.invite(&context, &ben, invite).await.unwrap().invitation.id;
    service.accept_received_invitation(&context, &stage.ada, invited).await.unwrap();
    let mut browser = stage.browser_of(BEN).await;
    for ending in ["/decline", "/accept"] {
        service.transfer_project(&context, &stage.ada, stage.project, studio).await.unwrap();
        let home = browser.get("/").await.body;
        for said in ["ada offers the project Summer to Studio", "from Mill &#60;b&#62;House", "Take the project"] {
            assert!(home.contains(said), "{said}: {home}");
        }
        assert!(!stage.browser_of("ada@example.com").await.get("/").await.body.contains("Offers for you"));
        let answered = browser.post(&action(&home, ending), &[]).await;
        let expected = match ending {
            "/decline" => "/?did=offer_declined".to_owned(),
            _ => format!("/projects/{}?did=project_moved", stage.project),
        };
        assert_eq!(answered.leads_to(), expected);
    }
    assert_eq!(service.project(&ben.into(), stage.project).await.unwrap().workspace_id, studio);
}
