//! Notifying an account in the app and by mail, according to its preferences.

use crate::model::account::Account;
use crate::model::event::Object;
use crate::model::mail::{MailContent, MailPlace};
use crate::model::notification::{Notification, NotificationKind};
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::request::Letter;
use crate::usecase::{Error, Service};

/// Draft of a notification.
#[derive(Debug, Clone)]
pub(in crate::usecase) struct Tidings {
    /// Kind of the notification.
    pub(in crate::usecase) kind: NotificationKind,
    /// Name of the person who caused it, or address of the invitee; empty if no person did.
    pub(in crate::usecase) person: String,
    /// Names of the target, for the mail.
    pub(in crate::usecase) place: MailPlace,
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
        uow: &mut dyn UnitOfWork,
        to: &Account,
        tidings: Tidings,
        now: Timestamp,
    ) -> Result<(), Error> {
        if to.is_erased() {
            return Ok(());
        }
        let channels = uow.notification_channels(to.id, tidings.kind).await?;
        let token = (tidings.object.kind == "public_token").then(|| tidings.object.name.clone());
        if channels.in_app {
            let notification = Notification {
                id: self.ports.ids.notification(),
                account_id: to.id,
                kind: tidings.kind,
                at: now,
                read_at: None,
                person: tidings.person.clone(),
                object: tidings.object,
            };
            uow.insert_notification(&notification).await?;
        }
        if !channels.email || tidings.kind == NotificationKind::InvitationReceived {
            return Ok(());
        }
        let content = MailContent::Notice {
            kind: tidings.kind,
            person: tidings.person,
            place: tidings.place,
            token,
            grant: tidings.grant.map(ToOwned::to_owned),
            until: tidings.until,
            link: tidings.link,
        };
        self.enqueue(uow, Letter::telling(&to.email, to.locale, content, now)).await
    }
}
