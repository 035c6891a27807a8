//! Prove an address by its mailed secret.

use crate::model::event::{Action, Actor, Object};
use crate::model::secret::SecretKind;
use crate::model::session::SecretRefusal;
use crate::usecase::request::{Happening, Scene};
use crate::usecase::{Error, RequestContext, Service, SignedIn};

impl Service {
    /// Proves the address that the secret was mailed to, and signs its account in.
    ///
    /// # Errors
    /// [`SecretRefusal`].
    pub async fn verify_address(&self, context: &RequestContext, secret: &str) -> Result<SignedIn, Error> {
        let now = self.ports.clock.now();
        let secret = secret.trim();
        if !SecretKind::Verification.matches(secret) {
            return Err(SecretRefusal::Invalid.into());
        }
        let hash = self.ports.secrets.hash(secret);
        let mut uow = self.ports.store.begin().await?;
        let verification = uow.verification(hash).await?.ok_or(SecretRefusal::Invalid)?.used(now)?;
        let account = uow.account(verification.account_id).await?.ok_or(SecretRefusal::Invalid)?.verified(now);
        uow.use_verification(hash, now).await?;
        uow.update_account(&account).await?;
        let happening = Happening { context, now, actor: Actor::Account(account.id) };
        let object = Object::new("account", account.id, account.display_name.as_str());
        self.record(uow.as_mut(), &happening, Action::AccountVerified, Scene::default(), object, vec![]).await?;
        let signed_in = self.start_session(uow.as_mut(), &happening, account).await?;
        uow.commit().await?;
        Ok(signed_in)
    }
}
