//! What is left to those who sent, received or shared something in a place that they have no access to any more.

use std::collections::HashSet;

use guestlist_domain::model::access::Place;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::days;
use guestlist_domain::port::{EventView, InvitationFilter};
use guestlist_domain::usecase::{
    Caller, ChangedOffer, InvitationDetails, InvitationTarget, RedeemPublicToken, RenewPublicToken, UpdateAccount,
    UpdateProject, UpdatePublicToken, UpdateWorkspace,
};

use crate::fixture::{Cast, context, refusal};

const ALL: PageRequest = PageRequest { limit: 100, after: None };

/// Ana's workspace with a project; Ben is an Admin there, until she removes him.
struct Fixture {
    cast: Cast,
    ana: Caller,
    ben: Caller,
    workspace: WorkspaceId,
    project: ProjectId,
}

impl Fixture {
    async fn new() -> Self {
        let cast = Cast::new();
        let ana = cast.person("ana").await;
        let workspace = cast.workspace(&ana).await;
        let project = cast.project(&ana, workspace).await;
        let ben = cast.member(&ana, workspace, "ben", Role::Admin).await;
        Self { cast, ana, ben, workspace, project }
    }

    async fn ben_invites(&self, name: &str) -> InvitationId {
        let target = InvitationTarget::Project(self.project, Permission::Read);
        self.cast.invite(&self.ben, target, name).await.unwrap().invitation.id
    }

    async fn ben_goes(&self) {
        let (place, ben) = (Place::Workspace(self.workspace), self.ben.account.id);
        let service = &self.cast.world.service;
        service.remove_member(&context(), &self.ana, place, ben, OrphanedTokens::Keep).await.unwrap();
    }

    async fn everything_is_renamed(&self) {
        let (service, name) = (&self.cast.world.service, |text| Some(Name::parse(text).unwrap()));
        let workspace = UpdateWorkspace { name: name("Secret plans"), ..Default::default() };
        service.update_workspace(&context(), &self.ana, self.workspace, workspace).await.unwrap();
        let project = UpdateProject { name: name("Secret project") };
        service.update_project(&context(), &self.ana, self.project, project).await.unwrap();
    }

    async fn sent(&self, by: &Caller) -> Vec<InvitationDetails> {
        let all = InvitationFilter::default();
        self.cast.world.service.sent_invitations(by, all, ALL).await.unwrap().items
    }

    async fn received(&self, by: &Caller) -> Vec<InvitationDetails> {
        let all = InvitationFilter::default();
        self.cast.world.service.received_invitations(by, all, ALL).await.unwrap().items
    }

    async fn steps(&self, seen_by: &Caller, id: InvitationId) -> Vec<EventView> {
        self.cast.world.service.invitation_history(seen_by, id, ALL).await.unwrap().items
    }

    fn events(&self) -> usize {
        self.cast.world.store.events().len()
    }
}

fn names(steps: &[EventView]) -> Vec<(&'static str, Option<&str>)> {
    steps.iter().map(|step| (step.action.as_str(), step.actor.name.as_deref())).collect()
}

