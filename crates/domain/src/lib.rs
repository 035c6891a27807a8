//! Who is invited, what may they do, and which links give guests access.
//!
//! - [`model`] holds the rules: pure, synchronous, without clock or IO.
//! - [`port`] holds the traits that the world implements: a store, a clock, a mailer.
//! - [`usecase`] holds what one can do: [`usecase::Service`] is the one facade, made of the ports and a policy.
//!
//! Ana invites Ben, and Ben accepts, without a database or a network (`guestlist-testkit` brings a store and fakes):
//!
//! ```
//! use guestlist_domain::model::{capability::Capability, email::EmailAddress, role::Role, text::Name};
//! use guestlist_domain::usecase::{AcceptInvitation, InvitationTarget, Invite};
//! use guestlist_testkit::TestWorld;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let world = TestWorld::new();
//! let ana = world.person("ana@example.org").await;
//! let ben = world.person("ben@example.org").await;
//!
//! let guestlist = &world.service;
//! let context = world.context();
//! let studio = guestlist.create_workspace(&context, &ana, Name::parse("Studio")?).await?.workspace;
//! let invite = Invite {
//!     target: InvitationTarget::Workspace(studio.id, Role::Designer),
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

#[cfg(feature = "mock")]
pub mod mock;
pub mod model;
pub mod port;
pub mod usecase;
