//! An audit event as a sentence.

use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{ActorView, EventView};

use crate::i18n::Message;
use crate::messages::{ActionMessages, ActivityMessages, permission_name, role_name};
use crate::page_context::PageContext;

/// Sentence about an audit event, split around the name of its actor, which links to the other events of that actor.
pub(crate) struct EventRow {
    pub(crate) before: String,
    pub(crate) actor: String,
    /// Path of the actor's events, if the list can be filtered by this actor.
    pub(crate) actor_path: Option<String>,
    pub(crate) after: String,
    pub(crate) detail: Option<String>,
    pub(crate) at: String,
}

/// Converts events into sentences; `actor_path` returns the path of the events of the actor with this id.
pub(crate) fn event_rows(
    context: &PageContext,
    target: Target,
    events: &[EventView],
    actor_path: impl Fn(&str) -> String,
) -> Vec<EventRow> {
    let row = |event: &EventView| {
        let what = event.invitee_address.as_ref().unwrap_or(&event.object.name);
        let (before, after) = ActionMessages::around_the_actor(context.locale, event.action);
        let actor_id = event.actor.id.as_deref().filter(|id| Actor::restore(event.actor.kind, Some(id)).is_some());
        EventRow {
            before: before.replace("{what}", what),
            actor: actor(context, &event.actor),
            actor_path: actor_id.map(&actor_path),
            after: after.replace("{what}", what),
            detail: detail(context, target, event),
            at: event.at.to_string(),
        }
    };
    events.iter().map(row).collect()
}

/// Returns the name of an actor as readers know it.
pub(super) fn actor(context: &PageContext, actor: &ActorView) -> String {
    let messages = ActivityMessages::of(context.locale);
    match (actor.kind, &actor.name, &actor.token) {
        ("guest", Some(name), Some((_, token))) => {
            messages.named_guest_of.with("name", name).with("token", token).into()
        }
        ("guest", None, Some((_, token))) => messages.guest_of.with("token", token).into(),
        ("guest", Some(name), None) => messages.guest_named.with("name", name).into(),
        (_, Some(name), _) => name.clone(),
        ("account", None, _) => messages.deleted_account.to_string(),
        ("guest", None, None) => messages.guest.to_string(),
        ("host", None, _) => messages.application.to_string(),
        ("operator", None, _) => messages.operator.to_string(),
        ("system", None, _) => messages.system.to_string(),
        (_, None, _) => messages.anonymous.to_string(),
    }
}

/// Names what changed from what to what, or what was granted, for roles, permissions and plans. Other details are ids
/// and are not shown.
fn detail(context: &PageContext, target: Target, event: &EventView) -> Option<String> {
    let name_of = |key: &str| {
        let text = event.detail.get(key)?;
        let is_plan = event.action == Action::WorkspacePlanChanged;
        role_or_permission(context, target, text).map(|name| name.to_string()).or_else(|| is_plan.then(|| text.clone()))
    };
    match (name_of("before"), name_of("after")) {
        (Some(before), Some(after)) => {
            Some(ActivityMessages::of(context.locale).from_to.with("before", before).with("after", after).into())
        }
        (Some(_) | None, _) => name_of("grant").or_else(|| name_of("permission")),
    }
}

/// Names a role or a permission. Both have the value `admin`, so the target decides which is meant.
fn role_or_permission(context: &PageContext, target: Target, text: &str) -> Option<Message> {
    let role = Role::parse(text).ok().map(|role| role_name(context.locale, role));
    let permission = Permission::parse(text).ok().map(|permission| permission_name(context.locale, permission));
    match target {
        Target::Workspace(_) => role.or(permission),
        Target::Project(_) => permission.or(role),
    }
}
