//! What the browser wrote down while pages were used: what it asked for, what it sent and was given, and what it
//! complained of.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::secrets::Secrets;

/// Since it was last checked.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// Every URL that was asked for.
    pub(super) asked: Vec<String>,
    /// The same since the window was opened, but for what stands behind a `#`, which nobody is told.
    pub(super) ever_asked: BTreeSet<String>,
    /// Those of them that were pages, since the window was opened.
    pub(super) pages: Vec<String>,
    /// What the console says.
    pub(super) console: Vec<Complaint>,
}

/// A line of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Complaint {
    pub(super) level: String,
    pub(super) source: String,
    pub(super) message: String,
}

impl Records {
    /// Adds entries of the log named `performance`: Chromium's own events, as text in JSON.
    pub(super) fn add_events(&mut self, entries: &[Value], secrets: &Secrets) {
        for entry in entries {
            let text = entry["message"].as_str().unwrap_or_default();
            let event: Value = serde_json::from_str(text).unwrap_or_default();
            let (method, about) = (&event["message"]["method"], &event["message"]["params"]);
            let url = match method.as_str() {
                Some("Network.requestWillBeSent") => {
                    secrets.note(about["request"]["postData"].as_str().unwrap_or_default());
                    about["request"]["url"].as_str()
                }
                Some("Network.responseReceivedExtraInfo") => {
                    for (_, value) in about["headers"].as_object().into_iter().flatten() {
                        secrets.note(value.as_str().unwrap_or_default());
                    }
                    None
                }
                Some("Network.webSocketCreated") => about["url"].as_str(),
                _ => None,
            };
            if let Some(url) = url {
                self.ever_asked.insert(url.split('#').next().unwrap_or_default().to_owned());
                self.asked.push(url.to_owned());
                if about["type"] == "Document" {
                    self.pages.push(url.to_owned());
                }
            }
        }
    }

    /// Adds entries of the log named `browser`: the console.
    pub(super) fn add_console(&mut self, entries: &[Value]) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        self.console.extend(entries.iter().map(|entry| Complaint {
            level: text(&entry["level"]),
            source: text(&entry["source"]),
            message: text(&entry["message"]),
        }));
    }

    /// Everything that was asked of others than this origin.
    pub(super) fn left(&self, origin: &str) -> Vec<&str> {
        let is_ours = |url: &str| url.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let leaves = |url: &&str| {
            let scheme = url.split(':').next().unwrap_or_default();
            matches!(scheme, "http" | "https" | "ws" | "wss" | "ftp") && !is_ours(url)
        };
        self.asked.iter().map(String::as_str).filter(leaves).collect()
    }

    /// What was asked of others than this origin since it was last told.
    pub(super) fn take_left(&mut self, origin: &str) -> Vec<String> {
        assert!(!self.pages.is_empty(), "no page was asked for, or the browser records nothing");
        let left = self.left(origin).iter().map(|url| format!("asked of others: {url}")).collect();
        self.asked.clear();
        left
    }

    /// What the console complained of since it was last told.
    pub(super) fn take_complaints(&mut self) -> Vec<String> {
        let complaints = self.complaints().iter().map(|complaint| format!("{complaint:?}")).collect();
        self.console.clear();
        complaints
    }

    /// What was asked for with a secret in its address.
    pub(super) fn betrayed(&self, secrets: &Secrets) -> Vec<String> {
        let found = self.ever_asked.iter().map(|url| (url, secrets.found_in(url)));
        found.filter(|(_, found)| !found.is_empty()).map(|(url, _)| url.clone()).collect()
    }

    /// Every complaint but that a page itself was answered with a 4xx: a refusal is a page too.
    pub(super) fn complaints(&self) -> Vec<&Complaint> {
        let is_refusal = |complaint: &Complaint| {
            let page = complaint.message.split(" - ").next().unwrap_or_default();
            complaint.source == "network"
                && complaint.message.contains("responded with a status of 4")
                && self.pages.iter().any(|url| url.split('#').next() == page.split('#').next())
        };
        self.console
            .iter()
            .filter(|complaint| complaint.level == "SEVERE" || complaint.source == "security")
            .filter(|complaint| !is_refusal(complaint))
            .collect()
    }
}

#[cfg(test)]
#[path = "records_tests.rs"]
mod tests;
