//! The chromedriver process, shared by all browsers of this test process.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// A running chromedriver. It and its browsers end with this process, even if this process is killed.
struct Driver {
    url: String,
    /// Kept so that its standard input stays open until this process ends.
    _watchdog: Child,
}

/// Returns the URL of chromedriver, such as `http://127.0.0.1:1234`; starts it on first use.
///
/// # Panics
/// If it does not start.
pub(super) fn url() -> &'static str {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    &DRIVER.get_or_init(Driver::start).url
}

impl Driver {
    fn start() -> Self {
        let mut watchdog = Command::new("sh")
            .args(["-c", include_str!("watchdog.sh"), "watchdog"])
            .arg(std::process::id().to_string())
            .current_dir("/")
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            // A signal to the process group of the tests must not end the watchdog before it has cleaned up.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let output = BufReader::new(watchdog.stdout.take().expect("its output"));
        let mut all = String::new();
        for line in output.lines().map_while(Result::ok) {
            // "ChromeDriver was started successfully on port 41234."
            let port = line.split("successfully on port ").nth(1).map(|rest| rest.trim_end_matches('.'));
            if let Some(port) = port {
                return Self { url: format!("http://127.0.0.1:{port}"), _watchdog: watchdog };
            }
            all.push_str(&line);
            all.push('\n');
        }
        let _ended = watchdog.wait();
        panic!(
            "chromedriver did not start; `cargo xtask test` installs chromium and chromium-driver. Its output: {all}"
        );
    }
}
