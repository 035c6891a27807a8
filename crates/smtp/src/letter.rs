//! The content of a mail, from subject to footer: one structure for all kinds, laid out by two templates.

mod shares;

use askama::Template;
use guestlist_domain::model::mail::{Mail, MailContent, TargetNames};
use guestlist_domain::model::role::{Permission, Role};

use crate::sentence::{Sentence, Values};
use crate::strings::{self, AccountMail, Strings, Subject};
use crate::typed::{lines, looks_like_link, one_line, shortened};
use crate::wrap::wrapped;

/// Maximum length of a name in a subject, in characters, so that two names and the words between fit an inbox.
const NAME_IN_SUBJECT: usize = 40;

/// Product name and public URL, which appear in every mail.
#[derive(Debug, Clone)]
pub(crate) struct Brand {
    /// `GUESTLIST_PRODUCT_NAME`.
    pub(crate) product: String,
    /// `GUESTLIST_PUBLIC_URL`.
    pub(crate) public_url: String,
}

/// An error that prevents a mail from being rendered.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unwritable {
    #[error("the mail's link does not start with https:// or http://")]
    Link,
    #[error("the mail names an unknown role or permission")]
    Grant,
    #[error("a template failed")]
    Template(#[from] askama::Error),
}

/// The parts of a mail before layout. All texts are plain text.
pub(crate) struct Letter {
    pub(crate) lang: &'static str,
    pub(crate) subject: String,
    heading: Sentence,
    /// What happened, and what the reader is asked to do.
    opening: Vec<Sentence>,
    /// Label and value of each fact.
    facts: Vec<(&'static str, String)>,
    /// The sender's own message: an introduction, and its lines.
    quote: Option<(Sentence, Vec<String>)>,
    button: &'static str,
    link: String,
    link_hint: &'static str,
    /// Further information.
    notes: Vec<Sentence>,
    /// Why the reader receives this mail.
    why: Sentence,
    product: String,
    public_url: String,
    /// How to opt out: the text before the link, and the link.
    opt_out: Option<(Sentence, String)>,
}

/// Leaves out the content, which contains secrets.
impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").field("lang", &self.lang).finish_non_exhaustive()
    }
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'a> {
    letter: &'a Letter,
}

#[derive(Template)]
#[template(path = "letter.txt")]
struct Text<'a> {
    letter: &'a Letter,
}

