// Light or dark: what the reader chose, else what the system shows. Runs before anything is painted.
(() => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem("theme");
  const apply = () =>
    document.documentElement.setAttribute("data-bs-theme", chosen() || (system.matches ? "dark" : "light"));
  apply();
  system.addEventListener("change", apply);
  // Where the bar or the tabs are wider than a phone, they show the page that is open.
  addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("nav [aria-current=page]").forEach((link) => {
      link.parentElement.scrollLeft = link.offsetLeft - link.parentElement.offsetLeft - 16;
    }));
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-switch]")) {
      const dark = document.documentElement.getAttribute("data-bs-theme") === "dark";
      localStorage.setItem("theme", dark ? "light" : "dark");
      apply();
    }
  });
})();
