//! The generated documents are up to date.

use guestlist_tests::generated::documents;

use guestlist_tests::tree;

/// Proves: S3.3, S7.4.
#[test]
fn generated_documents_are_up_to_date() {
    for (path, expected) in documents() {
        let found = std::fs::read_to_string(tree::root().join(path)).unwrap_or_default();
        assert!(found == expected, "{path} is outdated: run `cargo xtask docs` and commit the result");
    }
}
