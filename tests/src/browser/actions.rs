//! Actions on a page: filling fields, pressing buttons and links.

use serde_json::json;

use super::session::{DriverError, Element};
use super::{Browser, find};

/// A region of the page: the smallest element that contains both a text and the element to find, such as a table row, a
/// list item or a form.
#[derive(Clone, Copy)]
pub struct Region<'a> {
    browser: &'a Browser,
    text: Option<&'a str>,
}

impl Browser {
    /// Returns the region around a text, for elements that the page contains more than once.
    pub fn near<'a>(&'a self, text: &'a str) -> Region<'a> {
        Region { browser: self, text: Some(text) }
    }

    fn anywhere(&self) -> Region<'_> {
        Region { browser: self, text: None }
    }

    /// Replaces the value of the field with this label.
    pub async fn fill(&self, label: &str, value: &str) {
        self.anywhere().fill(label, value).await;
    }

    /// Replaces the value of the field with this name, for when the language of its label is not known.
    pub async fn fill_named(&self, name: &str, value: &str) {
        self.anywhere().replace_value(&format!("to fill the field named {name}"), find::named(name), value).await;
    }

    /// Submits a form with these names and values from the current page, and waits for the response.
    pub async fn sends(&self, path: &str, fields: &[(&str, String)]) {
        const SEND: &str = "
            const [action, fields] = arguments, form = document.createElement('form');
            Object.assign(form, { method: 'post', action, hidden: true });
            for (const [name, value] of fields) {
                const field = document.createElement('textarea');
                form.append(Object.assign(field, { name, value }));
            }
            document.body.append(form);
            window.isLeft = true;
            HTMLFormElement.prototype.submit.call(form);";
        const ARRIVED: &str = "return !window.isLeft && document.readyState === 'complete';";
        // The server refuses forms of other origins.
        if !self.url().await.starts_with(&self.origin) {
            self.open("/code").await;
        }
        self.expect_ok("send a form", self.session.run(SEND, json!([path, fields])).await).await;
        self.wait_until(&format!("for the response of {path}"), async || {
            // Scripts fail while the browser navigates.
            let arrived = self.session.run(ARRIVED, json!([])).await;
            Ok(arrived.is_ok_and(|arrived| arrived == true).then_some(()))
        })
        .await;
    }

    /// Returns the value of the field with this label; for a select, that of the chosen option.
    pub async fn value(&self, label: &str) -> String {
        self.anywhere().value(label).await
    }

    /// Presses the button with this text or, if there is none, the link.
    pub async fn press(&self, text: &str) {
        self.anywhere().press(text).await;
    }

    /// Returns whether the page currently shows a button or link with this text.
    pub async fn has_control(&self, text: &str) -> bool {
        self.anywhere().has_control(text).await
    }

    /// Chooses an option of the select or the group of radio buttons with this label.
    pub async fn choose(&self, label: &str, option: &str) {
        self.anywhere().choose(label, option).await;
    }

    /// Checks the box with this label, if it is not checked yet.
    pub async fn check(&self, label: &str) {
        self.anywhere().set_checked(label, true).await;
    }

    /// Unchecks the box with this label, if it is checked.
    pub async fn uncheck(&self, label: &str) {
        self.anywhere().set_checked(label, false).await;
    }

    /// Chooses a file in the field with this label.
    pub async fn attach(&self, label: &str, file: &std::path::Path) {
        let text = file.to_str().expect("a path that is text");
        let attach = async |field: &Element| self.session.perform(field, "value", json!({ "text": text })).await;
        self.anywhere().with_element(&format!("to attach to {label:?}"), &[find::field(label)], attach).await;
    }

    /// Returns whether the box or radio button with this label is checked.
    pub async fn is_checked(&self, label: &str) -> bool {
        self.anywhere().is_checked(label).await
    }
}

