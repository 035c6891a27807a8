//! Devices: browser and operating system of a session, so that people recognise their own sessions. Nothing else from
//! `User-Agent` is stored.

/// Browser and operating system that a session was started with; at least one of them is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    browser: Option<&'static str>,
    system: Option<&'static str>,
}

/// Marker of each browser in `User-Agent`, and its name. Many browsers also contain the markers of others, so the first
/// match counts.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Marker of each operating system, and its name; the first match counts.
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// Parses `User-Agent` (RFC 9110, 10.1.5); `None` if it names no known browser or system.
    #[must_use]
    pub fn of(user_agent: &str) -> Option<Self> {
        let named = |signs: &[(&str, &'static str)]| {
            signs.iter().find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| *name)
        };
        Self { browser: named(BROWSERS), system: named(SYSTEMS) }.if_known()
    }

    /// Restores what [`as_text`](Self::as_text) returned, for stores. Names that are no longer known are left out.
    #[must_use]
    pub fn restore(text: &str) -> Option<Self> {
        let (browser, system) = text.split_once('/')?;
        let named = |signs: &[(&str, &'static str)], wanted: &str| {
            signs.iter().map(|(_, name)| *name).find(|name| *name == wanted)
        };
        Self { browser: named(BROWSERS, browser), system: named(SYSTEMS, system) }.if_known()
    }

    /// Returns both names as `browser/system`, for stores; an unknown name is empty.
    #[must_use]
    pub fn as_text(self) -> String {
        format!("{}/{}", self.browser.unwrap_or_default(), self.system.unwrap_or_default())
    }

    /// Returns the name of the browser.
    #[must_use]
    pub const fn browser(self) -> Option<&'static str> {
        self.browser
    }

    /// Returns the name of the operating system.
    #[must_use]
    pub const fn system(self) -> Option<&'static str> {
        self.system
    }

    fn if_known(self) -> Option<Self> {
        (self.browser.is_some() || self.system.is_some()).then_some(self)
    }
}

#[cfg(test)]
#[path = "device_tests.rs"]
mod tests;
