//! Faulty products: the driver changes the effect or the answer of a verb, through `Service` too.

use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::usecase::{Error, Invite};

use super::Driver;
use super::context;
use super::convert::permission_of;
use crate::labels::{Grant, Offer, Permission, Person, Project, Target, Workspace};
use crate::outcome::{Done, Outcome};
use crate::reference::World;
use crate::step::{Decision, Seconds, Step};

/// A fault of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Revoking a public token does not stop its guest sessions.
    RevokeKeepsGuests,
    /// Accepting an invitation to a project gives the next higher permission.
    AcceptGivesMore,
    /// Removing a member from a workspace leaves a permission in one of its projects.
    RemovalKeepsPermission,
    /// Cancelling an invitation answers as always and writes nothing.
    CancelIsForgotten,
}

impl Driver {
    /// Carries out a step, with a fault if there is one. `before` is the state before the step.
    pub(crate) async fn run_with(
        &mut self,
        fault: Option<Fault>,
        before: &World,
        step: &Step,
        now: Seconds,
    ) -> Outcome {
        match (fault, step) {
            (Some(Fault::CancelIsForgotten), Step::CancelInvitation { .. }) => before.clone().apply(step),
            (Some(Fault::RevokeKeepsGuests), Step::RefreshGuest { guest }) if self.kept.contains(guest) => {
                Ok(Done::Changed)
            }
            _ => {
                let outcome = self.run(step, now).await;
                if let Some(fault) = fault
                    && outcome.is_ok()
                {
                    // Where the fault cannot be brought about, the product is right this time.
                    let _ = self.spoil(fault, before, step).await;
                }
                outcome
            }
        }
    }

    async fn spoil(&mut self, fault: Fault, before: &World, step: &Step) -> Result<(), Error> {
        match (fault, step) {
            (Fault::RevokeKeepsGuests, Step::RevokeToken { token, .. }) => {
                let of_token = before.guests.iter().filter(|(_, guest)| guest.token == *token);
                let open = of_token.filter(|(_, guest)| before.is_open(guest));
                self.kept.extend(open.map(|(label, _)| *label));
            }
            (Fault::AcceptGivesMore, Step::AnswerInvitation { decision: Decision::Accept, invitation, .. }) => {
                let Some(record) = before.invitations.get(invitation) else { return Ok(()) };
                if let (Target::Project(project), Grant::Permission(offered), Some(person)) =
                    (record.target, record.grant, record.address)
                {
                    self.raise(before, project, offered, person).await?;
                }
            }
            (Fault::RemovalKeepsPermission, Step::RemoveMember { target: Target::Workspace(from), member, .. }) => {
                self.restore_permission(before, *from, *member).await?;
            }
            _ => {}
        }
        Ok(())
    }

    async fn raise(&self, before: &World, project: Project, offered: Permission, person: Person) -> Result<(), Error> {
        let workspace = before.workspace_of(Target::Project(project));
        let Some(owner) = workspace.and_then(|workspace| before.owner(workspace)) else { return Ok(()) };
        let higher = Permission::ALL.into_iter().find(|permission| *permission > offered).unwrap_or(offered);
        let (caller, to) = (self.caller(owner.person).await?, permission_of(higher));
        let (project, member) = (self.project_id(project), self.account_id(person));
        let keep = OrphanedTokens::Keep;
        self.service().change_member_permission(&context(), &caller, project, member, to, keep).await.map(drop)
    }

    async fn restore_permission(&mut self, before: &World, workspace: Workspace, member: Person) -> Result<(), Error> {
        let (Some(owner), Some(account)) = (before.owner(workspace), before.account(member)) else { return Ok(()) };
        let mut held = before.permissions.iter().filter(|((project, of), permission)| {
            *of == account && **permission != Permission::Admin && before.projects.get(project) == Some(&workspace)
        });
        let Some(((project, _), permission)) = held.next() else { return Ok(()) };
        let invite = Invite {
            grant: self.offer(Offer::Permission(*project, *permission)),
            email: self.address(member),
            message: None,
            locale: None,
            expires_in_days: None,
            send_mail: false,
        };
        let (owner, member) = (self.caller(owner.person).await?, self.caller(member).await?);
        let view = self.service().invite(&context(), &owner, invite).await?;
        self.hidden.push(view.invitation.id);
        self.service().accept_received_invitation(&context(), &member, view.invitation.id).await.map(drop)
    }
}
