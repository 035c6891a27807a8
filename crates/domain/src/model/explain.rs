//! "Why can't they get in?": facts about an address or a public token in, a list of steps out. The first step that fails
//! is the answer; its detail says how to mend it.
//!
//! Whether an address has an account is nobody's to learn by asking: steps about the account stand in the answer only
//! where the address has accepted something in this workspace, or is in already.

use super::access::Standing;
use super::capability::{Capability, CapabilitySet};
use super::ids::{ProjectId, WorkspaceId};
use super::invitation::{Invitation, InvitationStatus};
use super::plan::PlanRefusal;
use super::public_token::{PublicToken, PublicTokenStatus};
use super::time::Timestamp;

/// Something that must hold for somebody to get in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// The address has an invitation in this workspace.
    Invited,
    /// The invitation is to this project, or to the whole workspace.
    RightProject,
    /// The invitation was accepted.
    Accepted,
    /// The address has an account.
    AccountExists,
    /// The account's address is proven.
    AddressProven,
    /// The account reaches this project by a role or a permission.
    Member,
    /// The public token exists and concerns this project.
    Known,
    /// The public token is of the project's workspace.
    SameWorkspace,
    /// The public token was not revoked.
    NotRevoked,
    /// The public token did not run out.
    NotExpired,
    /// The public token can be redeemed once more.
    UsesLeft,
    /// What is held, or offered, includes the capability.
    Permission,
    /// The workspace's plan allows it.
    Plan,
}

impl Step {
    /// Every step.
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

    /// The name in the API.
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

/// What was found at a step. Those that fail can be mended; adapters have words for each, and for how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// They are in: how they came to be does not matter.
    IsIn,
    /// There is an invitation in this workspace.
    HasInvitation,
    /// There is none.
    NotInvited,
    /// The invitation is to this project or to the workspace.
    InvitedHere,
    /// There are invitations to other projects alone.
    InvitedElsewhere,
    /// It was accepted then.
    AcceptedAt(Timestamp),
    /// It waits for an answer.
    Pending {
        /// Until when.
        until: Timestamp,
        /// Whether it was resent: links of the mails before are superseded.
        resent: bool,
    },
    /// Whoever invited may no longer grant it.
    Withdrawn,
    /// It was declined then.
    DeclinedAt(Timestamp),
    /// It was taken back then.
    CancelledAt(Timestamp),
    /// It ran out then.
    InvitationExpiredAt(Timestamp),
    /// The address has an account.
    HasAccount,
    /// It has none, or none any more.
    NoAccount,
    /// The address is proven.
    Proven,
    /// They reach the project.
    IsMember,
    /// They do not, yet.
    NotMember,
    /// They did once: the membership was ended since.
    NoLongerMember,
    /// What they hold, or are offered, includes the capability.
    Includes(Capability),
    /// It does not.
    Excludes(Capability),
    /// There is room for them.
    HasSeat,
    /// There is none.
    NoSeat(PlanRefusal),
    /// The public token concerns this project.
    IsKnown,
    /// There is no such public token.
    IsUnknown,
    /// The public token and the project are of one workspace.
    OfThisWorkspace,
    /// The project moved here from the token's workspace, which kept the token.
    OfAnotherWorkspace,
    /// Nobody revoked it.
    NotRevoked,
    /// Somebody did.
    RevokedAt(Timestamp),
    /// It runs out then, or never.
    ValidUntil(Option<Timestamp>),
    /// It ran out then.
    ExpiredAt(Timestamp),
    /// It can be redeemed so often; `None` is without end.
    UsesLeft(Option<u32>),
    /// It was redeemed as often as it may be.
    UsedUp(u32),
    /// It opens this project.
    Covered,
    /// It opens others alone.
    NotCovered,
    /// The plan includes public tokens.
    InPlan,
    /// It does not.
    NotInPlan,
}

/// A step, and what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained {
    /// Which step.
    pub step: Step,
    /// Whether it holds.
    pub passed: bool,
    /// What was found.
    pub finding: Finding,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// The steps, in the order in which they count.
    pub steps: Vec<Explained>,
}

impl Explanation {
    /// Whether they get in and may do what was asked: every step holds.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.steps.iter().all(|explained| explained.passed)
    }

    /// The first step that fails: the one to mend.
    #[must_use]
    pub fn failure(&self) -> Option<Explained> {
        self.steps.iter().copied().find(|explained| !explained.passed)
    }

    fn pass(&mut self, step: Step, finding: Finding) {
        self.steps.push(Explained { step, passed: true, finding });
    }

    fn fail(&mut self, step: Step, finding: Finding) {
        self.steps.push(Explained { step, passed: false, finding });
    }

    fn permission(&mut self, held: CapabilitySet, capability: Capability) {
        if held.contains(capability) {
            self.pass(Step::Permission, Finding::Includes(capability));
        } else {
            self.fail(Step::Permission, Finding::Excludes(capability));
        }
    }
}

/// What is known of an address, for a project.
#[derive(Debug, Clone)]
pub struct AddressFacts {
    /// The project.
    pub project: ProjectId,
    /// The address's invitations to the project's workspace and its projects, newest first; with each whether it stands
    /// on rights that its granter no longer has.
    pub invitations: Vec<(Invitation, bool)>,
    /// Its account, if it has one.
    pub account: Option<Standing>,
    /// Whether the plan has room for one more invitation of it.
    pub room: Result<(), PlanRefusal>,
}

