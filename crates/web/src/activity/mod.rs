//! Activity page of workspaces and projects, with filters for kind, actor and day.

mod entry;

pub(crate) use entry::{Entry, entries};

use std::collections::HashSet;

use askama::Template;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::{ActivityFilter, EventView};
use guestlist_domain::usecase::Credential;

use crate::form::Pick;
use crate::layout::Layout;
use crate::paging::{List, Steps, address, most};
use crate::refusal::{Answer, Refused};
use crate::text::Text;
use crate::visit::Visit;
use crate::words::{Activity, Places};

#[derive(Template)]
#[template(path = "activity.html")]
struct ActivityPage {
    layout: Layout,
    words: &'static Activity,
    places: &'static Places,
    lead: Text,
    here: String,
    kinds: Vec<Pick>,
    people: Vec<Pick>,
    more_people: Option<Text>,
    since: String,
    until: String,
    is_filtered: bool,
    entries: Vec<Entry>,
    steps: Steps,
}

/// Returns the kinds of events that can be filtered for, as in the names of actions, with their labels.
fn kinds(words: &Activity, place: Place) -> Vec<(&'static str, Text)> {
    let both = [
        ("member", words.of_member),
        ("invitation", words.of_invitation),
        ("project", words.of_project),
        ("public_token", words.of_public_token),
    ];
    let of_workspace = [("workspace", words.of_workspace), ("host_key", words.of_host_key)];
    let of_workspace = of_workspace.into_iter().filter(|_| matches!(place, Place::Workspace(_)));
    both.into_iter().chain(of_workspace).collect()
}

/// Filter of the list, as the query gives it.
#[derive(Default)]
struct Wanted {
    kind: String,
    actor: String,
    since: String,
    until: String,
}

impl Wanted {
    fn of(visit: &Visit) -> Self {
        let asked = |name| visit.query(name).unwrap_or_default();
        Self { kind: asked("kind"), actor: asked("actor"), since: asked("since"), until: asked("until") }
    }

    fn is_everything(&self) -> bool {
        [&self.kind, &self.actor, &self.since, &self.until].iter().all(|value| value.is_empty())
    }

    fn path(&self, here: &str) -> String {
        self.path_by(here, &self.actor)
    }

    /// Returns the path of this list filtered by another actor.
    fn path_by(&self, here: &str, actor: &str) -> String {
        let values = [("kind", &*self.kind), ("actor", actor), ("since", &self.since), ("until", &self.until)];
        address(here, &values)
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

/// Renders the activity of a workspace or project with this frame; `here` is the path of the page.
pub(crate) async fn page(visit: &Visit, place: Place, layout: Layout, here: String) -> Answer {
    let caller = visit.caller()?;
    let words = Activity::of(visit.locale);
    let wanted = Wanted::of(visit);
    let list = List::of(visit, wanted.path(&here)).by(PageRequest::DEFAULT_LIMIT * 2);
    let (filter, part) = (wanted.filter(), list.request);
    let found = match place {
        Place::Workspace(id) => visit.service.workspace_activity(caller, id, filter, part).await?,
        Place::Project(id) => {
            let credential = Credential::from(caller.clone());
            visit.service.project_activity(&credential, id, filter, part).await?
        }
    };
    let (people, has_more) = people(visit, place, &wanted, found.items.first()).await?;
    let page = ActivityPage {
        layout,
        words,
        places: Places::of(visit.locale),
        lead: match place {
            Place::Workspace(_) => words.of_all_projects,
            Place::Project(_) => words.of_this_project,
        },
        kinds: kinds(words, place).into_iter().map(|(id, name)| Pick::new(id, name, &wanted.kind)).collect(),
        people,
        more_people: has_more.then_some(words.more_people),
        is_filtered: !wanted.is_everything(),
        entries: entries(visit, place, &found.items, |actor| wanted.path_by(&here, actor)),
        steps: list.steps(found.next),
        here,
        since: wanted.since,
        until: wanted.until,
    };
    Ok(visit.page(&page))
}

/// Returns the actors to filter by, and whether there are more: the members, and the actor that is filtered for now.
async fn people(
    visit: &Visit,
    place: Place,
    wanted: &Wanted,
    first: Option<&EventView>,
) -> Result<(Vec<Pick>, bool), Refused> {
    let members = visit.service.members(visit.caller()?, place, None, most()).await?;
    let pick = |id: String, name: String| Pick::new(id, name, &wanted.actor);
    let mut people: Vec<Pick> = Vec::new();
    people.extend(members.items.iter().map(|one| pick(one.account_id.to_string(), one.display_name.to_string())));
    if wanted.filter().actor.is_some() && people.iter().all(|one| !one.is_chosen) {
        let name = first.map(|event| entry::actor(visit, &event.actor));
        let name = name.unwrap_or_else(|| Activity::of(visit.locale).somebody.to_string());
        people.push(pick(wanted.actor.clone(), name));
    }
    Ok((people, members.next.is_some()))
}
