use super::{AccountCommand, Wish};

fn create(email: &str, name: &str, locale: &str, input: &str) -> Result<Wish, String> {
    let (email, name, locale) = (email.to_owned(), name.to_owned(), locale.to_owned());
    let command = AccountCommand::Create { email, name, locale };
    command.read(input.as_bytes()).map_err(|error| error.to_string())
}

/// Proves: S9.3.
#[test]
fn the_password_is_the_first_line_of_the_input_as_it_stands() {
    for input in ["one two  three\n", "one two  three\r\nmore\n", "one two  three"] {
        let Ok(Wish::Create(command)) = create("ana@example.com", "Ana", "es", input) else {
            panic!("{input:?} is read");
        };
        assert_eq!(command.password, "one two  three");
        assert_eq!(command.email.as_typed(), "ana@example.com");
    }
}

#[test]
fn what_is_wrong_is_named_and_no_password_repeated() {
    for (email, name, locale, input, named) in [
        ("ana", "Ana", "en", "a long enough word\n", "address"),
        ("ana@example.com", " ", "en", "a long enough word\n", "--name"),
        ("ana@example.com", "Ana", "fr", "a long enough word\n", "--locale"),
        ("ana@example.com", "Ana", "en", "", "password"),
        ("ana@example.com", "Ana", "en", "\na long enough word\n", "password"),
    ] {
        let complaint = create(email, name, locale, input).err().expect("a complaint");
        assert!(complaint.contains(named), "{complaint}");
        assert!(!complaint.contains("enough"), "{complaint}");
    }
    let verify = AccountCommand::Verify { email: "ana".to_owned() };
    assert!(verify.read(&b""[..]).is_err_and(|error| error.to_string().contains("address")));
}
