//! Spanish.

use super::{Call, Home, Landing, Mailbox, Notice, OptOut, Words};

pub(super) static WORDS: Words = Words {
    home: Home {
        title: "Inicio",
        what: "Este servidor lleva la cuenta de quién está invitado a espacios y proyectos, qué puede hacer cada \
               persona en ellos y qué enlaces dejan entrar a invitados sin cuenta.",
        state: "Funciona mediante su API HTTP. Las páginas para personas llegarán más adelante; esta muestra los \
                primeros pasos.",
        links: "Qué hay aquí",
        openapi: "La API, descrita para programas (OpenAPI)",
        docs: "La API, descrita para personas (en inglés)",
        mailbox: "El buzón de desarrollo: todos los correos que escribe este servidor",
        ready: "Si el servidor está listo",
        support: "Ayuda",
        first_steps: "Primeros pasos",
        sign_up: "Regístrate. La respuesta es la misma tanto si la dirección es conocida como si no.",
        password: "una frase larga que nadie adivina",
        read_mailbox: "Abre el correo en el buzón de desarrollo. El secreto es lo que sigue a # en su enlace.",
        read_mail: "Abre el correo. El secreto es lo que sigue a # en su enlace.",
        make_workspace: "Crea un espacio con el testigo de sesión que te dio la última respuesta.",
        workspace: "Mi estudio",
    },
    join: Landing {
        title: "Te han invitado",
        what: "Tu enlace es una invitación. Todavía no ha pasado nada: abrir esta página no la acepta ni la \
               rechaza.",
        has_secret: true,
        calls: &[
            Call {
                explanation: "Ver quién te invita y a qué",
                path: "/v1/invitations/preview",
                headers: &[],
                body: r#"{"secret": "PÉGALO-AQUÍ"}"#,
            },
            Call {
                explanation: "Aceptar, si aún no tienes cuenta",
                path: "/v1/invitations/accept",
                headers: &[],
                body: r#"{"secret": "PÉGALO-AQUÍ", "account": {"display_name": "TU NOMBRE", "password": "UNA CONTRASEÑA NUEVA"}}"#,
            },
            Call {
                explanation: "Aceptar, si tienes una cuenta con esta dirección",
                path: "/v1/invitations/accept",
                headers: &["authorization: Bearer TU-TESTIGO-DE-SESIÓN"],
                body: r#"{"secret": "PÉGALO-AQUÍ"}"#,
            },
            Call {
                explanation: "Rechazar",
                path: "/v1/invitations/decline",
                headers: &[],
                body: r#"{"secret": "PÉGALO-AQUÍ"}"#,
            },
        ],
    },
    open: Landing {
        title: "Han compartido algo contigo",
        what: "Tu enlace te deja entrar como invitado en uno o varios proyectos, sin cuenta. Todavía no ha pasado \
               nada: abrir esta página no gasta ningún uso.",
        has_secret: true,
        calls: &[
            Call {
                explanation: "Ver qué abre el enlace",
                path: "/v1/public-tokens/preview",
                headers: &[],
                body: r#"{"token": "PÉGALO-AQUÍ"}"#,
            },
            Call {
                explanation: "Entrar",
                path: "/v1/public-tokens/redeem",
                headers: &[],
                body: r#"{"token": "PÉGALO-AQUÍ"}"#,
            },
        ],
    },
    verify: Landing {
        title: "Confirma tu dirección",
        what: "Tu enlace demuestra que esta dirección de correo es tuya. Todavía no ha pasado nada: abrir esta \
               página no la confirma.",
        has_secret: true,
        calls: &[Call {
            explanation: "Confirmar la dirección e iniciar sesión",
            path: "/v1/accounts/verify",
            headers: &[],
            body: r#"{"secret": "PÉGALO-AQUÍ"}"#,
        }],
    },
    sign_in: Landing {
        title: "Inicia sesión",
        what: "Ya tienes una cuenta aquí.",
        has_secret: false,
        calls: &[Call {
            explanation: "Iniciar sesión",
            path: "/v1/sessions",
            headers: &[],
            body: r#"{"email": "TU DIRECCIÓN", "password": "TU CONTRASEÑA"}"#,
        }],
    },
    mailbox: Mailbox {
        title: "Buzón de desarrollo",
        what: "Todos los correos que este servidor habría enviado desde que arrancó, el más nuevo primero, con sus \
               secretos. Ninguno sale de esta máquina.",
        as_json: "Lo mismo como JSON",
        empty: "Todavía no hay correos.",
        to: "Para",
    },
    opt_out: OptOut {
        ask: Notice {
            title: "¿No quieres más correos como este?",
            what: "Desde aquí ya no se enviarían a tu dirección invitaciones ni enlaces compartidos, los mande quien los \
                   mande. Los correos sobre una cuenta tuya seguirían llegando. Todavía no ha cambiado nada.",
        },
        button: "No quiero recibir más",
        done: Notice {
            title: "Hecho",
            what: "Desde aquí ya no se envían a tu dirección invitaciones ni enlaces compartidos. Aún pueden darte un \
                   código o un enlace de otra manera.",
        },
        unknown: Notice {
            title: "Este enlace no es nuestro",
            what: "No ha cambiado nada. Abre el enlace en el propio correo o cópialo entero.",
        },
        later: Notice {
            title: "Ahora no ha funcionado",
            what: "No ha cambiado nada. Vuelve a intentarlo dentro de poco.",
        },
    },
    not_yet: "Una página que lo haga con un clic llegará más adelante. Hasta entonces lo hace una llamada a la API; \
              en una terminal es como sigue.",
    fragment: "El secreto es lo que sigue a # en la dirección de esta página. Tu navegador se lo ha guardado: ni este \
               servidor ni esta página lo han visto. Quien lo tiene puede usarlo, así que no se lo des a nadie.",
};
