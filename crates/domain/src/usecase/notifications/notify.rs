//! Tell an account of something: in the app and by mail, as it prefers.

use crate::model::account::Account;
use crate::model::event::Object;
use crate::model::mail::{MailContent, MailPlace};
use crate::model::notification::{Notification, NotificationKind};
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::request::Letter;
use crate::usecase::{Error, Service};

/// What there is to tell.
#[derive(Debug, Clone)]
pub(in crate::usecase) struct Tidings {
    /// What about.
    pub(in crate::usecase) kind: NotificationKind,
    /// Whose doing it is: a name, or the address of somebody invited; empty where nobody did it.
    pub(in crate::usecase) person: String,
    /// Where, as the mail names it.
    pub(in crate::usecase) place: MailPlace,
    /// What it concerns: a workspace, a project or a public token.
    pub(in crate::usecase) object: Object,
    /// The role or permission that it is about, by its API name.
    pub(in crate::usecase) grant: Option<&'static str>,
    /// Until when, where it is about an end.
    pub(in crate::usecase) until: Option<Timestamp>,
    /// Where to go.
    pub(in crate::usecase) link: String,
}

impl Service {
    /// Tells an account, by the ways that it prefers; one that was deleted is told nothing. An invitation received is told in the app alone: its mail is the
    /// invitation itself.
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
