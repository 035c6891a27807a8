//! What accounts see of invitations and public tokens in targets to which they lost access.

use std::collections::HashSet;

use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::days;
use guestlist_domain::port::{EventView, InvitationFilter};
use guestlist_domain::usecase::{
    Caller, ChangedOffer, InvitationDetails, NewGrant, RedeemPublicToken, RenewPublicToken, UpdateAccount,
    UpdateProject, UpdatePublicToken, UpdateWorkspace,
};

use crate::fixture::{Fixture, context, refusal};

const ALL: PageRequest = PageRequest { limit: 100, after: None };

/// The workspace of Ana with a project, where Ben is an Admin until Ana removes him.
struct RemovedMember {
    fixture: Fixture,
    ana: Caller,
    ben: Caller,
    workspace: WorkspaceId,
    project: ProjectId,
}

impl RemovedMember {
    async fn new() -> Self {
        let fixture = Fixture::new();
        let ana = fixture.person("ana").await;
        let workspace = fixture.workspace(&ana).await;
        let project = fixture.project(&ana, workspace).await;
        let ben = fixture.member(&ana, workspace, "ben", Role::Admin).await;
        Self { fixture, ana, ben, workspace, project }
    }

    async fn invite_as_ben(&self, name: &str) -> InvitationId {
        let grant = NewGrant::Project(self.project, Permission::Read);
        self.fixture.invite(&self.ben, grant, name).await.unwrap().invitation.id
    }

    async fn remove_ben(&self) {
        let (target, ben) = (Target::Workspace(self.workspace), self.ben.account.id);
        let service = &self.fixture.app.service;
        service.remove_member(&context(), &self.ana, target, ben, OrphanedTokens::Keep).await.unwrap();
    }

    async fn rename_everything(&self) {
        let (service, name) = (&self.fixture.app.service, |text| Some(Name::parse(text).unwrap()));
        let workspace = UpdateWorkspace { name: name("Secret plans"), ..Default::default() };
        service.update_workspace(&context(), &self.ana, self.workspace, workspace).await.unwrap();
        let project = UpdateProject { name: name("Secret project") };
        service.update_project(&context(), &self.ana, self.project, project).await.unwrap();
    }

    async fn sent(&self, by: &Caller) -> Vec<InvitationDetails> {
        let all = InvitationFilter::default();
        self.fixture.app.service.sent_invitations(by, all, ALL).await.unwrap().items
    }

    async fn received(&self, by: &Caller) -> Vec<InvitationDetails> {
        let all = InvitationFilter::default();
        self.fixture.app.service.received_invitations(by, all, ALL).await.unwrap().items
    }

    async fn history(&self, seen_by: &Caller, id: InvitationId) -> Vec<EventView> {
        self.fixture.app.service.invitation_history(seen_by, id, ALL).await.unwrap().items
    }

    fn events(&self) -> usize {
        self.fixture.app.store.events().len()
    }
}

fn names(history: &[EventView]) -> Vec<(&'static str, Option<&str>)> {
    history.iter().map(|step| (step.action.as_str(), step.actor.name.as_deref())).collect()
}

