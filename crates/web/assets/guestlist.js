// Small conveniences; every page works without them, but for links whose secret stands behind the #.
(() => {
  const all = (selector) => document.querySelectorAll(selector);

  // What stands behind the # of a mailed link goes into the form, and out of the address bar and the history.
  for (const form of all("form[data-fragment]")) {
    const secret = decodeURIComponent(location.hash.slice(1));
    if (!secret || secret === "content") continue;
    form.elements.secret.value = secret;
    form.querySelector("[data-fragment-field]").hidden = true;
    history.replaceState(null, "", location.pathname + location.search);
    if (form.dataset.fragment === "submit") form.requestSubmit();
  }

  // Times in the reader's zone; the exact one stands in the title. In lists those of these days are told from now.
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

  // Of more tabs than there is room for, the present one is in sight.
  document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

  // Copy buttons, which say that they did.
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

  // Lists that narrow down while one types.
  for (const input of all("input[data-filter]")) {
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      for (const row of all(`#${input.dataset.filter} > *`)) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
      }
    });
  }

  // A chosen file is read into a text area; the file itself goes nowhere.
  for (const input of all("input[data-reads]")) {
    input.closest("[hidden]").hidden = false;
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (file) document.getElementById(input.dataset.reads).value = await file.text();
    });
  }

  // A menu closes when one looks elsewhere, or with Escape.
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

  // A form is sent once; one that answers with a file leaves its page as it is.
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
