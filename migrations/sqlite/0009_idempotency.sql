-- Requests that may come twice.

CREATE TABLE idempotency (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    claim       BLOB NOT NULL CHECK (length(claim) = 16),
    state       TEXT NOT NULL CHECK (state IN ('in_flight', 'done', 'answered')),
    -- Sealed with the server's key: answers can carry secrets.
    answer      BLOB,
    claimed_at  INTEGER NOT NULL,
    CHECK ((state = 'answered') = (answer IS NOT NULL))
) STRICT;
CREATE INDEX idempotency_by_age ON idempotency (claimed_at);
