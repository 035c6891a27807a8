//! Writing change sets, record by record.

use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::role::Role;
use guestlist_domain::port::{ChangeSet, MailWithdrawal, OptOutSecret, StoreError};

use super::unit_of_work::MemoryUnitOfWork;

impl MemoryUnitOfWork {
    /// Writes a change set; see [`UnitOfWork::write`](guestlist_domain::port::UnitOfWork::write).
    pub(super) async fn write_changes(&mut self, changes: &ChangeSet) -> Result<(), StoreError> {
        let ChangeSet {
            released_pending_keys,
            new_accounts,
            new_sessions,
            memberships,
            changed_invitations,
            new_invitations,
            invitation_secrets,
            events,
            notifications,
            mail_withdrawals,
            opt_out_secrets,
            mails,
        } = changes;
        for id in released_pending_keys {
            self.release_pending_key(*id).await?;
        }
        for account in new_accounts {
            self.insert_account(account).await?;
        }
        for session in new_sessions {
            self.insert_session(session).await?;
        }
        let is_owner = |membership: &&Membership| membership.grant.role() == Some(Role::Owner);
        let (owners, others): (Vec<_>, Vec<_>) = memberships.iter().partition(is_owner);
        for membership in others.into_iter().chain(owners) {
            self.put_membership(membership).await?;
        }
        for invitation in changed_invitations {
            self.update_invitation(invitation).await?;
        }
        for invitation in new_invitations {
            self.insert_invitation(invitation).await?;
        }
        for secret in invitation_secrets {
            self.insert_invitation_secret(secret).await?;
        }
        self.append_events(events).await?;
        self.insert_notifications(notifications).await?;
        for MailWithdrawal { invitation_id, at } in mail_withdrawals {
            self.withdraw_mails(*invitation_id, *at).await?;
        }
        for OptOutSecret { hash, email, created_at } in opt_out_secrets {
            self.insert_opt_out_secret(*hash, email, *created_at).await?;
        }
        self.enqueue_mails(mails).await
    }
}
