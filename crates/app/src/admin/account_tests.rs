use guestlist_domain::usecase::LinkDelivery;

use super::{AccountCommand, AccountRequest};

fn create(email: &str, name: &str, locale: &str, print_link: bool) -> Result<AccountRequest, String> {
    let (email, name, locale) = (email.to_owned(), name.to_owned(), locale.to_owned());
    AccountCommand::Create { email, name, locale, print_link }.parse().map_err(|error| error.to_string())
}

/// Proves: S9.3.
#[test]
fn a_link_is_mailed_unless_printing_is_requested() {
    for (print_link, expected) in [(false, LinkDelivery::Mail), (true, LinkDelivery::ByHand)] {
        let Ok(AccountRequest::Create(command, delivery)) = create("ana@example.com", "Ana", "es", print_link) else {
            panic!("the arguments are valid");
        };
        assert_eq!(delivery, expected);
        assert_eq!(command.email.as_typed(), "ana@example.com");
    }
}

#[test]
fn an_error_names_the_invalid_argument() {
    for (email, name, locale, named) in [
        ("ana", "Ana", "en", "address"),
        ("ana@example.com", " ", "en", "--name"),
        ("ana@example.com", "Ana", "fr", "--locale"),
    ] {
        let message = create(email, name, locale, false).err().expect("an error");
        assert!(message.contains(named), "{message}");
    }
    let verify = AccountCommand::Verify { email: "ana".to_owned() };
    assert!(verify.parse().is_err_and(|error| error.to_string().contains("address")));
}
