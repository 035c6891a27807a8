//! `/projects/{id}/access`: access explanation for an address or a public token. The question is sent in the body of a
//! form, because an address is personal data and a link is a secret.

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::explain::Explanation;
use guestlist_domain::model::public_token::PublicTokenRefusal;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::{Caller, Credential, Error, ExplainSubject, PublicTokenFilter, PublicTokenScope};
use serde::Deserialize;

use super::ProjectContext;
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, SelectOption};
use crate::layout::Layout;
use crate::messages::{ExplanationMessages, capability, outcome_sentence, suggestion};
use crate::page_context::PageContext;
use crate::paging::max_page;

#[derive(Template)]
#[template(path = "project_explanation.html")]
struct ExplanationPage {
    layout: Layout,
    messages: &'static ExplanationMessages,
    path: String,
    may_explain_address: bool,
    /// Public tokens of the project, and whether there are more than the list can show; `None` if the account cannot
    /// manage them.
    tokens: Option<(Vec<SelectOption>, bool)>,
    capabilities: Vec<(&'static str, String, bool)>,
    form: ExplainForm,
    explanation_view: Option<ExplanationView>,
    errors: FormErrors,
}

/// Explanation as the page shows it.
struct ExplanationView {
    subject: String,
    is_allowed: bool,
    suggestion: Option<String>,
    steps: Vec<CheckRow>,
}

struct CheckRow {
    passed: bool,
    sentence: String,
    at: Option<String>,
}

/// Fields of both forms.
#[derive(Default, Deserialize)]
pub(crate) struct ExplainForm {
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

async fn form_page(
    context: &PageContext,
    project: &ProjectContext,
    form: ExplainForm,
    errors: FormErrors,
) -> Result<ExplanationPage, PageError> {
    let tokens = if project.can(Capability::TokensManage) {
        let scope = PublicTokenScope::Project(project.id());
        let found =
            context.service.public_tokens(&project.known, scope, PublicTokenFilter::default(), max_page()).await?;
        let options = found.items.iter().map(|one| SelectOption::new(one.token.id, &one.token.name, &form.picked));
        Some((options.collect(), found.next.is_some()))
    } else {
        None
    };
    let capability_or_default = Capability::parse(&form.capability).unwrap_or(Capability::ContentView);
    let of_projects = Capability::ALL.iter().copied().filter(|one| one.applies_to_projects());
    Ok(ExplanationPage {
        layout: project.layout(context, ProjectSection::Access),
        messages: ExplanationMessages::of(context.locale),
        path: project.path(),
        may_explain_address: project.can(Capability::ProjectInvite),
        tokens,
        capabilities: of_projects
            .map(|one| (one.as_str(), capability(context.locale, one).to_string(), one == capability_or_default))
            .collect(),
        form,
        explanation_view: None,
        errors,
    })
}

/// Shows the forms.
pub(crate) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    project.require(ProjectSection::Access)?;
    let page = form_page(&context, &project, ExplainForm::default(), FormErrors::default()).await?;
    Ok(context.render(&page))
}

/// Returns the explanation that the form asks for.
async fn explain(
    context: &PageContext,
    caller: &Caller,
    project: &ProjectContext,
    form: &ExplainForm,
) -> Result<Explanation, Error> {
    let project = project.id();
    let capability_or_default = Capability::parse(&form.capability).filter(|one| one.applies_to_projects());
    let capability_or_default = capability_or_default.unwrap_or(Capability::ContentView);
    if form.about != "token" {
        let email = EmailAddress::parse(&form.email).map_err(|invalid| Error::field("email", invalid))?;
        let credential = Credential::from(caller.clone());
        return context
            .service
            .explain_access(&credential, project, &ExplainSubject::Address(email), capability_or_default)
            .await;
    }
    // A pasted link takes precedence over a selected token.
    let pasted = [&form.token, &form.picked].into_iter().find(|text| !text.trim().is_empty());
    let needed = || Error::field("token", Invalid::new("required", "Paste a link, or pick a token."));
    context
        .service
        .explain_pasted(&context.request_context, caller, project, pasted.ok_or_else(needed)?, capability_or_default)
        .await
}

/// Shows the explanation.
pub(crate) async fn explain_form(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ExplainForm>,
) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    project.require(ProjectSection::Access)?;
    let messages = ExplanationMessages::of(context.locale);
    match explain(&context, context.caller()?, &project, &form).await {
        Ok(explanation) => {
            let subject = if form.about == "token" { messages.this_token.to_string() } else { form.email.clone() };
            let explanation_view = explanation_view(&context, subject, &explanation);
            let page = form_page(&context, &project, form, FormErrors::default()).await?;
            Ok(context.render(&ExplanationPage { explanation_view: Some(explanation_view), ..page }))
        }
        Err(error) => {
            let is_invalid_token = matches!(error, Error::PublicToken(PublicTokenRefusal::Invalid));
            let mut errors = FormErrors::of(&context, error)?;
            if is_invalid_token {
                errors.general = Some(messages.damaged.to_string());
            }
            let page = form_page(&context, &project, form, errors).await?;
            Ok(context.render_with_status(page.errors.status(), &page))
        }
    }
}

fn explanation_view(context: &PageContext, subject: String, explanation: &Explanation) -> ExplanationView {
    let step = |one: &guestlist_domain::model::explain::ExplainedCheck| {
        let (sentence, at) = outcome_sentence(context.locale, *one);
        CheckRow { passed: one.passed, sentence, at: at.map(|at| at.to_string()) }
    };
    ExplanationView {
        subject,
        is_allowed: explanation.is_allowed(),
        suggestion: explanation.failure().map(|failure| suggestion(context.locale, failure)),
        steps: explanation.steps.iter().map(step).collect(),
    }
}
