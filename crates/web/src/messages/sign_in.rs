//! Messages of sign-up, sign-in, one-time links and the home page.

use crate::i18n::messages;

messages! {
    /// Messages of sign-in and password reset.
    SignInMessages {
        title: "Sign in", "Iniciar sesión";
        button: "Sign in", "Iniciar sesión";
        forgot: "Forgot your password?", "¿Has olvidado tu contraseña?";
        no_account: "No account yet?", "¿Aún no tienes cuenta?";
        create: "Create one", "Crea una";
        reset_title: "Reset your password", "Restablecer tu contraseña";
        reset_what: "Tell us your address, and we send a link for choosing a new password.", "Dinos tu dirección y te enviamos un enlace para elegir una contraseña nueva.";
        reset_button: "Send the link", "Enviar el enlace";
        reset_sent_title: "Look into your mail", "Mira tu correo";
        reset_sent: "If there is an account with {email}, a link is on its way. It works once, for one hour.", "Si hay una cuenta con {email}, hay un enlace en camino. Funciona una vez, durante una hora.";
        choose_title: "Choose a new password", "Elige una contraseña nueva";
        choose_button: "Set the password", "Establecer la contraseña";
        forgot_again: "Send a new link", "Enviar un enlace nuevo";
        new_password: "New password", "Contraseña nueva";
        password_hint: "At least {min} characters. A sentence is best.", "Al menos {min} caracteres. Lo mejor es una frase.";
    }
}

messages! {
    /// Messages of sign-up.
    SignUpMessages {
        title: "Create your account", "Crea tu cuenta";
        button: "Create account", "Crear cuenta";
        have_account: "Have an account?", "¿Ya tienes cuenta?";
        name_hint: "As others see it.", "Como te verán los demás.";
        sent_title: "Look into your mail", "Mira tu correo";
        sent: "We sent a link to {email}. Open it to confirm your email and choose a password.", "Enviamos un enlace a {email}. Ábrelo para confirmar tu correo y elegir una contraseña.";
        again: "Didn't get it? Check spam, or sign up again in a minute.", "¿No llega? Revisa el correo no deseado o crea la cuenta otra vez en un minuto.";
    }
}

messages! {
    /// Messages of the pages that one-time links open.
    VerifyMessages {
        title: "Choose a password", "Elige una contraseña";
        what: "Your email is confirmed with it.", "Con ella queda confirmado tu correo.";
        button: "Create account", "Crear cuenta";
        again: "Sign up again to get a new link", "Crea la cuenta otra vez para recibir un enlace nuevo";
        secret: "The part of the link behind the #", "La parte del enlace detrás de #";
        by_hand: "Without scripts, paste the end of the link here, from the mail: everything behind the #.", "Sin scripts, pega aquí el final del enlace del correo: todo lo que va detrás de #.";
    }
}

messages! {
    /// Messages of the page that confirms the new address of an account.
    ConfirmEmailMessages {
        title: "Confirm your new email", "Confirma tu nuevo correo";
        what: "The account that asked for this moves to your email address. If you didn't ask for it, close this page: nothing changes.", "La cuenta que lo pidió pasa a tu dirección de correo. Si no lo pediste tú, cierra esta página: nada cambia.";
        other: "You're signed in as {email}, which is another account.", "Tu sesión es de {email}, que es otra cuenta.";
        password: "Password of the account that asked", "Contraseña de la cuenta que lo pidió";
        password_hint: "Or sign in to that account first.", "O inicia sesión antes en esa cuenta.";
        button: "Confirm new email", "Confirmar el nuevo correo";
    }
}

messages! {
    /// Messages of the home page and of the landing page.
    HomeMessages {
        lead: "Who is invited, what they may do, and which links let guests in.", "Quién está invitado, qué puede hacer y qué enlaces dejan entrar a invitados.";
        first_lead: "Create an account, make a workspace, invite the first people.", "Crea una cuenta, haz un espacio de trabajo e invita a las primeras personas.";
        have_code: "Have a code from an invitation or a shared link?", "¿Tienes un código de una invitación o de un enlace compartido?";
        guest: "You opened a shared link in this browser.", "Has abierto un enlace compartido en este navegador.";
        guest_back: "Back to what it opens", "Volver a lo que abre";
        title: "Home", "Inicio";
        invitations: "Invitations for you", "Invitaciones para ti";
        invites: "{inviter} invites you to {target}", "{inviter} te invita a {target}";
        as_what: "as {what}", "como {what}";
        accept: "Accept", "Aceptar";
        decline: "Decline", "Rechazar";
        open_until: "Open until", "Hasta el";
        offers: "Offers for you", "Ofertas para ti";
        offer_ownership: "{who} offers you the ownership of {workspace}", "{who} te ofrece la propiedad de {workspace}";
        offer_ownership_what: "You become the Owner; {who} stays as Admin.", "Pasas a ser propietario; {who} se queda como administrador.";
        offer_ownership_accept: "Become Owner", "Ser propietario";
        offer_project: "{who} offers the project {project} to {workspace}", "{who} ofrece el proyecto {project} a {workspace}";
        offer_project_what: "It moves here from {from} with its members, who count towards your plan. Its open invitations end, and public tokens no longer open it.", "Se traslada desde {from} con sus miembros, que cuentan en tu plan. Sus invitaciones pendientes terminan y los tokens públicos dejan de abrirlo.";
        offer_project_accept: "Take the project", "Aceptar el proyecto";
        offer_decline_what: "Nothing changes hands. Whoever offered it can offer it again.", "Nada cambia de manos. Quien lo ofreció puede volver a ofrecerlo.";
        offer_decline_sure: "Decline the offer", "Rechazar la oferta";
        workspaces: "Workspaces", "Espacios de trabajo";
        projects: "Projects", "Proyectos";
        project: "Project", "Proyecto";
        workspace: "Workspace", "Espacio de trabajo";
        access: "Your access", "Tu acceso";
        new_workspace: "New workspace", "Nuevo espacio de trabajo";
        no_workspaces: "No workspace yet. A workspace holds your projects and the people who work on them.", "Aún no hay ningún espacio de trabajo. Un espacio reúne tus proyectos y las personas que trabajan en ellos.";
        no_projects: "No projects yet. They appear here as soon as you make one or are invited to one.", "Aún no hay proyectos. Aparecerán aquí en cuanto crees uno o te inviten.";
        workspace_name: "What is it called?", "¿Cómo se llama?";
        workspace_hint: "Your company, your team or your client.", "Tu empresa, tu equipo o tu cliente.";
        create_workspace: "Create workspace", "Crear espacio de trabajo";
    }
}
