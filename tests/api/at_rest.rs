//! What a copy of the database is good for.

use guestlist_tests::backend::Backend;
use guestlist_tests::people::text;

use crate::scene::Scene;

/// Proves: ST1, IN8.
#[tokio::test]
async fn a_copy_of_the_database_holds_nothing_that_opens_anything() {
    let scene = Scene::new(Backend::Sqlite).await;
    let rows = scene.everything().join("\n");
    // So much is there to be read; what opens something is not.
    assert!(rows.contains("ana@example.com") && rows.contains("$argon2id$"), "{rows}");
    let code = text(&scene.shared["code"]);
    for (kind, secret) in [
        ("session", scene.ana.bearer().unwrap_or_default().to_owned()),
        ("password", scene.ana.password.clone()),
        ("mailed secret", scene.mailed.clone()),
        ("invite code", scene.code.clone()),
        ("bare invite code", scene.code.replace('-', "")),
        ("verification", scene.verification.clone()),
        ("reset", scene.reset.clone()),
        ("address change", scene.address_change.clone()),
        ("share token", text(&scene.shared["token"])),
        ("share code", code.clone()),
        ("bare share code", code.replace('-', "")),
        ("guest session", text(&scene.redeemed["guest_session"])),
        ("access token", text(&scene.redeemed["access_token"])),
        ("host key", text(&scene.host_key["secret"])),
    ] {
        // Neither the whole nor what comes after the prefix that its kind has.
        let bare = secret.split_once('_').map_or(secret.as_str(), |(_, bare)| bare);
        assert!(secret.len() > 8 && !rows.contains(bare), "{kind}: {rows}");
    }
}
