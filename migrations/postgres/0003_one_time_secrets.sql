-- One-time secrets have a purpose: to prove the address of a sign-up, to set a new password, to move an account to another
-- address, which is kept with it. Those that are there were all made for sign-ups.

ALTER TABLE verification
    ADD COLUMN purpose text NOT NULL DEFAULT 'sign_up' CHECK (purpose IN ('sign_up', 'reset', 'address_change')),
    -- The new address, where there is one.
    ADD COLUMN email text,
    ADD COLUMN email_canonical text CHECK (length(email_canonical) <= 254),
    ADD CHECK ((purpose = 'address_change') = (email IS NOT NULL)),
    ADD CHECK ((email IS NULL) = (email_canonical IS NULL));
ALTER TABLE verification ALTER COLUMN purpose DROP DEFAULT;

-- What somebody did, for whoever takes their data along.
CREATE INDEX event_by_actor_id ON event (actor_id, at, id);
