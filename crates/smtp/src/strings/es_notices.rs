//! Spanish: the mails of notifications.

use guestlist_domain::model::notification::NotificationKind;

use super::{ByTarget, Notice, Subject};

const WHY_INVITER: &str = "Recibes este correo porque enviaste la invitación.";
const WHY_TOKEN_OWNER: &str = "Recibes este correo porque creaste el token público.";

pub(super) fn notice(kind: NotificationKind) -> Notice {
    match kind {
        NotificationKind::InvitationReceived => Notice {
            subject: Subject::of_both(
                "{person} te invita a «{target}»",
                "{person} te invita",
                "Tienes una invitación a «{target}»",
            ),
            heading: "Tienes una invitación a «{target}»",
            opening: ByTarget {
                project: "{person} te invita al proyecto «{project}» del espacio de trabajo «{workspace}».",
                workspace: "{person} te invita al espacio de trabajo «{workspace}».",
            },
            advice: None,
            why: "Recibes este correo porque {person} introdujo tu dirección.",
        },
        NotificationKind::InvitationAccepted => Notice {
            subject: Subject::of_both(
                "{person} se ha unido a «{target}»",
                "{person} ha aceptado tu invitación",
                "Han aceptado tu invitación a «{target}»",
            ),
            heading: "Han aceptado tu invitación",
            opening: ByTarget {
                project: "{person} ha aceptado tu invitación y ya es miembro del proyecto «{project}» del espacio de \
                          trabajo «{workspace}».",
                workspace: "{person} ha aceptado tu invitación y ya es miembro del espacio de trabajo «{workspace}».",
            },
            advice: None,
            why: WHY_INVITER,
        },
        NotificationKind::InvitationDeclined => Notice {
            subject: Subject::of_target("Han rechazado tu invitación a «{target}»", "Han rechazado tu invitación"),
            heading: "Han rechazado tu invitación",
            opening: ByTarget {
                project: "{person} ha rechazado tu invitación al proyecto «{project}» del espacio de trabajo \
                          «{workspace}».",
                workspace: "{person} ha rechazado tu invitación al espacio de trabajo «{workspace}».",
            },
            advice: Some("Esta invitación ya no se puede aceptar. Si ha sido un error, puedes enviar otra."),
            why: WHY_INVITER,
        },
        NotificationKind::InvitationExpired => Notice {
            subject: Subject::of_target("Tu invitación a «{target}» ha caducado", "Tu invitación ha caducado"),
            heading: "Tu invitación ha caducado",
            opening: ByTarget {
                project: "{person} no ha respondido a tiempo a tu invitación al proyecto «{project}» del espacio de \
                          trabajo «{workspace}».",
                workspace: "{person} no ha respondido a tiempo a tu invitación al espacio de trabajo «{workspace}».",
            },
            advice: Some("Puedes reenviarla: se creará un enlace nuevo con otra fecha de caducidad."),
            why: WHY_INVITER,
        },
        NotificationKind::InvitationUndeliverable => Notice {
            subject: Subject::of_target(
                "No se ha podido entregar tu invitación a «{target}»",
                "No se ha podido entregar tu invitación",
            ),
            heading: "No se ha podido entregar tu invitación",
            opening: ByTarget {
                project: "El correo que invita a {person} al proyecto «{project}» del espacio de trabajo «{workspace}» \
                          ha sido rechazado.",
                workspace: "El correo que invita a {person} al espacio de trabajo «{workspace}» ha sido rechazado.",
            },
            advice: Some("Comprueba la dirección y vuelve a invitar, o copia el código de invitación y entrégalo tú."),
            why: WHY_INVITER,
        },
        NotificationKind::MemberAdded => MEMBER_ADDED,
        NotificationKind::RoleChanged => Notice {
            subject: Subject::of_target(
                "Ha cambiado lo que puedes hacer en «{target}»",
                "Ha cambiado lo que puedes hacer",
            ),
            heading: "Ha cambiado lo que puedes hacer en «{target}»",
            opening: ByTarget {
                project: "{person} ha cambiado tu permiso en el proyecto «{project}» del espacio de trabajo \
                          «{workspace}».",
                workspace: "{person} ha cambiado tu rol en el espacio de trabajo «{workspace}».",
            },
            advice: None,
            why: "Recibes este correo porque eres miembro de «{target}».",
        },
        NotificationKind::Removed => Notice {
            subject: Subject::of_target("Ya no eres miembro de «{target}»", "Ya no eres miembro"),
            heading: "Ya no eres miembro de «{target}»",
            opening: ByTarget {
                project: "{person} te ha quitado del proyecto «{project}» del espacio de trabajo «{workspace}».",
                workspace: "{person} te ha quitado del espacio de trabajo «{workspace}» y de todos sus proyectos.",
            },
            advice: Some("Si crees que es un error, pide a {person} que te vuelva a invitar."),
            why: "Recibes este correo porque eras miembro de «{target}».",
        },
        NotificationKind::TransferOffered => Notice {
            subject: Subject::of_both(
                "{person} te pide que te hagas cargo de «{target}»",
                "{person} te pide que te hagas cargo de algo",
                "Te piden que te hagas cargo de «{target}»",
            ),
            heading: "Te piden que te hagas cargo de «{target}»",
            opening: ByTarget {
                project: "{person} quiere mover el proyecto «{project}» a tu espacio de trabajo «{workspace}».",
                workspace: "{person} quiere hacerte propietario del espacio de trabajo «{workspace}».",
            },
            advice: Some("Nada cambia hasta que aceptes. La oferta termina el {moment}."),
            why: "Recibes este correo porque {person} te ha elegido.",
        },
        NotificationKind::TokenExpiring => Notice {
            subject: Subject::of_person("El token público «{person}» caduca pronto", "Un token público caduca pronto"),
            heading: "El token público «{token}» caduca pronto",
            opening: both("El token público «{token}» del espacio de trabajo «{workspace}» caduca el {moment}."),
            advice: Some("Si todavía hace falta, renuévalo: el enlace que compartiste sigue siendo el mismo."),
            why: WHY_TOKEN_OWNER,
        },
        NotificationKind::TokenUsedUp => Notice {
            subject: Subject::of_person("El token público «{person}» está agotado", "Un token público está agotado"),
            heading: "El token público «{token}» está agotado",
            opening: both(
                "El token público «{token}» del espacio de trabajo «{workspace}» se ha usado todas las veces posibles. \
                 Quien ya ha entrado sigue dentro; nadie más puede entrar.",
            ),
            advice: Some(
                "Si lo necesitan más personas, renuévalo con más usos: el enlace que compartiste sigue siendo el mismo.",
            ),
            why: WHY_TOKEN_OWNER,
        },
        NotificationKind::TokenRevoked => Notice {
            subject: Subject::of_person(
                "El token público «{person}» se ha revocado",
                "Se ha revocado un token público",
            ),
            heading: "El token público «{token}» se ha revocado",
            opening: both(
                "{person} ha revocado el token público «{token}» del espacio de trabajo «{workspace}». Su enlace ya no \
                 abre nada y todos sus invitados han quedado fuera.",
            ),
            advice: Some("Si alguien todavía necesita acceso, crea otro."),
            why: WHY_TOKEN_OWNER,
        },
    }
}

const MEMBER_ADDED: Notice = Notice {
    subject: Subject {
        full: "Ya formas parte de «{target}»",
        without_target: ByTarget {
            project: "Ya formas parte de un proyecto",
            workspace: "Ya formas parte de un espacio de trabajo",
        },
        without_person: "Ya formas parte de «{target}»",
        bare: ByTarget {
            project: "Ya formas parte de un proyecto",
            workspace: "Ya formas parte de un espacio de trabajo",
        },
    },
    heading: "Te damos la bienvenida a «{target}»",
    opening: ByTarget {
        project: "Ya formas parte del proyecto «{project}» del espacio de trabajo «{workspace}».",
        workspace: "Ya formas parte del espacio de trabajo «{workspace}».",
    },
    advice: None,
    why: "Recibes este correo porque se ha aceptado una invitación a {to}. Si no lo esperabas, inicia sesión en \
              {product} y abandona «{target}».",
};

const fn both(phrase: &'static str) -> ByTarget {
    ByTarget { project: phrase, workspace: phrase }
}
