// The form of each kind of step, to be read as a sentence.
import { select, entry, button, make } from "rule/dom.js";
import { valueEditor, fieldChoice } from "rule/values.js";
import { fresh, text } from "rule/steps.js";

const TALLIES = [["sum", "the sum of"], ["count", "how many have"], ["join", "a list of"]];

function typed(at, block, key, label, more = {}) {
  return entry(label, block[key], (of) => at.draft.fill(key + at.address, () => (block[key] = of)), more);
}

function chosen(at, block, key, label, choices) {
  return select(label, choices, block[key], (of) => at.draft.reshape(() => (block[key] = of)));
}

function record(at, block) {
  const choices = at.records.map((one) => [one, one.replaceAll("_", " ")]);
  return choices.length > 1 || block.record !== at.records[0] ? chosen(at, block, "record", "What it is about", choices) : block.record.replaceAll("_", " ");
}

function collection(at, block) {
  const choices = at.words.collections.map((one) => [one.collection, one.collection.replaceAll("_", " ")]);
  return select("Lines", choices, block.collection, (of) => at.draft.reshape(() => {
    const part = at.words.collections.find((one) => one.collection === of);
    Object.assign(block, { collection: of, in: part.in });
  }));
}

function setting(at, block) {
  const words = at.words.fields.find((one) => one.path === block.target)?.words ?? (block.target || "Field");
  const target = fieldChoice(at, "Field to set", block.target, (of, redraw) => (redraw ? at.draft.reshape(() => (block.target = of)) : at.draft.fill("target" + at.address, () => (block.target = of))), true);
  return ["Set", target, "to", valueEditor(at, words + " value", block.value)];
}

function tally(at, block, one, index) {
  const inner = at.words.collections.find((part) => part.collection === block.collection)?.one ?? "";
  const within = { ...at, address: at.address + "t" + index, records: [...at.records, inner] };
  const name = entry("Name of the total", one.name, (of) => at.draft.fill("name" + within.address, () => (one.name = of)), { size: 8 });
  const how = select("How it is worked out", TALLIES, one.how, (of) => at.draft.reshape(() => Object.assign(one, { how: of, separator: of === "join" ? ", " : "" })));
  const remove = block.tallies.length > 1 ? button("Remove this total", () => at.draft.reshape(() => block.tallies.splice(index, 1)), "cross") : null;
  return make("div", { class: "row-of" }, name, "=", how, valueEditor(within, "Value of the total", one.of), remove);
}

export const forms = {
  comment: (at, block) => ["#", typed(at, block, "text", "Remark", { size: 40 })],
  set: setting,
  default: (at, block) => ["Where nothing else decided,", chosen(at, block, "verdict", "Decision", [["accept", "keep"], ["reject", "skip"]]), "the", record(at, block)],
  accept: (at, block) => ["Keep the", record(at, block)],
  reject: (at, block) => ["Skip the", record(at, block)],
  archive: (at, block) => ["Put away the", record(at, block)],
  fail: (at, block) => ["Put the", record(at, block), "in Error and say", valueEditor(at, "Sentence", block.sentence)],
  print: (at, block) => ["Write into the trace", valueEditor(at, "What to write", block.value)],
  tag: (at, block) => ["Tag the", record(at, block), "with", valueEditor(at, "Tag", block.tag)],
  notify: (at, block) => ["Tell", valueEditor(at, "Mail address or alert channel", block.whom), "that", valueEditor(at, "Sentence", block.sentence)],
  route: (at, block) => ["Send the", record(at, block), "to warehouse", warehouse(at, block), "facility", typed(at, block, "facility", "Facility, optional", { placeholder: "any" })],
  bundle: (at, block) => ["Ship together what has the same", valueEditor(at, "Key", block.key), "and comes within", typed(at, block, "waiting", "Wait, such as 1h or 2D", { size: 4 })],
  hold: (at, block) => ["Hold the", record(at, block), lasting(at, block), ...reason(at, block)],
  split: (at, block) => ["Split the", collection(at, block), chosen(at, block, "apart", "How to split", [["when", "where"], ["by", "by"]]), ...(block.apart === "by" ? [valueEditor(inLines(at, block), "Value to split by", (block.value ??= text()))] : [])],
  for: (at, block) => ["For each of the", collection(at, block)],
  accumulate: (at, block) => ["Over the", collection(at, block), make("div", { class: "rows-of" }, ...block.tallies.map((one, index) => tally(at, block, one, index)), button("Add a total", () => at.draft.reshape(() => block.tallies.push({ name: "", how: "sum", of: text(), separator: "" }))))],
  add: (at, block) => ["Add", valueEditor(at, "How many lines", block.count), "to the", collection(at, block), make("div", { class: "rows-of" }, ...block.sets.map((one, index) => itemSet(at, block, one, index)), button("Set another field", () => at.draft.reshape(() => block.sets.push(fresh.set("item."))))) ],
};

function warehouse(at, block) {
  const known = at.words.warehouses.map((one) => [String(one.number), one.number + " · " + one.name]);
  return block.by === "number" && known.length ? chosen(at, block, "warehouse", "Warehouse", known) : typed(at, block, "warehouse", "Warehouse", { size: 6 });
}

function lasting(at, block) {
  const how = select("How long", [["for", "for"], ["until", "until"]], block.lasts, (of) => at.draft.reshape(() => {
    block.lasts = of;
    if (of === "for") block.span ??= "30m";
    else block.until ??= { as: "formula", of: "@tomorrow" };
  }));
  return make("span", { class: "value" }, how, block.lasts === "for" ? typed(at, block, "span", "Time, such as 30m, 2h or 1D", { size: 4 }) : valueEditor(at, "Until when", block.until));
}

function reason(at, block) {
  if (!block.reason) return [button("Give a reason", () => at.draft.reshape(() => (block.reason = text())))];
  return ["because of", valueEditor(at, "Reason", block.reason)];
}

export function inLines(at, block) {
  const part = at.words.collections.find((one) => one.collection === block.collection);
  return { ...at, records: [...at.records, part?.one ?? ""] };
}

function itemSet(at, block, one, index) {
  const remove = block.sets.length > 1 ? button("Remove this field", () => at.draft.reshape(() => block.sets.splice(index, 1)), "cross") : null;
  const within = { ...at, address: at.address + "s" + index };
  const target = entry("Field of the new line", one.target, (of) => at.draft.fill("target" + within.address, () => (one.target = of)), { size: 16 });
  return make("div", { class: "row-of" }, target, "=", valueEditor(within, one.target + " value", one.value), remove);
}
