// The rule language for CodeMirror: colours, folding by indentation, and new lines that begin where they should.
import { StreamLanguage, HighlightStyle, syntaxHighlighting, indentUnit } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const BLOCK = /^(rule|when|then|else|end|for|accumulate|add)$/;
const ACTION = /^(set|accept|reject|default|route|bundle|hold|split|archive|fail|print|tag|notify|item|items)$/;
const LITERAL = /^(true|false|blank)$/;

function read(stream, state, keywords) {
  if (stream.eatSpace()) return null;
  if (stream.match(/#.*/)) return "comment";
  if (stream.match(/"(\\.|[^"\\])*("|$)/)) return "string";
  if (state.pattern && stream.match(/\/(\\.|[^/\\])+\/i?/)) {
    state.pattern = false;
    return "regexp";
  }
  state.pattern = false;
  if (stream.match(/\d+[smhDWMY]\b/) || stream.match(/\d+(\.\d+)?/)) return "number";
  if (stream.match(/@[\w:-]+/)) return "atom";
  if (stream.match(/\$\w+/)) return "variableName.special";
  if (stream.match(/\.\s*\w+\??/)) return "propertyName";
  const word = stream.match(/[A-Za-z_]\w*/);
  if (!word) {
    stream.next();
    return "operator";
  }
  state.pattern = /^(matches|matching|replacing)$/.test(word[0]);
  if (BLOCK.test(word[0])) return "keyword";
  if (ACTION.test(word[0])) return "definitionKeyword";
  if (LITERAL.test(word[0])) return "atom";
  return keywords.has(word[0]) ? "operatorKeyword" : "variableName";
}

const colours = HighlightStyle.define([
  { tag: tags.comment, class: "tok-comment" },
  { tag: [tags.string, tags.regexp], class: "tok-string" },
  { tag: [tags.number, tags.atom], class: "tok-number" },
  { tag: tags.definitionKeyword, class: "tok-action" },
  { tag: tags.keyword, class: "tok-keyword" },
  { tag: tags.operatorKeyword, class: "tok-operator" },
  { tag: tags.special(tags.variableName), class: "tok-number" },
]);

export function ruleLanguage(keywords) {
  const known = new Set(keywords);
  const language = StreamLanguage.define({
    startState: () => ({ pattern: false }),
    copyState: (state) => ({ ...state }),
    token: (stream, state) => read(stream, state, known),
    indent: (state, after, context) => {
      const line = context.state.doc.lineAt(context.pos);
      const above = line.number > 1 ? context.state.doc.line(line.number - 1).text : "";
      const opens = /^\s*(rule|for|accumulate|add)\b|\bthen\s*$|^\s*else\s*$/.test(above);
      const depth = /^\s*/.exec(above)[0].length + (opens ? 2 : 0);
      return Math.max(0, depth - (/^\s*(end|else)\b/.test(after) ? 2 : 0));
    },
    languageData: { commentTokens: { line: "#" }, indentOnInput: /^\s*(end|else)$/, closeBrackets: { brackets: ["(", "[", '"'] } },
  });
  return [language, syntaxHighlighting(colours), indentUnit.of("  ")];
}
