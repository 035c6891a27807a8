use std::collections::HashSet;

use super::*;

/// Proves: S7.5.
#[test]
fn every_code_has_an_error_status_and_a_title_in_both_languages() {
    for &code in Code::ALL {
        let info = error_info(code);
        let name = code.as_str();
        assert!(info.status.is_client_error() || info.status.is_server_error(), "{name}");
        assert!(!info.en.is_empty() && !info.es.is_empty() && info.en != info.es, "{name}");
        assert_eq!(info.title(Locale::Es), info.es);
    }
}

#[test]
fn every_code_has_its_own_type() {
    let types: HashSet<String> = Code::ALL.iter().map(|&code| type_path(code)).collect();
    assert_eq!(types.len(), Code::ALL.len());
    assert_eq!(type_path(Code::NotFound), "/errors/not_found");
}

/// The table of the API contract, line by line.
#[test]
fn statuses_match_the_contract() {
    let contract: &[(u16, &str)] = &[
        (400, "malformed_request"),
        (401, "unauthenticated invalid_credentials token_invalid"),
        (
            403,
            "forbidden csrf_rejected limit_reached feature_not_in_plan role_not_grantable \
             invitation_for_other_address email_not_verified password_wrong",
        ),
        (404, "not_found invitation_invalid secret_invalid"),
        (405, "method_not_allowed"),
        (
            409,
            "conflict idempotency_in_progress already_member invitation_already_pending account_exists owner_required",
        ),
        (
            410,
            "invitation_expired invitation_cancelled invitation_declined invitation_accepted \
             invitation_superseded invitation_withdrawn token_expired token_revoked token_used_up \
             token_without_projects secret_used secret_expired",
        ),
        (412, "precondition_failed"),
        (413, "payload_too_large"),
        (415, "unsupported_media_type"),
        (422, "validation_failed unknown_field invalid_cursor expiry_required idempotency_key_reused"),
        (429, "rate_limited"),
        (500, "internal"),
        (503, "service_unavailable server_key_missing"),
    ];
    for &code in Code::ALL {
        let status = error_info(code).status.as_u16();
        let expected = contract
            .iter()
            .find(|(_, names)| names.split_whitespace().any(|name| name == code.as_str()))
            .map(|(status, _)| *status);
        assert_eq!(expected, Some(status), "{}", code.as_str());
    }
}