/// Proves: S4.4, S4.11, AZ3.
#[tokio::test]
async fn a_former_member_keeps_a_masked_record_with_the_names_of_the_time() {
    let setup = RemovedMember::new().await;
    let (service, ben) = (&setup.fixture.app.service, &setup.ben);
    let late = setup.invite_as_ben("late").await;
    setup.fixture.app.clock.advance(days(8));
    let (accepted, declined, pending) =
        (setup.invite_as_ben("dora").await, setup.invite_as_ben("eve").await, setup.invite_as_ben("fay").await);
    let eve = setup.fixture.person("eve").await;
    service.decline_received_invitation(&context(), &eve, declined).await.unwrap();
    let dora = setup.fixture.person("dora").await;
    service.accept_received_invitation(&context(), &dora, accepted).await.unwrap();
    let emails: HashSet<String> = setup.sent(ben).await.into_iter().map(|it| it.email).collect();
    assert!(emails.contains("dora@example.org"), "a member sees the addresses that they invited: {emails:?}");

    setup.remove_ben().await;
    setup.rename_everything().await;
    let renamed = UpdateAccount { display_name: Some(DisplayName::parse("Dorothea").unwrap()), locale: None };
    service.update_account(&context(), &dora, renamed).await.unwrap();

    let sent = setup.sent(ben).await;
    let rows: Vec<_> = sent.iter().map(|it| (it.id, it.status, it.email.as_str())).collect();
    assert_eq!(
        rows,
        [
            (pending, InvitationStatus::Cancelled, "f•••@e•••.org"),
            (declined, InvitationStatus::Declined, "e•••@e•••.org"),
            (accepted, InvitationStatus::Accepted, "d•••@e•••.org"),
            (late, InvitationStatus::Expired, "l•••@e•••.org"),
        ]
    );
    for details in &sent {
        assert_eq!(details.target.as_deref(), Some("Website"), "the name at the time of sending");
        assert!(!details.is_managed && details.message.is_none() && details.delivery.detail.is_none());
        assert_eq!(service.invitation(ben, details.id).await.unwrap().0, *details);
        let history = format!("{:?}", setup.history(ben, details.id).await);
        for later in ["Secret", "Dorothea", "dora", "eve@", "fay@", "late@"] {
            assert!(!history.contains(later), "{later}: {history}");
        }
    }
    let visible_to_ben = [("invitation.accepted", None), ("invitation.created", Some("ben"))];
    assert_eq!(names(&setup.history(ben, accepted).await), visible_to_ben);
    assert_eq!(setup.history(ben, accepted).await[0].actor.id, None);
    let managed = setup.history(&setup.ana, accepted).await;
    assert_eq!(names(&managed), [("invitation.accepted", Some("Dorothea")), ("invitation.created", Some("ben"))]);
    assert_eq!(managed[0].invitee_address.as_deref(), Some("dora@example.org"));
}

/// Proves: S4.4, AZ3, AZ10.
#[tokio::test]
async fn a_former_member_manages_nothing_and_causes_no_events_in_the_workspace() {
    let setup = RemovedMember::new().await;
    let (service, ben) = (&setup.fixture.app.service, &setup.ben);
    let expired = setup.invite_as_ben("late").await;
    setup.fixture.app.clock.advance(days(8));
    let cancelled = setup.invite_as_ben("fay").await;
    setup.remove_ben().await;
    let before = setup.events();
    let offer = ChangedOffer::Permission(Permission::Comment);
    for id in [expired, cancelled] {
        assert_eq!(refusal(service.cancel_invitation(&context(), ben, id).await), Code::Forbidden);
        assert_eq!(refusal(service.resend_invitation(&context(), ben, id).await), Code::Forbidden);
        assert_eq!(refusal(service.change_invitation(&context(), ben, id, offer).await), Code::Forbidden);
        assert_eq!(refusal(service.invitation_code(ben, id).await), Code::Forbidden);
        assert_eq!(refusal(service.managed_invitation(ben, id).await), Code::Forbidden);
        let stranger = setup.fixture.person(&format!("stranger-{id}")).await;
        assert_eq!(refusal(service.cancel_invitation(&context(), &stranger, id).await), Code::NotFound);
        assert_eq!(refusal(service.invitation(&stranger, id).await), Code::NotFound);
        assert_eq!(refusal(service.invitation_history(&stranger, id, ALL).await), Code::NotFound);
    }
    let all_events = setup.fixture.app.store.events();
    assert_eq!(all_events.iter().filter(|event| event.workspace_id == Some(setup.workspace)).count(), {
        let until = &all_events[..before];
        until.iter().filter(|event| event.workspace_id == Some(setup.workspace)).count()
    });
    // A member again, with less access than before: manages the sent invitations as far as this access permits.
    let second = setup.fixture.invite(&setup.ana, NewGrant::Workspace(setup.workspace, Role::Commenter), "ben");
    let second = second.await.unwrap().invitation.id;
    service.accept_received_invitation(&context(), ben, second).await.unwrap();
    assert_eq!(refusal(service.resend_invitation(&context(), ben, expired).await), Code::RoleNotGrantable);
    service.cancel_invitation(&context(), ben, expired).await.expect("its inviter has access again");
}

