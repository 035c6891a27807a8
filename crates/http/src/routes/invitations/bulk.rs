//! `POST /v1/workspaces/{id}/invitations/bulk`, `POST /v1/projects/{id}/invitations/bulk`

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::{Extension, Json};
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{Invalid, Locale, Message};
use guestlist_domain::usecase::{
    BulkInvite, Caller, FieldError, Invite, InviteOutcomes, InviteRow, InviteTemplate, NewGrant, Service,
};
use guestlist_edge::preferred_locale;

use super::invite::Days;
use crate::csv::{self, Column, Row};
use crate::dto::bulk::{InvitationResult, InvitationResults};
use crate::extract::{Authenticated, Context, JsonOrCsv, PathId, Query};
use crate::fields::{BoundedList, UnboundedText, request_body};
use crate::idempotency::{Incomplete, incomplete};
use crate::problem::Problem;

request_body! {
    /// Invitations to a workspace, equal except for the address.
    pub(crate) struct BulkInviteToWorkspace {
        /// Addresses to invite, 1 to 100.
        emails: BoundedList<UnboundedText, 1, { BulkInvite::MAX_JSON_ROWS }>,
        /// Role to offer. It cannot exceed the caller's own capabilities, and cannot be `owner`.
        role: Role,
        /// Message to the invitees, plain text of at most 500 characters.
        message: Option<Message>,
        /// Language of the mails. Defaults to that of the workspace, else to that of the caller's account.
        locale: Option<Locale>,
        /// Days until the invitations expire, 1 to 30. Defaults to the setting of the workspace, else to that of the
        /// instance.
        expires_in_days: Option<Days>,
        /// Whether to send mails. Defaults to true. If false, give the codes of the invitations to the invitees.
        send_mail: Option<bool>,
        /// Whether to return the result that each row would have, without changing anything. Defaults to false. Has the
        /// same effect as the query parameter.
        dry_run: Option<bool>,
    }
}

request_body! {
    /// Invitations to a project, equal except for the address.
    pub(crate) struct BulkInviteToProject {
        /// Addresses to invite, 1 to 100.
        emails: BoundedList<UnboundedText, 1, { BulkInvite::MAX_JSON_ROWS }>,
        /// Permission to offer: `read`, `comment` or `write`.
        permission: Permission,
        /// Message to the invitees, plain text of at most 500 characters.
        message: Option<Message>,
        /// Language of the mails. Defaults to that of the workspace, else to that of the caller's account.
        locale: Option<Locale>,
        /// Days until the invitations expire, 1 to 30. Defaults to the setting of the workspace, else to that of the
        /// instance.
        expires_in_days: Option<Days>,
        /// Whether to send mails. Defaults to true. If false, give the codes of the invitations to the invitees.
        send_mail: Option<bool>,
        /// Whether to return the result that each row would have, without changing anything. Defaults to false. Has the
        /// same effect as the query parameter.
        dry_run: Option<bool>,
    }
}

/// The rows of a request, each with the address as it was given.
struct BulkRows {
    emails: Vec<String>,
    command: BulkInvite,
}

/// Invite several people to a workspace
///
/// Creates one invitation for each row, which is an address of a JSON body or a line of a `text/csv` body. A row that
/// is refused does not affect the others. A JSON body contains up to 100 addresses for one role. A `text/csv` body has
/// up to 1,000 rows and at most 1 MiB, with the header `email,role,message` (`message` is optional); its invitations
/// have the default language and expiry, and are mailed. Requires the capability `members.invite`.
#[utoipa::path(
    post,
    path = "/v1/workspaces/{id}/invitations/bulk",
    operation_id = "bulk_invite_to_workspace",
    tag = "invitations",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("dry_run" = Option<bool>, Query, description = "Whether to return the result that each row would have, \
            without changing anything. Defaults to false."),
    ),
    request_body(content((BulkInviteToWorkspace = "application/json"), (String = "text/csv"))),
    responses((status = 200, description = "The result of each row.", body = InvitationResults)),
    security(("bearer" = [])),
)]
pub(crate) async fn bulk_invite_to_workspace(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    headers: HeaderMap,
    mut query: Query,
    body: JsonOrCsv<BulkInviteToWorkspace>,
) -> Result<BulkResponse, Problem> {
    let dry_run = query.flag("dry_run");
    query.finish()?;
    let grant = |role| NewGrant::Workspace(workspace, role);
    let rows = match body {
        JsonOrCsv::Json(body) => {
            let template = InviteTemplate {
                grant: grant(body.role),
                message: body.message,
                locale: body.locale,
                expires_in_days: body.expires_in_days.and_then(Days::to_u16),
                send_mail: body.send_mail.unwrap_or(true),
            };
            BulkRows::from_template(body.emails, &template, dry_run || body.dry_run.unwrap_or(false))?
        }
        JsonOrCsv::Csv(text) => {
            let target = Target::Workspace(workspace);
            BulkRows::from_csv(target, &text, "role", |cell| Role::parse(cell).map(grant), dry_run)?
        }
    };
    invite(&service, &context, &headers, &caller, rows).await
}

