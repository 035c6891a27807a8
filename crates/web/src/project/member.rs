//! `/projects/{id}/people/{account}`: the access of a member, and changing or removing it; leaving the project.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::member_rules::{OrphanedTokens, change_permission, remove_from_project};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::role::Permission;
use guestlist_domain::usecase::{
    Caller, Error, MemberDetails, MembershipSnapshot, PublicTokenFilter, PublicTokenScope,
};
use serde::Deserialize;

use super::people::access;
use super::{Choice, Here, Section, permissions};
use crate::form::{Form, Mistakes};
use crate::layout::Layout;
use crate::paging::most;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Places, Project, Terms};

#[derive(Template)]
#[template(path = "project_member.html")]
struct MemberPage {
    layout: Layout,
    words: &'static Project,
    terms: &'static Terms,
    places: &'static Places,
    project: String,
    path: String,
    id: String,
    name: String,
    email: Option<String>,
    access: Vec<String>,
    since: String,
    inviter: Option<String>,
    is_me: bool,
    has_permission: bool,
    may_remove: bool,
    /// Permissions that the account can give; empty if it can give none.
    permissions: Vec<Choice>,
    fates: Vec<Choice>,
    behind: Behind,
    /// Permission of the member when the form was shown.
    seen: &'static str,
    mistakes: Mistakes,
}

/// Removal impact of the member in this project.
#[derive(Default)]
struct Behind {
    invitations: usize,
    tokens: Vec<(String, String)>,
}

/// Form that changes or removes a member.
#[derive(Default, Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    permission: String,
    #[serde(default)]
    tokens: String,
    #[serde(default)]
    seen: String,
}

fn fate(caller: &Caller, name: &str) -> OrphanedTokens {
    match name {
        "revoke" => OrphanedTokens::Revoke,
        "mine" => OrphanedTokens::TransferTo(caller.account.id),
        _ => OrphanedTokens::Keep,
    }
}

/// Returns the choices for orphaned tokens. Callers can take over the tokens of others, not their own.
fn fates(visit: &Visit, is_me: bool) -> Vec<Choice> {
    let words = Project::of(visit.locale);
    let keep = ("keep", words.fate_keep, words.fate_keep_what);
    let revoke = ("revoke", words.fate_revoke, words.fate_revoke_what);
    let mine = ("mine", words.fate_mine, words.fate_mine_what);
    [Some(keep), Some(revoke), (!is_me).then_some(mine)]
        .into_iter()
        .flatten()
        .map(|(value, name, meaning)| Choice {
            value,
            name: name.to_string(),
            meaning: meaning.to_string(),
            is_chosen: value == "keep",
        })
        .collect()
}

fn shown(member: &MemberDetails) -> &'static str {
    member.permission.map(Permission::as_str).unwrap_or_default()
}

fn account(id: &str) -> Result<AccountId, Refused> {
    AccountId::parse(id).map_err(|_| Refused::not_found())
}

async fn behind(visit: &Visit, here: &Here, member: &MemberDetails) -> Result<Behind, Refused> {
    if !here.may(Capability::ProjectInvite) || !here.may(Capability::TokensManage) {
        return Ok(Behind::default());
    }
    let (caller, project) = (visit.caller()?, here.project.id);
    let pending = [InvitationStatus::Pending].into();
    let sent = visit.service.invitations(caller, Place::Project(project), pending, most()).await?;
    let alive = PublicTokenStatus::ALL.into_iter().filter(|status| *status != PublicTokenStatus::Revoked);
    let filter = PublicTokenFilter {
        statuses: alive.collect(),
        creator: Some(member.account_id),
        ..PublicTokenFilter::default()
    };
    let made = visit.service.public_tokens(caller, PublicTokenScope::Project(project), filter, most()).await?;
    Ok(Behind {
        invitations: sent.items.iter().filter(|invitation| invitation.inviter.0 == member.account_id).count(),
        tokens: made
            .items
            .iter()
            .map(|details| (details.token.name.to_string(), format!("/public-tokens/{}", details.token.id)))
            .collect(),
    })
}

