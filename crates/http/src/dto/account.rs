//! Accounts and sessions.

use guestlist_domain::model::account;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;
use super::enums::Locale;

/// An account, as its owner sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Account {
    /// Unique id of the account.
    id: String,
    /// Email address, spelled as it was entered.
    email: String,
    /// Whether the address is verified. Always true: an account is created only after its address is verified.
    email_verified: bool,
    /// Display name, 1 to 100 characters.
    display_name: String,
    /// Language of mails and pages.
    locale: Locale,
    /// When the account was created.
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

/// A new session, with its account.
#[derive(Serialize, ToSchema)]
pub(crate) struct SignedIn {
    /// The account that is signed in.
    account: Account,
    /// The session token, for `Authorization: Bearer`. It is returned only once.
    session_token: String,
    /// When the session expires, regardless of use. It ends earlier after 7 days without use.
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

/// The response to a sign-up or an address change.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VerificationSent {
    /// Always `verification_sent`, whether or not the address has an account.
    status: &'static str,
}

impl VerificationSent {
    pub(crate) const RESPONSE: Self = Self { status: "verification_sent" };
}

/// The response to a request for a password reset.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ResetSent {
    /// Always `reset_sent`, whether or not the address has an account.
    status: &'static str,
}

impl ResetSent {
    pub(crate) const RESPONSE: Self = Self { status: "reset_sent" };
}
