//! Errors of the program: a message for the person who runs it.

/// Any error.
pub(crate) type Error = Box<dyn std::error::Error + Send + Sync>;

/// A result with any error.
pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;

/// Adds what was attempted to an error.
pub(crate) trait Context<T> {
    /// Puts `what` in front of the message.
    fn context(self, what: impl std::fmt::Display) -> Result<T>;
}

impl<T, E: std::fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, what: impl std::fmt::Display) -> Result<T> {
        self.map_err(|error| format!("{what}: {error}").into())
    }
}
