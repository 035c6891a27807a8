//! Invitations by the account that granted them, and by a part of their address.

use guestlist_domain::model::invitation::{Invitation, InvitationState, InvitationStatus};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{InvitationFilter, InvitationScope};

use super::Harness;
use super::fixture::{UnwrapStore, fixture, write_account, write_invitation};
use super::lists::{assert_pages, moments};
use crate::builders::{self, T0};

/// The list covers all workspaces.
/// Proves: S4.4.
pub async fn invitations_granted_by_an_account_come_in_pages_newest_first(h: &impl Harness) {
    let granted_by = write_account(h, 50).await;
    let s = fixture(h, 1).await;
    write_invitation(h, &s.invitation(91)).await;
    for (number, created_at) in moments() {
        let elsewhere = fixture(h, number).await;
        write_invitation(h, &Invitation { created_at, granted_by: granted_by.id, ..elsewhere.invitation(number) })
            .await;
    }
    let read = h.read();
    let list = |page| {
        let scope = InvitationScope::From(granted_by.id);
        read.invitations(scope, InvitationFilter::default(), T0, page)
    };
    assert_pages(list, |view| view.invitation.id.uuid()).await;
}

/// The search matches the address as typed or in canonical form, ignores case, and treats wildcards as ordinary
/// characters.
/// Proves: S4.4.
pub async fn invitations_are_found_by_a_part_of_their_address(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for (number, address) in [
        (1, "Ana.Gomez@Example.org"),
        (2, "100%_sure@example.org"),
        (3, "ben@müller.example"),
        (4, "x100ysure@ample.org"),
    ] {
        write_invitation(h, &Invitation { email: builders::email(address), ..s.invitation(number) }).await;
    }
    let declined = Invitation {
        email: builders::email("ana@elsewhere.org"),
        state: InvitationState::Declined { at: T0 },
        ..s.invitation(5)
    };
    write_invitation(h, &declined).await;
    let read = h.read();
    let scopes = [InvitationScope::To(Target::Workspace(s.workspace.id)), InvitationScope::From(s.owner.id)];
    for scope in scopes {
        let found = async |text: &str, statuses: &[InvitationStatus]| {
            let statuses = statuses.iter().copied().collect();
            let filter = InvitationFilter { statuses, text: Some(text.to_owned()) };
            let page = read.invitations(scope.clone(), filter, T0, PageRequest::default()).await.unwrap_store();
            let mut numbers: Vec<_> = page.items.iter().map(|view| view.invitation.id).collect();
            numbers.sort_unstable();
            numbers
        };
        let numbers = |numbers: &[u64]| -> Vec<_> { numbers.iter().map(|n| builders::invitation_id(*n)).collect() };
        for (text, expected) in [
            ("gomez@EXAMPLE", &[1][..]),
            ("ANA", &[1, 5]),
            ("%", &[2]),
            ("_", &[2]),
            ("100%_", &[2]),
            ("müller", &[3]),
            ("XN--M", &[3]),
            ("@", &[1, 2, 3, 4, 5]),
            ("\\", &[]),
            ("'", &[]),
            ("unknown", &[]),
        ] {
            assert_eq!(found(text, &[]).await, numbers(expected), "{text}");
        }
        assert_eq!(found("ana", &[InvitationStatus::Pending]).await, numbers(&[1]));
        assert_eq!(found("ana", &[InvitationStatus::Declined, InvitationStatus::Expired]).await, numbers(&[5]));
    }
}
