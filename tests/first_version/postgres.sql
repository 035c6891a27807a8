SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: names_are_forgotten_alone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.names_are_forgotten_alone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.object_kind = 'account' AND NEW.object_name = ''
       AND to_jsonb(NEW) - 'object_name' = to_jsonb(OLD) - 'object_name' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the activity log only grows: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$$;

--
-- Name: refuse_to_rewrite_the_log(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_to_rewrite_the_log() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the activity log only grows: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: _sqlx_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);

--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    id uuid NOT NULL,
    email text NOT NULL,
    email_canonical text NOT NULL,
    verified_at timestamp with time zone,
    display_name text NOT NULL,
    locale text NOT NULL,
    password_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT account_email_canonical_check CHECK ((length(email_canonical) <= 254)),
    CONSTRAINT account_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text])))
);

--
-- Name: event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    workspace_id uuid,
    actor_kind text NOT NULL,
    actor_id text,
    action text NOT NULL,
    object_kind text NOT NULL,
    object_id text NOT NULL,
    object_name text NOT NULL,
    detail text NOT NULL,
    request_id text NOT NULL,
    CONSTRAINT event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['account'::text, 'guest'::text, 'host'::text, 'operator'::text, 'anonymous'::text, 'system'::text])))
);

--
-- Name: event_project; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_project (
    project_id uuid NOT NULL,
    event_id uuid NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: guest_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.guest_session (
    id uuid NOT NULL,
    token_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    display_name text,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone NOT NULL,
    idle_expires_at timestamp with time zone NOT NULL,
    CONSTRAINT guest_session_secret_hash_check CHECK ((length(secret_hash) = 32))
);

--
-- Name: host_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.host_key (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    secret_hash bytea NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT host_key_secret_hash_check CHECK ((length(secret_hash) = 32))
);

--
-- Name: idempotency; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idempotency (
    id bytea NOT NULL,
    fingerprint bytea NOT NULL,
    claim uuid NOT NULL,
    state text NOT NULL,
    answer bytea,
    claimed_at timestamp with time zone NOT NULL,
    CONSTRAINT idempotency_check CHECK (((state = 'answered'::text) = (answer IS NOT NULL))),
    CONSTRAINT idempotency_fingerprint_check CHECK ((length(fingerprint) = 32)),
    CONSTRAINT idempotency_id_check CHECK ((length(id) = 32)),
    CONSTRAINT idempotency_state_check CHECK ((state = ANY (ARRAY['in_flight'::text, 'done'::text, 'answered'::text])))
);

--
-- Name: invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitation (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    project_id uuid,
    role text,
    permission text,
    email text NOT NULL,
    email_canonical text NOT NULL,
    message text,
    locale text NOT NULL,
    granter uuid NOT NULL,
    state text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    pending_key text,
    generation bigint NOT NULL,
    delivery_state text NOT NULL,
    delivery_detail text,
    delivery_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    expiry_told_generation bigint DEFAULT '-1'::integer NOT NULL,
    CONSTRAINT invitation_check CHECK (((project_id IS NULL) = (role IS NOT NULL))),
    CONSTRAINT invitation_check1 CHECK (((project_id IS NULL) = (permission IS NULL))),
    CONSTRAINT invitation_check2 CHECK (((state = 'pending'::text) = (decided_at IS NULL))),
    CONSTRAINT invitation_check3 CHECK (((state = 'pending'::text) OR (pending_key IS NULL))),
    CONSTRAINT invitation_delivery_state_check CHECK ((delivery_state = ANY (ARRAY['none'::text, 'queued'::text, 'sent'::text, 'failed'::text, 'suppressed'::text]))),
    CONSTRAINT invitation_email_canonical_check CHECK ((length(email_canonical) <= 254)),
    CONSTRAINT invitation_generation_check CHECK ((generation >= 0)),
    CONSTRAINT invitation_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
    CONSTRAINT invitation_permission_check CHECK ((permission = ANY (ARRAY['read'::text, 'comment'::text, 'write'::text]))),
    CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'designer'::text, 'content_editor'::text, 'commenter'::text]))),
    CONSTRAINT invitation_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text, 'cancelled'::text])))
);

--
-- Name: invitation_secret; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitation_secret (
    hash bytea NOT NULL,
    invitation_id uuid NOT NULL,
    kind text NOT NULL,
    generation bigint NOT NULL,
    CONSTRAINT invitation_secret_generation_check CHECK ((generation >= 0)),
    CONSTRAINT invitation_secret_hash_check CHECK ((length(hash) = 32)),
    CONSTRAINT invitation_secret_kind_check CHECK ((kind = ANY (ARRAY['mailed'::text, 'code'::text])))
);

--
-- Name: mail_opt_out; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mail_opt_out (
    email_canonical text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT mail_opt_out_email_canonical_check CHECK ((length(email_canonical) <= 254))
);

--
-- Name: notification; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notification (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    person text NOT NULL,
    object_kind text NOT NULL,
    object_id text NOT NULL,
    object_name text NOT NULL
);

--
-- Name: notification_preference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notification_preference (
    account_id uuid NOT NULL,
    kind text NOT NULL,
    in_app boolean NOT NULL,
    email boolean NOT NULL
);

--
-- Name: opt_out_secret; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.opt_out_secret (
    hash bytea NOT NULL,
    email_canonical text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT opt_out_secret_email_canonical_check CHECK ((length(email_canonical) <= 254)),
    CONSTRAINT opt_out_secret_hash_check CHECK ((length(hash) = 32))
);

--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id uuid NOT NULL,
    recipient text NOT NULL,
    recipient_canonical text NOT NULL,
    locale text NOT NULL,
    kind text NOT NULL,
    lane smallint NOT NULL,
    sealed bytea,
    invitation_id uuid,
    state text NOT NULL,
    attempts bigint NOT NULL,
    due_at timestamp with time zone,
    claimed_by uuid,
    claimed_until timestamp with time zone,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    give_up_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT outbox_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT outbox_check CHECK (((state = 'queued'::text) = (due_at IS NOT NULL))),
    CONSTRAINT outbox_check1 CHECK (((state = 'queued'::text) = (sealed IS NOT NULL))),
    CONSTRAINT outbox_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'withdrawn'::text])))
);

--
-- Name: project; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.project (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone
);

--
-- Name: project_membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.project_membership (
    project_id uuid NOT NULL,
    account_id uuid NOT NULL,
    permission text NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    invited_by uuid,
    CONSTRAINT project_membership_permission_check CHECK ((permission = ANY (ARRAY['read'::text, 'comment'::text, 'write'::text, 'admin'::text])))
);

--
-- Name: public_token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.public_token (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    note text,
    permission text NOT NULL,
    expires_at timestamp with time zone,
    usage_limit bigint,
    uses bigint NOT NULL,
    last_used_at timestamp with time zone,
    code_hash bytea NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    renewed_at timestamp with time zone,
    expiry_told_for timestamp with time zone,
    CONSTRAINT public_token_code_hash_check CHECK ((length(code_hash) = 32)),
    CONSTRAINT public_token_permission_check CHECK ((permission = ANY (ARRAY['read'::text, 'comment'::text, 'write'::text]))),
    CONSTRAINT public_token_usage_limit_check CHECK (((usage_limit >= 1) AND (usage_limit <= 1000000))),
    CONSTRAINT public_token_uses_check CHECK ((uses >= 0))
);

--
-- Name: public_token_project; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.public_token_project (
    token_id uuid NOT NULL,
    project_id uuid NOT NULL,
    left_at timestamp with time zone
);

--
-- Name: public_token_recipient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.public_token_recipient (
    token_id uuid NOT NULL,
    email text NOT NULL,
    email_canonical text NOT NULL,
    locale text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT public_token_recipient_email_canonical_check CHECK ((length(email_canonical) <= 254)),
    CONSTRAINT public_token_recipient_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text])))
);

--
-- Name: rate_limit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rate_limit (
    key text NOT NULL,
    window_started_at timestamp with time zone NOT NULL,
    count bigint NOT NULL,
    CONSTRAINT rate_limit_count_check CHECK ((count >= 0))
);

--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    device text,
    CONSTRAINT session_token_hash_check CHECK ((length(token_hash) = 32))
);

--
-- Name: signing_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_key (
    kid text NOT NULL,
    sealed bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    active_key text,
    CONSTRAINT signing_key_active_key_check CHECK ((active_key = 'active'::text))
);

--
-- Name: transfer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.transfer (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    to_account_id uuid,
    project_id uuid,
    to_workspace_id uuid,
    offered_by uuid NOT NULL,
    state text NOT NULL,
    decided_at timestamp with time zone,
    pending_key text,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT transfer_check CHECK (((to_account_id IS NULL) = (project_id IS NOT NULL))),
    CONSTRAINT transfer_check1 CHECK (((project_id IS NULL) = (to_workspace_id IS NULL))),
    CONSTRAINT transfer_check2 CHECK (((state = 'pending'::text) = (decided_at IS NULL))),
    CONSTRAINT transfer_check3 CHECK (((state = 'pending'::text) OR (pending_key IS NULL))),
    CONSTRAINT transfer_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'cancelled'::text])))
);

--
-- Name: verification; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.verification (
    secret_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    purpose text NOT NULL,
    email text,
    email_canonical text,
    CONSTRAINT verification_check CHECK (((purpose = 'address_change'::text) = (email IS NOT NULL))),
    CONSTRAINT verification_check1 CHECK (((email IS NULL) = (email_canonical IS NULL))),
    CONSTRAINT verification_email_canonical_check CHECK ((length(email_canonical) <= 254)),
    CONSTRAINT verification_purpose_check CHECK ((purpose = ANY (ARRAY['sign_up'::text, 'reset'::text, 'address_change'::text]))),
    CONSTRAINT verification_secret_hash_check CHECK ((length(secret_hash) = 32))
);

--
-- Name: workspace; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workspace (
    id uuid NOT NULL,
    name text NOT NULL,
    plan_name text NOT NULL,
    plan_public_tokens boolean NOT NULL,
    plan_max_members bigint,
    plan_max_pending bigint,
    plan_max_active_tokens bigint,
    setting_locale text,
    setting_invitation_days bigint,
    setting_token_default_days bigint,
    setting_token_max_days bigint,
    setting_tokens_without_expiry boolean,
    setting_app_url text,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT workspace_plan_max_active_tokens_check CHECK ((plan_max_active_tokens >= 0)),
    CONSTRAINT workspace_plan_max_members_check CHECK ((plan_max_members >= 0)),
    CONSTRAINT workspace_plan_max_pending_check CHECK ((plan_max_pending >= 0)),
    CONSTRAINT workspace_setting_invitation_days_check CHECK (((setting_invitation_days >= 1) AND (setting_invitation_days <= 30))),
    CONSTRAINT workspace_setting_locale_check CHECK ((setting_locale = ANY (ARRAY['en'::text, 'es'::text]))),
    CONSTRAINT workspace_setting_token_default_days_check CHECK ((setting_token_default_days >= 1)),
    CONSTRAINT workspace_setting_token_max_days_check CHECK ((setting_token_max_days >= 1))
);

--
-- Name: workspace_membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workspace_membership (
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    invited_by uuid,
    owner_key uuid,
    CONSTRAINT workspace_membership_check CHECK (((role = 'owner'::text) = (owner_key IS NOT NULL))),
    CONSTRAINT workspace_membership_check1 CHECK (((owner_key IS NULL) OR (owner_key = workspace_id))),
    CONSTRAINT workspace_membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'designer'::text, 'content_editor'::text, 'commenter'::text])))
);

--
-- Data for Name: _sqlx_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public._sqlx_migrations (version, description, installed_on, success, checksum, execution_time) FROM stdin;
1	initial	2026-11-30 01:58:22.081169+00	t	\\x7c266590caee8b380678365fbc7c84ee4c2e9c17d7bc30159413e2cee3b6ac5613257178e795d5aa84fb7aac82250a68	71967126
2	notices	2026-11-30 01:58:22.154288+00	t	\\x12a77f3dfb92180efb2182bcc17b6496367f1eb47f87fbfd3443463ed4064bca44aa5062f59508a63e4edac8677df883	7127325
3	one time secrets	2026-11-30 01:58:22.161684+00	t	\\xab3e918a6b5108c5204fce60d06c0879970700ebd815ac14cbc90676002cd5728aff1207b3ea17adf223e39452420610	2967651
4	members	2026-11-30 01:58:22.168626+00	t	\\xeb8a80d3115afd3516a80680aa2ad0b45c7cf8fe047f38f4014b000a3f9df1fa473286bd19714e778ed7b604a8b4eadb	2591664
5	places	2026-11-30 01:58:22.171496+00	t	\\x4048c45d1febb9091b8d2dd91236f30b43bda424076f7bccd2e00b10c95b4bb45860cdd83a5813d7636b37ebaf4b2357	10815215
6	invitations and activity	2026-11-30 01:58:22.184852+00	t	\\x2110075836c978c773f6527ed099e9f64b700a7d1ee1fd7a790d88f2eec26021b118ac95317d95e13a3057b96e49c0f1	16128103
7	mail opt outs	2026-11-30 01:58:22.201476+00	t	\\xa8316aa0741cbb48f56d19050caa8246cf9e7c671dda807f672fc1cf82b7fda992e1f08d3a1c745ea81119d8b9cc76de	15456935
8	host keys	2026-11-30 01:58:22.217505+00	t	\\xeaa5d3de6906ab5d950131cf609e5b247a963f85b647027124ad46f595ffdf52b5a24124d9eb2eccd0000185de00e40a	8060988
9	idempotency	2026-11-30 01:58:22.229209+00	t	\\x2590a35326dfebb464ee06a5fbc7d5c807900f88068029c5e45854c5a3dc27b3656eab372c154100a45ca844f0521437	11943996
10	housekeeping	2026-11-30 01:58:22.241806+00	t	\\x1fc9bb53a653b5b50e631082fb8165ff74e097bef6fb5745c2b261062841b083ad9b4b01a13042faaf31cc0dcef9fdca	10934682
11	devices	2026-11-30 01:58:22.252945+00	t	\\x5434b3abe7f820f32cf2d191d9a7097722aa40a60f9b2eb1212352837b0603245b4f43dcb06b731492969653dd9cc50c	652085
\.

--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.account (id, email, email_canonical, verified_at, display_name, locale, password_hash, created_at) FROM stdin;
01a0d2a4-a513-763e-b938-25917b8ae1fb	Ana@Example.com	ana@example.com	2026-09-24 09:00:00.774807+00	Ana Ruiz	en	$argon2id$v=19$m=19456,t=2,p=1$gUKLLVN6k08Z+JBzpnREKQ$9ethwPC4RleldXN2GhpZOtXpin42LdSR059wsJ+GDMQ	2026-09-24 09:00:00.560753+00
01a0d2a4-a5e2-71ad-8f29-73051345ee56	benito@example.com	benito@example.com	2026-09-24 09:00:00.982356+00	Benito Núñez	es	$argon2id$v=19$m=19456,t=2,p=1$DTj/GA0YFw3/ImJ5ImrMWA$k7RjERb8VPZJO1SxRRuUH+V1gjSvtTRkrW3Lokkjyjo	2026-09-24 09:00:00.79379+00
01a1b573-6220-7261-b9fe-a0e6d2955d7d	wim@example.com	wim@example.com	\N	Wim	en	$argon2id$v=19$m=19456,t=2,p=1$dBNLTVXht7GLXCYcqLOgRA$RkMpwqR9+XOr7FsVh85FwyiX5ooktDv5ptFpOpPxDtI	2026-11-07 10:00:00.265728+00
01a1fd8c-6a1a-7499-aeb5-ac75dc724050	Ulf@Bücher.example	ulf@xn--bcher-kva.example	\N	Ulf	en	$argon2id$v=19$m=19456,t=2,p=1$quC3CQd87NN0zIJ0mUh6hw$Xc8ij+KO/w7f7YKXPQ9Mh8ELd1FSgoJTpW9PFApD+Os	2026-11-21 10:00:00.259832+00
01a0d2a4-a861-7379-8206-b41dc0d1e2c2	Otto@Bücher.example	otto@xn--bcher-kva.example	2026-09-24 09:00:01.619605+00	Otto	en	$argon2id$v=19$m=19456,t=2,p=1$8ZOKFzgiIOjxYC9mSbXUuQ$8gPinrdsoJ6kaOFpF+uEipzip7PHnYosMFYgYSkn1Jw	2026-09-24 09:00:01.449597+00
01a0d2a4-a922-7575-aa13-bcc4d37cf03d	paula@example.com	paula@example.com	2026-09-24 09:00:01.755437+00	Paula	es	$argon2id$v=19$m=19456,t=2,p=1$jrqfVvD30tYfNvjIZ+CkzQ$rFOFyTu4Ta+0/6rRRUQZ6BQzTVkXSKrBXR/kDsqfOVY	2026-09-24 09:00:01.645083+00
01a0d2a4-abf0-724d-8524-8c39779083ae	carla@example.com	carla@example.com	2026-09-24 09:00:02.355002+00	Carla Mora	es	$argon2id$v=19$m=19456,t=2,p=1$Jjb0jimYF8/t1QhafHd97Q$5veWmSTj57JdlmHpdDnd1bJG1tws2SDtjCDwH0Ss4xI	2026-09-24 09:00:02.355002+00
01a0d2a4-aceb-719f-809b-3ed76ede33f2	dan@example.com	dan@example.com	2026-09-24 09:00:02.61013+00	Dan O'Neil	en	$argon2id$v=19$m=19456,t=2,p=1$1uTRzj9r83Z6QSQii+iyug$YYx46NXy20MwPX0a/DUChv/7g3UFcnPTY0fNEG7H/z4	2026-09-24 09:00:02.61013+00
01a0d2a4-ade9-73c2-83c1-785f447178d0	eva@example.com	eva@example.com	2026-09-24 09:00:02.883046+00	Eva <Stern> & Co	en	$argon2id$v=19$m=19456,t=2,p=1$OF3mZs5RTG5IygAJtkcH9w$K6jvgiFrP4388RJR1bfFEMIQUoRHMVA13yCPKSUXZFU	2026-09-24 09:00:02.883046+00
01a0d2a4-b09c-729b-a2a6-d62a83183ddb	femke@example.com	femke@example.com	2026-09-24 09:00:03.586462+00	Femke	en	$argon2id$v=19$m=19456,t=2,p=1$5A0BNS2H1NMdX2JgoEASGQ$5sidZkH+C4vPCxeWhDNNo1GOCvZHaxt/zFO7WzuKG8g	2026-09-24 09:00:03.586462+00
01a0d2a4-b281-71e5-ad20-39d239ca4af2	iris@example.com	iris@example.com	2026-09-24 09:00:04.037531+00	Iris	es	$argon2id$v=19$m=19456,t=2,p=1$mCJAcah+q48FdgxSES6tuQ$Q3feOGrG07BgqCL+HwjJ6LQfUaEgCBPOB1uKd88EMFc	2026-09-24 09:00:04.037531+00
01a0d2a4-b373-735f-9d05-df49e0371317	jose@example.com	jose@example.com	2026-09-24 09:00:04.293537+00	José Álvaro	es	$argon2id$v=19$m=19456,t=2,p=1$ONnalFHzY1LqByKXzws87A$qoy4fe0feZ0sJtxjhQigLg0tN0QfOhlVDvQexLYjIHg	2026-09-24 09:00:04.293537+00
01a0d2a4-b48c-70f6-8f01-4c93105a868f	karl@example.com	karl@example.com	2026-09-24 09:00:04.58216+00	Karl	en	$argon2id$v=19$m=19456,t=2,p=1$a9k7iMasZ+it7WjWC3B5uQ$LclC5MhQrowy5CJZsgvo9AuCXalgw5hdEeeF4M86X+E	2026-09-24 09:00:04.58216+00
01a0d2a4-b500-7502-abb3-9decbed9c5b4	gil@example.com	gil@example.com	2026-09-24 09:00:04.875912+00	Gil	en	$argon2id$v=19$m=19456,t=2,p=1$57FTINtz+M9sAKqG6M3BZQ$PUpAsRQFzF7oH106bQ3LM+tESt1cuwJIa8eT6QO+5Uo	2026-09-24 09:00:04.674482+00
01a0d2a4-a6ac-7137-99c3-5a2c94a10b77	erased:acc_01a0d2a4a6ac713799c35a2c94a10b77	erased:acc_01a0d2a4a6ac713799c35a2c94a10b77	\N		en		2026-09-24 09:00:01.005549+00
01a0d2a4-a733-73d2-a556-9e32654c762c	erased:acc_01a0d2a4a73373d2a5569e32654c762c	erased:acc_01a0d2a4a73373d2a5569e32654c762c	\N		en		2026-09-24 09:00:01.17009+00
01a0d2a4-a97d-7448-bd05-bf97af211313	quin@example.com	quin@example.com	2026-09-24 09:00:01.849653+00	Quin	en	$argon2id$v=19$m=19456,t=2,p=1$ym9xsTAAGfCXLEwbOkL5+Q$2NT3+dkhHLyvZE+SubHBHrV7ORnultoReB+m+Ac+7ds	2026-09-24 09:00:01.767446+00
01a0d2a4-b197-7317-b623-b438bcd944dc	hana@example.com	hana@example.com	2026-09-24 09:00:03.795089+00	Hana 花	en	$argon2id$v=19$m=19456,t=2,p=1$wzNFf2vg6bnE9vfsRW5w+A$iAuTASRgJqMq/aYZNaBU7sZY9zCH1CazF80gtV02Z4w	2026-09-24 09:00:03.795089+00
01a20814-a6ce-741d-bbb9-01d818f73521	tess@example.com	tess@example.com	\N	Tess	en	$argon2id$v=19$m=19456,t=2,p=1$7UsVp9QRR6y7AW7xVDkcJg$s99r947IJm+oGVhGk4mH03QXFCzJRzzgMaTM68WKx6Y	2026-11-23 11:05:00.855989+00
01a0d494-dad0-73bf-beb0-894e73a5c39c	rosa@example.com	rosa@example.com	2026-09-24 18:02:00.188781+00	Rosa Luz	es	$argon2id$v=19$m=19456,t=2,p=1$griQ8xNt8UqhLlJ9QEWzJw$mgclee1GQ1sBbIdi5ReQhU3JxOaNVJbZUQ9vh1T50/Q	2026-09-24 18:02:00.188781+00
01a0f6b1-2a38-7135-bef5-c019641c2727	sami@example.com	sami@example.com	2026-10-01 18:00:00.134748+00	Sami	en	$argon2id$v=19$m=19456,t=2,p=1$EpCaHLv4FyY8ujWjhwsIkA$hXHcCTveFI5wFN16rjLUI53E7/AL0PalhutADtBZkuY	2026-10-01 09:00:00.933172+00
01a20814-a721-7641-aa2a-bafc8ac7d9d9	Zoe@Example.com	zoe@example.com	\N	Zoé Lang	es	$argon2id$v=19$m=19456,t=2,p=1$jlWn00AgwWjKhW6LEalBXA$BSS/h5o1fXxp1Ypxjxk+3irNDzyj4u/Xf9idY5NUVPQ	2026-11-23 11:05:00.939479+00
01a20814-a80e-77f4-892a-1550c01b2e7a	vera@example.com	vera@example.com	\N	Vera	en	$argon2id$v=19$m=19456,t=2,p=1$GhM/9I17GY0hfc/DPOKhWg$pXi8VnbY6BMKvKeJtv8KBtwDs1UuFviMshZ53zE/p/w	2026-11-23 11:05:01.174602+00
01a20814-a8bf-73e3-8db0-7e36786a13b6	xenia@example.com	xenia@example.com	\N	Xenia	en	$argon2id$v=19$m=19456,t=2,p=1$PI4XWxlHDA4pUDc4ZOJRtw$/mSZTVV2T9YgroenW94mFczmvpsDhndGBw+3OFdxLSk	2026-11-23 11:05:01.349736+00
01a20814-a951-72d3-a43f-9f7181e49318	yara@example.com	yara@example.com	\N	Yara	es	$argon2id$v=19$m=19456,t=2,p=1$ScngEJQuXHNQoCyxQe3oeA$GrAdN8a9xUr1zhMhh4kqZ0jLMjwm+78G6WGN+aZzWoU	2026-11-23 11:05:01.493563+00
01a20830-1dc7-7245-92f5-cd8c499d1814	mila@example.com	mila@example.com	\N	Mila	en	$argon2id$v=19$m=19456,t=2,p=1$Fvy3lapk1m+zZFBojEMDLw$MD7o5nQtm4Kr+F+IY2fbjB7p65pRtRNPFZHE276tGow	2026-11-23 11:35:00.7853+00
01a20814-a66f-74b5-9b48-9fbdd4a21754	abel.new@example.com	abel.new@example.com	2026-11-23 11:35:00.921065+00	Abel	en	$argon2id$v=19$m=19456,t=2,p=1$kUKa1qhyBRWLXAhWtTiwQg$rrhZUxnqESKvuI+yrasHlS6/KA9mQ1PKgQO7MCs+CIw	2026-11-23 11:05:00.761333+00
01a0d2a4-a7b0-70df-8bc1-99c0397bae5b	nora.new@example.com	nora.new@example.com	2026-10-01 09:00:02.473966+00	Nora	en	$argon2id$v=19$m=19456,t=2,p=1$t/kLI41UgGwxsdoLnf9jSQ$rkZyoivMa6sKzhzriEMguHGhq+6BK5y6NeHjuZM3C+g	2026-09-24 09:00:01.294265+00
\.

--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id, object_name, detail, request_id) FROM stdin;
01a0d2a4-a519-7020-b464-f3088e21cbc2	2026-09-24 09:00:00.560753+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{}	01a0d2a4a4b07199835d2950176a0842
01a0d2a4-a58c-7282-94ae-3a0b41e983b5	2026-09-24 09:00:00.774807+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	account.verified	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{}	01a0d2a4a58676a7aaadb8c7bec169d5
01a0d2a4-a592-72a7-aeaf-f527973a45eb	2026-09-24 09:00:00.774807+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	session.started	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"session_id":"ses_01a0d2a4a59173a284c33e28dcfede58"}	01a0d2a4a58676a7aaadb8c7bec169d5
01a0d2a4-a5e3-7755-a60f-f151f7091a52	2026-09-24 09:00:00.79379+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{}	01a0d2a4a5987474b1560e02b3b546c4
01a0d2a4-a65e-77d1-9bb5-a4585cc60754	2026-09-24 09:00:00.982356+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	account.verified	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{}	01a0d2a4a655739abafa310fef1f4ec4
01a0d2a4-a665-7798-bab3-9427006afdab	2026-09-24 09:00:00.982356+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	session.started	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"session_id":"ses_01a0d2a4a65f74e3a01d6be319db010d"}	01a0d2a4a655739abafa310fef1f4ec4
01a0d2a4-a7b0-70df-8bc1-99c1f64c9b5f	2026-09-24 09:00:01.294265+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{}	01a0d2a4a78d7680bb4ad4de01f5a52e
01a0d2a4-a822-774d-96c0-6fda241b43b0	2026-09-24 09:00:01.438292+00	\N	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	account.verified	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{}	01a0d2a4a81b7058b4803e294d5ba830
01a0d2a4-a823-7689-8b80-c9f4b0288364	2026-09-24 09:00:01.438292+00	\N	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	session.started	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{"session_id":"ses_01a0d2a4a82376898b80c9f3c933ebf8"}	01a0d2a4a81b7058b4803e294d5ba830
01a0d2a4-a862-7237-b90d-e7f59f415cda	2026-09-24 09:00:01.449597+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	Otto	{}	01a0d2a4a828742c9b57e877cedf2e7e
01a0d2a4-a8dd-716e-9b86-cceec46e3e0a	2026-09-24 09:00:01.619605+00	\N	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	account.verified	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	Otto	{}	01a0d2a4a8d273c5a5f9c88b25ec3206
01a0d2a4-a8e0-7038-96d8-1886deafb0e4	2026-09-24 09:00:01.619605+00	\N	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	session.started	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	Otto	{"session_id":"ses_01a0d2a4a8dd716e9b86cceff8b28781"}	01a0d2a4a8d273c5a5f9c88b25ec3206
01a0d2a4-a922-7575-aa13-bcc5a5acac01	2026-09-24 09:00:01.645083+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	Paula	{}	01a0d2a4a8eb764aa02ac0fe3c1fe5b4
01a0d2a4-a963-758d-b452-9df1cdc8561b	2026-09-24 09:00:01.755437+00	\N	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	account.verified	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	Paula	{}	01a0d2a4a95a76f69ca972066d4388c1
01a0d2a4-a964-7669-80bd-569cbbf2f9ab	2026-09-24 09:00:01.755437+00	\N	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	session.started	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	Paula	{"session_id":"ses_01a0d2a4a963758db4529df2acd835d5"}	01a0d2a4a95a76f69ca972066d4388c1
01a0d2a4-a980-70b2-bd24-6d5904c6c53d	2026-09-24 09:00:01.767446+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{}	01a0d2a4a966709593e00d3af50cd834
01a0d2a4-a9bd-71c9-8513-72445fcd201a	2026-09-24 09:00:01.849653+00	\N	account	acc_01a0d2a4a97d7448bd05bf97af211313	account.verified	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{}	01a0d2a4a9b974d79fa6ee5f2509f068
01a0d2a4-a9c0-733a-86eb-245923133eeb	2026-09-24 09:00:01.849653+00	\N	account	acc_01a0d2a4a97d7448bd05bf97af211313	session.started	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{"session_id":"ses_01a0d2a4a9be7018b708e0d20e78fb02"}	01a0d2a4a9b974d79fa6ee5f2509f068
01a0d2a4-a9d2-70b8-aefc-64dfba96cbda	2026-09-24 09:00:01.871416+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	workspace.created	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio	{}	01a0d2a4a9cc748cb2a2d803fbc2f61b
01a0d2a4-a9e1-76a3-a317-2385d08b8064	2026-09-24 09:00:01.884456+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	workspace.updated	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz	{}	01a0d2a4a9d871f3903c11becbdb3c14
01a0d2a4-a9f6-7461-9f41-bcc3e4a9d91c	2026-09-24 09:00:01.899421+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website	{}	01a0d2a4a9ea71409557a0bda7479a90
01a0d2a4-aa09-72f4-85f3-85cb52d0a625	2026-09-24 09:00:01.921558+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4aa067203827d5d835e51c5fa	Brand	{}	01a0d2a4a9fd729ba236e5cff72f6938
01a0d2a4-aa16-7095-85b2-1ca905d0c41e	2026-09-24 09:00:01.940775+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4aa1574398fca48e937464704	Scrapped	{}	01a0d2a4aa0f73fc8509fda11888a2fc
01a0d2a4-aa20-762e-be69-ed468c6dc0dc	2026-09-24 09:00:01.948736+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4aa1d750cb3548c53ab7ef49c	Moved	{}	01a0d2a4aa1870afaaab5f9ec1664192
01a0d2a4-aa2e-73e5-a31d-f3ffdd97ac47	2026-09-24 09:00:01.95652+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4aa2d71629f7b87e6c8a58b9c	Leaflet	{}	01a0d2a4aa2270efb1624fdbe7190061
01a0d2a4-aa37-72c3-ac07-36ed84ddcf8a	2026-09-24 09:00:01.973605+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4aa367071b9d53014f5afb265	Sign	{}	01a0d2a4aa347714b2ce8139629ae66c
01a0d2a4-aa42-747b-b6c3-e05ae524ac34	2026-09-24 09:00:01.984602+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4aa4174248a85c5fd8ec6e108	Flag	{}	01a0d2a4aa3977d199a224faad3bdd9d
01a0d2a4-aa50-76b3-8ff2-267d7a8d162b	2026-09-24 09:00:01.990543+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4aa49700fba5aedac77b143f9	Banner	{}	01a0d2a4aa437289a51f21b2ca417ab8
01a0d2a4-aa56-74d0-90cc-ca329a66b0f9	2026-09-24 09:00:02.004199+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.updated	project	prj_01a0d2a4aa067203827d5d835e51c5fa	Brand book	{}	01a0d2a4aa5371279569b17b00099acd
01a0d2a4-aa89-7427-b6f1-cd700b58bd0f	2026-09-24 09:00:02.017533+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4aa66774ba28ed71c3beccb85	b•••@e•••.com	{"grant":"admin"}	01a0d2a4aa607413bc25482f4bc7916d
01a0d2a4-a6b1-7709-9121-82f8cbf09846	2026-09-24 09:00:01.005549+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a6ac713799c35a2c94a10b77		{}	01a0d2a4a66c721c8af29a9a8e47e00b
01a0d2a4-a734-7256-ab43-383874a8e323	2026-09-24 09:00:01.17009+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4a73373d2a5569e32654c762c		{}	01a0d2a4a71177c9884dbe350db83ebe
01a0d2a4-a785-70ef-8f52-e14b1cf58960	2026-09-24 09:00:01.280144+00	\N	account	acc_01a0d2a4a73373d2a5569e32654c762c	account.verified	account	acc_01a0d2a4a73373d2a5569e32654c762c		{}	01a0d2a4a77f757b9b026a7b27f4dd46
01a0d2a4-a78a-75e3-918d-870ff3ad7fa4	2026-09-24 09:00:01.280144+00	\N	account	acc_01a0d2a4a73373d2a5569e32654c762c	session.started	account	acc_01a0d2a4a73373d2a5569e32654c762c		{"session_id":"ses_01a0d2a4a786719485797590dfc4627d"}	01a0d2a4a77f757b9b026a7b27f4dd46
01a0d2a4-aad9-7196-8267-78b0390409d1	2026-09-24 09:00:02.128902+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4aa66774ba28ed71c3beccb85	b•••@e•••.com	{}	mail_01a0d2a4aa7777f689b91b673fa9c2ee
01a0d2a4-ab01-75aa-b5e3-ab5c280943ef	2026-09-24 09:00:02.163975+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a5e271ad8f2973051345ee56	invitation.accepted	invitation	inv_01a0d2a4aa66774ba28ed71c3beccb85	b•••@e•••.com	{}	01a0d2a4aaf2723e87791eeb09fc49a5
01a0d2a4-ab04-776f-8515-c8859fe9b981	2026-09-24 09:00:02.163975+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a5e271ad8f2973051345ee56	member.added	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"grant":"admin"}	01a0d2a4aaf2723e87791eeb09fc49a5
01a0d2a4-aba9-7168-871d-917211064f9a	2026-09-24 09:00:02.343609+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4ab14774ca4243bcb26bc6a8b	c•••@e•••.com	{}	mail_01a0d2a4ab18731f9db0321ffa15344f
01a0d2a4-ad23-7267-9a17-950d36fcf817	2026-09-24 09:00:02.700782+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4ad127332883fb19d3d65b038	e•••@e•••.com	{"grant":"commenter"}	01a0d2a4ad0974109ff981dbb4f112df
01a0d2a4-aef7-7105-96ce-0683bc895d07	2026-09-24 09:00:03.180986+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4aeed755a8fc719dab96b3419	m•••@e•••.com	{"grant":"designer"}	01a0d2a4aee974ad8541a7803d70eab8
01a0d2a4-b0a0-737a-b055-2c53e0363b8c	2026-09-24 09:00:03.586462+00	\N	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	account.created	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	Femke	{}	01a0d2a4b0827504bfe812b2608e6c03
01a0d2a4-b0a0-737a-b055-2c546843a62a	2026-09-24 09:00:03.586462+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	invitation.accepted	invitation	inv_01a0d2a4afd8735e8475c4dfc8050717	f•••@e•••.com	{}	01a0d2a4b0827504bfe812b2608e6c03
01a0d2a4-b0a1-7611-ad0a-034197c5f69e	2026-09-24 09:00:03.586462+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	member.added	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	Femke	{"grant":"read"}	01a0d2a4b0827504bfe812b2608e6c03
01a0d2a4-b0a4-743c-8b4a-624f88aca933	2026-09-24 09:00:03.586462+00	\N	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	session.started	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	Femke	{"session_id":"ses_01a0d2a4b0a4743c8b4a624edbd3da2a"}	01a0d2a4b0827504bfe812b2608e6c03
01a0d2a4-b15a-707b-8225-8c8297500af2	2026-09-24 09:00:03.788265+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4b0ac7322baeff5929a5b8cfb	h•••@e•••.com	{}	mail_01a0d2a4b0b17778809c521b9fafdff4
01a0d2a4-b1aa-731d-8b02-78a28c85d218	2026-09-24 09:00:03.875799+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b1a675e0a398b570f5bfdeab	i•••@e•••.com	{"grant":"read"}	01a0d2a4b1a177cf90bd6bc75d6a4af7
01a0d2a4-b378-7159-82a7-5a0c7082a5e9	2026-09-24 09:00:04.293537+00	\N	account	acc_01a0d2a4b373735f9d05df49e0371317	account.created	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{}	01a0d2a4b3447070bfe4cca38144f0d7
01a0d2a4-b378-7159-82a7-5a0dbf65bc4a	2026-09-24 09:00:04.293537+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b373735f9d05df49e0371317	invitation.accepted	invitation	inv_01a0d2a4b2a0776b89b084c76c669cee	j•••@e•••.com	{}	01a0d2a4b3447070bfe4cca38144f0d7
01a0d2a4-b379-74eb-b5ad-2a00c3b955c0	2026-09-24 09:00:04.293537+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b373735f9d05df49e0371317	member.added	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{"grant":"write"}	01a0d2a4b3447070bfe4cca38144f0d7
01a0d2a4-b37c-77a3-90e8-30918e3a460a	2026-09-24 09:00:04.293537+00	\N	account	acc_01a0d2a4b373735f9d05df49e0371317	session.started	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{"session_id":"ses_01a0d2a4b37b739c84bef1188299bc41"}	01a0d2a4b3447070bfe4cca38144f0d7
01a0d2a4-b504-7320-9a17-fe8afc70ed2a	2026-09-24 09:00:04.674482+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4b5007502abb39decbed9c5b4	Gil	{}	01a0d2a4b4c1756c836cea9c1526a311
01a0d2a4-b594-7552-b8c1-cd06b18781ef	2026-09-24 09:00:04.875912+00	\N	account	acc_01a0d2a4b5007502abb39decbed9c5b4	account.verified	account	acc_01a0d2a4b5007502abb39decbed9c5b4	Gil	{}	01a0d2a4b58b734080454e2fd4b76c5b
01a0d2a4-b595-73e6-bbf2-2d6c327753cf	2026-09-24 09:00:04.875912+00	\N	account	acc_01a0d2a4b5007502abb39decbed9c5b4	session.started	account	acc_01a0d2a4b5007502abb39decbed9c5b4	Gil	{"session_id":"ses_01a0d2a4b5947552b8c1cd077e338dd2"}	01a0d2a4b58b734080454e2fd4b76c5b
01a0d2a4-b68e-7564-8202-da63f4c30229	2026-09-24 09:00:05.132007+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4b5c675479887353b37684718	d•••@e•••.com	{}	mail_01a0d2a4b5d27073aa62c5b79e51cbba
01a0d2a4-b6af-7566-9ea5-aaa8b22d25aa	2026-09-24 09:00:05.16395+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	anonymous	\N	invitation.declined	invitation	inv_01a0d2a4b5c675479887353b37684718	d•••@e•••.com	{}	01a0d2a4b6a87144b691539c6b6ebc0f
01a0d2a4-b6dc-7055-9c95-6601207a53df	2026-09-24 09:00:05.19382+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b6ce722e9bc2eb92f5a77f36	o•••@x•••.example	{"grant":"comment"}	01a0d2a4b6c473fd8de401958efc8a46
01a0d2a4-b799-73cd-9ec8-ec3823e1b8df	2026-09-24 09:00:05.375413+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4b714709f8905ae7d3dd55850	c•••@e•••.com	{}	mail_01a0d2a4b73471759f11a21dd328c152
01a0d2a4-b7cb-745a-a68c-b3d8998ec785	2026-09-24 09:00:05.445007+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	workspace.updated	workspace	ws_01a0d2a4b7b876ae8bfe614e0c4c288b	Atelier	{}	01a0d2a4b7bc720b9e2812b0c83b1af8
01a0d2a4-b827-72db-bcd3-e8b80b3a8e41	2026-09-24 09:00:05.541085+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a0d2a4b82671bf894f63e596304636	Boxes	{}	01a0d2a4b82477f4af66059bc6f7d530
01a0d2a4-b82f-728f-9499-3c8198be8f3e	2026-09-24 09:00:05.550158+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	workspace.created	workspace	ws_01a0d2a4b82e750381774535afbcdaa9	Pier	{}	01a0d2a4b82d73feb9a1b69f1c20e90e
01a0d2a4-bb05-73de-ab72-a75c0d455eb9	2026-09-24 09:00:06.263226+00	01a0d2a4-badd-77fd-96df-e390239e589d	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4baf87597b0c62d3d1fb92ec1	c•••@e•••.com	{"grant":"admin"}	01a0d2a4baf07472b49e50f5fb28bba9
01a0d2a4-bbb8-7555-a9ce-f35fc8478581	2026-09-24 09:00:06.455623+00	01a0d2a4-bbb7-7376-bff6-1ae1d76f73a4	account	acc_01a0d2a4a513763eb93825917b8ae1fb	workspace.created	workspace	ws_01a0d2a4bbb77376bff61ae1d76f73a4	Annex	{}	01a0d2a4bbb675c49924917a0f4dcfa7
01a0d2a4-ab18-731f-9db0-3220d25d9a86	2026-09-24 09:00:02.192869+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4ab14774ca4243bcb26bc6a8b	c•••@e•••.com	{"grant":"designer"}	01a0d2a4ab0c7531b880ffe847d729ce
01a0d2a4-ac15-71d1-a4a8-05ba0bcb2bfa	2026-09-24 09:00:02.432942+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4ac0470fa8f4df296b48b1f1e	d•••@e•••.com	{"grant":"content_editor"}	01a0d2a4abfa73119e62154e45b80b8e
01a0d2a4-adfb-72c5-9895-6adc4f74b070	2026-09-24 09:00:02.931603+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4adf475008edcbfeb4667e4d4	l•••@e•••.com	{"grant":"designer"}	01a0d2a4adf2702a8ec7741f3ca8e207
01a0d2a4-afcd-7353-8d36-7e4eb2b81c31	2026-09-24 09:00:03.398709+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a73373d2a5569e32654c762c	invitation.accepted	invitation	inv_01a0d2a4aeed755a8fc719dab96b3419	m•••@e•••.com	{}	01a0d2a4afc47060b9343dfb2505a225
01a0d2a4-b07b-7370-bcae-6f9512510815	2026-09-24 09:00:03.576013+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4afd8735e8475c4dfc8050717	f•••@e•••.com	{}	mail_01a0d2a4afe6777785cd0e87427d8c09
01a0d2a4-b23f-73a0-9dd3-4547252495f2	2026-09-24 09:00:04.027734+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4b1a675e0a398b570f5bfdeab	i•••@e•••.com	{}	mail_01a0d2a4b1aa731d8b0278a1a7c9b7e1
01a0d2a4-b393-75e8-843a-9db3044cf037	2026-09-24 09:00:04.360553+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b38b717f804ec13b3caa3046	k•••@e•••.com	{"grant":"comment"}	01a0d2a4b38774ae8e7bdba1c61cb958
01a0d2a4-b4a9-77d0-baec-0f66221a2e05	2026-09-24 09:00:04.648484+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	member.role_changed	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	Iris	{"after":"admin","before":"read"}	01a0d2a4b49c74b497fe390ef0872cd8
01a0d2a4-b4b5-7504-a110-8abf2c5613be	2026-09-24 09:00:04.660583+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	member.role_changed	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{"after":"admin","before":"write"}	01a0d2a4b4b1701889f0d23593b760db
01a0d2a4-b5c0-75c5-82f9-694335de3f08	2026-09-24 09:00:04.921901+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b5007502abb39decbed9c5b4	invitation.accepted	invitation	inv_01a0d2a4b5a2728e97097b486a886a51	g•••@e•••.com	{}	01a0d2a4b5b87720865c064ad66e78d7
01a0d2a4-b5c1-76ee-ba72-90f977b7beb4	2026-09-24 09:00:04.921901+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b5007502abb39decbed9c5b4	member.added	account	acc_01a0d2a4b5007502abb39decbed9c5b4	Gil	{"grant":"comment"}	01a0d2a4b5b87720865c064ad66e78d7
01a0d2a4-b7b3-7006-ae0c-bf3bf38d8dcc	2026-09-24 09:00:05.420519+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.cancelled	invitation	inv_01a0d2a4b714709f8905ae7d3dd55850	c•••@e•••.com	{}	01a0d2a4b7ab727ba0dcc25c9db928bc
01a0d2a4-b7d1-7671-918f-10a61f885a21	2026-09-24 09:00:05.45614+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	project.created	project	prj_01a0d2a4b7d074e4891d75878ffd1d23	Catálogo	{}	01a0d2a4b7cf776f965f9beab9007a2c
01a0d2a4-b7da-77bb-9c5d-e1bf1ed688f3	2026-09-24 09:00:05.465064+00	01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	account	acc_01a0d2a4a5e271ad8f2973051345ee56	project.created	project	prj_01a0d2a4b7d974849d0a4a1647e82f2d	Window	{}	01a0d2a4b7d872e5857c784373d6f80a
01a0d2a4-b805-7427-aa8a-1f01468d366e	2026-09-24 09:00:05.506198+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0d2a4b80470d68a23ac4c3399111a	Opening week	{"permission":"read"}	01a0d2a4b80177278787eee922374f65
01a0d2a4-b80e-76bf-8403-bee3645ea8b1	2026-09-24 09:00:05.516743+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	public_token.created	public_token	ptk_01a0d2a4b80e76bf8403bee2b950cc96	Poster for the printer	{"permission":"comment"}	01a0d2a4b80b740896023aebf8ff9a79
01a0d2a4-b815-721d-b95f-acf12cc98a7b	2026-09-24 09:00:05.523328+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a73373d2a5569e32654c762c	public_token.created	public_token	ptk_01a0d2a4b8147610a03ed2ff70cef9e1	Mural preview	{"permission":"read"}	01a0d2a4b8127348b87183990a528a89
01a0d2a4-b81c-75ca-a7d4-e079ada01173	2026-09-24 09:00:05.530728+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b373735f9d05df49e0371317	public_token.created	public_token	ptk_01a0d2a4b81b715f9362ddb15aa8af26	For the agency	{"permission":"write"}	01a0d2a4b81974259595db04bfdb254f
01a0d2a4-b822-74b2-8363-abc4865cda66	2026-09-24 09:00:05.537443+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4a513763eb93825917b8ae1fb	workspace.created	workspace	ws_01a0d2a4b821765791f6109422b140cf	Old attic	{}	01a0d2a4b8207031add89c7a6557f470
01a0d2a4-b82b-71a9-bbdf-07004ea68770	2026-09-24 09:00:05.546566+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	workspace.created	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour	{}	01a0d2a4b82972a6b6cde20cd7d4efe6
01a0d2a4-b89b-703d-83a7-d77940d48837	2026-09-24 09:00:05.635995+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	system	\N	invitation.sent	invitation	inv_01a0d2a4b83877178db81f24fb41be69	e•••@e•••.com	{}	mail_01a0d2a4b843755ca96636ebd21a9273
01a0d2a4-b8d2-7436-8cbc-0ad6551dddbe	2026-09-24 09:00:05.681908+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4ade973c283c1785f447178d0	invitation.accepted	invitation	inv_01a0d2a4b83877178db81f24fb41be69	e•••@e•••.com	{}	01a0d2a4b8b074f9b81e895d33ec337c
01a0d2a4-b8d3-71c7-bf52-eadb853a10a8	2026-09-24 09:00:05.681908+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4ade973c283c1785f447178d0	member.added	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{"grant":"admin"}	01a0d2a4b8b074f9b81e895d33ec337c
01a0d2a4-bace-74c6-bb7e-65e7d3cae750	2026-09-24 09:00:06.20487+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	account	acc_01a0d2a4b1977317b623b438bcd944dc	invitation.accepted	invitation	inv_01a0d2a4b9d6740cab6937129ced7a65	h•••@e•••.com	{}	01a0d2a4bab6704a81d17898e1699df2
01a0d2a4-bacf-7078-ae99-8fb8349f46e3	2026-09-24 09:00:06.20487+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	account	acc_01a0d2a4b1977317b623b438bcd944dc	member.added	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{"grant":"designer"}	01a0d2a4bab6704a81d17898e1699df2
01a0d2a4-bbb1-7212-b09c-6e2b6bb26794	2026-09-24 09:00:06.439746+00	01a0d2a4-badd-77fd-96df-e390239e589d	account	acc_01a0d2a4abf0724d85248c39779083ae	invitation.accepted	invitation	inv_01a0d2a4baf87597b0c62d3d1fb92ec1	c•••@e•••.com	{}	01a0d2a4bba373c9ac7179e870b82098
01a0d2a4-bbb1-7212-b09c-6e2cd59c98ec	2026-09-24 09:00:06.439746+00	01a0d2a4-badd-77fd-96df-e390239e589d	account	acc_01a0d2a4abf0724d85248c39779083ae	member.added	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{"grant":"admin"}	01a0d2a4bba373c9ac7179e870b82098
01a0d2a4-afce-7724-931d-d4a451124998	2026-09-24 09:00:03.398709+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a73373d2a5569e32654c762c	member.added	account	acc_01a0d2a4a73373d2a5569e32654c762c		{"grant":"designer"}	01a0d2a4afc47060b9343dfb2505a225
01a0d2a4-abf3-711b-9c4a-d2654256955e	2026-09-24 09:00:02.355002+00	\N	account	acc_01a0d2a4abf0724d85248c39779083ae	account.created	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{}	01a0d2a4abb2713e949e0c34ac97e146
01a0d2a4-abf3-711b-9c4a-d266a12ccebb	2026-09-24 09:00:02.355002+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4abf0724d85248c39779083ae	invitation.accepted	invitation	inv_01a0d2a4ab14774ca4243bcb26bc6a8b	c•••@e•••.com	{}	01a0d2a4abb2713e949e0c34ac97e146
01a0d2a4-abf3-711b-9c4a-d267b83ea7b6	2026-09-24 09:00:02.355002+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4abf0724d85248c39779083ae	member.added	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{"grant":"designer"}	01a0d2a4abb2713e949e0c34ac97e146
01a0d2a4-abf7-72a4-9abd-24cc3c697953	2026-09-24 09:00:02.355002+00	\N	account	acc_01a0d2a4abf0724d85248c39779083ae	session.started	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{"session_id":"ses_01a0d2a4abf772a49abd24cb2e8496e3"}	01a0d2a4abb2713e949e0c34ac97e146
01a0d2a4-ac9f-72b8-8c53-6c8d7c2e992a	2026-09-24 09:00:02.587623+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4ac0470fa8f4df296b48b1f1e	d•••@e•••.com	{}	mail_01a0d2a4ac14741896d64b8c9ce16caf
01a0d2a4-adeb-7698-aef6-268950935c78	2026-09-24 09:00:02.883046+00	\N	account	acc_01a0d2a4ade973c283c1785f447178d0	account.created	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{}	01a0d2a4adc27007a0714ed7f6d3d2ec
01a0d2a4-adec-70f3-b0bc-291a3c1781ed	2026-09-24 09:00:02.883046+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4ade973c283c1785f447178d0	invitation.accepted	invitation	inv_01a0d2a4ad127332883fb19d3d65b038	e•••@e•••.com	{}	01a0d2a4adc27007a0714ed7f6d3d2ec
01a0d2a4-adec-70f3-b0bc-291b35bec659	2026-09-24 09:00:02.883046+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4ade973c283c1785f447178d0	member.added	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{"grant":"commenter"}	01a0d2a4adc27007a0714ed7f6d3d2ec
01a0d2a4-adee-71e8-9305-b833d57de253	2026-09-24 09:00:02.883046+00	\N	account	acc_01a0d2a4ade973c283c1785f447178d0	session.started	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{"session_id":"ses_01a0d2a4adee71e89305b832f6ca207f"}	01a0d2a4adc27007a0714ed7f6d3d2ec
01a0d2a4-aeb0-72d0-b146-c58794026cd6	2026-09-24 09:00:03.117342+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4adf475008edcbfeb4667e4d4	l•••@e•••.com	{}	mail_01a0d2a4adfa729faa3247b6973feb01
01a0d2a4-afe6-7777-85cd-0e8893eb748c	2026-09-24 09:00:03.412015+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4afd8735e8475c4dfc8050717	f•••@e•••.com	{"grant":"read"}	01a0d2a4afd37057b8adf8215a9aa322
01a0d2a4-b19a-74df-8f1a-55b44699aa69	2026-09-24 09:00:03.795089+00	\N	account	acc_01a0d2a4b1977317b623b438bcd944dc	account.created	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{}	01a0d2a4b15270eebb5d8af5c951bff3
01a0d2a4-b19a-74df-8f1a-55b57127c6c2	2026-09-24 09:00:03.795089+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b1977317b623b438bcd944dc	invitation.accepted	invitation	inv_01a0d2a4b0ac7322baeff5929a5b8cfb	h•••@e•••.com	{}	01a0d2a4b15270eebb5d8af5c951bff3
01a0d2a4-b19a-74df-8f1a-55b64c052a13	2026-09-24 09:00:03.795089+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b1977317b623b438bcd944dc	member.added	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{"grant":"write"}	01a0d2a4b15270eebb5d8af5c951bff3
01a0d2a4-b19d-70b2-a5f1-3a08d30de4c0	2026-09-24 09:00:03.795089+00	\N	account	acc_01a0d2a4b1977317b623b438bcd944dc	session.started	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{"session_id":"ses_01a0d2a4b19c7290a0d20b012b98b08b"}	01a0d2a4b15270eebb5d8af5c951bff3
01a0d2a4-b2a9-761f-8794-63ae00b3bc7b	2026-09-24 09:00:04.117079+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b2a0776b89b084c76c669cee	j•••@e•••.com	{"grant":"write"}	01a0d2a4b2937632a7337a4ef8aabaaa
01a0d2a4-b43d-7265-be94-64407f292ff5	2026-09-24 09:00:04.539319+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4b38b717f804ec13b3caa3046	k•••@e•••.com	{}	mail_01a0d2a4b3927592b67b3980ef4adb3a
01a0d2a4-b5d3-74b1-bdfb-5c6208145a59	2026-09-24 09:00:04.933142+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b5c675479887353b37684718	d•••@e•••.com	{"grant":"read"}	01a0d2a4b5c4702fb4002f888d592ed0
01a0d2a4-b73f-7046-a4de-88545def88f5	2026-09-24 09:00:05.234249+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b714709f8905ae7d3dd55850	c•••@e•••.com	{"grant":"commenter"}	01a0d2a4b6f173c2892e5b35b1077fb7
01a0d2a4-b7d6-76d4-85c3-56cb8ab1024b	2026-09-24 09:00:05.460696+00	01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	account	acc_01a0d2a4a5e271ad8f2973051345ee56	workspace.created	workspace	ws_01a0d2a4b7d477569e15a58d0a41aff4	Kiosk	{}	01a0d2a4b7d374f680147da40eccac30
01a0d2a4-b7e3-7419-9744-ac194f6a90cc	2026-09-24 09:00:05.468846+00	01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	account	acc_01a0d2a4a5e271ad8f2973051345ee56	public_token.created	public_token	ptk_01a0d2a4b7e1729bb301d58769dcf19e	Window guests	{"permission":"read"}	01a0d2a4b7dc74f89b612f5b6acce10a
01a0d2a4-b7ec-752d-8072-889bd83c70b4	2026-09-24 09:00:05.482967+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	project.created	project	prj_01a0d2a4b7eb718da2b1e3b3ab803566	Poster	{}	01a0d2a4b7ea760e97403e9988793845
01a0d2a4-b7ff-70c5-9551-d670a60ecf1a	2026-09-24 09:00:05.50016+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4abf0724d85248c39779083ae	project.created	project	prj_01a0d2a4b7fe7239b18b9f31870fc05e	Brochure	{}	01a0d2a4b7fb73f78942146cd27ec7de
01a0d2a4-b845-722a-9e96-cc816f2a1856	2026-09-24 09:00:05.559768+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	invitation.created	invitation	inv_01a0d2a4b83877178db81f24fb41be69	e•••@e•••.com	{"grant":"admin"}	01a0d2a4b8377432907579d6b1ac1a70
01a0d2a4-b940-7318-a898-1db8a2e9bdd3	2026-09-24 09:00:05.742987+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	invitation.created	invitation	inv_01a0d2a4b91475528a4417bc7c6be9c7	a•••@e•••.com	{"grant":"commenter"}	01a0d2a4b8db764f977cd801f70c53a0
01a0d2a4-b9ac-7349-a9eb-89d81095ecde	2026-09-24 09:00:05.919648+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	system	\N	invitation.sent	invitation	inv_01a0d2a4b91475528a4417bc7c6be9c7	a•••@e•••.com	{}	mail_01a0d2a4b93f7587a67d4a5aa9cb15c4
01a0d2a4-b9bd-735f-8904-6c98383d4f9a	2026-09-24 09:00:05.934569+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.accepted	invitation	inv_01a0d2a4b91475528a4417bc7c6be9c7	a•••@e•••.com	{}	01a0d2a4b9ad7173aad04160667207a0
01a0d2a4-b9bd-735f-8904-6c997e3ae537	2026-09-24 09:00:05.934569+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4a513763eb93825917b8ae1fb	member.added	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"grant":"commenter"}	01a0d2a4b9ad7173aad04160667207a0
01a0d2a4-ba97-7374-88d7-434170fd02cd	2026-09-24 09:00:06.159831+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	system	\N	invitation.sent	invitation	inv_01a0d2a4b9d6740cab6937129ced7a65	h•••@e•••.com	{}	mail_01a0d2a4b9dc725b964d59f4fe8bce11
01a0d2a4-acef-7539-825c-83effa6f8bb0	2026-09-24 09:00:02.61013+00	\N	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	account.created	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{}	01a0d2a4acb17352991c9bc587ae523f
01a0d2a4-acf0-7465-89b5-57b21dcb757a	2026-09-24 09:00:02.61013+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	invitation.accepted	invitation	inv_01a0d2a4ac0470fa8f4df296b48b1f1e	d•••@e•••.com	{}	01a0d2a4acb17352991c9bc587ae523f
01a0d2a4-acf0-7465-89b5-57b3ae1b528f	2026-09-24 09:00:02.61013+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	member.added	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{"grant":"content_editor"}	01a0d2a4acb17352991c9bc587ae523f
01a0d2a4-ad02-769b-90c3-501abddf4993	2026-09-24 09:00:02.61013+00	\N	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	session.started	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{"session_id":"ses_01a0d2a4ad0176b1b610c6b9745aa1a9"}	01a0d2a4acb17352991c9bc587ae523f
01a0d2a4-adb6-772b-bd9a-a620099d1958	2026-09-24 09:00:02.867931+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4ad127332883fb19d3d65b038	e•••@e•••.com	{}	mail_01a0d2a4ad22729cb3c2acc1ac00bb34
01a0d2a4-aed9-7423-9acc-fde36e4e32e5	2026-09-24 09:00:03.155916+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	invitation.accepted	invitation	inv_01a0d2a4adf475008edcbfeb4667e4d4	l•••@e•••.com	{}	01a0d2a4aed17791be434d9a907ef65c
01a0d2a4-afa3-7214-8b88-924ada8c811b	2026-09-24 09:00:03.360379+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4aeed755a8fc719dab96b3419	m•••@e•••.com	{}	mail_01a0d2a4aef6745dadcdc64fb7d275e0
01a0d2a4-b0b3-70da-9e9e-edfbb684c8ca	2026-09-24 09:00:03.624489+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b0ac7322baeff5929a5b8cfb	h•••@e•••.com	{"grant":"write"}	01a0d2a4b0a777258cea4ebae2ac05fe
01a0d2a4-b289-75ce-9bc8-782270cd0a3b	2026-09-24 09:00:04.037531+00	\N	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	account.created	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	Iris	{}	01a0d2a4b245773e99e309eecb1ec6f1
01a0d2a4-b28a-7221-a3e1-5aafb3b83a10	2026-09-24 09:00:04.037531+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	invitation.accepted	invitation	inv_01a0d2a4b1a675e0a398b570f5bfdeab	i•••@e•••.com	{}	01a0d2a4b245773e99e309eecb1ec6f1
01a0d2a4-b28a-7221-a3e1-5ab0a4e1b544	2026-09-24 09:00:04.037531+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	member.added	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	Iris	{"grant":"read"}	01a0d2a4b245773e99e309eecb1ec6f1
01a0d2a4-b28d-77af-9b2e-e96724355279	2026-09-24 09:00:04.037531+00	\N	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	session.started	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	Iris	{"session_id":"ses_01a0d2a4b28d77af9b2ee966baafc64e"}	01a0d2a4b245773e99e309eecb1ec6f1
01a0d2a4-b336-7114-bce9-1b63564f44a2	2026-09-24 09:00:04.27595+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0d2a4b2a0776b89b084c76c669cee	j•••@e•••.com	{}	mail_01a0d2a4b2a9761f879463adc9bd4aba
01a0d2a4-b48e-758d-8f4c-5267f1f7a0c8	2026-09-24 09:00:04.58216+00	\N	account	acc_01a0d2a4b48c70f68f014c93105a868f	account.created	account	acc_01a0d2a4b48c70f68f014c93105a868f	Karl	{}	01a0d2a4b46574c4b3c2a9cd2e6c297e
01a0d2a4-b48f-70d0-84e7-3b4d5a3b9bf9	2026-09-24 09:00:04.58216+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b48c70f68f014c93105a868f	invitation.accepted	invitation	inv_01a0d2a4b38b717f804ec13b3caa3046	k•••@e•••.com	{}	01a0d2a4b46574c4b3c2a9cd2e6c297e
01a0d2a4-b48f-70d0-84e7-3b4edb3d6871	2026-09-24 09:00:04.58216+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b48c70f68f014c93105a868f	member.added	account	acc_01a0d2a4b48c70f68f014c93105a868f	Karl	{"grant":"comment"}	01a0d2a4b46574c4b3c2a9cd2e6c297e
01a0d2a4-b496-7541-b186-e867ee71d200	2026-09-24 09:00:04.58216+00	\N	account	acc_01a0d2a4b48c70f68f014c93105a868f	session.started	account	acc_01a0d2a4b48c70f68f014c93105a868f	Karl	{"session_id":"ses_01a0d2a4b49572bc9af693807bb54bcc"}	01a0d2a4b46574c4b3c2a9cd2e6c297e
01a0d2a4-b5af-77e6-aa3f-72a4cbbcd6f1	2026-09-24 09:00:04.89665+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0d2a4b5a2728e97097b486a886a51	g•••@e•••.com	{"grant":"comment"}	01a0d2a4b59875d1a628c8c0fe96f632
01a0d2a4-b6e6-7759-bc34-3557b8b14396	2026-09-24 09:00:05.220601+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	invitation.declined	invitation	inv_01a0d2a4b6ce722e9bc2eb92f5a77f36	o•••@x•••.example	{}	01a0d2a4b6df7108ab028f05c3ad7577
01a0d2a4-b7ba-762b-a895-338397313986	2026-09-24 09:00:05.432258+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	workspace.created	workspace	ws_01a0d2a4b7b876ae8bfe614e0c4c288b	Atelier	{}	01a0d2a4b7b7729fa2a82bda5f8c46e6
01a0d2a4-b7f9-7475-9ae1-1a9f5753967c	2026-09-24 09:00:05.496682+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a73373d2a5569e32654c762c	project.created	project	prj_01a0d2a4b7f974759ae11a9e3cf15660	Mural	{}	01a0d2a4b7f67539a28aab57556e0ef8
01a0d2a4-b833-70d9-9728-47b15a002606	2026-09-24 09:00:05.554428+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	workspace.updated	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour	{}	01a0d2a4b83175d69dad39db427f2337
01a0d2a4-b9dd-74c7-a1a4-f2dea301cd98	2026-09-24 09:00:05.956354+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	invitation.created	invitation	inv_01a0d2a4b9d6740cab6937129ced7a65	h•••@e•••.com	{"grant":"designer"}	01a0d2a4b9c2728798257237e820ff4d
01a0d2a4-bae5-70b8-9ad6-2fd6997aabd5	2026-09-24 09:00:06.237873+00	01a0d2a4-badd-77fd-96df-e390239e589d	account	acc_01a0d2a4a513763eb93825917b8ae1fb	workspace.created	workspace	ws_01a0d2a4badd77fd96dfe390239e589d	Lantern	{}	01a0d2a4bad97298831f12e6162db414
01a0d2a4-bb7e-7684-bd3d-63d8d62a55ef	2026-09-24 09:00:06.396818+00	01a0d2a4-badd-77fd-96df-e390239e589d	system	\N	invitation.sent	invitation	inv_01a0d2a4baf87597b0c62d3d1fb92ec1	c•••@e•••.com	{}	mail_01a0d2a4bb03704bb1ff2a3ef40c3e29
01a0d493-066b-70a2-86fb-80948b85bd1b	2026-09-24 18:00:00.308994+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	operator	\N	workspace.plan_changed	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz	{"after":"team","before":"default"}	01a0d493063476c281ce705075e6c398
01a0d493-f00e-7267-84b9-7d074e751745	2026-09-24 18:01:00.158422+00	01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	operator	\N	workspace.plan_changed	workspace	ws_01a0d2a4b7d477569e15a58d0a41aff4	Kiosk	{"after":"free","before":"default"}	01a0d493effe730a976c67f8b178bb41
01a0d494-dae0-7603-8eb7-318685f8fea0	2026-09-24 18:02:00.188781+00	\N	operator	\N	account.created	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa	{}	01a0d494da7c73c4af27fb8d1371bb9d
01a0d494-dae4-7477-95fa-19a71cbaaf98	2026-09-24 18:02:00.188781+00	\N	operator	\N	account.verified	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa	{}	01a0d494da7c73c4af27fb8d1371bb9d
01a0f153-dc44-75b0-9f6f-38466ec894ff	2026-09-30 08:00:00.068252+00	\N	operator	\N	signing_key.rotated	signing_key	QvXmHQfgH7e	QvXmHQfgH7e	{}	01a0f153dc4475b09f6f38475ae8e926
01a0f6b1-282f-7440-ab06-32781fa874e1	2026-10-01 09:00:00.31846+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	session.started	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"session_id":"ses_01a0f6b1282e71e38788e8b3ad6839c4"}	01a0f6b127be71cca714a1d007717d7a
01a0f6b1-2869-7593-a3a2-e348475f1d85	2026-10-01 09:00:00.436424+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	session.started	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"session_id":"ses_01a0f6b128697593a3a2e3472c2618ed"}	01a0f6b128337476aa07f95cf416bf8e
01a0f6b1-28a3-716c-bf66-57c8196cbeeb	2026-10-01 09:00:00.497002+00	\N	account	acc_01a0d2a4abf0724d85248c39779083ae	session.started	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{"session_id":"ses_01a0f6b128a27000b32319361debfff8"}	01a0f6b128707115b0803cbed1c45798
01a0f6b1-28f0-708d-a288-54043a129984	2026-10-01 09:00:00.551247+00	\N	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	session.started	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{"session_id":"ses_01a0f6b128f0708da2885403efb3783b"}	01a0f6b128a674b7a7e0dd7ad76cfcc4
01a0f6b1-2910-7256-aff1-e3f91a5333fa	2026-10-01 09:00:00.629565+00	\N	account	acc_01a0d2a4ade973c283c1785f447178d0	session.started	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{"session_id":"ses_01a0f6b129107256aff1e3f89e08be01"}	01a0f6b128f577c3a3232938bb84564c
01a0f6b1-2929-71ca-82e9-172d66ec97f9	2026-10-01 09:00:00.660926+00	\N	account	acc_01a0d2a4b1977317b623b438bcd944dc	session.started	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{"session_id":"ses_01a0f6b1292971ca82e9172ca68a98df"}	01a0f6b129147060862ea6cf68b50e14
01a0f6b1-2947-7586-91bc-37e4fc472956	2026-10-01 09:00:00.689043+00	\N	account	acc_01a0d2a4b373735f9d05df49e0371317	session.started	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{"session_id":"ses_01a0f6b12947758691bc37e311bb8aa2"}	01a0f6b129307184a221715fa649eeba
01a0f6b1-2964-709e-8426-a1bd0596bf48	2026-10-01 09:00:00.715241+00	\N	account	acc_01a0d2a4b48c70f68f014c93105a868f	session.started	account	acc_01a0d2a4b48c70f68f014c93105a868f	Karl	{"session_id":"ses_01a0f6b12964709e8426a1bcded79427"}	01a0f6b1294a73f187b6a58634f14eb4
01a0f6b1-29ef-73c8-9309-f61ec753dde0	2026-10-01 09:00:00.840421+00	\N	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	session.started	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{"session_id":"ses_01a0f6b129ee76db951dcfbd74210c89"}	01a0f6b129c47611bde3ace1c0d5dfd3
01a0f6b1-2a08-741e-a833-00feffc17738	2026-10-01 09:00:00.882788+00	\N	account	acc_01a0d2a4a97d7448bd05bf97af211313	session.started	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{"session_id":"ses_01a0f6b12a077682a9c8e6fb63a690f2"}	01a0f6b129f272c1b39d8bfbec63472d
01a0f6b1-2a20-7755-9c37-90b5f1100c59	2026-10-01 09:00:00.907557+00	\N	account	acc_01a0d494dad073bfbeb0894e73a5c39c	session.started	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa	{"session_id":"ses_01a0f6b12a2077559c3790b441ebb059"}	01a0f6b12a0b7238a7ac31bb95f02667
01a0f6b1-2a39-70ad-afec-03bc2444defa	2026-10-01 09:00:00.933172+00	\N	anonymous	\N	account.created	account	acc_01a0f6b12a387135bef5c019641c2727	Sami	{}	01a0f6b12a2470ffbcf455ac0d30e07b
01a0f6b1-2a51-7430-9d1f-86ed3fa92b96	2026-10-01 09:00:00.968285+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12a50745e97e26672c13cd216	Press review	{"permission":"comment"}	01a0f6b12a45717c9cfa2d830e9dccd4
01a0f6b1-2a60-7715-8be6-b76b24510b65	2026-10-01 09:00:00.987368+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12a5e723ca763a9247dfa0c11	Always open	{"permission":"read"}	01a0f6b12a5a74e69d8ed5330f12582c
01a0f6b1-2a6b-7220-acd1-ff1ea8ce1e02	2026-10-01 09:00:01.000387+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12a6a7333992751b4b1acb121	Freelancer	{"permission":"write"}	01a0f6b12a67765aa762a3971f869ab2
01a0f6b1-2a78-75e7-b1bd-a36b9f7a2bfd	2026-10-01 09:00:01.01307+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12a7875e7b1bda36a92e610eb	Autumn review	{"permission":"read"}	01a0f6b12a737124bad35f62b5464254
01a0f6b1-2a82-7032-b4fb-fd8ded4b703c	2026-10-01 09:00:01.024896+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12a827032b4fbfd8cb632ab76	Leaked	{"permission":"read"}	01a0f6b12a807072a8e3e97150371332
01a0f6b1-2a91-72da-865a-18b2409bbbdb	2026-10-01 09:00:01.039248+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12a90766f99b370db9f16ea47	Two seats	{"permission":"read"}	01a0f6b12a8a7640afc1556a0ae6c228
01a0f6b1-2a99-7114-bfc8-072c9ca3ba50	2026-10-01 09:00:01.046347+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12a987258afd5410176044397	Everything	{"permission":"comment"}	01a0f6b12a95713caaaf1b5f27be79c2
01a0f6b1-2aa7-7122-b0e0-7ce67952b8bd	2026-10-01 09:00:01.05932+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12aa77122b0e07ce5d493aaef	Scrap book	{"permission":"read"}	01a0f6b12a9d7702ad58ad3068cbb201
01a0f6b1-2ab2-76fe-a469-3e57813022a7	2026-10-01 09:00:01.072273+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4abf0724d85248c39779083ae	public_token.created	public_token	ptk_01a0f6b12ab171fab4d30ecba768c285	Brochure draft	{"permission":"comment"}	01a0f6b12aaf7171b443b2693a5bb99a
01a0f6b1-2abf-776c-8ab6-0a95c128b488	2026-10-01 09:00:01.082388+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	public_token.created	public_token	ptk_01a0f6b12abb76bf81a5d9c4ea51c01c	Catálogo abierto	{"permission":"read"}	01a0f6b12ab975ca8a7504a60d3658cc
01a0f6b1-2acb-7425-bbc5-474e3247df3e	2026-10-01 09:00:01.095161+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12aca747188dd6ec41c9cbecd	public_token.redeemed	public_token	ptk_01a0f6b12a50745e97e26672c13cd216	Press review	{"guest_name":"Pressemann"}	01a0f6b12ac67581aa5eaca3c5e1a83c
01a0f6b1-2ad8-72ac-af8d-0a186c8184e5	2026-10-01 09:00:01.106336+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12ad872acaf8d0a171c5819a9	public_token.redeemed	public_token	ptk_01a0f6b12a50745e97e26672c13cd216	Press review	{}	01a0f6b12ad17421881c142e7e6ebad5
01a0f6b1-2ae4-76c1-bbac-4d7dd49c681d	2026-10-01 09:00:01.11682+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12ae37444ab788748ed22efb3	public_token.redeemed	public_token	ptk_01a0f6b12a50745e97e26672c13cd216	Press review	{"guest_name":"Señora Díaz"}	01a0f6b12adc7413a5d2dfd5812c75fb
01a0f6b1-2aea-75c8-a9be-1e1453cd98fd	2026-10-01 09:00:01.128368+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12ae974caadb9408d2d5ffeca	public_token.redeemed	public_token	ptk_01a0f6b12a7875e7b1bda36a92e610eb	Autumn review	{"guest_name":"Autumn guest"}	01a0f6b12ae874809820efcc50003427
01a0f6b1-2af3-71a2-9379-c4e22ef9c597	2026-10-01 09:00:01.135612+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12af173c98afdd811ef1e2a90	public_token.redeemed	public_token	ptk_01a0f6b12a827032b4fbfd8cb632ab76	Leaked	{"guest_name":"Thief"}	01a0f6b12aef72b99446c8da3ac00358
01a0f6b1-2af8-75ed-8c10-2e86ce4a7cc7	2026-10-01 09:00:01.143538+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12af875ed8c102e851dede69b	public_token.redeemed	public_token	ptk_01a0f6b12a827032b4fbfd8cb632ab76	Leaked	{}	01a0f6b12af772da9f26ee5b9f57be00
01a0f6b1-2b08-7065-8175-c5219e797090	2026-10-01 09:00:01.152196+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12b0777419bbe3eb06d380721	public_token.redeemed	public_token	ptk_01a0f6b12a90766f99b370db9f16ea47	Two seats	{"guest_name":"First seat"}	01a0f6b12b00700198c19b5e4312fba7
01a0f6b1-2b0e-72cb-84cf-2192a9165171	2026-10-01 09:00:01.163162+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12b0e72cb84cf2191ff87d5fe	public_token.redeemed	public_token	ptk_01a0f6b12a90766f99b370db9f16ea47	Two seats	{}	01a0f6b12b0b72b5a9bcbb6a6c709f55
01a0f6b1-2b18-7272-950a-447e67495f99	2026-10-01 09:00:01.17349+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12b187272950a447d47758acf	public_token.redeemed	public_token	ptk_01a0f6b12a987258afd5410176044397	Everything	{"guest_name":"Wanderer"}	01a0f6b12b1574a486c8c1c41709f7bf
01a0f6b1-2b1d-75f2-a43a-d50682a72bc3	2026-10-01 09:00:01.179518+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12b1d75f2a43ad505c5e476d9	public_token.redeemed	public_token	ptk_01a0d2a4b80e76bf8403bee2b950cc96	Poster for the printer	{"guest_name":"Printer"}	01a0f6b12b1b7660b926b416a9fc2d46
01a0f6b1-2b22-736c-b417-1df06c803629	2026-10-01 09:00:01.184335+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a0f6b12b2170fea897ec5a69b370ab	public_token.redeemed	public_token	ptk_01a0d2a4b80470d68a23ac4c3399111a	Opening week	{}	01a0f6b12b2071279fa78a795d7a2106
01a0f6b1-29bf-70dc-a50a-9eebd0310819	2026-10-01 09:00:00.804309+00	\N	account	acc_01a0d2a4a73373d2a5569e32654c762c	session.started	account	acc_01a0d2a4a73373d2a5569e32654c762c		{"session_id":"ses_01a0f6b129bf70dca50a9eea8141fd06"}	01a0f6b129a37116a8c43b8faa372309
01a0f6b1-2b30-7327-9526-f36fbb86c547	2026-10-01 09:00:01.19322+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.revoked	public_token	ptk_01a0f6b12a827032b4fbfd8cb632ab76	Leaked	{}	01a0f6b12b2875de8f656a5725fca833
01a0f6b1-2b36-7352-a957-a2677545e564	2026-10-01 09:00:01.204091+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.revoked	public_token	ptk_01a0f6b12ab171fab4d30ecba768c285	Brochure draft	{}	01a0f6b12b3370d1bb4456ff42168b58
01a0f6b1-2b41-778c-8608-3f8b5530157f	2026-10-01 09:00:01.212489+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	public_token.renewed	public_token	ptk_01a0f6b12abb76bf81a5d9c4ea51c01c	Catálogo abierto	{"expires_at":"2027-09-01T12:00:00Z","expires_at_before":"2026-10-20T12:00:00Z","usage_limit":"500","usage_limit_before":"20"}	01a0f6b12b3b74ed86ab907afbbcd309
01a0f6b1-2b71-703d-b60e-7f7ee0873500	2026-10-01 09:00:01.260414+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transferred	project	prj_01a0d2a4aa1d750cb3548c53ab7ef49c	Moved	{"from":"ws_01a0d2a4a9cf75b18f7c36d232e665bc","to":"ws_01a0d2a4bbb77376bff61ae1d76f73a4"}	01a0f6b12b6b74d98ae7de2543408ddb
01a0f6b1-2b72-74ba-ae6b-bb73d1b5638f	2026-10-01 09:00:01.260414+00	01a0d2a4-bbb7-7376-bff6-1ae1d76f73a4	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transferred	project	prj_01a0d2a4aa1d750cb3548c53ab7ef49c	Moved	{"from":"ws_01a0d2a4a9cf75b18f7c36d232e665bc","to":"ws_01a0d2a4bbb77376bff61ae1d76f73a4"}	01a0f6b12b6b74d98ae7de2543408ddb
01a0f6b1-2caf-7149-b8e6-01285894c7e7	2026-10-01 09:00:01.58122+00	01a0d2a4-b821-7657-91f6-109422b140cf	system	\N	invitation.sent	invitation	inv_01a0f6b12c0870cb8bbc18b652c34da5	n•••@e•••.com	{}	mail_01a0f6b12c0d746b92fe5261d82a5cc8
01a0f6b1-2d23-778f-a38a-54cd5cb6c2a1	2026-10-01 09:00:01.694531+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	invitation.created	invitation	inv_01a0f6b12d1f77df8c30405ebe6a7d72	l•••@e•••.com	{"grant":"commenter"}	01a0f6b12d1d77ce9b82f8aa0a69761c
01a0f6b1-2ec0-73c3-95ef-fe4c47b4fb7e	2026-10-01 09:00:02.110695+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	member.removed	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{}	01a0f6b12ebd776093307a59072bf7fd
01a0f6b1-2ec3-73f5-88cf-069ac306d654	2026-10-01 09:00:02.110695+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.handed_over	public_token	ptk_01a0d2a4b81b715f9362ddb15aa8af26	For the agency	{"from":"acc_01a0d2a4b373735f9d05df49e0371317","to":"acc_01a0d2a4a513763eb93825917b8ae1fb"}	01a0f6b12ebd776093307a59072bf7fd
01a0f6b1-2f36-71c5-a2da-2c9d6251841e	2026-10-01 09:00:02.225963+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	invitation.created	invitation	inv_01a0f6b12f337504903e4837f2c5bd8c	a•••@e•••.com	{"grant":"designer"}	01a0f6b12f3072bfa0b7d114cf210dac
01a0f6b1-302e-718b-af10-6adbd74aa2b0	2026-10-01 09:00:02.473966+00	\N	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	account.email_changed	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{"email":"n•••@e•••.com"}	01a0f6b13028746e84d6ebc8691151d8
01a0f6b1-3111-743a-87cf-c92262620254	2026-10-01 09:00:02.704154+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	host_key.created	host_key	key_01a0f6b1311076a3b37119659f77c0cd	Tienda	{}	01a0f6b1310f71779c8fd77387825250
01a0f6b1-3120-765b-b538-894de553a9b6	2026-10-01 09:00:02.720305+00	\N	account	acc_01a0d494dad073bfbeb0894e73a5c39c	session.ended	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa Luz	{"session_id":"ses_01a0f6b12a2077559c3790b441ebb059"}	01a0f6b1311f765994ab3eb289294a69
01a0f6b1-2b5f-74fd-8c42-b4170f2ea7ad	2026-10-01 09:00:01.246442+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.updated	public_token	ptk_01a0f6b12a6a7333992751b4b1acb121	Freelancer Frida	{"name":"Freelancer Frida","name_before":"Freelancer"}	01a0f6b12b5c76c89b30450ab50abcd8
01a0f6b1-2b69-7221-b09b-78fc9660b9d7	2026-10-01 09:00:01.253571+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.deleted	project	prj_01a0d2a4aa1574398fca48e937464704	Scrapped	{}	01a0f6b12b6472ef843539ab19699671
01a0f6b1-2b89-7466-a5c0-e9fca13a1f79	2026-10-01 09:00:01.2726+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0f6b12b7b738c88197d8f15391ece	h•••@e•••.com	{"grant":"designer"}	01a0f6b12b77737eb1eec592b155f2e8
01a0f6b1-2c0f-70e0-bac3-2b97fb4a6d73	2026-10-01 09:00:01.41523+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a0f6b12c0870cb8bbc18b652c34da5	n•••@e•••.com	{"grant":"commenter"}	01a0f6b12c0670fa877731fa92cd0e78
01a0f6b1-2cb4-7357-a5cf-5bef7d630f61	2026-10-01 09:00:01.58369+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a0f6b12cb274dbb31f5999c66022b6	Attic	{"permission":"read"}	01a0f6b12cab76ccbcc6859bfc839af1
01a0f6b1-2cc4-777d-b6ab-b56f74306a7a	2026-10-01 09:00:01.598652+00	01a0d2a4-b821-7657-91f6-109422b140cf	guest	gst_01a0f6b12cc4777db6abb56eb2acd296	public_token.redeemed	public_token	ptk_01a0f6b12cb274dbb31f5999c66022b6	Attic	{}	01a0f6b12cbe75b6a65f658130f70920
01a0f6b1-2ccd-72fe-ab93-7efe87f0f633	2026-10-01 09:00:01.610388+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.cancelled	invitation	inv_01a0f6b12c0870cb8bbc18b652c34da5	n•••@e•••.com	{}	01a0f6b12cc977f68b1bacf5457b9821
01a0f6b1-2cd1-7577-b81a-6d2e8ea1b67d	2026-10-01 09:00:01.610388+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4a513763eb93825917b8ae1fb	workspace.deleted	workspace	ws_01a0d2a4b821765791f6109422b140cf	Old attic	{}	01a0f6b12cc977f68b1bacf5457b9821
01a0f6b1-2ce7-71ee-8d3a-483540a1faea	2026-10-01 09:00:01.637358+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4ade973c283c1785f447178d0	workspace.ownership_transferred	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour	{"after":"acc_01a0d2a4ade973c283c1785f447178d0","before":"acc_01a0d2a4aceb719f809b3ed76ede33f2"}	01a0f6b12ce475b4af4e36191618d467
01a0f6b1-2cf3-747f-a8ce-1bebbb1ec072	2026-10-01 09:00:01.650143+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	account	acc_01a0d2a4b1977317b623b438bcd944dc	workspace.ownership_offer_cancelled	workspace	ws_01a0d2a4b82e750381774535afbcdaa9	Pier	{}	01a0f6b12cf171008ef5733bff0ca940
01a0f6b1-2d09-773b-9334-2424c0e47ce1	2026-10-01 09:00:01.664982+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4ade973c283c1785f447178d0	project.transferred	project	prj_01a0d2a4aa2d71629f7b87e6c8a58b9c	Leaflet	{"from":"ws_01a0d2a4a9cf75b18f7c36d232e665bc","to":"ws_01a0d2a4b82a755d97401cb34c9bcf34"}	01a0f6b12d0075c68d5bc69a3653cbcc
01a0f6b1-2d0a-718b-a7d8-7352806ed9ca	2026-10-01 09:00:01.664982+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4ade973c283c1785f447178d0	project.transferred	project	prj_01a0d2a4aa2d71629f7b87e6c8a58b9c	Leaflet	{"from":"ws_01a0d2a4a9cf75b18f7c36d232e665bc","to":"ws_01a0d2a4b82a755d97401cb34c9bcf34"}	01a0f6b12d0075c68d5bc69a3653cbcc
01a0f6b1-2d11-74c5-9d89-0c1de2a4c923	2026-10-01 09:00:01.67863+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa367071b9d53014f5afb265	Sign	{}	01a0f6b12d0d76d39aaaf02b1af819b1
01a0f6b1-2d11-74c5-9d89-0c1e047a3157	2026-10-01 09:00:01.67863+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa367071b9d53014f5afb265	Sign	{}	01a0f6b12d0d76d39aaaf02b1af819b1
01a0f6b1-2d1b-737f-86b7-a6fb6aaaca86	2026-10-01 09:00:01.689475+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_cancelled	project	prj_01a0d2a4aa367071b9d53014f5afb265	Sign	{}	01a0f6b12d1770509cbe6f6cf6ae3a56
01a0f6b1-2d1c-7067-99c5-b300b4234384	2026-10-01 09:00:01.689475+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_cancelled	project	prj_01a0d2a4aa367071b9d53014f5afb265	Sign	{}	01a0f6b12d1770509cbe6f6cf6ae3a56
01a0f6b1-2ea4-71a6-bfd8-d69c892dd0de	2026-10-01 09:00:02.082107+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0f6b12d1f77df8c30405ebe6a7d72	l•••@e•••.com	{}	mail_01a0f6b12d23778fa38a54cc8ad6cc8c
01a0f6b1-2ecc-748b-a566-364adf8d6d5d	2026-10-01 09:00:02.122477+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b48c70f68f014c93105a868f	member.left	account	acc_01a0d2a4b48c70f68f014c93105a868f	Karl	{}	01a0f6b12ec97521a27f5bf2d63e9e1d
01a0f6b1-2eea-76b2-b303-a1727e1d3d2b	2026-10-01 09:00:02.12835+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	invitation.cancelled	invitation	inv_01a0f6b12d1f77df8c30405ebe6a7d72	l•••@e•••.com	{"because":"inviter_gone"}	01a0f6b12ecf729e9c7c53f75e9223ed
01a0d2a4-a70d-76a6-9848-00c87505eb4b	2026-09-24 09:00:01.146178+00	\N	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	account.verified	account	acc_01a0d2a4a6ac713799c35a2c94a10b77		{}	01a0d2a4a6f97380b57d7fcc5ab6959e
01a0d2a4-a70f-7212-9cb9-15d525d48b46	2026-09-24 09:00:01.146178+00	\N	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	session.started	account	acc_01a0d2a4a6ac713799c35a2c94a10b77		{"session_id":"ses_01a0d2a4a70e74ea8b1c1ebb77b46094"}	01a0d2a4a6f97380b57d7fcc5ab6959e
01a0d2a4-aeda-7686-a403-33e466a28843	2026-09-24 09:00:03.155916+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	member.added	account	acc_01a0d2a4a6ac713799c35a2c94a10b77		{"grant":"designer"}	01a0d2a4aed17791be434d9a907ef65c
01a0f6b1-29a0-7391-b02f-43536fe1149a	2026-10-01 09:00:00.75771+00	\N	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	session.started	account	acc_01a0d2a4a6ac713799c35a2c94a10b77		{"session_id":"ses_01a0f6b1299f72b9bf1cb4e609542887"}	01a0f6b129757166983e320261611f73
01a0f6b1-2ee9-75d1-882d-86549f8c4e63	2026-10-01 09:00:02.12835+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	member.left	account	acc_01a0d2a4a6ac713799c35a2c94a10b77		{}	01a0f6b12ecf729e9c7c53f75e9223ed
01a0f6b1-2ef4-767e-98f0-ac614be55f22	2026-10-01 09:00:02.12835+00	\N	account	acc_01a0d2a4a6ac713799c35a2c94a10b77	account.deleted	account	acc_01a0d2a4a6ac713799c35a2c94a10b77		{}	01a0f6b12ecf729e9c7c53f75e9223ed
01a0f6b1-2f1c-736b-b75e-abd0febef39b	2026-10-01 09:00:02.172648+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a73373d2a5569e32654c762c	public_token.revoked	public_token	ptk_01a0d2a4b8147610a03ed2ff70cef9e1	Mural preview	{}	01a0f6b12efb76ae9f22d48d242c46a6
01a0f6b1-2f19-72fa-839c-3100b0457837	2026-10-01 09:00:02.172648+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a73373d2a5569e32654c762c	member.left	account	acc_01a0d2a4a73373d2a5569e32654c762c		{}	01a0f6b12efb76ae9f22d48d242c46a6
01a0f6b1-2f21-7784-9bdb-0588e44a345f	2026-10-01 09:00:02.172648+00	\N	account	acc_01a0d2a4a73373d2a5569e32654c762c	account.deleted	account	acc_01a0d2a4a73373d2a5569e32654c762c		{}	01a0f6b12efb76ae9f22d48d242c46a6
01a0f6b1-2f28-716b-93da-321cc9ffab6f	2026-10-01 09:00:02.215789+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	member.role_changed	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{"after":"designer","before":"content_editor"}	01a0f6b12f2574fd8a0c55182e20e133
01a0f6b1-2f95-7101-b329-8e74fb698a59	2026-10-01 09:00:02.322502+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a0f6b12f337504903e4837f2c5bd8c	a•••@e•••.com	{}	mail_01a0f6b12f3671c5a2da2c9cdad730ee
01a0f6b1-30bd-772f-9946-d3805da0a13f	2026-10-01 09:00:02.592527+00	\N	account	acc_01a0d2a4a97d7448bd05bf97af211313	account.password_reset	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{}	01a0f6b130a070ba817fdc5032d0aef8
01a0f6b1-2bce-75ae-a242-ffb2822f8253	2026-10-01 09:00:01.354228+00	01a0d2a4-b821-7657-91f6-109422b140cf	system	\N	invitation.sent	invitation	inv_01a0f6b12b7b738c88197d8f15391ece	h•••@e•••.com	{}	mail_01a0f6b12b86757dad76d359cac66199
01a0f6b1-2c01-76b9-a334-d24bf9867303	2026-10-01 09:00:01.401868+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4b1977317b623b438bcd944dc	invitation.accepted	invitation	inv_01a0f6b12b7b738c88197d8f15391ece	h•••@e•••.com	{}	01a0f6b12bf671318d106feeb9880ede
01a0f6b1-2c01-76b9-a334-d24ce21efe53	2026-10-01 09:00:01.401868+00	01a0d2a4-b821-7657-91f6-109422b140cf	account	acc_01a0d2a4b1977317b623b438bcd944dc	member.added	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{"grant":"designer"}	01a0f6b12bf671318d106feeb9880ede
01a0f6b1-2cdd-7292-9e1b-536f8891c298	2026-10-01 09:00:01.624341+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	workspace.ownership_offered	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{}	01a0f6b12cd6742397e75b85764d34c4
01a0f6b1-2ced-736f-a336-4aba64ece114	2026-10-01 09:00:01.643935+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	workspace.ownership_offered	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{}	01a0f6b12ceb760ba6e99f230ffceeb1
01a0f6b1-2cf9-70f7-9d90-3119087715f5	2026-10-01 09:00:01.654291+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa2d71629f7b87e6c8a58b9c	Leaflet	{}	01a0f6b12cf576e5a9fef40c69e24dd3
01a0f6b1-2cfa-75c2-b62f-ddd42eb1aa68	2026-10-01 09:00:01.654291+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa2d71629f7b87e6c8a58b9c	Leaflet	{}	01a0f6b12cf576e5a9fef40c69e24dd3
01a0f6b1-2fa0-734a-ac11-74adf7fd916b	2026-10-01 09:00:02.33635+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a5e271ad8f2973051345ee56	member.role_changed	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{"after":"content_editor","before":"designer"}	01a0f6b12f9e7280b98e48b4e608b8e9
01a0f6b1-3109-7479-bafd-069b3919a716	2026-10-01 09:00:02.696171+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	host_key.created	host_key	key_01a0f6b1310876cd84770b0ea0eb82f4	Shop	{}	01a0f6b1310772bca327d89df37fe76d
01a0f6b1-310d-7305-b993-6cea220bb81c	2026-10-01 09:00:02.700538+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	host_key.created	host_key	key_01a0f6b1310d7305b9936ce9b4ffc389	Old shop	{}	01a0f6b1310c720cb84bb778dba9ac26
01a0f6b1-311e-744e-9aa3-14d8a68a83f0	2026-10-01 09:00:02.71663+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	host_key.revoked	host_key	key_01a0f6b1310d7305b9936ce9b4ffc389	Old shop	{}	01a0f6b1311c719b913e259d0e7206e4
01a0f6b1-30bf-754c-9910-d37f503e14c0	2026-10-01 09:00:02.592527+00	\N	account	acc_01a0d2a4a97d7448bd05bf97af211313	session.started	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{"session_id":"ses_01a0f6b130be706492f659361523c7cd"}	01a0f6b130a070ba817fdc5032d0aef8
01a0f6b1-30eb-76bf-b467-f11ed870e004	2026-10-01 09:00:02.627541+00	\N	account	acc_01a0d2a4b1977317b623b438bcd944dc	account.password_changed	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{}	01a0f6b130c274498a92f251680e2318
01a0f6b1-30fa-731d-a57b-f9ff68fad5b9	2026-10-01 09:00:02.680429+00	\N	account	acc_01a0d494dad073bfbeb0894e73a5c39c	account.updated	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa Luz	{"locale":"es","locale_before":"en"}	01a0f6b130f771a38278335e45efc81f
01a0f6b1-30f1-7703-89a6-0d7df811a7a9	2026-10-01 09:00:02.672856+00	\N	account	acc_01a0d494dad073bfbeb0894e73a5c39c	account.updated	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa Luz	{"display_name":"Rosa Luz","display_name_before":"Rosa","locale":"en","locale_before":"es"}	01a0f6b130ef707d9a195cdccfc92a65
01a0f89f-898b-737c-aea6-2dcd260968a2	2026-10-01 18:00:00.134748+00	\N	operator	\N	account.verified	account	acc_01a0f6b12a387135bef5c019641c2727	Sami	{}	01a0f89f898675dca0c92378e0e92091
01a1b573-61b9-7170-b80f-86dd9e04697a	2026-11-07 10:00:00.13521+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	session.started	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"session_id":"ses_01a1b57361b876929dceb70e3dab66b4"}	01a1b573618675549ee3ed0e1bd2a5c4
01a1b573-61e1-73a2-a93a-90a21e70e384	2026-11-07 10:00:00.193813+00	\N	account	acc_01a0d2a4abf0724d85248c39779083ae	session.started	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{"session_id":"ses_01a1b57361e07665afbd39a605e18040"}	01a1b57361c173a98e413285fce1065d
01a1b573-6205-75ed-8b1f-87078521e07a	2026-11-07 10:00:00.23486+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	session.started	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"session_id":"ses_01a1b573620575ed8b1f87062234fdf7"}	01a1b57361ea7628b6f2e708137d17f2
01a1b573-6221-718c-9a75-53c65cdd6caa	2026-11-07 10:00:00.265728+00	\N	anonymous	\N	account.created	account	acc_01a1b57362207261b9fea0e6d2955d7d	Wim	{}	01a1b57362097155b2355c73715b4e19
01a1b573-626f-75fc-adad-b8140b7822c5	2026-11-07 10:00:00.35608+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a1b573626976ea8422bcc66c5cbf40	t•••@e•••.com	{"grant":"comment"}	01a1b57362607466acff8c39affc342d
01a1b573-62ad-74c2-9deb-ba6ac2b61dac	2026-11-07 10:00:00.419328+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a1b573626976ea8422bcc66c5cbf40	t•••@e•••.com	{}	mail_01a1b573626e754092c7893733df0d33
01a1b573-62b4-7578-a10c-de6e5e6d8246	2026-11-07 10:00:00.423372+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a1b57362aa77b48cf74f462d6893da	s•••@e•••.com	{"grant":"write"}	01a1b57362a573369d2eb7c16ab7d3ba
01a1b573-62f1-74e0-ba8f-f77e294a5095	2026-11-07 10:00:00.494625+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a1b57362aa77b48cf74f462d6893da	s•••@e•••.com	{}	mail_01a1b57362b375be93af7cc8b5cdf961
01a1b573-6325-74b9-9205-16e8633f338a	2026-11-07 10:00:00.544212+00	01a0d2a4-badd-77fd-96df-e390239e589d	account	acc_01a0d2a4a513763eb93825917b8ae1fb	workspace.ownership_offered	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{}	01a1b573631e71d99865d22212b8ec50
01a1b573-6333-730e-9af9-0aa99a92bae4	2026-11-07 10:00:00.558712+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa4174248a85c5fd8ec6e108	Flag	{}	01a1b573632c76588417ce988f7556dd
01a1b573-6333-730e-9af9-0aaa3d067feb	2026-11-07 10:00:00.558712+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa4174248a85c5fd8ec6e108	Flag	{}	01a1b573632c76588417ce988f7556dd
01a1e431-5305-7704-8d65-e201f89b8d6f	2026-11-16 11:50:00.144916+00	\N	account	acc_01a0d2a4a97d7448bd05bf97af211313	session.started	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{"session_id":"ses_01a1e431530070689de8c6d63d4df74f"}	01a1e43152d074b48cb086b1189f44a1
01a1fd8c-69bf-725c-b321-d8dfc4489478	2026-11-21 10:00:00.124876+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	session.started	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"session_id":"ses_01a1fd8c69be7523b83b4a876be211bc"}	01a1fd8c697c76eebdf8abb173336484
01a1fd8c-69f6-7266-a209-918f8a112f7c	2026-11-21 10:00:00.207011+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	session.started	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"session_id":"ses_01a1fd8c69f5771c9332b16c0bf30f87"}	01a1fd8c69ca769bb67b223d46f7acb3
01a1fd8c-6a1a-7499-aeb5-ac7663f9efbd	2026-11-21 10:00:00.259832+00	\N	anonymous	\N	account.created	account	acc_01a1fd8c6a1a7499aeb5ac75dc724050	Ulf	{}	01a1fd8c6a0271b2bba19f95fc2f019a
01a1fd8c-6a8b-7063-9f32-6f234a0a2a99	2026-11-21 10:00:00.390581+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a1fd8c6a8a7572a2e97c69a6044d36	Weekend guests	{"permission":"read"}	01a1fd8c6a847084a119491e33f83697
01a1fd8c-6a9e-7218-91f4-c25b6f9c9e86	2026-11-21 10:00:00.40633+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.emailed	public_token	ptk_01a1fd8c6a8a7572a2e97c69a6044d36	Weekend guests	{"recipients":"l•••@e•••.com, w•••@e•••.com"}	01a1fd8c6a94708eb6914cb5207a0d04
01a1fd8c-6ab6-71f1-823a-45747deb2b1e	2026-11-21 10:00:00.425281+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.emailed	public_token	ptk_01a0f6b12a50745e97e26672c13cd216	Press review	{"recipients":"o•••@e•••.com, p•••@e•••.com, p•••@e•••.com"}	01a1fd8c6aa57624a9a81d88796b35b0
01a1fd8c-6ac3-75df-838d-131154a028d4	2026-11-21 10:00:00.445563+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	public_token.emailed	public_token	ptk_01a0f6b12abb76bf81a5d9c4ea51c01c	Catálogo abierto	{"recipients":"l•••@e•••.com"}	01a1fd8c6abc7317afdf045f1c0f4e3b
01a1fd8c-6ace-7344-8323-b95b83889ae1	2026-11-21 10:00:00.458451+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	public_token.renewed	public_token	ptk_01a0f6b12abb76bf81a5d9c4ea51c01c	Catálogo abierto	{"usage_limit":"600","usage_limit_before":"500"}	01a1fd8c6ac97509a77e27dc1f5e6478
01a20814-a445-70da-9526-9d1943f1e567	2026-11-23 11:05:00.148071+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	session.started	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"session_id":"ses_01a20814a443701b936b6726ded26d63"}	01a20814a3f37537ba53c9848ee1c239
01a20814-a475-773b-a508-0c30ba246340	2026-11-23 11:05:00.235245+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	session.started	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"session_id":"ses_01a20814a47477059ffd9b7b712a951a"}	01a20814a44a769cb0ec75af7e5982fd
01a20814-a499-70e2-96bf-2f7355176140	2026-11-23 11:05:00.28212+00	\N	account	acc_01a0d2a4abf0724d85248c39779083ae	session.started	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{"session_id":"ses_01a20814a498731097e611a1cba28991"}	01a20814a4797746a5c8655525ff591d
01a20814-a4b4-7201-a5e5-9ac8f9b90a3b	2026-11-23 11:05:00.317018+00	\N	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	session.started	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{"session_id":"ses_01a20814a4b373b2b9bb8e1df77b9a9c"}	01a20814a49c76bc9b7a4076940a2534
01a20814-a4d4-72e7-8fd9-9db605c55542	2026-11-23 11:05:00.345191+00	\N	account	acc_01a0d2a4ade973c283c1785f447178d0	session.started	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{"session_id":"ses_01a20814a4d075e9a3401f97c21024e9"}	01a20814a4b87748807dd84a2ac5b0b2
01a20814-a4f1-706c-9182-3bd16ea2db8c	2026-11-23 11:05:00.377201+00	\N	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	session.started	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	Femke	{"session_id":"ses_01a20814a4f1706c91823bd074983a77"}	01a20814a4d8774f97a7487dd0600bf7
01a20814-a50f-7734-b0cf-a213cd9ec1bf	2026-11-23 11:05:00.406747+00	\N	account	acc_01a0d2a4b5007502abb39decbed9c5b4	session.started	account	acc_01a0d2a4b5007502abb39decbed9c5b4	Gil	{"session_id":"ses_01a20814a50e77ebac5f4c9c2d6b0eab"}	01a20814a4f67145a9a707fdd8ae6e18
01a20814-a530-7391-8d81-35ffc6e9c718	2026-11-23 11:05:00.436568+00	\N	account	acc_01a0d2a4b1977317b623b438bcd944dc	session.started	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{"session_id":"ses_01a20814a52b72bca72f779316a918db"}	01a20814a51475be9137c55a7430ecd7
01a20814-a54e-772f-8be7-def57fbb7bdd	2026-11-23 11:05:00.468067+00	\N	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	session.started	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	Iris	{"session_id":"ses_01a20814a54d711eae787afd27e5374b"}	01a20814a53374c5a1bba4227da5e6e6
01a20814-a568-706e-b39d-55b5bbd25911	2026-11-23 11:05:00.49749+00	\N	account	acc_01a0d2a4b373735f9d05df49e0371317	session.started	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{"session_id":"ses_01a20814a567724e936571fcdd1f82b8"}	01a20814a55176dd908cfad92f7885cb
01a20814-a5c2-7456-a04c-86ead4b918d2	2026-11-23 11:05:00.585714+00	\N	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	session.started	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	Otto	{"session_id":"ses_01a20814a5c27456a04c86e9903fc07c"}	01a20814a5a872709e289c5f2cdf1f34
01a20814-a6cf-741b-b6b5-d40fd2a9f7b5	2026-11-23 11:05:00.855989+00	\N	anonymous	\N	account.created	account	acc_01a20814a6ce741dbbb901d818f73521	Tess	{}	01a20814a6b7711aa3e616fbc2092182
01a20814-a722-768b-8a08-5a95035b4df2	2026-11-23 11:05:00.939479+00	\N	anonymous	\N	account.created	account	acc_01a20814a7217641aa2abafc8ac7d9d9	Zoé Lang	{}	01a20814a70a77d09681e2ca801e2e3f
01a20814-acc7-7430-b401-25c945434679	2026-11-23 11:05:02.396682+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814acbe707a957b4cbe6ab892df	r•••@e•••.com	{"grant":"commenter"}	01a20814acbb72219471c0c527eef9ff
01a20814-ad45-7156-a150-86216bf47db3	2026-11-23 11:05:02.525373+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.resent	invitation	inv_01a20814acbe707a957b4cbe6ab892df	r•••@e•••.com	{"expires_at":"2026-12-03T11:05:02.525373Z"}	01a20814ad3c7744996794943869ef65
01a20814-ae76-71d6-a7d0-64909df455aa	2026-11-23 11:05:02.833201+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae7277b9a3409847f412338b	t•••@e•••.com	{"grant":"content_editor"}	01a20814ae6a71c1aaa7f025015258ec
01a20814-ae90-7097-b2fd-c1044870b478	2026-11-23 11:05:02.862012+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.created	project	prj_01a20814ae8e77e48147fc013f3d056f	Fair	{}	01a20814ae8d70adbb89fd95cbb70759
01a20814-aee0-74ec-9d32-c1badff9a366	2026-11-23 11:05:02.939052+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a20814aedf74a3a715f6b2efe7ae66	public_token.redeemed	public_token	ptk_01a0f6b12a6a7333992751b4b1acb121	Freelancer Frida	{"guest_name":"Frida"}	01a20814aeda70f890bef333bd1ff0a6
01a20814-af2c-74fa-8510-0f01498c7078	2026-11-23 11:05:03.018004+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	host_key.created	host_key	key_01a20814af2a7285a2340cd2ae7b9585	Made once	{}	01a20814af26775fa8df3d8ab2806e8f
01a20814-afd0-74c7-a334-ca4f0c98ee94	2026-11-23 11:05:03.169691+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ae817363a110b28630cebf7c	l•••@e•••.com	{}	mail_01a20814ae8474ba898e0598b3f09cb4
01a20814-b195-73f3-9e10-6738451d00f7	2026-11-23 11:05:03.628583+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814b18f7792b03b4a7acedd7fa7	h•••@e•••.com	{"grant":"read"}	01a20814b186753ea548327c4e49eecc
01a20814-a587-719b-af07-896068505469	2026-11-23 11:05:00.525114+00	\N	account	acc_01a0d2a4b48c70f68f014c93105a868f	session.started	account	acc_01a0d2a4b48c70f68f014c93105a868f	Karl	{"session_id":"ses_01a20814a587719baf07895f1efce658"}	01a20814a56c742a8196ef6ab7579f3f
01a20814-a616-71ae-af08-ac1e0846ba75	2026-11-23 11:05:00.671151+00	\N	account	acc_01a0f6b12a387135bef5c019641c2727	session.started	account	acc_01a0f6b12a387135bef5c019641c2727	Sami	{"session_id":"ses_01a20814a61574439811d6ea4e88dbdf"}	01a20814a5fe74aeaa732c9fad65ff66
01a20814-ada1-7480-b4a1-21ee35849c20	2026-11-23 11:05:02.612758+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.resent	invitation	inv_01a1b57362aa77b48cf74f462d6893da	s•••@e•••.com	{"expires_at":"2026-12-03T11:05:02.612758Z"}	01a20814ad93737783092f4d1d30a841
01a20814-adea-71be-b595-31b875bdb1cd	2026-11-23 11:05:02.688598+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ade2747b95346322486e9984	j•••@e•••.com	{"grant":"commenter"}	01a20814adde72b2956d7523590f6fd3
01a20814-ae84-74ba-898e-05999bc487fa	2026-11-23 11:05:02.848176+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae817363a110b28630cebf7c	l•••@e•••.com	{"grant":"write"}	01a20814ae7977948424a2224fd4fd7b
01a20814-aef1-70e4-afae-51aa7edc1e0d	2026-11-23 11:05:02.953431+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a20814aef07508b3fa938e83bff9f4	public_token.redeemed	public_token	ptk_01a1fd8c6a8a7572a2e97c69a6044d36	Weekend guests	{"guest_name":"Weekend guest"}	01a20814aee972beb4238236f80ee791
01a20814-af15-75a4-8032-d53bc30a5f27	2026-11-23 11:05:02.995215+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a20814af0b71d0b986f1cd98dfa6b0	session.ended	public_token	ptk_01a0f6b12a5e723ca763a9247dfa0c11	Always open	{"guest_name":"Brief guest"}	01a20814af137771b59f5deeca7b8b23
01a20814-b014-706e-a067-bf03c6bbffac	2026-11-23 11:05:03.244801+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ae887630996b15fb6c5b7892	l•••@e•••.com	{}	mail_01a20814ae8a7762be9f3ec96c578d8b
01a20814-a5a4-735e-89e5-47cb887098ab	2026-11-23 11:05:00.555868+00	\N	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	session.started	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{"session_id":"ses_01a20814a5a4735e89e547cab10607a9"}	01a20814a58b73558773e71b5a5190af
01a20814-a5fa-74a8-991a-9f06bdcfe380	2026-11-23 11:05:00.642749+00	\N	account	acc_01a0d494dad073bfbeb0894e73a5c39c	session.started	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa Luz	{"session_id":"ses_01a20814a5f971f39863e92da4ba3e4f"}	01a20814a5e27484a95822e5b708b0ab
01a20814-a6b1-70ed-8812-85e9977ac08d	2026-11-23 11:05:00.842072+00	\N	account	acc_01a20814a66f74b59b489fbdd4a21754	account.verified	account	acc_01a20814a66f74b59b489fbdd4a21754	Abel	{}	01a20814a6a975dabec3691e57fe82b4
01a20814-a6b3-751c-9786-d7b0824fe2a7	2026-11-23 11:05:00.842072+00	\N	account	acc_01a20814a66f74b59b489fbdd4a21754	session.started	account	acc_01a20814a66f74b59b489fbdd4a21754	Abel	{"session_id":"ses_01a20814a6b274c3961391e35eeed299"}	01a20814a6a975dabec3691e57fe82b4
01a20814-aba3-72b0-9679-eae9e9f3baa3	2026-11-23 11:05:02.106814+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ab557261bcd4906b3e14ab01	n•••@e•••.com	{}	mail_01a20814ab5b75049d9d48a63b6759d0
01a20814-abe3-7627-bb21-8c6b23fb2ad8	2026-11-23 11:05:02.172141+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ab9f721fadc314da63ae4db8	r•••@e•••.com	{}	mail_01a20814aba877779d3345e8e3bf5edd
01a20814-ac26-7535-8b7e-f70b5834aa37	2026-11-23 11:05:02.23954+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814abe6778aad78f4a5dee38a0b	p•••@e•••.com	{}	mail_01a20814abea7505b1fa36a11ac6d01e
01a20814-ac77-71dd-8582-e569ae151922	2026-11-23 11:05:02.322327+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ac28764796bf307744d84e4c	y•••@e•••.com	{}	mail_01a20814ac2e73af8ce266e10289dd1d
01a20814-ad02-703c-9b8b-6db9a8443a6e	2026-11-23 11:05:02.463664+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814acbe707a957b4cbe6ab892df	r•••@e•••.com	{}	mail_01a20814acc670879b2336a2e0327ac1
01a20814-ad7f-7229-8ced-a4db2abbbae2	2026-11-23 11:05:02.588426+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814acbe707a957b4cbe6ab892df	r•••@e•••.com	{}	mail_01a20814ad457156a15086209d98691b
01a20814-ae4c-7046-b310-50f8398d1535	2026-11-23 11:05:02.789852+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae4774f79658a03d87eccd3a	b•••@e•••.com	{"grant":"commenter"}	01a20814ae4474d997cb9d4b5ea1d7c2
01a20814-aefc-72b8-94ee-b66dd19c83d2	2026-11-23 11:05:02.966023+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	guest	gst_01a20814aefa7024bd0cc67af732e70e	public_token.redeemed	public_token	ptk_01a0f6b12abb76bf81a5d9c4ea51c01c	Catálogo abierto	{"guest_name":"Lectora"}	01a20814aef5739cb7e908e629d6dc30
01a20814-a5de-71c4-9e29-291d1fbce4f0	2026-11-23 11:05:00.614626+00	\N	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	session.started	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	Paula	{"session_id":"ses_01a20814a5de71c49e29291cf9a825c9"}	01a20814a5c6725eb763179170b07059
01a20814-a670-7612-b6a4-2941e56ed29f	2026-11-23 11:05:00.761333+00	\N	anonymous	\N	account.created	account	acc_01a20814a66f74b59b489fbdd4a21754	Abel	{}	01a20814a658750f86f700e495f54712
01a20814-ab5c-72c2-8c4c-b28e494abc3c	2026-11-23 11:05:02.032904+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ab557261bcd4906b3e14ab01	n•••@e•••.com	{"grant":"designer"}	01a20814ab49776f9d78029c9773cc59
01a20814-aba8-7777-9d33-45e929e1d9d8	2026-11-23 11:05:02.105849+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	invitation.created	invitation	inv_01a20814ab9f721fadc314da63ae4db8	r•••@e•••.com	{"grant":"read"}	01a20814ab967691863ccfb75c460273
01a20814-abec-71aa-bacb-d606b157721c	2026-11-23 11:05:02.178358+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a5e271ad8f2973051345ee56	invitation.created	invitation	inv_01a20814abe6778aad78f4a5dee38a0b	p•••@e•••.com	{"grant":"content_editor"}	01a20814abe074f49ac5a27a01622ff6
01a20814-ac2e-73af-8ce2-66e293a2b390	2026-11-23 11:05:02.245153+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ac28764796bf307744d84e4c	y•••@e•••.com	{"grant":"comment"}	01a20814ac227527bbbabd4d27268c48
01a20814-ad8c-7569-9eee-09c74ffa6029	2026-11-23 11:05:02.59769+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a5e271ad8f2973051345ee56	invitation.changed	invitation	inv_01a20814acbe707a957b4cbe6ab892df	r•••@e•••.com	{"after":"content_editor","before":"commenter"}	01a20814ad83748a9a3b54cb0a2de1b5
01a20814-ade4-70b9-a240-b02838ce99ff	2026-11-23 11:05:02.681858+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a1b57362aa77b48cf74f462d6893da	s•••@e•••.com	{}	mail_01a20814ada17480b4a121ed887530f1
01a20814-ae28-70a2-a545-aa5b9b245520	2026-11-23 11:05:02.753416+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae23755596589ea729f1345b	a•••@e•••.com	{"grant":"read"}	01a20814ae1d74c393de1cdd14e4aac0
01a20814-ae55-771c-84e5-3d2cf0e19095	2026-11-23 11:05:02.799968+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae5074d1a8a8ee833c7380fd	o•••@e•••.com	{"grant":"commenter"}	01a20814ae4e757295b59dd0ae2fecd7
01a20814-ae8a-7762-be9f-3eca5ecc59b8	2026-11-23 11:05:02.853524+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae887630996b15fb6c5b7892	l•••@e•••.com	{"grant":"write"}	01a20814ae7977948424a2224fd4fd7b
01a20814-aea5-7356-ade8-fa85fcc35f5d	2026-11-23 11:05:02.879271+00	01a0d2a4-b82e-7503-8177-4535afbcdaa9	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	workspace.ownership_offered	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{}	01a20814ae9e77e6ae5aa6f778a21cb9
01a20814-aebf-74e1-a00c-e43f69c3ea24	2026-11-23 11:05:02.903179+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a20814aebe71d8aa3f12e99e15d7d9	public_token.redeemed	public_token	ptk_01a0f6b12a50745e97e26672c13cd216	Press review	{"guest_name":"Grit Guest"}	01a20814aeb7731bb791f62004c79cd1
01a20814-a634-75be-84b9-dc9b51ac97a3	2026-11-23 11:05:00.698021+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	session.started	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"session_id":"ses_01a20814a6337614841902fe11f5d704"}	01a20814a61974e6af0198a27fe7a4b2
01a20814-a80f-7637-9004-b8c3946e214e	2026-11-23 11:05:01.174602+00	\N	anonymous	\N	account.created	account	acc_01a20814a80e77f4892a1550c01b2e7a	Not Vera	{}	01a20814a7f47476ae9230a8bab1381f
01a20814-a8c0-7137-9de3-f37be008f2cf	2026-11-23 11:05:01.349736+00	\N	anonymous	\N	account.created	account	acc_01a20814a8bf73e38db07e36786a13b6	Xenia	{}	01a20814a8a4747db8d825940cf8e8f1
01a20814-a951-72d3-a43f-9f72bf5f72b4	2026-11-23 11:05:01.493563+00	\N	anonymous	\N	account.created	account	acc_01a20814a95172d3a43f9f7181e49318	Yara	{}	01a20814a93473d89b28975ab210e457
01a20814-aca8-73c8-8627-95d30ece4a55	2026-11-23 11:05:02.365465+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814aca274558b2f27ce392f7012	b•••@e•••.com	{"grant":"write"}	01a20814ac9a76c39968093350c37a72
01a20814-ae12-7438-a2b4-9a8d6d0d3c14	2026-11-23 11:05:02.706098+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a5e271ad8f2973051345ee56	invitation.cancelled	invitation	inv_01a20814ade2747b95346322486e9984	j•••@e•••.com	{}	01a20814adee71d29dd58498b6347602
01a20814-ae3d-76e1-b480-5712835aee78	2026-11-23 11:05:02.7742+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a20814a66f74b59b489fbdd4a21754	invitation.accepted	invitation	inv_01a20814ae23755596589ea729f1345b	a•••@e•••.com	{}	01a20814ae3470719b666f6451977f4b
01a20814-ae3f-7343-a05e-fc0e190c5963	2026-11-23 11:05:02.7742+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a20814a66f74b59b489fbdd4a21754	member.added	account	acc_01a20814a66f74b59b489fbdd4a21754	Abel	{"grant":"read"}	01a20814ae3470719b666f6451977f4b
01a20814-ae65-7083-866d-06fdec9057c1	2026-11-23 11:05:02.808721+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae5b70dabec90791a18ba685	l•••@e•••.com	{"grant":"comment"}	01a20814ae5771499d2a7c1bd4396b72
01a20814-ae70-7125-acfb-76f3a0b29fd5	2026-11-23 11:05:02.827918+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae6c76aaa65cb6a37b3fbe0a	t•••@e•••.com	{"grant":"commenter"}	01a20814ae6a71c1aaa7f025015258ec
01a20814-ae96-7436-848d-2ffa3b153d4f	2026-11-23 11:05:02.865077+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a20814ae9276cb9a3c0d94cf9211bc	f•••@e•••.com	{"grant":"comment"}	01a20814ae8d70adbb89fd95cbb70759
01a20814-aeaf-719d-a602-e588f4f7bd72	2026-11-23 11:05:02.892191+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa49700fba5aedac77b143f9	Banner	{}	01a20814aeab77c58ebfa058e103947a
01a20814-aeb0-7777-b9dd-7199f37aa1b9	2026-11-23 11:05:02.892191+00	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	account	acc_01a0d2a4a513763eb93825917b8ae1fb	project.transfer_requested	project	prj_01a0d2a4aa49700fba5aedac77b143f9	Banner	{}	01a20814aeab77c58ebfa058e103947a
01a20814-aed3-72d2-b938-06b01d5acc4e	2026-11-23 11:05:02.921425+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a20814aecf735ca13de43146d97536	public_token.redeemed	public_token	ptk_01a0f6b12a5e723ca763a9247dfa0c11	Always open	{}	01a20814aec97272952aeeaf8ebbb9aa
01a20814-aeeb-7403-9085-9109ff181489	2026-11-23 11:05:02.944635+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.undeliverable	invitation	inv_01a20814ae4774f79658a03d87eccd3a	b•••@e•••.com	{"reason":"550 5.1.1 no such mailbox here"}	mail_01a20814ae4b7317a960287e10bf5afb
01a20814-af0d-72a7-a483-c8ba6ffd2e88	2026-11-23 11:05:02.979004+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a20814af0b71d0b986f1cd98dfa6b0	public_token.redeemed	public_token	ptk_01a0f6b12a5e723ca763a9247dfa0c11	Always open	{"guest_name":"Brief guest"}	01a20814af02733095ce4d5db0c8ff72
01a20814-af21-774c-b9c0-6aaebd9180d4	2026-11-23 11:05:03.00578+00	01a20814-af1d-75c8-b370-3994286d5672	account	acc_01a0d2a4a5e271ad8f2973051345ee56	workspace.created	workspace	ws_01a20814af1d75c8b3703994286d5672	Made once	{}	01a20814af1971ce8b4f1f132cf5eea3
01a20814-af37-7147-bd49-10c913aef049	2026-11-23 11:05:03.027616+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	guest	gst_01a20814af3677238c15d3469a116a89	public_token.redeemed	public_token	ptk_01a0f6b12abb76bf81a5d9c4ea51c01c	Catálogo abierto	{}	01a20814af2f737d9365c92dbb1ee00e
01a20814-af42-750e-aa13-8b9100145999	2026-11-23 11:05:03.039103+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ae6c76aaa65cb6a37b3fbe0a	t•••@e•••.com	{}	mail_01a20814ae6f713b9455ad07fb7729b8
01a20814-af81-76a7-a11e-0b1f57ba0b90	2026-11-23 11:05:03.102551+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ae7277b9a3409847f412338b	t•••@e•••.com	{}	mail_01a20814ae7671d6a7d0648f9c52270c
01a20814-b058-718b-bfcc-a8822135146b	2026-11-23 11:05:03.316473+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	system	\N	invitation.sent	invitation	inv_01a20814ae9276cb9a3c0d94cf9211bc	f•••@e•••.com	{}	mail_01a20814ae9573e99b426c54cb162ba3
01a20826-f317-7693-82b9-d5174bc4f9fd	2026-11-23 11:25:00.056021+00	\N	operator	\N	signing_key.rotated	signing_key	DHuzhthTbZP	DHuzhthTbZP	{}	01a20826f31871c5b38c3b85aaee8eb8
01a20827-4114-77c0-b1d2-03098c830d42	2026-11-23 11:25:20.021004+00	\N	operator	\N	signing_key.retired	signing_key	SeYEiJbkBK_	SeYEiJbkBK_	{}	01a20827411576c19806d968f3793ef3
01a2082b-8785-7107-ab1d-b30754b5989f	2026-11-23 11:30:00.14646+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	session.started	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"session_id":"ses_01a2082b87847601a7d0fea28bde62ec"}	01a2082b8751777696f4a7f0ef7c2d90
01a2082b-8797-725a-b43c-31c823d7adb3	2026-11-23 11:30:00.205995+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	invitation.created	invitation	inv_01a2082b879177d6b2b1857e6828d01c	b•••@e•••.com	{"grant":"commenter"}	01a2082b878a743d9212badc074df640
01a2082b-87ba-7743-abef-8f1324a94d0a	2026-11-23 11:30:00.243136+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a2082b87b974799833a34edc0253c3	public_token.redeemed	public_token	ptk_01a0f6b12a5e723ca763a9247dfa0c11	Always open	{"guest_name":"Idle guest"}	01a2082b87b27279b5b534c7d4160ce2
01a20830-1b75-7657-9f3e-57a09e294a4a	2026-11-23 11:35:00.166825+00	\N	account	acc_01a0d2a4a513763eb93825917b8ae1fb	session.started	account	acc_01a0d2a4a513763eb93825917b8ae1fb	Ana Ruiz	{"session_id":"ses_01a208301b747422acf902387e4d054c"}	01a208301b4573a097580378641104be
01a20830-1bad-7447-9b26-93b31bab5a71	2026-11-23 11:35:00.220307+00	\N	account	acc_01a0d2a4a5e271ad8f2973051345ee56	session.started	account	acc_01a0d2a4a5e271ad8f2973051345ee56	Benito Núñez	{"session_id":"ses_01a208301bac745099269494d09f288d"}	01a208301b7b7184894769fd59edd835
01a20830-1bd9-7628-b390-95353e1cd8f3	2026-11-23 11:35:00.28675+00	\N	account	acc_01a0d2a4abf0724d85248c39779083ae	session.started	account	acc_01a0d2a4abf0724d85248c39779083ae	Carla Mora	{"session_id":"ses_01a208301bd97628b390953457d00b98"}	01a208301bbe7279af97b42a0e04fd7c
01a20830-1bfa-7383-a37c-1454ca7e9ce3	2026-11-23 11:35:00.31883+00	\N	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	session.started	account	acc_01a0d2a4aceb719f809b3ed76ede33f2	Dan O'Neil	{"session_id":"ses_01a208301bfa7383a37c1453f71515e9"}	01a208301bde775ca1884c0659eb3070
01a20830-1c1a-70b9-aafd-871455ccd1dd	2026-11-23 11:35:00.351935+00	\N	account	acc_01a0d2a4ade973c283c1785f447178d0	session.started	account	acc_01a0d2a4ade973c283c1785f447178d0	Eva <Stern> & Co	{"session_id":"ses_01a208301c197023bdee07d216696c84"}	01a208301bff77b493f59138f33ffd3a
01a20830-1c36-709b-a9bc-e2d167484b8e	2026-11-23 11:35:00.382227+00	\N	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	session.started	account	acc_01a0d2a4b09c729ba2a6d62a83183ddb	Femke	{"session_id":"ses_01a208301c36709ba9bce2d0b3067a4f"}	01a208301c1d77a5a8839830b863b966
01a20830-1c59-7107-8a00-c80fabb107f0	2026-11-23 11:35:00.410507+00	\N	account	acc_01a0d2a4b5007502abb39decbed9c5b4	session.started	account	acc_01a0d2a4b5007502abb39decbed9c5b4	Gil	{"session_id":"ses_01a208301c5872228ef2fc103171dcc1"}	01a208301c3a702895e37986eb177a97
01a20830-1ca5-71cd-ba61-4ad20c73d196	2026-11-23 11:35:00.489731+00	\N	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	session.started	account	acc_01a0d2a4b28171e5ad2039d239ca4af2	Iris	{"session_id":"ses_01a208301ca3726b90940c50079152c2"}	01a208301c8975eaad70d35244a57a69
01a20830-1c85-707a-8a11-3c419ee7c3ad	2026-11-23 11:35:00.451295+00	\N	account	acc_01a0d2a4b1977317b623b438bcd944dc	session.started	account	acc_01a0d2a4b1977317b623b438bcd944dc	Hana 花	{"session_id":"ses_01a208301c847625a33d944306795b57"}	01a208301c62764badbb7e134e29a145
01a20830-1cc2-77e0-b7d1-886245e498d4	2026-11-23 11:35:00.520936+00	\N	account	acc_01a0d2a4b373735f9d05df49e0371317	session.started	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{"session_id":"ses_01a208301cc17682b44c39128c531fc2"}	01a208301ca87032825c449b4f1c5403
01a20830-1cfe-71b2-a63f-be4eba8bb1f6	2026-11-23 11:35:00.580947+00	\N	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	session.started	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{"session_id":"ses_01a208301cfd77629c7dec173c24b4b3"}	01a208301ce47072955933246cd7d522
01a20830-1d3a-71ac-bc55-07b90a776571	2026-11-23 11:35:00.636871+00	\N	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	session.started	account	acc_01a0d2a4a9227575aa13bcc4d37cf03d	Paula	{"session_id":"ses_01a208301d3970f9bbe89e43e09eb086"}	01a208301d1c746d8e1cc365513ac301
01a20830-1d73-7660-ac8a-642cae175951	2026-11-23 11:35:00.697655+00	\N	account	acc_01a0d494dad073bfbeb0894e73a5c39c	session.started	account	acc_01a0d494dad073bfbeb0894e73a5c39c	Rosa Luz	{"session_id":"ses_01a208301d737660ac8a642b19b97dcf"}	01a208301d5873fb934b175287ffc162
01a20830-1dad-77c4-ab73-f978bf77d769	2026-11-23 11:35:00.756484+00	\N	account	acc_01a20814a66f74b59b489fbdd4a21754	session.started	account	acc_01a20814a66f74b59b489fbdd4a21754	Abel	{"session_id":"ses_01a208301dac72f7b2a0c507762e484d"}	01a208301d94760bbce80b65297d62ec
01a20830-1dc8-71bf-8219-cad57a7c6790	2026-11-23 11:35:00.7853+00	\N	anonymous	\N	account.created	account	acc_01a208301dc7724592f5cd8c499d1814	Mila	{}	01a208301db0715ebf5ccfd1294cd6b3
01a20830-1de6-772a-aef2-197862bb4519	2026-11-23 11:35:00.823431+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a208301dde740d895caa2086e3e325	q•••@e•••.com	{"grant":"designer"}	01a208301dd471beb5aef1ee4dc4fdc8
01a20830-1df4-71a8-a21a-7872f87c1278	2026-11-23 11:35:00.844506+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a208301def7082b627d79edd72527c	w•••@e•••.com	{"grant":"read"}	01a208301dea7478ab978eb5f16e4630
01a20830-1e13-71ac-8ab2-5b0f234e230c	2026-11-23 11:35:00.856978+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.cancelled	invitation	inv_01a208301def7082b627d79edd72527c	w•••@e•••.com	{}	01a208301df770199996fd7fe0eab773
01a20830-1efb-752f-bb4e-b0b308e38916	2026-11-23 11:35:01.109326+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0f6b12a387135bef5c019641c2727	invitation.accepted	invitation	inv_01a208301ee671609be9471dce92d2de	s•••@e•••.com	{}	01a208301ef475dfb86a5155d87779c9
01a20830-1efc-716b-8f8a-e6ee47133976	2026-11-23 11:35:01.109326+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0f6b12a387135bef5c019641c2727	member.added	account	acc_01a0f6b12a387135bef5c019641c2727	Sami	{"grant":"commenter"}	01a208301ef475dfb86a5155d87779c9
01a20830-1f33-70d8-9325-cab677de3aa6	2026-11-23 11:35:01.166264+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b373735f9d05df49e0371317	invitation.accepted	invitation	inv_01a208301f2570948a429f1775fdcb06	j•••@e•••.com	{}	01a208301f2d756f8009fc38c555fde3
01a20830-1f34-7216-8dda-e902739a5875	2026-11-23 11:35:01.166264+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b373735f9d05df49e0371317	member.added	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{"grant":"read"}	01a208301f2d756f8009fc38c555fde3
01a20830-1f53-70d2-ab0e-43b07295863d	2026-11-23 11:35:01.19533+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	guest	gst_01a208301f52761abaee3e497ffd293d	public_token.redeemed	public_token	ptk_01a208301f4175e38e88aa3c863c17c5	Brochure, once	{"guest_name":"Only one"}	01a208301f4b77d7a3468d77ffe98051
01a20830-1cdf-71ce-86f8-5b0acc0cd91a	2026-11-23 11:35:00.551433+00	\N	account	acc_01a0d2a4b48c70f68f014c93105a868f	session.started	account	acc_01a0d2a4b48c70f68f014c93105a868f	Karl	{"session_id":"ses_01a208301cdf71ce86f85b0918c24e35"}	01a208301cc670d69e8ea6824d0c9b02
01a20830-1d18-773c-9b09-204dad59765b	2026-11-23 11:35:00.610541+00	\N	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	session.started	account	acc_01a0d2a4a86173798206b41dc0d1e2c2	Otto	{"session_id":"ses_01a208301d18773c9b09204cd0272bdd"}	01a208301d0176d7b23562ddcab5f80e
01a20830-1d55-744d-9751-ae6b5e98311b	2026-11-23 11:35:00.670758+00	\N	account	acc_01a0d2a4a97d7448bd05bf97af211313	session.started	account	acc_01a0d2a4a97d7448bd05bf97af211313	Quin	{"session_id":"ses_01a208301d55744d9751ae6a623f5650"}	01a208301d3e766d83599cfab6583514
01a20830-1d90-75db-b884-650d7c14d72d	2026-11-23 11:35:00.727254+00	\N	account	acc_01a0f6b12a387135bef5c019641c2727	session.started	account	acc_01a0f6b12a387135bef5c019641c2727	Sami	{"session_id":"ses_01a208301d9075dbb884650c4c0ee0dd"}	01a208301d767790a65d9ebe7e92a34d
01a20830-1e20-71cd-8a75-04b3b6b0b437	2026-11-23 11:35:00.891849+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.created	public_token	ptk_01a208301e1e75bebee02e465a5bdd20	Spring	{"permission":"write"}	01a208301e19745c92761c9361f77858
01a20830-1e32-73e6-960a-4db205495676	2026-11-23 11:35:00.908249+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.emailed	public_token	ptk_01a208301e1e75bebee02e465a5bdd20	Spring	{"recipients":"s•••@e•••.com"}	01a208301e2b7294923ec9bc0ccfd314
01a20830-1e3d-708e-a9eb-a79863bfc9d2	2026-11-23 11:35:00.921065+00	\N	account	acc_01a20814a66f74b59b489fbdd4a21754	account.email_changed	account	acc_01a20814a66f74b59b489fbdd4a21754	Abel	{"email":"a•••@e•••.com"}	01a208301e3876ebbe30387fad283264
01a20830-1edb-726f-85ae-2ebde3cc1298	2026-11-23 11:35:01.035373+00	\N	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	account.password_changed	account	acc_01a0d2a4a7b070df8bc199c0397bae5b	Nora	{}	01a208301ea977168aa97e7d2563e282
01a20830-1ef0-76a5-b212-cd3eeee838ce	2026-11-23 11:35:01.089398+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a208301ee671609be9471dce92d2de	s•••@e•••.com	{"grant":"commenter"}	01a208301edf74688919fc978f87eac7
01a20830-1f09-71be-b0fd-e13c5f808f59	2026-11-23 11:35:01.122278+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a208301f0477c6bbf2c9e371b5691c	k•••@e•••.com	{"grant":"comment"}	01a208301f01702c9b35f8fc6dc73e97
01a20830-1f12-7570-9035-803fe6b0711c	2026-11-23 11:35:01.133611+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4b48c70f68f014c93105a868f	invitation.declined	invitation	inv_01a208301f0477c6bbf2c9e371b5691c	k•••@e•••.com	{}	01a208301f0c72438d9c7752b3440bce
01a20830-1f1c-73da-afd8-fdb2a3a466ff	2026-11-23 11:35:01.147434+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	member.role_changed	account	acc_01a0f6b12a387135bef5c019641c2727	Sami	{"after":"content_editor","before":"commenter"}	01a208301f1873e89ba51e0e1de11d6c
01a20830-1f2b-76ea-83c0-6e21d191280f	2026-11-23 11:35:01.155527+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	invitation.created	invitation	inv_01a208301f2570948a429f1775fdcb06	j•••@e•••.com	{"grant":"read"}	01a208301f2272c4a052b193d57579a1
01a20830-1f3a-729d-b74a-0d25cf22fa37	2026-11-23 11:35:01.176392+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	member.removed	account	acc_01a0d2a4b373735f9d05df49e0371317	José Álvaro	{}	01a208301f37769ead20bb9a4995a62a
01a20830-1f42-753b-9234-3a3992618f4f	2026-11-23 11:35:01.18313+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4abf0724d85248c39779083ae	public_token.created	public_token	ptk_01a208301f4175e38e88aa3c863c17c5	Brochure, once	{"permission":"read"}	01a208301f3d76f286ad6da52f463fae
01a20830-1f69-75ed-bcc7-c320284deb44	2026-11-23 11:35:01.209914+00	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	account	acc_01a0d2a4a513763eb93825917b8ae1fb	public_token.revoked	public_token	ptk_01a208301f4175e38e88aa3c863c17c5	Brochure, once	{}	01a208301f5977fb879fb7caaa11ceb7
01a20830-1f7c-7490-bc3a-765e4067d760	2026-11-23 11:35:01.23806+00	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	account	acc_01a0d2a4a5e271ad8f2973051345ee56	public_token.renewed	public_token	ptk_01a0f6b12abb76bf81a5d9c4ea51c01c	Catálogo abierto	{"usage_limit":"700","usage_limit_before":"600"}	01a208301f75719f868573cde1349719
01a20830-1f92-7422-aeab-f4c3d82f63d7	2026-11-23 11:35:01.264083+00	01a20830-1f90-77ba-9b16-5da4b6f19de0	account	acc_01a0d2a4abf0724d85248c39779083ae	workspace.created	workspace	ws_01a208301f9077ba9b165da4b6f19de0	Made once more	{}	01a208301f8d7771be5a731b6a361529
01a20830-1f99-769a-b6ce-9c0d3184545f	2026-11-23 11:35:01.272098+00	01a20830-1f98-7576-96b0-558f36b0cd3a	account	acc_01a0d2a4abf0724d85248c39779083ae	workspace.created	workspace	ws_01a208301f98757696b0558f36b0cd3a	Its answer was lost	{}	01a208301f9577f09d2648813bce6a28
\.

--
-- Data for Name: event_project; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event_project (project_id, event_id, at) FROM stdin;
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-a9f6-7461-9f41-bcc3e4a9d91c	2026-09-24 09:00:01.899421+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0d2a4-aa09-72f4-85f3-85cb52d0a625	2026-09-24 09:00:01.921558+00
01a0d2a4-aa15-7439-8fca-48e937464704	01a0d2a4-aa16-7095-85b2-1ca905d0c41e	2026-09-24 09:00:01.940775+00
01a0d2a4-aa1d-750c-b354-8c53ab7ef49c	01a0d2a4-aa20-762e-be69-ed468c6dc0dc	2026-09-24 09:00:01.948736+00
01a0d2a4-aa2d-7162-9f7b-87e6c8a58b9c	01a0d2a4-aa2e-73e5-a31d-f3ffdd97ac47	2026-09-24 09:00:01.95652+00
01a0d2a4-aa36-7071-b9d5-3014f5afb265	01a0d2a4-aa37-72c3-ac07-36ed84ddcf8a	2026-09-24 09:00:01.973605+00
01a0d2a4-aa41-7424-8a85-c5fd8ec6e108	01a0d2a4-aa42-747b-b6c3-e05ae524ac34	2026-09-24 09:00:01.984602+00
01a0d2a4-aa49-700f-ba5a-edac77b143f9	01a0d2a4-aa50-76b3-8ff2-267d7a8d162b	2026-09-24 09:00:01.990543+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0d2a4-aa56-74d0-90cc-ca329a66b0f9	2026-09-24 09:00:02.004199+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-afe6-7777-85cd-0e8893eb748c	2026-09-24 09:00:03.412015+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b07b-7370-bcae-6f9512510815	2026-09-24 09:00:03.576013+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b0a0-737a-b055-2c546843a62a	2026-09-24 09:00:03.586462+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b0a1-7611-ad0a-034197c5f69e	2026-09-24 09:00:03.586462+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b0b3-70da-9e9e-edfbb684c8ca	2026-09-24 09:00:03.624489+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b15a-707b-8225-8c8297500af2	2026-09-24 09:00:03.788265+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b19a-74df-8f1a-55b57127c6c2	2026-09-24 09:00:03.795089+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b19a-74df-8f1a-55b64c052a13	2026-09-24 09:00:03.795089+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b1aa-731d-8b02-78a28c85d218	2026-09-24 09:00:03.875799+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b23f-73a0-9dd3-4547252495f2	2026-09-24 09:00:04.027734+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b28a-7221-a3e1-5aafb3b83a10	2026-09-24 09:00:04.037531+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b28a-7221-a3e1-5ab0a4e1b544	2026-09-24 09:00:04.037531+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b2a9-761f-8794-63ae00b3bc7b	2026-09-24 09:00:04.117079+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b336-7114-bce9-1b63564f44a2	2026-09-24 09:00:04.27595+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b378-7159-82a7-5a0dbf65bc4a	2026-09-24 09:00:04.293537+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b379-74eb-b5ad-2a00c3b955c0	2026-09-24 09:00:04.293537+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b393-75e8-843a-9db3044cf037	2026-09-24 09:00:04.360553+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b43d-7265-be94-64407f292ff5	2026-09-24 09:00:04.539319+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b48f-70d0-84e7-3b4d5a3b9bf9	2026-09-24 09:00:04.58216+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b48f-70d0-84e7-3b4edb3d6871	2026-09-24 09:00:04.58216+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b4a9-77d0-baec-0f66221a2e05	2026-09-24 09:00:04.648484+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b4b5-7504-a110-8abf2c5613be	2026-09-24 09:00:04.660583+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b5af-77e6-aa3f-72a4cbbcd6f1	2026-09-24 09:00:04.89665+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b5c0-75c5-82f9-694335de3f08	2026-09-24 09:00:04.921901+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b5c1-76ee-ba72-90f977b7beb4	2026-09-24 09:00:04.921901+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b5d3-74b1-bdfb-5c6208145a59	2026-09-24 09:00:04.933142+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b68e-7564-8202-da63f4c30229	2026-09-24 09:00:05.132007+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b6af-7566-9ea5-aaa8b22d25aa	2026-09-24 09:00:05.16395+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b6dc-7055-9c95-6601207a53df	2026-09-24 09:00:05.19382+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b6e6-7759-bc34-3557b8b14396	2026-09-24 09:00:05.220601+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a0d2a4-b7d1-7671-918f-10a61f885a21	2026-09-24 09:00:05.45614+00
01a0d2a4-b7d9-7484-9d0a-4a1647e82f2d	01a0d2a4-b7da-77bb-9c5d-e1bf1ed688f3	2026-09-24 09:00:05.465064+00
01a0d2a4-b7d9-7484-9d0a-4a1647e82f2d	01a0d2a4-b7e3-7419-9744-ac194f6a90cc	2026-09-24 09:00:05.468846+00
01a0d2a4-b7eb-718d-a2b1-e3b3ab803566	01a0d2a4-b7ec-752d-8072-889bd83c70b4	2026-09-24 09:00:05.482967+00
01a0d2a4-b7f9-7475-9ae1-1a9e3cf15660	01a0d2a4-b7f9-7475-9ae1-1a9f5753967c	2026-09-24 09:00:05.496682+00
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a0d2a4-b7ff-70c5-9551-d670a60ecf1a	2026-09-24 09:00:05.50016+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b805-7427-aa8a-1f01468d366e	2026-09-24 09:00:05.506198+00
01a0d2a4-b7eb-718d-a2b1-e3b3ab803566	01a0d2a4-b80e-76bf-8403-bee3645ea8b1	2026-09-24 09:00:05.516743+00
01a0d2a4-b7f9-7475-9ae1-1a9e3cf15660	01a0d2a4-b815-721d-b95f-acf12cc98a7b	2026-09-24 09:00:05.523328+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b81c-75ca-a7d4-e079ada01173	2026-09-24 09:00:05.530728+00
01a0d2a4-b826-71bf-894f-63e596304636	01a0d2a4-b827-72db-bcd3-e8b80b3a8e41	2026-09-24 09:00:05.541085+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2a51-7430-9d1f-86ed3fa92b96	2026-10-01 09:00:00.968285+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2a60-7715-8be6-b76b24510b65	2026-10-01 09:00:00.987368+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2a60-7715-8be6-b76b24510b65	2026-10-01 09:00:00.987368+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2a6b-7220-acd1-ff1ea8ce1e02	2026-10-01 09:00:01.000387+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2a78-75e7-b1bd-a36b9f7a2bfd	2026-10-01 09:00:01.01307+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2a82-7032-b4fb-fd8ded4b703c	2026-10-01 09:00:01.024896+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2a91-72da-865a-18b2409bbbdb	2026-10-01 09:00:01.039248+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2a99-7114-bfc8-072c9ca3ba50	2026-10-01 09:00:01.046347+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2a99-7114-bfc8-072c9ca3ba50	2026-10-01 09:00:01.046347+00
01a0d2a4-aa15-7439-8fca-48e937464704	01a0f6b1-2a99-7114-bfc8-072c9ca3ba50	2026-10-01 09:00:01.046347+00
01a0d2a4-aa1d-750c-b354-8c53ab7ef49c	01a0f6b1-2a99-7114-bfc8-072c9ca3ba50	2026-10-01 09:00:01.046347+00
01a0d2a4-aa15-7439-8fca-48e937464704	01a0f6b1-2aa7-7122-b0e0-7ce67952b8bd	2026-10-01 09:00:01.05932+00
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a0f6b1-2ab2-76fe-a469-3e57813022a7	2026-10-01 09:00:01.072273+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a0f6b1-2abf-776c-8ab6-0a95c128b488	2026-10-01 09:00:01.082388+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2acb-7425-bbc5-474e3247df3e	2026-10-01 09:00:01.095161+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2ad8-72ac-af8d-0a186c8184e5	2026-10-01 09:00:01.106336+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2ae4-76c1-bbac-4d7dd49c681d	2026-10-01 09:00:01.11682+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2aea-75c8-a9be-1e1453cd98fd	2026-10-01 09:00:01.128368+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2af3-71a2-9379-c4e22ef9c597	2026-10-01 09:00:01.135612+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2af8-75ed-8c10-2e86ce4a7cc7	2026-10-01 09:00:01.143538+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2b08-7065-8175-c5219e797090	2026-10-01 09:00:01.152196+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2b0e-72cb-84cf-2192a9165171	2026-10-01 09:00:01.163162+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2b18-7272-950a-447e67495f99	2026-10-01 09:00:01.17349+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2b18-7272-950a-447e67495f99	2026-10-01 09:00:01.17349+00
01a0d2a4-aa15-7439-8fca-48e937464704	01a0f6b1-2b18-7272-950a-447e67495f99	2026-10-01 09:00:01.17349+00
01a0d2a4-aa1d-750c-b354-8c53ab7ef49c	01a0f6b1-2b18-7272-950a-447e67495f99	2026-10-01 09:00:01.17349+00
01a0d2a4-b7eb-718d-a2b1-e3b3ab803566	01a0f6b1-2b1d-75f2-a43a-d50682a72bc3	2026-10-01 09:00:01.179518+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2b22-736c-b417-1df06c803629	2026-10-01 09:00:01.184335+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2b30-7327-9526-f36fbb86c547	2026-10-01 09:00:01.19322+00
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a0f6b1-2b36-7352-a957-a2677545e564	2026-10-01 09:00:01.204091+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a0f6b1-2b41-778c-8608-3f8b5530157f	2026-10-01 09:00:01.212489+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0f6b1-2b5f-74fd-8c42-b4170f2ea7ad	2026-10-01 09:00:01.246442+00
01a0d2a4-aa15-7439-8fca-48e937464704	01a0f6b1-2b69-7221-b09b-78fc9660b9d7	2026-10-01 09:00:01.253571+00
01a0d2a4-aa1d-750c-b354-8c53ab7ef49c	01a0f6b1-2b72-74ba-ae6b-bb73d1b5638f	2026-10-01 09:00:01.260414+00
01a0d2a4-b826-71bf-894f-63e596304636	01a0f6b1-2cb4-7357-a5cf-5bef7d630f61	2026-10-01 09:00:01.58369+00
01a0d2a4-b826-71bf-894f-63e596304636	01a0f6b1-2cc4-777d-b6ab-b56f74306a7a	2026-10-01 09:00:01.598652+00
01a0d2a4-aa2d-7162-9f7b-87e6c8a58b9c	01a0f6b1-2cf9-70f7-9d90-3119087715f5	2026-10-01 09:00:01.654291+00
01a0d2a4-aa2d-7162-9f7b-87e6c8a58b9c	01a0f6b1-2d0a-718b-a7d8-7352806ed9ca	2026-10-01 09:00:01.664982+00
01a0d2a4-aa36-7071-b9d5-3014f5afb265	01a0f6b1-2d11-74c5-9d89-0c1de2a4c923	2026-10-01 09:00:01.67863+00
01a0d2a4-aa36-7071-b9d5-3014f5afb265	01a0f6b1-2d1b-737f-86b7-a6fb6aaaca86	2026-10-01 09:00:01.689475+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2ec0-73c3-95ef-fe4c47b4fb7e	2026-10-01 09:00:02.110695+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2ec3-73f5-88cf-069ac306d654	2026-10-01 09:00:02.110695+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0f6b1-2ecc-748b-a566-364adf8d6d5d	2026-10-01 09:00:02.122477+00
01a0d2a4-b7f9-7475-9ae1-1a9e3cf15660	01a0f6b1-2f1c-736b-b75e-abd0febef39b	2026-10-01 09:00:02.172648+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a1b573-626f-75fc-adad-b8140b7822c5	2026-11-07 10:00:00.35608+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a1b573-62ad-74c2-9deb-ba6ac2b61dac	2026-11-07 10:00:00.419328+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a1b573-62b4-7578-a10c-de6e5e6d8246	2026-11-07 10:00:00.423372+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a1b573-62f1-74e0-ba8f-f77e294a5095	2026-11-07 10:00:00.494625+00
01a0d2a4-aa41-7424-8a85-c5fd8ec6e108	01a1b573-6333-730e-9af9-0aa99a92bae4	2026-11-07 10:00:00.558712+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a1fd8c-6a8b-7063-9f32-6f234a0a2a99	2026-11-21 10:00:00.390581+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a1fd8c-6a9e-7218-91f4-c25b6f9c9e86	2026-11-21 10:00:00.40633+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a1fd8c-6ab6-71f1-823a-45747deb2b1e	2026-11-21 10:00:00.425281+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a1fd8c-6ac3-75df-838d-131154a028d4	2026-11-21 10:00:00.445563+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a1fd8c-6ace-7344-8323-b95b83889ae1	2026-11-21 10:00:00.458451+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-aba8-7777-9d33-45e929e1d9d8	2026-11-23 11:05:02.105849+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-abe3-7627-bb21-8c6b23fb2ad8	2026-11-23 11:05:02.172141+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ac2e-73af-8ce2-66e293a2b390	2026-11-23 11:05:02.245153+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ac77-71dd-8582-e569ae151922	2026-11-23 11:05:02.322327+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-aca8-73c8-8627-95d30ece4a55	2026-11-23 11:05:02.365465+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ada1-7480-b4a1-21ee35849c20	2026-11-23 11:05:02.612758+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ade4-70b9-a240-b02838ce99ff	2026-11-23 11:05:02.681858+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ae28-70a2-a545-aa5b9b245520	2026-11-23 11:05:02.753416+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ae3d-76e1-b480-5712835aee78	2026-11-23 11:05:02.7742+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ae3f-7343-a05e-fc0e190c5963	2026-11-23 11:05:02.7742+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-ae65-7083-866d-06fdec9057c1	2026-11-23 11:05:02.808721+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ae84-74ba-898e-05999bc487fa	2026-11-23 11:05:02.848176+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-ae8a-7762-be9f-3eca5ecc59b8	2026-11-23 11:05:02.853524+00
01a20814-ae8e-77e4-8147-fc013f3d056f	01a20814-ae90-7097-b2fd-c1044870b478	2026-11-23 11:05:02.862012+00
01a20814-ae8e-77e4-8147-fc013f3d056f	01a20814-ae96-7436-848d-2ffa3b153d4f	2026-11-23 11:05:02.865077+00
01a0d2a4-aa49-700f-ba5a-edac77b143f9	01a20814-aeaf-719d-a602-e588f4f7bd72	2026-11-23 11:05:02.892191+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-aebf-74e1-a00c-e43f69c3ea24	2026-11-23 11:05:02.903179+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-aed3-72d2-b938-06b01d5acc4e	2026-11-23 11:05:02.921425+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-aed3-72d2-b938-06b01d5acc4e	2026-11-23 11:05:02.921425+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a20814-af37-7147-bd49-10c913aef049	2026-11-23 11:05:03.027616+00
01a20814-ae8e-77e4-8147-fc013f3d056f	01a20814-b058-718b-bfcc-a8822135146b	2026-11-23 11:05:03.316473+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-aee0-74ec-9d32-c1badff9a366	2026-11-23 11:05:02.939052+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-afd0-74c7-a334-ca4f0c98ee94	2026-11-23 11:05:03.169691+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-b195-73f3-9e10-6738451d00f7	2026-11-23 11:05:03.628583+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-aef1-70e4-afae-51aa7edc1e0d	2026-11-23 11:05:02.953431+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-af15-75a4-8032-d53bc30a5f27	2026-11-23 11:05:02.995215+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-af15-75a4-8032-d53bc30a5f27	2026-11-23 11:05:02.995215+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-b014-706e-a067-bf03c6bbffac	2026-11-23 11:05:03.244801+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a20814-aefc-72b8-94ee-b66dd19c83d2	2026-11-23 11:05:02.966023+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-af0d-72a7-a483-c8ba6ffd2e88	2026-11-23 11:05:02.979004+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20814-af0d-72a7-a483-c8ba6ffd2e88	2026-11-23 11:05:02.979004+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a2082b-87ba-7743-abef-8f1324a94d0a	2026-11-23 11:30:00.243136+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a2082b-87ba-7743-abef-8f1324a94d0a	2026-11-23 11:30:00.243136+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20830-1df4-71a8-a21a-7872f87c1278	2026-11-23 11:35:00.844506+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20830-1e13-71ac-8ab2-5b0f234e230c	2026-11-23 11:35:00.856978+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20830-1e20-71cd-8a75-04b3b6b0b437	2026-11-23 11:35:00.891849+00
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20830-1e32-73e6-960a-4db205495676	2026-11-23 11:35:00.908249+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20830-1f09-71be-b0fd-e13c5f808f59	2026-11-23 11:35:01.122278+00
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a20830-1f12-7570-9035-803fe6b0711c	2026-11-23 11:35:01.133611+00
01a20814-ae8e-77e4-8147-fc013f3d056f	01a20830-1f2b-76ea-83c0-6e21d191280f	2026-11-23 11:35:01.155527+00
01a20814-ae8e-77e4-8147-fc013f3d056f	01a20830-1f33-70d8-9325-cab677de3aa6	2026-11-23 11:35:01.166264+00
01a20814-ae8e-77e4-8147-fc013f3d056f	01a20830-1f34-7216-8dda-e902739a5875	2026-11-23 11:35:01.166264+00
01a20814-ae8e-77e4-8147-fc013f3d056f	01a20830-1f3a-729d-b74a-0d25cf22fa37	2026-11-23 11:35:01.176392+00
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a20830-1f42-753b-9234-3a3992618f4f	2026-11-23 11:35:01.18313+00
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a20830-1f53-70d2-ab0e-43b07295863d	2026-11-23 11:35:01.19533+00
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a20830-1f69-75ed-bcc7-c320284deb44	2026-11-23 11:35:01.209914+00
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a20830-1f7c-7490-bc3a-765e4067d760	2026-11-23 11:35:01.23806+00
\.

--
-- Data for Name: guest_session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.guest_session (id, token_id, workspace_id, secret_hash, display_name, created_at, last_used_at, idle_expires_at) FROM stdin;
01a0f6b1-2aca-7471-88dd-6ec41c9cbecd	01a0f6b1-2a50-745e-97e2-6672c13cd216	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x38e2793851ca131228a7ce409146c06e8d3a106b78573525e2190a5f5c83bec2	Pressemann	2026-10-01 09:00:01.095161+00	2026-10-01 09:00:01.095161+00	2026-10-31 09:00:01.095161+00
01a0f6b1-2ad8-72ac-af8d-0a171c5819a9	01a0f6b1-2a50-745e-97e2-6672c13cd216	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x09f67279848fd75e019b59f5ba965fdcdd0ca688ea528170dba8bcb028c970ab	\N	2026-10-01 09:00:01.106336+00	2026-10-01 09:00:01.106336+00	2026-10-31 09:00:01.106336+00
01a0f6b1-2ae3-7444-ab78-8748ed22efb3	01a0f6b1-2a50-745e-97e2-6672c13cd216	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xfa82fe9b14e951b2c77ab24ad9518b03f61871b06548fa1efe46d2e779e3923b	Señora Díaz	2026-10-01 09:00:01.11682+00	2026-10-01 09:00:01.11682+00	2026-10-31 09:00:01.11682+00
01a0f6b1-2ae9-74ca-adb9-408d2d5ffeca	01a0f6b1-2a78-75e7-b1bd-a36a92e610eb	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xee0508f0dd40c67d8cd7cb8796501eea762cc56447e60ed8fe00a3d40204ccf5	Autumn guest	2026-10-01 09:00:01.128368+00	2026-10-01 09:00:01.128368+00	2026-10-31 09:00:01.128368+00
01a0f6b1-2af1-73c9-8afd-d811ef1e2a90	01a0f6b1-2a82-7032-b4fb-fd8cb632ab76	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xcb21b339b948f2c062ef4d9bb684caa4c017a4d7480f33d0cdb34a9c0e5aad1d	Thief	2026-10-01 09:00:01.135612+00	2026-10-01 09:00:01.135612+00	2026-10-31 09:00:01.135612+00
01a0f6b1-2af8-75ed-8c10-2e851dede69b	01a0f6b1-2a82-7032-b4fb-fd8cb632ab76	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x8ee6f0ab6c59a865ea51b326fdce65d00b222b050102b0b44b94f726e69ba4b9	\N	2026-10-01 09:00:01.143538+00	2026-10-01 09:00:01.143538+00	2026-10-31 09:00:01.143538+00
01a0f6b1-2b07-7741-9bbe-3eb06d380721	01a0f6b1-2a90-766f-99b3-70db9f16ea47	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xf824b23f56d0e6238818d4d14ea5a71579b6e7fb8829c4ce39ee9828638e6261	First seat	2026-10-01 09:00:01.152196+00	2026-10-01 09:00:01.152196+00	2026-10-31 09:00:01.152196+00
01a0f6b1-2b0e-72cb-84cf-2191ff87d5fe	01a0f6b1-2a90-766f-99b3-70db9f16ea47	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xee4f8cba4d65c69e3622c0e3ab82a4cdd3a5ed450abfa2412e0aaa0dd9e5d891	\N	2026-10-01 09:00:01.163162+00	2026-10-01 09:00:01.163162+00	2026-10-31 09:00:01.163162+00
01a0f6b1-2b18-7272-950a-447d47758acf	01a0f6b1-2a98-7258-afd5-410176044397	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xa34d43ac8e0209ee3a14e35a42e932a860545cdb991307f4807e4e853c27b2d3	Wanderer	2026-10-01 09:00:01.17349+00	2026-10-01 09:00:01.17349+00	2026-10-31 09:00:01.17349+00
01a0f6b1-2b1d-75f2-a43a-d505c5e476d9	01a0d2a4-b80e-76bf-8403-bee2b950cc96	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xc99720c8626dbc2d993f8230548bdcb6bdd3e5171cb4faa99754b5278328ca90	Printer	2026-10-01 09:00:01.179518+00	2026-10-01 09:00:01.179518+00	2026-10-31 09:00:01.179518+00
01a0f6b1-2b21-70fe-a897-ec5a69b370ab	01a0d2a4-b804-70d6-8a23-ac4c3399111a	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x208539fd939a92e393f5dd82821899174f1a2fe58a77771549bddf94c0c77974	\N	2026-10-01 09:00:01.184335+00	2026-10-01 09:00:01.184335+00	2026-10-31 09:00:01.184335+00
01a0f6b1-2cc4-777d-b6ab-b56eb2acd296	01a0f6b1-2cb2-74db-b31f-5999c66022b6	01a0d2a4-b821-7657-91f6-109422b140cf	\\x5d8862ff1260537f67fe902fb3e8cebd6c8c404f73f5468d9131be927c5a7ea5	\N	2026-10-01 09:00:01.598652+00	2026-10-01 09:00:01.598652+00	2026-10-31 09:00:01.598652+00
01a20814-aebe-71d8-aa3f-12e99e15d7d9	01a0f6b1-2a50-745e-97e2-6672c13cd216	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x2e9fc044eb558c905e8f34b371156a1de4e539a32b83637fcf31a47bcb739385	Grit Guest	2026-11-23 11:05:02.903179+00	2026-11-23 11:05:02.903179+00	2026-12-23 11:05:02.903179+00
01a20814-aecf-735c-a13d-e43146d97536	01a0f6b1-2a5e-723c-a763-a9247dfa0c11	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x1aa45e27e9ef1b2be9f8828e8fbd42afbe652fc218cc5e36ce4981489bde799e	\N	2026-11-23 11:05:02.921425+00	2026-11-23 11:05:02.921425+00	2026-12-23 11:05:02.921425+00
01a20814-aedf-74a3-a715-f6b2efe7ae66	01a0f6b1-2a6a-7333-9927-51b4b1acb121	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x2d1e11b3f496ed963b3a04af3a2cf14ffef6685c3ea827402bd241d923ec7ce6	Frida	2026-11-23 11:05:02.939052+00	2026-11-23 11:05:02.939052+00	2026-12-23 11:05:02.939052+00
01a20814-aef0-7508-b3fa-938e83bff9f4	01a1fd8c-6a8a-7572-a2e9-7c69a6044d36	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x17da01b5379827a9391428c51e7d9ef0d7c9a714105e63c2c8a19105a49c8b9d	Weekend guest	2026-11-23 11:05:02.953431+00	2026-11-23 11:05:02.953431+00	2026-12-23 11:05:02.953431+00
01a20814-aefa-7024-bd0c-c67af732e70e	01a0f6b1-2abb-76bf-81a5-d9c4ea51c01c	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	\\x5b761b3aa54762b82889a3accd809a04219c753285e44500c4c2a0c281955ffb	Lectora	2026-11-23 11:05:02.966023+00	2026-11-23 11:05:02.966023+00	2026-12-23 11:05:02.966023+00
01a20814-af0b-71d0-b986-f1cd98dfa6b0	01a0f6b1-2a5e-723c-a763-a9247dfa0c11	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\x42c9a89baa9465f5a7be1e6bdd30a97c5f15f4cf53707305139c177e497226ea	Brief guest	2026-11-23 11:05:02.979004+00	2026-11-23 11:05:02.979004+00	2026-11-23 11:05:02.995215+00
01a20814-af36-7723-8c15-d3469a116a89	01a0f6b1-2abb-76bf-81a5-d9c4ea51c01c	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	\\x0cefadd0e87ba004599ca0e81e32b77af8dc35745e78d85f6e38ffb1d78c21a0	\N	2026-11-23 11:05:03.027616+00	2026-11-23 11:05:03.027616+00	2026-12-23 11:05:03.027616+00
01a2082b-87b9-7479-9833-a34edc0253c3	01a0f6b1-2a5e-723c-a763-a9247dfa0c11	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xe593b240e8b9c1fc7dc76ba01b6a5a2b6b9a9fbe95323da1b5f7364ac2bb5a05	Idle guest	2026-11-23 11:30:00.243136+00	2026-11-23 11:30:00.243136+00	2026-11-23 11:30:01.243136+00
01a20830-1f52-761a-baee-3e497ffd293d	01a20830-1f41-75e3-8e88-aa3c863c17c5	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\\xf91aa2d5fbb3ae9988b5e1cc4edc3524cac6ee891c6644069774af542cae4282	Only one	2026-11-23 11:35:01.19533+00	2026-11-23 11:35:01.19533+00	2026-12-23 11:35:01.19533+00
\.

--
-- Data for Name: host_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.host_key (id, workspace_id, name, secret_hash, created_by, created_at, last_used_at, revoked_at) FROM stdin;
01a0f6b1-3110-76a3-b371-19659f77c0cd	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	Tienda	\\x36ff5483930aa19047be45495d224613d8e88d8a38c8cf07ec78d1dcc49650db	01a0d2a4-a5e2-71ad-8f29-73051345ee56	2026-10-01 09:00:02.704154+00	\N	\N
01a0f6b1-3108-76cd-8477-0b0ea0eb82f4	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Shop	\\xc7d0154189c73933f09d4089f189084dad8489b6b06bcd6a805ff955858ba302	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:02.696171+00	2026-10-01 09:00:02.70769+00	\N
01a0f6b1-310d-7305-b993-6ce9b4ffc389	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Old shop	\\x0eeb09c02fdb2ff6d1c55d434db32839df74a0e50c24211e4fe89d425ed2990b	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:02.700538+00	2026-10-01 09:00:02.711746+00	2026-10-01 09:00:02.71663+00
01a20814-af2a-7285-a234-0cd2ae7b9585	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	Made once	\\x695506d436a1c1e061992af33e8236a4a8ddd49401294d01121e475df5658f82	01a0d2a4-a5e2-71ad-8f29-73051345ee56	2026-11-23 11:05:03.018004+00	\N	\N
\.

--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.idempotency (id, fingerprint, claim, state, answer, claimed_at) FROM stdin;
\\x40f36d3de97fe820ad20cfb0db596ebd54240ee2ac1829172cb8343d20f59175	\\xa046b537b2ab928bda813005dbd5378374e20731cc84d924c146b04f0c6425ed	01a20814-af1a-71b9-a176-20b1930c40d6	answered	\\x0104aef56bfc3218e5fbf827d98beabcbc471b89edb3aa1bbb9b4c7d7bd2cfa2c82f4dceea3602b0f1c1c90b41fda602f885d719cc0a6c1befc16499c8142526f9f4ebf8440835b1458686043d77cf9bbd7f3519d800fa0aef78fed598385ffdc84583f1b4836ffc013828ac7bb3ecfac1a54d00efd984fb48640b62b3de2bb41838fb96c9fd8aa3cdb68128e43357254a7f02cadc8b68d01cc0e15962952fadde8b16115d3185bc17bdf71b8bb7845a0d69a7833b5657bf73ac2ed89d866bef92e1f72f1097735bef7c164ea84d331483b39133dc8887bf36c0caba62d28c04eee10774755caa8a4165865a41312abafc5ec18d9093d52b751ccffcc95bb38fa508a59c85536535fdd90548f6e71e0a2f15aa42b4b53959a9e730be88b53ec93a7c659715fe8625aa2fed63617191ab3a587d545085cb4c43076b398fc0c4d1029f8d5d4fff4a026d60881940aab3f45340c029a7d35964d9ba1dae45b8bc30710b721934062baf3e0cb52de13ab8d5ccaba5d000bb2bf59a89065079abeb92f29e99932b0031ce86641e048327b7ae85503f6b4d01abd0ecda2a266052fc2a1b0c6497596f43c6fbbed3f1afb48de59280d73981cd7b63e80f866d4d40a8b21a0d2b423c4600e01baa3801322ceede13fd5e57849bb908833bff6c1831653a09795df7aa64e307b1d6455c9ed29c6d60fdfe4823bf63f271a50676dc236097c16e956b968f990c67a4619f18bc09b1ef5985ad5340a253a032ddbdff6e1c9b85f8ae2a94ebac2a8a71309a6424bfc24a4e19e1c093141ef3e076adb48bf06348882307eb823fb870cabcaa594e17c69a51d3b2230c2ce6319df77c52cb66921caaa634b91e16930c120834	2026-11-23 11:05:03.002908+00
\\x8ebacd8ea3646c95da2f31580ba97ba0306a328362809498dbe4b36ede4a4a0b	\\xa046b537b2ab928bda813005dbd5378374e20731cc84d924c146b04f0c6425ed	01a20814-af27-72bc-b500-39a576c183d1	answered	\\x013f3740028ee80bf81e86eb75362ab24b5794a1518673ef8bb74c1f3428335bc3f03ecd8cab24118bce911280e7e82071ded5cebb39a928d2eed4c768c3575af1a7f3d5532c6de9c4d50da3351442f564fed6132668b4fc902648c2ba1f76a268e07f218331c90d5bed77e573d7f83dcfb38ab9e453807c278e97c97a496c60adf2c88fe24ab3b2ad6a9d97a7bff5653a25e23cffbc2e8919a6d24aec768addfa97c650a81f7dcf256584c237e0e6a8c5c1e8237a4a15a54996ea2e60fdfa48b5c44190f93b36b1875388ce2120749b4e701296bd0010f60101a9c35f6ab319327e6a2491dc214c09b04bd764920534efc8e0d95092587e05a2d7b6a074f0639c5444072088e22f5377e70e7619c1ca8e9c663498763dcca2c8510a31777cb9a49f9f6b48acd0a68f5e9f53e2d1f6b8169f0d8037df6769478ad13ab780ef11ea6594bdb86c1791768f043e9663bb3353fa54dc7fc00982f887d96f37092f1d54ec71ab3a439b61834ee0f82c3b44d40a61f50b58aab8e65f3ed19cd544481a901f239600fd89a33320f7426f7ac60533e91a9a01bcba7b0caf5f327759a7c4396c9411fa9bb7c609992805b6a5e3bc7c70dfac9508eb3a36a03494d00257	2026-11-23 11:05:03.015421+00
\\x0095654db3288b78732cf82d1a03be434f943f595794ed84ac27bb6287d11f4d	\\x2ea834bef33eb8dca81c1b498fe4dbe9a03e289cb2df56fc6cebdb8c46b4936a	01a20814-af2f-737d-9365-c92e1692fce5	answered	\\x01a136e36a3229036205abda867db7161155e48e939564703ee8c9c19cc3d67ffdfb7ff7c505e25d573be4b5c7a02ed049e2d9614f8e4d2f1c42bf7effb575317096e501b3399fd11d7ae7bf9abc6cd44e1a8d74f849f2307765301986d06ac2bed03556e2ad4347a5f3d191f63b58b7ed4d40b1396dafe6a3fc9a48793aab904a6d23641300e4039ef678d234cf9e4be958354a1f35409c643d635f055cc07b3ae918930fdc4023edbca7b005bcba18d605504ca0c334d02b0548d8ef7527d28d5dc5ce16e51e37cdd9567617c5e90e3ca710b94af8d4ebb22b42d6acade907829cb39cc68a18b6247490e11d4782bdf942255eeedf32717ca5a84209a4078e334e2f4410b1577189ee277ed30dce1fd22ffd4fe785a3890efde10e80e11aed8d10934f20ebec0a078713b0875a2e8f76874f7bd979c91285a7cb216fc67d791d633da065caab825113a18fc65e8a50f2e87953272c59ffef68673f65db7c212ec92564f829663de6688c48db26145b59b41d998b61390a44e858b7a39ea2bf588a08b2719cd65308c3c3db67318169f3f8d49fdca6c61333decad78ae316d25e7418acd38736673108e37b51a242853314af97180186aacf8bf6e88f99f08c22c84cb5017796528c19ffed385968c499c23465a34bd0c5701cb851c3b7a2d0d9b24029b98ab64671d2d725e6a78471a4c369956dc88a19940899f4d3ae2212e5c18c7356a62c5abdf36337e271d2ee5c79052e33440ca84086b427ca88e2f0260c1c5b713873e11ae121d5e3d5d04c173ee2fa8555b1ab1ac1348b3eea22325f7670ab77b9e6b4faf018eb9194362e472d0ae3298afc594a3bc2833c3479e678e7d10f0ebc656647c93207208816c9e611b9ff751c205a1f0e5fb5f5924d4014828ab46ac24db404c97e9e6c824d44d47ec86ffcc5d4a5897caf7c36cec00caf97543275d0be5073ddab00c53812166122c0debf42fe41e7f23cdf61e8ca33e2206f037f11a83a21ab90bbeb0e11657a0411570932917ebd95705af929d7ceb30629fc5c537fc63b5bf027b7a7ede8c7282a89fc89ae25c8beae1214ef67daf0cf890bcb21b2d0abf2874c81ef1829a8a384ef34ddfc47fef4ce1b5cc752909d50b87acf9050828d20332bb28877a6c9c8e2b34f14c28724d309fc231e87b574d3060e2527a325b9b97607389394a0d7a04082ca18b4dfa4690df1e81c11040b4e87df57ccb5d0d13991767b473caeb0361dd54f7f867fb64081edd1435c96ed0cea1ce0d9a55b3e191ba36276130380df999ee5dcffdf2ba19b9b14e3e7e33962838e88cd7f88b00da28fa27b6f9f18bfe0824890564a6459ffd377b59c6e1ce6b4bcc6a2f3e8032df74967e3c506e83b20293a28131b430f6ff7e3bb66272d600ed647f166b584540b9a7bc01dc8c9	2026-11-23 11:05:03.023394+00
\\xa16d5f9aea0dcd2d377d40c2c4b3a11520d8ee0f459206b17da70bf00213ea48	\\x0a9d7815f20a2989f0ae727c1feb5389cb66230748833b6e268d3c1e78278df2	01a20830-1f86-7315-b3fc-59d9119aa245	answered	\\x017bb5d8cebfc92658f06942c83de144ca2aa2fba391adbbcf85645a689c796fa4277d13a11b6b27064d51bfe8c9da732fca85282ecf8baea99f928eb43fe13a5ab0722e211cd40c2b24b0a150cb6a34cb7dff48552f7461ea74aff36e77a1f9eb79df0528e5899d70cdaca562b540972b7bfb1e3c52b08cb19a15903e3501c497856972ef06e813548182831b5428165ee387b3d836d3ba3d4363b132291ee58caf142b6c66fe3ac0262c8cc147091da0ed46a3979bd8a06328853b94baf7141d16bde40e42793afc4fd07607bd2ff90130f72b389ff3c5f9193edaf2bc424be31ff80e5d681de6128014499daa5fb3bf555c637f005ca88087bb4b	2026-11-23 11:35:01.254549+00
\\x24dfd948062b192645a241e1acbf432b31e0ae5ef31168be329b0d4a19cdbfca	\\x0b56ed35c828dd3c57b0a54963c13dc0b9cc62f3384aefa1d2966c1d8d566385	01a20830-1f8e-737e-805e-8414ec794982	answered	\\x01c662f61dd596e49c87ce5c5e17beca4fad044ed5642031a782c2fcfe8659b1f820d69c204e1670fb189fcbf9000f0e7346cc447422aad0a29c0e41fb7ee8543ff6fb80391bde903d96997f9e315e71ff67404a238b5bac3e11d485508d3ccfbd9e552e8fe1a6cd94e9eee998a9b4b8646fc7c9554fe7672ef3ba29a6de9166895b8385ff1ccbd42c1b6657dc8d673c2813fc1317897f217d8fbb5e86cd4bd43d8db4bd6fe3cb0b32e9cdbc461c881b51e2c08f49b489194f688d5b399079f9eddcf7c1692ea9b7f0d505cf4b20b480fc0daefe6817679223649e65e366525598228b63632d98c0fbbf900fd1083d456d3a70ed8a5dda7820dc493ee449a01fa92b3736ddceda5aeff3501182ac4f0738e65568c1ed301a232b6125334ad396b7f50f547a6cd00afcb7b2c1decfce00b9089c3982fb560b762bdc131a7f3c6156e9f2b4c52bfa0a3b1c444a2188995b2c522f77f315619ab25067590d233ecd830590998d99e20f1c3b680c2d9091bcc124a4e9ed4bb2be35abf9ae4c9837c7a9665dc77ebd5897bdfa5d6bf71f7ead52830374d610b50d89257a1b0a198715b291c6e8b892cac4e1a3f3ba562d1361313a87ccde0caac22223dc853184d9496cc66832f2a3e95a447e0aedf45636c436dfb32333cf996a8d7edd44c55c18e5c7ee06e7780ade90d50f468f4568d85fdbe169e9505633536b84ce113b2bfaa5aa5398f7d1665e19a36386c1448f151e7e941eb8f13b8f553c70bb7b2ae42916b81a764c513acbb74751ecbef86d1031ef2be1f1e8c5d2b67dfe2ca43d7a7ab60f17a2e38521150d69c1b859b1f6f6f047054f508f83671e7a5ea8f8a492daa80c8f82492d81ab3a8478c5613603b7f710ab	2026-11-23 11:35:01.26237+00
\\xae0b435ca5c1aa40954e0a23a475b988360565cb06fa41d97bd6689470ac8e78	\\x000ac559af34d9732f0d540cda636cb5db5adaaf6e0da528318d0ac5ff3259cd	01a20830-2449-7018-b5b3-0f7a36ef45e4	in_flight	\N	2026-11-23 11:35:02.473304+00
\\xc20bd0bacbe2205ea0df4261d3f6abc276b28c8f012e649524b40fb16435a040	\\x789f9ca4af967f067cf11ab1b01e39c48fad17c2353e3484f3901f76cf66f9a3	01a20830-1f96-7504-a54f-1aba56d77909	done	\N	2026-11-23 11:35:01.270496+00
\.

--
-- Data for Name: invitation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invitation (id, workspace_id, project_id, role, permission, email, email_canonical, message, locale, granter, state, decided_by, decided_at, pending_key, generation, delivery_state, delivery_detail, delivery_at, created_at, expires_at, expiry_told_generation) FROM stdin;
01a0d2a4-aa66-774b-a28e-d71c3beccb85	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	admin	\N	benito@example.com	benito@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-a5e2-71ad-8f29-73051345ee56	2026-09-24 09:00:02.163975+00	\N	0	sent	\N	2026-09-24 09:00:02.128902+00	2026-09-24 09:00:02.017533+00	2026-10-04 09:00:02.017533+00	-1
01a0d2a4-b38b-717f-804e-c13b3caa3046	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	comment	karl@example.com	karl@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b48c-70f6-8f01-4c93105a868f	2026-09-24 09:00:04.58216+00	\N	0	sent	\N	2026-09-24 09:00:04.539319+00	2026-09-24 09:00:04.360553+00	2026-10-04 09:00:04.360553+00	-1
01a0d2a4-ab14-774c-a424-3bcb26bc6a8b	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	designer	\N	carla@example.com	carla@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-abf0-724d-8524-8c39779083ae	2026-09-24 09:00:02.355002+00	\N	0	sent	\N	2026-09-24 09:00:02.343609+00	2026-09-24 09:00:02.192869+00	2026-10-04 09:00:02.192869+00	-1
01a0d2a4-ac04-70fa-8f4d-f296b48b1f1e	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	content_editor	\N	dan@example.com	dan@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-aceb-719f-809b-3ed76ede33f2	2026-09-24 09:00:02.61013+00	\N	0	sent	\N	2026-09-24 09:00:02.587623+00	2026-09-24 09:00:02.432942+00	2026-10-04 09:00:02.432942+00	-1
01a0d2a4-b5a2-728e-9709-7b486a886a51	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	comment	gil@example.com	gil@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b500-7502-abb3-9decbed9c5b4	2026-09-24 09:00:04.921901+00	\N	0	none	\N	\N	2026-09-24 09:00:04.89665+00	2026-10-04 09:00:04.89665+00	-1
01a0d2a4-ad12-7332-883f-b19d3d65b038	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	eva@example.com	eva@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-ade9-73c2-83c1-785f447178d0	2026-09-24 09:00:02.883046+00	\N	0	sent	\N	2026-09-24 09:00:02.867931+00	2026-09-24 09:00:02.700782+00	2026-10-04 09:00:02.700782+00	-1
01a0d2a4-baf8-7597-b0c6-2d3d1fb92ec1	01a0d2a4-badd-77fd-96df-e390239e589d	\N	admin	\N	carla@example.com	carla@example.com	\N	en	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-abf0-724d-8524-8c39779083ae	2026-09-24 09:00:06.439746+00	\N	0	sent	\N	2026-09-24 09:00:06.396818+00	2026-09-24 09:00:06.263226+00	2026-10-01 09:00:06.263226+00	-1
01a0d2a4-b5c6-7547-9887-353b37684718	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	read	declines@example.com	declines@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	declined	\N	2026-09-24 09:00:05.16395+00	\N	0	sent	\N	2026-09-24 09:00:05.132007+00	2026-09-24 09:00:04.933142+00	2026-10-04 09:00:04.933142+00	-1
01a0d2a4-afd8-735e-8475-c4dfc8050717	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	read	femke@example.com	femke@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b09c-729b-a2a6-d62a83183ddb	2026-09-24 09:00:03.586462+00	\N	0	sent	\N	2026-09-24 09:00:03.576013+00	2026-09-24 09:00:03.412015+00	2026-10-04 09:00:03.412015+00	-1
01a0d2a4-b0ac-7322-baef-f5929a5b8cfb	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	write	hana@example.com	hana@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b197-7317-b623-b438bcd944dc	2026-09-24 09:00:03.795089+00	\N	0	sent	\N	2026-09-24 09:00:03.788265+00	2026-09-24 09:00:03.624489+00	2026-10-04 09:00:03.624489+00	-1
01a0d2a4-b6ce-722e-9bc2-eb92f5a77f36	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	comment	Otto@Bücher.example	otto@xn--bcher-kva.example	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	declined	\N	2026-09-24 09:00:05.220601+00	\N	0	none	\N	\N	2026-09-24 09:00:05.19382+00	2026-10-04 09:00:05.19382+00	-1
01a0d2a4-b1a6-75e0-a398-b570f5bfdeab	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	read	iris@example.com	iris@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b281-71e5-ad20-39d239ca4af2	2026-09-24 09:00:04.037531+00	\N	0	sent	\N	2026-09-24 09:00:04.027734+00	2026-09-24 09:00:03.875799+00	2026-10-04 09:00:03.875799+00	-1
01a0d2a4-b2a0-776b-89b0-84c76c669cee	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	write	jose@example.com	jose@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b373-735f-9d05-df49e0371317	2026-09-24 09:00:04.293537+00	\N	0	sent	\N	2026-09-24 09:00:04.27595+00	2026-09-24 09:00:04.117079+00	2026-10-04 09:00:04.117079+00	-1
01a0d2a4-b714-709f-8905-ae7d3dd55850	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	cancelled@example.com	cancelled@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	cancelled	\N	2026-09-24 09:00:05.420519+00	\N	0	sent	\N	2026-09-24 09:00:05.375413+00	2026-09-24 09:00:05.234249+00	2026-10-04 09:00:05.234249+00	-1
01a0d2a4-b838-7717-8db8-1f24fb41be69	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	\N	admin	\N	eva@example.com	eva@example.com	\N	en	01a0d2a4-aceb-719f-809b-3ed76ede33f2	accepted	01a0d2a4-ade9-73c2-83c1-785f447178d0	2026-09-24 09:00:05.681908+00	\N	0	sent	\N	2026-09-24 09:00:05.635995+00	2026-09-24 09:00:05.559768+00	2026-10-01 09:00:05.559768+00	-1
01a0f6b1-2b7b-738c-8819-7d8f15391ece	01a0d2a4-b821-7657-91f6-109422b140cf	\N	designer	\N	hana@example.com	hana@example.com	\N	en	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b197-7317-b623-b438bcd944dc	2026-10-01 09:00:01.401868+00	\N	0	sent	\N	2026-10-01 09:00:01.354228+00	2026-10-01 09:00:01.2726+00	2026-10-08 09:00:01.2726+00	-1
01a0d2a4-b914-7552-8a44-17bc7c6be9c7	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	\N	commenter	\N	Ana@Example.com	ana@example.com	\N	en	01a0d2a4-aceb-719f-809b-3ed76ede33f2	accepted	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-09-24 09:00:05.934569+00	\N	0	sent	\N	2026-09-24 09:00:05.919648+00	2026-09-24 09:00:05.742987+00	2026-10-01 09:00:05.742987+00	-1
01a0d2a4-b9d6-740c-ab69-37129ced7a65	01a0d2a4-b82e-7503-8177-4535afbcdaa9	\N	designer	\N	hana@example.com	hana@example.com	\N	en	01a0d2a4-aceb-719f-809b-3ed76ede33f2	accepted	01a0d2a4-b197-7317-b623-b438bcd944dc	2026-09-24 09:00:06.20487+00	\N	0	sent	\N	2026-09-24 09:00:06.159831+00	2026-09-24 09:00:05.956354+00	2026-10-01 09:00:05.956354+00	-1
01a0f6b1-2f33-7504-903e-4837f2c5bd8c	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	designer	\N	above@example.com	above@example.com	\N	es	01a0d2a4-aceb-719f-809b-3ed76ede33f2	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:above@example.com	0	sent	\N	2026-10-01 09:00:02.322502+00	2026-10-01 09:00:02.225963+00	2026-10-31 09:00:02.225963+00	0
01a0f6b1-2c08-70cb-8bbc-18b652c34da5	01a0d2a4-b821-7657-91f6-109422b140cf	\N	commenter	\N	never@example.com	never@example.com	\N	en	01a0d2a4-a513-763e-b938-25917b8ae1fb	cancelled	\N	2026-10-01 09:00:01.610388+00	\N	0	sent	\N	2026-10-01 09:00:01.58122+00	2026-10-01 09:00:01.41523+00	2026-10-08 09:00:01.41523+00	-1
01a0f6b1-2d1f-77df-8c30-405ebe6a7d72	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	lenas.friend@example.com	lenas.friend@example.com	\N	es	01a0d2a4-a6ac-7137-99c3-5a2c94a10b77	cancelled	\N	2026-10-01 09:00:02.12835+00	\N	0	sent	\N	2026-10-01 09:00:02.082107+00	2026-10-01 09:00:01.694531+00	2026-10-11 09:00:01.694531+00	-1
01a0d2a4-adf4-7500-8edc-bfeb4667e4d4	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	designer	\N	erased:acc_01a0d2a4a6ac713799c35a2c94a10b77	erased:acc_01a0d2a4a6ac713799c35a2c94a10b77	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-a6ac-7137-99c3-5a2c94a10b77	2026-09-24 09:00:03.155916+00	\N	0	sent	\N	2026-09-24 09:00:03.117342+00	2026-09-24 09:00:02.931603+00	2026-10-04 09:00:02.931603+00	-1
01a0d2a4-aeed-755a-8fc7-19dab96b3419	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	designer	\N	erased:acc_01a0d2a4a73373d2a5569e32654c762c	erased:acc_01a0d2a4a73373d2a5569e32654c762c	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-a733-73d2-a556-9e32654c762c	2026-09-24 09:00:03.398709+00	\N	0	sent	\N	2026-09-24 09:00:03.360379+00	2026-09-24 09:00:03.180986+00	2026-10-04 09:00:03.180986+00	-1
01a20814-ab55-7261-bcd4-906b3e14ab01	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	designer	\N	newcomer@example.com	newcomer@example.com	Welcome to the studio!\nhttps://elsewhere.example	en	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:newcomer@example.com	0	sent	\N	2026-11-23 11:05:02.106814+00	2026-11-23 11:05:02.032904+00	2026-12-03 11:05:02.032904+00	-1
01a1b573-6269-76ea-8422-bcc66c5cbf40	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	comment	too.late@example.com	too.late@example.com	Hurry up!	en	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4a9f273b3b4ce093f1a6c109f:too.late@example.com	0	sent	\N	2026-11-07 10:00:00.419328+00	2026-11-07 10:00:00.35608+00	2026-11-17 10:00:00.35608+00	0
01a20814-ab9f-721f-adc3-14da63ae4db8	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	read	reader@example.com	reader@example.com	\N	es	01a0d2a4-b281-71e5-ad20-39d239ca4af2	pending	\N	\N	prj_01a0d2a4a9f273b3b4ce093f1a6c109f:reader@example.com	0	sent	\N	2026-11-23 11:05:02.172141+00	2026-11-23 11:05:02.105849+00	2026-12-03 11:05:02.105849+00	-1
01a20814-abe6-778a-ad78-f4a5dee38a0b	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	content_editor	\N	paula@example.com	paula@example.com	\N	es	01a0d2a4-a5e2-71ad-8f29-73051345ee56	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:paula@example.com	0	sent	\N	2026-11-23 11:05:02.23954+00	2026-11-23 11:05:02.178358+00	2026-12-03 11:05:02.178358+00	-1
01a20814-ac28-7647-96bf-307744d84e4c	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	comment	yara@example.com	yara@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4a9f273b3b4ce093f1a6c109f:yara@example.com	0	sent	\N	2026-11-23 11:05:02.322327+00	2026-11-23 11:05:02.245153+00	2026-12-03 11:05:02.245153+00	-1
01a20814-aca2-7455-8b2f-27ce392f7012	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N	write	byhand@example.com	byhand@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4aa067203827d5d835e51c5fa:byhand@example.com	0	none	\N	\N	2026-11-23 11:05:02.365465+00	2026-12-23 11:05:02.365465+00	-1
01a20814-acbe-707a-957b-4cbe6ab892df	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	content_editor	\N	resent@example.com	resent@example.com	\N	es	01a0d2a4-a5e2-71ad-8f29-73051345ee56	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:resent@example.com	1	sent	\N	2026-11-23 11:05:02.588426+00	2026-11-23 11:05:02.396682+00	2026-12-03 11:05:02.525373+00	-1
01a1b573-62aa-77b4-8cf7-4f462d6893da	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	write	second.chance@example.com	second.chance@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4a9f273b3b4ce093f1a6c109f:second.chance@example.com	1	sent	\N	2026-11-23 11:05:02.681858+00	2026-11-07 10:00:00.423372+00	2026-12-03 11:05:02.612758+00	0
01a20814-ade2-747b-9534-6322486e9984	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	jose@example.com	jose@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	cancelled	\N	2026-11-23 11:05:02.706098+00	\N	0	none	\N	\N	2026-11-23 11:05:02.688598+00	2026-12-03 11:05:02.688598+00	-1
01a20814-ae23-7555-9658-9ea729f1345b	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	read	abel@example.com	abel@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a20814-a66f-74b5-9b48-9fbdd4a21754	2026-11-23 11:05:02.7742+00	\N	0	none	\N	\N	2026-11-23 11:05:02.753416+00	2026-12-03 11:05:02.753416+00	-1
01a20814-ae50-74d1-a8a8-ee833c7380fd	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	optout@example.com	optout@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:optout@example.com	0	suppressed	\N	2026-11-23 11:05:02.799968+00	2026-11-23 11:05:02.799968+00	2026-12-03 11:05:02.799968+00	-1
01a20814-ae47-74f7-9658-a03d87eccd3a	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	bounce@example.com	bounce@example.com	\N	en	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:bounce@example.com	0	failed	550 5.1.1 no such mailbox here	2026-11-23 11:05:02.944635+00	2026-11-23 11:05:02.789852+00	2026-12-03 11:05:02.789852+00	-1
01a20814-ae5b-70da-bec9-0791a18ba685	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N	comment	later@example.com	later@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4aa067203827d5d835e51c5fa:later@example.com	0	queued	451 4.7.1 greylisted, try again later	2026-11-23 11:05:02.968908+00	2026-11-23 11:05:02.808721+00	2026-12-03 11:05:02.808721+00	-1
01a20814-ae88-7630-996b-15fb6c5b7892	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	write	list2@example.com	list2@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4a9f273b3b4ce093f1a6c109f:list2@example.com	0	sent	\N	2026-11-23 11:05:03.244801+00	2026-11-23 11:05:02.853524+00	2026-12-03 11:05:02.853524+00	-1
01a20814-ae92-76cb-9a3c-0d94cf9211bc	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a20814-ae8e-77e4-8147-fc013f3d056f	\N	comment	first@example.com	first@example.com	The first one	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a20814ae8e77e48147fc013f3d056f:first@example.com	0	sent	\N	2026-11-23 11:05:03.316473+00	2026-11-23 11:05:02.865077+00	2026-12-03 11:05:02.865077+00	-1
01a20814-ae6c-76aa-a65c-b6a37b3fbe0a	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	table1@example.com	table1@example.com	From a table	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:table1@example.com	0	sent	\N	2026-11-23 11:05:03.039103+00	2026-11-23 11:05:02.827918+00	2026-12-03 11:05:02.827918+00	-1
01a20814-ae72-77b9-a340-9847f412338b	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	content_editor	\N	table2@example.com	table2@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:table2@example.com	0	sent	\N	2026-11-23 11:05:03.102551+00	2026-11-23 11:05:02.833201+00	2026-12-03 11:05:02.833201+00	-1
01a20814-b18f-7792-b03b-4a7acedd7fa7	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N	read	hang@example.com	hang@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4aa067203827d5d835e51c5fa:hang@example.com	0	queued	\N	2026-11-23 11:05:03.628583+00	2026-11-23 11:05:03.628583+00	2026-12-03 11:05:03.628583+00	-1
01a20814-ae81-7363-a110-b28630cebf7c	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	write	list1@example.com	list1@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	prj_01a0d2a4a9f273b3b4ce093f1a6c109f:list1@example.com	0	sent	\N	2026-11-23 11:05:03.169691+00	2026-11-23 11:05:02.848176+00	2026-12-03 11:05:02.848176+00	-1
01a2082b-8791-77d6-b2b1-857e6828d01c	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	\N	commenter	\N	brief@example.com	brief@example.com	\N	es	01a0d2a4-a5e2-71ad-8f29-73051345ee56	pending	\N	\N	ws_01a0d2a4b7b876ae8bfe614e0c4c288b:brief@example.com	0	none	\N	\N	2026-11-23 11:30:00.205995+00	2026-11-23 11:30:01.205995+00	-1
01a20830-1dde-740d-895c-aa2086e3e325	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	designer	\N	queued@example.com	queued@example.com	\N	en	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	\N	ws_01a0d2a4a9cf75b18f7c36d232e665bc:queued@example.com	0	queued	\N	2026-11-23 11:35:00.823431+00	2026-11-23 11:35:00.823431+00	2026-12-03 11:35:00.823431+00	-1
01a20830-1def-7082-b627-d79edd72527c	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N	read	withdrawn@example.com	withdrawn@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	cancelled	\N	2026-11-23 11:35:00.856978+00	\N	0	none	\N	\N	2026-11-23 11:35:00.844506+00	2026-12-03 11:35:00.844506+00	-1
01a20830-1ee6-7160-9be9-471dce92d2de	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	commenter	\N	sami@example.com	sami@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0f6b1-2a38-7135-bef5-c019641c2727	2026-11-23 11:35:01.109326+00	\N	0	none	\N	\N	2026-11-23 11:35:01.089398+00	2026-12-03 11:35:01.089398+00	-1
01a20830-1f04-77c6-bbf2-c9e371b5691c	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N	comment	karl@example.com	karl@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	declined	\N	2026-11-23 11:35:01.133611+00	\N	0	none	\N	\N	2026-11-23 11:35:01.122278+00	2026-12-03 11:35:01.122278+00	-1
01a20830-1f25-7094-8a42-9f1775fdcb06	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a20814-ae8e-77e4-8147-fc013f3d056f	\N	read	jose@example.com	jose@example.com	\N	es	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	01a0d2a4-b373-735f-9d05-df49e0371317	2026-11-23 11:35:01.166264+00	\N	0	none	\N	\N	2026-11-23 11:35:01.155527+00	2026-12-03 11:35:01.155527+00	-1
\.

--
-- Data for Name: invitation_secret; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invitation_secret (hash, invitation_id, kind, generation) FROM stdin;
\\x2f039e61aa581d762889218d1455475245be90ac1bc694b705889be1129ed87b	01a0d2a4-aa66-774b-a28e-d71c3beccb85	code	0
\\x05299d964f42a05ed3f24e9355db3e8212d1278c63efa82875f1e81a4e26b49c	01a0d2a4-aa66-774b-a28e-d71c3beccb85	mailed	0
\\xfaf2b99b58ba692a0a09659ec872cd6cd5f6f45ecd33fc833996f3e81c27a0b3	01a0d2a4-ab14-774c-a424-3bcb26bc6a8b	code	0
\\xadca0560c69c0d1a32b7a93979626fab98f1d4a60c6272fd960c798b9694a61c	01a0d2a4-ab14-774c-a424-3bcb26bc6a8b	mailed	0
\\x953e63bec33d125dae939403d27aa3bc04307685ecf6694b44b038dee34635c6	01a0d2a4-ac04-70fa-8f4d-f296b48b1f1e	code	0
\\x3258dc1603d120f97c42cf0f5d46a20c0c362eefc97a7300c2b1ce2df72d831d	01a0d2a4-ac04-70fa-8f4d-f296b48b1f1e	mailed	0
\\x8dfafd05b55f14806e0bbc552261ced0a66ba354add7d8d88b68aacc2369f3b3	01a0d2a4-ad12-7332-883f-b19d3d65b038	code	0
\\xf47b091d06dc76a016eb7d3fe497f99fa629048a603ed6704936312278cfd3e0	01a0d2a4-ad12-7332-883f-b19d3d65b038	mailed	0
\\x9cdb0a098c6aedae58b1e94eaab3d40f2b95c3486be6555b8cd8276f820730dc	01a0d2a4-adf4-7500-8edc-bfeb4667e4d4	code	0
\\x7d8538da7914776a7620323931694c81e3ba49108c8cf5cb25ad3e7885052a5d	01a0d2a4-adf4-7500-8edc-bfeb4667e4d4	mailed	0
\\xe049e40a9268a57e56dc2255bec50bf980d83949ea1490c5796cf71ecbaea56c	01a0d2a4-aeed-755a-8fc7-19dab96b3419	code	0
\\x4a89c40eebffff4d991e903365faa2fe413f6358477a5739aa2045afb2a53ab1	01a0d2a4-aeed-755a-8fc7-19dab96b3419	mailed	0
\\xff6f94eaf9ac36f8c6e6a82b089d9ce0fba714406b4b226232f5d188f94bad20	01a0d2a4-afd8-735e-8475-c4dfc8050717	code	0
\\xa9ebc0c9c2b8e301a124fb7c02eb950b41b4d4ee1c39efcf60613d49de00e9ce	01a0d2a4-afd8-735e-8475-c4dfc8050717	mailed	0
\\x18104b60fa2bb5571e6ab60fc49ab2a3888774ea301ca4cc4b394ea0bc2adf4e	01a0d2a4-b0ac-7322-baef-f5929a5b8cfb	code	0
\\xc4ef0e1819c0f592846cbaca2bac3198a853894c49266c2593e471eeed75cea1	01a0d2a4-b0ac-7322-baef-f5929a5b8cfb	mailed	0
\\xa4ab392e50c3669b5e5a8b7faf2ea8a2cb0d87032a9d40a280266f38fc805d42	01a0d2a4-b1a6-75e0-a398-b570f5bfdeab	code	0
\\xa2a4ff67f6ea7e49abc043eaa0c04d5e565c64f083d3acfa965e6bb8023d0533	01a0d2a4-b1a6-75e0-a398-b570f5bfdeab	mailed	0
\\x1d68b269430f7da0a4ed6f2ba75f1ca293b4495d5445e9bd60f3af40561d9d0d	01a0d2a4-b2a0-776b-89b0-84c76c669cee	code	0
\\x97e76e02bad23a211b215431beacfe406b8bac301382c1a7d1fe4a2cbdd26e30	01a0d2a4-b2a0-776b-89b0-84c76c669cee	mailed	0
\\x80aa5095be811d71584361ab4a713cc20a5714ba881d6c8e3f159256c6cdde8f	01a0d2a4-b38b-717f-804e-c13b3caa3046	code	0
\\x4fae3dfb59b7ebe71a7020863c5136d870887de59ff1c3988f91f5c984ac3cc9	01a0d2a4-b38b-717f-804e-c13b3caa3046	mailed	0
\\xff726b97814c12a1a08cdfa0fd269d0433cfa7b1cefa38a0cf62f1cee24699a2	01a0d2a4-b5a2-728e-9709-7b486a886a51	code	0
\\x25416d0891739cd58e2f0b9d3c162d797372aba6afb5baedb62609f512f536d3	01a0d2a4-b5c6-7547-9887-353b37684718	code	0
\\x36efd773281e8340eeb1dd7a926407d6df260703cb285f0edbd72cd1e0a36762	01a0d2a4-b5c6-7547-9887-353b37684718	mailed	0
\\xcf88d1f41bcfd00f9fb3f6e73b89b79fa855ececa9d897c08c25161933d36167	01a0d2a4-b6ce-722e-9bc2-eb92f5a77f36	code	0
\\x52fbccc6e02aeb317515df42b00cfc9b647a30f43ab920f150d1add8cec5e1ab	01a0d2a4-b6ce-722e-9bc2-eb92f5a77f36	mailed	0
\\x44a96ad9ab7655cdb8cd10a1da60d2d39de513068ba5062627a3c756e0655e60	01a0d2a4-b714-709f-8905-ae7d3dd55850	code	0
\\x95328ec22d0be11c62487f43a6c70a6f3fe18ad51af9bab5766e2642946e5241	01a0d2a4-b714-709f-8905-ae7d3dd55850	mailed	0
\\x867cead7972c10f8e436122072ea159c9873d153d5aede5b46968dad592a5f3b	01a0d2a4-b838-7717-8db8-1f24fb41be69	code	0
\\x2adb84155ef1d5ac870913aa7d8a49759d9e3f87709e09e27061bbe7dc6dd335	01a0d2a4-b838-7717-8db8-1f24fb41be69	mailed	0
\\xe16fbcf84be5229b68a3a6cab5d618da3a63760836b7d3a9085abd19229cf0d0	01a0d2a4-b914-7552-8a44-17bc7c6be9c7	code	0
\\x9bfaa2f1ca326e98f8e9640e58290c116f4043ec5ea0bf2eefd097552722f2e0	01a0d2a4-b914-7552-8a44-17bc7c6be9c7	mailed	0
\\x2d86760e0b2b15b4eb1dfcfb6d44d3db4c84e4bc4ef99293c7a22656adce2c84	01a0d2a4-b9d6-740c-ab69-37129ced7a65	code	0
\\xbe74bff30ec6f4f4c7c0777e8703cdad8877e4cacf01392576764b3fd91671e1	01a0d2a4-b9d6-740c-ab69-37129ced7a65	mailed	0
\\x308daba10821276acecdfdff4e3492511706fab17c560f531488d4c03b9de000	01a0d2a4-baf8-7597-b0c6-2d3d1fb92ec1	code	0
\\x182cc1196a4db1bd24760cf02226dfeabdc7639d4ed961c4c9258f5bf5724f89	01a0d2a4-baf8-7597-b0c6-2d3d1fb92ec1	mailed	0
\\xd4bda6ea85c216dd63c7e5ff3957205c28ff7a423022866f9fe4baa5d67c75d1	01a0f6b1-2b7b-738c-8819-7d8f15391ece	code	0
\\xedb2673d2055dd0bd25a7eb6e9ad12629fe89db4d48585910ef502212d1522f1	01a0f6b1-2b7b-738c-8819-7d8f15391ece	mailed	0
\\x43e16e26093e07c8235e3269d7d7f1ca25162495c2f09df38cdbb559ee62ddfb	01a0f6b1-2c08-70cb-8bbc-18b652c34da5	code	0
\\x5269c4c8ded7dbb3aad823eef1af7ffe8d95c9caa8dd31d73d05b9eedeeb70b0	01a0f6b1-2c08-70cb-8bbc-18b652c34da5	mailed	0
\\x1ef7f34949ff7c7fae84314f423bb613903439fb68f2dc4c0c182552acb974e9	01a0f6b1-2d1f-77df-8c30-405ebe6a7d72	code	0
\\x77e58e67cccb8dae653b003e5e82eaa5329ba3d7a3f627843d64a9569b969201	01a0f6b1-2d1f-77df-8c30-405ebe6a7d72	mailed	0
\\xcf771315378152f05c30b0d697514c55909fd289a8eb92c9592d0386bdaa5472	01a0f6b1-2f33-7504-903e-4837f2c5bd8c	code	0
\\xc0352f67d9e489f81ef4888eefe3ff55c1d022c87da2eaf05ca14cb5de4bca69	01a0f6b1-2f33-7504-903e-4837f2c5bd8c	mailed	0
\\x092f294c4b31ad353789d2cc224b138d4641ad40854bb6b41e257828cb823ffd	01a1b573-6269-76ea-8422-bcc66c5cbf40	code	0
\\x01d82b294dff29750453f568ef95b0eae542883073c7071005a533fd8191893d	01a1b573-6269-76ea-8422-bcc66c5cbf40	mailed	0
\\x17814df72f09e6837157344e377fadfc70b2686408ca5aba23395880030a83fe	01a1b573-62aa-77b4-8cf7-4f462d6893da	code	0
\\xd4deec5ce9bb38fc5add2ec2a931d933d35790a7c4c31c7825d772bc0b55b86d	01a1b573-62aa-77b4-8cf7-4f462d6893da	mailed	0
\\x937bc077949cc23890e8f25e3e463ccd91324f346d9d9f6a64b6eeb053f276af	01a20814-ab55-7261-bcd4-906b3e14ab01	code	0
\\x982c34d507f17f9042cd7b22afa65b86bd5f20f57db87ec84269edceebf8db9d	01a20814-ab55-7261-bcd4-906b3e14ab01	mailed	0
\\x19d661cd981cf9d077a981a122c245657b7a0ff1e8f34a2c7f753114f14983b6	01a20814-ab9f-721f-adc3-14da63ae4db8	code	0
\\x07bce6a712930aa34bcce3b945974c8813b7df54e5570c052b0eb4d7c19f7f7f	01a20814-ab9f-721f-adc3-14da63ae4db8	mailed	0
\\xd6dc0e3afa2cc07c8d5c5b404bc1bdba38b9f07f5c906615b450d5a9dcb70633	01a20814-abe6-778a-ad78-f4a5dee38a0b	code	0
\\xba6dd618fc9baad0aa0aa3ac427f96347bb6d73ef8eadb3dddc08dbf0c1f42b9	01a20814-abe6-778a-ad78-f4a5dee38a0b	mailed	0
\\xdc468d29df75b16e9b67e02030ff1678c5dbedb402d60e21b82d4f6b274c6835	01a20814-ac28-7647-96bf-307744d84e4c	code	0
\\xb6ba11f94fcd73131a7819fad2bc49367aef93e791506262c01a753ba5004eb3	01a20814-ac28-7647-96bf-307744d84e4c	mailed	0
\\xbda804fea898340817b42a4b3cf03b6e951b9e7a305bfe5212b0793b469892f5	01a20814-aca2-7455-8b2f-27ce392f7012	code	0
\\x5ff801ef8625f76ddbb7f54dda7be36d9b2a23fd5398a82b14209532e12cb582	01a20814-acbe-707a-957b-4cbe6ab892df	code	0
\\xf5cdddea42b431f833680c515749a0f7ec0c3ba6787e14b382496b0ad1f2e8ff	01a20814-acbe-707a-957b-4cbe6ab892df	mailed	0
\\x908e38a01b42c7d83dac0d469ad4426a5ed590575bc7f78d82d7ec952377adfa	01a20814-acbe-707a-957b-4cbe6ab892df	code	1
\\xa9f5648482bca9692854bc10428ac5a343300d9fc93c298ea3a8a4c0e82075d3	01a20814-acbe-707a-957b-4cbe6ab892df	mailed	1
\\x5508930b99a3e26979113dd56de87fc01ba2d0732fdfaec6a471954e28c84b9d	01a1b573-62aa-77b4-8cf7-4f462d6893da	code	1
\\x402a70b627f22f5c1628138d3c1f24d7dcc542cb5ca6020916924257138a9d3e	01a1b573-62aa-77b4-8cf7-4f462d6893da	mailed	1
\\x7b032bd5caaba6a8566e49d9c6d9944feafd55b322d325076fb2d4f7248dacbe	01a20814-ade2-747b-9534-6322486e9984	code	0
\\x06028c5f4654688ff54a9e966f9b11b2f1878886235facf9443184f3a8c400a2	01a20814-ade2-747b-9534-6322486e9984	mailed	0
\\x87bb7fafb4aed86a3a3731dded57c985340a0bb617d2eaa93b1d9a2d8ebbca4f	01a20814-ae23-7555-9658-9ea729f1345b	code	0
\\x79762b79943d9608c71191e4c51e29ad7232bef699386703d8020692bfad28c0	01a20814-ae23-7555-9658-9ea729f1345b	mailed	0
\\x6fc9cb6fb984db3c757ceb848d1dc7efc07438aefa2b6fabd500c72a5d2ee578	01a20814-ae47-74f7-9658-a03d87eccd3a	code	0
\\x9de83539dfc95353b76d771fb251e8ac7e81fcdcbbb2b8710eaeb69795d9f598	01a20814-ae47-74f7-9658-a03d87eccd3a	mailed	0
\\x1930c1d12ac7c6069c42b98ab5838b5ecd22fa83c0a105338ca6231bc52674c6	01a20814-ae50-74d1-a8a8-ee833c7380fd	code	0
\\x2f8ea6bd33ea45fd282afc0dfe56973b29a3194a7248e3c42a57164677290a43	01a20814-ae5b-70da-bec9-0791a18ba685	code	0
\\x37daa9fe4956f6bfb10215dcec17a4662d69cdd14d82f063638d740538f6b1f9	01a20814-ae5b-70da-bec9-0791a18ba685	mailed	0
\\xd10d381b7cf375d772925ecd098a27f544480be1c25a13a4ff2db890ffcdeb0f	01a20814-ae6c-76aa-a65c-b6a37b3fbe0a	code	0
\\x61b537804d66ad3c35286cbef081aa0d35fbc566a5f90f69f4e948b60d367cbb	01a20814-ae6c-76aa-a65c-b6a37b3fbe0a	mailed	0
\\x45d8019394270867d96276b7423a5e044fd2ae416904dd573ec2614a77d0671b	01a20814-ae72-77b9-a340-9847f412338b	code	0
\\x06dce68a97958f3612f5c409a4111a61b9178753d9c3c01f4f8da19c608c8595	01a20814-ae72-77b9-a340-9847f412338b	mailed	0
\\x848eea2742afab47ff96c4136182d46c6f09134192f7537d419998d232506896	01a20814-ae81-7363-a110-b28630cebf7c	code	0
\\x02fe0a5750df3727229584df48bb11e18d8d618240f486e483363972fc065c64	01a20814-ae81-7363-a110-b28630cebf7c	mailed	0
\\x99f2c7b292bc6231c3e1e5f4ced2b53c0f79eb5894c983f7b475290dc36e0b3f	01a20814-ae88-7630-996b-15fb6c5b7892	code	0
\\x0c17c237197b7658e8e4979073fef2f0bd0e511e0c5ccf84a48a1c1c6b521e0e	01a20814-ae88-7630-996b-15fb6c5b7892	mailed	0
\\x708658dd6ced7473aa83e9bada81f8c004c05abdf211747b4330192d49217f49	01a20814-ae92-76cb-9a3c-0d94cf9211bc	code	0
\\x54e0bc7b93e95af76f3ea8297ead4e097762610919ca0df85ed7e7749a6d5611	01a20814-ae92-76cb-9a3c-0d94cf9211bc	mailed	0
\\xa2cdc4ab7336b1f273e23663e1613d26ce86eb0dfa9476207933b7b8a14664e4	01a20814-b18f-7792-b03b-4a7acedd7fa7	code	0
\\x9540de2642035f1afcb574f4ad1324e4ea0409089e1a246f92095052ebeebbda	01a20814-b18f-7792-b03b-4a7acedd7fa7	mailed	0
\\xdda05ba7c87fad759a7e255ad631ceaa8f79fb6d704381f58b9461b626f644f6	01a2082b-8791-77d6-b2b1-857e6828d01c	code	0
\\xb9ae21f994fbac766a97e85fd04f96bd6903f13ea9878f8a1fc53a1bff94bb03	01a20830-1dde-740d-895c-aa2086e3e325	code	0
\\xac9613dba84e80f2548a4d73b5a50f96b6fac82324d12f255fed08f97fbb30d2	01a20830-1dde-740d-895c-aa2086e3e325	mailed	0
\\x45398c595a720106d9e45491a2e168819994db4f0890c31c45b5106649af3aeb	01a20830-1def-7082-b627-d79edd72527c	code	0
\\xa0310384291978192e4d9b65ca85d4c82768af4ff35bf18a6c6ce227920147a8	01a20830-1def-7082-b627-d79edd72527c	mailed	0
\\x747681ec502cbaf113436786f938f86584cc7bd31a6519efb80d0f974890d066	01a20830-1ee6-7160-9be9-471dce92d2de	code	0
\\x155ab1a06d21398f703d32d7633504e3c15e7c8cf1fa0c6cd1d9175ff9e46344	01a20830-1ee6-7160-9be9-471dce92d2de	mailed	0
\\xc4f1217629131f2983201605825862cc967e0825a088dc926f20feb1acbcf67c	01a20830-1f04-77c6-bbf2-c9e371b5691c	code	0
\\x205cbaae1df36b9886e824a2966888f67cb4b0d9d9bd4ef0fa5847fe52c58696	01a20830-1f04-77c6-bbf2-c9e371b5691c	mailed	0
\\xac830a1e1a78382bcc45e00df51778da60fd8d134d344af772964880ed03d7c7	01a20830-1f25-7094-8a42-9f1775fdcb06	code	0
\\xef9671900583610e70663d37da3a8d9d582e2f9ecacb41d752eba055c34f7211	01a20830-1f25-7094-8a42-9f1775fdcb06	mailed	0
\.

--
-- Data for Name: mail_opt_out; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mail_opt_out (email_canonical, at) FROM stdin;
optout@example.com	2026-11-21 10:00:00.575878+00
\.

--
-- Data for Name: notification; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.notification (id, account_id, kind, at, read_at, person, object_kind, object_id, object_name) FROM stdin;
01a0d2a4-aa84-711f-a4a0-1675264ea653	01a0d2a4-a5e2-71ad-8f29-73051345ee56	invitation_received	2026-09-24 09:00:02.017533+00	\N	Ana Ruiz	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-ab05-70e6-8a7c-f1d79c84bba2	01a0d2a4-a5e2-71ad-8f29-73051345ee56	member_added	2026-09-24 09:00:02.163975+00	\N		workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-ab08-70a8-acf2-b9237a3b393b	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:02.163975+00	\N	Benito Núñez	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-abf6-7518-b5ac-c2bc1783443e	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:02.355002+00	\N	Carla Mora	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-acf1-7338-88e3-decee2952b22	01a0d2a4-aceb-719f-809b-3ed76ede33f2	member_added	2026-09-24 09:00:02.61013+00	\N		workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-ad01-76b1-b610-c6b73d5945a5	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:02.61013+00	\N	Dan O'Neil	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-adec-70f3-b0bc-291cf8f2abbe	01a0d2a4-ade9-73c2-83c1-785f447178d0	member_added	2026-09-24 09:00:02.883046+00	\N		workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-aded-740c-a006-1ce0c27f36b6	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:02.883046+00	\N	Eva <Stern> & Co	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-aedb-774f-96fb-1979c0da6e4c	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:03.155916+00	\N	Lena Vogel	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-afcf-7662-b81a-2c44ace3ca6f	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:03.398709+00	\N	Mateo Paz	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-b0a2-759b-a164-1c2d88046ad1	01a0d2a4-b09c-729b-a2a6-d62a83183ddb	member_added	2026-09-24 09:00:03.586462+00	\N		project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b0a3-77f7-8a89-7d7655265ab8	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:03.586462+00	\N	Femke	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b19b-712e-949e-b81740d6979c	01a0d2a4-b197-7317-b623-b438bcd944dc	member_added	2026-09-24 09:00:03.795089+00	\N		project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b19c-7290-a0d2-0aff9ccacb40	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:03.795089+00	\N	Hana 花	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b28b-7170-b85a-086b530edd1e	01a0d2a4-b281-71e5-ad20-39d239ca4af2	member_added	2026-09-24 09:00:04.037531+00	\N		project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b28c-77e0-97f9-d92086eda105	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:04.037531+00	\N	Iris	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b37a-7076-8399-323a20a8d47a	01a0d2a4-b373-735f-9d05-df49e0371317	member_added	2026-09-24 09:00:04.293537+00	\N		project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b37b-739c-84be-f116d78d49fe	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:04.293537+00	\N	José Álvaro	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b490-779f-9080-00a06911d4a0	01a0d2a4-b48c-70f6-8f01-4c93105a868f	member_added	2026-09-24 09:00:04.58216+00	\N		project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b494-7583-acde-c11d781aebb9	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:04.58216+00	\N	Karl	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b4aa-7246-8755-a943e10243db	01a0d2a4-b281-71e5-ad20-39d239ca4af2	role_changed	2026-09-24 09:00:04.648484+00	\N	Ana Ruiz	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b4b5-7504-a110-8ac01bf3814a	01a0d2a4-b373-735f-9d05-df49e0371317	role_changed	2026-09-24 09:00:04.660583+00	\N	Ana Ruiz	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b5af-77e6-aa3f-72a3a04b202b	01a0d2a4-b500-7502-abb3-9decbed9c5b4	invitation_received	2026-09-24 09:00:04.89665+00	\N	Ana Ruiz	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b5c1-76ee-ba72-90fa84076e15	01a0d2a4-b500-7502-abb3-9decbed9c5b4	member_added	2026-09-24 09:00:04.921901+00	\N		project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b5c2-73ee-8bb1-1ae54a40456c	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:04.921901+00	\N	Gil	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b6b4-77d6-a110-bde3c9e9171b	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_declined	2026-09-24 09:00:05.16395+00	\N	declines@example.com	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b6db-7649-bea3-6ddc8fe9b4a2	01a0d2a4-a861-7379-8206-b41dc0d1e2c2	invitation_received	2026-09-24 09:00:05.19382+00	\N	Ana Ruiz	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b6ec-70b1-bb1b-d036da7ca10f	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_declined	2026-09-24 09:00:05.220601+00	\N	Otto@Bücher.example	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a0d2a4-b844-701e-af7e-c812f439a4b4	01a0d2a4-ade9-73c2-83c1-785f447178d0	invitation_received	2026-09-24 09:00:05.559768+00	\N	Dan O'Neil	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0d2a4-b8d6-779e-9510-8441e039e21c	01a0d2a4-ade9-73c2-83c1-785f447178d0	member_added	2026-09-24 09:00:05.681908+00	\N		workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0d2a4-b8d8-75e9-b297-ceccbdc20470	01a0d2a4-aceb-719f-809b-3ed76ede33f2	invitation_accepted	2026-09-24 09:00:05.681908+00	\N	Eva <Stern> & Co	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0d2a4-b940-7318-a898-1db724ad15b2	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_received	2026-09-24 09:00:05.742987+00	\N	Dan O'Neil	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0d2a4-b9be-759c-81aa-90165ebcdf5a	01a0d2a4-a513-763e-b938-25917b8ae1fb	member_added	2026-09-24 09:00:05.934569+00	\N		workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0d2a4-b9bf-72a1-be8b-4bedfa9a571d	01a0d2a4-aceb-719f-809b-3ed76ede33f2	invitation_accepted	2026-09-24 09:00:05.934569+00	\N	Ana Ruiz	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0d2a4-b9dc-725b-964d-59f57b0e6876	01a0d2a4-b197-7317-b623-b438bcd944dc	invitation_received	2026-09-24 09:00:05.956354+00	\N	Dan O'Neil	workspace	ws_01a0d2a4b82e750381774535afbcdaa9	Pier
01a0d2a4-bacf-7078-ae99-8fb993ece6fc	01a0d2a4-b197-7317-b623-b438bcd944dc	member_added	2026-09-24 09:00:06.20487+00	\N		workspace	ws_01a0d2a4b82e750381774535afbcdaa9	Pier
01a0d2a4-bad0-7009-99cf-0598d6fbffa8	01a0d2a4-aceb-719f-809b-3ed76ede33f2	invitation_accepted	2026-09-24 09:00:06.20487+00	\N	Hana 花	workspace	ws_01a0d2a4b82e750381774535afbcdaa9	Pier
01a0d2a4-bbb2-7085-a821-fce5a253e177	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-09-24 09:00:06.439746+00	\N	Carla Mora	workspace	ws_01a0d2a4badd77fd96dfe390239e589d	Lantern
01a0f6b1-2b10-71ec-8e28-39489d8c6302	01a0d2a4-a513-763e-b938-25917b8ae1fb	token_used_up	2026-10-01 09:00:01.163162+00	\N		public_token	ptk_01a0f6b12a90766f99b370db9f16ea47	Two seats
01a0f6b1-2b88-71d3-8073-58e0de4dddb0	01a0d2a4-b197-7317-b623-b438bcd944dc	invitation_received	2026-10-01 09:00:01.2726+00	\N	Ana Ruiz	workspace	ws_01a0d2a4b821765791f6109422b140cf	Old attic
01a0f6b1-2c02-73c8-8c02-e894f394ee47	01a0d2a4-b197-7317-b623-b438bcd944dc	member_added	2026-10-01 09:00:01.401868+00	\N		workspace	ws_01a0d2a4b821765791f6109422b140cf	Old attic
01a0f6b1-2c03-70f5-9eb5-71598672907e	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-10-01 09:00:01.401868+00	\N	Hana 花	workspace	ws_01a0d2a4b821765791f6109422b140cf	Old attic
01a0f6b1-2fa1-75ef-8df7-efc20d4758fc	01a0d2a4-aceb-719f-809b-3ed76ede33f2	role_changed	2026-10-01 09:00:02.33635+00	\N	Benito Núñez	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-abf5-70df-8b83-6686d7058305	01a0d2a4-abf0-724d-8524-8c39779083ae	member_added	2026-09-24 09:00:02.355002+00	2026-11-23 11:05:03.055495+00		workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0d2a4-bb04-7766-82d9-5a42322f6094	01a0d2a4-abf0-724d-8524-8c39779083ae	invitation_received	2026-09-24 09:00:06.263226+00	2026-11-23 11:05:03.055495+00	Ana Ruiz	workspace	ws_01a0d2a4badd77fd96dfe390239e589d	Lantern
01a0d2a4-bbb1-7212-b09c-6e2d79043310	01a0d2a4-abf0-724d-8524-8c39779083ae	member_added	2026-09-24 09:00:06.439746+00	2026-11-23 11:05:03.055495+00		workspace	ws_01a0d2a4badd77fd96dfe390239e589d	Lantern
01a0f6b1-2cd1-7577-b81a-6d2f5b7d4b63	01a0d2a4-b197-7317-b623-b438bcd944dc	removed	2026-10-01 09:00:01.610388+00	\N	Ana Ruiz	workspace	ws_01a0d2a4b821765791f6109422b140cf	Old attic
01a0f6b1-2cdf-7052-9383-67bcaca56281	01a0d2a4-ade9-73c2-83c1-785f447178d0	transfer_offered	2026-10-01 09:00:01.624341+00	\N	Dan O'Neil	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0f6b1-2ce8-72f2-990d-b3a43caab2dd	01a0d2a4-aceb-719f-809b-3ed76ede33f2	role_changed	2026-10-01 09:00:01.637358+00	\N	Eva <Stern> & Co	workspace	ws_01a0d2a4b82a755d97401cb34c9bcf34	Harbour
01a0f6b1-2ced-736f-a336-4abbd3c81cd9	01a0d2a4-b197-7317-b623-b438bcd944dc	transfer_offered	2026-10-01 09:00:01.643935+00	\N	Dan O'Neil	workspace	ws_01a0d2a4b82e750381774535afbcdaa9	Pier
01a0f6b1-2cfb-73f1-aa7a-5ca6c0c90472	01a0d2a4-aceb-719f-809b-3ed76ede33f2	transfer_offered	2026-10-01 09:00:01.654291+00	\N	Ana Ruiz	project	prj_01a0d2a4aa2d71629f7b87e6c8a58b9c	Leaflet
01a0f6b1-2cfc-744d-891c-3c82473d9699	01a0d2a4-ade9-73c2-83c1-785f447178d0	transfer_offered	2026-10-01 09:00:01.654291+00	\N	Ana Ruiz	project	prj_01a0d2a4aa2d71629f7b87e6c8a58b9c	Leaflet
01a0f6b1-2d13-70bc-8706-ba4d28c7095b	01a0d2a4-aceb-719f-809b-3ed76ede33f2	transfer_offered	2026-10-01 09:00:01.67863+00	\N	Ana Ruiz	project	prj_01a0d2a4aa367071b9d53014f5afb265	Sign
01a0f6b1-2d13-70bc-8706-ba4f2f12760a	01a0d2a4-ade9-73c2-83c1-785f447178d0	transfer_offered	2026-10-01 09:00:01.67863+00	\N	Ana Ruiz	project	prj_01a0d2a4aa367071b9d53014f5afb265	Sign
01a0f6b1-2f29-77e6-b9a1-b9ea93bc67ad	01a0d2a4-aceb-719f-809b-3ed76ede33f2	role_changed	2026-10-01 09:00:02.215789+00	\N	Ana Ruiz	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0f6b1-2ec4-765c-a121-6311a2a88060	01a0d2a4-b373-735f-9d05-df49e0371317	removed	2026-10-01 09:00:02.110695+00	\N	Ana Ruiz	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a1b573-61a8-70bf-8568-5e5a5e65a45a	01a0d2a4-aceb-719f-809b-3ed76ede33f2	invitation_expired	2026-11-07 10:00:00.132746+00	\N	above@example.com	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a1b573-6335-743f-a6a6-710936a46432	01a0d2a4-aceb-719f-809b-3ed76ede33f2	transfer_offered	2026-11-07 10:00:00.558712+00	\N	Ana Ruiz	project	prj_01a0d2a4aa4174248a85c5fd8ec6e108	Flag
01a1b573-6336-7561-8b29-7bae1382ba76	01a0d2a4-ade9-73c2-83c1-785f447178d0	transfer_offered	2026-11-07 10:00:00.558712+00	\N	Ana Ruiz	project	prj_01a0d2a4aa4174248a85c5fd8ec6e108	Flag
01a1fd8c-69ad-755e-8685-15e1d637cf5e	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_expired	2026-11-21 10:00:00.129978+00	\N	too.late@example.com	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a1fd8c-69c4-7763-a747-a749bc213eda	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_expired	2026-11-21 10:00:00.129978+00	\N	second.chance@example.com	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a20814-a3f9-7541-95c6-868e08fb4848	01a0d2a4-a513-763e-b938-25917b8ae1fb	token_expiring	2026-11-23 11:05:00.135904+00	\N		public_token	ptk_01a1fd8c6a8a7572a2e97c69a6044d36	Weekend guests
01a20814-abeb-75d7-a881-6908922c789a	01a0d2a4-a922-7575-aa13-bcc4d37cf03d	invitation_received	2026-11-23 11:05:02.178358+00	\N	Benito Núñez	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a20814-ade9-7650-a112-66757cbc6433	01a0d2a4-b373-735f-9d05-df49e0371317	invitation_received	2026-11-23 11:05:02.688598+00	\N	Ana Ruiz	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a20814-ae27-76cd-a25c-037c20ea42dd	01a20814-a66f-74b5-9b48-9fbdd4a21754	invitation_received	2026-11-23 11:05:02.753416+00	\N	Ana Ruiz	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a20814-ae40-77b9-96af-9a6a27b2cdca	01a20814-a66f-74b5-9b48-9fbdd4a21754	member_added	2026-11-23 11:05:02.7742+00	\N		project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a20814-ae41-72c2-b31c-4ffecca73703	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-11-23 11:05:02.7742+00	\N	Abel	project	prj_01a0d2a4a9f273b3b4ce093f1a6c109f	Website
01a20814-aea6-7084-aa0a-831d114d80d1	01a0d2a4-b197-7317-b623-b438bcd944dc	transfer_offered	2026-11-23 11:05:02.879271+00	\N	Dan O'Neil	workspace	ws_01a0d2a4b82e750381774535afbcdaa9	Pier
01a20814-aeb1-7306-87cd-ab31ad52cf5c	01a0d2a4-aceb-719f-809b-3ed76ede33f2	transfer_offered	2026-11-23 11:05:02.892191+00	\N	Ana Ruiz	project	prj_01a0d2a4aa49700fba5aedac77b143f9	Banner
01a20814-aeb2-71c5-a9f7-15b3de9f0c81	01a0d2a4-ade9-73c2-83c1-785f447178d0	transfer_offered	2026-11-23 11:05:02.892191+00	\N	Ana Ruiz	project	prj_01a0d2a4aa49700fba5aedac77b143f9	Banner
01a20814-aeec-72ae-b059-19316b16dc80	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_undeliverable	2026-11-23 11:05:02.944635+00	2026-11-23 11:05:03.051732+00	bounce@example.com	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a0f6b1-2b37-7177-88e3-169de3c8de5b	01a0d2a4-abf0-724d-8524-8c39779083ae	token_revoked	2026-10-01 09:00:01.204091+00	2026-11-23 11:05:03.055495+00	Ana Ruiz	public_token	ptk_01a0f6b12ab171fab4d30ecba768c285	Brochure draft
01a1b573-6326-731d-a5e8-ac0753ee9a90	01a0d2a4-abf0-724d-8524-8c39779083ae	transfer_offered	2026-11-07 10:00:00.544212+00	2026-11-23 11:05:03.055495+00	Ana Ruiz	workspace	ws_01a0d2a4badd77fd96dfe390239e589d	Lantern
01a20830-1ef0-76a5-b212-cd3da7d25e1b	01a0f6b1-2a38-7135-bef5-c019641c2727	invitation_received	2026-11-23 11:35:01.089398+00	\N	Ana Ruiz	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a20830-1efc-716b-8f8a-e6efe3e302b3	01a0f6b1-2a38-7135-bef5-c019641c2727	member_added	2026-11-23 11:35:01.109326+00	\N		workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a20830-1efe-7079-aeab-3aac8b53f75c	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-11-23 11:35:01.109326+00	\N	Sami	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a20830-1f09-71be-b0fd-e13b38b73aeb	01a0d2a4-b48c-70f6-8f01-4c93105a868f	invitation_received	2026-11-23 11:35:01.122278+00	\N	Ana Ruiz	project	prj_01a0d2a4aa067203827d5d835e51c5fa	Brand book
01a20830-1f13-77f8-90bc-91b32a513c48	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_declined	2026-11-23 11:35:01.133611+00	\N	karl@example.com	project	prj_01a0d2a4aa067203827d5d835e51c5fa	Brand book
01a20830-1f1c-73da-afd8-fdb38afc4ab4	01a0f6b1-2a38-7135-bef5-c019641c2727	role_changed	2026-11-23 11:35:01.147434+00	\N	Ana Ruiz	workspace	ws_01a0d2a4a9cf75b18f7c36d232e665bc	Studio Ruiz
01a20830-1f2b-76ea-83c0-6e2091133700	01a0d2a4-b373-735f-9d05-df49e0371317	invitation_received	2026-11-23 11:35:01.155527+00	\N	Ana Ruiz	project	prj_01a20814ae8e77e48147fc013f3d056f	Fair
01a20830-1f34-7216-8dda-e9033da5cfc0	01a0d2a4-b373-735f-9d05-df49e0371317	member_added	2026-11-23 11:35:01.166264+00	\N		project	prj_01a20814ae8e77e48147fc013f3d056f	Fair
01a20830-1f35-73b1-948e-68278a5ad030	01a0d2a4-a513-763e-b938-25917b8ae1fb	invitation_accepted	2026-11-23 11:35:01.166264+00	\N	José Álvaro	project	prj_01a20814ae8e77e48147fc013f3d056f	Fair
01a20830-1f3b-7262-8ab2-ab7f16c935af	01a0d2a4-b373-735f-9d05-df49e0371317	removed	2026-11-23 11:35:01.176392+00	\N	Ana Ruiz	project	prj_01a20814ae8e77e48147fc013f3d056f	Fair
01a20830-1f54-737f-97f1-b28677a46e12	01a0d2a4-abf0-724d-8524-8c39779083ae	token_used_up	2026-11-23 11:35:01.19533+00	\N		public_token	ptk_01a208301f4175e38e88aa3c863c17c5	Brochure, once
01a20830-1f6d-7219-b954-b7d4a953de5e	01a0d2a4-abf0-724d-8524-8c39779083ae	token_revoked	2026-11-23 11:35:01.209914+00	\N	Ana Ruiz	public_token	ptk_01a208301f4175e38e88aa3c863c17c5	Brochure, once
\.

--
-- Data for Name: notification_preference; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.notification_preference (account_id, kind, in_app, email) FROM stdin;
01a0d2a4-a5e2-71ad-8f29-73051345ee56	invitation_accepted	t	f
01a0d2a4-a5e2-71ad-8f29-73051345ee56	removed	f	f
01a0d2a4-a5e2-71ad-8f29-73051345ee56	transfer_offered	t	t
01a0d2a4-a5e2-71ad-8f29-73051345ee56	token_expiring	f	t
01a0d2a4-abf0-724d-8524-8c39779083ae	member_added	f	f
01a0d2a4-abf0-724d-8524-8c39779083ae	token_used_up	t	f
\.

--
-- Data for Name: opt_out_secret; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.opt_out_secret (hash, email_canonical, created_at) FROM stdin;
\\x49f143931ad1e5764080fca104c3b252ae010c4d8c5058f0c468d20bd326e43c	benito@example.com	2026-09-24 09:00:02.017533+00
\\xe0083d078db01973c82af18b8323ac6b8052f2ef2c8f6a49594fe59e3436f992	carla@example.com	2026-09-24 09:00:02.192869+00
\\x9765abf281fa3d3e7c32ddd04ca66a6e5407be6447d706d8dbc259c12d5a89ac	dan@example.com	2026-09-24 09:00:02.432942+00
\\x75cb0a1a5a81aa469c4fe8c5891976e0471ee3138dfdbabf123c4548d458209d	eva@example.com	2026-09-24 09:00:02.700782+00
\\x7aca679f7d75eb65ceba5d8dc6aa096e882d086eccfcaeeb477a6b13ba7b5cbd	lena@example.com	2026-09-24 09:00:02.931603+00
\\x37c2a62a33a7a3043d5593838e2a6ae5d1ebd9f43be8a28cf3fbf79d1e6d22b1	mateo@example.com	2026-09-24 09:00:03.180986+00
\\x9df0048b4af54f51b6fdea133cb1d2635fa79878a34918761e38b1c5c5daf637	femke@example.com	2026-09-24 09:00:03.412015+00
\\x4ee703b1ffe08fd9616bf81e164009d4180852a4c9c55970ecff17493c07eba9	hana@example.com	2026-09-24 09:00:03.624489+00
\\x9ce9637fbc741339d58770aeadb5c0077164548b08458c09544d48ccb906eb29	iris@example.com	2026-09-24 09:00:03.875799+00
\\x9c95aea329874a886575ccf3dbc9cd5ef9252fd876aaca79cbdead11d4a56291	jose@example.com	2026-09-24 09:00:04.117079+00
\\x3330a4bc7c2a2acb47ac4b9b955a16d68292922eba7815acb791ab1781463126	karl@example.com	2026-09-24 09:00:04.360553+00
\\x9952386bfb88ed0323cc6b46499fc8816fb17c6ba06b0707d60c98a0e2f29307	declines@example.com	2026-09-24 09:00:04.933142+00
\\x17e836eb6008c69cc63e53284ace57cbc2113bb7e221ed083cdee773af1cdd33	otto@xn--bcher-kva.example	2026-09-24 09:00:05.19382+00
\\x9acb52a996fe76dfdf4de94b6baeb0bba52477f6f2511ca84809de4ab9ed424f	cancelled@example.com	2026-09-24 09:00:05.234249+00
\\xe4c63bee7196294a33d3b5c923474fed3a9dfbebb8b6ab902e9a5c0f34872986	eva@example.com	2026-09-24 09:00:05.559768+00
\\x97a8c270eca430dfd387b3942839d53d0d1f0da52648210b0b7fdf55ca0e7e5f	ana@example.com	2026-09-24 09:00:05.742987+00
\\xe6bbeab26f3357a1d88d2da32bb581c9170a169a3edc9fcfd48ab209e75d47c0	hana@example.com	2026-09-24 09:00:05.956354+00
\\xf58ab443b457b0da7302713970faa52af30aea231243a64e53035cbea4b6f9f8	carla@example.com	2026-09-24 09:00:06.263226+00
\\x6f2d2a45e053f1ea38dacf00a84e11f4a1201fca1001e4bab66b1fd6c21cda94	hana@example.com	2026-10-01 09:00:01.2726+00
\\x5e063e3ea6f181c745268373f2357aa57e6f25e4b3fa5e8098ed876f316af47f	never@example.com	2026-10-01 09:00:01.41523+00
\\x9737b37abc415f7e640e7af2ec0fb4d3518be9589d913f596c3d08e7f38ab7ce	lenas.friend@example.com	2026-10-01 09:00:01.694531+00
\\x8613ae4277e2c2abfb1ef8601d60ff090a045e4071b498691e743bf1477dc8da	above@example.com	2026-10-01 09:00:02.225963+00
\\x23bf28d56e89008d9f527b9f22e07821e38f5d51fb46dc8f5bfb651ba64a31b5	too.late@example.com	2026-11-07 10:00:00.35608+00
\\xe69be4a592f8280eded4566872219aa593bf599e99f6ab8aaa9e836be0a8e2c1	second.chance@example.com	2026-11-07 10:00:00.423372+00
\\xc857514d0aee3bcf35859f1b5dc8aa736625e542119d75d63a7a27663dd3dd6e	later.weekend@example.com	2026-11-21 10:00:00.40633+00
\\xb22a98973ad140c2e761e1556f2cbd999e1be80caa5345c192dbd6a2f2982963	weekend@example.com	2026-11-21 10:00:00.40633+00
\\x40d504ae60ef5d4f6575adae7f700dc6bef8ee27a2bbb206f2e08a562e36516e	optout@example.com	2026-11-21 10:00:00.425281+00
\\x3f323f0743f2ce6a434950491130716ff46304397b83dd926b10c1c88c1ff8de	press1@example.com	2026-11-21 10:00:00.425281+00
\\x6619c58298f7b5978cad3b7b415e5c0c04905054ef88f387feeca6c460544556	press2@example.com	2026-11-21 10:00:00.425281+00
\\x773b259e16c8c7cf3fb8c78daac3744c5766f2cedfba2dce075cde91e6f76958	lectora@example.com	2026-11-21 10:00:00.445563+00
\\xff8db8024a29fd4e88af5436aab5e29a42922d6ced794b2f72608a73e9ea2ee8	lectora@example.com	2026-11-21 10:00:00.458451+00
\\x4001f6b2d924214713cc2c9b6715a069af1de1d5da7bc43e65dbb7780ce9200b	later.weekend@example.com	2026-11-23 11:05:00.135904+00
\\x273ef45275bd2620fbca9641e0d399753997cae796d2c0af00522ccc6f6833ca	weekend@example.com	2026-11-23 11:05:00.135904+00
\\xf1aeb243feab38d4658e5c252e8d01a439e9902633e1c1af0a141850a76327ad	newcomer@example.com	2026-11-23 11:05:02.032904+00
\\x4da60114cc2afb39e431166497aaf9865bd063fd63ce7c06bfb941c97cc45aa4	reader@example.com	2026-11-23 11:05:02.105849+00
\\xd743c9ad030c56429a880c5b0e3dde55b4467213414993298d6db5b3c1bbdfb6	paula@example.com	2026-11-23 11:05:02.178358+00
\\x8796b938b1e66aba708e64af40adfc9563a76f82627d274c14c8472ff4ac7947	yara@example.com	2026-11-23 11:05:02.245153+00
\\x86076aef910e06896ff0252d8bd0ebcc1bbbdc10f11d27d59d3adc044bef3c84	resent@example.com	2026-11-23 11:05:02.396682+00
\\xf5507d4f8d60477e47fb36fb42c5f81a0c950e25ce3cf7c5dc5a11f00d5f16bd	resent@example.com	2026-11-23 11:05:02.525373+00
\\xd9c28ad9311b653cbdec1e0cb8042f64d384f468d9b34b537f3f266b7cb2369e	second.chance@example.com	2026-11-23 11:05:02.612758+00
\\x1cd015669ce792305725160598abc252433731551fbaf09149d645d3aeb40b37	jose@example.com	2026-11-23 11:05:02.688598+00
\\x7d5b7d40ca491bd9ee4a13de2eb7551ac6ef1e5fca16488ae859377ec91e2d90	abel@example.com	2026-11-23 11:05:02.753416+00
\\x63d55553dad752ead4130a153d030179d5faa59d954da3e4ee03558964edd20d	bounce@example.com	2026-11-23 11:05:02.789852+00
\\xb4604863c92a5c166b352922acaa71383d00859545342c6dac0c07cbc83bf91a	later@example.com	2026-11-23 11:05:02.808721+00
\\x050d117d2c64ef4044d6c43793acf823a3ebb29583af3fc36bc59468a76df432	table1@example.com	2026-11-23 11:05:02.827918+00
\\xbe8b432a97ac63058f7209d16ad70b08b658c86f3d573a8d8e2bda90d9a18af0	table2@example.com	2026-11-23 11:05:02.833201+00
\\x04daaa95fe9916ad47e270d2459c970a1576fcdabe0ed6cf7a74e8ddf56155b9	list1@example.com	2026-11-23 11:05:02.848176+00
\\xb1a3686afe1abf601f294d2a57c0366de4048ff765e00ba11fd284350f318f71	list2@example.com	2026-11-23 11:05:02.853524+00
\\xdfe96603bf663b7d9cdc8f1cae7ea00f750331aa85ea9f7d178106961b95d4fa	first@example.com	2026-11-23 11:05:02.865077+00
\\x97a58f58f4c20fc711cfaaab7dcd692e9457fe5a67f528eab4734afcc26465c9	hang@example.com	2026-11-23 11:05:03.628583+00
\\xe1f28447ae1f79fd77c3eb571b87dbf42b2cdc7e0c8f2ce36382b5f937dfe288	queued@example.com	2026-11-23 11:35:00.823431+00
\\xb20e38ba35831f30d62a318f2fc6a6bed805fa3595214e6323ea5c564090f22e	withdrawn@example.com	2026-11-23 11:35:00.844506+00
\\xa8b8fbf9ce0dfa81517c4beb45b53a2928953e6452c8a81887c74ff231b6c30f	spring@example.com	2026-11-23 11:35:00.908249+00
\\x116b94fe5d7104da5d986e7b61993199f66bb757a9f44aada8c86c15939aa864	sami@example.com	2026-11-23 11:35:01.089398+00
\\x6aab724357386806b419b42968efebc920df813c10adfe503fb5138619e9061a	karl@example.com	2026-11-23 11:35:01.122278+00
\\x797f4075adff7ebdf0f9c0cefb48dbdebe17ecf4059aa093aa7ff57457a9c729	jose@example.com	2026-11-23 11:35:01.155527+00
\\xe185a3a549e3a21a8f03d38fd579047d21205dfc14d05376493578a04340bf0a	lectora@example.com	2026-11-23 11:35:01.23806+00
\.

--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.outbox (id, recipient, recipient_canonical, locale, kind, lane, sealed, invitation_id, state, attempts, due_at, claimed_by, claimed_until, last_error, created_at, give_up_at, settled_at) FROM stdin;
01a1b573-6326-731d-a5e8-ac08313f4024	carla@example.com	carla@example.com	es	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:00.544212+00	2026-11-10 10:00:00.544212+00	2026-11-07 10:00:00.610905+00
01a1fd8c-6aa0-73f5-8500-d34cc610b56f	weekend@example.com	weekend@example.com	es	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.40633+00	2026-11-23 20:00:00+00	2026-11-21 10:00:00.485717+00
01a1b573-61ac-7341-b859-08e174bdcc21	dan@example.com	dan@example.com	en	invitation_expired	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:00.132746+00	2026-11-10 10:00:00.132746+00	2026-11-07 10:00:00.230617+00
01a1fd8c-6aa0-73f5-8500-d34be16e1987	later.weekend@example.com	later.weekend@example.com	es	share	1	\\x01febde09bbd6313738add94dfd50c25abbcf78fbd87ad53408f1b43bb988aad371f5435a778d37aa8cc8698ea8998b2638e05b3c3047648fb4a16bc4b995a89295ab28dbff59c5da67c25b4e1dd2cb31b68cc85915d18ff63848570d79da478fd307ba3f0b8ceabe7f983c6578eeedfc853c1b44ba6c295b8fc2659756b814e1e37b72628114dc7d07aa18407c2f6895b4eb93d11e4c80cd1602964b9761e1824ed3ceaef8f958ff8a2320db21ec81c58550f00289e794f4598c2b2bc89faffdc4fb49e2e249be58d6176216936922bba9b0ab7b82382bb4418ebdd2e82b7b6012fad7404bb8f1703156c04e49a51e7ce0e3217c585315a992d0be71f65dd2bf95942353f87d5e3de1a05bfc9090f06d6dc79c3d368521baaa074289984900359d753b1e16748ff3a3ee54e03e07fc03d0eac413351e42d2cdc2600e6434976391b8fd60cc9e662ca3ee02c23b222e5748713cd275752844c8f6c50dd95df2dee9e888e23162ec39fb5f895d400a0e2659d2ef2c47fde13c8ffe0630b5c7434781674f1fbce42e5ce56aced37424815efa35c127f653a296e35fbbafb58f63d232bf55df437f8a1ec1c34d4985ea89626daffb9569c9a9d129ea32e35d5fc906ada7d20ef3aa7fbb90cdafacfe7f3f8ab6b0b8f168b0e5dac185e2e7e4d92ed3d5824e3deccaddb1bdacbfaf483d883f2290174e6c1cc5d47247c4eea1ffe788d3473475290e348f582d66bd1c7056b77f58435ea7170c8d72cbbff2d0790960d173fef2c87474d9f08113d8821df1aedac6e8130c15517475155d56006f93545bc2f3c25fdf50a4fcfebe18fbe456d41132dd0dde957026feb45c090907eecc6fe42115c864b1071719cea9ac95769e7d7316633b5fdaa84bc3287e89ae240ea98a23e85c50106f563e169084856ea431d7b1e0f67e02d5ed00b1f117917c184b633f2	\N	queued	2	2026-11-23 11:06:00.166655+00	\N	\N	451 4.7.1 greylisted, try again later	2026-11-21 10:00:00.40633+00	2026-11-23 20:00:00+00	\N
01a1b573-6223-7242-a2e2-49da4bcd29f4	wim@example.com	wim@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:00.265728+00	2026-11-08 10:00:00.265728+00	2026-11-07 10:00:00.353834+00
01a1b573-6335-743f-a6a6-710a447d6614	dan@example.com	dan@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:00.558712+00	2026-11-10 10:00:00.558712+00	2026-11-07 10:00:00.667097+00
01a1b573-626e-7540-92c7-893733df0d33	too.late@example.com	too.late@example.com	en	invitation	1	\N	01a1b573-6269-76ea-8422-bcc66c5cbf40	sent	1	\N	\N	\N	\N	2026-11-07 10:00:00.35608+00	2026-11-17 10:00:00.35608+00	2026-11-07 10:00:00.419328+00
01a1b573-6336-7561-8b29-7bafa0ba61c0	eva@example.com	eva@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:00.558712+00	2026-11-10 10:00:00.558712+00	2026-11-07 10:00:00.72146+00
01a1b573-62b3-75be-93af-7cc8b5cdf961	second.chance@example.com	second.chance@example.com	es	invitation	1	\N	01a1b573-62aa-77b4-8cf7-4f462d6893da	sent	1	\N	\N	\N	\N	2026-11-07 10:00:00.423372+00	2026-11-17 10:00:00.423372+00	2026-11-07 10:00:00.494625+00
01a20814-ae4b-7317-a960-287e10bf5afb	bounce@example.com	bounce@example.com	en	invitation	1	\N	01a20814-ae47-74f7-9658-a03d87eccd3a	failed	1	\N	\N	\N	550 5.1.1 no such mailbox here	2026-11-23 11:05:02.789852+00	2026-12-03 11:05:02.789852+00	2026-11-23 11:05:02.944635+00
01a1fd8c-69ae-73ec-a516-ee0e01fcc5dd	Ana@Example.com	ana@example.com	en	invitation_expired	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.129978+00	2026-11-24 10:00:00.129978+00	2026-11-21 10:00:00.265572+00
01a1fd8c-69c7-741a-bf41-7cbc5241d3aa	Ana@Example.com	ana@example.com	en	invitation_expired	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.129978+00	2026-11-24 10:00:00.129978+00	2026-11-21 10:00:00.319764+00
01a1fd8c-6a1d-718d-9635-aba4f915cf0d	Ulf@Bücher.example	ulf@xn--bcher-kva.example	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.259832+00	2026-11-22 10:00:00.259832+00	2026-11-21 10:00:00.378877+00
01a1fd8c-6ab8-725b-bc9a-44bd1347cee8	optout@example.com	optout@example.com	en	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.425281+00	2026-11-24 10:00:00.425281+00	2026-11-21 10:00:00.542531+00
01a1fd8c-6ab8-725b-bc9a-44be388d73b9	press1@example.com	press1@example.com	en	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.425281+00	2026-11-24 10:00:00.425281+00	2026-11-21 10:00:00.597561+00
01a20814-ae64-75a6-aa2c-de5eccc947dd	later@example.com	later@example.com	es	invitation	1	\\x01e4ddf274a97f8e2cee7cbafc30c1fd2faff5f53b2b32dc091302dc33c8a3aa6b3047f325d802f9ef8f389f88c58fe6a2c4648512e5defdef8cf213a854c4b2f61ae3930539972e82736d7bce6069b80c0e8b9efe529a6172c01be28c98047555c40babdb7ecbe3ccc426619abfc2b2e986aa34e2f7c0564871504e389b3a55e30296f63ac37c5422f4050c2d53af176edebd3559d133c4e5d9530e75c2ba71261cf95c7c5a98a1719e34a1db84557e32b7a12f4bee4eadf92971e480186adfa948ee2cf627654494834e70ae261adff4ff6ac98c2891578e19aa94abbc509af9f3461dae37220146447c4d2f90cb7f653988ed15ff27e26939ec682b76a4c68cbb494ec6b6877bca2e1e6282f435f32a8573a8441fab576cab7ca99e171257f1ac58389e1b6e8e86f387e7e7b2667cd32005f3c593a53960fb1b9d8a68b0823a6a4b2ff96c6b50a35426edd9fc5547d77bfd1fb8d11d82ed5f8321fbef0567f168a2c2bfe3408764f90f7d7599ca03485dedd64a8f6d28733d8ee83250196be10ba172f5c313e9b615c3dafa67961bf3	01a20814-ae5b-70da-bec9-0791a18ba685	queued	1	2026-11-23 11:05:32.968894+00	\N	\N	451 4.7.1 greylisted, try again later	2026-11-23 11:05:02.808721+00	2026-12-03 11:05:02.808721+00	\N
01a20814-ae6f-713b-9455-ad07fb7729b8	table1@example.com	table1@example.com	es	invitation	1	\N	01a20814-ae6c-76aa-a65c-b6a37b3fbe0a	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.827918+00	2026-12-03 11:05:02.827918+00	2026-11-23 11:05:03.039103+00
01a20814-b194-768a-9bc7-6701b7771836	hang@example.com	hang@example.com	es	invitation	1	\\x015a606a195888bbb0f3451758d3907e4bf36d4b0983c18e5c14bbb59c0d4ca8cb1351bd62bb090c3e64b97347226902e1f408e41764b8b3710c651af9e1adb81cc92c3ad5bddcb2adf0f421aec9656a26647a0acd61c7c801b39a4599174ab8511143de021ae4bc2bed60f7c2afdfc9c85bc1880648ee23c36cea7121e090dc24d61205240476c21e91eeca336ae8d1e25998e319127b8b76811266afdbde67cfe19c962580f1562a9e54330ea97075bf53c2bcd9c16a52329fed280eb60ae423dc253d76ebfc90b330439e8e5430954a9c45aa1d9e7b4b7c09bab4d93470b1979c9e39e97ec17e7537b97b90c9270eb4d38ce20ac06b1d89cd4a9ca7601fa884dc3c1a83da5fa87f7f078dd44173d881e56a948133561b5d2d4e62c081c49fcdfad13f61468a771f20d36f03fb5e39e058af8e1cc034ff34e33c478866ff48f0bce7b664f85fe45af4bbf33e85126c27639694e8d49b88bfd59fe58705490c92aaff45a9be14e5b7f4455f41636438e04c202407f1f2a5f246938d1b516be6943e4df4ba866fcb42b076789fdb	01a20814-b18f-7792-b03b-4a7acedd7fa7	queued	1	2026-11-23 11:05:03.628583+00	01a20814-a3e7-7228-bd7b-57e32177d289	2026-11-23 11:10:03.641497+00	\N	2026-11-23 11:05:03.628583+00	2026-12-03 11:05:03.628583+00	\N
01a1fd8c-6ab8-725b-bc9a-44bf6909f235	Press2@Example.com	press2@example.com	en	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.425281+00	2026-11-24 10:00:00.425281+00	2026-11-21 10:00:00.659233+00
01a1fd8c-6ac5-7110-aa0b-3e74a3d3d2fd	lectora@example.com	lectora@example.com	es	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.445563+00	2026-11-24 10:00:00.445563+00	2026-11-21 10:00:00.71949+00
01a20814-a671-7446-941d-4c6647b18b32	abel@example.com	abel@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:00.761333+00	2026-11-24 11:05:00.761333+00	2026-11-23 11:05:00.845659+00
01a1fd8c-6ad2-7023-a9a7-bba896037857	lectora@example.com	lectora@example.com	es	share_renewed	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.458451+00	2026-11-24 10:00:00.458451+00	2026-11-21 10:00:00.784951+00
01a20814-a8fc-73e7-9319-13ee061659db	xenia@example.com	xenia@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.432699+00	2026-11-24 11:05:01.432699+00	2026-11-23 11:05:01.494766+00
01a20814-a6d1-762a-bd84-6be7a5bfa136	tess@example.com	tess@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:00.855989+00	2026-11-24 11:05:00.855989+00	2026-11-23 11:05:00.931414+00
01a20814-a3fa-7702-8315-7992220574a0	Ana@Example.com	ana@example.com	en	token_expiring	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:00.135904+00	2026-11-26 11:05:00.135904+00	2026-11-23 11:05:00.225266+00
01a20814-a400-749d-9b7a-c9f67e695a0d	later.weekend@example.com	later.weekend@example.com	es	share_expiring	1	\\x01003b560205858c2f8da89e15acd0b3516717725bfb2eb870caa1cc4bb51ee996f4fd423a8f79d657208d04fdd3ec7cc15542b9dba7f238aeb0fec29ad6402cf7ba9866535f0e0b58268874a16187b8720540d450d5cb2a57487a896e367375ee8efe5e855e4c422b3913e19168037f80607d463165042715ef4807bc75381253a018dbeadc850950175a304a5831e4eff2f542f44a5eff3c3c4f3067c86d0feb1cd3cf9625f272c5240442f54bd12c171c0a17cbf5aa8ee2020953a168ee629a2a842e7781ce1d43ab04361f7c31b96e36505919cafcc628745d43011e9f501afc39c320c2f8aa6795164455e3d0f43699715963eba19fd490521f98e176de91e18dfea1827e0b5eb2c735ab6f846f8c7e4b9ce3a36211f0bb13bb514cac80f97ebcf8e05a734002d190099eb5bd0e0299611978dd71b523dc286787315847adde6c45583172c1772aa783db8d624921ac6c1d91c3c7b2ccbd1442f3a67289959a823e3c0ccdba6a8bbb9be0d85021e9dbe24463f4b7242ee085ced0e1276b50c261b1ecae60f763b1da3cde28feda8e86dd018ee459ef1811799f808a016cabe24b353f5d10ab5f68ddee6bbf19d7d78bae8baad3214ed4dd068a59b8811cd2405937e3848512e848ec980606ef9471a32dfb5bdac36f211867ae6731b4f231979397616d23dd273eed06ca66239bcf97c2b917be825cf410ea1a25f3b57ad751002d07456e8ed6b915445cdef16417c38d89d17d00878dd36b0e4fb2200b59c19ea31fda45177a341163331980e79926f878a3482eac396457f08c43622b5f64919a0f734b9c3821f7cb7ecf147030e9b8e42961e8556ba6069e718b2fc11703b2822dc18878	\N	queued	1	2026-11-23 11:05:30.230993+00	\N	\N	451 4.7.1 greylisted, try again later	2026-11-23 11:05:00.135904+00	2026-11-23 20:00:00+00	\N
01a20814-a407-73b9-a9df-2fdd4349f1fe	weekend@example.com	weekend@example.com	es	share_expiring	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:00.135904+00	2026-11-23 20:00:00+00	2026-11-23 11:05:00.286606+00
01a20814-acc6-7087-9b23-36a2e0327ac1	resent@example.com	resent@example.com	es	invitation	1	\N	01a20814-acbe-707a-957b-4cbe6ab892df	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.396682+00	2026-12-03 11:05:02.396682+00	2026-11-23 11:05:02.463664+00
01a20814-a723-71ee-9881-fe0fa7dfcf87	Zoe@Example.com	zoe@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:00.939479+00	2026-11-24 11:05:00.939479+00	2026-11-23 11:05:01.014971+00
01a20814-a953-777b-b78f-94f95881a41f	yara@example.com	yara@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.493563+00	2026-11-24 11:05:01.493563+00	2026-11-23 11:05:01.576881+00
01a20814-a786-767b-b393-cf7635c9b785	Zoe@Example.com	zoe@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.019524+00	2026-11-24 11:05:01.019524+00	2026-11-23 11:05:01.128241+00
01a20814-a810-73d1-876e-ad8e8a60e440	vera@example.com	vera@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.174602+00	2026-11-24 11:05:01.174602+00	2026-11-23 11:05:01.256306+00
01a20814-ab10-72b7-ae8a-00a24eca6b75	abel.new@example.com	abel.new@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.94004+00	2026-11-24 11:05:01.94004+00	2026-11-23 11:05:02.027717+00
01a20814-a86a-73a6-a54b-2dc5f163d33c	vera@example.com	vera@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.261865+00	2026-11-24 11:05:01.261865+00	2026-11-23 11:05:01.344143+00
01a20814-a992-7496-8ba5-9db518ce54a8	paula@example.com	paula@example.com	es	password_reset	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.58233+00	2026-11-23 12:05:01.58233+00	2026-11-23 11:05:01.644243+00
01a20814-a8c1-74e7-aedb-bd420d0b3989	xenia@example.com	xenia@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.349736+00	2026-11-24 11:05:01.349736+00	2026-11-23 11:05:01.426998+00
01a20814-abea-7505-b1fa-36a11ac6d01e	paula@example.com	paula@example.com	es	invitation	1	\N	01a20814-abe6-778a-ad78-f4a5dee38a0b	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.178358+00	2026-12-03 11:05:02.178358+00	2026-11-23 11:05:02.23954+00
01a20814-a9d1-71fa-8bf8-8fe9b663bab8	paula@example.com	paula@example.com	es	password_reset	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.644744+00	2026-11-23 12:05:01.644744+00	2026-11-23 11:05:01.699812+00
01a20814-ab5b-7504-9d9d-48a63b6759d0	newcomer@example.com	newcomer@example.com	en	invitation	1	\N	01a20814-ab55-7261-bcd4-906b3e14ab01	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.032904+00	2026-12-03 11:05:02.032904+00	2026-11-23 11:05:02.106814+00
01a20814-aa2e-74a8-aeeb-703fc3f431a0	otto.new@example.com	otto.new@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.709393+00	2026-11-24 11:05:01.709393+00	2026-11-23 11:05:01.795899+00
01a20814-aa87-729c-a441-5d1036621a00	wim@example.com	wim@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:01.802849+00	2026-11-24 11:05:01.802849+00	2026-11-23 11:05:01.892071+00
01a20814-aba8-7777-9d33-45e8e3bf5edd	reader@example.com	reader@example.com	es	invitation	1	\N	01a20814-ab9f-721f-adc3-14da63ae4db8	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.105849+00	2026-12-03 11:05:02.105849+00	2026-11-23 11:05:02.172141+00
01a20814-ac2e-73af-8ce2-66e10289dd1d	yara@example.com	yara@example.com	es	invitation	1	\N	01a20814-ac28-7647-96bf-307744d84e4c	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.245153+00	2026-12-03 11:05:02.245153+00	2026-11-23 11:05:02.322327+00
01a20814-ada1-7480-b4a1-21ed887530f1	second.chance@example.com	second.chance@example.com	es	invitation	1	\N	01a1b573-62aa-77b4-8cf7-4f462d6893da	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.612758+00	2026-12-03 11:05:02.612758+00	2026-11-23 11:05:02.681858+00
01a20814-ad45-7156-a150-86209d98691b	resent@example.com	resent@example.com	es	invitation	1	\N	01a20814-acbe-707a-957b-4cbe6ab892df	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.525373+00	2026-12-03 11:05:02.525373+00	2026-11-23 11:05:02.588426+00
01a20814-ae27-76cd-a25c-037be9f86d2f	abel@example.com	abel@example.com	es	invitation	1	\N	01a20814-ae23-7555-9658-9ea729f1345b	withdrawn	1	\N	\N	\N	\N	2026-11-23 11:05:02.753416+00	2026-12-03 11:05:02.753416+00	2026-11-23 11:05:02.7742+00
01a20814-ade7-7796-bdfa-0a8280d15594	jose@example.com	jose@example.com	es	invitation	1	\N	01a20814-ade2-747b-9534-6322486e9984	withdrawn	1	\N	\N	\N	\N	2026-11-23 11:05:02.688598+00	2026-12-03 11:05:02.688598+00	2026-11-23 11:05:02.706098+00
01a20814-ae40-77b9-96af-9a6bbf65d110	abel@example.com	abel@example.com	en	member_added	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.7742+00	2026-11-26 11:05:02.7742+00	2026-11-23 11:05:02.877416+00
01a20814-ae41-72c2-b31c-4fffca1e7098	Ana@Example.com	ana@example.com	en	invitation_accepted	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.7742+00	2026-11-26 11:05:02.7742+00	2026-11-23 11:05:02.933168+00
01a20814-aea6-7084-aa0a-831e429af3b8	hana@example.com	hana@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.879271+00	2026-11-26 11:05:02.879271+00	2026-11-23 11:05:03.380257+00
01a20830-1f3b-7262-8ab2-ab809f8c11d8	jose@example.com	jose@example.com	es	removed	1	\\x01ab6d893b1e01503e3beb3bde7bc50f13f997e35b11be5104752e1b4ac6fa2b88121eb3d0a6cb38728b9c03f301c595822d49af84891fbc10691f3eb05e4d523790a59016995a95aa76de43c4878accb88f9056e540c89c3249e669fc78c82bed16c7c9c6f417c477a8a8d8fc783b9ade5c54fc7d1c65bd5205e4ad859adaefb356fa1d94576718c09b47aaa0231a0533b6612bfd88633fa23ce6da89045e9f8ae5bc30ed3c8f9459782984ada8cfdd58bebba87effded602f36c2f059840eee5ac48827dcda1fda3ef670e8be8e1b04997	\N	queued	0	2026-11-23 11:35:01.176392+00	\N	\N	\N	2026-11-23 11:35:01.176392+00	2026-11-26 11:35:01.176392+00	\N
01a20830-1f6e-73fb-90ac-a1a1cfacdadb	carla@example.com	carla@example.com	es	token_revoked	1	\\x016814b8c3d03576af61035148e3f41abaf4137d3438d0efef7fa4a8123be71ac07f8c8a774932f8040795b3b832dd99053b08ed05c864e89e6f816a335e585e2e9964d0023ee6e49f0da5a1f865615856c478474729f717f391f8f71c4b21b794637777aedc1d19718f126a459abd24dcd3d2fb6d83de84540320c5539fd5b9dcd85329c1e45abb27bcaf407dc0b4ed5d659c944a517503f75343b9ecb50edbe884c1e218ab6fd7cd7d3316705ad75cfc8587c8174775690209d501598710f00e65820b8ba3e3bf7870962082b8abfb453e59661bbc7f34f83fc44e6603be8b3b51f8b4	\N	queued	0	2026-11-23 11:35:01.209914+00	\N	\N	\N	2026-11-23 11:35:01.209914+00	2026-11-26 11:35:01.209914+00	\N
01a20830-1df3-7216-bcb5-2362de06ede6	withdrawn@example.com	withdrawn@example.com	es	invitation	1	\N	01a20830-1def-7082-b627-d79edd72527c	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:00.844506+00	2026-12-03 11:35:00.844506+00	2026-11-23 11:35:00.856978+00
01a20830-1e33-747a-bfcd-5211ebaeac31	spring@example.com	spring@example.com	es	share	1	\\x01bffa2d90e9f0fc6ed5b8a14189d1e53b1da8b3571439eb1550e0daa08ef879bec153e597d080387af1b56ed24f1911dcfc2cedd694fc3657a892c85b45dd495ac90a7c77b6c441342dc66f69a6e38069fe5600f93bef2e3fe0ba80c3dcb6712fd83d2edf6c1045784cc2ba8cb0e1129ef6e31d67e15dedab231db7ac912f02a5725c94e517df3404208046e3b498db9d0fbb3f96288e5038d236716b9f60936a21ff993b673009c5055f8b89cf449482e0081a7b49fcfd14f3429a8bd6aa0f3c05c8a6c4d500ecc6d738565b603aca3f593a2a01d72c27e0b36e673d3e8e476a8c49d940f0d6f3684c383a36e1ab96e20222af0d56c80b8874bc1f721f7f9c99a4f44cb81d6cf50575ae663570a725bb23d5567c52541af74d41425aaf3a07ed88bd37cd8852581b7827f8c02fcfc794b7836ff93f576e76c4bda70e036b4f75a8bb861af99caacfcde6afcda3d3dccd4a4196d6c0c8881351ce1a4a4e7160fa731682ff4ee54b5e51f487a06cc6e71981c329425dd03f6361a32975db29ba4fb1623adf19a5fddd80ccdc8d0f67b7303781e5a3469e2f1cc0adaa74a85a2233bc93fb90f57d8cd3e5fb03513a07880fb7012dbb454da9d840373cd87a16f5e02590a987f25bb0257657b553f9f0320acb80551045540087400eebfe6e3fb26d21395575d8762fd4dec83c547fef79309c7a2a21ed83f36f840f4f77dc92b5ada3f87faaec7917247db2496bf6d47e6ad7f9700cfa797aa7ff6440387688ea391b3d063d092fea116667ed710bfd531080a0154c411d904a4747d71e8d9f76af45c9deae076dd7d34e487419c814349dd606aa7d4b91970477255d09f5142cfa83d922d20d87f999125c23db1bde41ef0a618e2edb0daa44d17367a9c1a442d3481993f984331656aa832cb94f974f504f70a0220b510489c651a7f0d29e71fdaf	\N	queued	0	2026-11-23 11:35:00.908249+00	\N	\N	\N	2026-11-23 11:35:00.908249+00	2026-11-26 11:35:00.908249+00	\N
01a20830-1e3d-708e-a9eb-a7990e46d349	abel@example.com	abel@example.com	en	address_changed	0	\\x01d3a8e7d40730a91c1d8d625edcab203582c3900c55f3caf8009b632ca39cb4379104ac734f3a03644aa929b6e5f078ddae6d12c0bd65fdb908d2dc65aee1b068066aa89b2331e38d9bea789e0ddceccdd579e780cd2a21bc075c31b96f4c57ffa750c774bdeee62e4bc03b1dd794903fe636a9490da19b7050ac3f1bca45b19188b814a3af13c0498235ef1ffe597e84b30f19f7acfe1954317c0e4b212400800609	\N	queued	0	2026-11-23 11:35:00.921065+00	\N	\N	\N	2026-11-23 11:35:00.921065+00	2026-11-26 11:35:00.921065+00	\N
01a20830-1e5a-73c1-a6b4-855d05db7fe9	Ana@Example.com	ana@example.com	en	already_registered	0	\\x01b8da11065d62b9f61bca9ae4fac33b485e635cf27bf53ba37251ed41f7c32518bd7497685fa2f843534bf626e1b4789e7584311460f1e2a6971d81000a67301b517a816580b5c18a1089257486b8546fb4304331e7c4b7d61be8605bf8cb09f78bbe	\N	queued	0	2026-11-23 11:35:00.929083+00	\N	\N	\N	2026-11-23 11:35:00.929083+00	2026-11-26 11:35:00.929083+00	\N
01a20814-ae76-71d6-a7d0-648f9c52270c	table2@example.com	table2@example.com	es	invitation	1	\N	01a20814-ae72-77b9-a340-9847f412338b	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.833201+00	2026-12-03 11:05:02.833201+00	2026-11-23 11:05:03.102551+00
01a20814-ae84-74ba-898e-0598b3f09cb4	list1@example.com	list1@example.com	es	invitation	1	\N	01a20814-ae81-7363-a110-b28630cebf7c	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.848176+00	2026-12-03 11:05:02.848176+00	2026-11-23 11:05:03.169691+00
01a20814-ae8a-7762-be9f-3ec96c578d8b	list2@example.com	list2@example.com	es	invitation	1	\N	01a20814-ae88-7630-996b-15fb6c5b7892	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.853524+00	2026-12-03 11:05:02.853524+00	2026-11-23 11:05:03.244801+00
01a20814-ae95-73e9-9b42-6c54cb162ba3	first@example.com	first@example.com	es	invitation	1	\N	01a20814-ae92-76cb-9a3c-0d94cf9211bc	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.865077+00	2026-12-03 11:05:02.865077+00	2026-11-23 11:05:03.316473+00
01a20814-aeb2-71c5-a9f7-15b2d6aa571a	dan@example.com	dan@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.892191+00	2026-11-26 11:05:02.892191+00	2026-11-23 11:05:03.4361+00
01a20814-aeb2-71c5-a9f7-15b410cd730a	eva@example.com	eva@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.892191+00	2026-11-26 11:05:02.892191+00	2026-11-23 11:05:03.49119+00
01a20814-aeec-72ae-b059-1932134d39bb	Ana@Example.com	ana@example.com	en	invitation_undeliverable	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:02.944635+00	2026-11-26 11:05:02.944635+00	2026-11-23 11:05:03.54304+00
01a20830-1dcf-7295-b6f0-42ecfb5c6a73	mila@example.com	mila@example.com	en	verify_address	0	\\x01e87a939f79576ef2202ed262a0b5ef89b7f9372212f6eb085042c627fa7406fd63dddd0dc0fadbc816934a7184606b8031ff5c9694e730640ffd11532da49a30127a923b0f5c917d83f7fb5656b52f8d29f43fb73344b9ac537875fa0d5c6b32b209a3c86827f70ff7075823c1b054f90f1a7e4419b9c27baad10dfe63f31b525ce09181be00b9eca46a5a71024492ed4afbffc50f68649ddda015ea76dcd6744846d9f18d4e9d5a911f69d5cac98b852ac1d4d4d773b90597	\N	queued	0	2026-11-23 11:35:00.7853+00	\N	\N	\N	2026-11-23 11:35:00.7853+00	2026-11-24 11:35:00.7853+00	\N
01a20830-1de5-7565-8578-dfe77532910d	queued@example.com	queued@example.com	en	invitation	1	\\x014a5d7766d662a8b808248e040b6411f89b22055101c9e4767685c4d1a6bbf6fa36599938ce9c10cb0522de0d0c9edf1a29b428ebd45d88bd1693ea5aa88adbfbe143e5456db3f24d7d84fd4264d52a6de9578cb19e0f246c19325f23dc02abfa1eabf313dc1665918c6cf6f8b42ea3e1260ca3b6e46414a8f8f9d6b612b58d5ed1372e69131f44d81ddc3f9460c1c3ae2ce7dd2bc79c3faaccf0359cce0d5af811d590e73a9c5c0534200672e764e7c0996ffa22fc3dd1b4496662d28a9aa7bb8c833c834171929947f1da5c017360447690a698a1033bb081554b53f0d839bef6267507b8e8dd573db387f6251eac03367b2dc27a289d4e86c4d5587713899c53d52755c1213f41ff42fd25881fc9b25bbbd7c3b770354081f349d9534269da1208da2902ed13d41a2c9129bc824f13e9d62fa3af8928c518eac613cdd29c903bd51c23388c917c5fc60faa89e0fc2ad13b4bf5028f5634a2baad3c5c760b8cbae5333f76880b1faff4f60669e400a13a810785a70d9df1413b74010acb4570251b989f0f0d2f82e2	01a20830-1dde-740d-895c-aa2086e3e325	queued	0	2026-11-23 11:35:00.823431+00	\N	\N	\N	2026-11-23 11:35:00.823431+00	2026-12-03 11:35:00.823431+00	\N
01a20830-1e7c-7324-a702-014b62048d8e	rosa.new@example.com	rosa.new@example.com	es	verify_address	0	\\x01c065f0f2a4ded492213d4dabab5288a2ae53eb2fe453703d7a39bf02b24a4c632927e93bc27632e7375fe7f15ace3342430a64f3fb185a4aa1c334d838130a1609794091b5648e983674874c55f31102b2f915bc71883358036a8a56a89a120f4f72a350a7ae17b2130e524e0774a8442f243e77ef955faeb60ed386979eb9538b4568690b0a40c00682ba40a748010f180a5b1f3538f5be90c1e584688257f8d36dace3ab78cfa3187e51677f66ef70b82d069ccb7d4c5268f6eb658e05af69173255f70732f4ed3fd4f87522623c3a5e1f4cc35ef8e627cc7817f7d2f5d2cec6f2b857ce1f7dfa7ffa8ce8fd	\N	queued	0	2026-11-23 11:35:00.959348+00	\N	\N	\N	2026-11-23 11:35:00.959348+00	2026-11-24 11:35:00.959348+00	\N
01a20830-1e9e-722c-9ef7-0974f21f49de	Ana@Example.com	ana@example.com	en	already_registered	0	\\x0119858e7a92c5896a1437b96a92d0e0ca728f375ea5f2082a561c8e98c3951347932a010977b1a52b989c91c5053ae0eab580a57a2f88a433d15b0288fa7cfbd530080c44fc1657f7002f5743ae3c29f1111286c7379ce8488b21e3d8b8	\N	queued	0	2026-11-23 11:35:00.99382+00	\N	\N	\N	2026-11-23 11:35:00.99382+00	2026-11-26 11:35:00.99382+00	\N
01a20830-1ea6-76e9-8b42-51fbff193b92	quin@example.com	quin@example.com	en	password_reset	0	\\x015a2f0bf99b38305754ab2705205882526319715baab9f3c7664835992db08916c13be7ff189002dbf2b8e5c2cd4b4396d5b1091ee171f8c132b9c2bf999a6b272f015f7de4b8614f72f58047a15a239ac788bf9175c7eff2d9c07702ff7fa050a88ca370ddc097d6f8d933c64891955e866e18a1b677e6fa57ed5a425fcb2345478d08fac7c79d39dd0923b347843e69a5baadd656346ac11d8ddf9bb622261acaa8	\N	queued	0	2026-11-23 11:35:01.026149+00	\N	\N	\N	2026-11-23 11:35:01.026149+00	2026-11-23 12:35:01.026149+00	\N
01a20830-1edb-726f-85ae-2ebe36b3f286	nora.new@example.com	nora.new@example.com	en	password_changed	0	\\x01465b24ff18a054e4d51a93014cf982dd5d40b22238f21b13ad5dccbaec8825d471ecd2bebb47e662964bc4b2b3e6c00e667cc41d57b95912a4f254e12773ec6c7306d63d60d10bb483fcef218715b02c99d5bcdeb39bfb999b1b8e4fe6f1042392267aa329833512e8988ac84eb869d0872fb8ae7c72	\N	queued	0	2026-11-23 11:35:01.035373+00	\N	\N	\N	2026-11-23 11:35:01.035373+00	2026-11-26 11:35:01.035373+00	\N
01a20830-1eee-757d-a832-09157a9a759d	sami@example.com	sami@example.com	es	invitation	1	\N	01a20830-1ee6-7160-9be9-471dce92d2de	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:01.089398+00	2026-12-03 11:35:01.089398+00	2026-11-23 11:35:01.109326+00
01a20830-1efd-70be-a2a4-4d0e78e59b2c	sami@example.com	sami@example.com	en	member_added	1	\\x01b7a0abfa3cbe4d404417bca71651a969579464bd0273997366bad5c695eaec710c9cf1951829982d363d37824498728d5fb659c8e919db8986f16cf8a7c2b61d661f72270a69ce2609a97615fbd75c1d89d4eef9e35063604feb89c746b5aee275d2632a3457ee089fb6aee40abc3fc358ce3d2c3fec3e078a32dd6c84acca1ada8dcd535d65feacf3205e579775c007fc57f0d9de931a53980305ba562b01a501310d8433426781a15d60bfe5a6cdac83afc7a86c9202b15bc84c989124d7453370b043ccc848d512e36256b32fb0e2a8dc	\N	queued	0	2026-11-23 11:35:01.109326+00	\N	\N	\N	2026-11-23 11:35:01.109326+00	2026-11-26 11:35:01.109326+00	\N
01a20830-1efe-7079-aeab-3aadf871e464	Ana@Example.com	ana@example.com	en	invitation_accepted	1	\\x0131bc58f1c7d44733ae721ca4e2e159a9305b4efd0c74f061c07cb053c14f3931cc577a27ffc7c7ea2deb824466f2cad7f23336c7df4fe7485aec42944f1811f13571169f402bd6cf81a5a80de880feadad426e52f62ad1e60dfd776034d2e2ebe5634f607c0ee7ad86affeacbf1aff2c7988579a95475a03148072eef43b8907d05d3a2d25d34d3f366fc7f897b649143ed662f18f7fe54e8873c0dda7e443e389cb4442fc333ab2fc51cd824acb9437ea4928ad654075be0ca90ebbbe5609c2200f79aa7fe73effaaeadfb2b774ef310e4cfa2db614	\N	queued	0	2026-11-23 11:35:01.109326+00	\N	\N	\N	2026-11-23 11:35:01.109326+00	2026-11-26 11:35:01.109326+00	\N
01a20830-1f08-708e-b3a1-e8983c40effa	karl@example.com	karl@example.com	es	invitation	1	\N	01a20830-1f04-77c6-bbf2-c9e371b5691c	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:01.122278+00	2026-12-03 11:35:01.122278+00	2026-11-23 11:35:01.133611+00
01a20830-1f14-71fb-846b-5c221c0f4fbb	Ana@Example.com	ana@example.com	en	invitation_declined	1	\\x01df5f62a7b8ab6be1dab8755c6fa3469daa53aec74b49ea9e20401eed08099b0eeaed66ce8c0bc45a320f3d7385e4fe23e1c2cac759aff0ef2ae233a4bbab0abce0d6d0afd784feae864e7c05f1b3082d5778b54e594dd9e75034a845ff763e98abf609685de088cf06fb75eafdfcdbe66abffcc34d586a193bf0b1587f1fc26c6d73c5fa9b366694c0d2e6b7af8de4470a30d79217c001113dd4ca945a9ad028b77e7d190609f4540bd2883065db7584af0e678637c5a16589442406d0a6fa39ba7dea48a1e4d3c86e84849e4bd4a2c639106f16cc2360685b4262e6e08819ef3739ab2fe21b1295ee92	\N	queued	0	2026-11-23 11:35:01.133611+00	\N	\N	\N	2026-11-23 11:35:01.133611+00	2026-11-26 11:35:01.133611+00	\N
01a20830-1f1d-70ee-966c-791f1cd753c6	sami@example.com	sami@example.com	en	role_changed	1	\\x01c87b0ed8f28234c558336cd25ddaea487bc3e8efa6b8f55bda8f594f015c1c54db355d5412692be67e1622774f2cf7fa869a19275f28fc3d2f06a005d50dfa87464e2dda33de2f7c38a95b13344a426e94e3d93b827439f71149074a4de52e1f3a9a7ed98694806cd6241f60d5b5e19adb66d2e15a4accfe1c1049d419f7ae2bcaa0e11dd03100504d96decc211636afba3b5098944160a7f915f5c4c475743fede00539c6690266cde694a1284d3c927ac534aae8c0900a5230af0c604097a5da947585fc1692d598ee6872345d6de32355c12d3ab8589b432c7eacd09c59	\N	queued	0	2026-11-23 11:35:01.147434+00	\N	\N	\N	2026-11-23 11:35:01.147434+00	2026-11-26 11:35:01.147434+00	\N
01a20830-1f2a-7180-b512-e11c72782e01	jose@example.com	jose@example.com	es	invitation	1	\N	01a20830-1f25-7094-8a42-9f1775fdcb06	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:01.155527+00	2026-12-03 11:35:01.155527+00	2026-11-23 11:35:01.166264+00
01a20830-1f34-7216-8dda-e90423553b5a	jose@example.com	jose@example.com	es	member_added	1	\\x016d2eefe1d27b2106a7ce31c5844da393978519871be20a7c261360a3fa4620515956040dd741e2c4231b988180d2c439c17825bfa445e8a0eb4e31a934e1a5e87cef7aa28f0156f3c1c9327e36be82ddd43c31a9c93ce18253bd1caf9e7615c9271069cdf5630f29a42e59747c30d2d996e907d00c50d7c382ff936f5bf41f5e2c431a03161450af2beeda5164f4c2f966c042c36a9bac7748f44811f5ec373cd68f64776a35b877db0b672bda0c1b0d42703139b8063576e68761591c4d7be4a18413be8c9d1fc9974116a1e2ca61	\N	queued	0	2026-11-23 11:35:01.166264+00	\N	\N	\N	2026-11-23 11:35:01.166264+00	2026-11-26 11:35:01.166264+00	\N
01a20830-1f35-73b1-948e-68287d3367de	Ana@Example.com	ana@example.com	en	invitation_accepted	1	\\x0152db2f4f27df246a536fe2cd96467b66ea6a65d20456992f9fdbeb7a313f765bc3ae599a6790065d1f8bc989168ee0a1c98b12a74d81597fcf9e9ae3643bff785a1746a546b0d41e8a17f40a1cf7f7a509298b8d71b28afe8d7241a2b78b50634bf519a3abeb3036db5335bcf6def8c42995f191be7cddee61802171a2e80bbfdfc8ac149a0ee95f43e2bb3219b815e5b70936213bce558925cf22987d5d685f1af42e4544bee7638ec0369e17800ea76b72e5106c4453b34637961db33d11479cb743fbe7688441babc127a0dd37d785b63e1dd44f06aee8dcbbf6d773f11b8b3	\N	queued	0	2026-11-23 11:35:01.166264+00	\N	\N	\N	2026-11-23 11:35:01.166264+00	2026-11-26 11:35:01.166264+00	\N
01a20830-1f7f-774a-b4b0-dab8d27933e4	lectora@example.com	lectora@example.com	es	share_renewed	1	\\x010e980e6a93af4835554702c7ec45a4c8604daf14debdd392529a2dd78e6099b4b41ef34c70a8c8278ab7f4b06bdffcf68d849892f7b63e76e5955eeeb34328daad0353eb901af0297345ed3374572af0e4935ebc1a6d306310e4ffeac396734ac432a4831e4741b6a40ae489f49da1cd1d1577dd56725fb434cba58d9d9e2b81ef75061102d05fa933de80085754f4e8d5413c86f2f86bc67af915626696cd1c6b5f6c96ce7e7e2a8526ca7369b647b1c298371a46a4901f38abe69b4a5cd8d70f7d49fcc1f8e2f895da3c507c88d5d483b41362376ab9d4d73cc7dde6a4d19358ab86eb2bb075b6cf7784866489a4de3428b9a6a311d77852c7f93c3c4c1256fa8fdee4815ed73e604a41fd83aa9d23107734ef8a588be17a53cefe32206388a63b08fc42ec97ba28ac0d7ee278a416d2b204384f76362146426d6831b4d5b2c1a46d6978e28da43487cfe841f1e206fa37e5d751d1906f9de44cfe19116f0f4f5e8214ba25573120f7aa1d687e92c63b4097e4f5e88eb1f5d4eaf4122bfbdd105633e04c8941a2b2628296e1f7fba529773fcb4f5093d8663c7685c7d139129e3a19b65f769e3f2ebd8febcefcc6a43b998c98ba705f47686aabdfb1f940fb67bfa151859f2bd33ac009117dee3682788e09872fa710b8597b641eed7f07fa8f5276ad92c1f37183f8e36bbcf0cd9c12b6f5be9e3ba6948778fd9494b95a625d236ec0e3c9e15c320f76f99dcce10556302a2c257cd3dcf46a41d0daa332afb4da4ac021970c78cb4ed00f99f6bed07c191760b4c54f3d20b338348ace75484d2735071d59a96b43f0ac2ee9fa8eba88d02dcbb35c9e066e26c39f10cb84048c	\N	queued	0	2026-11-23 11:35:01.23806+00	\N	\N	\N	2026-11-23 11:35:01.23806+00	2026-11-26 11:35:01.23806+00	\N
\.

--
-- Data for Name: project; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.project (id, workspace_id, name, created_at, deleted_at) FROM stdin;
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Website	2026-09-24 09:00:01.899421+00	\N
01a0d2a4-aa36-7071-b9d5-3014f5afb265	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Sign	2026-09-24 09:00:01.973605+00	\N
01a0d2a4-aa41-7424-8a85-c5fd8ec6e108	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Flag	2026-09-24 09:00:01.984602+00	\N
01a0d2a4-aa49-700f-ba5a-edac77b143f9	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Banner	2026-09-24 09:00:01.990543+00	\N
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Brand book	2026-09-24 09:00:01.921558+00	\N
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	Catálogo	2026-09-24 09:00:05.45614+00	\N
01a0d2a4-b7d9-7484-9d0a-4a1647e82f2d	01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	Window	2026-09-24 09:00:05.465064+00	\N
01a0d2a4-b7eb-718d-a2b1-e3b3ab803566	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Poster	2026-09-24 09:00:05.482967+00	\N
01a0d2a4-b7f9-7475-9ae1-1a9e3cf15660	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Mural	2026-09-24 09:00:05.496682+00	\N
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Brochure	2026-09-24 09:00:05.50016+00	\N
01a0d2a4-aa15-7439-8fca-48e937464704	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Scrapped	2026-09-24 09:00:01.940775+00	2026-10-01 09:00:01.253571+00
01a0d2a4-aa1d-750c-b354-8c53ab7ef49c	01a0d2a4-bbb7-7376-bff6-1ae1d76f73a4	Moved	2026-09-24 09:00:01.948736+00	\N
01a0d2a4-b826-71bf-894f-63e596304636	01a0d2a4-b821-7657-91f6-109422b140cf	Boxes	2026-09-24 09:00:05.541085+00	2026-10-01 09:00:01.610388+00
01a0d2a4-aa2d-7162-9f7b-87e6c8a58b9c	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	Leaflet	2026-09-24 09:00:01.95652+00	\N
01a20814-ae8e-77e4-8147-fc013f3d056f	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Fair	2026-11-23 11:05:02.862012+00	\N
\.

--
-- Data for Name: project_membership; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.project_membership (project_id, account_id, permission, joined_at, invited_by) FROM stdin;
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-09-24 09:00:01.899421+00	\N
01a0d2a4-aa06-7203-827d-5d835e51c5fa	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-09-24 09:00:01.921558+00	\N
01a0d2a4-aa1d-750c-b354-8c53ab7ef49c	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-09-24 09:00:01.948736+00	\N
01a0d2a4-aa2d-7162-9f7b-87e6c8a58b9c	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-09-24 09:00:01.95652+00	\N
01a0d2a4-aa36-7071-b9d5-3014f5afb265	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-09-24 09:00:01.973605+00	\N
01a0d2a4-aa41-7424-8a85-c5fd8ec6e108	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-09-24 09:00:01.984602+00	\N
01a0d2a4-aa49-700f-ba5a-edac77b143f9	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-09-24 09:00:01.990543+00	\N
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b09c-729b-a2a6-d62a83183ddb	read	2026-09-24 09:00:03.586462+00	01a0d2a4-a513-763e-b938-25917b8ae1fb
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b197-7317-b623-b438bcd944dc	write	2026-09-24 09:00:03.795089+00	01a0d2a4-a513-763e-b938-25917b8ae1fb
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b281-71e5-ad20-39d239ca4af2	admin	2026-09-24 09:00:04.037531+00	01a0d2a4-a513-763e-b938-25917b8ae1fb
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a0d2a4-b500-7502-abb3-9decbed9c5b4	comment	2026-09-24 09:00:04.921901+00	01a0d2a4-a513-763e-b938-25917b8ae1fb
01a0d2a4-b7d0-74e4-891d-75878ffd1d23	01a0d2a4-a5e2-71ad-8f29-73051345ee56	admin	2026-09-24 09:00:05.45614+00	\N
01a0d2a4-b7d9-7484-9d0a-4a1647e82f2d	01a0d2a4-a5e2-71ad-8f29-73051345ee56	admin	2026-09-24 09:00:05.465064+00	\N
01a0d2a4-b7fe-7239-b18b-9f31870fc05e	01a0d2a4-abf0-724d-8524-8c39779083ae	admin	2026-09-24 09:00:05.50016+00	\N
01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	01a20814-a66f-74b5-9b48-9fbdd4a21754	read	2026-11-23 11:05:02.7742+00	01a0d2a4-a513-763e-b938-25917b8ae1fb
01a20814-ae8e-77e4-8147-fc013f3d056f	01a0d2a4-a513-763e-b938-25917b8ae1fb	admin	2026-11-23 11:05:02.862012+00	\N
\.

--
-- Data for Name: public_token; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.public_token (id, workspace_id, name, note, permission, expires_at, usage_limit, uses, last_used_at, code_hash, created_by, created_at, revoked_at, renewed_at, expiry_told_for) FROM stdin;
01a0d2a4-b7e1-729b-b301-d58769dcf19e	01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	Window guests	\N	read	2027-09-24 12:00:00+00	\N	0	\N	\\x16db1b262944b5af24f7a3a901cf8475ed205efc908350573889c5ee3885663e	01a0d2a4-a5e2-71ad-8f29-73051345ee56	2026-09-24 09:00:05.468846+00	\N	\N	\N
01a0f6b1-2aa7-7122-b0e0-7ce5d493aaef	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Scrap book	\N	read	2027-09-01 12:00:00+00	\N	0	\N	\\x8460ea0fe4c67ba898b548dde2d9fda58c69f2fc95e45f0b4e8d1105a3c5d1af	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:01.05932+00	\N	\N	\N
01a1fd8c-6a8a-7572-a2e9-7c69a6044d36	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Weekend guests	\N	read	2026-11-23 20:00:00+00	\N	1	2026-11-23 11:05:02.953431+00	\\x2b165699691f6f1a55bc6c96a605861f1be3a94467087bfc807995477a68f4ce	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-11-21 10:00:00.390581+00	\N	\N	2026-11-23 20:00:00+00
01a0f6b1-2a78-75e7-b1bd-a36a92e610eb	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Autumn review	\N	read	2026-11-02 12:00:00+00	\N	1	2026-10-01 09:00:01.128368+00	\\x56a09adf2720ad1cf6c7b05ca056ba96425238739db1f71ab4d8dfb57350cfbc	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:01.01307+00	\N	\N	\N
01a0f6b1-2a5e-723c-a763-a9247dfa0c11	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Always open	\N	read	\N	\N	3	2026-11-23 11:30:00.243136+00	\\xf7a87c9eb2340db8aeb59f052112afafd8388fdd70f119cdfce30b7a76e40d85	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:00.987368+00	\N	\N	\N
01a20830-1e1e-75be-bee0-2e465a5bdd20	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Spring	\N	write	2027-09-01 12:00:00+00	1000	0	\N	\\x0ca429f5e78657421af4dd69c4aee39304d80d01af9f491ea5b8c3c68f206e63	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-11-23 11:35:00.891849+00	\N	\N	\N
01a0f6b1-2a90-766f-99b3-70db9f16ea47	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Two seats	\N	read	2027-09-01 12:00:00+00	2	2	2026-10-01 09:00:01.163162+00	\\x402408bf888f1cadfd90bd6ccd9510ce89c07ac79b6f4c947d34e7c74975b962	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:01.039248+00	\N	\N	\N
01a0f6b1-2a98-7258-afd5-410176044397	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Everything	\N	comment	2027-09-01 12:00:00+00	\N	1	2026-10-01 09:00:01.17349+00	\\x9bb0aa5b25ff42d35b3c04a2509be0dbae8b409296c79de28977342e7e1c5cb3	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:01.046347+00	\N	\N	\N
01a0d2a4-b80e-76bf-8403-bee2b950cc96	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Poster for the printer	\N	comment	2027-09-20 12:00:00+00	\N	1	2026-10-01 09:00:01.179518+00	\\x92eba492272e8d502c904ce53bea9be87effb265d3804081eb5b5069de550544	01a0d2a4-a6ac-7137-99c3-5a2c94a10b77	2026-09-24 09:00:05.516743+00	\N	\N	\N
01a0d2a4-b804-70d6-8a23-ac4c3399111a	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Opening week	\N	read	2027-09-20 12:00:00+00	\N	1	2026-10-01 09:00:01.184335+00	\\x1aa03fccaaf6ffb098d0d05cef3eced61652e230ca7a8290fb091ed303350a63	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-09-24 09:00:05.506198+00	\N	\N	\N
01a0f6b1-2a82-7032-b4fb-fd8cb632ab76	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Leaked	\N	read	\N	\N	2	2026-10-01 09:00:01.143538+00	\\x1254927bcfa4826b2ba657bc78f8f7a4d6cab977b2000e86dafff512107a804d	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:01.024896+00	2026-10-01 09:00:01.19322+00	\N	\N
01a0f6b1-2ab1-71fa-b4d3-0ecba768c285	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Brochure draft	\N	comment	2027-09-01 12:00:00+00	\N	0	\N	\\x6bdbf804d327e8c65cc800fa2b295bfb811ee766f41d1baaf2fc677aa8009f63	01a0d2a4-abf0-724d-8524-8c39779083ae	2026-10-01 09:00:01.072273+00	2026-10-01 09:00:01.204091+00	\N	\N
01a0f6b1-2cb2-74db-b31f-5999c66022b6	01a0d2a4-b821-7657-91f6-109422b140cf	Attic	\N	read	2026-10-08 09:00:01.58369+00	\N	1	2026-10-01 09:00:01.598652+00	\\xfba4d19da294b322491fca1543ca2717113078f6c21d3e0548ad1ad7edc08383	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:01.58369+00	2026-10-01 09:00:01.610388+00	\N	\N
01a0d2a4-b81b-715f-9362-ddb15aa8af26	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	For the agency	Asked for by José	write	2027-09-20 12:00:00+00	\N	0	\N	\\x3e39c61f3a4153ecbf1b65308f10e868b4ac77ceca0f82c6cb753c8e2400958a	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-09-24 09:00:05.530728+00	\N	\N	\N
01a0d2a4-b814-7610-a03e-d2ff70cef9e1	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Mural preview	\N	read	2027-09-20 12:00:00+00	\N	0	\N	\\xe305cdc3481068ba844089f5e364cb2752f09021e26beeb435a54a1b7b13d5bf	01a0d2a4-a733-73d2-a556-9e32654c762c	2026-09-24 09:00:05.523328+00	2026-10-01 09:00:02.172648+00	\N	\N
01a0f6b1-2a50-745e-97e2-6672c13cd216	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Press review	For the press,\nuntil the fair is over.	comment	2027-09-01 12:00:00+00	10	4	2026-11-23 11:05:02.903179+00	\\xceaaa6bd52fe03c350886ee53a0b7986569ebdb5ecfc6ea15216f222fdf5f6cc	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:00.968285+00	\N	\N	\N
01a0f6b1-2a6a-7333-9927-51b4b1acb121	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Freelancer Frida	Two weeks.	write	2027-09-01 12:00:00+00	\N	1	2026-11-23 11:05:02.939052+00	\\x3b44e2c5620841be2e59e14b0f7bf083af9879ccd7a9954a70c95122cfef796a	01a0d2a4-a513-763e-b938-25917b8ae1fb	2026-10-01 09:00:01.000387+00	\N	\N	\N
01a20830-1f41-75e3-8e88-aa3c863c17c5	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Brochure, once	\N	read	2027-09-01 12:00:00+00	1	1	2026-11-23 11:35:01.19533+00	\\x023efbe37278c0fcacc8a8efa0b025b750698f7de4c628343df877a663342846	01a0d2a4-abf0-724d-8524-8c39779083ae	2026-11-23 11:35:01.18313+00	2026-11-23 11:35:01.209914+00	\N	\N
01a0f6b1-2abb-76bf-81a5-d9c4ea51c01c	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	Catálogo abierto	\N	read	2027-09-01 12:00:00+00	700	2	2026-11-23 11:05:03.027616+00	\\x06e0b603818a0c26ab23872f046f441e3fc9df8733ed007ca2d07cb5be819fbb	01a0d2a4-a5e2-71ad-8f29-73051345ee56	2026-10-01 09:00:01.082388+00	\N	2026-11-23 11:35:01.23806+00	\N
\.

--
-- Data for Name: public_token_project; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.public_token_project (token_id, project_id, left_at) FROM stdin;
01a0d2a4-b7e1-729b-b301-d58769dcf19e	01a0d2a4-b7d9-7484-9d0a-4a1647e82f2d	\N
01a0d2a4-b804-70d6-8a23-ac4c3399111a	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a0d2a4-b80e-76bf-8403-bee2b950cc96	01a0d2a4-b7eb-718d-a2b1-e3b3ab803566	\N
01a0d2a4-b814-7610-a03e-d2ff70cef9e1	01a0d2a4-b7f9-7475-9ae1-1a9e3cf15660	\N
01a0d2a4-b81b-715f-9362-ddb15aa8af26	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a0f6b1-2a50-745e-97e2-6672c13cd216	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a0f6b1-2a5e-723c-a763-a9247dfa0c11	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a0f6b1-2a5e-723c-a763-a9247dfa0c11	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N
01a0f6b1-2a6a-7333-9927-51b4b1acb121	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N
01a0f6b1-2a78-75e7-b1bd-a36a92e610eb	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a0f6b1-2a82-7032-b4fb-fd8cb632ab76	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a0f6b1-2a90-766f-99b3-70db9f16ea47	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N
01a0f6b1-2a98-7258-afd5-410176044397	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a0f6b1-2a98-7258-afd5-410176044397	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N
01a0f6b1-2a98-7258-afd5-410176044397	01a0d2a4-aa15-7439-8fca-48e937464704	\N
01a0f6b1-2aa7-7122-b0e0-7ce5d493aaef	01a0d2a4-aa15-7439-8fca-48e937464704	\N
01a0f6b1-2ab1-71fa-b4d3-0ecba768c285	01a0d2a4-b7fe-7239-b18b-9f31870fc05e	\N
01a0f6b1-2abb-76bf-81a5-d9c4ea51c01c	01a0d2a4-b7d0-74e4-891d-75878ffd1d23	\N
01a0f6b1-2a98-7258-afd5-410176044397	01a0d2a4-aa1d-750c-b354-8c53ab7ef49c	2026-10-01 09:00:01.260414+00
01a0f6b1-2cb2-74db-b31f-5999c66022b6	01a0d2a4-b826-71bf-894f-63e596304636	\N
01a1fd8c-6a8a-7572-a2e9-7c69a6044d36	01a0d2a4-aa06-7203-827d-5d835e51c5fa	\N
01a20830-1e1e-75be-bee0-2e465a5bdd20	01a0d2a4-a9f2-73b3-b4ce-093f1a6c109f	\N
01a20830-1f41-75e3-8e88-aa3c863c17c5	01a0d2a4-b7fe-7239-b18b-9f31870fc05e	\N
\.

--
-- Data for Name: public_token_recipient; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.public_token_recipient (token_id, email, email_canonical, locale, created_at) FROM stdin;
01a1fd8c-6a8a-7572-a2e9-7c69a6044d36	later.weekend@example.com	later.weekend@example.com	es	2026-11-21 10:00:00.40633+00
01a1fd8c-6a8a-7572-a2e9-7c69a6044d36	weekend@example.com	weekend@example.com	es	2026-11-21 10:00:00.40633+00
01a0f6b1-2a50-745e-97e2-6672c13cd216	optout@example.com	optout@example.com	en	2026-11-21 10:00:00.425281+00
01a0f6b1-2a50-745e-97e2-6672c13cd216	press1@example.com	press1@example.com	en	2026-11-21 10:00:00.425281+00
01a0f6b1-2a50-745e-97e2-6672c13cd216	Press2@Example.com	press2@example.com	en	2026-11-21 10:00:00.425281+00
01a0f6b1-2abb-76bf-81a5-d9c4ea51c01c	lectora@example.com	lectora@example.com	es	2026-11-21 10:00:00.445563+00
01a20830-1e1e-75be-bee0-2e465a5bdd20	spring@example.com	spring@example.com	es	2026-11-23 11:35:00.908249+00
\.

--
-- Data for Name: rate_limit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.rate_limit (key, window_started_at, count) FROM stdin;
sign_up:address:ebebf978e78984314664c61172643ea7	2026-11-23 11:05:01.349736+00	2
sign_up:address:aa84100c3304b330677e48e0c457ff54	2026-11-23 11:05:01.493563+00	1
reset:address:f4cca44f05f8beeeb8a5cd72f3fba1d5	2026-11-23 11:05:01.58233+00	2
invite:address:3726ae61947d04401a43191d58404268	2026-11-23 11:05:00.135904+00	1
share_mail:all:6	2026-11-23 11:05:00.135904+00	2
invite:address:3c5eba558209e1c73738e6db886ac5ff	2026-11-23 11:05:00.135904+00	1
sign_in:account:acc_01a0d2a4a86173798206b41dc0d1e2c2	2026-11-23 11:05:01.709393+00	0
sign_in:address:eae45e88d49c72b14bca2e7d9eef4db9	2026-11-23 11:05:00.235245+00	0
sign_in:address:949bb7f0f7c09c25557144984aea1dcb	2026-11-23 11:05:00.28212+00	0
sign_in:address:7882b760d278123e27b0fb4dd093bc6a	2026-11-23 11:05:00.317018+00	0
sign_in:address:28447dc3a195639140e274dd48d8a5a5	2026-11-23 11:05:00.345191+00	0
sign_in:address:bd925d4bc9f39fc28e4256513e67a77a	2026-11-23 11:05:00.377201+00	0
sign_up:account:acc_01a0d2a4a86173798206b41dc0d1e2c2	2026-11-23 11:05:01.709393+00	1
sign_up:address:569f4d349cf0357804e2835b2a5e1cef	2026-11-23 11:05:01.709393+00	1
sign_in:account:acc_01a0d2a4b48c70f68f014c93105a868f	2026-11-23 11:05:01.802849+00	0
sign_up:account:acc_01a0d2a4b48c70f68f014c93105a868f	2026-11-23 11:05:01.802849+00	1
sign_up:address:1aa1cb19321cbe6d808dd592439b536a	2026-11-23 11:05:01.802849+00	1
sign_in:account:acc_01a20814a66f74b59b489fbdd4a21754	2026-11-23 11:05:01.94004+00	0
sign_up:account:acc_01a20814a66f74b59b489fbdd4a21754	2026-11-23 11:05:01.94004+00	1
sign_up:address:f61d37197ef2565018a5720dc4991941	2026-11-23 11:05:01.94004+00	1
sign_in:address:1b6f156cc6f68a890979ed35b64ae195	2026-11-23 11:05:00.406747+00	0
sign_in:address:46f0860b3fb1ecdd3e4d1600b04a3c77	2026-11-23 11:05:00.436568+00	0
sign_in:address:b71e9d6b642e96221eb4c0f861627c5e	2026-11-23 11:05:00.468067+00	0
sign_in:address:10ad091a0f00fa6c473836239c42643d	2026-11-23 11:05:00.49749+00	0
sign_in:address:e3026a41588dbcc6e5875df461891643	2026-11-23 11:05:00.525114+00	0
sign_in:address:47943a6ac0a96cacbf3b006d1c9f9ebe	2026-11-23 11:05:00.555868+00	0
sign_in:address:7fd922347aa71fe31e027ed427d04605	2026-11-23 11:05:00.585714+00	0
sign_in:address:f4cca44f05f8beeeb8a5cd72f3fba1d5	2026-11-23 11:05:00.614626+00	0
sign_in:address:cd1e18a4afa6b0e947a2e8f28a911da0	2026-11-23 11:05:00.642749+00	0
sign_in:address:8f562cc31e76587cfdcff895ad36b567	2026-11-23 11:05:00.671151+00	0
invite:address:da0d5f0b668520b390a2007c507a8cfc	2026-11-23 11:05:02.032904+00	1
sign_in:address:d8de4c33d5c3ecd29f6d42ec3e7fbcfa	2026-11-23 11:05:00.148071+00	1
code:all:codes	2026-11-23 11:05:00.755169+00	1
sign_up:address:497cb309f375afbaf4675efa697e4731	2026-11-23 11:05:00.761333+00	1
sign_up:address:33ccc0294fb5646b950a4e6532212d02	2026-11-23 11:05:00.855989+00	1
sign_in:address:445465939210baeb804eafa760282a49	2026-11-23 11:05:01.019524+00	1
sign_up:address:445465939210baeb804eafa760282a49	2026-11-23 11:05:00.939479+00	2
sign_up:address:46c1b1c4265afe79c3f5f2f51b87ab25	2026-11-23 11:05:01.174602+00	2
reset:address:ebebf978e78984314664c61172643ea7	2026-11-23 11:05:01.432699+00	1
invite:all:1	2026-11-23 11:05:02.032904+00	1
invite:account:acc_01a0d2a4b28171e5ad2039d239ca4af2	2026-11-23 11:05:02.105849+00	1
invite:all:11	2026-11-23 11:05:02.178358+00	3
invite:address:b71a99a170063f50a10df1ebb70ee7a0	2026-11-23 11:05:02.105849+00	1
invite:all:8	2026-11-23 11:05:02.105849+00	1
invite:address:10ad091a0f00fa6c473836239c42643d	2026-11-23 11:05:02.688598+00	1
invite:address:f4cca44f05f8beeeb8a5cd72f3fba1d5	2026-11-23 11:05:02.178358+00	1
invite:all:4	2026-11-23 11:05:02.688598+00	1
invite:address:df2fb67b0d0ec79e046dc3f4e370b708	2026-11-23 11:05:02.808721+00	1
invite:address:aa84100c3304b330677e48e0c457ff54	2026-11-23 11:05:02.245153+00	1
invite:address:497cb309f375afbaf4675efa697e4731	2026-11-23 11:05:02.753416+00	1
invite:account:acc_01a0d2a4a513763eb93825917b8ae1fb	2026-11-23 11:05:02.032904+00	20
resend:pause:inv_01a20814acbe707a957b4cbe6ab892df	2026-11-23 11:05:02.525373+00	1
resend:invitation:inv_01a20814acbe707a957b4cbe6ab892df	2026-11-23 11:05:02.525373+00	1
invite:address:1dadfb5f47f1378d906b73381bbdf520	2026-11-23 11:05:02.396682+00	2
invite:all:15	2026-11-23 11:05:02.396682+00	2
resend:pause:inv_01a1b57362aa77b48cf74f462d6893da	2026-11-23 11:05:02.612758+00	1
resend:invitation:inv_01a1b57362aa77b48cf74f462d6893da	2026-11-23 11:05:02.612758+00	1
invite:address:525eeebcd8a7fb32f127fe44db8f2d12	2026-11-23 11:05:02.612758+00	1
invite:address:f678c963b8f68e1dc6da050ac61d53f7	2026-11-23 11:05:02.827918+00	1
invite:address:863b7f805d157a912f56eb54d8242df6	2026-11-23 11:05:02.853524+00	1
invite:all:10	2026-11-23 11:05:02.612758+00	3
invite:all:2	2026-11-23 11:05:02.853524+00	1
invite:address:100aa8c9b48ed22063eac7cbb44a0c75	2026-11-23 11:05:02.789852+00	1
invite:address:0f6cf12899a2e1ae3393b2c81e482ce7	2026-11-23 11:05:03.628583+00	1
invite:address:7133368a9db037a91a7d0913e739ba64	2026-11-23 11:05:02.848176+00	1
invite:address:196a2649fad38c9708be0d534217cd1d	2026-11-23 11:05:02.799968+00	1
invite:all:13	2026-11-23 11:05:02.799968+00	1
invite:all:7	2026-11-23 11:05:03.628583+00	1
sign_in:address:087bd55957c09d5e7f7dae545a5462a7	2026-11-23 11:30:00.14646+00	0
invite:address:29cd4c6d006a025c04d8076a3c4395df	2026-11-23 11:05:02.833201+00	1
invite:account:acc_01a0d2a4a5e271ad8f2973051345ee56	2026-11-23 11:05:02.178358+00	2
invite:address:29dc5260c0f11def8cf8c851c3b1f85d	2026-11-23 11:05:02.865077+00	1
invite:workspace:ws_01a0d2a4b7b876ae8bfe614e0c4c288b	2026-11-23 11:30:00.205995+00	1
sign_in:address:4f2c3669910025a617d529beb55f79af	2026-11-23 11:35:00.166825+00	0
sign_in:address:9fec6eb6fb6171d9766f084628d79db2	2026-11-23 11:35:00.28675+00	0
sign_in:address:9b86ccf50abda388af41b9ed17b43d5e	2026-11-23 11:35:00.31883+00	0
sign_in:address:44298ba3d56dd7919507a734d217da2c	2026-11-23 11:35:00.351935+00	0
sign_in:address:f48c893ff6570b46edd1e3f78c2c7a70	2026-11-23 11:35:00.382227+00	0
invite:all:12	2026-11-23 11:05:02.245153+00	5
invite:all:5	2026-11-23 11:05:02.808721+00	2
sign_in:address:a25418547b9b72702fc8cd7c64d04cf1	2026-11-23 11:35:00.410507+00	0
sign_in:address:97741030e5deffff852052f5cdabc044	2026-11-23 11:35:00.489731+00	0
sign_in:address:3b82c5b93c704516994ff398c7d25b38	2026-11-23 11:35:00.551433+00	0
sign_in:address:10787f0754581616ce1e86b295e6fc97	2026-11-23 11:35:00.610541+00	0
sign_in:address:e3ab03cdf42345546fca014fcb331ee2	2026-11-23 11:35:00.670758+00	0
sign_in:address:28b37f69914c4a27ff1f9a501457a306	2026-11-23 11:35:00.727254+00	0
sign_up:address:3a7be62c3f05b9fad76de1fed3cf9567	2026-11-23 11:35:00.7853+00	1
share_mail:account:acc_01a0d2a4a513763eb93825917b8ae1fb	2026-11-23 11:35:00.908249+00	1
share_mail:workspace:ws_01a0d2a4a9cf75b18f7c36d232e665bc	2026-11-23 11:35:00.908249+00	1
share_mail:all:0	2026-11-23 11:35:00.908249+00	1
invite:address:b65662d3312fd196bac46cb3bf14f862	2026-11-23 11:35:00.908249+00	1
sign_up:account:acc_01a0d494dad073bfbeb0894e73a5c39c	2026-11-23 11:35:00.959348+00	1
sign_up:address:ecfcf46c8d3192fd03279ca9868066c6	2026-11-23 11:35:00.959348+00	1
sign_up:account:acc_01a0f6b12a387135bef5c019641c2727	2026-11-23 11:35:00.99382+00	1
reset:address:e3ab03cdf42345546fca014fcb331ee2	2026-11-23 11:35:01.026149+00	1
sign_in:account:acc_01a0d2a4a7b070df8bc199c0397bae5b	2026-11-23 11:35:01.035373+00	0
invite:address:c78edd884d6961e84a29854eb7ce41db	2026-11-23 11:35:01.155527+00	1
invite:all:6	2026-11-23 11:35:01.155527+00	1
share_mail:all:12	2026-11-23 11:35:01.23806+00	1
invite:address:7f0a76b4ddb147170262bd3562b90da0	2026-11-23 11:35:01.23806+00	1
sign_in:address:46a236284325f02862b54d3465378e90	2026-11-23 11:35:00.451295+00	0
sign_in:address:c78edd884d6961e84a29854eb7ce41db	2026-11-23 11:35:00.520936+00	0
sign_in:address:64f93f708dd79b1e1dcb0f837bbac789	2026-11-23 11:35:00.580947+00	0
sign_in:address:69012f70cbe0f4e221981b530f200b60	2026-11-23 11:35:00.636871+00	0
sign_in:address:95ec029192bae15d9a98fee1a240d853	2026-11-23 11:35:00.697655+00	0
sign_in:address:027b847302e9977adc7eef89592cc448	2026-11-23 11:35:00.756484+00	0
invite:address:1d4cf5f6cd40cffcc4bf8735bd092397	2026-11-23 11:35:00.823431+00	1
invite:address:1c91fed0d2beae1e71097c4904eaae88	2026-11-23 11:35:00.844506+00	1
sign_in:account:acc_01a0d494dad073bfbeb0894e73a5c39c	2026-11-23 11:35:00.959348+00	0
sign_in:account:acc_01a0f6b12a387135bef5c019641c2727	2026-11-23 11:35:00.99382+00	0
sign_up:address:4f2c3669910025a617d529beb55f79af	2026-11-23 11:35:00.929083+00	2
invite:address:28b37f69914c4a27ff1f9a501457a306	2026-11-23 11:35:01.089398+00	1
invite:all:14	2026-11-23 11:35:01.089398+00	1
invite:address:3b82c5b93c704516994ff398c7d25b38	2026-11-23 11:35:01.122278+00	1
invite:workspace:ws_01a0d2a4a9cf75b18f7c36d232e665bc	2026-11-23 11:05:02.032904+00	22
sign_in:address:2fec65d19aaa67d6f5e736b9e358e84c	2026-11-23 11:35:02.220238+00	15
\.

--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (id, account_id, token_hash, created_at, last_seen_at, expires_at, device) FROM stdin;
01a1e431-5300-7068-9de8-c6d63d4df74f	01a0d2a4-a97d-7448-bd05-bf97af211313	\\xa52632267addf29c80c1d5560a66c30c9474baa21d854994eda7ba070940bfc5	2026-11-16 11:50:00.144916+00	2026-11-16 11:50:00.144916+00	2026-12-16 11:50:00.144916+00	\N
01a1fd8c-69be-7523-b83b-4a876be211bc	01a0d2a4-a513-763e-b938-25917b8ae1fb	\\x811a58d30dd646d15ca81cf23fa0b734dea4f2a33e5b9729959b61df8b3227f1	2026-11-21 10:00:00.124876+00	2026-11-21 10:00:00.124876+00	2026-12-21 10:00:00.124876+00	\N
01a1fd8c-69f5-771c-9332-b16c0bf30f87	01a0d2a4-a5e2-71ad-8f29-73051345ee56	\\x289b4ae706359797d1cbd23c5d0461bd60b40f466bad1750db5f452bddaa4dfa	2026-11-21 10:00:00.207011+00	2026-11-21 10:00:00.207011+00	2026-12-21 10:00:00.207011+00	\N
01a20814-a443-701b-936b-6726ded26d63	01a0d2a4-a513-763e-b938-25917b8ae1fb	\\xbae3a349a2b79659160b0c0f1fcbdac31dc44d94f090fa25512ea2f9b505c201	2026-11-23 11:05:00.148071+00	2026-11-23 11:05:00.148071+00	2026-12-23 11:05:00.148071+00	Firefox/Linux
01a20814-a474-7705-9ffd-9b7b712a951a	01a0d2a4-a5e2-71ad-8f29-73051345ee56	\\x46d8d1f9d4276a0dc0966ff13d15bfe3dd1381f3f0ce1b6937b17a5274a523e9	2026-11-23 11:05:00.235245+00	2026-11-23 11:05:00.235245+00	2026-12-23 11:05:00.235245+00	\N
01a20814-a498-7310-97e6-11a1cba28991	01a0d2a4-abf0-724d-8524-8c39779083ae	\\xf09bacb53c28d00df9c5c141f9c241ce66b9ea12c329af362a0df268de2f330d	2026-11-23 11:05:00.28212+00	2026-11-23 11:05:00.28212+00	2026-12-23 11:05:00.28212+00	\N
01a20814-a4b3-73b2-b9bb-8e1df77b9a9c	01a0d2a4-aceb-719f-809b-3ed76ede33f2	\\xfb5d3a6a8a82f4a621cb6999689c753e074958971cd87dd946481607c64c413c	2026-11-23 11:05:00.317018+00	2026-11-23 11:05:00.317018+00	2026-12-23 11:05:00.317018+00	\N
01a20814-a4d0-75e9-a340-1f97c21024e9	01a0d2a4-ade9-73c2-83c1-785f447178d0	\\x215e79a5cf27d6531c8652a133b5c7f81e0417e1612ebeea21308a7fec75ca75	2026-11-23 11:05:00.345191+00	2026-11-23 11:05:00.345191+00	2026-12-23 11:05:00.345191+00	Firefox/Linux
01a20814-a4f1-706c-9182-3bd074983a77	01a0d2a4-b09c-729b-a2a6-d62a83183ddb	\\xbf17342b9d1e38cd21d81dcebdcb48fb05503250e41a53c141a347013308a5f9	2026-11-23 11:05:00.377201+00	2026-11-23 11:05:00.377201+00	2026-12-23 11:05:00.377201+00	\N
01a20814-a50e-77eb-ac5f-4c9c2d6b0eab	01a0d2a4-b500-7502-abb3-9decbed9c5b4	\\xb70a082bbf35837491d47d88b595c43b58a362bc11f9eafc5451baa9990ba9b0	2026-11-23 11:05:00.406747+00	2026-11-23 11:05:00.406747+00	2026-12-23 11:05:00.406747+00	\N
01a20814-a52b-72bc-a72f-779316a918db	01a0d2a4-b197-7317-b623-b438bcd944dc	\\x785f15f9d2310f2b0453c4cae54d7893056e1aabdefeffcd3c2515ee69efbced	2026-11-23 11:05:00.436568+00	2026-11-23 11:05:00.436568+00	2026-12-23 11:05:00.436568+00	\N
01a20814-a54d-711e-ae78-7afd27e5374b	01a0d2a4-b281-71e5-ad20-39d239ca4af2	\\x4172d3102166b56d176b18cb85658ee6d5a14af86c117708dc98bb8d34e7a440	2026-11-23 11:05:00.468067+00	2026-11-23 11:05:00.468067+00	2026-12-23 11:05:00.468067+00	Firefox/Linux
01a20814-a567-724e-9365-71fcdd1f82b8	01a0d2a4-b373-735f-9d05-df49e0371317	\\x9413ad2ee3899c27d7f67a631e28cf47f128b2167e0b7b0d7ed8a13d143fd517	2026-11-23 11:05:00.49749+00	2026-11-23 11:05:00.49749+00	2026-12-23 11:05:00.49749+00	\N
01a20814-a587-719b-af07-895f1efce658	01a0d2a4-b48c-70f6-8f01-4c93105a868f	\\x14620614d46b605586718ae39f865f66c273f744113ea4170dac147df0665e62	2026-11-23 11:05:00.525114+00	2026-11-23 11:05:00.525114+00	2026-12-23 11:05:00.525114+00	\N
01a20814-a5c2-7456-a04c-86e9903fc07c	01a0d2a4-a861-7379-8206-b41dc0d1e2c2	\\x8d14b5374e8ba598564a62c04e1fe328f44a492f7139c668e3443b26845b4052	2026-11-23 11:05:00.585714+00	2026-11-23 11:05:00.585714+00	2026-12-23 11:05:00.585714+00	\N
01a20814-a5de-71c4-9e29-291cf9a825c9	01a0d2a4-a922-7575-aa13-bcc4d37cf03d	\\x182b72e8a18cc711136b2f68dd397272d1566ac1e9a54e1e88ecae89f412ef92	2026-11-23 11:05:00.614626+00	2026-11-23 11:05:00.614626+00	2026-12-23 11:05:00.614626+00	\N
01a20814-a5f9-71f3-9863-e92da4ba3e4f	01a0d494-dad0-73bf-beb0-894e73a5c39c	\\x56dbcee1ec5ab4dc1857e798e76e56c4003b2a33bf8fd0abaa3233dbaf3a0bd1	2026-11-23 11:05:00.642749+00	2026-11-23 11:05:00.642749+00	2026-12-23 11:05:00.642749+00	\N
01a20814-a615-7443-9811-d6ea4e88dbdf	01a0f6b1-2a38-7135-bef5-c019641c2727	\\xd7be92665a130816d1409dd4ce60b2623e5b876295148af4d65b92dcfac59da4	2026-11-23 11:05:00.671151+00	2026-11-23 11:05:00.671151+00	2026-12-23 11:05:00.671151+00	\N
01a20814-a633-7614-8419-02fe11f5d704	01a0d2a4-a513-763e-b938-25917b8ae1fb	\\x42353b373e982c398af3e86f1eb93b5431d0a663752872298dd876cc82f9aeca	2026-11-23 11:05:00.698021+00	2026-11-23 11:05:00.698021+00	2026-12-23 11:05:00.698021+00	Safari/iPhone
01a2082b-8784-7601-a7d0-fea28bde62ec	01a0d2a4-a5e2-71ad-8f29-73051345ee56	\\xfd2e36e69cd3ba068e1259201a771598e2e3d4333bd29ca4de1da565c95e5327	2026-11-23 11:30:00.14646+00	2026-11-23 11:30:00.14646+00	2026-11-23 11:30:01.14646+00	\N
01a20830-1b74-7422-acf9-02387e4d054c	01a0d2a4-a513-763e-b938-25917b8ae1fb	\\x9ba24fd39a9b843168fbaa55b23df6ca824e76821bdd3467f40d6719c5bba826	2026-11-23 11:35:00.166825+00	2026-11-23 11:35:00.166825+00	2026-12-23 11:35:00.166825+00	\N
01a20830-1bac-7450-9926-9494d09f288d	01a0d2a4-a5e2-71ad-8f29-73051345ee56	\\x54f75734018ee2052547533269b5e89aeca8551e3a4d1183f8cf02477e2328f3	2026-11-23 11:35:00.220307+00	2026-11-23 11:35:00.220307+00	2026-12-23 11:35:00.220307+00	\N
01a20830-1bd9-7628-b390-953457d00b98	01a0d2a4-abf0-724d-8524-8c39779083ae	\\xdc2213d407b193767b0a21ed3a63b6020f6afffd5e047175978326c750e23fc2	2026-11-23 11:35:00.28675+00	2026-11-23 11:35:00.28675+00	2026-12-23 11:35:00.28675+00	\N
01a20830-1bfa-7383-a37c-1453f71515e9	01a0d2a4-aceb-719f-809b-3ed76ede33f2	\\xce06b9a908a3e28940f87a3ca149a5e27909b0292202d26ff7775dc3352d3a64	2026-11-23 11:35:00.31883+00	2026-11-23 11:35:00.31883+00	2026-12-23 11:35:00.31883+00	\N
01a20830-1c19-7023-bdee-07d216696c84	01a0d2a4-ade9-73c2-83c1-785f447178d0	\\xb406b9a159c17f45b6012868386f2ddff42999bf444c56cb40e86f035c5bf998	2026-11-23 11:35:00.351935+00	2026-11-23 11:35:00.351935+00	2026-12-23 11:35:00.351935+00	\N
01a20830-1c36-709b-a9bc-e2d0b3067a4f	01a0d2a4-b09c-729b-a2a6-d62a83183ddb	\\x085a88f906c3bede27ef48cb7efebaf1b3a9e5ae57a9c148675a20bf9a8ea56e	2026-11-23 11:35:00.382227+00	2026-11-23 11:35:00.382227+00	2026-12-23 11:35:00.382227+00	\N
01a20830-1c58-7222-8ef2-fc103171dcc1	01a0d2a4-b500-7502-abb3-9decbed9c5b4	\\x2aab2afd7a6756cb8d4b453281be415fae2dd508788cd67c0dda3ce647b3c48c	2026-11-23 11:35:00.410507+00	2026-11-23 11:35:00.410507+00	2026-12-23 11:35:00.410507+00	\N
01a20830-1c84-7625-a33d-944306795b57	01a0d2a4-b197-7317-b623-b438bcd944dc	\\xaa1fda8ae498f08d6463da36662ca5036045666f02c0ec1935ddc4bf264cbb55	2026-11-23 11:35:00.451295+00	2026-11-23 11:35:00.451295+00	2026-12-23 11:35:00.451295+00	\N
01a20830-1ca3-726b-9094-0c50079152c2	01a0d2a4-b281-71e5-ad20-39d239ca4af2	\\xcca3ebd7d5ccbb8e3668ca6176368a94a4bfd36788d5805c61db99a6f53c311a	2026-11-23 11:35:00.489731+00	2026-11-23 11:35:00.489731+00	2026-12-23 11:35:00.489731+00	\N
01a20830-1cdf-71ce-86f8-5b0918c24e35	01a0d2a4-b48c-70f6-8f01-4c93105a868f	\\x1562a5b5829fa43ca379a4dc6063e535aae7a02ec727ad9948eb6e765cf01dda	2026-11-23 11:35:00.551433+00	2026-11-23 11:35:00.551433+00	2026-12-23 11:35:00.551433+00	\N
01a20830-1d18-773c-9b09-204cd0272bdd	01a0d2a4-a861-7379-8206-b41dc0d1e2c2	\\x57345fe1f7d4eb68f165cf02fddd9387ed5d99b93308e522d514e5772a1bf79c	2026-11-23 11:35:00.610541+00	2026-11-23 11:35:00.610541+00	2026-12-23 11:35:00.610541+00	\N
01a20830-1d55-744d-9751-ae6a623f5650	01a0d2a4-a97d-7448-bd05-bf97af211313	\\xee69020ef88e7bb15edd4bb0f4642f16547b4afd12cc9f5d82f007571c6560e6	2026-11-23 11:35:00.670758+00	2026-11-23 11:35:00.670758+00	2026-12-23 11:35:00.670758+00	\N
01a20830-1d90-75db-b884-650c4c0ee0dd	01a0f6b1-2a38-7135-bef5-c019641c2727	\\x3fd7e0bf01e246c53a89271ebe3e1c31e432d2879d15dadad89ce72c575027df	2026-11-23 11:35:00.727254+00	2026-11-23 11:35:00.727254+00	2026-12-23 11:35:00.727254+00	\N
01a20830-1cc1-7682-b44c-39128c531fc2	01a0d2a4-b373-735f-9d05-df49e0371317	\\x3135265a3162b1cbf5aa8e7699e7ad08ca42df64bf8330141cc199fb1f5b1f1c	2026-11-23 11:35:00.520936+00	2026-11-23 11:35:00.520936+00	2026-12-23 11:35:00.520936+00	\N
01a20830-1cfd-7762-9c7d-ec173c24b4b3	01a0d2a4-a7b0-70df-8bc1-99c0397bae5b	\\xed7896d22ee6f81b4172a538bf3d332f36aadd09c3b813929e68bd245a7a1c27	2026-11-23 11:35:00.580947+00	2026-11-23 11:35:00.580947+00	2026-12-23 11:35:00.580947+00	\N
01a20830-1d39-70f9-bbe8-9e43e09eb086	01a0d2a4-a922-7575-aa13-bcc4d37cf03d	\\xf94ccba9681cd73cdbc352e6e80695e0b1756a64299cbbca7e64e4f458f7e711	2026-11-23 11:35:00.636871+00	2026-11-23 11:35:00.636871+00	2026-12-23 11:35:00.636871+00	\N
01a20830-1d73-7660-ac8a-642b19b97dcf	01a0d494-dad0-73bf-beb0-894e73a5c39c	\\xdd7476bfc876838b865db5541540db3897686c73f52cb6031abc22cca76266d1	2026-11-23 11:35:00.697655+00	2026-11-23 11:35:00.697655+00	2026-12-23 11:35:00.697655+00	\N
01a20830-1dac-72f7-b2a0-c507762e484d	01a20814-a66f-74b5-9b48-9fbdd4a21754	\\xd5c9c961de15ab624f75a497ab1f741b92d0de5e156c865ab70151c4daea885e	2026-11-23 11:35:00.756484+00	2026-11-23 11:35:00.756484+00	2026-12-23 11:35:00.756484+00	\N
\.

--
-- Data for Name: signing_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.signing_key (kid, sealed, created_at, active_key) FROM stdin;
QvXmHQfgH7e	\\x010ecf928f072c3a6917df4a9d11c95da2ddb1cbcc411e60bfa6e651989534e64dfa1af397e1f80fdc53162c7836ede28ca930f2dbd5d850f9e8109669fe273726fcb69f8e6d0b82ec9e0c788358b04730712e9b0f127e55f73cddd41052dc504e50f9a5d5c324285ea6c4d0595c0ffc	2026-09-30 08:00:00.027281+00	\N
DHuzhthTbZP	\\x01b138b417bd1a79d89148bfdd4f9358e88f51011561025767dd514dfd0ceb4d13e38ebae05737c7b3e8cb6b1a2fc82ec9072a0cd43407e3b3aca84325d60a48f6ce8c71369feaf2ec0e65960574ab17d53f653f488fea1904b687250fc49164fca26f579cd1bcf89b7db832b08e5217	2026-11-23 11:25:00.027664+00	active
\.

--
-- Data for Name: transfer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.transfer (id, workspace_id, to_account_id, project_id, to_workspace_id, offered_by, state, decided_at, pending_key, created_at, expires_at) FROM stdin;
01a0f6b1-2cdc-7044-847a-0a04f09ece7c	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-ade9-73c2-83c1-785f447178d0	\N	\N	01a0d2a4-aceb-719f-809b-3ed76ede33f2	accepted	2026-10-01 09:00:01.637358+00	\N	2026-10-01 09:00:01.624341+00	2026-10-08 09:00:01.624341+00
01a0f6b1-2cf9-70f7-9d90-3118cd7424c5	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	01a0d2a4-aa2d-7162-9f7b-87e6c8a58b9c	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-a513-763e-b938-25917b8ae1fb	accepted	2026-10-01 09:00:01.664982+00	\N	2026-10-01 09:00:01.654291+00	2026-10-08 09:00:01.654291+00
01a0f6b1-2d10-71f5-9a7d-430db615832e	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	01a0d2a4-aa36-7071-b9d5-3014f5afb265	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-a513-763e-b938-25917b8ae1fb	cancelled	2026-10-01 09:00:01.689475+00	\N	2026-10-01 09:00:01.67863+00	2026-10-08 09:00:01.67863+00
01a1b573-6324-7126-a377-6fbf12548bc6	01a0d2a4-badd-77fd-96df-e390239e589d	01a0d2a4-abf0-724d-8524-8c39779083ae	\N	\N	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	ws_01a0d2a4badd77fd96dfe390239e589d	2026-11-07 10:00:00.544212+00	2026-11-14 10:00:00.544212+00
01a1b573-6332-7429-bd5d-43745503297f	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	01a0d2a4-aa41-7424-8a85-c5fd8ec6e108	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	prj_01a0d2a4aa4174248a85c5fd8ec6e108	2026-11-07 10:00:00.558712+00	2026-11-14 10:00:00.558712+00
01a0f6b1-2ced-736f-a336-4ab93eba8b38	01a0d2a4-b82e-7503-8177-4535afbcdaa9	01a0d2a4-b197-7317-b623-b438bcd944dc	\N	\N	01a0d2a4-aceb-719f-809b-3ed76ede33f2	cancelled	2026-10-01 09:00:01.650143+00	\N	2026-10-01 09:00:01.643935+00	2026-10-08 09:00:01.643935+00
01a20814-aea3-72d2-853f-30bd8e30a6dd	01a0d2a4-b82e-7503-8177-4535afbcdaa9	01a0d2a4-b197-7317-b623-b438bcd944dc	\N	\N	01a0d2a4-aceb-719f-809b-3ed76ede33f2	pending	\N	ws_01a0d2a4b82e750381774535afbcdaa9	2026-11-23 11:05:02.879271+00	2026-11-30 11:05:02.879271+00
01a20814-aeae-7307-b828-8474341e3d0b	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	\N	01a0d2a4-aa49-700f-ba5a-edac77b143f9	01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-a513-763e-b938-25917b8ae1fb	pending	\N	prj_01a0d2a4aa49700fba5aedac77b143f9	2026-11-23 11:05:02.892191+00	2026-11-30 11:05:02.892191+00
\.

--
-- Data for Name: verification; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.verification (secret_hash, account_id, expires_at, used_at, purpose, email, email_canonical) FROM stdin;
\\x5d8acc7a6cc4ff006bc64258f540aefdbdd3083e266fed45e5abbafeaf4424c7	01a1fd8c-6a1a-7499-aeb5-ac75dc724050	2026-11-22 10:00:00.259832+00	\N	sign_up	\N	\N
\\x0a0c0e30301dd8845e339400055b1ce5fbde0236cf8f84aecd98c1338a0b1354	01a20814-a66f-74b5-9b48-9fbdd4a21754	2026-11-24 11:05:00.761333+00	2026-11-23 11:05:00.842072+00	sign_up	\N	\N
\\xd1b825d7176c018358052bed8383dd24228da0ca355ee7c7f3305fb9aaa24c23	01a20814-a6ce-741d-bbb9-01d818f73521	2026-11-24 11:05:00.855989+00	\N	sign_up	\N	\N
\\xcaae8dcfc9266bfdf80430fffa52e2f9480800d09f842a629b92246356841780	01a20814-a721-7641-aa2a-bafc8ac7d9d9	2026-11-23 11:05:01.019524+00	\N	sign_up	\N	\N
\\x429e20f649d2118ba67c1d9900f88923eb0a2613c04d02109467be9d1ad15e01	01a20814-a721-7641-aa2a-bafc8ac7d9d9	2026-11-24 11:05:01.019524+00	\N	sign_up	\N	\N
\\x09c64b1b3d03076b90ada8798ba8ae3e7f88304677a6a01fac4def45e3a7a8d3	01a20814-a80e-77f4-892a-1550c01b2e7a	2026-11-23 11:05:01.261865+00	\N	sign_up	\N	\N
\\xc67d6e4c27aaa3ee83ca55e4bc2a9a391d268c6c6247b8543e6102e7aa0dd841	01a20814-a80e-77f4-892a-1550c01b2e7a	2026-11-24 11:05:01.261865+00	\N	sign_up	\N	\N
\\xad3b713f4099a9628eb0e38bde7c0f7e719382f1122688dd6b6dcf65e06e8454	01a20814-a8bf-73e3-8db0-7e36786a13b6	2026-11-23 11:05:01.432699+00	\N	sign_up	\N	\N
\\xef4b59f0ca762e1085a6e9dbe3d684e361362686a7ff40fcf124f9b736e328c8	01a20814-a8bf-73e3-8db0-7e36786a13b6	2026-11-24 11:05:01.432699+00	\N	sign_up	\N	\N
\\x090cbe8e1809b8b599af069e71d46d2ddc22b4b52f69667fb2a24e729c90939c	01a20814-a951-72d3-a43f-9f7181e49318	2026-11-24 11:05:01.493563+00	\N	sign_up	\N	\N
\\xb9049e47ca4b1d5fc5ac66e4f0753a2f0334a8f6f4a26890ad8a5291c85cf20f	01a0d2a4-a922-7575-aa13-bcc4d37cf03d	2026-11-23 11:05:01.644744+00	\N	reset	\N	\N
\\x8f97d34fe1fc0701c80bf297f9b5252bf3054cb9c3956e3ba16bbeb7f230d65b	01a0d2a4-a922-7575-aa13-bcc4d37cf03d	2026-11-23 12:05:01.644744+00	\N	reset	\N	\N
\\x4757021307dd9e8f066369355c4169c21c1d51be381c6d827980f8a4407d119d	01a0d2a4-a861-7379-8206-b41dc0d1e2c2	2026-11-24 11:05:01.709393+00	\N	address_change	otto.new@example.com	otto.new@example.com
\\x3ff15ce3a210f3c238db3b9d9883de9f0aa14b4ceea7c8cd2f969d87bf711d60	01a0d2a4-b48c-70f6-8f01-4c93105a868f	2026-11-24 11:05:01.802849+00	\N	address_change	wim@example.com	wim@example.com
\\x6acd1d813f4a96d5a670406a1c89f6750eba68163a3c78b37962f7c2409aa906	01a20830-1dc7-7245-92f5-cd8c499d1814	2026-11-24 11:35:00.7853+00	\N	sign_up	\N	\N
\\x5195a24ba1253a92f718688fb37796434ce1863a41e1db466aefcec140f65166	01a20814-a66f-74b5-9b48-9fbdd4a21754	2026-11-24 11:05:01.94004+00	2026-11-23 11:35:00.921065+00	address_change	abel.new@example.com	abel.new@example.com
\\x3734411a3785176a9a70388b08fd67984ade08db6d892a9f56f25849f5e9f0d2	01a0d494-dad0-73bf-beb0-894e73a5c39c	2026-11-24 11:35:00.959348+00	\N	address_change	rosa.new@example.com	rosa.new@example.com
\\x4c0523256ba24f8140c2ed1745de0b3be6420332d19acbff69a01dffe93f4155	01a0f6b1-2a38-7135-bef5-c019641c2727	2026-11-24 11:35:00.99382+00	\N	address_change	Ana@Example.com	ana@example.com
\\x8e93dd0aed286a7590062acc3c4a60f6cca76020e951cb937494c6f4fd780678	01a0d2a4-a97d-7448-bd05-bf97af211313	2026-11-23 12:35:01.026149+00	\N	reset	\N	\N
\.

--
-- Data for Name: workspace; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workspace (id, name, plan_name, plan_public_tokens, plan_max_members, plan_max_pending, plan_max_active_tokens, setting_locale, setting_invitation_days, setting_token_default_days, setting_token_max_days, setting_tokens_without_expiry, setting_app_url, created_at, deleted_at) FROM stdin;
01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	Atelier	default	t	\N	\N	\N	\N	\N	30	365	f	\N	2026-09-24 09:00:05.432258+00	\N
01a0d2a4-b82e-7503-8177-4535afbcdaa9	Pier	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:05.550158+00	\N
01a0d2a4-b82a-755d-9740-1cb34c9bcf34	Harbour	default	t	\N	\N	\N	en	\N	\N	\N	f	\N	2026-09-24 09:00:05.546566+00	\N
01a0d2a4-badd-77fd-96df-e390239e589d	Lantern	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:06.237873+00	\N
01a0d2a4-bbb7-7376-bff6-1ae1d76f73a4	Annex	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:06.455623+00	\N
01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	Studio Ruiz	team	t	60	40	30	es	10	14	\N	t	https://app.example.com/studio	2026-09-24 09:00:01.871416+00	\N
01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	Kiosk	free	f	3	1	0	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:05.460696+00	\N
01a0d2a4-b821-7657-91f6-109422b140cf	Old attic	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:05.537443+00	2026-10-01 09:00:01.610388+00
01a20814-af1d-75c8-b370-3994286d5672	Made once	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-23 11:05:03.00578+00	\N
01a20830-1f90-77ba-9b16-5da4b6f19de0	Made once more	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-23 11:35:01.264083+00	\N
01a20830-1f98-7576-96b0-558f36b0cd3a	Its answer was lost	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-23 11:35:01.272098+00	\N
\.

--
-- Data for Name: workspace_membership; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workspace_membership (workspace_id, account_id, role, joined_at, invited_by, owner_key) FROM stdin;
01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a513-763e-b938-25917b8ae1fb	owner	2026-09-24 09:00:01.871416+00	\N	01a0d2a4-a9cf-75b1-8f7c-36d232e665bc
01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-a5e2-71ad-8f29-73051345ee56	admin	2026-09-24 09:00:02.163975+00	01a0d2a4-a513-763e-b938-25917b8ae1fb	\N
01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-abf0-724d-8524-8c39779083ae	designer	2026-09-24 09:00:02.355002+00	01a0d2a4-a513-763e-b938-25917b8ae1fb	\N
01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-ade9-73c2-83c1-785f447178d0	commenter	2026-09-24 09:00:02.883046+00	01a0d2a4-a513-763e-b938-25917b8ae1fb	\N
01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b	01a0d2a4-a5e2-71ad-8f29-73051345ee56	owner	2026-09-24 09:00:05.432258+00	\N	01a0d2a4-b7b8-76ae-8bfe-614e0c4c288b
01a0d2a4-b7d4-7756-9e15-a58d0a41aff4	01a0d2a4-a5e2-71ad-8f29-73051345ee56	owner	2026-09-24 09:00:05.460696+00	\N	01a0d2a4-b7d4-7756-9e15-a58d0a41aff4
01a0d2a4-b82e-7503-8177-4535afbcdaa9	01a0d2a4-aceb-719f-809b-3ed76ede33f2	owner	2026-09-24 09:00:05.550158+00	\N	01a0d2a4-b82e-7503-8177-4535afbcdaa9
01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-a513-763e-b938-25917b8ae1fb	commenter	2026-09-24 09:00:05.934569+00	01a0d2a4-aceb-719f-809b-3ed76ede33f2	\N
01a0d2a4-b82e-7503-8177-4535afbcdaa9	01a0d2a4-b197-7317-b623-b438bcd944dc	designer	2026-09-24 09:00:06.20487+00	01a0d2a4-aceb-719f-809b-3ed76ede33f2	\N
01a0d2a4-badd-77fd-96df-e390239e589d	01a0d2a4-a513-763e-b938-25917b8ae1fb	owner	2026-09-24 09:00:06.237873+00	\N	01a0d2a4-badd-77fd-96df-e390239e589d
01a0d2a4-badd-77fd-96df-e390239e589d	01a0d2a4-abf0-724d-8524-8c39779083ae	admin	2026-09-24 09:00:06.439746+00	01a0d2a4-a513-763e-b938-25917b8ae1fb	\N
01a0d2a4-bbb7-7376-bff6-1ae1d76f73a4	01a0d2a4-a513-763e-b938-25917b8ae1fb	owner	2026-09-24 09:00:06.455623+00	\N	01a0d2a4-bbb7-7376-bff6-1ae1d76f73a4
01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-aceb-719f-809b-3ed76ede33f2	admin	2026-09-24 09:00:05.546566+00	\N	\N
01a0d2a4-b82a-755d-9740-1cb34c9bcf34	01a0d2a4-ade9-73c2-83c1-785f447178d0	owner	2026-09-24 09:00:05.681908+00	01a0d2a4-aceb-719f-809b-3ed76ede33f2	01a0d2a4-b82a-755d-9740-1cb34c9bcf34
01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0d2a4-aceb-719f-809b-3ed76ede33f2	content_editor	2026-09-24 09:00:02.61013+00	01a0d2a4-a513-763e-b938-25917b8ae1fb	\N
01a20814-af1d-75c8-b370-3994286d5672	01a0d2a4-a5e2-71ad-8f29-73051345ee56	owner	2026-11-23 11:05:03.00578+00	\N	01a20814-af1d-75c8-b370-3994286d5672
01a0d2a4-a9cf-75b1-8f7c-36d232e665bc	01a0f6b1-2a38-7135-bef5-c019641c2727	content_editor	2026-11-23 11:35:01.109326+00	01a0d2a4-a513-763e-b938-25917b8ae1fb	\N
01a20830-1f90-77ba-9b16-5da4b6f19de0	01a0d2a4-abf0-724d-8524-8c39779083ae	owner	2026-11-23 11:35:01.264083+00	\N	01a20830-1f90-77ba-9b16-5da4b6f19de0
01a20830-1f98-7576-96b0-558f36b0cd3a	01a0d2a4-abf0-724d-8524-8c39779083ae	owner	2026-11-23 11:35:01.272098+00	\N	01a20830-1f98-7576-96b0-558f36b0cd3a
\.

--
-- Name: _sqlx_migrations _sqlx_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);

--
-- Name: account account_email_canonical_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_email_canonical_key UNIQUE (email_canonical);

--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (id);

--
-- Name: event_project event_project_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_project
    ADD CONSTRAINT event_project_pkey PRIMARY KEY (project_id, event_id);

--
-- Name: guest_session guest_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guest_session
    ADD CONSTRAINT guest_session_pkey PRIMARY KEY (id);

--
-- Name: guest_session guest_session_secret_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guest_session
    ADD CONSTRAINT guest_session_secret_hash_key UNIQUE (secret_hash);

--
-- Name: host_key host_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_key
    ADD CONSTRAINT host_key_pkey PRIMARY KEY (id);

--
-- Name: host_key host_key_secret_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_key
    ADD CONSTRAINT host_key_secret_hash_key UNIQUE (secret_hash);

--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (id);

--
-- Name: invitation invitation_pending_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pending_key_key UNIQUE (pending_key);

--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);

--
-- Name: invitation_secret invitation_secret_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation_secret
    ADD CONSTRAINT invitation_secret_pkey PRIMARY KEY (hash);

--
-- Name: mail_opt_out mail_opt_out_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail_opt_out
    ADD CONSTRAINT mail_opt_out_pkey PRIMARY KEY (email_canonical);

--
-- Name: notification notification_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_pkey PRIMARY KEY (id);

--
-- Name: notification_preference notification_preference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notification_preference
    ADD CONSTRAINT notification_preference_pkey PRIMARY KEY (account_id, kind);

--
-- Name: opt_out_secret opt_out_secret_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opt_out_secret
    ADD CONSTRAINT opt_out_secret_pkey PRIMARY KEY (hash);

--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

--
-- Name: project_membership project_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.project_membership
    ADD CONSTRAINT project_membership_pkey PRIMARY KEY (project_id, account_id);

--
-- Name: project project_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (id);

--
-- Name: public_token public_token_code_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token
    ADD CONSTRAINT public_token_code_hash_key UNIQUE (code_hash);

--
-- Name: public_token public_token_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token
    ADD CONSTRAINT public_token_pkey PRIMARY KEY (id);

--
-- Name: public_token_project public_token_project_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token_project
    ADD CONSTRAINT public_token_project_pkey PRIMARY KEY (token_id, project_id);

--
-- Name: public_token_recipient public_token_recipient_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token_recipient
    ADD CONSTRAINT public_token_recipient_pkey PRIMARY KEY (token_id, email_canonical);

--
-- Name: rate_limit rate_limit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_limit
    ADD CONSTRAINT rate_limit_pkey PRIMARY KEY (key);

--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

--
-- Name: session session_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);

--
-- Name: signing_key signing_key_active_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_key
    ADD CONSTRAINT signing_key_active_key_key UNIQUE (active_key);

--
-- Name: signing_key signing_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_key
    ADD CONSTRAINT signing_key_pkey PRIMARY KEY (kid);

--
-- Name: transfer transfer_pending_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transfer
    ADD CONSTRAINT transfer_pending_key_key UNIQUE (pending_key);

--
-- Name: transfer transfer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transfer
    ADD CONSTRAINT transfer_pkey PRIMARY KEY (id);

--
-- Name: verification verification_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (secret_hash);

--
-- Name: workspace_membership workspace_membership_owner_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspace_membership
    ADD CONSTRAINT workspace_membership_owner_key_key UNIQUE (owner_key);

--
-- Name: workspace_membership workspace_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspace_membership
    ADD CONSTRAINT workspace_membership_pkey PRIMARY KEY (workspace_id, account_id);

--
-- Name: workspace workspace_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (id);

--
-- Name: event_by_actor_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_by_actor_id ON public.event USING btree (actor_id, at, id);

--
-- Name: event_by_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_by_object ON public.event USING btree (object_id, at, id);

--
-- Name: event_by_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_by_workspace ON public.event USING btree (workspace_id, at, id);

--
-- Name: event_project_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_project_by_time ON public.event_project USING btree (project_id, at, event_id);

--
-- Name: guest_session_by_token; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX guest_session_by_token ON public.guest_session USING btree (token_id, created_at, id);

--
-- Name: guest_session_by_use; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX guest_session_by_use ON public.guest_session USING btree (last_used_at);

--
-- Name: host_key_by_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX host_key_by_workspace ON public.host_key USING btree (workspace_id, created_at, id);

--
-- Name: idempotency_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idempotency_by_age ON public.idempotency USING btree (claimed_at);

--
-- Name: invitation_by_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_by_email ON public.invitation USING btree (email_canonical, created_at, id);

--
-- Name: invitation_by_granter; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_by_granter ON public.invitation USING btree (granter, workspace_id, created_at, id);

--
-- Name: invitation_by_sender; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_by_sender ON public.invitation USING btree (granter, created_at, id);

--
-- Name: invitation_by_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_by_workspace ON public.invitation USING btree (workspace_id, project_id, created_at, id);

--
-- Name: invitation_expiry_untold; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_expiry_untold ON public.invitation USING btree (expires_at, id) WHERE ((state = 'pending'::text) AND (expiry_told_generation < generation));

--
-- Name: invitation_secret_by_invitation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX invitation_secret_by_invitation ON public.invitation_secret USING btree (invitation_id, generation, kind);

--
-- Name: notification_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notification_by_account ON public.notification USING btree (account_id, at, id);

--
-- Name: opt_out_secret_by_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX opt_out_secret_by_email ON public.opt_out_secret USING btree (email_canonical);

--
-- Name: outbox_by_invitation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_invitation ON public.outbox USING btree (invitation_id);

--
-- Name: outbox_by_settlement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_settlement ON public.outbox USING btree (settled_at);

--
-- Name: outbox_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_due ON public.outbox USING btree (state, lane, created_at, id);

--
-- Name: project_by_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX project_by_workspace ON public.project USING btree (workspace_id, created_at, id);

--
-- Name: project_membership_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX project_membership_by_account ON public.project_membership USING btree (account_id, project_id);

--
-- Name: project_membership_by_joining; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX project_membership_by_joining ON public.project_membership USING btree (project_id, joined_at, account_id);

--
-- Name: public_token_by_creator; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX public_token_by_creator ON public.public_token USING btree (created_by, workspace_id, created_at, id);

--
-- Name: public_token_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX public_token_by_expiry ON public.public_token USING btree (expires_at, id);

--
-- Name: public_token_by_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX public_token_by_workspace ON public.public_token USING btree (workspace_id, created_at, id);

--
-- Name: public_token_project_by_project; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX public_token_project_by_project ON public.public_token_project USING btree (project_id, token_id);

--
-- Name: rate_limit_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rate_limit_by_age ON public.rate_limit USING btree (window_started_at);

--
-- Name: session_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_account ON public.session USING btree (account_id, created_at, id);

--
-- Name: session_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);

--
-- Name: session_by_use; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_use ON public.session USING btree (last_seen_at);

--
-- Name: transfer_by_project; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX transfer_by_project ON public.transfer USING btree (project_id, created_at, id);

--
-- Name: transfer_by_to_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX transfer_by_to_workspace ON public.transfer USING btree (to_workspace_id, created_at, id);

--
-- Name: transfer_by_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX transfer_by_workspace ON public.transfer USING btree (workspace_id, created_at, id);

--
-- Name: verification_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX verification_by_account ON public.verification USING btree (account_id);

--
-- Name: verification_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX verification_by_expiry ON public.verification USING btree (expires_at);

--
-- Name: workspace_membership_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workspace_membership_by_account ON public.workspace_membership USING btree (account_id, workspace_id);

--
-- Name: workspace_membership_by_joining; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workspace_membership_by_joining ON public.workspace_membership USING btree (workspace_id, joined_at, account_id);

--
-- Name: event event_keeps_what_it_says; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER event_keeps_what_it_says BEFORE UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION public.names_are_forgotten_alone();

--
-- Name: event event_only_grows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER event_only_grows BEFORE DELETE OR TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_to_rewrite_the_log();

--
-- Name: event_project event_project_only_grows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER event_project_only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.event_project FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_to_rewrite_the_log();

--
-- Name: event_project event_project_event_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_project
    ADD CONSTRAINT event_project_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(id);

--
-- Name: guest_session guest_session_token_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guest_session
    ADD CONSTRAINT guest_session_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.public_token(id);

--
-- Name: guest_session guest_session_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guest_session
    ADD CONSTRAINT guest_session_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspace(id);

--
-- Name: host_key host_key_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_key
    ADD CONSTRAINT host_key_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.account(id);

--
-- Name: host_key host_key_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_key
    ADD CONSTRAINT host_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspace(id) ON DELETE CASCADE;

--
-- Name: invitation invitation_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.account(id);

--
-- Name: invitation invitation_granter_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_granter_fkey FOREIGN KEY (granter) REFERENCES public.account(id);

--
-- Name: invitation invitation_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

--
-- Name: invitation_secret invitation_secret_invitation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation_secret
    ADD CONSTRAINT invitation_secret_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES public.invitation(id);

--
-- Name: invitation invitation_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspace(id);

--
-- Name: notification notification_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

--
-- Name: notification_preference notification_preference_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notification_preference
    ADD CONSTRAINT notification_preference_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

--
-- Name: outbox outbox_invitation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES public.invitation(id);

--
-- Name: project_membership project_membership_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.project_membership
    ADD CONSTRAINT project_membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

--
-- Name: project_membership project_membership_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.project_membership
    ADD CONSTRAINT project_membership_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.account(id);

--
-- Name: project_membership project_membership_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.project_membership
    ADD CONSTRAINT project_membership_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

--
-- Name: project project_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspace(id);

--
-- Name: public_token public_token_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token
    ADD CONSTRAINT public_token_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.account(id);

--
-- Name: public_token_project public_token_project_token_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token_project
    ADD CONSTRAINT public_token_project_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.public_token(id);

--
-- Name: public_token_recipient public_token_recipient_token_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token_recipient
    ADD CONSTRAINT public_token_recipient_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.public_token(id);

--
-- Name: public_token public_token_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_token
    ADD CONSTRAINT public_token_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspace(id);

--
-- Name: session session_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

--
-- Name: transfer transfer_offered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transfer
    ADD CONSTRAINT transfer_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES public.account(id);

--
-- Name: transfer transfer_project_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transfer
    ADD CONSTRAINT transfer_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

--
-- Name: transfer transfer_to_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transfer
    ADD CONSTRAINT transfer_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES public.account(id);

--
-- Name: transfer transfer_to_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transfer
    ADD CONSTRAINT transfer_to_workspace_id_fkey FOREIGN KEY (to_workspace_id) REFERENCES public.workspace(id);

--
-- Name: transfer transfer_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.transfer
    ADD CONSTRAINT transfer_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspace(id);

--
-- Name: verification verification_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

--
-- Name: workspace_membership workspace_membership_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspace_membership
    ADD CONSTRAINT workspace_membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);

--
-- Name: workspace_membership workspace_membership_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspace_membership
    ADD CONSTRAINT workspace_membership_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.account(id);

--
-- Name: workspace_membership workspace_membership_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspace_membership
    ADD CONSTRAINT workspace_membership_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspace(id);
