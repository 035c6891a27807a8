//! Workspaces, their plans and settings.

use guestlist_domain::model::{plan, workspace};
use guestlist_domain::port::WorkspaceView;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::{Locale, Role};
use super::{AccountRef, Time};

/// A workspace, as one of its members sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Workspace {
    /// Unique id of the workspace.
    id: String,
    /// Name of the workspace, 1 to 100 characters.
    name: String,
    /// Id of the account that owns the workspace.
    owner_id: String,
    /// The member to whom the ownership is being transferred; null without a pending ownership transfer.
    pending_owner: Option<AccountRef>,
    /// Role of the caller in the workspace.
    my_role: Role,
    /// Features and limits that the operator set.
    plan: Plan,
    /// Settings chosen by the workspace's admins.
    settings: WorkspaceSettings,
    /// When the workspace was created.
    created_at: Time,
}

impl From<WorkspaceView> for Workspace {
    fn from(view: WorkspaceView) -> Self {
        let WorkspaceView { workspace, my_role, pending_owner } = view;
        Self {
            id: workspace.id.to_string(),
            name: workspace.name.to_string(),
            owner_id: workspace.owner_id.to_string(),
            pending_owner: pending_owner.map(|pending| AccountRef::new(&pending.account_id, &pending.name)),
            my_role: my_role.into(),
            plan: workspace.plan.into(),
            settings: workspace.settings.into(),
            created_at: workspace.created_at.into(),
        }
    }
}

/// The features and limits of a workspace. A limit that is null does not apply.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Plan {
    /// Name of the plan.
    name: String,
    /// Whether public tokens can be created and used.
    public_tokens: bool,
    /// Maximum number of seats: accounts with a role or a project permission, and addresses of pending invitations.
    max_members: Option<u32>,
    /// Maximum number of pending invitations.
    max_pending_invitations: Option<u32>,
    /// Maximum number of active public tokens.
    max_active_tokens: Option<u32>,
}

impl From<plan::Plan> for Plan {
    fn from(plan: plan::Plan) -> Self {
        Self {
            name: plan.name,
            public_tokens: plan.public_tokens,
            max_members: plan.max_members,
            max_pending_invitations: plan.max_pending_invitations,
            max_active_tokens: plan.max_active_tokens,
        }
    }
}

/// The settings of a workspace. A setting that is null has the default of the instance.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WorkspaceSettings {
    /// Default language of invitation mails and share mails; null for that of the sender's account.
    locale: Option<Locale>,
    /// Lifetime of invitations, 1 to 30 days; null for the setting of the instance (7 days by default).
    invitation_days: Option<u16>,
    /// Lifetime of public tokens that are created without `expires_at`, 1 to 36,500 days; null for 7 days, or
    /// `token_max_days` if that is less.
    token_default_days: Option<u16>,
    /// Maximum lifetime of public tokens, 1 to 36,500 days; null without a maximum.
    token_max_days: Option<u16>,
    /// Whether public tokens without expiry are allowed; null means that they are. While `token_max_days` is set, they
    /// are not.
    tokens_without_expiry: Option<bool>,
    /// URL of the host application, to which guests and new members are sent; null for that of the instance, if the
    /// operator set one.
    app_url: Option<String>,
}

impl From<workspace::WorkspaceSettings> for WorkspaceSettings {
    fn from(settings: workspace::WorkspaceSettings) -> Self {
        Self {
            locale: settings.locale.map(Into::into),
            invitation_days: settings.invitation_days,
            token_default_days: settings.token_default_days,
            token_max_days: settings.token_max_days,
            tokens_without_expiry: settings.tokens_without_expiry,
            app_url: settings.app_url,
        }
    }
}
