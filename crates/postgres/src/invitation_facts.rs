//! The facts of decisions about invitations. Each is read by a statement that locks, and one that reads what holds now:
//! joined to the statement that locks, it would be as old as the start of its wait.

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::notification::NotificationPreferences;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccountFacts, AddresseeFacts, InvitationFacts, InviteFacts, LockedTarget, StoreError};
use guestlist_sql::{
    AccountRow, InvitationRow, NotificationPreferenceRow, Time, WorkspaceRow, corrupt_column, effective_access,
    invitation_columns, number, permission, role,
};
use uuid::Uuid;

use crate::projects::found_project;
use crate::unit_of_work::PgUnitOfWork;

/// Columns of an [`AccountFactsRow`], from the tables of [`account_tables`].
macro_rules! account_columns {
    () => {
        "a.id AS account_id, a.email AS account_email, a.email_canonical AS account_email_canonical, a.verified_at,
         a.display_name, a.locale AS account_locale, a.password_hash, a.created_at AS account_created_at,
         r.role, r.joined_at AS role_joined_at, r.invited_by AS role_invited_by,
         m.permission, m.joined_at AS permission_joined_at, m.invited_by AS permission_invited_by,
         chosen.kinds, chosen.in_app, chosen.by_email"
    };
}

/// Tables of what an account `a` holds in the workspace $1 and the project $2, and of its notification preferences.
macro_rules! account_tables {
    () => {
        "LEFT JOIN workspace_membership r ON r.workspace_id = $1 AND r.account_id = a.id
         LEFT JOIN project_membership m ON m.project_id = $2 AND m.account_id = a.id
         LEFT JOIN LATERAL (
             SELECT array_agg(n.kind) AS kinds, array_agg(n.in_app) AS in_app, array_agg(n.email) AS by_email
             FROM notification_preference n WHERE n.account_id = a.id
         ) chosen ON true"
    };
}

/// Locks the workspace, then the account of the invited address, then the invitation.
const LOCK_INVITATION: &str = concat!(
    "WITH found AS MATERIALIZED (
        SELECT workspace_id, email_canonical FROM invitation WHERE id = $1
    ), locked_workspace AS MATERIALIZED (
        SELECT w.id FROM workspace w WHERE w.id = (SELECT workspace_id FROM found) FOR NO KEY UPDATE
    ), invitee AS MATERIALIZED (
        SELECT a.id FROM account a
        WHERE a.email_canonical = (SELECT email_canonical FROM found) AND (SELECT count(*) FROM locked_workspace) = 1
        FOR NO KEY UPDATE
    )
    SELECT ",
    invitation_columns!(),
    ", (SELECT id FROM invitee) AS invitee_id
    FROM invitation i WHERE i.id = $1 AND (SELECT count(*) FROM invitee) >= 0
    FOR NO KEY UPDATE"
);

const FACTS_OF_INVITATION: &str = concat!(
    "SELECT w.id, w.name, w.plan_name, w.plan_public_tokens, w.plan_max_members, w.plan_max_pending,
            w.plan_max_active_tokens, w.setting_locale, w.setting_invitation_days, w.setting_token_default_days,
            w.setting_token_max_days, w.setting_tokens_without_expiry, w.setting_app_url, w.created_at,
            owner.account_id AS owner, p.name AS project_name, p.created_at AS project_created_at,
            (SELECT 1 FROM mail_opt_out o WHERE o.email_canonical = $5) IS NOT NULL AS has_opted_out,
            (SELECT e.detail::json ->> 'target' FROM event e
             WHERE e.object_id = $6 AND e.detail::json ->> 'target' IS NOT NULL
             ORDER BY e.at DESC, e.id DESC LIMIT 1) AS target_when_sent, ",
    account_columns!(),
    " FROM workspace w
      LEFT JOIN workspace_membership owner ON owner.owner_key = w.id AND w.deleted_at IS NULL
      LEFT JOIN project p ON p.id = $2 AND p.workspace_id = w.id AND p.deleted_at IS NULL
      CROSS JOIN account a ",
    account_tables!(),
    " WHERE w.id = $1 AND (a.id = $3 OR a.id = $4 OR a.email_canonical = $5)"
);

