//! Spanish: mails about the reader's own account.

use super::account::{AccountMail, AccountMails};

pub(super) const ACCOUNT: AccountMails = AccountMails {
    new_address: AccountMail {
        subject: "Confirma tu nueva dirección de correo para {product}",
        heading: "Confirma tu nueva dirección de correo",
        opening: "La cuenta de «{name}» en {product}, que hasta ahora tiene la dirección {address}, va a tener esta \
                  dirección en su lugar.",
        request: "Si es tu cuenta y lo has pedido tú, confirma la nueva dirección.",
        button: "Confirmar la nueva dirección",
        notes: &["El enlace funciona hasta el {moment}. Mientras no lo uses, no cambia nada."],
        why: "Recibes este correo porque alguien que tiene una sesión en {product} ha escrito {to} como su nueva \
              dirección. Si no has sido tú, ignóralo: nada cambia sin la contraseña de esa cuenta.",
    },
    address_taken: AccountMail {
        subject: "Ya tienes una cuenta en {product}",
        heading: "Ya tienes una cuenta",
        opening: "Alguien, quizá tú, quería usar esta dirección para otra cuenta de {product}. Ya tiene una cuenta \
                  propia, así que no ha cambiado nada.",
        request: "Puedes iniciar sesión con ella como siempre.",
        button: "Iniciar sesión",
        notes: &[],
        why: "Recibes este correo porque alguien ha escrito {to} como nueva dirección de su cuenta de {product}. Si no \
              has sido tú, ignóralo: tu cuenta sigue igual y quien lo ha intentado no sabrá que existe.",
    },
    password_reset: AccountMail {
        subject: "Elige una nueva contraseña para {product}",
        heading: "Elige una nueva contraseña",
        opening: "Alguien, probablemente tú, ha pedido una nueva contraseña para tu cuenta de {product}.",
        request: "Si has sido tú, elígela ahora.",
        button: "Elegir una nueva contraseña",
        notes: &[
            "El enlace funciona una sola vez, hasta el {moment}.",
            "Cuando la contraseña quede guardada, se cerrarán todas las sesiones abiertas de tu cuenta.",
        ],
        why: "Recibes este correo porque alguien ha escrito {to} donde {product} pregunta por una contraseña olvidada. Si \
              no has sido tú, ignóralo: tu contraseña sigue como está.",
    },
    password_changed: AccountMail {
        subject: "Ha cambiado tu contraseña de {product}",
        heading: "Ha cambiado tu contraseña",
        opening: "La contraseña de tu cuenta de {product} cambió el {moment}. Se han cerrado todas las demás sesiones.",
        request: "Si no has sido tú, pide enseguida una nueva contraseña, donde inicias sesión.",
        button: "Iniciar sesión",
        notes: &[],
        why: "Recibes este correo porque {to} es la dirección de la cuenta. Se envía con cada cambio de contraseña y no se \
              puede desactivar.",
    },
    address_changed: AccountMail {
        subject: "Tu cuenta de {product} tiene una nueva dirección",
        heading: "Tu cuenta tiene una nueva dirección",
        opening: "Desde el {moment}, tu cuenta de {product} tiene la dirección {address}. A partir de ahora los correos \
                  van allí y con esta dirección ya no se inicia sesión.",
        request: "Si no has sido tú, avisa enseguida a quien administra {product}: alguien conocía tu contraseña.",
        button: "Iniciar sesión",
        notes: &[],
        why: "Recibes este correo porque {to} era hasta ahora la dirección de la cuenta. Se envía con cada cambio de \
              dirección y no se puede desactivar.",
    },
};
