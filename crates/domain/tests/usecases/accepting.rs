use guestlist_domain::model::access::Place;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::port::Store;
use guestlist_domain::usecase::{Error, InvitationTarget, Service};
use guestlist_testkit::TestWorld;

use crate::fixture::{Cast, PASSWORD, context, email, refusal, sign_up};

/// Proves: S1.5, S4.6, S4.7, IN2, IN4.
#[tokio::test]
async fn the_mailed_secret_makes_an_account_and_a_member_in_one_step() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    cast.invite(&ana, InvitationTarget::Project(project, Permission::Write), "ben").await.unwrap();
    let accepted = cast.accept_as_new(&cast.invitation_secret("ben"), "Ben").await.unwrap();
    assert!(accepted.account.email.is_same_as(&email("ben")), "the mailed secret proves the address");
    let ben = cast.caller(accepted.session.unwrap().session_token.expose()).await;
    assert!(cast.may(&ben, project, Capability::ContentEdit).await);
    assert!(!cast.may(&ben, project, Capability::TokensManage).await);
    assert_eq!((cast.mails("ben", "member_added"), cast.mails("ana", "invitation_accepted")), (1, 1));
    let told = cast.world.service.notifications(&ana, true, PageRequest::default()).await.unwrap();
    assert_eq!((told.unread, told.page.items[0].kind), (1, NotificationKind::InvitationAccepted));
}

/// Proves: S1.5, AN2.
#[tokio::test]
async fn the_mailed_secret_never_touches_an_account_and_sign_ups_of_strangers_do_not_matter() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    cast.person("ben").await;
    let workspace = cast.workspace(&ana).await;
    let commenter = InvitationTarget::Workspace(workspace, Role::Commenter);
    cast.invite(&ana, commenter, "ben").await.unwrap();
    let taken = cast.accept_as_new(&cast.invitation_secret("ben"), "Mallory").await;
    assert_eq!(refusal(taken), Code::AccountExists);
    assert!(cast.world.service.sign_in(&context(), &email("ben"), PASSWORD).await.is_ok());

    let service = &cast.world.service;
    service.sign_up(&context(), sign_up("cleo")).await.unwrap();
    let strangers_link = cast.secret_in(&cast.last_mail("cleo", "verify_address"));
    cast.invite(&ana, commenter, "cleo").await.unwrap();
    let accepted = cast.accept_as_new(&cast.invitation_secret("cleo"), "Cleo").await.unwrap();
    assert_eq!(accepted.account.display_name.as_str(), "Cleo");
    let second = service.verify_address(&context(), &strangers_link, "the strangers password").await;
    assert_eq!(refusal(second), Code::AccountExists);
    let stranger = service.sign_in(&context(), &email("cleo"), "the strangers password").await;
    assert_eq!(refusal(stranger), Code::InvalidCredentials);
    assert!(service.sign_in(&context(), &email("cleo"), PASSWORD).await.is_ok());
}

/// Proves: S4.7, S4.8, IN2.
#[tokio::test]
async fn a_code_proves_nothing_about_the_mailbox() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let invitation = cast.invite(&ana, target, "ben").await.unwrap().invitation;
    let code = cast.world.service.invitation_code(&ana, invitation.id).await.unwrap();
    assert_ne!(code.code.expose(), cast.invitation_secret("ben"));
    let code = code.code.expose().to_lowercase().replace('-', " ");

    assert_eq!(refusal(cast.accept_as_new(&code, "Ana in disguise").await), Code::EmailNotVerified);
    let as_ana = cast.accept_as(&ana, &code).await;
    let Err(Error::Invitation(InvitationRefusal::ForOtherAddress { masked_email })) = as_ana else {
        panic!("Ana is told whom it is for: {as_ana:?}");
    };
    assert_eq!(masked_email, "b•••@e•••.org");
    let ben = cast.person("ben").await;
    assert!(cast.accept_as(&ben, &code).await.is_ok());
    let again = cast.accept_as(&ben, &code).await.unwrap_err();
    let Error::Invitation(InvitationRefusal::Accepted { target }) = again else { panic!("{again:?}") };
    assert_eq!(target.map(Grant::workspace), Some(workspace));
}

