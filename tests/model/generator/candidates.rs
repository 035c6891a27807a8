//! Random arguments for a verb.

use super::dice::Dice;
use super::picks::Picks;
use crate::labels::{Guest, Invitation, Link, Person, Project, Target, Token, Workspace};
use crate::reference::World;
use crate::step::{Change, DAY, Decision, HOUR, Plan, Proof, Secret, Step};
use crate::verb::Verb;

pub(super) fn candidate(world: &World, dice: &mut Dice, verb: Verb) -> Step {
    let mut picks = Picks { world, dice };
    match verb {
        Verb::SignUp | Verb::ProveAddress | Verb::DeleteAccount => of_accounts(&mut picks, verb),
        Verb::CreateWorkspace
        | Verb::DeleteWorkspace
        | Verb::ChangePlan
        | Verb::CreateProject
        | Verb::DeleteProject => of_targets(&mut picks, verb),
        Verb::Invite | Verb::BulkInvite | Verb::ChangeInvitation | Verb::ResendInvitation | Verb::CancelInvitation => {
            of_invitations(&mut picks, verb)
        }
        Verb::AcceptListed
        | Verb::AcceptByLink
        | Verb::AcceptByCode
        | Verb::AcceptAsNew
        | Verb::DeclineListed
        | Verb::DeclineByLink
        | Verb::DeclineByCode => answer(&mut picks, verb),
        Verb::ChangeRole
        | Verb::ChangePermission
        | Verb::RemoveFromWorkspace
        | Verb::RemoveFromProject
        | Verb::LeaveWorkspace
        | Verb::LeaveProject => of_members(&mut picks, verb),
        Verb::CreateToken | Verb::UpdateToken | Verb::RenewToken | Verb::RevokeToken => of_tokens(&mut picks, verb),
        Verb::RedeemAsNewGuest | Verb::RedeemAsGuest | Verb::RefreshGuest | Verb::EndGuest => {
            of_guests(&mut picks, verb)
        }
        Verb::OfferOwnership
        | Verb::AcceptOwnership
        | Verb::CancelOwnership
        | Verb::TransferProject
        | Verb::ApproveProject
        | Verb::CancelProject => of_transfers(&mut picks, verb),
        Verb::Wait => wait(&mut picks),
    }
}

fn of_accounts(picks: &mut Picks<'_>, verb: Verb) -> Step {
    match verb {
        Verb::SignUp => Step::SignUp { link: Link(picks.fresh()), person: picks.address() },
        Verb::ProveAddress => Step::ProveAddress { link: picks.link(), password: secret(picks) },
        _ => Step::DeleteAccount { who: picks.person(), password: secret(picks), orphans: picks.orphans() },
    }
}

fn secret(picks: &mut Picks<'_>) -> Secret {
    if picks.dice.chance(85) { Secret::Right } else { Secret::Wrong }
}

fn of_targets(picks: &mut Picks<'_>, verb: Verb) -> Step {
    let (workspace, project) = (picks.workspace(), picks.project());
    match verb {
        Verb::CreateWorkspace => {
            let who = if picks.dice.chance(50) { picks.person() } else { picks.dice.one_of(&Person::ALL) };
            Step::CreateWorkspace { workspace: Workspace(picks.fresh()), who }
        }
        Verb::DeleteWorkspace => Step::DeleteWorkspace { who: picks.insider(Target::Workspace(workspace)), workspace },
        Verb::ChangePlan => {
            let workspace = if picks.dice.chance(50) { workspace } else { Workspace(picks.fresh().saturating_add(1)) };
            Step::ChangePlan { workspace, plan: plan(picks, workspace) }
        }
        Verb::CreateProject => {
            let who = picks.insider(Target::Workspace(workspace));
            Step::CreateProject { project: Project(picks.fresh()), who, workspace }
        }
        _ => Step::DeleteProject { who: picks.insider(Target::Project(project)), project },
    }
}

/// Limits that are reached, or nearly; often none, so that limits do not stop everything for long.
fn plan(picks: &mut Picks<'_>, workspace: Workspace) -> Plan {
    let (none, present) = (Plan::default(), picks.world.usage(workspace));
    let room = picks.dice.below(2);
    match picks.dice.below(10) {
        0 | 1 => Plan { members: Some(present.0 + room), ..none },
        2 => Plan { pending: Some(present.1 + room), ..none },
        3 => Plan { active_tokens: Some(present.2 + room), ..none },
        4 => Plan { public_tokens: false, ..none },
        _ => none,
    }
}

