//! For instances that send no mail (`GUESTLIST_MAIL=none`).

use async_trait::async_trait;
use guestlist_domain::model::mail::{Mail, SendOutcome};
use guestlist_domain::port::Mailer;

/// Sends nothing. Instances without mail do not write any; one that is there all the same is parked, where it is seen.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoMailer;

#[async_trait]
impl Mailer for NoMailer {
    async fn send(&self, _mail: &Mail) -> SendOutcome {
        SendOutcome::Failed { reason: "this instance sends no mail".to_owned() }
    }
}
