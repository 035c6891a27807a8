//! Calls of the read model.

use std::collections::HashSet;

use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules::EmailVisibility;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::days;
use guestlist_domain::model::token_review::TokenBounds;
use guestlist_domain::model::token_usage::Bucket;
use guestlist_domain::model::workspace_access::GrantsWith;
use guestlist_domain::port::{
    ActivityFilter, ActivityScope, InvitationFilter, InvitationScope, MemberScope, MemberSearch, PublicTokenQuery,
    ReadModel, StoreError,
};

use super::{ACCOUNT, MEMBER, PROJECT, WORKSPACE, call};
use crate::builders::{self, T0};

type Begins<'a> = dyn FnMut(&'static str) + Send + 'a;

pub(super) async fn call(read: &dyn ReadModel, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    members(read, begins).await?;
    invitations(read, begins).await?;
    public_tokens(read, begins).await?;
    events(read, begins).await?;
    transfers(read, begins).await?;
    of_an_account(read, begins).await
}

async fn members(read: &dyn ReadModel, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let page = PageRequest::default();
    let search = |text| Some(MemberSearch::new(text, EmailVisibility::All));
    let (workspace, project) = (MemberScope::Workspace(WORKSPACE), MemberScope::Project(PROJECT));
    let with_access = MemberScope::ProjectAccess(PROJECT);
    let grants = GrantsWith { roles: vec![Role::Owner, Role::Admin], permissions: vec![Permission::Admin] };
    call! { begins;
        "members of a workspace": read.members(workspace, None, page);
        "members of a project": read.members(project, None, page);
        "accounts with access to a project": read.members(with_access, None, page);
        "members of a workspace, many found": read.members(workspace, search("person"), page);
        "members of a workspace, one found": read.members(workspace, search("person77777"), page);
        "members of a project, one found": read.members(project, search("person77777"), page);
        "accounts with access to a project, one found": read.members(with_access, search("person77777"), page);
        "member of a workspace": read.member(workspace, MEMBER);
        "member of a project": read.member(project, MEMBER);
        "account with access to a project": read.member(with_access, MEMBER);
        "holders of a capability": read.holders(WORKSPACE, &[PROJECT], &grants);
        "projects of a workspace": read.projects(WORKSPACE, page);
        "project of an account": read.project_view(MEMBER, PROJECT);
        "API keys of a workspace": read.api_keys(WORKSPACE, page);
    }
    Ok(())
}

async fn invitations(read: &dyn ReadModel, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let page = PageRequest::default();
    let list = |scope: InvitationScope, statuses: &[InvitationStatus], text: Option<&str>| {
        let statuses = statuses.iter().copied().collect();
        let filter = InvitationFilter { statuses, text: text.map(str::to_owned) };
        read.invitations(scope, filter, T0, page)
    };
    let to_workspace = || InvitationScope::To(Target::Workspace(WORKSPACE));
    let to_project = || InvitationScope::To(Target::Project(PROJECT));
    let (from, within) = (InvitationScope::From(ACCOUNT), InvitationScope::Within(WORKSPACE, ACCOUNT));
    let many = || InvitationScope::For(builders::email("often@example.com"));
    let few = InvitationScope::For(builders::email("guest5@example.com"));
    let (pending, expired, accepted) =
        ([InvitationStatus::Pending], [InvitationStatus::Expired], [InvitationStatus::Accepted]);
    call! { begins;
        "invitations to a workspace": list(to_workspace(), &[], None);
        "invitations to a workspace, pending": list(to_workspace(), &pending, None);
        "invitations to a workspace, expired": list(to_workspace(), &expired, None);
        "invitations to a workspace, accepted": list(to_workspace(), &accepted, None);
        "invitations to a workspace, decided": list(to_workspace(), &InvitationStatus::ALL[1..4], None);
        "invitations to a project": list(to_project(), &[], None);
        "invitations to a project, pending": list(to_project(), &pending, None);
        "invitations to a project, expired": list(to_project(), &expired, None);
        "invitations to a project, accepted": list(to_project(), &accepted, None);
        "invitations to a workspace, one found": list(to_workspace(), &[], Some("guest77777"));
        "invitations to a workspace, many found": list(to_workspace(), &[], Some("guest"));
        "pending invitations to a workspace, none found": list(to_workspace(), &pending, Some("unknown"));
        "invitations of an address": list(few, &[], None);
        "invitations of an address with many": list(many(), &[], None);
        "invitations of an address with many, pending": list(many(), &pending, None);
        "invitations by an account": list(from.clone(), &[], None);
        "invitations by an account, pending": list(from.clone(), &pending, None);
        "invitations by an account, expired": list(from, &expired, None);
        "invitations in a workspace by an account": list(within.clone(), &[], None);
        "invitations in a workspace by an account, pending": list(within, &pending, None);
        "invitation": read.invitation(builders::invitation_id(7));
        "invitation sent": read.sent_invitation(ACCOUNT, builders::invitation_id(7));
        "invitation by secret": read.invitation_by_secret(&[builders::hash(7)]);
    }
    Ok(())
}

