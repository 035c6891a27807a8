use uuid::Uuid;

use super::super::batch::{Batch, Value};
use super::{encode, timestamp};

#[test]
fn values_are_encoded_for_copy() {
    let mut batch = Batch::default();
    batch.add(
        "x",
        [
            ("a", Value::Null),
            ("b", Value::Bool(true)),
            ("c", Value::Int(-3)),
            ("d", Value::Id(Uuid::from_u128(1))),
            ("e", Value::Bytes(vec![0, 255])),
            ("f", Value::from("tab\t, line\n, back\\slash, é")),
        ],
    );
    batch.add("x", ["a", "b", "c", "d", "e", "f"].map(|column| (column, Value::Null)));
    let rows = batch.into_tables().remove(0);
    assert_eq!(
        encode(&rows),
        "\\N\ttrue\t-3\t00000000-0000-0000-0000-000000000001\t\\\\x00ff\ttab\\t, line\\n, back\\\\slash, é\n\
         \\N\t\\N\t\\N\t\\N\t\\N\t\\N\n"
    );
}

#[test]
fn timestamps_have_microseconds() {
    assert_eq!(timestamp(1_800_000_000_000_001), "2027-01-15 08:00:00.000001+00");
}
