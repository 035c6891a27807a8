//! The operator answers for people, by the program itself, beside an instance that runs.

use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{Person, address_of, password_of, sign_up_of};

/// Proves: S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operator_makes_an_account_that_can_sign_in_at_once() {
    let instance = Instance::start(Backend::Postgres).await;
    let (address, password) = (address_of("Ana"), password_of("Ana"));
    let create = ["admin", "account", "create", &address, "--name", "Ana", "--locale", "es"];
    let short = instance.operator_types(&create, "short\n").expect_err("a password that is too short");
    assert!(short.contains("password") && !short.contains("short\n"), "{short}");
    instance.anybody().signs_in(&address, &password).await.refused(401, "invalid_credentials");

    let said = instance.operator_types(&create, &format!("{password}\n")).expect("an account");
    assert!(said.contains(&address) && !said.contains(&password), "{said}");
    let signed_in = instance.anybody().signs_in(&address, &password).await.is(201);
    let account = &signed_in["account"];
    assert_eq!((&account["email_verified"], &account["locale"]), (&true.into(), &"es".into()));
    assert_eq!(account["display_name"], "Ana");
    let ana = Person::of(&signed_in, &instance.anybody());
    ana.makes_workspace("Studio").await;
    let again = instance.operator_types(&create, "quite another long password\n").expect_err("it is there");
    assert!(again.contains("already"), "{again}");
    instance.anybody().signs_in(&address, &password).await.is(201);
}

/// Proves: S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_no_mail_proves_an_address_the_operator_does() {
    let settings = [("GUESTLIST_MAIL", "none")];
    let instance = Instance::start_with(Backend::Postgres, &settings).await;
    let (address, password) = (address_of("Ben"), password_of("Ben"));
    let verify = ["admin", "account", "verify", &address];
    let nobody = instance.operator_types(&verify, "").expect_err("nobody of that address");
    assert!(nobody.contains("no account"), "{nobody}");
    instance.anybody().post("/v1/accounts", sign_up_of("Ben")).await.is(202);
    instance.anybody().signs_in(&address, &password).await.refused(401, "invalid_credentials");
    for _ in 0..2 {
        assert!(instance.operator(&verify).contains(&address));
    }
    assert_eq!(instance.anybody().signs_in(&address, &password).await.is(201)["account"]["email_verified"], true);
}
