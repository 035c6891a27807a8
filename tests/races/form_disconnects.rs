//! Clients that disconnect while the server processes a form.

use std::time::Duration;

use guestlist_tests::accounts::{TestAccount, text};
use guestlist_tests::disconnect::Post;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;

/// Delays in milliseconds from the last byte of the request to the disconnect.
const DELAYS: [u64; 8] = [5, 10, 15, 20, 25, 30, 35, 40];

/// Number of addresses in a form.
const ADDRESSES: usize = 60;

async fn start(backend: guestlist_tests::backend::Backend) -> (Instance, TestAccount) {
    let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let ana = instance.new_account("Ana").await;
    (instance, ana)
}

fn session(account: &TestAccount) -> &str {
    account.bearer().expect("a session")
}

fn addresses(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("guest{number}@example.com")).collect()
}

/// Waits until all addresses of a form are invited, or none is; returns whether they are.
async fn all_or_none(ana: &TestAccount, workspace: &str, all: usize) -> bool {
    let path = format!("/v1/workspaces/{workspace}/invitations?limit=100");
    eventually("invitations of all addresses, or of none", async || {
        let invited = ana.items(&path).await.len();
        (invited == 0 || invited == all).then_some(invited == all)
    })
    .await
}

/// For each delay, submits a form for a new workspace and disconnects. At least one form must be processed completely.
async fn disconnect_during(instance: &Instance, ana: &TestAccount, form: impl AsyncFn(&str) -> Post) {
    let mut is_any_processed = false;
    let longer_delays = std::iter::successors(Some(80), |delay| Some(2 * delay)).take_while(|delay| *delay < 10_000);
    for (number, delay) in DELAYS.into_iter().chain(longer_delays).enumerate() {
        // A slow machine may not process any form within the usual delays.
        if number >= DELAYS.len() && is_any_processed {
            return;
        }
        let workspace = ana.creates_workspace("Studio").await;
        form(&workspace).await.close_after(&instance.base, Duration::from_millis(delay)).await;
        is_any_processed |= all_or_none(ana, &workspace, ADDRESSES).await;
    }
    assert!(is_any_processed, "no form was processed");
}

on_every_backend! {
    /// Proves: HT5.
    #[test]
    async fn a_new_project_and_its_initial_invitations_are_atomic_when_the_client_disconnects(backend: Backend) {
        let (instance, ana) = start(backend).await;
        let (workspace, emails) = (ana.creates_workspace("Studio").await, addresses(20).join("\n"));
        for delay in DELAYS.map(Duration::from_millis) {
            let name = format!("After {delay:?}");
            let fields = [("name", name.as_str()), ("emails", &emails), ("permission", "read")];
            let path = format!("/workspaces/{workspace}/projects/new");
            let form = Post::form(&instance.base, session(&ana), &path, &fields);
            form.close_after(&instance.base, delay).await;
        }
        let projects = format!("/v1/workspaces/{workspace}/projects");
        let found = eventually("projects with all of their initial invitations", async || {
            let projects = ana.items(&projects).await;
            for project in &projects {
                let invited = ana.items(&format!("/v1/projects/{}/invitations", text(&project["id"]))).await;
                if invited.len() != 20 {
                    return None;
                }
            }
            Some(projects.len())
        })
        .await;
        assert!(found > 0, "no form was processed");
    }

    /// Proves: HT5.
    #[test]
    async fn a_form_with_many_invitations_is_atomic_when_the_client_disconnects(backend: Backend) {
        let (instance, ana) = start(backend).await;
        let emails = addresses(ADDRESSES).join("\n");
        disconnect_during(&instance, &ana, async |workspace| {
            let fields = [("emails", emails.as_str()), ("role", "designer"), ("no_mail", "yes")];
            Post::form(&instance.base, session(&ana), &format!("/workspaces/{workspace}/invite"), &fields)
        })
        .await;
    }

    /// Proves: HT5.
    #[test]
    async fn a_form_with_a_csv_table_is_atomic_when_the_client_disconnects(backend: Backend) {
        let (instance, ana) = start(backend).await;
        let rows: Vec<String> = addresses(ADDRESSES).into_iter().map(|email| format!("{email},designer")).collect();
        let table = format!("email,role\n{}", rows.join("\n"));
        disconnect_during(&instance, &ana, async |workspace| {
            let fields = [("table", table.as_str())];
            Post::form(&instance.base, session(&ana), &format!("/workspaces/{workspace}/invite/csv"), &fields)
        })
        .await;
    }

    /// Proves: HT5.
    #[test]
    async fn an_incomplete_form_has_no_effect(backend: Backend) {
        let (instance, ana) = start(backend).await;
        ana.signs_in(&ana.address, &ana.password).await.is(201);
        // The second form needs no field and could be processed before its body has arrived.
        let fields = [("name", "Studio"), ("more", "a value that is ignored")];
        for path in ["/new-workspace", "/account/sessions/end-others"] {
            Post::form(&instance.base, session(&ana), path, &fields).send_half(&instance.base).await;
        }
        assert_eq!(ana.items("/v1/workspaces").await.len(), 0);
        assert_eq!(ana.items("/v1/sessions").await.len(), 2);
    }
}