/// Proves: S4.4, S4.11, AZ3.
#[tokio::test]
async fn a_former_member_keeps_a_masked_record_with_the_names_of_then() {
    let scene = Fixture::new().await;
    let (service, ben) = (&scene.cast.world.service, &scene.ben);
    let late = scene.ben_invites("late").await;
    scene.cast.world.clock.advance(days(8));
    let (accepted, declined, pending) =
        (scene.ben_invites("dora").await, scene.ben_invites("eve").await, scene.ben_invites("fay").await);
    let eve = scene.cast.person("eve").await;
    service.decline_received_invitation(&context(), &eve, declined).await.unwrap();
    let dora = scene.cast.person("dora").await;
    service.accept_received_invitation(&context(), &dora, accepted).await.unwrap();
    let seen: HashSet<String> = scene.sent(ben).await.into_iter().map(|it| it.email).collect();
    assert!(seen.contains("dora@example.org"), "a member sees whom they invited: {seen:?}");

    scene.ben_goes().await;
    scene.everything_is_renamed().await;
    let renamed = UpdateAccount { display_name: Some(DisplayName::parse("Dorothea").unwrap()), locale: None };
    service.update_account(&context(), &dora, renamed).await.unwrap();

    let sent = scene.sent(ben).await;
    let told: Vec<_> = sent.iter().map(|it| (it.id, it.status, it.email.as_str())).collect();
    assert_eq!(
        told,
        [
            (pending, InvitationStatus::Cancelled, "f•••@e•••.org"),
            (declined, InvitationStatus::Declined, "e•••@e•••.org"),
            (accepted, InvitationStatus::Accepted, "d•••@e•••.org"),
            (late, InvitationStatus::Expired, "l•••@e•••.org"),
        ]
    );
    for details in &sent {
        assert_eq!(details.target.as_deref(), Some("Website"), "as it was called when it was sent");
        assert!(!details.is_managed && details.message.is_none() && details.delivery.detail.is_none());
        assert_eq!(service.invitation(ben, details.id).await.unwrap().0, *details);
        let steps = format!("{:?}", scene.steps(ben, details.id).await);
        for later in ["Secret", "Dorothea", "dora", "eve@", "fay@", "late@"] {
            assert!(!steps.contains(later), "{later}: {steps}");
        }
    }
    let ben_alone = [("invitation.accepted", None), ("invitation.created", Some("ben"))];
    assert_eq!(names(&scene.steps(ben, accepted).await), ben_alone);
    assert_eq!(scene.steps(ben, accepted).await[0].actor.id, None);
    let managed = scene.steps(&scene.ana, accepted).await;
    assert_eq!(names(&managed), [("invitation.accepted", Some("Dorothea")), ("invitation.created", Some("ben"))]);
    assert_eq!(managed[0].invited.as_deref(), Some("dora@example.org"));
}

/// Proves: S4.4, AZ3, AZ10.
#[tokio::test]
async fn a_former_member_manages_nothing_and_leaves_no_trace_where_they_were() {
    let scene = Fixture::new().await;
    let (service, ben) = (&scene.cast.world.service, &scene.ben);
    let expired = scene.ben_invites("late").await;
    scene.cast.world.clock.advance(days(8));
    let cancelled = scene.ben_invites("fay").await;
    scene.ben_goes().await;
    let before = scene.events();
    let offer = ChangedOffer::Permission(Permission::Comment);
    for id in [expired, cancelled] {
        assert_eq!(refusal(service.cancel_invitation(&context(), ben, id).await), Code::Forbidden);
        assert_eq!(refusal(service.resend_invitation(&context(), ben, id).await), Code::Forbidden);
        assert_eq!(refusal(service.change_invitation(&context(), ben, id, offer).await), Code::Forbidden);
        assert_eq!(refusal(service.invitation_code(ben, id).await), Code::Forbidden);
        assert_eq!(refusal(service.managed_invitation(ben, id).await), Code::Forbidden);
        let stranger = scene.cast.person(&format!("stranger-{id}")).await;
        assert_eq!(refusal(service.cancel_invitation(&context(), &stranger, id).await), Code::NotFound);
        assert_eq!(refusal(service.invitation(&stranger, id).await), Code::NotFound);
        assert_eq!(refusal(service.invitation_history(&stranger, id, ALL).await), Code::NotFound);
    }
    let of_place = scene.cast.world.store.events();
    assert_eq!(of_place.iter().filter(|event| event.workspace_id == Some(scene.workspace)).count(), {
        let until = &of_place[..before];
        until.iter().filter(|event| event.workspace_id == Some(scene.workspace)).count()
    });
    // Back in, with less than before: what they sent is theirs to look after again, as far as they may.
    let back = scene.cast.invite(&scene.ana, InvitationTarget::Workspace(scene.workspace, Role::Commenter), "ben");
    let back = back.await.unwrap().invitation.id;
    service.accept_received_invitation(&context(), ben, back).await.unwrap();
    assert_eq!(refusal(service.resend_invitation(&context(), ben, expired).await), Code::RoleNotGrantable);
    service.cancel_invitation(&context(), ben, expired).await.expect("its inviter has access again");
}

