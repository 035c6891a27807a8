//! `/projects/{id}`: members and invitations of a project.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules::remove_from_project;
use guestlist_domain::usecase::{InvitationDetails, MemberDetails};

use super::{FilterLink, Here, Section};
use crate::layout::Layout;
use crate::paging::{List, Steps};
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{
    Places, Project, ProjectInvitations, abilities, invitation_filter, invitation_status, permission_meaning,
    permission_name, role_meaning, role_name,
};

#[derive(Template)]
#[template(path = "project_people.html")]
struct PeoplePage {
    layout: Layout,
    words: &'static Project,
    places: &'static Places,
    inviting: &'static ProjectInvitations,
    path: String,
    name: String,
    held: Vec<(String, String)>,
    abilities: Vec<String>,
    application: Option<String>,
    members: Vec<Member>,
    steps: Steps,
    may_invite: bool,
    /// Whether the list contains no member except the viewer.
    is_alone: bool,
    invitations: Option<Invitations>,
}

struct Member {
    name: String,
    plain_name: String,
    email: Option<String>,
    access: Vec<String>,
    since: String,
    manage: Option<String>,
    is_me: bool,
}

struct Invitations {
    filters: Vec<FilterLink>,
    rows: Vec<Row>,
    steps: Steps,
}

struct Row {
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

pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let caller = visit.caller()?;
    let words = Project::of(visit.locale);
    let place = Place::Project(here.project.id);
    let places = Places::of(visit.locale);
    let list = List::named(&visit, here.path(), "after", places.people);
    let members = visit.service.members(caller, place, None, list.request).await?;
    let me = caller.account.id;
    let invitations = if here.may(Capability::ProjectInvite) { Some(invitations(&visit, &here).await?) } else { None };
    let app_url = here.workspace.as_ref().and_then(|view| view.workspace.settings.app_url.as_deref());
    let page = PeoplePage {
        layout: here.layout(&visit, Section::People),
        words,
        places,
        inviting: ProjectInvitations::of(visit.locale),
        path: here.path(),
        name: here.project.name.to_string(),
        held: held(&visit, &here),
        abilities: abilities(visit.locale, here.access.capabilities().of_projects())
            .iter()
            .map(ToString::to_string)
            .collect(),
        application: visit.service.policy().application(app_url),
        is_alone: list.is_first() && members.items.iter().all(|member| member.account_id == me),
        steps: list.steps(members.next),
        members: members.items.iter().map(|member| row(&visit, &here, member, member.account_id == me)).collect(),
        may_invite: here.may(Capability::ProjectInvite),
        invitations,
    };
    Ok(visit.page(&page))
}

/// Returns the role and permission of the account, each with a sentence that explains it.
fn held(visit: &Visit, here: &Here) -> Vec<(String, String)> {
    let words = Project::of(visit.locale);
    let by_role = here.access.role.map(|role| {
        let name = words.by_role.with("role", role_name(visit.locale, role)).to_string();
        (name, role_meaning(visit.locale, role).to_string())
    });
    let by_permission = here.access.permission.map(|permission| {
        let name = permission_name(visit.locale, permission).to_string();
        (name, permission_meaning(visit.locale, permission).to_string())
    });
    by_role.into_iter().chain(by_permission).collect()
}

/// Names the permission and the role that give a member access.
pub(super) fn access(visit: &Visit, member: &MemberDetails) -> Vec<String> {
    let words = Project::of(visit.locale);
    let by_role = member.role.map(|role| words.by_role.with("role", role_name(visit.locale, role)).to_string());
    let by_permission = member.permission.map(|permission| permission_name(visit.locale, permission).to_string());
    by_permission.into_iter().chain(by_role).collect()
}

fn row(visit: &Visit, here: &Here, member: &MemberDetails, is_me: bool) -> Member {
    let words = Project::of(visit.locale);
    let name = member.display_name.to_string();
    let may_go =
        if is_me { member.permission.is_some() } else { remove_from_project(here.access, member.permission).is_ok() };
    Member {
        name: if is_me { words.you_are.with("name", &name).into() } else { name.clone() },
        plain_name: name,
        email: member.email.as_ref().map(|email| email.as_typed().to_owned()),
        access: access(visit, member),
        since: member.joined_at.to_string(),
        manage: may_go.then(|| format!("{}/people/{}", here.path(), member.account_id)),
        is_me,
    }
}

async fn invitations(visit: &Visit, here: &Here) -> Result<Invitations, Refused> {
    let words = ProjectInvitations::of(visit.locale);
    let asked = visit.query("status").unwrap_or_else(|| InvitationStatus::Pending.as_str().to_owned());
    let status = InvitationStatus::ALL.into_iter().find(|status| status.as_str() == asked);
    let asked = status.map_or("all", InvitationStatus::as_str);
    let link = |name: String, value: &str, is_here: bool| FilterLink {
        name,
        path: format!("{}?status={value}#invitations", here.path()),
        is_here,
    };
    let each = InvitationStatus::ALL
        .into_iter()
        .map(|one| link(invitation_filter(visit.locale, one).to_string(), one.as_str(), status == Some(one)));
    let filters = each.chain([link(words.all.to_string(), "all", status.is_none())]).collect();
    let wanted = status.map_or_else(Default::default, |status| [status].into());
    let begin = format!("{}?status={asked}#invitations", here.path());
    let list = List::named(visit, begin, "invitations", words.title);
    let place = Place::Project(here.project.id);
    let found = visit.service.invitations(visit.caller()?, place, wanted, list.request).await?;
    let rows = found.items.iter().map(|invitation| invited(visit, here, invitation)).collect();
    Ok(Invitations { filters, rows, steps: list.steps(found.next) })
}

fn invited(visit: &Visit, here: &Here, invitation: &InvitationDetails) -> Row {
    let words = ProjectInvitations::of(visit.locale);
    let status = invitation.status;
    let is_withdrawn = status == InvitationStatus::Pending && invitation.is_withdrawn;
    Row {
        path: format!("{}/invitations/{}", here.path(), invitation.id),
        email: invitation.email.clone(),
        permission: crate::words::grant_name(visit.locale, invitation.grant).to_string(),
        status: if is_withdrawn { words.is_withdrawn } else { invitation_status(visit.locale, status) }.to_string(),
        tone: if is_withdrawn { "warn" } else { tone(status) },
        is_open: matches!(status, InvitationStatus::Pending | InvitationStatus::Expired),
        inviter: invitation.inviter.1.to_string(),
        expires: invitation.expires_at.to_string(),
    }
}