/// Seats are counted exactly only where the sum of accounts, pending invitations and addresses exceeds the limit $6. No
/// more than $7 pending invitations are counted.
const FACTS_OF_INVITE: &str = concat!(
    "WITH counted AS MATERIALIZED (
         SELECT w.accounts_with_access AS accounts, (
             SELECT count(*) FROM (
                 SELECT 1 FROM invitation WHERE workspace_id = $1 AND state = 'pending' AND expires_at > $5 LIMIT $7
             ) pending
         ) AS pending
         FROM workspace w WHERE w.id = $1
     ), seats AS MATERIALIZED (
         SELECT pending, accounts + CASE WHEN accounts + pending + cardinality($4::text[]) <= $6 THEN pending ELSE (
             SELECT count(*) FROM (
                 SELECT FROM (
                     SELECT DISTINCT email_canonical FROM invitation
                     WHERE workspace_id = $1 AND state = 'pending' AND expires_at > $5
                 ) i
                 WHERE NOT EXISTS (
                     SELECT FROM account t WHERE t.email_canonical = i.email_canonical AND coalesce(
                         (SELECT 1 FROM workspace_membership s WHERE s.workspace_id = $1 AND s.account_id = t.id),
                         (SELECT 1 FROM project_membership s JOIN project q ON q.id = s.project_id
                          WHERE s.account_id = t.id AND q.workspace_id = $1 LIMIT 1)
                     ) IS NOT NULL
                 )
                 LIMIT greatest($6 + 1 - accounts, 0)
             ) invited
         ) END AS taken
         FROM counted
     )
     SELECT owner.account_id AS owner, p.name AS project_name, p.created_at AS project_created_at,
            (SELECT role FROM workspace_membership WHERE workspace_id = $1 AND account_id = $3) AS inviter_role,
            (SELECT permission FROM project_membership WHERE project_id = $2 AND account_id = $3) AS inviter_permission,
            seats.taken AS seats_taken, seats.pending AS pending_invitations,
            (SELECT 1 FROM mail_opt_out o WHERE o.email_canonical = invited.email) IS NOT NULL AS has_opted_out,
            $6 >= 0 AND (
                r.role IS NOT NULL OR coalesce(
                    (SELECT 1 FROM project_membership s JOIN project q ON q.id = s.project_id
                     WHERE s.account_id = a.id AND q.workspace_id = $1 LIMIT 1),
                    (SELECT 1 FROM invitation
                     WHERE email_canonical = invited.email AND workspace_id = $1 AND state = 'pending'
                         AND expires_at > $5 LIMIT 1)
                ) IS NOT NULL
            ) AS has_seat,
            (SELECT 1 FROM invitation WHERE pending_key = invited.pending_key) IS NOT NULL AS is_pending, ",
    account_columns!(),
    " FROM unnest($4::text[], $8::text[]) WITH ORDINALITY AS invited (email, pending_key, number)
      CROSS JOIN seats
      LEFT JOIN workspace_membership owner ON owner.owner_key = $1
      LEFT JOIN project p ON p.id = $2 AND p.workspace_id = $1 AND p.deleted_at IS NULL
      LEFT JOIN account a ON a.email_canonical = invited.email ",
    account_tables!(),
    " ORDER BY invited.number"
);

#[derive(sqlx::FromRow)]
struct LockedInvitationRow {
    #[sqlx(flatten)]
    invitation: InvitationRow,
    invitee_id: Option<Uuid>,
}

/// An account with what it holds in the target, from an outer join.
#[derive(sqlx::FromRow)]
struct AccountFactsRow {
    account_id: Option<Uuid>,
    account_email: Option<String>,
    account_email_canonical: Option<String>,
    verified_at: Option<Time>,
    display_name: Option<String>,
    account_locale: Option<String>,
    password_hash: Option<String>,
    account_created_at: Option<Time>,
    role: Option<String>,
    role_joined_at: Option<Time>,
    role_invited_by: Option<Uuid>,
    permission: Option<String>,
    permission_joined_at: Option<Time>,
    permission_invited_by: Option<Uuid>,
    kinds: Option<Vec<String>>,
    in_app: Option<Vec<bool>>,
    by_email: Option<Vec<bool>>,
}

impl AccountFactsRow {
    /// Returns the facts about the account, if there is one. What it holds counts only in a target that exists.
    fn into_facts(self, target: Option<&LockedTarget>) -> Result<Option<AccountFacts>, StoreError> {
        let Some(account) = self.account()? else { return Ok(None) };
        let (access, membership) = match target {
            None => (EffectiveAccess::default(), None),
            Some(target) => (
                effective_access(self.role.as_deref(), self.permission.as_deref())?,
                self.membership(account.id, target)?,
            ),
        };
        Ok(Some(AccountFacts { account, access, membership, preferences: self.preferences()? }))
    }

