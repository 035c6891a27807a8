//! Fixture for the tests of pages: Ada, who owns a workspace with one project, and helpers that invite and share.

use guestlist_domain::model::ids::{InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Message;
use guestlist_domain::usecase::{Caller, CreatePublicToken, Invite, NewGrant, ShareLink};
use guestlist_testkit::{TestApp, builders};

use crate::test_client::{TestClient, secret_for};

pub(crate) struct Fixture {
    pub(crate) app: TestApp,
    pub(crate) ada: Caller,
    pub(crate) workspace: WorkspaceId,
    pub(crate) project: ProjectId,
}

impl Fixture {
    pub(crate) async fn new() -> Self {
        Self::with_app(TestApp::new()).await
    }

    pub(crate) async fn with_app(app: TestApp) -> Self {
        let ada = app.person("ada@example.com").await;
        let service = &app.service;
        let workspace =
            service.create_workspace(&app.context(), &ada, builders::name("Mill <b>House</b>")).await.unwrap();
        let workspace = workspace.workspace.id;
        let project =
            service.create_project(&app.context(), &ada, workspace, builders::name("Summer")).await.unwrap().id;
        Self { app, ada, workspace, project }
    }

    /// Invites an address to the project with the permission Comment.
    pub(crate) async fn invite_to_project(&self, email: &str) -> InvitationId {
        self.invite(email, NewGrant::Project(self.project, Permission::Comment)).await
    }

    /// Invites an address to the workspace.
    pub(crate) async fn invite_to_workspace(&self, email: &str, role: Role) -> InvitationId {
        self.invite(email, NewGrant::Workspace(self.workspace, role)).await
    }

    pub(crate) async fn invite(&self, email: &str, grant: NewGrant) -> InvitationId {
        let invite = Invite {
            grant,
            email: builders::email(email),
            message: Message::parse("Come <script>alert(1)</script>").unwrap(),
            locale: None,
            expires_in_days: None,
            send_mail: true,
        };
        self.app.service.invite(&self.app.context(), &self.ada, invite).await.unwrap().invitation.id
    }

    /// Returns the secret that was mailed to this invitee.
    pub(crate) fn mailed_secret(&self, email: &str) -> String {
        secret_for(&self.app, email)
    }

    pub(crate) async fn invitation_code(&self, id: InvitationId) -> String {
        self.app.service.invitation_code(&self.ada, id).await.unwrap().code.expose()
    }

    pub(crate) async fn create_token(&self, permission: Permission, usage_limit: Option<u32>) -> ShareLink {
        let command = CreatePublicToken {
            name: builders::name("Review"),
            note: None,
            permission,
            project_ids: vec![self.project],
            expires_at: Patch::Keep,
            usage_limit,
        };
        self.app.service.create_public_token(&self.app.context(), &self.ada, command).await.unwrap()
    }

    /// Returns how often the public token was used.
    pub(crate) async fn token_uses(&self, share: &ShareLink) -> u32 {
        self.app.service.public_token(&self.ada, share.details.token.id).await.unwrap().token.uses
    }

    /// Creates another account and a browser in which it is signed in.
    pub(crate) async fn new_client(&self, email: &str) -> TestClient {
        self.app.person(email).await;
        self.client_of(email).await
    }

    /// Signs an existing account in, in a new browser.
    pub(crate) async fn client_of(&self, email: &str) -> TestClient {
        let mut client = TestClient::new(&self.app);
        assert_eq!(
            client.post("/sign-in", &[("email", email), ("password", builders::PASSWORD)]).await.redirect_location(),
            "/"
        );
        client
    }

    /// Path to which accepting an invitation to the project redirects.
    pub(crate) fn joined_path(&self) -> String {
        format!("/projects/{}?did=accepted", self.project)
    }
}
