//! The supported stores, and macros that run a test on each of them.

use guestlist_postgres::FreshDatabase;

/// The store of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// The in-memory store of the testkit.
    Memory,
    /// A SQLite file.
    Sqlite,
    /// A PostgreSQL database.
    Postgres,
}

impl Backend {
    /// Creates a migrated database on the PostgreSQL server; `None` for the other stores, which need no server.
    pub async fn database(self) -> Option<FreshDatabase> {
        match self {
            Self::Memory | Self::Sqlite => None,
            Self::Postgres => Some(FreshDatabase::create().await),
        }
    }

    /// Like [`database`](Self::database), but empty.
    pub async fn empty_database(self) -> Option<FreshDatabase> {
        match self {
            Self::Memory | Self::Sqlite => None,
            Self::Postgres => Some(FreshDatabase::create_empty().await),
        }
    }
}

/// Defines two tests for each function, one per database: `name::sqlite`, `name::postgres`.
#[macro_export]
macro_rules! on_both_databases {
    ($($(#[doc = $doc:literal])* #[test] async fn $name:ident($backend:ident: Backend) $test_body:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every test needs all imports of its file")]
            use super::*;

            $(#[doc = $doc])*
            async fn test_body($backend: $crate::backend::Backend) $test_body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                test_body($crate::backend::Backend::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                test_body($crate::backend::Backend::Postgres).await;
            }
        }
    )*};
}

/// Defines three tests for each function, one per store: `name::memory`, `name::sqlite`, `name::postgres`.
#[macro_export]
macro_rules! on_every_backend {
    ($($(#[doc = $doc:literal])* #[test] async fn $name:ident($backend:ident: Backend) $test_body:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every test needs all imports of its file")]
            use super::*;

            $(#[doc = $doc])*
            async fn test_body($backend: $crate::backend::Backend) $test_body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn memory() {
                test_body($crate::backend::Backend::Memory).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                test_body($crate::backend::Backend::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                test_body($crate::backend::Backend::Postgres).await;
            }
        }
    )*};
}
