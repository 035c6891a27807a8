use super::*;
use crate::model::ids::SessionId;
use crate::port::Clock;

/// A stand-in for a use case: records the use of a session, and commits.
async fn touch(store: &dyn Store, clock: &dyn Clock, session: SessionId) -> Result<Timestamp, StoreError> {
    let now = clock.now();
    let mut work = store.begin().await?;
    work.touch_session(session, now).await?;
    work.commit().await?;
    Ok(now)
}

/// The domain has no runtime; no future in this file is ever pending.
fn poll_once<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("a mock never waits"),
    }
}

fn session() -> SessionId {
    SessionId::new(Uuid::from_u128(1))
}

fn clock() -> MockClock {
    let mut clock = MockClock::new();
    clock.expect_now().return_const(Timestamp::from_micros(1));
    clock
}

#[test]
fn a_mocked_unit_of_work_is_called_through_the_port() {
    let mut store = MockStore::new();
    store.expect_begin().times(1).returning(|| {
        let mut work = MockUnitOfWork::new();
        work.expect_touch_session().withf(|&id, _| id == session()).times(1).returning(|_, _| Ok(()));
        work.expect_commit().times(1).returning(|| Ok(()));
        Ok(Box::new(work))
    });
    let answer = poll_once(touch(&store, &clock(), session()));
    assert_eq!(answer.unwrap(), Timestamp::from_micros(1));
}

#[test]
fn a_mocked_refusal_reaches_the_caller_and_nothing_is_committed() {
    let mut store = MockStore::new();
    store.expect_begin().returning(|| {
        let mut work = MockUnitOfWork::new();
        work.expect_touch_session().returning(|_, _| Err(StoreError::Conflict));
        work.expect_commit().never();
        Ok(Box::new(work))
    });
    let answer = poll_once(touch(&store, &clock(), session()));
    assert!(matches!(answer, Err(StoreError::Conflict)));
}
