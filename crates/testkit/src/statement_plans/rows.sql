-- Many rows in every table that grows: 20,000 of each, and as many accounts, members and invitations as there are numbers.
-- Most are in workspace 1, in its project 1, or of account 1.
--
-- The table `number` contains, for each n from 0 to at least 20,000, the id and the hash of the builders, the id as a
-- text, a time n seconds before T0, and one that is a day and n seconds after it.

INSERT INTO account (id, email, email_canonical, verified_at, display_name, locale, password_hash, created_at)
SELECT n.id, 'Person' || n.n || '@Example.com', 'person' || n.n || '@example.com', n.past, 'Person ' || n.n, 'en',
    'hash', n.past
FROM number n WHERE n.n > 0;

INSERT INTO workspace (id, name, plan_name, plan_public_tokens, plan_max_members, plan_max_pending,
    plan_max_active_tokens, created_at)
SELECT n.id, 'Workspace ' || n.n, 'default', true, 200000, 200000, 200000, n.past
FROM number n WHERE n.n BETWEEN 1 AND 2000;
INSERT INTO workspace_membership (workspace_id, account_id, role, joined_at, invited_by, owner_key)
SELECT n.id, n.id, 'owner', n.past, NULL, n.id FROM number n WHERE n.n BETWEEN 1 AND 2000;
INSERT INTO workspace_membership (workspace_id, account_id, role, joined_at, invited_by)
SELECT one.id, n.id, CASE WHEN n.n % 20000 = 0 THEN 'admin' ELSE 'commenter' END, n.past, one.id
FROM number n, number one WHERE n.n > 1 AND one.n = 1;
-- The first two thousand are in workspace 1. Every second account has a permission in project 1.
INSERT INTO project (id, workspace_id, name, created_at)
SELECT n.id, w.id, 'Project ' || n.n, n.past
FROM number n JOIN number w ON w.n = 1 + (n.n - 1) / 2000 WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO project_membership (project_id, account_id, permission, joined_at, invited_by)
SELECT one.id, n.id, CASE WHEN n.n % 20000 = 0 THEN 'admin' ELSE 'read' END, n.past, one.id
FROM number n, number one WHERE n.n > 1 AND n.n % 2 = 0 AND one.n = 1;
INSERT INTO project_membership (project_id, account_id, permission, joined_at)
SELECT n.id, a.id, 'admin', n.past FROM number n JOIN number a ON a.n = 1 + n.n % 100 WHERE n.n BETWEEN 2 AND 2000;
UPDATE workspace SET accounts_with_access =
    (SELECT count(DISTINCT a.account_id) FROM workspace_access a WHERE a.workspace_id = workspace.id);

-- Of every hundred invitations, one is pending, one has expired, and the others were decided. Half of them are to the
-- workspace; every tenth is for the same address.
INSERT INTO invitation (id, workspace_id, project_id, role, permission, email, email_canonical, locale, granted_by, state,
    decided_by, decided_at, pending_key, generation, delivery_state, created_at, expires_at, expiry_notified_generation)
SELECT n.id, one.id, CASE WHEN n.n % 2 = 0 THEN one.id END, CASE WHEN n.n % 2 = 1 THEN 'commenter' END,
    CASE WHEN n.n % 2 = 0 THEN 'read' END, 'Guest' || n.n || '@Example.com',
    CASE WHEN n.n % 10 = 9 THEN 'often@example.com' ELSE 'guest' || n.n || '@example.com' END, 'en', one.id,
    CASE WHEN n.n % 100 < 2 THEN 'pending' WHEN n.n % 3 = 0 THEN 'declined' WHEN n.n % 3 = 1 THEN 'cancelled'
        ELSE 'accepted' END,
    CASE WHEN n.n % 100 >= 2 AND n.n % 3 = 2 THEN one.id END, CASE WHEN n.n % 100 >= 2 THEN n.past END,
    CASE WHEN n.n % 100 < 2 THEN 'key ' || n.n END, 0, 'sent', n.past,
    CASE WHEN n.n % 200 IN (0, 1) THEN n.future ELSE n.past END, CASE WHEN n.n = 101 THEN -1 ELSE 0 END
FROM number n, number one WHERE n.n > 0 AND one.n = 1;
INSERT INTO invitation_secret (hash, invitation_id, kind, generation)
SELECT n.hash, n.id, 'mailed', 0 FROM number n WHERE n.n BETWEEN 1 AND 20000;

-- A third of the tokens is not revoked, and some of these have expired, are used up, or have no expiry.
INSERT INTO public_token (id, workspace_id, name, permission, expires_at, usage_limit, uses, last_used_at, code_hash,
    created_by, created_at, revoked_at, expiry_notified_for)
SELECT n.id, one.id, 'Token ' || n.n, 'read', CASE n.n % 5 WHEN 0 THEN n.future WHEN 1 THEN n.past END,
    CASE WHEN n.n % 7 = 0 THEN 5 END, 5, n.past, n.hash, creator.id, n.past, CASE WHEN n.n % 3 > 0 THEN n.past END,
    CASE n.n % 5 WHEN 1 THEN n.past END
