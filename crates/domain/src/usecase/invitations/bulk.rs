//! Invite many at once.

use std::collections::HashSet;

use crate::model::access::Place;
use crate::model::capability::Capability;
use crate::model::event::Actor;
use crate::model::ids::InvitationId;
use crate::model::invitation::InvitationRefusal;
use crate::port::InvitationView;
use crate::usecase::request::Happening;
use crate::usecase::{Caller, Error, Invite, RequestContext, Service};

/// Several invitations to one place.
#[derive(Debug)]
pub struct InviteMany {
    /// Where to.
    pub place: Place,
    /// One after the other; a row that could not be read carries its refusal.
    pub rows: Vec<Result<Invite, Error>>,
    /// Whether to say only what each row would do.
    pub dry_run: bool,
}

/// What came of each row, in order: the invitation, or what a single request for it would have been refused with.
pub type InviteOutcomes = Vec<Result<InvitationView, Error>>;

impl Service {
    /// Invites row by row, each in a transaction of its own, with its own limits. A dry run makes the same checks, the
    /// rows before each one included, and writes nothing: its invitations are those that would be made, their ids
    /// nobody's.
    ///
    /// After a fault the rows that are left are not tried; they answer [`Error::Unavailable`].
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) without the right to invite there at all.
    pub async fn invite_many(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: InviteMany,
    ) -> Result<InviteOutcomes, Error> {
        let capability = match command.place {
            Place::Workspace(_) => Capability::MembersInvite,
            Place::Project(_) => Capability::ProjectInvite,
        };
        self.require(caller.account.id, command.place, capability).await?;
        if command.dry_run {
            self.rehearse(context, caller, command.rows).await
        } else {
            Ok(self.invite_each(context, caller, command.rows).await)
        }
    }

    /// Row by row, each for itself.
    pub(in crate::usecase) async fn invite_each(
        &self,
        context: &RequestContext,
        caller: &Caller,
        rows: Vec<Result<Invite, Error>>,
    ) -> InviteOutcomes {
        let mut outcomes = InviteOutcomes::with_capacity(rows.len());
        let mut met_fault = false;
        for row in rows {
            let outcome = match row {
                Ok(_) if met_fault => Err(not_tried()),
                Ok(invite) => self.invite(context, caller, invite).await,
                Err(unreadable) => Err(unreadable),
            };
            met_fault |= is_fault(&outcome);
            outcomes.push(outcome);
        }
        outcomes
    }

    /// All rows in one unit of work that is dropped at the end.
    async fn rehearse(
        &self,
        context: &RequestContext,
        caller: &Caller,
        rows: Vec<Result<Invite, Error>>,
    ) -> Result<InviteOutcomes, Error> {
        let happening = Happening { context, now: self.ports.clock.now(), actor: Actor::Account(caller.account.id) };
        let mut uow = self.ports.store.begin().await?;
        let mut rehearsed = HashSet::new();
        let mut outcomes = InviteOutcomes::with_capacity(rows.len());
        let mut met_fault = false;
        for row in rows {
            let outcome = match row {
                Ok(_) if met_fault => Err(not_tried()),
                Ok(invite) => match self.write_invitation(uow.as_mut(), &happening, caller, invite).await {
                    // Nothing can go on in a unit of work that met a conflict.
                    Err(Error::Conflict) => Err(not_tried()),
                    outcome => outcome,
                },
                Err(unreadable) => Err(unreadable),
            };
            met_fault |= is_fault(&outcome);
            rehearsed.extend(outcome.as_ref().ok().map(|view| view.invitation.id));
            outcomes.push(outcome.map_err(|error| without_pointer_to(&rehearsed, error)));
        }
        Ok(outcomes)
    }
}

/// Whether a row met a fault: those after it would only meet more.
fn is_fault(outcome: &Result<InvitationView, Error>) -> bool {
    matches!(outcome, Err(Error::Unavailable(_) | Error::Internal(_)))
}

fn not_tried() -> Error {
    Error::Unavailable("a row before met a fault".into())
}

/// The invitation that a rehearsed row is second to will not be there.
fn without_pointer_to(rehearsed: &HashSet<InvitationId>, error: Error) -> Error {
    if let Error::Invitation(InvitationRefusal::AlreadyPending { invitation_id: Some(id) }) = &error
        && rehearsed.contains(id)
    {
        return InvitationRefusal::AlreadyPending { invitation_id: None }.into();
    }
    error
}