    fn account(&self) -> Result<Option<Account>, StoreError> {
        let Some(id) = self.account_id else { return Ok(None) };
        let text = |value: &Option<String>| value.clone().ok_or_else(|| corrupt_column("account"));
        let row = AccountRow {
            id,
            email: text(&self.account_email)?,
            email_canonical: text(&self.account_email_canonical)?,
            verified_at: self.verified_at,
            display_name: text(&self.display_name)?,
            locale: text(&self.account_locale)?,
            password_hash: text(&self.password_hash)?,
            created_at: self.account_created_at.ok_or_else(|| corrupt_column("created_at"))?,
        };
        row.try_into().map(Some)
    }

    fn membership(&self, account_id: AccountId, target: &LockedTarget) -> Result<Option<Membership>, StoreError> {
        let workspace = target.workspace.id;
        let (grant, joined_at, invited_by) = match &target.project {
            None => {
                let Some(name) = &self.role else { return Ok(None) };
                (Grant::Workspace { workspace, role: role(name)? }, self.role_joined_at, self.role_invited_by)
            }
            Some(project) => {
                let Some(name) = &self.permission else { return Ok(None) };
                let grant = Grant::Project { workspace, project: project.id, permission: permission(name)? };
                (grant, self.permission_joined_at, self.permission_invited_by)
            }
        };
        let joined_at = joined_at.map(Into::into).ok_or_else(|| corrupt_column("joined_at"))?;
        Ok(Some(Membership { account_id, grant, joined_at, invited_by: invited_by.map(AccountId::new) }))
    }

    fn preferences(&self) -> Result<NotificationPreferences, StoreError> {
        let (Some(kinds), Some(in_app), Some(by_email)) = (&self.kinds, &self.in_app, &self.by_email) else {
            return Ok(NotificationPreferences::default());
        };
        let rows = kinds.iter().zip(in_app.iter().zip(by_email));
        NotificationPreferenceRow::read(rows.map(|(kind, (&in_app, &email))| NotificationPreferenceRow {
            kind: kind.clone(),
            in_app,
            email,
        }))
    }
}

#[derive(sqlx::FromRow)]
struct InvitationFactsRow {
    #[sqlx(flatten)]
    workspace: WorkspaceRow,
    owner: Option<Uuid>,
    project_name: Option<String>,
    project_created_at: Option<Time>,
    has_opted_out: bool,
    target_when_sent: Option<String>,
    #[sqlx(flatten)]
    account: AccountFactsRow,
}

#[derive(sqlx::FromRow)]
struct InviteFactsRow {
    owner: Option<Uuid>,
    project_name: Option<String>,
    project_created_at: Option<Time>,
    inviter_role: Option<String>,
    inviter_permission: Option<String>,
    seats_taken: i64,
    pending_invitations: i64,
    has_opted_out: bool,
    has_seat: Option<bool>,
    is_pending: bool,
    #[sqlx(flatten)]
    account: AccountFactsRow,
}

/// Returns the locked target, if the workspace has an Owner, as every live one has, and the project is in it.
fn found_target(
    workspace: WorkspaceRow,
    owner: Option<Uuid>,
    project: Option<ProjectId>,
    found: Option<Project>,
) -> Result<Option<LockedTarget>, StoreError> {
    let Some(owner) = owner else { return Ok(None) };
    if project.is_some() && found.is_none() {
        return Ok(None);
    }
    Ok(Some(LockedTarget { workspace: workspace.into_workspace(owner)?, project: found }))
}

