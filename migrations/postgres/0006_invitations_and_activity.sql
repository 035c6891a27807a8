-- The activity log can be read by place and time, and nobody rewrites it. Invitations sent by somebody can be listed, and
-- their senders are told once of each that ran out.

ALTER TABLE event_project ADD COLUMN at timestamptz;
UPDATE event_project SET at = event.at FROM event WHERE event.id = event_project.event_id;
ALTER TABLE event_project ALTER COLUMN at SET NOT NULL;
CREATE INDEX event_project_by_time ON event_project (project_id, at, event_id);

CREATE FUNCTION refuse_to_rewrite_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the activity log only grows: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$$;
-- One thing alone may be taken out of an entry: the name of a person whose account was deleted.
CREATE FUNCTION names_are_forgotten_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.object_kind = 'account' AND NEW.object_name = ''
       AND to_jsonb(NEW) - 'object_name' = to_jsonb(OLD) - 'object_name' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the activity log only grows: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER event_keeps_what_it_says BEFORE UPDATE ON event
    FOR EACH ROW EXECUTE FUNCTION names_are_forgotten_alone();
CREATE TRIGGER event_only_grows BEFORE DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_log();
CREATE TRIGGER event_project_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON event_project
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_log();

-- Of which generation the granter was told that it ran out; below the first for those of which nobody was told. A resend
-- begins a new generation, of which nobody was told either.
ALTER TABLE invitation ADD COLUMN expiry_told_generation bigint NOT NULL DEFAULT -1;
CREATE INDEX invitation_expiry_untold ON invitation (expires_at, id)
    WHERE state = 'pending' AND expiry_told_generation < generation;

CREATE INDEX invitation_by_sender ON invitation (granter, created_at, id);
