//! What the script adds to pages that work without it (progressive enhancement).

use guestlist_tests::accounts::{address_of, id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::browser::Browser;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use guestlist_tests::page_states::sign_in;

async fn instance() -> Instance {
    Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await
}

/// Formats an RFC 3339 time at an offset from UTC in minutes as hour and minute of a 12-hour clock.
fn local_clock(rfc3339: &str, offset: i64) -> String {
    let (hour, minute): (i64, i64) = (rfc3339[11..13].parse().unwrap(), rfc3339[14..16].parse().unwrap());
    let local = (hour * 60 + minute + offset).rem_euclid(24 * 60);
    format!("{}:{:02}", (local / 60 + 11) % 12 + 1, local % 60)
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn times_are_shown_in_the_local_time_zone_and_exactly_on_hover() {
    let instance = instance().await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let token = id_of(&ana.creates_public_token(&[&project], "read", Some(3)).await["public_token"]);
    let browser = Browser::new(&instance).await;
    sign_in(&browser).await;
    for (zone, offset, name) in [("America/Bogota", -5 * 60, "GMT-5"), ("Asia/Kathmandu", 5 * 60 + 45, "GMT+5:45")] {
        browser.set_time_zone(zone).await;
        browser.open(&format!("/public-tokens/{token}")).await;
        browser.sees("Expires").await;
        let times = browser.shown_times().await;
        let expires = times.first().expect("a time on the page");
        assert!(expires.text.contains(&local_clock(&expires.exact, offset)), "{zone}: {expires:?}");
        assert!(expires.title.contains(name), "{zone}: {expires:?}");
        // Lists show nearby times relative to now.
        browser.open(&format!("/projects/{project}/public-tokens")).await;
        let times = browser.shown_times().await;
        assert!(times[0].text.starts_with("in 7 days"), "{times:?}");
        assert!(times[0].title.contains(name), "{times:?}");
    }
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_button_confirms_the_copy_and_returns_to_its_label() {
    let instance = instance().await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let token = id_of(&ana.creates_public_token(&[&project], "read", None).await["public_token"]);
    let browser = Browser::new(&instance).await;
    sign_in(&browser).await;
    browser.open(&format!("/public-tokens/{token}")).await;
    browser.press("Copy link").await;
    browser.sees("Copied").await;
    browser.sees_no("Copied").await;
    assert!(browser.has_control("Copy link").await);
}

/// Proves: S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_member_table_is_filtered_while_typing() {
    let instance = instance().await;
    let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
    let workspace = ana.creates_workspace("Studio").await;
    ben.accepts(&id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201))).await.is(200);
    ana.invites_to_workspace(&workspace, &address_of("Eve"), "commenter").await.is(201);
    let browser = Browser::new(&instance).await;
    sign_in(&browser).await;
    browser.open(&format!("/workspaces/{workspace}")).await;
    browser.sees(&address_of("Eve")).await;
    browser.fill("Find by name or address", "BEN@").await;
    browser.sees_no(&address_of("Eve")).await;
    browser.sees(&ben.address).await;
    assert_eq!(browser.path().await, format!("/workspaces/{workspace}"), "no page was requested");
}

/// Proves: WP1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_fragment_of_a_link_is_removed_from_the_address_bar_and_the_history() {
    let instance = instance().await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let shared = text(&ana.creates_public_token(&[&project], "read", Some(3)).await["token"]);
    ana.invites_to_project(&project, &address_of("Eve"), "read").await.is(201);
    let invited = instance.secret("invitation", &address_of("Eve")).await;
    let browser = Browser::new(&instance).await;
    for (path, secret, shown) in [("/open", &shared, "This link opens"), ("/join", &invited, "Ana invites you")] {
        browser.open("/code").await;
        browser.open(&format!("{path}#{secret}")).await;
        browser.sees(shown).await;
        assert_eq!(browser.path().await, path);
        browser.goes_back().await;
        assert!(!browser.url().await.contains(secret.as_str()), "{path}: the secret is in the history");
    }
}

/// Proves: S4.1, S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chosen_file_is_read_into_the_table() {
    let instance = instance().await;
    let ana = instance.new_account("Ana").await;
    let workspace = ana.creates_workspace("Studio").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    let table = format!("email,role\n{},commenter\n", address_of("Eve"));
    std::fs::write(&file, &table).unwrap();
    let browser = Browser::new(&instance).await;
    sign_in(&browser).await;
    browser.open(&format!("/workspaces/{workspace}/invite/csv")).await;
    browser.attach("Choose a file", &file).await;
    eventually("the content of the file in the table", async || (browser.value("Table").await == table).then_some(()))
        .await;
    browser.press("Show an example").await;
    browser.passes_all_checks().await;
    browser.press("Check first").await;
    browser.sees("Nothing was sent yet.").await;
    browser.sees("Would be invited as Commenter").await;
}
