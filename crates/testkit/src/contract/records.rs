//! Records of invitations for inviters and invitees without access to the target: the names at the time of sending, and
//! their current access, which is none.

use std::collections::HashSet;

use guestlist_domain::model::access::{Place, Standing};
use guestlist_domain::model::event::{Action, Event, Object};
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{InvitationFilter, InvitationScope, InvitationView};

use super::Harness;
use super::scene::{Must, Scene, person, scene, unit, write_invitation, write_membership};
use crate::build::{self, T0, TICK};

const NOTHING: Standing = Standing { role: None, permission: None };

async fn view(h: &impl Harness, id: InvitationId) -> InvitationView {
    h.read().invitation(id).await.must().expect("the invitation")
}

fn to_project(s: &Scene, number: u64) -> Invitation {
    Invitation { grant: build::permission(&s.project, Permission::Read), ..s.invitation(number) }
}

/// The access is current: the model decides by it what an invitee sees of an invitation that has ended.
/// Proves: S4.5.
pub async fn an_invitation_is_seen_with_what_its_invitee_holds_now(h: &impl Harness) {
    let s = scene(h, 1).await;
    let invitee = person(h, 2).await;
    let email = build::email(&invitee.email.as_typed().to_uppercase());
    let invitations =
        [s.invitation(1), to_project(&s, 2)].map(|invitation| Invitation { email: email.clone(), ..invitation });
    for invitation in &invitations {
        write_invitation(h, invitation).await;
        assert_eq!(view(h, invitation.id).await.invitee_standing, NOTHING);
    }
    write_membership(h, &build::membership(invitee.id, s.commenter())).await;
    write_membership(h, &build::membership(invitee.id, build::permission(&s.project, Permission::Write))).await;
    let role = Some(Role::Commenter);
    assert_eq!(view(h, invitations[0].id).await.invitee_standing, Standing { role, permission: None });
    let both = Standing { role, permission: Some(Permission::Write) };
    assert_eq!(view(h, invitations[1].id).await.invitee_standing, both);
    unit!(h, uow => uow.remove_membership(invitee.id, Place::Workspace(s.workspace.id)).await.must());
    assert_eq!(view(h, invitations[0].id).await.invitee_standing, NOTHING);
    let scope = InvitationScope::For(email);
    let listed = h.read().invitations(scope, InvitationFilter::default(), T0, PageRequest::default()).await.must();
    let listed: Vec<Standing> = listed.items.iter().map(|view| view.invitee_standing).collect();
    assert_eq!(listed, [Standing { role: None, permission: Some(Permission::Write) }, NOTHING]);
}

/// Access in the former or the present workspace of the project does not count.
/// Proves: S2.3, S4.4, AZ3.
pub async fn an_invitation_to_a_project_that_left_names_none_and_nobody_holds_anything_by_it(h: &impl Harness) {
    let (s, elsewhere) = (scene(h, 1).await, scene(h, 2).await);
    let invitee = person(h, 3).await;
    let invitation = Invitation { email: invitee.email.clone(), ..to_project(&s, 1) };
    write_invitation(h, &invitation).await;
    write_membership(h, &build::membership(s.owner.id, build::role(elsewhere.workspace.id, Role::Admin))).await;
    for place in [build::role(s.workspace.id, Role::Designer), build::permission(&s.project, Permission::Read)] {
        write_membership(h, &build::membership(invitee.id, place)).await;
    }
    let here = view(h, invitation.id).await;
    assert_eq!(here.project.as_ref(), Some(&s.project.name));
    assert!(here.granter_standing != NOTHING && here.invitee_standing != NOTHING);

    let moved = Project { workspace_id: elsewhere.workspace.id, ..s.project.clone() };
    unit!(h, uow => uow.update_project(&moved).await.must());
    let left = view(h, invitation.id).await;
    assert_eq!((left.project, left.granter_standing, left.invitee_standing), (None, NOTHING, NOTHING));

    unit!(h, uow => uow.update_project(&s.project).await.must());
    assert_eq!(view(h, invitation.id).await.project.as_ref(), Some(&s.project.name));
    unit!(h, uow => uow.delete_project(s.project.id, T0).await.must());
    let gone = view(h, invitation.id).await;
    assert_eq!((gone.project, gone.granter_standing, gone.invitee_standing), (None, NOTHING, NOTHING));
}

