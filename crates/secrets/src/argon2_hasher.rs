//! Password hashing with argon2id, on its own threads.

use std::{fmt, hint, io};

use argon2::password_hash::phc::{Output, PasswordHash as Phc, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use async_trait::async_trait;
use aws_lc_rs::constant_time;
use guestlist_domain::model::account::Password;
use guestlist_domain::model::secret::PasswordHash;
use guestlist_domain::port::{HasherBusy, PasswordHasher};
use zeroize::Zeroizing;

use crate::random;
use crate::thread_pool::ThreadPool;

/// Default number of hashing threads.
pub const DEFAULT_THREADS: usize = 2;

/// Maximum number of passwords that wait to be hashed: one or two seconds of work.
const QUEUE_LENGTH: usize = 64;

/// Parameters of argon2id by OWASP and RFC 9106: 19 MiB, 2 passes, 1 lane, 16 bytes of salt, 32 of output.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const SALT_LEN: usize = 16;
const OUTPUT_LEN: usize = 32;

/// Limits of the parameters of a stored hash. Without them, a damaged row could make the hasher allocate all memory or
/// compute for minutes.
const MEMORY_KIB_MAX: u32 = 65_536;
const PASSES_MAX: u32 = 8;
const PARALLELISM_MAX: u32 = 4;

/// A [`PasswordHasher`] with argon2id. A fixed number of threads hash; each allocates its memory with its first
/// password and keeps it, so that many simultaneous sign-ins need no more memory and do not slow down other work.
pub struct Argon2Hasher {
    pool: ThreadPool<Vec<Block>>,
}

impl Argon2Hasher {
    /// Starts `threads` threads (at least one; see [`DEFAULT_THREADS`]). They end when the hasher is dropped.
    ///
    /// # Errors
    /// An error of the operating system if a thread cannot be started.
    pub fn start(threads: usize) -> io::Result<Self> {
        Ok(Self { pool: ThreadPool::start("passwords", threads, QUEUE_LENGTH)? })
    }
}

#[async_trait]
impl PasswordHasher for Argon2Hasher {
    async fn hash(&self, password: &Password) -> Result<PasswordHash, HasherBusy> {
        let password = bytes_of(password);
        self.pool.run(move |memory| hash(&password, memory)).await
    }

    async fn verify(&self, password: &Password, hash: &PasswordHash) -> Result<bool, HasherBusy> {
        let (password, hash) = (bytes_of(password), hash.clone());
        self.pool.run(move |memory| verify(&password, hash.as_str(), memory)).await
    }

    async fn verify_dummy(&self, password: &Password) -> Result<(), HasherBusy> {
        let password = bytes_of(password);
        self.pool.run(move |memory| hash_dummy(&password, memory)).await
    }
}

impl fmt::Debug for Argon2Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Argon2Hasher")
    }
}

fn bytes_of(password: &Password) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(password.as_bytes().to_vec())
}

fn hash(password: &[u8], memory: &mut Vec<Block>) -> PasswordHash {
    let params = current_params();
    let salt = random::bytes::<SALT_LEN>();
    let output = derive(password, &salt, &params, memory);
    let phc = Phc {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: (&params).try_into().expect("three numbers fit a PHC string"),
        salt: Some(Salt::new(&salt).expect("16 bytes are a valid salt")),
        hash: Some(Output::new(&*output).expect("32 bytes are a valid output")),
    };
    PasswordHash::new(phc.to_string())
}

fn verify(password: &[u8], hash: &str, memory: &mut Vec<Block>) -> bool {
    let Some(stored) = Stored::parse(hash) else {
        // A damaged row must take as long as a wrong password, so that the time reveals nothing.
        hash_dummy(password, memory);
        return false;
    };
    let output = derive(password, &stored.salt, &stored.params, memory);
    constant_time::verify_slices_are_equal(&*output, stored.output.as_bytes()).is_ok()
}

/// Does the same work as verifying a hash with the current parameters.
fn hash_dummy(password: &[u8], memory: &mut Vec<Block>) {
    let output = derive(password, &[0; SALT_LEN], &current_params(), memory);
    hint::black_box(constant_time::verify_slices_are_equal(&*output, &[0; OUTPUT_LEN]).is_ok());
}

fn current_params() -> Params {
    Params::new(MEMORY_KIB, PASSES, 1, Some(OUTPUT_LEN)).expect("the parameters are in argon2's bounds")
}

/// The parts of a PHC string, if its algorithm and parameters are ones that this hasher accepts.
struct Stored {
    params: Params,
    salt: Salt,
    output: Output,
}

impl Stored {
    fn parse(phc: &str) -> Option<Self> {
        let phc = Phc::new(phc).ok()?;
        let params = Params::try_from(&phc).ok()?;
        let (salt, output) = (phc.salt?, phc.hash?);
        let is_accepted = phc.algorithm == ARGON2ID_IDENT
            && phc.version == Some(Version::V0x13.into())
            && params.m_cost() <= MEMORY_KIB_MAX
            && params.t_cost() <= PASSES_MAX
            && params.p_cost() <= PARALLELISM_MAX
            && output.len() == OUTPUT_LEN;
        is_accepted.then_some(Self { params, salt, output })
    }
}

/// Runs argon2id. Earlier contents of `memory` have no effect: the first pass writes every block that it reads.
fn derive(password: &[u8], salt: &[u8], params: &Params, memory: &mut Vec<Block>) -> Zeroizing<[u8; OUTPUT_LEN]> {
    let blocks = params.block_count();
    if memory.len() < blocks {
        memory.resize(blocks, Block::new());
    }
    let mut output = Zeroizing::new([0; OUTPUT_LEN]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone())
        .hash_password_into_with_memory(password, salt, &mut *output, &mut memory[..])
        .expect("lengths and memory are what the parameters ask for");
    // A stored hash with more memory than the current parameters is rare: release the excess.
    if memory.len() > current_params().block_count() {
        memory.truncate(current_params().block_count());
        memory.shrink_to_fit();
    }
    output
}

#[cfg(test)]
#[path = "argon2_hasher_tests.rs"]
mod tests;
