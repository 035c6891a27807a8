use super::*;

#[test]
fn available_memory_is_read_in_kibibytes() {
    let meminfo = "MemTotal:       24680448 kB\nMemAvailable:   23120000 kB\nBuffers:          120000 kB\n";
    assert_eq!(available_memory(meminfo), Some(23_120_000));
    assert_eq!(available_memory("MemTotal:       24680448 kB\n"), None);
    assert_eq!(available_memory(""), None);
}

#[test]
fn free_space_is_that_of_the_file_system() {
    assert!(free_space("/tmp").is_some());
    assert_eq!(free_space("/no/such/folder"), None);
}
