//! Ending a guest session, by the guest.

use crate::model::event::{Action, Actor, Object};
use crate::model::secret::SecretKind;
use crate::usecase::audit::EventScope;
use crate::usecase::{Error, RequestContext, Service};

impl Service {
    /// Ends the guest session with this secret. Does nothing if the secret is unknown or the session has ended. When
    /// this returns, neither the secret nor an access token of the session gives access.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn end_guest_session(&self, context: &RequestContext, guest_session: &str) -> Result<(), Error> {
        let secret = guest_session.trim();
        if !SecretKind::GuestSession.matches(secret) {
            return Ok(());
        }
        self.retry(|| self.end_guest_session_once(context, secret)).await
    }

    async fn end_guest_session_once(&self, context: &RequestContext, secret: &str) -> Result<(), Error> {
        let now = self.ports.clock.now();
        let mut tx = self.transaction(context, Actor::Anonymous, now).await?;
        let Some(session) = tx.guest_session(self.ports.secrets.hash(secret)).await? else { return Ok(()) };
        let Some(token) = tx.public_token(session.token_id).await? else { return Ok(()) };
        if !session.is_live(&token, now) {
            return Ok(());
        }
        tx.act_as(Actor::Guest(session.id));
        let object = Object::new("public_token", token.id, token.name.as_str());
        let name = session.display_name.as_ref().map(|name| ("guest_name", name.to_string()));
        tx.changes().changed_guest_sessions.push(session.ended(now));
        let scope = EventScope::projects(token.workspace_id, token.projects.clone());
        let detail = name.into_iter().collect();
        tx.record(Action::SessionEnded, scope, object, detail);
        tx.commit().await
    }
}
