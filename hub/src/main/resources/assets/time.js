// Shows moments as people say them, in the reader's own zone; the exact one stands in the title.
(() => {
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
  const units = [["second", 60], ["minute", 60], ["hour", 24], ["day", 14]];

  const say = (at) => {
    let amount = (at - Date.now()) / 1000;
    if (Math.abs(amount) < 5) return "just now";
    for (const [unit, size] of units) {
      if (Math.abs(amount) < size) return words.format(Math.round(amount), unit);
      amount /= size;
    }
    return day.format(at);
  };

  const show = () => {
    for (const time of document.querySelectorAll("time[data-ago]")) {
      const at = new Date(time.dateTime);
      const text = say(at);
      if (time.textContent !== text) time.textContent = text;
      if (!time.title) time.title = exact.format(at);
    }
  };

  show();
  setInterval(show, 5000);
  document.addEventListener("htmx:afterSettle", show);
})();
