//! The domain of Guestlist: rules, ports and use cases for invitations, memberships, permissions and public links.
//!
//! Guestlist manages who has access to workspaces and their projects. Members join by an invitation to their email
//! address and have a role in a workspace or a permission in a project. Guests open a public token (a share link) and
//! need no account. This crate decides what each of them can do. It performs no I/O itself: storage, mail, the clock
//! and keys are traits that adapters implement, so it builds and runs without a database or a network.
//!
//! # Structure
//!
//! | module | contains | depends on |
//! |---|---|---|
//! | [`usecase`] | the operations, one verb per file, as methods of [`Service`](usecase::Service) | `port`, `model` |
//! | [`port`] | the traits that adapters implement, each with its contract | `model` |
//! | [`model`] | the rules, one noun per file: pure and synchronous, without clock or I/O | nothing |
//!
//! A use case loads the facts, checks the access of the caller, asks a rule of the model, and writes the result in one
//! transaction. It returns the result or an [`Error`](usecase::Error).
//!
//! # Example
//!
//! Ana invites Ben, and Ben accepts with the code of the invitation. The store is the in-memory store of
//! `guestlist-testkit`.
//!
//! ```
//! use guestlist_domain::model::{capability::Capability, email::EmailAddress, role::Role, text::Name};
//! use guestlist_domain::usecase::{AcceptInvitation, Invite, NewGrant};
//! use guestlist_testkit::TestApp;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let app = TestApp::new();
//! let ana = app.person("ana@example.org").await;
//! let ben = app.person("ben@example.org").await;
//!
//! let guestlist = &app.service;
//! let context = app.context();
//! let studio = guestlist.create_workspace(&context, &ana, Name::parse("Studio")?).await?.workspace;
//! let invite = Invite {
//!     grant: NewGrant::Workspace(studio.id, Role::Designer),
//!     email: EmailAddress::parse("Ben@Example.org")?,
//!     message: None,
//!     locale: None,
//!     expires_in_days: None,
//!     send_mail: true,
//! };
//! let invitation = guestlist.invite(&context, &ana, invite).await?.invitation;
//!
//! let code = guestlist.invitation_code(&ana, invitation.id).await?.code.expose();
//! let accept = AcceptInvitation { secret: code, account: None };
//! let accepted = guestlist.accept_invitation(&context, Some(&ben), accept).await?;
//! assert_eq!(accepted.membership.grant.role(), Some(Role::Designer));
//!
//! let project = guestlist.create_project(&context, &ben, studio.id, Name::parse("Website")?).await?;
//! let access = guestlist.project_access(&ben.into(), project.id).await?;
//! assert!(access.capabilities.contains(Capability::TokensManage));
//! # Ok(())
//! # }
//! ```
//!
//! # Where to go next
//!
//! - [`usecase::Service`] lists all operations; [`usecase::Ports`] and [`Policy`](model::policy::Policy) are what it is
//!   constructed from. [`usecase::RequestContext`] describes the current request.
//! - [`port`] is the start for a new adapter: [`port::Store`] for storage, [`port::UnitOfWork`] for transactions and
//!   lock order. The contract suite of `guestlist-testkit` checks a store.
//! - [`model`] answers what is allowed: [`model::capability`] holds the matrix of roles and permissions, and
//!   [`model::access`] the access decisions.
//! - The crate `guestlist-testkit` contains the in-memory store, fakes of the other ports and `TestApp`, which the
//!   example uses.
//!
//! # Features
//!
//! - `serde` implements the serde traits for types that adapters store, such as the content of mails.
//! - `mock` adds the module `mock` with mocks (mockall) of the ports, for tests.

#[cfg(feature = "mock")]
pub mod mock;
pub mod model;
pub mod port;
pub mod usecase;
