//! The fixture: a test instance, and helpers that create accounts, workspaces, invitations and public tokens.

use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::mail::{Mail, MailContent};
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::{DisplayName, Locale, Name};
use guestlist_domain::port::{InvitationView, Store, UnitOfWork};
use guestlist_domain::usecase::{
    AcceptInvitation, Accepted, Caller, CreatePublicToken, Credential, Error, Invite, NewAccount, NewGrant,
    RequestContext, Service, ShareLink, SignUp,
};
use guestlist_testkit::TestApp;

pub(crate) const PASSWORD: &str = "correct horse battery";

/// A test instance with helpers.
pub(crate) struct Fixture {
    pub(crate) app: TestApp,
}

pub(crate) fn email(name: &str) -> EmailAddress {
    EmailAddress::parse(&format!("{name}@example.org")).unwrap()
}

pub(crate) fn context() -> RequestContext {
    RequestContext::internal("req-1".to_owned())
}

pub(crate) fn sign_up(name: &str) -> SignUp {
    SignUp { email: email(name), display_name: DisplayName::parse(name).unwrap(), locale: Locale::En }
}

pub(crate) fn new_account(name: &str) -> NewAccount {
    NewAccount { display_name: DisplayName::parse(name).unwrap(), password: PASSWORD.to_owned(), locale: None }
}

/// Returns the error code of a refused call.
pub(crate) fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Code {
    result.expect_err("a refusal").code()
}

impl Fixture {
    pub(crate) fn new() -> Self {
        Self { app: TestApp::new() }
    }

    pub(crate) fn with_policy(policy: Policy) -> Self {
        Self { app: TestApp::with_policy(policy) }
    }

    /// Creates an account with this address and signs it in.
    pub(crate) async fn person(&self, name: &str) -> Caller {
        let service = &self.app.service;
        service.sign_up(&context(), sign_up(name)).await.unwrap();
        let secret = self.secret_in(&self.last_mail(name, "verify_address"));
        service.verify_address(&context(), &secret, PASSWORD).await.unwrap();
        let signed_in = service.sign_in(&context(), &email(name), PASSWORD).await.unwrap();
        self.caller(signed_in.session_token.expose()).await
    }

    pub(crate) async fn caller(&self, bearer: &str) -> Caller {
        self.app.service.authenticate_account(bearer).await.unwrap()
    }

    pub(crate) async fn workspace(&self, owner: &Caller) -> WorkspaceId {
        let name = Name::parse("Studio").unwrap();
        self.app.service.create_workspace(&context(), owner, name).await.unwrap().workspace.id
    }

    pub(crate) async fn project(&self, creator: &Caller, workspace: WorkspaceId) -> ProjectId {
        let name = Name::parse("Website").unwrap();
        self.app.service.create_project(&context(), creator, workspace, name).await.unwrap().id
    }

    pub(crate) async fn invite(&self, inviter: &Caller, grant: NewGrant, name: &str) -> Result<InvitationView, Error> {
        let invite =
            Invite { grant, email: email(name), message: None, locale: None, expires_in_days: None, send_mail: true };
        self.app.service.invite(&context(), inviter, invite).await
    }

    /// Creates an account that joins the workspace with this role, by invitation.
    pub(crate) async fn member(&self, owner: &Caller, workspace: WorkspaceId, name: &str, role: Role) -> Caller {
        let invitation = self.invite(owner, NewGrant::Workspace(workspace, role), name).await.unwrap();
        let member = self.person(name).await;
        let id = invitation.invitation.id;
        self.app.service.accept_received_invitation(&context(), &member, id).await.unwrap();
        member
    }

    pub(crate) async fn accept_as_new(&self, secret: &str, name: &str) -> Result<Accepted, Error> {
        let command = AcceptInvitation { secret: secret.to_owned(), account: Some(new_account(name)) };
        self.app.service.accept_invitation(&context(), None, command).await
    }

    pub(crate) async fn accept_as(&self, caller: &Caller, secret: &str) -> Result<Accepted, Error> {
        let command = AcceptInvitation { secret: secret.to_owned(), account: None };
        self.app.service.accept_invitation(&context(), Some(caller), command).await
    }

    pub(crate) async fn share(
        &self,
        creator: &Caller,
        projects: &[ProjectId],
        limit: Option<u32>,
    ) -> Result<ShareLink, Error> {
        let command = CreatePublicToken {
            name: Name::parse("Review").unwrap(),
            note: None,
            permission: Permission::Read,
            project_ids: projects.to_vec(),
            expires_at: Patch::Keep,
            usage_limit: limit,
        };
        self.app.service.create_public_token(&context(), creator, command).await
    }

    /// Begins a unit of work in another task, as a concurrent request does.
    pub(crate) async fn concurrent_unit_of_work(&self) -> Box<dyn UnitOfWork> {
        let store = self.app.store.clone();
        tokio::spawn(async move { store.begin().await }).await.unwrap().unwrap()
    }

    /// Returns whether an account holds a capability in a project.
    pub(crate) async fn has_capability(&self, caller: &Caller, project: ProjectId, capability: Capability) -> bool {
        let target = guestlist_domain::model::target::Target::Project(project);
        let credential = Credential::Account(Box::new(caller.clone()));
        self.app.service.check_access(&credential, target, Some(capability)).await.unwrap().allowed
    }

    /// Returns how many queued mails of a kind an address has.
    pub(crate) fn count_mails(&self, name: &str, kind: &str) -> usize {
        let to = email(name);
        self.app.queued_mails().iter().filter(|mail| mail.to.is_same_as(&to) && mail.content.kind() == kind).count()
    }

    /// Returns the latest queued mail of a kind to an address.
    pub(crate) fn last_mail(&self, name: &str, kind: &str) -> Mail {
        let to = email(name);
        let mut mails = self.app.queued_mails();
        mails.retain(|mail| mail.to.is_same_as(&to) && mail.content.kind() == kind);
        mails.pop().unwrap_or_else(|| panic!("no {kind} mail to {name} is queued"))
    }

    /// Returns the secret in the fragment of the link of a mail.
    pub(crate) fn secret_in(&self, mail: &Mail) -> String {
        let (MailContent::VerifyAddress { link, .. }
        | MailContent::VerifyNewAddress { link, .. }
        | MailContent::PasswordReset { link, .. }
        | MailContent::Invitation { link, .. }) = &mail.content
        else {
            panic!("a {} mail carries no secret", mail.content.kind());
        };
        link.split_once('#').unwrap().1.to_owned()
    }

    pub(crate) fn invitation_secret(&self, name: &str) -> String {
        self.secret_in(&self.last_mail(name, "invitation"))
    }
}

/// Carries out up to `limit` due jobs, as the slots of a worker do, and returns how many there were.
pub(crate) async fn deliver(service: &Service, limit: usize) -> usize {
    for number in 0..limit {
        let Some(job) = service.claim_job(JobPriority::Ordinary).await.unwrap() else { return number };
        let result = service.attempt_job(&job).await;
        service.record_delivery(&job, &result).await.unwrap();
    }
    limit
}
