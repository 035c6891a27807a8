-- A request with an idempotency key, its effect and its answer are one commit: no committed record is without an answer.
-- Requests of earlier versions that wrote nothing are forgotten. Those whose answer was not stored are refused until they
-- are pruned.

CREATE TABLE new_idempotency (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    -- Sealed with the server's key: answers can carry secrets.
    answer      BLOB,
    claimed_at  INTEGER NOT NULL
) STRICT;
INSERT INTO new_idempotency (id, fingerprint, answer, claimed_at)
SELECT id, fingerprint, answer, claimed_at FROM idempotency WHERE state <> 'in_flight';
DROP TABLE idempotency;
ALTER TABLE new_idempotency RENAME TO idempotency;
CREATE INDEX idempotency_by_age ON idempotency (claimed_at);
