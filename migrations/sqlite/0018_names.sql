-- Tables, columns and indexes have the names that the code has.

ALTER TABLE host_key RENAME TO api_key;
DROP INDEX host_key_by_workspace;
CREATE INDEX api_key_by_workspace ON api_key (workspace_id, created_at, id);

ALTER TABLE verification RENAME TO one_time_secret;
DROP INDEX verification_by_account;
CREATE INDEX one_time_secret_by_account ON one_time_secret (account_id);
DROP INDEX verification_by_expiry;
CREATE INDEX one_time_secret_by_expiry ON one_time_secret (expires_at);

ALTER TABLE invitation RENAME COLUMN granter TO granted_by;
ALTER TABLE invitation RENAME COLUMN expiry_told_generation TO expiry_notified_generation;
DROP INDEX invitation_by_granter;
CREATE INDEX invitation_by_granted_by ON invitation (granted_by, workspace_id, created_at, id);
DROP INDEX invitation_by_sender;
CREATE INDEX invitation_by_granted_by_everywhere ON invitation (granted_by, created_at, id);
DROP INDEX invitation_undecided_by_granter;
CREATE INDEX invitation_undecided_by_granted_by ON invitation (granted_by, created_at, id) WHERE state = 'pending';
DROP INDEX invitation_expiry_untold;
CREATE INDEX invitation_expiry_unnotified ON invitation (expires_at, id)
    WHERE state = 'pending' AND expiry_notified_generation < generation;

ALTER TABLE public_token RENAME COLUMN expiry_told_for TO expiry_notified_for;
ALTER TABLE public_token_project RENAME COLUMN left_at TO detached_at;
ALTER TABLE transfer RENAME COLUMN offered_by TO requested_by;
