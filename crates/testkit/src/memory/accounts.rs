//! Accounts, pending sign-ups and verifications.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::sign_up::PendingSignUp;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{AccountRepository, OneTimeSecretReader, SignUpReader, SignUpRepository, StoreError};

use super::MemoryStore;
use super::state::{conflict_if, prune};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl OneTimeSecretReader for MemoryStore {
    async fn one_time_secret(&self, secret: SecretHash) -> Result<Option<(OneTimeSecret, Account)>, StoreError> {
        let state = self.snapshot()?;
        Ok(state.one_time_secrets.get(secret.as_bytes()).and_then(|found| {
            let account = state.accounts.get(&found.account_id)?.clone();
            Some((found.clone(), account))
        }))
    }
}

#[async_trait]
impl SignUpReader for MemoryStore {
    async fn sign_up(&self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError> {
        Ok(self.snapshot()?.sign_ups.get(secret.as_bytes()).cloned())
    }

    async fn latest_sign_up(&self, email: &EmailAddress) -> Result<Option<PendingSignUp>, StoreError> {
        let state = self.snapshot()?;
        let unused = state.sign_ups.values().filter(|it| it.used_at.is_none() && it.email.is_same_as(email));
        Ok(unused.max_by_key(|it| it.expires_at).cloned())
    }
}

#[async_trait]
impl AccountRepository for MemoryUnitOfWork {
    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.read(|state| state.accounts.get(&id).cloned())
    }

    async fn account_by_email(&mut self, email: &EmailAddress) -> Result<Option<Account>, StoreError> {
        self.read(|state| state.account_by_email(email).cloned())
    }

    async fn one_time_secret(&mut self, secret: SecretHash) -> Result<Option<OneTimeSecret>, StoreError> {
        self.read(|state| state.one_time_secrets.get(secret.as_bytes()).cloned())
    }

    async fn prune_one_time_secrets(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.one_time_secrets, limit, |stored| stored.expires_at < before)))
    }
}

impl MemoryUnitOfWork {
    pub(super) async fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write(|state| {
            let of_another = state.account_by_email(&account.email).is_some_and(|other| other.id != account.id);
            conflict_if(of_another)?;
            let stored = state.accounts.get_mut(&account.id).ok_or(StoreError::Conflict)?;
            *stored = account.clone();
            Ok(())
        })
    }

    pub(super) async fn erase_account(&mut self, erased: &Account) -> Result<(), StoreError> {
        self.write(|state| {
            let former = state.accounts.insert(erased.id, erased.clone()).ok_or(StoreError::Conflict)?;
            state.one_time_secrets.retain(|_, verification| verification.account_id != erased.id);
            state.sign_ups.retain(|_, sign_up| !sign_up.email.is_same_as(&former.email));
            state.notifications.retain(|_, notification| notification.account_id != erased.id);
            state.notification_preferences.remove(&erased.id);
            let decided = state.invitations.values_mut().filter(|it| it.decided_at().is_some());
            for invitation in decided.filter(|it| it.email.is_same_as(&former.email)) {
                invitation.email = erased.email.clone();
            }
            let id = erased.id.to_string();
            for event in state.events.values_mut().filter(|it| it.object.kind == "account" && it.object.id == id) {
                event.object.name.clear();
            }
            Ok(())
        })
    }

    pub(super) async fn insert_one_time_secret(&mut self, verification: &OneTimeSecret) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.one_time_secrets.contains_key(verification.secret_hash.as_bytes()))?;
            state.require_account(verification.account_id)?;
            state.one_time_secrets.insert(*verification.secret_hash.as_bytes(), verification.clone());
            Ok(())
        })
    }

    pub(super) async fn end_one_time_secrets(&mut self, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            let of_account = state.one_time_secrets.values_mut().filter(|it| it.account_id == account);
            for verification in of_account.filter(|it| it.used_at.is_none()) {
                verification.expires_at = verification.expires_at.min(now);
            }
            Ok(())
        })
    }

    pub(super) async fn mark_one_time_secret_used(
        &mut self,
        secret: SecretHash,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.one_time_secrets.get_mut(secret.as_bytes()).ok_or(StoreError::Conflict)?;
            conflict_if(stored.used_at.is_some())?;
            stored.used_at = Some(at);
            Ok(())
        })
    }

    pub(super) async fn insert_sign_up(&mut self, sign_up: &PendingSignUp) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.sign_ups.contains_key(sign_up.secret_hash.as_bytes()))?;
            state.sign_ups.insert(*sign_up.secret_hash.as_bytes(), sign_up.clone());
            Ok(())
        })
    }

    pub(super) async fn use_sign_up(&mut self, secret: SecretHash, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            let stored = state.sign_ups.get_mut(secret.as_bytes()).ok_or(StoreError::Conflict)?;
            conflict_if(stored.used_at.is_some())?;
            stored.used_at = Some(at);
            Ok(())
        })
    }

    pub(super) async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.accounts.contains_key(&account.id))?;
            conflict_if(state.account_by_email(&account.email).is_some())?;
            state.accounts.insert(account.id, account.clone());
            Ok(())
        })
    }
}

#[async_trait]
impl SignUpRepository for MemoryUnitOfWork {
    async fn sign_up(&mut self, secret: SecretHash) -> Result<Option<PendingSignUp>, StoreError> {
        self.read(|state| state.sign_ups.get(secret.as_bytes()).cloned())
    }

    async fn prune_sign_ups(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.sign_ups, limit, |stored| stored.expires_at < before)))
    }
}
