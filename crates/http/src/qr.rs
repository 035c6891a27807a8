//! QR pictures of links.

use qrcode::render::svg::Color;
use qrcode::{EcLevel, QrCode};

/// The picture of a text, black on white with its quiet zone, so that it reads on a dark page and on paper as well. It has
/// a title, which is what those are told who do not see it. `None` where the text is too long for any: some 2,300 bytes at
/// this level of correction.
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
