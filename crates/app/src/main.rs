//! The `guestlist` program; see `guestlist --help`.

fn main() -> std::process::ExitCode {
    guestlist::cli::run()
}
