-- By which ways people want to be told, and the actors of the activity log that are no
-- people: host applications and the operator.

CREATE TABLE notification_preference (
    account_id uuid NOT NULL REFERENCES account,
    kind       text NOT NULL,
    in_app     boolean NOT NULL,
    email      boolean NOT NULL,
    PRIMARY KEY (account_id, kind)
);

ALTER TABLE event DROP CONSTRAINT event_actor_kind_check;
ALTER TABLE event ADD CONSTRAINT event_actor_kind_check
    CHECK (actor_kind IN ('account', 'guest', 'host', 'operator', 'anonymous', 'system'));
