//! E-mail addresses: one policy, stricter than the mail library's, and one canonical form that everything compares.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

use super::text::Invalid;

/// An address as it was typed, with the canonical form that decides whether two addresses are the same.
///
/// Policy: ASCII local part of at most 64 octets in dot-atom form (RFC 5322 §3.2.3), domain with a dot in it, turned
/// into A-labels (RFC 5891, UTS #46), at most 254 octets together (RFC 5321 §4.5.3.1). No quoted local parts, address
/// literals, leading `-`, trailing dot or encoded words. Nothing is folded but ASCII case: dots and `+tags` count.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EmailAddress {
    typed: String,
    canonical: String,
}

fn refused(detail: &str) -> Invalid {
    Invalid::new("email_invalid", detail)
}

fn is_atom_char(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b)
}

fn check_local(local: &str) -> Result<(), Invalid> {
    if local.is_empty() || local.len() > 64 {
        return Err(refused("The part before the @ has 1 to 64 characters."));
    }
    if !local.bytes().all(is_atom_char) {
        return Err(refused("The part before the @ has only plain letters, digits and common signs."));
    }
    if local.starts_with(['-', '.']) || local.ends_with('.') || local.contains("..") {
        return Err(refused("The part before the @ does not start with a dash or dot, and has no two dots in a row."));
    }
    if local.contains("=?") || local.contains("?=") {
        return Err(refused("Write the address itself, not an encoded form of it."));
    }
    Ok(())
}

fn domain_to_ascii(domain: &str) -> Result<String, Invalid> {
    let ascii = Uts46::new()
        .to_ascii(domain.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify)
        .map_err(|_| refused("The part after the @ is not a domain name."))?
        .into_owned();
    let last_label = ascii.rsplit('.').next().unwrap_or_default();
    if !ascii.contains('.') || last_label.bytes().all(|b| b.is_ascii_digit()) {
        return Err(refused("The part after the @ is a domain name with a dot in it, like example.com."));
    }
    Ok(ascii)
}

impl EmailAddress {
    /// Most octets of a whole address: what fits a mail path (RFC 5321 §4.5.3.1.3).
    pub const MAX: usize = 254;

    /// Normalises, then validates what came out.
    ///
    /// # Errors
    /// `email_invalid`, with a sentence that says which part is wrong.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let typed = text.trim();
        let (local, domain) = typed.rsplit_once('@').ok_or_else(|| refused("An address has an @ in it."))?;
        check_local(local)?;
        if domain.len() > Self::MAX || domain.ends_with('.') {
            return Err(refused("The part after the @ is not a domain name."));
        }
        let canonical = format!("{}@{}", local.to_ascii_lowercase(), domain_to_ascii(domain)?);
        if canonical.len() > Self::MAX {
            return Err(refused("An address has at most 254 characters."));
        }
        Ok(Self { typed: typed.to_owned(), canonical })
    }

    /// For stores: takes what [`parse`](Self::parse) once made.
    #[must_use]
    pub fn restore(typed: String, canonical: String) -> Self {
        Self { typed, canonical }
    }

    /// What stands in the place of an address that was erased with its account: of one account alone, and nothing that
    /// [`parse`](Self::parse) takes, so that nobody signs up with it, is found by it or is mailed.
    #[must_use]
    pub fn erased(account: super::ids::AccountId) -> Self {
        let marker = format!("erased:{account}");
        Self { typed: marker.clone(), canonical: marker }
    }

    /// Whether it stands where an address was erased.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        !self.canonical.contains('@')
    }

    /// As the person wrote it; what pages and answers show.
    #[must_use]
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// The form that is compared, indexed and mailed to: lowercase ASCII, domain in A-labels.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Whether both name the same mailbox, as far as Guestlist is concerned.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }

    /// Enough to recognise one's own address, too little to learn somebody else's: `b•••@e•••.com`.
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.canonical.split_once('@').unwrap_or(("", &self.canonical));
        let (name, ending) = domain.rsplit_once('.').unwrap_or((domain, ""));
        let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
        format!("{}•••@{}•••.{ending}", first(local), first(name))
    }
}

#[cfg(test)]
#[path = "email_tests.rs"]
mod tests;
