//! The limit of open files. Each connection needs one.

use crate::server::Limits;

/// Files needed in addition to connections: database, mail server, log and libraries.
const OTHER_FILES: u64 = 128;

/// Raises the soft limit of open files to the hard limit, and logs a warning if that is too low for all connections.
pub(crate) fn raise_limit() {
    let needed = OTHER_FILES + u64::try_from(Limits::default().connections).unwrap_or(u64::MAX);
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(limit) if limit >= needed => tracing::debug!(limit, "the limit of open files is high enough"),
        Ok(limit) => {
            tracing::warn!(
                limit,
                needed,
                "the limit of open files is too low for all connections: raise the hard limit"
            );
        }
        Err(error) => tracing::warn!(cause = %error, "the limit of open files could not be raised"),
    }
}
