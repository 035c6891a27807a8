//! Records of a browser: requested URLs, secrets that were sent or received, and console entries.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::secrets::Secrets;

/// Records since the last check or, where stated, since the window was opened.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// The requested URLs.
    pub(super) requested: Vec<String>,
    /// The URLs requested since the window was opened, without fragments, which are not sent.
    pub(super) all_requested: BTreeSet<String>,
    /// The URLs of pages requested since the window was opened.
    pub(super) pages: Vec<String>,
    /// The entries of the console.
    pub(super) console: Vec<ConsoleEntry>,
}

/// An entry of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ConsoleEntry {
    pub(super) level: String,
    pub(super) source: String,
    pub(super) message: String,
}

impl Records {
    /// Adds entries of the log `performance`, which contain DevTools events as JSON text.
    pub(super) fn add_events(&mut self, entries: &[Value], secrets: &Secrets) {
        for entry in entries {
            let text = entry["message"].as_str().unwrap_or_default();
            let event: Value = serde_json::from_str(text).unwrap_or_default();
            let (method, about) = (&event["message"]["method"], &event["message"]["params"]);
            let url = match method.as_str() {
                Some("Network.requestWillBeSent") => {
                    secrets.record(about["request"]["postData"].as_str().unwrap_or_default());
                    about["request"]["url"].as_str()
                }
                Some("Network.responseReceivedExtraInfo") => {
                    for (_, value) in about["headers"].as_object().into_iter().flatten() {
                        secrets.record(value.as_str().unwrap_or_default());
                    }
                    None
                }
                Some("Network.webSocketCreated") => about["url"].as_str(),
                _ => None,
            };
            if let Some(url) = url {
                self.all_requested.insert(url.split('#').next().unwrap_or_default().to_owned());
                self.requested.push(url.to_owned());
                if about["type"] == "Document" {
                    self.pages.push(url.to_owned());
                }
            }
        }
    }

    /// Adds entries of the log `browser`, the console.
    pub(super) fn add_console(&mut self, entries: &[Value]) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        self.console.extend(entries.iter().map(|entry| ConsoleEntry {
            level: text(&entry["level"]),
            source: text(&entry["source"]),
            message: text(&entry["message"]),
        }));
    }

    /// Returns the requested URLs of other origins.
    pub(super) fn requests_to_others(&self, origin: &str) -> Vec<&str> {
        let is_ours = |url: &str| url.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let leaves = |url: &&str| {
            let scheme = url.split(':').next().unwrap_or_default();
            matches!(scheme, "http" | "https" | "ws" | "wss" | "ftp") && !is_ours(url)
        };
        self.requested.iter().map(String::as_str).filter(leaves).collect()
    }

    /// Returns a message for each requested URL of another origin, and clears the requested URLs.
    pub(super) fn take_requests_to_others(&mut self, origin: &str) -> Vec<String> {
        assert!(!self.pages.is_empty(), "no page was requested, or the browser recorded nothing");
        let requests =
            self.requests_to_others(origin).iter().map(|url| format!("requested from another origin: {url}")).collect();
        self.requested.clear();
        requests
    }

    /// Returns a message for each console error, and clears the console entries.
    pub(super) fn take_console_errors(&mut self) -> Vec<String> {
        let messages = self.console_errors().iter().map(|entry| format!("{entry:?}")).collect();
        self.console.clear();
        messages
    }

    /// Returns the requested URLs that contain a secret.
    pub(super) fn urls_with_secrets(&self, secrets: &Secrets) -> Vec<String> {
        let found = self.all_requested.iter().map(|url| (url, secrets.found_in(url)));
        found.filter(|(_, found)| !found.is_empty()).map(|(url, _)| url.clone()).collect()
    }

    /// Returns the console entries that are errors. A page with a 4xx status is not one.
    pub(super) fn console_errors(&self) -> Vec<&ConsoleEntry> {
        let is_refusal = |entry: &ConsoleEntry| {
            let page = entry.message.split(" - ").next().unwrap_or_default();
            entry.source == "network"
                && entry.message.contains("responded with a status of 4")
                && self.pages.iter().any(|url| url.split('#').next() == page.split('#').next())
        };
        self.console
            .iter()
            .filter(|entry| entry.level == "SEVERE" || entry.source == "security")
            .filter(|entry| !is_refusal(entry))
            .collect()
    }
}

#[cfg(test)]
#[path = "records_tests.rs"]
mod tests;
