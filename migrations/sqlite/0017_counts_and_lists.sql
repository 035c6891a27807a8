-- The number of accounts with access to a workspace: those with a role in it, or a permission in one of its projects.
-- Triggers change it with every write of memberships, and when a project moves to another workspace.

ALTER TABLE workspace
    ADD COLUMN accounts_with_access INTEGER NOT NULL DEFAULT 0 CHECK (accounts_with_access >= 0);

-- What gives an account access to a workspace. The project is NULL for a role.
CREATE VIEW workspace_access AS
SELECT workspace_id, account_id, NULL AS project_id FROM workspace_membership
UNION ALL
SELECT p.workspace_id, m.account_id, p.id FROM project_membership m JOIN project p ON p.id = m.project_id;

UPDATE workspace SET accounts_with_access = counted.accounts
FROM (SELECT workspace_id, count(DISTINCT account_id) AS accounts FROM workspace_access GROUP BY workspace_id) counted
WHERE workspace.id = counted.workspace_id;

-- Each trigger counts an account that has no access beside what changed.

CREATE TRIGGER workspace_membership_added AFTER INSERT ON workspace_membership
BEGIN
    UPDATE workspace SET accounts_with_access = accounts_with_access + 1
    WHERE id = NEW.workspace_id AND NOT EXISTS (
        SELECT 1 FROM project_membership m JOIN project p ON p.id = m.project_id
        WHERE m.account_id = NEW.account_id AND p.workspace_id = NEW.workspace_id
    );
END;
CREATE TRIGGER workspace_membership_deleted AFTER DELETE ON workspace_membership
BEGIN
    UPDATE workspace SET accounts_with_access = accounts_with_access - 1
    WHERE id = OLD.workspace_id AND NOT EXISTS (
        SELECT 1 FROM project_membership m JOIN project p ON p.id = m.project_id
        WHERE m.account_id = OLD.account_id AND p.workspace_id = OLD.workspace_id
    );
END;

CREATE TRIGGER project_membership_added AFTER INSERT ON project_membership
BEGIN
    UPDATE workspace SET accounts_with_access = accounts_with_access + 1
    WHERE id = (SELECT workspace_id FROM project WHERE id = NEW.project_id) AND NOT EXISTS (
        SELECT 1 FROM workspace_membership r
        WHERE r.workspace_id = workspace.id AND r.account_id = NEW.account_id
    ) AND NOT EXISTS (
        SELECT 1 FROM project_membership m JOIN project p ON p.id = m.project_id
        WHERE m.account_id = NEW.account_id AND m.project_id <> NEW.project_id AND p.workspace_id = workspace.id
    );
END;
CREATE TRIGGER project_membership_deleted AFTER DELETE ON project_membership
BEGIN
    UPDATE workspace SET accounts_with_access = accounts_with_access - 1
    WHERE id = (SELECT workspace_id FROM project WHERE id = OLD.project_id) AND NOT EXISTS (
        SELECT 1 FROM workspace_membership r
        WHERE r.workspace_id = workspace.id AND r.account_id = OLD.account_id
    ) AND NOT EXISTS (
        SELECT 1 FROM project_membership m JOIN project p ON p.id = m.project_id
        WHERE m.account_id = OLD.account_id AND p.workspace_id = workspace.id
    );
END;

CREATE TRIGGER project_moved AFTER UPDATE OF workspace_id ON project
WHEN OLD.workspace_id <> NEW.workspace_id
BEGIN
    UPDATE workspace
    SET accounts_with_access = accounts_with_access + iif(id = NEW.workspace_id, 1, -1) * (
        SELECT count(*) FROM project_membership m
        WHERE m.project_id = NEW.id AND NOT EXISTS (
            SELECT 1 FROM workspace_membership r
            WHERE r.workspace_id = workspace.id AND r.account_id = m.account_id
        ) AND NOT EXISTS (
            SELECT 1 FROM project_membership o JOIN project p ON p.id = o.project_id
            WHERE o.account_id = m.account_id AND o.project_id <> NEW.id AND p.workspace_id = workspace.id
        )
    )
    WHERE id IN (OLD.workspace_id, NEW.workspace_id);
END;

-- Accounts with a role in a workspace or a permission in a project.
CREATE INDEX workspace_membership_by_role ON workspace_membership (workspace_id, role, account_id);
CREATE INDEX project_membership_by_permission ON project_membership (project_id, permission, account_id);

-- Undecided invitations of an address, and undecided transfers.
CREATE INDEX invitation_undecided_by_email ON invitation (email_canonical, created_at, id) WHERE state = 'pending';
CREATE INDEX transfer_undecided ON transfer (workspace_id) WHERE state = 'pending';
CREATE INDEX transfer_undecided_to_workspace ON transfer (to_workspace_id) WHERE state = 'pending';
CREATE INDEX transfer_undecided_to_account ON transfer (to_account_id) WHERE state = 'pending';

-- Events of a workspace by action or actor. All events of an actor are found by the first column.
CREATE INDEX event_by_action ON event (workspace_id, action, at, id);
CREATE INDEX event_by_actor ON event (actor_id, workspace_id, at, id);
DROP INDEX event_by_actor_id;

CREATE INDEX notification_unread ON notification (account_id, at, id) WHERE read_at IS NULL;
