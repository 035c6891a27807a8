//! Revealing, listing and reviewing public tokens, and their usage.

use std::collections::HashSet;

use guestlist_domain::model::time::days;
use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::accounts::text;
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use qrcode::{Color, EcLevel, QrCode};
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S5.1, S5.2, TK8, TK11.
    #[test]
    async fn a_link_is_revealed_with_a_warning_and_its_qr_code_encodes_the_same_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, website) = ana.creates_workspace_with_project().await;
        let shop = ana.creates_project(&workspace, "Shop").await;
        let shared = ana.creates_public_token(&[&website, &shop], "comment", None).await;
        let id = token_id(&shared);
        let anonymous = instance.anonymous();
        let redeemed = anonymous.redeems(&text(&shared["token"])).await.is(201);
        assert_eq!(redeemed["permission"], "comment");
        let guest = anonymous.with_bearer(&text(&redeemed["access_token"]));
        for project in [&website, &shop] {
            assert_eq!(guest.checks_access("comments.write", project).await["allowed"], true);
            assert_eq!(guest.checks_access("content.edit", project).await["reason"], "capability_missing");
        }

        let link = ana.get(&format!("/v1/public-tokens/{id}/link")).await.is(200);
        for field in ["token", "link", "code", "warning"] {
            assert_eq!(link[field], shared[field], "{field}");
        }
        assert!(text(&link["warning"]).contains("private channels"), "{link}");
        ana.patch("/v1/account", json!({ "locale": "es" })).await.is(200);
        let link = ana.get(&format!("/v1/public-tokens/{id}/link")).await.is(200);
        assert!(text(&link["warning"]).contains("canales privados"), "{link}");

        let picture = ana.get(&format!("/v1/public-tokens/{id}/qr.svg")).await;
        assert_eq!((picture.status, picture.header("content-type")), (200, "image/svg+xml"));
        assert_eq!(picture.header("cache-control"), "no-store");
        assert!(picture.text().contains("canales privados"), "{}", picture.text());
        assert_eq!(dark_modules(&picture.text()), expected_modules(&text(&shared["link"])));

        let list = ana.get(&format!("/v1/public-tokens?workspace_id={workspace}")).await;
        for secret in ["token", "code", "link"] {
            assert!(!list.text().contains(&text(&shared[secret])), "a list shows the {secret}");
        }
        let stranger = instance.new_account("Stranger").await;
        for path_end in ["link", "qr.svg", "usage"] {
            stranger.get(&format!("/v1/public-tokens/{id}/{path_end}")).await.refused(404, "not_found");
            guest.get(&format!("/v1/public-tokens/{id}/{path_end}")).await.refused(403, "forbidden");
        }
    }

    /// Proves: S5.6, AZ3.
    #[test]
    async fn public_tokens_are_filtered_and_project_admins_find_those_of_their_projects(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, website) = ana.creates_workspace_with_project().await;
        let dora = instance.new_account("Dora").await;
        ana.invites_to_workspace(&workspace, &dora.address, "designer").await.is(201);
        let received = dora.get("/v1/account/invitations").await.is(200);
        dora.accepts(&text(&received["items"][0]["id"])).await.is(200);
        let in_workspace = format!("/v1/public-tokens?workspace_id={workspace}");
        dora.get(&in_workspace).await.refused(403, "forbidden");
        let shop = dora.creates_project(&workspace, "Shop").await;

        let for_website = token_id(&ana.creates_public_token(&[&website], "read", None).await);
        let for_both = token_id(&ana.creates_public_token(&[&website, &shop], "read", None).await);
        let for_shop = token_id(&dora.creates_public_token(&[&shop], "read", None).await);
        ana.post_empty(&format!("/v1/public-tokens/{for_both}/revoke")).await.is(200);

        assert_eq!(ids(&ana, &in_workspace).await, [&*for_shop, &*for_both, &*for_website]);
        assert_eq!(ids(&dora, &in_workspace).await, [&*for_shop, &*for_both]);
        assert_eq!(ids(&ana, &format!("{in_workspace}&limit=1")).await.len(), 3, "all pages together");
        for person in [&ana, &dora] {
            let in_shop = format!("/v1/public-tokens?project_id={shop}");
            assert_eq!(ids(person, &in_shop).await, [&*for_shop, &*for_both]);
            assert_eq!(ids(person, &format!("{in_workspace}&status=revoked")).await, [&*for_both]);
            assert_eq!(ids(person, &format!("{in_workspace}&creator={}", dora.id)).await, [&*for_shop]);
            assert_eq!(ids(person, &format!("{in_shop}&status=active&creator={}", ana.id)).await, Vec::<String>::new());
        }
        dora.get(&format!("/v1/public-tokens?project_id={website}")).await.refused(403, "forbidden");
        let stranger = instance.new_account("Stranger").await;
        stranger.get(&in_workspace).await.refused(404, "not_found");
        ana.get(&format!("{in_workspace}&review=old")).await.refused(422, "validation_failed");
        ana.get(&format!("{in_workspace}&creator=unknown")).await.refused(404, "not_found");
    }

    /// Proves: S5.7.
    #[test]
    async fn the_review_lists_tokens_that_never_expire_expire_soon_or_are_unused(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let start = instance.clock.now();
        let mut created = Vec::new();
        for expires_at in [None, Some(start.plus(days(37)))] {
            let body = json!({
                "name": "For the review", "permission": "read", "project_ids": [project],
                "expires_at": expires_at.map(|at| at.to_string()),
            });
            created.push(ana.post("/v1/public-tokens", body).await.is(201));
        }
        let (without_expiry, ending) = (token_id(&created[0]), token_id(&created[1]));
        let none = Vec::<String>::new();
        let review = |ana: Client, kind: &'static str| {
            let path = format!("/v1/public-tokens?workspace_id={workspace}&review={kind}");
            async move { ids(&ana, &path).await }
        };
        assert_eq!(review((*ana).clone(), "no_expiry").await, std::slice::from_ref(&without_expiry));
        assert_eq!(review((*ana).clone(), "unused").await, none);
        assert_eq!(review((*ana).clone(), "expiring").await, none);

        instance.clock.set(start.plus(days(30)).minus(TICK));
        let ana = signs_in_again(&instance, &ana.address, &ana.password).await;
        assert_eq!(review(ana.clone(), "unused").await, none);
        assert_eq!(review(ana.clone(), "expiring").await, none);
        instance.anonymous().redeems(&text(&created[0]["token"])).await.is(201);
        instance.clock.set(start.plus(days(30)));
        assert_eq!(review(ana.clone(), "unused").await, std::slice::from_ref(&ending));
        assert_eq!(review(ana.clone(), "expiring").await, std::slice::from_ref(&ending));
        let path = format!("/v1/public-tokens?workspace_id={workspace}&review=expiring&status=revoked,expired");
        assert_eq!(ids(&ana, &path).await, none);
        ana.post_empty(&format!("/v1/public-tokens/{ending}/revoke")).await.is(200);
        for kind in ["unused", "expiring"] {
            assert_eq!(review(ana.clone(), kind).await, none);
        }
    }

    /// Proves: S3.8, S5.7, TK5.
    #[test]
    async fn the_review_lists_orphaned_tokens(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, website) = ana.creates_workspace_with_project().await;
        let adam = instance.new_account("Adam").await;
        ana.invites_to_workspace(&workspace, &adam.address, "admin").await.is(201);
        let received = adam.get("/v1/account/invitations").await.is(200);
        adam.accepts(&text(&received["items"][0]["id"])).await.is(200);
        let shop = adam.creates_project(&workspace, "Shop").await;
        let for_website = token_id(&adam.creates_public_token(&[&website], "read", None).await);
        let for_shop = token_id(&adam.creates_public_token(&[&shop], "read", None).await);
        ana.creates_public_token(&[&website], "read", None).await;
        let orphaned = format!("/v1/public-tokens?workspace_id={workspace}&review=creator_gone");
        assert_eq!(ids(&ana, &orphaned).await, Vec::<String>::new());

        let adam_in_workspace = format!("/v1/workspaces/{workspace}/members/{}", adam.id);
        ana.patch(&adam_in_workspace, json!({ "role": "designer" })).await.is(200);
        let expected = std::slice::from_ref(&for_website);
        assert_eq!(ids(&ana, &orphaned).await, expected, "Adam still manages the other project");
        ana.delete(&adam_in_workspace).await.is(204);
        assert_eq!(ids(&ana, &orphaned).await, [&*for_shop, &*for_website]);
        for token in ana.items(&orphaned).await {
            assert_eq!((&token["creator_gone"], &token["created_by"]["id"]), (&json!(true), &json!(adam.id)));
        }
        ana.post_empty(&format!("/v1/public-tokens/{for_shop}/revoke")).await.is(200);
        assert_eq!(ids(&ana, &orphaned).await, [for_website]);
    }

    /// Proves: S5.6, TK13.
    #[test]
    async fn usage_shows_redemptions_over_time_and_live_guest_sessions(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let (id, token) = (token_id(&shared), text(&shared["token"]));
        let path = format!("/v1/public-tokens/{id}/usage");
        let unused = ana.get(&path).await.is(200);
        assert_eq!((&unused["uses"], &unused["last_used_at"]), (&json!(0), &Value::Null));
        assert_eq!((counts(&unused), &unused["sessions"]), (vec![0; 31], &json!([])));

        instance.anonymous().redeems(&token).await.is(201);
        instance.advance(days(1));
        let named = json!({ "token": token, "display_name": "A visitor" });
        let redeemed = instance.anonymous().post("/v1/public-tokens/redeem", named).await.is(201);
        instance.anonymous().redeems(&token).await.is(201);
        let answer = ana.get(&path).await;
        let used = answer.is(200);
        assert_eq!((&used["uses"], &used["last_used_at"]), (&json!(3), &json!(instance.clock.now().to_string())));
        assert_eq!(counts(&used)[28..], [0, 1, 2]);
        assert_eq!(used["sessions"].as_array().map(Vec::len), Some(3));
        let names: HashSet<Option<&str>> =
            (0..3).map(|index| used["sessions"][index]["display_name"].as_str()).collect();
        assert_eq!(names, HashSet::from([None, Some("A visitor")]));
        assert_eq!(used["sessions"][2]["ends_at"], shared["public_token"]["expires_at"]);
        assert!(!answer.text().contains(&text(&redeemed["guest_session"])), "a secret is shown");

        let by_hour = ana.get(&format!("{path}?bucket=hour")).await.is(200);
        assert_eq!(counts(&by_hour).len(), 49);
        assert_eq!((counts(&by_hour)[24], counts(&by_hour)[48]), (1, 2));
        let from = |moment: String| format!("{path}?bucket=day&since={moment}");
        let now = instance.clock.now();
        assert_eq!(counts(&ana.get(&from(now.to_string())).await.is(200)), [2]);
        let long_ago = ana.get(&from(now.minus(days(370)).to_string())).await.is(200);
        assert_eq!(counts(&long_ago).len(), 90, "uses are remembered for ninety days");
        ana.get(&from("yesterday".into())).await.refused(422, "validation_failed");
        ana.get(&format!("{path}?bucket=week")).await.refused(422, "validation_failed");

        ana.post_empty(&format!("/v1/public-tokens/{id}/revoke")).await.is(200);
        let ended = ana.get(&path).await.is(200);
        assert_eq!((&ended["uses"], &ended["sessions"]), (&json!(3), &json!([])));
    }
}

