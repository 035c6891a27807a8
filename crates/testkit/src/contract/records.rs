//! Records of invitations for inviters and invitees without access to the target: the names at the time of sending, and
//! their current access, which is none.

use std::collections::HashSet;

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::event::{Action, Event, Object};
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{InvitationFilter, InvitationScope, InvitationView};

use super::Harness;
use super::fixture::{Fixture, UnwrapStore, fixture, transaction, write_account, write_invitation, write_membership};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

const NOTHING: EffectiveAccess = EffectiveAccess { role: None, permission: None };

/// Returns the view, and asserts that the account that granted the invitation gets the same with its access.
async fn view(h: &impl Harness, id: InvitationId) -> InvitationView {
    let view = h.read().invitation(id).await.unwrap_store().expect("the invitation");
    let sent = h.read().sent_invitation(view.invitation.granted_by, id).await.unwrap_store().expect("the invitation");
    assert_eq!((&sent.view, sent.access), (&view, view.granted_by_access));
    view
}

fn to_project(s: &Fixture, number: u64) -> Invitation {
    Invitation { grant: builders::permission(&s.project, Permission::Read), ..s.invitation(number) }
}

/// The access is current: the model decides by it what an invitee sees of an invitation that has ended.
/// Proves: S4.5.
pub async fn an_invitation_view_has_the_current_access_of_its_invitee(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitee = write_account(h, 2).await;
    let email = builders::email(&invitee.email.as_typed().to_uppercase());
    let invitations =
        [s.invitation(1), to_project(&s, 2)].map(|invitation| Invitation { email: email.clone(), ..invitation });
    for invitation in &invitations {
        write_invitation(h, invitation).await;
        assert_eq!(view(h, invitation.id).await.invitee_access, NOTHING);
    }
    write_membership(h, &builders::membership(invitee.id, s.commenter())).await;
    write_membership(h, &builders::membership(invitee.id, builders::permission(&s.project, Permission::Write))).await;
    let role = Some(Role::Commenter);
    assert_eq!(view(h, invitations[0].id).await.invitee_access, EffectiveAccess { role, permission: None });
    let both = EffectiveAccess { role, permission: Some(Permission::Write) };
    assert_eq!(view(h, invitations[1].id).await.invitee_access, both);
    let sent = h.read().sent_invitation(invitee.id, invitations[1].id).await.unwrap_store();
    assert_eq!(sent.map(|sent| sent.access), Some(both));
    transaction!(h, uow => uow.remove_membership(invitee.id, Target::Workspace(s.workspace.id)).await.unwrap_store());
    assert_eq!(view(h, invitations[0].id).await.invitee_access, NOTHING);
    let scope = InvitationScope::For(email);
    let listed =
        h.read().invitations(scope, InvitationFilter::default(), T0, PageRequest::default()).await.unwrap_store();
    let listed: Vec<EffectiveAccess> = listed.items.iter().map(|view| view.invitee_access).collect();
    assert_eq!(listed, [EffectiveAccess { role: None, permission: Some(Permission::Write) }, NOTHING]);
}

/// Access in the former or the present workspace of the project does not count.
/// Proves: S2.3, S4.4, AZ3.
pub async fn an_invitation_to_a_moved_project_names_no_project_and_no_access(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let invitee = write_account(h, 3).await;
    let invitation = Invitation { email: invitee.email.clone(), ..to_project(&s, 1) };
    write_invitation(h, &invitation).await;
    write_membership(h, &builders::membership(s.owner.id, builders::role(elsewhere.workspace.id, Role::Admin))).await;
    for target in [builders::role(s.workspace.id, Role::Designer), builders::permission(&s.project, Permission::Read)] {
        write_membership(h, &builders::membership(invitee.id, target)).await;
    }
    let before = view(h, invitation.id).await;
    assert_eq!(before.project.as_ref(), Some(&s.project.name));
    assert!(before.granted_by_access != NOTHING && before.invitee_access != NOTHING);

    let moved = Project { workspace_id: elsewhere.workspace.id, ..s.project.clone() };
    transaction!(h, uow => uow.update_project(&moved).await.unwrap_store());
    let after_move = view(h, invitation.id).await;
    assert_eq!((after_move.project, after_move.granted_by_access, after_move.invitee_access), (None, NOTHING, NOTHING));

    transaction!(h, uow => uow.update_project(&s.project).await.unwrap_store());
    assert_eq!(view(h, invitation.id).await.project.as_ref(), Some(&s.project.name));
    transaction!(h, uow => uow.delete_project(s.project.id, T0).await.unwrap_store());
    let after_deletion = view(h, invitation.id).await;
    assert_eq!(
        (after_deletion.project, after_deletion.granted_by_access, after_deletion.invitee_access),
        (None, NOTHING, NOTHING)
    );
}

