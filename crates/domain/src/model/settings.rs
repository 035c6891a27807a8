//! What a workspace's admins may choose, and how a choice changes.

use super::invitation::Invitation;
use super::policy::Policy;
use super::public_token::Asked;
use super::text::{Invalid, Locale};
use super::workspace::WorkspaceSettings;

/// Changes of settings: what is absent stays, null is the instance's default again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettingsChange {
    /// Language of mails.
    pub locale: Asked<Locale>,
    /// Days that an invitation lives.
    pub invitation_days: Asked<u16>,
    /// Days that a public token lives when its maker says nothing.
    pub token_default_days: Asked<u16>,
    /// Most days that a public token may live.
    pub token_max_days: Asked<u16>,
    /// Whether public tokens may live for ever.
    pub tokens_without_expiry: Asked<bool>,
    /// Where guests and new members are sent.
    pub app_url: Asked<String>,
}

impl WorkspaceSettings {
    /// Fewest and most days that a setting of public tokens can be: a hundred years is for ever.
    pub const TOKEN_DAYS: std::ops::RangeInclusive<u16> = 1..=36_500;
    /// Most characters of an address to link to.
    pub const APP_URL_MAX: usize = 2_000;

    /// These settings with a change.
    ///
    /// # Errors
    /// Every field that breaks a rule, by its name in the API.
    pub fn changed(self, change: SettingsChange, policy: &Policy) -> Result<Self, Vec<(&'static str, Invalid)>> {
        let mut wrong = Vec::new();
        if let Asked::Value(days) = change.invitation_days
            && !Invitation::DAYS.contains(&days)
        {
            wrong.push(("settings.invitation_days", Invalid::new("out_of_range", "Choose 1 to 30 days.")));
        }
        for (field, asked) in [
            ("settings.token_default_days", change.token_default_days),
            ("settings.token_max_days", change.token_max_days),
        ] {
            if let Asked::Value(days) = asked
                && !Self::TOKEN_DAYS.contains(&days)
            {
                wrong.push((field, Invalid::new("out_of_range", "Choose 1 to 36500 days.")));
            }
        }
        if let Asked::Value(url) = &change.app_url
            && !policy.allows_link_to(url)
        {
            let detail = "Choose an address whose origin the operator allows (GUESTLIST_APP_ORIGINS).";
            wrong.push(("settings.app_url", Invalid::new("origin_not_allowed", detail)));
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
            wrong.push(("settings.token_default_days", Invalid::new("above_maximum", detail)));
        }
        if wrong.is_empty() { Ok(settings) } else { Err(wrong) }
    }
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
