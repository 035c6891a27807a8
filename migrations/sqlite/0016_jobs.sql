-- The outbox becomes a queue of jobs with short claims, which workers renew: a job that is claimed is claimable again when
-- its claim ends. Jobs that wait keep their id and their sealed payload, and can be claimed by every worker. Addresses that
-- opted out have a state of their own.

CREATE TABLE job (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind            TEXT NOT NULL,
    priority        INTEGER NOT NULL,
    recipient       TEXT NOT NULL,
    recipient_canonical TEXT NOT NULL,
    locale          TEXT NOT NULL CHECK (locale IN ('en', 'es')),
    -- Sealed with the server's key; wiped when the job ends.
    payload         BLOB,
    invitation_id   BLOB CHECK (length(invitation_id) = 16) REFERENCES invitation,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'suppressed', 'withdrawn')),
    attempts        INTEGER NOT NULL CHECK (attempts >= 0),
    -- When a worker can claim it: while it is claimed, the end of the claim. NULL unless it is queued.
    claimable_at    INTEGER,
    claim_id        BLOB CHECK (length(claim_id) = 16),
    last_error      TEXT,
    created_at      INTEGER NOT NULL,
    retry_until     INTEGER NOT NULL,
    finished_at     INTEGER,
    CHECK ((state = 'queued') = (claimable_at IS NOT NULL)),
    CHECK ((state = 'queued') = (payload IS NOT NULL)),
    CHECK (state = 'queued' OR claim_id IS NULL),
    CHECK ((state = 'queued') = (finished_at IS NULL))
) STRICT;
INSERT INTO job (id, kind, priority, recipient, recipient_canonical, locale, payload, invitation_id, state, attempts,
    claimable_at, last_error, created_at, retry_until, finished_at)
SELECT id, kind, lane, recipient, recipient_canonical, locale, sealed, invitation_id, state, attempts, due_at, last_error,
    created_at, give_up_at, settled_at
FROM outbox;
DROP TABLE outbox;
CREATE INDEX job_by_invitation ON job (invitation_id);
-- In the order in which jobs of a priority are claimed.
CREATE INDEX job_claimable ON job (priority, claimable_at, id) WHERE state = 'queued';
CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
