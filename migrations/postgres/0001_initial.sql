-- The first schema. Ids are UUIDs version 7, made by the application. The database guards identity and carries checks as
-- a second line; rules are the domain's. No partial indexes and no cascades: the schema also fits distributed engines.

CREATE TABLE account (
    id              uuid PRIMARY KEY,
    email           text NOT NULL,
    -- Lowercase ASCII, domain in A-labels: what is compared.
    email_canonical text NOT NULL UNIQUE CHECK (length(email_canonical) <= 254),
    verified_at     timestamptz,
    display_name    text NOT NULL,
    locale          text NOT NULL CHECK (locale IN ('en', 'es')),
    password_hash   text NOT NULL,
    created_at      timestamptz NOT NULL
);

CREATE TABLE verification (
    secret_hash bytea PRIMARY KEY CHECK (length(secret_hash) = 32),
    account_id  uuid NOT NULL REFERENCES account,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);
CREATE INDEX verification_by_account ON verification (account_id);

CREATE TABLE session (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account,
    token_hash   bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX session_by_account ON session (account_id, created_at, id);

CREATE TABLE workspace (
    id                         uuid PRIMARY KEY,
    name                       text NOT NULL,
    plan_name                  text NOT NULL,
    plan_public_tokens         boolean NOT NULL,
    plan_max_members           bigint CHECK (plan_max_members >= 0),
    plan_max_pending           bigint CHECK (plan_max_pending >= 0),
    plan_max_active_tokens     bigint CHECK (plan_max_active_tokens >= 0),
    setting_locale             text CHECK (setting_locale IN ('en', 'es')),
    setting_invitation_days    bigint CHECK (setting_invitation_days BETWEEN 1 AND 30),
    setting_token_default_days bigint CHECK (setting_token_default_days >= 1),
    setting_token_max_days     bigint CHECK (setting_token_max_days >= 1),
    setting_tokens_without_expiry boolean,
    setting_app_url            text,
    created_at                 timestamptz NOT NULL
);

CREATE TABLE workspace_membership (
    workspace_id uuid NOT NULL REFERENCES workspace,
    account_id   uuid NOT NULL REFERENCES account,
    role         text NOT NULL CHECK (role IN ('owner', 'admin', 'designer', 'content_editor', 'commenter')),
    joined_at    timestamptz NOT NULL,
    invited_by   uuid REFERENCES account,
    -- The workspace's id for its Owner, NULL for everybody else: at most one Owner.
    owner_key    uuid UNIQUE,
    PRIMARY KEY (workspace_id, account_id),
    CHECK ((role = 'owner') = (owner_key IS NOT NULL)),
    CHECK (owner_key IS NULL OR owner_key = workspace_id)
);
CREATE INDEX workspace_membership_by_account ON workspace_membership (account_id, workspace_id);

CREATE TABLE project (
    id           uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspace,
    name         text NOT NULL,
    created_at   timestamptz NOT NULL
);
CREATE INDEX project_by_workspace ON project (workspace_id, created_at, id);

CREATE TABLE project_membership (
    project_id uuid NOT NULL REFERENCES project,
    account_id uuid NOT NULL REFERENCES account,
    permission text NOT NULL CHECK (permission IN ('read', 'comment', 'write', 'admin')),
    joined_at  timestamptz NOT NULL,
    invited_by uuid REFERENCES account,
    PRIMARY KEY (project_id, account_id)
);
CREATE INDEX project_membership_by_account ON project_membership (account_id, project_id);

CREATE TABLE invitation (
    id              uuid PRIMARY KEY,
    workspace_id    uuid NOT NULL REFERENCES workspace,
    -- NULL: to the workspace, with a role; else to the project, with a permission.
    project_id      uuid REFERENCES project,
    role            text CHECK (role IN ('admin', 'designer', 'content_editor', 'commenter')),
    permission      text CHECK (permission IN ('read', 'comment', 'write')),
    email           text NOT NULL,
    email_canonical text NOT NULL CHECK (length(email_canonical) <= 254),
    message         text,
    locale          text NOT NULL CHECK (locale IN ('en', 'es')),
    granter         uuid NOT NULL REFERENCES account,
    -- Running out is not a state: it is a matter of expires_at.
    state           text NOT NULL CHECK (state IN ('pending', 'accepted', 'declined', 'cancelled')),
    decided_by      uuid REFERENCES account,
    decided_at      timestamptz,
    -- Place and address while pending, else NULL: at most one pending invitation of an address to a place.
    pending_key     text UNIQUE,
    generation      bigint NOT NULL CHECK (generation >= 0),
    delivery_state  text NOT NULL CHECK (delivery_state IN ('none', 'queued', 'sent', 'failed', 'suppressed')),
    delivery_detail text,
    delivery_at     timestamptz,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    CHECK ((project_id IS NULL) = (role IS NOT NULL)),
    CHECK ((project_id IS NULL) = (permission IS NULL)),
    CHECK ((state = 'pending') = (decided_at IS NULL)),
    CHECK (state = 'pending' OR pending_key IS NULL)
);
CREATE INDEX invitation_by_workspace ON invitation (workspace_id, project_id, created_at, id);
CREATE INDEX invitation_by_email ON invitation (email_canonical, created_at, id);

CREATE TABLE invitation_secret (
    hash          bytea PRIMARY KEY CHECK (length(hash) = 32),
    invitation_id uuid NOT NULL REFERENCES invitation,
    kind          text NOT NULL CHECK (kind IN ('mailed', 'code')),
    generation    bigint NOT NULL CHECK (generation >= 0)
);
CREATE UNIQUE INDEX invitation_secret_by_invitation ON invitation_secret (invitation_id, generation, kind);

CREATE TABLE public_token (
    id           uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspace,
    name         text NOT NULL,
    note         text,
    permission   text NOT NULL CHECK (permission IN ('read', 'comment', 'write')),
    expires_at   timestamptz,
    usage_limit  bigint CHECK (usage_limit BETWEEN 1 AND 1000000),
    uses         bigint NOT NULL CHECK (uses >= 0),
    last_used_at timestamptz,
    code_hash    bytea NOT NULL UNIQUE CHECK (length(code_hash) = 32),
    created_by   uuid NOT NULL REFERENCES account,
    created_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    renewed_at   timestamptz
);
CREATE INDEX public_token_by_workspace ON public_token (workspace_id, created_at, id);

CREATE TABLE public_token_project (
    token_id   uuid NOT NULL REFERENCES public_token,
    -- No foreign key: a deleted project leaves its trace here, and gives nothing.
    project_id uuid NOT NULL,
    PRIMARY KEY (token_id, project_id)
);
CREATE INDEX public_token_project_by_project ON public_token_project (project_id, token_id);

CREATE TABLE guest_session (
    id              uuid PRIMARY KEY,
    token_id        uuid NOT NULL REFERENCES public_token,
    workspace_id    uuid NOT NULL REFERENCES workspace,
    secret_hash     bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    display_name    text,
    created_at      timestamptz NOT NULL,
    last_used_at    timestamptz NOT NULL,
    idle_expires_at timestamptz NOT NULL
);
CREATE INDEX guest_session_by_token ON guest_session (token_id, created_at, id);

CREATE TABLE event (
    id           uuid PRIMARY KEY,
    at           timestamptz NOT NULL,
    workspace_id uuid,
    actor_kind   text NOT NULL CHECK (actor_kind IN ('account', 'guest', 'anonymous', 'system')),
    actor_id     text,
    action       text NOT NULL,
    object_kind  text NOT NULL,
    object_id    text NOT NULL,
    object_name  text NOT NULL,
    -- A JSON object of texts.
    detail       text NOT NULL,
    request_id   text NOT NULL
);
CREATE INDEX event_by_workspace ON event (workspace_id, at, id);
CREATE INDEX event_by_object ON event (object_id, at, id);

CREATE TABLE event_project (
    project_id uuid NOT NULL,
    event_id   uuid NOT NULL REFERENCES event,
    PRIMARY KEY (project_id, event_id)
);

CREATE TABLE notification (
    id          uuid PRIMARY KEY,
    account_id  uuid NOT NULL REFERENCES account,
    kind        text NOT NULL,
    at          timestamptz NOT NULL,
    read_at     timestamptz,
    person      text NOT NULL,
    object_kind text NOT NULL,
    object_id   text NOT NULL,
    object_name text NOT NULL
);
CREATE INDEX notification_by_account ON notification (account_id, at, id);

CREATE TABLE outbox (
    id              uuid PRIMARY KEY,
    recipient       text NOT NULL,
    recipient_canonical text NOT NULL,
    locale          text NOT NULL CHECK (locale IN ('en', 'es')),
    kind            text NOT NULL,
    lane            smallint NOT NULL,
    -- Sealed with the server's key; wiped once the mail is sent, parked or withdrawn.
    sealed          bytea,
    invitation_id   uuid REFERENCES invitation,
    state           text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'withdrawn')),
    attempts        bigint NOT NULL CHECK (attempts >= 0),
    -- When it is next due, while queued, else NULL.
    due_at          timestamptz,
    -- Who holds it, until when.
    claimed_by      uuid,
    claimed_until   timestamptz,
    last_error      text,
    created_at      timestamptz NOT NULL,
    give_up_at      timestamptz NOT NULL,
    settled_at      timestamptz,
    CHECK ((state = 'queued') = (due_at IS NOT NULL)),
    CHECK ((state = 'queued') = (sealed IS NOT NULL))
);
-- In the order in which workers take them: a claim reads as many rows as it takes, however many wait.
CREATE INDEX outbox_due ON outbox (state, lane, created_at, id);
CREATE INDEX outbox_by_invitation ON outbox (invitation_id);

CREATE TABLE rate_limit (
    key               text PRIMARY KEY,
    window_started_at timestamptz NOT NULL,
    count             bigint NOT NULL CHECK (count >= 0)
);

CREATE TABLE signing_key (
    kid        text PRIMARY KEY,
    sealed     bytea NOT NULL,
    created_at timestamptz NOT NULL,
    -- 'active' for the one that signs, NULL for those that only verify.
    active_key text UNIQUE CHECK (active_key = 'active')
);
