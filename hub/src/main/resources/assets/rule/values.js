// A value: a text, a number, a field, or a formula in the language.
import { make, select, entry } from "rule/dom.js";
import { askOf } from "rule/server.js";

const MODES = [["text", "Text"], ["number", "Number"], ["field", "Field"], ["yes", "Yes"], ["no", "No"], ["blank", "Nothing"], ["formula", "Formula"]];
const OTHER = "…";

/** Choose a field, or name one that is in no list. */
export function fieldChoice(at, label, value, change, settable = false) {
  const known = at.words.fields.filter((one) => (!settable || one.settable) && at.records.includes(one.path.split(".")[0]));
  const groups = new Map();
  for (const one of known) groups.set(one.group, [...(groups.get(one.group) ?? []), [one.path, one.words]]);
  const choices = [...groups].map(([group, list]) => ({ group, choices: list }));
  const listed = known.some((one) => one.path === value);
  const host = make("span", { class: "value" });
  const free = () => host.replaceChildren(entry(label, value, change, { placeholder: "order.custom.name", size: 24 }));
  if (value && !listed) free();
  else {
    const list = select(label, [["", "Choose a field…"], ...choices, [OTHER, "Custom field or other…"]], value, (chosen) => {
      if (chosen !== OTHER) return change(chosen, true);
      value = "order.custom.";
      free();
      host.firstChild.focus();
    });
    host.append(list);
  }
  return host;
}

/** @param at where it stands: draft, words, records; @param like the field it is compared with, for what was seen there */
export function valueEditor(at, label, value, like = "") {
  const key = label + at.address;
  const put = (of) => at.draft.fill(key, () => (value.of = of));
  const mode = select(label + ": kind", MODES, value.as, (as) => at.draft.reshape(() => Object.assign(value, { as, of: "" })));
  mode.classList.add("mode");
  const inputs = {
    text: () => seen(at, entry(label, value.of, put), like),
    number: () => entry(label, value.of, put, { inputmode: "decimal", size: 6 }),
    field: () => fieldChoice(at, label, value.of, (of, redraw) => (redraw ? at.draft.reshape(() => (value.of = of)) : put(of))),
    formula: () => entry(label, value.of, put, { class: "form-control formula", size: 18 }),
  };
  return make("span", { class: "value" }, mode, inputs[value.as]?.());
}

/** Offers what the field held lately. */
function seen(at, input, like) {
  if (!like) return input;
  input.addEventListener("focus", async () => {
    const id = "seen-" + like;
    input.setAttribute("list", id);
    if (document.getElementById(id)) return;
    const list = make("datalist", { id });
    document.body.append(list);
    const values = await askOf(at.draft, "seen", { field: like });
    list.append(...values.map((one) => make("option", { value: one })));
  });
  return input;
}
