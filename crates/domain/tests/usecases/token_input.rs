use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code as Refusal;
use guestlist_domain::model::explain::{CheckOutcome, Explanation};
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::rate_limit::CODE_BY_SOURCE;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::secret::{Code, CodeKind};
use guestlist_domain::usecase::{Caller, Error, RequestContext};

use crate::fixture::{Fixture, context, refusal};

async fn explain(fixture: &Fixture, caller: &Caller, project: ProjectId, pasted: &str) -> Result<Explanation, Error> {
    fixture.app.service.explain_pasted(&context(), caller, project, pasted, Capability::ContentView).await
}

/// Proves: S3.7.
#[tokio::test]
async fn a_public_token_is_explained_by_its_link_token_code_or_id() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(1)).await.unwrap();
    let id = shared.details.token.id;
    let code = shared.code.expose();
    for pasted in [&shared.link, &format!(" {} ", shared.token), &code, &code.to_lowercase(), &id.to_string()] {
        assert!(explain(&fixture, &ana, project, pasted).await.unwrap().is_allowed(), "{pasted}");
    }
    for invalid in ["", "share.ptk_1.x", "nonsense", "https://example.org/open#", &format!("{}x", shared.token)] {
        assert_eq!(refusal(explain(&fixture, &ana, project, invalid).await), Refusal::TokenInvalid, "{invalid}");
    }
    fixture.app.service.revoke_public_token(&context(), &ana, id).await.unwrap();
    let after = explain(&fixture, &ana, project, &code).await.unwrap();
    assert!(matches!(after.failure().unwrap().finding, CheckOutcome::RevokedAt(_)));
}

/// Proves: S3.7.
#[tokio::test]
async fn explaining_a_code_requires_the_capability_to_manage_public_tokens() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let code = fixture.share(&ana, &[project], None).await.unwrap().code.expose();
    let carl = fixture.member(&ana, workspace, "carl", Role::Commenter).await;
    let stranger = fixture.person("stranger").await;
    for pasted in [code.as_str(), "nonsense"] {
        assert_eq!(refusal(explain(&fixture, &carl, project, pasted).await), Refusal::Forbidden, "{pasted}");
        assert_eq!(refusal(explain(&fixture, &stranger, project, pasted).await), Refusal::NotFound, "{pasted}");
    }
}

/// Proves: S3.7.
#[tokio::test]
async fn wrong_codes_are_limited_in_explanations_too() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], None).await.unwrap();
    let (service, from) = (&fixture.app.service, RequestContext { source: Some("192.0.2.1".to_owned()), ..context() });
    let ask = |pasted: String| {
        let (from, ana) = (&from, &ana);
        async move { service.explain_pasted(from, ana, project, &pasted, Capability::ContentView).await }
    };
    for bits in 0..CODE_BY_SOURCE.max {
        ask(shared.code.expose()).await.expect("a valid code is not counted");
        let wrong = Code::from_bits(CodeKind::PublicToken, u128::from(bits)).expose();
        assert_eq!(refusal(ask(wrong).await), Refusal::TokenInvalid);
    }
    assert_eq!(refusal(ask(shared.code.expose()).await), Refusal::RateLimited);
    ask(shared.link.clone()).await.expect("a link is not counted");
}
