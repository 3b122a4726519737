// Tabs by the pattern of WAI-ARIA: arrow keys move, the address keeps which one is open.
export function tabs(page, enter) {
  const all = [...page.querySelectorAll("[role=tab]")];
  const show = async (name) => {
    const elsewhere = await enter[name]?.();
    if (elsewhere) return show(elsewhere);
    for (const tab of all) {
      const open = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(open));
      tab.tabIndex = open ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !open;
    }
    page.dataset.open = name;
    history.replaceState(null, "", "#" + name);
  };
  for (const tab of all) tab.addEventListener("click", () => show(tab.dataset.tab));
  page.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    next.focus();
    next.click();
  });
  const wanted = location.hash.slice(1);
  show(all.some((tab) => tab.dataset.tab === wanted) ? wanted : all[0].dataset.tab);
}
