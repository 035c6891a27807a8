//! Audit events.

use async_trait::async_trait;
use guestlist_domain::model::event::{Actor, Event};
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::{ActivityFilter, ActivityReader, ActivityScope, ActorView, EventView, StoreError};

use super::MemoryStore;
use super::read_model::newest_first;
use super::state::{State, conflict_if};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl ActivityReader for MemoryStore {
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError> {
        let state = self.snapshot()?;
        let views = state.events_of(scope, &filter);
        Ok(newest_first(views, page, |view| Cursor { at: view.at, id: view.id.uuid() }))
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn append_events(&mut self, events: &[Event]) -> Result<(), StoreError> {
        self.write(|state| {
            events.iter().try_for_each(|event| conflict_if(state.events.insert(event.id, event.clone()).is_some()))
        })
    }
}

impl State {
    /// Returns the events of a scope, in no particular order.
    pub(super) fn events_of<'a>(
        &'a self,
        scope: ActivityScope,
        filter: &'a ActivityFilter,
    ) -> impl Iterator<Item = EventView> + 'a {
        let wanted = move |event: &&Event| {
            let in_scope = match scope {
                ActivityScope::Workspace(id) => event.workspace_id == Some(id),
                ActivityScope::Project(id) => event.projects.contains(&id),
                ActivityScope::Invitation(id) => event.object.id == id.to_string(),
            };
            in_scope
                && filter.actor.as_ref().is_none_or(|actor| *actor == event.actor)
                && (filter.actions.is_empty() || filter.actions.contains(&event.action))
                && filter.since.is_none_or(|since| event.at >= since)
                && filter.until.is_none_or(|until| event.at < until)
        };
        self.events.values().filter(wanted).map(|event| self.event_view(event))
    }

    fn event_view(&self, event: &Event) -> EventView {
        let (name, token) = match event.actor {
            Actor::Account(id) => (self.accounts.get(&id).map(|account| account.display_name.to_string()), None),
            Actor::Guest(id) => match self.guest_sessions.get(&id) {
                Some(session) => {
                    let token = self.public_tokens.get(&session.token_id);
                    let token = token.map(|token| (token.id, token.name.clone()));
                    (session.display_name.as_ref().map(ToString::to_string), token)
                }
                None => (None, None),
            },
            Actor::Host(id) => (self.api_keys.get(&id).map(|key| key.name.to_string()), None),
            Actor::Operator | Actor::Anonymous | Actor::System => (None, None),
        };
        let invitation = InvitationId::parse(&event.object.id).ok().and_then(|id| self.invitations.get(&id));
        EventView {
            id: event.id,
            at: event.at,
            workspace_id: event.workspace_id,
            actor: ActorView::new(&event.actor, name, token),
            action: event.action,
            object: event.object.clone(),
            invitee_address: invitation.map(|invitation| invitation.email.as_typed().to_owned()),
            detail: event.detail.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect(),
            request_id: event.request_id.clone(),
        }
    }
}