/// Proves: S4.8.
#[tokio::test]
async fn without_mail_an_operator_lets_a_code_stand_in_for_the_proof_of_new_accounts() {
    let policy = Policy { sends_mail: false, code_proves_address: true, ..Policy::default() };
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let service = Service::new(cast.world.ports.clone(), policy);
    let cast = Cast { world: TestWorld { service, ..cast.world } };
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let invitation = cast.invite(&ana, target, "ben").await.unwrap().invitation;
    assert_eq!(cast.mails("ben", "invitation"), 0);
    let code = cast.world.service.invitation_code(&ana, invitation.id).await.unwrap().code.expose();
    assert!(cast.accept_as_new(&code, "Ben").await.is_ok());

    let elsewhere = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(elsewhere, Role::Commenter);
    let second = cast.invite(&ana, target, "ben").await.unwrap().invitation;
    let code = cast.world.service.invitation_code(&ana, second.id).await.unwrap().code.expose();
    assert_eq!(refusal(cast.accept_as_new(&code, "Mallory").await), Code::AccountExists);
}

/// Proves: S3.4, S4.11, AZ2, AZ7.
#[tokio::test]
async fn an_inviter_who_is_demoted_grants_nothing_any_more_until_a_manager_resends() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let designer = cast.member(&ana, workspace, "dan", Role::Designer).await;
    let target = InvitationTarget::Workspace(workspace, Role::Designer);
    let invitation = cast.invite(&designer, target, "ben").await.unwrap().invitation;
    let ben = cast.person("ben").await;

    let mut uow = cast.world.store.begin().await.unwrap();
    let place = Place::Workspace(workspace);
    let membership = uow.membership(designer.account.id, place).await.unwrap().unwrap();
    let grant = Grant::Workspace { workspace, role: Role::Commenter };
    uow.put_membership(&Membership { grant, ..membership }).await.unwrap();
    uow.commit().await.unwrap();
    let secret = cast.invitation_secret("ben");
    assert_eq!(refusal(cast.accept_as(&ben, &secret).await), Code::InvitationWithdrawn);
    let service = &cast.world.service;
    assert_eq!(refusal(service.preview_invitation(&context(), None, &secret).await), Code::InvitationWithdrawn);
    assert_eq!(refusal(service.resend_invitation(&context(), &designer, invitation.id).await), Code::RoleNotGrantable);

    service.resend_invitation(&context(), &ana, invitation.id).await.unwrap();
    assert_eq!(refusal(cast.accept_as(&ben, &secret).await), Code::InvitationSuperseded);
    assert!(cast.accept_as(&ben, &cast.invitation_secret("ben")).await.is_ok());
}

/// Proves: S4.9, S4.4, S4.5.
#[tokio::test]
async fn looking_changes_nothing_and_what_is_decided_stays_decided() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let invitation = cast.invite(&ana, target, "dora").await.unwrap().invitation;
    let secret = cast.invitation_secret("dora");
    let service = &cast.world.service;
    for _ in 0..10 {
        let preview = service.preview_invitation(&context(), None, &secret).await.unwrap();
        assert_eq!((preview.view.invitation.clone(), preview.account_exists), (invitation.clone(), Some(false)));
    }
    service.decline_invitation(&context(), None, &secret).await.unwrap();
    assert_eq!(refusal(cast.accept_as_new(&secret, "Dora").await), Code::InvitationDeclined);
    assert_eq!(refusal(service.cancel_invitation(&context(), &ana, invitation.id).await), Code::InvitationDeclined);
    assert_eq!(refusal(service.resend_invitation(&context(), &ana, invitation.id).await), Code::InvitationDeclined);
    assert_eq!(cast.mails("ana", "invitation_declined"), 1);
}

/// Proves: AZ3, AN1.
#[tokio::test]
async fn an_invitation_by_id_is_for_its_address_and_its_managers_alone() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let stranger = cast.person("stranger").await;
    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let id = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    let service = &cast.world.service;
    let context = context();
    assert_eq!(refusal(service.managed_invitation(&stranger, id).await), Code::NotFound);
    assert_eq!(refusal(service.invitation_code(&stranger, id).await), Code::NotFound);
    assert_eq!(refusal(service.resend_invitation(&context, &stranger, id).await), Code::NotFound);
    assert_eq!(refusal(service.cancel_invitation(&context, &stranger, id).await), Code::NotFound);
    assert_eq!(refusal(service.accept_received_invitation(&context, &stranger, id).await), Code::NotFound);
    assert_eq!(refusal(service.decline_received_invitation(&context, &stranger, id).await), Code::NotFound);
    let received = service.received_invitations(&stranger, [].into(), PageRequest::default()).await.unwrap();
    assert!(received.items.is_empty());
}
