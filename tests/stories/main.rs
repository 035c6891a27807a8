//! What people do with Guestlist, told as tests over HTTP. The same stories run on every store.

mod access;
mod accounts;
mod activity;
mod applications;
mod bulk;
mod crash;
mod deciding;
mod guests;
mod inviting;
mod managing;
mod members;
mod notices;
mod oneself;
mod passwords;
mod places;
mod plans;
mod repeating;
mod rotation;
mod seen;
mod several;
mod sharing;
mod sharing_by_mail;
mod tidings;
mod token_life;
mod transfers;
mod vouching;
