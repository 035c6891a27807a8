//! `/projects/{id}/activity`: who did what.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::{ActivityFilter, ActorView, EventView};
use guestlist_domain::usecase::Credential;

use super::{FilterLink, Here, Section, after, first_of, next_of};
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{ProjectActivity, deed, permission_name, role_name};

#[derive(Template)]
#[template(path = "project_activity.html")]
struct ActivityPage {
    layout: Layout,
    words: &'static ProjectActivity,
    back_to_first: String,
    kinds: Vec<FilterLink>,
    periods: Vec<FilterLink>,
    /// Whose doings are shown alone, and the way back to everybody's.
    only: Option<(String, String)>,
    entries: Vec<Entry>,
    next: Option<String>,
    first: Option<String>,
}

/// Something that happened.
pub(super) struct Entry {
    pub(super) at: String,
    pub(super) who: String,
    /// Leads to the doings of the same actor.
    pub(super) by: Option<String>,
    pub(super) did: String,
    pub(super) whom: String,
    pub(super) detail: Option<String>,
}

/// A kind of happenings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    People,
    Tokens,
    Project,
}

impl Kind {
    const ALL: [Self; 3] = [Self::People, Self::Tokens, Self::Project];

    const fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Tokens => "tokens",
            Self::Project => "project",
        }
    }

    /// Its actions, by the noun that their names begin with.
    fn actions(self) -> HashSet<Action> {
        let nouns: &[&str] = match self {
            Self::People => &["invitation.", "member."],
            Self::Tokens => &["public_token."],
            Self::Project => &["project."],
        };
        let is_of = |action: &Action| nouns.iter().any(|noun| action.as_str().starts_with(noun));
        Action::ALL.iter().copied().filter(is_of).collect()
    }
}

/// What stands in the address: kind, days back, actor.
#[derive(Clone, Default)]
struct Wanted {
    kind: Option<Kind>,
    days: Option<u64>,
    by: Option<(String, Actor)>,
}

impl Wanted {
    fn of(visit: &Visit) -> Self {
        let kind = visit.query("what");
        let by = visit.query("by").and_then(|text| {
            let kinds = ["account", "guest", "host"];
            let actor = kinds.into_iter().find_map(|kind| Actor::restore(kind, Some(&text)))?;
            Some((text, actor))
        });
        Self {
            kind: Kind::ALL.into_iter().find(|one| kind.as_deref() == Some(one.name())),
            days: visit.query("days").and_then(|text| text.parse().ok()).filter(|days| [1, 7, 30].contains(days)),
            by,
        }
    }

    fn path(&self, base: &str) -> String {
        let mut pairs = Vec::new();
        pairs.extend(self.kind.map(|kind| ("what", kind.name().to_owned())));
        pairs.extend(self.days.map(|days| ("days", days.to_string())));
        pairs.extend(self.by.as_ref().map(|(by, _)| ("by", by.clone())));
        match serde_urlencoded::to_string(pairs) {
            Ok(query) if !query.is_empty() => format!("{base}?{query}"),
            Ok(_) | Err(_) => base.to_owned(),
        }
    }

    fn filter(&self, now: Timestamp) -> ActivityFilter {
        ActivityFilter {
            actor: self.by.as_ref().map(|(_, actor)| actor.clone()),
            actions: self.kind.map(Kind::actions).unwrap_or_default(),
            since: self.days.map(|count| now.minus(days(count))),
            until: None,
        }
    }
}

/// The page.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let words = ProjectActivity::of(visit.locale);
    let credential = Credential::from(visit.caller()?.clone());
    let wanted = Wanted::of(&visit);
    let base = format!("{}/activity", here.path());
    let request = after(&visit);
    let first = first_of(&wanted.path(&base), &request);
    let filter = wanted.filter(visit.service.now());
    let found = visit.service.project_activity(&credential, here.project.id, filter, request).await?;
    let named = found.items.first().filter(|_| wanted.by.is_some()).map(|event| who(&visit, &event.actor));
    let only = wanted.by.is_some().then(|| {
        let sentence = match named {
            Some(name) => words.only_by.with("name", name).to_string(),
            None => words.by_somebody.to_string(),
        };
        (sentence, Wanted { by: None, ..wanted.clone() }.path(&base))
    });
    let page = ActivityPage {
        layout: here.layout(&visit, Section::Activity),
        words,
        back_to_first: crate::words::Project::of(visit.locale).first_of_list.to_string(),
        kinds: kinds(words, &wanted, &base),
        periods: periods(words, &wanted, &base),
        only,
        entries: found.items.iter().map(|event| entry_within(&visit, Some((&wanted, &base)), event)).collect(),
        next: next_of(&wanted.path(&base), found.next),
        first,
    };
    Ok(visit.page(&page))
}

