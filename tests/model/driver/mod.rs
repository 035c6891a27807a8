//! The driver: carries out the steps on the product, through `Service`, and keeps what people are handed.

mod accounts;
mod convert;
mod faults;
mod invitations;
mod lists;
mod members;
mod tokens;
mod transfers;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::time::Duration;

pub(crate) use faults::Fault;

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, InvitationId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::Clock;
use guestlist_domain::usecase::{Caller, Credential, Error, RequestContext, Service};
use guestlist_testkit::builders;

use crate::labels::{Account, Guest, Invitation, Link, Person, Project, Token, Workspace};
use crate::outcome::{Done, Outcome};
use crate::step::{DAY, Seconds, Step};
use crate::stores::Product;

const PASSWORD: &str = "correct horse battery";
const WRONG_PASSWORD: &str = "horse";

/// What the guest of a session holds.
struct GuestPass {
    secret: String,
    credential: Credential,
    id: GuestSessionId,
}

/// The link and code of a public token.
struct SharedToken {
    id: PublicTokenId,
    token: String,
    code: String,
}

/// The records of one sequence of steps in the product, by their labels.
pub(crate) struct Driver {
    product: Product,
    /// The time at which the sequence began.
    began: Timestamp,
    /// Distinguishes the addresses of the sequences that share a store.
    sequence: u32,
    sign_ups: HashMap<Link, String>,
    /// The accounts of each person, oldest first, with the callers that their sessions authenticate.
    callers: HashMap<Person, Vec<Caller>>,
    /// The session of the latest account of each person.
    sessions: RefCell<HashMap<Person, String>>,
    /// Who was authenticated since the last step: comparing asks the same people many times.
    authenticated: RefCell<HashMap<Person, Caller>>,
    workspaces: HashMap<Workspace, WorkspaceId>,
    projects: HashMap<Project, ProjectId>,
    invitations: HashMap<Invitation, InvitationId>,
    /// The secrets of mailed links, by generation.
    links: HashMap<(Invitation, u32), String>,
    tokens: HashMap<Token, SharedToken>,
    guests: HashMap<Guest, GuestPass>,
    /// Invitations that a fault created; lists leave them out.
    hidden: Vec<InvitationId>,
    /// Guests whom a fault lets stay.
    kept: HashSet<Guest>,
}

impl Driver {
    /// Begins a sequence, a day after the last one on the same store.
    pub(crate) fn new(product: Product, sequence: u32) -> Self {
        let began = product.clock.now().plus(Duration::from_secs(DAY));
        product.clock.set(began);
        Self {
            product,
            began,
            sequence,
            sign_ups: HashMap::new(),
            callers: HashMap::new(),
            sessions: RefCell::default(),
            authenticated: RefCell::default(),
            workspaces: HashMap::new(),
            projects: HashMap::new(),
            invitations: HashMap::new(),
            links: HashMap::new(),
            tokens: HashMap::new(),
            guests: HashMap::new(),
            hidden: Vec::new(),
            kept: HashSet::new(),
        }
    }

    /// Carries out a step at a time of the reference.
    async fn run(&mut self, step: &Step, now: Seconds) -> Outcome {
        self.product.clock.set(self.began.plus(Duration::from_secs(now)));
        self.product.secrets.take();
        self.authenticated.borrow_mut().clear();
        let outcome = self.try_run(step).await;
        self.authenticated.borrow_mut().clear();
        outcome.map_err(|error| error.code().as_str())
    }

    async fn try_run(&mut self, step: &Step) -> Result<Done, Error> {
        match step {
            Step::SignUp { .. } | Step::ProveAddress { .. } | Step::DeleteAccount { .. } => {
                self.run_account_step(step).await
            }
            Step::CreateWorkspace { .. }
            | Step::DeleteWorkspace { .. }
            | Step::ChangePlan { .. }
            | Step::CreateProject { .. }
            | Step::DeleteProject { .. } => self.run_target_step(step).await,
            Step::Invite { .. }
            | Step::BulkInvite { .. }
            | Step::ChangeInvitation { .. }
            | Step::ResendInvitation { .. }
            | Step::CancelInvitation { .. }
            | Step::AnswerInvitation { .. } => self.run_invitation_step(step).await,
            Step::ChangeRole { .. }
            | Step::ChangePermission { .. }
            | Step::RemoveMember { .. }
            | Step::Leave { .. } => self.run_member_step(step).await,
            Step::CreateToken { .. }
            | Step::UpdateToken { .. }
            | Step::RenewToken { .. }
            | Step::RevokeToken { .. }
            | Step::Redeem { .. }
            | Step::RefreshGuest { .. }
            | Step::EndGuest { .. } => self.run_token_step(step).await,
            Step::OfferOwnership { .. }
            | Step::AcceptOwnership { .. }
            | Step::CancelOwnership { .. }
            | Step::TransferProject { .. }
            | Step::ApproveProject { .. }
            | Step::CancelProject { .. } => self.run_transfer_step(step).await,
            Step::Wait { .. } | Step::WaitFor { .. } => Ok(Done::Changed),
        }
    }

