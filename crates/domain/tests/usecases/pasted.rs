use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code as Refusal;
use guestlist_domain::model::explain::{CheckOutcome, Explanation};
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::rate_limit::CODE_BY_SOURCE;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::secret::{Code, CodeKind};
use guestlist_domain::usecase::{Caller, Error, RequestContext};

use crate::fixture::{Cast, context, refusal};

async fn explain(cast: &Cast, caller: &Caller, project: ProjectId, pasted: &str) -> Result<Explanation, Error> {
    cast.world.service.explain_pasted(&context(), caller, project, pasted, Capability::ContentView).await
}

/// Proves: S3.7.
#[tokio::test]
async fn whatever_somebody_pasted_of_a_public_token_can_be_asked_about() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let shared = cast.share(&ana, &[project], Some(1)).await.unwrap();
    let id = shared.details.token.id;
    let code = shared.code.expose();
    for pasted in [&shared.link, &format!(" {} ", shared.token), &code, &code.to_lowercase(), &id.to_string()] {
        assert!(explain(&cast, &ana, project, pasted).await.unwrap().is_allowed(), "{pasted}");
    }
    for nothing in ["", "share.ptk_1.x", "nonsense", "https://example.org/open#", &format!("{}x", shared.token)] {
        assert_eq!(refusal(explain(&cast, &ana, project, nothing).await), Refusal::TokenInvalid, "{nothing}");
    }
    cast.world.service.revoke_public_token(&context(), &ana, id).await.unwrap();
    let after = explain(&cast, &ana, project, &code).await.unwrap();
    assert!(matches!(after.failure().unwrap().finding, CheckOutcome::RevokedAt(_)));
}

/// Proves: S3.7.
#[tokio::test]
async fn whoever_does_not_manage_public_tokens_cannot_try_codes_by_asking() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let code = cast.share(&ana, &[project], None).await.unwrap().code.expose();
    let carl = cast.member(&ana, workspace, "carl", Role::Commenter).await;
    let stranger = cast.person("stranger").await;
    for pasted in [code.as_str(), "nonsense"] {
        assert_eq!(refusal(explain(&cast, &carl, project, pasted).await), Refusal::Forbidden, "{pasted}");
        assert_eq!(refusal(explain(&cast, &stranger, project, pasted).await), Refusal::NotFound, "{pasted}");
    }
}

/// Proves: S3.7.
#[tokio::test]
async fn tries_of_codes_are_limited_here_as_everywhere() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let shared = cast.share(&ana, &[project], None).await.unwrap();
    let (service, from) = (&cast.world.service, RequestContext { source: Some("192.0.2.1".to_owned()), ..context() });
    let ask = |pasted: String| {
        let (from, ana) = (&from, &ana);
        async move { service.explain_pasted(from, ana, project, &pasted, Capability::ContentView).await }
    };
    for bits in 0..CODE_BY_SOURCE.max {
        ask(shared.code.expose()).await.expect("what is right costs no try");
        let wrong = Code::from_bits(CodeKind::PublicToken, u128::from(bits)).expose();
        assert_eq!(refusal(ask(wrong).await), Refusal::TokenInvalid);
    }
    assert_eq!(refusal(ask(shared.code.expose()).await), Refusal::RateLimited);
    ask(shared.link.clone()).await.expect("a link is no code");
}
