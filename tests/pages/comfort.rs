//! What the script adds to pages that work without it.

use guestlist_tests::backend::Backend;
use guestlist_tests::browser::Browser;
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{address_of, id_of, text};
use guestlist_tests::pictures::sign_in;

async fn instance() -> Instance {
    Instance::start_for_browsers(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await
}

/// Hours and minutes of an RFC 3339 moment on the other side of so many minutes, as clocks of 12 hours show them.
fn clock(rfc3339: &str, offset: i64) -> String {
    let (hour, minute): (i64, i64) = (rfc3339[11..13].parse().unwrap(), rfc3339[14..16].parse().unwrap());
    let there = (hour * 60 + minute + offset).rem_euclid(24 * 60);
    format!("{}:{:02}", (there / 60 + 11) % 12 + 1, there % 60)
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn times_are_told_in_the_readers_zone_and_exactly_on_hover() {
    let instance = instance().await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    let token = id_of(&ana.makes_token(&[&project], "read", Some(3)).await["public_token"]);
    let browser = Browser::of(&instance).await;
    sign_in(&browser).await;
    for (zone, offset, name) in [("America/Bogota", -5 * 60, "GMT-5"), ("Asia/Kathmandu", 5 * 60 + 45, "GMT+5:45")] {
        browser.set_zone(zone).await;
        browser.open(&format!("/public-tokens/{token}")).await;
        browser.sees("Expires").await;
        let moments = browser.moments().await;
        let expires = moments.first().expect("a moment on the page");
        assert!(expires.text.contains(&clock(&expires.exact, offset)), "{zone}: {expires:?}");
        assert!(expires.title.contains(name), "{zone}: {expires:?}");
        // Of these days, a list tells how far away it is.
        browser.open(&format!("/projects/{project}/public-tokens")).await;
        let moments = browser.moments().await;
        assert!(moments[0].text.starts_with("in 7 days"), "{moments:?}");
        assert!(moments[0].title.contains(name), "{moments:?}");
    }
}

/// Proves: S8.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_button_says_that_it_copied_and_is_itself_again() {
    let instance = instance().await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    let token = id_of(&ana.makes_token(&[&project], "read", None).await["public_token"]);
    let browser = Browser::of(&instance).await;
    sign_in(&browser).await;
    browser.open(&format!("/public-tokens/{token}")).await;
    browser.press("Copy link").await;
    browser.sees("Copied").await;
    browser.sees_no("Copied").await;
    assert!(browser.offers("Copy link").await);
}

/// Proves: S8.1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_members_narrows_down_while_one_types() {
    let instance = instance().await;
    let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
    let workspace = ana.makes_workspace("Studio").await;
    ben.accepts(&id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201))).await.is(200);
    ana.invites_to_workspace(&workspace, &address_of("Eve"), "commenter").await.is(201);
    let browser = Browser::of(&instance).await;
    sign_in(&browser).await;
    browser.open(&format!("/workspaces/{workspace}")).await;
    browser.sees(&address_of("Eve")).await;
    browser.fill("Find by name or address", "BEN@").await;
    browser.sees_no(&address_of("Eve")).await;
    browser.sees(&ben.address).await;
    assert_eq!(browser.path().await, format!("/workspaces/{workspace}"), "nothing was asked for");
}

/// Proves: WP1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_stands_behind_the_hash_of_a_link_leaves_the_address_bar_and_the_history() {
    let instance = instance().await;
    let ana = instance.person("Ana").await;
    let (_, project) = ana.makes_place().await;
    let shared = text(&ana.makes_token(&[&project], "read", Some(3)).await["token"]);
    ana.invites_to_project(&project, &address_of("Eve"), "read").await.is(201);
    let invited = instance.secret("invitation", &address_of("Eve")).await;
    let browser = Browser::of(&instance).await;
    for (path, secret, shown) in [("/open", &shared, "This link opens"), ("/join", &invited, "Ana invites you")] {
        browser.open("/code").await;
        browser.open(&format!("{path}#{secret}")).await;
        browser.sees(shown).await;
        assert_eq!(browser.path().await, path);
        browser.goes_back().await;
        assert!(!browser.url().await.contains(secret.as_str()), "{path}: it is in the history");
    }
}
