//! The documents that are made from the code are what the code makes.

use guestlist_tests::generated::documents;

use guestlist_tests::tree;

/// Proves: S3.3, S7.4.
#[test]
fn generated_documents_are_fresh() {
    for (path, expected) in documents() {
        let found = std::fs::read_to_string(tree::root().join(path)).unwrap_or_default();
        assert!(found == expected, "{path} is stale: run `cargo xtask docs` and commit what it writes");
    }
}