fn of_invitations(picks: &mut Picks<'_>, verb: Verb) -> Step {
    let (invitation, offer) = (picks.invitation(), picks.offer());
    let target = picks.world.invitations.get(&invitation).map(|record| record.target);
    let manager = match target {
        Some(target) => picks.insider(target),
        None => picks.person(),
    };
    match verb {
        Verb::Invite => {
            let days = match picks.dice.below(10) {
                0..=4 => None,
                5 => Some(1),
                6 => Some(30),
                7 | 8 => Some(u16::try_from(2 + picks.dice.below(20)).unwrap_or(2)),
                _ => Some(if picks.dice.chance(50) { 0 } else { 31 }),
            };
            let who = picks.insider(offer.target());
            let (address, mail) = (picks.address(), picks.dice.chance(85));
            Step::Invite { invitation: Invitation(picks.fresh()), who, offer, address, days, mail }
        }
        Verb::BulkInvite => {
            let who = picks.insider(offer.target());
            let count = 1 + picks.dice.below(4);
            let rows = (0..count).map(|_| picks.dice.chance(88).then(|| picks.address())).collect();
            let dry_run = picks.dice.chance(20);
            Step::BulkInvite { first: Invitation(picks.fresh()), who, offer, rows, dry_run }
        }
        Verb::ChangeInvitation => Step::ChangeInvitation { who: manager, invitation, grant: picks.grant() },
        Verb::ResendInvitation => Step::ResendInvitation { who: manager, invitation },
        _ => Step::CancelInvitation { who: manager, invitation },
    }
}

fn answer(picks: &mut Picks<'_>, verb: Verb) -> Step {
    let answerable = if picks.dice.chance(50) { picks.answerable(verb != Verb::AcceptAsNew) } else { None };
    let invitation = answerable.unwrap_or_else(|| picks.invitation());
    let current = picks.world.generation_of(invitation);
    let generation = match picks.dice.below(12) {
        0 => current + 1,
        1 | 2 => current.saturating_sub(1),
        _ => current,
    };
    let addressee = picks.world.address_of(invitation);
    let person = match addressee {
        Some(person) if picks.dice.chance(75) => person,
        _ => picks.person(),
    };
    let anonymous_or = |picks: &mut Picks<'_>| if picks.dice.chance(50) { Some(person) } else { None };
    let (decision, proof) = match verb {
        Verb::AcceptListed => (Decision::Accept, Proof::Listed(person)),
        Verb::AcceptByLink => (Decision::Accept, Proof::Link(Some(person), generation)),
        Verb::AcceptByCode => (Decision::Accept, Proof::Code(Some(person), generation)),
        Verb::AcceptAsNew if picks.dice.chance(90) => (Decision::Accept, Proof::Link(None, generation)),
        Verb::AcceptAsNew => (Decision::Accept, Proof::Code(None, generation)),
        Verb::DeclineListed => (Decision::Decline, Proof::Listed(person)),
        Verb::DeclineByLink => (Decision::Decline, Proof::Link(anonymous_or(picks), generation)),
        _ => (Decision::Decline, Proof::Code(anonymous_or(picks), generation)),
    };
    Step::AnswerInvitation { decision, proof, invitation }
}

fn of_members(picks: &mut Picks<'_>, verb: Verb) -> Step {
    let (workspace, project, orphans) = (picks.workspace(), picks.project(), picks.orphans());
    let target = match verb {
        Verb::ChangeRole | Verb::RemoveFromWorkspace | Verb::LeaveWorkspace => Target::Workspace(workspace),
        _ => Target::Project(project),
    };
    let (who, member) = (picks.insider(target), picks.insider(target));
    match verb {
        Verb::ChangeRole => Step::ChangeRole { who, workspace, member, role: picks.role(), orphans },
        Verb::ChangePermission => {
            Step::ChangePermission { who, project, member, permission: picks.permission(), orphans }
        }
        Verb::RemoveFromWorkspace | Verb::RemoveFromProject => Step::RemoveMember { who, target, member, orphans },
        _ => Step::Leave { who, target, orphans },
    }
}

fn of_tokens(picks: &mut Picks<'_>, verb: Verb) -> Step {
    if verb == Verb::CreateToken {
        let project = picks.project();
        let who = picks.insider(Target::Project(project));
        let more = picks.dice.below(3);
        let projects = std::iter::once(project).chain((0..more).map(|_| picks.project())).collect();
        let (permission, expiry) = (picks.permission(), expiry(picks));
        let limit = match picks.dice.below(10) {
            0..=4 => None,
            5 => Some(0),
            _ => Some(1 + picks.dice.below(3)),
        };
        return Step::CreateToken { token: Token(picks.fresh()), who, projects, permission, expiry, limit };
    }
    let token = picks.token();
    let record = picks.world.tokens.get(&token);
    let project = record.and_then(|record| picks.world.live_projects(record).next());
    let who = match (project, record) {
        (Some(project), _) => picks.insider(Target::Project(project)),
        (None, Some(record)) => picks.insider(Target::Workspace(record.workspace)),
        (None, None) => picks.person(),
    };
    let limit = match picks.dice.below(10) {
        0..=2 => Change::Keep,
        3 => Change::Clear,
        4 => Change::Set(0),
        _ => Change::Set(1 + picks.dice.below(6)),
    };
    match verb {
        Verb::UpdateToken => Step::UpdateToken { who, token, limit },
        Verb::RenewToken => Step::RenewToken { who, token, expiry: expiry(picks), limit },
        _ => Step::RevokeToken { who, token },
    }
}

