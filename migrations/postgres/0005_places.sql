-- Workspaces and projects that are deleted keep their rows, for the names in invitations and in the log; projects that
-- leave a public token leave it for good; and what is offered: a workspace's ownership, a project for another workspace.

ALTER TABLE workspace ADD COLUMN deleted_at timestamptz;
ALTER TABLE project ADD COLUMN deleted_at timestamptz;
ALTER TABLE public_token_project ADD COLUMN left_at timestamptz;

CREATE TABLE transfer (
    id              uuid PRIMARY KEY,
    -- Whose ownership it is, or where the project was.
    workspace_id    uuid NOT NULL REFERENCES workspace,
    -- Either a member for the ownership, or a project and where it is to go.
    to_account_id   uuid REFERENCES account,
    project_id      uuid REFERENCES project,
    to_workspace_id uuid REFERENCES workspace,
    offered_by      uuid NOT NULL REFERENCES account,
    -- Running out is not a state: it is a matter of expires_at.
    state           text NOT NULL CHECK (state IN ('pending', 'accepted', 'cancelled')),
    decided_at      timestamptz,
    -- What changes hands while nobody decided, else NULL: at most one open offer of it.
    pending_key     text UNIQUE,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    CHECK ((to_account_id IS NULL) = (project_id IS NOT NULL)),
    CHECK ((project_id IS NULL) = (to_workspace_id IS NULL)),
    CHECK ((state = 'pending') = (decided_at IS NULL)),
    CHECK (state = 'pending' OR pending_key IS NULL)
);
CREATE INDEX transfer_by_workspace ON transfer (workspace_id, created_at, id);
CREATE INDEX transfer_by_to_workspace ON transfer (to_workspace_id, created_at, id);
CREATE INDEX transfer_by_project ON transfer (project_id, created_at, id);
