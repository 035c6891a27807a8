//! The content of a mail, from subject to footer: one structure for all kinds of mail, laid out by two templates.

mod shares;

use askama::Template;
use guestlist_domain::model::mail::{Mail, MailContent, TargetNames};
use guestlist_domain::model::role::{Permission, Role};

use crate::phrase::{FilledPhrase, Values};
use crate::sanitize::{lines, looks_like_link, one_line, shortened};
use crate::strings::{self, AccountMail, Strings, Subject};
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
pub(crate) enum RenderError {
    #[error("the mail's link does not start with https:// or http://")]
    Link,
    #[error("the mail names an unknown role or permission")]
    Grant,
    #[error("a template failed")]
    Template(#[from] askama::Error),
}

/// The parts of a mail before layout. All texts are plain text.
pub(crate) struct RenderedMail {
    pub(crate) lang: &'static str,
    pub(crate) subject: String,
    heading: FilledPhrase,
    /// What happened, and what the reader is asked to do.
    opening: Vec<FilledPhrase>,
    /// Label and value of each fact.
    facts: Vec<(&'static str, String)>,
    /// The sender's own message: an introduction, and its lines.
    quote: Option<(FilledPhrase, Vec<String>)>,
    button: &'static str,
    link: String,
    link_hint: &'static str,
    /// Further information.
    notes: Vec<FilledPhrase>,
    /// Why the reader receives this mail.
    why: FilledPhrase,
    product: String,
    public_url: String,
    /// How to opt out: the text before the link, and the link.
    opt_out: Option<(FilledPhrase, String)>,
}

/// Leaves out the content, which contains secrets.
impl std::fmt::Debug for RenderedMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RenderedMail").field("lang", &self.lang).finish_non_exhaustive()
    }
}

#[derive(Template)]
#[template(path = "mail.html")]
struct HtmlPart<'a> {
    mail: &'a RenderedMail,
}

#[derive(Template)]
#[template(path = "mail.txt")]
struct TextPart<'a> {
    mail: &'a RenderedMail,
}

impl RenderedMail {
    /// Renders the content of `mail` in its language.
    ///
    /// # Errors
    /// [`RenderError`] if the mail has an invalid link or an unknown grant.
    pub(crate) fn render(mail: &Mail, brand: &Brand) -> Result<Self, RenderError> {
        let strings = strings::of(mail.locale);
        let values = Values::default().plain("product", &brand.product).plain("to", mail.to.as_typed());
        let rendered = match &mail.content {
            MailContent::VerifyAddress { display_name, link, expires_at } => {
                let phrases = &strings.verify_address;
                let hours = expires_at.since(mail.created_at).as_secs() / 3_600;
                let validity = if hours >= 2 { phrases.valid_for_hours } else { phrases.valid_until };
                let values = values
                    .name("name", display_name)
                    .plain("hours", &hours.to_string())
                    .plain("moment", &(strings.format_time)(*expires_at));
                Self {
                    subject: values.interpolate(phrases.subject).to_string(),
                    opening: vec![values.interpolate(phrases.opening), values.interpolate(phrases.request)],
                    notes: vec![values.interpolate(validity)],
                    ..Self::empty(strings, brand, (phrases.button, link), &values, (phrases.heading, phrases.why))?
                }
            }
            MailContent::AlreadyRegistered { sign_in_link } => {
                let phrases = &strings.already_registered;
                Self {
                    subject: values.interpolate(phrases.subject).to_string(),
                    opening: vec![values.interpolate(phrases.opening), values.interpolate(phrases.request)],
                    ..Self::empty(
                        strings,
                        brand,
                        (phrases.button, sign_in_link),
                        &values,
                        (phrases.heading, phrases.why),
                    )?
                }
            }
            MailContent::VerifyNewAddress { display_name, masked_address, link, expires_at } => {
                let values = values
                    .name("name", display_name)
                    .plain("address", masked_address)
                    .plain("moment", &(strings.format_time)(*expires_at));
                Self::account_mail(&strings.account.new_address, strings, brand, &values, link)?
            }
            MailContent::AddressTaken { sign_in_link } => {
                Self::account_mail(&strings.account.address_taken, strings, brand, &values, sign_in_link)?
            }
            MailContent::PasswordReset { link, expires_at } => {
                let values = values.plain("moment", &(strings.format_time)(*expires_at));
                Self::account_mail(&strings.account.password_reset, strings, brand, &values, link)?
            }
            MailContent::PasswordChanged { at, sign_in_link } => {
                let values = values.plain("moment", &(strings.format_time)(*at));
                Self::account_mail(&strings.account.password_changed, strings, brand, &values, sign_in_link)?
            }
            MailContent::AddressChanged { masked_address, at, sign_in_link } => {
                let values = values.plain("address", masked_address).plain("moment", &(strings.format_time)(*at));
                Self::account_mail(&strings.account.address_changed, strings, brand, &values, sign_in_link)?
            }
            MailContent::Invitation {
                inviter,
                inviter_email,
                target,
                grant,
                message,
                link,
                expires_at,
                opt_out: _,
            } => {
                let phrases = &strings.invitation;
                let values = with_target(values, target).name("inviter", inviter).plain("address", inviter_email);
                let mut facts = grant_facts(strings, target, grant)?;
                facts.push((strings.expires, (strings.format_time)(*expires_at)));
                Self {
                    subject: subject(&phrases.subject, Some(inviter), target),
                    opening: vec![values.interpolate(phrases.opening.of(target))],
                    facts,
                    quote: message.as_deref().map(|message| (values.interpolate(phrases.message), lines(message))),
                    notes: vec![
                        values.interpolate(phrases.opening_is_harmless),
                        values.interpolate(phrases.do_not_forward),
                    ],
                    ..Self::empty(strings, brand, (phrases.button, link), &values, (phrases.heading, phrases.why))?
                }
            }
            MailContent::Share { sender, sender_email, shared, message, opt_out: _ } => {
                Self::share_mail(strings, brand, values, (sender, sender_email), shared, message.as_deref())?
            }
            MailContent::ShareExpiring { shared, opt_out: _ } => {
                Self::share_update_mail(strings, brand, values, &strings.shares.expiring, shared)?
            }
            MailContent::ShareRenewed { shared, opt_out: _ } => {
                Self::share_update_mail(strings, brand, values, &strings.shares.renewed, shared)?
            }
            MailContent::Notice { kind, person, target, token, grant, until, link } => {
                let phrases = (strings.notice)(*kind);
                let values = with_target(values, target)
                    .name("person", person)
                    .name("token", token.as_deref().unwrap_or_default())
                    .plain("moment", &until.map(strings.format_time).unwrap_or_default());
                let named = token.as_deref().unwrap_or(person);
                let paragraphs = [Some(phrases.opening.of(target)), phrases.advice];
                Self {
                    subject: subject(&phrases.subject, Some(named), target),
                    opening: paragraphs.into_iter().flatten().map(|phrase| values.interpolate(phrase)).collect(),
                    facts: match grant {
                        Some(grant) => grant_facts(strings, target, grant)?,
                        None => Vec::new(),
                    },
                    ..Self::empty(
                        strings,
                        brand,
                        (strings.open.of(target), link),
                        &values,
                        (phrases.heading, phrases.why),
                    )?
                }
            }
        };
        let opt_out = mail.content.opt_out().map(checked_link).transpose()?;
        let opt_out = opt_out.map(|link| (Values::default().interpolate(strings.shares.opt_out), link));
        Ok(Self { opt_out, ..rendered })
    }

