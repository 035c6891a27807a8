//! Finding by what a person reads: labels, and what stands on buttons and links. XPath 1.0, because it needs no script.

/// A field by its label.
pub(super) fn field(label: &str) -> String {
    let named = called(label);
    format!(
        "//*[self::input or self::textarea or self::select]\
         [not(@type='hidden')][@id=//label[{named}]/@for or ancestor::label[{named}] or @aria-label={}]",
        literal(label)
    )
}

/// A field by its name in its form.
pub(super) fn named(name: &str) -> String {
    format!("//*[self::input or self::textarea][not(@type='hidden')][@name={}]", literal(name))
}

/// A radio button by its own label and that of its group.
pub(super) fn radio(group: &str, label: &str) -> String {
    let (group, named) = (called(group), called(label));
    format!("//fieldset[legend[{group}]]//input[@type='radio'][@id=//label[{named}]/@for or ancestor::label[{named}]]")
}

/// An option of the select with this label.
pub(super) fn option(label: &str, option: &str) -> String {
    format!("{}//option[{}]", field(label), called(option))
}

/// A button, or what opens a part of the page, by what stands on it.
pub(super) fn button(text: &str) -> String {
    format!(
        "//*[self::button or self::summary or @role='button' or self::input[@type='submit']][{} or @value={}]",
        called(text),
        literal(text)
    )
}

/// A link by its text.
pub(super) fn link(text: &str) -> String {
    format!("//a[@href][{}]", called(text))
}

/// One of these, anywhere.
pub(super) fn any(paths: &[String]) -> String {
    paths.join("|")
}

/// One of these in the smallest part of the page that holds both it and a text: a row of a table, an item, a form.
pub(super) fn near(text: &str, paths: &[String]) -> String {
    let within: Vec<String> = paths.iter().map(|path| format!(".{path}")).collect();
    // Ancestors come before what they hold.
    let part = format!("(//body//*[contains(normalize-space(.), {})][{}])[last()]", literal(text), within.join("|"));
    any(&paths.iter().map(|path| format!("{part}{path}")).collect::<Vec<_>>())
}

/// Whether an element is called so: all of its text, the first piece of text in it (what follows is a hint, or words for
/// screen readers alone), or the name that it has for them.
fn called(text: &str) -> String {
    let text = literal(text);
    let first = "descendant::text()[normalize-space(.)][1]";
    format!("normalize-space(.)={text} or normalize-space({first})={text} or @aria-label={text}")
}

/// A text in XPath, which knows no escapes.
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