/// Proves: S4.4, AZ3.
#[tokio::test]
async fn a_former_member_finds_no_address_by_searching() {
    let scene = Fixture::new().await;
    let (service, ben) = (&scene.cast.world.service, &scene.ben);
    scene.ben_invites("dora").await;
    let find = async |text: &str| {
        let filter = InvitationFilter { text: Some(text.to_owned()), ..InvitationFilter::default() };
        let within = service.sent_invitations_within(ben, scene.workspace, filter.clone(), ALL).await.unwrap().items;
        (service.sent_invitations(ben, filter, ALL).await.unwrap().items.len(), within.len())
    };
    assert_eq!(find("dora").await, (1, 1));
    scene.ben_goes().await;
    for text in ["dora", "d", "@", "example.org", "•"] {
        assert_eq!(find(text).await, (0, 0), "{text}");
    }
    assert_eq!(scene.sent(ben).await.len(), 1, "what they sent is listed all the same");
}

/// Proves: S4.4, S3.8.
#[tokio::test]
async fn a_demoted_member_keeps_sight_and_hand_as_far_as_their_rights_reach() {
    let scene = Fixture::new().await;
    let (service, ben) = (&scene.cast.world.service, &scene.ben);
    let pending = scene.ben_invites("dora").await;
    let (id, keep) = (ben.account.id, OrphanedTokens::Keep);
    service.change_member_role(&context(), &scene.ana, scene.workspace, id, Role::Commenter, keep).await.unwrap();
    scene.everything_is_renamed().await;
    let (seen, _) = service.invitation(ben, pending).await.unwrap();
    assert_eq!((seen.target.as_deref(), seen.email.as_str()), (Some("Secret project"), "dora@example.org"));
    assert!(seen.is_managed && seen.is_withdrawn);
    assert_eq!(refusal(service.resend_invitation(&context(), ben, pending).await), Code::RoleNotGrantable);
    service.cancel_invitation(&context(), ben, pending).await.expect("they may take back what they sent");
}

/// Proves: S2.1, S2.3, S4.4, AZ3.
#[tokio::test]
async fn what_was_sent_to_a_place_that_moved_or_is_gone_is_a_record_to_its_inviter() {
    let scene = Fixture::new().await;
    let (service, ana, ben) = (&scene.cast.world.service, &scene.ana, &scene.ben);
    let doomed = scene.cast.project(ana, scene.workspace).await;
    let target = InvitationTarget::Project(doomed, Permission::Read);
    let to_doomed = scene.cast.invite(ben, target, "dora").await.unwrap().invitation.id;
    let to_moved = scene.ben_invites("eve").await;
    let to_workspace = InvitationTarget::Workspace(scene.workspace, Role::Commenter);
    let to_workspace = scene.cast.invite(ben, to_workspace, "fay").await.unwrap().invitation.id;
    let elsewhere = scene.cast.workspace(ana).await;
    let target = InvitationTarget::Workspace(elsewhere, Role::Admin);
    let invited = scene.cast.invite(ana, target, "gil").await.unwrap().invitation.id;
    let gil = scene.cast.person("gil").await;
    service.accept_received_invitation(&context(), &gil, invited).await.unwrap();

    service.transfer_project(&context(), ana, scene.project, elsewhere).await.unwrap();
    service.delete_project(&context(), ana, doomed).await.unwrap();
    scene.everything_is_renamed().await;
    for id in [to_moved, to_doomed] {
        let (seen, _) = service.invitation(ben, id).await.unwrap();
        assert_eq!((seen.target.as_deref(), seen.status), (Some("Website"), InvitationStatus::Cancelled));
        assert!(seen.email.contains('•') && !seen.is_managed);
        assert_eq!(refusal(service.cancel_invitation(&context(), ben, id).await), Code::Forbidden);
        // Whoever manages the project where it is now has nothing to do with what was sent from where it was.
        assert_eq!(refusal(service.invitation(&gil, id).await), Code::NotFound);
        assert_eq!(refusal(service.invitation_history(&gil, id, ALL).await), Code::NotFound);
    }
    service.delete_workspace(&context(), ana, scene.workspace).await.unwrap();
    let (seen, _) = service.invitation(ben, to_workspace).await.unwrap();
    assert_eq!((seen.target.as_deref(), seen.email.as_str()), (Some("Studio"), "f•••@e•••.org"));
}

