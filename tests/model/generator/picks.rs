//! Random people and records: mostly existing ones that suit, sometimes others.

use super::dice::Dice;
use crate::labels::{
    Grant, Guest, Invitation, Link, Offer, Permission, Person, Project, Role, Target, Token, Workspace,
};
use crate::reference::{State, World};
use crate::step::Orphans;

/// The choices of one step.
pub(super) struct Picks<'a> {
    pub(super) world: &'a World,
    pub(super) dice: &'a mut Dice,
}

impl Picks<'_> {
    /// Returns the number of a label that is not used yet.
    pub(super) const fn fresh(&self) -> u16 {
        self.world.next_label
    }

    /// Returns the number of a label that has been used, for whatever record.
    fn any_number(&mut self) -> u16 {
        u16::try_from(self.dice.below(u32::from(self.world.next_label) + 1)).unwrap_or_default()
    }

    pub(super) fn person(&mut self) -> Person {
        let world = self.world;
        let with_account = Person::ALL.into_iter().filter(|person| world.account(*person).is_some());
        match self.dice.chance(90).then(|| self.dice.any(with_account)).flatten() {
            Some(person) => person,
            None => self.dice.one_of(&Person::ALL),
        }
    }

    /// Returns a person who mostly sees the target, and often manages it.
    pub(super) fn insider(&mut self, target: Target) -> Person {
        let world = self.world;
        let accounts = Person::ALL.into_iter().filter_map(|person| world.account(person));
        let chosen = match self.dice.below(10) {
            0..=3 => self.dice.any(accounts.filter(|account| world.manages(*account, target))),
            4..=7 => self.dice.any(accounts.filter(|account| world.sees(*account, target))),
            _ => None,
        };
        chosen.map_or_else(|| self.person(), |account| account.person)
    }

    pub(super) fn workspace(&mut self) -> Workspace {
        let known = self.dice.chance(93).then(|| self.dice.any(self.world.workspaces.keys().copied())).flatten();
        known.unwrap_or_else(|| Workspace(self.any_number()))
    }

    pub(super) fn project(&mut self) -> Project {
        let known = self.dice.chance(93).then(|| self.dice.any(self.world.projects.keys().copied())).flatten();
        known.unwrap_or_else(|| Project(self.any_number()))
    }

    pub(super) fn link(&mut self) -> Link {
        let links = self.world.sign_ups.iter();
        let known = match self.dice.below(10) {
            0..=5 => self.dice.any(links.filter(|(_, record)| !record.is_used).map(|(label, _)| *label)),
            6..=8 => self.dice.any(links.map(|(label, _)| *label)),
            _ => None,
        };
        known.unwrap_or_else(|| Link(self.any_number()))
    }

    pub(super) fn invitation(&mut self) -> Invitation {
        let (world, now, all) = (self.world, self.world.now, self.world.invitations.iter());
        let known = match self.dice.below(20) {
            // Those whose grantor lost the right to grant them.
            0 | 1 => {
                let pending = all.filter(|(_, record)| record.is_pending(now));
                self.dice.any(pending.filter(|(_, record)| !world.is_grantable(record)).map(|(label, _)| *label))
            }
            2..=12 => self.dice.any(all.filter(|(_, record)| record.is_pending(now)).map(|(label, _)| *label)),
            13..=15 => self.dice.any(all.filter(|(_, record)| record.is_expired(now)).map(|(label, _)| *label)),
            16..=18 => {
                let decided = all.filter(|(_, record)| record.state != State::Pending);
                self.dice.any(decided.map(|(label, _)| *label))
            }
            _ => None,
        };
        known.unwrap_or_else(|| Invitation(self.any_number()))
    }

    /// Returns a pending invitation of a person with or without an account.
    pub(super) fn answerable(&mut self, with_account: bool) -> Option<Invitation> {
        let (world, now) = (self.world, self.world.now);
        let pending = world.invitations.iter().filter(|(_, record)| record.is_pending(now));
        let has_account = |person| world.account(person).is_some() == with_account;
        self.dice.any(pending.filter(|(_, record)| record.address.is_some_and(has_account)).map(|(label, _)| *label))
    }

    pub(super) fn token(&mut self) -> Token {
        let (now, all) = (self.world.now, self.world.tokens.iter());
        let known = match self.dice.below(20) {
            0..=11 => self.dice.any(all.filter(|(_, record)| record.is_active(now)).map(|(label, _)| *label)),
            12..=14 => self.dice.any(all.filter(|(_, record)| !record.is_revoked).map(|(label, _)| *label)),
            15..=18 => self.dice.any(all.map(|(label, _)| *label)),
            _ => None,
        };
        known.unwrap_or_else(|| Token(self.any_number()))
    }

    pub(super) fn guest(&mut self) -> Guest {
        let (world, all) = (self.world, self.world.guests.iter());
        let known = match self.dice.below(10) {
            0..=5 => self.dice.any(all.filter(|(_, record)| world.is_open(record)).map(|(label, _)| *label)),
            6..=8 => self.dice.any(all.map(|(label, _)| *label)),
            _ => None,
        };
        known.unwrap_or_else(|| Guest(self.any_number()))
    }

    pub(super) fn role(&mut self) -> Role {
        self.dice.one_of(&Role::ALL)
    }

    pub(super) fn permission(&mut self) -> Permission {
        self.dice.one_of(&Permission::ALL)
    }

    pub(super) fn grant(&mut self) -> Grant {
        if self.dice.chance(50) { Grant::Role(self.role()) } else { Grant::Permission(self.permission()) }
    }

    pub(super) fn offer(&mut self) -> Offer {
        if self.dice.chance(45) {
            Offer::Role(self.workspace(), self.role())
        } else {
            Offer::Permission(self.project(), self.permission())
        }
    }

    pub(super) fn orphans(&mut self) -> Orphans {
        match self.dice.below(4) {
            0 | 1 => Orphans::Keep,
            2 => Orphans::Revoke,
            _ => Orphans::TransferTo(self.person()),
        }
    }

    /// Returns an address to invite, sometimes one without an account.
    pub(super) fn address(&mut self) -> Person {
        let world = self.world;
        let without = Person::ALL.into_iter().filter(|person| world.account(*person).is_none());
        match self.dice.chance(20).then(|| self.dice.any(without)).flatten() {
            Some(person) => person,
            None => self.dice.one_of(&Person::ALL),
        }
    }
}
