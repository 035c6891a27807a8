//! `/workspaces/{id}`: members of a workspace, and pending and expired invitations to it.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules;
use guestlist_domain::model::page::{Page, PageRequest};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::port::InvitationFilter;
use guestlist_domain::usecase::{Caller, InvitationDetails, MemberDetails};

use super::WorkspaceContext;
use crate::error::{PageError, PageResult};
use crate::form::FormErrors;
use crate::layout::Layout;
use crate::messages::{NavigationMessages, RoleMessages, WorkspaceMemberMessages, role_name};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks, address};

#[derive(Template)]
#[template(path = "workspace_members.html")]
struct MembersPage {
    layout: Layout,
    messages: &'static WorkspaceMemberMessages,
    navigation: &'static NavigationMessages,
    role_messages: &'static RoleMessages,
    path: String,
    name: String,
    may_invite: bool,
    is_ownership_offered: bool,
    search: String,
    rows: Vec<MemberRow>,
    invitations: Vec<InvitationRow>,
    is_alone: bool,
    page_links: PageLinks,
    pending_page_links: PageLinks,
    errors: FormErrors,
}

/// Row of a member.
struct MemberRow {
    id: String,
    name: String,
    email: Option<String>,
    is_self: bool,
    role: String,
    role_label: String,
    /// Role of the member when the form was shown.
    seen: &'static str,
    since: String,
    /// Roles that the account can give this member; empty if there are none.
    choices: Vec<RoleOption>,
    may_remove: bool,
    may_leave: bool,
}

/// Role that a member can be given.
struct RoleOption {
    value: &'static str,
    name: String,
    label: String,
}

/// Row of a pending or expired invitation.
struct InvitationRow {
    id: String,
    email: String,
    role: String,
    until: String,
    is_expired: bool,
    is_withdrawn: bool,
    delivery_problem: Option<String>,
}

/// Shows the members and the invitations.
pub(super) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    list(&context, &id, FormErrors::default()).await
}

/// Shows the current list, with the errors of a refused action.
pub(super) async fn list(context: &PageContext, id: &str, errors: FormErrors) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(context, caller, id).await?;
    let messages = WorkspaceMemberMessages::of(context.locale);
    let search = context.query("q").map(|text| text.trim().to_owned()).unwrap_or_default();
    let search_text = Some(search.as_str()).filter(|text| !text.is_empty());
    let path = workspace.path("");
    let first_path = address(&path, &[("q", &search)]);
    let navigation = NavigationMessages::of(context.locale);
    let member_list =
        List::named(context, first_path.as_str(), "after", navigation.members).with_limit(PageRequest::MAX_LIMIT);
    let invitation_list =
        List::named(context, first_path, "invited", navigation.invitations).with_limit(PageRequest::MAX_LIMIT);
    // The first page shows the beginnings of both lists; further pages show only the list that continues.
    let is_first = member_list.is_first() && invitation_list.is_first();
    let members = if invitation_list.is_first() {
        context
            .service
            .members(&workspace.access, Target::Workspace(workspace.id()), search_text, member_list.request)
            .await?
    } else {
        Page { items: Vec::new(), next: None }
    };
    let invitations = if member_list.is_first() {
        invitations(context, caller, &workspace, search_text, invitation_list.request).await?
    } else {
        Page { items: Vec::new(), next: None }
    };
    let own_id = caller.account.id;
    let rows: Vec<MemberRow> = members.items.iter().map(|member| row(context, &workspace, member)).collect();
    let page = MembersPage {
        layout: workspace.layout(context, ""),
        messages,
        navigation,
        role_messages: RoleMessages::of(context.locale),
        name: workspace.name(),
        may_invite: workspace.can(Capability::MembersInvite),
        is_ownership_offered: workspace
            .view
            .pending_owner
            .as_ref()
            .is_some_and(|invitation_row| invitation_row.account_id == own_id),
        is_alone: search_text.is_none() && rows.len() == 1 && invitations.items.is_empty() && is_first,
        page_links: member_list.page_links(members.next),
        pending_page_links: invitation_list.page_links(invitations.next),
        path,
        search,
        rows,
        invitations: invitations.items,
        errors,
    };
    Ok(context.render_with_status(page.errors.status(), &page))
}

fn row(context: &PageContext, workspace: &WorkspaceContext, member: &MemberDetails) -> MemberRow {
    let messages = WorkspaceMemberMessages::of(context.locale);
    let own_access = workspace.access.effective_access();
    let is_self = context.optional_caller().is_some_and(|caller| caller.account.id == member.account_id);
    let name = member.display_name.to_string();
    let role = member.role.map(|role| role_name(context.locale, role).to_string()).unwrap_or_default();
    let may_give = |search_text: &Role| {
        !is_self
            && member.role != Some(*search_text)
            && member_rules::change_role(own_access, member.role, *search_text).is_ok()
    };
    let choice = |role: Role| {
        let new = role_name(context.locale, role);
        RoleOption {
            value: role.as_str(),
            name: new.to_string(),
            label: messages.make.with("role", new).with("name", &name).into(),
        }
    };
    MemberRow {
        id: member.account_id.to_string(),
        email: member.email.as_ref().map(|email| email.as_typed().to_owned()),
        is_self,
        seen: member.role.map(Role::as_str).unwrap_or_default(),
        role_label: messages.role_of.with("role", &role).with("name", &name).into(),
        role,
        since: member.joined_at.to_string(),
        choices: Role::ALL.iter().rev().copied().filter(may_give).map(choice).collect(),
        may_remove: !is_self && member_rules::remove_from_workspace(own_access, member.role).is_ok(),
        may_leave: is_self && member_rules::leave_workspace(member.role).is_ok(),
        name,
    }
}

/// Returns pending and expired invitations to the workspace itself: all of them if the account manages all, otherwise
/// those that it granted.
async fn invitations(
    context: &PageContext,
    caller: &Caller,
    workspace: &WorkspaceContext,
    search_text: Option<&str>,
    page_request: PageRequest,
) -> Result<Page<InvitationRow>, PageError> {
    let open = InvitationFilter::from([InvitationStatus::Pending, InvitationStatus::Expired]);
    let filter = InvitationFilter { text: search_text.map(ToOwned::to_owned), ..open };
    let found = if workspace.can(Capability::MembersRemove) {
        context.service.invitations(&workspace.access, Target::Workspace(workspace.id()), filter, page_request).await?
    } else {
        context.service.sent_invitations_within(caller, workspace.id(), filter, page_request).await?
    };
    let of_workspace = found.items.iter().filter(|details| details.grant.role().is_some());
    Ok(Page { items: of_workspace.map(|details| invitation_row(context, details)).collect(), next: found.next })
}

fn invitation_row(context: &PageContext, invitation: &InvitationDetails) -> InvitationRow {
    let messages = WorkspaceMemberMessages::of(context.locale);
    let delivery_problem = match invitation.delivery.state {
        DeliveryState::Failed => Some(messages.failed.to_string()),
        DeliveryState::Suppressed => Some(messages.suppressed.to_string()),
        DeliveryState::None | DeliveryState::Queued | DeliveryState::Sent => None,
    };
    InvitationRow {
        id: invitation.id.to_string(),
        email: invitation.email.clone(),
        role: crate::messages::grant_name(context.locale, invitation.grant).to_string(),
        until: invitation.expires_at.to_string(),
        is_expired: invitation.status == InvitationStatus::Expired,
        is_withdrawn: invitation.is_withdrawn,
        delivery_problem,
    }
}