/// Proves: S4.4.
#[tokio::test]
async fn the_record_has_the_name_of_the_latest_time_that_it_was_sent_or_changed() {
    let scene = Fixture::new().await;
    let (service, ben) = (&scene.cast.world.service, &scene.ben);
    let (resent, changed, first) =
        (scene.ben_invites("dora").await, scene.ben_invites("eve").await, scene.ben_invites("fay").await);
    scene.everything_is_renamed().await;
    service.resend_invitation(&context(), ben, resent).await.unwrap();
    let offer = ChangedOffer::Permission(Permission::Comment);
    service.change_invitation(&context(), ben, changed, offer).await.unwrap();
    scene.ben_goes().await;
    for (id, name) in [(resent, "Secret project"), (changed, "Secret project"), (first, "Website")] {
        assert_eq!(service.invitation(ben, id).await.unwrap().0.target.as_deref(), Some(name));
    }
    let elsewhere = scene.cast.workspace(ben).await;
    let to_own = scene.cast.invite(ben, InvitationTarget::Workspace(elsewhere, Role::Designer), "gil").await.unwrap();
    assert!(service.invitation(ben, to_own.invitation.id).await.unwrap().0.is_managed);
}

/// Proves: S4.4, AZ3.
#[tokio::test]
async fn an_invitation_that_another_manager_resent_is_no_record_of_the_one_who_sent_it_first() {
    let scene = Fixture::new().await;
    let service = &scene.cast.world.service;
    let late = scene.ben_invites("late").await;
    scene.cast.world.clock.advance(days(8));
    scene.ben_goes().await;
    service.resend_invitation(&context(), &scene.ana, late).await.unwrap();
    assert!(scene.sent(&scene.ben).await.is_empty());
    assert_eq!(refusal(service.invitation(&scene.ben, late).await), Code::NotFound);
}

/// Proves: S4.5, AZ3.
#[tokio::test]
async fn an_invitee_whom_it_led_nowhere_learns_nothing_of_what_came_later() {
    let scene = Fixture::new().await;
    let (service, ana) = (&scene.cast.world.service, &scene.ana);
    let eve = scene.cast.person("eve").await;
    let declined = scene.ben_invites("eve").await;
    let answer = service.decline_received_invitation(&context(), &eve, declined).await.unwrap();
    assert_eq!((answer.status, answer.target.as_deref()), (InvitationStatus::Declined, Some("Website")));
    let cancelled = scene.ben_invites("eve").await;
    service.cancel_invitation(&context(), ana, cancelled).await.unwrap();
    let pending = scene.ben_invites("eve").await;
    scene.everything_is_renamed().await;
    let renamed = UpdateAccount { display_name: Some(DisplayName::parse("Anastasia").unwrap()), locale: None };
    service.update_account(&context(), ana, renamed).await.unwrap();

    let received: Vec<_> = scene.received(&eve).await.into_iter().map(|it| (it.id, it.target, it.email)).collect();
    let row = |id, target: &str| (id, Some(target.to_owned()), "eve@example.org".to_owned());
    assert_eq!(
        received,
        [row(pending, "Secret project"), row(cancelled, "Website"), row(declined, "Website")],
        "what waits for an answer says where it leads now"
    );
    let steps = scene.steps(&eve, cancelled).await;
    assert_eq!(names(&steps), [("invitation.cancelled", None), ("invitation.created", Some("ben"))]);
    assert!(!format!("{steps:?}").contains("Anastasia"));
    assert_eq!(names(&scene.steps(&eve, declined).await)[0], ("invitation.declined", Some("eve")));

    service.accept_received_invitation(&context(), &eve, pending).await.unwrap();
    let now: Vec<_> = scene.received(&eve).await.into_iter().map(|it| it.target).collect();
    assert_eq!(now, vec![Some("Secret project".to_owned()); 3], "whoever is in knows what it is called");
    service.leave(&context(), &eve, Place::Project(scene.project), OrphanedTokens::Keep).await.unwrap();
    let after: Vec<_> = scene.received(&eve).await.into_iter().map(|it| it.target).collect();
    assert_eq!(after[0].as_deref(), Some("Website"), "the name that it had when it was sent");
}

