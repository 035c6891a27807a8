//! Access explanations: from facts about an address or a public token to an ordered list of checks. The first check
//! that fails is the answer; adapters add a suggestion for resolving it.
//!
//! An explanation must not reveal whether an address has an account. Checks of the account are included only if the
//! address has accepted an invitation in this workspace, or already has access.

use super::access::EffectiveAccess;
use super::capability::{Capability, CapabilitySet};
use super::ids::{ProjectId, WorkspaceId};
use super::invitation::{Invitation, InvitationStatus};
use super::plan::PlanRefusal;
use super::public_token::{PublicToken, PublicTokenStatus};
use super::time::Timestamp;

/// A check that must pass for access.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// The address has an invitation in this workspace.
    Invited,
    /// The invitation is to this project or to the whole workspace; the public token covers this project.
    RightProject,
    /// The invitation was accepted.
    Accepted,
    /// The address has an account.
    AccountExists,
    /// The account's address is proven.
    AddressProven,
    /// The account has access to the project by a role or a permission.
    Member,
    /// The public token exists and concerns this project.
    Known,
    /// The public token belongs to the workspace of the project.
    SameWorkspace,
    /// The public token was not revoked.
    NotRevoked,
    /// The public token has not expired.
    NotExpired,
    /// The public token can be redeemed once more.
    UsesLeft,
    /// What is held or offered includes the capability.
    Permission,
    /// The plan of the workspace allows it.
    Plan,
}

impl Step {
    /// All checks.
    pub const ALL: &'static [Self] = &[
        Self::Invited,
        Self::RightProject,
        Self::Accepted,
        Self::AccountExists,
        Self::AddressProven,
        Self::Member,
        Self::Known,
        Self::SameWorkspace,
        Self::NotRevoked,
        Self::NotExpired,
        Self::UsesLeft,
        Self::Permission,
        Self::Plan,
    ];

    /// Returns the name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::RightProject => "right_project",
            Self::Accepted => "accepted",
            Self::AccountExists => "account_exists",
            Self::AddressProven => "address_proven",
            Self::Member => "member",
            Self::Known => "known",
            Self::SameWorkspace => "same_workspace",
            Self::NotRevoked => "not_revoked",
            Self::NotExpired => "not_expired",
            Self::UsesLeft => "uses_left",
            Self::Permission => "permission",
            Self::Plan => "plan",
        }
    }
}

/// Outcome of a check. Adapters have a text for each, and a suggestion for each that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckOutcome {
    /// The address has access already; the invitation does not matter.
    IsIn,
    /// There is an invitation in this workspace.
    HasInvitation,
    /// There is no invitation in this workspace.
    NotInvited,
    /// The invitation is to this project or to the workspace.
    InvitedHere,
    /// There are only invitations to other projects.
    InvitedElsewhere,
    /// The invitation was accepted at this time.
    AcceptedAt(Timestamp),
    /// The invitation is pending.
    Pending {
        /// When it expires.
        until: Timestamp,
        /// Whether it was resent, so that earlier links are superseded.
        resent: bool,
    },
    /// The account that granted the invitation can no longer grant it.
    Withdrawn,
    /// The invitation was declined at this time.
    DeclinedAt(Timestamp),
    /// The invitation was cancelled at this time.
    CancelledAt(Timestamp),
    /// The invitation expired at this time.
    InvitationExpiredAt(Timestamp),
    /// The address has an account.
    HasAccount,
    /// The address has no account, or no longer has one.
    NoAccount,
    /// The address is proven.
    Proven,
    /// The account has access to the project.
    IsMember,
    /// The account has had no access to the project so far.
    NotMember,
    /// The account no longer has access: the membership has ended.
    NoLongerMember,
    /// What is held or offered includes the capability.
    Includes(Capability),
    /// What is held or offered does not include the capability.
    Excludes(Capability),
    /// The plan has room for the address, or needs none.
    HasSeat,
    /// A limit of the plan leaves no room for another invitation.
    NoSeat(PlanRefusal),
    /// The public token concerns this project.
    IsKnown,
    /// No such public token is known.
    IsUnknown,
    /// The public token and the project belong to the same workspace.
    OfThisWorkspace,
    /// The project was moved here from the workspace of the token, where the token stayed.
    OfAnotherWorkspace,
    /// The public token is not revoked.
    NotRevoked,
    /// The public token was revoked at this time.
    RevokedAt(Timestamp),
    /// The public token expires at this time; `None` means never.
    ValidUntil(Option<Timestamp>),
    /// The public token expired at this time.
    ExpiredAt(Timestamp),
    /// Number of remaining uses; `None` means unlimited.
    UsesLeft(Option<u32>),
    /// The public token reached its usage limit, after this many uses.
    UsedUp(u32),
    /// The public token covers this project.
    Covered,
    /// The public token covers only other projects.
    NotCovered,
    /// The plan includes public tokens.
    InPlan,
    /// The plan does not include public tokens.
    NotInPlan,
}

