-- A request with an idempotency key, its effect and its answer are one commit: no committed record is without an answer.
-- Requests of earlier versions that wrote nothing are forgotten. Those whose answer was not stored are refused until they
-- are pruned.

DELETE FROM idempotency WHERE state = 'in_flight';
ALTER TABLE idempotency DROP COLUMN claim, DROP COLUMN state;
