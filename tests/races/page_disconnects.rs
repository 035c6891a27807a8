//! Clients that hang up while a page's form does many things.

use std::time::Duration;

use guestlist_tests::cut::Post;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::{Person, text};

/// When the connection is closed: so many milliseconds after the last byte of the request.
const PAUSES: [u64; 8] = [5, 10, 15, 20, 25, 30, 35, 40];

/// How many addresses a form names.
const MANY: usize = 60;

async fn start(backend: guestlist_tests::backend::Backend) -> (Instance, Person) {
    let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let ana = instance.person("Ana").await;
    (instance, ana)
}

fn session(person: &Person) -> &str {
    person.bearer().expect("a session")
}

fn addresses(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("guest{number}@example.com")).collect()
}

/// Waits until all addresses of a form are invited, or none is; answers whether they are.
async fn all_or_none(ana: &Person, workspace: &str, all: usize) -> bool {
    let path = format!("/v1/workspaces/{workspace}/invitations?limit=100");
    eventually("invitations of all addresses, or of none", async || {
        let invited = ana.items(&path).await.len();
        (invited == 0 || invited == all).then_some(invited == all)
    })
    .await
}

/// Sends a form for each pause, to a workspace of its own, and hangs up; some of them are finished.
async fn hangs_up_on(instance: &Instance, ana: &Person, form: impl AsyncFn(&str) -> Post) {
    let mut is_any_finished = false;
    let longer = std::iter::successors(Some(80), |pause| Some(2 * pause)).take_while(|pause| *pause < 10_000);
    for (number, pause) in PAUSES.into_iter().chain(longer).enumerate() {
        // A slow machine reads no form within the usual pauses.
        if number >= PAUSES.len() && is_any_finished {
            return;
        }
        let workspace = ana.makes_workspace("Studio").await;
        form(&workspace).await.close_after(&instance.base, Duration::from_millis(pause)).await;
        is_any_finished |= all_or_none(ana, &workspace, MANY).await;
    }
    assert!(is_any_finished, "no form was even begun");
}

on_every_backend! {
    /// Proves: HT5.
    #[test]
    async fn a_new_project_whose_client_hangs_up_has_all_of_its_first_people_or_is_not_there(backend: Backend) {
        let (instance, ana) = start(backend).await;
        let (workspace, emails) = (ana.makes_workspace("Studio").await, addresses(20).join("\n"));
        for pause in PAUSES.map(Duration::from_millis) {
            let name = format!("After {pause:?}");
            let fields = [("name", name.as_str()), ("emails", &emails), ("permission", "read")];
            let path = format!("/workspaces/{workspace}/projects/new");
            let form = Post::form(&instance.base, session(&ana), &path, &fields);
            form.close_after(&instance.base, pause).await;
        }
        let projects = format!("/v1/workspaces/{workspace}/projects");
        let found = eventually("projects with all of their first people", async || {
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
        assert!(found > 0, "no form was even begun");
    }

    /// Proves: HT5.
    #[test]
    async fn many_invitations_by_a_form_whose_client_hangs_up_are_all_sent_or_none(backend: Backend) {
        let (instance, ana) = start(backend).await;
        let emails = addresses(MANY).join("\n");
        hangs_up_on(&instance, &ana, async |workspace| {
            let fields = [("emails", emails.as_str()), ("role", "designer"), ("no_mail", "yes")];
            Post::form(&instance.base, session(&ana), &format!("/workspaces/{workspace}/invite"), &fields)
        })
        .await;
    }

    /// Proves: HT5.
    #[test]
    async fn a_table_of_invitations_whose_client_hangs_up_is_sent_whole_or_not_at_all(backend: Backend) {
        let (instance, ana) = start(backend).await;
        let rows: Vec<String> = addresses(MANY).into_iter().map(|email| format!("{email},designer")).collect();
        let table = format!("email,role\n{}", rows.join("\n"));
        hangs_up_on(&instance, &ana, async |workspace| {
            let fields = [("table", table.as_str())];
            Post::form(&instance.base, session(&ana), &format!("/workspaces/{workspace}/invite/csv"), &fields)
        })
        .await;
    }

    /// Proves: HT5.
    #[test]
    async fn a_form_that_does_not_arrive_whole_does_nothing(backend: Backend) {
        let (instance, ana) = start(backend).await;
        ana.signs_in(&ana.address, &ana.password).await.is(201);
        // The second one needs no field, and could begin before its body has come.
        let fields = [("name", "Studio"), ("more", "of what nobody reads")];
        for path in ["/new-workspace", "/account/sessions/end-others"] {
            Post::form(&instance.base, session(&ana), path, &fields).half(&instance.base).await;
        }
        assert_eq!(ana.items("/v1/workspaces").await.len(), 0);
        assert_eq!(ana.items("/v1/sessions").await.len(), 2);
    }
}
