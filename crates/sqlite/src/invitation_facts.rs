//! The facts of decisions about invitations.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, WorkspaceId};
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{
    AccountFacts, AccountRepository, AddresseeFacts, InvitationFacts, InvitationRepository, InviteFacts, LockedTarget,
    MailOptOutRepository, MembershipRepository, StoreError, WorkspaceRepository,
};
use guestlist_sql::{Time, corrupt_column, number};

use crate::error::store_error;
use crate::read_model::preferences;
use crate::unit_of_work::SqliteUnitOfWork;

impl SqliteUnitOfWork {
    pub(crate) async fn read_invitation_facts(
        &mut self,
        id: InvitationId,
        caller: Option<AccountId>,
    ) -> Result<Option<InvitationFacts>, StoreError> {
        let Some(invitation) = self.invitation(id).await? else { return Ok(None) };
        let target = self.lock_target(invitation.grant.target()).await?;
        let target = target.filter(|target| target.workspace.id == invitation.grant.workspace());
        let grantor = self.facts_of(invitation.granted_by, target.as_ref()).await?;
        let caller = match caller {
            Some(id) => self.facts_of(id, target.as_ref()).await?,
            None => None,
        };
        let invitee = match self.account_by_email(&invitation.email).await? {
            Some(account) => Some(self.account_facts(account, target.as_ref()).await?),
            None => None,
        };
        Ok(Some(InvitationFacts {
            target_when_sent: self.target_when_sent(id).await?,
            has_opted_out: self.has_opted_out(&invitation.email).await?,
            grantor: grantor.ok_or_else(|| corrupt_column("invitation.granted_by"))?,
            invitation,
            target,
            caller,
            invitee,
        }))
    }

    pub(crate) async fn read_invite_facts(
        &mut self,
        target: Target,
        inviter: AccountId,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<Option<InviteFacts>, StoreError> {
        let Some(locked) = self.lock_target(target).await? else { return Ok(None) };
        let access = self.effective_access(inviter, target).await?.unwrap_or_default();
        let (workspace, plan) = (locked.workspace.id, &locked.workspace.plan);
        let limits_seats = plan.max_members.is_some();
        let (seats_taken, pending_invitations) = self.counted_seats(workspace, plan, addresses, now).await?;
        let mut addressees = Vec::with_capacity(addresses.len());
        for email in addresses {
            let account = match self.account_by_email(email).await? {
                Some(account) => Some(self.account_facts(account, Some(&locked)).await?),
                None => None,
            };
            addressees.push(AddresseeFacts {
                account,
                pending: self.invitation_by_pending_key(&Invitation::key_of(target, email)).await?,
                has_seat: limits_seats && self.has_seat(workspace, email, now).await?,
                has_opted_out: self.has_opted_out(email).await?,
            });
        }
        Ok(Some(InviteFacts { target: locked, access, seats_taken, pending_invitations, addressees }))
    }

    /// Counts the seats and the pending invitations that a plan limits, as [`InviteFacts`] says.
    async fn counted_seats(
        &mut self,
        workspace: WorkspaceId,
        plan: &Plan,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<(u32, u32), StoreError> {
        let Some(highest) = plan.max_members.max(plan.max_pending_invitations) else { return Ok((0, 0)) };
        let counted = sqlx::query!(
            r#"SELECT accounts_with_access AS accounts,
                 (
                   SELECT count(*) FROM (
                     SELECT 1 FROM invitation
                     WHERE workspace_id = $1 AND state = 'pending' AND expires_at > $2 LIMIT $3
                   )
                 ) AS "pending!: i64"
               FROM workspace WHERE id = $1"#,
            workspace.uuid(),
            Time(now),
            i64::from(highest) + 1,
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)?;
        let pending = plan.max_pending_invitations.map_or(Ok(0), |_| number("pending invitations", counted.pending))?;
        let Some(max) = plan.max_members else { return Ok((0, pending)) };
        let at_most: u32 = number("seats", counted.accounts + counted.pending)?;
        let has_room = at_most as usize + addresses.len() <= max as usize;
        let taken = match addresses.first() {
            Some(email) if !has_room => self.seats(workspace, email, now).await?.taken,
            _ => at_most,
        };
        Ok((taken, pending))
    }

    async fn facts_of(
        &mut self,
        id: AccountId,
        target: Option<&LockedTarget>,
    ) -> Result<Option<AccountFacts>, StoreError> {
        match self.account(id).await? {
            Some(account) => Ok(Some(self.account_facts(account, target).await?)),
            None => Ok(None),
        }
    }

    async fn account_facts(
        &mut self,
        account: Account,
        target: Option<&LockedTarget>,
    ) -> Result<AccountFacts, StoreError> {
        let mut facts = AccountFacts::of_new(account);
        facts.preferences = preferences(self.connection(), facts.account.id).await?;
        if let Some(target) = target {
            let (account, target) = (facts.account.id, target.id());
            facts.access = self.effective_access(account, target).await?.unwrap_or_default();
            facts.membership = self.membership(account, target).await?;
        }
        Ok(facts)
    }

    async fn target_when_sent(&mut self, id: InvitationId) -> Result<Option<Name>, StoreError> {
        let name = sqlx::query_scalar!(
            r#"SELECT detail ->> 'target' AS "name!: String" FROM event
               WHERE object_id = $1 AND detail ->> 'target' IS NOT NULL
               ORDER BY at DESC, id DESC LIMIT 1"#,
            id.to_string(),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        Ok(name.map(Name::restore))
    }

    /// Returns whether an address has a seat in a workspace, as a member or by a pending invitation.
    pub(crate) async fn has_seat(
        &mut self,
        workspace: WorkspaceId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        sqlx::query_scalar!(
            r#"SELECT EXISTS (
                 SELECT 1 FROM account a JOIN workspace_membership m ON m.account_id = a.id
                 WHERE a.email_canonical = $2 AND m.workspace_id = $1
               ) OR EXISTS (
                 SELECT 1 FROM account a JOIN project_membership m ON m.account_id = a.id
                 JOIN project p ON p.id = m.project_id
                 WHERE a.email_canonical = $2 AND p.workspace_id = $1
               ) OR EXISTS (
                 SELECT 1 FROM invitation
                 WHERE email_canonical = $2 AND workspace_id = $1 AND state = 'pending' AND expires_at > $3
               ) AS "has_seat!: bool""#,
            workspace.uuid(),
            email.canonical(),
            Time(now),
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)
    }
}
