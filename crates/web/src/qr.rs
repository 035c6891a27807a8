//! QR pictures of links.

use qrcode::render::svg::Color;
use qrcode::{EcLevel, QrCode};

/// The picture of a text, black on white with its quiet zone, so that it reads on a dark page and on paper as well. Its
/// title is what those are told who do not see it. `None` where the text is too long for any.
pub(crate) fn svg(text: &str, title: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let picture = code.render::<Color<'_>>().min_dimensions(256, 256).quiet_zone(true).build();
    let (opening, drawn) = picture.split_once("<rect ")?;
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    Some(format!("{opening}<title>{title}</title><rect {drawn}"))
}
