use super::Code;

/// Proves: S5.5.
#[test]
fn support_is_needed_exactly_for_refusals_that_only_the_operator_can_resolve() {
    let named: Vec<&str> = Code::ALL.iter().filter(|code| code.needs_support()).map(|code| code.as_str()).collect();
    assert_eq!(
        named,
        ["internal", "limit_reached", "feature_not_in_plan", "server_key_missing", "token_without_projects"]
    );
}
