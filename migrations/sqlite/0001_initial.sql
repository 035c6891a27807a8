-- The first schema. Ids are UUIDs version 7, made by the application. The database guards identity and carries checks as
-- a second line; rules are the domain's. The tables, columns and constraints are those of PostgreSQL's schema.
--
-- Ids are BLOBs of 16 bytes, so that they sort as they were made; times are whole microseconds since 1970 (UTC); booleans
-- are 0 and 1.

CREATE TABLE account (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email           TEXT NOT NULL,
    -- Lowercase ASCII, domain in A-labels: what is compared.
    email_canonical TEXT NOT NULL UNIQUE CHECK (length(email_canonical) <= 254),
    verified_at     INTEGER,
    display_name    TEXT NOT NULL,
    locale          TEXT NOT NULL CHECK (locale IN ('en', 'es')),
    password_hash   TEXT NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;

CREATE TABLE verification (
    secret_hash BLOB NOT NULL PRIMARY KEY CHECK (length(secret_hash) = 32),
    account_id  BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    expires_at  INTEGER NOT NULL,
    used_at     INTEGER
) STRICT;
CREATE INDEX verification_by_account ON verification (account_id);

CREATE TABLE session (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id   BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    token_hash   BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_account ON session (account_id, created_at, id);

CREATE TABLE workspace (
    id                         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name                       TEXT NOT NULL,
    plan_name                  TEXT NOT NULL,
    plan_public_tokens         INTEGER NOT NULL CHECK (plan_public_tokens IN (0, 1)),
    plan_max_members           INTEGER CHECK (plan_max_members >= 0),
    plan_max_pending           INTEGER CHECK (plan_max_pending >= 0),
    plan_max_active_tokens     INTEGER CHECK (plan_max_active_tokens >= 0),
    setting_locale             TEXT CHECK (setting_locale IN ('en', 'es')),
    setting_invitation_days    INTEGER CHECK (setting_invitation_days BETWEEN 1 AND 30),
    setting_token_default_days INTEGER CHECK (setting_token_default_days >= 1),
    setting_token_max_days     INTEGER CHECK (setting_token_max_days >= 1),
    setting_tokens_without_expiry INTEGER CHECK (setting_tokens_without_expiry IN (0, 1)),
    setting_app_url            TEXT,
    created_at                 INTEGER NOT NULL
) STRICT;

CREATE TABLE workspace_membership (
    workspace_id BLOB NOT NULL CHECK (length(workspace_id) = 16) REFERENCES workspace,
    account_id   BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    role         TEXT NOT NULL CHECK (role IN ('owner', 'admin', 'designer', 'content_editor', 'commenter')),
    joined_at    INTEGER NOT NULL,
    invited_by   BLOB CHECK (length(invited_by) = 16) REFERENCES account,
    -- The workspace's id for its Owner, NULL for everybody else: at most one Owner.
    owner_key    BLOB UNIQUE,
    PRIMARY KEY (workspace_id, account_id),
    CHECK ((role = 'owner') = (owner_key IS NOT NULL)),
    CHECK (owner_key IS NULL OR owner_key = workspace_id)
) STRICT;
CREATE INDEX workspace_membership_by_account ON workspace_membership (account_id, workspace_id);

CREATE TABLE project (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL CHECK (length(workspace_id) = 16) REFERENCES workspace,
    name         TEXT NOT NULL,
    created_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX project_by_workspace ON project (workspace_id, created_at, id);

CREATE TABLE project_membership (
    project_id BLOB NOT NULL CHECK (length(project_id) = 16) REFERENCES project,
    account_id BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    permission TEXT NOT NULL CHECK (permission IN ('read', 'comment', 'write', 'admin')),
    joined_at  INTEGER NOT NULL,
    invited_by BLOB CHECK (length(invited_by) = 16) REFERENCES account,
    PRIMARY KEY (project_id, account_id)
) STRICT;
CREATE INDEX project_membership_by_account ON project_membership (account_id, project_id);

CREATE TABLE invitation (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id    BLOB NOT NULL CHECK (length(workspace_id) = 16) REFERENCES workspace,
    -- NULL: to the workspace, with a role; else to the project, with a permission.
    project_id      BLOB CHECK (length(project_id) = 16) REFERENCES project,
    role            TEXT CHECK (role IN ('admin', 'designer', 'content_editor', 'commenter')),
    permission      TEXT CHECK (permission IN ('read', 'comment', 'write')),
    email           TEXT NOT NULL,
    email_canonical TEXT NOT NULL CHECK (length(email_canonical) <= 254),
    message         TEXT,
    locale          TEXT NOT NULL CHECK (locale IN ('en', 'es')),
    granter         BLOB NOT NULL CHECK (length(granter) = 16) REFERENCES account,
    -- Running out is not a state: it is a matter of expires_at.
    state           TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
    decided_by      BLOB CHECK (length(decided_by) = 16) REFERENCES account,
    decided_at      INTEGER,
    -- Place and address while pending, else NULL: at most one pending invitation of an address to a place.
    pending_key     TEXT UNIQUE,
    generation      INTEGER NOT NULL CHECK (generation >= 0),
    delivery_state  TEXT NOT NULL CHECK (delivery_state IN ('none', 'queued', 'sent', 'failed', 'suppressed')),
    delivery_detail TEXT,
    delivery_at     INTEGER,
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    CHECK ((project_id IS NULL) = (role IS NOT NULL)),
    CHECK ((project_id IS NULL) = (permission IS NULL)),
    CHECK ((state = 'pending') = (decided_at IS NULL)),
    CHECK (state = 'pending' OR pending_key IS NULL)
) STRICT;
CREATE INDEX invitation_by_workspace ON invitation (workspace_id, project_id, created_at, id);
CREATE INDEX invitation_by_email ON invitation (email_canonical, created_at, id);

CREATE TABLE invitation_secret (
    hash          BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    invitation_id BLOB NOT NULL CHECK (length(invitation_id) = 16) REFERENCES invitation,
    kind          TEXT NOT NULL CHECK (kind IN ('mailed', 'code')),
    generation    INTEGER NOT NULL CHECK (generation >= 0)
) STRICT;
CREATE UNIQUE INDEX invitation_secret_by_invitation ON invitation_secret (invitation_id, generation, kind);

CREATE TABLE public_token (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace_id BLOB NOT NULL CHECK (length(workspace_id) = 16) REFERENCES workspace,
    name         TEXT NOT NULL,
    note         TEXT,
    permission   TEXT NOT NULL CHECK (permission IN ('read', 'comment', 'write')),
    expires_at   INTEGER,
    usage_limit  INTEGER CHECK (usage_limit BETWEEN 1 AND 1000000),
    uses         INTEGER NOT NULL CHECK (uses >= 0),
    last_used_at INTEGER,
    code_hash    BLOB NOT NULL UNIQUE CHECK (length(code_hash) = 32),
    created_by   BLOB NOT NULL CHECK (length(created_by) = 16) REFERENCES account,
    created_at   INTEGER NOT NULL,
    revoked_at   INTEGER,
    renewed_at   INTEGER
) STRICT;
CREATE INDEX public_token_by_workspace ON public_token (workspace_id, created_at, id);

CREATE TABLE public_token_project (
    token_id   BLOB NOT NULL CHECK (length(token_id) = 16) REFERENCES public_token,
    -- No foreign key: a deleted project leaves its trace here, and gives nothing.
    project_id BLOB NOT NULL CHECK (length(project_id) = 16),
    PRIMARY KEY (token_id, project_id)
) STRICT;
CREATE INDEX public_token_project_by_project ON public_token_project (project_id, token_id);

CREATE TABLE guest_session (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    token_id        BLOB NOT NULL CHECK (length(token_id) = 16) REFERENCES public_token,
    workspace_id    BLOB NOT NULL CHECK (length(workspace_id) = 16) REFERENCES workspace,
    secret_hash     BLOB NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    display_name    TEXT,
    created_at      INTEGER NOT NULL,
    last_used_at    INTEGER NOT NULL,
    idle_expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX guest_session_by_token ON guest_session (token_id, created_at, id);

CREATE TABLE event (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at           INTEGER NOT NULL,
    workspace_id BLOB CHECK (length(workspace_id) = 16),
    actor_kind   TEXT NOT NULL CHECK (actor_kind IN ('account', 'guest', 'anonymous', 'system')),
    actor_id     TEXT,
    action       TEXT NOT NULL,
    object_kind  TEXT NOT NULL,
    object_id    TEXT NOT NULL,
    object_name  TEXT NOT NULL,
    -- A JSON object of texts.
    detail       TEXT NOT NULL,
    request_id   TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_workspace ON event (workspace_id, at, id);
CREATE INDEX event_by_object ON event (object_id, at, id);

CREATE TABLE event_project (
    project_id BLOB NOT NULL CHECK (length(project_id) = 16),
    event_id   BLOB NOT NULL CHECK (length(event_id) = 16) REFERENCES event,
    PRIMARY KEY (project_id, event_id)
) STRICT;

CREATE TABLE notification (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id  BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    kind        TEXT NOT NULL,
    at          INTEGER NOT NULL,
    read_at     INTEGER,
    person      TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id   TEXT NOT NULL,
    object_name TEXT NOT NULL
) STRICT;
CREATE INDEX notification_by_account ON notification (account_id, at, id);

CREATE TABLE outbox (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    recipient       TEXT NOT NULL,
    recipient_canonical TEXT NOT NULL,
    locale          TEXT NOT NULL CHECK (locale IN ('en', 'es')),
    kind            TEXT NOT NULL,
    lane            INTEGER NOT NULL,
    -- Sealed with the server's key; wiped once the mail is sent, parked or withdrawn.
    sealed          BLOB,
    invitation_id   BLOB CHECK (length(invitation_id) = 16) REFERENCES invitation,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'withdrawn')),
    attempts        INTEGER NOT NULL CHECK (attempts >= 0),
    -- When it is next due, while queued, else NULL.
    due_at          INTEGER,
    -- Who holds it, until when.
    claimed_by      BLOB CHECK (length(claimed_by) = 16),
    claimed_until   INTEGER,
    last_error      TEXT,
    created_at      INTEGER NOT NULL,
    give_up_at      INTEGER NOT NULL,
    settled_at      INTEGER,
    CHECK ((state = 'queued') = (due_at IS NOT NULL)),
    CHECK ((state = 'queued') = (sealed IS NOT NULL))
) STRICT;
-- In the order in which workers take them: a claim reads as many rows as it takes, however many wait.
CREATE INDEX outbox_due ON outbox (state, lane, created_at, id);
CREATE INDEX outbox_by_invitation ON outbox (invitation_id);

CREATE TABLE rate_limit (
    key               TEXT NOT NULL PRIMARY KEY,
    window_started_at INTEGER NOT NULL,
    count             INTEGER NOT NULL CHECK (count >= 0)
) STRICT;

CREATE TABLE signing_key (
    kid        TEXT NOT NULL PRIMARY KEY,
    sealed     BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    -- 'active' for the one that signs, NULL for those that only verify.
    active_key TEXT UNIQUE CHECK (active_key = 'active')
) STRICT;
