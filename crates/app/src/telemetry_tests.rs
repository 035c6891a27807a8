use tracing::Level;
use tracing::level_filters::LevelFilter;

use super::level_filter;

/// Proves: OP1.
#[test]
fn other_crates_are_limited_to_warnings() {
    for level in [LevelFilter::INFO, LevelFilter::DEBUG, LevelFilter::TRACE] {
        for theirs in ["sqlx::query", "hyper::proto", "lettre", "rustls"] {
            assert!(level_filter(level).would_enable(theirs, &Level::WARN));
            assert!(!level_filter(level).would_enable(theirs, &Level::INFO));
        }
    }
    assert!(!level_filter(LevelFilter::OFF).would_enable("sqlx::query", &Level::ERROR));
}

#[test]
fn own_crates_log_from_the_configured_level() {
    for ours in ["guestlist::worker", "guestlist_edge::request_layer", "guestlist_smtp"] {
        assert!(level_filter(LevelFilter::DEBUG).would_enable(ours, &Level::DEBUG));
        assert!(!level_filter(LevelFilter::DEBUG).would_enable(ours, &Level::TRACE));
        assert!(level_filter(LevelFilter::ERROR).would_enable(ours, &Level::ERROR));
        assert!(!level_filter(LevelFilter::ERROR).would_enable(ours, &Level::WARN));
    }
}
