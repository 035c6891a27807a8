//! Replaces single ports with mocks, to check how a use case calls them and handles their errors: here the store is
//! unavailable, and the mailer must not be called.
//!
//! Run it with `cargo run -p guestlist-examples --example mocks`.

use std::sync::Arc;

use guestlist_domain::mock::{MockMailer, MockStore};
use guestlist_domain::model::code::Code;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::StoreError;
use guestlist_domain::usecase::{Error, Ports, Service};
use guestlist_testkit::TestApp;

/// The host application's code: the message that its user sees after creating a workspace.
fn user_message(outcome: &Result<(), Error>) -> &'static str {
    match outcome {
        Ok(()) => "Your workspace is ready.",
        Err(error) if error.code() == Code::ServiceUnavailable => {
            "We are mending something. Nothing is lost: try again."
        }
        Err(_) => "That did not work.",
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let app = TestApp::new();
    let ana = app.person("ana@example.org").await;
    let mut store = MockStore::new();
    store.expect_begin().times(1).returning(|| Err(StoreError::Unavailable("the cable was pulled".into())));
    let mut mailer = MockMailer::new();
    mailer.expect_send().never();
    let ports = Ports { store: Arc::new(store), mailer: Arc::new(mailer), ..app.ports.clone() };
    let service = Service::new(ports, app.service.policy().clone());

    let outcome = service.create_workspace(&app.context(), &ana, Name::parse("Studio")?).await.map(drop);
    println!("{}", user_message(&outcome));
    assert_eq!(user_message(&outcome), "We are mending something. Nothing is lost: try again.");
    Ok(())
}

/// Proves: S7.6.
#[test]
fn a_mock_stands_in_for_one_port() -> Result<(), Box<dyn std::error::Error>> {
    main()
}
