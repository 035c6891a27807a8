use guestlist_domain::usecase::LinkDelivery;

use super::{AccountCommand, Wish};

fn create(email: &str, name: &str, locale: &str, print_link: bool) -> Result<Wish, String> {
    let (email, name, locale) = (email.to_owned(), name.to_owned(), locale.to_owned());
    AccountCommand::Create { email, name, locale, print_link }.read().map_err(|error| error.to_string())
}

/// Proves: S9.3.
#[test]
fn a_link_is_mailed_unless_it_shall_be_printed() {
    for (print_link, expected) in [(false, LinkDelivery::Mail), (true, LinkDelivery::ByHand)] {
        let Ok(Wish::Create(command, delivery)) = create("ana@example.com", "Ana", "es", print_link) else {
            panic!("the arguments are fine");
        };
        assert_eq!(delivery, expected);
        assert_eq!(command.email.as_typed(), "ana@example.com");
    }
}

#[test]
fn what_is_wrong_is_named() {
    for (email, name, locale, named) in [
        ("ana", "Ana", "en", "address"),
        ("ana@example.com", " ", "en", "--name"),
        ("ana@example.com", "Ana", "fr", "--locale"),
    ] {
        let complaint = create(email, name, locale, false).err().expect("a complaint");
        assert!(complaint.contains(named), "{complaint}");
    }
    let verify = AccountCommand::Verify { email: "ana".to_owned() };
    assert!(verify.read().is_err_and(|error| error.to_string().contains("address")));
}
