//! The stores that Guestlist runs on, and tests that are told once and run on each of them.

/// Where an instance keeps everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// The testkit's store.
    Memory,
    /// A file.
    Sqlite,
    /// A database of a server.
    Postgres,
}

/// Makes two tests of each function, one per database: `name::sqlite`, `name::postgres`.
#[macro_export]
macro_rules! on_both_databases {
    ($($(#[doc = $doc:literal])* #[test] async fn $name:ident($backend:ident: Backend) $story:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every story needs all that its file imports")]
            use super::*;

            $(#[doc = $doc])*
            async fn story($backend: $crate::backend::Backend) $story

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                story($crate::backend::Backend::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                story($crate::backend::Backend::Postgres).await;
            }
        }
    )*};
}

/// Makes one test per store of each function: `name::memory`, `name::sqlite`, `name::postgres`.
#[macro_export]
macro_rules! on_every_backend {
    ($($(#[doc = $doc:literal])* #[test] async fn $name:ident($backend:ident: Backend) $story:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every story needs all that its file imports")]
            use super::*;

            $(#[doc = $doc])*
            async fn story($backend: $crate::backend::Backend) $story

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn memory() {
                story($crate::backend::Backend::Memory).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                story($crate::backend::Backend::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                story($crate::backend::Backend::Postgres).await;
            }
        }
    )*};
}
