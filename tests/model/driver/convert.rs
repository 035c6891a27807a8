//! Conversions between the words of the reference and the types of the domain.

use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::membership::Grant as DomainGrant;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role;
use guestlist_domain::model::target::Target as DomainTarget;
use guestlist_domain::usecase::NewGrant;

use super::Driver;
use crate::labels::{Grant, Offer, Permission, Role, Target};
use crate::step::{Change, Orphans};

pub(super) const fn role_of(role: Role) -> role::Role {
    match role {
        Role::Commenter => role::Role::Commenter,
        Role::ContentEditor => role::Role::ContentEditor,
        Role::Designer => role::Role::Designer,
        Role::Admin => role::Role::Admin,
        Role::Owner => role::Role::Owner,
    }
}

pub(super) const fn permission_of(permission: Permission) -> role::Permission {
    match permission {
        Permission::Read => role::Permission::Read,
        Permission::Comment => role::Permission::Comment,
        Permission::Write => role::Permission::Write,
        Permission::Admin => role::Permission::Admin,
    }
}

pub(super) const fn seen_role(role: role::Role) -> Role {
    match role {
        role::Role::Commenter => Role::Commenter,
        role::Role::ContentEditor => Role::ContentEditor,
        role::Role::Designer => Role::Designer,
        role::Role::Admin => Role::Admin,
        role::Role::Owner => Role::Owner,
    }
}

pub(super) const fn seen_permission(permission: role::Permission) -> Permission {
    match permission {
        role::Permission::Read => Permission::Read,
        role::Permission::Comment => Permission::Comment,
        role::Permission::Write => Permission::Write,
        role::Permission::Admin => Permission::Admin,
    }
}

pub(super) const fn seen_grant(grant: DomainGrant) -> Grant {
    match grant {
        DomainGrant::Workspace { role, .. } => Grant::Role(seen_role(role)),
        DomainGrant::Project { permission, .. } => Grant::Permission(seen_permission(permission)),
    }
}

pub(super) fn patch<T, U>(change: Change<T>, convert: impl FnOnce(T) -> U) -> Patch<U> {
    match change {
        Change::Keep => Patch::Keep,
        Change::Clear => Patch::Clear,
        Change::Set(value) => Patch::Set(convert(value)),
    }
}

impl Driver {
    pub(super) fn target(&self, target: Target) -> DomainTarget {
        match target {
            Target::Workspace(label) => DomainTarget::Workspace(self.workspace_id(label)),
            Target::Project(label) => DomainTarget::Project(self.project_id(label)),
        }
    }

    pub(super) fn offer(&self, offer: Offer) -> NewGrant {
        match offer {
            Offer::Role(label, role) => NewGrant::Workspace(self.workspace_id(label), role_of(role)),
            Offer::Permission(label, permission) => {
                NewGrant::Project(self.project_id(label), permission_of(permission))
            }
        }
    }

    pub(super) fn orphaned(&self, orphans: Orphans) -> OrphanedTokens {
        match orphans {
            Orphans::Keep => OrphanedTokens::Keep,
            Orphans::Revoke => OrphanedTokens::Revoke,
            Orphans::TransferTo(person) => OrphanedTokens::TransferTo(self.account_id(person)),
        }
    }
}
