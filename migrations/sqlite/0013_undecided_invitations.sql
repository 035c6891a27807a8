-- Lists of invitations by status, and the undecided invitations of a workspace, without reading those that were decided.

CREATE INDEX invitation_by_state ON invitation (workspace_id, project_id, state, created_at, id);
CREATE INDEX invitation_undecided_by_granter ON invitation (granter, created_at, id) WHERE state = 'pending';
CREATE INDEX invitation_undecided ON invitation (workspace_id, expires_at, email_canonical) WHERE state = 'pending';
