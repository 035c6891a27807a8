use super::*;

fn hash(byte: u8) -> SecretHash {
    SecretHash::new([byte; 32])
}

/// Proves: HT4.
#[tokio::test(start_paused = true)]
async fn requests_with_one_key_take_turns_and_others_do_not_wait() {
    let turns = Turns::default();
    let first = turns.wait_for(hash(1)).await.unwrap();
    turns.wait_for(hash(2)).await.expect("another key is free");
    let second = tokio::spawn({
        let turns = turns.clone();
        async move { turns.wait_for(hash(1)).await.unwrap().has_waited }
    });
    tokio::time::sleep(WAIT / 2).await;
    assert!(!second.is_finished());
    drop(first);
    assert!(second.await.unwrap());
}

/// Proves: HT4.
#[tokio::test(start_paused = true)]
async fn a_request_gives_up_when_the_first_one_takes_long() {
    let turns = Turns::default();
    let _first = turns.wait_for(hash(1)).await.unwrap();
    assert!(turns.wait_for(hash(1)).await.is_none());
}

#[tokio::test]
async fn keys_that_are_not_used_any_more_are_forgotten() {
    let turns = Turns::default();
    for byte in 0..10 {
        turns.wait_for(hash(byte)).await.unwrap();
    }
    assert_eq!(turns.0.lock().unwrap().len(), 1);
}
