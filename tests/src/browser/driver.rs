//! The one chromedriver of this process.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// A running chromedriver. It and its browsers end with this process, in whatever way that ends.
struct Driver {
    url: String,
    /// Held, not used: its input ends with this process, and that is its sign.
    _watchdog: Child,
}

/// Where it is: `http://127.0.0.1:1234`.
///
/// # Panics
/// Where it does not start.
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
            // A signal to the group of the tests would leave nobody to tidy up.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let said = BufReader::new(watchdog.stdout.take().expect("its output"));
        let mut all = String::new();
        for line in said.lines().map_while(Result::ok) {
            // "ChromeDriver was started successfully on port 41234."
            let port = line.split("successfully on port ").nth(1).map(|rest| rest.trim_end_matches('.'));
            if let Some(port) = port {
                return Self { url: format!("http://127.0.0.1:{port}"), _watchdog: watchdog };
            }
            all.push_str(&line);
            all.push('\n');
        }
        let _ended = watchdog.wait();
        panic!("chromedriver did not start; `cargo xtask test` installs chromium and chromium-driver. It said: {all}");
    }
}
