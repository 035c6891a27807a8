//! Steps of invitations.

use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::usecase::{
    AcceptInvitation, Accepted, BulkInvite, ChangedOffer, Error, Invite, InviteTemplate, NewAccount,
};
use guestlist_testkit::builders;

use super::convert::{permission_of, role_of};
use super::{Driver, PASSWORD, context, secret_in};
use crate::labels::{Grant, Invitation, Offer, Person};
use crate::outcome::Done;
use crate::step::{Decision, Proof, Step};

impl Driver {
    pub(super) async fn run_invitation_step(&mut self, step: &Step) -> Result<Done, Error> {
        match step {
            Step::Invite { invitation, who, offer, address, days, mail } => {
                let caller = self.caller(*who).await?;
                let command = Invite {
                    grant: self.offer(*offer),
                    email: self.address(*address),
                    message: None,
                    locale: None,
                    expires_in_days: *days,
                    send_mail: *mail,
                };
                let view = self.service().invite(&context(), &caller, command).await?;
                self.invitations.insert(*invitation, view.invitation.id);
                self.keep_links(&[*invitation], 0);
            }
            Step::BulkInvite { first, who, offer, rows, dry_run } => {
                return self.bulk_invite(*first, *who, *offer, rows, *dry_run).await;
            }
            Step::ChangeInvitation { who, invitation, grant } => {
                let (caller, id) = (self.caller(*who).await?, self.invitation_id(*invitation));
                let offer = match grant {
                    Grant::Role(role) => ChangedOffer::Role(role_of(*role)),
                    Grant::Permission(permission) => ChangedOffer::Permission(permission_of(*permission)),
                };
                self.service().change_invitation(&context(), &caller, id, offer).await?;
            }
            Step::ResendInvitation { who, invitation } => {
                let (caller, id) = (self.caller(*who).await?, self.invitation_id(*invitation));
                let view = self.service().resend_invitation(&context(), &caller, id).await?;
                self.keep_links(&[*invitation], view.invitation.generation);
            }
            Step::CancelInvitation { who, invitation } => {
                let (caller, id) = (self.caller(*who).await?, self.invitation_id(*invitation));
                self.service().cancel_invitation(&context(), &caller, id).await?;
            }
            Step::AnswerInvitation { decision, proof, invitation } => {
                self.answer_invitation(*decision, *proof, *invitation).await?;
            }
            _ => unreachable!("{step:?} is no step of an invitation"),
        }
        Ok(Done::Changed)
    }

    /// Keeps the secrets of the links that were mailed for these invitations, in this order.
    fn keep_links(&mut self, invitations: &[Invitation], generation: u32) {
        let secrets = self.product.secrets.take().into_iter().filter_map(|mail| secret_in(&mail));
        self.links.extend(invitations.iter().map(|label| (*label, generation)).zip(secrets));
    }

    async fn bulk_invite(
        &mut self,
        first: Invitation,
        who: Person,
        offer: Offer,
        rows: &[Option<Person>],
        dry_run: bool,
    ) -> Result<Done, Error> {
        let caller = self.caller(who).await?;
        let address = |row: &Option<Person>| {
            row.map_or_else(|| "no address".to_owned(), |person| self.address(person).as_typed().to_owned())
        };
        let emails: Vec<String> = rows.iter().map(address).collect();
        let template = InviteTemplate {
            grant: self.offer(offer),
            message: None,
            locale: None,
            expires_in_days: None,
            send_mail: true,
        };
        let command = BulkInvite::from_template(&emails, &template, dry_run)?;
        let outcomes = self.service().invite_many(&context(), &caller, command).await?;
        let mut created = Vec::new();
        let mut results = Vec::with_capacity(outcomes.len());
        for (label, outcome) in (first.0..).map(Invitation).zip(outcomes) {
            results.push(match outcome {
                Ok(view) => {
                    created.push((label, view.invitation.id));
                    Ok(())
                }
                Err(error) => Err(error.code().as_str()),
            });
        }
        if !dry_run {
            let labels: Vec<Invitation> = created.iter().map(|(label, _)| *label).collect();
            self.invitations.extend(created);
            self.keep_links(&labels, 0);
        }
        Ok(Done::Rows(results))
    }

    async fn answer_invitation(
        &mut self,
        decision: Decision,
        proof: Proof,
        invitation: Invitation,
    ) -> Result<(), Error> {
        let id = self.invitation_id(invitation);
        let caller = match proof {
            Proof::Listed(person) | Proof::Link(Some(person), _) | Proof::Code(Some(person), _) => {
                Some(self.caller(person).await?)
            }
            Proof::Link(None, _) | Proof::Code(None, _) => None,
        };
        let secret = self.secret_of(proof, invitation);
        match (decision, &caller, secret) {
            (Decision::Accept, Some(caller), None) => {
                self.service().accept_received_invitation(&context(), caller, id).await?;
            }
            (Decision::Accept, _, Some(secret)) => {
                let account = caller.is_none().then(new_account);
                let command = AcceptInvitation { secret, account };
                let accepted = self.service().accept_invitation(&context(), caller.as_ref(), command).await?;
                self.keep_account(accepted).await?;
            }
            (Decision::Decline, Some(caller), None) => {
                self.service().decline_received_invitation(&context(), caller, id).await?;
            }
            (Decision::Decline, _, Some(secret)) => {
                self.service().decline_invitation(&context(), caller.as_ref(), &secret).await?;
            }
            (_, None, None) => unreachable!("an answer without a session has a secret"),
        }
        Ok(())
    }

    async fn keep_account(&mut self, accepted: Accepted) -> Result<(), Error> {
        let Some(session) = accepted.session else { return Ok(()) };
        let person = self.person_of(session.account.email.as_typed());
        self.signed_in(person, session.session_token.expose()).await
    }

    /// Returns the secret of a link or a code, or one that no invitation has.
    fn secret_of(&self, proof: Proof, invitation: Invitation) -> Option<String> {
        match proof {
            Proof::Listed(_) => None,
            Proof::Link(_, generation) => {
                Some(self.links.get(&(invitation, generation)).cloned().unwrap_or_else(|| "gli_none".to_owned()))
            }
            Proof::Code(_, generation) => {
                let id = self.invitation_id(invitation).uuid();
                let code = guestlist_domain::port::Secrets::code(
                    self.product.secrets.as_ref(),
                    CodeKind::Invitation,
                    id,
                    generation,
                );
                Some(code.expose())
            }
        }
    }
}

fn new_account() -> NewAccount {
    NewAccount { display_name: builders::display_name("New"), password: PASSWORD.to_owned(), locale: None }
}
