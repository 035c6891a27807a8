//! Messages of a workspace's pages: members, invitations, projects, roles, keys.

use crate::i18n::messages;

messages! {
    /// Messages about members and invitations.
    WorkspaceMemberMessages {
        find: "Find by name or address", "Buscar por nombre o dirección";
        all: "Show everybody", "Mostrar a todos";
        role_of: "Role of {name}: {role}", "Rol de {name}: {role}";
        make: "Make {name} {role}", "Cambiar a {name} a {role}";
        remove_who: "Remove {name}", "Eliminar a {name}";
        manage_who: "Manage the invitation of {name}", "Gestionar la invitación de {name}";
        action: "Action", "Acción";
        ends: "ends", "caduca";
        ended: "ended", "caducó";
        only_you: "Only you so far. Invite the people you work with: they see every project of this workspace.", "De momento solo estás tú. Invita a las personas con las que trabajas: verán todos los proyectos de este espacio.";
        no_match: "Nobody here has this in their name or address.", "Nadie tiene esto en su nombre o dirección.";
        failed: "Mail refused", "Correo rechazado";
        suppressed: "Opted out of mails", "No quiere correos";
        withdrawn: "Cannot be accepted", "No se puede aceptar";
        withdrawn_why: "Whoever invited may not grant this any more. Resend it, and it stands on your rights.", "Quien invitó ya no puede conceder esto. Reenvíala y contará con tus permisos.";
        resend: "Resend", "Reenviar";
        copy_code: "Copy code or link", "Copiar código o enlace";
        change_role: "Change role", "Cambiar rol";
        uninvite: "Uninvite", "Retirar invitación";
        uninvite_who: "Take back the invitation of {name}?", "¿Retirar la invitación de {name}?";
        uninvite_what: "Its link and its code stop working at once.", "Su enlace y su código dejan de funcionar al momento.";
        code_title: "Code for {name}", "Código para {name}";
        code_what: "For when the mail did not arrive. Hand over the code, to be typed in, or the link that carries it.", "Por si el correo no llegó. Entrega el código, para escribirlo, o el enlace que lo lleva.";
        code_warn: "It gives access. Send it to {name} alone, in a private channel.", "Da acceso. Envíalo solo a {name}, por un canal privado.";
        code: "Code", "Código";
        link: "Link", "Enlace";
        copy_the_code: "Copy the code", "Copiar el código";
        copy_the_link: "Copy the link", "Copiar el enlace";
        change_who: "Change the role of {name}", "Cambiar el rol de {name}";
        change_what: "The link and the code that were sent stay good.", "El enlace y el código enviados siguen valiendo.";
        leave: "Leave", "Salir";
        leave_title: "Leave {target}?", "¿Salir de {target}?";
        leave_what: "You lose the workspace and all its projects at once. To come back you need an invitation.", "Pierdes el espacio y todos sus proyectos al momento. Para volver necesitarás una invitación.";
        leave_button: "Leave the workspace", "Salir del espacio";
        remove_title: "Remove {name}?", "¿Eliminar a {name}?";
        remove_what: "They lose the workspace and all its projects at once.", "Pierde el espacio y todos sus proyectos al momento.";
        demote_title: "Make {name} {role}?", "¿Cambiar a {name} a {role}?";
        demote_what: "This is what they answer for now. Pending invitations that they may not send any more cannot be accepted.", "De esto responde ahora. Las invitaciones pendientes que ya no podría enviar no se podrán aceptar.";
        impact_invitations: "Pending invitations", "Invitaciones pendientes";
        newest: "These are the newest {count}; there may be more.", "Estos son los {count} más recientes; puede haber más.";
        invitations_cancelled: "They are taken back.", "Se retiran.";
        impact_tokens: "Public tokens they made", "Tokens públicos que creó";
        impact_my_tokens: "Public tokens you made", "Tokens públicos que creaste";
        impact_none: "Nothing is left behind: no pending invitations, no public tokens.", "No queda nada atrás: ni invitaciones pendientes ni tokens públicos.";
        tokens_what: "What becomes of these public tokens?", "¿Qué pasa con estos tokens públicos?";
        keep: "Keep them", "Conservarlos";
        keep_what: "Guests go on. The review shows that their maker is gone.", "Los invitados siguen. La revisión muestra que su autor ya no está.";
        revoke: "Revoke them", "Revocarlos";
        revoke_what: "Guests are out at once, for good.", "Los invitados salen al momento y para siempre.";
        transfer: "Hand them over", "Traspasarlos";
        transfer_what: "To somebody who manages public tokens in all of their projects.", "A alguien que gestione los tokens públicos de todos sus proyectos.";
        transfer_to: "To whom", "A quién";
        choose: "Choose somebody", "Elige a alguien";
        offered_you: "You are offered the ownership of this workspace.", "Te ofrecen la propiedad de este espacio.";
        accept_ownership: "Become the Owner", "Ser propietario";
        decline_ownership: "Decline", "Rechazar";
    }
}

