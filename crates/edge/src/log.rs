//! The log of failures.

use std::error::Error as StdError;
use std::iter::successors;

use guestlist_domain::model::code::Code;
use guestlist_domain::usecase::Error;

/// Logs the error of a use case with its causes, if it is a fault of this server, in the request of this id.
pub fn log_if_fault(error: &Error, request_id: &str) {
    if error.is_fault() {
        log_failure(error.code(), error.source().unwrap_or(error), request_id);
    }
}

/// Logs the failure of the request of this id with its causes.
pub(crate) fn log_failure(code: Code, cause: &dyn StdError, request_id: &str) {
    let causes = successors(cause.source(), |&cause| cause.source());
    let chain = causes.fold(cause.to_string(), |chain, cause| format!("{chain}: {cause}"));
    tracing::error!(request_id, code = code.as_str(), cause = chain, "a request failed");
}
