use axum::Router;
use axum::body::Body;
use axum::routing::get;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;
use crate::rendering::ProblemRenderer;
use crate::request_layer::RequestLayer;
use crate::trusted_proxy::TrustedProxy;

/// Proves: S1.2.
#[tokio::test]
async fn use_cases_receive_the_request_id_the_source_and_only_the_device_of_the_user_agent() {
    async fn show(context: Context) -> String {
        let context = context.request();
        format!("{} {:?} {:?}", context.request_id, context.source, context.device.map(Device::as_text))
    }
    let trusted_proxies = vec![TrustedProxy::parse("192.0.2.1").unwrap()];
    let options = Options { trusted_proxies, ..Options::default() };
    let layer = RequestLayer::new(Arc::new(options), &[], ProblemRenderer);
    for (user_agent, device) in [
        ("Mozilla/5.0 (Windows NT 10.0) Firefox/140.0 and much more", "Some(\"Firefox/Windows\")"),
        ("curl/8.14.1", "None"),
    ] {
        let request = Request::builder()
            .extension(ConnectInfo(SocketAddr::new("192.0.2.1".parse().unwrap(), 1)))
            .header("x-request-id", "mine-1")
            .header("x-forwarded-for", "198.51.100.7")
            .header("user-agent", user_agent)
            .body(Body::empty())
            .unwrap();
        let routes = Router::new().route("/", get(show)).layer(layer.clone());
        let body = routes.oneshot(request).await.unwrap().into_body().collect().await.unwrap().to_bytes();
        assert_eq!(body, format!("mine-1 Some(\"198.51.100.7\") {device}"));
    }
}
