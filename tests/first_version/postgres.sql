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
1	initial	2026-11-30 02:47:59.458226+00	t	\\x7c266590caee8b380678365fbc7c84ee4c2e9c17d7bc30159413e2cee3b6ac5613257178e795d5aa84fb7aac82250a68	219814059
2	notices	2026-11-30 02:47:59.69164+00	t	\\x12a77f3dfb92180efb2182bcc17b6496367f1eb47f87fbfd3443463ed4064bca44aa5062f59508a63e4edac8677df883	32007242
3	one time secrets	2026-11-30 02:47:59.732199+00	t	\\xab3e918a6b5108c5204fce60d06c0879970700ebd815ac14cbc90676002cd5728aff1207b3ea17adf223e39452420610	14053364
4	members	2026-11-30 02:47:59.74301+00	t	\\xeb8a80d3115afd3516a80680aa2ad0b45c7cf8fe047f38f4014b000a3f9df1fa473286bd19714e778ed7b604a8b4eadb	17784349
5	places	2026-11-30 02:47:59.761675+00	t	\\x4048c45d1febb9091b8d2dd91236f30b43bda424076f7bccd2e00b10c95b4bb45860cdd83a5813d7636b37ebaf4b2357	28407836
6	invitations and activity	2026-11-30 02:47:59.790411+00	t	\\x2110075836c978c773f6527ed099e9f64b700a7d1ee1fd7a790d88f2eec26021b118ac95317d95e13a3057b96e49c0f1	85602085
7	mail opt outs	2026-11-30 02:47:59.884137+00	t	\\xa8316aa0741cbb48f56d19050caa8246cf9e7c671dda807f672fc1cf82b7fda992e1f08d3a1c745ea81119d8b9cc76de	64799596
8	host keys	2026-11-30 02:47:59.948172+00	t	\\xeaa5d3de6906ab5d950131cf609e5b247a963f85b647027124ad46f595ffdf52b5a24124d9eb2eccd0000185de00e40a	27766498
9	idempotency	2026-11-30 02:47:59.980136+00	t	\\x2590a35326dfebb464ee06a5fbc7d5c807900f88068029c5e45854c5a3dc27b3656eab372c154100a45ca844f0521437	16048863
10	housekeeping	2026-11-30 02:47:59.997765+00	t	\\x1fc9bb53a653b5b50e631082fb8165ff74e097bef6fb5745c2b261062841b083ad9b4b01a13042faaf31cc0dcef9fdca	17058896
11	devices	2026-11-30 02:48:00.028184+00	t	\\x5434b3abe7f820f32cf2d191d9a7097722aa40a60f9b2eb1212352837b0603245b4f43dcb06b731492969653dd9cc50c	5888264
\.

--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.account (id, email, email_canonical, verified_at, display_name, locale, password_hash, created_at) FROM stdin;
01a0d2a4-aec5-7592-964d-936b3ad1ab5b	Ana@Example.com	ana@example.com	2026-09-24 09:00:03.421475+00	Ana Ruiz	en	$argon2id$v=19$m=19456,t=2,p=1$6IS6CJTvMSppHOWYtZ7i6A$j3nhoKX5bwoRsA7hxi5DYXjwLJxHMlV9C7D5kiF0cRw	2026-09-24 09:00:01.981931+00
01a0d2a4-b3f0-747c-8e81-89eb017c07b5	benito@example.com	benito@example.com	2026-09-24 09:00:04.734915+00	Benito Núñez	es	$argon2id$v=19$m=19456,t=2,p=1$RPixhXk96IItym72bu79xg$yFSD80qUC6kyaQnMaJ1ZYIUuzptm+o4jttDoT/j0drI	2026-09-24 09:00:03.580255+00
01a1b573-70f0-70b9-9a67-b35f98704494	wim@example.com	wim@example.com	\N	Wim	en	$argon2id$v=19$m=19456,t=2,p=1$U6XesAWf4iW5kYi7R+BCdg$7FKjMcUaNgoVduZYrJqNTQc8RTQyf6xptC28mkw24mw	2026-11-07 10:00:03.728329+00
01a1fd8c-71f2-74e6-a39f-86e6cb7d7406	Ulf@Bücher.example	ulf@xn--bcher-kva.example	\N	Ulf	en	$argon2id$v=19$m=19456,t=2,p=1$ouhN9aWHjaMVFOYEh1eTjQ$hDUiiCR52MNuvibHm90/3mC60QsBC0YUFSZqWTkLNnM	2026-11-21 10:00:02.153922+00
01a0d2a4-c8cf-70c3-ab68-ba2b918503ea	Otto@Bücher.example	otto@xn--bcher-kva.example	2026-09-24 09:00:10.068382+00	Otto	en	$argon2id$v=19$m=19456,t=2,p=1$XOJNw2BnblZpKaal3TGPxg$1rXD3htOFGMGVDgb6joR6uOcwfhd1DrQyQxHITkl7P8	2026-09-24 09:00:09.06789+00
01a0d2a4-cd3c-757f-baf0-45257b9153d0	paula@example.com	paula@example.com	2026-09-24 09:00:11.281959+00	Paula	es	$argon2id$v=19$m=19456,t=2,p=1$2+vSn6Ft26HYE0uTE7GhBw$v1rByistxjeh3KSXCHzdkAGTmn6bQYe+6hrT67eBl9g	2026-09-24 09:00:10.214185+00
01a0d2a4-e656-7237-8d0e-a89cc32525ad	carla@example.com	carla@example.com	2026-09-24 09:00:16.219333+00	Carla Mora	es	$argon2id$v=19$m=19456,t=2,p=1$LLB1t9OWwocrCaIAb0rstQ$srMlwzlfv3v1UC2LYOyigqPOnHHrSz4+vktzlvn2PFw	2026-09-24 09:00:16.219333+00
01a0d2a4-ee9f-7037-94eb-20a669491c42	dan@example.com	dan@example.com	2026-09-24 09:00:18.556727+00	Dan O'Neil	en	$argon2id$v=19$m=19456,t=2,p=1$wWeTKDa6hh9rfIdjO3ga2Q$VWTorSKqMx0QYcaFhYfuUko4Q72zGxEedvm074RQgnE	2026-09-24 09:00:18.556727+00
01a0d2a4-f53e-7359-8211-04490ee20646	eva@example.com	eva@example.com	2026-09-24 09:00:20.369968+00	Eva <Stern> & Co	en	$argon2id$v=19$m=19456,t=2,p=1$kGS3p75lOLjwplq1N4Ttag$svxDt9TCyPJv2aO2jyLCVF69X9SGUMbEWZ9QRhWQJzc	2026-09-24 09:00:20.369968+00
01a0d2a5-046a-75b7-8cb9-440d9094ec8e	femke@example.com	femke@example.com	2026-09-24 09:00:24.111837+00	Femke	en	$argon2id$v=19$m=19456,t=2,p=1$EoKotwCTnFglidfgBR/uIA$hP05CBSgehJagneuyWymRSlaSszyDdg6j8a9Hkiy/Cs	2026-09-24 09:00:24.111837+00
01a0d2a5-15b2-76f3-af7d-95d23403edaa	iris@example.com	iris@example.com	2026-09-24 09:00:28.847924+00	Iris	es	$argon2id$v=19$m=19456,t=2,p=1$3HCJrfhRrfJNkGPsGuCDnQ$wpnzbEjyGOFGT9ak23cS9RezOJU839/p3R6HRpZyP50	2026-09-24 09:00:28.847924+00
01a0d2a5-1d86-75b1-b068-eeb859ec91cf	jose@example.com	jose@example.com	2026-09-24 09:00:30.419198+00	José Álvaro	es	$argon2id$v=19$m=19456,t=2,p=1$FAcWPY9g2G3YTuLuSl6VIw$Nc/DUFBGt7f6LwIr2LVYs1tTmqqfbl4eRn9UO7/Nw4I	2026-09-24 09:00:30.419198+00
01a0d2a5-2515-745a-a898-8b9632d637f5	karl@example.com	karl@example.com	2026-09-24 09:00:32.463355+00	Karl	en	$argon2id$v=19$m=19456,t=2,p=1$SHxtOCqgBpWWtZbnSDMkcA$SJA2W9cbkGQQa3eQVQgVBzJsDuaP61XvJtojcb+20ik	2026-09-24 09:00:32.463355+00
01a0d2a5-2aca-741f-a26d-2c4eea72caad	gil@example.com	gil@example.com	2026-09-24 09:00:35.353747+00	Gil	en	$argon2id$v=19$m=19456,t=2,p=1$XCmHxKQSYhZUuRhtaLWcwA$a43eU1YFhimniGPIbilBMLLq1NyQNtejTBdPdCu7U1Q	2026-09-24 09:00:34.0939+00
01a0d2a4-b933-7466-9edd-06c216a62656	erased:acc_01a0d2a4b93374669edd06c216a62656	erased:acc_01a0d2a4b93374669edd06c216a62656	\N		en		2026-09-24 09:00:04.965132+00
01a0d2a4-bd95-7126-9f0b-0963d936c880	erased:acc_01a0d2a4bd9571269f0b0963d936c880	erased:acc_01a0d2a4bd9571269f0b0963d936c880	\N		en		2026-09-24 09:00:06.350322+00
01a0d2a4-d236-7568-9704-af279b589690	quin@example.com	quin@example.com	2026-09-24 09:00:12.569076+00	Quin	en	$argon2id$v=19$m=19456,t=2,p=1$UmTCPzqOTdaiK42d7FJ36A$pay3jEcwsCye8TzJN4dFMN1Cxo8R9443GHZ0KuLvQLM	2026-09-24 09:00:11.494188+00
01a0d2a5-0f66-7526-94a2-269ee7d589f0	hana@example.com	hana@example.com	2026-09-24 09:00:26.606203+00	Hana 花	en	$argon2id$v=19$m=19456,t=2,p=1$OFOBSa1KrPN6cyqPVeAqyQ$zNIf+jBqOxoSd85gdhDVz6E8K63NOxIH3UuL81PE7Ns	2026-09-24 09:00:26.606203+00
01a0d494-e071-72ab-97ba-dca991cad6d6	rosa@example.com	rosa@example.com	2026-09-24 18:02:00.922829+00	Rosa Luz	es	$argon2id$v=19$m=19456,t=2,p=1$kJbD4v0vWFZbwNEgwq/GPw$PARrEjo+ge+6zlussW5e43LF0yQos/B1nJcDSvFanI0	2026-09-24 18:02:00.922829+00
01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	sami@example.com	sami@example.com	2026-10-01 18:00:00.684881+00	Sami	en	$argon2id$v=19$m=19456,t=2,p=1$uidfaj9/QkUoRuTQi//FGQ$43orzqHJ/3n/WyWQuW2rifLqeVhTs660UoDdKFKZUaI	2026-10-01 09:00:05.165635+00
01a20814-bd2c-74df-a9a1-9a5f67841ab2	tess@example.com	tess@example.com	\N	Tess	en	$argon2id$v=19$m=19456,t=2,p=1$pDAmJw6M1j4nZEHUpNuJqQ$cox2K+XpE26s5EkUmR39scMgyI9GluFmx53QcP5kZzY	2026-11-23 11:05:06.569087+00
01a20814-be3f-7007-aaa4-0ed404e0aa47	Zoe@Example.com	zoe@example.com	\N	Zoé Lang	es	$argon2id$v=19$m=19456,t=2,p=1$8K3BGK5Xeh5cygylkoVFVA$pXyzkOxNaK5DHUI+rAYA6itdE6tJ1Ln02COs1KoeMh0	2026-11-23 11:05:06.766465+00
01a20814-c0bf-75c0-8c90-ce86cd52f2e5	vera@example.com	vera@example.com	\N	Vera	en	$argon2id$v=19$m=19456,t=2,p=1$2Le3qiL9j8lb/Bf0rD65sw$YG0vIQiEVrvWoDwMP9IULS4irsEtfD2udZaTTbppG+8	2026-11-23 11:05:07.373435+00
01a20814-c420-74ca-849e-6ae05120c120	xenia@example.com	xenia@example.com	\N	Xenia	en	$argon2id$v=19$m=19456,t=2,p=1$MBT0/rYX/EU5ex97O4e59Q$YU/OfJfshn5Y84PEaqiKV/X0zSadd3y3pfxEbJIPCow	2026-11-23 11:05:08.157224+00
01a20814-c6f1-71bd-8254-0ab1d404329c	yara@example.com	yara@example.com	\N	Yara	es	$argon2id$v=19$m=19456,t=2,p=1$Ua+NTJj7OZ8bVmUDBEBIvQ$YgnqJ6EVaOtPoxel5mIBsPIlRhY+9DebTWx7YyhXX9U	2026-11-23 11:05:08.953272+00
01a20814-bc5b-71ce-ad68-5e431fb4c380	vito@example.com	vito@example.com	2026-11-23 11:24:00.571811+00	Vito	en	$argon2id$v=19$m=19456,t=2,p=1$/CbzF9eEZxaYUKvdjRNAkw$H+eABd60K08+tK+pA44uFXO8qPitTXuBhXxi8t9XFVk	2026-11-23 11:05:06.293105+00
01a20830-340d-73b0-81e8-40180f3f8af7	mila@example.com	mila@example.com	\N	Mila	en	$argon2id$v=19$m=19456,t=2,p=1$EVaMBHOiui7vtZ5uSY4vwA$9vQKJgW84+4eIG0T1Ng/S/mAM68LaoHsp8NwuCbwCdA	2026-11-23 11:35:06.394399+00
01a20814-bb16-72ac-a29c-e57ecc9cbd24	abel.new@example.com	abel.new@example.com	2026-11-23 11:35:07.242669+00	Abel	en	$argon2id$v=19$m=19456,t=2,p=1$olSW+7skfenckiC+RHKdUw$Q+Cy4aLqrhnmEjNx376Lt+o7nJQD63cMxHibl7ydHwM	2026-11-23 11:05:06.011776+00
01a0d2a4-c39b-7744-a9f5-e47ac3c11e2f	nora.new@example.com	nora.new@example.com	2026-10-01 09:00:11.773472+00	Nora	en	$argon2id$v=19$m=19456,t=2,p=1$zIjib6Msq/Kqiv9UmmEwjg$1NTuvRthmBkKXn7r9pe7pSW9Lk2YAdV9v2KO8uxk/x4	2026-09-24 09:00:07.480843+00
\.

--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id, object_name, detail, request_id) FROM stdin;
01a0d2a4-aeee-7674-a6b8-04ae46d178e5	2026-09-24 09:00:01.981931+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{}	01a0d2a4aa1e714884fc4b62350b6000
01a0d2a4-b023-7703-89e3-33337f2670cd	2026-09-24 09:00:03.421475+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	account.verified	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{}	01a0d2a4afdb7614bb874adc2fcaca16
01a0d2a4-b03c-777c-bba6-94c6241ca5b8	2026-09-24 09:00:03.421475+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	session.started	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"session_id":"ses_01a0d2a4b02e739c964a55c7d036b07d"}	01a0d2a4afdb7614bb874adc2fcaca16
01a0d2a4-b3f7-7440-bf19-04d85d7723c3	2026-09-24 09:00:03.580255+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{}	01a0d2a4b06171da947a8311f39879a8
01a0d2a4-b59f-7324-9a1e-f7adc8097d28	2026-09-24 09:00:04.734915+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	account.verified	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{}	01a0d2a4b4f671bf8320612f58170f4f
01a0d2a4-b5a7-7375-9736-ac3ed5e4eab5	2026-09-24 09:00:04.734915+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	session.started	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"session_id":"ses_01a0d2a4b5a47757b408ea8cf4a8a27d"}	01a0d2a4b4f671bf8320612f58170f4f
01a0d2a4-c3a9-731f-a251-6467f45282fa	2026-09-24 09:00:07.480843+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{}	01a0d2a4bfaa71bb85379235fe549461
01a0d2a4-c55e-74fc-b6a5-0d048715f4cf	2026-09-24 09:00:08.779337+00	\N	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	account.verified	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{}	01a0d2a4c4c3768db45b32c81aa8517c
01a0d2a4-c587-7719-bf9b-9fe51c23db35	2026-09-24 09:00:08.779337+00	\N	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	session.started	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{"session_id":"ses_01a0d2a4c56f72dbbf1cb1688155167a"}	01a0d2a4c4c3768db45b32c81aa8517c
01a0d2a4-c8da-7662-8dc3-6fa0453cb525	2026-09-24 09:00:09.06789+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	Otto	{}	01a0d2a4c5d0747ea73de76eb4469ae3
01a0d2a4-ca06-74bd-86c9-89f71a4f4eaf	2026-09-24 09:00:10.068382+00	\N	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	account.verified	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	Otto	{}	01a0d2a4c9c6701995f3f5755dd450d8
01a0d2a4-ca12-7021-874c-93c2d31370de	2026-09-24 09:00:10.068382+00	\N	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	session.started	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	Otto	{"session_id":"ses_01a0d2a4ca0f71aabfd79018c301ef1a"}	01a0d2a4c9c6701995f3f5755dd450d8
01a0d2a4-cd43-74c1-ac89-e3b3b38b2b9c	2026-09-24 09:00:10.214185+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	Paula	{}	01a0d2a4ca5772eca2453dfeb20e870f
01a0d2a4-ced3-751c-a35e-70fad7bce07d	2026-09-24 09:00:11.281959+00	\N	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	account.verified	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	Paula	{}	01a0d2a4ce7674ab8280322194f91652
01a0d2a4-cef1-712f-9043-4cadbd5513b5	2026-09-24 09:00:11.281959+00	\N	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	session.started	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	Paula	{"session_id":"ses_01a0d2a4ced975dea2ddaeeba4a8b413"}	01a0d2a4ce7674ab8280322194f91652
01a0d2a4-d24c-754d-9129-cb4ed0439cc3	2026-09-24 09:00:11.494188+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4d23675689704af279b589690	Quin	{}	01a0d2a4cf4c72ec8437697bb2c53388
01a0d2a4-d3e2-74c5-bb45-56bcbd173ba3	2026-09-24 09:00:12.569076+00	\N	account	acc_01a0d2a4d23675689704af279b589690	account.verified	account	acc_01a0d2a4d23675689704af279b589690	Quin	{}	01a0d2a4d3897692824b0515fcff0e88
01a0d2a4-d412-746e-b1ea-3181b7908be5	2026-09-24 09:00:12.569076+00	\N	account	acc_01a0d2a4d23675689704af279b589690	session.started	account	acc_01a0d2a4d23675689704af279b589690	Quin	{"session_id":"ses_01a0d2a4d3f075789b3a13d53417ddc9"}	01a0d2a4d3897692824b0515fcff0e88
01a0d2a4-d498-7625-ab0c-818224d03cf5	2026-09-24 09:00:12.77218+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	workspace.created	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio	{}	01a0d2a4d44376e5b36845b28dfde0d2
01a0d2a4-d545-71dd-960d-ad84bdbf6f08	2026-09-24 09:00:12.924202+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	workspace.updated	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz	{}	01a0d2a4d4d273e19656058ff51e7c5d
01a0d2a4-d641-7414-80db-3a262ad5d541	2026-09-24 09:00:13.182407+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website	{}	01a0d2a4d5d977cba8d4ad6227014eae
01a0d2a4-d707-7261-9211-4de4d93699e5	2026-09-24 09:00:13.393873+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4d6ee76cd925dc494465748b5	Brand	{}	01a0d2a4d6a877ae87cf8f999e65940d
01a0d2a4-d7e1-76bf-93a1-b07d862bf214	2026-09-24 09:00:13.627469+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4d7d7745cb9c2403cd8b3c9ca	Scrapped	{}	01a0d2a4d77f74dea4d3c7ecdebdf99e
01a0d2a4-d84e-73ec-8501-ca850376d9bc	2026-09-24 09:00:13.723469+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4d8377278a7bc456bb2756cdd	Moved	{}	01a0d2a4d8047482a0202695b599954f
01a0d2a4-d8a9-7010-841f-d90721d95da0	2026-09-24 09:00:13.827469+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4d899719486581be2f959de3c	Leaflet	{}	01a0d2a4d8747180bf28a82866a4c65b
01a0d2a4-d936-72ce-b1b7-7cc463c5c33c	2026-09-24 09:00:13.968677+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4d92d70babe8a11f8c1a32ea9	Sign	{}	01a0d2a4d8e47696a9f36feb2ad3fd65
01a0d2a4-da33-7329-ac04-e91db42074bb	2026-09-24 09:00:14.144631+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4da0d76d1a2bd3cbceae42e20	Flag	{}	01a0d2a4d981703faf6dc46136bfd2f0
01a0d2a4-dac0-7399-8515-853b4ed8b387	2026-09-24 09:00:14.365459+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a4dab3712896e8b493c3dc191a	Banner	{}	01a0d2a4da7f75d4b217ac452555a391
01a0d2a4-db73-761b-8876-c6c9562f278a	2026-09-24 09:00:14.508289+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.updated	project	prj_01a0d2a4d6ee76cd925dc494465748b5	Brand book	{}	01a0d2a4db07779b9d4bb2e1a39b8b5c
01a0d2a4-dcd3-74d8-b709-cf43ddb879bb	2026-09-24 09:00:14.706513+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a4dc1670e292bad2e79f942972	b•••@e•••.com	{"grant":"admin"}	01a0d2a4dbc174b09e001e2dec974b72
01a0d2a4-b946-7556-b2fb-b47dbe64ced1	2026-09-24 09:00:04.965132+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4b93374669edd06c216a62656		{}	01a0d2a4b5d9702c889e1b8738afcd38
01a0d2a4-bdaf-7366-aa8c-74f8c76b9024	2026-09-24 09:00:06.350322+00	\N	anonymous	\N	account.created	account	acc_01a0d2a4bd9571269f0b0963d936c880		{}	01a0d2a4bb42745cbff5f1175bbc582e
01a0d2a4-bf46-72e6-bff0-eb31d0af725d	2026-09-24 09:00:07.273661+00	\N	account	acc_01a0d2a4bd9571269f0b0963d936c880	account.verified	account	acc_01a0d2a4bd9571269f0b0963d936c880		{}	01a0d2a4bee27783a427d3f4d6218246
01a0d2a4-bf51-71fe-9a35-4bef3b6bce7c	2026-09-24 09:00:07.273661+00	\N	account	acc_01a0d2a4bd9571269f0b0963d936c880	session.started	account	acc_01a0d2a4bd9571269f0b0963d936c880		{"session_id":"ses_01a0d2a4bf4b7144a95e3cd816bce19b"}	01a0d2a4bee27783a427d3f4d6218246
01a0d2a4-de4f-76d9-b2d4-077b19471186	2026-09-24 09:00:15.195597+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a4dc1670e292bad2e79f942972	b•••@e•••.com	{}	mail_01a0d2a4dcb273c69b03c3cce4a3247d
01a0d2a4-fca8-7501-aca7-05187cdf770a	2026-09-24 09:00:22.919305+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a4fa4c70c1a63e24bfa3111a8f	m•••@e•••.com	{}	mail_01a0d2a4fa9970fa9a2c052dbf96f116
01a0d2a5-04f1-70f8-9f91-84992ba1076f	2026-09-24 09:00:24.111837+00	\N	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	account.created	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	Femke	{}	01a0d2a5008c728284f0d1cce11195cc
01a0d2a5-050a-706c-99c6-e33b5d11fe19	2026-09-24 09:00:24.111837+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	invitation.accepted	invitation	inv_01a0d2a4fe5f73b99e7d93f640518ff6	f•••@e•••.com	{}	01a0d2a5008c728284f0d1cce11195cc
01a0d2a5-0514-75ad-9090-8357631b3b1e	2026-09-24 09:00:24.111837+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	member.added	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	Femke	{"grant":"read"}	01a0d2a5008c728284f0d1cce11195cc
01a0d2a5-05b1-7308-858d-202b54f4e1ce	2026-09-24 09:00:24.111837+00	\N	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	session.started	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	Femke	{"session_id":"ses_01a0d2a505ac7473a9612d0e10019da1"}	01a0d2a5008c728284f0d1cce11195cc
01a0d2a5-0aa0-7666-a683-8520a229e790	2026-09-24 09:00:26.504332+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a50739739fa19a40069c5261c4	h•••@e•••.com	{}	mail_01a0d2a507d370c2bf3a22f3256fb1cf
01a0d2a5-17bd-7755-bbb6-845ee3f78a72	2026-09-24 09:00:29.785476+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a5173572d7b65dae5d5abf28bf	j•••@e•••.com	{"grant":"write"}	01a0d2a5169676a190280d4239da3708
01a0d2a5-2ad5-7367-9e29-3f9ab4b5c114	2026-09-24 09:00:34.0939+00	\N	anonymous	\N	account.created	account	acc_01a0d2a52aca741fa26d2c4eea72caad	Gil	{}	01a0d2a527a575f49d7bfc8bc8e7448f
01a0d2a5-3377-7565-8914-76880a7bd3fc	2026-09-24 09:00:37.023473+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	anonymous	\N	invitation.declined	invitation	inv_01a0d2a5311a715b98867b6cc21eeb31	d•••@e•••.com	{}	01a0d2a5330973718e9ccea81a34c6f7
01a0d2a5-3ca7-7352-93fa-c2e975d6cb83	2026-09-24 09:00:39.40694+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	project.created	project	prj_01a0d2a53c9770228890cbf9ecd78347	Catálogo	{}	01a0d2a53c35716bb52f0b1c1ea7bfa2
01a0d2a5-4113-74fc-88c6-1fecc13fe9bd	2026-09-24 09:00:40.535452+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b93374669edd06c216a62656	project.created	project	prj_01a0d2a5410472a39fa4a8c01cc806d4	Poster	{}	01a0d2a540aa75cbadd80b2de8be3b1a
01a0d2a5-487a-7353-b08b-303c25e75c4a	2026-09-24 09:00:42.366945+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4ee9f703794eb20a669491c42	invitation.created	invitation	inv_01a0d2a54823759c9f6eda428b1947d8	e•••@e•••.com	{"grant":"admin"}	01a0d2a547f37477a5e754e784a78a65
01a0d2a5-4b6b-72ac-be55-cb0e59ffa169	2026-09-24 09:00:43.067966+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4ee9f703794eb20a669491c42	invitation.created	invitation	inv_01a0d2a54ae9743b8beb61df2539e3a2	a•••@e•••.com	{"grant":"commenter"}	01a0d2a54aa9764da6adb5d9051bfb4e
01a0d2a5-53c5-7680-b05f-36600014d95c	2026-09-24 09:00:45.3406+00	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	workspace.created	workspace	ws_01a0d2a5539c729e8a4f6c4f0f2aaf17	Annex	{}	01a0d2a553947676a4602eec53ef723e
01a0d2a4-dedb-73fc-9fb4-0d02ed22e10a	2026-09-24 09:00:15.285324+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	invitation.accepted	invitation	inv_01a0d2a4dc1670e292bad2e79f942972	b•••@e•••.com	{}	01a0d2a4de03756a9830a98bc2974e0f
01a0d2a4-dede-7748-8f05-50ed0631a0fd	2026-09-24 09:00:15.285324+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	member.added	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"grant":"admin"}	01a0d2a4de03756a9830a98bc2974e0f
01a0d2a4-e1fd-73b0-b2df-74aa693aaed3	2026-09-24 09:00:16.141743+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a4dfd6725ebb4df3d04b26038e	c•••@e•••.com	{}	mail_01a0d2a4e073775e9c09f53735de524f
01a0d2a4-e983-7072-b35a-7445b4348939	2026-09-24 09:00:17.668101+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a4e7e4761780e036e670b0d06a	d•••@e•••.com	{"grant":"content_editor"}	01a0d2a4e761738a8bdf5cc81295b847
01a0d2a5-126a-71a6-ae9c-bc2f794006e0	2026-09-24 09:00:28.307376+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a5119073ca9774ebaf6c48bb9d	i•••@e•••.com	{"grant":"read"}	01a0d2a5109175a6b612b1d3ad22c107
01a0d2a5-264f-7539-bd18-bf59c8a2dedf	2026-09-24 09:00:33.727995+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	member.role_changed	account	acc_01a0d2a515b276f3af7d95d23403edaa	Iris	{"after":"admin","before":"read"}	01a0d2a525e570ad83cdbad94d7e4c5e
01a0d2a5-376f-73de-88f2-6ae5636e2535	2026-09-24 09:00:37.974061+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a537257429a23b89c8fb15a357	c•••@e•••.com	{"grant":"commenter"}	01a0d2a536a176a4b9dd43ff6c5c4d64
01a0d2a5-3ad1-7279-8af4-43e1e44aec94	2026-09-24 09:00:38.939428+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	workspace.created	workspace	ws_01a0d2a53a9b73cc8c486f1472223314	Atelier	{}	01a0d2a53a677701a6c1a595bc1c67cf
01a0d2a5-4395-75d4-a8e4-7620f0d8c74f	2026-09-24 09:00:41.132513+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0d2a5437b76f4965c5d4082ee1f8b	Opening week	{"permission":"read"}	01a0d2a54305721d956cf494cf8f48e4
01a0d2a5-473a-70c3-9e12-0d1839d9242e	2026-09-24 09:00:42.163065+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	workspace.created	workspace	ws_01a0d2a5473376b88d9831490dc52d88	Old attic	{}	01a0d2a54724757fb6aa572dc6d433c9
01a0d2a5-4786-7098-926c-09be8fa809c0	2026-09-24 09:00:42.244257+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	account	acc_01a0d2a4ee9f703794eb20a669491c42	workspace.created	workspace	ws_01a0d2a54784701282baba7ff2bcc1da	Pier	{}	01a0d2a5477b739396e6fd4e269d2a09
01a0d2a5-4a40-7257-adff-d7fba4abeee3	2026-09-24 09:00:42.824035+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4f53e7359821104490ee20646	invitation.accepted	invitation	inv_01a0d2a54823759c9f6eda428b1947d8	e•••@e•••.com	{}	01a0d2a549ac7796b20077883ae98819
01a0d2a5-4a45-774e-b9f5-cb6a00b91f24	2026-09-24 09:00:42.824035+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4f53e7359821104490ee20646	member.added	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{"grant":"admin"}	01a0d2a549ac7796b20077883ae98819
01a0d2a5-4d9b-77d4-ab47-40d1ab776577	2026-09-24 09:00:43.707748+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.accepted	invitation	inv_01a0d2a54ae9743b8beb61df2539e3a2	a•••@e•••.com	{}	01a0d2a54d21721fb4da1250ab568f69
01a0d2a5-4d9f-719c-a429-22607e9e4e86	2026-09-24 09:00:43.707748+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	member.added	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"grant":"commenter"}	01a0d2a54d21721fb4da1250ab568f69
01a0d2a5-5413-70ee-b29e-1fdc0add65ff	2026-09-24 09:00:45.452584+00	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a5540f748aaf46fe4722f00fad	ñññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññ🎈	{}	01a0d2a5540a7735b3a83d64f4f41ae4
01a0d2a4-e077-7041-ac27-40d336254e8c	2026-09-24 09:00:15.625715+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a4dfd6725ebb4df3d04b26038e	c•••@e•••.com	{"grant":"designer"}	01a0d2a4df78759a818cefa19c07614c
01a0d2a4-e6ac-76db-9c87-8b78d325661b	2026-09-24 09:00:16.219333+00	\N	account	acc_01a0d2a4e65672378d0ea89cc32525ad	account.created	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{}	01a0d2a4e1d37162b0348f708945a088
01a0d2a4-e6b3-7410-a203-7fdb6c5af135	2026-09-24 09:00:16.219333+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4e65672378d0ea89cc32525ad	invitation.accepted	invitation	inv_01a0d2a4dfd6725ebb4df3d04b26038e	c•••@e•••.com	{}	01a0d2a4e1d37162b0348f708945a088
01a0d2a4-e6b6-743c-b0a9-842d7bfc7d93	2026-09-24 09:00:16.219333+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4e65672378d0ea89cc32525ad	member.added	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{"grant":"designer"}	01a0d2a4e1d37162b0348f708945a088
01a0d2a4-e706-7376-9607-ec51be875f1a	2026-09-24 09:00:16.219333+00	\N	account	acc_01a0d2a4e65672378d0ea89cc32525ad	session.started	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{"session_id":"ses_01a0d2a4e703763abfbc595794cb54b6"}	01a0d2a4e1d37162b0348f708945a088
01a0d2a4-eabb-7312-bdb3-1e854ba5e960	2026-09-24 09:00:18.407441+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a4e7e4761780e036e670b0d06a	d•••@e•••.com	{}	mail_01a0d2a4e96771689b3540ba46f14968
01a0d2a4-eeb5-72a4-9a4b-56a693d0be07	2026-09-24 09:00:18.556727+00	\N	account	acc_01a0d2a4ee9f703794eb20a669491c42	account.created	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{}	01a0d2a4eae67699bf61ce84bd2d7baa
01a0d2a4-eeba-72c3-859f-8a55c830bb2b	2026-09-24 09:00:18.556727+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4ee9f703794eb20a669491c42	invitation.accepted	invitation	inv_01a0d2a4e7e4761780e036e670b0d06a	d•••@e•••.com	{}	01a0d2a4eae67699bf61ce84bd2d7baa
01a0d2a4-eebf-709d-8f03-dbd68ac4ba09	2026-09-24 09:00:18.556727+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4ee9f703794eb20a669491c42	member.added	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"grant":"content_editor"}	01a0d2a4eae67699bf61ce84bd2d7baa
01a0d2a4-eed6-72ce-9f71-f8129dc0a38d	2026-09-24 09:00:18.556727+00	\N	account	acc_01a0d2a4ee9f703794eb20a669491c42	session.started	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"session_id":"ses_01a0d2a4eed5765391c6677ab8c3739d"}	01a0d2a4eae67699bf61ce84bd2d7baa
01a0d2a4-f21f-75e2-8f0d-d73743162410	2026-09-24 09:00:20.261+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a4efc67653afda6fc371dd4051	e•••@e•••.com	{}	mail_01a0d2a4f05f7008b29bbf859ea6767d
01a0d2a4-f56f-77c2-903d-ab773cf52111	2026-09-24 09:00:20.369968+00	\N	account	acc_01a0d2a4f53e7359821104490ee20646	account.created	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{}	01a0d2a4f20f71e19f04356a2deb517f
01a0d2a4-f572-71c1-929a-0ba3c173764a	2026-09-24 09:00:20.369968+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4f53e7359821104490ee20646	invitation.accepted	invitation	inv_01a0d2a4efc67653afda6fc371dd4051	e•••@e•••.com	{}	01a0d2a4f20f71e19f04356a2deb517f
01a0d2a4-f582-7256-9bd1-b5fecb6e8f92	2026-09-24 09:00:20.369968+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4f53e7359821104490ee20646	member.added	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{"grant":"commenter"}	01a0d2a4f20f71e19f04356a2deb517f
01a0d2a4-f5ad-7713-86a4-2485035dcaa4	2026-09-24 09:00:20.369968+00	\N	account	acc_01a0d2a4f53e7359821104490ee20646	session.started	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{"session_id":"ses_01a0d2a4f5aa70118ef7f488644fd1e5"}	01a0d2a4f20f71e19f04356a2deb517f
01a0d2a4-f893-7492-8c0c-a0c319c58089	2026-09-24 09:00:21.94869+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a4f6b875a98db0e5cca99ed84f	l•••@e•••.com	{}	mail_01a0d2a4f72473b1a04a31162d6fd16b
01a0d2a4-faec-721c-a34e-b6431f722086	2026-09-24 09:00:22.399402+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a4fa4c70c1a63e24bfa3111a8f	m•••@e•••.com	{"grant":"designer"}	01a0d2a4f9bd751381c27f9ddf6638b9
01a0d2a4-ff07-703f-a0c4-abe45c2aa646	2026-09-24 09:00:23.44221+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a4fe5f73b99e7d93f640518ff6	f•••@e•••.com	{"grant":"read"}	01a0d2a4fde3727ca9b48af1572b0b67
01a0d2a5-19c6-7005-ae48-7fba017989b6	2026-09-24 09:00:30.260966+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a5173572d7b65dae5d5abf28bf	j•••@e•••.com	{}	mail_01a0d2a517b6779789c28d79280e72d6
01a0d2a5-2cdb-7723-919c-c8a3f75ee853	2026-09-24 09:00:35.353747+00	\N	account	acc_01a0d2a52aca741fa26d2c4eea72caad	account.verified	account	acc_01a0d2a52aca741fa26d2c4eea72caad	Gil	{}	01a0d2a52c8d759e87effb40f95db4d4
01a0d2a5-2cf6-732e-bace-dfb57fc168c0	2026-09-24 09:00:35.353747+00	\N	account	acc_01a0d2a52aca741fa26d2c4eea72caad	session.started	account	acc_01a0d2a52aca741fa26d2c4eea72caad	Gil	{"session_id":"ses_01a0d2a52ce876be891db130871f51b8"}	01a0d2a52c8d759e87effb40f95db4d4
01a0d2a5-399f-7703-b261-42906f47cbb4	2026-09-24 09:00:38.43992+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.cancelled	invitation	inv_01a0d2a537257429a23b89c8fb15a357	c•••@e•••.com	{}	01a0d2a5388d7653936e730904bd2b1e
01a0d2a5-4643-74a5-9171-9b09bf9003cf	2026-09-24 09:00:41.800603+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4bd9571269f0b0963d936c880	public_token.created	public_token	ptk_01a0d2a54623764580e61cfee70db293	Mural preview	{"permission":"read"}	01a0d2a545867522bff6c30ac52c2404
01a0d2a5-4757-7204-8fca-4ef8e269d43c	2026-09-24 09:00:42.192077+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a54751729c8dd0b39d9a7eba3b	Boxes	{}	01a0d2a5474b773285148a3629e3dc97
01a0d2a5-47a1-7662-b08d-ffdd47b05179	2026-09-24 09:00:42.257348+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4ee9f703794eb20a669491c42	workspace.updated	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour	{}	01a0d2a5478f7467bef4b67ced36b01f
01a0d2a5-497f-7538-8510-5688ff414af4	2026-09-24 09:00:42.704539+00	01a0d2a5-476f-744f-8942-bef31100a6fe	system	\N	invitation.sent	invitation	inv_01a0d2a54823759c9f6eda428b1947d8	e•••@e•••.com	{}	mail_01a0d2a5486271a38fc2fb964927b1f7
01a0d2a5-4ed4-7661-bb74-ddda0a7907f2	2026-09-24 09:00:43.96883+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	account	acc_01a0d2a4ee9f703794eb20a669491c42	invitation.created	invitation	inv_01a0d2a54e60748dbf122c33b67a9f6c	h•••@e•••.com	{"grant":"designer"}	01a0d2a54e0f71c992ba450eb3871773
01a0d2a5-4ffb-73f7-8541-802c450231b7	2026-09-24 09:00:44.303474+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	account	acc_01a0d2a50f66752694a2269ee7d589f0	invitation.accepted	invitation	inv_01a0d2a54e60748dbf122c33b67a9f6c	h•••@e•••.com	{}	01a0d2a54f617056acf0242d4cf641a7
01a0d2a5-5006-7564-bc5f-2e65aafe94e8	2026-09-24 09:00:44.303474+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	account	acc_01a0d2a50f66752694a2269ee7d589f0	member.added	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{"grant":"designer"}	01a0d2a54f617056acf0242d4cf641a7
01a0d2a5-51d3-752c-ac46-25ff2a3dde86	2026-09-24 09:00:44.716851+00	01a0d2a5-50c4-7502-85f3-93de37e94e0b	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a5515a77bebf5c61cbf0f1cded	c•••@e•••.com	{"grant":"admin"}	01a0d2a551107575b2e05e2e640f7836
01a0d2a4-f067-76b5-955f-c63a83e370fe	2026-09-24 09:00:19.720639+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a4efc67653afda6fc371dd4051	e•••@e•••.com	{"grant":"commenter"}	01a0d2a4ef5c73f6afa513a5d155c892
01a0d2a4-f94b-74b5-941b-19cf8b1a72ca	2026-09-24 09:00:22.04902+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b93374669edd06c216a62656	invitation.accepted	invitation	inv_01a0d2a4f6b875a98db0e5cca99ed84f	l•••@e•••.com	{}	01a0d2a4f890705d9759961dfbca4402
01a0d2a5-1346-722d-a612-cfa0690bfbc4	2026-09-24 09:00:28.785703+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a5119073ca9774ebaf6c48bb9d	i•••@e•••.com	{}	mail_01a0d2a5125470d1ad45333f0b95cf6f
01a0d2a5-1da9-75f7-a69b-02e848e333cd	2026-09-24 09:00:30.419198+00	\N	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	account.created	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{}	01a0d2a519047392a1fcc03343e44c7c
01a0d2a5-1daf-7524-876d-20dce19cf912	2026-09-24 09:00:30.419198+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	invitation.accepted	invitation	inv_01a0d2a5173572d7b65dae5d5abf28bf	j•••@e•••.com	{}	01a0d2a519047392a1fcc03343e44c7c
01a0d2a5-1db0-70aa-9420-f476f177e5cf	2026-09-24 09:00:30.419198+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	member.added	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{"grant":"write"}	01a0d2a519047392a1fcc03343e44c7c
01a0d2a5-1dc9-7362-8119-288a5b61f8c5	2026-09-24 09:00:30.419198+00	\N	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	session.started	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{"session_id":"ses_01a0d2a51dc87364acc34d2b77d385af"}	01a0d2a519047392a1fcc03343e44c7c
01a0d2a5-2141-760f-9243-4088d67f5e57	2026-09-24 09:00:32.273782+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a51eb771d69a439a84d2e8de10	k•••@e•••.com	{}	mail_01a0d2a51f3b7256a0a2c34048efda94
01a0d2a5-2e53-73b9-99d0-db817f01bfd8	2026-09-24 09:00:35.637836+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a52df7746e988c2206ccffdd7a	g•••@e•••.com	{"grant":"comment"}	01a0d2a52d5276fc99a13ef1baad658f
01a0d2a5-3014-7025-b4be-86bfaa4827ce	2026-09-24 09:00:36.067785+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a52aca741fa26d2c4eea72caad	invitation.accepted	invitation	inv_01a0d2a52df7746e988c2206ccffdd7a	g•••@e•••.com	{}	01a0d2a52f5071fb9c4ef8f6ba7f912b
01a0d2a5-3023-7449-bb5b-f235833488bf	2026-09-24 09:00:36.067785+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a52aca741fa26d2c4eea72caad	member.added	account	acc_01a0d2a52aca741fa26d2c4eea72caad	Gil	{"grant":"comment"}	01a0d2a52f5071fb9c4ef8f6ba7f912b
01a0d2a5-358b-7364-bf7e-ebd8fb4d1333	2026-09-24 09:00:37.549921+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	invitation.declined	invitation	inv_01a0d2a5346b76fe87a664200823e4d8	o•••@x•••.example	{}	01a0d2a534ec7390ad651f36152cbb22
01a0d2a5-38b4-725b-8f89-1cee4d89d70c	2026-09-24 09:00:38.39973+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a537257429a23b89c8fb15a357	c•••@e•••.com	{}	mail_01a0d2a53768732f8171c0d4a89b2cde
01a0d2a5-3e4f-7600-9ae1-5668f29a4adf	2026-09-24 09:00:39.809862+00	01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	project.created	project	prj_01a0d2a53e38770e91568730da98cf00	Window	{}	01a0d2a53dd672de8406823186523176
01a0d2a5-42bc-7713-93ab-24c3e16b4843	2026-09-24 09:00:40.967574+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4e65672378d0ea89cc32525ad	project.created	project	prj_01a0d2a542a675e188effcdd934b3955	Brochure	{}	01a0d2a5426370a99badac21dcabd134
01a0d2a5-4500-7613-989d-785e6e0f9b21	2026-09-24 09:00:41.466655+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b93374669edd06c216a62656	public_token.created	public_token	ptk_01a0d2a544e776ed94c98378f4c12f8e	Poster for the printer	{"permission":"comment"}	01a0d2a5444b70379eb8a959486bd664
01a0d2a5-4775-774f-aeda-8b624ccb6fda	2026-09-24 09:00:42.223305+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4ee9f703794eb20a669491c42	workspace.created	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour	{}	01a0d2a5476a75959a73d89e43237c8a
01a0d2a5-4d1b-73c3-984b-6ce72d738470	2026-09-24 09:00:43.63756+00	01a0d2a5-476f-744f-8942-bef31100a6fe	system	\N	invitation.sent	invitation	inv_01a0d2a54ae9743b8beb61df2539e3a2	a•••@e•••.com	{}	mail_01a0d2a54b47722ba973a786c99994e8
01a0d2a5-4f98-7023-afff-ce3e1bedce7b	2026-09-24 09:00:44.243214+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	system	\N	invitation.sent	invitation	inv_01a0d2a54e60748dbf122c33b67a9f6c	h•••@e•••.com	{}	mail_01a0d2a54ec4711281d786692230cf4b
01a0d2a5-50ef-7020-bc30-1522656dcc27	2026-09-24 09:00:44.612963+00	01a0d2a5-50c4-7502-85f3-93de37e94e0b	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	workspace.created	workspace	ws_01a0d2a550c4750285f393de37e94e0b	Lantern	{}	01a0d2a55088737fb23eca1521e8212b
01a0d2a5-5349-7027-8e04-ffec7d57511b	2026-09-24 09:00:45.181629+00	01a0d2a5-50c4-7502-85f3-93de37e94e0b	account	acc_01a0d2a4e65672378d0ea89cc32525ad	invitation.accepted	invitation	inv_01a0d2a5515a77bebf5c61cbf0f1cded	c•••@e•••.com	{}	01a0d2a552e672adb38a33903a569f18
01a0d2a5-534a-7322-8dde-4e0a8dc48c49	2026-09-24 09:00:45.181629+00	01a0d2a5-50c4-7502-85f3-93de37e94e0b	account	acc_01a0d2a4e65672378d0ea89cc32525ad	member.added	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{"grant":"admin"}	01a0d2a552e672adb38a33903a569f18
01a0d2a5-5403-7472-866a-8064dd58bac2	2026-09-24 09:00:45.438026+00	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a0d2a5540077a3b24c45566d797779	​	{}	01a0d2a553f77301aa9ab471818e684c
01a0d2a4-f94d-772c-8512-7eab471c8bb0	2026-09-24 09:00:22.04902+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b93374669edd06c216a62656	member.added	account	acc_01a0d2a4b93374669edd06c216a62656		{"grant":"designer"}	01a0d2a4f890705d9759961dfbca4402
01a0d2a4-f75b-7576-9b66-e72f2cbaf470	2026-09-24 09:00:21.477793+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a4f6b875a98db0e5cca99ed84f	l•••@e•••.com	{"grant":"designer"}	01a0d2a4f63a726fb4ccafb02ef5b6b9
01a0d2a4-fd37-72b3-9f9c-806346592d4d	2026-09-24 09:00:23.07097+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4bd9571269f0b0963d936c880	invitation.accepted	invitation	inv_01a0d2a4fa4c70c1a63e24bfa3111a8f	m•••@e•••.com	{}	01a0d2a4fc77703d921bc19f6a578ef7
01a0d2a5-00fb-708e-9d17-58d527fa5887	2026-09-24 09:00:23.995066+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a4fe5f73b99e7d93f640518ff6	f•••@e•••.com	{}	mail_01a0d2a4feec74668b527880f4da71e5
01a0d2a5-07f3-7632-b51e-e64b37881536	2026-09-24 09:00:25.676488+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a50739739fa19a40069c5261c4	h•••@e•••.com	{"grant":"write"}	01a0d2a5067f701c9884c4c2665be1b8
01a0d2a5-0f8d-77c3-bffe-e6346ccb2292	2026-09-24 09:00:26.606203+00	\N	account	acc_01a0d2a50f66752694a2269ee7d589f0	account.created	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{}	01a0d2a50a5c70fc97d22fc746a17c8c
01a0d2a5-0f91-7528-88a9-db110b56dc81	2026-09-24 09:00:26.606203+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a50f66752694a2269ee7d589f0	invitation.accepted	invitation	inv_01a0d2a50739739fa19a40069c5261c4	h•••@e•••.com	{}	01a0d2a50a5c70fc97d22fc746a17c8c
01a0d2a5-0f9b-724b-9dde-1092a9d12270	2026-09-24 09:00:26.606203+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a50f66752694a2269ee7d589f0	member.added	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{"grant":"write"}	01a0d2a50a5c70fc97d22fc746a17c8c
01a0d2a5-0fbf-7162-9c72-abbd5af60374	2026-09-24 09:00:26.606203+00	\N	account	acc_01a0d2a50f66752694a2269ee7d589f0	session.started	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{"session_id":"ses_01a0d2a50fbc71228ae94045ce003216"}	01a0d2a50a5c70fc97d22fc746a17c8c
01a0d2a5-15db-716b-8e45-88fc51d12d48	2026-09-24 09:00:28.847924+00	\N	account	acc_01a0d2a515b276f3af7d95d23403edaa	account.created	account	acc_01a0d2a515b276f3af7d95d23403edaa	Iris	{}	01a0d2a5131f734db4a08c460d9759c6
01a0d2a5-15e0-7759-aa7b-3b36cbc1fe3c	2026-09-24 09:00:28.847924+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a515b276f3af7d95d23403edaa	invitation.accepted	invitation	inv_01a0d2a5119073ca9774ebaf6c48bb9d	i•••@e•••.com	{}	01a0d2a5131f734db4a08c460d9759c6
01a0d2a5-15e1-7328-8223-0650476c46ed	2026-09-24 09:00:28.847924+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a515b276f3af7d95d23403edaa	member.added	account	acc_01a0d2a515b276f3af7d95d23403edaa	Iris	{"grant":"read"}	01a0d2a5131f734db4a08c460d9759c6
01a0d2a5-15fa-7590-98b3-133cd5b3a9ce	2026-09-24 09:00:28.847924+00	\N	account	acc_01a0d2a515b276f3af7d95d23403edaa	session.started	account	acc_01a0d2a515b276f3af7d95d23403edaa	Iris	{"session_id":"ses_01a0d2a515f470bfa458dc861eba5a71"}	01a0d2a5131f734db4a08c460d9759c6
01a0d2a5-1f68-777a-bf8b-5d329b7e4b80	2026-09-24 09:00:31.695876+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a51eb771d69a439a84d2e8de10	k•••@e•••.com	{"grant":"comment"}	01a0d2a51e307761b0d38ca1c6ee7865
01a0d2a5-2547-7427-acd6-306a729f148c	2026-09-24 09:00:32.463355+00	\N	account	acc_01a0d2a52515745aa8988b9632d637f5	account.created	account	acc_01a0d2a52515745aa8988b9632d637f5	Karl	{}	01a0d2a5214675bd94e9d9be245edd28
01a0d2a5-254c-7195-bdaf-b5dbb452565b	2026-09-24 09:00:32.463355+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a52515745aa8988b9632d637f5	invitation.accepted	invitation	inv_01a0d2a51eb771d69a439a84d2e8de10	k•••@e•••.com	{}	01a0d2a5214675bd94e9d9be245edd28
01a0d2a5-254d-751d-baad-b7d080ca4857	2026-09-24 09:00:32.463355+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a52515745aa8988b9632d637f5	member.added	account	acc_01a0d2a52515745aa8988b9632d637f5	Karl	{"grant":"comment"}	01a0d2a5214675bd94e9d9be245edd28
01a0d2a5-2572-7492-b1ed-03d7e0921b85	2026-09-24 09:00:32.463355+00	\N	account	acc_01a0d2a52515745aa8988b9632d637f5	session.started	account	acc_01a0d2a52515745aa8988b9632d637f5	Karl	{"session_id":"ses_01a0d2a525707242a9bb204c144efe35"}	01a0d2a5214675bd94e9d9be245edd28
01a0d2a5-2718-75cd-bf70-05528eddedd0	2026-09-24 09:00:33.92657+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	member.role_changed	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{"after":"admin","before":"write"}	01a0d2a526e4747fbfdbf951e9c12fd4
01a0d2a5-316b-74e3-9dfc-817a52684e08	2026-09-24 09:00:36.449395+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a5311a715b98867b6cc21eeb31	d•••@e•••.com	{"grant":"read"}	01a0d2a530c371fbb39bcd7a8fb75f2f
01a0d2a5-32f9-7752-9443-a46866a25930	2026-09-24 09:00:36.955097+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0d2a5311a715b98867b6cc21eeb31	d•••@e•••.com	{}	mail_01a0d2a5315a70c39a4ce8aa91ca2c58
01a0d2a5-34b3-7664-bd94-005c39f70e05	2026-09-24 09:00:37.313974+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0d2a5346b76fe87a664200823e4d8	o•••@x•••.example	{"grant":"comment"}	01a0d2a5341f7229aea5c2bf126310b4
01a0d2a5-3bc0-7638-bf3f-bd4d956cf47f	2026-09-24 09:00:39.137848+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	workspace.updated	workspace	ws_01a0d2a53a9b73cc8c486f1472223314	Atelier	{}	01a0d2a53b2c72e79f19386f2465faed
01a0d2a5-3d77-736d-a70f-c5112ac66f3b	2026-09-24 09:00:39.59545+00	01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	workspace.created	workspace	ws_01a0d2a53d2b74efb1d1d0f71a4ce65e	Kiosk	{}	01a0d2a53d037305835cdefce7a44821
01a0d2a5-3f9d-7004-8969-aa2522e2ff84	2026-09-24 09:00:40.080082+00	01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	public_token.created	public_token	ptk_01a0d2a53f6f701fbec90fe0893e61c1	Window guests	{"permission":"read"}	01a0d2a53ea977a3a9de1d6d5d0d8e82
01a0d2a5-41ff-7639-93c2-f7e93b0d4da1	2026-09-24 09:00:40.703672+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4bd9571269f0b0963d936c880	project.created	project	prj_01a0d2a541b27740aa50dc06c3c25aff	Mural	{}	01a0d2a5416270e9ac4671945ac6b04e
01a0d2a5-46d9-73f5-a588-07d69f675d0c	2026-09-24 09:00:42.037303+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	public_token.created	public_token	ptk_01a0d2a546cb7646a6d28359787fd048	For the agency	{"permission":"write"}	01a0d2a546a974318d3bc3167d754abb
01a0d2a5-52bf-72ee-9e11-ddc7fd281a16	2026-09-24 09:00:45.064084+00	01a0d2a5-50c4-7502-85f3-93de37e94e0b	system	\N	invitation.sent	invitation	inv_01a0d2a5515a77bebf5c61cbf0f1cded	c•••@e•••.com	{}	mail_01a0d2a551b8744ca44c6f8ed5959c2e
01a0d493-0830-7552-bb69-a789530fb514	2026-09-24 18:00:00.730896+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	operator	\N	workspace.plan_changed	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz	{"after":"team","before":"default"}	01a0d49307da77f2b0c092169dc25c9f
01a0d493-f2b9-752b-8a2f-8f0119c24f7c	2026-09-24 18:01:00.766599+00	01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	operator	\N	workspace.plan_changed	workspace	ws_01a0d2a53d2b74efb1d1d0f71a4ce65e	Kiosk	{"after":"free","before":"default"}	01a0d493f25975d899505587dacfae5a
01a0d494-e081-73fd-a4f1-69623a7f6733	2026-09-24 18:02:00.922829+00	\N	operator	\N	account.created	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa	{}	01a0d494dd5975d2a6f6313a1f734782
01a0d494-e08d-75ab-8f74-f79b92dc3b3c	2026-09-24 18:02:00.922829+00	\N	operator	\N	account.verified	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa	{}	01a0d494dd5975d2a6f6313a1f734782
01a0f153-dd76-7012-87bb-ccb5ccd35982	2026-09-30 08:00:00.374561+00	\N	operator	\N	signing_key.rotated	signing_key	zOdxS5ee9oi	zOdxS5ee9oi	{}	01a0f153dd76701287bbccb61012d702
01a0f6b1-2c97-72a7-9ab4-1e031f03a292	2026-10-01 09:00:01.031779+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	session.started	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"session_id":"ses_01a0f6b12c8d743cad5561178475be96"}	01a0f6b12a7c719089a25726b4d87c54
01a0f6b1-2e7b-7108-898a-72281e30e713	2026-10-01 09:00:01.659+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	session.started	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"session_id":"ses_01a0f6b12e647194acee4d5a587b3329"}	01a0f6b12cf275549eec40db359e8490
01a0f6b1-300c-70ac-9468-103a68e9e370	2026-10-01 09:00:02.177321+00	\N	account	acc_01a0d2a4e65672378d0ea89cc32525ad	session.started	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{"session_id":"ses_01a0f6b1300a7754b682fe22d31b5646"}	01a0f6b12edd701299b8fe1cf30c89cc
01a0f6b1-30d9-7120-b750-33b80b719956	2026-10-01 09:00:02.504115+00	\N	account	acc_01a0d2a4ee9f703794eb20a669491c42	session.started	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"session_id":"ses_01a0f6b130ca713791eae24b04ab155a"}	01a0f6b1303f7355b7e78eca259577f1
01a0f6b1-31d4-753a-a33a-ecc946e33746	2026-10-01 09:00:02.703518+00	\N	account	acc_01a0d2a4f53e7359821104490ee20646	session.started	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{"session_id":"ses_01a0f6b131d1777286d4baedc3e03754"}	01a0f6b1310e7657bb8be83ff03b1c90
01a0f6b1-328d-7770-87f2-9b0b3af66f7c	2026-10-01 09:00:02.955844+00	\N	account	acc_01a0d2a50f66752694a2269ee7d589f0	session.started	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{"session_id":"ses_01a0f6b1328671c782ea5a70e82d4b2e"}	01a0f6b1320a752db3391ee29988dfe5
01a0f6b1-3415-7495-92b9-ae610cfcf557	2026-10-01 09:00:03.169476+00	\N	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	session.started	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{"session_id":"ses_01a0f6b1340d77298fe48097bad8bcb7"}	01a0f6b132d372c59e52d2d9541a0f73
01a0f6b1-34ce-7795-966b-e98553eb4fe4	2026-10-01 09:00:03.537151+00	\N	account	acc_01a0d2a52515745aa8988b9632d637f5	session.started	account	acc_01a0d2a52515745aa8988b9632d637f5	Karl	{"session_id":"ses_01a0f6b134c872bfa68c7a8669195e26"}	01a0f6b134477279970cc61ffaef664d
01a0f6b1-3807-7101-a5e5-be693d95234b	2026-10-01 09:00:04.151116+00	\N	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	session.started	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{"session_id":"ses_01a0f6b137fc710a9f2c9b87d0dbe4e5"}	01a0f6b136b6718b839fb4bbb426e4fa
01a0f6b1-3928-7616-847e-ca71bebcebff	2026-10-01 09:00:04.570615+00	\N	account	acc_01a0d2a4d23675689704af279b589690	session.started	account	acc_01a0d2a4d23675689704af279b589690	Quin	{"session_id":"ses_01a0f6b1390674f1908ca88b046a2666"}	01a0f6b1384e75949beedb31c5096fe2
01a0f6b1-3a7b-72a3-bb26-f03e1f8a62d2	2026-10-01 09:00:04.884177+00	\N	account	acc_01a0d494e07172ab97badca991cad6d6	session.started	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa	{"session_id":"ses_01a0f6b13a7976fca20f90bfd1197226"}	01a0f6b139917788b4572043c8f82426
01a0f6b1-3b2f-7195-9724-58113af1eb66	2026-10-01 09:00:05.165635+00	\N	anonymous	\N	account.created	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	Sami	{}	01a0f6b13aaa77b7a11650b749d4f3e6
01a0f6b1-3bf4-706f-80ed-01c0560252d9	2026-10-01 09:00:05.403327+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13be873afb980eca347f4dc5c	Press review	{"permission":"comment"}	01a0f6b13b7672d598af0a3d44b11ec1
01a0f6b1-3cae-7577-8b4b-240c20876ede	2026-10-01 09:00:05.658221+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13cab7399a2bd89b149ff325f	Always open	{"permission":"read"}	01a0f6b13c8374c7b4414aebe76bee68
01a0f6b1-3d05-7534-9e84-439b2b64c93a	2026-10-01 09:00:05.737404+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13cfd72fbbbcf6f03e0b3f9c3	Freelancer	{"permission":"write"}	01a0f6b13cdb701ea14a5b791c99a2bc
01a0f6b1-3d6f-7535-981f-7cca5f5f539f	2026-10-01 09:00:05.845871+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13d65716a88b96c5e69817df9	Autumn review	{"permission":"read"}	01a0f6b13d51719c9b74eed34bcd3747
01a0f6b1-3db5-7692-a65d-5a9b5da6028f	2026-10-01 09:00:05.925765+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13daf7741b81fe15a26442129	Leaked	{"permission":"read"}	01a0f6b13d9a72e6951924b14c8f5700
01a0f6b1-3e02-7744-be98-65a4fbfa7085	2026-10-01 09:00:05.998302+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13dfc73eea8e878e96bde6c43	Two seats	{"permission":"read"}	01a0f6b13de273d0aeef4d01bbc62ca9
01a0f6b1-3e58-71bb-8f24-8e1311d99022	2026-10-01 09:00:06.074321+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13e5570f1ac6f4eef4ec166de	Everything	{"permission":"comment"}	01a0f6b13e32710284c60589a9058845
01a0f6b1-3eb2-71c0-9ff2-0c4d23e439be	2026-10-01 09:00:06.183814+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b13eb07640b7aa0d824a456a30	Scrap book	{"permission":"read"}	01a0f6b13e997615a0d92400f6a6d5f4
01a0f6b1-3ee6-722e-8a15-bcad47238c4a	2026-10-01 09:00:06.239616+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4e65672378d0ea89cc32525ad	public_token.created	public_token	ptk_01a0f6b13ee274d996010f10321b6aa3	Brochure draft	{"permission":"comment"}	01a0f6b13ed872dcae9cf92121168a96
01a0f6b1-3f24-7041-b3d2-815e6c795af1	2026-10-01 09:00:06.289435+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	public_token.created	public_token	ptk_01a0f6b13f2274ca8757abfe7403c15e	Catálogo abierto	{"permission":"read"}	01a0f6b13f0d74918950049afbc14cc6
01a0f6b1-3f69-76fa-9eec-0ccb3c3342d7	2026-10-01 09:00:06.343084+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b13f547510b01d55e896942943	public_token.redeemed	public_token	ptk_01a0f6b13be873afb980eca347f4dc5c	Press review	{"guest_name":"Pressemann"}	01a0f6b13f4673c0bcd17911d610a0a3
01a0f6b1-3f9c-7790-be1f-3918cd17f8b2	2026-10-01 09:00:06.420664+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b13f9b76499b966a2f3f6b732d	public_token.redeemed	public_token	ptk_01a0f6b13be873afb980eca347f4dc5c	Press review	{}	01a0f6b13f9377308ce52f94c1c2ec60
01a0f6b1-3fce-72d2-9cf5-5544ce6fcb5b	2026-10-01 09:00:06.459553+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b13fc6751b854188192c0d36e4	public_token.redeemed	public_token	ptk_01a0f6b13be873afb980eca347f4dc5c	Press review	{"guest_name":"Señora Díaz"}	01a0f6b13fba7719abc29857509ba492
01a0f6b1-4016-7211-96b4-4fcefe63e0fb	2026-10-01 09:00:06.525583+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b1400c7555b18264c050908103	public_token.redeemed	public_token	ptk_01a0f6b13d65716a88b96c5e69817df9	Autumn review	{"guest_name":"Autumn guest"}	01a0f6b13ff670238636be07b608bec0
01a0f6b1-4048-76a5-adaf-6ca14ac60436	2026-10-01 09:00:06.59361+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b1404774208be0b9ce383855ad	public_token.redeemed	public_token	ptk_01a0f6b13daf7741b81fe15a26442129	Leaked	{"guest_name":"Thief"}	01a0f6b1403670d086c67fc428019825
01a0f6b1-405f-76eb-8c8f-1bdf89e336d9	2026-10-01 09:00:06.619264+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b1405f76eb8c8f1bde4fd57b23	public_token.redeemed	public_token	ptk_01a0f6b13daf7741b81fe15a26442129	Leaked	{}	01a0f6b1405a770b87aeeda5aeee12a1
01a0f6b1-406d-77d4-bc4f-7bcc1eba6628	2026-10-01 09:00:06.634196+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b1406c70b9bcd58ed48027b1aa	public_token.redeemed	public_token	ptk_01a0f6b13dfc73eea8e878e96bde6c43	Two seats	{"guest_name":"First seat"}	01a0f6b1406977dabe93f9f5c24d32b6
01a0f6b1-407c-75b5-a01b-2ffd0734ce7b	2026-10-01 09:00:06.644077+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b1407b739cb67365eb623b57a4	public_token.redeemed	public_token	ptk_01a0f6b13dfc73eea8e878e96bde6c43	Two seats	{}	01a0f6b140737147b955744c52fc659c
01a0f6b1-41ce-7574-8cfa-4b64ba61f024	2026-10-01 09:00:06.969653+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.revoked	public_token	ptk_01a0f6b13daf7741b81fe15a26442129	Leaked	{}	01a0f6b141b1761d8c6c29440321bac5
01a0f6b1-3674-729d-87af-56dd2e247613	2026-10-01 09:00:03.970686+00	\N	account	acc_01a0d2a4bd9571269f0b0963d936c880	session.started	account	acc_01a0d2a4bd9571269f0b0963d936c880		{"session_id":"ses_01a0f6b1367277d0a716934fc66809dc"}	01a0f6b135fc74d5977e8f5d5ef2251a
01a0f6b1-40f1-704f-be12-a0b2380da261	2026-10-01 09:00:06.662185+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b140e576a8893a873f91a5f135	public_token.redeemed	public_token	ptk_01a0f6b13e5570f1ac6f4eef4ec166de	Everything	{"guest_name":"Wanderer"}	01a0f6b1408574d28849e30840c8a17f
01a0f6b1-413e-773f-a733-f99de6d206f5	2026-10-01 09:00:06.815647+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b14139714e9207d8c088974c41	public_token.redeemed	public_token	ptk_01a0d2a544e776ed94c98378f4c12f8e	Poster for the printer	{"guest_name":"Printer"}	01a0f6b1411e72d799c675bcfaa7adad
01a0f6b1-4183-71d0-a440-197a902401c6	2026-10-01 09:00:06.890808+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a0f6b1418371d0a4401979e479f00b	public_token.redeemed	public_token	ptk_01a0d2a5437b76f4965c5d4082ee1f8b	Opening week	{}	01a0f6b14169776ca6409aab5999c0bc
01a0f6b1-41f3-77d8-892e-b22d3fbf4b70	2026-10-01 09:00:07.018336+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.revoked	public_token	ptk_01a0f6b13ee274d996010f10321b6aa3	Brochure draft	{}	01a0f6b141e6758994364516ecc95fda
01a0f6b1-42a9-757e-b20f-16537d93b64d	2026-10-01 09:00:07.181778+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.deleted	project	prj_01a0d2a4d7d7745cb9c2403cd8b3c9ca	Scrapped	{}	01a0f6b14287732295ddbaa126955810
01a0f6b1-434d-7460-a90d-1df42fd84513	2026-10-01 09:00:07.303461+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0f6b143137778a5d140d2f498871e	h•••@e•••.com	{"grant":"designer"}	01a0f6b142fd74de943af89f07b1ad50
01a0f6b1-441d-75e3-8b79-c8dc2eb6aa9a	2026-10-01 09:00:07.545623+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	system	\N	invitation.sent	invitation	inv_01a0f6b143137778a5d140d2f498871e	h•••@e•••.com	{}	mail_01a0f6b14346778791a7de90e93d2899
01a0f6b1-463a-726d-9dc7-39ace2b086ee	2026-10-01 09:00:08.084056+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a0f6b14637778a904ed6ffc1941c9a	Attic	{"permission":"read"}	01a0f6b1460070208e7eb005e71b0577
01a0f6b1-46c1-756e-8a35-22da8c793d3e	2026-10-01 09:00:08.192431+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	guest	gst_01a0f6b146bd70d3aef448bc387dc13e	public_token.redeemed	public_token	ptk_01a0f6b14637778a904ed6ffc1941c9a	Attic	{}	01a0f6b1466b749bbc614061bad42883
01a0f6b1-491f-7311-a109-2a00b51a43b7	2026-10-01 09:00:08.818921+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4f53e7359821104490ee20646	workspace.ownership_transferred	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour	{"after":"acc_01a0d2a4f53e7359821104490ee20646","before":"acc_01a0d2a4ee9f703794eb20a669491c42"}	01a0f6b148ea745eae61d2f2251372a9
01a0f6b1-4a17-702d-98ed-8396c0f69d9b	2026-10-01 09:00:09.058391+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4d899719486581be2f959de3c	Leaflet	{}	01a0f6b149da7616b70fcf1f39022b26
01a0f6b1-4a1e-736b-bc88-ddc346f3f66b	2026-10-01 09:00:09.058391+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4d899719486581be2f959de3c	Leaflet	{}	01a0f6b149da7616b70fcf1f39022b26
01a0f6b1-4ad3-7138-a46f-7502635cce01	2026-10-01 09:00:09.226372+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4f53e7359821104490ee20646	project.transferred	project	prj_01a0d2a4d899719486581be2f959de3c	Leaflet	{"from":"ws_01a0d2a4d46475e5b9b3a8a257a7ec99","to":"ws_01a0d2a5476f744f8942bef31100a6fe"}	01a0f6b14a7f73869278bcafc868bb36
01a0f6b1-4ad4-76b6-bb0c-51c688eb5542	2026-10-01 09:00:09.226372+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4f53e7359821104490ee20646	project.transferred	project	prj_01a0d2a4d899719486581be2f959de3c	Leaflet	{"from":"ws_01a0d2a4d46475e5b9b3a8a257a7ec99","to":"ws_01a0d2a5476f744f8942bef31100a6fe"}	01a0f6b14a7f73869278bcafc868bb36
01a0f6b1-4b66-707d-bcb2-ede3c68b092c	2026-10-01 09:00:09.430341+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_cancelled	project	prj_01a0d2a4d92d70babe8a11f8c1a32ea9	Sign	{}	01a0f6b14b4e7494bfeb8ec9d53c643b
01a0f6b1-4b6d-7182-8958-64ddc2c92da4	2026-10-01 09:00:09.430341+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_cancelled	project	prj_01a0d2a4d92d70babe8a11f8c1a32ea9	Sign	{}	01a0f6b14b4e7494bfeb8ec9d53c643b
01a0f6b1-4d91-754a-8e6d-294c31bb5143	2026-10-01 09:00:09.990919+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a52515745aa8988b9632d637f5	member.left	account	acc_01a0d2a52515745aa8988b9632d637f5	Karl	{}	01a0f6b14d6770f5b1ad8344c86e5bd0
01a0f6b1-51a9-73c8-a2b8-c4fae5021496	2026-10-01 09:00:10.747095+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4bd9571269f0b0963d936c880	public_token.revoked	public_token	ptk_01a0d2a54623764580e61cfee70db293	Mural preview	{}	01a0f6b15066752c866b767a21c24fa6
01a0d2a4-fd3f-7383-bba5-d2b55ac01dd0	2026-09-24 09:00:23.07097+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4bd9571269f0b0963d936c880	member.added	account	acc_01a0d2a4bd9571269f0b0963d936c880		{"grant":"designer"}	01a0d2a4fc77703d921bc19f6a578ef7
01a0f6b1-517e-715a-aeb6-b67a708adc56	2026-10-01 09:00:10.747095+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4bd9571269f0b0963d936c880	member.left	account	acc_01a0d2a4bd9571269f0b0963d936c880		{}	01a0f6b15066752c866b767a21c24fa6
01a0f6b1-5201-718c-855e-9c94416c3806	2026-10-01 09:00:10.747095+00	\N	account	acc_01a0d2a4bd9571269f0b0963d936c880	account.deleted	account	acc_01a0d2a4bd9571269f0b0963d936c880		{}	01a0f6b15066752c866b767a21c24fa6
01a0f6b1-5a9d-715d-a811-9a1c31cabd95	2026-10-01 09:00:13.317787+00	\N	account	acc_01a0d494e07172ab97badca991cad6d6	account.updated	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa Luz	{"display_name":"Rosa Luz","display_name_before":"Rosa","locale":"en","locale_before":"es"}	01a0f6b15a7072728a2393cb19257952
01a0f6b1-5b1f-7020-8af8-ca124429c5f3	2026-10-01 09:00:13.461911+00	\N	account	acc_01a0d494e07172ab97badca991cad6d6	account.updated	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa Luz	{"locale":"es","locale_before":"en"}	01a0f6b15afb77ddb069741dddb06e13
01a0f6b1-5c44-719b-8add-e543d160cb47	2026-10-01 09:00:13.719947+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	host_key.created	host_key	key_01a0f6b15c3575749d47b00dac0ce286	Shop	{}	01a0f6b15beb73e0b776f8c58395dde2
01a0f6b1-5d1a-75f0-8c38-0ba253162d08	2026-10-01 09:00:13.969534+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	host_key.created	host_key	key_01a0f6b15d1875de87074b7e81c0ab3f	Tienda	{}	01a0f6b15cf6743781f24f40b6bd66cc
01a0f6b1-5db5-716f-98ef-616e71380253	2026-10-01 09:00:14.125253+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	host_key.revoked	host_key	key_01a0f6b15cd2700cb69f77d397516be7	Old shop	{}	01a0f6b15da973b986a1246a60528137
01a0f6b1-4237-74bd-8c66-fb7d933b048a	2026-10-01 09:00:07.086503+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	public_token.renewed	public_token	ptk_01a0f6b13f2274ca8757abfe7403c15e	Catálogo abierto	{"expires_at":"2027-09-01T12:00:00Z","expires_at_before":"2026-10-20T12:00:00Z","usage_limit":"500","usage_limit_before":"20"}	01a0f6b1421c76f4b8c9d14cb3f84a83
01a0f6b1-42df-75af-b15e-c1dc7fea2793	2026-10-01 09:00:07.233878+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transferred	project	prj_01a0d2a4d8377278a7bc456bb2756cdd	Moved	{"from":"ws_01a0d2a4d46475e5b9b3a8a257a7ec99","to":"ws_01a0d2a5539c729e8a4f6c4f0f2aaf17"}	01a0f6b142be72819e8a6f0678a3ffe3
01a0f6b1-42e1-7383-902d-c46e9a14160d	2026-10-01 09:00:07.233878+00	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transferred	project	prj_01a0d2a4d8377278a7bc456bb2756cdd	Moved	{"from":"ws_01a0d2a4d46475e5b9b3a8a257a7ec99","to":"ws_01a0d2a5539c729e8a4f6c4f0f2aaf17"}	01a0f6b142be72819e8a6f0678a3ffe3
01a0f6b1-4459-72b4-9e6e-3a2eeb6f3385	2026-10-01 09:00:07.546147+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a50f66752694a2269ee7d589f0	invitation.accepted	invitation	inv_01a0f6b143137778a5d140d2f498871e	h•••@e•••.com	{}	01a0f6b143e47236972e8425b0b4f9c8
01a0f6b1-445a-7345-9511-8a8564f384c0	2026-10-01 09:00:07.546147+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a50f66752694a2269ee7d589f0	member.added	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{"grant":"designer"}	01a0f6b143e47236972e8425b0b4f9c8
01a0f6b1-4969-7440-992f-4f22387962c6	2026-10-01 09:00:08.908026+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	account	acc_01a0d2a4ee9f703794eb20a669491c42	workspace.ownership_offered	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{}	01a0f6b14946734d9ca5e26d4c154c5a
01a0f6b1-49cc-74c3-8422-9839c2c8de48	2026-10-01 09:00:09.018858+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	account	acc_01a0d2a50f66752694a2269ee7d589f0	workspace.ownership_offer_cancelled	workspace	ws_01a0d2a54784701282baba7ff2bcc1da	Pier	{}	01a0f6b149b173218899b426dbd74ba5
01a0f6b1-4b0d-73a3-a500-194b910b13a3	2026-10-01 09:00:09.34637+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4d92d70babe8a11f8c1a32ea9	Sign	{}	01a0f6b14af370798aa7cad6d68aa7e5
01a0f6b1-4b0e-7145-802b-ee5b63eec829	2026-10-01 09:00:09.34637+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4d92d70babe8a11f8c1a32ea9	Sign	{}	01a0f6b14af370798aa7cad6d68aa7e5
01a0f6b1-54a2-712f-a9c7-74d1a3f48bf8	2026-10-01 09:00:11.773472+00	\N	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	account.email_changed	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{"email":"n•••@e•••.com"}	01a0f6b1546875d68ce62b3cf28e2589
01a0f6b1-5cd6-7157-8226-9559a6cc0b74	2026-10-01 09:00:13.881488+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	host_key.created	host_key	key_01a0f6b15cd2700cb69f77d397516be7	Old shop	{}	01a0f6b15ca5734d8f98b6179a0f572f
01a0f6b1-5de6-70a1-baf1-1f7867c3ad11	2026-10-01 09:00:14.154+00	\N	account	acc_01a0d494e07172ab97badca991cad6d6	session.ended	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa Luz	{"session_id":"ses_01a0f6b13a7976fca20f90bfd1197226"}	01a0f6b15dc570d8a45cfc7312301dad
01a0f6b1-4262-76b2-a53b-01cc360f4c44	2026-10-01 09:00:07.1352+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.updated	public_token	ptk_01a0f6b13cfd72fbbbcf6f03e0b3f9c3	Freelancer Frida	{"name":"Freelancer Frida","name_before":"Freelancer"}	01a0f6b1425170609bf5616fd7fb17e2
01a0f6b1-4531-735c-84d6-3678029c258b	2026-10-01 09:00:07.743488+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a0f6b144d377338b555f5271b45923	n•••@e•••.com	{"grant":"commenter"}	01a0f6b144ae7706b4fc992087424688
01a0f6b1-4627-750f-998d-98af365a7294	2026-10-01 09:00:08.042373+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	system	\N	invitation.sent	invitation	inv_01a0f6b144d377338b555f5271b45923	n•••@e•••.com	{}	mail_01a0f6b1451d76f2866458aa4d3b8f26
01a0f6b1-4bfe-73f4-842e-b59a2299fc68	2026-10-01 09:00:09.479089+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b93374669edd06c216a62656	invitation.created	invitation	inv_01a0f6b14ba3727aa1eef9cb69635875	l•••@e•••.com	{"grant":"commenter"}	01a0f6b14b827737a63ea12f661fd7b2
01a0f6b1-4cf7-701d-9ff9-28562d88b459	2026-10-01 09:00:09.76688+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a0f6b14ba3727aa1eef9cb69635875	l•••@e•••.com	{}	mail_01a0f6b14bf97579847469907f528251
01a0f6b1-4f9d-74e3-9de5-31999664e00d	2026-10-01 09:00:10.042446+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b93374669edd06c216a62656	invitation.cancelled	invitation	inv_01a0f6b14ba3727aa1eef9cb69635875	l•••@e•••.com	{"because":"inviter_gone"}	01a0f6b14dae770084024a63c72f5fbc
01a0d2a4-baeb-755c-a7f6-b22e9b01345d	2026-09-24 09:00:06.137902+00	\N	account	acc_01a0d2a4b93374669edd06c216a62656	account.verified	account	acc_01a0d2a4b93374669edd06c216a62656		{}	01a0d2a4ba7676b984ffb43041c337d3
01a0d2a4-bb04-73cb-acd4-ec58ec800ed1	2026-09-24 09:00:06.137902+00	\N	account	acc_01a0d2a4b93374669edd06c216a62656	session.started	account	acc_01a0d2a4b93374669edd06c216a62656		{"session_id":"ses_01a0d2a4bafa7055ad083d0a9ec84b9d"}	01a0d2a4ba7676b984ffb43041c337d3
01a0f6b1-35d2-7582-9527-23ccb5a4eb21	2026-10-01 09:00:03.712155+00	\N	account	acc_01a0d2a4b93374669edd06c216a62656	session.started	account	acc_01a0d2a4b93374669edd06c216a62656		{"session_id":"ses_01a0f6b135c3751d827114b11b200a79"}	01a0f6b134fe725e8a94b3dffef9cb85
01a0f6b1-4f89-76f3-8ddc-1bca90151764	2026-10-01 09:00:10.042446+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b93374669edd06c216a62656	member.left	account	acc_01a0d2a4b93374669edd06c216a62656		{}	01a0f6b14dae770084024a63c72f5fbc
01a0f6b1-501a-7245-99c9-08e832a2dd7e	2026-10-01 09:00:10.042446+00	\N	account	acc_01a0d2a4b93374669edd06c216a62656	account.deleted	account	acc_01a0d2a4b93374669edd06c216a62656		{}	01a0f6b14dae770084024a63c72f5fbc
01a0f6b1-56df-7601-b24b-ef294961469d	2026-10-01 09:00:12.14904+00	\N	account	acc_01a0d2a4d23675689704af279b589690	account.password_reset	account	acc_01a0d2a4d23675689704af279b589690	Quin	{}	01a0f6b155f371d4966428335e9fb37a
01a0f6b1-56f2-7386-9c56-75917e87bdf1	2026-10-01 09:00:12.14904+00	\N	account	acc_01a0d2a4d23675689704af279b589690	session.started	account	acc_01a0d2a4d23675689704af279b589690	Quin	{"session_id":"ses_01a0f6b156ec717ea2a482433407962d"}	01a0f6b155f371d4966428335e9fb37a
01a0f6b1-5a1a-74b5-a128-62d445a95fc2	2026-10-01 09:00:12.550183+00	\N	account	acc_01a0d2a50f66752694a2269ee7d589f0	account.password_changed	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{}	01a0f6b1576e74d8857330f1c3e85d82
01a0f6b1-477b-76ea-8489-ab2dff4a9a0d	2026-10-01 09:00:08.339423+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.cancelled	invitation	inv_01a0f6b144d377338b555f5271b45923	n•••@e•••.com	{}	01a0f6b146ff75b2aa0a8b683a6bf8c3
01a0f6b1-47d3-71c2-95fd-0a82aa62ee2e	2026-10-01 09:00:08.339423+00	01a0d2a5-4733-76b8-8d98-31490dc52d88	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	workspace.deleted	workspace	ws_01a0d2a5473376b88d9831490dc52d88	Old attic	{}	01a0f6b146ff75b2aa0a8b683a6bf8c3
01a0f6b1-488e-726b-90f9-d5bc9c075de6	2026-10-01 09:00:08.663386+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4ee9f703794eb20a669491c42	workspace.ownership_offered	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{}	01a0f6b14846777d912090bd24a0b38a
01a0f6b1-4d1f-7428-86af-bfabbb3c606b	2026-10-01 09:00:09.838885+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	member.removed	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{}	01a0f6b14ccf738ca0a04df8c1352b8b
01a0f6b1-4d36-72e0-81fc-c3db217d27d5	2026-10-01 09:00:09.838885+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.handed_over	public_token	ptk_01a0d2a546cb7646a6d28359787fd048	For the agency	{"from":"acc_01a0d2a51d8675b1b068eeb859ec91cf","to":"acc_01a0d2a4aec57592964d936b3ad1ab5b"}	01a0f6b14ccf738ca0a04df8c1352b8b
01a0f89f-8c18-73bc-8cea-4be8e51fd18c	2026-10-01 18:00:00.684881+00	\N	operator	\N	account.verified	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	Sami	{}	01a0f89f8bac710cbf000ab471da9f7e
01a1b573-66aa-7566-b5c0-c7e34381d51f	2026-11-07 10:00:00.946909+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	session.started	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"session_id":"ses_01a1b573668e75239fb246d9f8debc15"}	01a1b57364a57635844b71c87d136f0a
01a1b573-6899-74ba-b01d-608ceded186a	2026-11-07 10:00:01.556294+00	\N	account	acc_01a0d2a4e65672378d0ea89cc32525ad	session.started	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{"session_id":"ses_01a1b5736892760eb361f0b86433a9d1"}	01a1b573671275f4a13210a03f0ee75a
01a1b573-6a71-7258-ac0a-12dad259dcf4	2026-11-07 10:00:02.052211+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	session.started	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"session_id":"ses_01a1b5736a46770b837c8de40a0b93e9"}	01a1b57368f0732386e5f4c7719290c4
01a1b573-6b64-77a0-aeb3-04c68c43e0f3	2026-11-07 10:00:02.547456+00	\N	account	acc_01a0d2a4ee9f703794eb20a669491c42	session.started	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"session_id":"ses_01a1b5736b4f763e8b9179cd80399b70"}	01a1b5736aec777c9a2a40cccce54ddc
01a1b573-6bfd-7233-909f-68fcaa4e587f	2026-11-07 10:00:02.798365+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	member.role_changed	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"after":"designer","before":"content_editor"}	01a1b5736ba1717b9b99e9f1a9de7140
01a1b573-6dcd-7368-bd1c-0f2ad3742d9f	2026-11-07 10:00:03.041051+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4ee9f703794eb20a669491c42	invitation.created	invitation	inv_01a1b5736d3a72d2acbfa39732158edd	a•••@e•••.com	{"grant":"designer"}	01a1b5736cb077b782bf8b0e7fe2e81e
01a1b573-6e92-770d-b84a-deea2411ceb9	2026-11-07 10:00:03.42618+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a1b5736d3a72d2acbfa39732158edd	a•••@e•••.com	{}	mail_01a1b5736dc6737190c0625decd4dc22
01a1b573-6f19-7319-a9fb-e26939b0a734	2026-11-07 10:00:03.596255+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	member.role_changed	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"after":"content_editor","before":"designer"}	01a1b5736ebb76adb22763c443961fb8
01a1b573-7106-7566-a42d-d3f1051a77a3	2026-11-07 10:00:03.728329+00	\N	anonymous	\N	account.created	account	acc_01a1b57370f070b99a67b35f98704494	Wim	{}	01a1b5736f8d74e7ac5c5f3bf5115af3
01a1b573-7355-7751-82cb-e137db42759d	2026-11-07 10:00:04.436816+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a1b57372b2705cbeb637f2875da245	t•••@e•••.com	{"grant":"comment"}	01a1b57372337279a88e552eacffd3e5
01a1b573-7447-75e2-b4f8-ad2bfdd6b5de	2026-11-07 10:00:04.860685+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a1b57372b2705cbeb637f2875da245	t•••@e•••.com	{}	mail_01a1b573734777efaff417cf93e95aab
01a1b573-7509-7515-9eb8-61c4bbbcbc87	2026-11-07 10:00:04.906146+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a1b5737476750292bf9794df604ca7	s•••@e•••.com	{"grant":"write"}	01a1b57374047044afee64739e14eed3
01a1b573-75fe-7292-a027-1fcb8a3f5eab	2026-11-07 10:00:05.335779+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a1b5737476750292bf9794df604ca7	s•••@e•••.com	{}	mail_01a1b573750577109a893f988c1f755d
01a1b573-7676-7512-bdb9-ba64e5d3a092	2026-11-07 10:00:05.420348+00	01a0d2a5-50c4-7502-85f3-93de37e94e0b	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	workspace.ownership_offered	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{}	01a1b5737618737d837460e867cbf0fd
01a1b573-7752-74fb-8369-f84b86b17cb4	2026-11-07 10:00:05.588134+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4da0d76d1a2bd3cbceae42e20	Flag	{}	01a1b57376b677c98c8b1747a727000b
01a1b573-7762-7561-9b00-0a308ef34da4	2026-11-07 10:00:05.588134+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4da0d76d1a2bd3cbceae42e20	Flag	{}	01a1b57376b677c98c8b1747a727000b
01a1e431-55e8-7661-b8fb-fd8b3771fbba	2026-11-16 11:50:00.635221+00	\N	account	acc_01a0d2a4d23675689704af279b589690	session.started	account	acc_01a0d2a4d23675689704af279b589690	Quin	{"session_id":"ses_01a1e43155e274599552fc23de7af849"}	01a1e43154b97468b22a74c2a8e3105e
01a1fd8c-6e13-7459-b306-861a40689be8	2026-11-21 10:00:00.902813+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	session.started	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"session_id":"ses_01a1fd8c6e0974eaacb1cabb998b1302"}	01a1fd8c6c8477f19ed1438310663f6e
01a1fd8c-7106-7333-b307-8b50fe6020d8	2026-11-21 10:00:01.436103+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	session.started	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"session_id":"ses_01a1fd8c70f271a9a081874f2daf5a7b"}	01a1fd8c6e8076a79d69d958868eba15
01a1fd8c-7204-70f8-a95d-148d32023ad9	2026-11-21 10:00:02.153922+00	\N	anonymous	\N	account.created	account	acc_01a1fd8c71f274e6a39f86e6cb7d7406	Ulf	{}	01a1fd8c716176d39c2b3493644dae59
01a1fd8c-735a-75fc-a181-b3e125648c58	2026-11-21 10:00:02.598598+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a1fd8c735175c6a590cde9e1dbb938	Weekend guests	{"permission":"read"}	01a1fd8c72f976cb8718a9c44a009ae5
01a1fd8c-7444-767f-bf9d-0df8adb19a25	2026-11-21 10:00:02.769483+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.emailed	public_token	ptk_01a1fd8c735175c6a590cde9e1dbb938	Weekend guests	{"recipients":"l•••@e•••.com, w•••@e•••.com"}	01a1fd8c73bd754f92d42fdc8475a22c
01a1fd8c-765b-7183-942e-a555aaa33509	2026-11-21 10:00:03.04649+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.emailed	public_token	ptk_01a0f6b13be873afb980eca347f4dc5c	Press review	{"recipients":"o•••@e•••.com, p•••@e•••.com, p•••@e•••.com"}	01a1fd8c74cc778381216bcf719ef6c6
01a1fd8c-77c5-767d-a02a-3625c5d5e0cb	2026-11-21 10:00:03.654932+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	public_token.emailed	public_token	ptk_01a0f6b13f2274ca8757abfe7403c15e	Catálogo abierto	{"recipients":"l•••@e•••.com"}	01a1fd8c7723737fb26096af3664619c
01a1fd8c-787b-70b0-a221-7b81f0e301c0	2026-11-21 10:00:03.89783+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	public_token.renewed	public_token	ptk_01a0f6b13f2274ca8757abfe7403c15e	Catálogo abierto	{"usage_limit":"600","usage_limit_before":"500"}	01a1fd8c781c7231a6c55ca3f0e54d77
01a20814-a8af-748e-b9b2-75b12f31086e	2026-11-23 11:05:00.919186+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	session.started	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"session_id":"ses_01a20814a899745695e8fd9c72890baf"}	01a20814a6ec7273883ad97473720e08
01a20814-aaf1-724e-8278-ebf0cfad5bbd	2026-11-23 11:05:01.46638+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	session.started	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"session_id":"ses_01a20814aad076cbb0a297c96a30ebb0"}	01a20814a917742a840e9d3b9f413034
01a20814-abed-7205-96aa-de58ccc9802d	2026-11-23 11:05:02.059318+00	\N	account	acc_01a0d2a4e65672378d0ea89cc32525ad	session.started	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{"session_id":"ses_01a20814abdf7590b9e91467613bf762"}	01a20814ab5d73d6a361242422f6a835
01a20814-ad8a-71d7-906d-161cf5f72d28	2026-11-23 11:05:02.266636+00	\N	account	acc_01a0d2a4ee9f703794eb20a669491c42	session.started	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"session_id":"ses_01a20814ad7a75d7addcf32efd67db8e"}	01a20814ac39737a9fa7f102a2ce7209
01a20814-ae9f-7306-9c32-492a050d2ed3	2026-11-23 11:05:02.713367+00	\N	account	acc_01a0d2a4f53e7359821104490ee20646	session.started	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{"session_id":"ses_01a20814ae977065b672d03498f9fcac"}	01a20814adf772eb894a11a55e4446a6
01a20814-b026-7281-af6c-295c2ec2fec0	2026-11-23 11:05:02.989592+00	\N	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	session.started	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	Femke	{"session_id":"ses_01a20814b02377cf81716ffdec5c98f7"}	01a20814af01710a9c4f40eb18a05fe8
01a20814-b14c-76e7-b08c-80d10dd80cca	2026-11-23 11:05:03.348753+00	\N	account	acc_01a0d2a52aca741fa26d2c4eea72caad	session.started	account	acc_01a0d2a52aca741fa26d2c4eea72caad	Gil	{"session_id":"ses_01a20814b1307453a44d1dd60288f725"}	01a20814b06870518c7133bd84f5aa07
01a20814-b2e4-726b-b849-36630ab854df	2026-11-23 11:05:03.654556+00	\N	account	acc_01a0d2a50f66752694a2269ee7d589f0	session.started	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{"session_id":"ses_01a20814b2c873909646d21191e78aab"}	01a20814b1a370e8bcdaea95aa065ca7
01a20814-b41b-7528-a81e-a8fbd58e910c	2026-11-23 11:05:04.082601+00	\N	account	acc_01a0d2a515b276f3af7d95d23403edaa	session.started	account	acc_01a0d2a515b276f3af7d95d23403edaa	Iris	{"session_id":"ses_01a20814b41272e2a0e7b592b53682c0"}	01a20814b33e7115b21ba26c20d2301f
01a20814-b56f-7657-b17e-4739e0a76a18	2026-11-23 11:05:04.421963+00	\N	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	session.started	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{"session_id":"ses_01a20814b56774bb8cf90cd93fc588b5"}	01a20814b48972e59eabdcf344f15bb1
01a20814-b633-71d3-8ee4-6f444ee2a6ad	2026-11-23 11:05:04.69752+00	\N	account	acc_01a0d2a52515745aa8988b9632d637f5	session.started	account	acc_01a0d2a52515745aa8988b9632d637f5	Karl	{"session_id":"ses_01a20814b62f779db8fa8a9cfc1975e8"}	01a20814b5b875c0b83440865026bd60
01a20814-b6c3-72a3-89b2-d2701873ea9f	2026-11-23 11:05:04.844233+00	\N	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	session.started	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{"session_id":"ses_01a20814b6bf70e28c49708fda1464e5"}	01a20814b64a717fbed90ba8b6eec70c
01a20814-b737-7351-8153-9ecc9dcf27ed	2026-11-23 11:05:04.994177+00	\N	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	session.started	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	Otto	{"session_id":"ses_01a20814b727724f8df8677543e20dc2"}	01a20814b6e076c1ab07514694033b1d
01a20814-b803-7202-b976-2ff9785f9417	2026-11-23 11:05:05.107862+00	\N	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	session.started	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	Paula	{"session_id":"ses_01a20814b800739db3b4bfbc1a0a3c72"}	01a20814b74f768eb9d977a941105b78
01a20814-b8a3-76dd-906e-2d7bcb2faf19	2026-11-23 11:05:05.335732+00	\N	account	acc_01a0d494e07172ab97badca991cad6d6	session.started	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa Luz	{"session_id":"ses_01a20814b89b7224a6827365663af233"}	01a20814b833706ca4202b6da2e61877
01a20814-b971-77a9-b727-935c049d5fa4	2026-11-23 11:05:05.509331+00	\N	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	session.started	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	Sami	{"session_id":"ses_01a20814b9707581ae38d3f4e4427e3d"}	01a20814b8e4763d92251ac3efaaaf4a
01a20814-ba01-73a0-a180-b3e5745bad96	2026-11-23 11:05:05.716753+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	session.started	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"session_id":"ses_01a20814ba00745291a0902372661617"}	01a20814b9ac7127ac08951fbfbc1de2
01a20814-bb23-74a6-ac01-f83b8dd0703b	2026-11-23 11:05:06.011776+00	\N	anonymous	\N	account.created	account	acc_01a20814bb1672aca29ce57ecc9cbd24	Abel	{}	01a20814bad674df865175664c62d979
01a20814-bbd6-75ed-ae26-a0e24a71cc96	2026-11-23 11:05:06.243563+00	\N	account	acc_01a20814bb1672aca29ce57ecc9cbd24	account.verified	account	acc_01a20814bb1672aca29ce57ecc9cbd24	Abel	{}	01a20814bbbe70b589b187d7be9ac555
01a20814-bbe3-75e0-820f-f395345e0b0c	2026-11-23 11:05:06.243563+00	\N	account	acc_01a20814bb1672aca29ce57ecc9cbd24	session.started	account	acc_01a20814bb1672aca29ce57ecc9cbd24	Abel	{"session_id":"ses_01a20814bbd675edae26a0e35fd46cba"}	01a20814bbbe70b589b187d7be9ac555
01a20814-bc62-700c-bf3d-24f290973b6a	2026-11-23 11:05:06.293105+00	\N	anonymous	\N	account.created	account	acc_01a20814bc5b71cead685e431fb4c380	Vito	{}	01a20814bbf475aebb3e72acc96c448e
01a20814-bd2f-731f-ae5c-a9ab5ff816d3	2026-11-23 11:05:06.569087+00	\N	anonymous	\N	account.created	account	acc_01a20814bd2c74dfa9a19a5f67841ab2	Tess	{}	01a20814bcfc76c9966f5ad5cf2af06c
01a20814-be41-74d8-9f2d-5cc9c401d354	2026-11-23 11:05:06.766465+00	\N	anonymous	\N	account.created	account	acc_01a20814be3f7007aaa40ed404e0aa47	Zoé Lang	{}	01a20814bdcc74caa5a1bab549a54daf
01a20814-c0c8-7445-807c-31f9076b461d	2026-11-23 11:05:07.373435+00	\N	anonymous	\N	account.created	account	acc_01a20814c0bf75c08c90ce86cd52f2e5	Not Vera	{}	01a20814c022731bbf89a50bd1d703ff
01a20814-c425-76ec-850b-1e7375fe2611	2026-11-23 11:05:08.157224+00	\N	anonymous	\N	account.created	account	acc_01a20814c42074ca849e6ae05120c120	Xenia	{}	01a20814c32a7119b735f2b307614046
01a20814-c6f9-730c-a957-0838b9a4ee86	2026-11-23 11:05:08.953272+00	\N	anonymous	\N	account.created	account	acc_01a20814c6f171bd82540ab1d404329c	Yara	{}	01a20814c657745da998763267f99d8b
01a20814-cf42-72bc-99f9-548d90061d3c	2026-11-23 11:05:11.151912+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814cf09756ebd79bfb8f7b93159	n•••@e•••.com	{"grant":"designer"}	01a20814cedd761c8fb8ac5cceeb5d4b
01a20814-cfe7-71a2-af31-516b2d980d33	2026-11-23 11:05:11.351641+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814cf09756ebd79bfb8f7b93159	n•••@e•••.com	{}	mail_01a20814cf407640bb6b50c2f3be388f
01a20814-d048-77e9-87c3-695aa8c3709f	2026-11-23 11:05:11.389213+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a515b276f3af7d95d23403edaa	invitation.created	invitation	inv_01a20814d0017080a959ccf762cff8a7	r•••@e•••.com	{"grant":"read"}	01a20814cfd17279b105ed184c0b0c77
01a20814-d10b-7074-b958-c06c1ab1b371	2026-11-23 11:05:11.635786+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814d0017080a959ccf762cff8a7	r•••@e•••.com	{}	mail_01a20814d04470dea52d3d6b017c59ab
01a20814-d135-704e-8f0f-46e4ccd727c8	2026-11-23 11:05:11.679556+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	invitation.created	invitation	inv_01a20814d101743fab47a897920d7ac4	p•••@e•••.com	{"grant":"content_editor"}	01a20814d0f072e9b0dea8549a2bd3a6
01a20814-d1fb-718d-b4cc-1a8fc6f58545	2026-11-23 11:05:11.874619+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814d101743fab47a897920d7ac4	p•••@e•••.com	{}	mail_01a20814d11a76c88ef1251d5e824b81
01a20814-d230-72fa-8f47-de4670d46b10	2026-11-23 11:05:11.920601+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814d20f7081b4215448516df4cc	y•••@e•••.com	{"grant":"comment"}	01a20814d1cd736e80478ddd4a878160
01a20814-d293-73da-a956-56d98c62ba11	2026-11-23 11:05:12.053822+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814d20f7081b4215448516df4cc	y•••@e•••.com	{}	mail_01a20814d22f705c9b9f439e22cea6fe
01a20814-d2a3-732f-8f34-7e301fe6e265	2026-11-23 11:05:12.07215+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814d29973bd9179c8a079a73654	b•••@e•••.com	{"grant":"write"}	01a20814d27c75a89a9103ca56fd4970
01a20814-d379-734d-80a3-6fdbf527ecd9	2026-11-23 11:05:12.21598+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814d3267098aa114d67d37d10f0	r•••@e•••.com	{"grant":"commenter"}	01a20814d30d7261af29abfc120e53cf
01a20814-d591-74a2-a664-1e23f2a6ffaa	2026-11-23 11:05:12.808292+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	invitation.changed	invitation	inv_01a20814d3267098aa114d67d37d10f0	r•••@e•••.com	{"after":"content_editor","before":"commenter"}	01a20814d5607689b2c7972745b2623e
01a20814-d8bb-7790-afa1-c36588778bf4	2026-11-23 11:05:13.588169+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a20814bb1672aca29ce57ecc9cbd24	invitation.accepted	invitation	inv_01a20814d7e3741e9920a16dbd9955f2	a•••@e•••.com	{}	01a20814d86871b3960bc53b40113b7a
01a20814-d8bf-73e8-9247-ea8a9be429af	2026-11-23 11:05:13.588169+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a20814bb1672aca29ce57ecc9cbd24	member.added	account	acc_01a20814bb1672aca29ce57ecc9cbd24	Abel	{"grant":"read"}	01a20814d86871b3960bc53b40113b7a
01a20814-d92d-7030-8597-f6297f426b47	2026-11-23 11:05:13.745663+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814d9157215b161b11aafbc8e55	b•••@e•••.com	{"grant":"commenter"}	01a20814d900767d86b89f31bbddad19
01a20814-da47-70ac-8edf-664fea2b0537	2026-11-23 11:05:13.97275+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814da237210b5c2554c32b28d51	l•••@e•••.com	{"grant":"comment"}	01a20814d9df770fa90cc947b707bc3a
01a20814-daa5-7736-b09f-8992c9a00b6f	2026-11-23 11:05:14.095506+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814da867686ae97899b2033828a	t•••@e•••.com	{"grant":"commenter"}	01a20814da6171a580da75da0b68fe20
01a20814-dbc7-74a0-a0f0-b8af5e4c70b4	2026-11-23 11:05:14.429906+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814da867686ae97899b2033828a	t•••@e•••.com	{}	mail_01a20814daa1733ebcb2d639aaf97989
01a20814-dd07-7720-848b-0608ca6a716d	2026-11-23 11:05:14.727572+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814db11778ab6a6461492225700	l•••@e•••.com	{}	mail_01a20814db2b7383b8a65b2de0f88a08
01a20814-de5c-7018-830b-b2777a261ba4	2026-11-23 11:05:15.064695+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a20814de51754cbc6a376e5416a5b4	public_token.redeemed	public_token	ptk_01a1fd8c735175c6a590cde9e1dbb938	Weekend guests	{"guest_name":"Weekend guest"}	01a20814de3871ca8378cfcb8ce58471
01a20814-dee6-71ce-9c1e-ceefa18deb7f	2026-11-23 11:05:15.182206+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	guest	gst_01a20814dede71b592a9d81427b5619d	public_token.redeemed	public_token	ptk_01a0f6b13f2274ca8757abfe7403c15e	Catálogo abierto	{"guest_name":"Lectora"}	01a20814dead751cb3a65838bc1bea4d
01a20814-e14b-75e7-acd9-e939821fb23b	2026-11-23 11:05:15.809328+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	host_key.created	host_key	key_01a20814e139764997d44fe00a42b73a	Made once	{}	01a20814e0fb73eb8f363cb7c195077c
01a20814-e1c7-70f2-b7cb-4ad10f5a554d	2026-11-23 11:05:15.90789+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	guest	gst_01a20814e19e712c9f405a76cbc429de	public_token.redeemed	public_token	ptk_01a0f6b13f2274ca8757abfe7403c15e	Catálogo abierto	{}	01a20814e172760796b046f65e1e3210
01a20814-d411-73d1-b6c8-576cb0d2b83f	2026-11-23 11:05:12.427935+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814d3267098aa114d67d37d10f0	r•••@e•••.com	{}	mail_01a20814d37072108567d79d20399475
01a20814-da5d-7108-894f-90e4b6a42cbf	2026-11-23 11:05:14.012367+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.undeliverable	invitation	inv_01a20814d9157215b161b11aafbc8e55	b•••@e•••.com	{"reason":"550 5.1.1 no such mailbox here"}	mail_01a20814d92c7204995a08957533db9e
01a20814-db8b-7707-8481-4ebd1abece4d	2026-11-23 11:05:14.286065+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814db57753e8cd7119ab85c09aa	l•••@e•••.com	{"grant":"write"}	01a20814daf97617859d3ae3c10ef25f
01a20814-dc53-77c1-873d-e8b254c99e8b	2026-11-23 11:05:14.528179+00	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	account	acc_01a0d2a4ee9f703794eb20a669491c42	workspace.ownership_offered	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{}	01a20814dc0b7789880c12aff9d62696
01a20814-dcb5-70a8-bd31-cd69f8b228d5	2026-11-23 11:05:14.643453+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4dab3712896e8b493c3dc191a	Banner	{}	01a20814dc887510a0bbf904cb77653f
01a20814-dcbd-71c5-8fd6-9e87fb5aa54d	2026-11-23 11:05:14.643453+00	01a0d2a5-476f-744f-8942-bef31100a6fe	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.transfer_requested	project	prj_01a0d2a4dab3712896e8b493c3dc191a	Banner	{}	01a20814dc887510a0bbf904cb77653f
01a20814-dd97-7462-945b-1ebbbfd030e3	2026-11-23 11:05:14.810858+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a20814dd8971e9838039fb072f3839	public_token.redeemed	public_token	ptk_01a0f6b13be873afb980eca347f4dc5c	Press review	{"guest_name":"Grit Guest"}	01a20814dd3572d6b13baa6be8279b8e
01a20814-de27-7139-980e-43f7044fa91d	2026-11-23 11:05:14.995523+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814dbd174eba32637c0b8e5eacc	f•••@e•••.com	{}	mail_01a20814dbd5723f8226177692570f48
01a20814-e010-72e7-ad25-e392af760991	2026-11-23 11:05:15.476477+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a20814df5f76dc8cbd6a829527ac55	session.ended	public_token	ptk_01a0f6b13cab7399a2bd89b149ff325f	Always open	{"guest_name":"Brief guest"}	01a20814dfd4702fb501737ff041709b
01a20814-e0b4-7254-ae85-c500c7e09471	2026-11-23 11:05:15.666597+00	01a20814-e092-7127-82ed-17554bfa3492	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	workspace.created	workspace	ws_01a20814e092712782ed17554bfa3492	Made once	{}	01a20814e04d72f097e03e68e87971e2
01a20814-e393-77ed-9689-6a34cd4f4ee0	2026-11-23 11:05:16.372761+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814e36b7263a4b53a87410e9a43	h•••@e•••.com	{"grant":"read"}	01a20814e33a73919769d3425c2e2f7a
01a20814-d4b3-759f-82fc-b3c51e44ae0b	2026-11-23 11:05:12.551965+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.resent	invitation	inv_01a20814d3267098aa114d67d37d10f0	r•••@e•••.com	{"expires_at":"2026-12-03T11:05:12.551965Z"}	01a20814d460767a98d71f5240bb84f7
01a20814-d53c-7280-93d1-cb8c34166c3a	2026-11-23 11:05:12.740371+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814d3267098aa114d67d37d10f0	r•••@e•••.com	{}	mail_01a20814d4aa723884d1a358caed481d
01a20814-d783-765e-a19b-cb1d82c31516	2026-11-23 11:05:13.21405+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814d714733f8f7cd2f211cb750f	j•••@e•••.com	{"grant":"commenter"}	01a20814d6ea7002802bc27b8fa26b8a
01a20814-d7c9-738f-a862-2524f70187cc	2026-11-23 11:05:13.388293+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	invitation.cancelled	invitation	inv_01a20814d714733f8f7cd2f211cb750f	j•••@e•••.com	{}	01a20814d7a6779093ad435569111948
01a20814-d830-7270-9bb8-9a558b8ad9a9	2026-11-23 11:05:13.437681+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814d7e3741e9920a16dbd9955f2	a•••@e•••.com	{"grant":"read"}	01a20814d7d67379a8a9589b745ef516
01a20814-d9c3-7040-b207-f823ce341e3d	2026-11-23 11:05:13.844253+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814d97f7259bc99b8d7cf9fb2a2	o•••@e•••.com	{"grant":"commenter"}	01a20814d95877f3a47af1f6f3f8f249
01a20814-dbca-7714-a08a-516f4119f1e6	2026-11-23 11:05:14.436355+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	project.created	project	prj_01a20814dbc6705fb77d15761f17c5e4	Fair	{}	01a20814dbbf71779c4c055e7541538a
01a20814-dc41-724f-abc8-db0cab392d91	2026-11-23 11:05:14.539482+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814dab873fa924b29be8e3f6910	t•••@e•••.com	{}	mail_01a20814dabd70df81f1da083ac61866
01a20814-dd98-7617-8a81-3b4c2b554391	2026-11-23 11:05:14.887737+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a20814db57753e8cd7119ab85c09aa	l•••@e•••.com	{}	mail_01a20814db837525a81ce423996fb3ba
01a20814-ddeb-7454-91b4-66ce9738564e	2026-11-23 11:05:14.941543+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a20814dddb72ac906acfc38dce2719	public_token.redeemed	public_token	ptk_01a0f6b13cab7399a2bd89b149ff325f	Always open	{}	01a20814ddbc7458b5024cd1b4da89a3
01a20814-de2b-72f3-aea7-8ac9f3e125db	2026-11-23 11:05:15.029598+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a20814de2a761db54db764471e0131	public_token.redeemed	public_token	ptk_01a0f6b13cfd72fbbbcf6f03e0b3f9c3	Freelancer Frida	{"guest_name":"Frida"}	01a20814de1574a096185727786de307
01a20814-d640-7051-8f83-a72d8afe6c5b	2026-11-23 11:05:12.884717+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.resent	invitation	inv_01a1b5737476750292bf9794df604ca7	s•••@e•••.com	{"expires_at":"2026-12-03T11:05:12.884717Z"}	01a20814d5af75aaa189ff9b59e89a94
01a20814-d6fc-723a-bced-4d33c749f6e9	2026-11-23 11:05:13.156672+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	system	\N	invitation.sent	invitation	inv_01a1b5737476750292bf9794df604ca7	s•••@e•••.com	{}	mail_01a20814d63f7679b492a5f68f0d1a79
01a20814-dac3-7168-a62d-5d26d2a2c7a7	2026-11-23 11:05:14.163205+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814dab873fa924b29be8e3f6910	t•••@e•••.com	{"grant":"content_editor"}	01a20814da6171a580da75da0b68fe20
01a20814-db2c-745f-87c9-038bb281bbda	2026-11-23 11:05:14.255093+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814db11778ab6a6461492225700	l•••@e•••.com	{"grant":"write"}	01a20814daf97617859d3ae3c10ef25f
01a20814-dbdb-749e-a2bf-19bd7ba0490f	2026-11-23 11:05:14.447397+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20814dbd174eba32637c0b8e5eacc	f•••@e•••.com	{"grant":"comment"}	01a20814dbbf71779c4c055e7541538a
01a20814-df77-735d-b224-1b98cf6178b1	2026-11-23 11:05:15.293683+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a20814df5f76dc8cbd6a829527ac55	public_token.redeemed	public_token	ptk_01a0f6b13cab7399a2bd89b149ff325f	Always open	{"guest_name":"Brief guest"}	01a20814df1c769ca42fe044543e1bdb
01a20826-0b21-70dc-b7cd-3d1e85c9fcde	2026-11-23 11:24:00.571811+00	\N	operator	\N	account.verified	account	acc_01a20814bc5b71cead685e431fb4c380	Vito	{}	01a208260abb72f9b21a1098fa78eb74
01a20826-f3fa-72d8-9ca2-9bf7c30fcd3b	2026-11-23 11:25:00.282655+00	\N	operator	\N	signing_key.rotated	signing_key	b_4YNuWAgvJ	b_4YNuWAgvJ	{}	01a20826f3fa72d89ca29bf8f15cfcab
01a20827-4170-7464-ad63-fdfa511146e4	2026-11-23 11:25:20.112287+00	\N	operator	\N	signing_key.retired	signing_key	W-q0Ikjg3_C	W-q0Ikjg3_C	{}	01a2082741707464ad63fdfb378f84f1
01a2082b-8c5b-7461-a07b-2c9853af4d82	2026-11-23 11:30:00.901493+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	session.started	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"session_id":"ses_01a2082b8c3072009cdcdb42368b8ae9"}	01a2082b8a3473ceb6787a34c2d10a24
01a2082b-8d63-7787-8179-faf545b28225	2026-11-23 11:30:01.612355+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	invitation.created	invitation	inv_01a2082b8d247351968b629e360fce68	b•••@e•••.com	{"grant":"commenter"}	01a2082b8cdc766490786b23ca32c2aa
01a2082b-8efa-7494-b0c9-ec8f39fec47e	2026-11-23 11:30:01.947731+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a2082b8ed2710697194db9e0442450	public_token.redeemed	public_token	ptk_01a0f6b13cab7399a2bd89b149ff325f	Always open	{"guest_name":"Idle guest"}	01a2082b8e507474a49b17ac48c917bf
01a20830-217d-7655-98bc-ba4db13066a2	2026-11-23 11:35:01.204858+00	\N	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	session.started	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	Ana Ruiz	{"session_id":"ses_01a208302153747fbe45d49260809538"}	01a208301f4673b7ab4d2a3658f9c2e4
01a20830-2367-7309-9336-74645b1f1c5b	2026-11-23 11:35:01.954524+00	\N	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	session.started	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	Benito Núñez	{"session_id":"ses_01a20830233e729eaf54c21735388dbe"}	01a208302239701ea7920a6766c756e7
01a20830-249b-7536-8c6e-7f0772c9e1c5	2026-11-23 11:35:02.359582+00	\N	account	acc_01a0d2a4e65672378d0ea89cc32525ad	session.started	account	acc_01a0d2a4e65672378d0ea89cc32525ad	Carla Mora	{"session_id":"ses_01a20830249070bfb497ccd755f5d471"}	01a2083023cb75ae95eb7c04ff8015c4
01a20830-267a-7724-8f32-5ff6f033c166	2026-11-23 11:35:02.726686+00	\N	account	acc_01a0d2a4ee9f703794eb20a669491c42	session.started	account	acc_01a0d2a4ee9f703794eb20a669491c42	Dan O'Neil	{"session_id":"ses_01a208302666778db19dcd1b011e3418"}	01a20830253777e89af3f0435ec856d5
01a20830-27cb-72f1-bd4f-ee9363d02023	2026-11-23 11:35:03.197268+00	\N	account	acc_01a0d2a4f53e7359821104490ee20646	session.started	account	acc_01a0d2a4f53e7359821104490ee20646	Eva <Stern> & Co	{"session_id":"ses_01a2083027c6708dbadec902094edcf2"}	01a2083027157446a338f7b3ce87f20d
01a20830-287c-7763-a969-ec19e6ec32d4	2026-11-23 11:35:03.442721+00	\N	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	session.started	account	acc_01a0d2a5046a75b78cb9440d9094ec8e	Femke	{"session_id":"ses_01a20830287373b3a5b70a1679e51891"}	01a20830280f772897cef650d143f03d
01a20830-295a-7768-b346-71abb5233446	2026-11-23 11:35:03.59288+00	\N	account	acc_01a0d2a52aca741fa26d2c4eea72caad	session.started	account	acc_01a0d2a52aca741fa26d2c4eea72caad	Gil	{"session_id":"ses_01a20830294e746082b0b189703d3bcc"}	01a2083028a776d48708057443cdd753
01a20830-2aaf-76cb-9d77-8f6d8897e9b7	2026-11-23 11:35:03.912058+00	\N	account	acc_01a0d2a50f66752694a2269ee7d589f0	session.started	account	acc_01a0d2a50f66752694a2269ee7d589f0	Hana 花	{"session_id":"ses_01a208302a9a72bbb82d564c5c4116c4"}	01a2083029d47142803fc357cfea27fa
01a20830-2c1e-76e4-b64c-e24cfb9523bc	2026-11-23 11:35:04.220981+00	\N	account	acc_01a0d2a515b276f3af7d95d23403edaa	session.started	account	acc_01a0d2a515b276f3af7d95d23403edaa	Iris	{"session_id":"ses_01a208302c1c704fa68c5bec7c6629f7"}	01a208302b1972da9eed500085328a57
01a20830-2d77-72ad-aba9-6f5e6d596bd2	2026-11-23 11:35:04.620684+00	\N	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	session.started	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{"session_id":"ses_01a208302d6f75389c63c03646d48b27"}	01a208302c9b74e68fc08fcdc4f4e3b2
01a20830-2ead-764c-819b-cae5b5a01e68	2026-11-23 11:35:04.931634+00	\N	account	acc_01a0d2a52515745aa8988b9632d637f5	session.started	account	acc_01a0d2a52515745aa8988b9632d637f5	Karl	{"session_id":"ses_01a208302ea976b59fe7a971eac619e8"}	01a208302dd876e2baa94c3fca1c649d
01a20830-2f69-7501-9007-19830e00111a	2026-11-23 11:35:05.200794+00	\N	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	session.started	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{"session_id":"ses_01a208302f607147bc86ce0b6861d913"}	01a208302eee70aa94ec2e441d587053
01a20830-300e-73a5-bd25-c29ffa97cb35	2026-11-23 11:35:05.360907+00	\N	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	session.started	account	acc_01a0d2a4c8cf70c3ab68ba2b918503ea	Otto	{"session_id":"ses_01a20830300a719aae876b5f685bda0c"}	01a208302f8e776ea5a7ea7d03781e32
01a20830-3091-7004-a4bb-f117e20d777d	2026-11-23 11:35:05.528351+00	\N	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	session.started	account	acc_01a0d2a4cd3c757fbaf045257b9153d0	Paula	{"session_id":"ses_01a20830308e71ccac6ce267c0a62a4a"}	01a20830302c7535ab865efa65ba564d
01a20830-3108-7001-89b2-0fe55f2ff038	2026-11-23 11:35:05.680124+00	\N	account	acc_01a0d2a4d23675689704af279b589690	session.started	account	acc_01a0d2a4d23675689704af279b589690	Quin	{"session_id":"ses_01a20830310375908d21384bc7349c70"}	01a2083030ce749cb4a5ab7a2229d4c5
01a20830-3186-7637-9937-ca8790a3bd2c	2026-11-23 11:35:05.794036+00	\N	account	acc_01a0d494e07172ab97badca991cad6d6	session.started	account	acc_01a0d494e07172ab97badca991cad6d6	Rosa Luz	{"session_id":"ses_01a20830318574a6af74b3c318462886"}	01a20830313b728684e31bb52e3f7f5f
01a20830-3236-7596-9d96-0309318e28cf	2026-11-23 11:35:05.912824+00	\N	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	session.started	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	Sami	{"session_id":"ses_01a20830323272e8acba72fb125058a3"}	01a2083031b776f5a555fd38ce253c72
01a20830-32bf-7093-92e6-05bf37871338	2026-11-23 11:35:06.085409+00	\N	account	acc_01a20814bb1672aca29ce57ecc9cbd24	session.started	account	acc_01a20814bb1672aca29ce57ecc9cbd24	Abel	{"session_id":"ses_01a2083032bd73f390ff060d291692db"}	01a20830326077d583a7b39d71d7e3bf
01a20830-3362-74a1-bcf0-e70571be1f43	2026-11-23 11:35:06.220483+00	\N	account	acc_01a20814bc5b71cead685e431fb4c380	session.started	account	acc_01a20814bc5b71cead685e431fb4c380	Vito	{"session_id":"ses_01a20830335b76ce9bf5c40750c52715"}	01a2083032eb73c08d598ae5c52614af
01a20830-341a-738b-9657-de1f48625174	2026-11-23 11:35:06.394399+00	\N	anonymous	\N	account.created	account	acc_01a20830340d73b081e840180f3f8af7	Mila	{}	01a20830339971f68582acd513f1c2eb
01a20830-350c-74a9-b124-b2f360e123bf	2026-11-23 11:35:06.619688+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a2083034ae7041a21fd2c2a5a2758b	q•••@e•••.com	{"grant":"designer"}	01a2083034617051ab34c1dc83f1284e
01a20830-3609-71be-a629-aecec9639c4a	2026-11-23 11:35:06.972136+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.cancelled	invitation	inv_01a20830356e749d86d6449eb7845138	w•••@e•••.com	{}	01a2083035d87688978ca5e0144359c0
01a20830-364d-7697-9195-6e31f5ef6d0a	2026-11-23 11:35:07.058514+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.created	public_token	ptk_01a20830363d75b894ba5224113fb8dd	Spring	{"permission":"write"}	01a20830362674c9853f245242c122fe
01a20830-36a3-769f-ab3c-ca6cc2266b16	2026-11-23 11:35:07.124836+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.emailed	public_token	ptk_01a20830363d75b894ba5224113fb8dd	Spring	{"recipients":"s•••@e•••.com"}	01a20830366d712b988d976be54cd8f0
01a20830-3721-7620-98d4-d96eb673c4cf	2026-11-23 11:35:07.242669+00	\N	account	acc_01a20814bb1672aca29ce57ecc9cbd24	account.email_changed	account	acc_01a20814bb1672aca29ce57ecc9cbd24	Abel	{"email":"a•••@e•••.com"}	01a2083036df73e1a3b978e506757013
01a20830-3be3-7563-884f-ff58c9681475	2026-11-23 11:35:08.457699+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	invitation.accepted	invitation	inv_01a208303b25764b83080a32830c85a5	s•••@e•••.com	{}	01a208303b9c758a97c79106a7d6cbfc
01a20830-3be4-70f6-abc5-a121759ae883	2026-11-23 11:35:08.457699+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	member.added	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	Sami	{"grant":"commenter"}	01a208303b9c758a97c79106a7d6cbfc
01a20830-3e65-727d-84c7-508d15c1d531	2026-11-23 11:35:09.140901+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4e65672378d0ea89cc32525ad	public_token.created	public_token	ptk_01a208303e6477cc844a5c244f9bd00b	Brochure, once	{"permission":"read"}	01a208303e527148974888642a7baa5f
01a20830-3edb-7460-aebd-1a83e0bff9d3	2026-11-23 11:35:09.270092+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	public_token.revoked	public_token	ptk_01a208303e6477cc844a5c244f9bd00b	Brochure, once	{}	01a208303ed171daafaaf7e5774b6268
01a20830-3f1f-7634-ace7-5e5b092a547b	2026-11-23 11:35:09.322772+00	01a0d2a5-3a9b-73cc-8c48-6f1472223314	account	acc_01a0d2a4b3f0747c8e8189eb017c07b5	public_token.renewed	public_token	ptk_01a0f6b13f2274ca8757abfe7403c15e	Catálogo abierto	{"usage_limit":"700","usage_limit_before":"600"}	01a208303f0777329024d09e7be992c2
01a20830-35c1-7491-91cb-15c658122087	2026-11-23 11:35:06.831996+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a20830356e749d86d6449eb7845138	w•••@e•••.com	{"grant":"read"}	01a20830353b728591cc9550f716a214
01a20830-3abd-75e2-8af9-2b0f360bfbe7	2026-11-23 11:35:07.990529+00	\N	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	account.password_changed	account	acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	Nora	{}	01a2083039bb773cb30b0c99f529cd90
01a20830-3cdd-721d-adaa-4d7022f12e09	2026-11-23 11:35:08.723176+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a52515745aa8988b9632d637f5	invitation.declined	invitation	inv_01a208303c5273a09a4f00f27724cf7f	k•••@e•••.com	{}	01a208303ca77382ac8eda0e10bb3ded
01a20830-3d51-75cb-8a3f-ec3f3c703a86	2026-11-23 11:35:08.87256+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	member.role_changed	account	acc_01a0f6b13b217323bb74b3a1faf2b9d1	Sami	{"after":"content_editor","before":"commenter"}	01a208303d1f72d7b0303287cda3a7fc
01a20830-3df7-754d-8d73-a84be8539f98	2026-11-23 11:35:08.997743+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	invitation.accepted	invitation	inv_01a208303d8975b192ea15b71f785700	j•••@e•••.com	{}	01a208303dba7230936b8903189dea50
01a20830-3df9-7684-a054-6602a2ee340d	2026-11-23 11:35:08.997743+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	member.added	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{"grant":"read"}	01a208303dba7230936b8903189dea50
01a20830-4002-732c-a283-e40b0cae02c4	2026-11-23 11:35:09.549886+00	01a20830-3fed-7036-876b-8b7d8ed39fc0	account	acc_01a0d2a4e65672378d0ea89cc32525ad	workspace.created	workspace	ws_01a208303fed7036876b8b7d8ed39fc0	Made once more	{}	01a208303fd370c8bd100386a67c9fd9
01a20830-3b78-774e-93d0-1e68e84fe8fb	2026-11-23 11:35:08.305391+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a208303b25764b83080a32830c85a5	s•••@e•••.com	{"grant":"commenter"}	01a208303aff71c08c46e50051b741e0
01a20830-3c74-74fe-a240-7a84d87538eb	2026-11-23 11:35:08.611928+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a208303c5273a09a4f00f27724cf7f	k•••@e•••.com	{"grant":"comment"}	01a208303c39710ea888ff185771025f
01a20830-3dac-7577-8e9a-4620e757f28a	2026-11-23 11:35:08.934052+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	invitation.created	invitation	inv_01a208303d8975b192ea15b71f785700	j•••@e•••.com	{"grant":"read"}	01a208303d7c72dc9c0f39b6c35713ed
01a20830-3e30-7479-ba1e-f9c7f7aefec9	2026-11-23 11:35:09.089787+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	account	acc_01a0d2a4aec57592964d936b3ad1ab5b	member.removed	account	acc_01a0d2a51d8675b1b068eeb859ec91cf	José Álvaro	{}	01a208303e1c76a8a77368f91d109b18
01a20830-3eae-72e6-a6f8-54332c1bd0f5	2026-11-23 11:35:09.188858+00	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	guest	gst_01a208303e9d74178083b64229613fbf	public_token.redeemed	public_token	ptk_01a208303e6477cc844a5c244f9bd00b	Brochure, once	{"guest_name":"Only one"}	01a208303e8474be80078c3c0997a8e9
01a20830-4046-71bd-be2c-281bc79ed077	2026-11-23 11:35:09.626609+00	01a20830-403a-75b7-b25e-ed7ce9fb1597	account	acc_01a0d2a4e65672378d0ea89cc32525ad	workspace.created	workspace	ws_01a20830403a75b7b25eed7ce9fb1597	Its answer was lost	{}	01a20830401a7019ac41f67380ed3583
\.

--
-- Data for Name: event_project; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event_project (project_id, event_id, at) FROM stdin;
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a4-d641-7414-80db-3a262ad5d541	2026-09-24 09:00:13.182407+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0d2a4-d707-7261-9211-4de4d93699e5	2026-09-24 09:00:13.393873+00
01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	01a0d2a4-d7e1-76bf-93a1-b07d862bf214	2026-09-24 09:00:13.627469+00
01a0d2a4-d837-7278-a7bc-456bb2756cdd	01a0d2a4-d84e-73ec-8501-ca850376d9bc	2026-09-24 09:00:13.723469+00
01a0d2a4-d899-7194-8658-1be2f959de3c	01a0d2a4-d8a9-7010-841f-d90721d95da0	2026-09-24 09:00:13.827469+00
01a0d2a4-d92d-70ba-be8a-11f8c1a32ea9	01a0d2a4-d936-72ce-b1b7-7cc463c5c33c	2026-09-24 09:00:13.968677+00
01a0d2a4-da0d-76d1-a2bd-3cbceae42e20	01a0d2a4-da33-7329-ac04-e91db42074bb	2026-09-24 09:00:14.144631+00
01a0d2a4-dab3-7128-96e8-b493c3dc191a	01a0d2a4-dac0-7399-8515-853b4ed8b387	2026-09-24 09:00:14.365459+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0d2a4-db73-761b-8876-c6c9562f278a	2026-09-24 09:00:14.508289+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a4-ff07-703f-a0c4-abe45c2aa646	2026-09-24 09:00:23.44221+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-00fb-708e-9d17-58d527fa5887	2026-09-24 09:00:23.995066+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-050a-706c-99c6-e33b5d11fe19	2026-09-24 09:00:24.111837+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-0514-75ad-9090-8357631b3b1e	2026-09-24 09:00:24.111837+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-07f3-7632-b51e-e64b37881536	2026-09-24 09:00:25.676488+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-0aa0-7666-a683-8520a229e790	2026-09-24 09:00:26.504332+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-0f91-7528-88a9-db110b56dc81	2026-09-24 09:00:26.606203+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-0f9b-724b-9dde-1092a9d12270	2026-09-24 09:00:26.606203+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-126a-71a6-ae9c-bc2f794006e0	2026-09-24 09:00:28.307376+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-1346-722d-a612-cfa0690bfbc4	2026-09-24 09:00:28.785703+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-15e0-7759-aa7b-3b36cbc1fe3c	2026-09-24 09:00:28.847924+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-15e1-7328-8223-0650476c46ed	2026-09-24 09:00:28.847924+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-17bd-7755-bbb6-845ee3f78a72	2026-09-24 09:00:29.785476+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-19c6-7005-ae48-7fba017989b6	2026-09-24 09:00:30.260966+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-1daf-7524-876d-20dce19cf912	2026-09-24 09:00:30.419198+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-1db0-70aa-9420-f476f177e5cf	2026-09-24 09:00:30.419198+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-1f68-777a-bf8b-5d329b7e4b80	2026-09-24 09:00:31.695876+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-2141-760f-9243-4088d67f5e57	2026-09-24 09:00:32.273782+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-254c-7195-bdaf-b5dbb452565b	2026-09-24 09:00:32.463355+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-254d-751d-baad-b7d080ca4857	2026-09-24 09:00:32.463355+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-264f-7539-bd18-bf59c8a2dedf	2026-09-24 09:00:33.727995+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-2718-75cd-bf70-05528eddedd0	2026-09-24 09:00:33.92657+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-2e53-73b9-99d0-db817f01bfd8	2026-09-24 09:00:35.637836+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-3014-7025-b4be-86bfaa4827ce	2026-09-24 09:00:36.067785+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-3023-7449-bb5b-f235833488bf	2026-09-24 09:00:36.067785+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-316b-74e3-9dfc-817a52684e08	2026-09-24 09:00:36.449395+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-32f9-7752-9443-a46866a25930	2026-09-24 09:00:36.955097+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-3377-7565-8914-76880a7bd3fc	2026-09-24 09:00:37.023473+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-34b3-7664-bd94-005c39f70e05	2026-09-24 09:00:37.313974+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-358b-7364-bf7e-ebd8fb4d1333	2026-09-24 09:00:37.549921+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a0d2a5-3ca7-7352-93fa-c2e975d6cb83	2026-09-24 09:00:39.40694+00
01a0d2a5-3e38-770e-9156-8730da98cf00	01a0d2a5-3e4f-7600-9ae1-5668f29a4adf	2026-09-24 09:00:39.809862+00
01a0d2a5-3e38-770e-9156-8730da98cf00	01a0d2a5-3f9d-7004-8969-aa2522e2ff84	2026-09-24 09:00:40.080082+00
01a0d2a5-4104-72a3-9fa4-a8c01cc806d4	01a0d2a5-4113-74fc-88c6-1fecc13fe9bd	2026-09-24 09:00:40.535452+00
01a0d2a5-41b2-7740-aa50-dc06c3c25aff	01a0d2a5-41ff-7639-93c2-f7e93b0d4da1	2026-09-24 09:00:40.703672+00
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a0d2a5-42bc-7713-93ab-24c3e16b4843	2026-09-24 09:00:40.967574+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-4395-75d4-a8e4-7620f0d8c74f	2026-09-24 09:00:41.132513+00
01a0d2a5-4104-72a3-9fa4-a8c01cc806d4	01a0d2a5-4500-7613-989d-785e6e0f9b21	2026-09-24 09:00:41.466655+00
01a0d2a5-41b2-7740-aa50-dc06c3c25aff	01a0d2a5-4643-74a5-9171-9b09bf9003cf	2026-09-24 09:00:41.800603+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-46d9-73f5-a588-07d69f675d0c	2026-09-24 09:00:42.037303+00
01a0d2a5-4751-729c-8dd0-b39d9a7eba3b	01a0d2a5-4757-7204-8fca-4ef8e269d43c	2026-09-24 09:00:42.192077+00
01a0d2a5-5400-77a3-b24c-45566d797779	01a0d2a5-5403-7472-866a-8064dd58bac2	2026-09-24 09:00:45.438026+00
01a0d2a5-540f-748a-af46-fe4722f00fad	01a0d2a5-5413-70ee-b29e-1fdc0add65ff	2026-09-24 09:00:45.452584+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3bf4-706f-80ed-01c0560252d9	2026-10-01 09:00:05.403327+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3cae-7577-8b4b-240c20876ede	2026-10-01 09:00:05.658221+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-3cae-7577-8b4b-240c20876ede	2026-10-01 09:00:05.658221+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-3d05-7534-9e84-439b2b64c93a	2026-10-01 09:00:05.737404+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3d6f-7535-981f-7cca5f5f539f	2026-10-01 09:00:05.845871+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3db5-7692-a65d-5a9b5da6028f	2026-10-01 09:00:05.925765+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-3e02-7744-be98-65a4fbfa7085	2026-10-01 09:00:05.998302+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3e58-71bb-8f24-8e1311d99022	2026-10-01 09:00:06.074321+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-3e58-71bb-8f24-8e1311d99022	2026-10-01 09:00:06.074321+00
01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	01a0f6b1-3e58-71bb-8f24-8e1311d99022	2026-10-01 09:00:06.074321+00
01a0d2a4-d837-7278-a7bc-456bb2756cdd	01a0f6b1-3e58-71bb-8f24-8e1311d99022	2026-10-01 09:00:06.074321+00
01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	01a0f6b1-3eb2-71c0-9ff2-0c4d23e439be	2026-10-01 09:00:06.183814+00
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a0f6b1-3ee6-722e-8a15-bcad47238c4a	2026-10-01 09:00:06.239616+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a0f6b1-3f24-7041-b3d2-815e6c795af1	2026-10-01 09:00:06.289435+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3f69-76fa-9eec-0ccb3c3342d7	2026-10-01 09:00:06.343084+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3f9c-7790-be1f-3918cd17f8b2	2026-10-01 09:00:06.420664+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-3fce-72d2-9cf5-5544ce6fcb5b	2026-10-01 09:00:06.459553+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-4016-7211-96b4-4fcefe63e0fb	2026-10-01 09:00:06.525583+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-4048-76a5-adaf-6ca14ac60436	2026-10-01 09:00:06.59361+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-405f-76eb-8c8f-1bdf89e336d9	2026-10-01 09:00:06.619264+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-406d-77d4-bc4f-7bcc1eba6628	2026-10-01 09:00:06.634196+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-407c-75b5-a01b-2ffd0734ce7b	2026-10-01 09:00:06.644077+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-40f1-704f-be12-a0b2380da261	2026-10-01 09:00:06.662185+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-40f1-704f-be12-a0b2380da261	2026-10-01 09:00:06.662185+00
01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	01a0f6b1-40f1-704f-be12-a0b2380da261	2026-10-01 09:00:06.662185+00
01a0d2a4-d837-7278-a7bc-456bb2756cdd	01a0f6b1-40f1-704f-be12-a0b2380da261	2026-10-01 09:00:06.662185+00
01a0d2a5-4104-72a3-9fa4-a8c01cc806d4	01a0f6b1-413e-773f-a733-f99de6d206f5	2026-10-01 09:00:06.815647+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-4183-71d0-a440-197a902401c6	2026-10-01 09:00:06.890808+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-41ce-7574-8cfa-4b64ba61f024	2026-10-01 09:00:06.969653+00
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a0f6b1-41f3-77d8-892e-b22d3fbf4b70	2026-10-01 09:00:07.018336+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a0f6b1-4237-74bd-8c66-fb7d933b048a	2026-10-01 09:00:07.086503+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0f6b1-4262-76b2-a53b-01cc360f4c44	2026-10-01 09:00:07.1352+00
01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	01a0f6b1-42a9-757e-b20f-16537d93b64d	2026-10-01 09:00:07.181778+00
01a0d2a4-d837-7278-a7bc-456bb2756cdd	01a0f6b1-42e1-7383-902d-c46e9a14160d	2026-10-01 09:00:07.233878+00
01a0d2a5-4751-729c-8dd0-b39d9a7eba3b	01a0f6b1-463a-726d-9dc7-39ace2b086ee	2026-10-01 09:00:08.084056+00
01a0d2a5-4751-729c-8dd0-b39d9a7eba3b	01a0f6b1-46c1-756e-8a35-22da8c793d3e	2026-10-01 09:00:08.192431+00
01a0d2a4-d899-7194-8658-1be2f959de3c	01a0f6b1-4a17-702d-98ed-8396c0f69d9b	2026-10-01 09:00:09.058391+00
01a0d2a4-d899-7194-8658-1be2f959de3c	01a0f6b1-4ad4-76b6-bb0c-51c688eb5542	2026-10-01 09:00:09.226372+00
01a0d2a4-d92d-70ba-be8a-11f8c1a32ea9	01a0f6b1-4b0d-73a3-a500-194b910b13a3	2026-10-01 09:00:09.34637+00
01a0d2a4-d92d-70ba-be8a-11f8c1a32ea9	01a0f6b1-4b66-707d-bcb2-ede3c68b092c	2026-10-01 09:00:09.430341+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-4d1f-7428-86af-bfabbb3c606b	2026-10-01 09:00:09.838885+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-4d36-72e0-81fc-c3db217d27d5	2026-10-01 09:00:09.838885+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0f6b1-4d91-754a-8e6d-294c31bb5143	2026-10-01 09:00:09.990919+00
01a0d2a5-41b2-7740-aa50-dc06c3c25aff	01a0f6b1-51a9-73c8-a2b8-c4fae5021496	2026-10-01 09:00:10.747095+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a1b573-7355-7751-82cb-e137db42759d	2026-11-07 10:00:04.436816+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a1b573-7447-75e2-b4f8-ad2bfdd6b5de	2026-11-07 10:00:04.860685+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a1b573-7509-7515-9eb8-61c4bbbcbc87	2026-11-07 10:00:04.906146+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a1b573-75fe-7292-a027-1fcb8a3f5eab	2026-11-07 10:00:05.335779+00
01a0d2a4-da0d-76d1-a2bd-3cbceae42e20	01a1b573-7752-74fb-8369-f84b86b17cb4	2026-11-07 10:00:05.588134+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a1fd8c-735a-75fc-a181-b3e125648c58	2026-11-21 10:00:02.598598+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a1fd8c-7444-767f-bf9d-0df8adb19a25	2026-11-21 10:00:02.769483+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a1fd8c-765b-7183-942e-a555aaa33509	2026-11-21 10:00:03.04649+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a1fd8c-77c5-767d-a02a-3625c5d5e0cb	2026-11-21 10:00:03.654932+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a1fd8c-787b-70b0-a221-7b81f0e301c0	2026-11-21 10:00:03.89783+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d048-77e9-87c3-695aa8c3709f	2026-11-23 11:05:11.389213+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d10b-7074-b958-c06c1ab1b371	2026-11-23 11:05:11.635786+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d230-72fa-8f47-de4670d46b10	2026-11-23 11:05:11.920601+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d293-73da-a956-56d98c62ba11	2026-11-23 11:05:12.053822+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-d2a3-732f-8f34-7e301fe6e265	2026-11-23 11:05:12.07215+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d640-7051-8f83-a72d8afe6c5b	2026-11-23 11:05:12.884717+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d6fc-723a-bced-4d33c749f6e9	2026-11-23 11:05:13.156672+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d830-7270-9bb8-9a558b8ad9a9	2026-11-23 11:05:13.437681+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d8bb-7790-afa1-c36588778bf4	2026-11-23 11:05:13.588169+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-d8bf-73e8-9247-ea8a9be429af	2026-11-23 11:05:13.588169+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-da47-70ac-8edf-664fea2b0537	2026-11-23 11:05:13.97275+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-db2c-745f-87c9-038bb281bbda	2026-11-23 11:05:14.255093+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-db8b-7707-8481-4ebd1abece4d	2026-11-23 11:05:14.286065+00
01a20814-dbc6-705f-b77d-15761f17c5e4	01a20814-dbca-7714-a08a-516f4119f1e6	2026-11-23 11:05:14.436355+00
01a20814-dbc6-705f-b77d-15761f17c5e4	01a20814-dbdb-749e-a2bf-19bd7ba0490f	2026-11-23 11:05:14.447397+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-df77-735d-b224-1b98cf6178b1	2026-11-23 11:05:15.293683+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-df77-735d-b224-1b98cf6178b1	2026-11-23 11:05:15.293683+00
01a0d2a4-dab3-7128-96e8-b493c3dc191a	01a20814-dcb5-70a8-bd31-cd69f8b228d5	2026-11-23 11:05:14.643453+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-dd97-7462-945b-1ebbbfd030e3	2026-11-23 11:05:14.810858+00
01a20814-dbc6-705f-b77d-15761f17c5e4	01a20814-de27-7139-980e-43f7044fa91d	2026-11-23 11:05:14.995523+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-e010-72e7-ad25-e392af760991	2026-11-23 11:05:15.476477+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-e010-72e7-ad25-e392af760991	2026-11-23 11:05:15.476477+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-e393-77ed-9689-6a34cd4f4ee0	2026-11-23 11:05:16.372761+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-dd07-7720-848b-0608ca6a716d	2026-11-23 11:05:14.727572+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-de5c-7018-830b-b2777a261ba4	2026-11-23 11:05:15.064695+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a20814-dee6-71ce-9c1e-ceefa18deb7f	2026-11-23 11:05:15.182206+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a20814-e1c7-70f2-b7cb-4ad10f5a554d	2026-11-23 11:05:15.90789+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-dd98-7617-8a81-3b4c2b554391	2026-11-23 11:05:14.887737+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-ddeb-7454-91b4-66ce9738564e	2026-11-23 11:05:14.941543+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-ddeb-7454-91b4-66ce9738564e	2026-11-23 11:05:14.941543+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20814-de2b-72f3-aea7-8ac9f3e125db	2026-11-23 11:05:15.029598+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a2082b-8efa-7494-b0c9-ec8f39fec47e	2026-11-23 11:30:01.947731+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a2082b-8efa-7494-b0c9-ec8f39fec47e	2026-11-23 11:30:01.947731+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20830-35c1-7491-91cb-15c658122087	2026-11-23 11:35:06.831996+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20830-3609-71be-a629-aecec9639c4a	2026-11-23 11:35:06.972136+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20830-364d-7697-9195-6e31f5ef6d0a	2026-11-23 11:35:07.058514+00
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20830-36a3-769f-ab3c-ca6cc2266b16	2026-11-23 11:35:07.124836+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20830-3c74-74fe-a240-7a84d87538eb	2026-11-23 11:35:08.611928+00
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a20830-3cdd-721d-adaa-4d7022f12e09	2026-11-23 11:35:08.723176+00
01a20814-dbc6-705f-b77d-15761f17c5e4	01a20830-3dac-7577-8e9a-4620e757f28a	2026-11-23 11:35:08.934052+00
01a20814-dbc6-705f-b77d-15761f17c5e4	01a20830-3df7-754d-8d73-a84be8539f98	2026-11-23 11:35:08.997743+00
01a20814-dbc6-705f-b77d-15761f17c5e4	01a20830-3df9-7684-a054-6602a2ee340d	2026-11-23 11:35:08.997743+00
01a20814-dbc6-705f-b77d-15761f17c5e4	01a20830-3e30-7479-ba1e-f9c7f7aefec9	2026-11-23 11:35:09.089787+00
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a20830-3e65-727d-84c7-508d15c1d531	2026-11-23 11:35:09.140901+00
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a20830-3eae-72e6-a6f8-54332c1bd0f5	2026-11-23 11:35:09.188858+00
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a20830-3edb-7460-aebd-1a83e0bff9d3	2026-11-23 11:35:09.270092+00
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a20830-3f1f-7634-ace7-5e5b092a547b	2026-11-23 11:35:09.322772+00
\.

--
-- Data for Name: guest_session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.guest_session (id, token_id, workspace_id, secret_hash, display_name, created_at, last_used_at, idle_expires_at) FROM stdin;
01a0f6b1-3f54-7510-b01d-55e896942943	01a0f6b1-3be8-73af-b980-eca347f4dc5c	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\xc321123c20eb11d53201b35ac7345413185a373c3a14511c9756da97b4828275	Pressemann	2026-10-01 09:00:06.343084+00	2026-10-01 09:00:06.343084+00	2026-10-31 09:00:06.343084+00
01a0f6b1-3f9b-7649-9b96-6a2f3f6b732d	01a0f6b1-3be8-73af-b980-eca347f4dc5c	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\xff7c9887f5d1223ed06c6468ad419cf55764c67ff7520e577299d726ca26f51d	\N	2026-10-01 09:00:06.420664+00	2026-10-01 09:00:06.420664+00	2026-10-31 09:00:06.420664+00
01a0f6b1-3fc6-751b-8541-88192c0d36e4	01a0f6b1-3be8-73af-b980-eca347f4dc5c	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x55be475e52eb0a6ecfda9af212821e5e62f7c27685c31e0fe3af6c75a32838d8	Señora Díaz	2026-10-01 09:00:06.459553+00	2026-10-01 09:00:06.459553+00	2026-10-31 09:00:06.459553+00
01a0f6b1-400c-7555-b182-64c050908103	01a0f6b1-3d65-716a-88b9-6c5e69817df9	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\xa8ed0cef9999e4b017ca4de175ce41122dfdedd4957f5a46f6e8b1e33beadfc4	Autumn guest	2026-10-01 09:00:06.525583+00	2026-10-01 09:00:06.525583+00	2026-10-31 09:00:06.525583+00
01a0f6b1-4047-7420-8be0-b9ce383855ad	01a0f6b1-3daf-7741-b81f-e15a26442129	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\xcad2096149f5a627a1545d1a8ea37d443c793b3ddf4433bde792ff208b8395e6	Thief	2026-10-01 09:00:06.59361+00	2026-10-01 09:00:06.59361+00	2026-10-31 09:00:06.59361+00
01a0f6b1-405f-76eb-8c8f-1bde4fd57b23	01a0f6b1-3daf-7741-b81f-e15a26442129	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x35f6cfd7a25fa443957fdb6a7e1f58d4fb1cd082ff0b35b2827ac22995fe488f	\N	2026-10-01 09:00:06.619264+00	2026-10-01 09:00:06.619264+00	2026-10-31 09:00:06.619264+00
01a0f6b1-406c-70b9-bcd5-8ed48027b1aa	01a0f6b1-3dfc-73ee-a8e8-78e96bde6c43	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x3e28aa95879fd1d8d5d8ac23e3507c646cbc4e9946f9259d038455cca6fad516	First seat	2026-10-01 09:00:06.634196+00	2026-10-01 09:00:06.634196+00	2026-10-31 09:00:06.634196+00
01a0f6b1-407b-739c-b673-65eb623b57a4	01a0f6b1-3dfc-73ee-a8e8-78e96bde6c43	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x67e632fdd1d50fdf31e563e98f002df629dc6416a6cc832662004604c3139fa3	\N	2026-10-01 09:00:06.644077+00	2026-10-01 09:00:06.644077+00	2026-10-31 09:00:06.644077+00
01a0f6b1-40e5-76a8-893a-873f91a5f135	01a0f6b1-3e55-70f1-ac6f-4eef4ec166de	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x208b6ba44484182149b95857919a93758f1c23df35eb9276eb77cdb15b0b8ef5	Wanderer	2026-10-01 09:00:06.662185+00	2026-10-01 09:00:06.662185+00	2026-10-31 09:00:06.662185+00
01a0f6b1-4139-714e-9207-d8c088974c41	01a0d2a5-44e7-76ed-94c9-8378f4c12f8e	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\xe3e6a13877939fda0eb9aa5cf95c67c9852db471acdf48618fa673c2fd92cc15	Printer	2026-10-01 09:00:06.815647+00	2026-10-01 09:00:06.815647+00	2026-10-31 09:00:06.815647+00
01a0f6b1-4183-71d0-a440-1979e479f00b	01a0d2a5-437b-76f4-965c-5d4082ee1f8b	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x827b38ef7280fb4a68f83c0cd373bb95b47c58024293299b753acb894bd23bd3	\N	2026-10-01 09:00:06.890808+00	2026-10-01 09:00:06.890808+00	2026-10-31 09:00:06.890808+00
01a0f6b1-46bd-70d3-aef4-48bc387dc13e	01a0f6b1-4637-778a-904e-d6ffc1941c9a	01a0d2a5-4733-76b8-8d98-31490dc52d88	\\x8e823004019fa9d88dcf1d1884cfd9cb191b7d00f1c987fb024430ac63e15ec1	\N	2026-10-01 09:00:08.192431+00	2026-10-01 09:00:08.192431+00	2026-10-31 09:00:08.192431+00
01a20814-dd89-71e9-8380-39fb072f3839	01a0f6b1-3be8-73af-b980-eca347f4dc5c	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x71e5b9947559973738a68536391a751fa306191cc36c08cdc506f1c5d0cf54dc	Grit Guest	2026-11-23 11:05:14.810858+00	2026-11-23 11:05:14.810858+00	2026-12-23 11:05:14.810858+00
01a20814-dddb-72ac-906a-cfc38dce2719	01a0f6b1-3cab-7399-a2bd-89b149ff325f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x66945d1b27ff7808cc0fb81fb51b42a97d07147716161062b8c1462885d53524	\N	2026-11-23 11:05:14.941543+00	2026-11-23 11:05:14.941543+00	2026-12-23 11:05:14.941543+00
01a20814-de2a-761d-b54d-b764471e0131	01a0f6b1-3cfd-72fb-bbcf-6f03e0b3f9c3	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x3330afa835264334d462e280f726683196ff387f876be2676e934b7ce12f991f	Frida	2026-11-23 11:05:15.029598+00	2026-11-23 11:05:15.029598+00	2026-12-23 11:05:15.029598+00
01a20814-de51-754c-bc6a-376e5416a5b4	01a1fd8c-7351-75c6-a590-cde9e1dbb938	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x90714c91ee43872348850a0379239d4a04a1cca3c74970a60f24134d17346fba	Weekend guest	2026-11-23 11:05:15.064695+00	2026-11-23 11:05:15.064695+00	2026-12-23 11:05:15.064695+00
01a20814-dede-71b5-92a9-d81427b5619d	01a0f6b1-3f22-74ca-8757-abfe7403c15e	01a0d2a5-3a9b-73cc-8c48-6f1472223314	\\x34ce21ae2610e7ecebdbbd704b3b634652d5a62f9d81edf66d4d818a36a1aac2	Lectora	2026-11-23 11:05:15.182206+00	2026-11-23 11:05:15.182206+00	2026-12-23 11:05:15.182206+00
01a20814-df5f-76dc-8cbd-6a829527ac55	01a0f6b1-3cab-7399-a2bd-89b149ff325f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\xd72134428654da8027d267691e016ed1cee456a1911c9698ba15e8043446116b	Brief guest	2026-11-23 11:05:15.293683+00	2026-11-23 11:05:15.293683+00	2026-11-23 11:05:15.476477+00
01a20814-e19e-712c-9f40-5a76cbc429de	01a0f6b1-3f22-74ca-8757-abfe7403c15e	01a0d2a5-3a9b-73cc-8c48-6f1472223314	\\xb4087d7fd61b1c18ca429b1827a0dcda04c6d83cd23b51b6a899798601cf90ab	\N	2026-11-23 11:05:15.90789+00	2026-11-23 11:05:15.90789+00	2026-12-23 11:05:15.90789+00
01a2082b-8ed2-7106-9719-4db9e0442450	01a0f6b1-3cab-7399-a2bd-89b149ff325f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x22baa922032af619371439c29d60e20c5662f905dfc4f3f3448efef568ed67ce	Idle guest	2026-11-23 11:30:01.947731+00	2026-11-23 11:30:01.947731+00	2026-11-23 11:30:02.947731+00
01a20830-3e9d-7417-8083-b64229613fbf	01a20830-3e64-77cc-844a-5c244f9bd00b	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\\x6e1c505b600a21a4b2b1ebaa01dcb5058e75e5be70d535c0e781466aeeacacfd	Only one	2026-11-23 11:35:09.188858+00	2026-11-23 11:35:09.188858+00	2026-12-23 11:35:09.188858+00
\.

--
-- Data for Name: host_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.host_key (id, workspace_id, name, secret_hash, created_by, created_at, last_used_at, revoked_at) FROM stdin;
01a0f6b1-5d18-75de-8707-4b7e81c0ab3f	01a0d2a5-3a9b-73cc-8c48-6f1472223314	Tienda	\\xdd7a2ca24286ff6f35f588d724500c0194211520054a7d6ec6ab4cf072319ddf	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	2026-10-01 09:00:13.969534+00	\N	\N
01a0f6b1-5c35-7574-9d47-b00dac0ce286	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Shop	\\x8c74017945c2ac256a85e1a0fd0b108b40201c315e79ca43be024c6039f33420	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:13.719947+00	2026-10-01 09:00:14.027578+00	\N
01a0f6b1-5cd2-700c-b69f-77d397516be7	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Old shop	\\xacb8d43f5cff2c992fd03515de9a72a38ada11450f940df7fe2bb7ab05111b63	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:13.881488+00	2026-10-01 09:00:14.086266+00	2026-10-01 09:00:14.125253+00
01a20814-e139-7649-97d4-4fe00a42b73a	01a0d2a5-3a9b-73cc-8c48-6f1472223314	Made once	\\x617542f30e9890f34253ea5d7c18bf557e3f354bdeb674baba37436be2eead60	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	2026-11-23 11:05:15.809328+00	\N	\N
\.

--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.idempotency (id, fingerprint, claim, state, answer, claimed_at) FROM stdin;
\\xa21348ce67f1eabc1172bc83f70fd93ef58486162609c33a8416241c31645cec	\\xa046b537b2ab928bda813005dbd5378374e20731cc84d924c146b04f0c6425ed	01a20814-e06c-740b-97d8-73cac2c9844f	answered	\\x016f221c4098df760f16f5e20033c64594b119f2bb75a3dcda375ce4fcf4638d400376c4d4d94b2e6ee7a68f42efa54c68732177899110e6124db35e6cc3b39a6651dd0c6c15580d901df10fc20fd24e6e67ffc17840440185090821936a086087434a10cc04abf2e0470b42d1ab8c705c304c33f1f6a7badb3274b7f1bac8d7a6ac7dc09bcc8c70f8474130add2e8dd18563ee45e4106996b1c9da6764beaaadb8fdad54b01eb391e7d98e687f2704c0fdb0e8a3879ae126c4ad0deafa71a9ccd96865275aa2892b3379241317f21c5970acee1ddc97085f556f6b673e0b7485976bd92acd5c0c7b003269b8916246669b7e5f840a27f436ac217654bb2fbd0751f3e7891c82c273e2fc6da92e86338eec77c13152302e8c8051de0ccea4c66ee6b2b7485571815ac1af6f2661e5e5730eb38c221311644a5071cf4a15eda9156606a5fabe61e0c54652820d6bef380e708aa63e6b285177ab9c27e60bbe83e08e1bf81546cf03382682d6e96f17e85e9707ceebbaee9441d6631224506a72a9530599d7d384e60a134d631fd99022c5917c370bd84bbb5ad8c372c885e36f6b40bca62c698c0cadb997c908e32ffa8ca966bf5c9373941170c8e6afc95db83ef0187954cd9c5ebd325ff48c41160c08a62b628b94abcacdb6e7179e6c75d3e1c60dbe51e51a0f24e749a399973fb251828c207e14852973bca52423890b034daece71a1475620bc44b8fd7ea032c7a863e2b7af1d95807e36effaf7e7a15c4d17a32aad8500babcaef6c53c9609150b6ea8ee52cc3fa9a77cced6ad8d8b615a8636daed8dd7e91046313d627b4864b656746470b6127d1fde05ddc795574218d8b1f1582d36f143338d311e7	2026-11-23 11:05:15.628205+00
\\x9d8a680b8edb01f84b2a262b4909def80fc67cfde2245f88fad4d4110ef3ce72	\\xa046b537b2ab928bda813005dbd5378374e20731cc84d924c146b04f0c6425ed	01a20814-e0fe-7766-bf1a-122616a69244	answered	\\x017036200f9381bf26a59502f75f631e03bebf1db91644a33c3ec0db692bf6c0d26b94a64e272427c5b48f49855acd97b50a51d3687fb72cc943fbdff7dfc3a0a39839859ca3167d8d9fd3a8db2756607f2188b00524ced3a35aeddba126c5d7f85a7fad3e7e8396b7641457a3a1b26818a77e7121b7770e25cde4e12739ed04617c07a9af936f8a1de220879697542a7ee38f4064b4f3824ba72bb35802acebcf3d955661d3a537e6d892654538a9a6f9ef3905eda277edf13611005dbff89275cf8b5f4ee1f8a08f67e8291cc630c54853673fce0c99723888ad6bda1e9aa055c81f393d05e8bfb452d169b73dcaf4ee6eebe3da3fb43092b4ab4933e0e471a81191af62de71fba88eeac6afda2ba681d9afac024c9343ecd9f7705a27b6780efa33978de592f57b2069b3525deb5cef4cb5e29e838c272353a4e898edad7728f1bfc7cc8f0730521f841a03578724df6bb96ddbaed5567c398b87c02be0a0743048ba558fadf41a7885e05750d09d1117952d3a8cf652fbb19c8447c2025430dde1a4680bbf6b659915591b61938d3d84384397febf51b5df09db4675413617d743649024dd1b00247642a1e93866bdc1ba40bea64484d4e95c8b194a8d	2026-11-23 11:05:15.774632+00
\\x19222d2fc6eb1851be5631a295ac102b63fe5cc2721698842e92b168da33cbd6	\\x53a11dbe5517790d0e2f4c182b06ffd32c214361d58c7632c82a40dc380857e2	01a20814-e172-7607-96b0-46f7957f4504	answered	\\x01c9f8919bdbc2fae50958b8d5983bf00531493adb2b42cfee09d5afda5ec572021f380ac028d417561c72fb70002a8dba770b95cbbf5fd2184ddaecb119e79bc9762dee4d6919747c1b109fe19c3935220846b268ae1ecad163f30f75648f4908f8d4eea48c55d2dbaa4626554848bcc96e4f4f7b959b67601eafddcd6c22a8b76b7366632275fd5c8e29dab12ba582b4482931d1a6a421b6b385327748db4ab64531841ebd6e1582d4153e8058979ad0d72ec44064611379287affea745410639b5711847a2b1aeb0325cafc733b49bda85581629c6a3098575b1d9cf6d52346d15cce4aa27938922dd86e95ad580a6b7cadc2753d3333f8f5881683635303c87ed63911b3d88ddf522c512ec03e2e13dbeba7122a25cd0f02cfabe79a0a8098c569049f0400a1f5654de5b0cdb1c18c4bd04aa01a7049c54e0ba79f43e8d379c315e367e2bbc2252c3effb0efbc93199153b79c94ab12c8cbd34103719f2004a012d2246c69dca1a53d0e9224f13ce0886b67c56b2a594c5809fcdff6a2d04ee0bcb2fc2c921d70a11fb1105ec386561f7dae5bbdf9a2ac7a8851edaa04c28b912f859e858de50d0833444688f19720646cab31379616e22a969e44239e4b3ab926c6319441d85f8c50f5cbb95d6b0e4d2403e84a31aab0adb4f60f61f56385808dde162f250ad47516acab3bd00fbd43a2bbdaa12ff80a9956d0602ac392980cfda7e28e798cee744de747b8f2f150bcbdff01fc82949b8824020f278b9dcf7cdc48c481cdb1a4b6ddf727d0a2afae4656425dd2ceb100395cf432393dcc51e16e4248d6faffa957fa29110589912bbcc78dcce8bc6af577f903c53855564950e49bb4d22306e51440a9b14853bb06d5d0f6f3bb6f01bcfd0c46752c48c3d06d5c688f1ce78466febc25b7eb23c311269ce695c7489909e39c7c69927fdf9cb27192409590cca106372e6e675382ec0069e411396aa7ca6dda5bbc7f00cc5afd6336153ff6d27cdb4b663a46e15f695fe71349109ff0cdbdc74d73005a9d4b3fbc0a19a4c5a5fa910ce9a8105f7526d56ef4f35188c3a0da34bb7f2c67368a6c2757c0b4086c36b261dd6d144809ba78ed2dd8a797e6b2e5492980ce1c56afed75abaf4bd4dd5b8a6ddb10a980c740700b123b09f2947d30739c8f7bc5089cdf2886feba8acf61969c08f6508ab7d5d5b88891070457a2af34d3d385742dd0988213cc352a84608052973b72407e75e0030dc23496db1fd069a34f28767941daa9bc17b58375e98dfd78a6a0f5548f810c962d125890bc26902cd2b7b57160cda0af55beac47f278fd62a176455f31077fd79d57da62e31e111779a79b45d3541edf43b994f4fd0cb90b28b031c7b2a039ad73ef1ea0f15518467238bc5e79f7b3d295da4685e7af55dd6e27ae5b2f	2026-11-23 11:05:15.890935+00
\\x24fc5bafd094501c656241afd1dbb9cbc07bddefccbdd84743d7f9ee896ca6fe	\\x0a9d7815f20a2989f0ae727c1feb5389cb66230748833b6e268d3c1e78278df2	01a20830-3f63-70df-934d-c27b030d01a8	answered	\\x014720fa02f8cf37ce2ddb6151a831b017690add0a857e788e8cb2aec5596858fa3694ef10c7730809449880e1b5ddd0e210b41e48451519685e313c55673ea31458890406c60caada66279db364334cda8b64f2da0b7b4010554fa78786e324dc62a6a468fae34819ead7567a6f9ec4ddef86cb8e4e351bcb2fd1a6b88fc048c1dc21793bb165f8e3b7786e2af8dbb844e286fb21776655a9476d967b870fa41937aa43b309886d536b818af243467df5043b1433c2255255bf620103d1d4590246745448163deb9219ae15669e98cf681a92374bcb3b00d6a04551bdbc5ce8c571c34683797d963a1c3e4e5ca649effb53315dcd2b2f3ff186ca05	2026-11-23 11:35:09.41123+00
\\x7993725eb627902c0b63cbd74d879b9be486e642fc7a99bd6311d2757b1c002e	\\x0b56ed35c828dd3c57b0a54963c13dc0b9cc62f3384aefa1d2966c1d8d566385	01a20830-3fda-73b2-9c32-d2969abea151	answered	\\x018b9ba9b0c066036d96479ecab196391a8ffec0d1e608cd9c09b0fee57def40aa3954a20b41321322d2ea7845d6e0c457401cb6612b6252dbaf5c4efb966d0c032a2810627fa34720d556406afe0be144caace4cc4eb2035e68a842bb351bce369d6e5532bbe3acf68933c0e2228fafdead66680abe43bff1d8b2b51aec16f9d098aa1b60eaf020b8fbe7924a3c3f9a0e7a7bfa8cb3a85e3740dcb1b6cbe019fb3cff37d65e42b9eb31bee64a409b79b06ba0f1cbeea1b12f35c4ffcc43f800267338ccb6efb8324704169b0de339858defed72206dd56aa703ac69ffc07e4f1bfbdf76e4c1ac0dc36d20190496697e6cd6a5ada6deede6ecebadc087cb40d468b48008944b52df4c41378f2c563955b8dd7a14f26510c3f7568b9e29ac3bc60a6fc2ea9e3b47e73653a6003811779e599f1c08c3d42d652c4835bd369ef739f8b62a30bfc559da8a6ef5389110c30e5cef620e463868912770d3e967a66ee6272fcdcab8f637046c9fe17648b444420627a034f27ea22de61b7a7d4c2b457b06c23cae9c2f4d8749360b55a706a54969e851c3510acd5fb09ad3d2440df1530e7ed90092b6078feabfd4ad623ae70d50372ecaac48740505185de9f073ce8a989cf8d908c8ceeed3c035f11f913d4309826512b37d122b8d2bb2eaa4bdf7219903ac96ab12d6e7f0f5961ac13ffd08da4a6e28d53a0caca4cf9e65fa6951b4d2a6f0f6ea9b2eab4a75961eef0a9ecdb6e57d8c4b6e6662f2a8d2cbe6c4635b8c9c660e62fe1612c65dd9ba193132ae18585c970bce75546579f6310e92a3c59700671c253b8eddddc5779ed8059314d324b4fbb3094d11fdadfae2150830266ee5fbda077d8bdb60ddde656c96092f5752	2026-11-23 11:35:09.53001+00
\\x15f0a01b16461c2948fc4188fcfaad6a5abc7e49be61993468c5a1b81feea921	\\x2da4cfcd097eca7a81bfc885e3e80062d38277d23a877345ee5ff092922af485	01a20830-59b2-7127-b3c2-8d55363bac79	in_flight	\N	2026-11-23 11:35:16.145932+00
\\x3ae090656e258bba9ddc83cc657bed06776490996ce628d5b909ec643bab4f6c	\\x789f9ca4af967f067cf11ab1b01e39c48fad17c2353e3484f3901f76cf66f9a3	01a20830-4021-704e-a9ae-fe4349e52faa	done	\N	2026-11-23 11:35:09.601389+00
\.

--
-- Data for Name: invitation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invitation (id, workspace_id, project_id, role, permission, email, email_canonical, message, locale, granter, state, decided_by, decided_at, pending_key, generation, delivery_state, delivery_detail, delivery_at, created_at, expires_at, expiry_told_generation) FROM stdin;
01a0d2a4-dc16-70e2-92ba-d2e79f942972	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	admin	\N	benito@example.com	benito@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	2026-09-24 09:00:15.285324+00	\N	0	sent	\N	2026-09-24 09:00:15.195597+00	2026-09-24 09:00:14.706513+00	2026-10-04 09:00:14.706513+00	-1
01a0d2a5-1eb7-71d6-9a43-9a84d2e8de10	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	comment	karl@example.com	karl@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-2515-745a-a898-8b9632d637f5	2026-09-24 09:00:32.463355+00	\N	0	sent	\N	2026-09-24 09:00:32.273782+00	2026-09-24 09:00:31.695876+00	2026-10-04 09:00:31.695876+00	-1
01a0d2a4-dfd6-725e-bb4d-f3d04b26038e	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	designer	\N	carla@example.com	carla@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a4-e656-7237-8d0e-a89cc32525ad	2026-09-24 09:00:16.219333+00	\N	0	sent	\N	2026-09-24 09:00:16.141743+00	2026-09-24 09:00:15.625715+00	2026-10-04 09:00:15.625715+00	-1
01a0d2a4-e7e4-7617-80e0-36e670b0d06a	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	content_editor	\N	dan@example.com	dan@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a4-ee9f-7037-94eb-20a669491c42	2026-09-24 09:00:18.556727+00	\N	0	sent	\N	2026-09-24 09:00:18.407441+00	2026-09-24 09:00:17.668101+00	2026-10-04 09:00:17.668101+00	-1
01a0d2a5-2df7-746e-988c-2206ccffdd7a	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	comment	gil@example.com	gil@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-2aca-741f-a26d-2c4eea72caad	2026-09-24 09:00:36.067785+00	\N	0	none	\N	\N	2026-09-24 09:00:35.637836+00	2026-10-04 09:00:35.637836+00	-1
01a0d2a4-efc6-7653-afda-6fc371dd4051	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	eva@example.com	eva@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a4-f53e-7359-8211-04490ee20646	2026-09-24 09:00:20.369968+00	\N	0	sent	\N	2026-09-24 09:00:20.261+00	2026-09-24 09:00:19.720639+00	2026-10-04 09:00:19.720639+00	-1
01a0d2a5-515a-77be-bf5c-61cbf0f1cded	01a0d2a5-50c4-7502-85f3-93de37e94e0b	\N	admin	\N	carla@example.com	carla@example.com	\N	en	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a4-e656-7237-8d0e-a89cc32525ad	2026-09-24 09:00:45.181629+00	\N	0	sent	\N	2026-09-24 09:00:45.064084+00	2026-09-24 09:00:44.716851+00	2026-10-01 09:00:44.716851+00	-1
01a0d2a5-311a-715b-9886-7b6cc21eeb31	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	read	declines@example.com	declines@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	declined	\N	2026-09-24 09:00:37.023473+00	\N	0	sent	\N	2026-09-24 09:00:36.955097+00	2026-09-24 09:00:36.449395+00	2026-10-04 09:00:36.449395+00	-1
01a0d2a4-fe5f-73b9-9e7d-93f640518ff6	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	read	femke@example.com	femke@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-046a-75b7-8cb9-440d9094ec8e	2026-09-24 09:00:24.111837+00	\N	0	sent	\N	2026-09-24 09:00:23.995066+00	2026-09-24 09:00:23.44221+00	2026-10-04 09:00:23.44221+00	-1
01a0d2a5-0739-739f-a19a-40069c5261c4	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	write	hana@example.com	hana@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-0f66-7526-94a2-269ee7d589f0	2026-09-24 09:00:26.606203+00	\N	0	sent	\N	2026-09-24 09:00:26.504332+00	2026-09-24 09:00:25.676488+00	2026-10-04 09:00:25.676488+00	-1
01a0d2a5-346b-76fe-87a6-64200823e4d8	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	comment	Otto@Bücher.example	otto@xn--bcher-kva.example	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	declined	\N	2026-09-24 09:00:37.549921+00	\N	0	none	\N	\N	2026-09-24 09:00:37.313974+00	2026-10-04 09:00:37.313974+00	-1
01a0d2a5-1190-73ca-9774-ebaf6c48bb9d	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	read	iris@example.com	iris@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-15b2-76f3-af7d-95d23403edaa	2026-09-24 09:00:28.847924+00	\N	0	sent	\N	2026-09-24 09:00:28.785703+00	2026-09-24 09:00:28.307376+00	2026-10-04 09:00:28.307376+00	-1
01a0d2a5-1735-72d7-b65d-ae5d5abf28bf	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	write	jose@example.com	jose@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	2026-09-24 09:00:30.419198+00	\N	0	sent	\N	2026-09-24 09:00:30.260966+00	2026-09-24 09:00:29.785476+00	2026-10-04 09:00:29.785476+00	-1
01a0d2a5-3725-7429-a23b-89c8fb15a357	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	cancelled@example.com	cancelled@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	cancelled	\N	2026-09-24 09:00:38.43992+00	\N	0	sent	\N	2026-09-24 09:00:38.39973+00	2026-09-24 09:00:37.974061+00	2026-10-04 09:00:37.974061+00	-1
01a1b573-6d3a-72d2-acbf-a39732158edd	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	designer	\N	above@example.com	above@example.com	\N	es	01a0d2a4-ee9f-7037-94eb-20a669491c42	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:above@example.com	0	sent	\N	2026-11-07 10:00:03.42618+00	2026-11-07 10:00:03.041051+00	2026-12-07 10:00:03.041051+00	-1
01a0d2a5-4823-759c-9f6e-da428b1947d8	01a0d2a5-476f-744f-8942-bef31100a6fe	\N	admin	\N	eva@example.com	eva@example.com	\N	en	01a0d2a4-ee9f-7037-94eb-20a669491c42	accepted	01a0d2a4-f53e-7359-8211-04490ee20646	2026-09-24 09:00:42.824035+00	\N	0	sent	\N	2026-09-24 09:00:42.704539+00	2026-09-24 09:00:42.366945+00	2026-10-01 09:00:42.366945+00	-1
01a0f6b1-4313-7778-a5d1-40d2f498871e	01a0d2a5-4733-76b8-8d98-31490dc52d88	\N	designer	\N	hana@example.com	hana@example.com	\N	en	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-0f66-7526-94a2-269ee7d589f0	2026-10-01 09:00:07.546147+00	\N	0	sent	\N	2026-10-01 09:00:07.545623+00	2026-10-01 09:00:07.303461+00	2026-10-08 09:00:07.303461+00	-1
01a0d2a5-4ae9-743b-8beb-61df2539e3a2	01a0d2a5-476f-744f-8942-bef31100a6fe	\N	commenter	\N	Ana@Example.com	ana@example.com	\N	en	01a0d2a4-ee9f-7037-94eb-20a669491c42	accepted	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-09-24 09:00:43.707748+00	\N	0	sent	\N	2026-09-24 09:00:43.63756+00	2026-09-24 09:00:43.067966+00	2026-10-01 09:00:43.067966+00	-1
01a0d2a5-4e60-748d-bf12-2c33b67a9f6c	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	\N	designer	\N	hana@example.com	hana@example.com	\N	en	01a0d2a4-ee9f-7037-94eb-20a669491c42	accepted	01a0d2a5-0f66-7526-94a2-269ee7d589f0	2026-09-24 09:00:44.303474+00	\N	0	sent	\N	2026-09-24 09:00:44.243214+00	2026-09-24 09:00:43.96883+00	2026-10-01 09:00:43.96883+00	-1
01a0f6b1-44d3-7733-8b55-5f5271b45923	01a0d2a5-4733-76b8-8d98-31490dc52d88	\N	commenter	\N	never@example.com	never@example.com	\N	en	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	cancelled	\N	2026-10-01 09:00:08.339423+00	\N	0	sent	\N	2026-10-01 09:00:08.042373+00	2026-10-01 09:00:07.743488+00	2026-10-08 09:00:07.743488+00	-1
01a20814-cf09-756e-bd79-bfb8f7b93159	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	designer	\N	newcomer@example.com	newcomer@example.com	Welcome to the studio!\nhttps://elsewhere.example	en	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:newcomer@example.com	0	sent	\N	2026-11-23 11:05:11.351641+00	2026-11-23 11:05:11.151912+00	2026-12-03 11:05:11.151912+00	-1
01a0f6b1-4ba3-727a-a1ee-f9cb69635875	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	lenas.friend@example.com	lenas.friend@example.com	\N	es	01a0d2a4-b933-7466-9edd-06c216a62656	cancelled	\N	2026-10-01 09:00:10.042446+00	\N	0	sent	\N	2026-10-01 09:00:09.76688+00	2026-10-01 09:00:09.479089+00	2026-10-11 09:00:09.479089+00	-1
01a0d2a4-f6b8-75a9-8db0-e5cca99ed84f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	designer	\N	erased:acc_01a0d2a4b93374669edd06c216a62656	erased:acc_01a0d2a4b93374669edd06c216a62656	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a4-b933-7466-9edd-06c216a62656	2026-09-24 09:00:22.04902+00	\N	0	sent	\N	2026-09-24 09:00:21.94869+00	2026-09-24 09:00:21.477793+00	2026-10-04 09:00:21.477793+00	-1
01a0d2a4-fa4c-70c1-a63e-24bfa3111a8f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	designer	\N	erased:acc_01a0d2a4bd9571269f0b0963d936c880	erased:acc_01a0d2a4bd9571269f0b0963d936c880	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a4-bd95-7126-9f0b-0963d936c880	2026-09-24 09:00:23.07097+00	\N	0	sent	\N	2026-09-24 09:00:22.919305+00	2026-09-24 09:00:22.399402+00	2026-10-04 09:00:22.399402+00	-1
01a1b573-72b2-705c-beb6-37f2875da245	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	comment	too.late@example.com	too.late@example.com	Hurry up!	en	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d61f70f08546df8195cf43e6:too.late@example.com	0	sent	\N	2026-11-07 10:00:04.860685+00	2026-11-07 10:00:04.436816+00	2026-11-17 10:00:04.436816+00	0
01a20814-d001-7080-a959-ccf762cff8a7	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	read	reader@example.com	reader@example.com	\N	es	01a0d2a5-15b2-76f3-af7d-95d23403edaa	pending	\N	\N	prj_01a0d2a4d61f70f08546df8195cf43e6:reader@example.com	0	sent	\N	2026-11-23 11:05:11.635786+00	2026-11-23 11:05:11.389213+00	2026-12-03 11:05:11.389213+00	-1
01a20814-d101-743f-ab47-a897920d7ac4	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	content_editor	\N	paula@example.com	paula@example.com	\N	es	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:paula@example.com	0	sent	\N	2026-11-23 11:05:11.874619+00	2026-11-23 11:05:11.679556+00	2026-12-03 11:05:11.679556+00	-1
01a20814-d20f-7081-b421-5448516df4cc	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	comment	yara@example.com	yara@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d61f70f08546df8195cf43e6:yara@example.com	0	sent	\N	2026-11-23 11:05:12.053822+00	2026-11-23 11:05:11.920601+00	2026-12-03 11:05:11.920601+00	-1
01a20814-d299-73bd-9179-c8a079a73654	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N	write	byhand@example.com	byhand@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d6ee76cd925dc494465748b5:byhand@example.com	0	none	\N	\N	2026-11-23 11:05:12.07215+00	2026-12-23 11:05:12.07215+00	-1
01a20814-d326-7098-aa11-4d67d37d10f0	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	content_editor	\N	resent@example.com	resent@example.com	\N	es	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:resent@example.com	1	sent	\N	2026-11-23 11:05:12.740371+00	2026-11-23 11:05:12.21598+00	2026-12-03 11:05:12.551965+00	-1
01a1b573-7476-7502-92bf-9794df604ca7	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	write	second.chance@example.com	second.chance@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d61f70f08546df8195cf43e6:second.chance@example.com	1	sent	\N	2026-11-23 11:05:13.156672+00	2026-11-07 10:00:04.906146+00	2026-12-03 11:05:12.884717+00	0
01a20814-d714-733f-8f7c-d2f211cb750f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	jose@example.com	jose@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	cancelled	\N	2026-11-23 11:05:13.388293+00	\N	0	none	\N	\N	2026-11-23 11:05:13.21405+00	2026-12-03 11:05:13.21405+00	-1
01a20814-d7e3-741e-9920-a16dbd9955f2	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	read	abel@example.com	abel@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a20814-bb16-72ac-a29c-e57ecc9cbd24	2026-11-23 11:05:13.588169+00	\N	0	none	\N	\N	2026-11-23 11:05:13.437681+00	2026-12-03 11:05:13.437681+00	-1
01a20814-d97f-7259-bc99-b8d7cf9fb2a2	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	optout@example.com	optout@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:optout@example.com	0	suppressed	\N	2026-11-23 11:05:13.844253+00	2026-11-23 11:05:13.844253+00	2026-12-03 11:05:13.844253+00	-1
01a20814-dab8-73fa-924b-29be8e3f6910	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	content_editor	\N	table2@example.com	table2@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:table2@example.com	0	sent	\N	2026-11-23 11:05:14.539482+00	2026-11-23 11:05:14.163205+00	2026-12-03 11:05:14.163205+00	-1
01a20814-da23-7210-b5c2-554c32b28d51	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N	comment	later@example.com	later@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d6ee76cd925dc494465748b5:later@example.com	0	queued	451 4.7.1 greylisted, try again later	2026-11-23 11:05:14.131633+00	2026-11-23 11:05:13.97275+00	2026-12-03 11:05:13.97275+00	-1
01a20814-da86-7686-ae97-899b2033828a	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	table1@example.com	table1@example.com	From a table	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:table1@example.com	0	sent	\N	2026-11-23 11:05:14.429906+00	2026-11-23 11:05:14.095506+00	2026-12-03 11:05:14.095506+00	-1
01a20814-d915-7215-b161-b11aafbc8e55	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	bounce@example.com	bounce@example.com	\N	en	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:bounce@example.com	0	failed	550 5.1.1 no such mailbox here	2026-11-23 11:05:14.012367+00	2026-11-23 11:05:13.745663+00	2026-12-03 11:05:13.745663+00	-1
01a20814-db57-753e-8cd7-119ab85c09aa	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	write	list2@example.com	list2@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d61f70f08546df8195cf43e6:list2@example.com	0	sent	\N	2026-11-23 11:05:14.887737+00	2026-11-23 11:05:14.286065+00	2026-12-03 11:05:14.286065+00	-1
01a20814-e36b-7263-a4b5-3a87410e9a43	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N	read	hang@example.com	hang@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d6ee76cd925dc494465748b5:hang@example.com	0	queued	\N	2026-11-23 11:05:16.372761+00	2026-11-23 11:05:16.372761+00	2026-12-03 11:05:16.372761+00	-1
01a20814-db11-778a-b6a6-461492225700	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	write	list1@example.com	list1@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a0d2a4d61f70f08546df8195cf43e6:list1@example.com	0	sent	\N	2026-11-23 11:05:14.727572+00	2026-11-23 11:05:14.255093+00	2026-12-03 11:05:14.255093+00	-1
01a20814-dbd1-74eb-a326-37c0b8e5eacc	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a20814-dbc6-705f-b77d-15761f17c5e4	\N	comment	first@example.com	first@example.com	The first one	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	prj_01a20814dbc6705fb77d15761f17c5e4:first@example.com	0	sent	\N	2026-11-23 11:05:14.995523+00	2026-11-23 11:05:14.447397+00	2026-12-03 11:05:14.447397+00	-1
01a2082b-8d24-7351-968b-629e360fce68	01a0d2a5-3a9b-73cc-8c48-6f1472223314	\N	commenter	\N	brief@example.com	brief@example.com	\N	es	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	pending	\N	\N	ws_01a0d2a53a9b73cc8c486f1472223314:brief@example.com	0	none	\N	\N	2026-11-23 11:30:01.612355+00	2026-11-23 11:30:02.612355+00	-1
01a20830-34ae-7041-a21f-d2c2a5a2758b	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	designer	\N	queued@example.com	queued@example.com	\N	en	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	\N	ws_01a0d2a4d46475e5b9b3a8a257a7ec99:queued@example.com	0	queued	\N	2026-11-23 11:35:06.619688+00	2026-11-23 11:35:06.619688+00	2026-12-03 11:35:06.619688+00	-1
01a20830-356e-749d-86d6-449eb7845138	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N	read	withdrawn@example.com	withdrawn@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	cancelled	\N	2026-11-23 11:35:06.972136+00	\N	0	none	\N	\N	2026-11-23 11:35:06.831996+00	2026-12-03 11:35:06.831996+00	-1
01a20830-3b25-764b-8308-0a32830c85a5	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	commenter	\N	sami@example.com	sami@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	2026-11-23 11:35:08.457699+00	\N	0	none	\N	\N	2026-11-23 11:35:08.305391+00	2026-12-03 11:35:08.305391+00	-1
01a20830-3c52-73a0-9a4f-00f27724cf7f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N	comment	karl@example.com	karl@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	declined	\N	2026-11-23 11:35:08.723176+00	\N	0	none	\N	\N	2026-11-23 11:35:08.611928+00	2026-12-03 11:35:08.611928+00	-1
01a20830-3d89-75b1-92ea-15b71f785700	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a20814-dbc6-705f-b77d-15761f17c5e4	\N	read	jose@example.com	jose@example.com	\N	es	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	2026-11-23 11:35:08.997743+00	\N	0	none	\N	\N	2026-11-23 11:35:08.934052+00	2026-12-03 11:35:08.934052+00	-1
\.

--
-- Data for Name: invitation_secret; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.invitation_secret (hash, invitation_id, kind, generation) FROM stdin;
\\x4f3b610212af42d94b4e3a396f0300bdf32d6eaacd386a1273f37aea2398e9ca	01a0d2a4-dc16-70e2-92ba-d2e79f942972	code	0
\\xa24affa5b6a3403113d66deec52c6a8a55fba76ac6de35bb891ba7b6d6bf3b87	01a0d2a4-dc16-70e2-92ba-d2e79f942972	mailed	0
\\x071eba9439446729e77c617ca7a5b93cad2792804f12d120e8f20b6f9c161a11	01a0d2a4-dfd6-725e-bb4d-f3d04b26038e	code	0
\\xfd053a12f33065172b328e9f8f70d34de6fbcad04f1232c2b3e1bf033f9312f4	01a0d2a4-dfd6-725e-bb4d-f3d04b26038e	mailed	0
\\x81d50190db1d69bfcf82b64dcd00f7ddc35b44310a053f45c98a556875f0fb70	01a0d2a4-e7e4-7617-80e0-36e670b0d06a	code	0
\\x93922dd06f8431c66aee5b903143a6c6888aea7820f271071ef0855f632f0650	01a0d2a4-e7e4-7617-80e0-36e670b0d06a	mailed	0
\\x391ba800ed9c7b88278063a3ed1130448c8b4a651ec552ff97c76596663751a1	01a0d2a4-efc6-7653-afda-6fc371dd4051	code	0
\\x38ede292dcf907807ba7125ad3c8863f0d5d6c26c6db776f7915ebc502ea66f5	01a0d2a4-efc6-7653-afda-6fc371dd4051	mailed	0
\\x80d02c2dee39a45efa8839c8579725843070e6344152959f105110acaddb6ea2	01a0d2a4-f6b8-75a9-8db0-e5cca99ed84f	code	0
\\xfd4e99d3dea4de0a99ae7a1b4ae692e1bff2c1ced1872b7ec4249c03cbb540de	01a0d2a4-f6b8-75a9-8db0-e5cca99ed84f	mailed	0
\\xfbeb8c39ec7514649c9d8d101e675cc687da05629518649edb342b6ac0d34995	01a0d2a4-fa4c-70c1-a63e-24bfa3111a8f	code	0
\\x1693ea8465c90ef9b2cdf4fedeb43c81533f32aaef53b96681934beffed66e2c	01a0d2a4-fa4c-70c1-a63e-24bfa3111a8f	mailed	0
\\x4e60e62668c194f7ba162fea5bd7261ddc3e546b97ec1cb318edd88c4b677721	01a0d2a4-fe5f-73b9-9e7d-93f640518ff6	code	0
\\xec826b0e75fff902be7f810d523ce1417a9fc0b50c2a4bf2f2fc8cb0f9563c99	01a0d2a4-fe5f-73b9-9e7d-93f640518ff6	mailed	0
\\x4ed94982191e2caba1ed48e8b19c1852e6077682fb215b32fe6098ae80495fa1	01a0d2a5-0739-739f-a19a-40069c5261c4	code	0
\\xd01c4ec1301d24e4842c0e8e5176374936247abdf47328683f737f57cc0ac65b	01a0d2a5-0739-739f-a19a-40069c5261c4	mailed	0
\\xdb9201c5d50a9b7cab9b4bd3766be3c653cfe087aa02abfa5c4152b26e19869c	01a0d2a5-1190-73ca-9774-ebaf6c48bb9d	code	0
\\xab37ec699ededa85105922e44508b32202159bb855a8494a551f977497bb0e78	01a0d2a5-1190-73ca-9774-ebaf6c48bb9d	mailed	0
\\x2e996744362a1b154f3706db1bb02c9afd1399907ea92d7e09077a587936df22	01a0d2a5-1735-72d7-b65d-ae5d5abf28bf	code	0
\\xe31e9c6c513ea8e4c5138e6af2c4d72666eac1c42732da45edddf2bfdb33167b	01a0d2a5-1735-72d7-b65d-ae5d5abf28bf	mailed	0
\\x72c47e5844d098fae5168d9c7335b1c9ffdfd3be4d0d970ce38835f29ef391c1	01a0d2a5-1eb7-71d6-9a43-9a84d2e8de10	code	0
\\x68ac5dd82b76565d885ec0fd5235e305bd6186afd04474b7792d5a8e17a1d177	01a0d2a5-1eb7-71d6-9a43-9a84d2e8de10	mailed	0
\\x09791ce0300ebffa77245faf700bdadd632dbbf30be80f0871cbdf956fe1e40d	01a0d2a5-2df7-746e-988c-2206ccffdd7a	code	0
\\x938ab40fabc956af0fa7023c6ae78352f874efc9267441ff670277ef75caf59a	01a0d2a5-311a-715b-9886-7b6cc21eeb31	code	0
\\xb110fa922fd1f1ee883f251f92daf8e77c7b09dfd864a281cfde95b16e0c69e8	01a0d2a5-311a-715b-9886-7b6cc21eeb31	mailed	0
\\x2bc9ce86d1933e04bdf0acdabb727907a19db8a8629ed26be789409b01cfb7ee	01a0d2a5-346b-76fe-87a6-64200823e4d8	code	0
\\x75ecdc179312d47495ccdbfb352c2f20fca773c302d0406f3d04d1a2ccb5294a	01a0d2a5-346b-76fe-87a6-64200823e4d8	mailed	0
\\x5148c44c96ab8577c3ba483a6926008b332d6291ea2fdc086f0fa78d67f1ace9	01a0d2a5-3725-7429-a23b-89c8fb15a357	code	0
\\x166eed07c783ae0725e765e3db31ae3e36cf823d2ef85e66f9f027acdbf20037	01a0d2a5-3725-7429-a23b-89c8fb15a357	mailed	0
\\x89650db2c91dff20f886138431c9d2cbfe510f0c5370226edcfbfc2188357918	01a0d2a5-4823-759c-9f6e-da428b1947d8	code	0
\\x4e885e47ddf0dcccc247265d07809184716295c1b852c60ea43ca9885b46b03e	01a0d2a5-4823-759c-9f6e-da428b1947d8	mailed	0
\\x7df427e39310acc2161834e06668de38c5a4cb23050ca62180e0c08bc6169083	01a0d2a5-4ae9-743b-8beb-61df2539e3a2	code	0
\\x6cc698b3a03a5fd116a87e8e13d8c3babf3108562dcd38d35a22bc9db139edf7	01a0d2a5-4ae9-743b-8beb-61df2539e3a2	mailed	0
\\x1626064cdadb93c3c2ad0b493a06bce9992473ee73056c8264d8f92c5bdb351d	01a0d2a5-4e60-748d-bf12-2c33b67a9f6c	code	0
\\xd6faff6d815cfee9af54b3edf639b6c1bf6f2d8ca67cdb7cafa016c29047dcda	01a0d2a5-4e60-748d-bf12-2c33b67a9f6c	mailed	0
\\xa76431b645b9708ded53099bd0c60340e097a0840a5f6b47e5043e0e7a253f0e	01a0d2a5-515a-77be-bf5c-61cbf0f1cded	code	0
\\x8b590024c4bda055c5955a275eaf95513297bb97928117efed1bc4ef12db7d0b	01a0d2a5-515a-77be-bf5c-61cbf0f1cded	mailed	0
\\x59864bc8e83b6db431157f1069cac255624bc41b69d5bf5e177d86e4685aeb68	01a0f6b1-4313-7778-a5d1-40d2f498871e	code	0
\\x01d962363e869e84ea89ee54d3ecc9d8f3566a68430c6635cf589ad11d999bd2	01a0f6b1-4313-7778-a5d1-40d2f498871e	mailed	0
\\xd98e3bbbacd724933231608538c91c33bee29f95c0ad91a071c2ce52aff8cb51	01a0f6b1-44d3-7733-8b55-5f5271b45923	code	0
\\x47c39b499be07eeebf567608503d8c827b9cfc2e6d4faedcd04a1b20b906d0b7	01a0f6b1-44d3-7733-8b55-5f5271b45923	mailed	0
\\x95be16fb8ea558ab25fcb69b0eed5354125a3ff65826e6adf1aceb2e04af118c	01a0f6b1-4ba3-727a-a1ee-f9cb69635875	code	0
\\xf62cffb9a1b8396b9e9b5130a27ca47e1071b25dcf3393f69bfefe41e9fd52a9	01a0f6b1-4ba3-727a-a1ee-f9cb69635875	mailed	0
\\x193da293766328a26a6a99a14c073a02b879083ade6e799066a896f080ee12af	01a1b573-6d3a-72d2-acbf-a39732158edd	code	0
\\x0cfc7ef0ae4f82548b67cda9fc09bed2fefca342fee08f8f10a78a71ebe8e0ac	01a1b573-6d3a-72d2-acbf-a39732158edd	mailed	0
\\x1197581828ec984273e7a23d4f8c04868db51fb5914a5fff95f77488858bcf4d	01a1b573-72b2-705c-beb6-37f2875da245	code	0
\\x6af5b4295d390713a3f7481c316cb432f91c9aeca90849a0d1ea7fabc2f28a6f	01a1b573-72b2-705c-beb6-37f2875da245	mailed	0
\\xd129146db096341bdaccd442aa95f60ac551e9faf0fc838d8bff9c6f8eddd190	01a1b573-7476-7502-92bf-9794df604ca7	code	0
\\x6c1476b7949794b5410567798ca8f3d036bf5b57f6ab77df8e253834233f92fc	01a1b573-7476-7502-92bf-9794df604ca7	mailed	0
\\xf45d4eb3e6c75d8d520685911b694ac144fe60ff456278a19e43ce999a596e8b	01a20814-cf09-756e-bd79-bfb8f7b93159	code	0
\\xd230f357e07a7fe3031398a99b41fd3d36c7584e0c98da72a128cc321892315e	01a20814-cf09-756e-bd79-bfb8f7b93159	mailed	0
\\xc23618c247e3c0decd4bb3c397b9f02fc9dadae78f226507731dba011923f441	01a20814-d001-7080-a959-ccf762cff8a7	code	0
\\x799d8b466d064cb931330d7ceb0840d68dfbb9d43c33f16fb0af3c68bacacc2d	01a20814-d001-7080-a959-ccf762cff8a7	mailed	0
\\x0a82c0869269e6d70c9dcd1eb7132b3a6493f63b0563b7f3358e6e971e1c0fde	01a20814-d101-743f-ab47-a897920d7ac4	code	0
\\xf8798a3c718f3aa6f97156a42acab8fd17660fceb1c76f7044857b5726dd384c	01a20814-d101-743f-ab47-a897920d7ac4	mailed	0
\\xeea2587500eb2b56b995b645e82574162af562be7c67bffeb1b94c2993cf38aa	01a20814-d20f-7081-b421-5448516df4cc	code	0
\\x56efca4a498edb5922057cd3048fe19e2f1af58915790692f2ac2e03e5a4f379	01a20814-d20f-7081-b421-5448516df4cc	mailed	0
\\xcf0faa73cdd1f026029da31389f09148877c0da187db2c4ec440dd546097dbd8	01a20814-d299-73bd-9179-c8a079a73654	code	0
\\xb5318a81c7a32f20910d9328b9e046963f4e8f5283e129e314cc4569aaf787f8	01a20814-d326-7098-aa11-4d67d37d10f0	code	0
\\x5f2ca626f4be06fb543ab9c6519747541069ee334cb9e4066243b3248a7747f1	01a20814-d326-7098-aa11-4d67d37d10f0	mailed	0
\\x5d2e80a0a5e1b11b9e018dd53962b80b5f5ef469e9683c333ba58691add9026a	01a20814-d326-7098-aa11-4d67d37d10f0	code	1
\\x2dd3014d178d51e8a855ab0a224dedbb2147c5550307f5aac4405c88d2208719	01a20814-d326-7098-aa11-4d67d37d10f0	mailed	1
\\x2d3e46a87a1dde3a316fdd67935675c99f7bfc7fcb1d7b2e1649924f94de9309	01a1b573-7476-7502-92bf-9794df604ca7	code	1
\\xb0cd4b3917460e2985da33df37bc7728d157ca3c54b33df026454820b4d21eec	01a1b573-7476-7502-92bf-9794df604ca7	mailed	1
\\x303fbdb63544392879b108bd5784c9be9fe5c3f96f94af5c0c48bc400b7532ae	01a20814-d714-733f-8f7c-d2f211cb750f	code	0
\\xa5d79c52306dc6898cd9554a3983cdc86be089e52cf840a657a4375fbc2475ac	01a20814-d714-733f-8f7c-d2f211cb750f	mailed	0
\\x3ba486ef04ad1e40be64e3ee861663897dbb6db8cb12e6bbaa433f68968c776d	01a20814-d7e3-741e-9920-a16dbd9955f2	code	0
\\xb90ef2d237dddd3411c5736377d8fb2e9e790f5b55aadea83f4962d65a333cac	01a20814-d7e3-741e-9920-a16dbd9955f2	mailed	0
\\x523ca5877a093601392aeda4869a1320acd06c69b0691919b613c1fd12e859b4	01a20814-d915-7215-b161-b11aafbc8e55	code	0
\\xbfe330b27ec55cad3a9e52dcd8463881570fae062982306a782767958df7e310	01a20814-d915-7215-b161-b11aafbc8e55	mailed	0
\\x8c4c54e9d614636482616b2114f414960c298b2a9b3f00092f5d26330d6a46e4	01a20814-d97f-7259-bc99-b8d7cf9fb2a2	code	0
\\x0398b792448f569411253d1a7be45f091d2c4212003b48567abc197b1916dcf5	01a20814-da23-7210-b5c2-554c32b28d51	code	0
\\x97373a42281e4a4e9a7deb504e4c20fcb9bd33cdac02f7f45e9f51cba48f973a	01a20814-da23-7210-b5c2-554c32b28d51	mailed	0
\\x4a46d0c0ff0bb14b7fc8c8b9a30619bb386cdd43dd6a20bf3c6b1f0e9c02b11c	01a20814-da86-7686-ae97-899b2033828a	code	0
\\xdde296087a891cc08b2a3ae421e78f2a9c457262bf86991e91c579d7a74bef8b	01a20814-da86-7686-ae97-899b2033828a	mailed	0
\\x81c8e67eed092e8b9e765800dce861add75e01c49bb75da81bf5dab985d8e7c8	01a20814-dab8-73fa-924b-29be8e3f6910	code	0
\\xadf2516610e2318b0509f9ff3df476452392e7745334df810560f523210c8bae	01a20814-dab8-73fa-924b-29be8e3f6910	mailed	0
\\xd07c590192c06ee4ad82f11b609b40a2b01778756960333557d7603f0394d1bc	01a20814-db11-778a-b6a6-461492225700	code	0
\\x542b83b71097ff9f2f6af1f93ab70095073863fc051a7607e92d52e6b752f075	01a20814-db11-778a-b6a6-461492225700	mailed	0
\\x77494e697f0acb5d0b7b0e51ce82472678086611e155c0b7042d9458d33d1303	01a20814-db57-753e-8cd7-119ab85c09aa	code	0
\\xd44d956c05742f5b7f75fca6ba7e423fbaf0b7f4680d393eaddf68e1038d7ce7	01a20814-db57-753e-8cd7-119ab85c09aa	mailed	0
\\xde5af1e6adb72286e407ce74bec32cbc9c237813f1518a1800340849e24f0890	01a20814-dbd1-74eb-a326-37c0b8e5eacc	code	0
\\x3e1634dc71725b7fe5a0b1ce5e87f4724c7c65061a5dc6efb47f360bc269281a	01a20814-dbd1-74eb-a326-37c0b8e5eacc	mailed	0
\\x6d76f992e91ab6db412ce8d35ce62394b7ab5c49a7f6826a99d790f0da77e5c4	01a20814-e36b-7263-a4b5-3a87410e9a43	code	0
\\xff48d0ab27b3dc5aef1ba3af1628e66aeb02eec3d8f4fc8671256d68dd51abbc	01a20814-e36b-7263-a4b5-3a87410e9a43	mailed	0
\\x82556f8b50022631e16f44ee6f4e9e98f3e03b7d16c370c548bb630f73249fc7	01a2082b-8d24-7351-968b-629e360fce68	code	0
\\xaa7d187b1da6f9f3c1d341a8e620f21a065a480d4a6119d4e5892237cdf64e37	01a20830-34ae-7041-a21f-d2c2a5a2758b	code	0
\\x5adc7db614884e114e733a23ca18f1cdf3e1202cf5eb9e4bff64c81016b320ec	01a20830-34ae-7041-a21f-d2c2a5a2758b	mailed	0
\\xda448bf677bb6bf083b67ee5fa0cfb05c40883f152c4f96f65ad562e300186ee	01a20830-356e-749d-86d6-449eb7845138	code	0
\\x7cbc91d7fbdeb8842a3ca43ebad66902946dc52fa78d2364dcdc383ae014b730	01a20830-356e-749d-86d6-449eb7845138	mailed	0
\\xeae0b250773ed05f713e5f2430fd1cc04ff6cb7350f65daaa50d6eeec9d709e7	01a20830-3b25-764b-8308-0a32830c85a5	code	0
\\x6d042ecd4929c589897f6f47003818ba8adb116cea1edba7683ee1fc2afc516e	01a20830-3b25-764b-8308-0a32830c85a5	mailed	0
\\x9f133007666a6eff406ce45526506b4b4a57642f2352b9b12cbc8fa833852da2	01a20830-3c52-73a0-9a4f-00f27724cf7f	code	0
\\xbcb134fe7a8009b0b2f88564918d4c51f0f6182125f9e5da1a427191f4e4b976	01a20830-3c52-73a0-9a4f-00f27724cf7f	mailed	0
\\xa1ec750f1970e6c4491737090253f2deff48a1f155b0c74044190bda5b1a7a80	01a20830-3d89-75b1-92ea-15b71f785700	code	0
\\xad6c829b472f5e4857b20c3b6b1352588cef83e191e39b99f4f904caa79903f6	01a20830-3d89-75b1-92ea-15b71f785700	mailed	0
\.

--
-- Data for Name: mail_opt_out; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mail_opt_out (email_canonical, at) FROM stdin;
optout@example.com	2026-11-21 10:00:04.207582+00
\.

--
-- Data for Name: notification; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.notification (id, account_id, kind, at, read_at, person, object_kind, object_id, object_name) FROM stdin;
01a0d2a4-dcca-74ce-8813-61a68d9d592d	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	invitation_received	2026-09-24 09:00:14.706513+00	\N	Ana Ruiz	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-def0-766d-a3b4-a12253fb69ed	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	member_added	2026-09-24 09:00:15.285324+00	\N		workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-df16-71cd-9a38-82d3f3cfa8a9	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:15.285324+00	\N	Benito Núñez	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-e6f6-726a-8b59-1f27e7b90b02	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:16.219333+00	\N	Carla Mora	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-eec7-700a-b103-c7967698e4d8	01a0d2a4-ee9f-7037-94eb-20a669491c42	member_added	2026-09-24 09:00:18.556727+00	\N		workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-eed4-7648-a026-d393d3440812	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:18.556727+00	\N	Dan O'Neil	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-f58b-74bd-9c53-8cf1c0cb84e3	01a0d2a4-f53e-7359-8211-04490ee20646	member_added	2026-09-24 09:00:20.369968+00	\N		workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-f5a2-74e9-9d24-c7c5dd1afe3c	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:20.369968+00	\N	Eva <Stern> & Co	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-f97f-73f3-b6c2-5c26ec760b06	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:22.04902+00	\N	Lena Vogel	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a4-fd72-7275-870e-331099ba5c55	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:23.07097+00	\N	Mateo Paz	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a5-0549-762c-a4d4-56691f8669db	01a0d2a5-046a-75b7-8cb9-440d9094ec8e	member_added	2026-09-24 09:00:24.111837+00	\N		project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-059b-7094-8a28-22bbe1c16873	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:24.111837+00	\N	Femke	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-0f9e-71f1-a830-fc9aa33f0ad6	01a0d2a5-0f66-7526-94a2-269ee7d589f0	member_added	2026-09-24 09:00:26.606203+00	\N		project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-0faa-7624-84ed-6e79815dcef5	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:26.606203+00	\N	Hana 花	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-15e3-7022-aba7-43651906028e	01a0d2a5-15b2-76f3-af7d-95d23403edaa	member_added	2026-09-24 09:00:28.847924+00	\N		project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-15f3-72ea-b62a-6144213a035c	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:28.847924+00	\N	Iris	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-1db2-7055-919a-fd435dfae847	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	member_added	2026-09-24 09:00:30.419198+00	\N		project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-1dc2-7774-8da1-88078abca762	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:30.419198+00	\N	José Álvaro	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-255b-753e-8c09-088e9d0c1de8	01a0d2a5-2515-745a-a898-8b9632d637f5	member_added	2026-09-24 09:00:32.463355+00	\N		project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-256e-7778-87bb-48bf315d4930	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:32.463355+00	\N	Karl	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-265d-71bb-8080-89e407c138a5	01a0d2a5-15b2-76f3-af7d-95d23403edaa	role_changed	2026-09-24 09:00:33.727995+00	\N	Ana Ruiz	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-2727-727a-83d1-dbf2afbd8971	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	role_changed	2026-09-24 09:00:33.92657+00	\N	Ana Ruiz	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-2e4a-73ab-a69f-ee28ad907070	01a0d2a5-2aca-741f-a26d-2c4eea72caad	invitation_received	2026-09-24 09:00:35.637836+00	\N	Ana Ruiz	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-3028-759c-ae24-ad1c554b0132	01a0d2a5-2aca-741f-a26d-2c4eea72caad	member_added	2026-09-24 09:00:36.067785+00	\N		project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-303a-7432-a93d-7ca5251d8a8a	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:36.067785+00	\N	Gil	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-339b-705f-a5e1-130f24f1a0f1	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_declined	2026-09-24 09:00:37.023473+00	\N	declines@example.com	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-34aa-77d1-a717-4119dd64b335	01a0d2a4-c8cf-70c3-ab68-ba2b918503ea	invitation_received	2026-09-24 09:00:37.313974+00	\N	Ana Ruiz	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-35ea-74ff-a271-f95f4f68319f	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_declined	2026-09-24 09:00:37.549921+00	\N	Otto@Bücher.example	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0d2a5-4872-7518-8c2f-e45da8277f6f	01a0d2a4-f53e-7359-8211-04490ee20646	invitation_received	2026-09-24 09:00:42.366945+00	\N	Dan O'Neil	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0d2a5-4a4c-72a0-978c-da1800c6513c	01a0d2a4-f53e-7359-8211-04490ee20646	member_added	2026-09-24 09:00:42.824035+00	\N		workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0d2a5-4a53-70c4-ac44-40c4774f8776	01a0d2a4-ee9f-7037-94eb-20a669491c42	invitation_accepted	2026-09-24 09:00:42.824035+00	\N	Eva <Stern> & Co	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0d2a5-4b5e-7087-a06c-d1e3ad4b3e8d	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_received	2026-09-24 09:00:43.067966+00	\N	Dan O'Neil	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0d2a5-4dae-7303-8d42-007f3b4139ec	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	member_added	2026-09-24 09:00:43.707748+00	\N		workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0d2a5-4dc1-7494-9fef-94d940edf5e7	01a0d2a4-ee9f-7037-94eb-20a669491c42	invitation_accepted	2026-09-24 09:00:43.707748+00	\N	Ana Ruiz	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0d2a5-4ed2-75b7-9870-8a6606d2b403	01a0d2a5-0f66-7526-94a2-269ee7d589f0	invitation_received	2026-09-24 09:00:43.96883+00	\N	Dan O'Neil	workspace	ws_01a0d2a54784701282baba7ff2bcc1da	Pier
01a0d2a5-500a-70e7-ad93-41755bfdd947	01a0d2a5-0f66-7526-94a2-269ee7d589f0	member_added	2026-09-24 09:00:44.303474+00	\N		workspace	ws_01a0d2a54784701282baba7ff2bcc1da	Pier
01a0d2a5-502a-71c2-878b-9d44cdceb874	01a0d2a4-ee9f-7037-94eb-20a669491c42	invitation_accepted	2026-09-24 09:00:44.303474+00	\N	Hana 花	workspace	ws_01a0d2a54784701282baba7ff2bcc1da	Pier
01a0d2a5-5358-77e4-9cbd-d048464a8054	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-09-24 09:00:45.181629+00	\N	Carla Mora	workspace	ws_01a0d2a550c4750285f393de37e94e0b	Lantern
01a0f6b1-4080-7237-b8ae-d35ea39c1ce5	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	token_used_up	2026-10-01 09:00:06.644077+00	\N		public_token	ptk_01a0f6b13dfc73eea8e878e96bde6c43	Two seats
01a0f6b1-4349-7400-92bb-f2bf1b1860f7	01a0d2a5-0f66-7526-94a2-269ee7d589f0	invitation_received	2026-10-01 09:00:07.303461+00	\N	Ana Ruiz	workspace	ws_01a0d2a5473376b88d9831490dc52d88	Old attic
01a0f6b1-4460-73b6-ae11-5b22f2b05ab6	01a0d2a5-0f66-7526-94a2-269ee7d589f0	member_added	2026-10-01 09:00:07.546147+00	\N		workspace	ws_01a0d2a5473376b88d9831490dc52d88	Old attic
01a0f6b1-446e-7349-b277-345bf0dee3ad	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-10-01 09:00:07.546147+00	\N	Hana 花	workspace	ws_01a0d2a5473376b88d9831490dc52d88	Old attic
01a0d2a4-e6d6-715a-9703-fb0a4d896422	01a0d2a4-e656-7237-8d0e-a89cc32525ad	member_added	2026-09-24 09:00:16.219333+00	2026-11-23 11:05:16.099014+00		workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a0d2a5-51cd-746a-9bac-ed12845f0a74	01a0d2a4-e656-7237-8d0e-a89cc32525ad	invitation_received	2026-09-24 09:00:44.716851+00	2026-11-23 11:05:16.099014+00	Ana Ruiz	workspace	ws_01a0d2a550c4750285f393de37e94e0b	Lantern
01a0d2a5-534f-7234-93de-a9a29dd8844c	01a0d2a4-e656-7237-8d0e-a89cc32525ad	member_added	2026-09-24 09:00:45.181629+00	2026-11-23 11:05:16.099014+00		workspace	ws_01a0d2a550c4750285f393de37e94e0b	Lantern
01a0f6b1-41fe-722d-a374-62505a0ee3db	01a0d2a4-e656-7237-8d0e-a89cc32525ad	token_revoked	2026-10-01 09:00:07.018336+00	2026-11-23 11:05:16.099014+00	Ana Ruiz	public_token	ptk_01a0f6b13ee274d996010f10321b6aa3	Brochure draft
01a0f6b1-47dc-77cf-9726-c96ddc984ffe	01a0d2a5-0f66-7526-94a2-269ee7d589f0	removed	2026-10-01 09:00:08.339423+00	\N	Ana Ruiz	workspace	ws_01a0d2a5473376b88d9831490dc52d88	Old attic
01a0f6b1-4894-7156-88d7-fd48499735b3	01a0d2a4-f53e-7359-8211-04490ee20646	transfer_offered	2026-10-01 09:00:08.663386+00	\N	Dan O'Neil	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0f6b1-4d3e-739a-886d-b6f3795675ca	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	removed	2026-10-01 09:00:09.838885+00	\N	Ana Ruiz	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a0f6b1-4921-70cc-999d-b90eda43d766	01a0d2a4-ee9f-7037-94eb-20a669491c42	role_changed	2026-10-01 09:00:08.818921+00	\N	Eva <Stern> & Co	workspace	ws_01a0d2a5476f744f8942bef31100a6fe	Harbour
01a0f6b1-4a43-7747-b310-e672ee29c6bf	01a0d2a4-ee9f-7037-94eb-20a669491c42	transfer_offered	2026-10-01 09:00:09.058391+00	\N	Ana Ruiz	project	prj_01a0d2a4d899719486581be2f959de3c	Leaflet
01a0f6b1-4a4c-7364-b287-51d6147f456a	01a0d2a4-f53e-7359-8211-04490ee20646	transfer_offered	2026-10-01 09:00:09.058391+00	\N	Ana Ruiz	project	prj_01a0d2a4d899719486581be2f959de3c	Leaflet
01a0f6b1-4973-74ec-875c-b87f6061d75d	01a0d2a5-0f66-7526-94a2-269ee7d589f0	transfer_offered	2026-10-01 09:00:08.908026+00	\N	Dan O'Neil	workspace	ws_01a0d2a54784701282baba7ff2bcc1da	Pier
01a0f6b1-4b21-7548-9a8f-9b269a1b1fb9	01a0d2a4-ee9f-7037-94eb-20a669491c42	transfer_offered	2026-10-01 09:00:09.34637+00	\N	Ana Ruiz	project	prj_01a0d2a4d92d70babe8a11f8c1a32ea9	Sign
01a0f6b1-4b23-710c-b217-9bb0b9326812	01a0d2a4-f53e-7359-8211-04490ee20646	transfer_offered	2026-10-01 09:00:09.34637+00	\N	Ana Ruiz	project	prj_01a0d2a4d92d70babe8a11f8c1a32ea9	Sign
01a1b573-6c0a-7221-a65a-1c3b87314d7a	01a0d2a4-ee9f-7037-94eb-20a669491c42	role_changed	2026-11-07 10:00:02.798365+00	\N	Ana Ruiz	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a1b573-6f1f-71e1-b12c-02d3aefa8fb4	01a0d2a4-ee9f-7037-94eb-20a669491c42	role_changed	2026-11-07 10:00:03.596255+00	\N	Benito Núñez	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a1b573-7775-749d-bf5e-dbc692082ebc	01a0d2a4-ee9f-7037-94eb-20a669491c42	transfer_offered	2026-11-07 10:00:05.588134+00	\N	Ana Ruiz	project	prj_01a0d2a4da0d76d1a2bd3cbceae42e20	Flag
01a1b573-778a-703d-876e-9566fe19eb4c	01a0d2a4-f53e-7359-8211-04490ee20646	transfer_offered	2026-11-07 10:00:05.588134+00	\N	Ana Ruiz	project	prj_01a0d2a4da0d76d1a2bd3cbceae42e20	Flag
01a1fd8c-6d83-7301-9e45-1c098c6bef98	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_expired	2026-11-21 10:00:00.876264+00	\N	too.late@example.com	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a1fd8c-6e4e-76dc-90d1-16b882095c4c	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_expired	2026-11-21 10:00:00.876264+00	\N	second.chance@example.com	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a20814-a710-7109-891c-676e321acadb	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	token_expiring	2026-11-23 11:05:00.807126+00	\N		public_token	ptk_01a1fd8c735175c6a590cde9e1dbb938	Weekend guests
01a20814-d129-70b3-9380-297d58ff6a86	01a0d2a4-cd3c-757f-baf0-45257b9153d0	invitation_received	2026-11-23 11:05:11.679556+00	\N	Benito Núñez	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a20814-d781-7496-8ee6-e3c90671728f	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	invitation_received	2026-11-23 11:05:13.21405+00	\N	Ana Ruiz	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a20814-d82f-7307-8206-7414bc292b14	01a20814-bb16-72ac-a29c-e57ecc9cbd24	invitation_received	2026-11-23 11:05:13.437681+00	\N	Ana Ruiz	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a20814-d8d3-77aa-986b-15b6e062f42f	01a20814-bb16-72ac-a29c-e57ecc9cbd24	member_added	2026-11-23 11:05:13.588169+00	\N		project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a20814-d8de-7325-a4c1-2f85771c62d1	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-11-23 11:05:13.588169+00	\N	Abel	project	prj_01a0d2a4d61f70f08546df8195cf43e6	Website
01a20814-dc5f-77a4-a8a9-a36fd35fba58	01a0d2a5-0f66-7526-94a2-269ee7d589f0	transfer_offered	2026-11-23 11:05:14.528179+00	\N	Dan O'Neil	workspace	ws_01a0d2a54784701282baba7ff2bcc1da	Pier
01a20814-dcdb-74bd-9917-3c2e64e867d4	01a0d2a4-ee9f-7037-94eb-20a669491c42	transfer_offered	2026-11-23 11:05:14.643453+00	\N	Ana Ruiz	project	prj_01a0d2a4dab3712896e8b493c3dc191a	Banner
01a20814-dcfb-744c-a182-7d7853982d41	01a0d2a4-f53e-7359-8211-04490ee20646	transfer_offered	2026-11-23 11:05:14.643453+00	\N	Ana Ruiz	project	prj_01a0d2a4dab3712896e8b493c3dc191a	Banner
01a20814-da67-7250-be75-ba40e6d3ff35	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_undeliverable	2026-11-23 11:05:14.012367+00	2026-11-23 11:05:16.079787+00	bounce@example.com	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a1b573-767e-74f1-bce1-239f29a1645a	01a0d2a4-e656-7237-8d0e-a89cc32525ad	transfer_offered	2026-11-07 10:00:05.420348+00	2026-11-23 11:05:16.099014+00	Ana Ruiz	workspace	ws_01a0d2a550c4750285f393de37e94e0b	Lantern
01a20830-3b77-7426-aaff-4a61ebd14939	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	invitation_received	2026-11-23 11:35:08.305391+00	\N	Ana Ruiz	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a20830-3be8-7150-af0c-2859a5bdee16	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	member_added	2026-11-23 11:35:08.457699+00	\N		workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a20830-3c0d-7272-88e9-ec64367bdf7b	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-11-23 11:35:08.457699+00	\N	Sami	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a20830-3c74-74fe-a240-7a83cf076296	01a0d2a5-2515-745a-a898-8b9632d637f5	invitation_received	2026-11-23 11:35:08.611928+00	\N	Ana Ruiz	project	prj_01a0d2a4d6ee76cd925dc494465748b5	Brand book
01a20830-3ce5-73d3-9249-473b44538c55	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_declined	2026-11-23 11:35:08.723176+00	\N	karl@example.com	project	prj_01a0d2a4d6ee76cd925dc494465748b5	Brand book
01a20830-3d53-70ee-b423-02df576435ab	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	role_changed	2026-11-23 11:35:08.87256+00	\N	Ana Ruiz	workspace	ws_01a0d2a4d46475e5b9b3a8a257a7ec99	Studio Ruiz
01a20830-3dab-75d4-8486-a789357c0511	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	invitation_received	2026-11-23 11:35:08.934052+00	\N	Ana Ruiz	project	prj_01a20814dbc6705fb77d15761f17c5e4	Fair
01a20830-3dfe-737e-ab51-ea97abd62acc	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	member_added	2026-11-23 11:35:08.997743+00	\N		project	prj_01a20814dbc6705fb77d15761f17c5e4	Fair
01a20830-3e0a-709e-bc43-77c202da35cc	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	invitation_accepted	2026-11-23 11:35:08.997743+00	\N	José Álvaro	project	prj_01a20814dbc6705fb77d15761f17c5e4	Fair
01a20830-3e39-72f4-b735-2742ad972fe9	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	removed	2026-11-23 11:35:09.089787+00	\N	Ana Ruiz	project	prj_01a20814dbc6705fb77d15761f17c5e4	Fair
01a20830-3ebd-776c-98a3-9fba1d3432ec	01a0d2a4-e656-7237-8d0e-a89cc32525ad	token_used_up	2026-11-23 11:35:09.188858+00	\N		public_token	ptk_01a208303e6477cc844a5c244f9bd00b	Brochure, once
01a20830-3ee1-7091-9953-bd163c48283f	01a0d2a4-e656-7237-8d0e-a89cc32525ad	token_revoked	2026-11-23 11:35:09.270092+00	\N	Ana Ruiz	public_token	ptk_01a208303e6477cc844a5c244f9bd00b	Brochure, once
\.

--
-- Data for Name: notification_preference; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.notification_preference (account_id, kind, in_app, email) FROM stdin;
01a0d2a4-b3f0-747c-8e81-89eb017c07b5	invitation_accepted	t	f
01a0d2a4-b3f0-747c-8e81-89eb017c07b5	removed	f	f
01a0d2a4-b3f0-747c-8e81-89eb017c07b5	transfer_offered	t	t
01a0d2a4-b3f0-747c-8e81-89eb017c07b5	token_expiring	f	t
01a0d2a4-e656-7237-8d0e-a89cc32525ad	member_added	f	f
01a0d2a4-e656-7237-8d0e-a89cc32525ad	token_used_up	t	f
\.

--
-- Data for Name: opt_out_secret; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.opt_out_secret (hash, email_canonical, created_at) FROM stdin;
\\xa75c2039f1690916108e70dde0a66925a27250b6e7dddd0d6bae2dd532bb0f99	benito@example.com	2026-09-24 09:00:14.706513+00
\\xbf08e3573cc501918b78485399536ffc67e6aa49e1f878177cf96ac7ccb77607	carla@example.com	2026-09-24 09:00:15.625715+00
\\x2c7b50d46d738ca84f5240a6ec1f3abd2a2751cb9a40f6f65f4e0d51c790a45a	dan@example.com	2026-09-24 09:00:17.668101+00
\\x2b31e4b5d50529efa892b5f3086123b7b48bdb3a02bc181eef324ea7bf7f69fa	eva@example.com	2026-09-24 09:00:19.720639+00
\\x24fdaecfafc54b64a21942f2cc3579d67c02247cc054f880fcb95f4bfacedf10	lena@example.com	2026-09-24 09:00:21.477793+00
\\x882abb55fcd7f812b6b7fb2e68eec1f930ff0bd0f1d9478abd3a20c0419f9a00	mateo@example.com	2026-09-24 09:00:22.399402+00
\\x263665017de5eb81a9a2bc67a3df8db6ba405c4e20258334b9608824df6b2638	femke@example.com	2026-09-24 09:00:23.44221+00
\\xc496f85cac6596ca0b51a257dca9e59150258d7671de08bc3a38b8cb66b8b75b	hana@example.com	2026-09-24 09:00:25.676488+00
\\x599c0a62c6e9885498a3bfc7e51d3ffc7e57975ff304e5ce25a4fd704d71769c	iris@example.com	2026-09-24 09:00:28.307376+00
\\xc612b187ce1576f4e6de1e0fa3ff98d56bd6c5a51d8033bc9d457a968a602c28	jose@example.com	2026-09-24 09:00:29.785476+00
\\x63776595f22092625abfae40b909af791a9a9edf6f02827c7f660de21e25c3bc	karl@example.com	2026-09-24 09:00:31.695876+00
\\xcb1fdc3db0fdf5e3d4d54b6302bd27d2b4590b01653bd232fdf025c10ab73657	declines@example.com	2026-09-24 09:00:36.449395+00
\\x425c30bf60f62c9dbe14d69c97427270914b8410f8c3bbed722a16cfc21e21c5	otto@xn--bcher-kva.example	2026-09-24 09:00:37.313974+00
\\xc33a2c4cb191cba83cbc8850c9dd5fd3edb6195926f30c1ed410990155391089	cancelled@example.com	2026-09-24 09:00:37.974061+00
\\xce4a83333cfac5fb53fa0aafacd547ca949854cce77e47d75249e8555fd5b67c	eva@example.com	2026-09-24 09:00:42.366945+00
\\x683e5688b6d14a216484468d57ca6175b7d5074eb297bd5eabecbfb7bf4cccdd	ana@example.com	2026-09-24 09:00:43.067966+00
\\x49fbbfca7614e51ab375f7640c6f313c623c1e34d68558bf4b83a1544e44d10e	hana@example.com	2026-09-24 09:00:43.96883+00
\\xb1b53e9838648ece1772225817e08fd6fdce8fd15fc7beac1dec5adca1e68435	carla@example.com	2026-09-24 09:00:44.716851+00
\\x166ea263f0d6c33022b1befb01dd6bb0fba0a5c881a43fafc18f99246c19ede9	hana@example.com	2026-10-01 09:00:07.303461+00
\\xcc0db017abfbaa062dbce0082dc220b08c4bcf2becc2eb8af7cb405751a05dc9	never@example.com	2026-10-01 09:00:07.743488+00
\\xeba3354b3807891947122b8f5741c66d8c19b1695b6b027c6aaaf3bee13f7327	lenas.friend@example.com	2026-10-01 09:00:09.479089+00
\\x98202df205d54d1e262549f78f452f991ceb50b0ccb9e9fa2ca601bb3ffb2b6f	above@example.com	2026-11-07 10:00:03.041051+00
\\x45d764374a61dd04080654e5e1d101c38925244cad90ab51cfe0031c21692738	too.late@example.com	2026-11-07 10:00:04.436816+00
\\xbc4e8ee2556821c0fa83c53bfc53f3912a5c754c2834c0674f819651414dc5c9	second.chance@example.com	2026-11-07 10:00:04.906146+00
\\xa6fcf0bfde6ba112e5012750684200e8bd8cc0c8b20a53d66135ae5dc4aa657a	later.weekend@example.com	2026-11-21 10:00:02.769483+00
\\x41642d144f005ed6441a8aadcf68d6f920407ae564b5f37f4f2e31504593473e	weekend@example.com	2026-11-21 10:00:02.769483+00
\\xd4cdc8c1b40b2e32fb19aba7327d820e6c845b6735211387c3d843ae67d71a12	optout@example.com	2026-11-21 10:00:03.04649+00
\\x5c04eef09d9b9774c2c94175d4cea0316051c69f0b02f6ee1b08364995171c4c	press1@example.com	2026-11-21 10:00:03.04649+00
\\x6ee444f6fdca280fdbf5dec7c26aff77ea8f0ed7d24c2b122c8819b0df166d71	press2@example.com	2026-11-21 10:00:03.04649+00
\\x44be6c6956c328676d2a5981aa6d90b98c3bfc2acc2679bb9c52e9e5becd2a67	lectora@example.com	2026-11-21 10:00:03.654932+00
\\x6b534e5bf34e877661bab5cdb67fa3f6e4c4909147168eeea28dd0ff43980bd4	lectora@example.com	2026-11-21 10:00:03.89783+00
\\x6da4b3a73cdbcf1c692bd1143b9072d58e8fd6137668a9dc6eb214c92dcd1619	later.weekend@example.com	2026-11-23 11:05:00.807126+00
\\x34d4b8ae314c4851e503274570e872687840102620a75bdf660b130dc855fff9	weekend@example.com	2026-11-23 11:05:00.807126+00
\\xaaae49097cabd38dad8179229c479125e9a7479cf5260d3b0a0885ed9561c4d6	newcomer@example.com	2026-11-23 11:05:11.151912+00
\\x55b378863055ccbed9a50fc1151b4f4547ae610861ce57d103e44f78ae00882c	reader@example.com	2026-11-23 11:05:11.389213+00
\\x0a0265bf8a8e1b3c783181c64b8791e63352040ab3a9013924ddd82c82fe66d9	paula@example.com	2026-11-23 11:05:11.679556+00
\\x5171123b5d01e7b397f0ad6c409aa4b6d96e8d1bd65fe8412ba8c7784c3769ce	yara@example.com	2026-11-23 11:05:11.920601+00
\\xcc56173945043b13bc1fb911c7102b592a8f8079d1b218c578b5f64e843d7641	resent@example.com	2026-11-23 11:05:12.21598+00
\\xe0ef1e0377033a26eb4c414703e546fe37fbf53040b44966de5a5e0960fa4e6e	resent@example.com	2026-11-23 11:05:12.551965+00
\\xf18a7d250596a92f714457904c1306b897dcc7ac525ac97e65651cb43e22ceb0	second.chance@example.com	2026-11-23 11:05:12.884717+00
\\xcc0b9b161277dd4f74e0cc1186ed8a4e9cb67d22232f8d384a23b1125800690b	jose@example.com	2026-11-23 11:05:13.21405+00
\\xbeb11f4a08abcfbc41a584f77440c8feca7bf71997e0227bdc99681082582cbe	abel@example.com	2026-11-23 11:05:13.437681+00
\\xcd503e499f40dc45fb3f15c95fb54d5a4b8af47caae9cef382f526a0a13f71e7	bounce@example.com	2026-11-23 11:05:13.745663+00
\\x08c87b92f80cde71914667a571f5de87e5246bd317db6e23f658f9edc144ebe8	later@example.com	2026-11-23 11:05:13.97275+00
\\x839a8b6b75470765961e53746629fd4492bd46aaabc579162d8a9be2ef85944e	table1@example.com	2026-11-23 11:05:14.095506+00
\\x4e63897572a75ae5f4040c8a871ab98500a68a92a3b28ae8f5eb148f942d2875	table2@example.com	2026-11-23 11:05:14.163205+00
\\xecf04e9622cdd2856b8109a29f170ff78afac254bc5a7de2f71ec605e261cf2a	list1@example.com	2026-11-23 11:05:14.255093+00
\\x8d83e9b1c62062730607fa7c765b5228f475dd17b5285ff94514da3211274c22	list2@example.com	2026-11-23 11:05:14.286065+00
\\x4a9e2e2055d3a82220bdf693fb3d7a39f9ab85ef4d4e39e5fd30b8d4ff7c700b	first@example.com	2026-11-23 11:05:14.447397+00
\\x7dd4e1a03b8264bae37814681f405cc392897b25248036518e27e132f6226e52	hang@example.com	2026-11-23 11:05:16.372761+00
\\x6c6bfd08ab067807aec776e5be8c25cf90718540d0a2800d684e66fd9aaac785	queued@example.com	2026-11-23 11:35:06.619688+00
\\xa0e3df7c58e112104b4856e5eef47728a289d0bd14202dd4f7b3b44b71b4acc3	withdrawn@example.com	2026-11-23 11:35:06.831996+00
\\x73de736472bf729b7094df8b282a01f726508cab80fe83e905fc39318b3d6a36	spring@example.com	2026-11-23 11:35:07.124836+00
\\x5f0ba384c66fe4ce47717772b086f8f34c2c2431486f7db1f8590ae8a00c2f59	sami@example.com	2026-11-23 11:35:08.305391+00
\\xbe55577d0e74a1142d2dba1e4363e4a487abeef49f234cece0cc168ad488e304	karl@example.com	2026-11-23 11:35:08.611928+00
\\xf231a3b6990255ffe4a0c19c0ff39eb7d13004b16e540ede84da03b5d2e043e5	jose@example.com	2026-11-23 11:35:08.934052+00
\\x87b9856e755b3babdccd35b121dbcf86e4e19efdf5e95a9b9b303c11bf288ecf	lectora@example.com	2026-11-23 11:35:09.322772+00
\.

--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.outbox (id, recipient, recipient_canonical, locale, kind, lane, sealed, invitation_id, state, attempts, due_at, claimed_by, claimed_until, last_error, created_at, give_up_at, settled_at) FROM stdin;
01a20814-cc9e-77a0-ac75-09ced08eb4dc	wim@example.com	wim@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:10.460659+00	2026-11-24 11:05:10.460659+00	2026-11-23 11:05:10.684221+00
01a20814-a722-76b6-bf69-21e0d7c8c9e9	Ana@Example.com	ana@example.com	en	token_expiring	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:00.807126+00	2026-11-26 11:05:00.807126+00	2026-11-23 11:05:01.452058+00
01a20814-a7b4-7442-aa0d-23bc3e38d754	later.weekend@example.com	later.weekend@example.com	es	share_expiring	1	\\x010efe320f771fc1eef2b8f220f3a665a6535f829a5278cfd94ffec70e65066bd5373e327b8f69b231d70da46f2da91cf09418f63457daa1dac15ef0931adea8f39c6084a0b1699a70f6cba7ce7e8ada12a31867c24e96748f5fd0f2bb776471ea2be05fde74d84d781bda6e59a4f528c04979721e304303b0b71a38e148c7110cd9a5365a091d4c902efa35a05b37e9309a197b5e3e75ed96de92fc78831c6c1e8f1bf9c19d5b018c0a8a1d544d7a2a37539a07fa1cc7fbaebaf37236ee071494a2fcd2f007e7d750ad5abfb29832401e81f7be23c6180fcf5a4e4b955e692b22dde74942c8d4a569e41796099d047587451a483bcb0504c4e0fd276d1719f5b6ca42a56300abbff2107021f8b831611cd8b9180b658e43f1e76f4d325cbcc89e8c7a7e5a3e2bda4cd2e2c329603b559922e916261531d8b599632ba589180e2ac0716d4a06ad99bb543fb6977778ef849f6b3bfdd61eb3ce59becd3ca5938f02005edc32cdb92c297eb36b51b757f5560a35a1b2ef1b629fb5e186b5f15bf5421a9cb76b3768cc006ebffff462b1f23d8316711d27bef83e6d70c35362cd421d2f0e90097b4dfbc67884c6e7875fccd6a3fbbae0da70faf3d5ecf4956d56db8d27215e4d1474709995252d6020aa0d9677c073df6c8fe6e7643cfe06a0b54d78f456331c60204217957e51e7b0d5d82320249e5a55fc3ab2f623ba9d7286a1b7ebb59102fc5b735bb2934f59b7949c1126ad8a4c550a34d96fc20ba2bc465e795fcec5154e4dceb191e26f3676f8889dec9a54814d5cc1322d6f31f1f21127e7a49cf685904e1fb362091f5647f62ea30ea5297bf34d6cff2aed51cd4c5c42821a4771c6289bce	\N	queued	1	2026-11-23 11:05:31.547102+00	\N	\N	451 4.7.1 greylisted, try again later	2026-11-23 11:05:00.807126+00	2026-11-23 20:00:00+00	\N
01a20814-a7d0-7274-b63e-caca98e1155f	weekend@example.com	weekend@example.com	es	share_expiring	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:00.807126+00	2026-11-23 20:00:00+00	2026-11-23 11:05:01.912198+00
01a20814-d044-70de-a52d-3d6b017c59ab	reader@example.com	reader@example.com	es	invitation	1	\N	01a20814-d001-7080-a959-ccf762cff8a7	sent	1	\N	\N	\N	\N	2026-11-23 11:05:11.389213+00	2026-12-03 11:05:11.389213+00	2026-11-23 11:05:11.635786+00
01a20814-bc7d-724e-a5eb-01b4018005d4	vito@example.com	vito@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:06.293105+00	2026-11-24 11:05:06.293105+00	2026-11-23 11:05:06.536554+00
01a20814-bf6e-72ce-9c6a-1c9b47a7a144	Zoe@Example.com	zoe@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:07.086712+00	2026-11-24 11:05:07.086712+00	2026-11-23 11:05:07.309083+00
01a20814-db83-7525-a81c-e423996fb3ba	list2@example.com	list2@example.com	es	invitation	1	\N	01a20814-db57-753e-8cd7-119ab85c09aa	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.286065+00	2026-12-03 11:05:14.286065+00	2026-11-23 11:05:14.887737+00
01a20814-d22f-705c-9b9f-439e22cea6fe	yara@example.com	yara@example.com	es	invitation	1	\N	01a20814-d20f-7081-b421-5448516df4cc	sent	1	\N	\N	\N	\N	2026-11-23 11:05:11.920601+00	2026-12-03 11:05:11.920601+00	2026-11-23 11:05:12.053822+00
01a20814-da6f-7783-a63f-2e51045c8eba	Ana@Example.com	ana@example.com	en	invitation_undeliverable	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.012367+00	2026-11-26 11:05:14.012367+00	2026-11-23 11:05:14.244235+00
01a20814-dc63-75db-9155-e6530f1cc9fb	hana@example.com	hana@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.528179+00	2026-11-26 11:05:14.528179+00	2026-11-23 11:05:15.163534+00
01a20814-dce8-76d7-b430-d2b82330af67	dan@example.com	dan@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.643453+00	2026-11-26 11:05:14.643453+00	2026-11-23 11:05:15.332309+00
01a20814-dcff-775c-bb91-12f06273fa83	eva@example.com	eva@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.643453+00	2026-11-26 11:05:14.643453+00	2026-11-23 11:05:15.478105+00
01a20814-e38a-7646-9722-c0127301c560	hang@example.com	hang@example.com	es	invitation	1	\\x017c204ee08a59529fb833f86dd87d90140103ca1204dbf0527f284a1b056016d94e4a76a4124ae03e7d918ed0256a19fd1864473a403f0ffcdc2180735008c39b7b40d21e77c3270295b84fc89a97675252d6cd37bff8d6158b924e455885faed3280cb32e9381b0f60737634fc604abe33d8ec9283276c9739a6efcbe653b1d269d1df02e3cfce4500d98833fa24bccc7a5bd4afc1bb25c4304e0ad71190d3ae9171e4c321a7e57a397f538f3ac06f8fb6d4dca6404f025e69899500e11af6e754b4b0b9d140815f6c9f2e5fce95a4846b82d83db937a5f16c89cf946b4f48d46358dee438eacb5ded64292965d4ba4869dc1f46354c7643ca11ddfbb4d00012c2890073c127366b72ce0c04827dc7501b0bcf715e38b341187faa03d27496d349f4025001b138d7837655fb255444d9eb7b7aebaf46777877a162bde96ce8b55dd25f5113a990067a42b602dbf2e083edb3bac0edc827acc312dd03d0f8062402599ac1763107a141d62059a3c6cf52836fd7be3f409e77f69b70c7733c72c621c74f16e4d97150ed628f9033	01a20814-e36b-7263-a4b5-3a87410e9a43	queued	1	2026-11-23 11:05:16.372761+00	01a20814-a668-7390-ae4f-bdd00bfab1ee	2026-11-23 11:10:16.455522+00	\N	2026-11-23 11:05:16.372761+00	2026-12-03 11:05:16.372761+00	\N
01a20830-35be-70dc-adc7-5a85dddcf6b4	withdrawn@example.com	withdrawn@example.com	es	invitation	1	\N	01a20830-356e-749d-86d6-449eb7845138	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:06.831996+00	2026-12-03 11:35:06.831996+00	2026-11-23 11:35:06.972136+00
01a20830-37c1-72b9-8586-a169949c0aa7	Ana@Example.com	ana@example.com	en	already_registered	0	\\x01a93d68253b893a9054266c462eac772452e095fed68097b6f8762c62ddc964db2b8eec55b8b0d61b153213bb3ff1f5f3e1bde8fc86edac323fef3371a58776b81720878743f609a9f821f4f09174bc1b10b69d1ce8065170341bbbed03c92831c734	\N	queued	0	2026-11-23 11:35:07.339525+00	\N	\N	\N	2026-11-23 11:35:07.339525+00	2026-11-26 11:35:07.339525+00	\N
01a20830-3859-768c-99a4-0e1fce7326a5	rosa.new@example.com	rosa.new@example.com	es	verify_address	0	\\x018902fba2023cbf71b2b92f294ea8ebe150d7fd6a9e6499265e03b4cfe9b5a342e0d615481e876e9eded1617dbd0e3bac6c5bff6684e119ae7c36bb61a780c9ba1b8255902275bc45bdc0a0bc715fd56f3d7cb509141d06cd0caba716f1b5f2753fcfa85e9f4b8bb4348f86bef85d34b3c3f2e25d815b5d1fa4d1985e3861315b384f09f19338ec3270cf3427ccf749c15de85983758a954fcbf19bb1a29c9194088c373cafc3a24c3fb58b8ec9fc3d8418d3e3813c3497e9bd5f9d8ee54a755d44c81f4af737445ecaccf0231f4d6360d35ec8f8c995d9adf64664c2ec76f4a09e0e94ca5291eba25d9ebfb7cb	\N	queued	0	2026-11-23 11:35:07.505831+00	\N	\N	\N	2026-11-23 11:35:07.505831+00	2026-11-24 11:35:07.505831+00	\N
01a20814-d92c-7204-995a-08957533db9e	bounce@example.com	bounce@example.com	en	invitation	1	\N	01a20814-d915-7215-b161-b11aafbc8e55	failed	1	\N	\N	\N	550 5.1.1 no such mailbox here	2026-11-23 11:05:13.745663+00	2026-12-03 11:05:13.745663+00	2026-11-23 11:05:14.012367+00
01a20814-bb2c-72b6-94de-9772685de8fb	abel@example.com	abel@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:06.011776+00	2026-11-24 11:05:06.011776+00	2026-11-23 11:05:06.204975+00
01a20814-c44b-7030-91bf-3c4f663d016d	xenia@example.com	xenia@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:08.157224+00	2026-11-24 11:05:08.157224+00	2026-11-23 11:05:08.599905+00
01a20814-da41-729c-845f-8bd0fb691f4c	later@example.com	later@example.com	es	invitation	1	\\x0113babdf025aba9461fa9172dc5c5d5f75ea6bd2ce514f65ab202c3937f64c9e4f315e06e1634bd9c6cc0fa13803e55e2bc35088ee8ce4123837b714119ba234ba2f5a7aea23ae61ee2a481d0a965b312aa1a5674dd52daf01ac400ff4c308f13925b9f9feb63f53b960c77f5e64ab2e9bcacf54673bbb56389b7e2235e96554161f87127569c3458e47fcf83255aa52a15a883da3f0d6c102a92697063497f67eb65d026e50bdaf8df05144495efcbb13d1c8ee4c556950f5099a1bef18077a2539c0cd8502b6ba3cd426e2f3749b6b403864694a2bb76b6273ae45bbebf8c5da7e81e3cca0dd2475425ca756e23d667461fea0f8b7a2abebc3cb2e63a89066b08ddcecaaf1863a48e63d54c55728d909eea6370f92d01cb22f692a52719403a6bd8de13da2f5d8bcc8bd1e632e52152677e71a51ece2094fff41bf41cabba5e1d0acb9d5c2dbb3e2e2fa5cb30c7dbc258920fe9c01b689c6ed707a4be7b7d44293df876fdf22b61813fdc05bc841be4695296bffee8d1128dff50a93fba30a2d07a869e05f19aed364fd04673cedae6	01a20814-da23-7210-b5c2-554c32b28d51	queued	1	2026-11-23 11:05:44.131614+00	\N	\N	451 4.7.1 greylisted, try again later	2026-11-23 11:05:13.97275+00	2026-12-03 11:05:13.97275+00	\N
01a20814-c837-7171-9b0c-985c9722bb32	paula@example.com	paula@example.com	es	password_reset	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:09.401272+00	2026-11-23 12:05:09.401272+00	2026-11-23 11:05:09.597538+00
01a20814-d370-7210-8567-d79d20399475	resent@example.com	resent@example.com	es	invitation	1	\N	01a20814-d326-7098-aa11-4d67d37d10f0	sent	1	\N	\N	\N	\N	2026-11-23 11:05:12.21598+00	2026-12-03 11:05:12.21598+00	2026-11-23 11:05:12.427935+00
01a20814-daa1-733e-bcb2-d639aaf97989	table1@example.com	table1@example.com	es	invitation	1	\N	01a20814-da86-7686-ae97-899b2033828a	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.095506+00	2026-12-03 11:05:14.095506+00	2026-11-23 11:05:14.429906+00
01a20814-d8dc-74e1-aa60-0826adec8312	abel@example.com	abel@example.com	en	member_added	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:13.588169+00	2026-11-26 11:05:13.588169+00	2026-11-23 11:05:13.822854+00
01a20814-d8de-7325-a4c1-2f86f0a81eb4	Ana@Example.com	ana@example.com	en	invitation_accepted	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:13.588169+00	2026-11-26 11:05:13.588169+00	2026-11-23 11:05:13.927429+00
01a20830-393f-70b8-9301-3721d3d78cc2	Ana@Example.com	ana@example.com	en	already_registered	0	\\x0164a752925e70757ea2fccbacb4ed83caa0b7512029fd261221565273fe20243c80a7f9cc7e5bb6cfd3436bbbd9958237b93998097d02ad45ec11c1d7737781a32c97eda5e2e0852bb28aadc217c357c6c80a679537c2a9b70990c1e783	\N	queued	0	2026-11-23 11:35:07.65076+00	\N	\N	\N	2026-11-23 11:35:07.65076+00	2026-11-26 11:35:07.65076+00	\N
01a20830-3acd-7524-b9db-c807e77c386f	nora.new@example.com	nora.new@example.com	en	password_changed	0	\\x01c4ef15eb248cbc05f77bbc2ad42461399cd942693385fad65921a977bb725a353aa470f775247480328d47a6924863758655f04c3c19b55be42fbbec046ef5c4c3b1cb864ebdf1ffe531c31c50d3792b4f7326cd33947554f53827ce05904a3775a4f7e79aab7e6d2f8c57e664ca8fe94831b70132ef	\N	queued	0	2026-11-23 11:35:07.990529+00	\N	\N	\N	2026-11-23 11:35:07.990529+00	2026-11-26 11:35:07.990529+00	\N
01a20830-3cf5-71f8-9ebf-dc3544e9e95c	Ana@Example.com	ana@example.com	en	invitation_declined	1	\\x01bfce2f0d1df906d61d76932e115625a8dd62b521d80afe960de33c27a2892082a7e9fef6f4570d67ac28902504bfef3693134fedf200735207b27dfa9feedde8f5cac6afe4507fcea826e2f453c8899a082bc564a5afda47cd965389b48580900151b3236d9c7843009f1644b767c4c6578b2389affa57b8acc48b3000bc135f65d89aea3873826d57af911b1e621a156479a9bca10cca1b1368f59d5c4b36a8ff5a4c9b236880992a243935197a94e666ab4eb13860fc743763eff4b0281832e7b9ddcfcd6d79fa0457826a30035f3aa83966487bbc751062dca707229c5f01b439026ca6db716293a9	\N	queued	0	2026-11-23 11:35:08.723176+00	\N	\N	\N	2026-11-23 11:35:08.723176+00	2026-11-26 11:35:08.723176+00	\N
01a20830-3d53-70ee-b423-02e0acd56f08	sami@example.com	sami@example.com	en	role_changed	1	\\x01cae86e5c00cd1f7a9e4178a3678af4a9fb7f3e5da7cd54494cb12262a981926a0616346d342b25444819924df5f16c8839fe68583c45ab3c5e86f8a3753cccf8bbb399c6b54fd3843eab14a0c800a508d2ace68a4fa57c5ca034bbebc4b751105c63f6a241f51e5ebd3bc6e6352cc721114c93af9d39814d05348a383d7f07d1081ae6153717755ef63894f9747d78f7ce8ee08244a9f7070da398b905ae29a4d56c6fb0bb8cbb437a0821bc1046a8656248d005ebfd63289bc87360e9313702d70ceb55a1158569fe79bc6d80473bb22fa594eabab95e6d4e0432f5899f52	\N	queued	0	2026-11-23 11:35:08.87256+00	\N	\N	\N	2026-11-23 11:35:08.87256+00	2026-11-26 11:35:08.87256+00	\N
01a20830-3e05-7352-8971-b462fc2e419b	jose@example.com	jose@example.com	es	member_added	1	\\x015c824e7d24068079f5e46df551977bbf2e5e2ff193c8b426882ba4a56ed019f1fb09c5b3e838a9d79de032f788e1acdf81a4cd8fcb1f7b3703a616e18aaa91ac04c01f8eb70abe2d4eb0c397b81ccb3a16abbb2da7c82c0ef1530561cd2d77f4459a0cb80dc08df2a92ef8b68f91db389e3242199bef5ab639164fb0536b105b8e71ae25b37488b997ed108eedfcf3d1759bc2e231b82d11f40851834fe80be1e979c0b038c0db81c9fcd7b2fbf1189c5183cbe03d4d7b137add74961ab48ef9b00627f07444055c9ac067ae4f14a0	\N	queued	0	2026-11-23 11:35:08.997743+00	\N	\N	\N	2026-11-23 11:35:08.997743+00	2026-11-26 11:35:08.997743+00	\N
01a20830-3e0a-709e-bc43-77c3d98c6be4	Ana@Example.com	ana@example.com	en	invitation_accepted	1	\\x017e98d8b78623ae20b9fcdcf4de7ae2f5d00619a3257acb77ed691439975dedab0834e9f357910fc132bb1d6251e702e308d96685a0ad93b7ce61e609c496023736d68761ddf0f88639ff85b4d0cfc20d6fff76c3ff9f073728253e157d9309477d55e0a5be8aa7662e8960500146cbd82b7fcf347c16df3f02417f0588a5da169cc7bc0b4fad3d21f9edf7838faaf62a60db1cb41c483818f196549f3c0d50156b9959bf520c23a72f1a1bded8c754d98d020e59195327bc79bd8d32a247fad575e8b1982cc8373cf6bca7a2ab6b8cc1205d0406a2c269a5e2afc0608f91f3f98d	\N	queued	0	2026-11-23 11:35:08.997743+00	\N	\N	\N	2026-11-23 11:35:08.997743+00	2026-11-26 11:35:08.997743+00	\N
01a20814-bd42-7493-80ca-549467159a48	tess@example.com	tess@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:06.569087+00	2026-11-24 11:05:06.569087+00	2026-11-23 11:05:06.721078+00
01a20814-d817-74c8-91b4-be78374ed13f	abel@example.com	abel@example.com	es	invitation	1	\N	01a20814-d7e3-741e-9920-a16dbd9955f2	withdrawn	1	\N	\N	\N	\N	2026-11-23 11:05:13.437681+00	2026-12-03 11:05:13.437681+00	2026-11-23 11:05:13.588169+00
01a20814-c0f7-75a7-9be2-29c24f6a729b	vera@example.com	vera@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:07.373435+00	2026-11-24 11:05:07.373435+00	2026-11-23 11:05:07.780496+00
01a20814-c593-75c2-9c49-27b409b0b83c	xenia@example.com	xenia@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:08.716338+00	2026-11-24 11:05:08.716338+00	2026-11-23 11:05:08.912758+00
01a20814-c943-7488-aa13-25002c473768	paula@example.com	paula@example.com	es	password_reset	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:09.650592+00	2026-11-23 12:05:09.650592+00	2026-11-23 11:05:09.837442+00
01a20814-ce3f-72bd-ad4e-794657799b02	abel.new@example.com	abel.new@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:10.720145+00	2026-11-24 11:05:10.720145+00	2026-11-23 11:05:11.096029+00
01a20814-d4aa-7238-84d1-a358caed481d	resent@example.com	resent@example.com	es	invitation	1	\N	01a20814-d326-7098-aa11-4d67d37d10f0	sent	1	\N	\N	\N	\N	2026-11-23 11:05:12.551965+00	2026-12-03 11:05:12.551965+00	2026-11-23 11:05:12.740371+00
01a20814-d76e-721a-b3cb-03a53b63c7c8	jose@example.com	jose@example.com	es	invitation	1	\N	01a20814-d714-733f-8f7c-d2f211cb750f	withdrawn	1	\N	\N	\N	\N	2026-11-23 11:05:13.21405+00	2026-12-03 11:05:13.21405+00	2026-11-23 11:05:13.388293+00
01a20814-d63f-7679-b492-a5f68f0d1a79	second.chance@example.com	second.chance@example.com	es	invitation	1	\N	01a1b573-7476-7502-92bf-9794df604ca7	sent	1	\N	\N	\N	\N	2026-11-23 11:05:12.884717+00	2026-12-03 11:05:12.884717+00	2026-11-23 11:05:13.156672+00
01a20814-be55-7105-8ec9-e77e66967906	Zoe@Example.com	zoe@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:06.766465+00	2026-11-24 11:05:06.766465+00	2026-11-23 11:05:07.036798+00
01a20814-c284-7576-a3f7-fa1b4b868779	vera@example.com	vera@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:07.843731+00	2026-11-24 11:05:07.843731+00	2026-11-23 11:05:08.192468+00
01a20814-c713-723b-99ad-5c247f62837d	yara@example.com	yara@example.com	es	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:08.953272+00	2026-11-24 11:05:08.953272+00	2026-11-23 11:05:09.332578+00
01a20814-cb47-7756-ad22-34fb9e18acb3	otto.new@example.com	otto.new@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-23 11:05:09.925876+00	2026-11-24 11:05:09.925876+00	2026-11-23 11:05:10.384372+00
01a20814-cf40-7640-bb6b-50c2f3be388f	newcomer@example.com	newcomer@example.com	en	invitation	1	\N	01a20814-cf09-756e-bd79-bfb8f7b93159	sent	1	\N	\N	\N	\N	2026-11-23 11:05:11.151912+00	2026-12-03 11:05:11.151912+00	2026-11-23 11:05:11.351641+00
01a20814-dabd-70df-81f1-da083ac61866	table2@example.com	table2@example.com	es	invitation	1	\N	01a20814-dab8-73fa-924b-29be8e3f6910	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.163205+00	2026-12-03 11:05:14.163205+00	2026-11-23 11:05:14.539482+00
01a20814-d11a-76c8-8ef1-251d5e824b81	paula@example.com	paula@example.com	es	invitation	1	\N	01a20814-d101-743f-ab47-a897920d7ac4	sent	1	\N	\N	\N	\N	2026-11-23 11:05:11.679556+00	2026-12-03 11:05:11.679556+00	2026-11-23 11:05:11.874619+00
01a20814-db2b-7383-b8a6-5b2de0f88a08	list1@example.com	list1@example.com	es	invitation	1	\N	01a20814-db11-778a-b6a6-461492225700	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.255093+00	2026-12-03 11:05:14.255093+00	2026-11-23 11:05:14.727572+00
01a20814-dbd5-723f-8226-177692570f48	first@example.com	first@example.com	es	invitation	1	\N	01a20814-dbd1-74eb-a326-37c0b8e5eacc	sent	1	\N	\N	\N	\N	2026-11-23 11:05:14.447397+00	2026-12-03 11:05:14.447397+00	2026-11-23 11:05:14.995523+00
01a20830-3daa-759d-ac3b-6cf343141a37	jose@example.com	jose@example.com	es	invitation	1	\N	01a20830-3d89-75b1-92ea-15b71f785700	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:08.934052+00	2026-12-03 11:35:08.934052+00	2026-11-23 11:35:08.997743+00
01a1fd8c-721e-74fc-bf70-7dca1eb94e0a	Ulf@Bücher.example	ulf@xn--bcher-kva.example	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:02.153922+00	2026-11-22 10:00:02.153922+00	2026-11-21 10:00:02.539759+00
01a1fd8c-7461-719b-a187-e3ea047c6eb0	later.weekend@example.com	later.weekend@example.com	es	share	1	\\x01f4d19f2dd6251a07144f68f4c16b708b09b489684f981dee775800d90c93fa4fc3013ab932bf333de3a81d5982f6d17ece046bc1e518231b9d1e2138f87a8ea739d0e1857196f3d8637e94dd3b01371d5fb2963f15a89e1678e878d1bf01c6b5ae90ba74e68c5909cf5b718484009934ba15922b8e888b568bfd85c47014b3e37e3342886f92804e3b6608b771837e919674759d38a59267fc012306a16a6dfeacf9c92816a21cd7902d483065519175606c690ea52526a74bcc3bcb1d3e50ba98908dc85633424db19958361ef2b238614ca0feaa895f432dbc98a9ee6ce2987feecb985c329fd2a7937349ef9c7dc43deaad896f207f3034c1478f182766a8d43112114786ad7a350601e4a77afd1696587b3293ac46485af0505f259c11884a699d02b73da905878ee967ac719687c845961426106c7e0048d45b70e30b6e218168f05721a4a92e6a1bb8dc111fb45ab908c1a5e3da72fb03539a6567f6cbf34e7dfdae0b6393b5fb662597146def4a9704cb7107a618b7c33e77b2d89881e3e575cfa6242c910bbb7746366b7d8e0600c7a10aff7fea55fa1349d050fed749aa5302497f10d09ff597052255bc2b4c28aed6bd867ef73e4daa7f9f70fafa846d5a0924e84156909af780eb5fdb2ed80dd69c910c01e68e9a3d2da53157938c752261302ae431144ff93fd40e854ca369ba04fe4e2be37d478813e94bf50fe8702a7bacb2222bed13ad3ca40bd5db96f499e140f62f2e166609c1804263213a954f890c04ded4229b50f891a83e7bd283aab3fafb527394749fd4bd7f0c625f1a81460adb303d2c12a35d039f7e02d2e86c595edf6f6d8482b6538a6422a6efcdfce47429413b30804e3b69b742404ccf61db4d54ff82cefbc6689c4599f0edfcf557c1aa9c9c3a59c7a205176cf100b16094b099dc0cf68988e5ead079760f94c2	\N	queued	2	2026-11-23 11:06:01.133151+00	\N	\N	451 4.7.1 greylisted, try again later	2026-11-21 10:00:02.769483+00	2026-11-23 20:00:00+00	\N
01a20830-342b-7239-a06c-2026ceccaa67	mila@example.com	mila@example.com	en	verify_address	0	\\x01bfab8285fa4f3dd97cff20bcccedab85e0b09ba622675175121be16e35d3602cf11b01c6ea1adda930273dd55159369e952934de220acac8614adebed97d3ea11d075a93fcf68685a8d45f541af1886e9323f704feb54c85c60e9ff742e77b51fc4db82c3c005175ff06459962a196138f8a33f04182c88572240379127b7fbb0f26e57e096784eca6949be3bcfd3142ff6acc422ca42de3371b8f567d9094eb26c4901296a8781f44930f914a9c488fcbdc59f2f2be5a0d08	\N	queued	0	2026-11-23 11:35:06.394399+00	\N	\N	\N	2026-11-23 11:35:06.394399+00	2026-11-24 11:35:06.394399+00	\N
01a1b573-7505-7710-9a89-3f988c1f755d	second.chance@example.com	second.chance@example.com	es	invitation	1	\N	01a1b573-7476-7502-92bf-9794df604ca7	sent	1	\N	\N	\N	\N	2026-11-07 10:00:04.906146+00	2026-11-17 10:00:04.906146+00	2026-11-07 10:00:05.335779+00
01a20830-3990-75c5-ba7f-a56a0d5126c6	quin@example.com	quin@example.com	en	password_reset	0	\\x0146f1c27f589f1b6702328f8238ee987c89c6362cfd6af4bf2f5343a6626e2bb70b06d57650dbcf784b6e0b762b7df97fec3236ea284f5ac3d7c52246aa3f79e4e2bca75b8677cd1d5c99a1139d989c948ad0d409811c6f03200ee4e05bde1b96014bfa50e5475aec1ce8aace67df1985b43b99e7cb78ffffccd57588fa6cc91a759f906cde3023c43aee23545d5dcca99eee2f3867df4033957fd8b3d77163e29cfb	\N	queued	0	2026-11-23 11:35:07.879938+00	\N	\N	\N	2026-11-23 11:35:07.879938+00	2026-11-23 12:35:07.879938+00	\N
01a20830-3b6a-7135-a24b-e06b85db298c	sami@example.com	sami@example.com	es	invitation	1	\N	01a20830-3b25-764b-8308-0a32830c85a5	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:08.305391+00	2026-12-03 11:35:08.305391+00	2026-11-23 11:35:08.457699+00
01a1b573-6c11-72d1-9753-eabefa8d8f38	dan@example.com	dan@example.com	en	role_changed	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:02.798365+00	2026-11-10 10:00:02.798365+00	2026-11-07 10:00:03.110847+00
01a1b573-6dc6-7371-90c0-625decd4dc22	above@example.com	above@example.com	es	invitation	1	\N	01a1b573-6d3a-72d2-acbf-a39732158edd	sent	1	\N	\N	\N	\N	2026-11-07 10:00:03.041051+00	2026-12-07 10:00:03.041051+00	2026-11-07 10:00:03.42618+00
01a20830-3c6a-74ca-83d9-42bb23793dbf	karl@example.com	karl@example.com	es	invitation	1	\N	01a20830-3c52-73a0-9a4f-00f27724cf7f	withdrawn	0	\N	\N	\N	\N	2026-11-23 11:35:08.611928+00	2026-12-03 11:35:08.611928+00	2026-11-23 11:35:08.723176+00
01a1b573-7681-727f-a9ff-d58c1b6ba6f0	carla@example.com	carla@example.com	es	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:05.420348+00	2026-11-10 10:00:05.420348+00	2026-11-07 10:00:05.702861+00
01a1b573-6f1f-71e1-b12c-02d48d19af69	dan@example.com	dan@example.com	en	role_changed	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:03.596255+00	2026-11-10 10:00:03.596255+00	2026-11-07 10:00:03.83128+00
01a20830-3e3a-7379-8e09-3e0f51315f6b	jose@example.com	jose@example.com	es	removed	1	\\x01be9e3bd15ef4145348f668617f7669bb756c1c663a9100c8d8a55fe2e7e72cd812fdad90451983b64c18ab5aab6941b70e714c9cb192b919613dbc528b233cf5e9d78c3bf69f17809db1cfb615c8e5e3d58ab4d6d7f90727439aa36d624cd75c492fa354a3d11b0651c883038b51e44282a5217d1cf82fbe89e145ef5befca56faada9129d7d5e2141c2395a44b544e5a16dafcf4b0e7e47a8ee6a1abcdbccddb13b373fef24ee6833f626f47cf3a54598924fa5337b45e1fa9d147b63209c17b414ce02b4f39fa19b548dce84a9956b87	\N	queued	0	2026-11-23 11:35:09.089787+00	\N	\N	\N	2026-11-23 11:35:09.089787+00	2026-11-26 11:35:09.089787+00	\N
01a1b573-712a-74b2-8388-a11504716189	wim@example.com	wim@example.com	en	verify_address	0	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:03.728329+00	2026-11-08 10:00:03.728329+00	2026-11-07 10:00:04.361374+00
01a1b573-7347-77ef-aff4-17cf93e95aab	too.late@example.com	too.late@example.com	en	invitation	1	\N	01a1b573-72b2-705c-beb6-37f2875da245	sent	1	\N	\N	\N	\N	2026-11-07 10:00:04.436816+00	2026-11-17 10:00:04.436816+00	2026-11-07 10:00:04.860685+00
01a1b573-7787-74b4-8e32-78278b72b03c	dan@example.com	dan@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:05.588134+00	2026-11-10 10:00:05.588134+00	2026-11-07 10:00:05.97576+00
01a1b573-778a-703d-876e-9567fe4b74d1	eva@example.com	eva@example.com	en	transfer_offered	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-07 10:00:05.588134+00	2026-11-10 10:00:05.588134+00	2026-11-07 10:00:06.185985+00
01a1fd8c-7682-75f8-9d82-0ee769f4cb3f	optout@example.com	optout@example.com	en	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:03.04649+00	2026-11-24 10:00:03.04649+00	2026-11-21 10:00:03.779946+00
01a1fd8c-6da4-7173-976b-d21f0c6247a6	Ana@Example.com	ana@example.com	en	invitation_expired	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.876264+00	2026-11-24 10:00:00.876264+00	2026-11-21 10:00:01.742244+00
01a1fd8c-6e73-752a-9505-ee9c2e91cde1	Ana@Example.com	ana@example.com	en	invitation_expired	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:00.876264+00	2026-11-24 10:00:00.876264+00	2026-11-21 10:00:01.992794+00
01a1fd8c-746f-7714-bb2f-d8e77a9718bb	weekend@example.com	weekend@example.com	es	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:02.769483+00	2026-11-23 20:00:00+00	2026-11-21 10:00:03.336797+00
01a1fd8c-78f7-7717-9c31-6e93db0f6f9c	lectora@example.com	lectora@example.com	es	share_renewed	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:03.89783+00	2026-11-24 10:00:03.89783+00	2026-11-21 10:00:04.476305+00
01a1fd8c-77e0-7727-86b6-d7cfc69af4e1	lectora@example.com	lectora@example.com	es	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:03.654932+00	2026-11-24 10:00:03.654932+00	2026-11-21 10:00:04.180961+00
01a20830-34f8-7314-b0bc-ff3376fdbfda	queued@example.com	queued@example.com	en	invitation	1	\\x01428d1c55ed50b0f8eea1cbcec31cec352dc29c8414b4fc5b2a5fd08f6644c6827230919e403628dbc09ffefc678584bcbcc4e8f5ab3a27da2713c58c100d23c41173d96a868cc8f1a1bff42a5a5fad9611a6cd75f50520085e02407d2e5b93ae774c5b59f44186be8a4738098c21a55aa61d31428c9fa901ada995b0501789950b9cd9ba765f3b3ebde4be1bc3bf68257c551273c0e05c564c234603d47ec2fff4888d0d4b4b6990a27e69565540826bbdc16d715c9a50d68d8be296b6c9cc75335fbcd53c96c474725c74585296b65d1f5e4afa657ef6547de3650d4f71b7dc5635d4e027f15aa10cfc5fab67d9af18e1b4ca1506ce7e621b05ba281c339047642bf241e1c679418f97447b91ce23a0ded1bd82dc85f46525c8613c8e93a9d07f32a5e681c64906319fd5b04f70d23a78852cd0a95366bb5f17b3b594947d61b82966579d9723cec9d5c51f6b1a1b2b81e8aff10e3c71f84091244c94e08db9e27d86b5d26e730e68a79fbf4a8979c42afec4b6e5349c968abf87947162eaeef6da9da9feb8add3b3	01a20830-34ae-7041-a21f-d2c2a5a2758b	queued	0	2026-11-23 11:35:06.619688+00	\N	\N	\N	2026-11-23 11:35:06.619688+00	2026-12-03 11:35:06.619688+00	\N
01a20830-36aa-7453-86ac-bdb0141a32af	spring@example.com	spring@example.com	es	share	1	\\x01dfa86c6e66b6fd66bb3aceaa01f468aced69b4c7a96f0294bfcf006d727c0ca16da83d85ba3f606258aee27251dfb7e81747d1ef1597feac76cc97b542af4880cf659c90c8b7fece35dad82293dc42796d7c70e64d90f0f4b63e1ed132e9f5a1b6cfac77cd56b203da6b246c378aca218ff1153317db24cae3daf4de0eef7458265c29317b377a59d5e83d360de370c61c9fd532279b0fc807b5fa0221dcb2e7d8196c7ed04c44960aedbd81173b453153a21108b3401c3807314f743796f68a0e6f9df4217f0450df02f0ff77b41f605809c91a392aefec498ff593e573276264bb1540e4435199fee9ed9d89b73d805426c849687602490ec193814264a8d7dc470a04053751cc29659bcdceff55639d09825a0a2d8b8a828e6f7c97abc226678415080237d30bf8642c06b369f98e3321b71733874ddbded765a665587f1b12f970ec080e667eb5d83efffecd67c192134760efa9424eaa135292d9988e08de84f281c3823acc2669de4e6bf4480c0c07c7c8b8c4ff7aa6803732a5bd30adf8d15888af3adf269ac57268fcc4b06e9fc56293b78b92a290818fcc681245bce7cead04c04b1bf8eb7e1dfa63f9b36166946ac961ad170459eb0e1323222e3d1eac460d0b6369244dd986b934647e32d8b88324fd1a7ae46e992d3705e6278fc000b914409fed095db725f01b896c8023fb67c4eae3a27dea629f96a881523a0782e35b3c98a3424983a37f2b3922414eb224b0511af78954e43e2790acbbfac35201b77070aa8151cc075ec19e2a8a527e0a23149bb1d3077c519ab88affe9276651474ebdc97f6e1c4ca50c48498c19b905cb2e48c062595f9abc73331ae03ed8221c2403a27ed0117ca5c93740e1eb955038f555352689cceba3632db8e75f9ceda22c7ef24c1cf5bd2755c19fb03ed0bb3bca86863b4050f4e095aec12442	\N	queued	0	2026-11-23 11:35:07.124836+00	\N	\N	\N	2026-11-23 11:35:07.124836+00	2026-11-26 11:35:07.124836+00	\N
01a20830-3725-75d5-9f11-00b9407b7cde	abel@example.com	abel@example.com	en	address_changed	0	\\x01e5fe32f4002361cac18c7e11b6d601b6262707f3ca4b792082358b07adebb5e1ea5710be0ed2a1648c991875e808cce65fc5db6a6f8fca6bf90e8eb9ff0475baaab8bb2d217bd72ce0b32048bdd27a99565da86fde3d149ee85bf0a1101f9b1f3a8ba426632315e8a562384630eaf4cc1dc35fb09da05082badb48034226ded46073ef1bcb30c174f36b30e47503fbf02349e71c157fd892212973d6153963f1d53f	\N	queued	0	2026-11-23 11:35:07.242669+00	\N	\N	\N	2026-11-23 11:35:07.242669+00	2026-11-26 11:35:07.242669+00	\N
01a20830-3bf9-7537-802e-bb6b38e468d8	sami@example.com	sami@example.com	en	member_added	1	\\x01117df50d6bda0624d49e3db3a1af445e0cb3c6d07dca70af117dde198a63319e8e5c17ffc5d38df2a54548f162a22c0526d9600fe3ecf0509fae5c063be3f89a0634afd9a4fd7919d1e41ca9a363eeb1f2ffc1d49eaf8c44cde234e274be02f877d7ce25475259f7e2152332618ef7781baf3fa0d73843b17de3f049909d4ef1232b657fc042800554c1eec8483de530f395b90373d8d6254d3843904b7639631d081be245e1583f1914ce5276dff7b88a1c9c48f86108c608f78c7042785d7d983c82f65e7a8347a8c56a924570ca4c3ce3	\N	queued	0	2026-11-23 11:35:08.457699+00	\N	\N	\N	2026-11-23 11:35:08.457699+00	2026-11-26 11:35:08.457699+00	\N
01a1fd8c-768f-746c-a484-5022587a2cf5	press1@example.com	press1@example.com	en	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:03.04649+00	2026-11-24 10:00:03.04649+00	2026-11-21 10:00:03.924236+00
01a1fd8c-769b-733c-a218-c2f417c4b556	Press2@Example.com	press2@example.com	en	share	1	\N	\N	sent	1	\N	\N	\N	\N	2026-11-21 10:00:03.04649+00	2026-11-24 10:00:03.04649+00	2026-11-21 10:00:04.04525+00
01a20830-3c15-7734-b1ca-7d04ef88e517	Ana@Example.com	ana@example.com	en	invitation_accepted	1	\\x016fb0cc367f78e0daa72077def9e9ea935a2997f5d67fb992d20f5a81b6758eb01e529d93e43692949bc3c58b9ae9457cec758ff7081cc89df2fb9e688dd467e262ab1b8e8187cab99e9c8ec2405206f28af5050ac425d1df087f9e035655eb8484ebb8b2c6f0903c0c772d30ac1af974745e750e99e4c8cb8d1b9c371a266ad804d9c1f3830cd24605d15225b3536bafc6f9eba84d25a61f2c58dbc6e745a9c88facca4cbd3ef94001d55a3174f8712fd3b1072321721db4d314a93af3fce6a4c2301ac69d2857ee611e6c2ba8482ae292371e957c20	\N	queued	0	2026-11-23 11:35:08.457699+00	\N	\N	\N	2026-11-23 11:35:08.457699+00	2026-11-26 11:35:08.457699+00	\N
01a20830-3ee5-77c4-bf45-21f9f06f13ae	carla@example.com	carla@example.com	es	token_revoked	1	\\x01d7f3781d9d06772ef5408c526a058f189b4b8ff5870cce9781664fc16a46cf35e96f3461c4e26688bb3eed99b3bbb4289ec6ad65600c44962608a5b02907ceb6beb29ea5cb3bb5d9a9ff9402897b75f24d6eb98ca9b092aded0a512303ea1422398ea7ca4fc85e44eaf1ddc3ad2e12ed66187c929965e211c1c905ee8e70470880142a607851ffd1a853f46879c5c63b7cfb317f1c21ebc63d5c3c5b2ad0a9fcc4d1b9f9b3ecdcf669174b761e290b7b8f1c68f4e28ee9d2423675b2c10518760c583c884d142ba8aa58d7c2317bdcd63dd33c4dc06d23e5691e9f1090bd762436ef58	\N	queued	0	2026-11-23 11:35:09.270092+00	\N	\N	\N	2026-11-23 11:35:09.270092+00	2026-11-26 11:35:09.270092+00	\N
01a20830-3f32-7112-a651-27f9dc2bcfed	lectora@example.com	lectora@example.com	es	share_renewed	1	\\x018d8772a4b6e1834ea91ddf16eba490a9a801d133c0f375791b35fa764d563f039fcc0662741ba0ea85dcb98bf23ea0277392c179b25d4cf016777ed3b8cb6166d8d4e2654e36746dd6c459d73fb4676d82b1db496adb3006e177ca44aeebdc3c146bafb7189e79721c865a4175adc09b7fe6b35be7da8b8d934bbe06d2f22b09f57cdb800e38afb9716d2e4e64438d90d68a6850d47b5a4905bb6c135e8e1f7d674bae2f7baed3194b22c75f9c9d6047e409804322489df4c59b7a9b2f9558f79fbd556fdda6a66a96865804b9026370216589d925c253d5312a3ebba1085e8b99db060223d4464ee5187a56b2a4e43dbede0d49b128905ec00985cd0991bd2c14a8f164d0c5bdf03c1bea0e6561570cde6a3210a70e5604b6dbb0b03f13033980c91819a4d33bead0e2ab559bfe72eb0bf554af47b2cd29dfb7628db65f0c56395502ce656aa6bf51066da71cb44abd1f8cbab6fe64bd5bc0797feaf4c434e47b2b9c30f891e83ae941db237409ddffb7a4c856a335f44cd80633d3f7bcbd477000b55c576bd5b8ea6f432987d6abb7d5940f3be9df609c4aef151f3a5fe4895f3dcd107531022b9d79e6b9bc83605db95973129da8e3468705a8922abfbcd1d6bbc02a47aa12598b03795eb92c832864eb126d707c0eeb2b95dd61ae4a62db56ce47aeb8b24e5011661df8040cf66a39aa152ccb1e3a192ddd48c4a8be09a6f38e5ea1e22d4baf58d2122b6e47e3e0eb8272b68d3714f7c1b8a2e9991ee810602fa1faab9470781a8731022da768a88851b9b2cce6ef79ec62a71b6d49c29291826c599ef11f0e5b958fa341fc1a67f5905a00f3b9e4c25123f3a6a592111284	\N	queued	0	2026-11-23 11:35:09.322772+00	\N	\N	\N	2026-11-23 11:35:09.322772+00	2026-11-26 11:35:09.322772+00	\N
\.

--
-- Data for Name: project; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.project (id, workspace_id, name, created_at, deleted_at) FROM stdin;
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Website	2026-09-24 09:00:13.182407+00	\N
01a0d2a4-d92d-70ba-be8a-11f8c1a32ea9	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Sign	2026-09-24 09:00:13.968677+00	\N
01a0d2a4-da0d-76d1-a2bd-3cbceae42e20	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Flag	2026-09-24 09:00:14.144631+00	\N
01a0d2a4-dab3-7128-96e8-b493c3dc191a	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Banner	2026-09-24 09:00:14.365459+00	\N
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Brand book	2026-09-24 09:00:13.393873+00	\N
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a0d2a5-3a9b-73cc-8c48-6f1472223314	Catálogo	2026-09-24 09:00:39.40694+00	\N
01a0d2a5-3e38-770e-9156-8730da98cf00	01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	Window	2026-09-24 09:00:39.809862+00	\N
01a0d2a5-4104-72a3-9fa4-a8c01cc806d4	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Poster	2026-09-24 09:00:40.535452+00	\N
01a0d2a5-41b2-7740-aa50-dc06c3c25aff	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Mural	2026-09-24 09:00:40.703672+00	\N
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Brochure	2026-09-24 09:00:40.967574+00	\N
01a0d2a5-5400-77a3-b24c-45566d797779	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	​	2026-09-24 09:00:45.438026+00	\N
01a0d2a5-540f-748a-af46-fe4722f00fad	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	ñññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññññ🎈	2026-09-24 09:00:45.452584+00	\N
01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Scrapped	2026-09-24 09:00:13.627469+00	2026-10-01 09:00:07.181778+00
01a0d2a4-d837-7278-a7bc-456bb2756cdd	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	Moved	2026-09-24 09:00:13.723469+00	\N
01a0d2a5-4751-729c-8dd0-b39d9a7eba3b	01a0d2a5-4733-76b8-8d98-31490dc52d88	Boxes	2026-09-24 09:00:42.192077+00	2026-10-01 09:00:08.339423+00
01a0d2a4-d899-7194-8658-1be2f959de3c	01a0d2a5-476f-744f-8942-bef31100a6fe	Leaflet	2026-09-24 09:00:13.827469+00	\N
01a20814-dbc6-705f-b77d-15761f17c5e4	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Fair	2026-11-23 11:05:14.436355+00	\N
\.

--
-- Data for Name: project_membership; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.project_membership (project_id, account_id, permission, joined_at, invited_by) FROM stdin;
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:13.182407+00	\N
01a0d2a4-d6ee-76cd-925d-c494465748b5	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:13.393873+00	\N
01a0d2a4-d837-7278-a7bc-456bb2756cdd	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:13.723469+00	\N
01a0d2a4-d899-7194-8658-1be2f959de3c	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:13.827469+00	\N
01a0d2a4-d92d-70ba-be8a-11f8c1a32ea9	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:13.968677+00	\N
01a0d2a4-da0d-76d1-a2bd-3cbceae42e20	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:14.144631+00	\N
01a0d2a4-dab3-7128-96e8-b493c3dc191a	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:14.365459+00	\N
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-046a-75b7-8cb9-440d9094ec8e	read	2026-09-24 09:00:24.111837+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-0f66-7526-94a2-269ee7d589f0	write	2026-09-24 09:00:26.606203+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-15b2-76f3-af7d-95d23403edaa	admin	2026-09-24 09:00:28.847924+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a0d2a5-2aca-741f-a26d-2c4eea72caad	comment	2026-09-24 09:00:36.067785+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b
01a0d2a5-3c97-7022-8890-cbf9ecd78347	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	admin	2026-09-24 09:00:39.40694+00	\N
01a0d2a5-3e38-770e-9156-8730da98cf00	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	admin	2026-09-24 09:00:39.809862+00	\N
01a0d2a5-42a6-75e1-88ef-fcdd934b3955	01a0d2a4-e656-7237-8d0e-a89cc32525ad	admin	2026-09-24 09:00:40.967574+00	\N
01a0d2a5-5400-77a3-b24c-45566d797779	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:45.438026+00	\N
01a0d2a5-540f-748a-af46-fe4722f00fad	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-09-24 09:00:45.452584+00	\N
01a0d2a4-d61f-70f0-8546-df8195cf43e6	01a20814-bb16-72ac-a29c-e57ecc9cbd24	read	2026-11-23 11:05:13.588169+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b
01a20814-dbc6-705f-b77d-15761f17c5e4	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	admin	2026-11-23 11:05:14.436355+00	\N
\.

--
-- Data for Name: public_token; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.public_token (id, workspace_id, name, note, permission, expires_at, usage_limit, uses, last_used_at, code_hash, created_by, created_at, revoked_at, renewed_at, expiry_told_for) FROM stdin;
01a0d2a5-3f6f-701f-bec9-0fe0893e61c1	01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	Window guests	\N	read	2027-09-24 12:00:00+00	\N	0	\N	\\xb014755aeaf6c82375c6783a9b41154da9433769db4ad3e74e903bbc5fe0d869	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	2026-09-24 09:00:40.080082+00	\N	\N	\N
01a0f6b1-3eb0-7640-b7aa-0d824a456a30	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Scrap book	\N	read	2027-09-01 12:00:00+00	\N	0	\N	\\x0f65746e7ce9e3f93d525033fa34ba3f69e5dd198621db842d5bbf97c3d86a4f	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:06.183814+00	\N	\N	\N
01a1fd8c-7351-75c6-a590-cde9e1dbb938	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Weekend guests	\N	read	2026-11-23 20:00:00+00	\N	1	2026-11-23 11:05:15.064695+00	\\xfba3229802f8d806a725c9f362be2ad51f2773b38b1a74e85bd9cec61ee09b86	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-11-21 10:00:02.598598+00	\N	\N	2026-11-23 20:00:00+00
01a0f6b1-3d65-716a-88b9-6c5e69817df9	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Autumn review	\N	read	2026-11-02 12:00:00+00	\N	1	2026-10-01 09:00:06.525583+00	\\x262175e6e225422d609534bf314be089a7a7e3b7ec06f021ab4ae8b3c915ba82	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:05.845871+00	\N	\N	\N
01a0f6b1-3cab-7399-a2bd-89b149ff325f	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Always open	\N	read	\N	\N	3	2026-11-23 11:30:01.947731+00	\\xfc59fe9aefa8554b09523b9d93df6b26afaa034262b347266116442a6d329314	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:05.658221+00	\N	\N	\N
01a20830-363d-75b8-94ba-5224113fb8dd	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Spring	\N	write	2027-09-01 12:00:00+00	1000	0	\N	\\x25f676fa377e911f36d75c00f4f7d01b4b0d5d73730c387a9230721c2d823771	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-11-23 11:35:07.058514+00	\N	\N	\N
01a0f6b1-3dfc-73ee-a8e8-78e96bde6c43	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Two seats	\N	read	2027-09-01 12:00:00+00	2	2	2026-10-01 09:00:06.644077+00	\\x07a0937fc9501870512fc647d39410756e09a7b714e4bdf81a7aa5d0fa991d74	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:05.998302+00	\N	\N	\N
01a0f6b1-3e55-70f1-ac6f-4eef4ec166de	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Everything	\N	comment	2027-09-01 12:00:00+00	\N	1	2026-10-01 09:00:06.662185+00	\\x03a944fc37705b86ea2d913f3d7b696a6c82a243837430de7be5809829b0f331	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:06.074321+00	\N	\N	\N
01a0d2a5-44e7-76ed-94c9-8378f4c12f8e	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Poster for the printer	\N	comment	2027-09-20 12:00:00+00	\N	1	2026-10-01 09:00:06.815647+00	\\x174592daaa09bfcf74f21bc589af9a2836d6218d4955fc28602504ff816b1674	01a0d2a4-b933-7466-9edd-06c216a62656	2026-09-24 09:00:41.466655+00	\N	\N	\N
01a0d2a5-437b-76f4-965c-5d4082ee1f8b	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Opening week	\N	read	2027-09-20 12:00:00+00	\N	1	2026-10-01 09:00:06.890808+00	\\x82cbb7accf8198bc20153e58741bad4bb1a710d23ed213ce8a48cd063c29ea9b	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-09-24 09:00:41.132513+00	\N	\N	\N
01a0f6b1-3daf-7741-b81f-e15a26442129	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Leaked	\N	read	\N	\N	2	2026-10-01 09:00:06.619264+00	\\x4f4d2cd7b5988e0a5011583a8b9eb7534a6c13b74a0c24a260b3e3db170a73c9	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:05.925765+00	2026-10-01 09:00:06.969653+00	\N	\N
01a0f6b1-3ee2-74d9-9601-0f10321b6aa3	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Brochure draft	\N	comment	2027-09-01 12:00:00+00	\N	0	\N	\\x93273f6f796fcce907fd66ad314e89ac9ce61e0e132230d995a00cd6a213fd54	01a0d2a4-e656-7237-8d0e-a89cc32525ad	2026-10-01 09:00:06.239616+00	2026-10-01 09:00:07.018336+00	\N	\N
01a0f6b1-4637-778a-904e-d6ffc1941c9a	01a0d2a5-4733-76b8-8d98-31490dc52d88	Attic	\N	read	2026-10-08 09:00:08.084056+00	\N	1	2026-10-01 09:00:08.192431+00	\\x1147c17266f8c6d05a626e524106344939c85f33ffd4c785f0448c7b656f1c4c	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:08.084056+00	2026-10-01 09:00:08.339423+00	\N	\N
01a0d2a5-46cb-7646-a6d2-8359787fd048	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	For the agency	Asked for by José	write	2027-09-20 12:00:00+00	\N	0	\N	\\x2061965297c998b379f0645c53820f40439e7b45c874e9420911257b2b8488d8	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-09-24 09:00:42.037303+00	\N	\N	\N
01a0d2a5-4623-7645-80e6-1cfee70db293	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Mural preview	\N	read	2027-09-20 12:00:00+00	\N	0	\N	\\x9ad9019936a2e9a1f94a807b1a2c1ea7374c10016829eaa4e16b875cfca03124	01a0d2a4-bd95-7126-9f0b-0963d936c880	2026-09-24 09:00:41.800603+00	2026-10-01 09:00:10.747095+00	\N	\N
01a0f6b1-3be8-73af-b980-eca347f4dc5c	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Press review	For the press,\nuntil the fair is over.	comment	2027-09-01 12:00:00+00	10	4	2026-11-23 11:05:14.810858+00	\\x9475e4a1c427719668a2524db9e560663c7c8310612e2b956b337e20a87e9212	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:05.403327+00	\N	\N	\N
01a0f6b1-3cfd-72fb-bbcf-6f03e0b3f9c3	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Freelancer Frida	Two weeks.	write	2027-09-01 12:00:00+00	\N	1	2026-11-23 11:05:15.029598+00	\\x029e66bec2dbb336bf23ac47d9fd1f6b8397f11dda82b7e12977a95031a0ffda	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	2026-10-01 09:00:05.737404+00	\N	\N	\N
01a20830-3e64-77cc-844a-5c244f9bd00b	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Brochure, once	\N	read	2027-09-01 12:00:00+00	1	1	2026-11-23 11:35:09.188858+00	\\x30944f39a1e5a939d0d53d1afe2ffd924fc32a9f41f114979df959a9bdce94d9	01a0d2a4-e656-7237-8d0e-a89cc32525ad	2026-11-23 11:35:09.140901+00	2026-11-23 11:35:09.270092+00	\N	\N
01a0f6b1-3f22-74ca-8757-abfe7403c15e	01a0d2a5-3a9b-73cc-8c48-6f1472223314	Catálogo abierto	\N	read	2027-09-01 12:00:00+00	700	2	2026-11-23 11:05:15.90789+00	\\x1573c8963bae764284099ca901e135ccde38ee3325256380741e29c3049be0ff	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	2026-10-01 09:00:06.289435+00	\N	2026-11-23 11:35:09.322772+00	\N
\.

--
-- Data for Name: public_token_project; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.public_token_project (token_id, project_id, left_at) FROM stdin;
01a0d2a5-3f6f-701f-bec9-0fe0893e61c1	01a0d2a5-3e38-770e-9156-8730da98cf00	\N
01a0d2a5-437b-76f4-965c-5d4082ee1f8b	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a0d2a5-44e7-76ed-94c9-8378f4c12f8e	01a0d2a5-4104-72a3-9fa4-a8c01cc806d4	\N
01a0d2a5-4623-7645-80e6-1cfee70db293	01a0d2a5-41b2-7740-aa50-dc06c3c25aff	\N
01a0d2a5-46cb-7646-a6d2-8359787fd048	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a0f6b1-3be8-73af-b980-eca347f4dc5c	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a0f6b1-3cab-7399-a2bd-89b149ff325f	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a0f6b1-3cab-7399-a2bd-89b149ff325f	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N
01a0f6b1-3cfd-72fb-bbcf-6f03e0b3f9c3	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N
01a0f6b1-3d65-716a-88b9-6c5e69817df9	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a0f6b1-3daf-7741-b81f-e15a26442129	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a0f6b1-3dfc-73ee-a8e8-78e96bde6c43	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N
01a0f6b1-3e55-70f1-ac6f-4eef4ec166de	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a0f6b1-3e55-70f1-ac6f-4eef4ec166de	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N
01a0f6b1-3e55-70f1-ac6f-4eef4ec166de	01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	\N
01a0f6b1-3eb0-7640-b7aa-0d824a456a30	01a0d2a4-d7d7-745c-b9c2-403cd8b3c9ca	\N
01a0f6b1-3ee2-74d9-9601-0f10321b6aa3	01a0d2a5-42a6-75e1-88ef-fcdd934b3955	\N
01a0f6b1-3f22-74ca-8757-abfe7403c15e	01a0d2a5-3c97-7022-8890-cbf9ecd78347	\N
01a0f6b1-3e55-70f1-ac6f-4eef4ec166de	01a0d2a4-d837-7278-a7bc-456bb2756cdd	2026-10-01 09:00:07.233878+00
01a0f6b1-4637-778a-904e-d6ffc1941c9a	01a0d2a5-4751-729c-8dd0-b39d9a7eba3b	\N
01a1fd8c-7351-75c6-a590-cde9e1dbb938	01a0d2a4-d6ee-76cd-925d-c494465748b5	\N
01a20830-363d-75b8-94ba-5224113fb8dd	01a0d2a4-d61f-70f0-8546-df8195cf43e6	\N
01a20830-3e64-77cc-844a-5c244f9bd00b	01a0d2a5-42a6-75e1-88ef-fcdd934b3955	\N
\.

--
-- Data for Name: public_token_recipient; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.public_token_recipient (token_id, email, email_canonical, locale, created_at) FROM stdin;
01a1fd8c-7351-75c6-a590-cde9e1dbb938	later.weekend@example.com	later.weekend@example.com	es	2026-11-21 10:00:02.769483+00
01a1fd8c-7351-75c6-a590-cde9e1dbb938	weekend@example.com	weekend@example.com	es	2026-11-21 10:00:02.769483+00
01a0f6b1-3be8-73af-b980-eca347f4dc5c	optout@example.com	optout@example.com	en	2026-11-21 10:00:03.04649+00
01a0f6b1-3be8-73af-b980-eca347f4dc5c	press1@example.com	press1@example.com	en	2026-11-21 10:00:03.04649+00
01a0f6b1-3be8-73af-b980-eca347f4dc5c	Press2@Example.com	press2@example.com	en	2026-11-21 10:00:03.04649+00
01a0f6b1-3f22-74ca-8757-abfe7403c15e	lectora@example.com	lectora@example.com	es	2026-11-21 10:00:03.654932+00
01a20830-363d-75b8-94ba-5224113fb8dd	spring@example.com	spring@example.com	es	2026-11-23 11:35:07.124836+00
\.

--
-- Data for Name: rate_limit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.rate_limit (key, window_started_at, count) FROM stdin;
invite:address:3726ae61947d04401a43191d58404268	2026-11-23 11:05:00.807126+00	1
share_mail:all:8	2026-11-23 11:05:00.807126+00	2
invite:address:3c5eba558209e1c73738e6db886ac5ff	2026-11-23 11:05:00.807126+00	1
sign_in:account:acc_01a0d2a52515745aa8988b9632d637f5	2026-11-23 11:05:10.460659+00	0
sign_in:address:eae45e88d49c72b14bca2e7d9eef4db9	2026-11-23 11:05:01.46638+00	0
sign_in:address:949bb7f0f7c09c25557144984aea1dcb	2026-11-23 11:05:02.059318+00	0
sign_in:address:7882b760d278123e27b0fb4dd093bc6a	2026-11-23 11:05:02.266636+00	0
sign_in:address:28447dc3a195639140e274dd48d8a5a5	2026-11-23 11:05:02.713367+00	0
sign_in:address:bd925d4bc9f39fc28e4256513e67a77a	2026-11-23 11:05:02.989592+00	0
sign_in:address:1b6f156cc6f68a890979ed35b64ae195	2026-11-23 11:05:03.348753+00	0
sign_in:address:46f0860b3fb1ecdd3e4d1600b04a3c77	2026-11-23 11:05:03.654556+00	0
sign_up:account:acc_01a0d2a52515745aa8988b9632d637f5	2026-11-23 11:05:10.460659+00	1
sign_in:address:b71e9d6b642e96221eb4c0f861627c5e	2026-11-23 11:05:04.082601+00	0
sign_in:address:10ad091a0f00fa6c473836239c42643d	2026-11-23 11:05:04.421963+00	0
sign_in:address:e3026a41588dbcc6e5875df461891643	2026-11-23 11:05:04.69752+00	0
sign_in:address:47943a6ac0a96cacbf3b006d1c9f9ebe	2026-11-23 11:05:04.844233+00	0
sign_in:address:7fd922347aa71fe31e027ed427d04605	2026-11-23 11:05:04.994177+00	0
sign_up:address:1aa1cb19321cbe6d808dd592439b536a	2026-11-23 11:05:10.460659+00	1
sign_in:address:f4cca44f05f8beeeb8a5cd72f3fba1d5	2026-11-23 11:05:05.107862+00	0
sign_in:address:cd1e18a4afa6b0e947a2e8f28a911da0	2026-11-23 11:05:05.335732+00	0
sign_in:address:8f562cc31e76587cfdcff895ad36b567	2026-11-23 11:05:05.509331+00	0
sign_in:account:acc_01a20814bb1672aca29ce57ecc9cbd24	2026-11-23 11:05:10.720145+00	0
sign_in:address:d8de4c33d5c3ecd29f6d42ec3e7fbcfa	2026-11-23 11:05:00.919186+00	1
code:all:codes	2026-11-23 11:05:05.958644+00	1
sign_up:address:497cb309f375afbaf4675efa697e4731	2026-11-23 11:05:06.011776+00	1
sign_up:address:8c374e53cc1d908f0dcd83c2352405cd	2026-11-23 11:05:06.293105+00	1
sign_up:address:33ccc0294fb5646b950a4e6532212d02	2026-11-23 11:05:06.569087+00	1
sign_in:address:445465939210baeb804eafa760282a49	2026-11-23 11:05:07.086712+00	1
sign_up:address:445465939210baeb804eafa760282a49	2026-11-23 11:05:06.766465+00	2
sign_up:address:46c1b1c4265afe79c3f5f2f51b87ab25	2026-11-23 11:05:07.373435+00	2
reset:address:ebebf978e78984314664c61172643ea7	2026-11-23 11:05:08.716338+00	1
sign_up:account:acc_01a20814bb1672aca29ce57ecc9cbd24	2026-11-23 11:05:10.720145+00	1
sign_up:address:f61d37197ef2565018a5720dc4991941	2026-11-23 11:05:10.720145+00	1
sign_up:address:ebebf978e78984314664c61172643ea7	2026-11-23 11:05:08.157224+00	2
sign_up:address:aa84100c3304b330677e48e0c457ff54	2026-11-23 11:05:08.953272+00	1
reset:address:f4cca44f05f8beeeb8a5cd72f3fba1d5	2026-11-23 11:05:09.401272+00	2
sign_in:account:acc_01a0d2a4c8cf70c3ab68ba2b918503ea	2026-11-23 11:05:09.925876+00	0
sign_up:account:acc_01a0d2a4c8cf70c3ab68ba2b918503ea	2026-11-23 11:05:09.925876+00	1
sign_up:address:569f4d349cf0357804e2835b2a5e1cef	2026-11-23 11:05:09.925876+00	1
invite:address:da0d5f0b668520b390a2007c507a8cfc	2026-11-23 11:05:11.151912+00	1
invite:all:9	2026-11-23 11:05:11.151912+00	1
invite:account:acc_01a0d2a515b276f3af7d95d23403edaa	2026-11-23 11:05:11.389213+00	1
invite:all:10	2026-11-23 11:05:14.095506+00	2
invite:address:b71a99a170063f50a10df1ebb70ee7a0	2026-11-23 11:05:11.389213+00	1
invite:account:acc_01a0d2a4b3f0747c8e8189eb017c07b5	2026-11-23 11:05:11.679556+00	2
invite:address:f4cca44f05f8beeeb8a5cd72f3fba1d5	2026-11-23 11:05:11.679556+00	1
invite:all:4	2026-11-23 11:05:11.679556+00	1
invite:address:100aa8c9b48ed22063eac7cbb44a0c75	2026-11-23 11:05:13.745663+00	1
invite:address:aa84100c3304b330677e48e0c457ff54	2026-11-23 11:05:11.920601+00	1
invite:address:29cd4c6d006a025c04d8076a3c4395df	2026-11-23 11:05:14.163205+00	1
invite:workspace:ws_01a0d2a53a9b73cc8c486f1472223314	2026-11-23 11:30:01.612355+00	1
invite:address:196a2649fad38c9708be0d534217cd1d	2026-11-23 11:05:13.844253+00	1
invite:all:2	2026-11-23 11:05:13.437681+00	2
resend:pause:inv_01a20814d3267098aa114d67d37d10f0	2026-11-23 11:05:12.551965+00	1
resend:invitation:inv_01a20814d3267098aa114d67d37d10f0	2026-11-23 11:05:12.551965+00	1
invite:address:1dadfb5f47f1378d906b73381bbdf520	2026-11-23 11:05:12.21598+00	2
invite:address:29dc5260c0f11def8cf8c851c3b1f85d	2026-11-23 11:05:14.447397+00	1
resend:pause:inv_01a1b5737476750292bf9794df604ca7	2026-11-23 11:05:12.884717+00	1
resend:invitation:inv_01a1b5737476750292bf9794df604ca7	2026-11-23 11:05:12.884717+00	1
invite:address:525eeebcd8a7fb32f127fe44db8f2d12	2026-11-23 11:05:12.884717+00	1
invite:all:7	2026-11-23 11:05:11.389213+00	2
invite:address:10ad091a0f00fa6c473836239c42643d	2026-11-23 11:05:13.21405+00	1
invite:address:7133368a9db037a91a7d0913e739ba64	2026-11-23 11:05:14.255093+00	1
invite:address:497cb309f375afbaf4675efa697e4731	2026-11-23 11:05:13.437681+00	1
invite:address:df2fb67b0d0ec79e046dc3f4e370b708	2026-11-23 11:05:13.97275+00	1
invite:all:1	2026-11-23 11:05:13.97275+00	1
invite:all:12	2026-11-23 11:05:11.920601+00	2
invite:address:0f6cf12899a2e1ae3393b2c81e482ce7	2026-11-23 11:05:16.372761+00	1
invite:address:f678c963b8f68e1dc6da050ac61d53f7	2026-11-23 11:05:14.095506+00	1
invite:all:3	2026-11-23 11:05:16.372761+00	1
invite:address:863b7f805d157a912f56eb54d8242df6	2026-11-23 11:05:14.286065+00	1
sign_in:address:087bd55957c09d5e7f7dae545a5462a7	2026-11-23 11:30:00.901493+00	0
sign_in:address:4f2c3669910025a617d529beb55f79af	2026-11-23 11:35:01.204858+00	0
sign_in:address:9fec6eb6fb6171d9766f084628d79db2	2026-11-23 11:35:02.359582+00	0
sign_in:address:9b86ccf50abda388af41b9ed17b43d5e	2026-11-23 11:35:02.726686+00	0
sign_in:address:44298ba3d56dd7919507a734d217da2c	2026-11-23 11:35:03.197268+00	0
sign_in:address:f48c893ff6570b46edd1e3f78c2c7a70	2026-11-23 11:35:03.442721+00	0
sign_in:address:a25418547b9b72702fc8cd7c64d04cf1	2026-11-23 11:35:03.59288+00	0
sign_in:address:46a236284325f02862b54d3465378e90	2026-11-23 11:35:03.912058+00	0
sign_in:address:97741030e5deffff852052f5cdabc044	2026-11-23 11:35:04.220981+00	0
sign_up:address:4f2c3669910025a617d529beb55f79af	2026-11-23 11:35:07.339525+00	2
invite:account:acc_01a0d2a4aec57592964d936b3ad1ab5b	2026-11-23 11:05:11.151912+00	20
invite:all:15	2026-11-23 11:05:13.21405+00	2
invite:all:0	2026-11-23 11:05:12.21598+00	5
sign_in:address:c78edd884d6961e84a29854eb7ce41db	2026-11-23 11:35:04.620684+00	0
sign_in:address:3b82c5b93c704516994ff398c7d25b38	2026-11-23 11:35:04.931634+00	0
sign_in:address:64f93f708dd79b1e1dcb0f837bbac789	2026-11-23 11:35:05.200794+00	0
sign_in:address:10787f0754581616ce1e86b295e6fc97	2026-11-23 11:35:05.360907+00	0
sign_in:address:69012f70cbe0f4e221981b530f200b60	2026-11-23 11:35:05.528351+00	0
sign_in:address:e3ab03cdf42345546fca014fcb331ee2	2026-11-23 11:35:05.680124+00	0
sign_in:address:95ec029192bae15d9a98fee1a240d853	2026-11-23 11:35:05.794036+00	0
sign_in:address:28b37f69914c4a27ff1f9a501457a306	2026-11-23 11:35:05.912824+00	0
sign_in:address:027b847302e9977adc7eef89592cc448	2026-11-23 11:35:06.085409+00	0
sign_in:address:3d50c977737bdc5794b498b48324a72c	2026-11-23 11:35:06.220483+00	0
sign_up:address:3a7be62c3f05b9fad76de1fed3cf9567	2026-11-23 11:35:06.394399+00	1
invite:address:1d4cf5f6cd40cffcc4bf8735bd092397	2026-11-23 11:35:06.619688+00	1
invite:all:11	2026-11-23 11:35:06.619688+00	1
invite:address:1c91fed0d2beae1e71097c4904eaae88	2026-11-23 11:35:06.831996+00	1
invite:all:8	2026-11-23 11:35:06.831996+00	1
share_mail:account:acc_01a0d2a4aec57592964d936b3ad1ab5b	2026-11-23 11:35:07.124836+00	1
share_mail:workspace:ws_01a0d2a4d46475e5b9b3a8a257a7ec99	2026-11-23 11:35:07.124836+00	1
share_mail:all:13	2026-11-23 11:35:07.124836+00	1
invite:address:b65662d3312fd196bac46cb3bf14f862	2026-11-23 11:35:07.124836+00	1
sign_in:account:acc_01a0d494e07172ab97badca991cad6d6	2026-11-23 11:35:07.505831+00	0
sign_up:account:acc_01a0d494e07172ab97badca991cad6d6	2026-11-23 11:35:07.505831+00	1
sign_up:address:ecfcf46c8d3192fd03279ca9868066c6	2026-11-23 11:35:07.505831+00	1
sign_up:account:acc_01a0f6b13b217323bb74b3a1faf2b9d1	2026-11-23 11:35:07.65076+00	1
reset:address:e3ab03cdf42345546fca014fcb331ee2	2026-11-23 11:35:07.879938+00	1
sign_in:account:acc_01a0d2a4c39b7744a9f5e47ac3c11e2f	2026-11-23 11:35:07.990529+00	0
invite:workspace:ws_01a0d2a4d46475e5b9b3a8a257a7ec99	2026-11-23 11:05:11.151912+00	22
share_mail:all:14	2026-11-23 11:35:09.322772+00	1
invite:address:7f0a76b4ddb147170262bd3562b90da0	2026-11-23 11:35:09.322772+00	1
sign_in:account:acc_01a0f6b13b217323bb74b3a1faf2b9d1	2026-11-23 11:35:07.65076+00	0
invite:address:28b37f69914c4a27ff1f9a501457a306	2026-11-23 11:35:08.305391+00	1
invite:all:5	2026-11-23 11:05:13.745663+00	2
invite:address:3b82c5b93c704516994ff398c7d25b38	2026-11-23 11:35:08.611928+00	1
invite:address:c78edd884d6961e84a29854eb7ce41db	2026-11-23 11:35:08.934052+00	1
sign_in:address:2fec65d19aaa67d6f5e736b9e358e84c	2026-11-23 11:35:15.171343+00	15
\.

--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (id, account_id, token_hash, created_at, last_seen_at, expires_at, device) FROM stdin;
01a1e431-55e2-7459-9552-fc23de7af849	01a0d2a4-d236-7568-9704-af279b589690	\\xf7f6ce022bba72781e70298959f3bb15242247e719f2ee032900ef190bf7fb52	2026-11-16 11:50:00.635221+00	2026-11-16 11:50:00.635221+00	2026-12-16 11:50:00.635221+00	\N
01a1fd8c-6e09-74ea-acb1-cabb998b1302	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\\xac4e9634251691736fdf6bde55e22c3e1a00561eadafb9caea1d87bb7323e2ce	2026-11-21 10:00:00.902813+00	2026-11-21 10:00:00.902813+00	2026-12-21 10:00:00.902813+00	\N
01a1fd8c-70f2-71a9-a081-874f2daf5a7b	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	\\x2a209859672747f129bb982001ef7e495dd1301d237821d145f0e0adf62e200d	2026-11-21 10:00:01.436103+00	2026-11-21 10:00:01.436103+00	2026-12-21 10:00:01.436103+00	\N
01a20814-a899-7456-95e8-fd9c72890baf	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\\x0fcc0dfa085464b80d35e4a40bcb7c7cb0285206a94ae1caf57195ee6c9cf10c	2026-11-23 11:05:00.919186+00	2026-11-23 11:05:00.919186+00	2026-12-23 11:05:00.919186+00	Firefox/Linux
01a20814-aad0-76cb-b0a2-97c96a30ebb0	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	\\xc76f89fffe711beb7563c9ebc7fba19be2438cbd6395cedaf050260419721ff9	2026-11-23 11:05:01.46638+00	2026-11-23 11:05:01.46638+00	2026-12-23 11:05:01.46638+00	\N
01a20814-abdf-7590-b9e9-1467613bf762	01a0d2a4-e656-7237-8d0e-a89cc32525ad	\\x21c401394a044fa7cd7c333107145fd61ba5d0938c3ba5162e938b58aaa30545	2026-11-23 11:05:02.059318+00	2026-11-23 11:05:02.059318+00	2026-12-23 11:05:02.059318+00	\N
01a20814-ad7a-75d7-addc-f32efd67db8e	01a0d2a4-ee9f-7037-94eb-20a669491c42	\\x7541b82c9599d44c8581d3c3f8efb13ff502434cb957245abc35dd91e55e069e	2026-11-23 11:05:02.266636+00	2026-11-23 11:05:02.266636+00	2026-12-23 11:05:02.266636+00	\N
01a20814-ae97-7065-b672-d03498f9fcac	01a0d2a4-f53e-7359-8211-04490ee20646	\\x018efb4ad70704d1aab7640be1dbe138cc84d1e65f59ecebc42390272ced30f5	2026-11-23 11:05:02.713367+00	2026-11-23 11:05:02.713367+00	2026-12-23 11:05:02.713367+00	Firefox/Linux
01a20814-b023-77cf-8171-6ffdec5c98f7	01a0d2a5-046a-75b7-8cb9-440d9094ec8e	\\x061eca40d5456b9f0bde56c71faa67094e2049d233d8f2a72067e382483fec58	2026-11-23 11:05:02.989592+00	2026-11-23 11:05:02.989592+00	2026-12-23 11:05:02.989592+00	\N
01a20814-b130-7453-a44d-1dd60288f725	01a0d2a5-2aca-741f-a26d-2c4eea72caad	\\x0e0dabeda9c8148bcc72d4f2e998ff330822881398b2ffcb267318d90eaf0443	2026-11-23 11:05:03.348753+00	2026-11-23 11:05:03.348753+00	2026-12-23 11:05:03.348753+00	\N
01a20814-b2c8-7390-9646-d21191e78aab	01a0d2a5-0f66-7526-94a2-269ee7d589f0	\\x394e3060cfe336735e82c0ee161326aa16d63e0c675668b4d9b4955f06c7234a	2026-11-23 11:05:03.654556+00	2026-11-23 11:05:03.654556+00	2026-12-23 11:05:03.654556+00	\N
01a20814-b412-72e2-a0e7-b592b53682c0	01a0d2a5-15b2-76f3-af7d-95d23403edaa	\\x933ae0eb19692acb004dd8de490fc37d23d3ce5b584a861c4a7e458621eb4808	2026-11-23 11:05:04.082601+00	2026-11-23 11:05:04.082601+00	2026-12-23 11:05:04.082601+00	Firefox/Linux
01a20814-b567-74bb-8cf9-0cd93fc588b5	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	\\x06762f678bca8234edcd568be6f1fc8d1e9c00a2ba85ce79e4472878964e91bb	2026-11-23 11:05:04.421963+00	2026-11-23 11:05:04.421963+00	2026-12-23 11:05:04.421963+00	\N
01a20814-b62f-779d-b8fa-8a9cfc1975e8	01a0d2a5-2515-745a-a898-8b9632d637f5	\\x4e2779f723d3e4d33f71bc9271666da0a33799f511690ec811a06aadf671258c	2026-11-23 11:05:04.69752+00	2026-11-23 11:05:04.69752+00	2026-12-23 11:05:04.69752+00	\N
01a20814-b727-724f-8df8-677543e20dc2	01a0d2a4-c8cf-70c3-ab68-ba2b918503ea	\\xc1e7187df67da2cfac31fff28c0e71d6721243f666be488cf5ab4c17e6bdf8c3	2026-11-23 11:05:04.994177+00	2026-11-23 11:05:04.994177+00	2026-12-23 11:05:04.994177+00	\N
01a20814-b800-739d-b3b4-bfbc1a0a3c72	01a0d2a4-cd3c-757f-baf0-45257b9153d0	\\x80b396ce17078a08cc6aebb86cc57508353ab58ccda38bacd3a2e2fc634537e0	2026-11-23 11:05:05.107862+00	2026-11-23 11:05:05.107862+00	2026-12-23 11:05:05.107862+00	\N
01a20814-b89b-7224-a682-7365663af233	01a0d494-e071-72ab-97ba-dca991cad6d6	\\xdefdead361dd8b160a17b4200b9904ae7204f690de93a37ef6925eb74aa15ca2	2026-11-23 11:05:05.335732+00	2026-11-23 11:05:05.335732+00	2026-12-23 11:05:05.335732+00	\N
01a20814-b970-7581-ae38-d3f4e4427e3d	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	\\x3efddb97f957055d4104098d7f17dec101a36b8e79878e5a0759ed2acfcd630e	2026-11-23 11:05:05.509331+00	2026-11-23 11:05:05.509331+00	2026-12-23 11:05:05.509331+00	\N
01a20814-ba00-7452-91a0-902372661617	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\\xdcb10243f7733a21b6e45781b7120ee3cd2432cbba311e99a3b0a95c6f14fda3	2026-11-23 11:05:05.716753+00	2026-11-23 11:05:05.716753+00	2026-12-23 11:05:05.716753+00	Safari/iPhone
01a2082b-8c30-7200-9cdc-db42368b8ae9	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	\\x39fdb22f444d375bcfdcfba8950e79224a15fd3c5889f7a1ecffb70cbdb43ddf	2026-11-23 11:30:00.901493+00	2026-11-23 11:30:00.901493+00	2026-11-23 11:30:01.901493+00	\N
01a20830-2153-747f-be45-d49260809538	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\\xc492b0103b4f687e06ec9ae9386d1768bcaa25755e52fad5b5e6aa4a3f62035f	2026-11-23 11:35:01.204858+00	2026-11-23 11:35:01.204858+00	2026-12-23 11:35:01.204858+00	\N
01a20830-233e-729e-af54-c21735388dbe	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	\\xd4b48ab66c9ad382fa17dc859047d5a96d3dc75b60d2e0a96eed36d3a3b9c22c	2026-11-23 11:35:01.954524+00	2026-11-23 11:35:01.954524+00	2026-12-23 11:35:01.954524+00	\N
01a20830-2490-70bf-b497-ccd755f5d471	01a0d2a4-e656-7237-8d0e-a89cc32525ad	\\x53c0688e8032c8bc633a082a301cf9733e553851f6aeca45b616fa2a80556a45	2026-11-23 11:35:02.359582+00	2026-11-23 11:35:02.359582+00	2026-12-23 11:35:02.359582+00	\N
01a20830-2666-778d-b19d-cd1b011e3418	01a0d2a4-ee9f-7037-94eb-20a669491c42	\\x22a4b07044461a9af35b28ab3a57762f2c83306b415fe4e51f11ff2f3fc8165e	2026-11-23 11:35:02.726686+00	2026-11-23 11:35:02.726686+00	2026-12-23 11:35:02.726686+00	\N
01a20830-27c6-708d-bade-c902094edcf2	01a0d2a4-f53e-7359-8211-04490ee20646	\\x3c96a727896aedc46df4d9ca3762f48fa1b6dd43c465aff89b928604044fcab5	2026-11-23 11:35:03.197268+00	2026-11-23 11:35:03.197268+00	2026-12-23 11:35:03.197268+00	\N
01a20830-2873-73b3-a5b7-0a1679e51891	01a0d2a5-046a-75b7-8cb9-440d9094ec8e	\\xf371f95200394644de2eee82fdacc624d0be438e8e808eb3021d51f171266c31	2026-11-23 11:35:03.442721+00	2026-11-23 11:35:03.442721+00	2026-12-23 11:35:03.442721+00	\N
01a20830-294e-7460-82b0-b189703d3bcc	01a0d2a5-2aca-741f-a26d-2c4eea72caad	\\x87ba97fb7326e85d52be169a4f049cdaee5f0289e1148cc9cbc62ca05a2b8b96	2026-11-23 11:35:03.59288+00	2026-11-23 11:35:03.59288+00	2026-12-23 11:35:03.59288+00	\N
01a20830-2a9a-72bb-b82d-564c5c4116c4	01a0d2a5-0f66-7526-94a2-269ee7d589f0	\\x7d05c73a9ea4bb6f0a3f7b4980ee937260d7b41edf56f6dfb05ec5d6a3712f26	2026-11-23 11:35:03.912058+00	2026-11-23 11:35:03.912058+00	2026-12-23 11:35:03.912058+00	\N
01a20830-2c1c-704f-a68c-5bec7c6629f7	01a0d2a5-15b2-76f3-af7d-95d23403edaa	\\x99d523242685527b8c76ebbdc6eb9cec48ba072e935b00fd7dfd8a1cd47c3ee8	2026-11-23 11:35:04.220981+00	2026-11-23 11:35:04.220981+00	2026-12-23 11:35:04.220981+00	\N
01a20830-2d6f-7538-9c63-c03646d48b27	01a0d2a5-1d86-75b1-b068-eeb859ec91cf	\\xe0063e70d83a6fff639242cfa0c251b3b1d73a90346d43146e8308f000a22d42	2026-11-23 11:35:04.620684+00	2026-11-23 11:35:04.620684+00	2026-12-23 11:35:04.620684+00	\N
01a20830-2ea9-76b5-9fe7-a971eac619e8	01a0d2a5-2515-745a-a898-8b9632d637f5	\\x0d9ab55c4242fbb9327c55ddb071f3d4ac01a3c9655ac5e8fb4b19dafed48a39	2026-11-23 11:35:04.931634+00	2026-11-23 11:35:04.931634+00	2026-12-23 11:35:04.931634+00	\N
01a20830-2f60-7147-bc86-ce0b6861d913	01a0d2a4-c39b-7744-a9f5-e47ac3c11e2f	\\x49794384bef83d567d862bf8989a4065230d54d534927693bb25d0a6289659a9	2026-11-23 11:35:05.200794+00	2026-11-23 11:35:05.200794+00	2026-12-23 11:35:05.200794+00	\N
01a20830-300a-719a-ae87-6b5f685bda0c	01a0d2a4-c8cf-70c3-ab68-ba2b918503ea	\\xe6dd9bbe8d6f9947ccf9c339ad96c23686b9d79f0539ac8691c9da88c0146479	2026-11-23 11:35:05.360907+00	2026-11-23 11:35:05.360907+00	2026-12-23 11:35:05.360907+00	\N
01a20830-308e-71cc-ac6c-e267c0a62a4a	01a0d2a4-cd3c-757f-baf0-45257b9153d0	\\xe75ea4ff3fb136f6724acd09a482eadd93e039ccd702bc88ac7f7cf263b14312	2026-11-23 11:35:05.528351+00	2026-11-23 11:35:05.528351+00	2026-12-23 11:35:05.528351+00	\N
01a20830-3103-7590-8d21-384bc7349c70	01a0d2a4-d236-7568-9704-af279b589690	\\x00b21dd0781918df4cf0cc1789da6771482b427332a7d1282fafd869bcd39d07	2026-11-23 11:35:05.680124+00	2026-11-23 11:35:05.680124+00	2026-12-23 11:35:05.680124+00	\N
01a20830-3185-74a6-af74-b3c318462886	01a0d494-e071-72ab-97ba-dca991cad6d6	\\x861ce2e4fcdca6539ab62cef053bc1ebda4d73708b492c024de4519e9fa62e60	2026-11-23 11:35:05.794036+00	2026-11-23 11:35:05.794036+00	2026-12-23 11:35:05.794036+00	\N
01a20830-3232-72e8-acba-72fb125058a3	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	\\x39fd95058aa804574ecf497b4f21a37972727f47360e69780a1be7cd6f11e22b	2026-11-23 11:35:05.912824+00	2026-11-23 11:35:05.912824+00	2026-12-23 11:35:05.912824+00	\N
01a20830-32bd-73f3-90ff-060d291692db	01a20814-bb16-72ac-a29c-e57ecc9cbd24	\\x125f7e5f7edd3f784b51e580f51c0cafaf7d8f62ffbc43ea84592cb72ff3f200	2026-11-23 11:35:06.085409+00	2026-11-23 11:35:06.085409+00	2026-12-23 11:35:06.085409+00	\N
01a20830-335b-76ce-9bf5-c40750c52715	01a20814-bc5b-71ce-ad68-5e431fb4c380	\\xe338ae8bf5f15c9d5868f67253e09a2e16ddc4218623474da707f5eac41e5c87	2026-11-23 11:35:06.220483+00	2026-11-23 11:35:06.220483+00	2026-12-23 11:35:06.220483+00	\N
\.

--
-- Data for Name: signing_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.signing_key (kid, sealed, created_at, active_key) FROM stdin;
zOdxS5ee9oi	\\x01dfd5bc59146f23ed66e0e18ca4d7b69738d5e859bb60aceea9f74995541e5548d2b7d533eebdd8d9d4cce1dbdf02232ae64f2f61e23fe1b15c6f1dd80a0e6d657f144ff3dedd7b8d249e98281000c8dcea44f5f3c5fe43e2c5c5c17f9913bd767ec396506b8fe7aafe8010aa88dcb5	2026-09-30 08:00:00.245784+00	\N
b_4YNuWAgvJ	\\x0108b83dd1323cc57f3515b41dc3e0efb4ed5e78f2986d5620ef1595905cc96993cedcf8fd5814d352d8327cbc9df311188b6d154240edd026eafd007a017b404f2c60ec97ae2995e87d808a7747a8f017d5e9bae3cf4975c2faa2cf9742b19c80d66beea6c5faa35ce96964b0aef647	2026-11-23 11:25:00.178081+00	active
\.

--
-- Data for Name: transfer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.transfer (id, workspace_id, to_account_id, project_id, to_workspace_id, offered_by, state, decided_at, pending_key, created_at, expires_at) FROM stdin;
01a0f6b1-4876-77d5-83d7-2a7751b74ef5	01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-f53e-7359-8211-04490ee20646	\N	\N	01a0d2a4-ee9f-7037-94eb-20a669491c42	accepted	2026-10-01 09:00:08.818921+00	\N	2026-10-01 09:00:08.663386+00	2026-10-08 09:00:08.663386+00
01a0f6b1-4a05-73b0-adb4-4cf85b9d833c	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	01a0d2a4-d899-7194-8658-1be2f959de3c	01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	accepted	2026-10-01 09:00:09.226372+00	\N	2026-10-01 09:00:09.058391+00	2026-10-08 09:00:09.058391+00
01a0f6b1-4b0b-70fc-89a9-657def3b7b71	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	01a0d2a4-d92d-70ba-be8a-11f8c1a32ea9	01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	cancelled	2026-10-01 09:00:09.430341+00	\N	2026-10-01 09:00:09.34637+00	2026-10-08 09:00:09.34637+00
01a1b573-7665-7494-adb5-1fdea04d8c71	01a0d2a5-50c4-7502-85f3-93de37e94e0b	01a0d2a4-e656-7237-8d0e-a89cc32525ad	\N	\N	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	ws_01a0d2a550c4750285f393de37e94e0b	2026-11-07 10:00:05.420348+00	2026-11-14 10:00:05.420348+00
01a1b573-7745-71ec-9a10-5f82d561b1db	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	01a0d2a4-da0d-76d1-a2bd-3cbceae42e20	01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	prj_01a0d2a4da0d76d1a2bd3cbceae42e20	2026-11-07 10:00:05.588134+00	2026-11-14 10:00:05.588134+00
01a0f6b1-495f-7354-9a9e-5fc5e014ec82	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	01a0d2a5-0f66-7526-94a2-269ee7d589f0	\N	\N	01a0d2a4-ee9f-7037-94eb-20a669491c42	cancelled	2026-10-01 09:00:09.018858+00	\N	2026-10-01 09:00:08.908026+00	2026-10-08 09:00:08.908026+00
01a20814-dc4f-7158-8db1-fe0c1004c1b1	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	01a0d2a5-0f66-7526-94a2-269ee7d589f0	\N	\N	01a0d2a4-ee9f-7037-94eb-20a669491c42	pending	\N	ws_01a0d2a54784701282baba7ff2bcc1da	2026-11-23 11:05:14.528179+00	2026-11-30 11:05:14.528179+00
01a20814-dcac-73cd-b05d-c5ee819f9cad	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	\N	01a0d2a4-dab3-7128-96e8-b493c3dc191a	01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	pending	\N	prj_01a0d2a4dab3712896e8b493c3dc191a	2026-11-23 11:05:14.643453+00	2026-11-30 11:05:14.643453+00
\.

--
-- Data for Name: verification; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.verification (secret_hash, account_id, expires_at, used_at, purpose, email, email_canonical) FROM stdin;
\\x543ff9aae1cd8c2d35adfe826701fe306c1c261aef5b84d88a76791bd2216e2b	01a1fd8c-71f2-74e6-a39f-86e6cb7d7406	2026-11-22 10:00:02.153922+00	\N	sign_up	\N	\N
\\x5b6d35f57af00de124f34a0120e38a04720e03ef9e87e70f4496a4aacd08886c	01a20814-bb16-72ac-a29c-e57ecc9cbd24	2026-11-24 11:05:06.011776+00	2026-11-23 11:05:06.243563+00	sign_up	\N	\N
\\xd9facc4e275debcf34df010aea429cec7eb83401eb0072ed4743599746a2582d	01a20814-bc5b-71ce-ad68-5e431fb4c380	2026-11-24 11:05:06.293105+00	\N	sign_up	\N	\N
\\x2426df5d7055adfb276e9c97beca98cef03d7cab2c9155a4560e9ebb9b1cc25e	01a20814-bd2c-74df-a9a1-9a5f67841ab2	2026-11-24 11:05:06.569087+00	\N	sign_up	\N	\N
\\xe56c5056d65d67c6c796edbdec39aa6610d0c7359fc895259281ad75de88aba5	01a20814-be3f-7007-aaa4-0ed404e0aa47	2026-11-23 11:05:07.086712+00	\N	sign_up	\N	\N
\\xd4f451908aebb56dc7a393ef97f95d9dc164ee0d039ab8890cb3c8efb6fd7971	01a20814-be3f-7007-aaa4-0ed404e0aa47	2026-11-24 11:05:07.086712+00	\N	sign_up	\N	\N
\\x340d00c36b36eae478514edfbe9cc0dba1736f1cc622a99f60f5e223550893df	01a20814-c0bf-75c0-8c90-ce86cd52f2e5	2026-11-23 11:05:07.843731+00	\N	sign_up	\N	\N
\\xa15cbacfc930914a7362a90827b6665becd206806619cb6ce9c63c15f966cb8e	01a20814-c0bf-75c0-8c90-ce86cd52f2e5	2026-11-24 11:05:07.843731+00	\N	sign_up	\N	\N
\\x0f73c1d3bd961f58e4a345d3980d45f9aa731de8512cacde4a3281830852106b	01a20814-c420-74ca-849e-6ae05120c120	2026-11-23 11:05:08.716338+00	\N	sign_up	\N	\N
\\xcb99382929fd2972de31b0d6f414d16044403b9133f627cb9d9fbca72ef366c9	01a20814-c420-74ca-849e-6ae05120c120	2026-11-24 11:05:08.716338+00	\N	sign_up	\N	\N
\\x456337e3b28ca75ad97ee0f56985c9e7045c587284eb7e72b2345a5cbe800b7a	01a20814-c6f1-71bd-8254-0ab1d404329c	2026-11-24 11:05:08.953272+00	\N	sign_up	\N	\N
\\xb36ce206346d27af21587ab55b71aaa5f36f4a31204b58f8441f99e420d82501	01a0d2a4-cd3c-757f-baf0-45257b9153d0	2026-11-23 11:05:09.650592+00	\N	reset	\N	\N
\\xa55acacfeab4f80df87bf14d8bc3d34bc14d30242232a88fcc28ae6867170ab3	01a0d2a4-cd3c-757f-baf0-45257b9153d0	2026-11-23 12:05:09.650592+00	\N	reset	\N	\N
\\x54857e6d38f3684f6a036fc61be4a538b9f2ddf0842881ddcd2a45659f10f0ea	01a0d2a4-c8cf-70c3-ab68-ba2b918503ea	2026-11-24 11:05:09.925876+00	\N	address_change	otto.new@example.com	otto.new@example.com
\\x4df3d6070d2dfb538279801ffc724c71d83eadc3dd9fddae17b771942cd72383	01a0d2a5-2515-745a-a898-8b9632d637f5	2026-11-24 11:05:10.460659+00	\N	address_change	wim@example.com	wim@example.com
\\xc89bd9e88a21a5d8286f99801d3e9a1a0e73dbe126728ed50a9ab83138466ce3	01a20830-340d-73b0-81e8-40180f3f8af7	2026-11-24 11:35:06.394399+00	\N	sign_up	\N	\N
\\xddf231969201d317fc542a5741dabd0e72d6b32ebd7f49a8ee4aff44bfabdeb8	01a20814-bb16-72ac-a29c-e57ecc9cbd24	2026-11-24 11:05:10.720145+00	2026-11-23 11:35:07.242669+00	address_change	abel.new@example.com	abel.new@example.com
\\xb61e60f422f7c13dc260d16305bc4be364b9f2431438dbd3215c0e5315e739ef	01a0d494-e071-72ab-97ba-dca991cad6d6	2026-11-24 11:35:07.505831+00	\N	address_change	rosa.new@example.com	rosa.new@example.com
\\x00eba4f97bb3403c1a160dceba5617665f281a1be3dd165ea3a348ba83eabc98	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	2026-11-24 11:35:07.65076+00	\N	address_change	Ana@Example.com	ana@example.com
\\x0172de4381fdb51ec9b2e4a91322e0a8f7ac12ea4e87c5c9ece5cc25fb11f1b7	01a0d2a4-d236-7568-9704-af279b589690	2026-11-23 12:35:07.879938+00	\N	reset	\N	\N
\.

--
-- Data for Name: workspace; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workspace (id, name, plan_name, plan_public_tokens, plan_max_members, plan_max_pending, plan_max_active_tokens, setting_locale, setting_invitation_days, setting_token_default_days, setting_token_max_days, setting_tokens_without_expiry, setting_app_url, created_at, deleted_at) FROM stdin;
01a0d2a5-3a9b-73cc-8c48-6f1472223314	Atelier	default	t	\N	\N	\N	\N	\N	30	365	f	\N	2026-09-24 09:00:38.939428+00	\N
01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	Pier	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:42.244257+00	\N
01a0d2a5-476f-744f-8942-bef31100a6fe	Harbour	default	t	\N	\N	\N	en	\N	\N	\N	f	\N	2026-09-24 09:00:42.223305+00	\N
01a0d2a5-50c4-7502-85f3-93de37e94e0b	Lantern	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:44.612963+00	\N
01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	Annex	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:45.3406+00	\N
01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	Studio Ruiz	team	t	60	40	30	es	10	14	\N	t	https://app.example.com/studio	2026-09-24 09:00:12.77218+00	\N
01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	Kiosk	free	f	3	1	0	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:39.59545+00	\N
01a0d2a5-4733-76b8-8d98-31490dc52d88	Old attic	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-09-24 09:00:42.163065+00	2026-10-01 09:00:08.339423+00
01a20814-e092-7127-82ed-17554bfa3492	Made once	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-23 11:05:15.666597+00	\N
01a20830-3fed-7036-876b-8b7d8ed39fc0	Made once more	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-23 11:35:09.549886+00	\N
01a20830-403a-75b7-b25e-ed7ce9fb1597	Its answer was lost	default	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	2026-11-23 11:35:09.626609+00	\N
\.

--
-- Data for Name: workspace_membership; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workspace_membership (workspace_id, account_id, role, joined_at, invited_by, owner_key) FROM stdin;
01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	owner	2026-09-24 09:00:12.77218+00	\N	01a0d2a4-d464-75e5-b9b3-a8a257a7ec99
01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	admin	2026-09-24 09:00:15.285324+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\N
01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-e656-7237-8d0e-a89cc32525ad	designer	2026-09-24 09:00:16.219333+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\N
01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-f53e-7359-8211-04490ee20646	commenter	2026-09-24 09:00:20.369968+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\N
01a0d2a5-3a9b-73cc-8c48-6f1472223314	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	owner	2026-09-24 09:00:38.939428+00	\N	01a0d2a5-3a9b-73cc-8c48-6f1472223314
01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	owner	2026-09-24 09:00:39.59545+00	\N	01a0d2a5-3d2b-74ef-b1d1-d0f71a4ce65e
01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	01a0d2a4-ee9f-7037-94eb-20a669491c42	owner	2026-09-24 09:00:42.244257+00	\N	01a0d2a5-4784-7012-82ba-ba7ff2bcc1da
01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	commenter	2026-09-24 09:00:43.707748+00	01a0d2a4-ee9f-7037-94eb-20a669491c42	\N
01a0d2a5-4784-7012-82ba-ba7ff2bcc1da	01a0d2a5-0f66-7526-94a2-269ee7d589f0	designer	2026-09-24 09:00:44.303474+00	01a0d2a4-ee9f-7037-94eb-20a669491c42	\N
01a0d2a5-50c4-7502-85f3-93de37e94e0b	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	owner	2026-09-24 09:00:44.612963+00	\N	01a0d2a5-50c4-7502-85f3-93de37e94e0b
01a0d2a5-50c4-7502-85f3-93de37e94e0b	01a0d2a4-e656-7237-8d0e-a89cc32525ad	admin	2026-09-24 09:00:45.181629+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\N
01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	owner	2026-09-24 09:00:45.3406+00	\N	01a0d2a5-539c-729e-8a4f-6c4f0f2aaf17
01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-ee9f-7037-94eb-20a669491c42	admin	2026-09-24 09:00:42.223305+00	\N	\N
01a0d2a5-476f-744f-8942-bef31100a6fe	01a0d2a4-f53e-7359-8211-04490ee20646	owner	2026-09-24 09:00:42.824035+00	01a0d2a4-ee9f-7037-94eb-20a669491c42	01a0d2a5-476f-744f-8942-bef31100a6fe
01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0d2a4-ee9f-7037-94eb-20a669491c42	content_editor	2026-09-24 09:00:18.556727+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\N
01a20814-e092-7127-82ed-17554bfa3492	01a0d2a4-b3f0-747c-8e81-89eb017c07b5	owner	2026-11-23 11:05:15.666597+00	\N	01a20814-e092-7127-82ed-17554bfa3492
01a0d2a4-d464-75e5-b9b3-a8a257a7ec99	01a0f6b1-3b21-7323-bb74-b3a1faf2b9d1	content_editor	2026-11-23 11:35:08.457699+00	01a0d2a4-aec5-7592-964d-936b3ad1ab5b	\N
01a20830-3fed-7036-876b-8b7d8ed39fc0	01a0d2a4-e656-7237-8d0e-a89cc32525ad	owner	2026-11-23 11:35:09.549886+00	\N	01a20830-3fed-7036-876b-8b7d8ed39fc0
01a20830-403a-75b7-b25e-ed7ce9fb1597	01a0d2a4-e656-7237-8d0e-a89cc32525ad	owner	2026-11-23 11:35:09.626609+00	\N	01a20830-403a-75b7-b25e-ed7ce9fb1597
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
