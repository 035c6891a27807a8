-- One-time secrets have a purpose: to prove the address of a sign-up, to set a new password, to move an account to another
-- address, which is kept with it. Those that are there were all made for sign-ups.

CREATE TABLE new_verification (
    secret_hash     BLOB NOT NULL PRIMARY KEY CHECK (length(secret_hash) = 32),
    account_id      BLOB NOT NULL CHECK (length(account_id) = 16) REFERENCES account,
    purpose         TEXT NOT NULL CHECK (purpose IN ('sign_up', 'reset', 'address_change')),
    -- The new address, where there is one.
    email           TEXT,
    email_canonical TEXT CHECK (length(email_canonical) <= 254),
    expires_at      INTEGER NOT NULL,
    used_at         INTEGER,
    CHECK ((purpose = 'address_change') = (email IS NOT NULL)),
    CHECK ((email IS NULL) = (email_canonical IS NULL))
) STRICT;
INSERT INTO new_verification (secret_hash, account_id, purpose, expires_at, used_at)
SELECT secret_hash, account_id, 'sign_up', expires_at, used_at FROM verification;
DROP TABLE verification;
ALTER TABLE new_verification RENAME TO verification;
CREATE INDEX verification_by_account ON verification (account_id);

-- What somebody did, for whoever takes their data along.
CREATE INDEX event_by_actor_id ON event (actor_id, at, id);