/// A check with its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExplainedCheck {
    /// The check.
    pub step: Step,
    /// Whether it passed.
    pub passed: bool,
    /// The outcome.
    pub finding: CheckOutcome,
}

/// The complete answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// The checks, in order.
    pub steps: Vec<ExplainedCheck>,
}

impl Explanation {
    /// Returns whether access is granted: every check passed.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.steps.iter().all(|explained| explained.passed)
    }

    /// Returns the first check that failed, which is the one to resolve.
    #[must_use]
    pub fn failure(&self) -> Option<ExplainedCheck> {
        self.steps.iter().copied().find(|explained| !explained.passed)
    }

    fn pass(&mut self, step: Step, finding: CheckOutcome) {
        self.steps.push(ExplainedCheck { step, passed: true, finding });
    }

    fn fail(&mut self, step: Step, finding: CheckOutcome) {
        self.steps.push(ExplainedCheck { step, passed: false, finding });
    }

    fn permission(&mut self, held: CapabilitySet, capability: Capability) {
        if held.contains(capability) {
            self.pass(Step::Permission, CheckOutcome::Includes(capability));
        } else {
            self.fail(Step::Permission, CheckOutcome::Excludes(capability));
        }
    }
}

/// Facts about an address, for a project.
#[derive(Debug, Clone)]
pub struct AddressFacts {
    /// The project.
    pub project: ProjectId,
    /// The invitations of the address to the workspace and its projects, newest first, each with whether it is
    /// withdrawn.
    pub invitations: Vec<(Invitation, bool)>,
    /// Effective access of its account in the project, if it has an account.
    pub account: Option<EffectiveAccess>,
    /// Whether the plan has room for another invitation of this address.
    pub room: Result<(), PlanRefusal>,
}

/// Explains whether the account of an address has a capability in a project.
#[must_use]
pub fn explain_address(facts: &AddressFacts, capability: Capability, now: Timestamp) -> Explanation {
    let held = facts.account.map_or(CapabilitySet::EMPTY, EffectiveAccess::capabilities);
    let is_in = held.contains(Capability::ContentView);
    let to_this_project = facts.invitations.iter().filter(|(invitation, _)| is_to(invitation, facts.project));
    let is_pending = |(invitation, _): &&(Invitation, bool)| invitation.status_at(now) == InvitationStatus::Pending;
    // Prefers the invitation that can still be accepted to the newest one.
    let invitation = to_this_project.clone().find(is_pending).or_else(|| to_this_project.clone().next());
    let mut explained = Explanation::default();
    if is_in {
        explained.pass(Step::Invited, CheckOutcome::IsIn);
    } else if facts.invitations.is_empty() {
        explained.fail(Step::Invited, CheckOutcome::NotInvited);
    } else {
        explained.pass(Step::Invited, CheckOutcome::HasInvitation);
        match invitation {
            None => explained.fail(Step::RightProject, CheckOutcome::InvitedElsewhere),
            Some((invitation, is_withdrawn)) => {
                explained.pass(Step::RightProject, CheckOutcome::InvitedHere);
                explain_invitation(&mut explained, invitation, *is_withdrawn, now);
            }
        }
    }
    let has_accepted =
        facts.invitations.iter().any(|(invitation, _)| invitation.status_at(now) == InvitationStatus::Accepted);
    if is_in || has_accepted {
        explain_account(&mut explained, facts.account);
    }
    if is_in {
        explained.pass(Step::Member, CheckOutcome::IsMember);
    } else {
        let was_in = invitation.is_some_and(|(it, _)| it.status_at(now) == InvitationStatus::Accepted);
        explained.fail(Step::Member, if was_in { CheckOutcome::NoLongerMember } else { CheckOutcome::NotMember });
    }
    let offer = invitation.filter(is_pending).map(|(invitation, _)| offered(invitation));
    if let Some(held) = is_in.then_some(held).or(offer) {
        explained.permission(held, capability);
    }
    match facts.room {
        Err(refusal) if !is_in && offer.is_none() => explained.fail(Step::Plan, CheckOutcome::NoSeat(refusal)),
        Ok(()) | Err(_) => explained.pass(Step::Plan, CheckOutcome::HasSeat),
    }
    explained
}