fn kinds(words: &ProjectActivity, wanted: &Wanted, base: &str) -> Vec<FilterLink> {
    let names = [
        (None, words.everything),
        (Some(Kind::People), words.people),
        (Some(Kind::Tokens), words.tokens),
        (Some(Kind::Project), words.project),
    ];
    let link = |(kind, name): (Option<Kind>, crate::text::Text)| FilterLink {
        name: name.to_string(),
        path: Wanted { kind, ..wanted.clone() }.path(base),
        is_here: wanted.kind == kind,
    };
    names.into_iter().map(link).collect()
}

fn periods(words: &ProjectActivity, wanted: &Wanted, base: &str) -> Vec<FilterLink> {
    let names = [(None, words.ever), (Some(1), words.day), (Some(7), words.week), (Some(30), words.month)];
    let link = |(days, name): (Option<u64>, crate::text::Text)| FilterLink {
        name: name.to_string(),
        path: Wanted { days, ..wanted.clone() }.path(base),
        is_here: wanted.days == days,
    };
    names.into_iter().map(link).collect()
}

/// Who did something, by the name that people know.
fn who(visit: &Visit, actor: &ActorView) -> String {
    let words = ProjectActivity::of(visit.locale);
    match (actor.kind, &actor.name, &actor.token) {
        ("guest", Some(name), Some((_, token))) => words.named_guest_of.with("name", name).with("token", token).into(),
        ("guest", None, Some((_, token))) => words.guest_of.with("token", token).into(),
        (_, Some(name), _) => name.clone(),
        ("account", None, _) => words.gone.to_string(),
        ("guest", None, None) => words.guest.to_string(),
        ("host", None, _) => words.host.to_string(),
        ("operator", None, _) => words.operator.to_string(),
        ("system", None, _) => words.system.to_string(),
        (_, None, _) => words.anonymous.to_string(),
    }
}

/// An entry in words.
pub(super) fn entry(visit: &Visit, event: &EventView) -> Entry {
    entry_within(visit, None, event)
}

/// The same; within a list that can be filtered, its actor leads to their doings.
fn entry_within(visit: &Visit, list: Option<(&Wanted, &str)>, event: &EventView) -> Entry {
    let actor = event.actor.id.as_ref().and_then(|id| Some((id.clone(), Actor::restore(event.actor.kind, Some(id))?)));
    let by = list.and_then(|(wanted, base)| Some(Wanted { by: Some(actor?), ..wanted.clone() }.path(base)));
    Entry {
        at: event.at.to_string(),
        who: who(visit, &event.actor),
        by,
        did: deed(visit.locale, event.action).to_string(),
        whom: event.invited.clone().unwrap_or_else(|| event.object.name.clone()),
        detail: change(visit, event),
    }
}

/// From which rights to which, where rights were given.
fn change(visit: &Visit, event: &EventView) -> Option<String> {
    let named = |key: &str| event.detail.get(key).map(|text| rights(visit, text));
    match (named("before"), named("after"), named("grant").or_else(|| named("permission"))) {
        (Some(before), Some(after), _) => {
            let words = ProjectActivity::of(visit.locale);
            Some(words.from_to.with("before", before).with("after", after).into())
        }
        (_, _, given) => given,
    }
}

/// A permission or role by its name; in a project, `admin` is the project's.
fn rights(visit: &Visit, text: &str) -> String {
    match (Permission::parse(text), Role::parse(text)) {
        (Ok(permission), _) => permission_name(visit.locale, permission).to_string(),
        (Err(_), Ok(role)) => role_name(visit.locale, role).to_string(),
        (Err(_), Err(_)) => text.to_owned(),
    }
}
