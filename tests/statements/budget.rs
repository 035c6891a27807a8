//! Compares numbers of statements with the numbers that are allowed.

use std::fmt::Write as _;

/// The number of characters of a statement in a message.
const MAX_STATEMENT: usize = 80;

/// The file of the allowed numbers.
const FILE: &str = "tests/statements/budgets.rs";

/// The number of statements that an operation needs now, and the number that it should need.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    pub(crate) operation: &'static str,
    pub(crate) statements: usize,
    pub(crate) target: usize,
}

/// The statements of an operation.
#[derive(Debug)]
pub(crate) struct Measured {
    pub(crate) operation: String,
    pub(crate) statements: Vec<String>,
}

impl Measured {
    /// Returns the beginnings of the statements, one numbered line for each.
    fn listing(&self) -> String {
        let mut listing = String::new();
        for (index, sql) in self.statements.iter().enumerate() {
            let words: Vec<&str> = sql.split_whitespace().collect();
            let beginning: String = words.join(" ").chars().take(MAX_STATEMENT).collect();
            let _ = writeln!(listing, "  {:>3} {beginning}", index + 1);
        }
        listing
    }
}

/// Returns the measured numbers as a table: operation, statements, target.
pub(crate) fn table(measured: &[Measured], budgets: &[Budget]) -> String {
    let width = measured.iter().map(|measured| measured.operation.len()).max().unwrap_or_default();
    let mut table = format!("{:width$} | statements | target\n", "operation");
    for Measured { operation, statements } in measured {
        let budget = budgets.iter().find(|budget| budget.operation == operation);
        let target = budget.map_or_else(|| "?".to_owned(), |budget| budget.target.to_string());
        let _ = writeln!(table, "{operation:width$} | {:>10} | {target:>6}", statements.len());
    }
    table
}

/// Returns what differs: a number that is exceeded, a number that can be lowered, and an operation that is in only one
/// of both.
pub(crate) fn differences(measured: &[Measured], budgets: &[Budget]) -> Vec<String> {
    let mut differences = Vec::new();
    for one in measured {
        let (operation, count) = (&one.operation, one.statements.len());
        let problem = match budgets.iter().find(|budget| budget.operation == operation) {
            None => format!("{operation}: {count} instead of no statements; add the number to {FILE}:"),
            Some(Budget { statements, .. }) if count > *statements => {
                format!("{operation}: {count} instead of {statements} statements:")
            }
            Some(Budget { statements, .. }) if count < *statements => {
                format!("{operation}: {count} instead of {statements} statements; lower the number in {FILE}:")
            }
            Some(_) => continue,
        };
        differences.push(format!("{problem}\n{}", one.listing()));
    }
    let is_measured = |budget: &&Budget| measured.iter().any(|measured| measured.operation == budget.operation);
    let missing = budgets.iter().filter(|budget| !is_measured(budget));
    differences
        .extend(missing.map(|budget| format!("{}: was not measured; remove it from {FILE}\n", budget.operation)));
    differences
}

fn measured(operation: &str, statements: &[&str]) -> Measured {
    let statements = statements.iter().map(|sql| (*sql).to_owned()).collect();
    Measured { operation: operation.to_owned(), statements }
}

const CHECK: Budget = Budget { operation: "check", statements: 2, target: 1 };

#[test]
fn the_allowed_number_of_statements_is_no_difference() {
    assert_eq!(differences(&[measured("check", &["a", "b"])], &[CHECK]), [] as [String; 0]);
}

#[test]
fn more_and_fewer_statements_than_allowed_are_listed() {
    let more = measured("check", &["BEGIN", "SELECT 1,\n     2", &"x".repeat(100)]);
    let expected = format!(
        "check: 3 instead of 2 statements:\n    1 BEGIN\n    2 SELECT 1, 2\n    3 {}\n",
        "x".repeat(MAX_STATEMENT)
    );
    assert_eq!(differences(&[more], &[CHECK]), [expected]);
    let fewer = differences(&[measured("check", &["a"])], &[CHECK]);
    assert_eq!(
        fewer,
        ["check: 1 instead of 2 statements; lower the number in tests/statements/budgets.rs:\n    1 a\n"]
    );
}

#[test]
fn an_operation_without_a_budget_and_a_budget_without_an_operation_are_listed() {
    let differences = differences(&[measured("new", &["a"])], &[CHECK]);
    assert_eq!(
        differences,
        [
            "new: 1 instead of no statements; add the number to tests/statements/budgets.rs:\n    1 a\n",
            "check: was not measured; remove it from tests/statements/budgets.rs\n",
        ]
    );
}

#[test]
fn the_table_lists_statements_and_targets() {
    let table = table(&[measured("check", &["a"]), measured("new thing", &[])], &[CHECK]);
    assert_eq!(
        table,
        "operation | statements | target\n\
         check     |          1 |      1\n\
         new thing |          0 |      ?\n"
    );
}
