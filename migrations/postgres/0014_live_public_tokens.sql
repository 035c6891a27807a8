-- Public tokens that are not revoked: the list by status, and those that expire.

CREATE INDEX public_token_not_revoked ON public_token (workspace_id, created_at, id) WHERE revoked_at IS NULL;
CREATE INDEX public_token_not_revoked_by_expiry ON public_token (workspace_id, expires_at) WHERE revoked_at IS NULL;
