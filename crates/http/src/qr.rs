//! QR codes of links.

use qrcode::render::svg::Color;
use qrcode::{EcLevel, QrCode};

/// Returns the QR code of `text` as SVG: black on white with its quiet zone, so that it can be scanned on a dark page
/// and on paper. `title` is its accessible name. Returns `None` if `text` is too long: more than about 2,300 bytes at
/// this error correction level.
#[must_use]
pub fn svg(text: &str, title: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let mut picture = code.render::<Color<'_>>();
    let picture = picture.min_dimensions(256, 256).quiet_zone(true).build();
    let (opening, drawn) = picture.split_once("<rect ")?;
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    Some(format!("{opening}<title>{title}</title><rect {drawn}"))
}

#[cfg(test)]
#[path = "qr_tests.rs"]
mod tests;
