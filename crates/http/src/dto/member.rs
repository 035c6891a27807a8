//! Members, and what they leave behind.

use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::invitation::Invitation;
use super::public_token::PublicToken;
use super::words::{Permission, Role};
use super::{Person, Time};

/// Somebody who is in a workspace or a project. In a workspace's list it is the role that they have; in a project's the
/// permission, and the role too for callers who see the workspace's members: one of both is there.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Member {
    /// Who.
    account: MemberAccount,
    /// The role in the workspace.
    role: Option<Role>,
    /// The permission in the project.
    permission: Option<Permission>,
    /// Since when: of the permission where there is one, else of the role.
    joined_at: Time,
    /// Who invited them; null for whoever made the place.
    invited_by: Option<Person>,
}

/// The account of a member.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberAccount {
    /// Id.
    id: String,
    /// Address; null for callers who do not manage members there.
    email: Option<String>,
    /// What they are called.
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
            invited_by: details.invited_by.map(|(id, name)| Person::new(&id, &name)),
        }
    }
}

/// What a member would leave behind, the newest first, up to 100 of each.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LeftBehind {
    /// Pending invitations that they answer for.
    invitations: Vec<Invitation>,
    /// Public tokens that they made and that are not revoked.
    public_tokens: Vec<PublicToken>,
}

impl LeftBehind {
    pub(crate) fn new(left: usecase::LeftBehind) -> Self {
        Self {
            invitations: left.invitations.into_iter().map(Into::into).collect(),
            public_tokens: left.public_tokens.into_iter().map(Into::into).collect(),
        }
    }
}
