//! Public tokens and guest sessions (S5.1, S5.3, S5.5, S5.6, S5.8).

use super::access::{INVALID, NOT_FOUND, NOT_GRANTABLE, check, require};
use super::state::{GuestRecord, TokenRecord, World};
use super::targets::is_within;
use crate::labels::{Guest, Permission, Person, Project, Target, Token, Workspace};
use crate::outcome::{Code, Done, Outcome};
use crate::step::{Change, DAY, Seconds};

/// How long a guest session lives without use.
const IDLE: Seconds = 30 * DAY;
const NOT_IN_PLAN: Code = "feature_not_in_plan";

/// Terms of a new token.
pub(super) struct Terms {
    pub(super) permission: Permission,
    pub(super) expiry: Change<i64>,
    pub(super) limit: Option<u32>,
}

fn check_limit(limit: Option<u32>) -> Result<(), Code> {
    check(limit.is_none_or(|limit| (1..=1_000_000).contains(&limit)), INVALID)
}

const fn new_limit(change: Change<u32>, present: Option<u32>) -> Option<u32> {
    match change {
        Change::Keep => present,
        Change::Clear => None,
        Change::Set(limit) => Some(limit),
    }
}

/// Returns whether `new` is less than `old`, where `None` is without limit.
fn is_less<T: Ord>(new: Option<T>, old: Option<T>) -> bool {
    match (new, old) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(new), Some(old)) => new < old,
    }
}

impl World {
    /// Returns the projects of a token that exist and are still in its workspace.
    pub(crate) fn live_projects(&self, record: &TokenRecord) -> impl Iterator<Item = Project> {
        let here = record.workspace;
        record.projects.iter().copied().filter(move |project| self.projects.get(project) == Some(&here))
    }

    /// Returns the expiry that a change asks for, if it is in the future.
    fn expiry_at(&self, offset: i64) -> Result<Option<Seconds>, Code> {
        let at = self.now.checked_add_signed(offset).ok_or(INVALID)?;
        check(at > self.now, INVALID).map(|()| Some(at))
    }

    pub(super) fn create_token(&mut self, token: Token, who: Person, projects: &[Project], terms: &Terms) -> Outcome {
        let account = self.caller(who)?;
        check_limit(terms.limit)?;
        let projects = self.in_order(projects);
        let first = projects.first().ok_or(INVALID)?;
        let workspace = self.workspace_of(Target::Project(*first)).ok_or(NOT_FOUND)?;
        for project in &projects {
            let target = Target::Project(*project);
            require(self.sees(account, target), self.manages(account, target))?;
            check(self.workspace_of(target) == Some(workspace), INVALID)?;
            check(terms.permission != Permission::Admin, NOT_GRANTABLE)?;
        }
        self.require_token_in_plan(workspace)?;
        let expires_at = match terms.expiry {
            Change::Keep => Some(self.now + 7 * DAY),
            Change::Clear => None,
            Change::Set(offset) => self.expiry_at(offset)?,
        };
        let record = TokenRecord {
            workspace,
            permission: terms.permission,
            projects: projects.into_iter().collect(),
            expires_at,
            limit: terms.limit,
            uses: 0,
            owner: account,
            is_revoked: false,
        };
        self.tokens.insert(token, record);
        Ok(Done::Changed)
    }

    /// Returns each project once, in the order of the ids, in which they are examined. The ids of projects that never
    /// were come first.
    fn in_order(&self, projects: &[Project]) -> Vec<Project> {
        let was_created = |of: &Project| self.projects.contains_key(of) || self.deleted_projects.contains(of);
        let mut ordered: Vec<(bool, Project)> = projects.iter().map(|of| (was_created(of), *of)).collect();
        ordered.sort_unstable();
        ordered.dedup();
        ordered.into_iter().map(|(_, project)| project).collect()
    }

    /// A token that becomes active counts against the plan.
    fn require_token_in_plan(&self, workspace: Workspace) -> Result<(), Code> {
        let plan = self.workspaces.get(&workspace).copied().unwrap_or_default();
        check(plan.public_tokens, NOT_IN_PLAN)?;
        let here = self.tokens.values().filter(|record| record.workspace == workspace);
        let active = here.filter(|record| record.is_active(self.now)).count();
        check(is_within(plan.active_tokens, active + 1), "limit_reached")
    }

    pub(super) fn is_in_plan(&self, record: &TokenRecord) -> bool {
        self.workspaces.get(&record.workspace).is_none_or(|plan| plan.public_tokens)
    }

