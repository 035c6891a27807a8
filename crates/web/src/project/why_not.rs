//! `/projects/{id}/access`: access explanation for an address or a public token. The question is sent in the body of a
//! form, because an address is personal data and a link is a secret.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::explain::Explanation;
use guestlist_domain::model::public_token::PublicTokenRefusal;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::{
    Caller, Credential, Error, ExplainSubject as About, PublicTokenFilter, PublicTokenScope,
};
use serde::Deserialize;

use super::{Here, Section};
use crate::form::{Form, Mistakes, Pick};
use crate::layout::Layout;
use crate::paging::most;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{ExplainSubject, capability, finding, remedy};

#[derive(Template)]
#[template(path = "project_access.html")]
struct AccessPage {
    layout: Layout,
    words: &'static ExplainSubject,
    path: String,
    may_ask_of_people: bool,
    /// Public tokens of the project, and whether there are more than the list can show; `None` if the account cannot
    /// manage them.
    tokens: Option<(Vec<Pick>, bool)>,
    capabilities: Vec<(&'static str, String, bool)>,
    typed: Typed,
    answer: Option<ExplainedCheck>,
    mistakes: Mistakes,
}

/// Explanation as the page shows it.
struct ExplainedCheck {
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

/// Fields of both forms.
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
    /// `token` for the form about public tokens, otherwise the one about addresses.
    #[serde(default)]
    about: String,
}

async fn form(visit: &Visit, here: &Here, typed: Typed, mistakes: Mistakes) -> Result<AccessPage, Refused> {
    let tokens = if here.may(Capability::TokensManage) {
        let scope = PublicTokenScope::Project(here.project.id);
        let found = visit.service.public_tokens(visit.caller()?, scope, PublicTokenFilter::default(), most()).await?;
        let picks = found.items.iter().map(|one| Pick::new(one.token.id, &one.token.name, &typed.picked));
        Some((picks.collect(), found.next.is_some()))
    } else {
        None
    };
    let wanted = Capability::parse(&typed.capability).unwrap_or(Capability::ContentView);
    let of_projects = Capability::ALL.iter().copied().filter(|one| one.is_of_project());
    Ok(AccessPage {
        layout: here.layout(visit, Section::Access),
        words: ExplainSubject::of(visit.locale),
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

/// Shows the forms.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    here.require(Section::Access)?;
    let page = form(&visit, &here, Typed::default(), Mistakes::default()).await?;
    Ok(visit.page(&page))
}

/// Returns the explanation that the form asks for.
async fn answered(visit: &Visit, caller: &Caller, here: &Here, typed: &Typed) -> Result<Explanation, Error> {
    let project = here.project.id;
    let wanted = Capability::parse(&typed.capability).filter(|one| one.is_of_project());
    let wanted = wanted.unwrap_or(Capability::ContentView);
    if typed.about != "token" {
        let email = EmailAddress::parse(&typed.email).map_err(|invalid| Error::field("email", invalid))?;
        let credential = Credential::from(caller.clone());
        return visit.service.explain_access(&credential, project, &About::Address(email), wanted).await;
    }
    // A pasted link takes precedence over a selected token.
    let pasted = [&typed.token, &typed.picked].into_iter().find(|text| !text.trim().is_empty());
    let needed = || Error::field("token", Invalid::new("required", "Paste a link, or pick a token."));
    visit.service.explain_pasted(&visit.context, caller, project, pasted.ok_or_else(needed)?, wanted).await
}

/// Shows the explanation.
pub(crate) async fn ask(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    here.require(Section::Access)?;
    let words = ExplainSubject::of(visit.locale);
    match answered(&visit, visit.caller()?, &here, &typed).await {
        Ok(explanation) => {
            let whom = if typed.about == "token" { words.this_token.to_string() } else { typed.email.clone() };
            let answer = explained(&visit, whom, &explanation);
            let page = form(&visit, &here, typed, Mistakes::default()).await?;
            Ok(visit.page(&AccessPage { answer: Some(answer), ..page }))
        }
        Err(error) => {
            let is_unknown = matches!(error, Error::PublicToken(PublicTokenRefusal::Invalid));
            let mut mistakes = Mistakes::of(&visit, error)?;
            if is_unknown {
                mistakes.whole = Some(words.damaged.to_string());
            }
            let page = form(&visit, &here, typed, mistakes).await?;
            Ok(visit.page_with(page.mistakes.status(), &page))
        }
    }
}

fn explained(visit: &Visit, whom: String, explanation: &Explanation) -> ExplainedCheck {
    let step = |one: &guestlist_domain::model::explain::ExplainedCheck| {
        let (sentence, at) = finding(visit.locale, *one);
        Step { passed: one.passed, sentence, at: at.map(|at| at.to_string()) }
    };
    ExplainedCheck {
        whom,
        is_allowed: explanation.is_allowed(),
        remedy: explanation.failure().map(|failure| remedy(visit.locale, failure)),
        steps: explanation.steps.iter().map(step).collect(),
    }
}
