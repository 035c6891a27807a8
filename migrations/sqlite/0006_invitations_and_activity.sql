-- The activity log can be read by place and time, and nobody rewrites it. Invitations sent by somebody can be listed, and
-- their senders are told once of each that ran out.

CREATE TABLE new_event_project (
    project_id BLOB NOT NULL CHECK (length(project_id) = 16),
    event_id   BLOB NOT NULL CHECK (length(event_id) = 16) REFERENCES event,
    at         INTEGER NOT NULL,
    PRIMARY KEY (project_id, event_id)
) STRICT;
INSERT INTO new_event_project
SELECT p.project_id, p.event_id, e.at FROM event_project p JOIN event e ON e.id = p.event_id;
DROP TABLE event_project;
ALTER TABLE new_event_project RENAME TO event_project;
CREATE INDEX event_project_by_time ON event_project (project_id, at, event_id);

-- One thing alone may be taken out of an entry: the name of a person whose account was deleted.
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
WHEN NOT (
    OLD.object_kind = 'account' AND NEW.object_name = '' AND NEW.id IS OLD.id AND NEW.at IS OLD.at
    AND NEW.workspace_id IS OLD.workspace_id AND NEW.actor_kind IS OLD.actor_kind AND NEW.actor_id IS OLD.actor_id
    AND NEW.action IS OLD.action AND NEW.object_kind IS OLD.object_kind AND NEW.object_id IS OLD.object_id
    AND NEW.detail IS OLD.detail AND NEW.request_id IS OLD.request_id
)
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
CREATE TRIGGER event_project_is_not_changed BEFORE UPDATE ON event_project
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
CREATE TRIGGER event_project_is_not_removed BEFORE DELETE ON event_project
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;

-- Of which generation the granter was told that it ran out; below the first for those of which nobody was told. A resend
-- begins a new generation, of which nobody was told either.
ALTER TABLE invitation ADD COLUMN expiry_told_generation INTEGER NOT NULL DEFAULT -1;
CREATE INDEX invitation_expiry_untold ON invitation (expires_at, id)
    WHERE state = 'pending' AND expiry_told_generation < generation;

CREATE INDEX invitation_by_sender ON invitation (granter, created_at, id);
