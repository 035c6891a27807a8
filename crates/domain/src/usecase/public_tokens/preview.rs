//! Look at what a share link opens. Costs no use.

use crate::model::ids::ProjectId;
use crate::model::plan::Plan;
use crate::model::public_token::{PublicTokenRefusal, PublicTokenStatus};
use crate::model::role::Permission;
use crate::model::text::Name;
use crate::model::time::Timestamp;
use crate::usecase::{Error, RequestContext, Service};

/// What a guest-to-be sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenPreview {
    /// What it opens.
    pub projects: Vec<(ProjectId, Name)>,
    /// What one may do there.
    pub permission: Permission,
    /// Until when.
    pub expires_at: Option<Timestamp>,
    /// How many more may come; `None` is without end.
    pub uses_left: Option<u32>,
    /// Always [`PublicTokenStatus::Active`]: anything dead is refused.
    pub status: PublicTokenStatus,
}

impl Service {
    /// Shows what a token or code opens.
    ///
    /// # Errors
    /// What redeeming would answer: [`PublicTokenRefusal`], [`Error::Plan`].
    pub async fn preview_public_token(
        &self,
        context: &RequestContext,
        token: &str,
    ) -> Result<PublicTokenPreview, Error> {
        let now = self.ports.clock.now();
        let id = self.find_token(context, token, now).await?;
        let view = self.ports.read.public_token(id).await?.ok_or(PublicTokenRefusal::WithoutProjects)?;
        view.token.require_redeemable(view.projects.len(), now)?;
        Plan::require_public_tokens(view.is_in_plan)?;
        Ok(PublicTokenPreview {
            projects: view.projects,
            permission: view.token.permission,
            expires_at: view.token.expires_at,
            uses_left: view.token.uses_left(),
            status: view.token.status_at(now),
        })
    }
}
