//! The end of every story: whatever it was about, nothing may have gone wrong beside it. No story can forget to look,
//! because the browser does when it goes.

use super::Browser;

impl Browser {
    /// What went wrong that nobody looked at yet: others were asked for something, the console complains, or an address
    /// that was asked for had a secret in it.
    fn last_faults(&self) -> Vec<String> {
        let logs = self.session.last_logs();
        let [events, console] = match logs {
            Ok(logs) => logs,
            Err(refusal) => return vec![format!("cannot read what the browser wrote down: {refusal}")],
        };
        let mut records = self.records();
        records.add_events(&events, &self.secrets);
        records.add_console(&console);
        let mut faults = Vec::new();
        // A browser that went nowhere asked nobody for anything.
        if !records.pages.is_empty() {
            faults.extend(records.take_left(&self.origin));
        }
        faults.extend(records.take_complaints());
        let betrayed = records.betrayed(&self.secrets);
        faults.extend(betrayed.iter().map(|url| format!("asked for an address with a secret in it: {url}")));
        faults
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A story that failed has said why.
        if !std::thread::panicking() {
            let faults = self.last_faults();
            assert!(faults.is_empty(), "{} faults at the end:\n{}", faults.len(), faults.join("\n"));
        }
    }
}
