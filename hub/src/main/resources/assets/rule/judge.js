// Shows at each step what it means in plain words, and what is wrong with it.
export function judge(host, draft) {
  for (const one of host.querySelectorAll("[data-address]")) {
    const said = one.querySelector(":scope > .said");
    if (!said) continue;
    const faults = draft.faults.filter((fault) => fault.block === one.dataset.address);
    const [means, wrong] = said.children;
    means.textContent = draft.explanations[one.dataset.address] ?? "";
    means.hidden = faults.length > 0;
    wrong.hidden = faults.length === 0;
    wrong.classList.toggle("warning", faults.every((fault) => fault.severity !== "ERROR"));
    wrong.lastChild.textContent = faults.map((fault) => fault.sentence + (fault.suggestion ? " Did you mean " + fault.suggestion + "?" : "")).join(" ");
  }
}