/// Proves: S1.4, AZ3.
#[tokio::test]
async fn what_one_takes_along_tells_of_places_that_one_left_what_one_knew() {
    let scene = Fixture::new().await;
    let (service, ben) = (&scene.cast.world.service, &scene.ben);
    scene.ben_invites("dora").await;
    let shared = scene.cast.share(ben, &[scene.project], None).await.unwrap();
    let own = scene.cast.workspace(ben).await;
    let own = scene.cast.project(ben, own).await;
    let kept = scene.cast.share(ben, &[own], None).await.unwrap().details.token.id;
    let export = service.export_account(ben).await.unwrap();
    assert_eq!((export.public_tokens.len(), export.sent_invitations[0].email.as_str()), (2, "dora@example.org"));

    scene.ben_goes().await;
    scene.everything_is_renamed().await;
    let renamed = UpdatePublicToken { name: Some(Name::parse("Secret link").unwrap()), ..Default::default() };
    service.update_public_token(&context(), &scene.ana, shared.details.token.id, renamed).await.unwrap();
    let export = service.export_account(ben).await.unwrap();
    assert_eq!(export.public_tokens.iter().map(|it| it.token.id).collect::<Vec<_>>(), [kept]);
    assert_eq!(export.sent_invitations, scene.sent(ben).await);
    assert_eq!(export.received_invitations, scene.received(ben).await);
    let made = export.activity.iter().filter(|event| event.action.as_str() == "public_token.created");
    assert_eq!(made.map(|event| event.object.name.as_str()).collect::<Vec<_>>(), ["Review", "Review"]);
    let everything = format!("{export:?}");
    for later in ["Secret ", "dora@"] {
        assert!(!everything.contains(later), "{later}: {everything}");
    }
}

/// Proves: S6.2, S5.7, AZ3.
#[tokio::test]
async fn those_who_left_are_not_told_what_becomes_of_what_they_sent_and_shared() {
    let scene = Fixture::new().await;
    let (service, ana, ben) = (&scene.cast.world.service, &scene.ana, &scene.ben);
    let used_up = scene.cast.share(ben, &[scene.project], Some(1)).await.unwrap();
    let revoked = scene.cast.share(ben, &[scene.project], None).await.unwrap().details.token.id;
    scene.ben_invites("late").await;
    scene.cast.world.clock.advance(days(7));
    let lives = Patch::Set(scene.cast.world.service.now().plus(days(7)));
    let until = RenewPublicToken { expires_at: lives, ..Default::default() };
    for id in [used_up.details.token.id, revoked] {
        service.renew_public_token(&context(), ana, id, until).await.unwrap();
    }
    scene.ben_goes().await;
    let told_before = service.notifications(ben, false, ALL).await.unwrap().page.items;
    assert!(told_before.iter().any(|told| told.kind == NotificationKind::Removed));

    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0, "nobody is left to be told");
    assert_eq!(service.notify_expired_invitations(10).await.unwrap(), 0);
    let visit = RedeemPublicToken { token: used_up.token, guest_session: None, display_name: None };
    service.redeem_public_token(&context(), visit).await.unwrap();
    scene.cast.world.clock.advance(days(6));
    service.notify_expiring_tokens(10).await.unwrap();
    service.revoke_public_token(&context(), ana, revoked).await.unwrap();
    assert_eq!(service.notifications(ben, false, ALL).await.unwrap().page.items, told_before);
    for kind in ["invitation_expired", "token_expiring", "token_used_up", "token_revoked"] {
        assert_eq!(scene.cast.mails("ben", kind), 0, "{kind}");
    }
}

/// Proves: S2.3, AZ3.
#[tokio::test]
async fn whoever_offered_a_project_and_left_does_not_end_its_offer() {
    let scene = Fixture::new().await;
    let (service, ben) = (&scene.cast.world.service, &scene.ben);
    let dee = scene.cast.person("dee").await;
    let elsewhere = scene.cast.workspace(&dee).await;
    scene.cast.member(&dee, elsewhere, "eli", Role::Designer).await;
    let invited = scene.cast.invite(&dee, InvitationTarget::Workspace(elsewhere, Role::Designer), "ben").await.unwrap();
    service.accept_received_invitation(&context(), ben, invited.invitation.id).await.unwrap();
    service.transfer_project(&context(), ben, scene.project, elsewhere).await.unwrap();
    scene.ben_goes().await;
    let before = scene.events();
    assert_eq!(refusal(service.cancel_project_transfer(&context(), ben, scene.project).await), Code::Forbidden);
    service.leave(&context(), ben, Place::Workspace(elsewhere), OrphanedTokens::Keep).await.unwrap();
    assert_eq!(refusal(service.cancel_project_transfer(&context(), ben, scene.project).await), Code::NotFound);
    assert_eq!(scene.events(), before + 1, "that he left, and nothing of the project");
    service.cancel_project_transfer(&context(), &scene.ana, scene.project).await.unwrap();
}
