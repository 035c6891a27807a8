//! `/workspaces/{id}`: members of a workspace, and pending and expired invitations to it.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules;
use guestlist_domain::model::page::{Page, PageRequest};
use guestlist_domain::model::role::Role;
use guestlist_domain::port::InvitationFilter;
use guestlist_domain::usecase::{Caller, InvitationDetails, MemberDetails};

use super::Ground;
use crate::form::Mistakes;
use crate::layout::Layout;
use crate::paging::{List, Steps, address};
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Places, Terms, WorkspaceMembers, role_name};

#[derive(Template)]
#[template(path = "workspace_members.html")]
struct MembersPage {
    layout: Layout,
    words: &'static WorkspaceMembers,
    places: &'static Places,
    terms: &'static Terms,
    here: String,
    name: String,
    may_invite: bool,
    is_offered_to_me: bool,
    search: String,
    rows: Vec<Row>,
    pending: Vec<Pending>,
    is_alone: bool,
    steps: Steps,
    pending_steps: Steps,
    mistakes: Mistakes,
}

/// Row of a member.
struct Row {
    id: String,
    name: String,
    email: Option<String>,
    is_me: bool,
    role: String,
    role_label: String,
    /// Role of the member when the form was shown.
    seen: &'static str,
    since: String,
    /// Roles that the account can give this member; empty if there are none.
    choices: Vec<Choice>,
    may_remove: bool,
    may_leave: bool,
}

/// Role that a member can be given.
struct Choice {
    value: &'static str,
    name: String,
    label: String,
}

/// Row of a pending or expired invitation.
struct Pending {
    id: String,
    email: String,
    role: String,
    until: String,
    is_expired: bool,
    is_withdrawn: bool,
    trouble: Option<String>,
}

/// Shows the members and the invitations.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    list(&visit, &id, Mistakes::default()).await
}

/// Shows the current list, with the errors of a refused action.
pub(super) async fn list(visit: &Visit, id: &str, mistakes: Mistakes) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(visit, caller, id).await?;
    let words = WorkspaceMembers::of(visit.locale);
    let search = visit.query("q").map(|text| text.trim().to_owned()).unwrap_or_default();
    let wanted = Some(search.as_str()).filter(|text| !text.is_empty());
    let here = ground.path("");
    let begin = address(&here, &[("q", &search)]);
    let places = Places::of(visit.locale);
    let people = List::named(visit, begin.as_str(), "after", places.members).by(PageRequest::MAX_LIMIT);
    let open = List::named(visit, begin, "invited", places.invitations).by(PageRequest::MAX_LIMIT);
    // The first page shows the beginnings of both lists; further pages show only the list that continues.
    let is_first = people.is_first() && open.is_first();
    let members = if open.is_first() {
        visit.service.members(caller, Place::Workspace(ground.id()), wanted, people.request).await?
    } else {
        Page { items: Vec::new(), next: None }
    };
    let invited = if people.is_first() {
        invited(visit, caller, &ground, wanted, open.request).await?
    } else {
        Page { items: Vec::new(), next: None }
    };
    let me = caller.account.id;
    let rows: Vec<Row> = members.items.iter().map(|member| row(visit, &ground, member)).collect();
    let page = MembersPage {
        layout: ground.layout(visit, ""),
        words,
        places,
        terms: Terms::of(visit.locale),
        name: ground.name(),
        may_invite: ground.may(Capability::MembersInvite),
        is_offered_to_me: ground.view.pending_owner.as_ref().is_some_and(|pending| pending.account_id == me),
        is_alone: wanted.is_none() && rows.len() == 1 && invited.items.is_empty() && is_first,
        steps: people.steps(members.next),
        pending_steps: open.steps(invited.next),
        here,
        search,
        rows,
        pending: invited.items,
        mistakes,
    };
    Ok(visit.page_with(page.mistakes.status(), &page))
}

fn row(visit: &Visit, ground: &Ground, member: &MemberDetails) -> Row {
    let words = WorkspaceMembers::of(visit.locale);
    let actor = ground.effective_access();
    let is_me = visit.person().is_some_and(|caller| caller.account.id == member.account_id);
    let name = member.display_name.to_string();
    let role = member.role.map(|role| role_name(visit.locale, role).to_string()).unwrap_or_default();
    let may_give = |wanted: &Role| {
        !is_me && member.role != Some(*wanted) && member_rules::change_role(actor, member.role, *wanted).is_ok()
    };
    let choice = |role: Role| {
        let new = role_name(visit.locale, role);
        Choice {
            value: role.as_str(),
            name: new.to_string(),
            label: words.make.with("role", new).with("name", &name).into(),
        }
    };
    Row {
        id: member.account_id.to_string(),
        email: member.email.as_ref().map(|email| email.as_typed().to_owned()),
        is_me,
        seen: member.role.map(Role::as_str).unwrap_or_default(),
        role_label: words.role_of.with("role", &role).with("name", &name).into(),
        role,
        since: member.joined_at.to_string(),
        choices: Role::ALL.iter().rev().copied().filter(may_give).map(choice).collect(),
        may_remove: !is_me && member_rules::remove_from_workspace(actor, member.role).is_ok(),
        may_leave: is_me && member_rules::leave_workspace(member.role).is_ok(),
        name,
    }
}

/// Returns pending and expired invitations to the workspace itself: all of them if the account manages all, otherwise
/// those that it granted.
async fn invited(
    visit: &Visit,
    caller: &Caller,
    ground: &Ground,
    wanted: Option<&str>,
    part: PageRequest,
) -> Result<Page<Pending>, Refused> {
    let open = InvitationFilter::from([InvitationStatus::Pending, InvitationStatus::Expired]);
    let filter = InvitationFilter { text: wanted.map(ToOwned::to_owned), ..open };
    let found = if ground.may(Capability::MembersRemove) {
        visit.service.invitations(caller, Place::Workspace(ground.id()), filter, part).await?
    } else {
        visit.service.sent_invitations_within(caller, ground.id(), filter, part).await?
    };
    let to_itself = found.items.iter().filter(|details| details.grant.role().is_some());
    Ok(Page { items: to_itself.map(|details| pending(visit, details)).collect(), next: found.next })
}

fn pending(visit: &Visit, invitation: &InvitationDetails) -> Pending {
    let words = WorkspaceMembers::of(visit.locale);
    let trouble = match invitation.delivery.state {
        DeliveryState::Failed => Some(words.failed.to_string()),
        DeliveryState::Suppressed => Some(words.suppressed.to_string()),
        DeliveryState::None | DeliveryState::Queued | DeliveryState::Sent => None,
    };
    Pending {
        id: invitation.id.to_string(),
        email: invitation.email.clone(),
        role: crate::words::grant_name(visit.locale, invitation.grant).to_string(),
        until: invitation.expires_at.to_string(),
        is_expired: invitation.status == InvitationStatus::Expired,
        is_withdrawn: invitation.is_withdrawn,
        trouble,
    }
}
