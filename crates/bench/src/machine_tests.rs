use super::{Machine, memory_gib};

#[test]
fn memory_is_rounded_to_gib() {
    assert_eq!(memory_gib("MemTotal:       24513844 kB\nMemFree: 1 kB\n"), 23);
    assert_eq!(memory_gib("MemTotal:       16777216 kB\n"), 16);
    assert_eq!(memory_gib(""), 0);
}

#[test]
fn the_description_is_cores_memory_and_versions() {
    let versions = vec![("guestlist".to_owned(), "0.1.0".to_owned()), ("PostgreSQL".to_owned(), "15.1".to_owned())];
    let machine = Machine { cores: 2, memory_gib: 24, versions };
    assert_eq!(machine.line(), "2 cores, 24 GiB of memory; guestlist 0.1.0, PostgreSQL 15.1");
}
