//! `?tokens=keep|revoke|hand_over&to=`: what happens to the public tokens that a removal or demotion orphans.

use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::text::Invalid;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::extract::Query;
use crate::problem::Problem;

/// The parameters, for the OpenAPI document; [`read`] parses them.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(super) struct FateParams {
    /// What happens to public tokens that the member created and can no longer manage: `keep` (default), `revoke` or
    /// `hand_over`.
    #[param(pattern = "^(keep|revoke|hand_over)$")]
    tokens: Option<String>,
    /// Id of the account to transfer the tokens to. Required with `hand_over`, not allowed otherwise. The account must
    /// be able to manage public tokens in all of their projects.
    to: Option<String>,
}

/// Parses the parameters. Other parameters are errors.
pub(super) fn read(mut query: Query) -> Result<OrphanedTokens, Problem> {
    let (tokens, to) = (query.take("tokens"), query.take("to"));
    let fate = match (tokens.as_deref(), to.as_deref()) {
        (Some("hand_over"), Some(to)) => match AccountId::parse(to) {
            Ok(to) => OrphanedTokens::TransferTo(to),
            Err(_) => refused(&mut query, "to", "cannot_take_over", "This is the id of no account."),
        },
        (Some("hand_over"), None) => refused(&mut query, "to", "required", "Say who takes them over."),
        (_, Some(_)) => refused(&mut query, "to", "not_allowed", "This belongs to tokens=hand_over alone."),
        (None | Some("keep"), None) => OrphanedTokens::Keep,
        (Some("revoke"), None) => OrphanedTokens::Revoke,
        (Some(_), None) => refused(&mut query, "tokens", "unknown_value", "Use one of: keep, revoke, hand_over."),
    };
    query.finish()?;
    Ok(fate)
}

/// Reports an error. The returned value is not used, because the request fails.
fn refused(query: &mut Query, name: &'static str, code: &'static str, detail: &str) -> OrphanedTokens {
    query.wrong(name, &Invalid::new(code, detail));
    OrphanedTokens::Keep
}