/// Proves: S4.4, AZ3.
#[tokio::test]
async fn a_former_member_finds_no_address_by_search() {
    let setup = RemovedMember::new().await;
    let (service, ben) = (&setup.fixture.app.service, &setup.ben);
    setup.invite_as_ben("dora").await;
    let find = async |text: &str| {
        let filter = InvitationFilter { text: Some(text.to_owned()), ..InvitationFilter::default() };
        let within = service.sent_invitations_within(ben, setup.workspace, filter.clone(), ALL).await.unwrap().items;
        (service.sent_invitations(ben, filter, ALL).await.unwrap().items.len(), within.len())
    };
    assert_eq!(find("dora").await, (1, 1));
    setup.remove_ben().await;
    for text in ["dora", "d", "@", "example.org", "•"] {
        assert_eq!(find(text).await, (0, 0), "{text}");
    }
    assert_eq!(setup.sent(ben).await.len(), 1, "sent invitations are listed nevertheless");
}

/// Proves: S4.4, S3.8.
#[tokio::test]
async fn a_demoted_member_sees_and_manages_what_the_remaining_access_permits() {
    let setup = RemovedMember::new().await;
    let (service, ben) = (&setup.fixture.app.service, &setup.ben);
    let pending = setup.invite_as_ben("dora").await;
    let (id, keep) = (ben.account.id, OrphanedTokens::Keep);
    service.change_member_role(&context(), &setup.ana, setup.workspace, id, Role::Commenter, keep).await.unwrap();
    setup.rename_everything().await;
    let (seen, _) = service.invitation(ben, pending).await.unwrap();
    assert_eq!((seen.target.as_deref(), seen.email.as_str()), (Some("Secret project"), "dora@example.org"));
    assert!(seen.is_managed && seen.is_withdrawn);
    assert_eq!(refusal(service.resend_invitation(&context(), ben, pending).await), Code::RoleNotGrantable);
    service.cancel_invitation(&context(), ben, pending).await.expect("inviters can cancel their invitations");
}

/// Proves: S2.1, S2.3, S4.4, AZ3.
#[tokio::test]
async fn an_invitation_to_a_moved_or_deleted_target_is_a_record_for_its_inviter() {
    let setup = RemovedMember::new().await;
    let (service, ana, ben) = (&setup.fixture.app.service, &setup.ana, &setup.ben);
    let deleted = setup.fixture.project(ana, setup.workspace).await;
    let grant = NewGrant::Project(deleted, Permission::Read);
    let to_deleted = setup.fixture.invite(ben, grant, "dora").await.unwrap().invitation.id;
    let to_moved = setup.invite_as_ben("eve").await;
    let to_workspace = NewGrant::Workspace(setup.workspace, Role::Commenter);
    let to_workspace = setup.fixture.invite(ben, to_workspace, "fay").await.unwrap().invitation.id;
    let elsewhere = setup.fixture.workspace(ana).await;
    let grant = NewGrant::Workspace(elsewhere, Role::Admin);
    let invited = setup.fixture.invite(ana, grant, "gil").await.unwrap().invitation.id;
    let gil = setup.fixture.person("gil").await;
    service.accept_received_invitation(&context(), &gil, invited).await.unwrap();

    service.transfer_project(&context(), ana, setup.project, elsewhere).await.unwrap();
    service.delete_project(&context(), ana, deleted).await.unwrap();
    setup.rename_everything().await;
    for id in [to_moved, to_deleted] {
        let (seen, _) = service.invitation(ben, id).await.unwrap();
        assert_eq!((seen.target.as_deref(), seen.status), (Some("Website"), InvitationStatus::Cancelled));
        assert!(seen.email.contains('•') && !seen.is_managed);
        assert_eq!(refusal(service.cancel_invitation(&context(), ben, id).await), Code::Forbidden);
        // Managers of the project in its new workspace do not see invitations of the former one.
        assert_eq!(refusal(service.invitation(&gil, id).await), Code::NotFound);
        assert_eq!(refusal(service.invitation_history(&gil, id, ALL).await), Code::NotFound);
    }
    service.delete_workspace(&context(), ana, setup.workspace).await.unwrap();
    let (seen, _) = service.invitation(ben, to_workspace).await.unwrap();
    assert_eq!((seen.target.as_deref(), seen.email.as_str()), (Some("Studio"), "f•••@e•••.org"));
}

