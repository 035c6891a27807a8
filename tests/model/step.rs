//! The steps of a sequence: one verb each, with all its arguments.

use std::fmt;

use crate::labels::{
    Grant, Guest, Invitation, Link, Offer, Permission, Person, Project, Role, Target, Token, Workspace,
};

/// Length of a time span in seconds.
pub(crate) type Seconds = u64;

pub(crate) const HOUR: Seconds = 60 * 60;
pub(crate) const DAY: Seconds = 24 * HOUR;

/// A change of one optional value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change<T> {
    Keep,
    Clear,
    Set(T),
}

/// What happens to the public tokens that a removal orphans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Orphans {
    Keep,
    Revoke,
    TransferTo(Person),
}

/// Plan of a workspace; `None` means without limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) public_tokens: bool,
    pub(crate) members: Option<u32>,
    pub(crate) pending: Option<u32>,
    pub(crate) active_tokens: Option<u32>,
}

impl Default for Plan {
    fn default() -> Self {
        Self { public_tokens: true, members: None, pending: None, active_tokens: None }
    }
}

/// With what an invitation is answered. Secrets belong to a generation of the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Proof {
    /// From the list of received invitations.
    Listed(Person),
    /// With the mailed link, by this person or without a session.
    Link(Option<Person>, u32),
    /// With the code, by this person or without a session.
    Code(Option<Person>, u32),
}

/// An answer of the invitee. Accepting without a session creates an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Accept,
    Decline,
}

/// A password: the right one of everybody, or a wrong one that is too short for a new account as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Secret {
    Right,
    Wrong,
}

/// Something that expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expiring {
    SignUp(Link),
    Invitation(Invitation),
    Token(Token),
    Guest(Guest),
    /// The offer of the ownership of a workspace.
    Ownership(Workspace),
    /// The transfer of a project.
    Transfer(Project),
}

/// One verb with its arguments.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Step {
    SignUp {
        link: Link,
        person: Person,
    },
    ProveAddress {
        link: Link,
        password: Secret,
    },
    DeleteAccount {
        who: Person,
        password: Secret,
        orphans: Orphans,
    },
    CreateWorkspace {
        workspace: Workspace,
        who: Person,
    },
    DeleteWorkspace {
        who: Person,
        workspace: Workspace,
    },
    ChangePlan {
        workspace: Workspace,
        plan: Plan,
    },
    CreateProject {
        project: Project,
        who: Person,
        workspace: Workspace,
    },
    DeleteProject {
        who: Person,
        project: Project,
    },
    Invite {
        invitation: Invitation,
        who: Person,
        offer: Offer,
        address: Person,
        days: Option<u16>,
        mail: bool,
    },
    /// Row `n` has the label `first` + `n`; a row without a person has a malformed address.
    BulkInvite {
        first: Invitation,
        who: Person,
        offer: Offer,
        rows: Vec<Option<Person>>,
        dry_run: bool,
    },
    ChangeInvitation {
        who: Person,
        invitation: Invitation,
        grant: Grant,
    },
    ResendInvitation {
        who: Person,
        invitation: Invitation,
    },
    CancelInvitation {
        who: Person,
        invitation: Invitation,
    },
    AnswerInvitation {
        decision: Decision,
        proof: Proof,
        invitation: Invitation,
    },
    ChangeRole {
        who: Person,
        workspace: Workspace,
        member: Person,
        role: Role,
        orphans: Orphans,
    },
    ChangePermission {
        who: Person,
        project: Project,
        member: Person,
        permission: Permission,
        orphans: Orphans,
    },
    RemoveMember {
        who: Person,
        target: Target,
        member: Person,
        orphans: Orphans,
    },
    Leave {
        who: Person,
        target: Target,
        orphans: Orphans,
    },
    /// The expiry is in so many seconds from now, or so many seconds ago.
    CreateToken {
        token: Token,
        who: Person,
        projects: Vec<Project>,
        permission: Permission,
        expiry: Change<i64>,
        limit: Option<u32>,
    },
    UpdateToken {
        who: Person,
        token: Token,
        limit: Change<u32>,
    },
    RenewToken {
        who: Person,
        token: Token,
        expiry: Change<i64>,
        limit: Change<u32>,
    },
    RevokeToken {
        who: Person,
        token: Token,
    },
    Redeem {
        guest: Guest,
        token: Token,
        by_code: bool,
        present: Option<Guest>,
    },
    RefreshGuest {
        guest: Guest,
    },
    EndGuest {
        guest: Guest,
    },
    OfferOwnership {
        who: Person,
        workspace: Workspace,
        to: Person,
    },
    AcceptOwnership {
        who: Person,
        workspace: Workspace,
    },
    CancelOwnership {
        who: Person,
        workspace: Workspace,
    },
    TransferProject {
        who: Person,
        project: Project,
        to: Workspace,
    },
    ApproveProject {
        who: Person,
        project: Project,
    },
    CancelProject {
        who: Person,
        project: Project,
    },
    Wait {
        seconds: Seconds,
    },
    /// Waits until so many seconds after something expires, or before. It names what expires instead of a time, because
    /// times change when shrinking deletes steps.
    WaitFor {
        end: Expiring,
        offset: i64,
    },
}