    /// Returns the text part, which is complete without the HTML part.
    ///
    /// # Errors
    /// [`RenderError::Template`] if writing into memory fails, which does not happen.
    pub(crate) fn text(&self) -> Result<String, RenderError> {
        Ok(TextPart { mail: self }.render()?)
    }

    /// Returns the HTML part.
    ///
    /// # Errors
    /// [`RenderError::Template`] if writing into memory fails, which does not happen.
    pub(crate) fn html(&self) -> Result<String, RenderError> {
        Ok(HtmlPart { mail: self }.render()?)
    }

    /// Creates a mail about the recipient's own account.
    fn account_mail(
        phrases: &AccountMail,
        strings: &Strings,
        brand: &Brand,
        values: &Values,
        link: &str,
    ) -> Result<Self, RenderError> {
        Ok(Self {
            subject: values.interpolate(phrases.subject).to_string(),
            opening: vec![values.interpolate(phrases.opening), values.interpolate(phrases.request)],
            notes: phrases.notes.iter().map(|note| values.interpolate(note)).collect(),
            ..Self::empty(strings, brand, (phrases.button, link), values, (phrases.heading, phrases.why))?
        })
    }

    /// Creates a mail with the parts that every kind has; the others are empty.
    fn empty(
        strings: &Strings,
        brand: &Brand,
        (button, link): (&'static str, &str),
        values: &Values,
        (heading, why): (&'static str, &'static str),
    ) -> Result<Self, RenderError> {
        Ok(Self {
            lang: strings.lang,
            subject: String::new(),
            heading: values.interpolate(heading),
            opening: Vec::new(),
            facts: Vec::new(),
            quote: None,
            button,
            link: checked_link(link)?,
            link_hint: strings.link_hint,
            notes: Vec::new(),
            why: values.interpolate(why),
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
fn checked_link(link: &str) -> Result<String, RenderError> {
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    let is_plain = link.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>'));
    if is_web && is_plain { Ok(link.to_owned()) } else { Err(RenderError::Link) }
}

fn with_target(values: Values, target: &TargetNames) -> Values {
    let values = values.name("target", target.name()).name("workspace", &target.workspace);
    match &target.project {
        Some(project) => values.name("project", project),
        None => values,
    }
}

/// Returns the facts about the role or permission, and what it allows.
fn grant_facts(
    strings: &Strings,
    target: &TargetNames,
    grant: &str,
) -> Result<Vec<(&'static str, String)>, RenderError> {
    let (label, texts) = if target.project.is_some() {
        let permission = Permission::parse(grant).map_err(|_| RenderError::Grant)?;
        (strings.your_permission, (strings.permission)(permission))
    } else {
        let role = Role::parse(grant).map_err(|_| RenderError::Grant)?;
        (strings.your_role, (strings.role)(role))
    };
    Ok(vec![(label, texts.name.to_owned()), (strings.you_can, texts.can.to_owned())])
}

/// Returns the subject with shortened names. A name that looks like a link is left out: people act on subjects, and the
/// sender's address beside it is the operator's.
fn subject(phrases: &Subject, person: Option<&str>, target: &TargetNames) -> String {
    let person = person.unwrap_or_default();
    let values = Values::default()
        .name("person", &shortened(person, NAME_IN_SUBJECT))
        .name("target", &shortened(target.name(), NAME_IN_SUBJECT));
    let phrase = match (looks_like_link(person), looks_like_link(target.name())) {
        (false, false) => phrases.full,
        (false, true) => phrases.without_target.of(target),
        (true, false) => phrases.without_person,
        (true, true) => phrases.bare.of(target),
    };
    values.interpolate(phrase).to_string()
}

#[cfg(test)]
#[path = "rendered_mail_tests.rs"]
mod tests;
