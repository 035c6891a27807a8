//! English texts of access explanations.

use guestlist_domain::model::explain::{CheckOutcome, ExplainedCheck};

use super::plan_limit;

/// Describes what a check found.
pub(super) fn detail(explained: &ExplainedCheck) -> String {
    match explained.finding {
        CheckOutcome::IsIn => "They are in already, however they came to be.".to_owned(),
        CheckOutcome::HasInvitation => "There is an invitation for this address in this workspace.".to_owned(),
        CheckOutcome::NotInvited => "There is no invitation for this address in this workspace.".to_owned(),
        CheckOutcome::InvitedHere => "It is to this project, or to the whole workspace.".to_owned(),
        CheckOutcome::InvitedElsewhere => "Its invitations are to other projects of this workspace.".to_owned(),
        CheckOutcome::AcceptedAt(at) => format!("The invitation was accepted at {at}."),
        CheckOutcome::Pending { until, resent: false } => {
            format!("The invitation was not answered yet; it runs out at {until}.")
        }
        CheckOutcome::Pending { until, resent: true } => {
            format!("The invitation was sent again and not answered yet; only its newest link works, until {until}.")
        }
        CheckOutcome::Withdrawn => "Whoever invited may no longer grant what the invitation offers.".to_owned(),
        CheckOutcome::DeclinedAt(at) => format!("The invitation was declined at {at}."),
        CheckOutcome::CancelledAt(at) => format!("The invitation was taken back at {at}."),
        CheckOutcome::InvitationExpiredAt(at) => format!("The invitation ran out at {at}."),
        CheckOutcome::HasAccount => "The address has an account.".to_owned(),
        CheckOutcome::NoAccount => "No account has this address any more.".to_owned(),
        CheckOutcome::Proven => "The account's address is proven.".to_owned(),
        CheckOutcome::IsMember => "They reach this project by a role or a permission.".to_owned(),
        CheckOutcome::NotMember => {
            "They have neither a role in the workspace nor a permission in this project.".to_owned()
        }
        CheckOutcome::NoLongerMember => "They were a member once, and were removed or left since.".to_owned(),
        CheckOutcome::Includes(capability) => {
            format!("What they hold, or are offered, includes {}.", capability.as_str())
        }
        CheckOutcome::Excludes(capability) => {
            format!("What they hold, or are offered, does not include {}.", capability.as_str())
        }
        CheckOutcome::HasSeat => "The plan has a seat for them.".to_owned(),
        CheckOutcome::NoSeat(refusal) => {
            format!("The workspace's plan has no room for another invitation: it allows {}.", plan_limit(refusal))
        }
        CheckOutcome::IsKnown => "The public token is known here.".to_owned(),
        CheckOutcome::IsUnknown => "No public token of this workspace has this id.".to_owned(),
        CheckOutcome::OfThisWorkspace => "It belongs to the project's workspace.".to_owned(),
        CheckOutcome::OfAnotherWorkspace => {
            "The project moved to another workspace since, and the token stayed behind.".to_owned()
        }
        CheckOutcome::NotRevoked => "Nobody revoked it.".to_owned(),
        CheckOutcome::RevokedAt(at) => format!("It was revoked at {at}."),
        CheckOutcome::ValidUntil(Some(at)) => format!("It runs out at {at}."),
        CheckOutcome::ValidUntil(None) => "It never runs out.".to_owned(),
        CheckOutcome::ExpiredAt(at) => format!("It ran out at {at}."),
        CheckOutcome::UsesLeft(Some(left)) => format!("It can be used {left} more times."),
        CheckOutcome::UsesLeft(None) => "It can be used without end.".to_owned(),
        CheckOutcome::UsedUp(uses) => {
            format!("It was used {uses} times, as often as it may be; guests who are in already stay in.")
        }
        CheckOutcome::Covered => "It opens this project.".to_owned(),
        CheckOutcome::NotCovered => "It opens other projects, not this one.".to_owned(),
        CheckOutcome::InPlan => "The workspace's plan includes public tokens.".to_owned(),
        CheckOutcome::NotInPlan => "The workspace's plan does not include public tokens.".to_owned(),
    }
}

/// Suggests what to do about a failed check.
pub(super) fn suggestion(explained: &ExplainedCheck) -> String {
    match explained.finding {
        CheckOutcome::NotInvited => "Invite this address to the project or to the workspace.",
        CheckOutcome::InvitedElsewhere => "Invite this address to this project as well.",
        CheckOutcome::Pending { resent: false, .. } => {
            "Ask them to open the mail and accept. If it did not arrive, resend it, or hand over the invite code."
        }
        CheckOutcome::Pending { resent: true, .. } => {
            "Ask them to open the newest mail and accept: links of earlier mails do not work any more. If it did not \
             arrive, hand over the invite code."
        }
        CheckOutcome::Withdrawn => "Resend the invitation yourself: it then stands on your rights.",
        CheckOutcome::DeclinedAt(_) | CheckOutcome::CancelledAt(_) => "Invite this address again.",
        CheckOutcome::InvitationExpiredAt(_) => "Resend the invitation: that makes it good again.",
        CheckOutcome::NoAccount => "Ask them which address they use now, and invite that one.",
        CheckOutcome::NotMember | CheckOutcome::NoLongerMember => "Invite this address again.",
        CheckOutcome::Excludes(_) => "Give them a permission that includes it.",
        CheckOutcome::NoSeat(_) => "Make room by removing members or cancelling invitations, or ask for a larger plan.",
        CheckOutcome::IsUnknown => "Look for the token in the list, or make a new one.",
        CheckOutcome::OfAnotherWorkspace | CheckOutcome::RevokedAt(_) => "Make a new public token and share its link.",
        CheckOutcome::ExpiredAt(_) => "Renew the token with a later expiry: its link goes on working.",
        CheckOutcome::UsedUp(_) => "Renew the token with more uses: its link goes on working.",
        CheckOutcome::NotCovered => "Make a public token for this project and share its link.",
        CheckOutcome::NotInPlan => "Ask whoever runs this server for a plan with public tokens.",
        CheckOutcome::IsIn
        | CheckOutcome::HasInvitation
        | CheckOutcome::InvitedHere
        | CheckOutcome::AcceptedAt(_)
        | CheckOutcome::HasAccount
        | CheckOutcome::Proven
        | CheckOutcome::IsMember
        | CheckOutcome::Includes(_)
        | CheckOutcome::HasSeat
        | CheckOutcome::IsKnown
        | CheckOutcome::OfThisWorkspace
        | CheckOutcome::NotRevoked
        | CheckOutcome::ValidUntil(_)
        | CheckOutcome::UsesLeft(_)
        | CheckOutcome::Covered
        | CheckOutcome::InPlan => "Nothing needs mending.",
    }
    .to_owned()
}
