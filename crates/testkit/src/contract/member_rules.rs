//! Queries and writes for the removal of a member: permissions, invitations and tokens of one account, and the erasure
//! of the account.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::ids::{AccountId, InvitationId, PublicTokenId};
use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::notification::{Channels, NotificationKind, NotificationPreferences};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{ChangeSet, InvitationFilter, InvitationScope, PublicTokenQuery};

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_invitation,
    write_membership, write_project, write_token,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn give(h: &impl Harness, s: &Fixture, account: AccountId, permission: Permission) {
    write_membership(h, &builders::membership(account, builders::permission(&s.project, permission))).await;
}

/// Permissions in other workspaces, permissions of other accounts, and the role are kept.
/// Proves: AZ11.
pub async fn all_permissions_in_a_workspace_are_removed_together(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let (leaving, other) = (write_account(h, 3).await, write_account(h, 4).await);
    let second = builders::project(5, s.workspace.id);
    write_project(h, &second).await;
    write_membership(h, &builders::membership(leaving.id, s.commenter())).await;
    write_membership(h, &builders::membership(leaving.id, builders::permission(&second, Permission::Read))).await;
    for account in [leaving.id, other.id] {
        give(h, &s, account, Permission::Write).await;
        give(h, &elsewhere, account, Permission::Write).await;
    }
    let removed = transaction!(h, uow => uow.remove_permissions(leaving.id, s.workspace.id).await.unwrap_store());
    assert_eq!(removed, [s.project.id, second.id]);
    let removed = transaction!(h, uow => uow.remove_permissions(leaving.id, s.workspace.id).await.unwrap_store());
    assert_eq!(removed, []);
    for (account, target, is_there) in [
        (leaving.id, Target::Project(s.project.id), false),
        (leaving.id, Target::Project(second.id), false),
        (leaving.id, Target::Project(elsewhere.project.id), true),
        (leaving.id, Target::Workspace(s.workspace.id), true),
        (other.id, Target::Project(s.project.id), true),
    ] {
        let found = transaction!(h, uow => uow.membership(account, target).await.unwrap_store());
        assert_eq!(found.is_some(), is_there, "{target:?}");
    }
}

/// Each workspace appears once, ordered by id.
pub async fn the_workspaces_of_an_account_are_those_with_a_role_or_a_permission(h: &impl Harness) {
    let fixtures = [fixture(h, 1).await, fixture(h, 2).await, fixture(h, 3).await];
    let member = write_account(h, 4).await;
    write_membership(h, &builders::membership(member.id, fixtures[1].commenter())).await;
    give(h, &fixtures[1], member.id, Permission::Read).await;
    give(h, &fixtures[0], member.id, Permission::Read).await;
    let found = transaction!(h, uow => uow.workspaces_of(member.id).await.unwrap_store());
    assert_eq!(found, [fixtures[0].workspace.id, fixtures[1].workspace.id]);
    let found = transaction!(h, uow => uow.workspaces_of(builders::account_id(100)).await.unwrap_store());
    assert_eq!(found, []);
}

/// Each account appears once, ordered by id, with any access in this workspace. Accounts are complete, so that they can
/// be notified.
/// Proves: S2.3, S6.2.
pub async fn the_members_of_a_workspace_are_those_with_a_role_or_a_permission(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let second = builders::project(3, s.workspace.id);
    write_project(h, &second).await;
    let (both, guest, stranger) = (write_account(h, 4).await, write_account(h, 5).await, write_account(h, 6).await);
    write_membership(h, &builders::membership(both.id, s.commenter())).await;
    give(h, &s, both.id, Permission::Read).await;
    give(h, &s, guest.id, Permission::Write).await;
    write_membership(h, &builders::membership(guest.id, builders::permission(&second, Permission::Admin))).await;
    give(h, &elsewhere, stranger.id, Permission::Admin).await;
    write_membership(h, &builders::membership(guest.id, elsewhere.commenter())).await;
    let found = transaction!(h, uow => uow.members_of(s.workspace.id).await.unwrap_store());
    let (owner, commenter) = (Some(Role::Owner), Some(Role::Commenter));
    assert_eq!(found, [(s.owner.clone(), owner), (both, commenter), (guest, None)]);
    assert_eq!(transaction!(h, uow => uow.members_of(builders::workspace_id(100)).await.unwrap_store()), []);
}

