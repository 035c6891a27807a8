use super::*;

#[test]
fn a_text_with_any_quotes_is_one_literal() {
    assert_eq!(literal("Ana"), "'Ana'");
    assert_eq!(literal("Ana's"), "\"Ana's\"");
    assert_eq!(literal("Ana's \"Studio\""), "concat('Ana', \"'\", 's \"Studio\"')");
}

#[test]
fn every_expression_is_searched_near_the_text() {
    assert_eq!(
        near("Ben", &["//a".to_owned(), "//b".to_owned()]),
        "(//body//*[contains(normalize-space(.), 'Ben')][.//a|.//b])[last()]//a\
         |(//body//*[contains(normalize-space(.), 'Ben')][.//a|.//b])[last()]//b"
    );
}