fn token_id(shared: &Value) -> String {
    text(&shared["public_token"]["id"])
}

async fn ids(client: &Client, path: &str) -> Vec<String> {
    client.items(path).await.iter().map(|token| text(&token["id"])).collect()
}

fn counts(usage: &Value) -> Vec<u64> {
    let series = usage["series"].as_array().expect("a series");
    series.iter().map(|bucket| bucket["uses"].as_u64().expect("a number")).collect()
}

/// Signs in again, because the session expired after a week without use.
async fn signs_in_again(instance: &Instance, address: &str, password: &str) -> Client {
    let anonymous = instance.anonymous();
    let signed_in = anonymous.signs_in(address, password).await.is(201);
    anonymous.with_bearer(&text(&signed_in["session_token"]))
}

/// Returns the dark modules of the QR code of a link, as column and row within the quiet zone.
fn expected_modules(link: &str) -> HashSet<(usize, usize)> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).expect("a link that fits");
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    dark.map(|(index, _)| (index % width, index / width)).collect()
}

/// Returns the dark modules of a picture, as column and row within the quiet zone. The path draws one square for each
/// module, as `M{x} {y}h{size}v{size}H{x}V{y}`.
fn dark_modules(svg: &str) -> HashSet<(usize, usize)> {
    let (_, drawn) = svg.rsplit_once(" d=\"").expect("a path");
    let (drawn, _) = drawn.split_once('"').expect("the path's end");
    let mut squares = Vec::new();
    let mut size = 0;
    for square in drawn.split('M').skip(1) {
        let numbers: Vec<usize> = square
            .split(|mark: char| !mark.is_ascii_digit())
            .filter(|digits| !digits.is_empty())
            .map(|digits| digits.parse().expect("a number"))
            .collect();
        squares.push((numbers[0], numbers[1]));
        size = numbers[2];
    }
    let left = squares.iter().map(|(x, _)| *x).min().expect("a square");
    let top = squares.iter().map(|(_, y)| *y).min().expect("a square");
    squares.into_iter().map(|(x, y)| ((x - left) / size, (y - top) / size)).collect()
}
