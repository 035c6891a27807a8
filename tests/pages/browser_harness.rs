//! Tests of the browser harness itself, on a page with all kinds of controls and on one with known faults.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind};

use guestlist_tests::browser::{Browser, BrowserSettings, ENTER, Scheme};

const FORM: &str = r#"<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
<title>Everything</title><link rel="icon" href="data:,"></head><body><main>
<h1>Everything</h1>
<form method="post" action="/sent?at=once">
<p><label for="name">Name <small>as others see it</small></label> <input id="name" name="name" value="old"></p>
<p><label>Colour <select name="colour"><option value="r">Red</option><option value="g">Green</option></select></label></p>
<fieldset><legend>Size</legend>
<label><input type="radio" name="size" value="s" checked>Small</label>
<label><input type="radio" name="size" value="l">Large</label></fieldset>
<p><label><input type="checkbox" name="rules" value="yes"> I agree</label></p>
<button>Send it</button>
</form>
<ul><li>Ana <button formaction="/ana">Remove</button></li><li>Ben's <a href="/ben#row">Edit</a><form action="/ben"><button>Remove</button></form></li></ul>
<p hidden>Hidden text</p>
<p id="js">No scripts</p><script>document.getElementById('js').textContent = 'With scripts';</script>
</main></body></html>"#;

const BAD: &str = r#"<!doctype html><html lang="en"><head><title>Bad</title></head><body><main>
<h1>Bad</h1><p style="inline-size: 2000px">Wide</p><img src="http://elsewhere.example/a.png"><p><font color="silver">Faint</font></p><textarea name="nameless" cols="300"></textarea>
</main></body></html>"#;

/// Serves the two pages until the test ends. Any other path is answered with the request itself.
fn serve() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let origin = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            // Browsers open connections in advance that they may never use.
            std::thread::spawn(move || {
                let mut request = BufReader::new(&stream);
                let mut lines = request.by_ref().lines().map_while(Result::ok);
                let first = lines.next().unwrap_or_default();
                let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
                let header = |name: &str| {
                    let line = headers.iter().find(|line| line.to_lowercase().starts_with(name));
                    line.and_then(|line| line.split_once(": ")).map(|(_, value)| value.to_owned()).unwrap_or_default()
                };
                let mut body = vec![0; header("content-length:").parse().unwrap_or(0)];
                request.read_exact(&mut body).unwrap();
                let page = match first.split(' ').nth(1) {
                    Some("/") => FORM.to_owned(),
                    Some("/bad") => BAD.to_owned(),
                    _ => format!("{first} {} {}", String::from_utf8_lossy(&body), header("accept-language:")),
                };
                let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\
                            Content-Security-Policy: default-src 'none'; img-src * data:; script-src 'unsafe-inline'\r\n";
                let _disconnected = write!(&stream, "{head}Content-Length: {}\r\n\r\n{page}", page.len());
            });
        }
    });
    origin
}