/// Explains whether whoever has an address may do something in a project.
#[must_use]
pub fn explain_address(facts: &AddressFacts, capability: Capability, now: Timestamp) -> Explanation {
    let held = facts.account.map_or(CapabilitySet::EMPTY, Standing::capabilities);
    let is_in = held.contains(Capability::ContentView);
    let here = facts.invitations.iter().filter(|(invitation, _)| is_to(invitation, facts.project));
    let is_pending = |(invitation, _): &&(Invitation, bool)| invitation.status_at(now) == InvitationStatus::Pending;
    // The one that can still be accepted; else what became of the newest.
    let invitation = here.clone().find(is_pending).or_else(|| here.clone().next());
    let mut explained = Explanation::default();
    if is_in {
        explained.pass(Step::Invited, Finding::IsIn);
    } else if facts.invitations.is_empty() {
        explained.fail(Step::Invited, Finding::NotInvited);
    } else {
        explained.pass(Step::Invited, Finding::HasInvitation);
        match invitation {
            None => explained.fail(Step::RightProject, Finding::InvitedElsewhere),
            Some((invitation, is_withdrawn)) => {
                explained.pass(Step::RightProject, Finding::InvitedHere);
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
        explained.pass(Step::Member, Finding::IsMember);
    } else {
        let was_in = invitation.is_some_and(|(it, _)| it.status_at(now) == InvitationStatus::Accepted);
        explained.fail(Step::Member, if was_in { Finding::NoLongerMember } else { Finding::NotMember });
    }
    let offer = invitation.filter(is_pending).map(|(invitation, _)| offered(invitation));
    if let Some(held) = is_in.then_some(held).or(offer) {
        explained.permission(held, capability);
    }
    match facts.room {
        Err(refusal) if !is_in && offer.is_none() => explained.fail(Step::Plan, Finding::NoSeat(refusal)),
        Ok(()) | Err(_) => explained.pass(Step::Plan, Finding::HasSeat),
    }
    explained
}

fn is_to(invitation: &Invitation, project: ProjectId) -> bool {
    invitation.grant.project().is_none_or(|id| id == project)
}

/// What accepting it would give.
fn offered(invitation: &Invitation) -> CapabilitySet {
    Standing { role: invitation.grant.role(), permission: invitation.grant.permission() }.capabilities()
}

fn explain_invitation(explained: &mut Explanation, invitation: &Invitation, is_withdrawn: bool, now: Timestamp) {
    let at = invitation.decided_at().unwrap_or(invitation.expires_at);
    let finding = match invitation.status_at(now) {
        InvitationStatus::Accepted => return explained.pass(Step::Accepted, Finding::AcceptedAt(at)),
        InvitationStatus::Pending if is_withdrawn => Finding::Withdrawn,
        InvitationStatus::Pending => {
            Finding::Pending { until: invitation.expires_at, resent: invitation.generation > 0 }
        }
        InvitationStatus::Declined => Finding::DeclinedAt(at),
        InvitationStatus::Cancelled => Finding::CancelledAt(at),
        InvitationStatus::Expired => Finding::InvitationExpiredAt(at),
    };
    explained.fail(Step::Accepted, finding);
}

fn explain_account(explained: &mut Explanation, account: Option<Standing>) {
    if account.is_none() {
        return explained.fail(Step::AccountExists, Finding::NoAccount);
    }
    explained.pass(Step::AccountExists, Finding::HasAccount);
    // No account exists before its address is proven.
    explained.pass(Step::AddressProven, Finding::Proven);
}

/// What is known of a public token, for a project.
#[derive(Debug, Clone)]
pub struct TokenFacts {
    /// The project.
    pub project: ProjectId,
    /// The project's workspace.
    pub workspace: WorkspaceId,
    /// The token of that id, of whatever workspace.
    pub token: Option<PublicToken>,
    /// Whether the workspace's plan includes public tokens.
    pub plan: Result<(), PlanRefusal>,
}

/// Explains whether a guest can come in with a public token and do something in a project. A token that has nothing to
/// do with the project or its workspace is as unknown as one that does not exist.
#[must_use]
pub fn explain_token(facts: &TokenFacts, capability: Capability, now: Timestamp) -> Explanation {
    let mut explained = Explanation::default();
    let names_project = |token: &&PublicToken| token.projects.contains(&facts.project);
    let concerns = |token: &&PublicToken| token.workspace_id == facts.workspace || names_project(token);
    let Some(token) = facts.token.as_ref().filter(concerns) else {
        explained.fail(Step::Known, Finding::IsUnknown);
        return explained;
    };
    explained.pass(Step::Known, Finding::IsKnown);
    if token.workspace_id == facts.workspace {
        explained.pass(Step::SameWorkspace, Finding::OfThisWorkspace);
    } else {
        explained.fail(Step::SameWorkspace, Finding::OfAnotherWorkspace);
    }
    match token.revoked_at {
        None => explained.pass(Step::NotRevoked, Finding::NotRevoked),
        Some(at) => explained.fail(Step::NotRevoked, Finding::RevokedAt(at)),
    }
    match token.expires_at {
        Some(at) if at.has_come(now) => explained.fail(Step::NotExpired, Finding::ExpiredAt(at)),
        until => explained.pass(Step::NotExpired, Finding::ValidUntil(until)),
    }
    match token.uses_left() {
        Some(0) => explained.fail(Step::UsesLeft, Finding::UsedUp(token.uses)),
        left => explained.pass(Step::UsesLeft, Finding::UsesLeft(left)),
    }
    if names_project(&token) {
        explained.pass(Step::RightProject, Finding::Covered);
    } else {
        explained.fail(Step::RightProject, Finding::NotCovered);
    }
    explained.permission(token.permission.guest_capabilities(), capability);
    match facts.plan {
        Ok(()) => explained.pass(Step::Plan, Finding::InPlan),
        Err(_) => explained.fail(Step::Plan, Finding::NotInPlan),
    }
    debug_assert!(!explained.is_allowed() || token.status_at(now) == PublicTokenStatus::Active);
    explained
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
