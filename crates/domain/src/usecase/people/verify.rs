//! Prove an address by its mailed secret.

use crate::model::event::{Action, Actor, Object};
use crate::model::secret::SecretKind;
use crate::usecase::request::{Happening, Scene};
use crate::usecase::{Error, RequestContext, Service, SignedIn};

impl Service {
    /// Proves the address that the secret was mailed to, and signs its account in.
    ///
    /// # Errors
    /// [`SecretRefusal`](crate::model::verification::SecretRefusal).
    pub async fn verify_address(&self, context: &RequestContext, secret: &str) -> Result<SignedIn, Error> {
        let now = self.ports.clock.now();
        let found = self.find_one_time_secret(SecretKind::Verification, secret, now).await?;
        let mut uow = self.ports.store.begin().await?;
        let (account, _) = self.use_one_time_secret(uow.as_mut(), found.account_id, found.secret_hash, now).await?;
        let account = account.verified(now);
        uow.update_account(&account).await?;
        let happening = Happening { context, now, actor: Actor::Account(account.id) };
        let object = Object::new("account", account.id, account.display_name.as_str());
        self.record(uow.as_mut(), &happening, Action::AccountVerified, Scene::default(), object, vec![]).await?;
        let signed_in = self.start_session(uow.as_mut(), &happening, account).await?;
        uow.commit().await?;
        Ok(signed_in)
    }
}
