//! What people do with Guestlist, told as tests over HTTP. The same stories run on every store.

mod access;
mod accounts;
mod crash;
mod deciding;
mod guests;
mod inviting;
mod managing;
mod repeating;
mod several;
mod support;
mod token_life;
