//! Every error code is tested over HTTP, with its status.

use guestlist_domain::model::code::Code;
use guestlist_edge::error_info;
use guestlist_tests::tree::rust_files;

#[test]
fn every_error_code_is_tested_over_http() {
    let files = rust_files("tests");
    let over_http: Vec<&str> = files.iter().map(|file| file.text.as_str()).collect();
    let untested: Vec<&str> = Code::ALL
        .iter()
        .filter(|&&code| {
            let check = format!("refused({}, \"{}\")", error_info(code).status.as_u16(), code.as_str());
            !over_http.iter().any(|text| text.contains(&check))
        })
        .map(|code| code.as_str())
        .collect();
    assert_eq!(untested, [] as [&str; 0]);
}
