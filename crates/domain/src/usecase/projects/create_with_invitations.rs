//! Creating a project together with its first invitations.

use crate::model::email::EmailAddress;
use crate::model::ids::WorkspaceId;
use crate::model::project::Project;
use crate::model::role::Permission;
use crate::model::text::{Message, Name};
use crate::usecase::invitations::read_address;
use crate::usecase::{
    BulkInvite, Caller, Error, FieldError, Invite, InviteOutcomes, InviteRow, NewGrant, RequestContext, Service,
};

/// Initial invitations of a new project.
#[derive(Debug)]
pub struct InitialInvitations {
    /// Addresses, each parsed or with the reason why it could not be.
    pub emails: Vec<Result<EmailAddress, Vec<FieldError>>>,
    /// Permission that is offered.
    pub permission: Permission,
    /// Personal message of the inviter.
    pub message: Option<Message>,
}

impl InitialInvitations {
    /// Parses the addresses; those that cannot be parsed carry their error.
    #[must_use]
    pub fn from_emails(emails: &[String], permission: Permission, message: Option<Message>) -> Self {
        Self { emails: emails.iter().map(|text| read_address(text)).collect(), permission, message }
    }
}

impl Service {
    /// Creates a project, then sends its initial invitations. A refused invitation prevents neither the project nor the
    /// other invitations. An idempotency key is committed with the project.
    ///
    /// # Errors
    /// The errors of [`create_project`](Self::create_project); [`Error::Validation`] for more addresses than a list can
    /// have.
    pub async fn create_project_with_invitations(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        name: Name,
        invitations: InitialInvitations,
    ) -> Result<(Project, InviteOutcomes), Error> {
        if !invitations.emails.is_empty() {
            BulkInvite::check_list(invitations.emails.len()).map_err(|invalid| Error::field("emails", invalid))?;
        }
        let project = self.create_project(context, caller, workspace, name).await?;
        let InitialInvitations { emails, permission, message } = invitations;
        let grant = NewGrant::Project(project.id, permission);
        let invite = |email| Invite {
            grant,
            email,
            message: message.clone(),
            locale: None,
            expires_in_days: None,
            send_mail: true,
        };
        let rows: Vec<InviteRow> = emails.into_iter().map(|email| email.map(invite)).collect();
        let context = context.without_idempotency_key();
        Ok((project, self.invite_rows(&context, caller, &rows).await))
    }
}
