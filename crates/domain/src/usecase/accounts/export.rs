//! Exporting everything that is stored about an account.

use std::collections::HashSet;
use std::future::Future;

use crate::model::account::Account;
use crate::model::ids::ProjectId;
use crate::model::member_rules::is_creator_gone;
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::page::{Page, PageRequest};
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::port::{InvitationFilter, InvitationScope, NamedMembership, OwnEvent, PublicTokenView, StoreError};
use crate::usecase::invitations::{seen_by_invitee, view_for_grantor};
use crate::usecase::{Caller, Error, InvitationDetails, PublicTokenDetails, Service};

/// Everything about an account, for its owner. Contains no secrets, and of other people only what the owner sees
/// elsewhere too.
#[derive(Debug, Clone)]
pub struct AccountExport {
    /// The account.
    pub account: Account,
    /// Its live sessions.
    pub sessions: Vec<Session>,
    /// Its memberships, with the names of their targets.
    pub memberships: Vec<NamedMembership>,
    /// Invitations that it granted. Those to targets that the owner left are redacted to a record.
    pub sent_invitations: Vec<InvitationDetails>,
    /// Invitations to its address. Those that ended without membership are redacted to a record.
    pub received_invitations: Vec<InvitationDetails>,
    /// Public tokens that it owns and still manages, with those of their projects that the owner can reach. Other
    /// tokens that it created appear only in `activity`.
    pub public_tokens: Vec<PublicTokenDetails>,
    /// Its notifications.
    pub notifications: Vec<Notification>,
    /// Its notification preferences.
    pub preferences: NotificationPreferences,
    /// Audit events that it caused.
    pub activity: Vec<OwnEvent>,
}

impl Service {
    /// Returns everything that is stored about the caller.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn export_account(&self, caller: &Caller) -> Result<AccountExport, Error> {
        let (me, now, read) = (caller.account.id, self.ports.clock.now(), &self.ports.read);
        let records = read.account_records(me).await?;
        let reachable = every(|page| read.reachable_projects(me, page)).await?;
        let reachable: HashSet<ProjectId> = reachable.into_iter().map(|found| found.project.id).collect();
        let sent = records.sent_invitations.into_iter().map(|view| view_for_grantor(view, now));
        let addressed = || InvitationScope::For(caller.account.email.clone());
        let received = every(|page| read.invitations(addressed(), InvitationFilter::default(), now, page)).await?;
        let is_managed = |view: &PublicTokenView| !is_creator_gone(view.creator_role, &view.creator_permissions);
        let owned = records.public_tokens.into_iter().filter(is_managed);
        Ok(AccountExport {
            account: caller.account.clone(),
            sessions: every(|page| read.sessions(me, now, page)).await?,
            memberships: records.memberships,
            sent_invitations: sent.collect(),
            received_invitations: received.into_iter().map(|view| seen_by_invitee(view, now)).collect(),
            public_tokens: owned.map(|view| seen_by(&reachable, view, now)).collect(),
            notifications: every(|page| read.notifications(me, false, page)).await?,
            preferences: read.notification_preferences(me).await?,
            activity: records.activity,
        })
    }
}

/// Redacts a public token for an account that can reach these projects.
fn seen_by(reachable: &HashSet<ProjectId>, view: PublicTokenView, now: Timestamp) -> PublicTokenDetails {
    let live = view.projects.len();
    let projects: Vec<_> = view.projects.into_iter().filter(|(id, _)| reachable.contains(id)).collect();
    PublicTokenDetails {
        status: view.token.status_at(now),
        creator_gone: is_creator_gone(view.creator_role, &view.creator_permissions),
        is_managed: false,
        hidden_projects: live - projects.len(),
        token: view.token,
        projects,
        creator: view.creator,
    }
}

/// Reads all pages of a list.
async fn every<T, F>(list: impl Fn(PageRequest) -> F) -> Result<Vec<T>, StoreError>
where
    F: Future<Output = Result<Page<T>, StoreError>>,
{
    let mut all = Vec::new();
    let mut request = PageRequest { limit: PageRequest::MAX_LIMIT, after: None };
    loop {
        let page = list(request).await?;
        all.extend(page.items);
        request.after = page.next;
        if request.after.is_none() {
            return Ok(all);
        }
    }
}
