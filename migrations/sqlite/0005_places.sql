-- Workspaces and projects that are deleted keep their rows, for the names in invitations and in the log; projects that
-- leave a public token leave it for good; and what is offered: a workspace's ownership, a project for another workspace.

ALTER TABLE workspace ADD COLUMN deleted_at INTEGER;
ALTER TABLE project ADD COLUMN deleted_at INTEGER;
ALTER TABLE public_token_project ADD COLUMN left_at INTEGER;

CREATE TABLE transfer (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Whose ownership it is, or where the project was.
    workspace_id    BLOB NOT NULL CHECK (length(workspace_id) = 16) REFERENCES workspace,
    -- Either a member for the ownership, or a project and where it is to go.
    to_account_id   BLOB CHECK (length(to_account_id) = 16) REFERENCES account,
    project_id      BLOB CHECK (length(project_id) = 16) REFERENCES project,
    to_workspace_id BLOB CHECK (length(to_workspace_id) = 16) REFERENCES workspace,
    offered_by      BLOB NOT NULL CHECK (length(offered_by) = 16) REFERENCES account,
    -- Running out is not a state: it is a matter of expires_at.
    state           TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'cancelled')),
    decided_at      INTEGER,
    -- What changes hands while nobody decided, else NULL: at most one open offer of it.
    pending_key     TEXT UNIQUE,
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    CHECK ((to_account_id IS NULL) = (project_id IS NOT NULL)),
    CHECK ((project_id IS NULL) = (to_workspace_id IS NULL)),
    CHECK ((state = 'pending') = (decided_at IS NULL)),
    CHECK (state = 'pending' OR pending_key IS NULL)
) STRICT;
CREATE INDEX transfer_by_workspace ON transfer (workspace_id, created_at, id);
CREATE INDEX transfer_by_to_workspace ON transfer (to_workspace_id, created_at, id);
CREATE INDEX transfer_by_project ON transfer (project_id, created_at, id);
