//! Spanish, with the informal "tú" of the pages.

use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::time::Timestamp;

use super::{AlreadyRegistered, ByTarget, Grant, Invitation, Strings, Subject, VerifyAddress};

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

fn format_time(at: Timestamp) -> String {
    let at = at.to_offset_date_time();
    let month = MONTHS[usize::from(u8::from(at.month())) - 1];
    // "A la una", but "a las dos".
    let article = if at.hour() == 1 { "la" } else { "las" };
    format!("{} de {month} de {} a {article} {:02}:{:02} UTC", at.day(), at.year(), at.hour(), at.minute())
}

fn role(role: Role) -> Grant {
    let (name, can) = match role {
        Role::Owner => ("Propietario", "hacer todo en el espacio de trabajo"),
        Role::Admin => (
            "Administrador",
            "hacer todo en el espacio de trabajo, salvo eliminarlo, transferir su propiedad o gestionar la facturación",
        ),
        Role::Designer => (
            "Diseñador",
            "crear proyectos, editar y publicar todos los proyectos, dejar y revisar comentarios, e invitar a otras \
             personas",
        ),
        Role::ContentEditor => (
            "Editor de contenido",
            "ver todos los proyectos, editar textos y elegir contenido multimedia, publicar proyectos, dejar y revisar \
             comentarios, e invitar a otras personas",
        ),
        Role::Commenter => (
            "Comentador",
            "ver todos los proyectos, dejar y revisar comentarios, publicar proyectos e invitar a otras personas",
        ),
    };
    Grant { name, can }
}

fn permission(permission: Permission) -> Grant {
    let (name, can) = match permission {
        Permission::Read => {
            ("Lectura", "ver el contenido, los tableros, el calendario, los diseños y los ajustes básicos")
        }
        Permission::Comment => (
            "Comentario",
            "ver el contenido, los tableros, el calendario, los diseños y los ajustes básicos, y dejar y revisar \
             comentarios",
        ),
        Permission::Write => (
            "Escritura",
            "verlo y comentarlo todo, crear, editar y eliminar contenido, crear y editar tableros y diseños, y cambiar \
             el estado del flujo de trabajo",
        ),
        Permission::Admin => (
            "Administración",
            "gestionar el proyecto: su contenido, sus ajustes, las personas, los enlaces compartidos y los flujos de \
             trabajo",
        ),
    };
    Grant { name, can }
}

pub(super) const STRINGS: Strings = Strings {
    lang: "es",
    format_time,
    link_hint: "O abre este enlace:",
    role,
    permission,
    your_role: "Tu rol",
    your_permission: "Tu permiso",
    you_can: "Puedes",
    expires: "Caduca",
    open: ByTarget { project: "Abrir el proyecto", workspace: "Abrir el espacio de trabajo" },
    verify_address: VerifyAddress {
        subject: "Confirma tu dirección de correo para {product}",
        heading: "Confirma tu dirección de correo",
        opening: "Hola, {name}: confirma tu correo para terminar de crear tu cuenta en {product}.",
        request: "Allí eliges tu contraseña.",
        button: "Confirmar y elegir contraseña",
        valid_for_hours: "El enlace funciona durante {hours} horas, hasta el {moment}.",
        valid_until: "El enlace funciona hasta el {moment}.",
        why: "Alguien escribió {to} para crear una cuenta en {product}. Si no fuiste tú, puedes ignorar este correo: no \
              se crea ninguna cuenta.",
    },
    already_registered: AlreadyRegistered {
        subject: "Ya tienes una cuenta en {product}",
        heading: "Ya tienes una cuenta",
        opening: "Alguien, probablemente tú, ha intentado registrarse en {product} con esta dirección, que ya \
                  tiene una cuenta. No ha cambiado nada.",
        request: "Puedes iniciar sesión como siempre.",
        button: "Iniciar sesión",
        why: "Recibes este correo porque alguien ha escrito {to} al registrarse en {product}. Si no has sido tú, \
              ignóralo: tu cuenta sigue igual y quien lo ha intentado no sabrá que existe.",
    },
    account: super::es_account::ACCOUNT,
    invitation: Invitation {
        subject: Subject {
            full: "{person} te invita a «{target}»",
            without_target: ByTarget {
                project: "{person} te invita a un proyecto",
                workspace: "{person} te invita a un espacio de trabajo",
            },
            without_person: "Tienes una invitación a «{target}»",
            bare: ByTarget {
                project: "Tienes una invitación a un proyecto",
                workspace: "Tienes una invitación a un espacio de trabajo",
            },
        },
        heading: "Tienes una invitación a «{target}»",
        opening: ByTarget {
            project: "{inviter} ({address}) te invita al proyecto «{project}» del espacio de trabajo «{workspace}».",
            workspace: "{inviter} ({address}) te invita al espacio de trabajo «{workspace}».",
        },
        message: "{inviter} escribe:",
        button: "Ver la invitación",
        opening_is_harmless: "Abrir el enlace no cambia nada: en la página decides si aceptas o rechazas la invitación.",
        do_not_forward: "El enlace es solo para ti: no reenvíes este correo.",
        why: "Recibes este correo porque {inviter} ha escrito tu dirección, {to}. Si no conoces a esta persona, \
              ignóralo: no ocurre nada.",
    },
    shares: super::es_shares::SHARES,
    notice: super::es_notices::notice,
};
