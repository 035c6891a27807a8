//! `guestlist admin account`: links for creating an account.

use clap::Subcommand;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::text::{DisplayName, Invalid, Locale};
use guestlist_domain::usecase::{AccountLink, Error, LinkDelivery, RequestContext, Service, SignUp};

use super::start_error;
use crate::error::StartError;

#[derive(Subcommand)]
pub(crate) enum AccountCommand {
    /// Mail a person a link to choose a password and create their account; print it if this instance sends no mail
    Create {
        /// Address of the person
        email: String,
        /// Display name
        #[arg(long)]
        name: String,
        /// Language of mails and pages: en or es
        #[arg(long, default_value = "en")]
        locale: String,
        /// Print the link instead of mailing it: you vouch for the address
        #[arg(long)]
        print_link: bool,
    },
    /// Print a new link for the latest sign-up of an address: you vouch for the address
    Verify {
        /// The address
        email: String,
    },
}

/// An account command with parsed arguments.
pub(super) enum AccountRequest {
    Create(SignUp, LinkDelivery),
    Verify(EmailAddress),
}

impl AccountCommand {
    /// Parses the arguments.
    pub(super) fn parse(self) -> Result<AccountRequest, StartError> {
        match self {
            Self::Create { email, name, locale, print_link } => {
                let command = SignUp {
                    email: address(&email)?,
                    display_name: DisplayName::parse(&name).map_err(|error| invalid_argument("--name", &error))?,
                    locale: Locale::parse(&locale)
                        .map_err(|_| StartError::Refused("--locale must be en or es".to_owned()))?,
                };
                let delivery = if print_link { LinkDelivery::ByHand } else { LinkDelivery::Mail };
                Ok(AccountRequest::Create(command, delivery))
            }
            Self::Verify { email } => Ok(AccountRequest::Verify(address(&email)?)),
        }
    }
}

impl AccountRequest {
    /// Runs the command and returns the text to print.
    pub(super) async fn run(self, service: &Service, context: &RequestContext) -> Result<String, StartError> {
        match self {
            Self::Create(command, requested_delivery) => {
                let email = command.email.clone();
                let delivery = if service.policy().sends_mail { requested_delivery } else { LinkDelivery::ByHand };
                let link = service.create_account_link(context, command, delivery).await;
                let link = link.map_err(|error| account_error(&error, &email))?;
                Ok(match delivery {
                    LinkDelivery::Mail => format!(
                        "A link to choose a password is queued for {}. It is sent while the server runs and expires \
                         at {}.",
                        email.as_typed(),
                        link.expires_at,
                    ),
                    LinkDelivery::ByHand => link_instructions(&email, &link),
                })
            }
            Self::Verify(email) => {
                let link = service.vouch_for_sign_up(context, &email).await;
                Ok(link_instructions(&email, &link.map_err(|error| account_error(&error, &email))?))
            }
        }
    }
}

fn link_instructions(email: &EmailAddress, link: &AccountLink) -> String {
    format!(
        "Give this link to {} ({}) only. The person who opens it chooses the password of the account. It expires at {}.\n{}",
        link.display_name,
        email.as_typed(),
        link.expires_at,
        link.link.expose(),
    )
}

fn account_error(error: &Error, email: &EmailAddress) -> StartError {
    let email = email.as_typed();
    if matches!(error, Error::Conflict) {
        return StartError::Refused(format!("{email} has an account already; its owner can sign in"));
    }
    if matches!(error, Error::Denied(_)) {
        return StartError::Refused(format!("{email} has no sign-up; use guestlist admin account create"));
    }
    start_error(error)
}

fn address(text: &str) -> Result<EmailAddress, StartError> {
    EmailAddress::parse(text).map_err(|error| invalid_argument("the address", &error))
}

fn invalid_argument(what: &str, error: &Invalid) -> StartError {
    StartError::Refused(format!("{what}: {error}"))
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
