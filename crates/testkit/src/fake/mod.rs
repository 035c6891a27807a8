//! Fakes of the small ports: they do what the port says, as simply and as predictably as can be.

mod clock;
mod hasher;
mod ids;
mod mailer;
mod secrets;
mod signer;
mod wakeup;

pub use clock::FixedClock;
pub use hasher::FakeHasher;
pub use ids::SequentialIds;
pub use mailer::RecordingMailer;
pub use secrets::FakeSecrets;
pub use signer::FakeSigner;
pub use wakeup::CountingWakeup;

use std::hash::{DefaultHasher, Hash, Hasher};

/// 32 bytes that follow from `parts` alone: the same in every run, different for different parts. No cryptography.
fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (place, chunk) in bytes.chunks_mut(8).enumerate() {
        let mut hasher = DefaultHasher::new();
        (place, parts).hash(&mut hasher);
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