/// Includes invitations to the workspace and its projects and expired ones; excludes decided ones and other workspaces.
/// Proves: AZ7.
pub async fn undecided_invitations_are_found_by_grantor_and_invitee(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let leaving = write_account(h, 3).await;
    let of_leaving = |number| Invitation { granted_by: leaving.id, ..s.invitation(number) };
    let decided = InvitationState::Cancelled { at: T0 };
    for invitation in [
        of_leaving(1),
        Invitation { grant: builders::permission(&s.project, Permission::Read), ..of_leaving(2) },
        Invitation { expires_at: T0.plus(TICK), ..of_leaving(3) },
        Invitation { email: leaving.email.clone(), ..s.invitation(4) },
        Invitation { state: decided, ..of_leaving(5) },
        s.invitation(6),
        Invitation { granted_by: leaving.id, ..elsewhere.invitation(7) },
        Invitation { email: leaving.email.clone(), ..elsewhere.invitation(8) },
    ] {
        write_invitation(h, &invitation).await;
    }
    let workspace = s.workspace.id;
    let found =
        transaction!(h, uow => uow.undecided_invitations(workspace, leaving.id, &leaving.email).await.unwrap_store());
    let ids: Vec<InvitationId> = found.iter().map(|invitation| invitation.id).collect();
    assert_eq!(ids, [1, 2, 3, 4].map(builders::invitation_id));
    assert_eq!(found[0], of_leaving(1));
}

/// Includes expired tokens, because they can be renewed.
/// Proves: AZ7, TK5.
pub async fn the_tokens_of_an_owner_are_those_not_revoked_in_one_workspace(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let owner = write_account(h, 3).await;
    let of_owner = |number| PublicToken { created_by: owner.id, ..s.token(number) };
    for token in [
        of_owner(1),
        PublicToken { expires_at: Some(T0.plus(TICK)), ..of_owner(2) },
        PublicToken { revoked_at: Some(T0), ..of_owner(3) },
        s.token(4),
        PublicToken { created_by: owner.id, ..elsewhere.token(5) },
    ] {
        write_token(h, &token).await;
    }
    let found = transaction!(h, uow => uow.public_tokens_of(owner.id, s.workspace.id).await.unwrap_store());
    let ids: Vec<PublicTokenId> = found.iter().map(|(token, _)| token.id).collect();
    assert_eq!(ids, [1, 2].map(builders::public_token_id));
    assert_eq!(found[0], (of_owner(1), vec![s.project.id]));
    transaction!(h, uow => uow.detach_project_from_tokens(s.project.id, T0).await.unwrap_store());
    let found = transaction!(h, uow => uow.public_tokens_of(owner.id, s.workspace.id).await.unwrap_store());
    assert_eq!(found[0], (of_owner(1), vec![]));
}

/// Only the owner of the token changes.
/// Proves: TK5.
pub async fn only_the_owner_of_a_transferred_token_changes(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let successor = write_account(h, 2).await;
    let token = s.token(1);
    write_token(h, &token).await;
    let transferred = token.with_owner(successor.id);
    transaction!(h, uow => uow.update_public_token(&transferred).await.unwrap_store());
    let found = transaction!(h, uow => uow.public_token(transferred.id).await.unwrap_store());
    assert_eq!(found, Some(transferred));
}

