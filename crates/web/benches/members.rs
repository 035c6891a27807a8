//! Measures the page of a workspace with 50 members on the server: the use cases on the in-memory store, and the
//! rendering. `cargo bench -p guestlist-web`; the limit is 5 ms.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use guestlist_domain::model::role::Role;
use guestlist_domain::usecase::{Invite, NewGrant};
use guestlist_testkit::{TestApp, builders};
use guestlist_web::{Options, router};
use http_body_util::BodyExt;
use tower::ServiceExt;

const MEMBERS: usize = 50;
const ROUNDS: usize = 500;

fn options() -> Options {
    Options {
        layer: guestlist_edge::Options::default(),
        product_name: "Guestlist".to_owned(),
        public_url: "http://localhost:8080".to_owned(),
        mailbox: None,
        openapi_document: String::new(),
        account_export: |_, _, _, _| None,
        activity_table: |_| None,
        qr: |_, _| None,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let app = TestApp::new();
    let (service, context) = (&app.service, app.context());
    let ana = app.person("ana@example.org").await;
    let workspace = service.create_workspace(&context, &ana, builders::name("Studio")).await.unwrap().workspace.id;
    for number in 1..MEMBERS {
        let email = format!("member{number}@example.org");
        let invite = Invite {
            grant: NewGrant::Workspace(workspace, Role::Designer),
            email: builders::email(&email),
            message: None,
            locale: None,
            expires_in_days: None,
            send_mail: false,
        };
        // An inviter can send only a limited number of invitations in an hour.
        app.clock.advance(Duration::from_secs(600));
        let ana = service.sign_in(&context, &builders::email("ana@example.org"), builders::PASSWORD).await.unwrap();
        let ana = service.authenticate_account(ana.session_token.expose()).await.unwrap();
        let invited = service.invite(&context, &ana, invite).await.unwrap().invitation.id;
        let member = app.person(&email).await;
        service.accept_received_invitation(&context, &member, invited).await.unwrap();
    }
    let signed_in = service.sign_in(&context, &builders::email("ana@example.org"), builders::PASSWORD).await.unwrap();
    let cookie = format!("guestlist_session={}", signed_in.session_token.expose());
    let routes = router(service.clone(), options());
    let mut times = Vec::with_capacity(ROUNDS);
    let mut bytes = 0;
    for _ in 0..ROUNDS {
        let request = Request::get(format!("/workspaces/{workspace}")).header("cookie", &cookie);
        let request = request.body(Body::empty()).unwrap();
        let began = Instant::now();
        let response = routes.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        times.push(began.elapsed());
        bytes = body.len();
    }
    times.sort_unstable();
    println!(
        "a page of {MEMBERS} members ({bytes} bytes): median {:?}, slowest of a hundred {:?}",
        times[ROUNDS / 2],
        times[ROUNDS * 99 / 100]
    );
}
