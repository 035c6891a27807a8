//! Inviting many addresses with one request.

use std::collections::HashSet;

use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::ids::InvitationId;
use crate::model::invitation::InvitationRefusal;
use crate::model::target::Target;
use crate::model::text::{Invalid, Locale, Message};
use crate::port::InvitationView;
use crate::usecase::{Caller, Error, FieldError, Invite, NewGrant, RequestContext, Service};

/// Number of rows that are invited in one transaction.
const ROWS_TOGETHER: usize = 100;

/// Several invitations to one target.
#[derive(Debug)]
pub struct BulkInvite {
    /// Target of all of them.
    pub target: Target,
    /// The invitations, in order.
    pub rows: Vec<InviteRow>,
    /// Whether to report only what each row would do, and write nothing.
    pub dry_run: bool,
}

/// A row of a bulk invite: an invitation, or the fields that could not be parsed.
pub type InviteRow = Result<Invite, Vec<FieldError>>;

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

/// Parses the address of a row.
pub(in crate::usecase) fn read_address(text: &str) -> Result<EmailAddress, Vec<FieldError>> {
    EmailAddress::parse(text).map_err(|invalid| vec![FieldError { field: "email", invalid }])
}

/// Result of each row, in order: the invitation, or the error that a single request for it would return.
pub type InviteOutcomes = Vec<Result<InvitationView, Error>>;

impl Service {
    /// Invites up to 100 rows in one transaction, each decided against the rows before it and with rate limits of its
    /// own. A refused row writes and counts nothing.
    ///
    /// A dry run makes the same checks, and writes nothing. The invitations that it returns do not exist; their ids are
    /// never used.
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
        self.require_access(caller.into(), command.target, capability).await?;
        if command.rows.len() > BulkInvite::MAX_ROWS {
            let detail = format!("Send at most {} rows.", BulkInvite::MAX_ROWS);
            return Err(Error::field("rows", Invalid::new("too_many", detail)));
        }
        if command.dry_run {
            return self.dry_run(context, caller, &command.rows).await;
        }
        if command.rows.len() > ROWS_TOGETHER {
            self.require_new_key(context).await?;
            return Ok(self.invite_rows(&context.without_idempotency_key(), caller, &command.rows).await);
        }
        match self.invite_together(context, caller, &command.rows).await {
            // The request can be repeated with its idempotency key.
            Err(fault) if context.idempotency.is_some() => Err(fault),
            outcome => Ok(outcome.unwrap_or_else(|refusal| all_refused(&command.rows, refusal))),
        }
    }

    /// Invites rows, up to [`ROWS_TOGETHER`] in one transaction.
    pub(in crate::usecase) async fn invite_rows(
        &self,
        context: &RequestContext,
        caller: &Caller,
        rows: &[InviteRow],
    ) -> InviteOutcomes {
        let mut outcomes = InviteOutcomes::with_capacity(rows.len());
        let mut has_fault = false;
        for rows in rows.chunks(ROWS_TOGETHER) {
            let decided = if has_fault { Err(not_tried()) } else { self.invite_together(context, caller, rows).await };
            has_fault |= decided.as_ref().is_err_and(Error::is_fault);
            outcomes.extend(decided.unwrap_or_else(|refusal| all_refused(rows, refusal)));
        }
        outcomes
    }

    /// Invites addresses to one target in one transaction, each decided against the ones before it. A refused row
    /// writes and counts nothing.
    ///
    /// # Errors
    /// Faults, and the errors that refuse all rows: [`Denied`](crate::model::access::Denied) if the caller cannot
    /// invite to the target.
    async fn invite_together(
        &self,
        context: &RequestContext,
        caller: &Caller,
        rows: &[InviteRow],
    ) -> Result<InviteOutcomes, Error> {
        let readable = readable(rows);
        self.retry(|| async {
            let (tx, outcomes) = self.decide_invites(context, caller, &readable).await?;
            let is_any_new = outcomes.iter().any(Result::is_ok);
            let outcomes = merge(rows, outcomes);
            if is_any_new { tx.commit_with(outcomes).await } else { Ok(outcomes) }
        })
        .await
    }

    /// Decides all rows against each other in one transaction that is dropped.
    async fn dry_run(
        &self,
        context: &RequestContext,
        caller: &Caller,
        rows: &[InviteRow],
    ) -> Result<InviteOutcomes, Error> {
        let readable = readable(rows);
        let outcomes = self
            .retry(|| async {
                let (_dropped, outcomes) = self.decide_invites(context, caller, &readable).await?;
                Ok(outcomes)
            })
            .await?;
        let ids: HashSet<InvitationId> = outcomes.iter().flatten().map(|view| view.invitation.id).collect();
        let outcomes = outcomes.into_iter().map(|outcome| outcome.map_err(|error| without_pointer_to(&ids, error)));
        Ok(merge(rows, outcomes.collect()))
    }
}

fn readable(rows: &[InviteRow]) -> Vec<Invite> {
    rows.iter().filter_map(|row| row.as_ref().ok().cloned()).collect()
}

/// Returns the outcome of each row: its own error if it was unreadable, otherwise the next outcome.
fn merge(rows: &[InviteRow], outcomes: InviteOutcomes) -> InviteOutcomes {
    let mut outcomes = outcomes.into_iter();
    let outcome_of = |row: &InviteRow| match row {
        Ok(_) => outcomes.next().unwrap_or_else(|| Err(not_tried())),
        Err(fields) => Err(Error::Validation(fields.clone())),
    };
    rows.iter().map(outcome_of).collect()
}

/// Returns the outcomes of rows that were refused together. The first one names a fault, the others were not tried.
fn all_refused(rows: &[InviteRow], refusal: Error) -> InviteOutcomes {
    if let Error::Denied(denied) = refusal {
        return merge(rows, readable(rows).iter().map(|_| Err(denied.into())).collect());
    }
    merge(rows, vec![Err(refusal)])
}

fn not_tried() -> Error {
    Error::Unavailable("this row was not tried: an earlier row met a fault".into())
}

/// Removes the id of an invitation that only the dry run made: it will not exist.
fn without_pointer_to(dry_run_ids: &HashSet<InvitationId>, error: Error) -> Error {
    if let Error::Invitation(InvitationRefusal::AlreadyPending { invitation_id: Some(id) }) = &error
        && dry_run_ids.contains(id)
    {
        return InvitationRefusal::AlreadyPending { invitation_id: None }.into();
    }
    error
}
