//! Members, and the impact of removing them.

use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::{Permission, Role};
use super::invitation::Invitation;
use super::public_token::PublicToken;
use super::{AccountRef, Time};

/// A member of a workspace or a project. In a workspace, `role` is the role there and `permission` is null. In a
/// project, at least one of them is not null: `permission` is the permission there, and `role` the role in its
/// workspace, for callers who can see the workspace's members.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Member {
    /// The account of the member.
    account: MemberAccount,
    /// Role in the workspace; null without one, and for callers who cannot see it.
    role: Option<Role>,
    /// Permission in the project; null without one.
    permission: Option<Permission>,
    /// When the membership began: that of the permission or, without one, that of the role.
    joined_at: Time,
    /// The account that invited the member; null for the creator of the workspace or project.
    invited_by: Option<AccountRef>,
}

/// The account of a member.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberAccount {
    /// Unique id of the account.
    id: String,
    /// Email address; null for callers who cannot manage members there.
    email: Option<String>,
    /// Display name of the account.
    display_name: String,
}

impl From<usecase::MemberDetails> for Member {
    fn from(details: usecase::MemberDetails) -> Self {
        Self {
            account: MemberAccount {
                id: details.account_id.to_string(),
                email: details.email.map(|email| email.as_typed().to_owned()),
                display_name: details.display_name.to_string(),
            },
            role: details.role.map(Into::into),
            permission: details.permission.map(Into::into),
            joined_at: details.joined_at.into(),
            invited_by: details.invited_by.map(|(id, name)| AccountRef::new(&id, &name)),
        }
    }
}

/// The invitations and public tokens that removing a member affects: newest first, at most 100 of each.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RemovalImpact {
    /// Pending invitations that the member granted (`invited_by`); a removal cancels them.
    invitations: Vec<Invitation>,
    /// Public tokens that the member owns (`created_by`) and that are not revoked.
    public_tokens: Vec<PublicToken>,
}

impl RemovalImpact {
    pub(crate) fn new(impact: usecase::RemovalImpact) -> Self {
        Self {
            invitations: impact.invitations.into_iter().map(Into::into).collect(),
            public_tokens: impact.public_tokens.into_iter().map(Into::into).collect(),
        }
    }
}
