//! Invite many at once.

use std::collections::HashSet;

use crate::model::access::Place;
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::event::Actor;
use crate::model::ids::InvitationId;
use crate::model::invitation::InvitationRefusal;
use crate::model::text::{Invalid, Locale, Message};
use crate::port::InvitationView;
use crate::usecase::request::Happening;
use crate::usecase::{Caller, Error, InvitationTarget, Invite, RequestContext, Service};

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

/// What all addresses of a list are invited with.
#[derive(Debug, Clone)]
pub struct InviteAlike {
    /// What is offered, and where.
    pub target: InvitationTarget,
    /// A word from the inviter.
    pub message: Option<Message>,
    /// Language of the mails; by default the workspace's, else the inviter's.
    pub locale: Option<Locale>,
    /// Days until they run out; by default the workspace's, else the instance's.
    pub expires_in_days: Option<u16>,
    /// Whether to mail them.
    pub send_mail: bool,
}

impl InviteMany {
    /// Most addresses of a list that are invited alike.
    pub const MOST_ALIKE: usize = 100;
    /// Most rows, where each says for itself what is offered.
    pub const MOST_ROWS: usize = 1_000;

    /// Says that a list of so many addresses is neither empty nor too long.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check_list(count: usize) -> Result<(), Invalid> {
        match count {
            0 => Err(Invalid::new("required", "Give at least one address.")),
            1..=Self::MOST_ALIKE => Ok(()),
            _ => Err(Invalid::new("too_many", format!("Give at most {} addresses.", Self::MOST_ALIKE))),
        }
    }

    /// Each of these addresses, as they were written, to the same.
    ///
    /// # Errors
    /// [`Error::Validation`] for a list that is empty or too long.
    pub fn alike(emails: &[String], like: &InviteAlike, dry_run: bool) -> Result<Self, Error> {
        Self::check_list(emails.len()).map_err(|invalid| Error::field("emails", invalid))?;
        let invite = |email| Invite {
            target: like.target,
            email,
            message: like.message.clone(),
            locale: like.locale,
            expires_in_days: like.expires_in_days,
            send_mail: like.send_mail,
        };
        let rows = emails.iter().map(|text| read_address(text).map(invite)).collect();
        Ok(Self { place: like.target.place(), rows, dry_run })
    }
}

/// The address of a row, or the refusal that a single request for it would have met.
pub(in crate::usecase) fn read_address(text: &str) -> Result<EmailAddress, Error> {
    EmailAddress::parse(text).map_err(|invalid| Error::field("email", invalid))
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
    /// [`Denied`](crate::model::access::Denied) without the right to invite there at all; [`Error::Validation`] for more
    /// than [`InviteMany::MOST_ROWS`].
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
        if command.rows.len() > InviteMany::MOST_ROWS {
            let detail = format!("Send at most {} rows.", InviteMany::MOST_ROWS);
            return Err(Error::field("rows", Invalid::new("too_many", detail)));
        }
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
            met_fault |= outcome.as_ref().is_err_and(Error::is_fault);
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
            met_fault |= outcome.as_ref().is_err_and(Error::is_fault);
            rehearsed.extend(outcome.as_ref().ok().map(|view| view.invitation.id));
            outcomes.push(outcome.map_err(|error| without_pointer_to(&rehearsed, error)));
        }
        Ok(outcomes)
    }
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
