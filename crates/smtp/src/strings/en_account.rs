//! English: mails about the reader's own account.

use super::account::{AccountMail, AccountMails};

pub(super) const ACCOUNT: AccountMails = AccountMails {
    new_address: AccountMail {
        subject: "Confirm your new e-mail address for {product}",
        heading: "Confirm your new e-mail address",
        opening: "The {product} account of “{name}”, which has the address {address} so far, is to have this address \
                  instead.",
        request: "If this is your account and you asked for that, please confirm the new address.",
        button: "Confirm the new address",
        notes: &["The link works until {moment}. Until you use it, nothing changes."],
        why: "You get this because somebody who is signed in to {product} entered {to} as their new address. If that was \
              not you, ignore this mail: nothing changes without the password of that account.",
    },
    address_taken: AccountMail {
        subject: "You already have an account at {product}",
        heading: "You already have an account",
        opening: "Somebody, possibly you, wanted to use this address for another {product} account. It already has an \
                  account of its own, so nothing was changed.",
        request: "You can sign in with it as usual.",
        button: "Sign in",
        notes: &[],
        why: "You get this because somebody entered {to} as the new address of their {product} account. If that was not \
              you, ignore this mail: your account is as it was, and whoever tried was not told that it exists.",
    },
    password_reset: AccountMail {
        subject: "Set a new password for {product}",
        heading: "Set a new password",
        opening: "Somebody, probably you, asked for a new password for your {product} account.",
        request: "If that was you, choose one now.",
        button: "Choose a new password",
        notes: &[
            "The link works once, until {moment}.",
            "Once the password is set, everybody who was signed in to your account is signed out.",
        ],
        why: "You get this because somebody entered {to} where {product} asks for a forgotten password. If that was not \
              you, ignore this mail: your password stays as it is.",
    },
    password_changed: AccountMail {
        subject: "Your {product} password was changed",
        heading: "Your password was changed",
        opening: "The password of your {product} account was changed on {moment}. All other sessions were ended.",
        request: "If that was not you, ask for a new password at once, where you sign in.",
        button: "Sign in",
        notes: &[],
        why: "You get this because {to} is the address of the account. It is sent with every change of a password and \
              cannot be switched off.",
    },
    address_changed: AccountMail {
        subject: "Your {product} account has a new address",
        heading: "Your account has a new address",
        opening: "Since {moment}, your {product} account has the address {address}. Mails go there from now on, and this \
                  address does not sign in any more.",
        request: "If that was not you, tell whoever runs {product} for you at once: somebody knew your password.",
        button: "Sign in",
        notes: &[],
        why: "You get this because {to} was the address of the account until now. It is sent with every change of an \
              address and cannot be switched off.",
    },
};