async fn form(visit: &Visit, here: &Here, id: AccountId, mistakes: Mistakes) -> Result<MemberPage, Refused> {
    let caller = visit.caller()?;
    let member = visit.service.member(caller, Place::Project(here.project.id), id).await?;
    let is_me = member.account_id == caller.account.id;
    let present = member.permission;
    let may_give = |wanted: Permission| change_permission(here.access, present, wanted).is_ok();
    let manages_tokens = present.is_some_and(|held| held.capabilities().contains(Capability::TokensManage));
    Ok(MemberPage {
        layout: here.layout(visit, Section::People),
        words: Project::of(visit.locale),
        terms: Terms::of(visit.locale),
        places: Places::of(visit.locale),
        project: here.project.name.to_string(),
        path: here.path(),
        id: member.account_id.to_string(),
        email: member.email.as_ref().map(|email| email.as_typed().to_owned()),
        access: access(visit, &member),
        since: member.joined_at.to_string(),
        inviter: member.invited_by.as_ref().map(|(_, name)| name.to_string()),
        is_me,
        has_permission: present.is_some(),
        may_remove: !is_me && remove_from_project(here.access, present).is_ok(),
        permissions: permissions(visit.locale, present, may_give),
        fates: if manages_tokens { fates(visit, is_me) } else { Vec::new() },
        behind: behind(visit, here, &member).await?,
        seen: shown(&member),
        name: member.display_name.to_string(),
        mistakes,
    })
}

pub(crate) async fn show(visit: Visit, Path((id, who)): Path<(String, String)>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let page = form(&visit, &here, account(&who)?, Mistakes::default()).await?;
    Ok(visit.page(&page))
}

async fn again(visit: &Visit, here: &Here, who: AccountId, error: Error) -> Answer {
    let mut mistakes = Mistakes::of(visit, error)?;
    // These forms have no field for the new token owner.
    if let Some(wrong) = mistakes.at("to") {
        mistakes.whole = Some(wrong.to_owned());
    }
    let page = form(visit, here, who, mistakes).await?;
    Ok(visit.page_with(page.mistakes.status(), &page))
}

/// Changes the permission of a member.
pub(crate) async fn change(
    visit: Visit,
    Path((id, who)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let (caller, who) = (visit.caller()?, account(&who)?);
    let tokens = fate(caller, &chosen.tokens);
    let (project, service) = (here.project.id, &visit.service);
    let present = service.member(caller, Place::Project(project), who).await?;
    let context = visit.meant_for(&chosen.seen, shown(&present), &MembershipSnapshot::from(&present));
    let permission = Permission::parse(&chosen.permission).map_err(|invalid| Error::field("permission", invalid));
    let outcome = match context.and_then(|context| Ok((context, permission?))) {
        Ok((context, permission)) => {
            service.change_member_permission(&context, caller, project, who, permission, tokens).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&format!("{}?did=changed", here.path())).into_response()),
        Err(error) => again(&visit, &here, who, error).await,
    }
}

/// Removes a member from the project.
pub(crate) async fn remove(
    visit: Visit,
    Path((id, who)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let (caller, who) = (visit.caller()?, account(&who)?);
    let tokens = fate(caller, &chosen.tokens);
    let place = Place::Project(here.project.id);
    match visit.service.remove_member(&visit.context, caller, place, who, tokens).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?did=removed", here.path())).into_response()),
        Err(error) => again(&visit, &here, who, error).await,
    }
}

/// Removes the signed-in account from the project.
pub(crate) async fn leave(visit: Visit, Path(id): Path<String>, Form(chosen): Form<Chosen>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let caller = visit.caller()?;
    let tokens = fate(caller, &chosen.tokens);
    match visit.service.leave(&visit.context, caller, Place::Project(here.project.id), tokens).await {
        // A role in the workspace still gives access to the project.
        Ok(()) if here.access.role.is_some() => Ok(Redirect::to(&format!("{}?did=left", here.path())).into_response()),
        Ok(()) => Ok(Redirect::to("/?did=left").into_response()),
        Err(error) => again(&visit, &here, caller.account.id, error).await,
    }
}
