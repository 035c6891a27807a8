//! Secrets at rest.

use guestlist_tests::accounts::text;
use guestlist_tests::backend::Backend;

use crate::fixture::Fixture;

/// Proves: ST1, IN8.
#[tokio::test]
async fn a_copy_of_the_database_contains_no_usable_secret() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let rows = fixture.all_rows().join("\n");
    // Checks that the rows were read at all.
    assert!(rows.contains("ana@example.com") && rows.contains("$argon2id$"), "{rows}");
    let code = text(&fixture.public_token["code"]);
    for (kind, secret) in [
        ("session", fixture.ana.bearer().unwrap_or_default().to_owned()),
        ("password", fixture.ana.password.clone()),
        ("mailed secret", fixture.invitation_secret.clone()),
        ("invite code", fixture.invite_code.clone()),
        ("bare invite code", fixture.invite_code.replace('-', "")),
        ("verification", fixture.verification.clone()),
        ("reset", fixture.reset.clone()),
        ("address change", fixture.address_change.clone()),
        ("share token", text(&fixture.public_token["token"])),
        ("share code", code.clone()),
        ("bare share code", code.replace('-', "")),
        ("guest session", text(&fixture.redeemed["guest_session"])),
        ("access token", text(&fixture.redeemed["access_token"])),
        ("host key", text(&fixture.host_key["secret"])),
    ] {
        // Neither the whole secret nor the part after its prefix.
        let bare = secret.split_once('_').map_or(secret.as_str(), |(_, bare)| bare);
        assert!(secret.len() > 8 && !rows.contains(bare), "{kind}: {rows}");
    }
}
