//! Steps of accounts, workspaces and projects.

use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::plan::PlanChange;
use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase::{Error, SignUp};
use guestlist_testkit::builders;

use super::{Driver, PASSWORD, WRONG_PASSWORD, context, secret_in};
use crate::labels::{Link, Person};
use crate::outcome::Done;
use crate::step::{Plan, Secret, Step};

const fn password_of(secret: Secret) -> &'static str {
    match secret {
        Secret::Right => PASSWORD,
        Secret::Wrong => WRONG_PASSWORD,
    }
}

fn limit(limit: Option<u32>) -> Patch<u32> {
    limit.map_or(Patch::Clear, Patch::Set)
}

fn plan_change(plan: Plan) -> PlanChange {
    PlanChange {
        name: None,
        public_tokens: Some(plan.public_tokens),
        max_members: limit(plan.members),
        max_pending_invitations: limit(plan.pending),
        max_active_tokens: limit(plan.active_tokens),
    }
}

impl Driver {
    pub(super) async fn run_account_step(&mut self, step: &Step) -> Result<Done, Error> {
        match step {
            Step::SignUp { link, person } => self.sign_up(*link, *person).await,
            Step::ProveAddress { link, password } => {
                let secret = self.sign_ups.get(link).map_or("glv_none", String::as_str);
                let proven = self.service().verify_address(&context(), secret, password_of(*password)).await?;
                let person = self.person_of(proven.account.email.as_typed());
                self.signed_in(person, proven.session_token.expose()).await?;
                Ok(Done::Changed)
            }
            Step::DeleteAccount { who, password, orphans } => {
                let (caller, orphans) = (self.caller(*who).await?, self.orphaned(*orphans));
                self.service().delete_account(&context(), &caller, password_of(*password), orphans).await?;
                Ok(Done::Changed)
            }
            _ => unreachable!("{step:?} is no step of an account"),
        }
    }

    async fn sign_up(&mut self, link: Link, person: Person) -> Result<Done, Error> {
        let display_name = builders::display_name(&person.to_string());
        let command = SignUp { email: self.address(person), display_name, locale: Locale::En };
        self.service().sign_up(&context(), command).await?;
        let mails = self.product.secrets.take();
        if let Some(secret) = mails.iter().find_map(secret_in) {
            self.sign_ups.insert(link, secret);
            return Ok(Done::Changed);
        }
        assert!(matches!(mails.as_slice(), [MailContent::AlreadyRegistered { .. }]), "mails of a sign-up: {mails:?}");
        Ok(Done::KnownAddress)
    }

    pub(super) fn person_of(&self, address: &str) -> Person {
        let found = Person::ALL.into_iter().find(|person| self.address(*person).as_typed() == address);
        found.unwrap_or_else(|| panic!("no person has the address {address}"))
    }

    pub(super) async fn run_target_step(&mut self, step: &Step) -> Result<Done, Error> {
        match step {
            Step::CreateWorkspace { workspace, who } => {
                let (caller, name) = (self.caller(*who).await?, builders::name(&workspace.to_string()));
                let created = self.service().create_workspace(&context(), &caller, name).await?;
                self.workspaces.insert(*workspace, created.workspace.id);
            }
            Step::DeleteWorkspace { who, workspace } => {
                let caller = self.caller(*who).await?;
                self.service().delete_workspace(&context(), &caller, self.workspace_id(*workspace)).await?;
            }
            Step::ChangePlan { workspace, plan } => {
                self.service().set_plan(&context(), self.workspace_id(*workspace), plan_change(*plan)).await?;
            }
            Step::CreateProject { project, who, workspace } => {
                let (caller, name) = (self.caller(*who).await?, builders::name(&project.to_string()));
                let workspace = self.workspace_id(*workspace);
                let created = self.service().create_project(&context(), &caller, workspace, name).await?;
                self.projects.insert(*project, created.id);
            }
            Step::DeleteProject { who, project } => {
                let caller = self.caller(*who).await?;
                self.service().delete_project(&context(), &caller, self.project_id(*project)).await?;
            }
            _ => unreachable!("{step:?} is no step of a workspace or project"),
        }
        Ok(Done::Changed)
    }
}
