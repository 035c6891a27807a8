//! `guestlist admin account`: people whom the operator answers for.

use std::io::BufRead;

use clap::Subcommand;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::text::{DisplayName, Invalid, Locale};
use guestlist_domain::usecase::{Error, RequestContext, Service, SignUp};

use super::refused;
use crate::error::StartError;

#[derive(Subcommand)]
pub(crate) enum AccountCommand {
    /// Make an account whose address you answer for; its password is the first line of the standard input
    Create {
        /// Their address
        email: String,
        /// What they are called
        #[arg(long)]
        name: String,
        /// The language of their mails and pages: en or es
        #[arg(long, default_value = "en")]
        locale: String,
    },
    /// Take an address as proven on your word: whoever signed up for it can sign in
    Verify {
        /// The address
        email: String,
    },
}

/// What is asked for, read and checked as far as that goes without the data.
pub(super) enum Wish {
    Create(SignUp),
    Verify(EmailAddress),
}

impl AccountCommand {
    /// Reads the arguments and, where a password is wanted, the input.
    pub(super) fn read(self, input: impl BufRead) -> Result<Wish, StartError> {
        match self {
            Self::Create { email, name, locale } => Ok(Wish::Create(SignUp {
                email: EmailAddress::parse(&email).map_err(|wrong| refused_at("the address", &wrong))?,
                display_name: DisplayName::parse(&name).map_err(|wrong| refused_at("--name", &wrong))?,
                locale: Locale::parse(&locale)
                    .map_err(|_| StartError::Refused("--locale must be en or es".to_owned()))?,
                password: first_line(input)?,
            })),
            Self::Verify { email } => {
                Ok(Wish::Verify(EmailAddress::parse(&email).map_err(|wrong| refused_at("the address", &wrong))?))
            }
        }
    }
}

impl Wish {
    /// Does it; answers what was done, in a sentence.
    pub(super) async fn grant(self, service: &Service, context: &RequestContext) -> Result<String, StartError> {
        match self {
            Self::Create(command) => {
                let email = command.email.clone();
                match service.create_account(context, command).await {
                    Ok(account) => Ok(format!("{} is the account of {}.", account.id, email.as_typed())),
                    Err(Error::Conflict) => {
                        Err(StartError::Refused(format!("{} has an account already", email.as_typed())))
                    }
                    Err(error) => Err(refused(&error)),
                }
            }
            Self::Verify(email) => match service.verify_account(context, &email).await {
                Ok(account) => Ok(format!("{} is proven: {} can sign in.", email.as_typed(), account.id)),
                Err(Error::Denied(_)) => Err(StartError::Refused(format!("{} has no account", email.as_typed()))),
                Err(error) => Err(refused(&error)),
            },
        }
    }
}

fn refused_at(what: &str, wrong: &Invalid) -> StartError {
    StartError::Refused(format!("{what}: {wrong}"))
}

/// A password as it was typed or piped in, without the end of its line. Arguments would be seen by everybody who lists
/// the processes of the machine.
fn first_line(input: impl BufRead) -> Result<String, StartError> {
    let unread = || StartError::Refused("the password must be the first line of the standard input".to_owned());
    input.lines().next().and_then(Result::ok).filter(|line| !line.is_empty()).ok_or_else(unread)
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
