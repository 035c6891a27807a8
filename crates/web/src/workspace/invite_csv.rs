//! `/workspaces/{id}/invite/csv`: bulk invite from CSV (RFC 4180) with a row for each address, sent immediately or as a
//! dry run.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Message;
use guestlist_domain::usecase::{BulkInvite, Invite, InviteRow, NewGrant};
use guestlist_edge::error_info;
use serde::Deserialize;

use super::WorkspaceContext;
use super::invite::{InviteResults, load_for_inviting};
use crate::error::PageResult;
use crate::form::{Form, FormReader};
use crate::layout::Layout;
use crate::messages::{NavigationMessages, WorkspaceInviteMessages};
use crate::page_context::PageContext;

#[derive(Template)]
#[template(path = "workspace_invite_csv.html")]
struct CsvPage {
    layout: Layout,
    messages: &'static WorkspaceInviteMessages,
    navigation: &'static NavigationMessages,
    path: String,
    workspace_path: String,
    hint: String,
    /// Example table, with roles that the account can give.
    example: String,
    table: String,
    error: Option<String>,
    results: Option<InviteResults>,
}

/// Form with a table.
#[derive(Deserialize)]
pub(super) struct InviteCsvForm {
    #[serde(default)]
    table: String,
    #[serde(default)]
    check: Option<String>,
}

/// Unparsed row of the table.
struct Row {
    email: String,
    role: String,
    message: String,
}

fn form_page(
    context: &PageContext,
    workspace: &WorkspaceContext,
    table: String,
    error: Option<String>,
    results: Option<InviteResults>,
) -> CsvPage {
    let messages = WorkspaceInviteMessages::of(context.locale);
    let roles = workspace.grantable_roles(context.locale, None);
    let values: Vec<&str> = roles.iter().map(|role| role.value).collect();
    let roles = values.join(", ");
    CsvPage {
        layout: workspace.layout(context, ""),
        messages,
        navigation: NavigationMessages::of(context.locale),
        path: workspace.path("/invite/csv"),
        workspace_path: workspace.path(""),
        hint: messages.table_hint.with("most", BulkInvite::MAX_ROWS).with("roles", roles).into(),
        example: example(messages, &values),
        table,
        error,
        results,
    }
}

/// Returns an example of two rows: one with a quoted message, which can contain commas, and one without a message.
fn example(messages: &WorkspaceInviteMessages, roles: &[&str]) -> String {
    let [first, last] = [roles.first(), roles.last()].map(|role| role.copied().unwrap_or_default());
    let message = messages.table_message;
    format!("email,role,message\nana@example.com,{first},\"{message}\"\nben@example.com,{last},")
}

/// Parses the rows of a table, or returns the error of the whole table.
fn rows(messages: &WorkspaceInviteMessages, text: &str) -> Result<Vec<Row>, String> {
    let invalid = || messages.table_wrong.to_string();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| invalid())?.clone();
    let column = |name: &str| header.iter().position(|cell| cell.eq_ignore_ascii_case(name));
    let columns = ["email", "role", "message"];
    let (Some(email), Some(role)) = (column("email"), column("role")) else { return Err(invalid()) };
    let is_known_column = |cell: &str| columns.iter().any(|name| cell.eq_ignore_ascii_case(name));
    if !header.iter().all(is_known_column) || columns.iter().filter_map(|name| column(name)).count() != header.len() {
        return Err(invalid());
    }
    let message = column("message");
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| invalid())?;
        if record.len() > header.len() {
            return Err(invalid());
        }
        if rows.len() == BulkInvite::MAX_ROWS {
            return Err(messages.table_long.with("most", BulkInvite::MAX_ROWS).into());
        }
        let cell = |column: Option<usize>| column.and_then(|column| record.get(column)).unwrap_or_default().to_owned();
        rows.push(Row { email: cell(Some(email)), role: cell(Some(role)), message: cell(message) });
    }
    if rows.is_empty() { Err(messages.table_empty.to_string()) } else { Ok(rows) }
}

/// Parses a row into an invitation, or returns the errors of all its fields.
fn parse_row(workspace: &WorkspaceContext, row: &Row) -> InviteRow {
    let mut reader = FormReader::default();
    let email = reader.read("email", EmailAddress::parse(&row.email));
    let role = reader.read("role", Role::parse(&row.role.to_lowercase()));
    let message = reader.read("message", Message::parse(&row.message));
    match (email, role, message) {
        (Some(email), Some(role), Some(message)) => {
            let grant = NewGrant::Workspace(workspace.id(), role);
            Ok(Invite { grant, email, message, locale: None, expires_in_days: None, send_mail: true })
        }
        _ => Err(reader.into_fields()),
    }
}

pub(super) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let workspace = load_for_inviting(&context, &id).await?;
    Ok(context.render(&form_page(&context, &workspace, String::new(), None, None)))
}

/// Invites the addresses of all rows, or reports the results of a dry run.
pub(super) async fn invite(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<InviteCsvForm>,
) -> PageResult {
    let workspace = load_for_inviting(&context, &id).await?;
    let rows = match rows(WorkspaceInviteMessages::of(context.locale), &form.table) {
        Ok(rows) => rows,
        Err(error) => {
            let status: StatusCode = error_info(Code::ValidationFailed).status;
            return Ok(
                context.render_with_status(status, &form_page(&context, &workspace, form.table, Some(error), None))
            );
        }
    };
    let is_dry_run = form.check.is_some();
    let target = Target::Workspace(workspace.id());
    let command =
        BulkInvite { target, rows: rows.iter().map(|row| parse_row(&workspace, row)).collect(), dry_run: is_dry_run };
    let outcomes = context.service.invite_many(&context.request_context, context.caller()?, command).await?;
    let emails: Vec<String> = rows.into_iter().map(|row| row.email).collect();
    let results = InviteResults::of(&context, &emails, &outcomes, is_dry_run);
    let table = if is_dry_run { form.table } else { String::new() };
    Ok(context.render(&form_page(&context, &workspace, table, None, Some(results))))
}
