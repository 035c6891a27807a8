use axum::http::StatusCode;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::Locale;
use guestlist_domain::port::{ActivityFilter, InvitationFilter};
use guestlist_domain::usecase::{CreatePublicToken, Credential, InvitationTarget, RedeemPublicToken, UpdateAccount};
use guestlist_testkit::builders;

use crate::stage::Stage;
use crate::testing::Browser;

/// Creates Ben, a member of the project with this permission.
async fn ben(stage: &Stage, permission: Permission) -> Browser {
    let ben = stage.world.person("ben@example.org").await;
    let invitation = stage.invites("ben@example.org").await;
    let service = &stage.world.service;
    service.accept_received_invitation(&stage.world.context(), &ben, invitation).await.unwrap();
    let (context, tokens) = (stage.world.context(), Default::default());
    let (project, id) = (stage.project, ben.account.id);
    service.change_member_permission(&context, &stage.ada, project, id, permission, tokens).await.unwrap();
    stage.browser_of("ben@example.org").await
}

async fn happened(stage: &Stage, project: ProjectId) -> usize {
    let ada = Credential::from(stage.ada.clone());
    let all = PageRequest { limit: 100, after: None };
    stage.world.service.project_activity(&ada, project, ActivityFilter::default(), all).await.unwrap().items.len()
}

