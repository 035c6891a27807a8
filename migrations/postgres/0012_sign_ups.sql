-- No account exists before its address is proven: a sign-up is a mailed secret with the name and the language that were
-- entered, and the password is chosen where the secret is used. Accounts that were never proven become such sign-ups,
-- their links stay valid for as long as they were, and their passwords are dropped.

CREATE TABLE sign_up (
    secret_hash     bytea PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
    -- The id that the account will have. No foreign key: there is no account yet.
    account_id      uuid NOT NULL,
    email           text NOT NULL,
    -- Lowercase ASCII, domain in A-labels: what is compared. Not unique: sign-ups of an address stand beside each other.
    email_canonical text NOT NULL CHECK (length(email_canonical) <= 254),
    display_name    text NOT NULL,
    locale          text NOT NULL CHECK (locale IN ('en', 'es')),
    expires_at      timestamptz NOT NULL,
    used_at         timestamptz
);
CREATE INDEX sign_up_by_email ON sign_up (email_canonical, expires_at);
CREATE INDEX sign_up_by_expiry ON sign_up (expires_at);

INSERT INTO sign_up (secret_hash, account_id, email, email_canonical, display_name, locale, expires_at, used_at)
SELECT v.secret_hash, v.account_id, a.email, a.email_canonical, a.display_name, a.locale, v.expires_at, v.used_at
FROM verification v JOIN account a ON a.id = v.account_id
WHERE v.purpose = 'sign_up';
DELETE FROM verification WHERE purpose = 'sign_up';
ALTER TABLE verification
    DROP CONSTRAINT verification_purpose_check,
    ADD CONSTRAINT verification_purpose_check CHECK (purpose IN ('reset', 'address_change'));

-- The marker of an erased account has no @: those were proven once, and keep their row.
DELETE FROM verification WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND strpos(email_canonical, '@') > 0);
DELETE FROM session WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND strpos(email_canonical, '@') > 0);
DELETE FROM notification WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND strpos(email_canonical, '@') > 0);
DELETE FROM notification_preference WHERE account_id IN
    (SELECT id FROM account WHERE verified_at IS NULL AND strpos(email_canonical, '@') > 0);
DELETE FROM account WHERE verified_at IS NULL AND strpos(email_canonical, '@') > 0;
UPDATE account SET verified_at = created_at WHERE verified_at IS NULL;
