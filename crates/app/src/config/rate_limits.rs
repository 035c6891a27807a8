//! The setting that switches rate limits off.

use std::collections::HashSet;

use guestlist_domain::model::rate_limit::RateLimitName;

/// Parses `on`, `off`, or `off:` followed by names separated by commas; returns the limits that are off.
pub(super) fn switched_off(text: &str) -> Result<HashSet<RateLimitName>, &'static str> {
    const INVALID: &str = "must be on, off, or off: and some of sign_in, sign_up, reset, invite, \
                         resend, share_mail, code, separated by commas";
    let names = match text {
        "on" => return Ok(HashSet::new()),
        "off" => return Ok(HashSet::from(RateLimitName::ALL)),
        _ => text.strip_prefix("off:").ok_or(INVALID)?,
    };
    let mut off = HashSet::new();
    for name in names.split(',').map(str::trim) {
        match RateLimitName::ALL.into_iter().find(|limit| limit.as_str() == name) {
            Some(limit) => {
                off.insert(limit);
            }
            None => return Err(INVALID),
        }
    }
    Ok(off)
}
