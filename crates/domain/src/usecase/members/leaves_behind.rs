//! What would a member leave behind?

use std::collections::HashSet;

use crate::model::access::{Denied, Place, authorize};
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, WorkspaceId};
use crate::model::invitation::{InvitationStatus, Viewer};
use crate::model::page::PageRequest;
use crate::model::public_token::PublicTokenStatus;
use crate::port::{InvitationScope, PublicTokenQuery};
use crate::usecase::{Caller, Error, InvitationDetails, PublicTokenDetails, Service};

/// What a member would leave behind: the newest of each kind, up to [`LeftBehind::MOST`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftBehind {
    /// Pending invitations that they answer for; cancelled when they go.
    pub invitations: Vec<InvitationDetails>,
    /// Public tokens that they made and that are not revoked; kept, revoked or handed over.
    pub public_tokens: Vec<PublicTokenDetails>,
}

impl LeftBehind {
    /// Most of each kind.
    pub const MOST: u16 = PageRequest::MAX_LIMIT;
}

impl Service {
    /// What somebody would leave behind in a workspace; for whoever removes members there, and for oneself.
    ///
    /// # Errors
    /// [`Denied`]; hidden for an account that is not in.
    pub async fn leaves_behind(
        &self,
        caller: &Caller,
        workspace: WorkspaceId,
        account: AccountId,
    ) -> Result<LeftBehind, Error> {
        let place = Place::Workspace(workspace);
        let standing = self.require(caller.account.id, place, Capability::WorkspaceView).await?;
        if account != caller.account.id {
            authorize(Some(standing), Capability::MembersRemove)?;
            let mut uow = self.ports.store.begin().await?;
            if !uow.workspaces_of(account).await?.contains(&workspace) {
                return Err(Denied::Hidden.into());
            }
        }
        let now = self.ports.clock.now();
        let page = PageRequest { limit: LeftBehind::MOST, after: None };
        let scope = InvitationScope::Within(workspace, account);
        let pending = [InvitationStatus::Pending].into();
        let pending = self.ports.read.invitations(scope, pending, now, page).await?.items.into_iter();
        // Both the one who goes and whoever removes members have a role in the workspace of all of them.
        let invitations = pending.map(|view| InvitationDetails::new(view, Viewer::Manager, now)).collect();
        let mut alive = HashSet::from(PublicTokenStatus::ALL);
        alive.remove(&PublicTokenStatus::Revoked);
        let all = PublicTokenQuery::all(workspace, now);
        let made = PublicTokenQuery { statuses: alive, creator: Some(account), ..all };
        let tokens = self.ports.read.public_tokens(made, page).await?;
        // Whoever has a role in the workspace sees all of its projects.
        let public_tokens = tokens.items.into_iter().map(|view| self.details_in_full(view)).collect();
        Ok(LeftBehind { invitations, public_tokens })
    }
}