/// Each gets its own values.
/// Proves: TK5.
pub async fn tokens_of_an_owner_change_together(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let successor = write_account(h, 2).await;
    for number in [1, 2, 3] {
        write_token(h, &s.token(number)).await;
    }
    let changed = vec![s.token(1).with_owner(successor.id), s.token(3).revoke(T0)];
    let changes = ChangeSet { changed_public_tokens: changed.clone(), ..ChangeSet::default() };
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());
    transaction!(h, uow => {
        for expected in [&changed[0], &s.token(2), &changed[1]] {
            assert_eq!(uow.public_token(expected.id).await.unwrap_store().as_ref(), Some(expected));
        }
    });
}

/// Of each account the role first, then the permissions; other accounts and other workspaces are left out.
pub async fn memberships_of_accounts_in_a_workspace_are_read_together(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let (first, second, other) = (write_account(h, 3).await, write_account(h, 4).await, write_account(h, 5).await);
    let project = builders::project(6, s.workspace.id);
    write_project(h, &project).await;
    let of = |account: &Account, grant| builders::membership(account.id, grant);
    let read = |project| builders::permission(project, Permission::Read);
    let expected = [
        of(&first, s.commenter()),
        of(&first, read(&s.project)),
        of(&first, read(&project)),
        of(&second, read(&project)),
    ];
    for membership in expected.iter().rev() {
        write_membership(h, membership).await;
    }
    for membership in
        [of(&other, s.commenter()), of(&first, elsewhere.commenter()), of(&second, read(&elsewhere.project))]
    {
        write_membership(h, &membership).await;
    }
    let accounts = [second.id, first.id, first.id, builders::account_id(100)];
    let found = transaction!(h, uow => uow.memberships_within(&accounts, s.workspace.id).await.unwrap_store());
    assert_eq!(found, expected);
}

/// A membership that ended meanwhile makes a decision outdated.
pub async fn a_membership_is_removed_once(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let member = write_account(h, 2).await;
    let memberships = [s.commenter(), builders::permission(&s.project, Permission::Read)];
    for grant in memberships {
        let membership = builders::membership(member.id, grant);
        write_membership(h, &membership).await;
        transaction!(h, uow => uow.remove_memberships(vec![membership.clone()]).await.unwrap_store());
        let mut uow = begin(h).await;
        assert_conflict(uow.remove_memberships(vec![membership]).await);
    }
}

/// Changing the owner of an unknown token is refused.
pub async fn a_transfer_of_an_unknown_token_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_public_token(&s.token(100)).await);
}

/// Lists what an account granted and created in one workspace.
/// Proves: S3.8.
pub async fn invitations_and_tokens_of_an_account_in_a_workspace_are_listed(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let other = write_account(h, 3).await;
    for invitation in [
        s.invitation(1),
        Invitation { grant: builders::permission(&s.project, Permission::Read), ..s.invitation(2) },
        Invitation { granted_by: other.id, ..s.invitation(3) },
        Invitation { granted_by: s.owner.id, ..elsewhere.invitation(4) },
    ] {
        write_invitation(h, &invitation).await;
    }
    let scope = InvitationScope::Within(s.workspace.id, s.owner.id);
    let page =
        h.read().invitations(scope, InvitationFilter::default(), T0, PageRequest::default()).await.unwrap_store();
    let ids: Vec<InvitationId> = page.items.iter().map(|view| view.invitation.id).collect();
    assert_eq!(ids, [2, 1].map(builders::invitation_id));
    for token in [
        s.token(1),
        s.token(2),
        PublicToken { created_by: other.id, ..s.token(3) },
        PublicToken { created_by: s.owner.id, ..elsewhere.token(4) },
    ] {
        write_token(h, &token).await;
    }
    let all = PublicTokenQuery::all(s.workspace.id, T0);
    let query = PublicTokenQuery { creator: Some(s.owner.id), ..all };
    let page = h.read().public_tokens(query, PageRequest::default()).await.unwrap_store();
    let ids: Vec<PublicTokenId> = page.items.iter().map(|view| view.token.id).collect();
    assert_eq!(ids, [2, 1].map(builders::public_token_id));
}

