use axum::http::StatusCode;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Locale;
use guestlist_domain::port::{ActivityFilter, InvitationFilter};
use guestlist_domain::usecase::{CreatePublicToken, Credential, NewGrant, RedeemPublicToken, UpdateAccount};
use guestlist_testkit::builders;

use crate::fixtures::Fixture;
use crate::test_client::TestClient;

/// Creates Ben, a member of the project with this permission.
async fn ben(fixture: &Fixture, permission: Permission) -> TestClient {
    let ben = fixture.app.person("ben@example.org").await;
    let invitation = fixture.invite_to_project("ben@example.org").await;
    let service = &fixture.app.service;
    service.accept_received_invitation(&fixture.app.context(), &ben, invitation).await.unwrap();
    let (context, tokens) = (fixture.app.context(), Default::default());
    let (project, id) = (fixture.project, ben.account.id);
    service.change_member_permission(&context, &fixture.ada, project, id, permission, tokens).await.unwrap();
    fixture.client_of("ben@example.org").await
}

async fn event_count(fixture: &Fixture, project: ProjectId) -> usize {
    let ada = Credential::from(fixture.ada.clone());
    let all = PageRequest { limit: 100, after: None };
    fixture.app.service.project_activity(&ada, project, ActivityFilter::default(), all).await.unwrap().items.len()
}

/// Proves: S8.1.
#[tokio::test]
async fn a_bulk_invite_to_a_project_has_a_result_for_each_address() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}", fixture.project);
    let form = [("emails", "ben@example.org, nonsense\ncy@example.org"), ("permission", "write")];
    let dry_run = ada.post(&format!("{path}/invite"), &[&form[..], &[("check", "1")]].concat()).await;
    assert_eq!(dry_run.status, StatusCode::OK);
    assert!(dry_run.body.contains("Nothing was sent yet."), "{}", dry_run.body);
    let target = Target::Project(fixture.project);
    let all =
        || fixture.app.service.invitations(&fixture.ada, target, InvitationFilter::default(), PageRequest::default());
    assert!(all().await.unwrap().items.is_empty());

    let page = ada.post(&format!("{path}/invite"), &form).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(all().await.unwrap().items.len(), 2);
    assert!(page.body.contains("This does not look like an e-mail address."), "{}", page.body);
    assert!(page.body.contains(">nonsense</textarea>"), "the refused one stays: {}", page.body);
    let people = ada.get(&path).await;
    assert!(people.body.contains("ben@example.org") && people.body.contains("cy@example.org"));
    assert!(!ada.get(&format!("{path}?status=declined")).await.body.contains("ben@example.org"));
}

/// Proves: S8.1.
#[tokio::test]
async fn an_invitation_is_shown_with_its_history_changed_resent_and_cancelled() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let id = fixture.invite_to_project("ben@example.org").await;
    let path = format!("/projects/{}/invitations/{id}", fixture.project);
    let page = ada.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains(&fixture.invitation_code(id).await), "{}", page.body);
    assert!(!page.body.contains("alert(1)"), "the message is for the invitee alone");
    let changed = ada.post(&format!("{path}/permission"), &[("permission", "read")]).await;
    assert_eq!(changed.redirect_location(), format!("{path}?did=changed"));
    fixture.app.clock.advance(guestlist_domain::model::time::hours(1));
    assert_eq!(ada.post(&format!("{path}/resend"), &[]).await.redirect_location(), format!("{path}?did=resent"));
    assert_eq!(ada.post(&format!("{path}/cancel"), &[]).await.redirect_location(), format!("{path}?did=cancelled"));
    let page = ada.get(&path).await;
    for what in [
        "changed the invitation of ben@example.org",
        "Comment → Read",
        "invited ben@example.org again",
        "took back the",
    ] {
        assert!(page.body.contains(what), "{what}: {}", page.body);
    }
    assert!(!page.body.contains("/resend"));
    let again = ada.post(&format!("{path}/resend"), &[]).await;
    assert_eq!(again.status, StatusCode::GONE);
}

