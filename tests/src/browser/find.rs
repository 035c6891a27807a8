//! XPath 1.0 expressions that find elements by their labels and texts. XPath works without scripts on the page.

/// Finds a field by its label.
pub(super) fn field(label: &str) -> String {
    let named = has_name(label);
    format!(
        "//*[self::input or self::textarea or self::select]\
         [not(@type='hidden')][@id=//label[{named}]/@for or ancestor::label[{named}] or @aria-label={}]",
        literal(label)
    )
}

/// Finds a field by its `name` attribute.
pub(super) fn named(name: &str) -> String {
    format!("//*[self::input or self::textarea][not(@type='hidden')][@name={}]", literal(name))
}

/// Finds a radio button by its label and the legend of its group.
pub(super) fn radio(group: &str, label: &str) -> String {
    let (group, named) = (has_name(group), has_name(label));
    format!("//fieldset[legend[{group}]]//input[@type='radio'][@id=//label[{named}]/@for or ancestor::label[{named}]]")
}

/// Finds an option of the select with this label.
pub(super) fn option(label: &str, option: &str) -> String {
    format!("{}//option[{}]", field(label), has_name(option))
}

/// Finds a button, or the summary of a collapsible section, by its text.
pub(super) fn button(text: &str) -> String {
    format!(
        "//*[self::button or self::summary or @role='button' or self::input[@type='submit']][{} or @value={}]",
        has_name(text),
        literal(text)
    )
}

/// Finds a link by its text.
pub(super) fn link(text: &str) -> String {
    format!("//a[@href][{}]", has_name(text))
}

/// Finds the elements of any of these expressions, in the whole page.
pub(super) fn any(paths: &[String]) -> String {
    paths.join("|")
}

/// Finds the elements of any of these expressions in the smallest region that contains both such an element and a text.
pub(super) fn near(text: &str, paths: &[String]) -> String {
    let within: Vec<String> = paths.iter().map(|path| format!(".{path}")).collect();
    // In document order, ancestors precede their descendants.
    let part = format!("(//body//*[contains(normalize-space(.), {})][{}])[last()]", literal(text), within.join("|"));
    any(&paths.iter().map(|path| format!("{part}{path}")).collect::<Vec<_>>())
}

/// Returns the condition that an element has this name: as its whole text, as its first text node (a hint or a text for
/// screen readers may follow), or as its `aria-label`.
fn has_name(text: &str) -> String {
    let text = literal(text);
    let first = "descendant::text()[normalize-space(.)][1]";
    format!("normalize-space(.)={text} or normalize-space({first})={text} or @aria-label={text}")
}

/// Returns a text as an XPath literal. XPath 1.0 has no escape sequences.
fn literal(text: &str) -> String {
    if !text.contains('\'') {
        format!("'{text}'")
    } else if text.contains('"') {
        let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
        format!("concat({})", parts.join(", \"'\", "))
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
#[path = "find_tests.rs"]
mod tests;
