//! `guestlist admin account`: links with which people create their accounts.

use clap::Subcommand;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::text::{DisplayName, Invalid, Locale};
use guestlist_domain::usecase::{AccountLink, Error, LinkDelivery, RequestContext, Service, SignUp};

use super::refused;
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

/// An account command with checked arguments.
pub(super) enum Wish {
    Create(SignUp, LinkDelivery),
    Verify(EmailAddress),
}

impl AccountCommand {
    /// Checks the arguments.
    pub(super) fn read(self) -> Result<Wish, StartError> {
        match self {
            Self::Create { email, name, locale, print_link } => {
                let command = SignUp {
                    email: address(&email)?,
                    display_name: DisplayName::parse(&name).map_err(|wrong| refused_at("--name", &wrong))?,
                    locale: Locale::parse(&locale)
                        .map_err(|_| StartError::Refused("--locale must be en or es".to_owned()))?,
                };
                let delivery = if print_link { LinkDelivery::ByHand } else { LinkDelivery::Mail };
                Ok(Wish::Create(command, delivery))
            }
            Self::Verify { email } => Ok(Wish::Verify(address(&email)?)),
        }
    }
}

impl Wish {
    /// Runs the command and returns the text to print.
    pub(super) async fn grant(self, service: &Service, context: &RequestContext) -> Result<String, StartError> {
        match self {
            Self::Create(command, wanted) => {
                let email = command.email.clone();
                let delivery = if service.policy().sends_mail { wanted } else { LinkDelivery::ByHand };
                let link = service.create_account_link(context, command, delivery).await;
                let link = link.map_err(|error| explained(&error, &email))?;
                Ok(match delivery {
                    LinkDelivery::Mail => format!(
                        "A link to choose a password is queued for {}. It is sent while the server runs and expires \
                         at {}.",
                        email.as_typed(),
                        link.expires_at,
                    ),
                    LinkDelivery::ByHand => handed_over(&email, &link),
                })
            }
            Self::Verify(email) => {
                let link = service.vouch_for_sign_up(context, &email).await;
                Ok(handed_over(&email, &link.map_err(|error| explained(&error, &email))?))
            }
        }
    }
}

fn handed_over(email: &EmailAddress, link: &AccountLink) -> String {
    format!(
        "Give this link to {} ({}) only. The person who opens it chooses the password of the account. It expires at {}.\n{}",
        link.display_name,
        email.as_typed(),
        link.expires_at,
        link.link.expose(),
    )
}

fn explained(error: &Error, email: &EmailAddress) -> StartError {
    let email = email.as_typed();
    if matches!(error, Error::Conflict) {
        return StartError::Refused(format!("{email} has an account already; its owner can sign in"));
    }
    if matches!(error, Error::Denied(_)) {
        return StartError::Refused(format!("{email} has no sign-up; use guestlist admin account create"));
    }
    refused(error)
}

fn address(text: &str) -> Result<EmailAddress, StartError> {
    EmailAddress::parse(text).map_err(|wrong| refused_at("the address", &wrong))
}

fn refused_at(what: &str, wrong: &Invalid) -> StartError {
    StartError::Refused(format!("{what}: {wrong}"))
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
