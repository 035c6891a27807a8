//! Fakes of the small ports. They fulfil the contract of the port in the simplest and most predictable way.

mod clock;
mod hasher;
mod ids;
mod mailer;
mod notifier;
mod retry_timer;
mod secrets;
mod signer;

pub use clock::FixedClock;
pub use hasher::FakeHasher;
pub use ids::SequentialIds;
pub use mailer::RecordingMailer;
pub use notifier::CountingNotifier;
pub use retry_timer::RecordingRetryTimer;
pub use secrets::FakeSecrets;
pub use signer::FakeSigner;

use std::hash::{DefaultHasher, Hash, Hasher};

/// Derives 32 bytes from `parts`: the same in every run, different for different parts. Not cryptographic.
fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (index, chunk) in bytes.chunks_mut(8).enumerate() {
        let mut hasher = DefaultHasher::new();
        (index, parts).hash(&mut hasher);
        chunk.copy_from_slice(&hasher.finish().to_be_bytes());
    }
    bytes
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
#[path = "fake_tests.rs"]
mod tests;
