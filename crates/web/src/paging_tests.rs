use guestlist_domain::model::ids::EventId;
use guestlist_domain::model::page::Cursor;
use guestlist_domain::model::time::Timestamp;

use super::{address, read, write};

#[test]
fn a_cursor_is_read_as_it_was_written_and_what_is_none_asks_for_the_beginning() {
    let id = EventId::parse("evt_0190a3b1c2d37e4f8a1b2c3d4e5f6071").unwrap().uuid();
    let cursor = Cursor { at: Timestamp::from_micros(1_700_000_000_000_001), id };
    assert_eq!(read(&write(cursor)), Some(cursor));
    for text in ["", "1", "x.evt_0190a3b1c2d37e4f8a1b2c3d4e5f6071", "1.evt_1", "1.0190a3b1c2d37e4f8a1b2c3d4e5f6071"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn an_address_keeps_what_it_has_and_leaves_out_what_is_empty() {
    assert_eq!(address("/a", &[("q", ""), ("x", "")]), "/a");
    assert_eq!(address("/a", &[("q", "b c&d"), ("x", "")]), "/a?q=b+c%26d");
    assert_eq!(address("/a?q=1#end", &[("after", "2")]), "/a?q=1&after=2#end");
}