fn is_to(invitation: &Invitation, project: ProjectId) -> bool {
    invitation.grant.project().is_none_or(|id| id == project)
}

/// Returns the capabilities that accepting the invitation would give.
fn offered(invitation: &Invitation) -> CapabilitySet {
    EffectiveAccess { role: invitation.grant.role(), permission: invitation.grant.permission() }.capabilities()
}

fn explain_invitation(explained: &mut Explanation, invitation: &Invitation, is_withdrawn: bool, now: Timestamp) {
    let at = invitation.decided_at().unwrap_or(invitation.expires_at);
    let finding = match invitation.status_at(now) {
        InvitationStatus::Accepted => return explained.pass(Step::Accepted, CheckOutcome::AcceptedAt(at)),
        InvitationStatus::Pending if is_withdrawn => CheckOutcome::Withdrawn,
        InvitationStatus::Pending => {
            CheckOutcome::Pending { until: invitation.expires_at, resent: invitation.generation > 0 }
        }
        InvitationStatus::Declined => CheckOutcome::DeclinedAt(at),
        InvitationStatus::Cancelled => CheckOutcome::CancelledAt(at),
        InvitationStatus::Expired => CheckOutcome::InvitationExpiredAt(at),
    };
    explained.fail(Step::Accepted, finding);
}

fn explain_account(explained: &mut Explanation, account: Option<EffectiveAccess>) {
    if account.is_none() {
        return explained.fail(Step::AccountExists, CheckOutcome::NoAccount);
    }
    explained.pass(Step::AccountExists, CheckOutcome::HasAccount);
    // No account exists before its address is proven.
    explained.pass(Step::AddressProven, CheckOutcome::Proven);
}

/// Facts about a public token, for a project.
#[derive(Debug, Clone)]
pub struct TokenFacts {
    /// The project.
    pub project: ProjectId,
    /// The workspace of the project.
    pub workspace: WorkspaceId,
    /// The token with the given id, from any workspace.
    pub token: Option<PublicToken>,
    /// Whether the plan of the workspace includes public tokens.
    pub plan: Result<(), PlanRefusal>,
}

/// Explains whether a guest with a public token has a capability in a project. A token that concerns neither the
/// project nor its workspace is reported as unknown, like one that does not exist.
#[must_use]
pub fn explain_token(facts: &TokenFacts, capability: Capability, now: Timestamp) -> Explanation {
    let mut explained = Explanation::default();
    let names_project = |token: &&PublicToken| token.projects.contains(&facts.project);
    let concerns = |token: &&PublicToken| token.workspace_id == facts.workspace || names_project(token);
    let Some(token) = facts.token.as_ref().filter(concerns) else {
        explained.fail(Step::Known, CheckOutcome::IsUnknown);
        return explained;
    };
    explained.pass(Step::Known, CheckOutcome::IsKnown);
    if token.workspace_id == facts.workspace {
        explained.pass(Step::SameWorkspace, CheckOutcome::OfThisWorkspace);
    } else {
        explained.fail(Step::SameWorkspace, CheckOutcome::OfAnotherWorkspace);
    }
    match token.revoked_at {
        None => explained.pass(Step::NotRevoked, CheckOutcome::NotRevoked),
        Some(at) => explained.fail(Step::NotRevoked, CheckOutcome::RevokedAt(at)),
    }
    match token.expires_at {
        Some(at) if at.is_reached_by(now) => explained.fail(Step::NotExpired, CheckOutcome::ExpiredAt(at)),
        until => explained.pass(Step::NotExpired, CheckOutcome::ValidUntil(until)),
    }
    match token.uses_left() {
        Some(0) => explained.fail(Step::UsesLeft, CheckOutcome::UsedUp(token.uses)),
        left => explained.pass(Step::UsesLeft, CheckOutcome::UsesLeft(left)),
    }
    if names_project(&token) {
        explained.pass(Step::RightProject, CheckOutcome::Covered);
    } else {
        explained.fail(Step::RightProject, CheckOutcome::NotCovered);
    }
    explained.permission(token.permission.guest_capabilities(), capability);
    match facts.plan {
        Ok(()) => explained.pass(Step::Plan, CheckOutcome::InPlan),
        Err(_) => explained.fail(Step::Plan, CheckOutcome::NotInPlan),
    }
    debug_assert!(!explained.is_allowed() || token.status_at(now) == PublicTokenStatus::Active);
    explained
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
