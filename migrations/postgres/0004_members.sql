-- Lists of members, newest first, and what a member leaves behind.

CREATE INDEX workspace_membership_by_joining ON workspace_membership (workspace_id, joined_at, account_id);
CREATE INDEX project_membership_by_joining ON project_membership (project_id, joined_at, account_id);
CREATE INDEX invitation_by_granter ON invitation (granter, workspace_id, created_at, id);
CREATE INDEX public_token_by_creator ON public_token (created_by, workspace_id, created_at, id);
