//! For instances that send no mail (`GUESTLIST_MAIL=none`).

use async_trait::async_trait;
use guestlist_domain::model::mail::{Mail, SendFailure, SendOutcome};
use guestlist_domain::port::Mailer;

/// Sends nothing. Instances without mail do not write any; one that is there all the same is kept for an instance that
/// sends mail, until it has become pointless.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoMailer;

#[async_trait]
impl Mailer for NoMailer {
    async fn send(&self, _mail: &Mail) -> SendOutcome {
        SendOutcome::Unavailable(SendFailure::new("settings", "this instance sends no mail"))
    }
}
