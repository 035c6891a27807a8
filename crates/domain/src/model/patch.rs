//! Partial updates: keep a value, clear it, or set it.

/// A field of a change that can be absent, null, or set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Patch<T> {
    /// Absent: keeps the current value.
    #[default]
    Keep,
    /// Null: clears the value.
    Clear,
    /// Sets this value.
    Set(T),
}

impl<T> Patch<T> {
    /// Converts the value, if there is one.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Patch<U> {
        match self {
            Self::Keep => Patch::Keep,
            Self::Clear => Patch::Clear,
            Self::Set(value) => Patch::Set(f(value)),
        }
    }

    /// Returns the value after the change; `present` is the value before.
    #[must_use]
    pub fn or(self, present: Option<T>) -> Option<T> {
        match self {
            Self::Keep => present,
            Self::Clear => None,
            Self::Set(value) => Some(value),
        }
    }
}
