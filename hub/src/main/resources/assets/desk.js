// Lists of orders: x selects, e edits, the bar of actions follows the selection; help with queries while one types.
(() => {
  const ticks = () => [...document.querySelectorAll("#list input[name=id]")];
  const show = () => {
    const bar = document.querySelector("[data-bulk]");
    if (!bar) return;
    const count = ticks().filter((one) => one.checked).length;
    bar.hidden = count === 0;
    bar.querySelector("[data-count]").textContent = count + " selected";
    const hours = bar.querySelector("[data-hours]");
    if (hours) hours.hidden = bar.querySelector("[name=action]").value !== "hold";
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-all]")) ticks().forEach((one) => (one.checked = event.target.checked));
    const columns = event.target.closest("[data-columns]");
    if (columns) {
      const chosen = [...columns.querySelectorAll("input:checked")].map((one) => one.value);
      columns.querySelector("[name=columns]").value = chosen.join(",");
    }
    show();
  });
  document.addEventListener("htmx:afterSwap", show);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=search], input[type=text], textarea, select, dialog")) return;
    const row = document.activeElement.closest("tr[data-href]");
    if (event.key === "x" && row) {
      row.querySelector("input[name=id]")?.click();
    } else if (event.key === "e") {
      const link = row?.querySelector("a[href^='/orders/']");
      const edit = link ? link.href + "/edit" : document.querySelector("[data-edit]")?.href;
      if (edit) location.href = edit;
    }
  });

  const help = document.getElementById("query-help");
  const query = document.querySelector("[data-query-help]");
  if (!help || !query) return;
  const begun = () => query.value.slice(0, query.selectionStart).split(/\s/).pop();
  const suggest = () => {
    const word = begun().replace(/^-(?=.)/, "").toLowerCase();
    let any = false;
    for (const item of help.children) {
      item.hidden = !item.dataset.word.startsWith(word) || word.includes(":");
      any ||= !item.hidden;
    }
    help.hidden = !any || document.activeElement !== query;
  };
  query.addEventListener("input", suggest);
  query.addEventListener("focus", suggest);
  query.addEventListener("blur", () => setTimeout(() => (help.hidden = true), 150));
  query.addEventListener("keydown", (event) => {
    const first = [...help.children].find((item) => !item.hidden);
    if (event.key === "Escape") help.hidden = true;
    if (event.key !== "Tab" || help.hidden || !first || !begun()) return;
    event.preventDefault();
    take(first);
  });
  help.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = event.target.closest("li");
    if (item) take(item);
  });
  const take = (item) => {
    const minus = begun().startsWith("-") && item.dataset.word !== "-" ? "-" : "";
    query.setRangeText(minus + item.dataset.word, query.selectionStart - begun().length, query.selectionStart, "end");
    suggest();
  };
})();
