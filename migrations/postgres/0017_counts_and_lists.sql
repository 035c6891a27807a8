-- The number of accounts with access to a workspace: those with a role in it, or a permission in one of its projects.
-- Triggers change it with every write of memberships, and when a project moves to another workspace.

ALTER TABLE workspace
    ADD COLUMN accounts_with_access bigint NOT NULL DEFAULT 0 CHECK (accounts_with_access >= 0);

-- What gives an account access to a workspace. The project is NULL for a role.
CREATE VIEW workspace_access AS
SELECT workspace_id, account_id, NULL::uuid AS project_id FROM workspace_membership
UNION ALL
SELECT p.workspace_id, m.account_id, p.id FROM project_membership m JOIN project p ON p.id = m.project_id;

UPDATE workspace w SET accounts_with_access = counted.accounts
FROM (SELECT workspace_id, count(DISTINCT account_id) AS accounts FROM workspace_access GROUP BY workspace_id) counted
WHERE w.id = counted.workspace_id;

-- Adds accounts that have no access beside the roles that were added; subtracts accounts that have none after roles
-- were deleted.
CREATE FUNCTION count_changed_roles() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE workspace w
    SET accounts_with_access = w.accounts_with_access + CASE TG_OP WHEN 'INSERT' THEN n.accounts ELSE -n.accounts END
    FROM (
        SELECT c.workspace_id, count(*) AS accounts FROM changed c
        WHERE NOT EXISTS (
            SELECT FROM project_membership m JOIN project p ON p.id = m.project_id
            WHERE m.account_id = c.account_id AND p.workspace_id = c.workspace_id
        )
        GROUP BY c.workspace_id
    ) n
    WHERE w.id = n.workspace_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER workspace_membership_added AFTER INSERT ON workspace_membership
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed_roles();
CREATE TRIGGER workspace_membership_deleted AFTER DELETE ON workspace_membership
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed_roles();

-- Adds accounts that have no access beside the permissions that were added; subtracts accounts that have none after
-- permissions were deleted. One statement can change several permissions of an account: of those that it has, none but
-- the added ones may remain.
CREATE FUNCTION count_changed_permissions() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE workspace w
    SET accounts_with_access = w.accounts_with_access + CASE TG_OP WHEN 'INSERT' THEN n.accounts ELSE -n.accounts END
    FROM (
        SELECT c.workspace_id, count(*) AS accounts
        FROM (
            SELECT p.workspace_id, changed.account_id, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE 0 END AS added
            FROM changed JOIN project p ON p.id = changed.project_id
            GROUP BY p.workspace_id, changed.account_id
        ) c
        WHERE NOT EXISTS (
            SELECT FROM workspace_membership r
            WHERE r.workspace_id = c.workspace_id AND r.account_id = c.account_id
        ) AND c.added = (
            SELECT count(*) FROM (
                SELECT FROM project_membership m JOIN project p ON p.id = m.project_id
                WHERE m.account_id = c.account_id AND p.workspace_id = c.workspace_id
                LIMIT c.added + 1
            ) remaining
        )
        GROUP BY c.workspace_id
    ) n
    WHERE w.id = n.workspace_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER project_membership_added AFTER INSERT ON project_membership
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed_permissions();
CREATE TRIGGER project_membership_deleted AFTER DELETE ON project_membership
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed_permissions();

-- Moves the accounts whose only access to either workspace is the project that moves.
CREATE FUNCTION count_moved_permissions() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE workspace w
    SET accounts_with_access = w.accounts_with_access + CASE w.id WHEN NEW.workspace_id THEN 1 ELSE -1 END * (
        SELECT count(*) FROM project_membership m
        WHERE m.project_id = NEW.id AND NOT EXISTS (
            SELECT FROM workspace_access a
            WHERE a.workspace_id = w.id AND a.account_id = m.account_id AND a.project_id IS DISTINCT FROM NEW.id
        )
    )
    WHERE w.id IN (OLD.workspace_id, NEW.workspace_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER project_moved AFTER UPDATE OF workspace_id ON project
    FOR EACH ROW WHEN (OLD.workspace_id <> NEW.workspace_id) EXECUTE FUNCTION count_moved_permissions();

-- Accounts with a role in a workspace or a permission in a project.
CREATE INDEX workspace_membership_by_role ON workspace_membership (workspace_id, role, account_id);
CREATE INDEX project_membership_by_permission ON project_membership (project_id, permission, account_id);

-- What an account holds is read from the primary key alone. Other indexes contain it as well, and would be read for the
-- whole workspace or project: the primary key looks cheaper if these have many members, whatever the sample of the
-- statistics says. So does the order of an index if a page of them is read.
ALTER TABLE workspace_membership DROP CONSTRAINT workspace_membership_pkey;
ALTER TABLE workspace_membership
    ADD PRIMARY KEY (workspace_id, account_id) INCLUDE (role, joined_at),
    ALTER COLUMN workspace_id SET (n_distinct = -0.0001);
ALTER TABLE project_membership DROP CONSTRAINT project_membership_pkey;
ALTER TABLE project_membership
    ADD PRIMARY KEY (project_id, account_id) INCLUDE (permission, joined_at),
    ALTER COLUMN project_id SET (n_distinct = -0.0001);

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

-- Members by a part of their name or address. Without the extension, or the right to create it, such searches read all
-- members.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX account_by_part_of_name ON account USING gin (lower(display_name COLLATE "C") gin_trgm_ops);
    CREATE INDEX account_by_part_of_email ON account USING gin (email_canonical gin_trgm_ops);
EXCEPTION WHEN feature_not_supported OR insufficient_privilege OR undefined_file OR undefined_object THEN
    RAISE NOTICE 'searches for members have no index: %', SQLERRM;
END
$$;
