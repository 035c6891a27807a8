use std::collections::HashSet;

use super::*;

#[test]
fn a_pause_is_a_random_part_of_the_longest_one() {
    let longest = Duration::from_millis(250);
    let pauses: HashSet<Duration> = (0..100).map(|_| random_part(longest)).collect();
    assert!(pauses.iter().all(|pause| *pause <= longest), "{pauses:?}");
    assert!(pauses.len() > 50, "{pauses:?}");
}

#[tokio::test(start_paused = true)]
async fn turns_follow_each_other() {
    let timer = SystemRetryTimer::start();
    let longest = Duration::from_secs(2);
    let first = timer.turn(longest).await.expect("no other turn is given");
    assert!(timer.turn(longest).await.is_none(), "the first has not ended");
    assert_eq!(timer.elapsed(), longest);
    let (second, ()) = tokio::join!(timer.turn(longest), async { drop(first) });
    assert!(second.is_some(), "it begins when the first ends");
}

#[tokio::test(start_paused = true)]
async fn a_pause_takes_time_on_the_timer() {
    let timer = SystemRetryTimer::start();
    let longest = Duration::from_secs(1);
    while timer.elapsed() < longest {
        let before = timer.elapsed();
        timer.pause(longest, "a deadlock").await;
        assert!(timer.elapsed() - before <= longest + Duration::from_millis(1));
    }
}
