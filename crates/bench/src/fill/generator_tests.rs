use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::super::batch::{Batch, TableRows, Value};
use super::super::tables::INVITATION_TTL;
use super::{FillPlan, Generator, Workspace};

const NOW: i64 = 1_800_000_000_000_000;

fn plan(rows: u64, seed: u64) -> FillPlan {
    let projects = (10..20).map(Uuid::from_u128).collect();
    let large = Workspace { id: Uuid::from_u128(1), owner: Uuid::from_u128(2), projects };
    FillPlan { rows, seed, now: NOW, large }
}

/// Returns all rows of a table as maps from column to value.
fn rows(batches: &[Batch], table: &str) -> Vec<HashMap<&'static str, Value>> {
    let tables = batches.iter().cloned().flat_map(Batch::into_tables);
    let of_table = tables.filter(|rows| rows.table == table);
    let as_maps = |TableRows { columns, rows, .. }: TableRows| -> Vec<HashMap<&'static str, Value>> {
        rows.into_iter().map(|row| columns.iter().copied().zip(row).collect()).collect()
    };
    of_table.flat_map(as_maps).collect()
}

#[test]
fn the_same_seed_generates_the_same_rows() {
    let all = |seed| Generator::new(plan(300, seed)).collect::<Vec<_>>();
    assert_eq!(all(1), all(1));
    assert_ne!(all(1), all(2));
}

#[test]
fn numbers_of_rows_follow_from_the_number_of_invitations() {
    let batches: Vec<Batch> = Generator::new(plan(5_000, 1)).collect();
    assert_eq!(rows(&batches, "invitation").len(), 5_000);
    assert_eq!(rows(&batches, "public_token").len(), 1_000);
    // Ten workspaces with an Owner each, and the members.
    assert_eq!(rows(&batches, "account").len(), 10 + 500);
    assert_eq!(rows(&batches, "workspace").len(), 10);
    assert_eq!(rows(&batches, "event").len(), 6_000);
}

#[test]
fn half_of_the_invitations_are_in_the_large_workspace_and_the_rest_is_skewed() {
    let batches: Vec<Batch> = Generator::new(plan(10_000, 1)).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for row in rows(&batches, "invitation") {
        *counts.entry(format!("{:?}", row["workspace_id"])).or_default() += 1;
    }
    let mut sizes: Vec<usize> = counts.into_values().collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    assert!((4_700..5_300).contains(&sizes[0]), "{sizes:?}");
    assert!(sizes[1] > 2 * sizes[4], "{sizes:?}");
}

#[test]
fn most_invitations_are_decided_and_some_are_pending_or_expired() {
    let batches: Vec<Batch> = Generator::new(plan(10_000, 1)).collect();
    let invitations = rows(&batches, "invitation");
    let pending: Vec<_> = invitations.iter().filter(|row| row["state"] == Value::from("pending")).collect();
    let live = pending.iter().filter(|row| matches!(row["created_at"], Value::Time(at) if at + INVITATION_TTL > NOW));
    let live = live.count();
    assert!((150..400).contains(&live), "{live}");
    assert!((1_000..2_500).contains(&(pending.len() - live)), "{}", pending.len());
}

#[test]
fn keys_are_unique_and_references_exist() {
    let batches: Vec<Batch> = Generator::new(plan(2_000, 1)).collect();
    let ids = |table: &str, column: &str| -> HashSet<String> {
        rows(&batches, table).iter().map(|row| format!("{:?}", row[column])).collect()
    };
    for table in ["account", "invitation", "public_token", "event", "job"] {
        assert_eq!(ids(table, "id").len(), rows(&batches, table).len(), "{table}");
    }
    let mut accounts = ids("account", "id");
    accounts.insert(format!("{:?}", Value::Id(Uuid::from_u128(2))));
    assert!(ids("invitation", "granted_by").is_subset(&accounts));
    assert!(ids("public_token", "created_by").is_subset(&accounts));
    let mut projects = ids("project", "id");
    projects.extend((10..20).map(|id| format!("{:?}", Value::Id(Uuid::from_u128(id)))));
    assert!(ids("public_token_project", "project_id").is_subset(&projects));
}
