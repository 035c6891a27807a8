use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::mail::SendOutcome;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::usecase::InvitationTarget;
use uuid::Uuid;

use crate::cast::{Cast, context, email};

const WORKER: Uuid = Uuid::from_u128(1);

async fn invited() -> (Cast, guestlist_domain::usecase::Caller, guestlist_domain::model::ids::InvitationId) {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    while cast.world.service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    let id = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    (cast, ana, id)
}

/// Proves: S6.3, S4.3, EM2.
#[tokio::test]
async fn a_mail_is_tried_until_it_is_sent_with_growing_pauses_and_one_id() {
    let (cast, ana, id) = invited().await;
    let service = &cast.world.service;
    let refused = || SendOutcome::Retry { reason: "451 busy".to_owned() };
    cast.world.mailer.answer([refused(), refused()]);
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Queued, Some("451 busy")));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0, "it waits");
    cast.world.clock.advance(minutes(1));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    cast.world.clock.advance(minutes(2));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!(delivery.state, DeliveryState::Sent);
    let attempts = cast.world.mailer.attempts();
    let to_ben: Vec<_> = attempts.iter().filter(|mail| mail.to.is_same_as(&email("ben"))).map(|mail| mail.id).collect();
    assert_eq!(to_ben.len(), 3);
    assert!(to_ben.iter().all(|id| *id == to_ben[0]));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);
}

/// Proves: S4.3, S6.3, EM3.
#[tokio::test]
async fn a_permanent_refusal_shows_on_the_invitation_and_is_not_tried_again() {
    let (cast, ana, id) = invited().await;
    let service = &cast.world.service;
    cast.world.mailer.answer([SendOutcome::Failed { reason: "550 no such user".to_owned() }]);
    service.deliver_mails(WORKER, 10).await.unwrap();
    let delivery = service.managed_invitation(&ana, id).await.unwrap().invitation.delivery;
    assert_eq!((delivery.state, delivery.detail.as_deref()), (DeliveryState::Failed, Some("550 no such user")));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1, "the news of it, to Ana");
    cast.world.clock.advance(days(1));
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);
}

/// Proves: EM10.
#[tokio::test]
async fn what_was_taken_back_or_has_run_out_is_not_sent() {
    let (cast, ana, id) = invited().await;
    let service = &cast.world.service;
    service.cancel_invitation(&context(), &ana, id).await.unwrap();
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0);

    let workspace = cast.workspace(&ana).await;
    let target = InvitationTarget::Workspace(workspace, Role::Commenter);
    cast.invite(&ana, target, "cleo").await.unwrap();
    cast.world.clock.advance(days(7));
    service.deliver_mails(WORKER, 10).await.unwrap();
    assert!(cast.world.mailer.latest_to(&email("cleo")).is_none());
}

/// Proves: EM2.
#[tokio::test]
async fn a_mail_whose_worker_died_is_sent_by_another_once_the_lease_is_over() {
    let (cast, _, _) = invited().await;
    let service = &cast.world.service;
    let now = cast.world.ports.clock.now();
    let mut uow = cast.world.ports.store.begin().await.unwrap();
    assert_eq!(uow.claim_mails(WORKER, 10, now, now.plus(minutes(5))).await.unwrap().len(), 1);
    uow.commit().await.unwrap();
    let other = Uuid::from_u128(2);
    assert_eq!(service.deliver_mails(other, 10).await.unwrap(), 0);
    cast.world.clock.advance(minutes(5));
    assert_eq!(service.deliver_mails(other, 10).await.unwrap(), 1);
}