messages! {
    /// Messages of the forms for invitations.
    WorkspaceInviteMessages {
        addresses: "E-mail addresses", "Correos electrónicos";
        addresses_hint: "Up to {most}. Separate them with commas, spaces or new lines.", "Hasta {most}. Sepáralas con comas, espacios o líneas.";
        can: "What can they do as {role}?", "¿Qué puede hacer como {role}?";
        can_workspace: "In the workspace", "En el espacio";
        can_projects: "In every project", "En todos los proyectos";
        message: "Message", "Mensaje";
        message_hint: "Optional. It stands in the mail as you write it.", "Opcional. Aparece en el correo tal como lo escribes.";
        options: "More options", "Más opciones";
        language_hint: "Of the mail. Left open, it is the workspace's.", "Del correo. Si no eliges, el del espacio.";
        language_open: "As the workspace", "Como el espacio";
        days: "Days to answer", "Días para responder";
        days_hint: "1 to 30. Left open, as the workspace says.", "De 1 a 30. Si lo dejas vacío, lo que diga el espacio.";
        no_mail: "Send no mail", "No enviar correo";
        no_mail_what: "You hand over the code or link yourself.", "Entregarás tú el código o el enlace.";
        sees_all: "Members of the workspace see and enter every project in it.", "Los miembros del espacio ven y abren todos sus proyectos.";
        one_project: "Only one project?", "¿Solo un proyecto?";
        one_project_link: "Choose it and invite there", "Elígelo e invita desde allí";
        client: "A client?", "¿Un cliente?";
        client_link: "Give them a workspace of their own", "Crea un espacio propio para ese cliente";
        button: "Send invitations", "Enviar invitaciones";
        check: "Check first", "Comprobar antes";
        by_table: "Invite from a table (CSV)", "Invitar desde una tabla (CSV)";
        table: "Table", "Tabla";
        table_file: "Choose a file", "Elegir un archivo";
        table_file_hint: "It is read into the table below; nothing is sent yet.", "Se copia en la tabla de abajo; aún no se envía nada.";
        table_example: "Show an example", "Ver un ejemplo";
        table_message: "Welcome, Ana", "Te damos la bienvenida, Ana";
        table_hint: "Paste it with the header email,role,message. Up to {most} rows. Roles: {roles}.", "Pégala con la cabecera email,role,message. Hasta {most} filas. Roles: {roles}.";
        table_wrong: "The first line must name the columns email and role, and message if there is one; nothing else.", "La primera línea debe nombrar las columnas email y role, y message si la hay; nada más.";
        table_long: "Paste at most {most} rows.", "Pega como mucho {most} filas.";
        table_empty: "Paste at least one row below the header.", "Pega al menos una fila bajo la cabecera.";
        results: "What came of each", "Resultado de cada una";
        would: "What each would do", "Qué haría cada una";
        nothing_sent: "Nothing was sent yet.", "Aún no se ha enviado nada.";
        address: "Address", "Dirección";
        result: "Result", "Resultado";
        was_invited: "Invited as {role}", "Invitación enviada: {role}";
        would_invite: "Would be invited as {role}", "Se invitaría: {role}";
        without_mail: "No mail is sent. Hand over the code.", "No se envía correo. Entrega el código.";
        opted_out: "This address opted out of mails. Hand over the code.", "Esta dirección no quiere correos. Entrega el código.";
        show_code: "Show the code of {name}", "Mostrar el código de {name}";
        not_done: "Not invited", "Sin invitar";
        again: "Mend what was refused", "Corrige lo rechazado";
        to_members: "To the members", "Ir a los miembros";
    }
}

