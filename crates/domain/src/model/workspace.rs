//! Workspaces.

use super::ids::{AccountId, WorkspaceId};
use super::plan::Plan;
use super::text::{Locale, Name};
use super::time::Timestamp;

/// A workspace: owns projects, and has members and exactly one Owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Id.
    pub id: WorkspaceId,
    /// Name.
    pub name: Name,
    /// The Owner: the account of the only membership with that role.
    pub owner_id: AccountId,
    /// Features and limits, set by the operator.
    pub plan: Plan,
    /// Settings that its admins chose.
    pub settings: WorkspaceSettings,
    /// When it was created.
    pub created_at: Timestamp,
}

/// Settings of a workspace; `None` means the default of the instance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkspaceSettings {
    /// Language of mails to people whose language is not known.
    pub locale: Option<Locale>,
    /// Lifetime of an invitation in days: 1 to 30.
    pub invitation_days: Option<u16>,
    /// Default lifetime of a public token, in days.
    pub token_default_days: Option<u16>,
    /// Maximum lifetime of a public token, in days.
    pub token_max_days: Option<u16>,
    /// Whether public tokens without expiry are allowed.
    pub tokens_without_expiry: Option<bool>,
    /// Address to which guests and new members are sent; its origin is one of those that the operator allows.
    pub app_url: Option<String>,
}
