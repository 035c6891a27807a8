//! Workspaces.

use super::ids::{AccountId, WorkspaceId};
use super::plan::Plan;
use super::text::{Locale, Name};
use super::time::Timestamp;

/// A workspace: owns projects, has members and exactly one Owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Id.
    pub id: WorkspaceId,
    /// Name.
    pub name: Name,
    /// Its one Owner: the account of the one membership with that role.
    pub owner_id: AccountId,
    /// What the operator allows it.
    pub plan: Plan,
    /// What its admins chose.
    pub settings: WorkspaceSettings,
    /// When it was made.
    pub created_at: Timestamp,
}

/// What a workspace's admins chose; `None` is the instance's default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkspaceSettings {
    /// Language of mails to people whose own is not known.
    pub locale: Option<Locale>,
    /// Days that an invitation lives: 1 to 30.
    pub invitation_days: Option<u16>,
    /// Days that a public token lives when its maker says nothing.
    pub token_default_days: Option<u16>,
    /// Most days that a public token may live.
    pub token_max_days: Option<u16>,
    /// Whether public tokens may live for ever.
    pub tokens_without_expiry: Option<bool>,
    /// Where guests and new members are sent: one of the operator's allowed origins.
    pub app_url: Option<String>,
}
