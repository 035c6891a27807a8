-- Whom share links were mailed to, and who wants no more such mails.

CREATE TABLE public_token_recipient (
    token_id        uuid NOT NULL REFERENCES public_token,
    email           text NOT NULL,
    email_canonical text NOT NULL CHECK (length(email_canonical) <= 254),
    locale          text NOT NULL CHECK (locale IN ('en', 'es')),
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (token_id, email_canonical)
);

CREATE TABLE mail_opt_out (
    email_canonical text PRIMARY KEY CHECK (length(email_canonical) <= 254),
    at              timestamptz NOT NULL
);

CREATE TABLE opt_out_secret (
    hash            bytea PRIMARY KEY CHECK (length(hash) = 32),
    email_canonical text NOT NULL CHECK (length(email_canonical) <= 254),
    created_at      timestamptz NOT NULL
);
CREATE INDEX opt_out_secret_by_email ON opt_out_secret (email_canonical);
