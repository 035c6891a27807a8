//! The operations of the service whose cost is compared between a small and a large database. They act in the large
//! workspace that was filled.

use super::fixture::Fixture;
use super::operations::{invite, my_projects, page, reads, sign_in, writes};
use crate::operation::{Operation, Preparation};

/// Connections of every operation: enough to keep the cores busy, few enough for latencies to mean something.
const CONNECTIONS: u32 = 8;

/// Returns the operations.
pub(crate) fn all(fixture: &Fixture) -> Vec<Operation> {
    let mut operations = reads(fixture);
    operations.extend(writes(fixture));
    operations.push(invite("invite, plan with limits", Preparation::NewAddressesWithLimits));
    operations.extend(lists(fixture));
    operations.push(sign_in(fixture));
    operations.into_iter().map(|operation| Operation { connections: CONNECTIONS, ..operation }).collect()
}

/// Every list whose length grows, and its filters.
fn lists(fixture: &Fixture) -> Vec<Operation> {
    let (workspace, project, session) = (&fixture.workspace, &fixture.projects[0], &fixture.owner().session);
    let workspace_path = |rest: &str| format!("/v1/workspaces/{workspace}/{rest}limit=50");
    let project_path = |rest: &str| format!("/v1/projects/{project}/{rest}limit=50");
    let tokens = |filter: &str| format!("/v1/public-tokens?workspace_id={workspace}&{filter}limit=50");
    let account_path = |rest: &str| format!("/v1/account/{rest}limit=50");
    let pages = [
        ("invitations of a workspace", workspace_path("invitations?")),
        ("invitations of a project", project_path("invitations?")),
        ("– pending", project_path("invitations?status=pending&")),
        ("– accepted", project_path("invitations?status=accepted&")),
        ("– with a text", project_path("invitations?q=guest7&")),
        ("– with a text of none", project_path("invitations?q=zzzz&")),
        ("members of a workspace", workspace_path("members?")),
        ("– with a text", workspace_path("members?q=member7&")),
        ("– with a text of few", workspace_path("members?q=member777&")),
        ("– with a text of none", workspace_path("members?q=zzzz&")),
        ("members of a project", project_path("members?")),
        ("– with a text of none", project_path("members?q=zzzz&")),
        ("public tokens", tokens("")),
        ("– active", tokens("status=active&")),
        ("– expired", tokens("status=expired&")),
        ("– unused", tokens("review=unused&")),
        ("– creator left", tokens("review=creator_gone&")),
        ("activity of a workspace", workspace_path("activity?")),
        ("– of one action", workspace_path("activity?action=public_token.created&")),
        ("activity of a project", project_path("activity?")),
        ("invitations that an account sent", account_path("sent-invitations?")),
        ("– with a text", account_path("sent-invitations?q=guest7&")),
        ("notifications", account_path("notifications?")),
        ("– unread", account_path("notifications?unread=true&")),
    ];
    let mut operations: Vec<_> = pages.into_iter().map(|(name, path)| page(name, path, session)).collect();
    operations.push(my_projects(fixture));
    operations
}
