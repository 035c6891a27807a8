use super::super::batch::{Batch, Value};
use super::insert;

#[test]
fn a_statement_inserts_many_rows() {
    let mut batch = Batch::default();
    batch.add("x", [("a", Value::Null), ("b", Value::Null)]);
    let table = batch.into_tables().remove(0);
    assert_eq!(insert(&table, 2), "INSERT INTO x (a, b) VALUES (?, ?), (?, ?)");
}
