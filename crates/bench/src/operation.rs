//! What is measured: an operation, and the requests that perform it.

use crate::error::Result;
use crate::load::RequestList;
use crate::product::Product;
use crate::request::Request;

/// A limit that an operation is compared with: the name of a yardstick's operation on the same database.
pub(crate) type Limit = Option<&'static str>;

/// One operation that is measured.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    pub(crate) connections: u32,
    /// Weight of a request when it is compared with others: 100 for a batch of 100 checks.
    pub(crate) items: u32,
    pub(crate) limit: Limit,
    /// Whether it adds rows to the database.
    pub(crate) writes: bool,
    /// Expected status of every response.
    pub(crate) status: u16,
    /// Text that the body of every response contains.
    pub(crate) contains: &'static str,
    pub(crate) source: Source,
}

/// Where the requests of an operation come from.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// The same requests in every run, again and again.
    Repeated(Vec<Request>),
    /// Requests that are prepared for each run.
    Prepared(Preparation),
}

/// What is prepared for each run of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Preparation {
    /// A new public token that all requests redeem.
    HotToken,
    /// New addresses to invite.
    NewAddresses,
    /// The same, in a workspace whose plan has limits.
    NewAddressesWithLimits,
    /// Pending invitations, each of which its addressee accepts.
    PendingInvitations,
}

impl Operation {
    /// An operation that is measured with 64 connections and answered 200.
    pub(crate) const fn new(name: &'static str, source: Source) -> Self {
        Self { name, connections: 64, items: 1, limit: None, writes: false, status: 200, contains: "", source }
    }

    /// Returns the requests of one run, at least `count` of them if each can be sent only once.
    ///
    /// # Errors
    /// If the preparation fails, or there is no product to prepare.
    pub(crate) async fn requests(&self, product: Option<&mut Product>, count: usize) -> Result<RequestList> {
        match (&self.source, product) {
            (Source::Repeated(requests), _) => Ok(RequestList { requests: requests.clone(), once: false }),
            (Source::Prepared(preparation), Some(product)) => product.prepare(*preparation, count).await,
            (Source::Prepared(_), None) => Err(format!("{} needs the service", self.name).into()),
        }
    }
}
