//! Concurrent requests, acceptances and cancellations of an ownership transfer.

use guestlist_tests::accounts::id_of;
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: S2.1, S2.2, AZ5, AZ10.
    #[test]
    async fn a_workspace_has_exactly_one_owner_during_parallel_ownership_transfers(backend: Backend) {
        let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        for round in 0..6 {
            let workspace = ana.creates_workspace("Studio").await;
            let invited = ana.invites_to_workspace(&workspace, &ben.address, "commenter").await.is(201);
            ben.accepts(&id_of(&invited)).await.is(200);
            let transfer_path = format!("/v1/workspaces/{workspace}/ownership-transfer");
            ana.post(&transfer_path, json!({ "account_id": ben.id })).await.is(202);
            let answers = send_concurrently(&instance.base, 9, |number, _| {
                let (ana, ben, transfer_path) = (ana.clone(), ben.clone(), transfer_path.clone());
                async move {
                    match (number + round) % 4 {
                        0 => ben.post_empty(&format!("{transfer_path}/accept")).await,
                        1 => ana.post_empty(&format!("{transfer_path}/cancel")).await,
                        2 => ben.post_empty(&format!("{transfer_path}/cancel")).await,
                        _ => ana.post(&transfer_path, json!({ "account_id": ben.id })).await,
                    }
                }
            })
            .await;
            for answer in &answers {
                assert!(matches!(answer.status, 202 | 204 | 403 | 409), "{:?}", outcome_counts(&answers));
            }
            let path = format!("/v1/workspaces/{workspace}");
            let views = [ana.get(&path).await.is(200), ben.get(&path).await.is(200)];
            let roles = views.map(|workspace| workspace["my_role"].clone());
            let owners = roles.iter().filter(|role| **role == json!("owner")).count();
            assert_eq!(owners, 1, "{roles:?} {:?}", outcome_counts(&answers));
            let accepted = answers.iter().any(|answer| answer.status == 204 && answer.what.ends_with("/accept"));
            assert_eq!(roles[1] == json!("owner"), accepted, "{roles:?} {:?}", outcome_counts(&answers));
            if let Some(counted) = instance.count("SELECT count(*) FROM workspace_membership WHERE role = 'owner'") {
                assert_eq!(Some(counted), instance.count("SELECT count(*) FROM workspace"));
            }
        }
    }
}
