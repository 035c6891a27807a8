//! Rules for signing keys: the active key signs, and earlier keys verify until they are retired.

/// Reason why a signing key is not retired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RetireRefusal {
    /// No key has this id.
    #[error("there is no such signing key")]
    Unknown,
    /// It is the active key.
    #[error("this is the key that signs; create another one first")]
    Active,
}

/// Checks that a key can be retired: it is one of `keys` (key id, and whether it signs) and is not active.
///
/// # Errors
/// [`RetireRefusal`] for an unknown or active key.
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
