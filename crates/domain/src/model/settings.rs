//! Changes of workspace settings, and their rules.

use super::invitation::Invitation;
use super::patch::Patch;
use super::policy::Policy;
use super::text::{Invalid, Locale};
use super::workspace::WorkspaceSettings;

/// A change of workspace settings. An absent value keeps the current one; null restores the default of the instance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettingsChange {
    /// Language of mails.
    pub locale: Patch<Locale>,
    /// Lifetime of an invitation, in days.
    pub invitation_days: Patch<u16>,
    /// Default lifetime of a public token, in days.
    pub token_default_days: Patch<u16>,
    /// Maximum lifetime of a public token, in days.
    pub token_max_days: Patch<u16>,
    /// Whether public tokens without expiry are allowed.
    pub tokens_without_expiry: Patch<bool>,
    /// Address to which guests and new members are sent.
    pub app_url: Patch<String>,
}

/// A setting whose value can be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckedSetting {
    /// [`SettingsChange::invitation_days`].
    InvitationDays,
    /// [`SettingsChange::token_default_days`].
    TokenDefaultDays,
    /// [`SettingsChange::token_max_days`].
    TokenMaxDays,
    /// [`SettingsChange::app_url`].
    AppUrl,
}

impl WorkspaceSettings {
    /// Allowed range of the settings for the lifetime of public tokens, in days (up to about 100 years).
    pub const TOKEN_DAYS: std::ops::RangeInclusive<u16> = 1..=36_500;
    /// Maximum length of `app_url`, in bytes.
    pub const APP_URL_MAX: usize = 2_000;

    /// Returns the settings after a change.
    ///
    /// # Errors
    /// Every setting with a value that is not allowed.
    pub fn changed(self, change: SettingsChange, policy: &Policy) -> Result<Self, Vec<(CheckedSetting, Invalid)>> {
        let mut wrong = Vec::new();
        if let Patch::Set(days) = change.invitation_days
            && let Err(invalid) = Invitation::check_days(days)
        {
            wrong.push((CheckedSetting::InvitationDays, invalid));
        }
        for (field, requested) in [
            (CheckedSetting::TokenDefaultDays, change.token_default_days),
            (CheckedSetting::TokenMaxDays, change.token_max_days),
        ] {
            if let Patch::Set(days) = requested
                && !Self::TOKEN_DAYS.contains(&days)
            {
                wrong.push((field, Invalid::new("out_of_range", "Choose 1 to 36500 days.")));
            }
        }
        if let Patch::Set(url) = &change.app_url
            && !policy.allows_link_to(url)
        {
            let detail = "Choose an address whose origin the operator allows.";
            wrong.push((CheckedSetting::AppUrl, Invalid::new("origin_not_allowed", detail)));
        }
        let settings = Self {
            locale: change.locale.or(self.locale),
            invitation_days: change.invitation_days.or(self.invitation_days),
            token_default_days: change.token_default_days.or(self.token_default_days),
            token_max_days: change.token_max_days.or(self.token_max_days),
            tokens_without_expiry: change.tokens_without_expiry.or(self.tokens_without_expiry),
            app_url: change.app_url.or(self.app_url),
        };
        if let (Some(default), Some(max)) = (settings.token_default_days, settings.token_max_days)
            && default > max
        {
            let detail = "The default can be no longer than the longest that is allowed.";
            wrong.push((CheckedSetting::TokenDefaultDays, Invalid::new("above_maximum", detail)));
        }
        if wrong.is_empty() { Ok(settings) } else { Err(wrong) }
    }
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
