//! Messages of the access explanation. A sentence that names a time ends before it; the page appends the time.

use guestlist_domain::model::explain::{CheckOutcome, ExplainedCheck};
use guestlist_domain::model::plan::PlanRefusal;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;

use super::capability;
use crate::i18n::messages;

messages! {
    /// Messages of the page.
    ExplanationMessages {
        title: "Why can't they get in?", "¿Por qué no puede entrar?";
        what: "Ask about a person or a public token. Nothing is sent and nothing changes.", "Pregunta por una persona o por un token público. No se envía ni se cambia nada.";
        email: "E-mail address of the person", "Correo electrónico de la persona";
        token: "Public token", "Token público";
        token_hint: "The link or the code as the guest has it, or its id.", "El enlace o el código tal como lo tiene el invitado, o su identificador.";
        token_pick: "Or one of this project's", "O uno de este proyecto";
        token_more: "These are the newest. Paste the link or the id of any other.", "Estos son los más recientes. Pega el enlace o el identificador de cualquier otro.";
        token_none: "None of them", "Ninguno de ellos";
        wants: "What do they want to do?", "¿Qué quiere hacer?";
        ask_person: "Ask about the person", "Preguntar por la persona";
        ask_token: "Ask about the token", "Preguntar por el token";
        about_person: "A person", "Una persona";
        about_token: "A public token", "Un token público";
        allowed: "They get in.", "Puede entrar.";
        allowed_what: "Everything that has to hold does. If they still see an error, ask which address they use and for the exact words.", "Se cumple todo lo necesario. Si aún ve un error, pregunta con qué dirección entra y el texto exacto.";
        refused: "They do not get in.", "No puede entrar.";
        suggestion: "What to do", "Qué hacer";
        steps: "Step by step", "Paso a paso";
        holds: "Holds", "Se cumple";
        fails: "Does not hold", "No se cumple";
        for_whom: "For {whom}", "Para {whom}";
        this_token: "this public token", "este token público";
        damaged: "This link is damaged, or the code mistyped: this server did not make it. Ask the guest to copy the whole link.", "Este enlace está dañado o el código mal escrito: este servidor no lo ha creado. Pide al invitado que copie el enlace completo.";
    }
}

messages! {
    /// Outcome of each check.
    OutcomeMessages {
        is_in: "They are in already.", "Ya está dentro.";
        has_invitation: "The address has an invitation in this workspace.", "La dirección tiene una invitación en este espacio de trabajo.";
        not_invited: "The address has no invitation in this workspace.", "La dirección no tiene ninguna invitación en este espacio de trabajo.";
        invited_here: "The invitation is to this project, or to the whole workspace.", "La invitación es para este proyecto o para todo el espacio de trabajo.";
        invited_elsewhere: "Its invitations are to other projects.", "Sus invitaciones son para otros proyectos.";
        accepted: "The invitation was accepted:", "La invitación se aceptó:";
        pending: "The invitation waits for an answer, until:", "La invitación espera respuesta, hasta:";
        pending_resent: "The invitation was sent again and waits for an answer; only its newest link works, until:", "La invitación se reenvió y espera respuesta; solo vale su último enlace, hasta:";
        withdrawn: "Whoever invited may no longer grant what the invitation offers.", "Quien invitó ya no puede conceder lo que ofrece la invitación.";
        declined: "The invitation was declined:", "La invitación se rechazó:";
        cancelled: "The invitation was taken back:", "La invitación se retiró:";
        invitation_expired: "The invitation ran out:", "La invitación caducó:";
        has_account: "The address has an account.", "La dirección tiene una cuenta.";
        no_account: "No account has this address any more.", "Ninguna cuenta tiene ya esta dirección.";
        proven: "The address is confirmed.", "La dirección está confirmada.";
        is_member: "They reach this project by a role or a permission.", "Llega a este proyecto por un rol o un permiso.";
        not_member: "They have neither a role in the workspace nor a permission in this project.", "No tiene rol en el espacio de trabajo ni permiso en este proyecto.";
        no_longer_member: "They were a member once, and were removed or left.", "Fue miembro, pero salió o se le quitó el acceso.";
        includes: "What they have, or are offered, lets them {ability}.", "Lo que tiene, o se le ofrece, le permite {ability}.";
        excludes: "What they have, or are offered, does not let them {ability}.", "Lo que tiene, o se le ofrece, no le permite {ability}.";
        has_seat: "The plan has room for them.", "El plan tiene sitio para esta persona.";
        no_seat: "The plan has no room for another invitation: it allows {most}.", "El plan no tiene sitio para otra invitación: permite {most}.";
        known: "The public token is known here.", "El token público se conoce aquí.";
        unknown: "This workspace has no such public token.", "Este espacio de trabajo no tiene ese token público.";
        this_workspace: "It belongs to the project's workspace.", "Es del espacio de trabajo del proyecto.";
        other_workspace: "The project moved to another workspace, and the token stayed behind.", "El proyecto se trasladó a otro espacio y el token se quedó en el anterior.";
        not_revoked: "Nobody revoked it.", "Nadie lo ha revocado.";
        revoked: "It was revoked:", "Se revocó:";
        valid_until: "It is valid until:", "Es válido hasta:";
        valid: "It never runs out.", "No caduca nunca.";
        token_expired: "It ran out:", "Caducó:";
        uses_left: "It can be used {left} more times.", "Se puede usar {left} veces más.";
        uses_unlimited: "It can be used without limit.", "Se puede usar sin límite.";
        used_up: "It was used {uses} times, as often as it may be. Guests who are in stay in.", "Se usó {uses} veces, tantas como permite. Quienes ya entraron siguen dentro.";
        covered: "It opens this project.", "Abre este proyecto.";
        not_covered: "It opens other projects, not this one.", "Abre otros proyectos, este no.";
        in_plan: "The plan includes public tokens.", "El plan incluye tokens públicos.";
        not_in_plan: "The plan does not include public tokens.", "El plan no incluye tokens públicos.";
    }
}

