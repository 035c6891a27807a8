//! The number of statements of each operation, list and page. A change that needs fewer lowers the number here; none
//! raises it. The targets are those of the redesign of the request path.

use crate::budget::Budget;

/// The target of a list, including one statement for the caller's session.
const LIST_TARGET: usize = 3;

/// The target of a page.
const PAGE_TARGET: usize = 4;

/// Operations: name, statements, target.
const OPERATIONS: &[(&str, usize, usize)] = &[
    ("check (session)", 1, 1),
    ("check (guest)", 1, 1),
    ("check (API key)", 1, 1),
    ("check-batch of 100", 1, 3),
    ("preview an invitation", 1, 1),
    ("preview a public token", 1, 1),
    ("redeem", 2, 6),
    ("redeem (idempotency key)", 7, 8),
    ("refresh", 4, 4),
    ("invite to a project", 8, 11),
    ("invite to a project (idempotency key)", 10, 13),
    ("invite to a workspace", 8, 11),
    ("invite an existing account", 9, 11),
    ("invite 100 addresses to a project", 9, 15),
    ("invite 100 addresses to a workspace", 9, 15),
    ("accept", 9, 11),
    ("accept (mailed secret)", 10, 11),
    ("accept (mailed secret, new account)", 10, 11),
    ("decline", 8, 11),
    ("decline (mailed secret)", 8, 11),
    ("cancel", 7, 11),
    ("resend", 9, 11),
    ("sign-in", 7, 7),
    ("create a public token", 9, 9),
    ("mail a public token", 12, 11),
    ("change a public token", 10, 11),
    ("renew a public token", 13, 11),
    ("revoke a public token", 10, 10),
    ("change a role", 13, 11),
    ("change a permission", 13, 11),
    ("leave a project", 10, 10),
    ("remove a member", 15, 11),
    ("request a project transfer", 17, 11),
    ("approve a project transfer", 19, 11),
    ("request an ownership transfer", 13, 11),
    ("accept an ownership transfer", 16, 11),
    ("sign-up", 6, 6),
    ("verify an address", 9, 9),
    ("request a password reset", 6, 6),
    ("reset a password", 11, 11),
    ("request an address change", 10, 10),
    ("change an address", 12, 11),
    ("change a password", 10, 11),
];

/// Lists: path in the OpenAPI document, statements.
const LISTS: &[(&str, usize)] = &[
    ("/v1/account/invitations", 2),
    ("/v1/account/notifications", 3),
    ("/v1/account/projects", 2),
    ("/v1/account/sent-invitations", 2),
    ("/v1/invitations/{id}/history", 3),
    ("/v1/projects/{id}/activity", 3),
    ("/v1/projects/{id}/invitations", 3),
    ("/v1/projects/{id}/members", 3),
    ("/v1/public-tokens", 3),
    ("/v1/sessions", 2),
    ("/v1/workspaces", 2),
    ("/v1/workspaces/{id}/activity", 3),
    ("/v1/workspaces/{id}/invitations", 3),
    ("/v1/workspaces/{id}/keys", 3),
    ("/v1/workspaces/{id}/members", 3),
    ("/v1/workspaces/{id}/projects", 3),
    ("/v1/workspaces/{id}/transfers", 3),
];

/// Pages: path in the states of pages, statements.
const PAGES: &[(&str, usize)] = &[
    ("/", 5),
    ("/new-workspace", 1),
    ("/notifications", 3),
    ("/account", 1),
    ("/account/security", 2),
    ("/account/notifications", 2),
    ("/account/data", 1),
    ("/account/delete", 2),
    ("/workspaces/{workspace}", 4),
    ("/workspaces/{workspace}?q=ben", 4),
    ("/workspaces/{workspace}?q=unknown", 4),
    ("/workspaces/{workspace}/members/{ben}/remove", 6),
    ("/workspaces/{workspace}/members/{carl}/remove", 5),
    ("/workspaces/{workspace}/invitations/{invitation}/code", 3),
    ("/workspaces/{workspace}/invitations/{invitation}/role", 3),
    ("/workspaces/{workspace}/invitations/{invitation}/uninvite", 3),
    ("/workspaces/{workspace}/invite", 2),
    ("/workspaces/{workspace}/invite/csv", 2),
    ("/workspaces/{workspace}/projects", 4),
    ("/workspaces/{workspace}/projects/new", 2),
    ("/workspaces/{workspace}/roles", 2),
    ("/workspaces/{workspace}/settings", 3),
    ("/workspaces/{annex}/settings", 2),
    ("/workspaces/{workspace}/keys", 3),
    ("/workspaces/{workspace}/activity", 4),
    ("/workspaces/{workspace}/activity?until=2020-01-01", 4),
    ("/workspaces/{workspace}/delete", 2),
    ("/projects/{project}", 4),
    ("/projects/{project}?status=all", 4),
    ("/projects/{long-project}?status=declined", 4),
    ("/projects/{project}/people/{rita}", 5),
    ("/projects/{project}/people/{ben}", 5),
    ("/projects/{project}/invitations/{superseded-invitation}", 4),
    ("/projects/{project}/invitations/{declined-invitation}", 4),
    ("/projects/{project}/invite", 2),
    ("/projects/{project}/activity", 4),
    ("/projects/{project}/access", 3),
    ("/projects/{project}/settings", 4),
    ("/projects/{moving}/settings", 4),
    ("/projects/{project}/public-tokens", 3),
    ("/projects/{project}/public-tokens?status=all", 3),
    ("/projects/{project}/public-tokens/new", 3),
    ("/public-tokens/{token}", 6),
    ("/public-tokens/{revoked-token}", 5),
    ("/public-tokens/{used-up-token}", 6),
];

/// Returns all budgets.
pub(crate) fn budgets() -> Vec<Budget> {
    let operations = OPERATIONS.iter().copied();
    let lists = LISTS.iter().map(|(path, statements)| (*path, *statements, LIST_TARGET));
    let pages = PAGES.iter().map(|(path, statements)| (*path, *statements, PAGE_TARGET));
    let all = operations.chain(lists).chain(pages);
    all.map(|(operation, statements, target)| Budget { operation, statements, target }).collect()
}
