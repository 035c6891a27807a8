//! Email addresses: a policy that is stricter than that of the mail library, and the canonical form by which addresses
//! are compared.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

use super::text::Invalid;

/// An address as it was typed, with its canonical form. Two addresses are equal if their canonical forms are.
///
/// Policy: ASCII local part of at most 64 octets in dot-atom form (RFC 5322 §3.2.3); domain with at least one dot,
/// converted to A-labels (RFC 5891, UTS #46); at most 254 octets in total (RFC 5321 §4.5.3.1). Quoted local parts,
/// address literals, a leading `-`, a trailing dot and encoded words are refused. Only ASCII case is folded: dots and
/// `+tags` are significant.
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
    /// Maximum length of an address in octets: what fits a mail path (RFC 5321 §4.5.3.1.3).
    pub const MAX: usize = 254;

    /// Parses an address: normalises it, then validates the result.
    ///
    /// # Errors
    /// `email_invalid`, with a sentence that names the wrong part.
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

    /// Restores an address that [`parse`](Self::parse) created, for stores.
    #[must_use]
    pub fn restore(typed: String, canonical: String) -> Self {
        Self { typed, canonical }
    }

    /// Returns the marker that replaces the address of a deleted account. It is unique for each account, and
    /// [`parse`](Self::parse) never accepts it: nothing can sign up with it, be found by it or be mailed to it.
    #[must_use]
    pub fn erased(account: super::ids::AccountId) -> Self {
        let marker = format!("erased:{account}");
        Self { typed: marker.clone(), canonical: marker }
    }

    /// Returns whether this is the marker of an erased address.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        !self.canonical.contains('@')
    }

    /// Returns the address as it was typed, for display.
    #[must_use]
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// Returns the canonical form, which is compared, indexed and mailed to: lowercase ASCII, domain in A-labels.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Returns whether both have the same canonical form.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }

    /// Returns the masked form, such as `b•••@e•••.com`: enough to recognise one's own address, too little to learn
    /// that of another person.
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