impl PgUnitOfWork {
    pub(crate) async fn read_invitation_facts(
        &mut self,
        id: InvitationId,
        caller: Option<AccountId>,
    ) -> Result<Option<InvitationFacts>, StoreError> {
        let outcome = sqlx::query_as::<_, LockedInvitationRow>(LOCK_INVITATION)
            .bind(id.uuid())
            .fetch_optional(self.statement())
            .await;
        let Some(locked) = self.check(outcome)? else { return Ok(None) };
        let invitation = Invitation::try_from(locked.invitation)?;
        let (workspace, project) = (invitation.grant.workspace(), invitation.grant.project());
        let outcome = sqlx::query_as::<_, InvitationFactsRow>(FACTS_OF_INVITATION)
            .bind(workspace.uuid())
            .bind(project.map(ProjectId::uuid))
            .bind(invitation.granted_by.uuid())
            .bind(caller.map(AccountId::uuid))
            .bind(invitation.email.canonical())
            .bind(invitation.id.to_string())
            .fetch_all(self.statement())
            .await;
        let rows = self.check(outcome)?;
        let (mut grantor, mut of_caller, mut invitee) = (None, None, None);
        let (mut target, mut target_when_sent, mut has_opted_out) = (None, None, false);
        for row in rows {
            let found = project
                .and_then(|id| found_project(workspace, Some(id.uuid()), row.project_name, row.project_created_at));
            target = found_target(row.workspace, row.owner, project, found)?;
            (target_when_sent, has_opted_out) = (row.target_when_sent.map(Name::restore), row.has_opted_out);
            let Some(facts) = row.account.into_facts(target.as_ref())? else { continue };
            if facts.account.email.is_same_as(&invitation.email) {
                invitee = Some(facts.clone());
            }
            if Some(facts.account.id) == caller {
                of_caller = Some(facts.clone());
            }
            if facts.account.id == invitation.granted_by {
                grantor = Some(facts);
            }
        }
        if invitee.as_ref().map(|facts| facts.account.id.uuid()) != locked.invitee_id {
            return Err(StoreError::Contended("the invited address got another account".into()));
        }
        let grantor = grantor.ok_or_else(|| corrupt_column("granted_by"))?;
        Ok(Some(InvitationFacts {
            invitation,
            target,
            target_when_sent,
            grantor,
            caller: of_caller,
            invitee,
            has_opted_out,
        }))
    }

    pub(crate) async fn read_invite_facts(
        &mut self,
        target: Target,
        inviter: AccountId,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<Option<InviteFacts>, StoreError> {
        let Some(workspace) = self.lock_workspace_of(target).await? else { return Ok(None) };
        let project = match target {
            Target::Workspace(_) => None,
            Target::Project(id) => Some(id),
        };
        let pending_keys: Vec<String> = addresses.iter().map(|email| Invitation::key_of(target, email)).collect();
        let (max_members, max_pending) = (workspace.plan_max_members, workspace.plan_max_pending);
        let most_counted = max_members.max(max_pending).map_or(0, |max| max + 1);
        let outcome = sqlx::query_as::<_, InviteFactsRow>(FACTS_OF_INVITE)
            .bind(workspace.id)
            .bind(project.map(ProjectId::uuid))
            .bind(inviter.uuid())
            .bind(addresses.iter().map(EmailAddress::canonical).collect::<Vec<_>>())
            .bind(Time(now))
            .bind(max_members)
            .bind(most_counted)
            .bind(&pending_keys)
            .fetch_all(self.statement())
            .await;
        let rows = self.check(outcome)?;
        let pending = if rows.iter().any(|row| row.is_pending) {
            self.invitations_by_pending_keys(&pending_keys).await?
        } else {
            Vec::new()
        };
        let Some(first) = rows.first() else { return Ok(None) };
        let found = project.and_then(|id| {
            let (name, created_at) = (first.project_name.clone(), first.project_created_at);
            found_project(WorkspaceId::new(workspace.id), Some(id.uuid()), name, created_at)
        });
        let Some(target) = found_target(workspace, first.owner, project, found)? else { return Ok(None) };
        let access = effective_access(first.inviter_role.as_deref(), first.inviter_permission.as_deref())?;
        let count = |column, limit: Option<i64>, counted| limit.map_or(Ok(0), |_| number(column, counted));
        let seats_taken = count("seats_taken", max_members, first.seats_taken)?;
        let pending_invitations = count("pending_invitations", max_pending, first.pending_invitations)?;
        let mut addressees = Vec::with_capacity(rows.len());
        for (row, key) in rows.into_iter().zip(&pending_keys) {
            addressees.push(AddresseeFacts {
                account: row.account.into_facts(Some(&target))?,
                pending: pending.iter().find(|it| it.pending_key().as_ref() == Some(key)).cloned(),
                has_seat: row.has_seat.unwrap_or(false),
                has_opted_out: row.has_opted_out,
            });
        }
        Ok(Some(InviteFacts { target, access, seats_taken, pending_invitations, addressees }))
    }
}
