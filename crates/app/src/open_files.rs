//! How many files the process may have open: each connection is one.

use crate::server::Limits;

/// Files beside the connections: the database, the mail server, the log, and what libraries keep open.
const BESIDE: u64 = 128;

/// Raises the soft limit of open files to the hard one, and says so where that leaves too few for all connections.
pub(crate) fn raise_limit() {
    let needed = BESIDE + u64::try_from(Limits::default().connections).unwrap_or(u64::MAX);
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(limit) if limit >= needed => tracing::debug!(limit, "files may be open"),
        Ok(limit) => {
            tracing::warn!(limit, needed, "too few files may be open for all connections: raise the hard limit");
        }
        Err(error) => tracing::warn!(cause = %error, "the limit of open files could not be raised"),
    }
}
