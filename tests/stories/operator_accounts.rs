//! Account links that the operator creates by command line while an instance runs.

use std::time::Duration;

use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{Person, address_of, password_of, proof_of, sign_up_of};

/// The secret in a link that the program printed.
fn printed_secret(output: &str) -> String {
    output.trim().split_once("/verify#").expect("a link to choose a password").1.to_owned()
}

/// Proves: S9.3, AN11.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operator_creates_an_account_by_a_mailed_link() {
    let instance = Instance::start(Backend::Postgres).await;
    let (address, anonymous) = (address_of("Ana"), instance.anybody());
    let create = ["admin", "account", "create", &address, "--name", "Ana", "--locale", "es"];
    let output = instance.operator_tries(&create).expect("a link");
    assert!(output.contains(&address) && !output.contains("/verify#"), "{output}");
    // The command uses the system clock, which is ahead of the fixed clock of the instance.
    instance.wait(Duration::from_secs(60));
    let secret = instance.secret("verify_address", &address).await;
    let signed_in = anonymous.post("/v1/accounts/verify", proof_of(&secret, "Ana")).await.is(200);
    let account = &signed_in["account"];
    assert_eq!((&account["email_verified"], &account["locale"]), (&true.into(), &"es".into()));
    assert_eq!(account["display_name"], "Ana");
    Person::of(&signed_in, &anonymous).makes_workspace("Studio").await;
    let again = instance.operator_tries(&create).expect_err("the address has an account");
    assert!(again.contains("already"), "{again}");
    anonymous.signs_in(&address, &password_of("Ana")).await.is(201);
}

/// Proves: S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_mail_the_admin_command_prints_verification_links() {
    let settings = [("GUESTLIST_MAIL", "none")];
    let instance = Instance::start_with(Backend::Postgres, &settings).await;
    let (address, anonymous) = (address_of("Ben"), instance.anybody());
    let verify = ["admin", "account", "verify", &address];
    let unknown = instance.operator_tries(&verify).expect_err("no sign-up of that address");
    assert!(unknown.contains("no sign-up"), "{unknown}");
    anonymous.post("/v1/accounts", sign_up_of("Ben")).await.is(202);
    anonymous.signs_in(&address, &password_of("Ben")).await.refused(401, "invalid_credentials");
    let secret = printed_secret(&instance.operator(&verify));
    let signed_in = anonymous.post("/v1/accounts/verify", proof_of(&secret, "Ben")).await.is(200);
    assert_eq!(signed_in["account"]["display_name"], "Ben");
    let again = instance.operator_tries(&verify).expect_err("the address has an account");
    assert!(again.contains("already"), "{again}");

    let create = ["admin", "account", "create", "cleo@example.com", "--name", "Cleo"];
    let secret = printed_secret(&instance.operator(&create));
    anonymous.post("/v1/accounts/verify", proof_of(&secret, "Cleo")).await.is(200);
}