async fn fill_in_and_submit(visitor: BrowserSettings) {
    let browser = Browser::at(&serve(), visitor).await;
    browser.open("/").await;
    browser.sees(if visitor.scripts { "With scripts" } else { "No scripts" }).await;
    browser.sees_no("Hidden text").await;
    assert_eq!(browser.value("Name").await, "old");
    browser.fill("Name", "Ana's \"own\"").await;
    browser.choose("Colour", "Green").await;
    browser.choose("Size", "Large").await;
    browser.check("I agree").await;
    browser.check("I agree").await;
    assert!(browser.is_checked("I agree").await && !browser.is_checked("Small").await);
    browser.press("Send it").await;
    browser.sees("POST /sent?at=once HTTP/1.1 name=Ana%27s+%22own%22&colour=g&size=l&rules=yes").await;
    browser.sees(visitor.language).await;
    browser.arrives_at("/sent").await;
    assert_eq!(browser.path().await, "/sent?at=once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_is_filled_in_by_its_labels_and_submitted() {
    fill_in_and_submit(BrowserSettings::default()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_is_filled_in_and_submitted_without_scripts() {
    fill_in_and_submit(BrowserSettings { scripts: false, language: "es", ..BrowserSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn repeated_controls_are_found_near_their_row() {
    let browser = Browser::at(&serve(), BrowserSettings::default()).await;
    browser.open("/").await;
    assert!(browser.near("Ben's").has_control("Edit").await && !browser.has_control("Delete").await);
    browser.near("Ben's").press("Remove").await;
    browser.arrives_at("/ben").await;
    browser.goes_back().await;
    browser.press("Edit").await;
    browser.arrives_at("/ben").await;
    assert_eq!(browser.path().await, "/ben#row");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_is_filled_in_and_submitted_with_the_keyboard_alone() {
    let browser = Browser::at(&serve(), BrowserSettings::default()).await;
    browser.open("/").await;
    assert_eq!(browser.title().await, "Everything");
    browser.tab_to("Name as others see it").await;
    browser.keys("Eve").await;
    assert_eq!(browser.tab().await, "Colour");
    assert!(browser.focus_is_visible().await, "browsers show the focus by default");
    browser.tab_to("Send it").await;
    browser.keys(ENTER).await;
    browser.sees("POST /sent?at=once HTTP/1.1 name=Eve&colour=r&size=s").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn faults_of_a_page_are_found() {
    let browser = Browser::at(&serve(), BrowserSettings::default()).await;
    browser.open("/").await;
    assert_eq!(browser.faults().await, [] as [String; 0]);
    browser.open("/bad").await;
    let faults = browser.faults().await.join("\n");
    for fault in [
        "axe, light: image-alt",
        "axe, light: label",
        "axe, dark: color-contrast",
        "at 320 pixels the page scrolls horizontally",
        "at 1280 pixels the page scrolls horizontally",
        "requested from another origin: http://elsewhere.example/a.png",
        "Content Security Policy",
    ] {
        assert!(faults.contains(fault), "no {fault:?} in {faults}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn screenshots_show_the_page_in_its_width_and_scheme() {
    let browser = Browser::at(&serve(), BrowserSettings { width: 360, ..BrowserSettings::default() }).await;
    browser.open("/").await;
    let light = browser.png().await;
    browser.set_scheme(Scheme::Dark).await;
    // Bytes 16 to 19 of a PNG file are its width.
    assert_eq!(light[16..20], 360_u32.to_be_bytes());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dark.png");
    browser.screenshot(&file).await;
    assert_eq!(std::fs::read(file).unwrap()[16..20], 360_u32.to_be_bytes());
}

/// Opens these paths and drops the browser; returns the faults that it reports then.
async fn report_on_drop(paths: &[&str]) -> String {
    let browser = Browser::at(&serve(), BrowserSettings::default()).await;
    for path in paths {
        browser.open(path).await;
    }
    let end = catch_unwind(AssertUnwindSafe(|| drop(browser)));
    end.err().and_then(|message| message.downcast::<String>().ok()).map(|message| *message).unwrap_or_default()
}

/// Proves: WP1.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dropped_browser_reports_unchecked_faults() {
    let secret = format!("gli_{}", "x".repeat(43));
    assert_eq!(report_on_drop(&["/", &format!("/#{secret}")]).await, "", "a fragment is not sent");
    let bad = report_on_drop(&["/bad"]).await;
    assert!(bad.contains("requested from another origin: http://elsewhere.example/a.png"), "{bad}");
    assert!(bad.contains("Content Security Policy"), "{bad}");
    for leaking_path in [format!("/sent?at={secret}"), format!("/{secret}/sent")] {
        let report = report_on_drop(&["/", &leaking_path]).await;
        assert!(report.contains("requested a URL that contains a secret") && report.contains(&secret), "{report}");
    }
}
