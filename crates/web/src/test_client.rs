//! Test client that behaves like a browser: it keeps cookies, and follows no redirect by itself.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use guestlist_domain::model::mail::MailContent;
use guestlist_testkit::TestApp;
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::{MailboxSource, Options};

/// Returns options without a mailbox.
pub(crate) fn options() -> Options {
    Options {
        layer: guestlist_edge::Options::default(),
        product_name: "Guests & Co".to_owned(),
        public_url: "http://localhost:8080".to_owned(),
        mailbox: None,
        openapi_document: String::new(),
        qr: |text, title| Some(format!("<svg><title>{title}</title>{}</svg>", text.len())),
        account_export: |export, caller, _, _| {
            Some(
                format!("{{\"email\":\"{}\",\"of\":\"{}\"}}", export.account.email.as_typed(), caller.account.id)
                    .into(),
            )
        },
        activity_table: |events| {
            let lines = events.iter().map(|event| event.action.as_str()).collect::<Vec<_>>();
            Some(format!("action\r\n{}", lines.join("\r\n")).into_bytes())
        },
    }
}

/// Returns options with a mailbox that shows these mails.
pub(crate) fn options_with(mailbox: MailboxSource) -> Options {
    Options { mailbox: Some(mailbox), ..options() }
}

/// Response to the client.
pub(crate) struct TestResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl TestResponse {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Returns the location of a redirect, and panics if the response is none.
    #[track_caller]
    pub(crate) fn redirect_location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.header("location")
    }
}

/// Browser of one visitor.
pub(crate) struct TestClient {
    routes: Router,
    language: &'static str,
    user_agent: Option<&'static str>,
    cookies: BTreeMap<String, String>,
}

impl TestClient {
    pub(crate) fn new(app: &TestApp) -> Self {
        Self::with_options(app, options())
    }

    pub(crate) fn with_options(app: &TestApp, options: Options) -> Self {
        Self {
            routes: crate::router(app.service.clone(), options),
            language: "en",
            user_agent: None,
            cookies: BTreeMap::new(),
        }
    }

    pub(crate) fn with_language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// Sets the `User-Agent`.
    pub(crate) fn with_user_agent(mut self, user_agent: &'static str) -> Self {
        self.user_agent = Some(user_agent);
        self
    }

    pub(crate) async fn get(&mut self, path: &str) -> TestResponse {
        self.send(Request::get(path), String::new()).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> TestResponse {
        let request = Request::post(path).header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        self.send(request, serde_urlencoded::to_string(fields).unwrap()).await
    }

    pub(crate) async fn request(&mut self, method: Method, path: &str, headers: &[(&str, &str)]) -> TestResponse {
        let request = Request::builder().method(method).uri(path);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.send(request, String::new()).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: String) -> TestResponse {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let has_language = request.headers_ref().is_some_and(|headers| headers.contains_key("accept-language"));
        let request = if has_language { request } else { request.header("accept-language", self.language) };
        let request = request.header("x-request-id", "req-1");
        let request = self.user_agent.into_iter().fold(request, |request, agent| request.header("user-agent", agent));
        let has_host = request.headers_ref().is_some_and(|headers| headers.contains_key("host"));
        let request = if has_host { request } else { request.header("host", "localhost:8080") };
        let request = request.header("cookie", cookies.join("; ")).body(Body::from(body)).unwrap();
        let (parts, body) = self.routes.clone().oneshot(request).await.unwrap().into_parts();
        for cookie in parts.headers.get_all("set-cookie") {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            match rest.split(';').next().unwrap() {
                "" => self.cookies.remove(name),
                value => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        let body = body.collect().await.unwrap().to_bytes();
        TestResponse { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    /// Returns the value of a cookie, and panics if the browser has none of this name.
    #[track_caller]
    pub(crate) fn cookie(&self, name: &str) -> String {
        self.cookies.get(name).cloned().expect("the browser keeps such a cookie")
    }

    /// Signs up on the pages, and chooses the password with the mailed link.
    pub(crate) async fn sign_up(&mut self, app: &TestApp, name: &str, email: &str) {
        let entered = [("display_name", name), ("email", email)];
        assert_eq!(self.post("/sign-up", &entered).await.status, StatusCode::OK);
        let secret = secret_for(app, email);
        let form = [("secret", secret.as_str()), ("password", "correct horse battery")];
        assert_eq!(self.post("/verify", &form).await.redirect_location(), "/?did=verified");
    }
}

/// Returns the secret of the newest link that was mailed to this address, and panics if there is none.
#[track_caller]
pub(crate) fn secret_for(app: &TestApp, email: &str) -> String {
    let address = guestlist_domain::model::email::EmailAddress::parse(email).unwrap();
    let mails = app.queued_mails();
    let links = mails.iter().filter(|mail| mail.to == address).filter_map(|mail| {
        let (MailContent::VerifyAddress { link, .. }
        | MailContent::VerifyNewAddress { link, .. }
        | MailContent::PasswordReset { link, .. }
        | MailContent::Invitation { link, .. }) = &mail.content
        else {
            return None;
        };
        Some(link.clone())
    });
    { links }
        .next_back()
        .and_then(|link| link.split_once('#').map(|(_, secret)| secret.to_owned()))
        .expect("a link was mailed")
}
