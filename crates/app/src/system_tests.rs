use super::{IdGenerator, UuidV7Ids};

#[test]
fn later_ids_sort_after_earlier_ones_within_a_millisecond_too() {
    let ids: Vec<_> = (0..10_000).map(|_| UuidV7Ids.uuid()).collect();
    assert!(ids.is_sorted_by(|earlier, later| earlier < later));
    assert!(ids.iter().all(|id| id.get_version_num() == 7));
}
