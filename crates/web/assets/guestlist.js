// Optional enhancements. Every page works without them; a link with a secret in its fragment then needs a paste.
(() => {
  const all = (selector) => document.querySelectorAll(selector);
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  // Moves the fragment of a mailed link into the form, and removes it from the address bar and the history.
  for (const form of all("form[data-fragment]")) {
    const secret = decoded(location.hash.slice(1));
    if (!secret || secret === "content") continue;
    form.elements.secret.value = secret;
    form.querySelector("[data-fragment-field]").hidden = true;
    history.replaceState(null, "", location.pathname + location.search);
    if (form.dataset.fragment === "submit") form.requestSubmit();
  }

  // Shows times in the reader's time zone, with the exact time as title. Recent times in lists are relative.
  const language = document.documentElement.lang;
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long" });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const fromNow = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const units = [["day", 86400], ["hour", 3600], ["minute", 60]];
  for (const time of all("time[datetime]")) {
    const then = new Date(time.dateTime);
    if (Number.isNaN(then.getTime())) continue;
    const seconds = (then - Date.now()) / 1000;
    const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units[2];
    time.title = exact.format(then);
    if (!time.closest("td, .list")) time.textContent = moment.format(then);
    else if (Math.abs(seconds) > 7.5 * 86400) time.textContent = date.format(then);
    else time.textContent = fromNow.format(Math.round(seconds / length), unit);
  }

  // Scrolls the current tab into view if the tabs do not fit.
  document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

  // Copy buttons, which confirm the copy.
  for (const button of all("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
      } catch {
        source.focus();
        source.select?.();
        return;
      }
      const before = button.textContent;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = before; }, 2000);
    });
  }

  // Filters lists while the reader types.
  for (const input of all("input[data-filter]")) {
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      for (const row of all(`#${input.dataset.filter} > *`)) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
      }
    });
  }

  // Reads a chosen file into a text area; the file itself is not sent.
  for (const input of all("input[data-reads]")) {
    input.closest("[hidden]").hidden = false;
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (file) document.getElementById(input.dataset.reads).value = await file.text();
    });
  }

  // Closes a menu on Escape, and on a click outside of it.
  document.addEventListener("click", (event) => {
    for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of all("details.menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // Prevents a form from being sent twice. A form whose response is a file leaves its page unchanged.
  document.addEventListener("submit", (event) => {
    if ("again" in event.target.dataset) return;
    for (const button of event.target.querySelectorAll("button[type=submit]")) {
      setTimeout(() => { button.disabled = true; }, 0);
    }
  });
  addEventListener("pageshow", () => {
    for (const button of all("button[type=submit]:disabled")) button.disabled = false;
  });
})();
