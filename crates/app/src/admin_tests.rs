use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::plan::{Plan, PlanChange};
use guestlist_domain::model::text::Name;

use super::{plan_change, sentence};

fn change(text: &str) -> Result<PlanChange, String> {
    plan_change(&text.split(' ').map(ToOwned::to_owned).collect::<Vec<_>>())
}

/// Proves: S2.5.
#[test]
fn a_plan_is_read_as_it_is_written() {
    let expected = PlanChange {
        name: Some(Name::parse("team").unwrap()),
        public_tokens: Some(false),
        max_members: Patch::Set(5),
        max_pending_invitations: Patch::Clear,
        max_active_tokens: Patch::Keep,
    };
    assert_eq!(change("name=team public_tokens=off max_members=5 max_pending_invitations=none").unwrap(), expected);
    let written = sentence(&Plan::default().changed(expected));
    assert_eq!(
        written,
        "name=team public_tokens=off max_members=5 max_pending_invitations=none max_active_tokens=none"
    );
}

#[test]
fn what_is_no_plan_is_named() {
    for (text, named) in [
        ("max_members", "max_members"),
        ("max_members=-1", "max_members"),
        ("max_members=", "max_members"),
        ("public_tokens=yes", "public_tokens"),
        ("name=", "name"),
        ("seats=5", "seats"),
    ] {
        let complaint = change(text).unwrap_err();
        assert!(complaint.contains(named), "{complaint}");
    }
}
