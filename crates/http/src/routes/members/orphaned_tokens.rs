//! `?tokens=keep|revoke|hand_over&to=`: what happens to the public tokens that a removal or demotion orphans.

use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::text::Invalid;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::extract::Query;
use crate::problem::Problem;

/// The parameters, for the OpenAPI document; [`parse`] parses them.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(super) struct OrphanedTokensParams {
    /// What happens to the public tokens that the member owns (`created_by`) and can then no longer manage in all of
    /// their projects: `keep` (default), `revoke`, or `hand_over`, which transfers them to the account `to`.
    #[param(pattern = "^(keep|revoke|hand_over)$")]
    tokens: Option<String>,
    /// Id of the account to transfer the public tokens to. Required with `hand_over`, not allowed otherwise. The
    /// account must be able to manage public tokens in all of their projects.
    to: Option<String>,
}

/// Parses the parameters. Other parameters are errors.
pub(super) fn parse(mut query: Query) -> Result<OrphanedTokens, Problem> {
    let (tokens, to) = (query.take("tokens"), query.take("to"));
    let choice = match (tokens.as_deref(), to.as_deref()) {
        (Some("hand_over"), Some(to)) => match AccountId::parse(to) {
            Ok(to) => OrphanedTokens::TransferTo(to),
            Err(_) => reject(&mut query, "to", "cannot_take_over", "No account has this id."),
        },
        (Some("hand_over"), None) => {
            reject(&mut query, "to", "required", "Give the id of the account to transfer the tokens to.")
        }
        (_, Some(_)) => reject(&mut query, "to", "not_allowed", "Allowed only with tokens=hand_over."),
        (None | Some("keep"), None) => OrphanedTokens::Keep,
        (Some("revoke"), None) => OrphanedTokens::Revoke,
        (Some(_), None) => reject(&mut query, "tokens", "unknown_value", "Use one of: keep, revoke, hand_over."),
    };
    query.finish()?;
    Ok(choice)
}

/// Reports an error. The returned value is not used, because the request fails.
fn reject(query: &mut Query, name: &'static str, code: &'static str, detail: &str) -> OrphanedTokens {
    query.add_error(name, &Invalid::new(code, detail));
    OrphanedTokens::Keep
}
