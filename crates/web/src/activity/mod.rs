//! Activity page of workspaces and projects, with filters for kind, actor and day.

mod event_row;

pub(crate) use event_row::{EventRow, event_rows};

use std::collections::HashSet;

use askama::Template;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::page::{Page, PageRequest};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::{ActivityFilter, EventView};
use guestlist_domain::usecase::{MemberDetails, TargetAccess};

use crate::error::PageResult;
use crate::form::SelectOption;
use crate::i18n::Message;
use crate::layout::Layout;
use crate::messages::{ActivityMessages, NavigationMessages};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks, address, max_page};

#[derive(Template)]
#[template(path = "activity.html")]
struct ActivityPage {
    layout: Layout,
    messages: &'static ActivityMessages,
    navigation: &'static NavigationMessages,
    description: Message,
    path: String,
    kinds: Vec<SelectOption>,
    actors: Vec<SelectOption>,
    more_actors: Option<Message>,
    since: String,
    until: String,
    is_filtered: bool,
    event_rows: Vec<EventRow>,
    page_links: PageLinks,
}

/// Returns the kinds of events that can be filtered for, as in the names of actions, with their labels.
fn kinds(messages: &ActivityMessages, target: Target) -> Vec<(&'static str, Message)> {
    let both = [
        ("member", messages.of_member),
        ("invitation", messages.of_invitation),
        ("project", messages.of_project),
        ("public_token", messages.of_public_token),
    ];
    let of_workspace = [("workspace", messages.of_workspace), ("host_key", messages.of_api_key)];
    let of_workspace = of_workspace.into_iter().filter(|_| matches!(target, Target::Workspace(_)));
    both.into_iter().chain(of_workspace).collect()
}

/// Filter of the list, as the query gives it.
#[derive(Default)]
struct ActivityQuery {
    kind: String,
    actor: String,
    since: String,
    until: String,
}

impl ActivityQuery {
    fn of(context: &PageContext) -> Self {
        let value = |name| context.query(name).unwrap_or_default();
        Self { kind: value("kind"), actor: value("actor"), since: value("since"), until: value("until") }
    }

    fn is_empty(&self) -> bool {
        [&self.kind, &self.actor, &self.since, &self.until].iter().all(|value| value.is_empty())
    }

    fn path(&self, base: &str) -> String {
        self.path_for_actor(base, &self.actor)
    }

    /// Returns the path of this list filtered by another actor.
    fn path_for_actor(&self, base: &str, actor: &str) -> String {
        let values = [("kind", &*self.kind), ("actor", actor), ("since", &self.since), ("until", &self.until)];
        address(base, &values)
    }

    /// Converts the values into a filter; values that cannot be parsed are ignored.
    fn filter(&self) -> ActivityFilter {
        let is_of = |action: &Action| action.as_str().split_once('.').is_some_and(|(noun, _)| noun == self.kind);
        let kinds = ["account", "guest", "host"];
        ActivityFilter {
            actor: kinds.into_iter().find_map(|kind| Actor::restore(kind, Some(&self.actor))),
            actions: Action::ALL.iter().copied().filter(is_of).collect::<HashSet<_>>(),
            since: day(&self.since),
            // The last day is included.
            until: day(&self.until).map(|begin| begin.plus(days(1))),
        }
    }
}

/// Parses the value of a date field as the start of that day in UTC.
fn day(text: &str) -> Option<Timestamp> {
    (text.len() == 10).then(|| Timestamp::parse_rfc3339(&format!("{text}T00:00:00Z"))).flatten()
}

/// Renders the activity of a workspace or project with this layout; `path` is the path of the page.
pub(crate) async fn page(
    context: &PageContext,
    access: &TargetAccess,
    target: Target,
    layout: Layout,
    path: String,
) -> PageResult {
    let messages = ActivityMessages::of(context.locale);
    let query = ActivityQuery::of(context);
    let list = List::of(context, query.path(&path)).with_limit(PageRequest::DEFAULT_LIMIT * 2);
    let found = context.service.activity(access, target, query.filter(), list.request).await?;
    let members = context.service.members(access, target, None, max_page()).await?;
    let (actors, has_more) = actors(context, &members, &query, found.items.first());
    let page = ActivityPage {
        layout,
        messages,
        navigation: NavigationMessages::of(context.locale),
        description: match target {
            Target::Workspace(_) => messages.of_all_projects,
            Target::Project(_) => messages.of_this_project,
        },
        kinds: kinds(messages, target).into_iter().map(|(id, name)| SelectOption::new(id, name, &query.kind)).collect(),
        actors,
        more_actors: has_more.then_some(messages.more_actors),
        is_filtered: !query.is_empty(),
        event_rows: event_rows(context, target, &found.items, |actor| query.path_for_actor(&path, actor)),
        page_links: list.page_links(found.next),
        path,
        since: query.since,
        until: query.until,
    };
    Ok(context.render(&page))
}

/// Returns the actors to filter by (the members, and the actor of the present filter), and whether there are more.
fn actors(
    context: &PageContext,
    members: &Page<MemberDetails>,
    query: &ActivityQuery,
    first: Option<&EventView>,
) -> (Vec<SelectOption>, bool) {
    let pick = |id: String, name: String| SelectOption::new(id, name, &query.actor);
    let mut actors: Vec<SelectOption> = Vec::new();
    actors.extend(members.items.iter().map(|one| pick(one.account_id.to_string(), one.display_name.to_string())));
    if query.filter().actor.is_some() && actors.iter().all(|one| !one.is_selected) {
        let name = first.map(|event| event_row::actor(context, &event.actor));
        let name = name.unwrap_or_else(|| ActivityMessages::of(context.locale).unlisted_account.to_string());
        actors.push(pick(query.actor.clone(), name));
    }
    (actors, members.next.is_some())
}
