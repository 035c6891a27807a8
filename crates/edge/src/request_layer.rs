//! The request layer: a tower layer around all routes.

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll};
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tower::{Layer, Service};
use tracing::Instrument;

use crate::context::Context;
use crate::execution;
use crate::headers::set_default_headers;
use crate::log::log_failure;
use crate::options::Options;
use crate::rendering::{ErrorRenderer, problem_of};

/// Layer that assigns each request its id and its [`Context`], runs it isolated from panics, timeouts and disconnects,
/// has its errors rendered, completes the headers of the response, and writes one line to the log.
///
/// Apply it to a [`Router`](axum::Router) outside every other layer. Serve that with
/// [`into_make_service_with_connect_info`](axum::Router::into_make_service_with_connect_info) of a
/// [`SocketAddr`](std::net::SocketAddr), or put such a `ConnectInfo` into the extensions of each request. Without it,
/// the source address is unknown and no rate limit by source applies.
pub struct RequestLayer<R> {
    settings: Arc<Settings<R>>,
}

struct Settings<R> {
    options: Arc<Options>,
    larger_bodies: &'static [(&'static str, usize)],
    renderer: R,
}

impl<R> RequestLayer<R> {
    /// Creates the layer of an interface. `larger_bodies` are its routes, by pattern, whose maximum body size is not
    /// [`Options::body_limit`], with that size in bytes.
    pub fn new(options: Arc<Options>, larger_bodies: &'static [(&'static str, usize)], renderer: R) -> Self {
        Self { settings: Arc::new(Settings { options, larger_bodies, renderer }) }
    }
}

impl<R> Clone for RequestLayer<R> {
    fn clone(&self) -> Self {
        Self { settings: Arc::clone(&self.settings) }
    }
}

impl<S, R> Layer<S> for RequestLayer<R> {
    type Service = RequestService<S, R>;

    fn layer(&self, inner: S) -> Self::Service {
        RequestService { inner, settings: Arc::clone(&self.settings) }
    }
}

/// Service of the [`RequestLayer`].
pub struct RequestService<S, R> {
    inner: S,
    settings: Arc<Settings<R>>,
}

impl<S: Clone, R> Clone for RequestService<S, R> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), settings: Arc::clone(&self.settings) }
    }
}

impl<S, R> Service<Request> for RequestService<S, R>
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
    R: ErrorRenderer,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, task: &mut TaskContext<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(task)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        // The clone takes the place of the service that is ready.
        let next = self.inner.clone();
        let mut ready = std::mem::replace(&mut self.inner, next);
        let settings = Arc::clone(&self.settings);
        async move {
            let run = move |request| ready.call(request).map(|Ok(response)| response);
            Ok(settings.handle(request, run).await)
        }
        .boxed()
    }
}

impl<R: ErrorRenderer> Settings<R> {
    async fn handle<F>(&self, mut request: Request, handler: impl FnOnce(Request) -> F) -> Response
    where
        F: Future<Output = Response> + Send + 'static,
    {
        let started = Instant::now();
        let context = Context::of(&request, &self.options);
        request.extensions_mut().insert(context.clone());
        let head = self.renderer.head(&request);
        // The pattern of the route, never the path: a path contains ids, and sometimes pasted secrets.
        let matched = request.extensions().get::<MatchedPath>().cloned();
        let route = matched.as_ref().map_or("", MatchedPath::as_str);
        let (method, id) = (request.method(), &*context.request_id);
        let span = tracing::info_span!("request", %method, route, request_id = id);
        let handled = execution::run(request, &self.options, self.body_limit(route), handler);
        let mut response = handled.instrument(span.clone()).await.unwrap_or_else(IntoResponse::into_response);
        if let Some(problem) = problem_of(&mut response) {
            if let Some(cause) = &problem.cause {
                log_failure(problem.code, cause.as_ref(), id);
            }
            response = self.renderer.render(&context, head, &problem, response).await;
        }
        set_default_headers(response.headers_mut(), &context);
        let elapsed_ms = u64::try_from(started.elapsed().as_millis()).ok();
        // Not a field of the span: a later field makes the JSON format read and write the others again.
        tracing::info!(parent: &span, status = response.status().as_u16(), elapsed_ms, "answered");
        response
    }

    /// Returns the maximum body size of a route, in bytes.
    fn body_limit(&self, route: &str) -> usize {
        let larger = self.larger_bodies.iter().find(|(larger, _)| *larger == route);
        larger.map_or(self.options.body_limit, |(_, limit)| *limit)
    }
}

#[cfg(test)]
#[path = "request_layer_tests.rs"]
mod tests;
