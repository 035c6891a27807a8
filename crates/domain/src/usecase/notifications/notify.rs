//! Notifying an account in the app and by mail, according to its preferences.

use crate::model::account::Account;
use crate::model::event::Object;
use crate::model::mail::{MailContent, TargetNames};
use crate::model::notification::{Notification, NotificationKind, NotificationPreferences};
use crate::model::time::Timestamp;
use crate::usecase::mail_queue::MailDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, Service};

/// Draft of a notification.
#[derive(Debug, Clone)]
pub(in crate::usecase) struct NotificationDraft {
    /// Kind of the notification.
    pub(in crate::usecase) kind: NotificationKind,
    /// Name of the person who caused it, or address of the invitee; empty if no person did.
    pub(in crate::usecase) person: String,
    /// Names of the target, for the mail.
    pub(in crate::usecase) target: TargetNames,
    /// What the notification concerns: a workspace, a project or a public token.
    pub(in crate::usecase) object: Object,
    /// Role or permission that it concerns, by its API name.
    pub(in crate::usecase) grant: Option<&'static str>,
    /// When the thing ends, for notifications about an expiry or an offer.
    pub(in crate::usecase) until: Option<Timestamp>,
    /// Link of the mail.
    pub(in crate::usecase) link: String,
}

impl Service {
    /// Notifies an account in the app, by mail or both, according to its preferences. Does nothing for a deleted
    /// account. A received invitation is shown only in the app: the invitation itself is the mail.
    pub(in crate::usecase) async fn notify(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        to: &Account,
        draft: NotificationDraft,
    ) -> Result<(), Error> {
        let channels = tx.notification_channels(to.id, draft.kind).await?;
        let preferences = NotificationPreferences::default().with(draft.kind, channels);
        self.add_notification(tx, to, &preferences, draft);
        Ok(())
    }

    /// Like [`notify`](Self::notify), with preferences that are among the facts of the use case.
    pub(in crate::usecase) fn add_notification(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        to: &Account,
        preferences: &NotificationPreferences,
        draft: NotificationDraft,
    ) {
        if to.is_erased() {
            return;
        }
        let channels = preferences.of(draft.kind);
        let token = (draft.object.kind == "public_token").then(|| draft.object.name.clone());
        if channels.in_app {
            tx.notify_in_app(Notification {
                id: self.ports.ids.notification(),
                account_id: to.id,
                kind: draft.kind,
                at: tx.now(),
                read_at: None,
                person: draft.person.clone(),
                object: draft.object,
            });
        }
        if !channels.email || draft.kind == NotificationKind::InvitationReceived {
            return;
        }
        let content = MailContent::Notice {
            kind: draft.kind,
            person: draft.person,
            target: draft.target,
            token,
            grant: draft.grant.map(ToOwned::to_owned),
            until: draft.until,
            link: draft.link,
        };
        tx.enqueue(MailDraft::new(&to.email, to.locale, content, tx.now()));
    }
}
