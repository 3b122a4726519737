// Tells the page when something changed; parts of it that listen to "changed" then load themselves anew.
(() => {
  if (!document.querySelector("[hx-trigger*='changed from:body']")) return;
  let source = null;
  let missed = false;
  const tell = () => {
    missed = document.hidden;
    if (!missed) htmx.trigger(document.body, "changed");
  };
  const open = () => {
    source = new EventSource("/live");
    source.addEventListener("changed", tell);
  };
  open();
  document.addEventListener("visibilitychange", () => missed && tell());
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => event.persisted && open());

  // What could not be loaded is said, not swallowed.
  const says = document.getElementById("says");
  const complain = () => (says.textContent = "Cartage did not answer. Load the page again if this stays.");
  document.body.addEventListener("htmx:sendError", complain);
  document.body.addEventListener("htmx:responseError", complain);
  document.body.addEventListener("htmx:afterOnLoad", () => (says.textContent = ""));
})();
