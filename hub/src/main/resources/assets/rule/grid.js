// A lookup table as a grid: cells are typed in, and whole ranges pasted from a spreadsheet.
const grid = document.getElementById("grid");
const body = grid.tBodies[0];
const columns = grid.tHead.rows[0].cells.length - 1;
const headings = [...grid.tHead.rows[0].cells].map((cell) => cell.textContent);

const cells = (row) => [...row.querySelectorAll("input")];

function fill(row) {
  for (let i = 0; i < columns; i++) {
    const cell = row.cells[i] ?? row.insertCell();
    const input = document.createElement("input");
    input.value = cell.textContent;
    input.setAttribute("aria-label", headings[i]);
    cell.replaceChildren(input);
  }
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "quiet";
  remove.textContent = "×";
  remove.setAttribute("aria-label", "Remove this row");
  remove.addEventListener("click", () => row.remove());
  row.insertCell().append(remove);
  return row;
}

function add() {
  return fill(body.insertRow());
}

if (!grid.dataset.locked) {
  [...body.rows].forEach(fill);
  if (!body.rows.length) add();
  document.querySelector("[data-add-row]").addEventListener("click", () => cells(add())[0].focus());
}

grid.addEventListener("keydown", (event) => {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.target.closest("tbody tr");
  if (!step || !row || !event.target.matches("input")) return;
  event.preventDefault();
  const column = cells(row).indexOf(event.target);
  const next = step > 0 ? row.nextElementSibling ?? (event.key === "Enter" ? add() : null) : row.previousElementSibling;
  if (next) cells(next)[column].focus();
});

grid.addEventListener("paste", (event) => {
  const lines = event.clipboardData.getData("text").replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
  if (lines.length === 1 && lines[0].length === 1) return;
  event.preventDefault();
  let row = event.target.closest("tr");
  const first = cells(row).indexOf(event.target);
  for (const line of lines) {
    row ??= add();
    line.forEach((text, index) => cells(row)[first + index] && (cells(row)[first + index].value = text));
    row = row.nextElementSibling;
  }
});

document.getElementById("grid-form")?.addEventListener("submit", (event) => {
  event.target.elements.rows.value = JSON.stringify([...body.rows].map((row) => cells(row).map((input) => input.value)));
});
document.querySelector("[data-submits]")?.addEventListener("change", (event) => event.target.form.submit());
