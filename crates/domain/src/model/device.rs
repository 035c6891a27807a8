//! Which browser, on which system: enough to know one's own sessions by. Nothing else of what a browser says of itself is
//! kept.

/// What begins a session, as far as it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    browser: Option<&'static str>,
    system: Option<&'static str>,
}

/// The sign of each browser in `User-Agent`, and its name. Many carry the signs of those that they descend from: the first
/// one counts.
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

/// The sign of each system, and its name; the first one counts.
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
    /// Reads `User-Agent` (RFC 9110, 10.1.5); `None` where it names nothing that is known here.
    #[must_use]
    pub fn of(user_agent: &str) -> Option<Self> {
        let named = |signs: &[(&str, &'static str)]| {
            signs.iter().find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| *name)
        };
        Self { browser: named(BROWSERS), system: named(SYSTEMS) }.if_known()
    }

    /// For stores: what [`as_text`](Self::as_text) wrote. Names that are not known any more are left out.
    #[must_use]
    pub fn restore(text: &str) -> Option<Self> {
        let (browser, system) = text.split_once('/')?;
        let named = |signs: &[(&str, &'static str)], wanted: &str| {
            signs.iter().map(|(_, name)| *name).find(|name| *name == wanted)
        };
        Self { browser: named(BROWSERS, browser), system: named(SYSTEMS, system) }.if_known()
    }

    /// For stores: both names, either of them empty where it is not known.
    #[must_use]
    pub fn as_text(self) -> String {
        format!("{}/{}", self.browser.unwrap_or_default(), self.system.unwrap_or_default())
    }

    /// The browser's name.
    #[must_use]
    pub const fn browser(self) -> Option<&'static str> {
        self.browser
    }

    /// The system's name.
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
