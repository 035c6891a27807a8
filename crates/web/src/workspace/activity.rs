//! `/workspaces/{id}/activity`: what happened, in words.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::{ActivityFilter, ActorView, EventView};

use super::{Ground, Person, cursor, most};
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{Happened, Places, WorkspaceActivity, permission_name, role_name};

#[derive(Template)]
#[template(path = "workspace_activity.html")]
struct ActivityPage {
    layout: Layout,
    words: &'static WorkspaceActivity,
    places: &'static Places,
    here: String,
    kinds: Vec<Person>,
    people: Vec<Person>,
    since: String,
    until: String,
    is_filtered: bool,
    entries: Vec<Entry>,
    more: Option<String>,
}

/// An entry.
struct Entry {
    sentence: String,
    detail: Option<String>,
    at: String,
}

/// The log, newest first.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let words = WorkspaceActivity::of(visit.locale);
    let [kind, actor, since, until] =
        ["kind", "actor", "since", "until"].map(|name| visit.query(name).unwrap_or_default());
    let of_kind = |action: &Action| action.as_str().split_once('.').is_some_and(|(noun, _)| noun == kind);
    let actions: HashSet<Action> = Action::ALL.iter().copied().filter(of_kind).collect();
    let filter = ActivityFilter {
        actor: AccountId::parse(&actor).ok().map(Actor::Account),
        actions,
        since: day(&since),
        // The day itself is meant as well.
        until: day(&until).map(|begin| begin.plus(days(1))),
    };
    let request = cursor::asked(&visit, PageRequest::DEFAULT_LIMIT * 2);
    let found = visit.service.workspace_activity(caller, ground.id(), filter, request).await?;
    let members = visit.service.members(caller, Place::Workspace(ground.id()), None, most()).await?;
    let kinds = [
        ("member", words.of_member),
        ("invitation", words.of_invitation),
        ("project", words.of_project),
        ("public_token", words.of_public_token),
        ("workspace", words.of_workspace),
        ("host_key", words.of_host_key),
    ];
    let here = ground.path("/activity");
    let filters = [("kind", kind.as_str()), ("actor", &actor), ("since", &since), ("until", &until)];
    let page = ActivityPage {
        layout: ground.layout(&visit, "/activity"),
        words,
        places: Places::of(visit.locale),
        kinds: kinds
            .into_iter()
            .map(|(id, name)| Person { id: id.to_owned(), name: name.to_string(), is_chosen: id == kind })
            .collect(),
        people: members
            .items
            .iter()
            .map(|member| (member.account_id.to_string(), member.display_name.to_string()))
            .map(|(id, name)| Person { is_chosen: id == actor, id, name })
            .collect(),
        is_filtered: filters.iter().any(|(_, value)| !value.is_empty()),
        entries: found.items.iter().map(|view| entry(&visit, view)).collect(),
        more: cursor::next(&here, &filters, found.next),
        here,
        since,
        until,
    };
    Ok(visit.page(&page))
}

/// The beginning of a day, as date fields write it. What is no day is no filter.
fn day(text: &str) -> Option<Timestamp> {
    (text.len() == 10).then(|| Timestamp::parse_rfc3339(&format!("{text}T00:00:00Z"))).flatten()
}

fn entry(visit: &Visit, view: &EventView) -> Entry {
    let what = view.invited.as_ref().unwrap_or(&view.object.name);
    let sentence = Happened::sentence(visit.locale, view.action);
    Entry {
        sentence: sentence.with("who", actor(visit, &view.actor)).with("what", what).into(),
        detail: detail(visit, view),
        at: view.at.to_string(),
    }
}

/// Who did it.
fn actor(visit: &Visit, actor: &ActorView) -> String {
    let words = WorkspaceActivity::of(visit.locale);
    let name = actor.name.clone();
    match actor.kind {
        "account" => name.unwrap_or_else(|| words.somebody_gone.to_string()),
        "guest" => {
            name.map_or_else(|| words.guest.to_string(), |name| words.guest_named.with("name", name).to_string())
        }
        "host" => name.unwrap_or_else(|| words.application.to_string()),
        "operator" => words.operator.to_string(),
        "system" => words.system.to_string(),
        _ => words.anonymous.to_string(),
    }
}

/// From what to what, where both are roles or permissions; or what was offered.
fn detail(visit: &Visit, view: &EventView) -> Option<String> {
    let words = WorkspaceActivity::of(visit.locale);
    let named = |key: &str| {
        let text = view.detail.get(key)?;
        let role = Role::parse(text).ok().map(|role| role_name(visit.locale, role));
        role.or_else(|| Permission::parse(text).ok().map(|permission| permission_name(visit.locale, permission)))
    };
    match (named("before"), named("after"), named("grant")) {
        (Some(before), Some(after), _) => Some(words.from_to.with("before", before).with("after", after).into()),
        (_, _, Some(grant)) => Some(grant.to_string()),
        _ => None,
    }
}
