//! Texts of mails about the reader's own account.

/// The phrases in one language.
pub(crate) struct AccountMails {
    /// Markers: `{name}`, `{address}` (the present one, masked), `{moment}`.
    pub(crate) new_address: AccountMail,
    pub(crate) address_taken: AccountMail,
    /// Marker: `{moment}`.
    pub(crate) password_reset: AccountMail,
    /// Marker: `{moment}`.
    pub(crate) password_changed: AccountMail,
    /// Markers: `{address}` (the new one, masked), `{moment}`.
    pub(crate) address_changed: AccountMail,
}

/// A mail of a few sentences with a link.
pub(crate) struct AccountMail {
    pub(crate) subject: &'static str,
    pub(crate) heading: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) request: &'static str,
    pub(crate) button: &'static str,
    pub(crate) notes: &'static [&'static str],
    pub(crate) why: &'static str,
}
