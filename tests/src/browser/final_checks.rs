//! Checks that run when a browser is dropped, so that every browser test includes them.

use super::Browser;

impl Browser {
    /// Returns the faults that no check has reported yet: requests to other origins, console errors, and requested URLs
    /// that contain a secret.
    fn final_faults(&self) -> Vec<String> {
        let logs = self.session.read_logs_blocking();
        let [events, console] = match logs {
            Ok(logs) => logs,
            Err(error) => return vec![format!("cannot read the browser's logs: {error}")],
        };
        let mut records = self.records();
        records.add_events(&events, &self.secrets);
        records.add_console(&console);
        let mut faults = Vec::new();
        // A browser that opened no page sent no requests.
        if !records.pages.is_empty() {
            faults.extend(records.take_requests_to_others(&self.origin));
        }
        faults.extend(records.take_console_errors());
        let leaks = records.urls_with_secrets(&self.secrets);
        faults.extend(leaks.iter().map(|url| format!("requested a URL that contains a secret: {url}")));
        faults
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A test that already failed has reported its reason.
        if !std::thread::panicking() {
            let faults = self.final_faults();
            assert!(faults.is_empty(), "{} faults at the end:\n{}", faults.len(), faults.join("\n"));
        }
    }
}
