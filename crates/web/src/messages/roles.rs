//! Names and meanings of roles, permissions and capabilities.

use guestlist_domain::model::capability::{Capability, CapabilitySet};
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Locale;

use crate::i18n::{Message, messages};

messages! {
    /// Names and meanings of the access model's terms.
    RoleMessages {
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
pub(crate) fn role_name(locale: Locale, role: Role) -> Message {
    let roles = RoleMessages::of(locale);
    match role {
        Role::Owner => roles.owner,
        Role::Admin => roles.admin,
        Role::Designer => roles.designer,
        Role::ContentEditor => roles.content_editor,
        Role::Commenter => roles.commenter,
    }
}

/// Returns the meaning of a role in one line.
pub(crate) fn role_meaning(locale: Locale, role: Role) -> Message {
    let roles = RoleMessages::of(locale);
    match role {
        Role::Owner => roles.owner_meaning,
        Role::Admin => roles.admin_meaning,
        Role::Designer => roles.designer_meaning,
        Role::ContentEditor => roles.content_editor_meaning,
        Role::Commenter => roles.commenter_meaning,
    }
}

/// Returns the name of a permission.
pub(crate) fn permission_name(locale: Locale, permission: Permission) -> Message {
    let roles = RoleMessages::of(locale);
    match permission {
        Permission::Admin => roles.project_admin,
        Permission::Write => roles.write,
        Permission::Comment => roles.comment,
        Permission::Read => roles.read,
    }
}

/// Returns the meaning of a permission in one line.
pub(crate) fn permission_meaning(locale: Locale, permission: Permission) -> Message {
    let roles = RoleMessages::of(locale);
    match permission {
        Permission::Admin => roles.project_admin_meaning,
        Permission::Write => roles.write_meaning,
        Permission::Comment => roles.comment_meaning,
        Permission::Read => roles.read_meaning,
    }
}

/// Returns the name of the role or permission of a grant.
pub(crate) fn grant_name(locale: Locale, grant: Grant) -> Message {
    match (grant.role(), grant.permission()) {
        (Some(role), _) => role_name(locale, role),
        (None, Some(permission)) => permission_name(locale, permission),
        (None, None) => RoleMessages::of(locale).read,
    }
}

/// Returns the labels of all capabilities of a set, in the order of the matrix.
pub(crate) fn abilities(locale: Locale, set: CapabilitySet) -> Vec<Message> {
    set.iter().map(|one| capability(locale, one)).collect()
}

/// Returns the label of a capability, as an action.
pub(crate) fn capability(locale: Locale, capability: Capability) -> Message {
    use Capability as C;
    let roles = RoleMessages::of(locale);
    match capability {
        C::WorkspaceView => roles.workspace_view,
        C::WorkspaceChangeSettings => roles.workspace_change_settings,
        C::WorkspaceDelete => roles.workspace_delete,
        C::WorkspaceTransferOwnership => roles.workspace_transfer,
        C::BillingManage => roles.billing_manage,
        C::MembersView => roles.members_view,
        C::MembersInvite => roles.members_invite,
        C::MembersRemove => roles.members_remove,
        C::MembersChangeRole => roles.members_change_role,
        C::ProjectsViewAll => roles.projects_view_all,
        C::ProjectsCreate => roles.projects_create,
        C::ProjectsTransfer => roles.projects_transfer,
        C::ContentView => roles.content_view,
        C::BoardsView => roles.boards_view,
        C::CalendarView => roles.calendar_view,
        C::DesignsView => roles.designs_view,
        C::SettingsView => roles.settings_view,
        C::ContentCreate => roles.content_create,
        C::ContentEdit => roles.content_edit,
        C::ContentDelete => roles.content_delete,
        C::BoardsEdit => roles.boards_edit,
        C::DesignsEdit => roles.designs_edit,
        C::StatusChange => roles.status_change,
        C::CommentsWrite => roles.comments_write,
        C::CommentsReview => roles.comments_review,
        C::ProjectPublish => roles.project_publish,
        C::ScriptsAdd => roles.scripts_add,
        C::SettingsChange => roles.settings_change,
        C::ProjectInvite => roles.project_invite,
        C::TokensManage => roles.tokens_manage,
        C::WorkflowsModify => roles.workflows_modify,
        C::ProjectDelete => roles.project_delete,
    }
}
