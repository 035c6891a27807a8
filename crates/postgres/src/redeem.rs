//! Redeeming a public token: one statement reads, one writes.

use guestlist_domain::model::ids::{PublicTokenId, WorkspaceId};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::port::{GuestTokenFacts, Redemption, StoreError};
use guestlist_sql::{List, Time, event_detail, guest_token_row, public_token_row};
use sqlx::PgPool;
use uuid::Uuid;

use crate::batches::Batches;
use crate::error::{repeated, store_error};
use crate::parameters::{column, replace_nul};
use crate::public_tokens::select_public_token;
use crate::store::PgStore;

/// Redemptions that wait while others of the same token are written.
pub(crate) type RedemptionBatches = Batches<PublicTokenId, Redemption, Result<bool, StoreError>>;

/// Reads a public token, and what else the access of its guests depends on.
pub(crate) async fn find_guest_token(pool: &PgPool, id: PublicTokenId) -> Result<Option<GuestTokenFacts>, StoreError> {
    let found = select_public_token!(
        "",
        r#", ARRAY(
                 SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                 WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                     AND p.deleted_at IS NULL
                 ORDER BY p.id
             ) AS "live_projects!: List<Uuid>",
             ARRAY(
                 SELECT p.name FROM public_token_project c JOIN project p ON p.id = c.project_id
                 WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                     AND p.deleted_at IS NULL
                 ORDER BY p.id
             ) AS "live_names!: List<String>",
             w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url
           FROM public_token t JOIN workspace w ON w.id = t.workspace_id
           WHERE t.id = $1"#,
        id.uuid()
    )
    .fetch_optional(pool)
    .await
    .map_err(store_error)?;
    found.map(|row| guest_token_row!(row).of(public_token_row!(row))).transpose()
}

impl PgStore {
    /// Counts a use and adds its records; see [`Store::redeem`](guestlist_domain::port::Store::redeem).
    ///
    /// Redemptions of one token wait for each other in any case, until the earlier ones are committed. Here they wait
    /// without a connection, and those that have waited share one statement and one commit.
    pub(crate) async fn redeem_in_batch(&self, redemption: &Redemption) -> Result<bool, StoreError> {
        let store = self.clone();
        let write = move |redemptions: Vec<Redemption>| {
            let store = store.clone();
            async move {
                let outcome = store.write_redemptions(&redemptions).await;
                let answer = |number| match &outcome {
                    Ok(counted) => Ok(number < *counted),
                    Err(fault) => Err(repeated(fault)),
                };
                (0..redemptions.len()).map(answer).collect()
            }
        };
        let answer = self.redemptions.answer(redemption.session.token_id, redemption.clone(), write).await;
        answer.unwrap_or_else(|| Err(StoreError::Internal("writing redemptions panicked".into())))
    }

    /// Writes redemptions of one token, as many of the first ones as leave it another use. Returns how many.
    ///
    /// A statement outside of a transaction: the token is locked until it is written, and not for messages between the
    /// service and the database. Its uses are read by the same statement after it has waited for the lock.
    async fn write_redemptions(&self, redemptions: &[Redemption]) -> Result<usize, StoreError> {
        let Some(token) = redemptions.first().map(|it| it.session.token_id) else { return Ok(0) };
        let at = redemptions.iter().map(|it| it.event.at).max().map(Time);
        let of_projects = || redemptions.iter().flat_map(|it| it.event.projects.iter().map(move |id| (it, id)));
        let counted = sqlx::query_scalar!(
            r#"WITH token AS MATERIALIZED (
                   SELECT id, uses, usage_limit FROM public_token t
                   WHERE id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
                       AND EXISTS (
                           SELECT FROM public_token_project c JOIN project p ON p.id = c.project_id
                           WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                               AND p.deleted_at IS NULL
                       )
                   FOR NO KEY UPDATE OF t
               ), redemption AS MATERIALIZED (
                   SELECT r.* FROM token, unnest($3::uuid[], $4::uuid[], $5::bytea[], $6::text[], $7::timestamptz[],
                       $8::timestamptz[], $9::timestamptz[], $10::uuid[], $11::timestamptz[], $12::uuid[], $13::text[],
                       $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[])
                       WITH ORDINALITY AS r (session_id, workspace_id, secret_hash, display_name, created_at,
                           last_used_at, idle_expires_at, event_id, at, scope, actor_kind, actor_id, action,
                           object_kind, object_id, object_name, detail, request_id, number)
                   WHERE usage_limit IS NULL OR uses + number < usage_limit
               ), used AS (
                   UPDATE public_token SET uses = uses + (SELECT count(*) FROM redemption), last_used_at = $2
                   WHERE id = $1 AND EXISTS (SELECT FROM redemption)
               ), opened AS (
                   INSERT INTO guest_session (id, token_id, workspace_id, secret_hash, display_name, created_at,
                       last_used_at, idle_expires_at)
                   SELECT session_id, $1, workspace_id, secret_hash, display_name, created_at, last_used_at,
                       idle_expires_at
                   FROM redemption
               ), recorded AS (
                   INSERT INTO event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id,
                       object_name, detail, request_id)
                   SELECT event_id, at, scope, actor_kind, actor_id, action, object_kind, object_id, object_name,
                       detail, request_id
                   FROM redemption
                   RETURNING id, at
               ), concerned AS (
                   INSERT INTO event_project (project_id, event_id, at)
                   SELECT p.project_id, recorded.id, recorded.at
                   FROM recorded JOIN unnest($21::uuid[], $22::uuid[]) AS p (event_id, project_id)
                       ON p.event_id = recorded.id
               )
               SELECT count(*) AS "counted!" FROM redemption"#,
            token.uuid(),
            at,
            &column(redemptions, |it| it.session.id.uuid()),
            &column(redemptions, |it| it.session.workspace_id.uuid()),
            &column(redemptions, |it| it.session.secret_hash.as_bytes().to_vec()),
            &column(redemptions, |it| it.session.display_name.as_ref().map(DisplayName::to_string))
                as &[Option<String>],
            &column(redemptions, |it| Time(it.session.created_at)),
            &column(redemptions, |it| Time(it.session.last_used_at)),
            &column(redemptions, |it| Time(it.session.idle_expires_at)),
            &column(redemptions, |it| it.event.id.uuid()),
            &column(redemptions, |it| Time(it.event.at)),
            &column(redemptions, |it| it.event.workspace_id.map(WorkspaceId::uuid)) as &[Option<Uuid>],
            &column(redemptions, |it| it.event.actor.kind().to_owned()),
            &column(redemptions, |it| it.event.actor.id()) as &[Option<String>],
            &column(redemptions, |it| it.event.action.as_str().to_owned()),
            &column(redemptions, |it| it.event.object.kind.to_owned()),
            &column(redemptions, |it| it.event.object.id.clone()),
            &column(redemptions, |it| replace_nul(&it.event.object.name)),
            &column(redemptions, |it| event_detail(&it.event)),
            &column(redemptions, |it| replace_nul(&it.event.request_id)),
            &of_projects().map(|(it, _)| it.event.id.uuid()).collect::<Vec<_>>(),
            &of_projects().map(|(_, project)| project.uuid()).collect::<Vec<_>>(),
        )
        .fetch_one(&self.pool)
        .await
        .map_err(store_error)?;
        usize::try_from(counted).map_err(|error| StoreError::Internal(Box::new(error)))
    }
}