/// Proves: S8.1.
#[tokio::test]
async fn actions_without_permission_are_hidden_and_refused() {
    let fixture = Fixture::new().await;
    let mut ben = ben(&fixture, Permission::Read).await;
    let path = format!("/projects/{}", fixture.project);
    let page = ben.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    for hidden in ["/invite", "/public-tokens", "/access", "/settings", "ada@example.com", "/workspaces/"] {
        assert!(!page.body.contains(hidden), "{hidden}: {}", page.body);
    }
    assert!(page.body.contains("see content") && page.body.contains("Leave"));
    let before = event_count(&fixture, fixture.project).await;
    for closed in ["invite", "access", "settings", "public-tokens", "public-tokens/new"] {
        assert_eq!(ben.get(&format!("{path}/{closed}")).await.status, StatusCode::FORBIDDEN, "{closed}");
    }
    let ada = fixture.ada.account.id;
    for (action, field) in [
        ("settings/name", ("name", "Mine")),
        ("settings/delete", ("confirm", "Summer")),
        ("invite", ("emails", "cy@example.org")),
        ("access", ("email", "cy@example.org")),
        (&*format!("people/{ada}/remove"), ("tokens", "keep")),
    ] {
        let refused = ben.post(&format!("{path}/{action}"), &[field, ("permission", "read")]).await;
        assert!(!refused.status.is_success() && !refused.status.is_redirection(), "{action}");
    }
    assert_eq!(event_count(&fixture, fixture.project).await, before);
    assert_eq!(ben.post(&format!("{path}/leave"), &[]).await.redirect_location(), "/?did=left");
    assert_eq!(ben.get(&path).await.status, StatusCode::NOT_FOUND);
}

/// Proves: S8.1.
#[tokio::test]
async fn the_permission_of_a_member_is_changed_and_the_member_removed() {
    let fixture = Fixture::new().await;
    let mut ben = ben(&fixture, Permission::Admin).await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}", fixture.project);
    let people = ada.get(&path).await.body;
    let link = people.split('"').find(|text| text.contains("/people/")).expect("a link to a member").to_owned();
    let page = ada.get(&link).await;
    assert!(page.body.contains("Make them mine") && page.body.contains("ben@example.org"), "{}", page.body);
    let changed = ada.post(&format!("{link}/permission"), &[("permission", "write"), ("tokens", "revoke")]).await;
    assert_eq!(changed.redirect_location(), format!("{path}?did=changed"));
    assert_eq!(ada.post(&format!("{link}/remove"), &[]).await.redirect_location(), format!("{path}?did=removed"));
    assert_eq!(ben.get(&path).await.status, StatusCode::NOT_FOUND);
}

/// Proves: S8.1, S3.7.
#[tokio::test]
async fn missing_access_is_explained_step_by_step_in_both_languages() {
    let fixture = Fixture::new().await;
    fixture.invite_to_project("ben@example.org").await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}/access", fixture.project);
    let page = ada.post(&path, &[("about", "person"), ("email", "ben@example.org")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("They do not get in.") && page.body.contains("Ask them to open the mail"));
    let share = fixture.create_token(Permission::Read, None).await;
    let about = |token: &str| [("about", "token".to_owned()), ("token", token.to_owned())];
    let code = share.code.expose();
    for pasted in [share.link.clone(), share.token.clone(), share.details.token.id.to_string(), code] {
        let form = about(&pasted);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = ada.post(&path, &form).await;
        assert_eq!(page.status, StatusCode::OK, "{pasted}: {}", page.body);
        assert!(page.body.contains("They get in."), "{pasted}: {}", page.body);
    }
    let damaged = ada.post(&path, &[("about", "token"), ("token", "share.ptk_1.x")]).await;
    assert_eq!(damaged.status, StatusCode::UNAUTHORIZED);
    assert!(damaged.body.contains("This link is damaged"), "{}", damaged.body);
    let spanish = UpdateAccount { locale: Some(Locale::Es), ..UpdateAccount::default() };
    fixture.app.service.update_account(&fixture.app.context(), &fixture.ada, spanish).await.unwrap();
    let page = ada.post(&path, &[("about", "person"), ("email", "ben@example.org")]).await;
    assert!(page.body.contains("<html lang=\"es\">") && page.body.contains("No puede entrar."), "{}", page.body);
    assert!(page.body.contains("Pide que abra el correo y acepte."), "{}", page.body);
}

/// Proves: S8.1.
#[tokio::test]
async fn a_project_is_renamed_and_deleted_only_if_its_name_is_entered() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}", fixture.project);
    let renamed = ada.post(&format!("{path}/settings/name"), &[("name", "A <b>bold</b> one")]).await;
    assert_eq!(renamed.redirect_location(), format!("{path}/settings?did=saved"));
    let page = ada.get(&path).await;
    assert!(page.body.contains("A &#60;b&#62;bold&#60;/b&#62; one") && !page.body.contains("<b>bold"));
    let wrong = ada.post(&format!("{path}/settings/delete"), &[("confirm", "another")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("This is not the name of the project."));
    let gone = ada.post(&format!("{path}/settings/delete"), &[("confirm", "A <b>bold</b> one")]).await;
    assert_eq!(gone.redirect_location(), format!("/workspaces/{}?did=deleted", fixture.workspace));
    assert_eq!(ada.get(&path).await.status, StatusCode::NOT_FOUND);
}

