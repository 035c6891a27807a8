use super::*;

#[test]
fn a_line_has_at_most_seventy_two_columns() {
    let fits = format!("{} {}", "a".repeat(40), "b".repeat(31));
    assert_eq!(wrapped(&fits, ""), fits);
    let over = format!("{} {}", "a".repeat(40), "b".repeat(32));
    assert_eq!(wrapped(&over, ""), over.replace(' ', "\n"));
}

#[test]
fn every_line_starts_with_the_prefix_which_counts_towards_the_width() {
    let text = format!("{} {}", "ñ".repeat(39), "ü".repeat(31));
    assert_eq!(wrapped(&text, "> "), format!("> {}\n> {}", "ñ".repeat(39), "ü".repeat(31)));
}

#[test]
fn long_words_stay_whole() {
    let link = format!("https://guestlist.example/join#{}", "x".repeat(80));
    assert_eq!(wrapped(&format!("see {link} now"), ""), format!("see\n{link}\nnow"));
}

#[test]
fn an_empty_text_becomes_the_prefix_only() {
    assert_eq!(wrapped("", "> "), ">");
    assert_eq!(wrapped("", ""), "");
}
