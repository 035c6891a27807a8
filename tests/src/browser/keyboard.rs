//! Keyboard input and focus.

use serde_json::{Value, json};

use super::Browser;

/// The Tab key.
pub const TAB: &str = "\u{e004}";
/// Shift and Tab: the previous element.
pub const BACK_TAB: &str = "\u{e008}\u{e004}\u{e008}";
/// The Enter key.
pub const ENTER: &str = "\u{e007}";
/// The Escape key.
pub const ESCAPE: &str = "\u{e00c}";
/// The Arrow Down key.
pub const DOWN: &str = "\u{e015}";
/// The space bar.
pub const SPACE: &str = " ";

/// Upper bound for the number of focusable elements of a page.
const MAX_STOPS: usize = 2_000;

impl Browser {
    /// Presses keys one after the other on the focused element. A modifier is held from its first to its second
    /// occurrence.
    pub async fn keys(&self, keys: &str) {
        let mut held = Vec::new();
        let mut steps: Vec<Value> = Vec::new();
        for key in keys.chars() {
            let is_modifier = matches!(key, '\u{e008}'..='\u{e00a}' | '\u{e03d}');
            if !is_modifier {
                steps.extend([json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]);
            } else if held.contains(&key) {
                held.retain(|other| *other != key);
                steps.push(json!({ "type": "keyUp", "value": key }));
            } else {
                held.push(key);
                steps.push(json!({ "type": "keyDown", "value": key }));
            }
        }
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": steps }] });
        self.expect_ok("press keys", self.session.post("/actions", actions).await).await;
    }

    /// Moves the focus to the next element, and returns its name like [`focus`](Self::focus).
    pub async fn tab(&self) -> String {
        self.keys(TAB).await;
        self.focus().await
    }

    /// Moves the focus until it is on the element with this name.
    ///
    /// # Panics
    /// If no element of the page has this name.
    pub async fn tab_to(&self, name: &str) {
        let mut visited = Vec::new();
        while visited.len() < MAX_STOPS {
            let focused = self.tab().await;
            if focused == name {
                return;
            }
            // The focus has left the page twice, and starts again at its first element.
            if focused.is_empty() && visited.iter().filter(|before: &&String| before.is_empty()).count() > 1 {
                break;
            }
            visited.push(focused);
        }
        let message = format!("the Tab key does not lead to {name:?}; it leads to {visited:?}");
        self.fail::<()>(&message).await;
    }

    /// Returns the accessible name of the focused element; empty if no element has the focus.
    pub async fn focus(&self) -> String {
        self.wait_until("to see the focus", async || {
            let Some(element) = self.session.focused().await? else {
                return Ok(Some(String::new()));
            };
            let name = self.session.property(&element, "computedlabel").await?;
            // Chromium is not consistent about whitespace before a nested control.
            Ok(name.as_str().map(|name| name.trim().to_owned()))
        })
        .await
    }

    /// Returns whether the focused element looks different with and without the focus: in outline, border, shadow,
    /// background or text decoration.
    pub async fn focus_is_visible(&self) -> bool {
        const LOOK: &str = "
            const it = document.activeElement, style = () => {
                const is = getComputedStyle(it);
                return [is.outlineStyle, is.outlineWidth, is.outlineColor, is.boxShadow, is.borderColor,
                    is.backgroundColor, is.textDecoration].join();
            };
            if (it === document.body) return true;
            const focused = style();
            it.blur();
            const otherwise = style();
            it.focus({ focusVisible: true, preventScroll: true });
            return focused !== otherwise;";
        self.expect_ok("compare styles", self.session.run(LOOK, json!([])).await).await == true
    }
}
