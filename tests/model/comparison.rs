//! Compares the observable state of the product with that of the reference.

use std::collections::BTreeMap;

use crate::driver::Driver;
use crate::labels::{Guest, Person, Project, Target};
use crate::lines::{Lines, Question, differences};
use crate::reference::World;

/// How many of the questions whose answers a step changed are asked after it.
const MOST_CHANGED: usize = 4;

/// What the reference answers to every question.
type Answers = BTreeMap<Question, String>;

/// Compares a sequence step by step: asks about what the step changed in the reference, and in turn about what it should
/// not have changed.
#[derive(Default)]
pub(crate) struct Comparison {
    last: Answers,
    expected: Lines,
    actual: Lines,
}

impl Comparison {
    /// Returns where the answers differ after a step, if they do. `all` asks every question.
    pub(crate) async fn compare(&mut self, world: &World, driver: &Driver, all: bool) -> Result<(), String> {
        (self.expected, self.actual) = (Lines::new(), Lines::new());
        let questions = world.questions();
        let answers: Answers = questions.into_iter().map(|question| (question, world.answer(question))).collect();
        let is_changed = |question: &Question, answer: &String| self.last.get(question) != Some(answer);
        let changed: Vec<_> = answers.iter().filter(|(question, answer)| is_changed(question, answer)).collect();
        // Begins with another one at each step, so that none is always left out.
        let first = world.steps % changed.len().max(1);
        let few: Vec<_> = changed.iter().cycle().skip(first).take(MOST_CHANGED.min(changed.len())).copied().collect();
        let asked = if all { answers.iter().collect() } else { few };
        for (question, answer) in asked {
            self.ask(world, driver, *question, answer).await;
        }
        self.ask_in_turn(world, driver, &answers).await;
        if all {
            for guest in world.guests.keys() {
                self.ask_guest(world, driver, *guest).await;
            }
        }
        self.last = answers;
        if self.expected == self.actual { Ok(()) } else { Err(differences(&self.expected, &self.actual)) }
    }

    /// Asks about something that the step should not have changed.
    async fn ask_in_turn(&mut self, world: &World, driver: &Driver, answers: &Answers) {
        let turn = world.steps / 3;
        match world.steps % 3 {
            0 => {
                if let Some((question, answer)) = answers.iter().nth(turn % answers.len().max(1)) {
                    self.ask(world, driver, *question, answer).await;
                }
            }
            1 => {
                if let Some(guest) = world.guests.keys().nth(turn % world.guests.len().max(1)) {
                    self.ask_guest(world, driver, *guest).await;
                }
            }
            _ => self.ask_access(world, driver).await,
        }
    }

    async fn ask(&mut self, world: &World, driver: &Driver, question: Question, answer: &str) {
        let key = format!("{question:?}");
        let actual = driver.answer(question, owner_for(world, question)).await;
        self.actual.insert(key.clone(), actual.unwrap_or_else(|error| format!("refused: {}", error.code().as_str())));
        self.expected.insert(key, answer.to_owned());
    }

    /// Asks whether a guest may comment: in a project of the token, and in the existing projects in turn.
    async fn ask_guest(&mut self, world: &World, driver: &Driver, guest: Guest) {
        for project in first_project(world, guest).into_iter().chain(in_turn(world, world.steps / 3)) {
            let key = format!("{guest} comments in {project}");
            let answer = driver.may_comment(guest, project).await;
            let actual = answer.map_or_else(|error| error.code().as_str().to_owned(), str::to_owned);
            self.actual.insert(key.clone(), actual);
            self.expected.insert(key, world.may_comment(guest, project).to_owned());
        }
    }

    /// Asks one account about its access to one project, as an access check does.
    async fn ask_access(&mut self, world: &World, driver: &Driver) {
        let count = Person::ALL.len();
        let account = world.account(Person::ALL[world.steps / 3 % count]);
        let (Some(account), Some(project)) = (account, in_turn(world, world.steps / 3 / count)) else { return };
        let key = format!("access of {account} to {project}");
        let answer = driver.access(account, project).await;
        self.actual.insert(key.clone(), answer.unwrap_or_else(|error| format!("refused: {}", error.code().as_str())));
        self.expected.insert(key, world.access_line(account, project));
    }
}

/// Returns the existing projects one after the other.
fn in_turn(world: &World, turn: usize) -> Option<Project> {
    let count = world.projects.len().max(1);
    world.projects.keys().nth(turn % count).copied()
}

fn first_project(world: &World, guest: Guest) -> Option<Project> {
    let token = world.tokens.get(&world.guests.get(&guest)?.token)?;
    token.projects.first().copied()
}

/// Returns the Owner of the workspace that a question is about: they see all of it.
fn owner_for(world: &World, question: Question) -> Option<Person> {
    let workspace = match question {
        Question::MembersOf(workspace)
        | Question::InvitationsTo(workspace)
        | Question::TokensOf(workspace)
        | Question::TransfersOf(workspace) => workspace,
        Question::MembersOfProject(project) | Question::InvitationsToProject(project) => {
            world.workspace_of(Target::Project(project))?
        }
        Question::SessionsOf(token) => world.tokens.get(&token)?.workspace,
        Question::WorkspacesOf(_)
        | Question::ProjectsOf(_)
        | Question::ReceivedBy(_)
        | Question::SentBy(_)
        | Question::TransfersFor(_) => return None,
    };
    world.owner(workspace).map(|account| account.person)
}
