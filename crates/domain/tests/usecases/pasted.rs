use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::explain::{Explanation, Finding};
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::role::Role;
use guestlist_domain::usecase::{Caller, Error};

use crate::cast::{Cast, context, refusal};

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
        assert_eq!(refusal(explain(&cast, &ana, project, nothing).await), Code::TokenInvalid, "{nothing}");
    }
    cast.world.service.revoke_public_token(&context(), &ana, id).await.unwrap();
    let after = explain(&cast, &ana, project, &code).await.unwrap();
    assert!(matches!(after.failure().unwrap().finding, Finding::RevokedAt(_)));
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
        assert_eq!(refusal(explain(&cast, &carl, project, pasted).await), Code::Forbidden, "{pasted}");
        assert_eq!(refusal(explain(&cast, &stranger, project, pasted).await), Code::NotFound, "{pasted}");
    }
}
