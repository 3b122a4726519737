// The visual editor: the rule as steps to fill in. It draws what the draft holds and says what the hub thinks of it.
import { make, button, entry, icon } from "rule/dom.js";
import { forms, inLines } from "rule/forms.js";
import { conditionEditor } from "rule/conditions.js";
import { fresh } from "rule/steps.js";
import { adder } from "rule/adder.js";
import { movable, tools } from "rule/moving.js";
import { judge } from "rule/judge.js";

export function visualEditor(host, draft, words) {
  const draw = () => {
    const key = document.activeElement?.closest?.("[data-address]")?.dataset.address;
    const label = document.activeElement?.getAttribute?.("aria-label");
    host.replaceChildren(...draft.blocks.map((rule, index) => ruleCard(draft, words, rule, String(index))));
    refocus(host, key, label);
    judge(host, draft);
  };
  draft.addEventListener("shape", draw);
  draft.addEventListener("checked", () => judge(host, draft));
  host.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(event.key)) return;
    event.preventDefault();
    if (event.key.toLowerCase() === "y" || event.shiftKey) draft.redo();
    else draft.undo();
  });
  return { draw };
}

// A new step takes the focus; otherwise it stays where it was.
function refocus(host, address, label) {
  const added = host.querySelector("[data-new] :is(select:not(.mode), input)");
  const old = address && host.querySelector(`[data-address="${address}"]`);
  const same = old && label && [...old.querySelectorAll("[aria-label]")].find((one) => one.getAttribute("aria-label") === label);
  (added ?? same)?.focus({ preventScroll: !added });
}

function ruleCard(draft, words, rule, address) {
  const at = { draft, words, address, records: words.records };
  const name = entry("Name", rule.name, (of) => draft.fill("name", () => (rule.name = of)), { size: 24, class: "form-control rule-name" });
  return make("div", { class: "rule-card" }, make("label", { class: "name-of" }, make("span", {}, "Name"), name), steps(at, rule.body, address));
}

/** A list of steps with a way to add more. */
export function steps(at, body, address) {
  const list = make("ol", { class: "steps" }, ...body.map((block, index) => step({ ...at, address: address + "." + index }, body, index)));
  return make("div", { class: "steps-of", "data-body": address }, list, adder(at, body));
}

function step(at, body, index) {
  const block = body[index];
  const card = make("li", { class: "step kind-" + block.kind, "data-address": at.address, "data-new": at.draft.added === block });
  if (at.draft.added === block) at.draft.added = null;
  if (block.kind === "when") card.append(...branches(at, block));
  else {
    const form = forms[block.kind]?.(at, block) ?? [block.kind];
    const words = form.map((one) => (typeof one === "string" ? make("span", {}, one) : one));
    card.append(make("div", { class: "line-of" }, ...words), said());
    if (block.kind === "for") card.append(steps(inLines(at, block), block.body, at.address));
    if (block.kind === "split" && block.apart !== "by") {
      card.append(conditionEditor(inLines(at, block), (block.condition ??= fresh.compare()), (other) => (block.condition = other ?? fresh.compare())));
    }
  }
  card.append(tools(at, body, index));
  return movable(at, card, body, index);
}

function branches(at, block) {
  const parts = block.branches.map((branch, index) => {
    const address = at.address + ".b" + index;
    const here = { ...at, address };
    const put = (other) => (branch.condition = other ?? fresh.compare());
    const remove = block.branches.length > 1 ? button("Remove this branch", () => at.draft.reshape(() => block.branches.splice(index, 1)), "cross") : null;
    return make("section", { class: "branch", "data-address": address },
      make("div", { class: "branch-head" }, make("strong", {}, index ? "Otherwise, when" : "When"), remove),
      conditionEditor(here, branch.condition, put), said(),
      make("strong", { class: "then" }, "Then"), steps(at, branch.body, address));
  });
  if (block.otherwise.length) parts.push(otherwise(at, block));
  const add = (act) => () => at.draft.reshape(act);
  parts.push(make("div", { class: "adders" },
    button("Otherwise, when …", add(() => block.branches.push(fresh.branch([fresh.set("")])))),
    block.otherwise.length ? null : button("Otherwise …", add(() => block.otherwise.push(fresh.set(""))))));
  return parts;
}

function otherwise(at, block) {
  const remove = button("Remove this branch", () => at.draft.reshape(() => (block.otherwise = [])), "cross");
  return make("section", { class: "branch" }, make("div", { class: "branch-head" }, make("strong", {}, "Otherwise"), remove), steps(at, block.otherwise, at.address + ".e"));
}

/** Where the hub's words for a step, and what is wrong with it, are shown. */
function said() {
  return make("p", { class: "said" }, make("span", { class: "means" }), make("span", { class: "wrong", hidden: true }, icon("error"), make("span")));
}
