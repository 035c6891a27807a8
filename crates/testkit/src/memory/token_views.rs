//! Filters of public tokens, and their usage.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use async_trait::async_trait;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{ProjectId, PublicTokenId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::token_usage::{Bucket, UsesIn};
use guestlist_domain::model::workspace_access::GrantsWith;
use guestlist_domain::port::{GuestSessionView, PublicTokenQuery, PublicTokenReader, PublicTokenView, StoreError};

use super::MemoryStore;
use super::read_model::newest_first;
use super::state::State;

#[async_trait]
impl PublicTokenReader for MemoryStore {
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError> {
        let state = self.snapshot()?;
        let matches = |token: &&PublicToken| matches_query(&state, token, &query);
        let views = state.public_tokens.values().filter(matches).filter_map(|token| state.public_token_view(token));
        Ok(newest_first(views, page, |view| Cursor { at: view.token.created_at, id: view.token.id.uuid() }))
    }

    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.public_tokens.get(&id).and_then(|token| state.public_token_view(token)))
    }

    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError> {
        Ok(uses(&*self.snapshot()?, id, since, bucket))
    }

    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError> {
        Ok(guest_sessions(&*self.snapshot()?, id, now, limit))
    }
}

fn matches_query(state: &State, token: &PublicToken, query: &PublicTokenQuery) -> bool {
    let covers = |id: &ProjectId| token.projects.contains(id) && !state.detached_projects.contains(&(token.id, *id));
    let owner_holds_any = |grants: &GrantsWith| {
        let role = state.role(token.created_by, token.workspace_id);
        grants.any_of(role, &state.permissions_in_live_projects(token))
    };
    token.workspace_id == query.workspace
        && query.covering.as_ref().is_none_or(|ids| ids.iter().any(covers))
        && (query.statuses.is_empty() || query.statuses.contains(&token.status_at(query.now)))
        && query.creator.is_none_or(|creator| token.created_by == creator)
        && !query.owner_without.as_ref().is_some_and(owner_holds_any)
        && query.bounds.hold(token)
}

fn sessions_of_token(state: &State, id: PublicTokenId) -> impl Iterator<Item = &GuestSession> {
    state.guest_sessions.values().filter(move |session| session.token_id == id)
}

fn uses(state: &State, id: PublicTokenId, since: Timestamp, bucket: Bucket) -> Vec<UsesIn> {
    let mut counted: BTreeMap<i64, u64> = BTreeMap::new();
    for session in sessions_of_token(state, id).filter(|session| session.created_at >= since) {
        *counted.entry(session.created_at.unix_seconds() / bucket.seconds()).or_default() += 1;
    }
    counted.into_iter().map(|(number, uses)| UsesIn { at: bucket.start(number), uses }).collect()
}

fn guest_sessions(state: &State, id: PublicTokenId, now: Timestamp, limit: u16) -> Vec<GuestSessionView> {
    let mut open: Vec<&GuestSession> =
        sessions_of_token(state, id).filter(|session| !session.idle_expires_at.is_reached_by(now)).collect();
    open.sort_by_key(|session| Reverse((session.created_at, session.id)));
    open.truncate(usize::from(limit));
    let view = |session: &GuestSession| GuestSessionView {
        id: session.id,
        display_name: session.display_name.clone(),
        created_at: session.created_at,
        last_used_at: session.last_used_at,
        idle_expires_at: session.idle_expires_at,
    };
    open.into_iter().map(view).collect()
}
