use uuid::Uuid;

use super::super::batch::{Batch, Value};
use super::{HOUR, Invitation, InvitationState, ORDER, invitation, uuid_of};

fn sample(state: InvitationState, project: Option<Uuid>) -> Vec<(&'static str, Value)> {
    let mut batch = Batch::default();
    let sample = Invitation {
        id: Uuid::from_u128(1),
        workspace: Uuid::from_u128(2),
        project,
        email: "a@example.org".to_owned(),
        granted_by: Uuid::from_u128(3),
        state,
        created_at: 5,
    };
    invitation(&mut batch, sample, [0; 32]);
    let table = batch.into_tables().remove(0);
    table.columns.into_iter().zip(table.rows.into_iter().next().unwrap()).collect()
}

fn value(row: &[(&'static str, Value)], column: &str) -> Value {
    row.iter().find(|(name, _)| *name == column).unwrap().1.clone()
}

#[test]
fn only_a_pending_invitation_has_a_key() {
    let pending = sample(InvitationState::Pending, None);
    let key = "ws_00000000000000000000000000000002:a@example.org";
    assert_eq!(value(&pending, "pending_key"), Value::from(key));
    assert_eq!(value(&pending, "decided_at"), Value::Null);
    let accepted = sample(InvitationState::Accepted(Uuid::from_u128(4)), None);
    assert_eq!(value(&accepted, "pending_key"), Value::Null);
    assert_eq!(value(&accepted, "decided_by"), Value::Id(Uuid::from_u128(4)));
    assert_eq!(value(&accepted, "decided_at"), Value::Time(5 + HOUR));
}

#[test]
fn an_invitation_offers_a_role_or_a_permission() {
    let to_workspace = sample(InvitationState::Declined, None);
    assert_eq!((value(&to_workspace, "permission"), value(&to_workspace, "role") == Value::Null), (Value::Null, false));
    let to_project = sample(InvitationState::Declined, Some(Uuid::from_u128(9)));
    assert_eq!((value(&to_project, "role"), value(&to_project, "permission") == Value::Null), (Value::Null, false));
}

#[test]
fn tables_are_written_in_the_order_of_their_references() {
    let mut batch = Batch::default();
    for table in ORDER.iter().rev() {
        batch.add(table, [("id", Value::Int(1))]);
    }
    let tables: Vec<&str> = batch.into_tables().iter().map(|rows| rows.table).collect();
    assert_eq!(tables, ORDER);
}

#[test]
fn an_id_of_the_api_contains_a_uuid() {
    assert_eq!(uuid_of("prj_0000000000000000000000000000000a"), Some(Uuid::from_u128(10)));
    assert_eq!(uuid_of("0000000000000000000000000000000a"), None);
    assert_eq!(uuid_of("prj_x"), None);
}
