//! The real program as a separate process that can be killed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit};

use crate::client::{BaseUrl, Client};
use crate::eventually::eventually;

/// A running `guestlist serve`. Dropping it kills the process.
pub struct Process {
    /// The URL of the instance.
    pub base: BaseUrl,
    settings: BTreeMap<String, String>,
    /// The command that runs the program; empty to run it directly.
    launcher: Vec<String>,
    child: Option<Child>,
    written: Arc<Mutex<String>>,
}

impl Process {
    /// Starts the program with only these settings, on a unique address, and waits until it accepts connections.
    ///
    /// # Panics
    /// If it is not built, or does not start.
    pub async fn start(settings: &[(&str, &str)]) -> Self {
        Self::start_by(&[], settings).await
    }

    /// Like [`start`](Self::start), with a soft limit of open files, which the program may raise itself.
    ///
    /// # Panics
    /// If it is not built, or does not start.
    pub async fn start_with_open_files(limit: u16, settings: &[(&str, &str)]) -> Self {
        let command = format!("ulimit -Sn {limit} && exec \"$0\" \"$@\"");
        Self::start_by(&["/bin/sh", "-c", &command], settings).await
    }

    async fn start_by(launcher: &[&str], settings: &[(&str, &str)]) -> Self {
        let address = unique_address().to_string();
        let mut all: BTreeMap<String, String> =
            settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        all.insert("GUESTLIST_BIND".to_owned(), address.clone());
        let base = BaseUrl::default();
        base.set(format!("http://{address}"));
        let launcher = launcher.iter().map(|&argument| argument.to_owned()).collect();
        let mut process = Self { base, settings: all, launcher, child: None, written: Arc::default() };
        process.run().await;
        process
    }

    /// Kills the program, and starts it again in the same way with changed settings.
    pub async fn restart_with(&mut self, settings: &[(&str, &str)]) {
        let changed = settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        self.settings.extend(changed);
        self.run().await;
    }

    /// Kills the process with `SIGKILL`, without any cleanup.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("a running process");
            child.wait().expect("an exit status");
        }
    }

    /// Simulates a full disk by limiting the size of written files to 0, or removes that limit.
    ///
    /// # Panics
    /// If the process does not run.
    pub fn set_disk_full(&self, is_full: bool) {
        let child = self.child.as_ref().expect("a running program");
        let id = child.id().try_into().ok().and_then(Pid::from_raw).expect("a process id");
        let own = getrlimit(Resource::Fsize);
        let limit = if is_full { Rlimit { current: Some(0), ..own } } else { own };
        prlimit(Some(id), Resource::Fsize, limit).expect("a limit of the file size");
    }

    /// Returns a client without a bearer token.
    pub fn anonymous(&self) -> Client {
        Client::new(self.base.clone())
    }

    /// Returns everything that the process has written so far to standard output and standard error.
    pub fn output(&self) -> String {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn run(&mut self) {
        self.kill();
        let command_line: Vec<_> =
            self.launcher.iter().map(OsString::from).chain([program().into(), "serve".into()]).collect();
        let mut child = Command::new(&command_line[0])
            .args(&command_line[1..])
            .env_clear()
            .envs(&self.settings)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a program that starts");
        self.capture(child.stdout.take().expect("a pipe"));
        self.capture(child.stderr.take().expect("a pipe"));
        self.child = Some(child);
        let (address, written) = (self.base.host(), Arc::clone(&self.written));
        let written = || written.lock().unwrap_or_else(PoisonError::into_inner).clone();
        eventually("a connection to the program", async || {
            if let Some(child) = &mut self.child
                && let Ok(Some(end)) = child.try_wait()
            {
                panic!("the program ended with {end}: {}", written());
            }
            tokio::net::TcpStream::connect(&address).await.ok()
        })
        .await;
    }

    fn capture(&self, output: impl std::io::Read + Send + 'static) {
        let written = Arc::clone(&self.written);
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let mut written = written.lock().unwrap_or_else(PoisonError::into_inner);
                written.push_str(&line);
                written.push('\n');
            }
        });
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Returns an address that no other process uses: a loopback address derived from the id of this process, and the next
/// port. A port that is only free at the moment could be taken before the program listens on it.
fn unique_address() -> SocketAddr {
    static PORT: AtomicU16 = AtomicU16::new(20_000);
    // Process ids have 22 bits on Linux, which fit into 127.64.0.0/10.
    let [_, high, middle, low] = std::process::id().to_be_bytes();
    let host = Ipv4Addr::new(127, 64 + high % 64, middle, low);
    SocketAddr::from((host, PORT.fetch_add(1, Ordering::Relaxed)))
}

/// Returns the program in the profile folder of this test: `target/debug/deps/stories-…` → `target/debug/guestlist`.
pub(crate) fn program() -> PathBuf {
    let test = std::env::current_exe().expect("a running test");
    let profile = test.ancestors().nth(2).expect("a target folder");
    let program = profile.join("guestlist");
    assert!(
        program.is_file(),
        "{} is not built: run `cargo build --package guestlist` with the profile and target folder of this test",
        program.display()
    );
    program
}
