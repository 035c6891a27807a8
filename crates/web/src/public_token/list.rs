//! `/projects/{id}/public-tokens`: the public tokens of a project.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Path;
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::token_review::TokenReview;
use guestlist_domain::usecase::{PublicTokenDetails, PublicTokenFilter, PublicTokenScope};

use crate::error::PageResult;
use crate::layout::Layout;
use crate::messages::{TokenListMessages, permission_name, token_filter, token_review, token_status};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks};
use crate::project::{FilterLink, ProjectContext};

#[derive(Template)]
#[template(path = "token_list.html")]
struct ListPage {
    layout: Layout,
    messages: &'static TokenListMessages,
    path: String,
    statuses: Vec<FilterLink>,
    reviews: Vec<FilterLink>,
    rows: Vec<Row>,
    /// Whether the default view, the first page of active tokens, is empty.
    is_default_view_empty: bool,
    page_links: PageLinks,
}

struct Row {
    id: String,
    name: String,
    status: String,
    tone: &'static str,
    permission: String,
    projects: String,
    expires: Option<String>,
    uses: String,
    creator: String,
    is_creator_gone: bool,
}

/// Returns the style of a status badge.
pub(super) const fn tone(status: PublicTokenStatus) -> &'static str {
    match status {
        PublicTokenStatus::Active => "good",
        PublicTokenStatus::Expired | PublicTokenStatus::UsedUp => "warn",
        PublicTokenStatus::Revoked => "bad",
    }
}

/// Formats the number of uses, with the usage limit if there is one.
pub(super) fn uses(messages: &TokenListMessages, details: &PublicTokenDetails) -> String {
    let token = &details.token;
    match token.usage_limit {
        Some(limit) => messages.uses_of.with("uses", token.uses).with("limit", limit).into(),
        None => token.uses.to_string(),
    }
}

/// Shows the tokens that match the filter in the query; without a filter, the active ones.
pub(crate) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    project.require(ProjectSection::PublicTokens)?;
    let messages = TokenListMessages::of(context.locale);
    let base = format!("{}/public-tokens", project.path());
    let (status_name, review_name) = (context.query("status"), context.query("review"));
    let review = TokenReview::ALL.into_iter().find(|one| review_name.as_deref() == Some(one.as_str()));
    let status = match (&status_name, review) {
        (Some(name), None) => PublicTokenStatus::ALL.into_iter().find(|one| one.as_str() == name),
        (None, None) => Some(PublicTokenStatus::Active),
        (_, Some(_)) => None,
    };
    let statuses: HashSet<PublicTokenStatus> = status.into_iter().collect();
    let filter = PublicTokenFilter { statuses, review, ..PublicTokenFilter::default() };
    let list_path = match (status, review) {
        (_, Some(review)) => format!("{base}?review={}", review.as_str()),
        (Some(status), None) => format!("{base}?status={}", status.as_str()),
        (None, None) => format!("{base}?status=all"),
    };
    let list = List::of(&context, list_path);
    let scope = PublicTokenScope::Project(project.id());
    let tokens = context.service.public_tokens(&project.known, scope, filter, list.request).await?;
    let link = |name: String, path: String, is_current: bool| FilterLink { name, path, is_current };
    let by_status = PublicTokenStatus::ALL.into_iter().map(|one| {
        let path = format!("{base}?status={}", one.as_str());
        link(token_filter(context.locale, one).to_string(), path, status == Some(one))
    });
    let all = link(messages.all.to_string(), format!("{base}?status=all"), status.is_none() && review.is_none());
    let by_review = TokenReview::ALL.into_iter().map(|one| {
        let path = format!("{base}?review={}", one.as_str());
        link(token_review(context.locale, one).to_string(), path, review == Some(one))
    });
    let page = ListPage {
        layout: project.layout(&context, ProjectSection::PublicTokens),
        messages,
        statuses: by_status.chain([all]).collect(),
        reviews: by_review.collect(),
        is_default_view_empty: tokens.items.is_empty() && status_name.is_none() && review.is_none() && list.is_first(),
        page_links: list.page_links(tokens.next),
        rows: tokens.items.iter().map(|details| row(&context, messages, details)).collect(),
        path: base,
    };
    Ok(context.render(&page))
}

fn row(context: &PageContext, messages: &TokenListMessages, details: &PublicTokenDetails) -> Row {
    let token = &details.token;
    let mut projects: Vec<String> = details.projects.iter().map(|(_, name)| name.to_string()).collect();
    if details.hidden_projects > 0 {
        projects.push(messages.hidden_projects.with("count", details.hidden_projects).into());
    }
    Row {
        id: token.id.to_string(),
        name: token.name.to_string(),
        status: token_status(context.locale, details.status).to_string(),
        tone: tone(details.status),
        permission: permission_name(context.locale, token.permission).to_string(),
        projects: projects.join(", "),
        expires: token.expires_at.map(|at| at.to_string()),
        uses: uses(messages, details),
        creator: details.creator.to_string(),
        is_creator_gone: details.creator_gone,
    }
}
