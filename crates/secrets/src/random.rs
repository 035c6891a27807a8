//! Random bytes.

use aws_lc_rs::rand;

/// Returns random bytes from the generator of the operating system.
///
/// # Panics
/// If the operating system provides none: the process must not continue with guessable secrets.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::fill(&mut bytes).expect("the operating system provides random bytes");
    bytes
}