impl Region<'_> {
    /// Like [`Browser::fill`], in this region.
    pub async fn fill(self, label: &str, value: &str) {
        self.replace_value(&format!("to fill {label:?}"), find::field(label), value).await;
    }

    /// Like [`Browser::value`], in this region.
    pub async fn value(self, label: &str) -> String {
        let what = format!("to read {label:?}");
        let read = async |field: &Element| self.browser.session.property(field, "property/value").await;
        let value = self.with_element(&what, &[find::field(label)], read).await;
        // Links and codes are shown in fields to be copied.
        self.browser.secrets.record(value.as_str().unwrap_or_default());
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Like [`Browser::press`], in this region.
    pub async fn press(self, text: &str) {
        let what = format!("to press {text:?}");
        let browser = self.browser;
        browser
            .wait_until(&what, async || {
                let buttons = self.displayed(&[find::button(text)]).await?;
                if buttons.len() > 1 {
                    return browser
                        .fail(&format!("{what}: {} buttons match; select one with near()", buttons.len()))
                        .await;
                }
                // Links with the same text lead to the same page.
                let links = if buttons.is_empty() { self.displayed(&[find::link(text)]).await? } else { vec![] };
                match buttons.first().or(links.first()) {
                    Some(found) => browser.session.perform(found, "click", json!({})).await.map(Some),
                    None => Ok(None),
                }
            })
            .await;
    }

    /// Like [`Browser::has_control`], in this region.
    pub async fn has_control(self, text: &str) -> bool {
        let paths = [find::button(text), find::link(text)];
        !self.browser.expect_ok("look for a control", self.displayed(&paths).await).await.is_empty()
    }

    /// Like [`Browser::choose`], in this region.
    pub async fn choose(self, label: &str, option: &str) {
        let paths = [find::option(label, option), find::radio(label, option)];
        self.with_element(&format!("to choose {option:?} of {label:?}"), &paths, async |found| {
            self.browser.session.perform(found, "click", json!({})).await
        })
        .await;
    }

    /// Like [`Browser::check`], in this region.
    pub async fn check(self, label: &str) {
        self.set_checked(label, true).await;
    }

    /// Like [`Browser::uncheck`], in this region.
    pub async fn uncheck(self, label: &str) {
        self.set_checked(label, false).await;
    }

    /// Like [`Browser::is_checked`], in this region.
    pub async fn is_checked(self, label: &str) -> bool {
        let what = format!("to read {label:?}");
        let read = async |field: &Element| self.browser.session.property(field, "selected").await;
        self.with_element(&what, &[find::field(label)], read).await == true
    }

    async fn replace_value(self, what: &str, path: String, value: &str) {
        self.with_element(what, &[path], async |field| {
            self.browser.session.perform(field, "clear", json!({})).await?;
            self.browser.session.perform(field, "value", json!({ "text": value })).await
        })
        .await;
    }

    async fn set_checked(self, label: &str, ticked: bool) {
        self.with_element(&format!("to tick {label:?}"), &[find::field(label)], async |field| {
            if self.browser.session.property(field, "selected").await? == !ticked {
                self.browser.session.perform(field, "click", json!({})).await?;
            }
            Ok(())
        })
        .await;
    }

    async fn displayed(self, paths: &[String]) -> Result<Vec<Element>, DriverError> {
        let path = self.text.map_or_else(|| find::any(paths), |text| find::near(text, paths));
        self.browser.session.displayed(&path).await
    }

    /// Waits for the only matching element, and applies `act` to it.
    async fn with_element<T>(
        self,
        what: &str,
        paths: &[String],
        mut act: impl AsyncFnMut(&Element) -> Result<T, DriverError>,
    ) -> T {
        self.browser
            .wait_until(what, async || match self.displayed(paths).await?.as_slice() {
                [] => Ok(None),
                [one] => act(one).await.map(Some),
                several => {
                    let message = format!("{what}: {} elements match; select one with near()", several.len());
                    self.browser.fail(&message).await
                }
            })
            .await
    }
}
