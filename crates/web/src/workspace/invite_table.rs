//! `/workspaces/{id}/invite/csv`: bulk invite from CSV (RFC 4180) with a row for each address, sent immediately or as a
//! dry run.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Message;
use guestlist_domain::usecase::{BulkInvite, Error, InvitationTarget, Invite};
use serde::Deserialize;

use super::Ground;
use super::invite::{Outcome, inviting};
use crate::form::{Form, Reading};
use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{Places, WorkspaceInvite};

#[derive(Template)]
#[template(path = "workspace_invite_table.html")]
struct TablePage {
    layout: Layout,
    words: &'static WorkspaceInvite,
    places: &'static Places,
    here: String,
    up: String,
    hint: String,
    /// Example table, with roles that the account can give.
    example: String,
    table: String,
    wrong: Option<String>,
    outcome: Option<Outcome>,
}

/// Form with a table.
#[derive(Deserialize)]
pub(super) struct Typed {
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

fn form(visit: &Visit, ground: &Ground, table: String, wrong: Option<String>, outcome: Option<Outcome>) -> TablePage {
    let words = WorkspaceInvite::of(visit.locale);
    let offers = ground.offers(visit.locale, None);
    let values: Vec<&str> = offers.iter().map(|offer| offer.value).collect();
    let roles = values.join(", ");
    TablePage {
        layout: ground.layout(visit, ""),
        words,
        places: Places::of(visit.locale),
        here: ground.path("/invite/csv"),
        up: ground.path(""),
        hint: words.table_hint.with("most", BulkInvite::MAX_ROWS).with("roles", roles).into(),
        example: example(words, &values),
        table,
        wrong,
        outcome,
    }
}

/// Returns an example of two rows: one with a quoted message, which can contain commas, and one without a message.
fn example(words: &WorkspaceInvite, roles: &[&str]) -> String {
    let [first, last] = [roles.first(), roles.last()].map(|role| role.copied().unwrap_or_default());
    let message = words.table_message;
    format!("email,role,message\nana@example.com,{first},\"{message}\"\nben@example.com,{last},")
}

/// Parses the rows of a table, or returns the error of the whole table.
fn rows(words: &WorkspaceInvite, text: &str) -> Result<Vec<Row>, String> {
    let wrong = || words.table_wrong.to_string();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| wrong())?.clone();
    let place = |name: &str| header.iter().position(|cell| cell.eq_ignore_ascii_case(name));
    let known = ["email", "role", "message"];
    let (Some(email), Some(role)) = (place("email"), place("role")) else { return Err(wrong()) };
    let is_known = |cell: &str| known.iter().any(|name| cell.eq_ignore_ascii_case(name));
    if !header.iter().all(is_known) || known.iter().filter_map(|name| place(name)).count() != header.len() {
        return Err(wrong());
    }
    let message = place("message");
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| wrong())?;
        if record.len() > header.len() {
            return Err(wrong());
        }
        if rows.len() == BulkInvite::MAX_ROWS {
            return Err(words.table_long.with("most", BulkInvite::MAX_ROWS).into());
        }
        let cell = |place: Option<usize>| place.and_then(|place| record.get(place)).unwrap_or_default().to_owned();
        rows.push(Row { email: cell(Some(email)), role: cell(Some(role)), message: cell(message) });
    }
    if rows.is_empty() { Err(words.table_empty.to_string()) } else { Ok(rows) }
}

/// Parses a row into an invitation, or returns the errors of all its fields.
fn read(ground: &Ground, row: &Row) -> Result<Invite, Error> {
    let mut reading = Reading::default();
    let email = reading.read("email", EmailAddress::parse(&row.email));
    let role = reading.read("role", Role::parse(&row.role.to_lowercase()));
    let message = reading.read("message", Message::parse(&row.message));
    match (email, role, message) {
        (Some(email), Some(role), Some(message)) => {
            let target = InvitationTarget::Workspace(ground.id(), role);
            Ok(Invite { target, email, message, locale: None, expires_in_days: None, send_mail: true })
        }
        _ => Err(reading.refusal()),
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = inviting(&visit, &id).await?;
    Ok(visit.page(&form(&visit, &ground, String::new(), None, None)))
}

/// Invites the addresses of all rows, or reports the results of a dry run.
pub(super) async fn invite(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let ground = inviting(&visit, &id).await?;
    let rows = match rows(WorkspaceInvite::of(visit.locale), &typed.table) {
        Ok(rows) => rows,
        Err(wrong) => {
            let status: StatusCode = (visit.options.refusals)(Code::ValidationFailed).status;
            return Ok(visit.page_with(status, &form(&visit, &ground, typed.table, Some(wrong), None)));
        }
    };
    let is_dry = typed.check.is_some();
    let place = Place::Workspace(ground.id());
    let command = BulkInvite { place, rows: rows.iter().map(|row| read(&ground, row)).collect(), dry_run: is_dry };
    let outcomes = visit.service.invite_many(&visit.context, visit.caller()?, command).await?;
    let emails: Vec<String> = rows.into_iter().map(|row| row.email).collect();
    let outcome = Outcome::of(&visit, &emails, &outcomes, is_dry);
    let table = if is_dry { typed.table } else { String::new() };
    Ok(visit.page(&form(&visit, &ground, table, None, Some(outcome))))
}
