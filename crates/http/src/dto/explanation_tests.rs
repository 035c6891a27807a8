use guestlist_domain::model::explain::CheckOutcome;
use guestlist_domain::model::time::Timestamp;

use super::*;

/// Proves: S3.7.
#[test]
fn the_suggestion_is_for_the_first_failure_in_either_language() {
    let at = Timestamp::from_micros(1_790_000_000_000_000);
    let steps = vec![
        ExplainedCheck { step: DomainStep::Known, passed: true, finding: CheckOutcome::IsKnown },
        ExplainedCheck { step: DomainStep::NotExpired, passed: false, finding: CheckOutcome::ExpiredAt(at) },
        ExplainedCheck { step: DomainStep::RightProject, passed: false, finding: CheckOutcome::NotCovered },
    ];
    let domain = DomainExplanation { steps };
    let (english, spanish) = (Explanation::of(&domain, Locale::En), Explanation::of(&domain, Locale::Es));
    assert!(!english.allowed);
    assert_eq!(english.steps[1].detail, format!("It ran out at {at}."));
    assert!(english.remedy.unwrap().starts_with("Renew the token with a later expiry"));
    assert_eq!(spanish.steps[1].detail, format!("Caducó el {at}."));
    assert!(spanish.remedy.unwrap().starts_with("Renueva el token con una caducidad posterior"));
    let passed = DomainExplanation { steps: vec![domain.steps[0]] };
    assert_eq!(Explanation::of(&passed, Locale::En).remedy, None);
}
