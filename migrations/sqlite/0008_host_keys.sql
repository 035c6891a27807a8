-- Host applications' keys: named, of one workspace, kept as hashes.

CREATE TABLE host_key (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Keys are worth nothing without their workspace.
    workspace_id BLOB NOT NULL CHECK (length(workspace_id) = 16) REFERENCES workspace ON DELETE CASCADE,
    name         TEXT NOT NULL,
    secret_hash  BLOB NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    created_by   BLOB NOT NULL CHECK (length(created_by) = 16) REFERENCES account,
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at   INTEGER
) STRICT;
CREATE INDEX host_key_by_workspace ON host_key (workspace_id, created_at, id);
