//! Where the visitor is, and what the pages make of it.

use serde_json::json;

use super::Browser;

/// A moment on a page.
#[derive(Debug)]
pub struct Shown {
    /// What the page says to machines: RFC 3339, in UTC.
    pub exact: String,
    /// What one reads.
    pub text: String,
    /// What one reads while the mouse rests on it.
    pub title: String,
}

impl Browser {
    /// Moves to another zone of time, by its IANA name; pages that are opened from now on are there.
    pub async fn set_zone(&self, zone: &str) {
        let set = self.session.chromium("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await;
        self.must("move to another zone", set).await;
    }

    /// The moments on the page, from its top.
    pub async fn moments(&self) -> Vec<Shown> {
        const READ: &str = "return [...document.querySelectorAll('time[datetime]')].map(time =>
            ({ exact: time.dateTime, text: time.textContent, title: time.title }));";
        let read = self.must("read the moments", self.session.run(READ, json!([])).await).await;
        let text = |moment: &serde_json::Value, name: &str| moment[name].as_str().unwrap_or_default().to_owned();
        let moments = read.as_array().into_iter().flatten();
        moments
            .map(|one| Shown { exact: text(one, "exact"), text: text(one, "text"), title: text(one, "title") })
            .collect()
    }
}
