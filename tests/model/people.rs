//! The people of a step, so that shrinking can tell a sequence with fewer of them.

use crate::labels::Person;
use crate::step::{Orphans, Proof, Step};

impl Step {
    /// Returns the step with one person in the place of another.
    pub(crate) fn renamed(&self, from: Person, to: Person) -> Self {
        let mut step = self.clone();
        for person in step.people() {
            if *person == from {
                *person = to;
            }
        }
        step
    }

    fn people(&mut self) -> Vec<&mut Person> {
        match self {
            Self::SignUp { person, .. } => vec![person],
            Self::CreateWorkspace { who, .. }
            | Self::DeleteWorkspace { who, .. }
            | Self::CreateProject { who, .. }
            | Self::DeleteProject { who, .. }
            | Self::ChangeInvitation { who, .. }
            | Self::ResendInvitation { who, .. }
            | Self::CancelInvitation { who, .. }
            | Self::CreateToken { who, .. }
            | Self::UpdateToken { who, .. }
            | Self::RenewToken { who, .. }
            | Self::RevokeToken { who, .. }
            | Self::AcceptOwnership { who, .. }
            | Self::CancelOwnership { who, .. }
            | Self::TransferProject { who, .. }
            | Self::ApproveProject { who, .. }
            | Self::CancelProject { who, .. } => vec![who],
            Self::Invite { who, address, .. } => vec![who, address],
            Self::BulkInvite { who, rows, .. } => std::iter::once(who).chain(rows.iter_mut().flatten()).collect(),
            Self::AnswerInvitation { proof, .. } => match proof {
                Proof::Listed(person) | Proof::Link(Some(person), _) | Proof::Code(Some(person), _) => vec![person],
                Proof::Link(None, _) | Proof::Code(None, _) => Vec::new(),
            },
            Self::ChangeRole { who, member, orphans, .. }
            | Self::ChangePermission { who, member, orphans, .. }
            | Self::RemoveMember { who, member, orphans, .. } => {
                [who, member].into_iter().chain(successor(orphans)).collect()
            }
            Self::DeleteAccount { who, orphans, .. } | Self::Leave { who, orphans, .. } => {
                std::iter::once(who).chain(successor(orphans)).collect()
            }
            Self::OfferOwnership { who, to, .. } => vec![who, to],
            Self::ProveAddress { .. }
            | Self::ChangePlan { .. }
            | Self::Redeem { .. }
            | Self::RefreshGuest { .. }
            | Self::EndGuest { .. }
            | Self::Wait { .. }
            | Self::WaitFor { .. } => Vec::new(),
        }
    }
}

const fn successor(orphans: &mut Orphans) -> Option<&mut Person> {
    match orphans {
        Orphans::TransferTo(person) => Some(person),
        Orphans::Keep | Orphans::Revoke => None,
    }
}