/// The name comes from the events of the invitation itself and ignores later changes of the name.
/// Proves: S4.4, S6.1.
pub async fn the_target_name_when_sent_comes_from_the_latest_event_that_has_it(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (invitation, other) = (s.invitation(1), s.invitation(2));
    write_invitation(h, &invitation).await;
    write_invitation(h, &other).await;
    assert_eq!(view(h, invitation.id).await.target_when_sent, None);
    let event = |number, at, of: &Invitation, action, target: Option<&str>| Event {
        at,
        action,
        object: Object::new("invitation", of.id, "masked"),
        detail: target
            .map(|name| ("target", name.to_owned()))
            .into_iter()
            .chain([("grant", "read".to_owned())])
            .collect(),
        ..builders::event(number, s.owner.id, &s.workspace)
    };
    let steps = [
        (event(1, T0, &invitation, Action::InvitationCreated, Some("Café \"Ö\"")), Some("Café \"Ö\"")),
        (event(2, T0.plus(TICK), &invitation, Action::InvitationSent, None), Some("Café \"Ö\"")),
        (event(4, T0.plus(TICK), &invitation, Action::InvitationResent, Some("Second")), Some("Second")),
        (event(3, T0.plus(TICK), &invitation, Action::InvitationChanged, Some("Beside")), Some("Second")),
        (event(5, T0.plus(TICK).plus(TICK), &other, Action::InvitationCreated, Some("Elsewhere")), Some("Second")),
    ];
    for (event, expected) in steps {
        transaction!(h, uow => uow.append_events(std::slice::from_ref(&event)).await.unwrap_store());
        let found = view(h, invitation.id).await;
        assert_eq!(found.target_when_sent.as_ref().map(Name::as_str), expected);
        assert_eq!(found.workspace, s.workspace.name);
    }
    let records = h.read().account_records(s.owner.id).await.unwrap_store();
    let names: Vec<_> = records.sent_invitations.into_iter().map(|view| view.target_when_sent).collect();
    assert_eq!(names, [Some(builders::name("Elsewhere")), Some(builders::name("Second"))]);
}

/// A search by address covers only targets in which the inviter still has access; the list of sent invitations covers
/// all targets.
/// Proves: S4.4, AZ3.
pub async fn an_account_searches_addresses_only_in_targets_that_it_can_access(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let grantor = write_account(h, 3).await;
    let sent = [s.invitation(1), to_project(&s, 2), other.invitation(3), to_project(&other, 4)]
        .map(|invitation| Invitation { granted_by: grantor.id, ..invitation });
    for invitation in &sent {
        write_invitation(h, invitation).await;
    }
    write_membership(h, &builders::membership(grantor.id, s.commenter())).await;
    let found = async |scope: InvitationScope, text: Option<&str>| {
        let filter = InvitationFilter { statuses: HashSet::new(), text: text.map(ToOwned::to_owned) };
        let page = h.read().invitations(scope, filter, T0, PageRequest::default()).await.unwrap_store();
        let mut ids: Vec<InvitationId> = page.items.iter().map(|view| view.invitation.id).collect();
        ids.sort_unstable();
        ids
    };
    let ids = |numbers: &[u64]| -> Vec<InvitationId> { numbers.iter().map(|n| builders::invitation_id(*n)).collect() };
    let from = InvitationScope::From(grantor.id);
    assert_eq!(found(from.clone(), None).await, ids(&[1, 2, 3, 4]));
    assert_eq!(found(from.clone(), Some("guest")).await, ids(&[1, 2]));
    assert_eq!(found(from.clone(), Some("guest3@")).await, ids(&[]));
    for (workspace, all, expected) in [(s.workspace.id, &[1, 2], &[1, 2][..]), (other.workspace.id, &[3, 4], &[])] {
        let within = InvitationScope::Within(workspace, grantor.id);
        assert_eq!(found(within.clone(), None).await, ids(all));
        assert_eq!(found(within.clone(), Some("GUEST")).await, ids(expected));
        assert_eq!(found(within, Some("guest1@")).await, ids(&expected[..expected.len().min(1)]));
    }
    let permission = builders::permission(&other.project, Permission::Read);
    write_membership(h, &builders::membership(grantor.id, permission)).await;
    assert_eq!(found(from, Some("guest")).await, ids(&[1, 2, 4]), "a permission applies to its project only");
    let to_target = InvitationScope::To(Target::Workspace(other.workspace.id));
    assert_eq!(found(to_target, Some("guest3@")).await, ids(&[3]), "managers of a target search all of it");
}
