//! The keys that sign tokens: one signs, those before it verify until they are retired.

/// Why a signing key is not retired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RetireRefusal {
    /// There is none of this id.
    #[error("there is no such signing key; `guestlist keys list` shows them")]
    Unknown,
    /// It is the one that signs.
    #[error("this is the key that signs; make another one with `guestlist keys rotate` first")]
    Active,
}

/// Says that a key may be retired: it is one of `keys` (ids, and whether each signs), and not the one that signs.
///
/// # Errors
/// [`RetireRefusal`].
pub fn require_retirable<'a>(keys: impl IntoIterator<Item = (&'a str, bool)>, kid: &str) -> Result<(), RetireRefusal> {
    match keys.into_iter().find(|(id, _)| *id == kid) {
        None => Err(RetireRefusal::Unknown),
        Some((_, true)) => Err(RetireRefusal::Active),
        Some((_, false)) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Proves: JW5.
    #[test]
    fn only_a_known_key_that_does_not_sign_is_retired() {
        let keys = [("old", false), ("new", true)];
        assert_eq!(require_retirable(keys, "old"), Ok(()));
        assert_eq!(require_retirable(keys, "new"), Err(RetireRefusal::Active));
        assert_eq!(require_retirable(keys, "other"), Err(RetireRefusal::Unknown));
        assert_eq!(require_retirable(std::iter::empty(), "old"), Err(RetireRefusal::Unknown));
    }
}
