//! Writes the documents that are generated from the code. Run by `cargo xtask docs`.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (path, text) in guestlist_tests::generated::documents() {
        std::fs::write(top.join(path), text)?;
        println!("{path}");
    }
    Ok(())
}
