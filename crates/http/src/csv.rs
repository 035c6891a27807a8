//! Reads and writes comma-separated values (RFC 4180) in UTF-8, with a header.

use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::BulkInvite;

use crate::fields::FieldErrors;
use crate::problem::Problem;

/// Maximum number of rows.
const MAX_ROWS: usize = BulkInvite::MAX_ROWS;

/// A known column of a table.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
}

/// A row of a table.
pub(crate) struct Row {
    /// One cell for each known column, in the order of the `columns` of [`read`]; empty if the table has no such
    /// column.
    cells: Vec<String>,
    /// Whether the row has more cells than the header.
    pub(crate) has_extra_cells: bool,
}

impl Row {
    /// Returns the cell of the known column with this index.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map(String::as_str).unwrap_or_default()
    }
}

/// Parses a table. Its columns can be in any order, and are found by name without regard to letter case. Empty lines
/// are ignored.
///
/// # Errors
/// [`Problem`] if the text is not CSV, the header has an unknown or repeated name or lacks a required one, or the
/// number of rows is not from 1 to [`MAX_ROWS`].
pub(crate) fn read(text: &str, columns: &[Column]) -> Result<Vec<Row>, Problem> {
    // Spreadsheets write a byte order mark at the start of UTF-8 files.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| malformed())?.clone();
    let positions = column_positions(&header, columns)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| malformed())?;
        if rows.len() == MAX_ROWS {
            return Err(rows_error("too_many", format!("Send at most {MAX_ROWS} rows.")));
        }
        let cell = |position: &Option<usize>| {
            position.and_then(|position| record.get(position)).unwrap_or_default().to_owned()
        };
        let cells = positions.iter().map(cell).collect();
        rows.push(Row { cells, has_extra_cells: record.len() > header.len() });
    }
    if rows.is_empty() {
        return Err(rows_error("required", "Send at least one row below the header."));
    }
    Ok(rows)
}

/// Returns the position of each known column in the table.
fn column_positions(header: &csv::StringRecord, columns: &[Column]) -> Result<Vec<Option<usize>>, Problem> {
    let mut errors = FieldErrors::default();
    for name in header {
        if !columns.iter().any(|column| column.name.eq_ignore_ascii_case(name)) {
            errors.add_unknown(name);
        }
    }
    let mut positions = Vec::with_capacity(columns.len());
    for column in columns {
        let mut matches = header.iter().enumerate().filter(|(_, name)| column.name.eq_ignore_ascii_case(name));
        let position = matches.next().map(|(index, _)| index);
        if matches.next().is_some() {
            errors.add(column.name, &Invalid::new("given_twice", "The header names this column twice."));
        }
        if position.is_none() && column.required {
            errors.add(column.name, &Invalid::new("required", "The header has no column of this name."));
        }
        positions.push(position);
    }
    if errors.is_empty() { Ok(positions) } else { Err(errors.into()) }
}

fn rows_error(code: &'static str, detail: impl Into<String>) -> Problem {
    let mut errors = FieldErrors::default();
    errors.add("rows", &Invalid::new(code, detail));
    errors.into()
}

fn malformed() -> Problem {
    Problem::malformed("The table cannot be read.")
}

/// Writes a table. Cells that a spreadsheet would evaluate as a formula are prefixed with an apostrophe.
pub(crate) fn write(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, Problem> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(header).map_err(|_| Problem::internal())?;
    for row in rows {
        writer.write_record(row.into_iter().map(escape_formula)).map_err(|_| Problem::internal())?;
    }
    writer.into_inner().map_err(|_| Problem::internal())
}

/// Prefixes a cell that a spreadsheet would evaluate with an apostrophe, which makes it text. This includes cells that
/// start with a tab or a line break: spreadsheets skip it and evaluate what follows.
fn escape_formula(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