/// Proves: S4.4.
#[tokio::test]
async fn the_record_has_the_target_name_of_the_latest_sending_or_change() {
    let setup = RemovedMember::new().await;
    let (service, ben) = (&setup.fixture.app.service, &setup.ben);
    let (resent, changed, first) =
        (setup.invite_as_ben("dora").await, setup.invite_as_ben("eve").await, setup.invite_as_ben("fay").await);
    setup.rename_everything().await;
    service.resend_invitation(&context(), ben, resent).await.unwrap();
    let offer = ChangedOffer::Permission(Permission::Comment);
    service.change_invitation(&context(), ben, changed, offer).await.unwrap();
    setup.remove_ben().await;
    for (id, name) in [(resent, "Secret project"), (changed, "Secret project"), (first, "Website")] {
        assert_eq!(service.invitation(ben, id).await.unwrap().0.target.as_deref(), Some(name));
    }
    let elsewhere = setup.fixture.workspace(ben).await;
    let to_own = setup.fixture.invite(ben, NewGrant::Workspace(elsewhere, Role::Designer), "gil").await.unwrap();
    assert!(service.invitation(ben, to_own.invitation.id).await.unwrap().0.is_managed);
}

/// Proves: S4.4, AZ3.
#[tokio::test]
async fn an_invitation_resent_by_another_manager_is_no_record_of_its_first_inviter() {
    let setup = RemovedMember::new().await;
    let service = &setup.fixture.app.service;
    let late = setup.invite_as_ben("late").await;
    setup.fixture.app.clock.advance(days(8));
    setup.remove_ben().await;
    service.resend_invitation(&context(), &setup.ana, late).await.unwrap();
    assert!(setup.sent(&setup.ben).await.is_empty());
    assert_eq!(refusal(service.invitation(&setup.ben, late).await), Code::NotFound);
}

/// Proves: S4.5, AZ3.
#[tokio::test]
async fn an_invitee_without_access_sees_no_later_changes() {
    let setup = RemovedMember::new().await;
    let (service, ana) = (&setup.fixture.app.service, &setup.ana);
    let eve = setup.fixture.person("eve").await;
    let declined = setup.invite_as_ben("eve").await;
    let answer = service.decline_received_invitation(&context(), &eve, declined).await.unwrap();
    assert_eq!((answer.status, answer.target.as_deref()), (InvitationStatus::Declined, Some("Website")));
    let cancelled = setup.invite_as_ben("eve").await;
    service.cancel_invitation(&context(), ana, cancelled).await.unwrap();
    let pending = setup.invite_as_ben("eve").await;
    setup.rename_everything().await;
    let renamed = UpdateAccount { display_name: Some(DisplayName::parse("Anastasia").unwrap()), locale: None };
    service.update_account(&context(), ana, renamed).await.unwrap();

    let received: Vec<_> = setup.received(&eve).await.into_iter().map(|it| (it.id, it.target, it.email)).collect();
    let row = |id, target: &str| (id, Some(target.to_owned()), "eve@example.org".to_owned());
    assert_eq!(
        received,
        [row(pending, "Secret project"), row(cancelled, "Website"), row(declined, "Website")],
        "a pending invitation shows the current name"
    );
    let history = setup.history(&eve, cancelled).await;
    assert_eq!(names(&history), [("invitation.cancelled", None), ("invitation.created", Some("ben"))]);
    assert!(!format!("{history:?}").contains("Anastasia"));
    assert_eq!(names(&setup.history(&eve, declined).await)[0], ("invitation.declined", Some("eve")));

    service.accept_received_invitation(&context(), &eve, pending).await.unwrap();
    let now: Vec<_> = setup.received(&eve).await.into_iter().map(|it| it.target).collect();
    assert_eq!(now, vec![Some("Secret project".to_owned()); 3], "a member sees the current name");
    service.leave(&context(), &eve, Target::Project(setup.project), OrphanedTokens::Keep).await.unwrap();
    let after: Vec<_> = setup.received(&eve).await.into_iter().map(|it| it.target).collect();
    assert_eq!(after[0].as_deref(), Some("Website"), "the name at the time of sending");
}

