// The code editor: CodeMirror in a shadow tree, where its styles are constructed and need no leave to be inline.
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine, highlightSpecialChars } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput, foldGutter, foldKeymap, foldService } from "@codemirror/language";
import { autocompletion, snippetCompletion, completionKeymap, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { ruleLanguage } from "rule/language.js";
import { askOf } from "rule/server.js";

const KINDS = { FIELD: "property", FUNCTION: "function", VALUE: "constant", ACTION: "method", WORD: "keyword" };

const BLOCKS = [
  ["when … then … end", "when ${condition} then\n\t${}\nend"],
  ["for … end", "for ${order_lines} in ${order}\n\t${}\nend"],
  ["accumulate … end", "accumulate ${order_lines} in ${order}\n\t${total}: sum ${order_line.unit_price}\nend"],
].map(([label, body]) => snippetCompletion(body, { label, type: "keyword", detail: "block", boost: -1 }));

async function complete(draft, context) {
  const word = context.matchBefore(/[\w.?$@]+/);
  if (!context.explicit && !word && !/[\s"(]$/.test(context.state.sliceDoc(context.pos - 1, context.pos))) return null;
  const answer = await askOf(draft, "complete", { text: context.state.doc.toString(), offset: context.pos });
  if (!answer.suggestions.length) return null;
  const options = answer.suggestions.map((one) => ({ label: one.text, type: KINDS[one.kind], detail: one.detail }));
  const beginsStatement = answer.suggestions.some((one) => one.text === "accumulate");
  return {
    from: answer.from,
    options: beginsStatement ? [...options, ...BLOCKS] : options,
    validFor: /^("[^"\n]*|[\w.?$@]*)$/,
  };
}

async function lint(draft, view) {
  draft.text = view.state.doc.toString();
  await draft.toBlocks();
  return draft.faults.filter((fault) => fault.line > 0).map((fault) => diagnostic(fault, view));
}

function diagnostic(fault, view) {
  const line = view.state.doc.line(Math.min(fault.line, view.state.doc.lines));
  const from = Math.min(line.from + fault.column - 1, line.to);
  const length = /^(\w[\w.?]*|"[^"]*"?|\S)/.exec(line.text.slice(from - line.from))?.[0].length ?? 0;
  const replace = (name) => ({ name: "Write " + name, apply: (on, a, b) => on.dispatch({ changes: { from: a, to: b, insert: name } }) });
  return {
    from,
    to: from + length,
    severity: fault.severity.toLowerCase(),
    message: fault.sentence + (fault.suggestion ? " Did you mean " + fault.suggestion + "?" : ""),
    actions: fault.suggestion && length && line.text.slice(from - line.from, from - line.from + length).indexOf(".") < 0 ? [replace(fault.suggestion)] : [],
  };
}

// A block folds from the end of its first line to the line before its own end, which stands at the same depth.
const folds = foldService.of((state, start, end) => {
  const line = state.doc.lineAt(start);
  const depth = /^\s*/.exec(line.text)[0].length;
  let last = line.number;
  while (last < state.doc.lines && /^\s*/.exec(state.doc.line(last + 1).text)[0].length > depth) last++;
  return last > line.number ? { from: end, to: state.doc.line(last).to } : null;
});

export function codeEditor(host, draft, keywords, styles) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles });
  root.replaceChildren(link);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: draft.text,
      extensions: [
        lineNumbers(), foldGutter(), folds, highlightSpecialChars(), history(), drawSelection(), indentOnInput(),
        bracketMatching(), closeBrackets(), highlightActiveLine(), ruleLanguage(keywords),
        autocompletion({ override: [(context) => complete(draft, context)] }),
        linter((shown) => lint(draft, shown), { delay: 250 }), lintGutter(),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ "aria-label": "Text of the rule" }),
        EditorView.updateListener.of((update) => update.docChanged && draft.type(update.state.doc.toString())),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    show: (text) => text !== view.state.doc.toString() && view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
  };
}
