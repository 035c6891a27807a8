//! `/projects/{id}/access`: "why can't they get in?". What is asked about comes in the body of a form: an address is
//! somebody's, and a link is a secret.

use askama::Template;
use axum::extract::Path;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::explain::Explanation;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::public_token::PublicTokenRefusal;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::{Credential, Error, PublicTokenFilter, PublicTokenScope, WhyNot as About};
use serde::Deserialize;

use super::{Here, Section};
use crate::form::{Form, Mistakes};
use crate::layout::Layout;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{WhyNot, capability, finding, remedy};

#[derive(Template)]
#[template(path = "project_access.html")]
struct AccessPage {
    layout: Layout,
    words: &'static WhyNot,
    path: String,
    may_ask_of_people: bool,
    tokens: Option<Vec<Picked>>,
    capabilities: Vec<(&'static str, String, bool)>,
    typed: Typed,
    answer: Option<Explained>,
    mistakes: Mistakes,
}

/// A public token to pick.
struct Picked {
    id: String,
    name: String,
    is_chosen: bool,
}

/// The answer.
struct Explained {
    whom: String,
    is_allowed: bool,
    remedy: Option<String>,
    steps: Vec<Step>,
}

struct Step {
    passed: bool,
    sentence: String,
    at: Option<String>,
}

/// What is typed.
#[derive(Default, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    token: String,
    #[serde(default)]
    picked: String,
    #[serde(default)]
    capability: String,
    /// Which of both forms.
    #[serde(default)]
    about: String,
}

async fn form(visit: &Visit, here: &Here, typed: Typed, mistakes: Mistakes) -> Result<AccessPage, Refused> {
    let tokens = if here.may(Capability::TokensManage) {
        let all = PageRequest { limit: PageRequest::MAX_LIMIT, ..PageRequest::default() };
        let scope = PublicTokenScope::Project(here.project.id);
        let found = visit.service.public_tokens(visit.caller()?, scope, PublicTokenFilter::default(), all).await?;
        let picked = found.items.iter().map(|details| Picked {
            id: details.token.id.to_string(),
            name: details.token.name.to_string(),
            is_chosen: details.token.id.to_string() == typed.picked,
        });
        Some(picked.collect())
    } else {
        None
    };
    let wanted = Capability::parse(&typed.capability).unwrap_or(Capability::ContentView);
    let of_projects = Capability::ALL.iter().copied().filter(|one| one.is_of_project());
    Ok(AccessPage {
        layout: here.layout(visit, Section::Access),
        words: WhyNot::of(visit.locale),
        path: here.path(),
        may_ask_of_people: here.may(Capability::ProjectInvite),
        tokens,
        capabilities: of_projects
            .map(|one| (one.as_str(), capability(visit.locale, one).to_string(), one == wanted))
            .collect(),
        typed,
        answer: None,
        mistakes,
    })
}

/// The forms.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    here.require(Section::Access)?;
    let page = form(&visit, &here, Typed::default(), Mistakes::default()).await?;
    Ok(visit.page(&page))
}

/// Why nothing can be asked.
enum Unclear {
    /// A use case, or the form of a value, says so.
    Refused(Error),
    /// The text is a link that this server never wrote.
    Damaged,
    /// The text is no link and no id.
    NoLink,
}

impl From<Error> for Unclear {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

/// Whom or what the form is about.
async fn about(visit: &Visit, typed: &Typed) -> Result<About, Unclear> {
    if typed.about != "token" {
        let email = EmailAddress::parse(&typed.email).map_err(|invalid| Error::field("email", invalid))?;
        return Ok(About::Address(email));
    }
    let pasted = typed.token.rsplit('#').next().unwrap_or_default().trim();
    if pasted.is_empty() {
        let id = PublicTokenId::parse(&typed.picked);
        let needed = |_| Error::field("token", Invalid::new("required", "Paste a link, or pick a token."));
        return Ok(About::PublicToken(id.map_err(needed)?));
    }
    if let Ok(id) = PublicTokenId::parse(pasted) {
        return Ok(About::PublicToken(id));
    }
    if !pasted.contains('.') {
        return Err(Unclear::NoLink);
    }
    // Looking says whether this server wrote it; what became of it since is for the explanation to tell.
    match visit.service.preview_public_token(&visit.context, pasted).await {
        Err(Error::PublicToken(PublicTokenRefusal::Invalid)) => return Err(Unclear::Damaged),
        Ok(_) | Err(Error::PublicToken(_) | Error::Plan(_)) => {}
        Err(error) => return Err(error.into()),
    }
    pointer(pasted).map(About::PublicToken).ok_or(Unclear::Damaged)
}

/// The id of the record that a share link points to: it stands in the link's second part, for everybody to read.
fn pointer(token: &str) -> Option<PublicTokenId> {
    let within = |text: &str| {
        let start = text.find(&format!("{}_", PublicTokenId::PREFIX))?;
        PublicTokenId::parse(text.get(start..start + PublicTokenId::PREFIX.len() + 33)?).ok()
    };
    token.split('.').find_map(|part| {
        let decoded = URL_SAFE_NO_PAD.decode(part).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        decoded.as_deref().and_then(within).or_else(|| within(part))
    })
}

/// Explains.
pub(crate) async fn ask(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    here.require(Section::Access)?;
    let words = WhyNot::of(visit.locale);
    let wanted = Capability::parse(&typed.capability).filter(|one| one.is_of_project());
    let credential = Credential::from(visit.caller()?.clone());
    let outcome = match about(&visit, &typed).await {
        Ok(about) => {
            let wanted = wanted.unwrap_or(Capability::ContentView);
            let explained = visit.service.explain_access(&credential, here.project.id, &about, wanted).await;
            explained.map_err(Unclear::Refused)
        }
        Err(unclear) => Err(unclear),
    };
    let (sentence, error) = match outcome {
        Ok(explanation) => {
            let whom = if typed.about == "token" { words.this_token.to_string() } else { typed.email.clone() };
            let answer = explained(&visit, whom, &explanation);
            let page = form(&visit, &here, typed, Mistakes::default()).await?;
            return Ok(visit.page(&AccessPage { answer: Some(answer), ..page }));
        }
        Err(Unclear::Refused(error)) => (None, error),
        Err(Unclear::Damaged) => (Some(words.damaged), Error::from(PublicTokenRefusal::Invalid)),
        Err(Unclear::NoLink) => (Some(words.no_code), Error::from(PublicTokenRefusal::Invalid)),
    };
    let mut mistakes = Mistakes::of(&visit, error)?;
    if let Some(sentence) = sentence {
        mistakes.whole = Some(sentence.to_string());
    }
    let page = form(&visit, &here, typed, mistakes).await?;
    Ok(visit.page_with(page.mistakes.status(), &page))
}

fn explained(visit: &Visit, whom: String, explanation: &Explanation) -> Explained {
    let step = |one: &guestlist_domain::model::explain::Explained| {
        let (sentence, at) = finding(visit.locale, *one);
        Step { passed: one.passed, sentence, at: at.map(|at| at.to_string()) }
    };
    Explained {
        whom,
        is_allowed: explanation.is_allowed(),
        remedy: explanation.failure().map(|failure| remedy(visit.locale, failure)),
        steps: explanation.steps.iter().map(step).collect(),
    }
}
