// Small helpers to make elements; texts are never read as HTML.
export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.filter((one) => one !== null && one !== undefined));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "shape");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", "#shape-" + name);
  svg.append(use);
  return svg;
}

/** A drop-down list. @param choices of [value, words] or {group, choices} */
export function select(label, choices, value, change) {
  const option = ([of, words]) => make("option", { value: of }, words);
  const list = make("select", { class: "form-select", "aria-label": label });
  for (const choice of choices) {
    if (choice.group) list.append(make("optgroup", { label: choice.group }, ...choice.choices.map(option)));
    else list.append(option(choice));
  }
  list.value = value;
  if (list.selectedIndex < 0) {
    list.append(option([value, value || "Choose…"]));
    list.value = value;
  }
  list.addEventListener("change", () => change(list.value));
  return list;
}

/** A field to type in. */
export function entry(label, value, change, more = {}) {
  const input = make("input", { class: "form-control", "aria-label": label, autocomplete: "off", spellcheck: "false", ...more });
  input.value = value ?? "";
  const fit = () => (input.size = Math.min(Math.max(input.value.length + 1, more.size || 12), 60));
  fit();
  input.addEventListener("input", () => {
    fit();
    change(input.value);
  });
  return input;
}

export function button(label, act, shape, more = {}) {
  const inside = shape ? icon(shape) : label;
  return make("button", { type: "button", class: shape ? "quiet" : "btn btn-sm", "aria-label": shape ? label : undefined, title: shape ? label : undefined, onclick: act, ...more }, inside);
}
