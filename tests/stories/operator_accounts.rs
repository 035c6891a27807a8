//! Account links that the operator creates by command line while an instance runs.

use std::time::Duration;

use guestlist_tests::accounts::{TestAccount, address_of, password_of, sign_up_body, verification_body};
use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;

/// The secret in a link that the program printed.
fn printed_secret(output: &str) -> String {
    output.trim().split_once("/verify#").expect("a link to choose a password").1.to_owned()
}

/// Proves: S9.3, AN11.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operator_creates_an_account_by_a_mailed_link() {
    let instance = Instance::start(Backend::Postgres).await;
    let (address, anonymous) = (address_of("Ana"), instance.anonymous());
    let create = ["admin", "account", "create", &address, "--name", "Ana", "--locale", "es"];
    let output = instance.try_operator_command(&create).expect("a link");
    assert!(output.contains(&address) && !output.contains("/verify#"), "{output}");
    // The command uses the system clock, which is ahead of the fixed clock of the instance.
    instance.advance(Duration::from_secs(60));
    let secret = instance.secret("verify_address", &address).await;
    let signed_in = anonymous.post("/v1/accounts/verify", verification_body(&secret, "Ana")).await.is(200);
    let account = &signed_in["account"];
    assert_eq!((&account["email_verified"], &account["locale"]), (&true.into(), &"es".into()));
    assert_eq!(account["display_name"], "Ana");
    TestAccount::of(&signed_in, &anonymous).creates_workspace("Studio").await;
    let again = instance.try_operator_command(&create).expect_err("the address has an account");
    assert!(again.contains("already"), "{again}");
    anonymous.signs_in(&address, &password_of("Ana")).await.is(201);
}

/// Proves: S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_mail_the_admin_command_prints_verification_links() {
    let settings = [("GUESTLIST_MAIL", "none")];
    let instance = Instance::start_with(Backend::Postgres, &settings).await;
    let (address, anonymous) = (address_of("Ben"), instance.anonymous());
    let verify = ["admin", "account", "verify", &address];
    let unknown = instance.try_operator_command(&verify).expect_err("no sign-up of that address");
    assert!(unknown.contains("no sign-up"), "{unknown}");
    anonymous.post("/v1/accounts", sign_up_body("Ben")).await.is(202);
    anonymous.signs_in(&address, &password_of("Ben")).await.refused(401, "invalid_credentials");
    let secret = printed_secret(&instance.operator_command(&verify));
    let signed_in = anonymous.post("/v1/accounts/verify", verification_body(&secret, "Ben")).await.is(200);
    assert_eq!(signed_in["account"]["display_name"], "Ben");
    let again = instance.try_operator_command(&verify).expect_err("the address has an account");
    assert!(again.contains("already"), "{again}");

    let create = ["admin", "account", "create", "cleo@example.com", "--name", "Cleo"];
    let secret = printed_secret(&instance.operator_command(&create));
    anonymous.post("/v1/accounts/verify", verification_body(&secret, "Cleo")).await.is(200);
}
