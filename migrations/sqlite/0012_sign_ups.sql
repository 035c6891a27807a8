-- No account exists before its address is proven: a sign-up is a mailed secret with the name and the language that were
-- entered, and the password is chosen where the secret is used. Accounts that were never proven become such sign-ups,
-- their links stay valid for as long as they were, and their passwords are dropped.

CREATE TABLE sign_up (
    secret_hash     BLOB NOT NULL PRIMARY KEY CHECK (length(secret_hash) = 32),
    -- The id that the account will have. No foreign key: there is no account yet.
    account_id      BLOB NOT NULL CHECK (length(account_id) = 16),
    email           TEXT NOT NULL,
    -- Lowercase ASCII, domain in A-labels: what is compared. Not unique: sign-ups of an address stand beside each other.
    email_canonical TEXT NOT NULL CHECK (length(email_canonical) <= 254),
    display_name    TEXT NOT NULL,
    locale          TEXT NOT NULL CHECK (locale IN ('en', 'es')),
    expires_at      INTEGER NOT NULL,
    used_at         INTEGER
) STRICT;
CREATE INDEX sign_up_by_email ON sign_up (email_canonical, expires_at);
CREATE INDEX sign_up_by_expiry ON sign_up (expires_at);

INSERT INTO sign_up (secret_hash, account_id, email, email_canonical, display_name, locale, expires_at, used_at)
SELECT v.secret_hash, v.account_id, a.email, a.email_canonical, a.display_name, a.locale, v.expires_at, v.used_at
FROM verification v JOIN account a ON a.id = v.account_id
WHERE v.purpose = 'sign_up';

CREATE TABLE new_verification (
    secret_hash     BLOB NOT NULL PRIMARY KEY CHECK (length(secret_hash) = 32),
    account_id      BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    purpose         TEXT NOT NULL CHECK (purpose IN ('reset', 'address_change')),
    -- The new address, where there is one.
    email           TEXT,
    email_canonical TEXT CHECK (length(email_canonical) <= 254),
    expires_at      INTEGER NOT NULL,
    used_at         INTEGER,
    CHECK ((purpose = 'address_change') = (email IS NOT NULL)),
    CHECK ((email IS NULL) = (email_canonical IS NULL))
) STRICT;
INSERT INTO new_verification (secret_hash, account_id, purpose, email, email_canonical, expires_at, used_at)
SELECT secret_hash, account_id, purpose, email, email_canonical, expires_at, used_at
FROM verification WHERE purpose <> 'sign_up';
DROP TABLE verification;
ALTER TABLE new_verification RENAME TO verification;
CREATE INDEX verification_by_account ON verification (account_id);
CREATE INDEX verification_by_expiry ON verification (expires_at);

-- The marker of an erased account has no @: those were proven once, and keep their row.
DELETE FROM verification WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND instr(email_canonical, '@') > 0);
DELETE FROM session WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND instr(email_canonical, '@') > 0);
DELETE FROM notification WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND instr(email_canonical, '@') > 0);
DELETE FROM notification_preference WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND instr(email_canonical, '@') > 0);
DELETE FROM account WHERE verified_at IS NULL AND instr(email_canonical, '@') > 0;
UPDATE account SET verified_at = created_at WHERE verified_at IS NULL;
