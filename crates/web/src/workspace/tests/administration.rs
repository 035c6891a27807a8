use axum::http::StatusCode;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Name;

use super::WorkspaceFixture;

/// Proves: S2.3.
#[tokio::test]
async fn projects_are_created_with_their_first_members() {
    let fixture = WorkspaceFixture::new().await;
    let made = fixture.post(&fixture.ana, "/projects/new", "name=Site&emails=ben%40example.com&permission=write").await;
    assert!(made.redirect_location().starts_with("/projects/prj_"));
    let partly = fixture.post(&fixture.ana, "/projects/new", "name=Blog&emails=oops&permission=read").await;
    assert!(partly.contains("Blog is there") && partly.contains("Not invited"), "{}", partly.body);
    let page = fixture.get(&fixture.ana, "/projects").await;
    assert!(page.contains("Site") && page.contains("Blog"));
    let refused = fixture.post(&fixture.ana, "/projects/new", "name=&emails=ben%40example.com&permission=write").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.contains(">ben@example.com</textarea>"));
}

/// Proves: S2.3.
#[tokio::test]
async fn a_project_transfer_is_approved_or_declined() {
    let fixture = WorkspaceFixture::new().await;
    let ben = fixture.member("ben@example.com", Role::Commenter).await;
    let service = &fixture.app.service;
    let other = service.create_workspace(&fixture.context(), &ben, Name::parse("Other").unwrap()).await.unwrap();
    let name = Name::parse("Site").unwrap();
    let project = service.create_project(&fixture.context(), &ben, other.workspace.id, name).await.unwrap();
    service.transfer_project(&fixture.context(), &ben, project.id, fixture.id).await.unwrap();
    let page = fixture.get(&fixture.ana, "/projects").await;
    assert!(page.contains("Site is offered to this workspace by ben, from Other"), "{}", page.body);
    let declined = fixture.post(&fixture.ana, &format!("/projects/{}/cancel-transfer", project.id), "").await;
    assert_eq!(declined.redirect_location(), fixture.path("/projects?did=withdrawn"));
    assert!(!fixture.get(&fixture.ana, "/projects").await.contains("Site"));
    service.transfer_project(&fixture.context(), &ben, project.id, fixture.id).await.unwrap();
    let approve = format!("/projects/{}/approve-transfer", project.id);
    assert!(!fixture.post(&ben, &approve, "").await.status.is_redirection(), "the requester cannot approve");
    let approved = fixture.post(&fixture.ana, &approve, "").await;
    assert_eq!(approved.redirect_location(), fixture.path("/projects?did=project_moved"));
    assert!(fixture.get(&fixture.ana, "/projects").await.contains(&format!("/projects/{}", project.id)));
}

/// Proves: S3.3.
#[tokio::test]
async fn the_tables_of_roles_match_the_domain() {
    let fixture = WorkspaceFixture::new().await;
    let page = fixture.get(&fixture.ana, "/roles").await;
    let permissions = guestlist_domain::model::role::Permission::ALL;
    let of_roles: usize = Role::ALL.iter().map(|role| role.capabilities().iter().count()).sum();
    let of_permissions: usize = permissions.iter().map(|one| one.capabilities().iter().count()).sum();
    assert_eq!(page.body.matches("aria-label=\"Yes\"").count(), of_roles + of_permissions);
    let of_projects = Capability::ALL.iter().filter(|one| one.applies_to_projects()).count();
    let cells = Capability::ALL.len() * Role::ALL.len() + of_projects * permissions.len();
    assert_eq!(page.body.matches("role=\"img\"").count(), cells);
    assert_eq!(page.body.matches("never guests").count(), 1);
}

/// Proves: S2.6.
#[tokio::test]
async fn settings_are_saved_and_errors_are_shown_at_their_fields() {
    let fixture = WorkspaceFixture::new().await;
    let saved = fixture
        .post(
            &fixture.ana,
            "/settings",
            "name=Atelier&settings.locale=es&settings.invitation_days=3\
        &settings.token_default_days=5&settings.token_max_days=9&settings.tokens_without_expiry=no&settings.app_url=",
        )
        .await;
    assert_eq!(saved.redirect_location(), fixture.path("/settings?did=saved"));
    let view = fixture.app.service.workspace(&fixture.ana, fixture.id).await.unwrap();
    assert_eq!(view.workspace.name.as_str(), "Atelier");
    assert_eq!(view.workspace.settings.invitation_days, Some(3));
    assert_eq!(view.workspace.settings.tokens_without_expiry, Some(false));
    let wrong = fixture
        .post(
            &fixture.ana,
            "/settings",
            "name=Atelier&settings.invitation_days=99\
        &settings.tokens_without_expiry=yes",
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.contains("settings.invitation_days-wrong") && wrong.contains("value=\"99\""), "{}", wrong.body);
}

