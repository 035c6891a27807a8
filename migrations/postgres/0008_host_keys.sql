-- Host applications' keys: named, of one workspace, kept as hashes.

CREATE TABLE host_key (
    id           uuid PRIMARY KEY,
    -- Keys are worth nothing without their workspace.
    workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
    name         text NOT NULL,
    secret_hash  bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    created_by   uuid NOT NULL REFERENCES account,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX host_key_by_workspace ON host_key (workspace_id, created_at, id);
