//! Workspaces.

use guestlist_domain::model::{plan, workspace};
use guestlist_domain::port::WorkspaceView;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::{Locale, Role};
use super::{Person, Time};

/// A workspace, as one of its members sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Workspace {
    /// Id.
    id: String,
    /// Name.
    name: String,
    /// The account that owns it.
    owner_id: String,
    /// The member whom its ownership is offered to; null while there is no open offer.
    pending_owner: Option<Person>,
    /// The caller's role in it.
    my_role: Role,
    /// What the operator allows it.
    plan: Plan,
    /// What its admins chose.
    settings: WorkspaceSettings,
    /// When it was made.
    created_at: Time,
}

impl From<WorkspaceView> for Workspace {
    fn from(view: WorkspaceView) -> Self {
        let WorkspaceView { workspace, my_role, pending_owner } = view;
        Self {
            id: workspace.id.to_string(),
            name: workspace.name.to_string(),
            owner_id: workspace.owner_id.to_string(),
            pending_owner: pending_owner.map(|pending| Person::new(&pending.account_id, &pending.name)),
            my_role: my_role.into(),
            plan: workspace.plan.into(),
            settings: workspace.settings.into(),
            created_at: workspace.created_at.into(),
        }
    }
}

/// How much of each thing a workspace may have; null is unlimited.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Plan {
    /// What the operator calls it.
    name: String,
    /// Whether public tokens can be made and used.
    public_tokens: bool,
    /// Most members and pending invitations together.
    max_members: Option<u32>,
    /// Most pending invitations.
    max_pending_invitations: Option<u32>,
    /// Most active public tokens.
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

/// What a workspace's admins chose; null is the instance's default.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WorkspaceSettings {
    /// Language of mails to people whose own is not known.
    locale: Option<Locale>,
    /// Days that an invitation lives.
    invitation_days: Option<u16>,
    /// Days that a public token lives when its maker says nothing.
    token_default_days: Option<u16>,
    /// Most days that a public token may live.
    token_max_days: Option<u16>,
    /// Whether public tokens may live for ever.
    tokens_without_expiry: Option<bool>,
    /// Where guests and new members are sent.
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
