//! Servers as processes of their own.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Child, Command};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::cpu;
use crate::error::{Context as _, Result};

/// Maximum time until a server accepts connections.
const START_TIMEOUT: Duration = Duration::from_secs(30);
/// Maximum time for a server to stop by itself.
const STOP_TIMEOUT: Duration = Duration::from_secs(10);

/// A running server. It is stopped when this is dropped.
#[derive(Debug)]
pub(crate) struct ServerProcess {
    child: Child,
    address: SocketAddr,
}

impl ServerProcess {
    /// Starts a server that listens on `address`, and waits until it accepts connections.
    ///
    /// # Errors
    /// If it cannot be started, or ends before it listens.
    pub(crate) fn start(mut command: Command, address: SocketAddr) -> Result<Self> {
        let name = command.get_program().display().to_string();
        let child = command.spawn().context(format!("cannot run {name}"))?;
        let mut server = Self { child, address };
        let started = Instant::now();
        while TcpStream::connect(address).is_err() {
            if let Some(status) = server.child.try_wait()? {
                return Err(format!("{name} ended before it listened: {status}").into());
            }
            if started.elapsed() > START_TIMEOUT {
                return Err(format!("{name} did not listen on {address} within {START_TIMEOUT:?}").into());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(server)
    }

    /// Returns where it listens.
    pub(crate) const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the CPU time that it has used so far.
    pub(crate) fn cpu(&self) -> Duration {
        cpu::of_tree(self.child.id())
    }

    /// Asks it to stop, and waits for its end.
    fn stop(&mut self) {
        if let Some(pid) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process(pid, Signal::TERM);
        }
        let asked = Instant::now();
        while asked.elapsed() < STOP_TIMEOUT {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Returns an address that no other program listens on: a loopback address derived from the id of this process, and the
/// next port there.
pub(crate) fn next_address() -> SocketAddr {
    static PORT: AtomicU16 = AtomicU16::new(20_000);
    // Process ids have up to 22 bits on Linux; 127.128.0.0/10 has room for them.
    let [_, high, middle, low] = std::process::id().to_be_bytes();
    let host = Ipv4Addr::new(127, 128 + high % 64, middle, low);
    SocketAddr::from((host, PORT.fetch_add(1, Ordering::Relaxed)))
}
