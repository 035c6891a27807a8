use super::*;

#[test]
fn a_line_holds_seventy_two_columns_and_not_one_more() {
    let fits = format!("{} {}", "a".repeat(40), "b".repeat(31));
    assert_eq!(wrapped(&fits, ""), fits);
    let over = format!("{} {}", "a".repeat(40), "b".repeat(32));
    assert_eq!(wrapped(&over, ""), over.replace(' ', "\n"));
}

#[test]
fn the_prefix_counts_and_starts_every_line() {
    let text = format!("{} {}", "ñ".repeat(39), "ü".repeat(31));
    assert_eq!(wrapped(&text, "> "), format!("> {}\n> {}", "ñ".repeat(39), "ü".repeat(31)));
}

#[test]
fn long_words_stay_whole() {
    let link = format!("https://guestlist.example/join#{}", "x".repeat(80));
    assert_eq!(wrapped(&format!("see {link} now"), ""), format!("see\n{link}\nnow"));
}

#[test]
fn an_empty_line_is_the_bare_prefix() {
    assert_eq!(wrapped("", "> "), ">");
    assert_eq!(wrapped("", ""), "");
}
