//! Previewing a public token. Consumes no use.

use crate::model::ids::ProjectId;
use crate::model::plan::Plan;
use crate::model::public_token::{PublicTokenRefusal, PublicTokenStatus};
use crate::model::role::Permission;
use crate::model::text::Name;
use crate::model::time::Timestamp;
use crate::usecase::{Error, RequestContext, Service};

/// What a public token opens, as shown before redeeming it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenPreview {
    /// Live projects that it opens.
    pub projects: Vec<(ProjectId, Name)>,
    /// Permission in these projects.
    pub permission: Permission,
    /// Expiry of the token.
    pub expires_at: Option<Timestamp>,
    /// How often it can still be redeemed; `None` means without limit.
    pub uses_left: Option<u32>,
    /// Whether guests are asked for a name.
    pub asks_name: bool,
    /// Whether the link opens without a confirmation.
    pub opens_immediately: bool,
    /// Always [`PublicTokenStatus::Active`]: tokens with any other status are refused.
    pub status: PublicTokenStatus,
}

impl Service {
    /// Returns what a share token or code opens.
    ///
    /// # Errors
    /// The errors that redeeming would return: [`PublicTokenRefusal`], [`Error::Plan`], [`Error::RateLimited`].
    pub async fn preview_public_token(
        &self,
        context: &RequestContext,
        token: &str,
    ) -> Result<PublicTokenPreview, Error> {
        let now = self.ports.clock.now();
        let id = self.resolve_share_token(context, token, now).await?;
        let view = self.ports.read.public_token(id).await?.ok_or(PublicTokenRefusal::WithoutProjects)?;
        view.token.require_redeemable(view.projects.len(), now)?;
        Plan::require_public_tokens(view.is_in_plan)?;
        Ok(PublicTokenPreview {
            projects: view.projects,
            permission: view.token.permission,
            expires_at: view.token.expires_at,
            uses_left: view.token.uses_left(),
            asks_name: view.token.asks_name(),
            opens_immediately: view.token.opens_immediately(),
            status: view.token.status_at(now),
        })
    }
}
