//! The service: started, prepared, filled, and ready to be measured.

pub(crate) mod client;
mod fixture;
pub(crate) mod growth;
mod instance;
pub(crate) mod operations;
mod preparation;

use std::path::Path;

use self::client::Client;
pub(crate) use self::fixture::Fixture;
use self::instance::{Settings, Workers, program};
pub(crate) use self::preparation::Targets;
use crate::error::Result;
use crate::fill::{Database, FillPlan, Workspace, now, tables};
use crate::process::{ServerProcess, next_address};
use crate::random::Random;
use crate::store::Store;

/// A running instance with its database.
#[derive(Debug)]
pub(crate) struct Product {
    pub(crate) process: ServerProcess,
    pub(crate) fixture: Fixture,
    pub(crate) client: Client,
    database: Database,
    targets: Targets,
    random: Random,
    /// Number of addresses that were invited so far.
    invited: usize,
}

/// How an instance is prepared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ProductPlan {
    pub(crate) store: Store,
    pub(crate) rows: u64,
    pub(crate) seed: u64,
    pub(crate) targets: Targets,
}

impl Product {
    /// Starts the service on an empty database, creates the fixture through the API, and fills the database. Then starts
    /// it again without workers: what a request leaves to them is not part of its cost.
    ///
    /// # Errors
    /// If a step fails.
    pub(crate) async fn start(plan: ProductPlan, url: &str, directory: &Path) -> Result<Self> {
        std::fs::create_dir_all(directory)?;
        let settings = Settings {
            program: program()?,
            database: url.to_owned(),
            address: next_address(),
            directory: directory.to_owned(),
        };
        let preparing = settings.start(Workers::On)?;
        let fixture = Fixture::create(&Client::new(preparing.address())?).await?;
        drop(preparing);
        let database = Database::open(plan.store, url).await?;
        let process = settings.start(Workers::Off)?;
        let product = Self {
            client: Client::new(process.address())?,
            process,
            fixture,
            database,
            targets: plan.targets,
            random: Random::new(plan.seed + 1),
            invited: 0,
        };
        let large = product.large_workspace()?;
        product.database.fill(FillPlan { rows: plan.rows, seed: plan.seed, now: now(), large }).await?;
        Ok(product)
    }

    /// Returns the main workspace of the fixture, which is the large one.
    fn large_workspace(&self) -> Result<Workspace> {
        let uuid = |id: &str| tables::uuid_of(id).ok_or_else(|| format!("the id {id} has no UUID"));
        Ok(Workspace {
            id: uuid(&self.fixture.workspace)?,
            owner: uuid(&self.fixture.owner().id)?,
            projects: self.fixture.projects.iter().map(|id| uuid(id)).collect::<Result<_, String>>()?,
        })
    }
}
