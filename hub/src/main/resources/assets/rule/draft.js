// The rule being written: as text and as blocks, with undo. The text is what counts; the hub makes one of the other.
import { askOf, say } from "rule/server.js";

const MOST_UNDO = 200;

export class Draft extends EventTarget {
  constructor(hook, rule, text) {
    super();
    Object.assign(this, { hook, rule, text, blocks: [], explanations: {}, faults: [], done: [], undone: [], turn: 0, writing: 0 });
  }

  /** Reads the text into blocks. @return whether it could be read */
  async toBlocks() {
    const text = this.text;
    const answer = await askOf(this, "blocks", { text });
    if (text !== this.text) return this.toBlocks();
    this.faults = answer.faults;
    if (answer.readable) {
      this.blocks = answer.blocks;
      this.explanations = answer.explanations;
    }
    this.tell("checked");
    return answer.readable;
  }

  /** Somebody typed. */
  type(text) {
    if (text === this.text) return;
    this.text = text;
    this.tell("text");
  }

  /** Changes blocks so that all must be drawn anew. */
  reshape(act) {
    this.remember("");
    act(this.blocks);
    this.changed("shape");
  }

  /** Changes a value. @param key of the field; what is typed into one field without a pause is undone at once */
  fill(key, act) {
    this.remember(key);
    act();
    this.changed("value");
  }

  remember(key) {
    const now = Date.now();
    const goesOn = key !== "" && key === this.typing && now - this.typedAt < 1200;
    Object.assign(this, { typing: key, typedAt: now, undone: [] });
    if (goesOn) return;
    this.done.push(JSON.stringify(this.blocks));
    if (this.done.length > MOST_UNDO) this.done.shift();
  }

  undo() {
    this.step(this.done, this.undone);
  }

  redo() {
    this.step(this.undone, this.done);
  }

  step(from, to) {
    if (!from.length) return;
    to.push(JSON.stringify(this.blocks));
    this.blocks = JSON.parse(from.pop());
    this.typing = "";
    this.changed("shape");
  }

  /** Whether the text does not yet say what the blocks do. */
  get pending() {
    return Boolean(this.soon || this.writing);
  }

  changed(what) {
    this.tell(what);
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.toText().catch((error) => say(error.message)), 150);
  }

  /** Writes the blocks as text. */
  async toText() {
    clearTimeout(this.soon);
    this.soon = 0;
    const turn = ++this.turn;
    this.writing++;
    const answer = await askOf(this, "text", { blocks: this.blocks }).finally(() => this.writing--);
    if (turn !== this.turn) return;
    this.faults = answer.faults;
    if (answer.readable) {
      this.text = answer.text;
      this.explanations = answer.explanations;
      this.tell("text");
    }
    this.tell("checked");
  }

  /** Whether nothing stands in the way of saving. */
  get sound() {
    return !this.faults.some((fault) => fault.severity === "ERROR");
  }

  tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
