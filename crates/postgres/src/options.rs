//! Options of the store.

use std::time::Duration;

/// Options of a [`PgStore`](crate::PgStore).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PgOptions {
    /// Maximum number of connections, at least 1. More than the default are not faster, and all instances share the
    /// connections of the server.
    pub connections: u32,
    /// Time to wait for a free connection before the call fails.
    pub acquire_timeout: Duration,
    /// Isolation level of transactions. Reads without a transaction are single statements.
    pub isolation: IsolationLevel,
}

impl Default for PgOptions {
    fn default() -> Self {
        Self { connections: 16, acquire_timeout: Duration::from_secs(3), isolation: IsolationLevel::default() }
    }
}

/// Isolation level of transactions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum IsolationLevel {
    /// Records that a rule depends on are locked.
    #[default]
    ReadCommitted,
    /// In addition, PostgreSQL aborts a transaction whose reads another one made invalid.
    Serializable,
}

impl IsolationLevel {
    /// Returns the statements, sent as one, that begin a transaction of this level; see [`planner`](crate::planner).
    pub(crate) const fn begin(self) -> &'static str {
        match self {
            Self::ReadCommitted => {
                "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL plan_cache_mode = force_generic_plan"
            }
            Self::Serializable => "BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL plan_cache_mode = force_generic_plan",
        }
    }
}

#[cfg(all(test, feature = "test-support"))]
#[path = "options_tests.rs"]
mod tests;
