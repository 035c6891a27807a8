//! What people do with Guestlist, told as tests over HTTP. The same stories run on every store.

mod access;
mod accounts;
mod activity;
mod bulk;
mod applications;
mod crash;
mod deciding;
mod guests;
mod inviting;
mod managing;
mod oneself;
mod passwords;
mod repeating;
mod rotation;
mod members;
mod several;
mod sharing;
mod token_life;