/// Invite several people to a project
///
/// Creates one invitation for each row, which is an address of a JSON body or a line of a `text/csv` body. A row that
/// is refused does not affect the others. A JSON body contains up to 100 addresses for one permission. A `text/csv`
/// body has up to 1,000 rows and at most 1 MiB, with the header `email,permission,message` (`message` is optional); its
/// invitations have the default language and expiry, and are mailed. Requires the capability `project.invite`.
#[utoipa::path(
    post,
    path = "/v1/projects/{id}/invitations/bulk",
    operation_id = "bulk_invite_to_project",
    tag = "invitations",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("dry_run" = Option<bool>, Query, description = "Whether to return the result that each row would have, \
            without changing anything. Defaults to false."),
    ),
    request_body(content((BulkInviteToProject = "application/json"), (String = "text/csv"))),
    responses((status = 200, description = "The result of each row.", body = InvitationResults)),
    security(("bearer" = [])),
)]
pub(crate) async fn bulk_invite_to_project(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(project): PathId<ProjectId>,
    headers: HeaderMap,
    mut query: Query,
    body: JsonOrCsv<BulkInviteToProject>,
) -> Result<BulkResponse, Problem> {
    let dry_run = query.flag("dry_run");
    query.finish()?;
    let grant = |permission| NewGrant::Project(project, permission);
    let rows = match body {
        JsonOrCsv::Json(body) => {
            let template = InviteTemplate {
                grant: grant(body.permission),
                message: body.message,
                locale: body.locale,
                expires_in_days: body.expires_in_days.and_then(Days::to_u16),
                send_mail: body.send_mail.unwrap_or(true),
            };
            BulkRows::from_template(body.emails, &template, dry_run || body.dry_run.unwrap_or(false))?
        }
        JsonOrCsv::Csv(text) => {
            let target = Target::Project(project);
            BulkRows::from_csv(target, &text, "permission", |cell| Permission::parse(cell).map(grant), dry_run)?
        }
    };
    invite(&service, &context, &headers, &caller, rows).await
}

type BulkResponse = (Option<Extension<Incomplete>>, Json<InvitationResults>);

async fn invite(
    service: &Service,
    context: &Context,
    headers: &HeaderMap,
    caller: &Caller,
    rows: BulkRows,
) -> Result<BulkResponse, Problem> {
    let (now, locale, id) = (service.now(), preferred_locale(headers), Arc::clone(context.request_id()));
    let BulkRows { emails, command } = rows;
    let respond = move |outcomes: &InviteOutcomes| {
        Json(InvitationResults { results: InvitationResult::list(&emails, outcomes, now, &id, locale) })
    };
    let outcomes = service.invite_many(&context.answering(respond.clone()), caller, command).await?;
    context.log_faults(&outcomes);
    Ok((incomplete(&outcomes), respond(&outcomes)))
}

impl BulkRows {
    fn from_template(
        emails: BoundedList<UnboundedText, 1, { BulkInvite::MAX_JSON_ROWS }>,
        template: &InviteTemplate,
        dry_run: bool,
    ) -> Result<Self, Problem> {
        let emails: Vec<String> = emails.0.into_iter().map(|email| email.0).collect();
        let command = BulkInvite::from_template(&emails, template, dry_run)?;
        Ok(Self { emails, command })
    }

    fn from_csv(
        target: Target,
        text: &str,
        grant_column: &'static str,
        grant: impl Fn(&str) -> Result<NewGrant, Invalid>,
        dry_run: bool,
    ) -> Result<Self, Problem> {
        let columns = [
            Column { name: "email", required: true },
            Column { name: grant_column, required: true },
            Column { name: "message", required: false },
        ];
        let table = csv::read(text, &columns)?;
        let emails = table.iter().map(|row| row.cell(0).to_owned()).collect();
        let rows = table.iter().map(|row| parse_row(row, grant_column, &grant)).collect();
        Ok(Self { emails, command: BulkInvite { target, rows, dry_run } })
    }
}

/// Parses a row of a table. All errors of the row are reported together.
fn parse_row(row: &Row, grant_column: &'static str, grant: impl Fn(&str) -> Result<NewGrant, Invalid>) -> InviteRow {
    let mut errors = Vec::new();
    let email = collect(&mut errors, "email", EmailAddress::parse(row.cell(0)));
    let grant = collect(&mut errors, grant_column, grant(row.cell(1)));
    let message = collect(&mut errors, "message", Message::parse(row.cell(2)));
    if row.has_extra_cells {
        let invalid = Invalid::new("too_many", "This row has more cells than the header has names.");
        errors.push(FieldError { field: "row", invalid });
    }
    match (email, grant, message) {
        (Some(email), Some(grant), Some(message)) if errors.is_empty() => {
            Ok(Invite { grant, email, message, locale: None, expires_in_days: None, send_mail: true })
        }
        _ => Err(errors),
    }
}

fn collect<T>(errors: &mut Vec<FieldError>, field: &'static str, parsed: Result<T, Invalid>) -> Option<T> {
    parsed.map_err(|invalid| errors.push(FieldError { field, invalid })).ok()
}
