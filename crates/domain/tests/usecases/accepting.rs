use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::port::Store;
use guestlist_domain::usecase::{Error, NewGrant, Service};
use guestlist_testkit::TestApp;
use guestlist_testkit::WriteRecords as _;

use crate::fixture::{Fixture, PASSWORD, context, email, refusal, sign_up};

/// Proves: S1.5, S4.6, S4.7, IN2, IN4.
#[tokio::test]
async fn a_mailed_secret_creates_an_account_and_a_membership_in_one_step() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    fixture.invite(&ana, NewGrant::Project(project, Permission::Write), "ben").await.unwrap();
    let accepted = fixture.accept_as_new(&fixture.invitation_secret("ben"), "Ben").await.unwrap();
    assert!(accepted.account.email.is_same_as(&email("ben")), "the mailed secret proves the address");
    let ben = fixture.caller(accepted.session.unwrap().session_token.expose()).await;
    assert!(fixture.has_capability(&ben, project, Capability::ContentEdit).await);
    assert!(!fixture.has_capability(&ben, project, Capability::TokensManage).await);
    assert_eq!((fixture.count_mails("ben", "member_added"), fixture.count_mails("ana", "invitation_accepted")), (1, 1));
    let notifications = fixture.app.service.notifications(&ana, true, PageRequest::default()).await.unwrap();
    assert_eq!((notifications.unread, notifications.page.items[0].kind), (1, NotificationKind::InvitationAccepted));
}

/// Proves: S1.5, AN2.
#[tokio::test]
async fn a_mailed_secret_never_changes_an_account_and_sign_ups_of_others_have_no_effect() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    fixture.person("ben").await;
    let workspace = fixture.workspace(&ana).await;
    let commenter = NewGrant::Workspace(workspace, Role::Commenter);
    fixture.invite(&ana, commenter, "ben").await.unwrap();
    let taken = fixture.accept_as_new(&fixture.invitation_secret("ben"), "Mallory").await;
    assert_eq!(refusal(taken), Code::AccountExists);
    assert!(fixture.app.service.sign_in(&context(), &email("ben"), PASSWORD).await.is_ok());

    let service = &fixture.app.service;
    service.sign_up(&context(), sign_up("cleo")).await.unwrap();
    let strangers_link = fixture.secret_in(&fixture.last_mail("cleo", "verify_address"));
    fixture.invite(&ana, commenter, "cleo").await.unwrap();
    let accepted = fixture.accept_as_new(&fixture.invitation_secret("cleo"), "Cleo").await.unwrap();
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
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let invitation = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    let code = fixture.app.service.invitation_code(&ana, invitation.id).await.unwrap();
    assert_ne!(code.code.expose(), fixture.invitation_secret("ben"));
    let code = code.code.expose().to_lowercase().replace('-', " ");

    assert_eq!(refusal(fixture.accept_as_new(&code, "Ana in disguise").await), Code::EmailNotVerified);
    let refused = fixture.accept_as(&ana, &code).await;
    let Err(Error::Invitation(InvitationRefusal::ForOtherAddress { masked_email })) = refused else {
        panic!("the refusal names the masked address, not: {refused:?}");
    };
    assert_eq!(masked_email, "b•••@e•••.org");
    let ben = fixture.person("ben").await;
    assert!(fixture.accept_as(&ben, &code).await.is_ok());
    let again = fixture.accept_as(&ben, &code).await.unwrap_err();
    let Error::Invitation(InvitationRefusal::Accepted { target }) = again else { panic!("{again:?}") };
    assert_eq!(target.map(Grant::workspace), Some(workspace));
}

/// Proves: S4.8.
#[tokio::test]
async fn an_operator_without_mail_can_accept_codes_as_proof_for_new_accounts() {
    let policy = Policy { sends_mail: false, code_proves_address: true, ..Policy::default() };
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let service = Service::new(fixture.app.ports.clone(), policy);
    let fixture = Fixture { app: TestApp { service, ..fixture.app } };
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let invitation = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    assert_eq!(fixture.count_mails("ben", "invitation"), 0);
    let code = fixture.app.service.invitation_code(&ana, invitation.id).await.unwrap().code.expose();
    assert!(fixture.accept_as_new(&code, "Ben").await.is_ok());

    let elsewhere = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(elsewhere, Role::Commenter);
    let second = fixture.invite(&ana, grant, "ben").await.unwrap().invitation;
    let code = fixture.app.service.invitation_code(&ana, second.id).await.unwrap().code.expose();
    assert_eq!(refusal(fixture.accept_as_new(&code, "Mallory").await), Code::AccountExists);
}

/// Proves: S3.4, S4.11, AZ2, AZ7.
#[tokio::test]
async fn an_invitation_of_a_demoted_inviter_is_withdrawn_until_a_manager_resends_it() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let designer = fixture.member(&ana, workspace, "dan", Role::Designer).await;
    let grant = NewGrant::Workspace(workspace, Role::Designer);
    let invitation = fixture.invite(&designer, grant, "ben").await.unwrap().invitation;
    let ben = fixture.person("ben").await;

    let mut uow = fixture.app.store.begin().await.unwrap();
    let target = Target::Workspace(workspace);
    let membership = uow.membership(designer.account.id, target).await.unwrap().unwrap();
    let grant = Grant::Workspace { workspace, role: Role::Commenter };
    uow.put_membership(&Membership { grant, ..membership }).await.unwrap();
    uow.commit().await.unwrap();
    let secret = fixture.invitation_secret("ben");
    assert_eq!(refusal(fixture.accept_as(&ben, &secret).await), Code::InvitationWithdrawn);
    let service = &fixture.app.service;
    assert_eq!(refusal(service.preview_invitation(&context(), None, &secret).await), Code::InvitationWithdrawn);
    assert_eq!(refusal(service.resend_invitation(&context(), &designer, invitation.id).await), Code::RoleNotGrantable);

    service.resend_invitation(&context(), &ana, invitation.id).await.unwrap();
    assert_eq!(refusal(fixture.accept_as(&ben, &secret).await), Code::InvitationSuperseded);
    assert!(fixture.accept_as(&ben, &fixture.invitation_secret("ben")).await.is_ok());
}

/// Proves: S4.9, S4.4, S4.5.
#[tokio::test]
async fn a_preview_changes_nothing_and_a_decision_is_final() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let invitation = fixture.invite(&ana, grant, "dora").await.unwrap().invitation;
    let secret = fixture.invitation_secret("dora");
    let service = &fixture.app.service;
    for _ in 0..10 {
        let preview = service.preview_invitation(&context(), None, &secret).await.unwrap();
        assert_eq!((preview.invitation.id, preview.account_exists), (invitation.id, Some(false)));
    }
    service.decline_invitation(&context(), None, &secret).await.unwrap();
    assert_eq!(refusal(fixture.accept_as_new(&secret, "Dora").await), Code::InvitationDeclined);
    assert_eq!(refusal(service.cancel_invitation(&context(), &ana, invitation.id).await), Code::InvitationDeclined);
    assert_eq!(refusal(service.resend_invitation(&context(), &ana, invitation.id).await), Code::InvitationDeclined);
    assert_eq!(fixture.count_mails("ana", "invitation_declined"), 1);
}

/// Proves: AZ3, AN1.
#[tokio::test]
async fn an_invitation_by_id_is_visible_only_to_its_address_and_its_managers() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let stranger = fixture.person("stranger").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let id = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    let service = &fixture.app.service;
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
