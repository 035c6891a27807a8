//! `guestlist admin`: management of accounts and plans by the operator.

mod account;

use std::process::ExitCode;

use clap::Subcommand;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::plan::{Plan, PlanChange};
use guestlist_domain::model::text::Name;
use guestlist_domain::port::IdGenerator;
use guestlist_domain::usecase::{Error, RequestContext, Service};

use self::account::AccountCommand;
use crate::cause;
use crate::config::Config;
use crate::error::StartError;
use crate::store::OpenStore;
use crate::system::UuidV7Ids;
use crate::wiring::{self, Resources};

#[derive(Subcommand)]
pub(crate) enum AdminCommand {
    /// Create accounts, and verify addresses that you vouch for
    Account {
        #[command(subcommand)]
        command: AccountCommand,
    },
    /// Change the plans of workspaces
    Plan {
        #[command(subcommand)]
        command: PlanCommand,
    },
}

#[derive(Subcommand)]
pub(crate) enum PlanCommand {
    /// Change a workspace's plan; values that are not given stay
    Set {
        /// The workspace's id
        workspace: String,
        /// name=…, public_tokens=on|off, max_members=…, max_pending_invitations=…, max_active_tokens=… (a number or
        /// none)
        #[arg(required = true)]
        changes: Vec<String>,
    },
}

/// Runs an admin command directly against the database. The server can be running (PostgreSQL only) or stopped.
pub(crate) async fn execute(command: AdminCommand, config: &Config) -> Result<ExitCode, StartError> {
    // Arguments are checked before the store is opened.
    match command {
        AdminCommand::Account { command } => {
            let request = command.parse()?;
            let store = OpenStore::open(config).await?;
            let outcome = run_account_request(config, store.clone(), request).await;
            store.close().await;
            println!("{}", outcome?);
        }
        AdminCommand::Plan { command: PlanCommand::Set { workspace, changes } } => {
            let id = WorkspaceId::parse(&workspace).map_err(|_| workspace_not_found(&workspace))?;
            let change = plan_change(&changes).map_err(StartError::Refused)?;
            let store = OpenStore::open(config).await?;
            let outcome = set_plan(config, store.clone(), id, change).await;
            store.close().await;
            println!("{}", describe_plan(&outcome?));
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn run_account_request(
    config: &Config,
    store: OpenStore,
    request: account::AccountRequest,
) -> Result<String, StartError> {
    request.run(&service(config, store).await?, &context()).await
}

async fn set_plan(config: &Config, store: OpenStore, id: WorkspaceId, change: PlanChange) -> Result<Plan, StartError> {
    let service = service(config, store).await?;
    service.set_plan(&context(), id, change).await.map_err(|error| {
        let is_missing = matches!(error, Error::Denied(_));
        if is_missing { workspace_not_found(&id.to_string()) } else { start_error(&error) }
    })
}

async fn service(config: &Config, store: OpenStore) -> Result<Service, StartError> {
    let url = config.public_url_at(config.bind.port());
    Ok(wiring::assemble(config, &Resources::of(store), &url).await?.service)
}

fn context() -> RequestContext {
    RequestContext::internal(UuidV7Ids.uuid().simple().to_string())
}

/// Converts an error of the domain to an error message for the terminal; a validation error lists every field.
fn start_error(error: &Error) -> StartError {
    let Error::Validation(fields) = error else {
        return StartError::Refused(cause(error));
    };
    let messages: Vec<String> = fields.iter().map(|error| format!("{}: {}", error.field, error.invalid)).collect();
    StartError::Refused(messages.join(" "))
}

fn workspace_not_found(id: &str) -> StartError {
    StartError::Refused(format!("there is no workspace {id}"))
}

/// Parses `name=value` arguments such as `max_members=5`; returns a message for the first invalid one.
fn plan_change(changes: &[String]) -> Result<PlanChange, String> {
    let mut change = PlanChange::default();
    for text in changes {
        let (name, value) = text.split_once('=').ok_or_else(|| format!("{text} must be name=value"))?;
        let number = || match value {
            "none" => Ok(Patch::Clear),
            _ => value.parse().map(Patch::Set).map_err(|_| format!("{name} must be a whole number or none")),
        };
        match name {
            "name" => change.name = Some(Name::parse(value).map_err(|error| format!("name: {error}"))?),
            "public_tokens" => {
                change.public_tokens = Some(match value {
                    "on" => true,
                    "off" => false,
                    _ => return Err("public_tokens must be on or off".to_owned()),
                });
            }
            "max_members" => change.max_members = number()?,
            "max_pending_invitations" => change.max_pending_invitations = number()?,
            "max_active_tokens" => change.max_active_tokens = number()?,
            _ => {
                return Err(format!(
                    "{name} is not part of a plan: use name, public_tokens, max_members, \
                     max_pending_invitations or max_active_tokens"
                ));
            }
        }
    }
    Ok(change)
}

fn describe_plan(plan: &Plan) -> String {
    let limit = |max: Option<u32>| max.map_or_else(|| "none".to_owned(), |max| max.to_string());
    format!(
        "name={} public_tokens={} max_members={} max_pending_invitations={} max_active_tokens={}",
        plan.name,
        if plan.public_tokens { "on" } else { "off" },
        limit(plan.max_members),
        limit(plan.max_pending_invitations),
        limit(plan.max_active_tokens),
    )
}

#[cfg(test)]
#[path = "admin_tests.rs"]
mod tests;
