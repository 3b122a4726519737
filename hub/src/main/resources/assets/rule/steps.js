// What can be added to a rule, and how it begins.
export const text = (of = "") => ({ as: "text", of });
export const field = (of) => ({ as: "field", of });
export const number = (of) => ({ as: "number", of });
const set = (target, value = text()) => ({ kind: "set", target, value });
const compare = (left = "", how = "is", right = text()) => ({ kind: "compare", left: field(left), how, right });
const when = (condition, ...body) => ({ kind: "when", branches: [{ kind: "branch", condition, body }], otherwise: [] });

export const fresh = { compare, set, branch: (body) => ({ kind: "branch", condition: compare(), body }) };

function lines(words) {
  return words.collections.find((one) => one.in === words.records[0]);
}

function shipping() {
  const names = ["shipping_carrier_name", "shipping_carrier_service_level", "shipping_warehouse_code"];
  return when(compare("order.external_shipping_description", "is_like"), ...names.map((name) => set("order." + name)));
}

/** @param words of the hook @param record it decides about @return groups of [label, action it needs, how it begins] */
export function steps(words, record) {
  const part = lines(words);
  const loop = part && { collection: part.collection, in: part.in };
  const all = [
    ["Decide", [
      ["When … then …", "", () => when(compare(), set(""))],
      ["Shipping method", "SHIPPING", shipping],
      ["For each line", "LINES", () => ({ kind: "for", ...loop, body: [when(compare(part.one + ".sku"), { kind: "reject", record: part.one })] })],
    ]],
    ["Change", [
      ["Set a field", "", () => set("")],
      ["Add lines", "ADD", () => ({ kind: "add", count: number("1"), ...loop, sets: [set("item.sku"), set("item.name")] })],
      ["Tag", "TAG", () => ({ kind: "tag", record, tag: text() })],
      ["Totals over lines", "LINES", () => ({ kind: "accumulate", ...loop, tallies: [{ name: "units", how: "sum", of: field(part.one + ".qty_ordered"), separator: "" }] })],
    ]],
    ["Where and when", [
      ["Send to a warehouse", "ROUTE", () => ({ kind: "route", record, by: "number", warehouse: "1", facility: "" })],
      ["Hold", "HOLD", () => ({ kind: "hold", record, lasts: "for", span: "30m", reason: null })],
      ["Ship together", "BUNDLE", () => ({ kind: "bundle", record, key: field("order.customer_email"), waiting: "1h" })],
      ["Split", "SPLIT", () => ({ kind: "split", ...loop, apart: "when", condition: compare(part.one + ".sku", "starts_with"), suffix: "" })],
    ]],
    ["Keep or skip", [
      ["Keep", "DECIDE", () => ({ kind: "accept", record })],
      ["Skip", "DECIDE", () => ({ kind: "reject", record })],
      ["Where nothing else decided", "DECIDE", () => ({ kind: "default", verdict: "reject", record })],
      ["Put away", "ARCHIVE", () => ({ kind: "archive", record })],
      ["Put in Error", "FAIL", () => ({ kind: "fail", record, sentence: text() })],
    ]],
    ["Say", [
      ["Tell somebody", "", () => ({ kind: "notify", whom: text(), sentence: text() })],
      ["Remark", "", () => ({ kind: "comment", text: "" })],
      ["Write into the trace", "", () => ({ kind: "print", value: text() })],
    ]],
  ];
  const can = { "": true, LINES: Boolean(part), SHIPPING: words.event === "order.import" };
  return all
    .map(([group, choices]) => [group, choices.filter(([, action]) => can[action] ?? words.actions.includes(action))])
    .filter(([, choices]) => choices.length);
}
