use super::*;

fn policy() -> Policy {
    let app_origins = vec!["https://app.example.com".to_owned(), "http://localhost:3000".to_owned()];
    Policy { app_origins, ..Policy::default() }
}

fn wrong(change: SettingsChange) -> Vec<CheckedSetting> {
    let refused = WorkspaceSettings::default().changed(change, &policy());
    refused.err().unwrap_or_default().into_iter().map(|(setting, _)| setting).collect()
}

/// Proves: S2.6.
#[test]
fn days_are_accepted_up_to_their_bounds() {
    for (days, is_right) in [(0, false), (1, true), (30, true), (31, false)] {
        let change = SettingsChange { invitation_days: Patch::Set(days), ..Default::default() };
        assert_eq!(wrong(change).is_empty(), is_right, "{days}");
    }
    for (days, is_right) in [(0, false), (1, true), (36_500, true), (36_501, false)] {
        let change = SettingsChange { token_default_days: Patch::Set(days), ..Default::default() };
        assert_eq!(wrong(change).is_empty(), is_right, "{days}");
        let change = SettingsChange { token_max_days: Patch::Set(days), ..Default::default() };
        assert_eq!(wrong(change).is_empty(), is_right, "{days}");
    }
}

/// Proves: S2.6.
#[test]
fn a_default_lifetime_never_exceeds_the_maximum_whichever_changes() {
    let change = |default, max| SettingsChange {
        token_default_days: Patch::Set(default),
        token_max_days: Patch::Set(max),
        ..Default::default()
    };
    for (default, max, is_right) in [(6, 7, true), (7, 7, true), (8, 7, false)] {
        assert_eq!(wrong(change(default, max)).is_empty(), is_right, "{default} {max}");
    }
    let long = WorkspaceSettings::default().changed(change(20, 30), &policy()).unwrap();
    let shorter = SettingsChange { token_max_days: Patch::Set(19), ..Default::default() };
    assert!(long.clone().changed(shorter, &policy()).is_err());
    let both_gone = SettingsChange { token_default_days: Patch::Clear, ..Default::default() };
    assert_eq!(long.changed(both_gone, &policy()).unwrap().token_default_days, None);
}

/// Proves: S2.6.
#[test]
fn links_are_restricted_to_allowed_origins() {
    for (url, is_right) in [
        ("https://app.example.com", true),
        ("https://app.example.com/", true),
        ("https://app.example.com/start?a=b#c", true),
        ("http://localhost:3000/x", true),
        ("http://app.example.com", false),
        ("https://app.example.com.evil.example", false),
        ("https://app.example.com@evil.example", false),
        ("https://app.example.com:8443/", false),
        ("https://app.example.com\\@evil.example", false),
        ("https://app.example.com/a b", false),
        ("https://app.example.com/\r\nx", false),
        ("javascript:alert(1)", false),
        ("", false),
    ] {
        let change = SettingsChange { app_url: Patch::Set(url.to_owned()), ..Default::default() };
        assert_eq!(wrong(change).is_empty(), is_right, "{url}");
    }
    let long = format!("https://app.example.com/{}", "x".repeat(WorkspaceSettings::APP_URL_MAX));
    assert_eq!(wrong(SettingsChange { app_url: Patch::Set(long), ..Default::default() }), [CheckedSetting::AppUrl]);
}

/// Proves: S2.6.
#[test]
fn all_invalid_fields_are_reported_together_and_absent_ones_are_kept() {
    let change = SettingsChange {
        invitation_days: Patch::Set(31),
        app_url: Patch::Set("https://evil.example".to_owned()),
        ..Default::default()
    };
    assert_eq!(wrong(change), [CheckedSetting::InvitationDays, CheckedSetting::AppUrl]);
    let kept = WorkspaceSettings { locale: Some(Locale::Es), ..Default::default() };
    assert_eq!(kept.clone().changed(SettingsChange::default(), &policy()).unwrap(), kept);
}
