use super::*;
use crate::model::time::hours;

const NOW: Timestamp = Timestamp::from_micros(1_767_225_600_000_000);

fn pending() -> PendingSignUp {
    let entered = SignUp {
        email: EmailAddress::parse("ana@example.org").unwrap(),
        display_name: DisplayName::parse("Ana").unwrap(),
        locale: Locale::Es,
    };
    PendingSignUp::new(entered, AccountId::new(uuid::Uuid::from_u128(7)), SecretHash::new([1; 32]), NOW)
}

fn password() -> PasswordHash {
    PasswordHash::new("$hash".to_owned())
}

/// Proves: S1.1, AN11.
#[test]
fn the_account_has_the_entered_data_and_the_password_chosen_at_verification() {
    let later = NOW.plus(hours(1));
    let account = pending().into_account(password(), later).unwrap();
    assert_eq!(account.id, pending().account_id);
    assert_eq!((account.email.canonical(), account.display_name.as_str()), ("ana@example.org", "Ana"));
    assert_eq!((account.locale, account.password), (Locale::Es, password()));
    assert_eq!((account.verified_at, account.created_at), (later, later));
}

/// Proves: AN9.
#[test]
fn a_sign_up_creates_one_account_within_a_day() {
    let end = NOW.plus(hours(24));
    let tick = std::time::Duration::from_micros(1);
    assert!(pending().into_account(password(), end.minus(tick)).is_ok());
    assert_eq!(pending().into_account(password(), end), Err(SecretRefusal::Expired));
    let used = PendingSignUp { used_at: Some(NOW), ..pending() };
    assert_eq!(used.into_account(password(), NOW), Err(SecretRefusal::Used));
}
