//! Inviting many addresses with one request.

use std::collections::HashSet;

use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::event::Actor;
use crate::model::ids::InvitationId;
use crate::model::invitation::InvitationRefusal;
use crate::model::target::Target;
use crate::model::text::{Invalid, Locale, Message};
use crate::port::InvitationView;
use crate::usecase::{Caller, Error, Invite, NewGrant, RequestContext, Service};

/// Several invitations to one target.
#[derive(Debug)]
pub struct BulkInvite {
    /// Target of all of them.
    pub target: Target,
    /// The invitations, in order. A row that could not be parsed carries its error.
    pub rows: Vec<Result<Invite, Error>>,
    /// Whether to report only what each row would do, and write nothing.
    pub dry_run: bool,
}

/// Terms that all addresses of a list share.
#[derive(Debug, Clone)]
pub struct InviteTemplate {
    /// Target, and the role or permission in it.
    pub grant: NewGrant,
    /// Personal message of the inviter.
    pub message: Option<Message>,
    /// Language of the mails; defaults to that of the workspace, then to that of the inviter.
    pub locale: Option<Locale>,
    /// Days until they expire; defaults to the setting of the workspace, then to that of the instance.
    pub expires_in_days: Option<u16>,
    /// Whether to send mails.
    pub send_mail: bool,
}

impl BulkInvite {
    /// Largest number of addresses in a list with shared terms.
    pub const MAX_JSON_ROWS: usize = 100;
    /// Largest number of rows that each carry their own terms.
    pub const MAX_ROWS: usize = 1_000;

    /// Checks that a list has at least one and at most [`MAX_JSON_ROWS`](Self::MAX_JSON_ROWS) addresses.
    ///
    /// # Errors
    /// Which of the two it breaks.
    pub fn check_list(count: usize) -> Result<(), Invalid> {
        match count {
            0 => Err(Invalid::new("required", "Give at least one address.")),
            1..=Self::MAX_JSON_ROWS => Ok(()),
            _ => Err(Invalid::new("too_many", format!("Give at most {} addresses.", Self::MAX_JSON_ROWS))),
        }
    }

    /// Creates one row for each address, all with the same terms. Addresses that cannot be parsed become rows with an
    /// error.
    ///
    /// # Errors
    /// [`Error::Validation`] for a list that is empty or too long.
    pub fn from_template(emails: &[String], like: &InviteTemplate, dry_run: bool) -> Result<Self, Error> {
        Self::check_list(emails.len()).map_err(|invalid| Error::field("emails", invalid))?;
        let invite = |email| Invite {
            grant: like.grant,
            email,
            message: like.message.clone(),
            locale: like.locale,
            expires_in_days: like.expires_in_days,
            send_mail: like.send_mail,
        };
        let rows = emails.iter().map(|text| read_address(text).map(invite)).collect();
        Ok(Self { target: like.grant.target(), rows, dry_run })
    }
}

/// Parses the address of a row. The error is the one that a single request for it would return.
pub(in crate::usecase) fn read_address(text: &str) -> Result<EmailAddress, Error> {
    EmailAddress::parse(text).map_err(|invalid| Error::field("email", invalid))
}

/// Result of each row, in order: the invitation, or the error that a single request for it would return.
pub type InviteOutcomes = Vec<Result<InvitationView, Error>>;

impl Service {
    /// Invites row by row, each in a transaction of its own and with its own rate limits.
    ///
    /// A dry run makes the same checks, including conflicts with earlier rows, and writes nothing. The invitations that
    /// it returns do not exist; their ids are never used.
    ///
    /// After a fault the remaining rows are not tried and return [`Error::Unavailable`].
    ///
    /// # Errors
    /// [`Denied`](crate::model::access::Denied) if the caller cannot invite to the target at all; [`Error::Validation`]
    /// for more than [`BulkInvite::MAX_ROWS`] rows.
    pub async fn invite_many(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: BulkInvite,
    ) -> Result<InviteOutcomes, Error> {
        let capability = match command.target {
            Target::Workspace(_) => Capability::MembersInvite,
            Target::Project(_) => Capability::ProjectInvite,
        };
        self.require(caller.account.id, command.target, capability).await?;
        if command.rows.len() > BulkInvite::MAX_ROWS {
            let detail = format!("Send at most {} rows.", BulkInvite::MAX_ROWS);
            return Err(Error::field("rows", Invalid::new("too_many", detail)));
        }
        if command.dry_run {
            self.dry_run(context, caller, command.rows).await
        } else {
            Ok(self.invite_each(context, caller, command.rows).await)
        }
    }

    /// Invites row by row, each in a transaction of its own.
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

    /// Checks all rows in one transaction that is dropped at the end.
    async fn dry_run(
        &self,
        context: &RequestContext,
        caller: &Caller,
        rows: Vec<Result<Invite, Error>>,
    ) -> Result<InviteOutcomes, Error> {
        let now = self.ports.clock.now();
        let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
        let mut dry_run_ids = HashSet::new();
        let mut outcomes = InviteOutcomes::with_capacity(rows.len());
        let mut met_fault = false;
        for row in rows {
            let outcome = match row {
                Ok(_) if met_fault => Err(not_tried()),
                Ok(invite) => match self.write_invitation(&mut tx, caller, invite).await {
                    // A transaction cannot continue after a conflict.
                    Err(Error::Conflict) => Err(not_tried()),
                    outcome => outcome,
                },
                Err(unreadable) => Err(unreadable),
            };
            met_fault |= outcome.as_ref().is_err_and(Error::is_fault);
            dry_run_ids.extend(outcome.as_ref().ok().map(|view| view.invitation.id));
            outcomes.push(outcome.map_err(|error| without_pointer_to(&dry_run_ids, error)));
        }
        Ok(outcomes)
    }
}

fn not_tried() -> Error {
    Error::Unavailable("this row was not tried: an earlier row met a fault".into())
}

/// Removes the id of an invitation that only the dry run wrote: it will not exist.
fn without_pointer_to(dry_run_ids: &HashSet<InvitationId>, error: Error) -> Error {
    if let Error::Invitation(InvitationRefusal::AlreadyPending { invitation_id: Some(id) }) = &error
        && dry_run_ids.contains(id)
    {
        return InvitationRefusal::AlreadyPending { invitation_id: None }.into();
    }
    error
}
