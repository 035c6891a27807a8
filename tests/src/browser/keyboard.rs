//! Getting along without a mouse.

use serde_json::{Value, json};

use super::Browser;

/// Tab.
pub const TAB: &str = "\u{e004}";
/// Tab with Shift held: the way back.
pub const BACK_TAB: &str = "\u{e008}\u{e004}\u{e008}";
/// Enter.
pub const ENTER: &str = "\u{e007}";
/// Escape.
pub const ESCAPE: &str = "\u{e00c}";
/// The arrow that points down.
pub const DOWN: &str = "\u{e015}";
/// The space bar.
pub const SPACE: &str = " ";

/// More stops than any page has.
const STOPS: usize = 2_000;

impl Browser {
    /// Presses one key after the other, wherever the focus is. A modifier is held from its first mention to its second.
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
        self.must("press keys", self.session.post("/actions", actions).await).await;
    }

    /// Moves the focus on by one stop; answers where it is then, as [`focus`](Self::focus) does.
    pub async fn tab(&self) -> String {
        self.keys(TAB).await;
        self.focus().await
    }

    /// Moves the focus on until it is on what is called so.
    ///
    /// # Panics
    /// Where it comes round without having been there.
    pub async fn tab_to(&self, name: &str) {
        let mut been = Vec::new();
        while been.len() < STOPS {
            let here = self.tab().await;
            if here == name {
                return;
            }
            // The focus has left the page for the browser's own parts, and comes round.
            if here.is_empty() && been.iter().filter(|before: &&String| before.is_empty()).count() > 1 {
                break;
            }
            been.push(here);
        }
        let complaint = format!("the Tab key does not lead to {name:?}; it leads to {been:?}");
        self.fails::<()>(&complaint).await;
    }

    /// What has the focus, by the name that assistive technology says; empty where nothing has it.
    pub async fn focus(&self) -> String {
        self.until("to see the focus", async || {
            let Some(element) = self.session.focused().await? else {
                return Ok(Some(String::new()));
            };
            let name = self.session.of(&element, "computedlabel").await?;
            // Chromium counts the space before a nested control to the label, or does not.
            Ok(name.as_str().map(|name| name.trim().to_owned()))
        })
        .await
    }

    /// Whether what has the focus looks as if it had: an outline, a border, a shadow or a ground that it has not
    /// otherwise.
    pub async fn focus_is_visible(&self) -> bool {
        const LOOK: &str = "
            const it = document.activeElement, how = () => {
                const is = getComputedStyle(it);
                return [is.outlineStyle, is.outlineWidth, is.outlineColor, is.boxShadow, is.borderColor,
                    is.backgroundColor, is.textDecoration].join();
            };
            if (it === document.body) return true;
            const focused = how();
            it.blur();
            const otherwise = how();
            it.focus({ focusVisible: true, preventScroll: true });
            return focused !== otherwise;";
        self.must("look at the focus", self.session.run(LOOK, json!([])).await).await == true
    }
}
