//! Latency of concurrent requests. The tests run one after the other, without other test programs at the same time.

mod decisions;
