//! What people do on a page.

use serde_json::json;

use super::session::{Element, Refusal};
use super::{Browser, find};

/// A part of the page: the smallest that holds a text and what is looked for. A row, an item, a form.
#[derive(Clone, Copy)]
pub struct Near<'a> {
    browser: &'a Browser,
    text: Option<&'a str>,
}

impl Browser {
    /// The part of the page around a text, for things that stand there more than once: the row of an address.
    pub fn near<'a>(&'a self, text: &'a str) -> Near<'a> {
        Near { browser: self, text: Some(text) }
    }

    fn anywhere(&self) -> Near<'_> {
        Near { browser: self, text: None }
    }

    /// Replaces what stands in the field with this label.
    pub async fn fill(&self, label: &str, value: &str) {
        self.anywhere().fill(label, value).await;
    }

    /// The same for the field that has this name in its form, where the label's language is not known.
    pub async fn fill_named(&self, name: &str, value: &str) {
        self.anywhere().put(&format!("to fill the field named {name}"), find::named(name), value).await;
    }

    /// Sends a form with these names and values, as if one had stood on the page, and waits for the answer.
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
        // From a page of ours, as the server wants it.
        if !self.url().await.starts_with(&self.origin) {
            self.open("/code").await;
        }
        self.must("send a form", self.session.run(SEND, json!([path, fields])).await).await;
        self.until(&format!("for the answer of {path}"), async || {
            // Between two pages there is nothing to ask.
            let arrived = self.session.run(ARRIVED, json!([])).await;
            Ok(arrived.is_ok_and(|arrived| arrived == true).then_some(()))
        })
        .await;
    }

    /// What stands in the field with this label; of a select, the chosen option's value.
    pub async fn value(&self, label: &str) -> String {
        self.anywhere().value(label).await
    }

    /// Presses the button on which this stands; else the link.
    pub async fn press(&self, text: &str) {
        self.anywhere().press(text).await;
    }

    /// Whether there is such a button or link to press, now.
    pub async fn offers(&self, text: &str) -> bool {
        self.anywhere().offers(text).await
    }

    /// Chooses an option of the select, or of the group of radio buttons, with this label.
    pub async fn choose(&self, label: &str, option: &str) {
        self.anywhere().choose(label, option).await;
    }

    /// Ticks the box with this label, or sees that it is ticked.
    pub async fn check(&self, label: &str) {
        self.anywhere().tick(label, true).await;
    }

    /// Unticks the box with this label, or sees that it is not ticked.
    pub async fn uncheck(&self, label: &str) {
        self.anywhere().tick(label, false).await;
    }

    /// Chooses a file in the field with this label.
    pub async fn attach(&self, label: &str, file: &std::path::Path) {
        let text = file.to_str().expect("a path that is text");
        let attach = async |field: &Element| self.session.to(field, "value", json!({ "text": text })).await;
        self.anywhere().on(&format!("to attach to {label:?}"), &[find::field(label)], attach).await;
    }

    /// Whether the box or radio button with this label is ticked.
    pub async fn is_checked(&self, label: &str) -> bool {
        self.anywhere().is_checked(label).await
    }
}

impl Near<'_> {
    /// As [`Browser::fill`], here.
    pub async fn fill(self, label: &str, value: &str) {
        self.put(&format!("to fill {label:?}"), find::field(label), value).await;
    }

    /// As [`Browser::value`], here.
    pub async fn value(self, label: &str) -> String {
        let what = format!("to read {label:?}");
        let read = async |field: &Element| self.browser.session.of(field, "property/value").await;
        let value = self.on(&what, &[find::field(label)], read).await;
        // What is shown to be copied is among the secrets that must not turn up elsewhere.
        self.browser.secrets.note(value.as_str().unwrap_or_default());
        value.as_str().unwrap_or_default().to_owned()
    }

    /// As [`Browser::press`], here.
    pub async fn press(self, text: &str) {
        let what = format!("to press {text:?}");
        let browser = self.browser;
        browser
            .until(&what, async || {
                let buttons = self.shown(&[find::button(text)]).await?;
                if buttons.len() > 1 {
                    return browser
                        .fails(&format!("{what}: {} buttons say so; name one by near()", buttons.len()))
                        .await;
                }
                // Links of one name lead to one place.
                let links = if buttons.is_empty() { self.shown(&[find::link(text)]).await? } else { vec![] };
                match buttons.first().or(links.first()) {
                    Some(found) => browser.session.to(found, "click", json!({})).await.map(Some),
                    None => Ok(None),
                }
            })
            .await;
    }

    /// As [`Browser::offers`], here.
    pub async fn offers(self, text: &str) -> bool {
        let paths = [find::button(text), find::link(text)];
        !self.browser.must("look around", self.shown(&paths).await).await.is_empty()
    }

    /// As [`Browser::choose`], here.
    pub async fn choose(self, label: &str, option: &str) {
        let paths = [find::option(label, option), find::radio(label, option)];
        self.on(&format!("to choose {option:?} of {label:?}"), &paths, async |found| {
            self.browser.session.to(found, "click", json!({})).await
        })
        .await;
    }

    /// As [`Browser::check`], here.
    pub async fn check(self, label: &str) {
        self.tick(label, true).await;
    }

    /// As [`Browser::uncheck`], here.
    pub async fn uncheck(self, label: &str) {
        self.tick(label, false).await;
    }

    /// As [`Browser::is_checked`], here.
    pub async fn is_checked(self, label: &str) -> bool {
        let what = format!("to look at {label:?}");
        let read = async |field: &Element| self.browser.session.of(field, "selected").await;
        self.on(&what, &[find::field(label)], read).await == true
    }

    async fn put(self, what: &str, path: String, value: &str) {
        self.on(what, &[path], async |field| {
            self.browser.session.to(field, "clear", json!({})).await?;
            self.browser.session.to(field, "value", json!({ "text": value })).await
        })
        .await;
    }

    async fn tick(self, label: &str, ticked: bool) {
        self.on(&format!("to tick {label:?}"), &[find::field(label)], async |field| {
            if self.browser.session.of(field, "selected").await? == !ticked {
                self.browser.session.to(field, "click", json!({})).await?;
            }
            Ok(())
        })
        .await;
    }

    async fn shown(self, paths: &[String]) -> Result<Vec<Element>, Refusal> {
        let path = self.text.map_or_else(|| find::any(paths), |text| find::near(text, paths));
        self.browser.session.shown(&path).await
    }

    /// Waits for the one element there is, and does something to it.
    async fn on<T>(self, what: &str, paths: &[String], mut act: impl AsyncFnMut(&Element) -> Result<T, Refusal>) -> T {
        self.browser
            .until(what, async || match self.shown(paths).await?.as_slice() {
                [] => Ok(None),
                [one] => act(one).await.map(Some),
                several => {
                    let complaint = format!("{what}: there are {}; name one by near()", several.len());
                    self.browser.fails(&complaint).await
                }
            })
            .await
    }
}
