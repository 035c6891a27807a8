//! Concurrent requests, and how long the slowest of them takes. The tests run one after the other, and no other test
//! program runs at the same time.

mod decisions;
