//! Spanish words of access explanations.

use guestlist_domain::model::explain::{Explained, Finding};

use super::most;

/// Describes what a check found.
pub(super) fn detail(explained: &Explained) -> String {
    match explained.finding {
        Finding::IsIn => "Ya está dentro, sea cual sea el camino por el que llegó.".to_owned(),
        Finding::HasInvitation => "Hay una invitación para esta dirección en este espacio de trabajo.".to_owned(),
        Finding::NotInvited => "No hay ninguna invitación para esta dirección en este espacio de trabajo.".to_owned(),
        Finding::InvitedHere => "Es para este proyecto o para todo el espacio de trabajo.".to_owned(),
        Finding::InvitedElsewhere => "Sus invitaciones son para otros proyectos de este espacio.".to_owned(),
        Finding::AcceptedAt(at) => format!("La invitación se aceptó el {at}."),
        Finding::Pending { until, resent: false } => {
            format!("La invitación aún no tiene respuesta; caduca el {until}.")
        }
        Finding::Pending { until, resent: true } => {
            format!(
                "La invitación se envió de nuevo y aún no tiene respuesta; solo vale su último enlace, hasta {until}."
            )
        }
        Finding::Withdrawn => "Quien invitó ya no puede conceder lo que la invitación ofrece.".to_owned(),
        Finding::DeclinedAt(at) => format!("La invitación se rechazó el {at}."),
        Finding::CancelledAt(at) => format!("La invitación se retiró el {at}."),
        Finding::InvitationExpiredAt(at) => format!("La invitación caducó el {at}."),
        Finding::HasAccount => "La dirección tiene una cuenta.".to_owned(),
        Finding::NoAccount => "Ninguna cuenta tiene ya esta dirección.".to_owned(),
        Finding::Proven => "La dirección de la cuenta está verificada.".to_owned(),
        Finding::IsMember => "Llega a este proyecto por un rol o un permiso.".to_owned(),
        Finding::NotMember => "No tiene rol en el espacio de trabajo ni permiso en este proyecto.".to_owned(),
        Finding::NoLongerMember => "Fue miembro, y desde entonces salió o se le quitó el acceso.".to_owned(),
        Finding::Includes(capability) => format!("Lo que tiene, o se le ofrece, incluye {}.", capability.as_str()),
        Finding::Excludes(capability) => format!("Lo que tiene, o se le ofrece, no incluye {}.", capability.as_str()),
        Finding::HasSeat => "El plan tiene una plaza para esta persona.".to_owned(),
        Finding::NoSeat(refusal) => {
            format!("El plan del espacio no tiene sitio para otra invitación: permite {}.", most(refusal))
        }
        Finding::IsKnown => "El token público se conoce aquí.".to_owned(),
        Finding::IsUnknown => "Ningún token público de este espacio tiene este identificador.".to_owned(),
        Finding::OfThisWorkspace => "Es del espacio de trabajo del proyecto.".to_owned(),
        Finding::OfAnotherWorkspace => {
            "El proyecto se movió después a otro espacio de trabajo y el token se quedó en el anterior.".to_owned()
        }
        Finding::NotRevoked => "Nadie lo ha revocado.".to_owned(),
        Finding::RevokedAt(at) => format!("Se revocó el {at}."),
        Finding::ValidUntil(Some(at)) => format!("Caduca el {at}."),
        Finding::ValidUntil(None) => "No caduca nunca.".to_owned(),
        Finding::ExpiredAt(at) => format!("Caducó el {at}."),
        Finding::UsesLeft(Some(left)) => format!("Se puede usar {left} veces más."),
        Finding::UsesLeft(None) => "Se puede usar sin límite.".to_owned(),
        Finding::UsedUp(uses) => {
            format!("Se usó {uses} veces, tantas como permite; quienes ya entraron siguen dentro.")
        }
        Finding::Covered => "Abre este proyecto.".to_owned(),
        Finding::NotCovered => "Abre otros proyectos, este no.".to_owned(),
        Finding::InPlan => "El plan del espacio de trabajo incluye tokens públicos.".to_owned(),
        Finding::NotInPlan => "El plan del espacio de trabajo no incluye tokens públicos.".to_owned(),
    }
}

/// Suggests what to do about a failed check.
pub(super) fn remedy(explained: &Explained) -> String {
    match explained.finding {
        Finding::NotInvited => "Invita a esta dirección al proyecto o al espacio de trabajo.",
        Finding::InvitedElsewhere => "Invita a esta dirección también a este proyecto.",
        Finding::Pending { resent: false, .. } => {
            "Pide que abra el correo y acepte. Si no llegó, reenvíalo o entrega el código de invitación."
        }
        Finding::Pending { resent: true, .. } => {
            "Pide que abra el correo más reciente y acepte: los enlaces anteriores ya no valen. Si no llegó, entrega \
             el código de invitación."
        }
        Finding::Withdrawn => "Reenvía tú la invitación: así se apoya en tus derechos.",
        Finding::DeclinedAt(_) | Finding::CancelledAt(_) => "Invita de nuevo a esta dirección.",
        Finding::InvitationExpiredAt(_) => "Reenvía la invitación: así vuelve a valer.",
        Finding::NoAccount => "Pregunta qué dirección usa ahora e invita a esa.",
        Finding::NotMember | Finding::NoLongerMember => "Invita de nuevo a esta dirección.",
        Finding::Excludes(_) => "Concede un permiso que lo incluya.",
        Finding::NoSeat(_) => "Haz sitio quitando miembros o retirando invitaciones, o pide un plan mayor.",
        Finding::IsUnknown => "Busca el token en la lista o crea uno nuevo.",
        Finding::OfAnotherWorkspace | Finding::RevokedAt(_) => "Crea un token público nuevo y comparte su enlace.",
        Finding::ExpiredAt(_) => "Renueva el token con una caducidad posterior: su enlace sigue valiendo.",
        Finding::UsedUp(_) => "Renueva el token con más usos: su enlace sigue valiendo.",
        Finding::NotCovered => "Crea un token público para este proyecto y comparte su enlace.",
        Finding::NotInPlan => "Pide a quien administra este servidor un plan con tokens públicos.",
        Finding::IsIn
        | Finding::HasInvitation
        | Finding::InvitedHere
        | Finding::AcceptedAt(_)
        | Finding::HasAccount
        | Finding::Proven
        | Finding::IsMember
        | Finding::Includes(_)
        | Finding::HasSeat
        | Finding::IsKnown
        | Finding::OfThisWorkspace
        | Finding::NotRevoked
        | Finding::ValidUntil(_)
        | Finding::UsesLeft(_)
        | Finding::Covered
        | Finding::InPlan => "No hay nada que arreglar.",
    }
    .to_owned()
}
