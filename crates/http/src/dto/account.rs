//! Accounts and sessions.

use guestlist_domain::model::account;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;
use super::words::Locale;

/// An account, as its owner sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Account {
    /// Id.
    id: String,
    /// Address, as it was typed.
    email: String,
    /// Whether the address is proven. Always true: no account exists before.
    email_verified: bool,
    /// What the person is called.
    display_name: String,
    /// The language of mails and pages.
    locale: Locale,
    /// When it was made.
    created_at: Time,
}

impl From<&account::Account> for Account {
    fn from(account: &account::Account) -> Self {
        Self {
            id: account.id.to_string(),
            email: account.email.as_typed().to_owned(),
            email_verified: true,
            display_name: account.display_name.to_string(),
            locale: account.locale.into(),
            created_at: account.created_at.into(),
        }
    }
}

/// A fresh session.
#[derive(Serialize, ToSchema)]
pub(crate) struct SignedIn {
    /// Who is signed in.
    account: Account,
    /// The session's token, for `Authorization: Bearer`. Shown this once.
    session_token: String,
    /// When the session ends, however much it is used.
    expires_at: Time,
}

impl From<&usecase::SignedIn> for SignedIn {
    fn from(signed_in: &usecase::SignedIn) -> Self {
        Self {
            account: (&signed_in.account).into(),
            session_token: signed_in.session_token.expose().to_owned(),
            expires_at: signed_in.expires_at.into(),
        }
    }
}

/// The answer to every sign-up, and to every request for another address.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VerificationSent {
    /// Always `verification_sent`, whether or not the address was known.
    status: &'static str,
}

impl VerificationSent {
    pub(crate) const ANSWER: Self = Self { status: "verification_sent" };
}

/// The answer to every request for a new password.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ResetSent {
    /// Always `reset_sent`, whether or not the address was known.
    status: &'static str,
}

impl ResetSent {
    pub(crate) const ANSWER: Self = Self { status: "reset_sent" };
}
