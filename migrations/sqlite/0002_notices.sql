-- By which ways people want to be told, and the actors of the activity log that are no
-- people: host applications and the operator.

CREATE TABLE notification_preference (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    kind       TEXT NOT NULL,
    in_app     INTEGER NOT NULL CHECK (in_app IN (0, 1)),
    email      INTEGER NOT NULL CHECK (email IN (0, 1)),
    PRIMARY KEY (account_id, kind)
) STRICT;

-- A check cannot be changed in place: both tables of the log are written anew, the referring one first out of the way.
CREATE TABLE new_event (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at           INTEGER NOT NULL,
    workspace_id BLOB CHECK (length(workspace_id) = 16),
    actor_kind   TEXT NOT NULL
                 CHECK (actor_kind IN ('account', 'guest', 'host', 'operator', 'anonymous', 'system')),
    actor_id     TEXT,
    action       TEXT NOT NULL,
    object_kind  TEXT NOT NULL,
    object_id    TEXT NOT NULL,
    object_name  TEXT NOT NULL,
    -- A JSON object of texts.
    detail       TEXT NOT NULL,
    request_id   TEXT NOT NULL
) STRICT;
INSERT INTO new_event SELECT * FROM event;
CREATE TABLE new_event_project (
    project_id BLOB NOT NULL CHECK (length(project_id) = 16),
    event_id   BLOB NOT NULL CHECK (length(event_id) = 16) REFERENCES new_event,
    PRIMARY KEY (project_id, event_id)
) STRICT;
INSERT INTO new_event_project SELECT * FROM event_project;
DROP TABLE event_project;
DROP TABLE event;
ALTER TABLE new_event RENAME TO event;
ALTER TABLE new_event_project RENAME TO event_project;
CREATE INDEX event_by_workspace ON event (workspace_id, at, id);
CREATE INDEX event_by_object ON event (object_id, at, id);
