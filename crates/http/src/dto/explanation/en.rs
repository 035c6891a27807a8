//! English words of access explanations.

use guestlist_domain::model::explain::{Explained, Finding};

use super::most;

/// Describes what a check found.
pub(super) fn detail(explained: &Explained) -> String {
    match explained.finding {
        Finding::IsIn => "They are in already, however they came to be.".to_owned(),
        Finding::HasInvitation => "There is an invitation for this address in this workspace.".to_owned(),
        Finding::NotInvited => "There is no invitation for this address in this workspace.".to_owned(),
        Finding::InvitedHere => "It is to this project, or to the whole workspace.".to_owned(),
        Finding::InvitedElsewhere => "Its invitations are to other projects of this workspace.".to_owned(),
        Finding::AcceptedAt(at) => format!("The invitation was accepted at {at}."),
        Finding::Pending { until, resent: false } => {
            format!("The invitation was not answered yet; it runs out at {until}.")
        }
        Finding::Pending { until, resent: true } => {
            format!("The invitation was sent again and not answered yet; only its newest link works, until {until}.")
        }
        Finding::Withdrawn => "Whoever invited may no longer grant what the invitation offers.".to_owned(),
        Finding::DeclinedAt(at) => format!("The invitation was declined at {at}."),
        Finding::CancelledAt(at) => format!("The invitation was taken back at {at}."),
        Finding::InvitationExpiredAt(at) => format!("The invitation ran out at {at}."),
        Finding::HasAccount => "The address has an account.".to_owned(),
        Finding::NoAccount => "No account has this address any more.".to_owned(),
        Finding::Proven => "The account's address is proven.".to_owned(),
        Finding::IsMember => "They reach this project by a role or a permission.".to_owned(),
        Finding::NotMember => "They have neither a role in the workspace nor a permission in this project.".to_owned(),
        Finding::NoLongerMember => "They were a member once, and were removed or left since.".to_owned(),
        Finding::Includes(capability) => {
            format!("What they hold, or are offered, includes {}.", capability.as_str())
        }
        Finding::Excludes(capability) => {
            format!("What they hold, or are offered, does not include {}.", capability.as_str())
        }
        Finding::HasSeat => "The plan has a seat for them.".to_owned(),
        Finding::NoSeat(refusal) => {
            format!("The workspace's plan has no room for another invitation: it allows {}.", most(refusal))
        }
        Finding::IsKnown => "The public token is known here.".to_owned(),
        Finding::IsUnknown => "No public token of this workspace has this id.".to_owned(),
        Finding::OfThisWorkspace => "It belongs to the project's workspace.".to_owned(),
        Finding::OfAnotherWorkspace => {
            "The project moved to another workspace since, and the token stayed behind.".to_owned()
        }
        Finding::NotRevoked => "Nobody revoked it.".to_owned(),
        Finding::RevokedAt(at) => format!("It was revoked at {at}."),
        Finding::ValidUntil(Some(at)) => format!("It runs out at {at}."),
        Finding::ValidUntil(None) => "It never runs out.".to_owned(),
        Finding::ExpiredAt(at) => format!("It ran out at {at}."),
        Finding::UsesLeft(Some(left)) => format!("It can be used {left} more times."),
        Finding::UsesLeft(None) => "It can be used without end.".to_owned(),
        Finding::UsedUp(uses) => {
            format!("It was used {uses} times, as often as it may be; guests who are in already stay in.")
        }
        Finding::Covered => "It opens this project.".to_owned(),
        Finding::NotCovered => "It opens other projects, not this one.".to_owned(),
        Finding::InPlan => "The workspace's plan includes public tokens.".to_owned(),
        Finding::NotInPlan => "The workspace's plan does not include public tokens.".to_owned(),
    }
}

/// Suggests what to do about a failed check.
pub(super) fn remedy(explained: &Explained) -> String {
    match explained.finding {
        Finding::NotInvited => "Invite this address to the project or to the workspace.",
        Finding::InvitedElsewhere => "Invite this address to this project as well.",
        Finding::Pending { resent: false, .. } => {
            "Ask them to open the mail and accept. If it did not arrive, resend it, or hand over the invite code."
        }
        Finding::Pending { resent: true, .. } => {
            "Ask them to open the newest mail and accept: links of earlier mails do not work any more. If it did not \
             arrive, hand over the invite code."
        }
        Finding::Withdrawn => "Resend the invitation yourself: it then stands on your rights.",
        Finding::DeclinedAt(_) | Finding::CancelledAt(_) => "Invite this address again.",
        Finding::InvitationExpiredAt(_) => "Resend the invitation: that makes it good again.",
        Finding::NoAccount => "Ask them which address they use now, and invite that one.",
        Finding::NotMember | Finding::NoLongerMember => "Invite this address again.",
        Finding::Excludes(_) => "Give them a permission that includes it.",
        Finding::NoSeat(_) => "Make room by removing members or cancelling invitations, or ask for a larger plan.",
        Finding::IsUnknown => "Look for the token in the list, or make a new one.",
        Finding::OfAnotherWorkspace | Finding::RevokedAt(_) => "Make a new public token and share its link.",
        Finding::ExpiredAt(_) => "Renew the token with a later expiry: its link goes on working.",
        Finding::UsedUp(_) => "Renew the token with more uses: its link goes on working.",
        Finding::NotCovered => "Make a public token for this project and share its link.",
        Finding::NotInPlan => "Ask whoever runs this server for a plan with public tokens.",
        Finding::IsIn
        | Finding::HasInvitation
        | Finding::InvitedHere
        | Finding::AcceptedAt(_)
        | Finding::HasAccount
        | Finding::Proven
        | Finding::IsMember
        | Finding::Includes(_)
        | Finding::HasSeat
        | Finding::IsKnown
        | Finding::OfThisWorkspace
        | Finding::NotRevoked
        | Finding::ValidUntil(_)
        | Finding::UsesLeft(_)
        | Finding::Covered
        | Finding::InPlan => "Nothing needs mending.",
    }
    .to_owned()
}
