use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::plan::{Plan, PlanChange};
use guestlist_domain::model::text::Name;

use super::{describe_plan, plan_change};

fn change(text: &str) -> Result<PlanChange, String> {
    plan_change(&text.split(' ').map(ToOwned::to_owned).collect::<Vec<_>>())
}

/// Proves: S2.5.
#[test]
fn a_plan_is_printed_in_the_format_of_the_arguments() {
    let expected = PlanChange {
        name: Some(Name::parse("team").unwrap()),
        public_tokens: Some(false),
        max_members: Patch::Set(5),
        max_pending_invitations: Patch::Clear,
        max_active_tokens: Patch::Keep,
    };
    assert_eq!(change("name=team public_tokens=off max_members=5 max_pending_invitations=none").unwrap(), expected);
    let written = describe_plan(&Plan::default().changed(expected));
    assert_eq!(
        written,
        "name=team public_tokens=off max_members=5 max_pending_invitations=none max_active_tokens=none"
    );
}

#[test]
fn an_error_names_the_invalid_part_of_a_plan() {
    for (text, named) in [
        ("max_members", "max_members"),
        ("max_members=-1", "max_members"),
        ("max_members=", "max_members"),
        ("public_tokens=yes", "public_tokens"),
        ("name=", "name"),
        ("seats=5", "seats"),
    ] {
        let message = change(text).unwrap_err();
        assert!(message.contains(named), "{message}");
    }
}
