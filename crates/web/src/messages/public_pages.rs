//! Messages of the public pages: invitations, share links, codes.

use crate::i18n::messages;

messages! {
    /// Messages of an invitation's page.
    JoinMessages {
        title: "Your invitation", "Tu invitación";
        what: "Paste the link from the mail, or the code that you were given.", "Pega el enlace del correo o el código que te han dado.";
        secret: "Link or code", "Enlace o código";
        look: "Show the invitation", "Ver la invitación";
        invites: "{inviter} invites you to {target}", "{inviter} te invita a {target}";
        project_in: "A project of the workspace {workspace}.", "Un proyecto del espacio de trabajo {workspace}.";
        you_come_as: "You come as", "Entras como";
        until: "Open until", "Abierta hasta";
        says: "{inviter} writes", "{inviter} escribe";
        able: "You will be able to", "Podrás";
        able_all: "Everything you will be able to do ({count})", "Todo lo que podrás hacer ({count})";
        join_as: "Join {target} as {role}", "Unirme a {target} como {role}";
        join_with: "Join {target} with permission: {permission}", "Unirme a {target} con permiso de {permission}";
        join_account: "signed in as {mine}", "con la cuenta {mine}";
        join_inviter: "{inviter} is told that you joined.", "{inviter} recibirá un aviso.";
        not_me: "Not {mine}?", "¿No eres {mine}?";
        use_other: "Use another account", "Usar otra cuenta";
        accept_new: "Create account and accept", "Crear cuenta y aceptar";
        accept_sign_in: "Sign in and accept", "Iniciar sesión y aceptar";
        new_title: "Create your account", "Crea tu cuenta";
        sign_in_title: "Sign in to accept", "Inicia sesión para aceptar";
        code_what: "Sign in with the invited address, {address}.", "Inicia sesión con la dirección invitada, {address}.";
        code_new: "No account yet? Sign up with that address; the invitation then waits on your home page.", "¿Aún no tienes cuenta? Créala con esa dirección; la invitación te esperará en tu página de inicio.";
        other: "It is for {address}. You are signed in as {mine}.", "Es para {address}. Has iniciado sesión como {mine}.";
        other_next: "Sign out, and this invitation is shown again. Or ask {inviter} to invite {mine}.", "Cierra la sesión y verás de nuevo esta invitación. O pide a {inviter} que invite a {mine}.";
        switch: "Sign out and come back", "Cerrar sesión y volver";
        decline: "Decline", "Rechazar";
        decline_title: "Decline the invitation?", "¿Rechazar la invitación?";
        decline_what: "Whoever invited you is told. To join later, you need a new invitation.", "Quien te invitó recibirá un aviso. Para entrar más tarde necesitarás otra invitación.";
        decline_sure: "Decline the invitation", "Rechazar la invitación";
        accepted_title: "This invitation was accepted", "Esta invitación ya se aceptó";
        accepted_what: "If it was you, sign in: it leads to the place you joined.", "Si fuiste tú, inicia sesión: te llevará al lugar al que te uniste.";
    }
}

messages! {
    /// Messages of the share link's page and of the guest's page.
    ShareLinkMessages {
        title: "A shared link", "Un enlace compartido";
        what: "Paste the link that you were sent, or its code.", "Pega el enlace que te han enviado o su código.";
        secret: "Link or code", "Enlace o código";
        look: "Open", "Abrir";
        opens: "This link opens {project}", "Este enlace abre {project}";
        opens_many: "This link opens {count} projects", "Este enlace abre {count} proyectos";
        projects: "Projects", "Proyectos";
        permission: "You may", "Puedes";
        until: "Until", "Hasta";
        always: "no end set", "sin fecha de fin";
        uses_one: "It can be opened once more.", "Se puede abrir una vez más.";
        uses_many: "It can be opened {count} more times.", "Se puede abrir {count} veces más.";
        uses_what: "Opening it here counts once; coming back with this browser costs nothing.", "Abrirlo aquí cuenta una vez; volver con este navegador no cuenta.";
        able: "You will be able to", "Podrás";
        your_name: "What should we call you?", "¿Cómo te llamamos?";
        your_name_hint: "Optional. Shown beside what you change.", "Opcional. Se muestra junto a lo que cambies.";
        open: "Open", "Abrir";
        guest_title: "You are a guest", "Has entrado como invitado";
        guest_in: "Guest in {project}", "En {project} como invitado";
        guest_what: "You need no account. Whoever shared the link can end your access at any time.", "No necesitas cuenta. Quien compartió el enlace puede terminar tu acceso en cualquier momento.";
        guest_able: "You can", "Puedes";
        onward: "Continue to the application", "Continuar a la aplicación";
        onward_to: "Leads to {target}", "Lleva a {target}";
        leave: "Leave", "Salir";
        leave_what: "Your access from this browser ends at once. To come back, open the link again; that counts as one more use.", "Tu acceso desde este navegador termina al momento. Para volver, abre el enlace de nuevo; cuenta como un uso más.";
        leave_sure: "Leave now", "Salir ahora";
        no_session_title: "You are not a guest here", "No has entrado como invitado";
        no_session_what: "Open the link that you were sent, or enter its code.", "Abre el enlace que te han enviado o introduce su código.";
    }
}

messages! {
    /// Messages of the page for codes.
    CodeMessages {
        title: "Enter a code", "Introducir un código";
        what: "From an invitation or a shared link. Capitals and dashes do not matter.", "De una invitación o de un enlace compartido. Las mayúsculas y los guiones no importan.";
        code: "Code or link", "Código o enlace";
        hint: "It looks like VXXX-XXXX-XXXX-XXXX or GXXX-XXXX-XXXX-XXXX.", "Tiene la forma VXXX-XXXX-XXXX-XXXX o GXXX-XXXX-XXXX-XXXX.";
        go: "Continue", "Continuar";
    }
}
