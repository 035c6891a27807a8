//! The mailer of instances that send no mail (`GUESTLIST_MAIL=none`).

use std::sync::Arc;

use async_trait::async_trait;
use guestlist_domain::model::mail::{Mail, SendFailure, SendOutcome};
use guestlist_domain::port::{Mailer, SendCheck};

/// Sends nothing. Instances without mail queue none; a mail that is queued anyway is kept for an instance that sends
/// mail, until it is no longer worth sending.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoMailer;

#[async_trait]
impl Mailer for NoMailer {
    async fn send(&self, _mail: &Mail, _check: Arc<dyn SendCheck>) -> SendOutcome {
        SendOutcome::Unavailable(SendFailure::new("settings", "this instance sends no mail"))
    }
}
