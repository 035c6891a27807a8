//! Accounts and verifications.

use async_trait::async_trait;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::verification::Verification;
use guestlist_domain::port::{AccountRepository, StoreError};

use super::state::{State, conflict_if, prune};
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl AccountRepository for MemoryUnitOfWork {
    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.accounts.contains_key(&account.id))?;
            conflict_if(state.account_by_email(&account.email).is_some())?;
            state.accounts.insert(account.id, account.clone());
            Ok(())
        })
    }

    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.read(|state| state.accounts.get(&id).cloned())
    }

    async fn account_by_email(&mut self, email: &EmailAddress) -> Result<Option<Account>, StoreError> {
        self.read(|state| state.account_by_email(email).cloned())
    }

    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write(|state| {
            let of_another = state.account_by_email(&account.email).is_some_and(|other| other.id != account.id);
            conflict_if(of_another)?;
            let kept = state.accounts.get_mut(&account.id).ok_or(StoreError::Conflict)?;
            *kept = account.clone();
            Ok(())
        })
    }

    async fn remove_unproven_account(&mut self, id: AccountId) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.accounts.get(&id).is_none_or(Account::is_verified))?;
            state.sessions.retain(|_, session| session.account_id != id);
            state.verifications.retain(|_, verification| verification.account_id != id);
            state.notifications.retain(|_, notification| notification.account_id != id);
            state.notification_preferences.remove(&id);
            state.accounts.remove(&id);
            Ok(())
        })
    }

    async fn erase_account(&mut self, left: &Account) -> Result<(), StoreError> {
        self.write(|state| {
            let former = state.accounts.insert(left.id, left.clone()).ok_or(StoreError::Conflict)?;
            state.verifications.retain(|_, verification| verification.account_id != left.id);
            state.notifications.retain(|_, notification| notification.account_id != left.id);
            state.notification_preferences.remove(&left.id);
            let decided = state.invitations.values_mut().filter(|it| it.decided_at().is_some());
            for invitation in decided.filter(|it| it.email.is_same_as(&former.email)) {
                invitation.email = left.email.clone();
            }
            let id = left.id.to_string();
            for event in state.events.values_mut().filter(|it| it.object.kind == "account" && it.object.id == id) {
                event.object.name.clear();
            }
            Ok(())
        })
    }

    async fn insert_verification(&mut self, verification: &Verification, now: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            conflict_if(state.verifications.contains_key(verification.secret_hash.as_bytes()))?;
            state.require_account(verification.account_id)?;
            let purpose = verification.purpose.name();
            state.end_verifications(verification.account_id, now, |other| other.purpose.name() == purpose);
            state.verifications.insert(*verification.secret_hash.as_bytes(), verification.clone());
            Ok(())
        })
    }

    async fn end_verifications(&mut self, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            state.end_verifications(account, now, |_| true);
            Ok(())
        })
    }

    async fn verification(&mut self, secret: SecretHash) -> Result<Option<Verification>, StoreError> {
        self.read(|state| state.verifications.get(secret.as_bytes()).cloned())
    }

    async fn use_verification(&mut self, secret: SecretHash, at: Timestamp) -> Result<(), StoreError> {
        self.write(|state| {
            let kept = state.verifications.get_mut(secret.as_bytes()).ok_or(StoreError::Conflict)?;
            conflict_if(kept.used_at.is_some())?;
            kept.used_at = Some(at);
            Ok(())
        })
    }

    async fn prune_verifications(&mut self, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
        self.write(|state| Ok(prune(&mut state.verifications, limit, |kept| kept.expires_at < before)))
    }
}

impl State {
    fn end_verifications(&mut self, account: AccountId, now: Timestamp, are_meant: impl Fn(&Verification) -> bool) {
        for verification in self.verifications.values_mut() {
            if verification.account_id == account && verification.used_at.is_none() && are_meant(verification) {
                verification.expires_at = verification.expires_at.min(now);
            }
        }
    }
}
