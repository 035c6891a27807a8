//! Writing change sets: one statement for each kind of record, with an array for each column. Kinds of which a use case
//! never writes two are written record by record.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret};
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::text::Message;
use guestlist_domain::port::{ChangeSet, Deletion, Detachment, OneTimeSecretsEnd, SecretUse, StoreError};
use guestlist_sql::{Time, invitation_state_columns, secret_kind_name};
use uuid::Uuid;

use crate::parameters::{column, replace_nul};
use crate::unit_of_work::PgUnitOfWork;

impl PgUnitOfWork {
    /// Writes a change set; see [`UnitOfWork::write`](guestlist_domain::port::UnitOfWork::write).
    pub(crate) async fn write_changes(&mut self, changes: &ChangeSet) -> Result<(), StoreError> {
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
        if !released_pending_keys.is_empty() {
            self.release_pending_keys(released_pending_keys).await?;
        }
        if !released_transfer_keys.is_empty() {
            self.release_transfer_keys(released_transfer_keys).await?;
        }
        for end in ended_sessions {
            self.end_sessions(end).await?;
        }
        if !(new_accounts.is_empty() && new_sessions.is_empty()) {
            self.insert_accounts_and_sessions(new_accounts, new_sessions).await?;
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
        if !removed_memberships.is_empty() {
            self.remove_memberships(removed_memberships).await?;
        }
        if !memberships.is_empty() {
            self.put_memberships(memberships).await?;
        }
        if !changed_invitations.is_empty() {
            self.update_invitations(changed_invitations).await?;
        }
        if !(new_invitations.is_empty() && invitation_secrets.is_empty()) {
            self.insert_invitations(new_invitations, invitation_secrets).await?;
        }
        for token in new_public_tokens {
            self.insert_public_token(token).await?;
        }
        if !changed_public_tokens.is_empty() {
            self.update_public_tokens(changed_public_tokens).await?;
        }
        for Detachment { project_id, at } in detached_projects {
            self.detach_project_from_tokens(*project_id, *at).await?;
        }
        if !recipients.is_empty() {
            self.put_recipients(recipients).await?;
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
        if !changed_transfers.is_empty() {
            self.update_transfers(changed_transfers).await?;
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
        if !notifications.is_empty() {
            self.insert_notifications(notifications).await?;
        }
        if !(job_withdrawals.is_empty() && opt_out_secrets.is_empty() && jobs.is_empty()) {
            self.write_events_and_jobs(events, job_withdrawals, opt_out_secrets, jobs).await?;
        } else if !events.is_empty() {
            self.append_events(events).await?;
        }
        for account in erased_accounts {
            self.erase_account(account).await?;
        }
        Ok(())
    }

    async fn release_pending_keys(&mut self, ids: &[InvitationId]) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!("UPDATE invitation SET pending_key = NULL WHERE id = ANY($1)", &column(ids, |id| id.uuid()),),
            ids.len(),
        )
        .await
    }

    /// Adds accounts, and sessions of these and other accounts.
    async fn insert_accounts_and_sessions(
        &mut self,
        accounts: &[Account],
        sessions: &[Session],
    ) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!(
                "WITH added AS (
                 INSERT INTO account (id, email, email_canonical, verified_at, display_name, locale, password_hash,
                     created_at)
                 SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[],
                     $7::text[], $8::timestamptz[])
             )
             INSERT INTO session (id, account_id, token_hash, created_at, last_seen_at, expires_at, device)
             SELECT * FROM unnest($9::uuid[], $10::uuid[], $11::bytea[], $12::timestamptz[], $13::timestamptz[],
                 $14::timestamptz[], $15::text[])",
                &column(accounts, |it| it.id.uuid()),
                &column(accounts, |it| it.email.as_typed().to_owned()),
                &column(accounts, |it| it.email.canonical().to_owned()),
                &column(accounts, |it| Time(it.verified_at)),
                &column(accounts, |it| it.display_name.to_string()),
                &column(accounts, |it| it.locale.as_str().to_owned()),
                &column(accounts, |it| it.password.as_str().to_owned()),
                &column(accounts, |it| Time(it.created_at)),
                &column(sessions, |it| it.id.uuid()),
                &column(sessions, |it| it.account_id.uuid()),
                &column(sessions, |it| it.token_hash.as_bytes().to_vec()),
                &column(sessions, |it| Time(it.created_at)),
                &column(sessions, |it| Time(it.last_seen_at)),
                &column(sessions, |it| Time(it.expires_at)),
                &column(sessions, |it| it.device.map(Device::as_text)) as &[Option<String>],
            ),
            sessions.len(),
        )
        .await
    }

    /// Writes the memberships of projects, then those of workspaces, an Owner's last: while the ownership passes to
    /// another account, a workspace must never have two Owners.
    async fn put_memberships(&mut self, memberships: &[Membership]) -> Result<(), StoreError> {
        let (in_projects, in_workspaces): (Vec<&Membership>, Vec<&Membership>) =
            memberships.iter().partition(|it| it.grant.project().is_some());
        let is_owner = |it: &&Membership| it.grant.role() == Some(Role::Owner);
        let (owners, others): (Vec<&Membership>, Vec<&Membership>) = in_workspaces.into_iter().partition(is_owner);
        if !in_projects.is_empty() {
            self.put_project_memberships(&in_projects).await?;
        }
        for memberships in [others, owners] {
            if !memberships.is_empty() {
                self.put_workspace_memberships(&memberships).await?;
            }
        }
        Ok(())
    }

    async fn put_project_memberships(&mut self, memberships: &[&Membership]) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!(
                "INSERT INTO project_membership (project_id, account_id, permission, joined_at, invited_by)
             SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[])
             ON CONFLICT (project_id, account_id) DO UPDATE
             SET permission = excluded.permission, joined_at = excluded.joined_at, invited_by = excluded.invited_by",
                &column(memberships, |it| it.grant.project().map(ProjectId::uuid)) as &[Option<Uuid>],
                &column(memberships, |it| it.account_id.uuid()),
                &column(memberships, |it| it.grant.name().to_owned()),
                &column(memberships, |it| Time(it.joined_at)),
                &column(memberships, |it| it.invited_by.map(AccountId::uuid)) as &[Option<Uuid>],
            ),
            memberships.len(),
        )
        .await
    }

    async fn put_workspace_memberships(&mut self, memberships: &[&Membership]) -> Result<(), StoreError> {
        let owner_key = |it: &&Membership| (it.grant.role() == Some(Role::Owner)).then(|| it.grant.workspace().uuid());
        self.execute_many(
            sqlx::query!(
                "INSERT INTO workspace_membership (workspace_id, account_id, role, joined_at, invited_by, owner_key)
             SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[], $6::uuid[])
             ON CONFLICT (workspace_id, account_id) DO UPDATE
             SET role = excluded.role, joined_at = excluded.joined_at, invited_by = excluded.invited_by,
                 owner_key = excluded.owner_key",
                &column(memberships, |it| it.grant.workspace().uuid()),
                &column(memberships, |it| it.account_id.uuid()),
                &column(memberships, |it| it.grant.name().to_owned()),
                &column(memberships, |it| Time(it.joined_at)),
                &column(memberships, |it| it.invited_by.map(AccountId::uuid)) as &[Option<Uuid>],
                &column(memberships, owner_key) as &[Option<Uuid>],
            ),
            memberships.len(),
        )
        .await
    }

    async fn update_invitations(&mut self, invitations: &[Invitation]) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!(
                "UPDATE invitation i
             SET role = c.role, permission = c.permission, granted_by = c.granted_by, state = c.state,
                 decided_by = c.decided_by, decided_at = c.decided_at, pending_key = c.pending_key,
                 generation = c.generation, delivery_state = c.delivery_state, delivery_detail = c.delivery_detail,
                 delivery_at = c.delivery_at, expires_at = c.expires_at
             FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::timestamptz[],
                 $8::text[], $9::bigint[], $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[])
                 AS c (id, role, permission, granted_by, state, decided_by, decided_at, pending_key, generation,
                     delivery_state, delivery_detail, delivery_at, expires_at)
             WHERE i.id = c.id",
                &column(invitations, |it| it.id.uuid()),
                &column(invitations, |it| it.grant.role().map(Role::as_str)) as &[Option<&str>],
                &column(invitations, |it| it.grant.permission().map(Permission::as_str)) as &[Option<&str>],
                &column(invitations, |it| it.granted_by.uuid()),
                &column(invitations, |it| invitation_state_columns(it.state).0.to_owned()),
                &column(invitations, |it| invitation_state_columns(it.state).1) as &[Option<Uuid>],
                &column(invitations, |it| invitation_state_columns(it.state).2) as &[Option<Time>],
                &column(invitations, Invitation::pending_key) as &[Option<String>],
                &column(invitations, |it| i64::from(it.generation)),
                &column(invitations, |it| it.delivery.state.as_str().to_owned()),
                &column(invitations, |it| it.delivery.detail.as_deref().map(replace_nul)) as &[Option<String>],
                &column(invitations, |it| it.delivery.at.map(Time)) as &[Option<Time>],
                &column(invitations, |it| Time(it.expires_at)),
            ),
            invitations.len(),
        )
        .await
    }

    async fn insert_invitations(
        &mut self,
        invitations: &[Invitation],
        secrets: &[InvitationSecret],
    ) -> Result<(), StoreError> {
        self.execute_many(sqlx::query!(
            "WITH added AS (
                 INSERT INTO invitation (id, workspace_id, project_id, role, permission, email, email_canonical, message,
                     locale, granted_by, state, decided_by, decided_at, pending_key, generation, delivery_state,
                     delivery_detail, delivery_at, created_at, expires_at)
                 SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
                     $8::text[], $9::text[], $10::uuid[], $11::text[], $12::uuid[], $13::timestamptz[], $14::text[],
                     $15::bigint[], $16::text[], $17::text[], $18::timestamptz[], $19::timestamptz[],
                     $20::timestamptz[])
             )
             INSERT INTO invitation_secret (hash, invitation_id, kind, generation)
             SELECT * FROM unnest($21::bytea[], $22::uuid[], $23::text[], $24::bigint[])",
            &column(invitations, |it| it.id.uuid()),
            &column(invitations, |it| it.grant.workspace().uuid()),
            &column(invitations, |it| it.grant.project().map(ProjectId::uuid)) as &[Option<Uuid>],
            &column(invitations, |it| it.grant.role().map(Role::as_str)) as &[Option<&str>],
            &column(invitations, |it| it.grant.permission().map(Permission::as_str)) as &[Option<&str>],
            &column(invitations, |it| it.email.as_typed().to_owned()),
            &column(invitations, |it| it.email.canonical().to_owned()),
            &column(invitations, |it| it.message.as_ref().map(Message::as_str)) as &[Option<&str>],
            &column(invitations, |it| it.locale.as_str().to_owned()),
            &column(invitations, |it| it.granted_by.uuid()),
            &column(invitations, |it| invitation_state_columns(it.state).0.to_owned()),
            &column(invitations, |it| invitation_state_columns(it.state).1) as &[Option<Uuid>],
            &column(invitations, |it| invitation_state_columns(it.state).2) as &[Option<Time>],
            &column(invitations, Invitation::pending_key) as &[Option<String>],
            &column(invitations, |it| i64::from(it.generation)),
            &column(invitations, |it| it.delivery.state.as_str().to_owned()),
            &column(invitations, |it| it.delivery.detail.as_deref().map(replace_nul)) as &[Option<String>],
            &column(invitations, |it| it.delivery.at.map(Time)) as &[Option<Time>],
            &column(invitations, |it| Time(it.created_at)),
            &column(invitations, |it| Time(it.expires_at)),
            &column(secrets, |it| it.hash.as_bytes().to_vec()),
            &column(secrets, |it| it.invitation_id.uuid()),
            &column(secrets, |it| secret_kind_name(it.kind).to_owned()),
            &column(secrets, |it| i64::from(it.generation)),
        ), secrets.len()).await
    }
}
