//! Protection from cross-site request forgery.

use axum::response::Response;
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// Returns a layer that answers requests that change something and come from another origin with `refuse()`, unless it
/// is one of `trusted`. An entry that is not an origin is ignored.
///
/// It decides by what browsers send (`Sec-Fetch-Site`, `Origin`), regardless of cookies. Clients that are not browsers
/// send neither header and are not affected.
pub fn csrf_layer(
    trusted: &[&str],
    refuse: fn() -> Response,
) -> CsrfLayer<impl Fn(ProtectionError) -> Response + Clone + use<>> {
    let trusting = |layer: CsrfLayer, origin| layer.clone().add_trusted_origin(origin).unwrap_or(layer);
    trusted.iter().fold(CsrfLayer::new(), trusting).with_rejection_response(move |_| refuse())
}
