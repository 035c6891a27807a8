//! Spanish texts of access explanations.

use guestlist_domain::model::explain::{CheckOutcome, ExplainedCheck};

use super::plan_limit;

/// Describes what a check found.
pub(super) fn detail(explained: &ExplainedCheck) -> String {
    match explained.finding {
        CheckOutcome::IsIn => "Ya está dentro, sea cual sea el camino por el que llegó.".to_owned(),
        CheckOutcome::HasInvitation => "Hay una invitación para esta dirección en este espacio de trabajo.".to_owned(),
        CheckOutcome::NotInvited => {
            "No hay ninguna invitación para esta dirección en este espacio de trabajo.".to_owned()
        }
        CheckOutcome::InvitedHere => "Es para este proyecto o para todo el espacio de trabajo.".to_owned(),
        CheckOutcome::InvitedElsewhere => "Sus invitaciones son para otros proyectos de este espacio.".to_owned(),
        CheckOutcome::AcceptedAt(at) => format!("La invitación se aceptó el {at}."),
        CheckOutcome::Pending { until, resent: false } => {
            format!("La invitación aún no tiene respuesta; caduca el {until}.")
        }
        CheckOutcome::Pending { until, resent: true } => {
            format!(
                "La invitación se envió de nuevo y aún no tiene respuesta; solo vale su último enlace, hasta {until}."
            )
        }
        CheckOutcome::Withdrawn => "Quien invitó ya no puede conceder lo que la invitación ofrece.".to_owned(),
        CheckOutcome::DeclinedAt(at) => format!("La invitación se rechazó el {at}."),
        CheckOutcome::CancelledAt(at) => format!("La invitación se retiró el {at}."),
        CheckOutcome::InvitationExpiredAt(at) => format!("La invitación caducó el {at}."),
        CheckOutcome::HasAccount => "La dirección tiene una cuenta.".to_owned(),
        CheckOutcome::NoAccount => "Ninguna cuenta tiene ya esta dirección.".to_owned(),
        CheckOutcome::Proven => "La dirección de la cuenta está verificada.".to_owned(),
        CheckOutcome::IsMember => "Llega a este proyecto por un rol o un permiso.".to_owned(),
        CheckOutcome::NotMember => "No tiene rol en el espacio de trabajo ni permiso en este proyecto.".to_owned(),
        CheckOutcome::NoLongerMember => "Fue miembro, y desde entonces salió o se le quitó el acceso.".to_owned(),
        CheckOutcome::Includes(capability) => format!("Lo que tiene, o se le ofrece, incluye {}.", capability.as_str()),
        CheckOutcome::Excludes(capability) => {
            format!("Lo que tiene, o se le ofrece, no incluye {}.", capability.as_str())
        }
        CheckOutcome::HasSeat => "El plan tiene una plaza para esta persona.".to_owned(),
        CheckOutcome::NoSeat(refusal) => {
            format!("El plan del espacio no tiene sitio para otra invitación: permite {}.", plan_limit(refusal))
        }
        CheckOutcome::IsKnown => "El token público se conoce aquí.".to_owned(),
        CheckOutcome::IsUnknown => "Ningún token público de este espacio tiene este identificador.".to_owned(),
        CheckOutcome::OfThisWorkspace => "Es del espacio de trabajo del proyecto.".to_owned(),
        CheckOutcome::OfAnotherWorkspace => {
            "El proyecto se movió después a otro espacio de trabajo y el token se quedó en el anterior.".to_owned()
        }
        CheckOutcome::NotRevoked => "Nadie lo ha revocado.".to_owned(),
        CheckOutcome::RevokedAt(at) => format!("Se revocó el {at}."),
        CheckOutcome::ValidUntil(Some(at)) => format!("Caduca el {at}."),
        CheckOutcome::ValidUntil(None) => "No caduca nunca.".to_owned(),
        CheckOutcome::ExpiredAt(at) => format!("Caducó el {at}."),
        CheckOutcome::UsesLeft(Some(left)) => format!("Se puede usar {left} veces más."),
        CheckOutcome::UsesLeft(None) => "Se puede usar sin límite.".to_owned(),
        CheckOutcome::UsedUp(uses) => {
            format!("Se usó {uses} veces, tantas como permite; quienes ya entraron siguen dentro.")
        }
        CheckOutcome::Covered => "Abre este proyecto.".to_owned(),
        CheckOutcome::NotCovered => "Abre otros proyectos, este no.".to_owned(),
        CheckOutcome::InPlan => "El plan del espacio de trabajo incluye tokens públicos.".to_owned(),
        CheckOutcome::NotInPlan => "El plan del espacio de trabajo no incluye tokens públicos.".to_owned(),
    }
}

/// Suggests what to do about a failed check.
pub(super) fn suggestion(explained: &ExplainedCheck) -> String {
    match explained.finding {
        CheckOutcome::NotInvited => "Invita a esta dirección al proyecto o al espacio de trabajo.",
        CheckOutcome::InvitedElsewhere => "Invita a esta dirección también a este proyecto.",
        CheckOutcome::Pending { resent: false, .. } => {
            "Pide que abra el correo y acepte. Si no llegó, reenvíalo o entrega el código de invitación."
        }
        CheckOutcome::Pending { resent: true, .. } => {
            "Pide que abra el correo más reciente y acepte: los enlaces anteriores ya no valen. Si no llegó, entrega \
             el código de invitación."
        }
        CheckOutcome::Withdrawn => "Reenvía tú la invitación: así se apoya en tus derechos.",
        CheckOutcome::DeclinedAt(_) | CheckOutcome::CancelledAt(_) => "Invita de nuevo a esta dirección.",
        CheckOutcome::InvitationExpiredAt(_) => "Reenvía la invitación: así vuelve a valer.",
        CheckOutcome::NoAccount => "Pregunta qué dirección usa ahora e invita a esa.",
        CheckOutcome::NotMember | CheckOutcome::NoLongerMember => "Invita de nuevo a esta dirección.",
        CheckOutcome::Excludes(_) => "Concede un permiso que lo incluya.",
        CheckOutcome::NoSeat(_) => "Haz sitio quitando miembros o retirando invitaciones, o pide un plan mayor.",
        CheckOutcome::IsUnknown => "Busca el token en la lista o crea uno nuevo.",
        CheckOutcome::OfAnotherWorkspace | CheckOutcome::RevokedAt(_) => {
            "Crea un token público nuevo y comparte su enlace."
        }
        CheckOutcome::ExpiredAt(_) => "Renueva el token con una caducidad posterior: su enlace sigue valiendo.",
        CheckOutcome::UsedUp(_) => "Renueva el token con más usos: su enlace sigue valiendo.",
        CheckOutcome::NotCovered => "Crea un token público para este proyecto y comparte su enlace.",
        CheckOutcome::NotInPlan => "Pide a quien administra este servidor un plan con tokens públicos.",
        CheckOutcome::IsIn
        | CheckOutcome::HasInvitation
        | CheckOutcome::InvitedHere
        | CheckOutcome::AcceptedAt(_)
        | CheckOutcome::HasAccount
        | CheckOutcome::Proven
        | CheckOutcome::IsMember
        | CheckOutcome::Includes(_)
        | CheckOutcome::HasSeat
        | CheckOutcome::IsKnown
        | CheckOutcome::OfThisWorkspace
        | CheckOutcome::NotRevoked
        | CheckOutcome::ValidUntil(_)
        | CheckOutcome::UsesLeft(_)
        | CheckOutcome::Covered
        | CheckOutcome::InPlan => "No hay nada que arreglar.",
    }
    .to_owned()
}
