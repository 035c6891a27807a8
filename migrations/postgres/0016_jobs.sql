-- The outbox becomes a queue of jobs with short claims, which workers renew: a job that is claimed is claimable again when
-- its claim ends. Jobs that wait keep their id and their sealed payload, and can be claimed by every worker. Addresses that
-- opted out have a state of their own.

ALTER TABLE outbox RENAME TO job;
ALTER TABLE job RENAME COLUMN lane TO priority;
ALTER TABLE job RENAME COLUMN sealed TO payload;
ALTER TABLE job RENAME COLUMN due_at TO claimable_at;
ALTER TABLE job RENAME COLUMN claimed_by TO claim_id;
ALTER TABLE job RENAME COLUMN give_up_at TO retry_until;
ALTER TABLE job RENAME COLUMN settled_at TO finished_at;

UPDATE job SET claim_id = NULL WHERE claim_id IS NOT NULL;
ALTER TABLE job DROP COLUMN claimed_until, DROP CONSTRAINT outbox_state_check, DROP CONSTRAINT outbox_check,
    DROP CONSTRAINT outbox_check1;
ALTER TABLE job
    ADD CONSTRAINT job_state_check CHECK (state IN ('queued', 'sent', 'failed', 'suppressed', 'withdrawn')),
    ADD CONSTRAINT job_claimable_check CHECK ((state = 'queued') = (claimable_at IS NOT NULL)),
    ADD CONSTRAINT job_payload_check CHECK ((state = 'queued') = (payload IS NOT NULL)),
    ADD CONSTRAINT job_claim_check CHECK (state = 'queued' OR claim_id IS NULL),
    ADD CONSTRAINT job_finished_check CHECK ((state = 'queued') = (finished_at IS NULL));
ALTER TABLE job RENAME CONSTRAINT outbox_pkey TO job_pkey;
ALTER TABLE job RENAME CONSTRAINT outbox_locale_check TO job_locale_check;
ALTER TABLE job RENAME CONSTRAINT outbox_attempts_check TO job_attempts_check;
ALTER TABLE job RENAME CONSTRAINT outbox_invitation_id_fkey TO job_invitation_id_fkey;
ALTER INDEX outbox_by_invitation RENAME TO job_by_invitation;

-- In the order in which jobs of a priority are claimed.
DROP INDEX outbox_due;
CREATE INDEX job_claimable ON job (priority, claimable_at, id) WHERE state = 'queued';
DROP INDEX outbox_by_settlement;
CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