impl Letter {
    /// Renders the content of `mail` in its language.
    ///
    /// # Errors
    /// [`Unwritable`] if the mail has an invalid link or an unknown grant.
    pub(crate) fn write(mail: &Mail, brand: &Brand) -> Result<Self, Unwritable> {
        let strings = strings::of(mail.locale);
        let values = Values::default().plain("product", &brand.product).plain("to", mail.to.as_typed());
        let written = match &mail.content {
            MailContent::VerifyAddress { display_name, link, expires_at } => {
                let s = &strings.verify_address;
                let hours = expires_at.since(mail.created_at).as_secs() / 3_600;
                let works = if hours >= 2 { s.works_for } else { s.works_until };
                let values = values
                    .name("name", display_name)
                    .plain("hours", &hours.to_string())
                    .plain("moment", &(strings.moment)(*expires_at));
                Self {
                    subject: values.fill(s.subject).to_string(),
                    opening: vec![values.fill(s.opening), values.fill(s.request)],
                    notes: vec![values.fill(works)],
                    ..Self::blank(strings, brand, (s.button, link), &values, (s.heading, s.why))?
                }
            }
            MailContent::AlreadyRegistered { sign_in_link } => {
                let s = &strings.already_registered;
                Self {
                    subject: values.fill(s.subject).to_string(),
                    opening: vec![values.fill(s.opening), values.fill(s.request)],
                    ..Self::blank(strings, brand, (s.button, sign_in_link), &values, (s.heading, s.why))?
                }
            }
            MailContent::VerifyNewAddress { display_name, masked_address, link, expires_at } => {
                let values = values
                    .name("name", display_name)
                    .plain("address", masked_address)
                    .plain("moment", &(strings.moment)(*expires_at));
                Self::about_account(&strings.account.new_address, strings, brand, &values, link)?
            }
            MailContent::AddressTaken { sign_in_link } => {
                Self::about_account(&strings.account.address_taken, strings, brand, &values, sign_in_link)?
            }
            MailContent::PasswordReset { link, expires_at } => {
                let values = values.plain("moment", &(strings.moment)(*expires_at));
                Self::about_account(&strings.account.password_reset, strings, brand, &values, link)?
            }
            MailContent::PasswordChanged { at, sign_in_link } => {
                let values = values.plain("moment", &(strings.moment)(*at));
                Self::about_account(&strings.account.password_changed, strings, brand, &values, sign_in_link)?
            }
            MailContent::AddressChanged { masked_address, at, sign_in_link } => {
                let values = values.plain("address", masked_address).plain("moment", &(strings.moment)(*at));
                Self::about_account(&strings.account.address_changed, strings, brand, &values, sign_in_link)?
            }
            MailContent::Invitation { inviter, inviter_email, place, grant, message, link, expires_at, opt_out: _ } => {
                let s = &strings.invitation;
                let values = with_place(values, place).name("inviter", inviter).plain("address", inviter_email);
                let mut facts = granted(strings, place, grant)?;
                facts.push((strings.expires, (strings.moment)(*expires_at)));
                Self {
                    subject: subject(&s.subject, Some(inviter), place),
                    opening: vec![values.fill(s.opening.of(place))],
                    facts,
                    quote: message.as_deref().map(|message| (values.fill(s.message), lines(message))),
                    notes: vec![values.fill(s.nothing_yet), values.fill(s.for_you_alone)],
                    ..Self::blank(strings, brand, (s.button, link), &values, (s.heading, s.why))?
                }
            }
            MailContent::Share { sender, sender_email, shared, message, opt_out: _ } => {
                Self::share(strings, brand, values, (sender, sender_email), shared, message.as_deref())?
            }
            MailContent::ShareExpiring { shared, opt_out: _ } => {
                Self::share_news(strings, brand, values, &strings.shares.expiring, shared)?
            }
            MailContent::ShareRenewed { shared, opt_out: _ } => {
                Self::share_news(strings, brand, values, &strings.shares.renewed, shared)?
            }
            MailContent::Notice { kind, person, place, token, grant, until, link } => {
                let s = (strings.notice)(*kind);
                let values = with_place(values, place)
                    .name("person", person)
                    .name("token", token.as_deref().unwrap_or_default())
                    .plain("moment", &until.map(strings.moment).unwrap_or_default());
                let named = token.as_deref().unwrap_or(person);
                let phrases = [Some(s.opening.of(place)), s.advice];
                Self {
                    subject: subject(&s.subject, Some(named), place),
                    opening: phrases.into_iter().flatten().map(|phrase| values.fill(phrase)).collect(),
                    facts: match grant {
                        Some(grant) => granted(strings, place, grant)?,
                        None => Vec::new(),
                    },
                    ..Self::blank(strings, brand, (strings.open.of(place), link), &values, (s.heading, s.why))?
                }
            }
        };
        let opt_out = mail.content.opt_out().map(checked).transpose()?;
        let opt_out = opt_out.map(|link| (Values::default().fill(strings.shares.opt_out), link));
        Ok(Self { opt_out, ..written })
    }

    /// Returns the text part, which is complete without the HTML part.
    ///
    /// # Errors
    /// [`Unwritable::Template`] if writing into memory fails, which does not happen.
    pub(crate) fn text(&self) -> Result<String, Unwritable> {
        Ok(Text { letter: self }.render()?)
    }

