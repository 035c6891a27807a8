//! What a step answers, in the reference and in the product.

/// The code of a refusal, as in the API.
pub(crate) type Code = &'static str;

/// What a step did, or why it was refused.
pub(crate) type Outcome = Result<Done, Code>;

/// What a step did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// It changed something.
    Changed,
    /// It was allowed, but there was nothing to do. The product answers as if it had changed something.
    NothingToDo,
    /// The sign-up answered as always, but the mail says that the address has an account.
    KnownAddress,
    /// The project moved.
    Moved,
    /// The transfer of the project waits for approval.
    Requested,
    /// A guest session was opened.
    NewSession,
    /// A guest session is continued.
    SameSession,
    /// Result of each row.
    Rows(Vec<Result<(), Code>>),
}

/// Returns whether the product answered what the reference expects.
pub(crate) fn is_expected(expected: &Outcome, actual: &Outcome) -> bool {
    match expected {
        Ok(Done::NothingToDo) => *actual == Ok(Done::Changed),
        _ => expected == actual,
    }
}

/// Returns whether the statistics count a step as a success; otherwise as refused, or without effect.
pub(crate) fn is_success(outcome: &Outcome) -> bool {
    match outcome {
        Ok(Done::NothingToDo | Done::KnownAddress) | Err(_) => false,
        Ok(Done::Rows(rows)) => rows.iter().any(Result::is_ok),
        Ok(Done::Changed | Done::Moved | Done::Requested | Done::NewSession | Done::SameSession) => true,
    }
}

/// Returns the name of an outcome without its details.
pub(crate) fn class(outcome: &Outcome) -> Code {
    match outcome {
        Ok(Done::Changed) => "changed",
        Ok(Done::NothingToDo) => "nothing to do",
        Ok(Done::KnownAddress) => "known address",
        Ok(Done::Moved) => "moved",
        Ok(Done::Requested) => "requested",
        Ok(Done::NewSession) => "new session",
        Ok(Done::SameSession) => "same session",
        Ok(Done::Rows(rows)) if rows.iter().all(Result::is_ok) => "all rows",
        Ok(Done::Rows(rows)) if rows.iter().any(Result::is_ok) => "some rows",
        Ok(Done::Rows(_)) => "no row",
        Err(code) => code,
    }
}
