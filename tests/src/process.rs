//! The real program as a process of its own, which can be killed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit};

use crate::client::{Base, Client};
use crate::eventually::eventually;

/// A running `guestlist serve`; killed with this value.
pub struct Process {
    /// Where it is.
    pub base: Base,
    settings: BTreeMap<String, String>,
    /// The command that the program is handed to, if any.
    starter: Vec<String>,
    child: Option<Child>,
    said: Arc<Mutex<String>>,
}

impl Process {
    /// Starts the program with these settings and no others, on an address of its own, and waits until it answers.
    ///
    /// # Panics
    /// Where it is not built, or does not start.
    pub async fn start(settings: &[(&str, &str)]) -> Self {
        Self::start_by(&[], settings).await
    }

    /// The same, with so few files that it may have open as long as it does not raise that limit itself.
    ///
    /// # Panics
    /// Where it is not built, or does not start.
    pub async fn start_with_open_files(limit: u16, settings: &[(&str, &str)]) -> Self {
        let command = format!("ulimit -Sn {limit} && exec \"$0\" \"$@\"");
        Self::start_by(&["/bin/sh", "-c", &command], settings).await
    }

    async fn start_by(starter: &[&str], settings: &[(&str, &str)]) -> Self {
        let address = own_address().to_string();
        let mut all: BTreeMap<String, String> =
            settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        all.insert("GUESTLIST_BIND".to_owned(), address.clone());
        let base = Base::default();
        base.set(format!("http://{address}"));
        let starter = starter.iter().map(|&word| word.to_owned()).collect();
        let mut process = Self { base, settings: all, starter, child: None, said: Arc::default() };
        process.run().await;
        process
    }

    /// Starts it again with some settings changed, as it was started before.
    pub async fn restart_with(&mut self, settings: &[(&str, &str)]) {
        let changed = settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        self.settings.extend(changed);
        self.run().await;
    }

    /// Ends it with SIGKILL: it does nothing more, not even tidy up.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("a process to kill");
            child.wait().expect("its end");
        }
    }

    /// Lets it write no byte to any file, as where the disk is full, or lets it write again.
    ///
    /// # Panics
    /// Where it does not run.
    pub fn fill_disk(&self, is_full: bool) {
        let child = self.child.as_ref().expect("a running program");
        let id = child.id().try_into().ok().and_then(Pid::from_raw).expect("the number of a process");
        let ours = getrlimit(Resource::Fsize);
        let limit = if is_full { Rlimit { current: Some(0), ..ours } } else { ours };
        prlimit(Some(id), Resource::Fsize, limit).expect("a limit of the size of files");
    }

    /// Somebody who is not signed in.
    pub fn anybody(&self) -> Client {
        Client::new(self.base.clone())
    }

    /// Everything that it wrote so far, to both outputs.
    pub fn said(&self) -> String {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn run(&mut self) {
        self.kill();
        let words: Vec<_> = self.starter.iter().map(OsString::from).chain([program().into(), "serve".into()]).collect();
        let mut child = Command::new(&words[0])
            .args(&words[1..])
            .env_clear()
            .envs(&self.settings)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a program that starts");
        self.listen(child.stdout.take().expect("a pipe"));
        self.listen(child.stderr.take().expect("a pipe"));
        self.child = Some(child);
        let (address, said) = (self.base.host(), Arc::clone(&self.said));
        let said = || said.lock().unwrap_or_else(PoisonError::into_inner).clone();
        eventually("an answer from the program", async || {
            if let Some(child) = &mut self.child
                && let Ok(Some(end)) = child.try_wait()
            {
                panic!("the program ended with {end}: {}", said());
            }
            tokio::net::TcpStream::connect(&address).await.ok()
        })
        .await;
    }

    fn listen(&self, output: impl std::io::Read + Send + 'static) {
        let said = Arc::clone(&self.said);
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
                said.push_str(&line);
                said.push('\n');
            }
        });
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// An address that nothing else on this machine listens on: the loopback address that this process's number makes, and
/// the next port there. A port that is merely free now can be taken before the program listens on it.
fn own_address() -> SocketAddr {
    static PORT: AtomicU16 = AtomicU16::new(20_000);
    // Numbers of processes have 22 bits on Linux; 127.64.0.0/10 has room for them.
    let [_, high, middle, low] = std::process::id().to_be_bytes();
    let host = Ipv4Addr::new(127, 64 + high % 64, middle, low);
    SocketAddr::from((host, PORT.fetch_add(1, Ordering::Relaxed)))
}

/// The program beside which this test was built: `target/debug/deps/stories-…` → `target/debug/guestlist`.
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
