//! Saves screenshots of the pages of an instance with example data. Run by `cargo xtask screenshots <folder> [part of a
//! name]`.

use std::path::PathBuf;

use guestlist_tests::page_states;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("."), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let part = std::env::args().nth(2).unwrap_or_default();
    page_states::save_screenshots(&folder, &part).await;
    Ok(())
}
