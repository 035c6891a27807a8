use tracing::Level;
use tracing::level_filters::LevelFilter;

use super::heard;

/// Proves: OP1.
#[test]
fn other_crates_are_never_heard_below_warnings() {
    for level in [LevelFilter::INFO, LevelFilter::DEBUG, LevelFilter::TRACE] {
        for theirs in ["sqlx::query", "hyper::proto", "lettre", "rustls"] {
            assert!(heard(level).would_enable(theirs, &Level::WARN));
            assert!(!heard(level).would_enable(theirs, &Level::INFO));
        }
    }
    assert!(!heard(LevelFilter::OFF).would_enable("sqlx::query", &Level::ERROR));
}

#[test]
fn our_crates_are_heard_from_the_level_that_is_set() {
    for ours in ["guestlist::worker", "guestlist_http::request_layer", "guestlist_smtp"] {
        assert!(heard(LevelFilter::DEBUG).would_enable(ours, &Level::DEBUG));
        assert!(!heard(LevelFilter::DEBUG).would_enable(ours, &Level::TRACE));
        assert!(heard(LevelFilter::ERROR).would_enable(ours, &Level::ERROR));
        assert!(!heard(LevelFilter::ERROR).would_enable(ours, &Level::WARN));
    }
}
