//! Transfers.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, TransferId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::transfer::{Transfer, TransferState, TransferStatus, TransferSubject};
use guestlist_domain::port::{PendingOwner, StoreError, TransferReader, TransferRepository, TransferView};

use super::MemoryStore;
use super::read_model::newest_first;
use super::state::{State, conflict_if};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl TransferReader for MemoryStore {
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError> {
        let state = self.snapshot()?;
        let views = state.transfers_of(workspace).filter_map(|transfer| state.transfer_view(transfer));
        Ok(newest_first(views, page, |view| Cursor { at: view.transfer.created_at, id: view.transfer.id.uuid() }))
    }

    async fn received_transfers(
        &self,
        account: AccountId,
        roles: Vec<Role>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<TransferView>, StoreError> {
        let state = self.snapshot()?;
        let open = state.transfers.values().filter(|transfer| transfer.status_at(now) == TransferStatus::Pending);
        let views = open
            .filter(|transfer| state.can_answer(transfer, account, &roles))
            .filter_map(|transfer| state.transfer_view(transfer));
        Ok(newest_first(views, page, |view| Cursor { at: view.transfer.created_at, id: view.transfer.id.uuid() }))
    }

    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.transfers.get(&id).and_then(|transfer| state.transfer_view(transfer)))
    }

    async fn latest_project_transfer(&self, project: ProjectId) -> Result<Option<TransferView>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.latest_transfer(Target::Project(project)).and_then(|transfer| state.transfer_view(transfer)))
    }
}

#[async_trait]
impl TransferRepository for MemoryUnitOfWork {
    async fn latest_transfer(&mut self, of: Target) -> Result<Option<Transfer>, StoreError> {
        self.read(|state| state.latest_transfer(of).cloned())
    }

    async fn undecided_transfers(&mut self, workspace: WorkspaceId) -> Result<Vec<Transfer>, StoreError> {
        self.read(|state| {
            let undecided = state.transfers_of(workspace).filter(|transfer| transfer.state == TransferState::Pending);
            undecided.cloned().collect()
        })
    }
}

impl State {
    /// Returns the transfers from and to a workspace.
    pub(super) fn transfers_of(&self, workspace: WorkspaceId) -> impl Iterator<Item = &Transfer> {
        self.transfers.values().filter(move |transfer| transfer.subject.workspaces().contains(&workspace))
    }

    /// Returns whether an account can answer a transfer: ownership is offered to it, or it has one of these roles in
    /// the target workspace of a project.
    pub(super) fn can_answer(&self, transfer: &Transfer, account: AccountId, roles: &[Role]) -> bool {
        match transfer.subject {
            TransferSubject::Ownership { workspace, to } => {
                to == account && transfer.is_recipient_still_member(self.roles.get(&(workspace, account)))
            }
            TransferSubject::Project { to, .. } => self.role(account, to).is_some_and(|role| roles.contains(&role)),
        }
    }

    pub(super) fn latest_transfer(&self, of: Target) -> Option<&Transfer> {
        let of_target = self.transfers.values().filter(|transfer| transfer.subject.target() == of);
        of_target.max_by_key(|transfer| (transfer.created_at, transfer.id))
    }

    pub(super) fn transfer_view(&self, transfer: &Transfer) -> Option<TransferView> {
        let name = |id: WorkspaceId| self.workspaces.get(&id).map(|workspace| workspace.name.clone());
        let person = |id| self.accounts.get(&id).map(|account| account.display_name.clone());
        let (workspace, project, to_workspace, to_account) = match transfer.subject {
            TransferSubject::Ownership { workspace, to } => (workspace, None, None, person(to)),
            TransferSubject::Project { project, from, to } => {
                (from, self.projects.get(&project).map(|project| project.name.clone()), name(to), None)
            }
        };
        Some(TransferView {
            transfer: transfer.clone(),
            workspace: name(workspace)?,
            project,
            to_workspace,
            to_account,
            requested_by: person(transfer.requested_by)?,
        })
    }

    pub(super) fn pending_owner(&self, workspace: WorkspaceId) -> Option<PendingOwner> {
        let transfer = self.transfer_keys.get(&workspace.to_string()).and_then(|id| self.transfers.get(id))?;
        let TransferSubject::Ownership { to, .. } = transfer.subject else { return None };
        let is_reached = transfer.is_recipient_still_member(self.roles.get(&(workspace, to)));
        let account = self.accounts.get(&to).filter(|_| is_reached)?;
        let name = account.display_name.clone();
        Some(PendingOwner { account_id: to, name, expires_at: transfer.expires_at })
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn insert_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.transfers.contains_key(&transfer.id))?;
            state.require_account(transfer.requested_by)?;
            for workspace in transfer.subject.workspaces() {
                state.require_workspace(workspace)?;
            }
            if let TransferSubject::Ownership { to, .. } = transfer.subject {
                state.require_account(to)?;
            }
            if let Some(key) = transfer.pending_key() {
                conflict_if(state.transfer_keys.contains_key(&key))?;
                state.transfer_keys.insert(key, transfer.id);
            }
            state.transfers.insert(transfer.id, transfer.clone());
            Ok(())
        })
    }

    pub(super) async fn update_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.transfers.get_mut(&transfer.id).ok_or(StoreError::Conflict)?;
            stored.state = transfer.state;
            let key = stored.pending_key();
            state.transfer_keys.retain(|_, holder| *holder != transfer.id);
            if let Some(key) = key {
                conflict_if(state.transfer_keys.contains_key(&key))?;
                state.transfer_keys.insert(key, transfer.id);
            }
            Ok(())
        })
    }

    pub(super) async fn release_transfer_key(&mut self, id: TransferId) -> Result<(), StoreError> {
        self.write(|state| {
            state.transfer_keys.retain(|_, holder| *holder != id);
            Ok(())
        })
    }
}