/// Proves: S8.1.
#[tokio::test]
async fn pages_write_no_event_and_activity_can_be_filtered() {
    let fixture = Fixture::new().await;
    fixture.invite_to_project("ben@example.org").await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}", fixture.project);
    let before = event_count(&fixture, fixture.project).await;
    for page in ["", "/invite", "/activity", "/access", "/settings", "/public-tokens", "/public-tokens/new"] {
        assert_eq!(ada.get(&format!("{path}{page}")).await.status, StatusCode::OK, "{page}");
    }
    assert_eq!(event_count(&fixture, fixture.project).await, before);
    let people = ada.get(&format!("{path}/activity?kind=invitation&actor={}", fixture.ada.account.id)).await;
    assert!(people.body.contains("ben@example.org") && !people.body.contains("created the project"));
    let project = ada.get(&format!("{path}/activity?kind=project")).await;
    assert!(!project.body.contains("ben@example.org") && project.body.contains("created the project"));
}

/// Proves: S6.1.
#[tokio::test]
async fn actors_and_guests_link_to_their_events() {
    let fixture = Fixture::new().await;
    let mut ben = ben(&fixture, Permission::Comment).await;
    let share = fixture.create_token(Permission::Read, None).await;
    let command = RedeemPublicToken { token: share.token, guest_session: None, display_name: None };
    fixture.app.service.redeem_public_token(&fixture.app.context(), command).await.unwrap();
    let path = format!("/projects/{}/activity", fixture.project);
    let all = ben.get(&path).await.body;
    let link = |name: &str| {
        let before = all.split(&format!(">{name}</a>")).next().unwrap();
        before.rsplit_once("href=\"").unwrap().1.trim_end_matches('"').replace("&#38;", "&")
    };
    let guests = ben.get(&link("Guest of Review")).await.body;
    assert!(
        guests.contains("came in by the public token Review") && !guests.contains("created the project"),
        "{guests}"
    );
    assert!(guests.contains("selected>Guest of Review</option>"), "{guests}");
    let adas = ben.get(&link("ada")).await.body;
    assert!(adas.contains("created the project") && !adas.contains("came in by"), "{adas}");
    let cy = fixture.app.person("cy@example.org").await.account.id;
    assert!(ben.get(&format!("{path}?actor={cy}")).await.body.contains("Nothing here yet that fits."));
}

/// Proves: S8.1.
#[tokio::test]
async fn invitations_to_a_project_are_paged() {
    let fixture = Fixture::new().await;
    for number in 0..26 {
        fixture.invite_to_project(&format!("guest{number}@example.org")).await;
    }
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}", fixture.project);
    let first = ada.get(&path).await.body;
    assert!(first.contains("guest25@") && !first.contains("guest0@") && !first.contains("Back to the beginning"));
    let next = first
        .split('"')
        .find(|text| text.contains("invitations="))
        .expect("a link to the next page")
        .replace("&#38;", "&");
    let (next, _) = next.split_once('#').expect("a fragment");
    let second = ada.get(next).await.body;
    assert!(second.contains("guest0@") && !second.contains("guest25@"), "{second}");
    assert!(second.contains("Back to the beginning: Invitations") && !second.contains("Show more: Invitations"));
}

/// Proves: S3.8.
#[tokio::test]
async fn removal_is_refused_if_the_caller_cannot_take_over_the_public_tokens() {
    let fixture = Fixture::new().await;
    let mut ben = ben(&fixture, Permission::Admin).await;
    let cy = fixture.app.person("cy@example.org").await;
    let service = &fixture.app.service;
    let context = fixture.app.context();
    // Cy is an admin of this project and another one, and shares both; Ben is an admin of this one only.
    let winter =
        service.create_project(&context, &fixture.ada, fixture.workspace, builders::name("Winter")).await.unwrap().id;
    for project in [fixture.project, winter] {
        let grant = NewGrant::Project(project, Permission::Write);
        let id = fixture.invite("cy@example.org", grant).await;
        service.accept_received_invitation(&context, &cy, id).await.unwrap();
        let (id, tokens) = (cy.account.id, OrphanedTokens::Keep);
        let permission = Permission::Admin;
        service.change_member_permission(&context, &fixture.ada, project, id, permission, tokens).await.unwrap();
    }
    let command = CreatePublicToken {
        name: builders::name("Both"),
        note: None,
        permission: Permission::Read,
        project_ids: vec![fixture.project, winter],
        expires_at: Patch::Keep,
        usage_limit: None,
    };
    service.create_public_token(&context, &cy, command).await.unwrap();
    let page = format!("/projects/{}/people/{}", fixture.project, cy.account.id);
    let refused = ben.post(&format!("{page}/remove"), &[("tokens", "mine")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("has to manage them in all of their projects"), "{}", refused.body);
    assert!(ben.get(&page).await.body.contains("cy@example.org"));
}