async fn public_tokens(read: &dyn ReadModel, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let page = PageRequest::default();
    let all = || PublicTokenQuery::all(WORKSPACE, T0);
    let list = |query| read.public_tokens(query, page);
    let status = |status| list(PublicTokenQuery { statuses: HashSet::from([status]), ..all() });
    let bounds = |bounds| list(PublicTokenQuery { bounds, ..all() });
    let none = TokenBounds::default();
    let everyone = GrantsWith::giving(Capability::ALL[0]);
    let (few, many) = (builders::project_id(500), PROJECT);
    let token = builders::public_token_id(3);
    call! { begins;
        "public tokens": list(all());
        "public tokens, active": status(PublicTokenStatus::Active);
        "public tokens, expired": status(PublicTokenStatus::Expired);
        "public tokens, used up": status(PublicTokenStatus::UsedUp);
        "public tokens, revoked": status(PublicTokenStatus::Revoked);
        "public tokens by an account": list(PublicTokenQuery { creator: Some(builders::account_id(7)), ..all() });
        "public tokens of a project with many": list(PublicTokenQuery { covering: Some(vec![many]), ..all() });
        "public tokens of a project with few": list(PublicTokenQuery { covering: Some(vec![few]), ..all() });
        "public tokens, orphaned": list(PublicTokenQuery { owner_without: Some(everyone), ..all() });
        "public tokens without expiry": bounds(TokenBounds { without_expiry: true, ..none });
        "public tokens that expire soon": bounds(TokenBounds { expires_by: Some(T0.plus(days(2))), ..none });
        "public tokens unused since": bounds(TokenBounds { unused_since: Some(T0.minus(days(1))), ..none });
        "public token": read.public_token(token);
        "uses of a public token": read.public_token_uses(token, T0.minus(days(30)), Bucket::Day);
        "guest sessions of a public token": read.guest_sessions(token, T0, 50);
    }
    Ok(())
}

async fn events(read: &dyn ReadModel, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let page = PageRequest::default();
    let workspace = |filter| read.events(ActivityScope::Workspace(WORKSPACE), filter, page);
    let project = |filter| read.events(ActivityScope::Project(PROJECT), filter, page);
    let invitation = ActivityScope::Invitation(builders::invitation_id(8));
    let all = ActivityFilter::default;
    let by = |actor| ActivityFilter { actor: Some(Actor::Account(actor)), ..all() };
    let of = |actions: &[Action]| ActivityFilter { actions: actions.iter().copied().collect(), ..all() };
    let rare = [Action::ProjectCreated];
    let rare_ones = [Action::ProjectCreated, Action::WorkspaceCreated];
    let within = ActivityFilter { since: Some(T0.minus(days(1))), until: Some(T0.minus(builders::TICK)), ..all() };
    call! { begins;
        "events of a workspace": workspace(all());
        "events of a workspace by an account": workspace(by(ACCOUNT));
        "events of a workspace by an account without any": workspace(by(MEMBER));
        "events of a workspace, frequent": workspace(of(&[Action::InvitationCreated]));
        "events of a workspace, rare": workspace(of(&rare));
        "events of a workspace, several rare": workspace(of(&rare_ones));
        "events of a workspace, within a day": workspace(within.clone());
        "events of a project": project(all());
        "events of a project by an account without any": project(by(MEMBER));
        "events of a project, rare": project(of(&rare));
        "events of a project, within a day": project(within);
        "events of an invitation": read.events(invitation, all(), page);
    }
    Ok(())
}

async fn transfers(read: &dyn ReadModel, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let page = PageRequest::default();
    let roles = vec![Role::Owner, Role::Admin];
    call! { begins;
        "transfers of a workspace": read.transfers(WORKSPACE, page);
        "transfers received": read.received_transfers(MEMBER, roles, T0, page);
        "transfer": read.transfer(builders::transfer_id(7));
        "latest transfer of a project": read.latest_project_transfer(PROJECT);
    }
    Ok(())
}

/// Lists of what belongs to one account. Those of all its workspaces and projects are read for an ordinary member.
async fn of_an_account(read: &dyn ReadModel, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let page = PageRequest::default();
    call! { begins;
        "workspaces": read.workspaces(MEMBER, page);
        "workspace": read.workspace(MEMBER, WORKSPACE);
        "projects": read.reachable_projects(MEMBER, page);
        "sessions": read.sessions(ACCOUNT, T0, page);
        "notifications": read.notifications(ACCOUNT, false, page);
        "notifications, unread": read.notifications(ACCOUNT, true, page);
        "number of unread notifications": read.unread_notifications(ACCOUNT);
        "notification preferences": read.notification_preferences(ACCOUNT);
        "latest sign-up": read.latest_sign_up(&builders::email("new7@example.com"));
        "address of an opt-out link": read.opt_out_address(builders::hash(7));
        "opted out, not locked": read.is_opted_out(&builders::email("new7@example.com"));
        "expired invitations": read.expired_unnotified_invitations(T0, 50);
        "records of an account": read.account_records(MEMBER);
    }
    Ok(())
}
