// Ctrl+K: finds orders, connections and pages.
(() => {
  const palette = document.getElementById("palette");
  const input = palette?.querySelector("input");
  if (!palette) return;

  const open = () => {
    palette.showModal();
    input.select();
    htmx.trigger(input, "palette");
  };
  const links = () => [...palette.querySelectorAll("#found a")];
  const choose = (step) => {
    const all = links();
    const now = all.findIndex((link) => link.getAttribute("aria-selected") === "true");
    all[now]?.removeAttribute("aria-selected");
    const next = all[(now + step + all.length) % all.length];
    next?.setAttribute("aria-selected", "true");
    next?.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (palette.open) palette.close();
      else open();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-palette]")) open();
    else if (event.target === palette) palette.close();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(1);
    else if (event.key === "ArrowUp") choose(-1);
    else if (event.key === "Enter") (links().find((link) => link.ariaSelected === "true") || links()[0])?.click();
    else return;
    event.preventDefault();
  });
  palette.addEventListener("htmx:afterSettle", () => links()[0]?.setAttribute("aria-selected", "true"));
})();