messages! {
    /// Suggestion for each failed check.
    SuggestionMessages {
        invite: "Invite this address.", "Invita a esta dirección.";
        invite_here: "Invite this address to this project as well.", "Invita a esta dirección también a este proyecto.";
        open_mail: "Ask them to open the mail and accept. If it did not arrive, resend it, or hand over the invite code.", "Pide que abra el correo y acepte. Si no llegó, reenvíalo o entrega el código de invitación.";
        open_newest: "Ask them to open the newest mail: links of earlier ones do not work any more. If it did not arrive, hand over the invite code.", "Pide que abra el correo más reciente: los enlaces anteriores ya no valen. Si no llegó, entrega el código de invitación.";
        resend_yourself: "Resend the invitation yourself: it then stands on your rights.", "Reenvía tú la invitación: así se apoya en tus derechos.";
        again: "Invite this address again.", "Invita de nuevo a esta dirección.";
        resend: "Resend the invitation: that makes it good again.", "Reenvía la invitación: así vuelve a valer.";
        which_address: "Ask which address they use now, and invite that one.", "Pregunta qué dirección usa ahora e invita a esa.";
        give_more: "Give a permission that includes it.", "Concede un permiso que lo incluya.";
        make_room: "Remove members or take invitations back, or ask for a larger plan.", "Quita miembros o retira invitaciones, o pide un plan mayor.";
        look: "Look for the token in the list, or make a new one.", "Busca el token en la lista o crea uno nuevo.";
        new_token: "Make a new public token and share its link.", "Crea un token público nuevo y comparte su enlace.";
        later: "Renew the token with a later expiry. Its link goes on working.", "Renueva el token con una caducidad posterior. Su enlace sigue valiendo.";
        more_uses: "Renew the token with more uses. Its link goes on working.", "Renueva el token con más usos. Su enlace sigue valiendo.";
        token_here: "Make a public token for this project and share its link.", "Crea un token público para este proyecto y comparte su enlace.";
        plan: "Ask whoever runs this server for a plan with public tokens.", "Pide a quien administra este servidor un plan con tokens públicos.";
        nothing: "Nothing needs mending.", "No hay nada que arreglar.";
    }
}

