-- Tables, columns, constraints and indexes have the names that the code has.

ALTER TABLE host_key RENAME TO api_key;
ALTER TABLE verification RENAME TO one_time_secret;
ALTER TABLE invitation RENAME COLUMN granter TO granted_by;
ALTER TABLE invitation RENAME COLUMN expiry_told_generation TO expiry_notified_generation;
ALTER TABLE public_token RENAME COLUMN expiry_told_for TO expiry_notified_for;
ALTER TABLE public_token_project RENAME COLUMN left_at TO detached_at;
ALTER TABLE transfer RENAME COLUMN offered_by TO requested_by;

DO $$
DECLARE
    renamed record;
    found record;
BEGIN
    FOR renamed IN
        SELECT * FROM (VALUES
            ('api_key', 'host_key', 'api_key'),
            ('one_time_secret', 'verification', 'one_time_secret'),
            ('invitation', 'by_granter', 'by_granted_by'),
            ('invitation', 'granter', 'granted_by'),
            ('invitation', 'untold', 'unnotified'),
            ('invitation', 'told', 'notified'),
            ('transfer', 'offered_by', 'requested_by')
        ) AS t (relation, before, after)
    LOOP
        FOR found IN
            SELECT conname FROM pg_constraint
            WHERE conrelid = renamed.relation::regclass AND conname LIKE '%' || renamed.before || '%'
        LOOP
            EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT %I TO %I', renamed.relation, found.conname,
                replace(found.conname, renamed.before, renamed.after));
        END LOOP;
        FOR found IN
            SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = renamed.relation::regclass AND c.relname LIKE '%' || renamed.before || '%'
        LOOP
            EXECUTE format('ALTER INDEX %I RENAME TO %I', found.relname,
                replace(found.relname, renamed.before, renamed.after));
        END LOOP;
    END LOOP;
END
$$;
ALTER INDEX invitation_by_sender RENAME TO invitation_by_granted_by_everywhere;