    pub(super) fn update_token(&mut self, who: Person, token: Token, limit: Change<u32>) -> Outcome {
        let account = self.caller(who)?;
        check_limit(new_limit(limit, None))?;
        let record = self.manageable_token(account, token)?;
        let limit = new_limit(limit, record.limit);
        check(!record.is_revoked || limit == record.limit, "token_revoked")?;
        let changed = TokenRecord { limit, ..record.clone() };
        if changed.is_active(self.now) && !record.is_active(self.now) {
            self.require_token_in_plan(record.workspace)?;
        }
        self.tokens.insert(token, changed);
        Ok(Done::Changed)
    }

    /// A later expiry, more uses, or both; never for a revoked token.
    pub(super) fn renew_token(
        &mut self,
        who: Person,
        token: Token,
        expiry: Change<i64>,
        limit: Change<u32>,
    ) -> Outcome {
        let account = self.caller(who)?;
        check_limit(new_limit(limit, None))?;
        let record = self.manageable_token(account, token)?;
        check(!record.is_revoked, "token_revoked")?;
        let expires_at = match expiry {
            Change::Keep => record.expires_at,
            Change::Clear => None,
            Change::Set(offset) => self.expiry_at(offset)?,
        };
        let limit = new_limit(limit, record.limit);
        check(!is_less(expires_at, record.expires_at) && !is_less(limit, record.limit), INVALID)?;
        let changed = TokenRecord { expires_at, limit, ..record.clone() };
        check(self.is_in_plan(record), NOT_IN_PLAN)?;
        if changed.is_active(self.now) && !record.is_active(self.now) {
            self.require_token_in_plan(record.workspace)?;
        }
        self.tokens.insert(token, changed);
        Ok(Done::Changed)
    }

    /// Final. An account that manages one of its projects can do it.
    pub(super) fn revoke_token(&mut self, who: Person, token: Token) -> Outcome {
        let account = self.caller(who)?;
        let was_revoked = self.visible_token(account, token)?.is_revoked;
        if let Some(record) = self.tokens.get_mut(&token) {
            record.is_revoked = true;
        }
        Ok(if was_revoked { Done::NothingToDo } else { Done::Changed })
    }

    /// Why a token admits no guest, apart from its uses.
    fn refusal_of(&self, record: &TokenRecord) -> Result<(), Code> {
        check(!record.is_revoked, "token_revoked")?;
        check(!record.is_expired(self.now), "token_expired")?;
        check(self.live_projects(record).next().is_some(), "token_without_projects")
    }

    /// Returns whether the session is open: its token works, used up or not, and it was not idle for too long.
    pub(crate) fn is_open(&self, guest: &GuestRecord) -> bool {
        let token = self.tokens.get(&guest.token);
        guest.idle_until > self.now && token.is_some_and(|token| !token.is_revoked && !token.is_expired(self.now))
    }

    /// A live session of the same token is continued; otherwise a use is counted.
    pub(super) fn redeem(&mut self, guest: Guest, token: Token, present: Option<Guest>) -> Outcome {
        let record = self.tokens.get(&token).ok_or("token_invalid")?;
        let (refusal, is_in_plan) = (self.refusal_of(record), self.is_in_plan(record));
        let is_used_up = record.is_used_up();
        let idle_until = self.now + IDLE;
        if let Some(label) = present
            && let Some(session) = self.guests.get(&label)
            && session.token == token
            && refusal.is_ok()
            && self.is_open(session)
        {
            check(is_in_plan, NOT_IN_PLAN)?;
            self.guests.insert(label, GuestRecord { token, idle_until });
            return Ok(Done::SameSession);
        }
        refusal?;
        check(!is_used_up, "token_used_up")?;
        check(is_in_plan, NOT_IN_PLAN)?;
        if let Some(record) = self.tokens.get_mut(&token) {
            record.uses += 1;
        }
        self.guests.insert(guest, GuestRecord { token, idle_until });
        Ok(Done::NewSession)
    }

    pub(super) fn refresh_guest(&mut self, guest: Guest) -> Outcome {
        let session = self.guests.get(&guest).ok_or("token_invalid")?;
        let token = session.token;
        let record = self.tokens.get(&token).ok_or("token_invalid")?;
        self.refusal_of(record)?;
        check(session.idle_until > self.now, "token_expired")?;
        check(self.is_in_plan(record), NOT_IN_PLAN)?;
        self.guests.insert(guest, GuestRecord { token, idle_until: self.now + IDLE });
        Ok(Done::Changed)
    }

    pub(super) fn end_guest(&mut self, guest: Guest) -> Outcome {
        let is_open = self.guests.get(&guest).is_some_and(|session| self.is_open(session));
        if !is_open {
            return Ok(Done::NothingToDo);
        }
        let now = self.now;
        if let Some(session) = self.guests.get_mut(&guest) {
            session.idle_until = now;
        }
        Ok(Done::Changed)
    }
}
