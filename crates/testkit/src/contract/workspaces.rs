//! Workspaces and projects.

use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::workspace::{Workspace, WorkspaceSettings};

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, fixture, transaction, write_account};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

fn plan() -> Plan {
    Plan {
        name: "small".to_owned(),
        public_tokens: false,
        max_members: Some(0),
        max_pending_invitations: Some(7),
        max_active_tokens: Some(u32::MAX),
    }
}

fn settings() -> WorkspaceSettings {
    WorkspaceSettings {
        locale: Some(Locale::Es),
        invitation_days: Some(30),
        token_default_days: Some(1),
        token_max_days: Some(u16::MAX),
        tokens_without_expiry: Some(false),
        app_url: Some("https://app.example.com/projects".to_owned()),
    }
}

/// Every field is stored and read unchanged, set or not.
pub async fn a_workspace_is_read_as_it_was_written(h: &impl Harness) {
    let owner = write_account(h, 1).await;
    let default = builders::workspace(1, owner.id);
    let chosen = Workspace {
        name: builders::name("Ünïcode & <b>Co</b> 🙂"),
        plan: plan(),
        settings: settings(),
        created_at: T0.plus(TICK),
        ..builders::workspace(2, owner.id)
    };
    for workspace in [&default, &chosen] {
        transaction!(h, uow => uow.insert_workspace(workspace).await.unwrap_store());
        let found = transaction!(h, uow => uow.workspace(workspace.id).await.unwrap_store());
        assert_eq!(found.as_ref(), Some(workspace));
    }
    assert_eq!(transaction!(h, uow => uow.workspace(builders::workspace_id(3)).await.unwrap_store()), None);
}

/// The Owner's membership is written together with the workspace.
/// Proves: S2.1, AZ5.
pub async fn a_new_workspace_has_its_owner(h: &impl Harness) {
    let owner = write_account(h, 1).await;
    let workspace = Workspace { created_at: T0.plus(TICK), ..builders::workspace(1, owner.id) };
    let found = transaction!(h, uow => {
        uow.insert_workspace(&workspace).await.unwrap_store();
        uow.membership(owner.id, Target::Workspace(workspace.id)).await.unwrap_store()
    });
    let expected = Membership {
        joined_at: workspace.created_at,
        ..builders::membership(owner.id, builders::role(workspace.id, Role::Owner))
    };
    assert_eq!(found, Some(expected));
}

/// A second workspace with the same id is refused.
pub async fn a_workspace_id_is_unique(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_workspace(&builders::workspace(1, s.owner.id)).await);
}

/// An update does not change the Owner; only memberships do.
pub async fn an_update_writes_name_plan_and_settings_of_a_workspace(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let other = write_account(h, 2).await;
    let name = builders::name("Another name");
    let changed = Workspace { name, plan: plan(), settings: settings(), ..s.workspace.clone() };
    let with_more = Workspace { owner_id: other.id, created_at: T0.plus(TICK), ..changed.clone() };
    transaction!(h, uow => uow.update_workspace(&with_more).await.unwrap_store());
    let found = transaction!(h, uow => uow.workspace(s.workspace.id).await.unwrap_store());
    assert_eq!(found, Some(changed));

    transaction!(h, uow => uow.update_workspace(&s.workspace).await.unwrap_store());
    let found = transaction!(h, uow => uow.workspace(s.workspace.id).await.unwrap_store());
    assert_eq!(found, Some(s.workspace), "and takes all of it back");
}

/// An update of a record that does not exist is refused.
pub async fn an_update_of_an_unknown_workspace_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_workspace(&builders::workspace(2, s.owner.id)).await);
}

/// Every field is stored and read unchanged.
pub async fn a_project_is_read_as_it_was_written(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let project = Project { created_at: T0.plus(TICK), ..builders::project(2, s.workspace.id) };
    transaction!(h, uow => uow.insert_project(&project).await.unwrap_store());
    transaction!(h, uow => {
        assert_eq!(uow.project(project.id).await.unwrap_store().as_ref(), Some(&project));
        assert_eq!(uow.project(builders::project_id(3)).await.unwrap_store(), None);
    });
    assert_eq!(h.read().project(project.id).await.unwrap_store(), Some(project));
    assert_eq!(h.read().project(builders::project_id(3)).await.unwrap_store(), None);
}

/// A second project with the same id is refused.
pub async fn a_project_id_is_unique(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.insert_project(&builders::project(1, s.workspace.id)).await);
}
