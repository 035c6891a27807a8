//! Time limits of the SMTP dialogue.

use std::time::Duration;

/// Time limits of the steps of a delivery. The defaults are those that RFC 5321 asks for in section 4.5.3.2: a client
/// that gives up earlier sends the same mail again to a server that was about to accept it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SmtpTimeouts {
    /// Opening the TCP connection. The RFC names no limit.
    pub(crate) connect: Duration,
    /// The greeting of the server (section 4.5.3.2.1), TLS and EHLO included.
    pub(crate) greeting: Duration,
    /// STARTTLS, each step of AUTH, MAIL and RCPT (sections 4.5.3.2.2 and 4.5.3.2.3).
    pub(crate) command: Duration,
    /// The reply to DATA (section 4.5.3.2.4).
    pub(crate) data: Duration,
    /// Transmitting the message (section 4.5.3.2.5). Messages are small enough for one block.
    pub(crate) data_block: Duration,
    /// The reply to the final dot (section 4.5.3.2.6): many servers examine the message first.
    pub(crate) final_reply: Duration,
}

impl Default for SmtpTimeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            greeting: Duration::from_secs(5 * 60),
            command: Duration::from_secs(5 * 60),
            data: Duration::from_secs(2 * 60),
            data_block: Duration::from_secs(3 * 60),
            final_reply: Duration::from_secs(10 * 60),
        }
    }
}
