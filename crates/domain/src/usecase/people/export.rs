//! Take along everything that is kept about oneself.

use std::collections::HashSet;
use std::future::Future;

use crate::model::access::Standing;
use crate::model::account::Account;
use crate::model::ids::ProjectId;
use crate::model::notification::{Notification, NotificationPreferences};
use crate::model::page::{Page, PageRequest};
use crate::model::roster::is_creator_gone;
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::port::{
    InvitationFilter, InvitationScope, InvitationView, NamedMembership, OwnEvent, PublicTokenView, StoreError,
};
use crate::usecase::{Caller, Error, PublicTokenDetails, Service};

/// Everything about an account, for its owner. No secrets; of others what the owner sees elsewhere as well.
#[derive(Debug, Clone)]
pub struct AccountExport {
    /// The account.
    pub account: Account,
    /// Its live sessions.
    pub sessions: Vec<Session>,
    /// What it was given where.
    pub memberships: Vec<NamedMembership>,
    /// The invitations that it sent. Those of a place that its owner has left come with [`SentInvitation::left`].
    pub sent_invitations: Vec<SentInvitation>,
    /// The invitations to its address.
    pub received_invitations: Vec<InvitationView>,
    /// The public tokens that it made, with those of their projects that its owner can reach.
    pub public_tokens: Vec<PublicTokenDetails>,
    /// Its notifications.
    pub notifications: Vec<Notification>,
    /// By which ways it wants to be told of what.
    pub preferences: NotificationPreferences,
    /// What it did.
    pub activity: Vec<OwnEvent>,
}

/// An invitation that somebody sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentInvitation {
    /// The invitation.
    pub view: InvitationView,
    /// Whether its sender holds nothing in its place any more: then neither the address nor the place's name is theirs
    /// to see.
    pub left: bool,
}

impl Service {
    /// Everything about the caller.
    ///
    /// # Errors
    /// Only faults.
    pub async fn export_account(&self, caller: &Caller) -> Result<AccountExport, Error> {
        let (me, now, read) = (caller.account.id, self.ports.clock.now(), &self.ports.read);
        let records = read.account_records(me).await?;
        let reachable = every(|page| read.reachable_projects(me, page)).await?;
        let reachable: HashSet<ProjectId> = reachable.into_iter().map(|found| found.project.id).collect();
        let sent = records
            .sent_invitations
            .into_iter()
            .map(|view| SentInvitation { left: view.granter_standing == Standing::default(), view });
        let addressed = || InvitationScope::For(caller.account.email.clone());
        Ok(AccountExport {
            account: caller.account.clone(),
            sessions: every(|page| read.sessions(me, now, page)).await?,
            memberships: records.memberships,
            sent_invitations: sent.collect(),
            received_invitations: every(|page| read.invitations(addressed(), InvitationFilter::default(), now, page))
                .await?,
            public_tokens: records.public_tokens.into_iter().map(|view| seen_by(&reachable, view, now)).collect(),
            notifications: every(|page| read.notifications(me, false, page)).await?,
            preferences: read.notification_preferences(me).await?,
            activity: records.activity,
        })
    }
}

/// A public token as somebody sees it who reaches these projects.
fn seen_by(reachable: &HashSet<ProjectId>, view: PublicTokenView, now: Timestamp) -> PublicTokenDetails {
    let live = view.projects.len();
    let projects: Vec<_> = view.projects.into_iter().filter(|(id, _)| reachable.contains(id)).collect();
    PublicTokenDetails {
        status: view.token.status_at(now),
        creator_gone: is_creator_gone(view.creator_role, &view.creator_permissions),
        hidden_projects: live - projects.len(),
        token: view.token,
        projects,
        creator: view.creator,
    }
}

/// All items of a list, page by page.
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
