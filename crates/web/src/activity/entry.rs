//! An audit event as a sentence.

use guestlist_domain::model::access::Place;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::port::{ActorView, EventView};

use crate::text::Text;
use crate::visit::Visit;
use crate::words::{Activity, Happened, permission_name, role_name};

/// Sentence about an audit event, split around its actor, who links to their other events.
pub(crate) struct Entry {
    pub(crate) before: String,
    pub(crate) who: String,
    /// Path of the actor's events, if the list can be filtered by this actor.
    pub(crate) by: Option<String>,
    pub(crate) after: String,
    pub(crate) detail: Option<String>,
    pub(crate) at: String,
}

/// Converts events into sentences; `by` returns the path of the events of the actor with this id.
pub(crate) fn entries(visit: &Visit, place: Place, events: &[EventView], by: impl Fn(&str) -> String) -> Vec<Entry> {
    let one = |event: &EventView| {
        let what = event.invited.as_ref().unwrap_or(&event.object.name);
        let (before, after) = Happened::around_the_actor(visit.locale, event.action);
        let actor_id = event.actor.id.as_deref().filter(|id| Actor::restore(event.actor.kind, Some(id)).is_some());
        Entry {
            before: before.replace("{what}", what),
            who: actor(visit, &event.actor),
            by: actor_id.map(&by),
            after: after.replace("{what}", what),
            detail: detail(visit, place, event),
            at: event.at.to_string(),
        }
    };
    events.iter().map(one).collect()
}

/// Returns the name of an actor as readers know it.
pub(super) fn actor(visit: &Visit, actor: &ActorView) -> String {
    let words = Activity::of(visit.locale);
    match (actor.kind, &actor.name, &actor.token) {
        ("guest", Some(name), Some((_, token))) => words.named_guest_of.with("name", name).with("token", token).into(),
        ("guest", None, Some((_, token))) => words.guest_of.with("token", token).into(),
        ("guest", Some(name), None) => words.guest_named.with("name", name).into(),
        (_, Some(name), _) => name.clone(),
        ("account", None, _) => words.gone.to_string(),
        ("guest", None, None) => words.guest.to_string(),
        ("host", None, _) => words.application.to_string(),
        ("operator", None, _) => words.operator.to_string(),
        ("system", None, _) => words.system.to_string(),
        (_, None, _) => words.anonymous.to_string(),
    }
}

/// Names what changed from what to what, or what was granted, for roles, permissions and plans. Other details are ids
/// and are not shown.
fn detail(visit: &Visit, place: Place, event: &EventView) -> Option<String> {
    let named = |key: &str| {
        let text = event.detail.get(key)?;
        let is_plan = event.action == Action::WorkspacePlanChanged;
        rights(visit, place, text).map(|name| name.to_string()).or_else(|| is_plan.then(|| text.clone()))
    };
    match (named("before"), named("after")) {
        (Some(before), Some(after)) => {
            Some(Activity::of(visit.locale).from_to.with("before", before).with("after", after).into())
        }
        (Some(_) | None, _) => named("grant").or_else(|| named("permission")),
    }
}

/// Names a role or a permission. Both have the value `admin`, so the target decides which is meant.
fn rights(visit: &Visit, place: Place, text: &str) -> Option<Text> {
    let role = Role::parse(text).ok().map(|role| role_name(visit.locale, role));
    let permission = Permission::parse(text).ok().map(|permission| permission_name(visit.locale, permission));
    match place {
        Place::Workspace(_) => role.or(permission),
        Place::Project(_) => permission.or(role),
    }
}