/// The name comes from the events of the invitation itself and ignores later changes of the name.
/// Proves: S4.4, S6.1.
pub async fn what_a_place_was_called_is_told_by_the_latest_event_of_its_invitation_that_says_so(h: &impl Harness) {
    let s = scene(h, 1).await;
    let (invitation, other) = (s.invitation(1), s.invitation(2));
    write_invitation(h, &invitation).await;
    write_invitation(h, &other).await;
    assert_eq!(view(h, invitation.id).await.target_when_sent, None);
    let told = |number, at, of: &Invitation, action, target: Option<&str>| Event {
        at,
        action,
        object: Object::new("invitation", of.id, "masked"),
        detail: target
            .map(|name| ("target", name.to_owned()))
            .into_iter()
            .chain([("grant", "read".to_owned())])
            .collect(),
        ..build::event(number, s.owner.id, &s.workspace)
    };
    let steps = [
        (told(1, T0, &invitation, Action::InvitationCreated, Some("Café \"Ö\"")), Some("Café \"Ö\"")),
        (told(2, T0.plus(TICK), &invitation, Action::InvitationSent, None), Some("Café \"Ö\"")),
        (told(4, T0.plus(TICK), &invitation, Action::InvitationResent, Some("Second")), Some("Second")),
        (told(3, T0.plus(TICK), &invitation, Action::InvitationChanged, Some("Beside")), Some("Second")),
        (told(5, T0.plus(TICK).plus(TICK), &other, Action::InvitationCreated, Some("Elsewhere")), Some("Second")),
    ];
    for (event, expected) in steps {
        unit!(h, uow => uow.append_event(&event).await.must());
        let found = view(h, invitation.id).await;
        assert_eq!(found.target_when_sent.as_ref().map(Name::as_str), expected);
        assert_eq!(found.workspace, s.workspace.name);
    }
    let records = h.read().account_records(s.owner.id).await.must();
    let names: Vec<_> = records.sent_invitations.into_iter().map(|view| view.target_when_sent).collect();
    assert_eq!(names, [Some(build::name("Elsewhere")), Some(build::name("Second"))]);
}

/// A search by address covers only targets in which the inviter still has access; the list of sent invitations covers
/// all targets.
/// Proves: S4.4, AZ3.
pub async fn a_granter_searches_the_addresses_of_places_alone_in_which_they_hold_something(h: &impl Harness) {
    let (s, left) = (scene(h, 1).await, scene(h, 2).await);
    let granter = person(h, 3).await;
    let sent = [s.invitation(1), to_project(&s, 2), left.invitation(3), to_project(&left, 4)]
        .map(|invitation| Invitation { granter: granter.id, ..invitation });
    for invitation in &sent {
        write_invitation(h, invitation).await;
    }
    write_membership(h, &build::membership(granter.id, s.commenter())).await;
    let found = async |scope: InvitationScope, text: Option<&str>| {
        let filter = InvitationFilter { statuses: HashSet::new(), text: text.map(ToOwned::to_owned) };
        let page = h.read().invitations(scope, filter, T0, PageRequest::default()).await.must();
        let mut ids: Vec<InvitationId> = page.items.iter().map(|view| view.invitation.id).collect();
        ids.sort_unstable();
        ids
    };
    let ids = |numbers: &[u64]| -> Vec<InvitationId> { numbers.iter().map(|n| build::invitation_id(*n)).collect() };
    let from = InvitationScope::From(granter.id);
    assert_eq!(found(from.clone(), None).await, ids(&[1, 2, 3, 4]));
    assert_eq!(found(from.clone(), Some("guest")).await, ids(&[1, 2]));
    assert_eq!(found(from.clone(), Some("guest3@")).await, ids(&[]));
    for (workspace, all, seen) in [(s.workspace.id, &[1, 2], &[1, 2][..]), (left.workspace.id, &[3, 4], &[])] {
        let within = InvitationScope::Within(workspace, granter.id);
        assert_eq!(found(within.clone(), None).await, ids(all));
        assert_eq!(found(within.clone(), Some("GUEST")).await, ids(seen));
        assert_eq!(found(within, Some("guest1@")).await, ids(&seen[..seen.len().min(1)]));
    }
    let permission = build::permission(&left.project, Permission::Read);
    write_membership(h, &build::membership(granter.id, permission)).await;
    assert_eq!(found(from, Some("guest")).await, ids(&[1, 2, 4]), "a permission is in its project alone");
    let to_place = InvitationScope::To(Place::Workspace(left.workspace.id));
    assert_eq!(found(to_place, Some("guest3@")).await, ids(&[3]), "those who manage a place search all of it");
}
