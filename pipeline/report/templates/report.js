"use strict";
(() => {
  const cards = [...document.querySelectorAll("article.finding")];
  const buttons = [...document.querySelectorAll("[data-filter]")];
  const search = document.getElementById("search");
  const shown = document.getElementById("shown");
  const words = new Map();
  let group = "";

  const textOf = (card) => {
    if (!words.has(card)) words.set(card, card.textContent.toLowerCase());
    return words.get(card);
  };

  const apply = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const card of cards) {
      const fits = (!group || card.dataset.group === group) && (!terms.length || terms.every((t) => textOf(card).includes(t)));
      card.hidden = !fits;
      if (fits) count += 1;
    }
    for (const section of document.querySelectorAll("section.group")) {
      const some = section.querySelector("article.finding:not([hidden])");
      section.hidden = !some;
      const details = section.querySelector(":scope > details");
      if (details && some && (group || terms.length)) details.open = true;
    }
    shown.textContent = `${count} ${shown.dataset.label}`;
  };

  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    if (target.closest("[hidden]")) {
      search.value = "";
      choose("");
    }
    for (let at = target; at; at = at.parentElement) if (at.localName === "details") at.open = true;
    target.scrollIntoView({ block: target.localName === "article" ? "start" : "center" });
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  const choose = (name) => {
    group = name;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.filter === name));
    apply();
  };

  for (const button of buttons) button.addEventListener("click", () => choose(button.dataset.filter));
  search.addEventListener("input", apply);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
  });
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("section.group > details")) details.open = true;
  });
  apply();
  reveal();
})();