/// Proves: S1.4, AZ3.
#[tokio::test]
async fn an_export_shows_former_targets_by_their_names_at_the_time() {
    let setup = RemovedMember::new().await;
    let (service, ben) = (&setup.fixture.app.service, &setup.ben);
    setup.invite_as_ben("dora").await;
    let shared = setup.fixture.share(ben, &[setup.project], None).await.unwrap();
    let own = setup.fixture.workspace(ben).await;
    let own = setup.fixture.project(ben, own).await;
    let kept = setup.fixture.share(ben, &[own], None).await.unwrap().details.token.id;
    let export = service.export_account(ben).await.unwrap();
    assert_eq!((export.public_tokens.len(), export.sent_invitations[0].email.as_str()), (2, "dora@example.org"));

    setup.remove_ben().await;
    setup.rename_everything().await;
    let renamed = UpdatePublicToken { name: Some(Name::parse("Secret link").unwrap()), ..Default::default() };
    service.update_public_token(&context(), &setup.ana, shared.details.token.id, renamed).await.unwrap();
    let export = service.export_account(ben).await.unwrap();
    assert_eq!(export.public_tokens.iter().map(|it| it.token.id).collect::<Vec<_>>(), [kept]);
    assert_eq!(export.sent_invitations, setup.sent(ben).await);
    assert_eq!(export.received_invitations, setup.received(ben).await);
    let created = export.activity.iter().filter(|event| event.action.as_str() == "public_token.created");
    assert_eq!(created.map(|event| event.object.name.as_str()).collect::<Vec<_>>(), ["Review", "Review"]);
    let everything = format!("{export:?}");
    for later in ["Secret ", "dora@"] {
        assert!(!everything.contains(later), "{later}: {everything}");
    }
}

/// Proves: S6.2, S5.7, AZ3.
#[tokio::test]
async fn former_members_receive_no_notifications_about_their_invitations_and_tokens() {
    let setup = RemovedMember::new().await;
    let (service, ana, ben) = (&setup.fixture.app.service, &setup.ana, &setup.ben);
    let used_up = setup.fixture.share(ben, &[setup.project], Some(1)).await.unwrap();
    let revoked = setup.fixture.share(ben, &[setup.project], None).await.unwrap().details.token.id;
    setup.invite_as_ben("late").await;
    setup.fixture.app.clock.advance(days(7));
    let new_expiry = Patch::Set(setup.fixture.app.service.now().plus(days(7)));
    let until = RenewPublicToken { expires_at: new_expiry, ..Default::default() };
    for id in [used_up.details.token.id, revoked] {
        service.renew_public_token(&context(), ana, id, until).await.unwrap();
    }
    setup.remove_ben().await;
    let before = service.notifications(ben, false, ALL).await.unwrap().page.items;
    assert!(before.iter().any(|it| it.kind == NotificationKind::Removed));

    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0, "no account is left to be notified");
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    let visit = RedeemPublicToken { token: used_up.token, guest_session: None, display_name: None };
    service.redeem_public_token(&context(), visit).await.unwrap();
    setup.fixture.app.clock.advance(days(6));
    service.notify_expiring_tokens(10).await.unwrap();
    service.revoke_public_token(&context(), ana, revoked).await.unwrap();
    assert_eq!(service.notifications(ben, false, ALL).await.unwrap().page.items, before);
    for kind in ["invitation_expired", "token_expiring", "token_used_up", "token_revoked"] {
        assert_eq!(setup.fixture.count_mails("ben", kind), 0, "{kind}");
    }
}

/// Proves: S2.3, AZ3.
#[tokio::test]
async fn a_former_member_cannot_cancel_a_project_transfer_that_they_requested() {
    let setup = RemovedMember::new().await;
    let (service, ben) = (&setup.fixture.app.service, &setup.ben);
    let dee = setup.fixture.person("dee").await;
    let elsewhere = setup.fixture.workspace(&dee).await;
    setup.fixture.member(&dee, elsewhere, "eli", Role::Designer).await;
    let invited = setup.fixture.invite(&dee, NewGrant::Workspace(elsewhere, Role::Designer), "ben").await.unwrap();
    service.accept_received_invitation(&context(), ben, invited.invitation.id).await.unwrap();
    service.transfer_project(&context(), ben, setup.project, elsewhere).await.unwrap();
    setup.remove_ben().await;
    let before = setup.events();
    assert_eq!(refusal(service.cancel_project_transfer(&context(), ben, setup.project).await), Code::Forbidden);
    service.leave(&context(), ben, Target::Workspace(elsewhere), OrphanedTokens::Keep).await.unwrap();
    assert_eq!(refusal(service.cancel_project_transfer(&context(), ben, setup.project).await), Code::NotFound);
    assert_eq!(setup.events(), before + 1, "only the event of leaving");
    service.cancel_project_transfer(&context(), &setup.ana, setup.project).await.unwrap();
}
