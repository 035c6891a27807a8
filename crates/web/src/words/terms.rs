//! Names and meanings of roles, permissions and capabilities.

use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Locale;

use crate::text::{Text, catalogue};

catalogue! {
    /// Names and meanings of the access model's terms.
    Terms {
        role: "Role", "Rol";
        permission: "Permission", "Permiso";
        owner: "Owner", "Propietario";
        owner_meaning: "Everything, the plan and the workspace's end included", "Todo, incluidos el plan y el cierre del espacio";
        admin: "Admin", "Administrador";
        admin_meaning: "Runs the workspace: people, projects, settings, public tokens", "Gestiona el espacio: personas, proyectos, ajustes, tokens públicos";
        designer: "Designer", "Diseñador";
        designer_meaning: "Makes and changes projects", "Crea y modifica proyectos";
        content_editor: "Content editor", "Editor de contenido";
        content_editor_meaning: "Changes copy and media", "Modifica textos e imágenes";
        commenter: "Commenter", "Comentarista";
        commenter_meaning: "Looks and comments", "Mira y comenta";
        project_admin: "Project admin", "Administrador del proyecto";
        project_admin_meaning: "Runs the project: people, public tokens, settings", "Gestiona el proyecto: personas, tokens públicos, ajustes";
        write: "Write", "Escritura";
        write_meaning: "Makes and changes content", "Crea y modifica contenido";
        comment: "Comment", "Comentario";
        comment_meaning: "Looks and comments", "Mira y comenta";
        read: "Read", "Lectura";
        read_meaning: "Looks", "Solo mira";
        workspace_view: "see the workspace", "ver el espacio de trabajo";
        workspace_change_settings: "change the workspace's settings", "cambiar los ajustes del espacio";
        workspace_delete: "delete the workspace", "eliminar el espacio";
        workspace_transfer: "hand the workspace over", "transferir el espacio";
        billing_manage: "manage the plan", "gestionar el plan";
        members_view: "see members", "ver los miembros";
        members_invite: "invite people", "invitar a personas";
        members_remove: "remove members", "eliminar miembros";
        members_change_role: "change roles", "cambiar roles";
        projects_view_all: "see and enter every project", "ver y abrir todos los proyectos";
        projects_create: "create projects", "crear proyectos";
        projects_transfer: "move projects", "trasladar proyectos";
        content_view: "see content", "ver el contenido";
        boards_view: "see boards", "ver los tableros";
        calendar_view: "see the calendar", "ver el calendario";
        designs_view: "see designs", "ver los diseños";
        settings_view: "see the settings", "ver los ajustes";
        content_create: "create content", "crear contenido";
        content_edit: "change content", "modificar contenido";
        content_delete: "delete content", "eliminar contenido";
        boards_edit: "change boards", "modificar tableros";
        designs_edit: "change designs", "modificar diseños";
        status_change: "change the status", "cambiar el estado";
        comments_write: "comment", "comentar";
        comments_review: "review comments", "revisar comentarios";
        project_publish: "publish the project", "publicar el proyecto";
        scripts_add: "add scripts", "añadir scripts";
        settings_change: "change the settings", "cambiar los ajustes";
        project_invite: "invite people to the project", "invitar a personas al proyecto";
        tokens_manage: "manage public tokens", "gestionar tokens públicos";
        workflows_modify: "change workflows", "modificar flujos de trabajo";
        project_delete: "delete the project", "eliminar el proyecto";
    }
}

/// Returns the name of a role.
pub(crate) fn role_name(locale: Locale, role: Role) -> Text {
    let terms = Terms::of(locale);
    match role {
        Role::Owner => terms.owner,
        Role::Admin => terms.admin,
        Role::Designer => terms.designer,
        Role::ContentEditor => terms.content_editor,
        Role::Commenter => terms.commenter,
    }
}

/// Returns the meaning of a role in one line.
pub(crate) fn role_meaning(locale: Locale, role: Role) -> Text {
    let terms = Terms::of(locale);
    match role {
        Role::Owner => terms.owner_meaning,
        Role::Admin => terms.admin_meaning,
        Role::Designer => terms.designer_meaning,
        Role::ContentEditor => terms.content_editor_meaning,
        Role::Commenter => terms.commenter_meaning,
    }
}

/// Returns the name of a permission.
pub(crate) fn permission_name(locale: Locale, permission: Permission) -> Text {
    let terms = Terms::of(locale);
    match permission {
        Permission::Admin => terms.project_admin,
        Permission::Write => terms.write,
        Permission::Comment => terms.comment,
        Permission::Read => terms.read,
    }
}

/// Returns the meaning of a permission in one line.
pub(crate) fn permission_meaning(locale: Locale, permission: Permission) -> Text {
    let terms = Terms::of(locale);
    match permission {
        Permission::Admin => terms.project_admin_meaning,
        Permission::Write => terms.write_meaning,
        Permission::Comment => terms.comment_meaning,
        Permission::Read => terms.read_meaning,
    }
}

/// Returns the name of the role or permission of a grant.
pub(crate) fn grant_name(locale: Locale, grant: Grant) -> Text {
    match (grant.role(), grant.permission()) {
        (Some(role), _) => role_name(locale, role),
        (None, Some(permission)) => permission_name(locale, permission),
        (None, None) => Terms::of(locale).read,
    }
}

/// Returns the labels of all capabilities of a set, in the order of the matrix.
pub(crate) fn abilities(locale: Locale, set: CapabilitySet) -> Vec<Text> {
    set.iter().map(|one| capability(locale, one)).collect()
}

/// Returns the label of a capability, as an action.
pub(crate) fn capability(locale: Locale, capability: Capability) -> Text {
    use Capability as C;
    let terms = Terms::of(locale);
    match capability {
        C::WorkspaceView => terms.workspace_view,
        C::WorkspaceChangeSettings => terms.workspace_change_settings,
        C::WorkspaceDelete => terms.workspace_delete,
        C::WorkspaceTransferOwnership => terms.workspace_transfer,
        C::BillingManage => terms.billing_manage,
        C::MembersView => terms.members_view,
        C::MembersInvite => terms.members_invite,
        C::MembersRemove => terms.members_remove,
        C::MembersChangeRole => terms.members_change_role,
        C::ProjectsViewAll => terms.projects_view_all,
        C::ProjectsCreate => terms.projects_create,
        C::ProjectsTransfer => terms.projects_transfer,
        C::ContentView => terms.content_view,
        C::BoardsView => terms.boards_view,
        C::CalendarView => terms.calendar_view,
        C::DesignsView => terms.designs_view,
        C::SettingsView => terms.settings_view,
        C::ContentCreate => terms.content_create,
        C::ContentEdit => terms.content_edit,
        C::ContentDelete => terms.content_delete,
        C::BoardsEdit => terms.boards_edit,
        C::DesignsEdit => terms.designs_edit,
        C::StatusChange => terms.status_change,
        C::CommentsWrite => terms.comments_write,
        C::CommentsReview => terms.comments_review,
        C::ProjectPublish => terms.project_publish,
        C::ScriptsAdd => terms.scripts_add,
        C::SettingsChange => terms.settings_change,
        C::ProjectInvite => terms.project_invite,
        C::TokensManage => terms.tokens_manage,
        C::WorkflowsModify => terms.workflows_modify,
        C::ProjectDelete => terms.project_delete,
    }
}