FROM number n JOIN number creator ON creator.n = 1 + n.n % 100, number one
WHERE n.n BETWEEN 1 AND 20000 AND one.n = 1;
INSERT INTO public_token_project (token_id, project_id)
SELECT n.id, p.id FROM number n JOIN number p ON p.n = CASE WHEN n.n % 2 = 0 THEN 1 ELSE 1 + n.n % 1000 END
WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO public_token_recipient (token_id, email, email_canonical, locale, created_at)
SELECT t.id, 'r' || n.n || '@example.com', 'r' || n.n || '@example.com', 'en', n.past
FROM number n JOIN number t ON t.n = 1 + n.n % 2000 WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO guest_session (id, token_id, workspace_id, secret_hash, created_at, last_used_at, idle_expires_at)
SELECT n.id, t.id, one.id, n.hash, n.past, n.past, n.future
FROM number n JOIN number t ON t.n = CASE WHEN n.n % 2 = 0 THEN 3 ELSE n.n END, number one
WHERE n.n BETWEEN 1 AND 20000 AND one.n = 1;

INSERT INTO event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id, object_name, detail,
    request_id)
SELECT n.id, n.past, one.id, 'account', 'acc_' || actor.text,
    CASE WHEN n.n % 2 = 0 THEN 'invitation.created' WHEN n.n % 999 = 0 THEN 'project.created'
        ELSE 'public_token.redeemed' END,
    CASE WHEN n.n % 2 = 0 THEN 'invitation' ELSE 'public_token' END,
    CASE WHEN n.n % 2 = 0 THEN 'inv_' ELSE 'tok_' END || object.text, 'name', '{"target":"Workspace 1"}', 'request'
FROM number n JOIN number actor ON actor.n = 1 + n.n % 3
    JOIN number object ON object.n = CASE WHEN n.n % 4 = 1 THEN 3 ELSE n.n END, number one
WHERE n.n BETWEEN 1 AND 20000 AND one.n = 1;
INSERT INTO event_project (project_id, event_id, at)
SELECT one.id, n.id, n.past FROM number n, number one WHERE n.n BETWEEN 1 AND 20000 AND one.n = 1;
INSERT INTO notification (id, account_id, kind, at, read_at, person, object_kind, object_id, object_name)
SELECT n.id, one.id, 'invitation_accepted', n.past, CASE WHEN n.n % 5000 > 0 THEN n.past END, 'person', 'invitation',
    'inv_' || one.text, 'name'
FROM number n, number one WHERE n.n BETWEEN 1 AND 20000 AND one.n = 1;

INSERT INTO session (id, account_id, token_hash, created_at, last_seen_at, expires_at)
SELECT n.id, a.id, n.hash, n.past, n.past, n.future
FROM number n JOIN number a ON a.n = CASE WHEN n.n % 2 = 0 THEN 1 ELSE n.n END WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO one_time_secret (secret_hash, account_id, purpose, expires_at)
SELECT n.hash, n.id, 'reset', n.future FROM number n WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO sign_up (secret_hash, account_id, email, email_canonical, display_name, locale, expires_at)
SELECT n.hash, n.id, 'new' || n.n || '@example.com', 'new' || n.n || '@example.com', 'New', 'en', n.future
FROM number n WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO rate_limit (key, window_started_at, count)
SELECT 'key ' || n.n, n.past, 1 FROM number n WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO idempotency (id, fingerprint, answer, claimed_at)
SELECT n.hash, n.hash, n.hash, n.past FROM number n WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO mail_opt_out (email_canonical, at)
SELECT 'out' || n.n || '@example.com', n.past FROM number n WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO opt_out_secret (hash, email_canonical, created_at)
SELECT n.hash, 'out' || n.n || '@example.com', n.past FROM number n WHERE n.n BETWEEN 1 AND 20000;
INSERT INTO api_key (id, workspace_id, name, secret_hash, created_by, created_at)
SELECT n.id, one.id, 'Key ' || n.n, n.hash, one.id, n.past
FROM number n, number one WHERE n.n BETWEEN 1 AND 20000 AND one.n = 1;
-- Transfers of projects out of workspace 1, of projects into it, and of its ownership. Few are undecided.
INSERT INTO transfer (id, workspace_id, to_account_id, project_id, to_workspace_id, requested_by, state, decided_at,
    pending_key, created_at, expires_at)
SELECT n.id, CASE WHEN n.n % 4 = 1 THEN two.id ELSE one.id END, CASE WHEN n.n % 2 = 0 THEN two.id END,
    CASE WHEN n.n % 2 = 1 THEN p.id END, CASE n.n % 4 WHEN 1 THEN one.id WHEN 3 THEN two.id END, one.id,
    CASE WHEN n.n % 1000 < 4 THEN 'pending' ELSE 'cancelled' END, CASE WHEN n.n % 1000 >= 4 THEN n.past END,
    CASE WHEN n.n % 1000 < 4 THEN 'key ' || n.n END, n.past, n.future
FROM number n JOIN number p ON p.n = 1 + n.n % 1000, number one, number two
WHERE n.n BETWEEN 1 AND 20000 AND one.n = 1 AND two.n = 2;
INSERT INTO job (id, recipient, recipient_canonical, locale, kind, priority, payload, invitation_id, state, attempts,
    claimable_at, created_at, retry_until, finished_at)
SELECT n.id, 'guest@example.com', 'guest@example.com', 'en', 'invitation', n.n / 2 % 2,
    CASE WHEN n.n % 2 = 0 THEN n.hash END, n.id, CASE WHEN n.n % 2 = 0 THEN 'queued' ELSE 'sent' END, 0,
    CASE WHEN n.n % 2 = 0 THEN n.past END, n.past, n.future, CASE WHEN n.n % 2 = 1 THEN n.past END
FROM number n WHERE n.n BETWEEN 1 AND 20000;
