//! The browser's time zone, and the times that pages show.

use serde_json::json;

use super::Browser;

/// A time on a page.
#[derive(Debug)]
pub struct ShownTime {
    /// The machine-readable time: RFC 3339, in UTC.
    pub exact: String,
    /// The visible text.
    pub text: String,
    /// The tooltip.
    pub title: String,
}

impl Browser {
    /// Sets the time zone of pages that are opened from now on, by its IANA name.
    pub async fn set_time_zone(&self, zone: &str) {
        let set = self.session.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await;
        self.expect_ok("set the time zone", set).await;
    }

    /// Returns the times on the page, in document order.
    pub async fn shown_times(&self) -> Vec<ShownTime> {
        const READ: &str = "return [...document.querySelectorAll('time[datetime]')].map(time =>
            ({ exact: time.dateTime, text: time.textContent, title: time.title }));";
        let read = self.expect_ok("read the times", self.session.run(READ, json!([])).await).await;
        let text = |time: &serde_json::Value, name: &str| time[name].as_str().unwrap_or_default().to_owned();
        let times = read.as_array().into_iter().flatten();
        times
            .map(|one| ShownTime { exact: text(one, "exact"), text: text(one, "text"), title: text(one, "title") })
            .collect()
    }
}
