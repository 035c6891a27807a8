//! English.

use super::{Call, Home, Landing, Mailbox, Notice, OptOut, Words};

pub(super) static WORDS: Words = Words {
    home: Home {
        title: "Start",
        what: "This server keeps track of who is invited to workspaces and projects, what each person may do \
               there, and which links let guests in without an account.",
        state: "It works through its HTTP API. Pages for people come later; this one shows the first steps.",
        links: "What is here",
        openapi: "The API, described for programs (OpenAPI)",
        docs: "The API, described for people",
        mailbox: "The development mailbox: every mail that this server writes",
        ready: "Whether the server is ready",
        support: "Help",
        first_steps: "First steps",
        sign_up: "Sign up. The answer is the same whether the address is known or not.",
        password: "a long sentence nobody guesses",
        read_mailbox: "Open the mail in the development mailbox. The secret is the part after # in its link.",
        read_mail: "Open the mail. The secret is the part after # in its link.",
        make_workspace: "Make a workspace with the session token that the last answer gave you.",
        workspace: "My studio",
    },
    join: Landing {
        title: "You have been invited",
        what: "Your link is an invitation. Nothing has happened yet: opening this page neither accepts nor \
               declines it.",
        has_secret: true,
        calls: &[
            Call {
                explanation: "See who invites you, and to what",
                path: "/v1/invitations/preview",
                headers: &[],
                body: r#"{"secret": "PASTE-IT-HERE"}"#,
            },
            Call {
                explanation: "Accept, if you have no account yet",
                path: "/v1/invitations/accept",
                headers: &[],
                body: r#"{"secret": "PASTE-IT-HERE", "account": {"display_name": "YOUR NAME", "password": "A NEW PASSWORD"}}"#,
            },
            Call {
                explanation: "Accept, if you have an account with this address",
                path: "/v1/invitations/accept",
                headers: &["authorization: Bearer YOUR-SESSION-TOKEN"],
                body: r#"{"secret": "PASTE-IT-HERE"}"#,
            },
            Call {
                explanation: "Decline",
                path: "/v1/invitations/decline",
                headers: &[],
                body: r#"{"secret": "PASTE-IT-HERE"}"#,
            },
        ],
    },
    open: Landing {
        title: "Something was shared with you",
        what: "Your link lets you into one or more projects as a guest, without an account. Nothing has \
               happened yet: opening this page uses nothing up.",
        has_secret: true,
        calls: &[
            Call {
                explanation: "See what the link opens",
                path: "/v1/public-tokens/preview",
                headers: &[],
                body: r#"{"token": "PASTE-IT-HERE"}"#,
            },
            Call {
                explanation: "Go in",
                path: "/v1/public-tokens/redeem",
                headers: &[],
                body: r#"{"token": "PASTE-IT-HERE"}"#,
            },
        ],
    },
    verify: Landing {
        title: "Confirm your address",
        what: "Your link shows that this mail address is yours. Nothing has happened yet: opening this page \
               does not confirm it.",
        has_secret: true,
        calls: &[Call {
            explanation: "Confirm the address and sign in",
            path: "/v1/accounts/verify",
            headers: &[],
            body: r#"{"secret": "PASTE-IT-HERE"}"#,
        }],
    },
    sign_in: Landing {
        title: "Sign in",
        what: "You have an account here.",
        has_secret: false,
        calls: &[Call {
            explanation: "Sign in",
            path: "/v1/sessions",
            headers: &[],
            body: r#"{"email": "YOUR ADDRESS", "password": "YOUR PASSWORD"}"#,
        }],
    },
    mailbox: Mailbox {
        title: "Development mailbox",
        what: "Every mail that this server would have sent since it started, newest first, with its secrets. \
               None leaves this machine.",
        as_json: "The same as JSON",
        empty: "No mail yet.",
        to: "To",
    },
    opt_out: OptOut {
        ask: Notice {
            title: "No more such mails?",
            what: "Invitations and share links would no longer be mailed to your address from here, whoever sends them. \
                   Mails about an account of yours would go on. Nothing has changed yet.",
        },
        button: "Send me no more of them",
        done: Notice {
            title: "Done",
            what: "Invitations and share links are no longer mailed to your address from here. People can still hand \
                   you a code or a link in another way.",
        },
        unknown: Notice {
            title: "This link is not one of ours",
            what: "Nothing has changed. Open the link in the mail itself, or copy all of it.",
        },
        later: Notice { title: "That did not work just now", what: "Nothing has changed. Please try again soon." },
    },
    not_yet: "A page that does it with a click comes later. Until then a call of the API does it; in a \
              terminal it looks as below.",
    fragment: "The secret is the part after # in the address of this page. Your browser has kept it to itself: \
               neither this server nor this page has seen it. Whoever has it can use it, so give it to nobody.",
};
