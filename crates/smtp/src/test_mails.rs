//! Mails for the tests.

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::{Mail, MailContent, Shared, TargetNames};
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::{Timestamp, days, hours};
use uuid::Uuid;

pub(crate) const FROM: &str = "Guestlist <guestlist@example.com>";
pub(crate) const PRODUCT: &str = "Guestlist";
pub(crate) const PUBLIC_URL: &str = "https://guests.example.com";
pub(crate) const SECRET: &str = "Zb3kQ0x9sV7mT1yR5uW8nA2cE4gH6jL-pD_fKqXoIiY";

/// When the test mails are created.
pub(crate) fn now() -> Timestamp {
    Timestamp::parse_rfc3339("2026-11-21T14:05:09.25Z").unwrap()
}

pub(crate) fn project() -> TargetNames {
    TargetNames { workspace: "Acme Studio".to_owned(), project: Some("Website".to_owned()) }
}

pub(crate) fn workspace() -> TargetNames {
    TargetNames { workspace: "Acme Studio".to_owned(), project: None }
}

/// A mail to Bob in English.
pub(crate) fn mail(content: MailContent) -> Mail {
    Mail {
        id: MailId::new(Uuid::from_u128(0x0193_4f2a_0000_7000_8000_0000_0000_0007)),
        to: EmailAddress::parse("Bob.Builder@Example.com").unwrap(),
        locale: Locale::En,
        content,
        invitation_id: None,
        created_at: now(),
    }
}

pub(crate) fn link(path: &str) -> String {
    format!("{PUBLIC_URL}/{path}#{SECRET}")
}

pub(crate) fn invitation_to(target: TargetNames, grant: &str) -> MailContent {
    MailContent::Invitation {
        inviter: "Ana López".to_owned(),
        inviter_email: "ana@acme.example".to_owned(),
        target,
        grant: grant.to_owned(),
        message: Some(
            "Hi Bob,\n\nwe start on Monday; have a look at the drafts in the board before, and tell me what you \
             think of the colours.\n\n– Ana"
                .to_owned(),
        ),
        link: link("join"),
        expires_at: now().plus(days(7)),
        opt_out: Some(opt_out()),
    }
}

/// The recipient's opt-out link.
pub(crate) fn opt_out() -> String {
    format!("{PUBLIC_URL}/mail-opt-out/glo_{SECRET}")
}

/// What a link opens: one project, or two projects without expiry.
pub(crate) fn shared(projects: &[&str]) -> Shared {
    Shared {
        workspace: "Acme Studio".to_owned(),
        projects: projects.iter().map(ToString::to_string).collect(),
        permission: "comment".to_owned(),
        link: link("open"),
        expires_at: (projects.len() == 1).then(|| now().plus(days(7))),
    }
}

/// A share mail from Ana.
pub(crate) fn share_mail(shared: Shared) -> MailContent {
    MailContent::Share {
        sender: "Ana López".to_owned(),
        sender_email: "ana@acme.example".to_owned(),
        shared,
        message: Some("Have a look before Monday.".to_owned()),
        opt_out: opt_out(),
    }
}

/// An invitation whose inviter and target have these names.
pub(crate) fn invitation_named(inviter: &str, target_name: &str) -> Mail {
    let mut content = invitation_to(project(), "write");
    if let MailContent::Invitation { inviter: name, target, message, .. } = &mut content {
        *name = inviter.to_owned();
        *message = Some(inviter.to_owned());
        *target = TargetNames { workspace: target_name.to_owned(), project: Some(target_name.to_owned()) };
    }
    mail(content)
}

/// One mail of each kind, with a name for its snapshot.
pub(crate) fn every_kind() -> Vec<(&'static str, MailContent)> {
    let verify = MailContent::VerifyAddress {
        display_name: "Bob Builder".to_owned(),
        link: link("verify"),
        expires_at: now().plus(hours(24)),
    };
    let registered = MailContent::AlreadyRegistered { sign_in_link: format!("{PUBLIC_URL}/sign-in") };
    let mut all = vec![
        ("verify_address", verify),
        ("already_registered", registered),
        ("invitation", invitation_to(project(), "write")),
        ("invitation_to_workspace", invitation_to(workspace(), "content_editor")),
        ("share", share_mail(shared(&["Website"]))),
        ("share_of_several", share_mail(shared(&["Website", "Shop"]))),
        ("share_expiring", MailContent::ShareExpiring { shared: shared(&["Website"]), opt_out: opt_out() }),
        ("share_renewed", MailContent::ShareRenewed { shared: shared(&["Website"]), opt_out: opt_out() }),
    ];
    all.extend(about_account());
    all.extend(NotificationKind::ALL.iter().map(|&kind| (kind.as_str(), notice(kind))));
    all
}

/// One mail of each kind about the receiver's own account.
fn about_account() -> [(&'static str, MailContent); 5] {
    let sign_in_link = format!("{PUBLIC_URL}/sign-in");
    let expires_at = now().plus(hours(1));
    let new_address = MailContent::VerifyNewAddress {
        display_name: "Bob Builder".to_owned(),
        masked_address: "o•••@e•••.com".to_owned(),
        link: link("confirm-email"),
        expires_at: now().plus(hours(24)),
    };
    let changed = MailContent::AddressChanged {
        masked_address: "n•••@e•••.com".to_owned(),
        at: now(),
        sign_in_link: sign_in_link.clone(),
    };
    [
        ("verify_new_address", new_address),
        ("address_taken", MailContent::AddressTaken { sign_in_link: sign_in_link.clone() }),
        ("password_reset", MailContent::PasswordReset { link: link("reset"), expires_at }),
        ("password_changed", MailContent::PasswordChanged { at: now(), sign_in_link }),
        ("address_changed", changed),
    ]
}

/// The mail of a notification with all values that its kind has.
pub(crate) fn notice(kind: NotificationKind) -> MailContent {
    use NotificationKind as Kind;
    let is_of_token = matches!(kind, Kind::TokenExpiring | Kind::TokenUsedUp | Kind::TokenRevoked);
    let is_of_address =
        matches!(kind, Kind::InvitationDeclined | Kind::InvitationExpired | Kind::InvitationUndeliverable);
    let is_of_workspace = is_of_token || matches!(kind, Kind::MemberAdded | Kind::Removed);
    MailContent::Notice {
        kind,
        person: if is_of_address { "bob.builder@example.com" } else { "Ana López" }.to_owned(),
        target: if is_of_workspace { workspace() } else { project() },
        token: is_of_token.then(|| "Review for the client".to_owned()),
        grant: [(Kind::MemberAdded, "designer"), (Kind::RoleChanged, "comment")]
            .iter()
            .find(|(of, _)| *of == kind)
            .map(|(_, grant)| (*grant).to_owned()),
        until: matches!(kind, Kind::TokenExpiring | Kind::TransferOffered).then(|| now().plus(hours(24))),
        link: format!("{PUBLIC_URL}/projects/prj_1"),
    }
}
