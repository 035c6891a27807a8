//! `/projects/{id}`: members and invitations of a project.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules::remove_from_project;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{InvitationDetails, MemberDetails};

use super::{FilterLink, ProjectContext};
use crate::error::{PageError, PageResult};
use crate::layout::Layout;
use crate::messages::{
    NavigationMessages, ProjectInvitationMessages, ProjectMessages, abilities, invitation_filter, invitation_status,
    permission_meaning, permission_name, role_meaning, role_name,
};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks};

#[derive(Template)]
#[template(path = "project_members.html")]
struct MembersPage {
    layout: Layout,
    messages: &'static ProjectMessages,
    navigation: &'static NavigationMessages,
    invitation_messages: &'static ProjectInvitationMessages,
    path: String,
    name: String,
    own_access: Vec<(String, String)>,
    abilities: Vec<String>,
    application: Option<String>,
    members: Vec<MemberRow>,
    page_links: PageLinks,
    may_invite: bool,
    /// Whether the list contains no member except the viewer.
    is_alone: bool,
    invitations: Option<InvitationList>,
}

struct MemberRow {
    name: String,
    plain_name: String,
    email: Option<String>,
    access: Vec<String>,
    since: String,
    manage: Option<String>,
    is_self: bool,
}

struct InvitationList {
    filters: Vec<FilterLink>,
    rows: Vec<InvitationRow>,
    page_links: PageLinks,
}

struct InvitationRow {
    path: String,
    email: String,
    permission: String,
    status: String,
    tone: &'static str,
    is_open: bool,
    inviter: String,
    expires: String,
}

/// Returns the style of a status badge.
pub(super) const fn tone(status: InvitationStatus) -> &'static str {
    match status {
        InvitationStatus::Pending => "",
        InvitationStatus::Accepted => "good",
        InvitationStatus::Declined | InvitationStatus::Cancelled => "bad",
        InvitationStatus::Expired => "warn",
    }
}

pub(crate) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let caller = context.caller()?;
    let messages = ProjectMessages::of(context.locale);
    let target = Target::Project(project.id());
    let navigation = NavigationMessages::of(context.locale);
    let list = List::named(&context, project.path(), "after", navigation.people);
    let members = context.service.members(&project.known, target, None, list.request).await?;
    let own_id = caller.account.id;
    let invitations =
        if project.can(Capability::ProjectInvite) { Some(invitations(&context, &project).await?) } else { None };
    let app_url = project.workspace.as_ref().and_then(|view| view.workspace.settings.app_url.as_deref());
    let page = MembersPage {
        layout: project.layout(&context, ProjectSection::Members),
        messages,
        navigation,
        invitation_messages: ProjectInvitationMessages::of(context.locale),
        path: project.path(),
        name: project.name().to_string(),
        own_access: own_access(&context, &project),
        abilities: abilities(context.locale, project.access.capabilities().of_projects())
            .iter()
            .map(ToString::to_string)
            .collect(),
        application: context.service.policy().application(app_url),
        is_alone: list.is_first() && members.items.iter().all(|member| member.account_id == own_id),
        page_links: list.page_links(members.next),
        members: members
            .items
            .iter()
            .map(|member| row(&context, &project, member, member.account_id == own_id))
            .collect(),
        may_invite: project.can(Capability::ProjectInvite),
        invitations,
    };
    Ok(context.render(&page))
}

/// Returns the role and permission of the account, each with a sentence that explains it.
fn own_access(context: &PageContext, project: &ProjectContext) -> Vec<(String, String)> {
    let messages = ProjectMessages::of(context.locale);
    let by_role = project.access.role.map(|role| {
        let name = messages.by_role.with("role", role_name(context.locale, role)).to_string();
        (name, role_meaning(context.locale, role).to_string())
    });
    let by_permission = project.access.permission.map(|permission| {
        let name = permission_name(context.locale, permission).to_string();
        (name, permission_meaning(context.locale, permission).to_string())
    });
    by_role.into_iter().chain(by_permission).collect()
}

/// Names the permission and the role that give a member access.
pub(super) fn access(context: &PageContext, member: &MemberDetails) -> Vec<String> {
    let messages = ProjectMessages::of(context.locale);
    let by_role = member.role.map(|role| messages.by_role.with("role", role_name(context.locale, role)).to_string());
    let by_permission = member.permission.map(|permission| permission_name(context.locale, permission).to_string());
    by_permission.into_iter().chain(by_role).collect()
}

fn row(context: &PageContext, project: &ProjectContext, member: &MemberDetails, is_self: bool) -> MemberRow {
    let messages = ProjectMessages::of(context.locale);
    let name = member.display_name.to_string();
    let may_manage = if is_self {
        member.permission.is_some()
    } else {
        remove_from_project(project.access, member.permission).is_ok()
    };
    MemberRow {
        name: if is_self { messages.you_are.with("name", &name).into() } else { name.clone() },
        plain_name: name,
        email: member.email.as_ref().map(|email| email.as_typed().to_owned()),
        access: access(context, member),
        since: member.joined_at.to_string(),
        manage: may_manage.then(|| format!("{}/people/{}", project.path(), member.account_id)),
        is_self,
    }
}

async fn invitations(context: &PageContext, project: &ProjectContext) -> Result<InvitationList, PageError> {
    let messages = ProjectInvitationMessages::of(context.locale);
    let requested = context.query("status").unwrap_or_else(|| InvitationStatus::Pending.as_str().to_owned());
    let status = InvitationStatus::ALL.into_iter().find(|status| status.as_str() == requested);
    let requested = status.map_or("all", InvitationStatus::as_str);
    let link = |name: String, value: &str, is_current: bool| FilterLink {
        name,
        path: format!("{}?status={value}#invitations", project.path()),
        is_current,
    };
    let by_status = InvitationStatus::ALL
        .into_iter()
        .map(|each| link(invitation_filter(context.locale, each).to_string(), each.as_str(), status == Some(each)));
    let filters = by_status.chain([link(messages.all.to_string(), "all", status.is_none())]).collect();
    let filter = status.map_or_else(Default::default, |status| [status].into());
    let first_path = format!("{}?status={requested}#invitations", project.path());
    let list = List::named(context, first_path, "invitations", messages.title);
    let target = Target::Project(project.id());
    let found = context.service.invitations(&project.known, target, filter, list.request).await?;
    let rows = found.items.iter().map(|invitation| invitation_row(context, project, invitation)).collect();
    Ok(InvitationList { filters, rows, page_links: list.page_links(found.next) })
}

fn invitation_row(context: &PageContext, project: &ProjectContext, invitation: &InvitationDetails) -> InvitationRow {
    let messages = ProjectInvitationMessages::of(context.locale);
    let status = invitation.status;
    let is_withdrawn = status == InvitationStatus::Pending && invitation.is_withdrawn;
    InvitationRow {
        path: format!("{}/invitations/{}", project.path(), invitation.id),
        email: invitation.email.clone(),
        permission: crate::messages::grant_name(context.locale, invitation.grant).to_string(),
        status: if is_withdrawn { messages.is_withdrawn } else { invitation_status(context.locale, status) }
            .to_string(),
        tone: if is_withdrawn { "warn" } else { tone(status) },
        is_open: matches!(status, InvitationStatus::Pending | InvitationStatus::Expired),
        inviter: invitation.inviter.1.to_string(),
        expires: invitation.expires_at.to_string(),
    }
}