    fn service(&self) -> &Service {
        &self.product.service
    }

    /// Returns the caller of a person's session. A person whose session has ended signs in again, which fails if their
    /// account was deleted.
    async fn caller(&self, person: Person) -> Result<Caller, Error> {
        let known = self.authenticated.borrow().get(&person).cloned();
        if let Some(caller) = known {
            return Ok(caller);
        }
        let caller = self.authenticate(person).await?;
        self.authenticated.borrow_mut().insert(person, caller.clone());
        Ok(caller)
    }

    async fn authenticate(&self, person: Person) -> Result<Caller, Error> {
        let session = self.sessions.borrow().get(&person).cloned();
        let Some(session) = session else { return Err(Error::Unauthenticated) };
        match self.service().authenticate_account(&session).await {
            Err(Error::Unauthenticated) => {
                let signed_in = self.service().sign_in(&context(), &self.address(person), PASSWORD).await;
                let session = match signed_in {
                    Err(Error::InvalidCredentials) => return Err(Error::Unauthenticated),
                    other => other?.session_token,
                };
                self.sessions.borrow_mut().insert(person, session.expose().to_owned());
                self.service().authenticate_account(session.expose()).await
            }
            known => known,
        }
    }

    /// Keeps the session of a new account.
    async fn signed_in(&mut self, person: Person, session: &str) -> Result<(), Error> {
        let caller = self.service().authenticate_account(session).await?;
        self.callers.entry(person).or_default().push(caller);
        self.sessions.borrow_mut().insert(person, session.to_owned());
        Ok(())
    }

    fn address(&self, person: Person) -> EmailAddress {
        builders::email(&format!("{person}.{}@example.org", self.sequence))
    }

    /// Returns the id of the latest account of a person, or one that does not exist.
    fn account_id(&self, person: Person) -> AccountId {
        let latest = self.callers.get(&person).and_then(|accounts| accounts.last());
        latest.map_or_else(|| builders::account_id(999), |caller| caller.account.id)
    }

    fn workspace_id(&self, label: Workspace) -> WorkspaceId {
        self.workspaces.get(&label).copied().unwrap_or_else(|| builders::workspace_id(999))
    }

    fn project_id(&self, label: Project) -> ProjectId {
        self.projects.get(&label).copied().unwrap_or_else(|| builders::project_id(999))
    }

    fn invitation_id(&self, label: Invitation) -> InvitationId {
        self.invitations.get(&label).copied().unwrap_or_else(|| builders::invitation_id(999))
    }

    fn token_id(&self, label: Token) -> PublicTokenId {
        self.tokens.get(&label).map_or_else(|| builders::public_token_id(999), |shared| shared.id)
    }

    /// Returns the label of an account, by its id.
    fn account_label(&self, id: AccountId) -> Option<Account> {
        self.callers.iter().find_map(|(person, accounts)| {
            let place = accounts.iter().position(|caller| caller.account.id == id)?;
            Some(Account { person: *person, number: u8::try_from(place + 1).ok()? })
        })
    }

    /// Returns how many seconds after the beginning a time is.
    fn seconds(&self, time: Timestamp) -> Seconds {
        time.since(self.began).as_secs()
    }

    fn clock_after(&self, offset: i64) -> Timestamp {
        let distance = Duration::from_secs(offset.unsigned_abs());
        let now = self.product.clock.now();
        if offset < 0 { now.minus(distance) } else { now.plus(distance) }
    }
}

fn context() -> RequestContext {
    RequestContext::internal("request-1".to_owned())
}

/// Returns the secret in the fragment of a mail's link, if the mail is a verification or an invitation.
fn secret_in(mail: &MailContent) -> Option<String> {
    match mail {
        MailContent::VerifyAddress { link, .. } | MailContent::Invitation { link, .. } => {
            link.split_once('#').map(|(_, secret)| secret.to_owned())
        }
        _ => None,
    }
}
