-- Whom share links were mailed to, and who wants no more such mails.

CREATE TABLE public_token_recipient (
    token_id        BLOB NOT NULL CHECK (length(token_id) = 16) REFERENCES public_token,
    email           TEXT NOT NULL,
    email_canonical TEXT NOT NULL CHECK (length(email_canonical) <= 254),
    locale          TEXT NOT NULL CHECK (locale IN ('en', 'es')),
    created_at      INTEGER NOT NULL,
    PRIMARY KEY (token_id, email_canonical)
) STRICT;

CREATE TABLE mail_opt_out (
    email_canonical TEXT NOT NULL PRIMARY KEY CHECK (length(email_canonical) <= 254),
    at              INTEGER NOT NULL
) STRICT;

CREATE TABLE opt_out_secret (
    hash            BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    email_canonical TEXT NOT NULL CHECK (length(email_canonical) <= 254),
    created_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX opt_out_secret_by_email ON opt_out_secret (email_canonical);
