// A condition: rows that compare, in groups of which all or any must hold.
import { make, select, button, entry } from "rule/dom.js";
import { valueEditor, fieldChoice } from "rule/values.js";
import { fresh, text } from "rule/steps.js";

const WAYS = [
  ["is", "is"], ["is_not", "is not"], ["is_like", "is, in any case"], ["contains", "contains"], ["starts_with", "starts with"],
  ["ends_with", "ends with"], ["is_one_of", "is one of"], ["is_none_of", "is none of"], [">", "is more than"], ["<", "is less than"],
  [">=", "is at least"], ["<=", "is at most"], ["is blank", "is empty"], ["is_not blank", "is not empty"],
  ["matches", "matches the pattern"], ["is_on", "is on the day"], ["is_in", "is in the month"],
];
const HAS = [["any", "at least one of the"], ["all", "each of the"], ["none", "none of the"]];
const FLAGS = { any: "any", all: "all" };

/** @param put puts another condition in the place of this one, or removes it with nothing */
export function conditionEditor(at, condition, put) {
  const change = (act) => at.draft.reshape(act);
  const group = FLAGS[condition.kind];
  if (!group) {
    const add = (kind) => change(() => put({ kind, parts: [condition, fresh.compare()] }));
    return make("div", { class: "condition" }, row(at, condition, put), make("div", { class: "adders" }, button("and …", () => add("all")), button("or …", () => add("any")), more(at, (other) => change(() => put({ kind: "all", parts: [condition, other] })))));
  }
  const rows = condition.parts.map((part, index) => {
    const replace = (other) => {
      if (other) condition.parts[index] = other;
      else condition.parts.splice(index, 1);
      if (condition.parts.length === 1) put(condition.parts[0]);
    };
    return row(at, part, replace);
  });
  const kind = select("How many must hold", [["all", "All of these hold"], ["any", "Any of these holds"]], condition.kind, (of) => change(() => (condition.kind = of)));
  const add = (other) => change(() => condition.parts.push(other));
  return make("div", { class: "condition group" }, kind, ...rows, make("div", { class: "adders" }, button("Add a condition", () => add(fresh.compare())), more(at, add)));
}

function more(at, add) {
  const part = at.words.collections.find((one) => at.records.includes(one.in));
  const choices = [["", "More …"], ["not", "Not …"], ["any", "A group: any of …"], ["formula", "A formula"]];
  if (part) choices.splice(1, 0, ["has", "Its lines …"]);
  const made = {
    has: () => ({ kind: "has", in: part.in, collection: part.collection, quantifier: "any", condition: fresh.compare(part.one + ".sku") }),
    not: () => ({ kind: "not", of: fresh.compare() }),
    any: () => ({ kind: "any", parts: [fresh.compare(), fresh.compare()] }),
    formula: () => ({ kind: "formula", of: "" }),
  };
  const list = select("More kinds of condition", choices, "", (kind) => made[kind] && add(made[kind]()));
  list.classList.add("mode");
  return list;
}

function row(at, condition, put) {
  const remove = button("Remove this condition", () => at.draft.reshape(() => put(null)), "cross");
  const fill = (key, act) => at.draft.fill(key + at.address, act);
  const inside = {
    not: () => [make("span", {}, "Not:"), conditionEditor(at, condition.of, (other) => (other ? (condition.of = other) : put(null)))],
    has: () => has(at, condition, put),
    formula: () => [entry("Formula", condition.of, (of) => fill("Formula", () => (condition.of = of)), { class: "form-control formula", size: 30 })],
    all: () => [conditionEditor(at, condition, put)],
    any: () => [conditionEditor(at, condition, put)],
  }[condition.kind] ?? (() => comparison(at, condition, put));
  return make("div", { class: "row-of" }, ...inside(), remove);
}

function has(at, condition, put) {
  const part = at.words.collections.find((one) => one.collection === condition.collection) ?? { one: condition.collection };
  const inner = { ...at, records: [...at.records, part.one] };
  return [
    select("How many of the lines", HAS, condition.quantifier, (of) => at.draft.reshape(() => (condition.quantifier = of))),
    make("span", {}, condition.collection.replaceAll("_", " ")),
    make("span", { class: "subdued" }, "with"),
    conditionEditor(inner, condition.condition, (other) => (other ? (condition.condition = other) : put(null))),
  ];
}

function comparison(at, condition, put) {
  const like = condition.left.as === "field" ? condition.left.of : "";
  const named = like ? at.words.fields.find((one) => one.path === like)?.words ?? like : "Condition";
  const left = condition.left.as === "field"
    ? fieldChoice(at, "Field to look at", like, (of, redraw) => (redraw ? at.draft.reshape(() => (condition.left.of = of)) : at.draft.fill("left" + at.address, () => (condition.left.of = of))))
    : valueEditor(at, "Value to look at", condition.left);
  const how = select(named + ": how to compare", WAYS, way(condition), (of) => at.draft.reshape(() => put(compared(condition, of))));
  return [left, how, ...right(at, condition, named + " value", like)];
}

function way(condition) {
  if (condition.kind === "matches") return "matches";
  if (condition.kind === "one_of") return condition.none ? "is_none_of" : "is_one_of";
  return condition.right.as === "blank" && /^is(_not)?$/.test(condition.how) ? condition.how + " blank" : condition.how;
}

function compared(old, how) {
  const left = old.left;
  const first = old.right ?? old.choices?.[0] ?? text();
  if (how === "matches") return { kind: "matches", left, pattern: first.of, ignores_case: true };
  if (how.startsWith("is_one") || how.startsWith("is_none")) return { kind: "one_of", left, none: how === "is_none_of", choices: old.choices ?? [first] };
  if (how.endsWith(" blank")) return { kind: "compare", left, how: how.split(" ")[0], right: { as: "blank", of: "" } };
  if (how === "is_on" || how === "is_in") return { kind: "compare", left, how, right: { as: "formula", of: how === "is_on" ? "@monday" : "@december" } };
  return { kind: "compare", left, how, right: first.as === "blank" ? text() : first };
}

function right(at, condition, label, like) {
  if (condition.kind === "matches") {
    return [entry(label, condition.pattern, (of) => at.draft.fill(label + at.address, () => (condition.pattern = of)), { class: "form-control formula" })];
  }
  if (condition.kind === "one_of") {
    const remove = (index) => button("Remove this value", () => at.draft.reshape(() => condition.choices.splice(index, 1)), "cross");
    const each = condition.choices.flatMap((choice, index) => [valueEditor(at, label + " " + (index + 1), choice, like), condition.choices.length > 1 ? remove(index) : null]);
    return [...each.filter(Boolean), button("or …", () => at.draft.reshape(() => condition.choices.push(text())))];
  }
  return condition.right.as === "blank" ? [] : [valueEditor(at, label, condition.right, like)];
}
