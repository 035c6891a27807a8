//! Steps of public tokens and guests.

use guestlist_domain::model::text::Name;
use guestlist_domain::port::TokenSigner;
use guestlist_domain::usecase::{
    CreatePublicToken, Credential, Error, GuestAccess, RedeemPublicToken, RenewPublicToken, UpdatePublicToken,
};
use guestlist_testkit::builders;

use super::convert::{patch, permission_of};
use super::{Driver, GuestPass, SharedToken, context};
use crate::labels::{Guest, Token};
use crate::outcome::Done;
use crate::step::Step;

impl Driver {
    pub(super) async fn run_token_step(&mut self, step: &Step) -> Result<Done, Error> {
        match step {
            Step::CreateToken { token, who, projects, permission, expiry, limit } => {
                let caller = self.caller(*who).await?;
                let name: Name = builders::name(&token.to_string());
                let command = CreatePublicToken {
                    name,
                    note: None,
                    permission: permission_of(*permission),
                    project_ids: projects.iter().map(|label| self.project_id(*label)).collect(),
                    expires_at: patch(*expiry, |offset| self.clock_after(offset)),
                    usage_limit: *limit,
                };
                let share = self.service().create_public_token(&context(), &caller, command).await?;
                let (id, code) = (share.details.token.id, share.code.expose());
                self.tokens.insert(*token, SharedToken { id, token: share.token, code });
            }
            Step::UpdateToken { who, token, limit } => {
                let (caller, id) = (self.caller(*who).await?, self.token_id(*token));
                let command = UpdatePublicToken { usage_limit: patch(*limit, |limit| limit), ..Default::default() };
                self.service().update_public_token(&context(), &caller, id, command).await?;
            }
            Step::RenewToken { who, token, expiry, limit } => {
                let (caller, id) = (self.caller(*who).await?, self.token_id(*token));
                let command = RenewPublicToken {
                    expires_at: patch(*expiry, |offset| self.clock_after(offset)),
                    usage_limit: patch(*limit, |limit| limit),
                };
                self.service().renew_public_token(&context(), &caller, id, command).await?;
            }
            Step::RevokeToken { who, token } => {
                let (caller, id) = (self.caller(*who).await?, self.token_id(*token));
                self.service().revoke_public_token(&context(), &caller, id).await?;
            }
            Step::Redeem { guest, token, by_code, present } => {
                return self.redeem(*guest, *token, *by_code, *present).await;
            }
            Step::RefreshGuest { guest } => {
                let access = self.service().refresh_guest_session(&self.guest_secret(*guest)).await?;
                self.keep_guest(*guest, &access);
            }
            Step::EndGuest { guest } => {
                self.service().end_guest_session(&context(), &self.guest_secret(*guest)).await?;
            }
            _ => unreachable!("{step:?} is no step of a public token"),
        }
        Ok(Done::Changed)
    }

    async fn redeem(
        &mut self,
        guest: Guest,
        token: Token,
        by_code: bool,
        present: Option<Guest>,
    ) -> Result<Done, Error> {
        let token = match self.tokens.get(&token) {
            Some(shared) if by_code => shared.code.clone(),
            Some(shared) => shared.token.clone(),
            None => "none".to_owned(),
        };
        let guest_session = present.map(|label| self.guest_secret(label));
        let command = RedeemPublicToken { token, guest_session, display_name: None };
        let access = self.service().redeem_public_token(&context(), command).await?;
        if access.is_new_session {
            self.keep_guest(guest, &access);
            return Ok(Done::NewSession);
        }
        Ok(Done::SameSession)
    }

    /// Returns the secret of a guest session, or one that no session has.
    fn guest_secret(&self, guest: Guest) -> String {
        self.guests.get(&guest).map_or_else(|| "glg_none".to_owned(), |pass| pass.secret.clone())
    }

    fn keep_guest(&mut self, guest: Guest, access: &GuestAccess) {
        let claims = self.product.signer.verify_access_token(&access.access_token).expect("a token of this signer");
        let secret = access.guest_session.expose().to_owned();
        self.guests.insert(guest, GuestPass { secret, id: claims.session_id, credential: Credential::Guest(claims) });
    }
}
