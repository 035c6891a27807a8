//! Tests the code of a host application against a complete Guestlist in memory, with a clock that the test sets.
//!
//! Run it with `cargo run -p guestlist-examples --example in_memory`.

use std::error::Error;

use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::days;
use guestlist_domain::port::Clock;
use guestlist_domain::usecase::{CreatePublicToken, RedeemPublicToken, Service};
use guestlist_testkit::TestApp;

/// The host application's code: returns whether an access token allows reading the project.
async fn may_read(guestlist: &Service, access_token: &str, project: ProjectId) -> bool {
    let Ok(guest) = guestlist.authenticate(access_token).await else { return false };
    let access = guestlist.check_access(&guest, Target::Project(project), Some(Capability::ContentView)).await;
    access.is_ok_and(|access| access.allowed)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let app = TestApp::new();
    let (service, request) = (&app.service, app.context());
    let ana = app.person("ana@example.org").await;
    let workspace = service.create_workspace(&request, &ana, Name::parse("Studio")?).await?.workspace.id;
    let project = service.create_project(&request, &ana, workspace, Name::parse("Website")?).await?.id;
    let week = CreatePublicToken {
        name: Name::parse("Review")?,
        note: None,
        permission: Permission::Read,
        project_ids: vec![project],
        expires_at: Patch::Set(app.clock.now().plus(days(7))),
        usage_limit: None,
    };
    let shared = service.create_public_token(&request, &ana, week).await?;

    let visit = RedeemPublicToken { token: shared.token, guest_session: None, display_name: None };
    let guest = service.redeem_public_token(&request, visit).await?;
    assert!(may_read(service, &guest.access_token, project).await);
    assert!(!may_read(service, "something made up", project).await);

    // The access token is short-lived; its guest session yields another one as long as the public token is active.
    app.clock.set(app.clock.now().plus(days(6)));
    assert!(!may_read(service, &guest.access_token, project).await);
    let later = service.refresh_guest_session(guest.guest_session.expose()).await?;
    assert!(may_read(service, &later.access_token, project).await);
    app.clock.set(app.clock.now().plus(days(1)));
    assert!(service.refresh_guest_session(guest.guest_session.expose()).await.is_err());
    println!("After seven days the link is expired; no background job was needed.");
    Ok(())
}

/// Proves: S7.6.
#[test]
fn a_host_application_is_tested_against_guestlist_in_memory() -> Result<(), Box<dyn Error>> {
    main()
}
