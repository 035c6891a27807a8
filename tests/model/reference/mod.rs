//! The reference: the rules of `docs/SPEC.md` over plain maps, written without the rules of the domain crate.

mod access;
mod accounts;
mod answers;
mod invitations;
mod lists;
mod members;
pub(crate) mod state;
mod targets;
mod tokens;
mod transfers;

pub(crate) use state::{State, World};

use crate::outcome::{Done, Outcome};
use crate::step::{Expiring, Seconds, Step};

impl World {
    /// Carries out a step and returns what the product has to answer.
    pub(crate) fn apply(&mut self, step: &Step) -> Outcome {
        let before = self.now;
        self.now = self.time_of(step);
        self.steps += 1;
        self.next_label = self.next_label.max(step.next_label());
        match step {
            Step::SignUp { link, person } => self.sign_up(*link, *person),
            Step::ProveAddress { link, password } => self.prove_address(*link, *password),
            Step::DeleteAccount { who, password, orphans } => self.delete_account(*who, *password, *orphans),
            Step::CreateWorkspace { workspace, who } => self.create_workspace(*workspace, *who),
            Step::DeleteWorkspace { who, workspace } => self.delete_workspace(*who, *workspace),
            Step::ChangePlan { workspace, plan } => self.change_plan(*workspace, *plan),
            Step::CreateProject { project, who, workspace } => self.create_project(*project, *who, *workspace),
            Step::DeleteProject { who, project } => self.delete_project(*who, *project),
            Step::Invite { invitation, who, offer, address, days, mail } => {
                self.invite(*invitation, *who, *offer, *address, (*days, *mail))
            }
            Step::BulkInvite { first, who, offer, rows, dry_run } => {
                self.bulk_invite(*first, *who, *offer, rows, *dry_run)
            }
            Step::ChangeInvitation { who, invitation, grant } => self.change_invitation(*who, *invitation, *grant),
            Step::ResendInvitation { who, invitation } => self.resend_invitation(*who, *invitation),
            Step::CancelInvitation { who, invitation } => self.cancel_invitation(*who, *invitation),
            Step::AnswerInvitation { decision, proof, invitation } => {
                self.answer_invitation(*decision, *proof, *invitation)
            }
            Step::ChangeRole { who, workspace, member, role, orphans } => {
                self.change_role(*who, *workspace, *member, *role, *orphans)
            }
            Step::ChangePermission { who, project, member, permission, orphans } => {
                self.change_permission(*who, *project, *member, *permission, *orphans)
            }
            Step::RemoveMember { who, target, member, orphans } => self.remove_member(*who, *target, *member, *orphans),
            Step::Leave { who, target, orphans } => self.leave(*who, *target, *orphans),
            Step::CreateToken { token, who, projects, permission, expiry, limit } => {
                let terms = tokens::Terms { permission: *permission, expiry: *expiry, limit: *limit };
                self.create_token(*token, *who, projects, &terms)
            }
            Step::UpdateToken { who, token, limit } => self.update_token(*who, *token, *limit),
            Step::RenewToken { who, token, expiry, limit } => self.renew_token(*who, *token, *expiry, *limit),
            Step::RevokeToken { who, token } => self.revoke_token(*who, *token),
            Step::Redeem { guest, token, present, .. } => self.redeem(*guest, *token, *present),
            Step::RefreshGuest { guest } => self.refresh_guest(*guest),
            Step::EndGuest { guest } => self.end_guest(*guest),
            Step::OfferOwnership { who, workspace, to } => self.offer_ownership(*who, *workspace, *to),
            Step::AcceptOwnership { who, workspace } => self.accept_ownership(*who, *workspace),
            Step::CancelOwnership { who, workspace } => self.cancel_ownership(*who, *workspace),
            Step::TransferProject { who, project, to } => self.transfer_project(*who, *project, *to),
            Step::ApproveProject { who, project } => self.approve_project(*who, *project),
            Step::CancelProject { who, project } => self.cancel_project(*who, *project),
            Step::Wait { .. } | Step::WaitFor { .. } => {
                Ok(if self.has_ended_since(before) { Done::Changed } else { Done::NothingToDo })
            }
        }
    }

    /// Returns the time at which a step happens. Every step takes a second, so that times are distinct.
    fn time_of(&self, step: &Step) -> Seconds {
        let soonest = self.now + 1;
        match step {
            Step::Wait { seconds } => self.now + seconds,
            Step::WaitFor { end, offset } => {
                let end = self.expiries().into_iter().find(|(what, _)| what == end).map(|(_, at)| at);
                end.and_then(|at| at.checked_add_signed(*offset)).map_or(soonest, |at| at.max(soonest))
            }
            _ => soonest,
        }
    }

    /// Returns whether something expired after `before`.
    fn has_ended_since(&self, before: Seconds) -> bool {
        self.expiries().into_iter().any(|(_, at)| before < at && at <= self.now)
    }

    /// Returns when undecided records expire.
    pub(crate) fn expiries(&self) -> Vec<(Expiring, Seconds)> {
        let is_open = |state: State| state == State::Pending;
        let sign_ups = self.sign_ups.iter().filter(|(_, record)| !record.is_used);
        let invitations = self.invitations.iter().filter(|(_, record)| is_open(record.state));
        let tokens = self.tokens.iter().filter(|(_, record)| !record.is_revoked);
        let ownerships = self.ownership_transfers.iter().filter(|record| is_open(record.state));
        let transfers = self.project_transfers.iter().filter(|record| is_open(record.state));
        let mut all: Vec<(Expiring, Seconds)> = Vec::new();
        all.extend(sign_ups.map(|(label, record)| (Expiring::SignUp(*label), record.expires_at)));
        all.extend(invitations.map(|(label, record)| (Expiring::Invitation(*label), record.expires_at)));
        all.extend(tokens.filter_map(|(label, record)| Some((Expiring::Token(*label), record.expires_at?))));
        all.extend(self.guests.iter().map(|(label, record)| (Expiring::Guest(*label), record.idle_until)));
        all.extend(ownerships.map(|record| (Expiring::Ownership(record.workspace), record.expires_at)));
        all.extend(transfers.map(|record| (Expiring::Transfer(record.project), record.expires_at)));
        all
    }
}