messages! {
    /// Messages about the projects of a workspace.
    WorkspaceProjectMessages {
        new: "New project", "Nuevo proyecto";
        name_hint: "What you work on: a site, a campaign, a release.", "En lo que trabajáis: un sitio, una campaña, una versión.";
        created: "Created", "Creado";
        none: "No projects yet. A project is what people and guests are let into.", "Aún no hay proyectos. Un proyecto es aquello a lo que entran personas e invitados.";
        first_people: "First people", "Primeras personas";
        first_people_hint: "Optional. Their addresses, with commas, spaces or new lines between them. They see this project alone.", "Opcional. Sus direcciones, separadas por comas, espacios o líneas. Solo verán este proyecto.";
        button: "Create project", "Crear proyecto";
        created_title: "{name} is there", "{name} ya está creado";
        some_refused: "Some people could not be invited.", "No se ha podido invitar a algunas personas.";
        open: "Open the project", "Abrir el proyecto";
        transfers: "Transfers", "Traslados";
        transfers_in: "{project} is offered to this workspace by {who}, from {workspace}", "{who} ofrece {project} a este espacio, desde {workspace}";
        transfers_out: "{project} is offered to {workspace} by {who}", "{who} ofrece {project} a {workspace}";
        approve: "Approve", "Aprobar";
        approve_what: "Approve the transfer of {project}", "Aprobar el traslado de {project}";
        decline: "Decline", "Rechazar";
        decline_what: "Decline {project}", "Rechazar {project}";
        cancel: "Cancel the offer", "Cancelar la oferta";
        cancel_what: "Cancel the offer of {project}", "Cancelar la oferta de {project}";
        sure: "This ends the offer.", "Esto termina la oferta.";
        elsewhere: "another workspace", "otro espacio";
        deleted_project: "A deleted project", "Un proyecto eliminado";
    }
}

messages! {
    /// Messages of the tables of roles and permissions.
    WorkspaceRoleMessages {
        title: "What each role may do", "Qué puede hacer cada rol";
        lead: "A role in the workspace reaches all of its projects.", "Un rol en el espacio alcanza todos sus proyectos.";
        capability: "They can", "Pueden";
        in_workspace: "In the workspace", "En el espacio";
        in_projects: "In every project", "En todos los proyectos";
        permissions: "What each permission may do", "Qué puede hacer cada permiso";
        permissions_lead: "A permission reaches one project. With a role beside it, one may do what either allows.", "Un permiso alcanza un solo proyecto. Junto a un rol, se puede hacer lo que permita cualquiera de los dos.";
        yes: "Yes", "Sí";
        no: "No", "No";
        not_guests: "members, never guests", "miembros, nunca invitados";
    }
}

messages! {
    /// Messages about the keys of host applications.
    WorkspaceKeyMessages {
        lead: "With a key, your application asks Guestlist who may do what in this workspace. It can change nothing.", "Con una clave, tu aplicación pregunta quién puede hacer qué en este espacio. No puede cambiar nada.";
        docs: "How to ask", "Cómo preguntar";
        new: "New key", "Nueva clave";
        name_hint: "Where it is used: production, staging.", "Dónde se usa: producción, pruebas.";
        button: "Create key", "Crear clave";
        created_title: "The key {name} is there", "La clave {name} está creada";
        shown_once: "Copy it now: it is shown this once. It belongs in your application's secrets, in no chat and no repository.", "Cópiala ahora: solo se muestra esta vez. Va en los secretos de tu aplicación, no en chats ni repositorios.";
        secret: "Key", "Clave";
        creator: "Made by", "Creada por";
        created_at: "Created", "Creada";
        used: "Last used", "Último uso";
        state: "State", "Estado";
        live: "Live", "Activa";
        revoked: "Revoked", "Revocada";
        none: "No keys yet. Create one for each application that asks.", "Aún no hay claves. Crea una para cada aplicación que pregunte.";
        revoke: "Revoke", "Revocar";
        revoke_which: "Revoke the key {name}", "Revocar la clave {name}";
        revoke_what: "Whatever uses it is refused at once, for good.", "Lo que la use será rechazado al momento y para siempre.";
    }
}
