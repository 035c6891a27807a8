//! The facts of decisions about invitations.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, WorkspaceId};
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::plan::SeatCount;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{
    AccountFacts, AccountRepository, AddresseeFacts, InvitationFacts, InvitationRepository, InviteFacts, LockedTarget,
    MailOptOutRepository, MembershipRepository, StoreError, WorkspaceRepository,
};

use crate::error::{corrupt_column, store_error};
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
            grantor: grantor.ok_or_else(|| corrupt_column("invitation.granter"))?,
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
        let (limits_seats, limits_pending) = (plan.max_members.is_some(), plan.max_pending_invitations.is_some());
        let counted = match addresses.first() {
            Some(email) if limits_seats || limits_pending => self.seats(workspace, email, now).await?,
            _ => SeatCount { taken: 0, includes_address: false, pending_invitations: 0 },
        };
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
        Ok(Some(InviteFacts {
            target: locked,
            access,
            seats_taken: if limits_seats { counted.taken } else { 0 },
            pending_invitations: if limits_pending { counted.pending_invitations } else { 0 },
            addressees,
        }))
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

    async fn has_seat(
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
            now.micros(),
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)
    }
}