/// Returns the sentence of an outcome, and the time to show after it.
pub(crate) fn outcome_sentence(locale: Locale, explained: ExplainedCheck) -> (String, Option<Timestamp>) {
    use CheckOutcome as F;
    let messages = OutcomeMessages::of(locale);
    let (sentence, at) = match explained.finding {
        F::Includes(which) => return (messages.includes.with("ability", capability(locale, which)).into(), None),
        F::Excludes(which) => return (messages.excludes.with("ability", capability(locale, which)).into(), None),
        F::NoSeat(refusal) => return (messages.no_seat.with("most", plan_limit(refusal)).into(), None),
        F::UsesLeft(Some(left)) => return (messages.uses_left.with("left", left).into(), None),
        F::UsedUp(uses) => return (messages.used_up.with("uses", uses).into(), None),
        F::IsIn => (messages.is_in, None),
        F::HasInvitation => (messages.has_invitation, None),
        F::NotInvited => (messages.not_invited, None),
        F::InvitedHere => (messages.invited_here, None),
        F::InvitedElsewhere => (messages.invited_elsewhere, None),
        F::AcceptedAt(at) => (messages.accepted, Some(at)),
        F::Pending { until, resent: false } => (messages.pending, Some(until)),
        F::Pending { until, resent: true } => (messages.pending_resent, Some(until)),
        F::Withdrawn => (messages.withdrawn, None),
        F::DeclinedAt(at) => (messages.declined, Some(at)),
        F::CancelledAt(at) => (messages.cancelled, Some(at)),
        F::InvitationExpiredAt(at) => (messages.invitation_expired, Some(at)),
        F::HasAccount => (messages.has_account, None),
        F::NoAccount => (messages.no_account, None),
        F::Proven => (messages.proven, None),
        F::IsMember => (messages.is_member, None),
        F::NotMember => (messages.not_member, None),
        F::NoLongerMember => (messages.no_longer_member, None),
        F::HasSeat => (messages.has_seat, None),
        F::IsKnown => (messages.known, None),
        F::IsUnknown => (messages.unknown, None),
        F::OfThisWorkspace => (messages.this_workspace, None),
        F::OfAnotherWorkspace => (messages.other_workspace, None),
        F::NotRevoked => (messages.not_revoked, None),
        F::RevokedAt(at) => (messages.revoked, Some(at)),
        F::ValidUntil(Some(at)) => (messages.valid_until, Some(at)),
        F::ValidUntil(None) => (messages.valid, None),
        F::ExpiredAt(at) => (messages.token_expired, Some(at)),
        F::UsesLeft(None) => (messages.uses_unlimited, None),
        F::Covered => (messages.covered, None),
        F::NotCovered => (messages.not_covered, None),
        F::InPlan => (messages.in_plan, None),
        F::NotInPlan => (messages.not_in_plan, None),
    };
    (sentence.to_string(), at)
}

/// Returns the suggestion for an outcome.
pub(crate) fn suggestion(locale: Locale, explained: ExplainedCheck) -> String {
    use CheckOutcome as F;
    let messages = SuggestionMessages::of(locale);
    let sentence = match explained.finding {
        F::NotInvited => messages.invite,
        F::InvitedElsewhere => messages.invite_here,
        F::Pending { resent: false, .. } => messages.open_mail,
        F::Pending { resent: true, .. } => messages.open_newest,
        F::Withdrawn => messages.resend_yourself,
        F::DeclinedAt(_) | F::CancelledAt(_) | F::NotMember | F::NoLongerMember => messages.again,
        F::InvitationExpiredAt(_) => messages.resend,
        F::NoAccount => messages.which_address,
        F::Excludes(_) => messages.give_more,
        F::NoSeat(_) => messages.make_room,
        F::IsUnknown => messages.look,
        F::OfAnotherWorkspace | F::RevokedAt(_) => messages.new_token,
        F::ExpiredAt(_) => messages.later,
        F::UsedUp(_) => messages.more_uses,
        F::NotCovered => messages.token_here,
        F::NotInPlan => messages.plan,
        F::IsIn
        | F::HasInvitation
        | F::InvitedHere
        | F::AcceptedAt(_)
        | F::HasAccount
        | F::Proven
        | F::IsMember
        | F::Includes(_)
        | F::HasSeat
        | F::IsKnown
        | F::OfThisWorkspace
        | F::NotRevoked
        | F::ValidUntil(_)
        | F::UsesLeft(_)
        | F::Covered
        | F::InPlan => messages.nothing,
    };
    sentence.to_string()
}

/// Returns the limit of a plan's refusal, or 0 if it has none.
const fn plan_limit(refusal: PlanRefusal) -> u32 {
    match refusal {
        PlanRefusal::LimitReached { max, .. } => max,
        PlanRefusal::FeatureMissing { .. } => 0,
    }
}