/// Proves: S2.2.
#[tokio::test]
async fn an_ownership_transfer_is_requested_cancelled_and_accepted() {
    let fixture = WorkspaceFixture::new().await;
    let ben = fixture.member("ben@example.com", Role::Admin).await;
    let to_ben = format!("account={}", ben.account.id);
    let settings = fixture.path("/settings");
    assert_eq!(
        fixture.post(&fixture.ana, "/ownership/offer", &to_ben).await.redirect_location(),
        format!("{settings}?did=offered")
    );
    assert!(fixture.get(&fixture.ana, "/settings").await.contains("offered to ben"));
    assert!(
        fixture.get(&ben, "").await.contains("Become the Owner")
            && !fixture.get(&fixture.ana, "").await.contains("Become the Owner")
    );
    assert_eq!(
        fixture.post(&fixture.ana, "/ownership/cancel", "").await.redirect_location(),
        format!("{settings}?did=withdrawn")
    );
    fixture.post(&fixture.ana, "/ownership/offer", &to_ben).await;
    assert_eq!(fixture.post(&ben, "/ownership/accept", "").await.redirect_location(), fixture.path("?did=owned"));
    assert_eq!(fixture.app.service.workspace(&ben, fixture.id).await.unwrap().my_role, Role::Owner);
}

#[tokio::test]
async fn a_workspace_is_deleted_only_if_its_name_is_entered() {
    let fixture = WorkspaceFixture::new().await;
    let wrong = fixture.post(&fixture.ana, "/delete", "name=studio").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fixture.get(&fixture.ana, "").await.status.is_success());
    assert_eq!(fixture.post(&fixture.ana, "/delete", "name=Studio").await.redirect_location(), "/?did=deleted");
    assert!(!fixture.get(&fixture.ana, "").await.status.is_success());
}

/// Proves: S7.3.
#[tokio::test]
async fn a_keys_secret_is_shown_once_and_a_key_is_revoked() {
    let fixture = WorkspaceFixture::new().await;
    let made = fixture.post(&fixture.ana, "/keys", "name=Production").await;
    assert!(made.contains("value=\"glk_") && made.headers["cache-control"] == "no-store");
    let list = fixture.get(&fixture.ana, "/keys").await;
    assert!(list.contains("Production") && !list.contains("glk_"));
    let keys = fixture.app.service.api_keys(&fixture.ana, fixture.id, PageRequest::default()).await.unwrap();
    let revoked = fixture.post(&fixture.ana, &format!("/keys/{}/revoke", keys.items[0].key.id), "").await;
    assert_eq!(revoked.redirect_location(), fixture.path("/keys?did=key_revoked"));
    assert!(fixture.get(&fixture.ana, "/keys").await.contains("Revoked"));
}

/// Proves: S6.1.
#[tokio::test]
async fn the_activity_is_shown_as_sentences_filtered_and_paged() {
    let fixture = WorkspaceFixture::new().await;
    fixture.member("ben@example.com", Role::Designer).await;
    let all = fixture.get(&fixture.ana, "/activity").await;
    assert!(
        all.contains(">ana</a> created the workspace Studio") && all.contains(">ana</a> invited ben@example.com"),
        "{}",
        all.body
    );
    let some = fixture.get(&fixture.ana, "/activity?kind=invitation").await;
    assert!(some.contains("</a> invited ben") && !some.contains("created the workspace"));
    for number in 0..50 {
        fixture
            .post(&fixture.ana, "/settings", &format!("name=Studio{number}&settings.tokens_without_expiry=yes"))
            .await;
    }
    let first = fixture.get(&fixture.ana, "/activity").await;
    let (_, rest) = first.body.split_once("/activity?after=").unwrap();
    let after = rest.split('"').next().unwrap();
    let next = fixture.get(&fixture.ana, &format!("/activity?after={after}")).await;
    assert!(!first.contains("created the workspace") && next.contains(">ana</a> created the workspace Studio"));
}
