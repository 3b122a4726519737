// The test tab: the data as a form or as JSON, and all fields or only the changed ones.
const page = document.getElementById("rule");
const data = document.getElementById("data");
let as = "form";

function leaves(node, path, into) {
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, key];
    if (key === "source") continue;
    if (value && typeof value === "object" && !Array.isArray(value)) leaves(value, here, into);
    else if (Array.isArray(value) && value.some((one) => typeof one === "object")) value.forEach((one, index) => leaves(one, [...here, index], into));
    else into.push([here, value]);
  }
  return into;
}

function words(path) {
  return path.map((step) => (typeof step === "number" ? step + 1 : step.replaceAll(/[_.]/g, " "))).join(" ");
}

function field(all, path, value, area) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.className = "form-control";
  input.autocomplete = "off";
  input.value = Array.isArray(value) ? value.join(", ") : String(value ?? "");
  input.addEventListener("input", () => {
    const parent = path.slice(0, -1).reduce((node, step) => node[step], all);
    const old = typeof value;
    parent[path.at(-1)] = Array.isArray(value) ? input.value.split(/\s*,\s*/).filter(Boolean) : old === "boolean" ? input.value === "true" : input.value;
    area.value = JSON.stringify(all, null, 2);
  });
  const name = document.createElement("span");
  name.textContent = words(path.slice(1));
  label.append(name, input);
  return label;
}

function show() {
  const form = data.querySelector(".data-form");
  const area = data.querySelector("textarea");
  area.hidden = as !== "json";
  form.hidden = as !== "form";
  form.replaceChildren();
  if (as === "json" || !area.value) return;
  try {
    const all = JSON.parse(area.value);
    form.append(...leaves(all, [], []).map(([path, value]) => field(all, path, value, area)));
  } catch {
    as = "json";
    show();
  }
  for (const button of page.querySelectorAll("[data-as]")) button.setAttribute("aria-pressed", String(button.dataset.as === as));
}

for (const button of page.querySelectorAll("[data-as]")) {
  button.addEventListener("click", () => {
    as = button.dataset.as;
    for (const one of page.querySelectorAll("[data-as]")) one.setAttribute("aria-pressed", String(one === button));
    show();
  });
}
data.addEventListener("htmx:afterSwap", () => {
  document.getElementById("orders-found").replaceChildren();
  show();
});
page.addEventListener("change", (event) => {
  if (event.target.matches("[data-all]")) event.target.closest("#outcome").classList.toggle("all-fields", event.target.checked);
});