/// The model decides by it whether the owner is gone; a permission in a project that is not live does not count.
/// Proves: TK5.
pub async fn a_public_token_view_has_the_current_access_of_its_owner(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let owner = write_account(h, 3).await;
    let second = builders::project(4, s.workspace.id);
    write_project(h, &second).await;
    let projects = vec![s.project.id, second.id, elsewhere.project.id];
    let token = PublicToken { created_by: owner.id, ..s.token_for(1, projects) };
    write_token(h, &token).await;
    give(h, &elsewhere, owner.id, Permission::Admin).await;
    let view = h.read().public_token(token.id).await.unwrap_store().expect("a token");
    assert_eq!((view.creator_role, view.creator_permissions), (None, vec![]));

    give(h, &s, owner.id, Permission::Admin).await;
    write_membership(h, &builders::membership(owner.id, builders::permission(&second, Permission::Read))).await;
    write_membership(h, &builders::membership(owner.id, builders::role(s.workspace.id, Role::Designer))).await;
    let view = h.read().public_token(token.id).await.unwrap_store().expect("a token");
    let expected = (Some(Role::Designer), vec![Permission::Read, Permission::Admin]);
    assert_eq!((view.creator_role, view.creator_permissions), expected);
}

/// Decided invitations lose the address; pending ones, granted by other accounts, keep it.
/// Proves: S1.4.
pub async fn an_erased_account_loses_its_personal_data_and_frees_its_address(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (leaving, other) = (write_account(h, 2).await, write_account(h, 3).await);
    let offer = |number, state| Invitation { state, email: leaving.email.clone(), ..s.invitation(number) };
    write_invitation(h, &offer(1, InvitationState::Pending)).await;
    write_invitation(h, &offer(2, InvitationState::Accepted { by: leaving.id, at: T0 })).await;
    let left = leaving.clone().erased();
    transaction!(h, uow => {
        for (number, account) in [(1, leaving.id), (2, other.id)] {
            uow.insert_one_time_secret(&builders::one_time_secret(number, account)).await.unwrap_store();
            uow.insert_notifications(&[builders::notification(number, account)]).await.unwrap_store();
            let never = Channels { in_app: false, email: false };
            uow.put_notification_channels(account, NotificationKind::Removed, never).await.unwrap_store();
        }
        uow.erase_account(&left).await.unwrap_store();
    });
    let (found, by_address, by_secret, others) = transaction!(h, uow => (
        uow.account(leaving.id).await.unwrap_store(),
        uow.account_by_email(&leaving.email).await.unwrap_store(),
        uow.one_time_secret(builders::hash(1)).await.unwrap_store(),
        uow.one_time_secret(builders::hash(2)).await.unwrap_store(),
    ));
    assert_eq!(found, Some(left.clone()));
    assert_eq!((by_address, by_secret), (None, None));
    assert!(others.is_some());
    assert!(left.is_erased() && left.display_name.as_str().is_empty());
    assert_eq!(h.read().unread_notifications(leaving.id).await.unwrap_store(), 0);
    assert_eq!(h.read().unread_notifications(other.id).await.unwrap_store(), 1);
    let chosen = h.read().notification_preferences(leaving.id).await.unwrap_store();
    assert_eq!(chosen, NotificationPreferences::default());
    for (number, expected) in [(1, &leaving.email), (2, &left.email)] {
        let view = h.read().invitation(builders::invitation_id(number)).await.unwrap_store();
        assert_eq!(view.map(|view| view.invitation.email).as_ref(), Some(expected));
    }
    // The address can be used again.
    let successor = Account { id: builders::account_id(4), ..leaving.clone() };
    transaction!(h, uow => uow.insert_account(&successor).await.unwrap_store());
}

/// Erasing an unknown account is refused.
pub async fn an_unknown_account_is_not_erased(h: &impl Harness) {
    let mut uow = begin(h).await;
    assert_conflict(uow.erase_account(&builders::account(1).erased()).await);
}
