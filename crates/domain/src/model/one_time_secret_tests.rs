use super::*;

const NOW: Timestamp = Timestamp::from_micros(1_767_225_600_000_000);
const TICK: Duration = Duration::from_micros(1);

fn issued(purpose: SecretPurpose) -> OneTimeSecret {
    let account = AccountId::new(uuid::Uuid::from_u128(7));
    OneTimeSecret::issued(account, purpose, SecretHash::new([1; 32]), NOW)
}

fn every_purpose() -> [SecretPurpose; 2] {
    let to = EmailAddress::parse("new@example.com").unwrap();
    [SecretPurpose::Reset, SecretPurpose::AddressChange { to }]
}

/// Proves: AN9.
#[test]
fn a_secret_works_until_its_expiry() {
    for (purpose, lifetime) in every_purpose().into_iter().zip([minutes(60), hours(24)]) {
        let verification = issued(purpose);
        let end = NOW.plus(lifetime);
        assert!(verification.clone().used(end.minus(TICK)).is_ok());
        for late in [end, end.plus(TICK)] {
            assert_eq!(verification.clone().used(late), Err(SecretRefusal::Expired));
        }
    }
}

/// Proves: AN9.
#[test]
fn a_used_secret_is_reported_as_used_even_after_its_expiry() {
    for purpose in every_purpose() {
        let used = issued(purpose).used(NOW).unwrap();
        assert_eq!(used.used_at, Some(NOW));
        for later in [NOW, NOW.plus(hours(48))] {
            assert_eq!(used.clone().used(later), Err(SecretRefusal::Used));
        }
    }
}

#[test]
fn a_purpose_is_restored_only_from_its_name_and_address() {
    for (purpose, name) in every_purpose().into_iter().zip(SecretPurpose::NAMES) {
        assert_eq!(purpose.name(), name);
        assert_eq!(SecretPurpose::restore(name, purpose.new_address().cloned()), Some(purpose));
    }
    let address = EmailAddress::parse("new@example.com").unwrap();
    assert_eq!(SecretPurpose::restore("address_change", None), None);
    assert_eq!(SecretPurpose::restore("reset", Some(address)), None);
    assert_eq!(SecretPurpose::restore("nonsense", None), None);
}

#[test]
fn each_purpose_has_its_own_kind_of_secret() {
    let [reset, change] = every_purpose().map(|purpose| purpose.secret_kind().prefix());
    let sign_up = SecretKind::Verification.prefix();
    assert!(sign_up != reset && reset != change && change != sign_up);
}