    /// Returns the HTML part.
    ///
    /// # Errors
    /// [`Unwritable::Template`] if writing into memory fails, which does not happen.
    pub(crate) fn html(&self) -> Result<String, Unwritable> {
        Ok(Html { letter: self }.render()?)
    }

    /// Creates a mail about the receiver's own account.
    fn about_account(
        phrases: &AccountMail,
        strings: &Strings,
        brand: &Brand,
        values: &Values,
        link: &str,
    ) -> Result<Self, Unwritable> {
        Ok(Self {
            subject: values.fill(phrases.subject).to_string(),
            opening: vec![values.fill(phrases.opening), values.fill(phrases.request)],
            notes: phrases.notes.iter().map(|note| values.fill(note)).collect(),
            ..Self::blank(strings, brand, (phrases.button, link), values, (phrases.heading, phrases.why))?
        })
    }

    /// Creates a mail with the parts that every kind has; the others are empty.
    fn blank(
        strings: &Strings,
        brand: &Brand,
        (button, link): (&'static str, &str),
        values: &Values,
        (heading, why): (&'static str, &'static str),
    ) -> Result<Self, Unwritable> {
        Ok(Self {
            lang: strings.lang,
            subject: String::new(),
            heading: values.fill(heading),
            opening: Vec::new(),
            facts: Vec::new(),
            quote: None,
            button,
            link: checked(link)?,
            link_hint: strings.link_hint,
            notes: Vec::new(),
            why: values.fill(why),
            product: one_line(&brand.product),
            public_url: brand.public_url.clone(),
            opt_out: None,
        })
    }

    fn wrapped(&self, text: &impl ToString) -> String {
        wrapped(&text.to_string(), "")
    }

    fn fact(&self, (label, value): &(&str, String)) -> String {
        wrapped(&format!("{label}: {value}"), "")
    }

    fn quoted(&self, line: &str) -> String {
        wrapped(line, "> ")
    }
}

/// Returns `link` if it is a web URL that can stand in a line. Links are built from settings; one with another scheme
/// (`javascript:`) or with characters that break a line is refused.
fn checked(link: &str) -> Result<String, Unwritable> {
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    let is_plain = link.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>'));
    if is_web && is_plain { Ok(link.to_owned()) } else { Err(Unwritable::Link) }
}

fn with_place(values: Values, place: &TargetNames) -> Values {
    let values = values.name("place", place.name()).name("workspace", &place.workspace);
    match &place.project {
        Some(project) => values.name("project", project),
        None => values,
    }
}

/// Returns the facts about the role or permission, and what it allows.
fn granted(strings: &Strings, place: &TargetNames, grant: &str) -> Result<Vec<(&'static str, String)>, Unwritable> {
    let (label, words) = if place.project.is_some() {
        let permission = Permission::parse(grant).map_err(|_| Unwritable::Grant)?;
        (strings.your_permission, (strings.permission)(permission))
    } else {
        let role = Role::parse(grant).map_err(|_| Unwritable::Grant)?;
        (strings.your_role, (strings.role)(role))
    };
    Ok(vec![(label, words.name.to_owned()), (strings.you_can, words.can.to_owned())])
}

/// Returns the subject with shortened names. A name that looks like a link is left out: people act on subjects, and the
/// sender's address beside it is the operator's.
fn subject(phrases: &Subject, person: Option<&str>, place: &TargetNames) -> String {
    let person = person.unwrap_or_default();
    let values = Values::default()
        .name("person", &shortened(person, NAME_IN_SUBJECT))
        .name("place", &shortened(place.name(), NAME_IN_SUBJECT));
    let phrase = match (looks_like_link(person), looks_like_link(place.name())) {
        (false, false) => phrases.full,
        (false, true) => phrases.without_place.of(place),
        (true, false) => phrases.without_person,
        (true, true) => phrases.bare.of(place),
    };
    values.fill(phrase).to_string()
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
