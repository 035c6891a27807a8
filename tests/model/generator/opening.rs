//! The first steps of every sequence: accounts, workspaces, projects, members and links to begin with. They are steps
//! like all others, so that shrinking deletes those that a failure does not need.

use crate::labels::{Guest, Invitation, Link, Offer, Permission, Person, Project, Role, Token, Workspace};
use crate::step::{Change, Decision, Orphans, Proof, Secret, Step};

const PEOPLE: [Person; 5] = [Person::Ana, Person::Ben, Person::Cleo, Person::Dan, Person::Eva];
const FIRST: Workspace = Workspace(5);
const SECOND: Workspace = Workspace(6);
const PROJECTS: [(Project, Person, Workspace); 4] = [
    (Project(7), Person::Ana, FIRST),
    (Project(8), Person::Ana, FIRST),
    (Project(9), Person::Ben, SECOND),
    (Project(10), Person::Ben, SECOND),
];
const INVITED: [(Person, Person, Offer); 8] = [
    (Person::Ana, Person::Ben, Offer::Role(FIRST, Role::Commenter)),
    (Person::Ana, Person::Cleo, Offer::Role(FIRST, Role::Admin)),
    (Person::Ana, Person::Dan, Offer::Permission(Project(7), Permission::Write)),
    (Person::Cleo, Person::Eva, Offer::Role(FIRST, Role::Designer)),
    (Person::Ben, Person::Ana, Offer::Role(SECOND, Role::Admin)),
    (Person::Ben, Person::Cleo, Offer::Role(SECOND, Role::ContentEditor)),
    (Person::Ben, Person::Dan, Offer::Permission(Project(9), Permission::Read)),
    (Person::Ana, Person::Eva, Offer::Permission(Project(10), Permission::Comment)),
];
const FIRST_INVITATION: u16 = 11;
const AFTER_INVITATIONS: u16 = FIRST_INVITATION + INVITED.len() as u16;

pub(super) const STEPS: usize = 2 * PEOPLE.len() + 2 + PROJECTS.len() + 2 * INVITED.len() + LAST;
const LAST: usize = 9;

/// Returns a step of the opening; `None` after the last.
pub(super) fn step(number: usize) -> Option<Step> {
    let mut rest = number;
    if rest < 2 * PEOPLE.len() {
        let (place, person) = (rest / 2, PEOPLE[rest / 2]);
        let link = Link(u16::try_from(place).unwrap_or_default());
        let prove = Step::ProveAddress { link, password: Secret::Right };
        return Some(if rest.is_multiple_of(2) { Step::SignUp { link, person } } else { prove });
    }
    rest -= 2 * PEOPLE.len();
    if rest < 2 {
        let (workspace, who) = [(FIRST, Person::Ana), (SECOND, Person::Ben)][rest];
        return Some(Step::CreateWorkspace { workspace, who });
    }
    rest -= 2;
    if let Some((project, who, workspace)) = PROJECTS.get(rest) {
        return Some(Step::CreateProject { project: *project, who: *who, workspace: *workspace });
    }
    rest -= PROJECTS.len();
    if rest < 2 * INVITED.len() {
        return Some(invited(rest));
    }
    last(rest - 2 * INVITED.len())
}

fn invited(number: usize) -> Step {
    let (who, address, offer) = INVITED[number / 2];
    let invitation = Invitation(FIRST_INVITATION + u16::try_from(number / 2).unwrap_or_default());
    if number.is_multiple_of(2) {
        return Step::Invite { invitation, who, offer, address, days: None, mail: true };
    }
    let proof = match number / 2 % 3 {
        0 => Proof::Listed(address),
        1 => Proof::Link(Some(address), 0),
        _ => Proof::Code(Some(address), 0),
    };
    Step::AnswerInvitation { decision: Decision::Accept, proof, invitation }
}

fn last(number: usize) -> Option<Step> {
    let (orphans, expiry) = (Orphans::Keep, Change::Keep);
    let token = Token(AFTER_INVITATIONS);
    Some(match number {
        0 => {
            let (project, permission) = (Project(7), Permission::Admin);
            Step::ChangePermission { who: Person::Cleo, project, member: Person::Dan, permission, orphans }
        }
        1 => {
            let (projects, permission) = (vec![Project(7), Project(8)], Permission::Comment);
            Step::CreateToken { token, who: Person::Ana, projects, permission, expiry, limit: Some(3) }
        }
        2 => {
            let (projects, permission) = (vec![Project(9)], Permission::Write);
            let token = Token(AFTER_INVITATIONS + 1);
            Step::CreateToken { token, who: Person::Ben, projects, permission, expiry, limit: None }
        }
        3 | 4 => {
            let guest = Guest(AFTER_INVITATIONS + u16::try_from(number).unwrap_or_default());
            let token = Token(AFTER_INVITATIONS + u16::from(number == 4));
            Step::Redeem { guest, token, by_code: number == 4, present: None }
        }
        5 => Step::TransferProject { who: Person::Cleo, project: Project(8), to: SECOND },
        6 => Step::CancelProject { who: Person::Ben, project: Project(8) },
        7 => Step::OfferOwnership { who: Person::Ana, workspace: FIRST, to: Person::Cleo },
        8 => Step::CancelOwnership { who: Person::Cleo, workspace: FIRST },
        _ => return None,
    })
}
