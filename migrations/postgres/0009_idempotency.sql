-- Requests that may come twice.

CREATE TABLE idempotency (
    id          bytea PRIMARY KEY CHECK (length(id) = 32),
    fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
    claim       uuid NOT NULL,
    state       text NOT NULL CHECK (state IN ('in_flight', 'done', 'answered')),
    -- Sealed with the server's key: answers can carry secrets.
    answer      bytea,
    claimed_at  timestamptz NOT NULL,
    CHECK ((state = 'answered') = (answer IS NOT NULL))
);
CREATE INDEX idempotency_by_age ON idempotency (claimed_at);
