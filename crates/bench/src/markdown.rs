//! Markdown tables, and numbers as a reader wants them.

use std::fmt::Write as _;

/// Renders a table. Columns after the first are aligned to the right, and padded so that the source is readable too.
pub(crate) fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([header[column].chars().count(), 3]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let mut text = String::new();
    write_row(&mut text, &widths, header.iter().copied());
    for (column, &width) in widths.iter().enumerate() {
        let dashes = "-".repeat(width + 1);
        text.push_str(&if column == 0 { format!("|{dashes}-") } else { format!("|{dashes}:") });
    }
    text.push_str("|\n");
    for row in rows {
        write_row(&mut text, &widths, row.iter().map(String::as_str));
    }
    text
}

fn write_row<'a>(text: &mut String, widths: &[usize], cells: impl Iterator<Item = &'a str>) {
    for (column, (cell, &width)) in cells.zip(widths).enumerate() {
        let _infallible =
            if column == 0 { write!(text, "| {cell:<width$} ") } else { write!(text, "| {cell:>width$} ") };
    }
    text.push_str("|\n");
}

/// Formats a number with three significant digits, and with separators of thousands: `0.123`, `12.3`, `1,230`.
pub(crate) fn number(value: f64) -> String {
    let size = value.abs();
    if !value.is_finite() {
        return "–".to_owned();
    }
    if size >= 100.0 {
        return with_separators(value.round() as i64);
    }
    let decimals = match size {
        _ if size >= 10.0 => 1,
        _ if size >= 1.0 => 2,
        _ if size > 0.0 => 3,
        _ => 0,
    };
    format!("{value:.decimals$}")
}

/// Formats a ratio: in percent below 2, as a factor from there on.
pub(crate) fn ratio(value: f64) -> String {
    if value < 2.0 { format!("{} %", number(value * 100.0)) } else { format!("{}×", number(value)) }
}

fn with_separators(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{}{}", if value < 0 { "-" } else { "" }, groups.join(","))
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
