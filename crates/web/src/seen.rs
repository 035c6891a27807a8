//! What a form was filled from, so that saving it overwrites nothing that somebody else changed meanwhile: what the API's
//! `If-Match` says, in a hidden field.

use guestlist_domain::usecase::{Error, RequestContext, Seen};

use crate::visit::Visit;

/// Names the values that a form shows of a record. It tells them from others and grants nothing, so a plain hash (64-bit
/// FNV-1a) does.
pub(crate) fn mark<'a>(shown: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in shown {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

impl Visit {
    /// The request of a form, meant for the record as the form showed it: `seen` is the mark that came with the form,
    /// `shown` that of the record as it is now. The use case asks once more, under the lock. A form without a mark means
    /// whatever is there.
    ///
    /// # Errors
    /// [`Error::Stale`] where they are not the same.
    pub(crate) fn meant_for(&self, seen: &str, shown: &str, record: impl Into<Seen>) -> Result<RequestContext, Error> {
        match seen {
            "" => Ok(self.context.clone()),
            seen if seen == shown => Ok(RequestContext { seen: Some(record.into()), ..self.context.clone() }),
            _ => Err(Error::Stale),
        }
    }
}

#[cfg(test)]
#[path = "seen_tests.rs"]
mod tests;