/// Proves: S8.1.
#[tokio::test]
async fn several_are_invited_at_once_and_each_address_has_its_own_answer() {
    let stage = Stage::set().await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}", stage.project);
    let typed = [("emails", "ben@example.org, nonsense\ncy@example.org"), ("permission", "write")];
    let rehearsed = ada.post(&format!("{path}/invite"), &[&typed[..], &[("check", "1")]].concat()).await;
    assert_eq!(rehearsed.status, StatusCode::OK);
    assert!(rehearsed.body.contains("Nothing was sent yet."), "{}", rehearsed.body);
    let place = Place::Project(stage.project);
    let all =
        || stage.world.service.invitations(&stage.ada, place, InvitationFilter::default(), PageRequest::default());
    assert!(all().await.unwrap().items.is_empty());

    let page = ada.post(&format!("{path}/invite"), &typed).await;
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
async fn an_invitation_has_its_history_and_is_resent_changed_and_taken_back() {
    let stage = Stage::set().await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let id = stage.invites("ben@example.org").await;
    let path = format!("/projects/{}/invitations/{id}", stage.project);
    let page = ada.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains(&stage.code(id).await), "{}", page.body);
    assert!(!page.body.contains("alert(1)"), "the message is for the invitee alone");
    let changed = ada.post(&format!("{path}/permission"), &[("permission", "read")]).await;
    assert_eq!(changed.leads_to(), format!("{path}?did=changed"));
    stage.world.clock.advance(guestlist_domain::model::time::hours(1));
    assert_eq!(ada.post(&format!("{path}/resend"), &[]).await.leads_to(), format!("{path}?did=resent"));
    assert_eq!(ada.post(&format!("{path}/cancel"), &[]).await.leads_to(), format!("{path}?did=cancelled"));
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
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Proves: S8.1.
#[tokio::test]
async fn what_one_may_not_do_is_not_offered_and_refused() {
    let stage = Stage::set().await;
    let mut ben = ben(&stage, Permission::Read).await;
    let path = format!("/projects/{}", stage.project);
    let page = ben.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    for hidden in ["/invite", "/public-tokens", "/access", "/settings", "ada@example.com", "/workspaces/"] {
        assert!(!page.body.contains(hidden), "{hidden}: {}", page.body);
    }
    assert!(page.body.contains("see content") && page.body.contains("Leave"));
    let before = happened(&stage, stage.project).await;
    for closed in ["invite", "access", "settings", "public-tokens", "public-tokens/new"] {
        assert_eq!(ben.get(&format!("{path}/{closed}")).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{closed}");
    }
    let ada = stage.ada.account.id;
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
    assert_eq!(happened(&stage, stage.project).await, before);
    assert_eq!(ben.post(&format!("{path}/leave"), &[]).await.leads_to(), "/?did=left");
    assert_eq!(ben.get(&path).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Proves: S8.1.
#[tokio::test]
async fn a_member_gets_another_permission_and_is_removed() {
    let stage = Stage::set().await;
    let mut ben = ben(&stage, Permission::Admin).await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}", stage.project);
    let people = ada.get(&path).await.body;
    let link = people.split('"').find(|text| text.contains("/people/")).expect("a link to a member").to_owned();
    let page = ada.get(&link).await;
    assert!(page.body.contains("Make them mine") && page.body.contains("ben@example.org"), "{}", page.body);
    let changed = ada.post(&format!("{link}/permission"), &[("permission", "write"), ("tokens", "revoke")]).await;
    assert_eq!(changed.leads_to(), format!("{path}?did=changed"));
    assert_eq!(ada.post(&format!("{link}/remove"), &[]).await.leads_to(), format!("{path}?did=removed"));
    assert_eq!(ben.get(&path).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Proves: S8.1, S3.7.
#[tokio::test]
async fn why_somebody_does_not_get_in_is_told_step_by_step_in_both_languages() {
    let stage = Stage::set().await;
    stage.invites("ben@example.org").await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}/access", stage.project);
    let page = ada.post(&path, &[("about", "person"), ("email", "ben@example.org")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("They do not get in.") && page.body.contains("Ask them to open the mail"));
    let share = stage.shares(Permission::Read, None).await;
    let about = |token: &str| [("about", "token".to_owned()), ("token", token.to_owned())];
    let code = share.code.expose();
    for pasted in [share.link.clone(), share.token.clone(), share.details.token.id.to_string(), code] {
        let typed = about(&pasted);
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = ada.post(&path, &typed).await;
        assert_eq!(page.status, StatusCode::OK, "{pasted}: {}", page.body);
        assert!(page.body.contains("They get in."), "{pasted}: {}", page.body);
    }
    let damaged = ada.post(&path, &[("about", "token"), ("token", "share.ptk_1.x")]).await;
    assert_eq!(damaged.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(damaged.body.contains("This link is damaged"), "{}", damaged.body);
    let spanish = UpdateAccount { locale: Some(Locale::Es), ..UpdateAccount::default() };
    stage.world.service.update_account(&stage.world.context(), &stage.ada, spanish).await.unwrap();
    let page = ada.post(&path, &[("about", "person"), ("email", "ben@example.org")]).await;
    assert!(page.body.contains("<html lang=\"es\">") && page.body.contains("No puede entrar."), "{}", page.body);
    assert!(page.body.contains("Pide que abra el correo y acepte."), "{}", page.body);
}

/// Proves: S8.1.
#[tokio::test]
async fn a_project_is_renamed_and_deleted_by_its_typed_name_alone() {
    let stage = Stage::set().await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}", stage.project);
    let renamed = ada.post(&format!("{path}/settings/name"), &[("name", "A <b>bold</b> one")]).await;
    assert_eq!(renamed.leads_to(), format!("{path}/settings?did=saved"));
    let page = ada.get(&path).await;
    assert!(page.body.contains("A &#60;b&#62;bold&#60;/b&#62; one") && !page.body.contains("<b>bold"));
    let wrong = ada.post(&format!("{path}/settings/delete"), &[("confirm", "another")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("This is not the name of the project."));
    let gone = ada.post(&format!("{path}/settings/delete"), &[("confirm", "A <b>bold</b> one")]).await;
    assert_eq!(gone.leads_to(), format!("/workspaces/{}?did=deleted", stage.workspace));
    assert_eq!(ada.get(&path).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Proves: S8.1.
#[tokio::test]
async fn looking_at_the_pages_writes_nothing_and_activity_can_be_narrowed_down() {
    let stage = Stage::set().await;
    stage.invites("ben@example.org").await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}", stage.project);
    let before = happened(&stage, stage.project).await;
    for page in ["", "/invite", "/activity", "/access", "/settings", "/public-tokens", "/public-tokens/new"] {
        assert_eq!(ada.get(&format!("{path}{page}")).await.status, StatusCode::OK, "{page}");
    }
    assert_eq!(happened(&stage, stage.project).await, before);
    let people = ada.get(&format!("{path}/activity?kind=invitation&actor={}", stage.ada.account.id)).await;
    assert!(people.body.contains("ben@example.org") && !people.body.contains("created the project"));
    let project = ada.get(&format!("{path}/activity?kind=project")).await;
    assert!(!project.body.contains("ben@example.org") && project.body.contains("created the project"));
}

/// Proves: S6.1.
#[tokio::test]
async fn an_actor_leads_to_what_they_did_and_so_does_a_guest() {
    let stage = Stage::set().await;
    let mut ben = ben(&stage, Permission::Comment).await;
    let share = stage.shares(Permission::Read, None).await;
    let command = RedeemPublicToken { token: share.token, guest_session: None, display_name: None };
    stage.world.service.redeem_public_token(&stage.world.context(), command).await.unwrap();
    let path = format!("/projects/{}/activity", stage.project);
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
    let cy = stage.world.person("cy@example.org").await.account.id;
    assert!(ben.get(&format!("{path}?actor={cy}")).await.body.contains("Nothing here yet that fits."));
}

/// Proves: S8.1.
#[tokio::test]
async fn invitations_go_on_where_a_page_of_them_ends() {
    let stage = Stage::set().await;
    for number in 0..26 {
        stage.invites(&format!("guest{number}@example.org")).await;
    }
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}", stage.project);
    let first = ada.get(&path).await.body;
    assert!(first.contains("guest25@") && !first.contains("guest0@") && !first.contains("Back to the beginning"));
    let next = first.split('"').find(|text| text.contains("invitations=")).expect("a way on").replace("&#38;", "&");
    let (next, _) = next.split_once('#').expect("it leads to the list");
    let second = ada.get(next).await.body;
    assert!(second.contains("guest0@") && !second.contains("guest25@"), "{second}");
    assert!(second.contains("Back to the beginning: Invitations") && !second.contains("Show more: Invitations"));
}

/// Proves: S3.8.
#[tokio::test]
async fn whoever_cannot_take_public_tokens_over_is_told_so_and_nobody_is_removed() {
    let stage = Stage::set().await;
    let mut ben = ben(&stage, Permission::Admin).await;
    let cy = stage.world.person("cy@example.org").await;
    let service = &stage.world.service;
    let context = stage.world.context();
    // Cy is an admin of this project and another one, and shares both; Ben is an admin of this one only.
    let winter =
        service.create_project(&context, &stage.ada, stage.workspace, builders::name("Winter")).await.unwrap().id;
    for project in [stage.project, winter] {
        let target = InvitationTarget::Project(project, Permission::Write);
        let id = stage.invites_to("cy@example.org", target).await;
        service.accept_received_invitation(&context, &cy, id).await.unwrap();
        let (id, tokens) = (cy.account.id, OrphanedTokens::Keep);
        let permission = Permission::Admin;
        service.change_member_permission(&context, &stage.ada, project, id, permission, tokens).await.unwrap();
    }
    let command = CreatePublicToken {
        name: builders::name("Both"),
        note: None,
        permission: Permission::Read,
        project_ids: vec![stage.project, winter],
        expires_at: Patch::Keep,
        usage_limit: None,
    };
    service.create_public_token(&context, &cy, command).await.unwrap();
    let page = format!("/projects/{}/people/{}", stage.project, cy.account.id);
    let refused = ben.post(&format!("{page}/remove"), &[("tokens", "mine")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("has to manage them in all of their projects"), "{}", refused.body);
    assert!(ben.get(&page).await.body.contains("cy@example.org"));
}
