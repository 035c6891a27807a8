//! Creating a public token.

use crate::model::access::{Denied, EffectiveAccess, authorize, may_share};
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::ProjectId;
use crate::model::invitation::InvitationRefusal;
use crate::model::patch::Patch;
use crate::model::public_token::{PublicToken, PublicTokenStatus, TokenPolicy};
use crate::model::role::Permission;
use crate::model::secret::{Code, CodeKind};
use crate::model::target::Target;
use crate::model::text::{Invalid, Name, Note};
use crate::model::time::Timestamp;
use crate::model::workspace_access::WorkspaceAccess;
use crate::usecase::audit::EventScope;
use crate::usecase::{Caller, Error, PublicTokenDetails, RequestContext, Service};

/// Request to create a public token.
#[derive(Debug, Clone)]
pub struct CreatePublicToken {
    /// Name.
    pub name: Name,
    /// Note about its purpose, for people who manage it.
    pub note: Option<Note>,
    /// Permission of guests.
    pub permission: Permission,
    /// Projects that it opens: 1 to 50, all in one workspace.
    pub project_ids: Vec<ProjectId>,
    /// Expiry: absent means the default of the workspace, null means none.
    pub expires_at: Patch<Timestamp>,
    /// How often it can be redeemed; `None` means without limit.
    pub usage_limit: Option<u32>,
}

/// The link and code of a public token, for handing it out.
#[derive(Debug, Clone)]
pub struct ShareLink {
    /// The token with its names.
    pub details: PublicTokenDetails,
    /// The share token (signed JWT).
    pub token: String,
    /// The link. The share token is in its fragment.
    pub link: String,
    /// The code, for typing.
    pub code: Code,
}

impl Service {
    /// Creates a public token for projects in which the caller manages public tokens.
    ///
    /// # Errors
    /// [`Denied`] for any of the projects; [`InvitationRefusal::NotGrantable`] for a permission beyond what the caller
    /// holds; [`Error::Validation`], [`Error::ExpiryRequired`], [`Error::Plan`]; [`Error::ServerKeyMissing`].
    pub async fn create_public_token(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: CreatePublicToken,
    ) -> Result<ShareLink, Error> {
        self.require_signing_key()?;
        command.usage_limit.map_or(Ok(()), check_usage_limit)?;
        self.retry(|| self.create_public_token_once(context, caller, command.clone())).await
    }

    async fn create_public_token_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        command: CreatePublicToken,
    ) -> Result<ShareLink, Error> {
        let now = self.ports.clock.now();
        let projects = PublicToken::check_projects(command.project_ids);
        let projects = projects.map_err(|invalid| Error::field("project_ids", invalid))?;
        let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
        let workspace = self.lock_target(tx.uow(), Target::Project(projects[0])).await?.workspace;
        let mut named = Vec::with_capacity(projects.len());
        let held: WorkspaceAccess = tx.memberships_within(&[caller.account.id], workspace.id).await?.iter().collect();
        let found = tx.projects(&projects).await?;
        for &id in &projects {
            let project = found.iter().find(|project| project.id == id).ok_or(Denied::Hidden)?;
            if project.workspace_id != workspace.id {
                // Discloses nothing about a project that the caller does not manage.
                authorize(
                    tx.effective_access(caller.account.id, Target::Project(id)).await?,
                    Capability::TokensManage,
                )?;
                let detail = "All projects of one public token are in one workspace.";
                return Err(Error::field("project_ids", Invalid::new("different_workspaces", detail)));
            }
            require_shareable(held.in_project(id), command.permission)?;
            named.push((id, project.name.clone()));
        }
        let active = match workspace.plan.max_active_tokens {
            Some(max) => tx.count_active_public_tokens(workspace.id, now, max).await?,
            None => 0,
        };
        workspace.plan.allow_public_token(None, PublicTokenStatus::Active, active)?;
        let expires_at = TokenPolicy::of(&workspace.settings)
            .expiry(command.expires_at, now)
            .map_err(|refusal| Error::terms("expires_at", &refusal))?;

        let id = self.ports.ids.public_token();
        let code = self.ports.secrets.code(CodeKind::PublicToken, id.uuid(), 0);
        let code_hash = self.ports.secrets.code_hashes(&code).into_iter().next();
        let token = PublicToken {
            id,
            workspace_id: workspace.id,
            name: command.name,
            note: command.note,
            permission: command.permission,
            projects,
            expires_at,
            usage_limit: command.usage_limit,
            uses: 0,
            last_used_at: None,
            code_hash: code_hash.ok_or_else(|| Error::Internal("a code has no hash".into()))?,
            created_by: caller.account.id,
            created_at: now,
            revoked_at: None,
            renewed_at: None,
        };
        tx.changes().new_public_tokens.push(token.clone());
        let object = Object::new("public_token", id, token.name.as_str());
        let detail = vec![("permission", token.permission.to_string())];
        let scope = EventScope::projects(workspace.id, token.projects.clone());
        tx.record(Action::PublicTokenCreated, scope, object, detail);
        let details = PublicTokenDetails {
            status: token.status_at(now),
            token,
            projects: named,
            hidden_projects: 0,
            creator: caller.account.display_name.clone(),
            creator_gone: false,
            is_managed: true,
        };
        tx.commit_with(self.share_link_of(details)?).await
    }
}

/// Checks that an account manages public tokens in a project, and holds everything that guests would receive.
fn require_shareable(access: EffectiveAccess, permission: Permission) -> Result<(), Error> {
    authorize(Some(access), Capability::TokensManage)?;
    if may_share(access, permission) { Ok(()) } else { Err(InvitationRefusal::NotGrantable.into()) }
}

/// Checks that a usage limit is within its range.
pub(super) fn check_usage_limit(limit: u32) -> Result<(), Error> {
    PublicToken::check_usage_limit(limit).map_err(|invalid| Error::field("usage_limit", invalid))
}
