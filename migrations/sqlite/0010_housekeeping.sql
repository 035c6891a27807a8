-- Which end of a public token its maker was told of, and the ways to what is old enough to go.

-- The expiry that was told: another expiry is told anew.
ALTER TABLE public_token ADD COLUMN expiry_told_for INTEGER;
CREATE INDEX public_token_by_expiry ON public_token (expires_at, id);

CREATE INDEX session_by_expiry ON session (expires_at);
CREATE INDEX session_by_use ON session (last_seen_at);
CREATE INDEX guest_session_by_use ON guest_session (last_used_at);
CREATE INDEX verification_by_expiry ON verification (expires_at);
CREATE INDEX outbox_by_settlement ON outbox (settled_at);
CREATE INDEX rate_limit_by_age ON rate_limit (window_started_at);
