//! Rows to be written, by table.

use uuid::Uuid;

/// A value of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
    Id(Uuid),
    /// Microseconds since 1970.
    Time(i64),
    Bytes(Vec<u8>),
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Uuid> for Value {
    fn from(value: Uuid) -> Self {
        Self::Id(value)
    }
}

impl From<[u8; 32]> for Value {
    fn from(value: [u8; 32]) -> Self {
        Self::Bytes(value.to_vec())
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Rows of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TableRows {
    pub(crate) table: &'static str,
    pub(crate) columns: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<Value>>,
}

/// Rows of several tables, which are written together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Batch {
    tables: Vec<TableRows>,
}

impl Batch {
    /// Adds a row. All rows of a table have the same columns.
    pub(crate) fn add<const N: usize>(&mut self, table: &'static str, row: [(&'static str, Value); N]) {
        let rows = match self.tables.iter().position(|rows| rows.table == table) {
            Some(index) => &mut self.tables[index],
            None => {
                let columns = row.iter().map(|(column, _)| *column).collect();
                self.tables.push(TableRows { table, columns, rows: Vec::new() });
                let last = self.tables.len() - 1;
                &mut self.tables[last]
            }
        };
        debug_assert!(rows.columns.iter().eq(row.iter().map(|(column, _)| column)), "columns of {table} differ");
        rows.rows.push(row.into_iter().map(|(_, value)| value).collect());
    }

    /// Returns the rows by table, referenced tables before those that reference them.
    pub(crate) fn into_tables(mut self) -> Vec<TableRows> {
        let rank = |table: &str| super::tables::ORDER.iter().position(|name| *name == table);
        self.tables.sort_by_key(|rows| rank(rows.table));
        self.tables
    }
}
