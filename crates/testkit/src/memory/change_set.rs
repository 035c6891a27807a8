//! Writing change sets, record by record.

use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::role::Role;
use guestlist_domain::port::{
    ChangeSet, Deletion, Detachment, JobWithdrawal, OneTimeSecretsEnd, OptOutSecret, SecretUse, StoreError,
};

use super::unit_of_work::MemoryUnitOfWork;

impl MemoryUnitOfWork {
    /// Writes a change set; see [`UnitOfWork::write`](guestlist_domain::port::UnitOfWork::write).
    pub(super) async fn write_changes(&mut self, changes: &ChangeSet) -> Result<(), StoreError> {
        let ChangeSet {
            released_pending_keys,
            released_transfer_keys,
            ended_sessions,
            new_accounts,
            new_sessions,
            changed_accounts,
            new_sign_ups,
            used_sign_ups,
            new_one_time_secrets,
            used_one_time_secrets,
            ended_one_time_secrets,
            new_workspaces,
            changed_workspaces,
            new_projects,
            changed_projects,
            removed_memberships,
            memberships,
            changed_invitations,
            new_invitations,
            invitation_secrets,
            new_public_tokens,
            changed_public_tokens,
            detached_projects,
            recipients,
            new_guest_sessions,
            changed_guest_sessions,
            new_api_keys,
            changed_api_keys,
            changed_transfers,
            new_transfers,
            deleted_projects,
            deleted_workspaces,
            events,
            notifications,
            job_withdrawals,
            opt_out_secrets,
            jobs,
            erased_accounts,
        } = changes;
        for id in released_pending_keys {
            self.release_pending_key(*id).await?;
        }
        for id in released_transfer_keys {
            self.release_transfer_key(*id).await?;
        }
        for end in ended_sessions {
            self.end_sessions(end).await?;
        }
        for account in new_accounts {
            self.insert_account(account).await?;
        }
        for session in new_sessions {
            self.insert_session(session).await?;
        }
        for account in changed_accounts {
            self.update_account(account).await?;
        }
        for sign_up in new_sign_ups {
            self.insert_sign_up(sign_up).await?;
        }
        for SecretUse { hash, at } in used_sign_ups {
            self.use_sign_up(*hash, *at).await?;
        }
        for secret in new_one_time_secrets {
            self.insert_one_time_secret(secret).await?;
        }
        for SecretUse { hash, at } in used_one_time_secrets {
            self.mark_one_time_secret_used(*hash, *at).await?;
        }
        for OneTimeSecretsEnd { account_id, at } in ended_one_time_secrets {
            self.end_one_time_secrets(*account_id, *at).await?;
        }
        for workspace in new_workspaces {
            self.insert_workspace(workspace).await?;
        }
        for workspace in changed_workspaces {
            self.update_workspace(workspace).await?;
        }
        for project in new_projects {
            self.insert_project(project).await?;
        }
        for project in changed_projects {
            self.update_project(project).await?;
        }
        for membership in removed_memberships {
            self.remove_membership(membership).await?;
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
        for token in new_public_tokens {
            self.insert_public_token(token).await?;
        }
        for token in changed_public_tokens {
            self.update_public_token(token).await?;
        }
        for Detachment { project_id, at } in detached_projects {
            self.detach_project_from_tokens(*project_id, *at).await?;
        }
        for recipient in recipients {
            self.put_public_token_recipient(recipient).await?;
        }
        for session in new_guest_sessions {
            self.insert_guest_session(session).await?;
        }
        for session in changed_guest_sessions {
            self.update_guest_session(session).await?;
        }
        for key in new_api_keys {
            self.insert_api_key(key).await?;
        }
        for key in changed_api_keys {
            self.update_api_key(key).await?;
        }
        for transfer in changed_transfers {
            self.update_transfer(transfer).await?;
        }
        for transfer in new_transfers {
            self.insert_transfer(transfer).await?;
        }
        for Deletion { id, at } in deleted_projects {
            self.delete_project(*id, *at).await?;
        }
        for Deletion { id, at } in deleted_workspaces {
            self.delete_workspace(*id, *at).await?;
        }
        self.append_events(events).await?;
        self.insert_notifications(notifications).await?;
        for JobWithdrawal { invitation_id, at } in job_withdrawals {
            self.withdraw_jobs(*invitation_id, *at).await?;
        }
        for OptOutSecret { hash, email, created_at } in opt_out_secrets {
            self.insert_opt_out_secret(*hash, email, *created_at).await?;
        }
        self.insert_jobs(jobs).await?;
        for account in erased_accounts {
            self.erase_account(account).await?;
        }
        Ok(())
    }
}
