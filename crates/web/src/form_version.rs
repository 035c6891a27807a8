//! Lost-update protection for forms: a hidden field carries what `If-Match` carries in the API, so that saving does not
//! overwrite a change that was made meanwhile.

use guestlist_domain::usecase::{Error, RequestContext, Snapshot};

use crate::page_context::PageContext;

/// Fingerprint of the values that a form shows of a record (64-bit FNV-1a). It only detects changes and grants nothing,
/// so it needs no cryptographic hash.
pub(crate) fn fingerprint<'a>(shown: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in shown {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

impl PageContext {
    /// Returns a request context whose precondition is the record that the form shows.
    ///
    /// `seen` is the fingerprint that the form sent, `shown` the one of the current record. The use case checks the
    /// precondition again under lock. A form without a fingerprint sets no precondition.
    ///
    /// # Errors
    /// [`Error::PreconditionFailed`] if the fingerprints differ.
    pub(crate) fn with_precondition(
        &self,
        seen: &str,
        shown: &str,
        record: impl Into<Snapshot>,
    ) -> Result<RequestContext, Error> {
        match seen {
            "" => Ok(self.request_context.clone()),
            seen if seen == shown => {
                Ok(RequestContext { precondition: Some(record.into()), ..self.request_context.clone() })
            }
            _ => Err(Error::PreconditionFailed),
        }
    }
}

#[cfg(test)]
#[path = "form_version_tests.rs"]
mod tests;
