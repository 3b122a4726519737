// The list of rules: they are moved by the mouse, or with Alt and the arrow keys.
const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-XSRF-TOKEN"];
let held = null;

async function move(row, priority) {
  const id = row.dataset.rule;
  await fetch("/rules/" + id + "/move", { method: "POST", headers: { "X-XSRF-TOKEN": token }, body: new URLSearchParams({ priority }) });
  await htmx.ajax("GET", location.pathname + location.search, { target: "#list", select: "#list", swap: "outerHTML" });
  document.getElementById("r" + id)?.focus();
}

document.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const row = event.target.closest?.("tr[draggable]");
  if (!event.altKey || !step || !row) return;
  event.preventDefault();
  move(row, Math.max(1, Number(row.dataset.priority) + step));
});
document.addEventListener("dragstart", (event) => {
  held = event.target.closest?.("tr[draggable]");
});
document.addEventListener("dragover", (event) => {
  const row = event.target.closest?.("tr[draggable]");
  if (held && row && row !== held && row.parentElement === held.parentElement) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const row = event.target.closest?.("tr[draggable]");
  if (!held || !row || row === held) return;
  event.preventDefault();
  move(held, row.dataset.priority);
});
