//! Random bytes.

use aws_lc_rs::rand;

/// Fresh bytes from the operating system's generator.
///
/// # Panics
/// When there are none: nothing secret can be made then, and guessable secrets would be worse than an end.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}