impl Step {
    /// Returns the number of the first label after those that the step creates; 0 if it creates none.
    pub(crate) fn next_label(&self) -> u16 {
        let last = match self {
            Self::SignUp { link, .. } => link.0,
            Self::CreateWorkspace { workspace, .. } => workspace.0,
            Self::CreateProject { project, .. } => project.0,
            Self::Invite { invitation, .. } => invitation.0,
            Self::BulkInvite { first, rows, .. } => first.0 + u16::try_from(rows.len()).unwrap_or(u16::MAX),
            Self::CreateToken { token, .. } => token.0,
            Self::Redeem { guest, .. } => guest.0,
            _ => return 0,
        };
        last + 1
    }
}

/// A sentence without the arguments that say little, for the sequence of a failure.
impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignUp { link, person } => write!(f, "{person} signs up ({link})"),
            Self::ProveAddress { link, password } => write!(f, "{link} is opened with the password {password:?}"),
            Self::DeleteAccount { who, password, orphans } => {
                write!(f, "{who} deletes their account, password {password:?}, tokens {orphans:?}")
            }
            Self::CreateWorkspace { workspace, who } => write!(f, "{who} creates workspace {workspace}"),
            Self::DeleteWorkspace { who, workspace } => write!(f, "{who} deletes workspace {workspace}"),
            Self::ChangePlan { workspace, plan } => write!(f, "the operator changes {workspace} to {plan:?}"),
            Self::CreateProject { project, who, workspace } => {
                write!(f, "{who} creates project {project} in {workspace}")
            }
            Self::DeleteProject { who, project } => write!(f, "{who} deletes project {project}"),
            Self::Invite { invitation, who, offer, address, days, mail } => {
                write!(f, "{who} invites {address} as {offer:?} ({invitation}, days {days:?}, mail {mail})")
            }
            Self::BulkInvite { first, who, offer, rows, dry_run } => {
                write!(f, "{who} invites {rows:?} as {offer:?} ({first} and following, dry run {dry_run})")
            }
            Self::ChangeInvitation { who, invitation, grant } => write!(f, "{who} changes {invitation} to {grant:?}"),
            Self::ResendInvitation { who, invitation } => write!(f, "{who} resends {invitation}"),
            Self::CancelInvitation { who, invitation } => write!(f, "{who} cancels {invitation}"),
            Self::AnswerInvitation { decision, proof, invitation } => {
                write!(f, "{decision:?} {invitation} by {proof:?}")
            }
            Self::ChangeRole { who, workspace, member, role, orphans } => {
                write!(f, "{who} makes {member} {role:?} in {workspace}, tokens {orphans:?}")
            }
            Self::ChangePermission { who, project, member, permission, orphans } => {
                write!(f, "{who} gives {member} {permission:?} in {project}, tokens {orphans:?}")
            }
            Self::RemoveMember { who, target, member, orphans } => {
                write!(f, "{who} removes {member} from {target}, tokens {orphans:?}")
            }
            Self::Leave { who, target, orphans } => write!(f, "{who} leaves {target}, tokens {orphans:?}"),
            Self::CreateToken { token, who, projects, permission, expiry, limit } => {
                write!(f, "{who} creates token {token} for {projects:?}, {permission:?}, ")?;
                write!(f, "expiry {expiry:?}, limit {limit:?}")
            }
            Self::UpdateToken { who, token, limit } => write!(f, "{who} updates {token}, limit {limit:?}"),
            Self::RenewToken { who, token, expiry, limit } => {
                write!(f, "{who} renews {token}, expiry {expiry:?}, limit {limit:?}")
            }
            Self::RevokeToken { who, token } => write!(f, "{who} revokes {token}"),
            Self::Redeem { guest, token, by_code, present } => {
                write!(f, "{token} is redeemed ({guest}, by code {by_code}, present session {present:?})")
            }
            Self::RefreshGuest { guest } => write!(f, "{guest} refreshes"),
            Self::EndGuest { guest } => write!(f, "{guest} ends their session"),
            Self::OfferOwnership { who, workspace, to } => write!(f, "{who} offers {workspace} to {to}"),
            Self::AcceptOwnership { who, workspace } => write!(f, "{who} accepts the ownership of {workspace}"),
            Self::CancelOwnership { who, workspace } => write!(f, "{who} cancels the offer of {workspace}"),
            Self::TransferProject { who, project, to } => write!(f, "{who} transfers {project} to {to}"),
            Self::ApproveProject { who, project } => write!(f, "{who} approves the transfer of {project}"),
            Self::CancelProject { who, project } => write!(f, "{who} cancels the transfer of {project}"),
            Self::Wait { seconds } => write!(f, "{seconds} s pass"),
            Self::WaitFor { end, offset } => write!(f, "time passes until the expiry of {end:?}, {offset:+} s"),
        }
    }
}
