use axum::http::StatusCode;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Name;

use super::Scene;

/// Proves: S2.3.
#[tokio::test]
async fn projects_are_created_with_their_first_people() {
    let scene = Scene::new().await;
    let made = scene.post(&scene.ana, "/projects/new", "name=Site&emails=ben%40example.com&permission=write").await;
    assert!(made.leads_to().starts_with("/projects/prj_"));
    let partly = scene.post(&scene.ana, "/projects/new", "name=Blog&emails=oops&permission=read").await;
    assert!(partly.has("Blog is there") && partly.has("Not invited"), "{}", partly.body);
    let page = scene.get(&scene.ana, "/projects").await;
    assert!(page.has("Site") && page.has("Blog"));
    let refused = scene.post(&scene.ana, "/projects/new", "name=&emails=ben%40example.com&permission=write").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has(">ben@example.com</textarea>"));
}

/// Proves: S2.3.
#[tokio::test]
async fn an_offered_project_is_approved_or_the_offer_ended() {
    let scene = Scene::new().await;
    let ben = scene.member("ben@example.com", Role::Commenter).await;
    let service = &scene.world.service;
    let other = service.create_workspace(&scene.context(), &ben, Name::parse("Other").unwrap()).await.unwrap();
    let name = Name::parse("Site").unwrap();
    let project = service.create_project(&scene.context(), &ben, other.workspace.id, name).await.unwrap();
    service.transfer_project(&scene.context(), &ben, project.id, scene.id).await.unwrap();
    let page = scene.get(&scene.ana, "/projects").await;
    assert!(page.has("Site is offered to this workspace by ben, from Other"), "{}", page.body);
    let declined = scene.post(&scene.ana, &format!("/projects/{}/cancel-transfer", project.id), "").await;
    assert_eq!(declined.leads_to(), scene.path("/projects?did=withdrawn"));
    assert!(!scene.get(&scene.ana, "/projects").await.has("Site"));
    service.transfer_project(&scene.context(), &ben, project.id, scene.id).await.unwrap();
    let approve = format!("/projects/{}/approve-transfer", project.id);
    assert!(!scene.post(&ben, &approve, "").await.status.is_redirection(), "who offers does not approve");
    let approved = scene.post(&scene.ana, &approve, "").await;
    assert_eq!(approved.leads_to(), scene.path("/projects?did=project_moved"));
    assert!(scene.get(&scene.ana, "/projects").await.has(&format!("/projects/{}", project.id)));
}

/// Proves: S3.3.
#[tokio::test]
async fn the_tables_of_roles_are_the_domains() {
    let scene = Scene::new().await;
    let page = scene.get(&scene.ana, "/roles").await;
    let permissions = guestlist_domain::model::role::Permission::ALL;
    let of_roles: usize = Role::ALL.iter().map(|role| role.capabilities().iter().count()).sum();
    let of_permissions: usize = permissions.iter().map(|one| one.capabilities().iter().count()).sum();
    assert_eq!(page.body.matches("aria-label=\"Yes\"").count(), of_roles + of_permissions);
    let of_projects = Capability::ALL.iter().filter(|one| one.is_of_project()).count();
    let cells = Capability::ALL.len() * Role::ALL.len() + of_projects * permissions.len();
    assert_eq!(page.body.matches("role=\"img\"").count(), cells);
    assert_eq!(page.body.matches("never guests").count(), 1);
}

/// Proves: S2.6.
#[tokio::test]
async fn settings_are_saved_and_what_is_wrong_stands_at_its_field() {
    let scene = Scene::new().await;
    let saved = scene
        .post(
            &scene.ana,
            "/settings",
            "name=Atelier&settings.locale=es&settings.invitation_days=3\
        &settings.token_default_days=5&settings.token_max_days=9&settings.tokens_without_expiry=no&settings.app_url=",
        )
        .await;
    assert_eq!(saved.leads_to(), scene.path("/settings?did=saved"));
    let view = scene.world.service.workspace(&scene.ana, scene.id).await.unwrap();
    assert_eq!(view.workspace.name.as_str(), "Atelier");
    assert_eq!(view.workspace.settings.invitation_days, Some(3));
    assert_eq!(view.workspace.settings.tokens_without_expiry, Some(false));
    let wrong = scene
        .post(
            &scene.ana,
            "/settings",
            "name=Atelier&settings.invitation_days=99\
        &settings.tokens_without_expiry=yes",
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("settings.invitation_days-wrong") && wrong.has("value=\"99\""), "{}", wrong.body);
}

