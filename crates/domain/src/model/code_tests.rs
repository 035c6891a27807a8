use super::Code;

/// Proves: S5.5.
#[test]
fn support_is_named_where_nobody_outside_can_help_and_nowhere_else() {
    let named: Vec<&str> = Code::ALL.iter().filter(|code| code.needs_support()).map(|code| code.as_str()).collect();
    assert_eq!(
        named,
        ["internal", "limit_reached", "feature_not_in_plan", "server_key_missing", "token_without_projects"]
    );
}
