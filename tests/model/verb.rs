//! The verbs that the statistics count.

use crate::labels::Target;
use crate::step::{Decision, Proof, Step};

macro_rules! verbs {
    ($($name:ident = $text:literal,)*) => {
        /// A verb, as counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Verb { $($name,)* }

        impl Verb {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name,)*];

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

verbs! {
    SignUp = "sign up",
    ProveAddress = "prove address",
    DeleteAccount = "delete account",
    CreateWorkspace = "create workspace",
    DeleteWorkspace = "delete workspace",
    ChangePlan = "change plan",
    CreateProject = "create project",
    DeleteProject = "delete project",
    Invite = "invite",
    BulkInvite = "bulk invite",
    ChangeInvitation = "change invitation",
    ResendInvitation = "resend invitation",
    CancelInvitation = "cancel invitation",
    AcceptListed = "accept, listed",
    AcceptByLink = "accept, by link",
    AcceptByCode = "accept, by code",
    AcceptAsNew = "accept, new account",
    DeclineListed = "decline, listed",
    DeclineByLink = "decline, by link",
    DeclineByCode = "decline, by code",
    ChangeRole = "change role",
    ChangePermission = "change permission",
    RemoveFromWorkspace = "remove from workspace",
    RemoveFromProject = "remove from project",
    LeaveWorkspace = "leave workspace",
    LeaveProject = "leave project",
    CreateToken = "create token",
    UpdateToken = "update token",
    RenewToken = "renew token",
    RevokeToken = "revoke token",
    RedeemAsNewGuest = "redeem, new guest",
    RedeemAsGuest = "redeem, with a session",
    RefreshGuest = "refresh guest session",
    EndGuest = "end guest session",
    OfferOwnership = "offer ownership",
    AcceptOwnership = "accept ownership",
    CancelOwnership = "cancel ownership",
    TransferProject = "transfer project",
    ApproveProject = "approve project",
    CancelProject = "cancel project",
    Wait = "time passes",
}

impl Step {
    pub(crate) const fn verb(&self) -> Verb {
        match self {
            Self::SignUp { .. } => Verb::SignUp,
            Self::ProveAddress { .. } => Verb::ProveAddress,
            Self::DeleteAccount { .. } => Verb::DeleteAccount,
            Self::CreateWorkspace { .. } => Verb::CreateWorkspace,
            Self::DeleteWorkspace { .. } => Verb::DeleteWorkspace,
            Self::ChangePlan { .. } => Verb::ChangePlan,
            Self::CreateProject { .. } => Verb::CreateProject,
            Self::DeleteProject { .. } => Verb::DeleteProject,
            Self::Invite { .. } => Verb::Invite,
            Self::BulkInvite { .. } => Verb::BulkInvite,
            Self::ChangeInvitation { .. } => Verb::ChangeInvitation,
            Self::ResendInvitation { .. } => Verb::ResendInvitation,
            Self::CancelInvitation { .. } => Verb::CancelInvitation,
            Self::AnswerInvitation { decision, proof, .. } => match (decision, proof) {
                (Decision::Accept, Proof::Listed(_)) => Verb::AcceptListed,
                (Decision::Accept, Proof::Link(Some(_), _)) => Verb::AcceptByLink,
                (Decision::Accept, Proof::Code(Some(_), _)) => Verb::AcceptByCode,
                (Decision::Accept, Proof::Link(None, _) | Proof::Code(None, _)) => Verb::AcceptAsNew,
                (Decision::Decline, Proof::Listed(_)) => Verb::DeclineListed,
                (Decision::Decline, Proof::Link(..)) => Verb::DeclineByLink,
                (Decision::Decline, Proof::Code(..)) => Verb::DeclineByCode,
            },
            Self::ChangeRole { .. } => Verb::ChangeRole,
            Self::ChangePermission { .. } => Verb::ChangePermission,
            Self::RemoveMember { target: Target::Workspace(_), .. } => Verb::RemoveFromWorkspace,
            Self::RemoveMember { target: Target::Project(_), .. } => Verb::RemoveFromProject,
            Self::Leave { target: Target::Workspace(_), .. } => Verb::LeaveWorkspace,
            Self::Leave { target: Target::Project(_), .. } => Verb::LeaveProject,
            Self::CreateToken { .. } => Verb::CreateToken,
            Self::UpdateToken { .. } => Verb::UpdateToken,
            Self::RenewToken { .. } => Verb::RenewToken,
            Self::RevokeToken { .. } => Verb::RevokeToken,
            Self::Redeem { present: None, .. } => Verb::RedeemAsNewGuest,
            Self::Redeem { present: Some(_), .. } => Verb::RedeemAsGuest,
            Self::RefreshGuest { .. } => Verb::RefreshGuest,
            Self::EndGuest { .. } => Verb::EndGuest,
            Self::OfferOwnership { .. } => Verb::OfferOwnership,
            Self::AcceptOwnership { .. } => Verb::AcceptOwnership,
            Self::CancelOwnership { .. } => Verb::CancelOwnership,
            Self::TransferProject { .. } => Verb::TransferProject,
            Self::ApproveProject { .. } => Verb::ApproveProject,
            Self::CancelProject { .. } => Verb::CancelProject,
            Self::Wait { .. } | Self::WaitFor { .. } => Verb::Wait,
        }
    }
}