/// Proves: S2.2.
#[tokio::test]
async fn the_ownership_is_offered_taken_back_and_accepted() {
    let scene = Scene::new().await;
    let ben = scene.member("ben@example.com", Role::Admin).await;
    let to_ben = format!("account={}", ben.account.id);
    let settings = scene.path("/settings");
    assert_eq!(scene.post(&scene.ana, "/ownership/offer", &to_ben).await.leads_to(), format!("{settings}?did=offered"));
    assert!(scene.get(&scene.ana, "/settings").await.has("offered to ben"));
    assert!(
        scene.get(&ben, "").await.has("Become the Owner") && !scene.get(&scene.ana, "").await.has("Become the Owner")
    );
    assert_eq!(scene.post(&scene.ana, "/ownership/cancel", "").await.leads_to(), format!("{settings}?did=withdrawn"));
    scene.post(&scene.ana, "/ownership/offer", &to_ben).await;
    assert_eq!(scene.post(&ben, "/ownership/accept", "").await.leads_to(), scene.path("?did=owned"));
    assert_eq!(scene.world.service.workspace(&ben, scene.id).await.unwrap().my_role, Role::Owner);
}

#[tokio::test]
async fn a_workspace_is_deleted_only_when_its_name_was_typed() {
    let scene = Scene::new().await;
    let wrong = scene.post(&scene.ana, "/delete", "name=studio").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(scene.get(&scene.ana, "").await.status.is_success());
    assert_eq!(scene.post(&scene.ana, "/delete", "name=Studio").await.leads_to(), "/?did=deleted");
    assert!(!scene.get(&scene.ana, "").await.status.is_success());
}

/// Proves: S7.3.
#[tokio::test]
async fn a_keys_secret_is_shown_once_and_a_key_is_revoked() {
    let scene = Scene::new().await;
    let made = scene.post(&scene.ana, "/keys", "name=Production").await;
    assert!(made.has("value=\"glk_") && made.headers["cache-control"] == "no-store");
    let list = scene.get(&scene.ana, "/keys").await;
    assert!(list.has("Production") && !list.has("glk_"));
    let keys = scene.world.service.host_keys(&scene.ana, scene.id, PageRequest::default()).await.unwrap();
    let revoked = scene.post(&scene.ana, &format!("/keys/{}/revoke", keys.items[0].key.id), "").await;
    assert_eq!(revoked.leads_to(), scene.path("/keys?did=key_revoked"));
    assert!(scene.get(&scene.ana, "/keys").await.has("Revoked"));
}

/// Proves: S6.1.
#[tokio::test]
async fn the_activity_tells_in_words_filtered_and_page_by_page() {
    let scene = Scene::new().await;
    scene.member("ben@example.com", Role::Designer).await;
    let all = scene.get(&scene.ana, "/activity").await;
    assert!(
        all.has(">ana</a> created the workspace Studio") && all.has(">ana</a> invited ben@example.com"),
        "{}",
        all.body
    );
    let some = scene.get(&scene.ana, "/activity?kind=invitation").await;
    assert!(some.has("</a> invited ben") && !some.has("created the workspace"));
    for number in 0..50 {
        scene.post(&scene.ana, "/settings", &format!("name=Studio{number}&settings.tokens_without_expiry=yes")).await;
    }
    let first = scene.get(&scene.ana, "/activity").await;
    let (_, rest) = first.body.split_once("/activity?after=").unwrap();
    let after = rest.split('"').next().unwrap();
    let next = scene.get(&scene.ana, &format!("/activity?after={after}")).await;
    assert!(!first.has("created the workspace") && next.has(">ana</a> created the workspace Studio"));
}