fn expiry(picks: &mut Picks<'_>) -> Change<i64> {
    let (hour, day) = (i64::try_from(HOUR).unwrap_or_default(), i64::try_from(DAY).unwrap_or_default());
    match picks.dice.below(10) {
        0..=3 => Change::Keep,
        4 => Change::Clear,
        5 => Change::Set(-hour),
        6 => Change::Set(0),
        _ => Change::Set(picks.dice.one_of(&[hour, day, 10 * day, 40 * day])),
    }
}

fn of_guests(picks: &mut Picks<'_>, verb: Verb) -> Step {
    let guest = picks.guest();
    match verb {
        Verb::RefreshGuest => Step::RefreshGuest { guest },
        Verb::EndGuest => Step::EndGuest { guest },
        _ => {
            let is_new = verb == Verb::RedeemAsNewGuest;
            let of_guest = picks.world.guests.get(&guest).map(|record| record.token);
            let token = match of_guest {
                Some(token) if !is_new && picks.dice.chance(75) => token,
                _ => picks.token(),
            };
            let by_code = picks.dice.chance(30);
            Step::Redeem { guest: Guest(picks.fresh()), token, by_code, present: (!is_new).then_some(guest) }
        }
    }
}

fn of_transfers(picks: &mut Picks<'_>, verb: Verb) -> Step {
    let (workspace, project) = (picks.workspace(), picks.project());
    match verb {
        Verb::OfferOwnership => {
            let target = Target::Workspace(workspace);
            Step::OfferOwnership { who: picks.insider(target), workspace, to: picks.insider(target) }
        }
        Verb::AcceptOwnership => Step::AcceptOwnership { who: picks.insider(Target::Workspace(workspace)), workspace },
        Verb::CancelOwnership => Step::CancelOwnership { who: picks.insider(Target::Workspace(workspace)), workspace },
        Verb::TransferProject => {
            let who = picks.insider(Target::Project(project));
            let needs_approval = if picks.dice.chance(80) { any_needing_approval(picks) } else { None };
            let (who, project, to) = needs_approval.unwrap_or((who, project, workspace));
            Step::TransferProject { who, project, to }
        }
        _ => {
            let now = picks.world.now;
            let waiting = picks.world.project_transfers.iter().filter(|record| record.is_pending(now));
            let waiting = waiting.map(|record| (record.project, record.to));
            let (project, to) = picks.dice.any(waiting).unwrap_or((project, workspace));
            let who = picks.insider(Target::Workspace(to));
            if verb == Verb::ApproveProject {
                Step::ApproveProject { who, project }
            } else {
                Step::CancelProject { who, project }
            }
        }
    }
}

/// Returns a transfer that has to wait for approval: its sender is only an ordinary member of the other workspace.
fn any_needing_approval(picks: &mut Picks<'_>) -> Option<(Person, Project, Workspace)> {
    let world = picks.world;
    let mut found = Vec::new();
    for account in Person::ALL.into_iter().filter_map(|person| world.account(person)) {
        let may_send = |project: &&Project| world.is_admin(account, Target::Project(**project));
        for project in world.projects.keys().filter(may_send) {
            let there = world.workspaces.keys().map(|to| (*to, Target::Workspace(*to)));
            let there = there.filter(|(_, target)| world.sees(account, *target) && !world.is_admin(account, *target));
            found.extend(there.map(|(to, _)| (account.person, *project, to)));
        }
    }
    picks.dice.any(found)
}

/// Waits until something expires, or until just before or after.
fn wait(picks: &mut Picks<'_>) -> Step {
    let now = picks.world.now;
    let mut ends = picks.world.expiries();
    ends.retain(|(_, at)| *at > now);
    ends.sort_unstable_by_key(|(_, at)| *at);
    ends.truncate(3);
    match picks.dice.any(ends) {
        Some((end, _)) if picks.dice.chance(70) => Step::WaitFor { end, offset: picks.dice.one_of(&[-1, 0, 0, 1]) },
        _ => Step::Wait { seconds: picks.dice.one_of(&[1, HOUR, 6 * HOUR]) },
    }
}
