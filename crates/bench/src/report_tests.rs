use super::{Row, cells, cpu};
use crate::summary::summarize;

fn row(group: &'static str) -> Row<'static> {
    Row {
        group,
        operation: "check, session",
        connections: 64,
        items: 1,
        per_second: summarize([7_300.0, 7_100.0, 7_500.0]),
        p50_ms: summarize([8.4]),
        p99_ms: summarize([21.0]),
        server_us: summarize([61.2]),
        database_us: summarize([88.0]),
        of_hello: summarize([0.05]),
        of_limit: None,
        limit: None,
        samples: &[],
    }
}

#[test]
fn a_row_has_medians_and_the_spread() {
    let expected =
        ["PostgreSQL: check, session", "64", "7,300", "7,100–7,500", "8.40 / 21.0", "61.2 + 88.0", "5.00 %", "–"];
    assert_eq!(cells(&row("PostgreSQL")), expected);
    assert_eq!(cells(&row(""))[0], "check, session");
}

#[test]
fn a_server_without_a_database_has_one_figure() {
    assert_eq!(cpu(summarize([10.0]), summarize([0.0])), "10.0");
    assert_eq!(cpu(summarize([10.0]), summarize([5.0])), "10.0 + 5.00");
    assert_eq!(cpu(None, None), "–");
}
