//! User-supplied content in mails.

use guestlist_tests::accounts::{TestAccount, sign_up_body, verification_body};
use guestlist_tests::client::send;
use guestlist_tests::instance::{Instance, link_in};
use guestlist_tests::on_every_backend;
use reqwest::Method;
use serde_json::json;

on_every_backend! {
    /// Proves: EM5.
    #[test]
    async fn links_use_the_configured_url_and_ignore_request_headers(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let path = format!("/v1/projects/{project}/invitations");
        let headers = [
            ("host", "evil.example"),
            ("x-forwarded-host", "evil.example"),
            ("x-forwarded-proto", "https"),
            ("x-forwarded-server", "evil.example"),
            ("x-forwarded-prefix", "/evil"),
            ("x-original-url", "https://evil.example/"),
            ("forwarded", "host=evil.example;proto=https"),
            ("origin", "https://evil.example"),
            ("referer", "https://evil.example/page"),
        ];
        let with_headers = |request: reqwest::RequestBuilder| {
            headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))
        };
        let body = json!({ "email": "ben@example.com", "permission": "read" });
        send(with_headers(ana.request(Method::POST, &path)).json(&body)).await.is(201);
        let sign_up = instance.anonymous().request(Method::POST, "/v1/accounts");
        send(with_headers(sign_up).json(&sign_up_body("Zoe"))).await.is(202);
        for (kind, address, page) in
            [("invitation", "ben@example.com", "join"), ("verify_address", "zoe@example.com", "verify")]
        {
            let mail = instance.mail(kind, address).await;
            assert!(link_in(&mail).starts_with(&format!("http://localhost:8080/{page}#")), "{}", link_in(&mail));
            assert!(!String::from_utf8_lossy(&mail.raw).contains("evil"), "{}", mail.text);
        }
    }

    /// Proves: S4.1, EM4, IN12.
    #[test]
    async fn names_and_messages_are_plain_text_even_if_they_contain_markup(backend: Backend) {
        let instance = Instance::start(backend).await;
        let anonymous = instance.anonymous();
        let name = "<img src=x onerror=alert(1)> {{7*7}} & \"Ana\"";
        let mut body = sign_up_body("Ana");
        body["display_name"] = json!(name);
        anonymous.post("/v1/accounts", body).await.is(202);
        let secret = instance.secret("verify_address", "ana@example.com").await;
        let verified = anonymous.post("/v1/accounts/verify", verification_body(&secret, "Ana")).await.is(200);
        let ana = TestAccount::of(&verified, &anonymous);
        let workspace = ana.creates_workspace("<script>alert(2)</script>").await;
        let message = "<a href=\"https://evil.example\">free</a>\r\n.\r\nMAIL FROM:<x@y.example>\r\n\
                       https://evil.example/x";
        ana.post(&format!("/v1/workspaces/{workspace}/invitations"), json!({
            "email": "ben@example.com", "role": "commenter", "message": message,
        })).await.is(201);
        let mail = instance.mail("invitation", "ben@example.com").await;
        for raw in ["<img src=x", "<script>", "<a href=\"https://evil.example\">"] {
            assert!(!mail.html.contains(raw), "{raw}: {}", mail.html);
        }
        let html: String = mail.html.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(html.contains("&lt;script&gt;") || html.contains("&#60;script&#62;"), "{html}");
        assert!(html.contains("{{7*7}}"), "{html}");
        let text: String = mail.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(name), "{text}");
        assert!(text.contains("MAIL FROM:<x@y.example>"), "{text}");
        // One mail to one recipient, with links of this instance only.
        assert_eq!(mail.recipients, ["ben@example.com"]);
        assert_eq!(instance.mails("invitation", "ben@example.com").len(), 1);
        assert_eq!(instance.sink.messages().len(), 2);
        for (at, _) in html.match_indices("href=\"") {
            assert!(html[at..].starts_with("href=\"http://localhost:8080"), "{}", &html[at..]);
        }
    }

    /// Proves: EM4.
    #[test]
    async fn control_characters_never_reach_a_header(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        for name in ["Ana\r\nBcc: eve@example.com", "Ana\nX: y", "Ana\u{0}", "Ana\u{1b}[31m", "\u{202e}Ana"] {
            ana.post("/v1/workspaces", json!({ "name": name })).await.refused(422, "validation_failed");
            let mut body = sign_up_body("Zoe");
            body["display_name"] = json!(name);
            instance.anonymous().post("/v1/accounts", body).await.refused(422, "validation_failed");
        }
        assert_eq!(instance.sink.messages().len(), 1);
    }

    /// Proves: EM4.
    #[test]
    async fn a_name_that_looks_like_a_link_is_left_out_of_the_subject(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let workspace = ana.creates_workspace("https://evil.example login").await;
        ana.invites_to_workspace(&workspace, "ben@example.com", "commenter").await.is(201);
        let mail = instance.mail("invitation", "ben@example.com").await;
        assert!(!mail.subject().contains("evil"), "{}", mail.subject());
    }
}
