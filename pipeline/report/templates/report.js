"use strict";
(() => {
  const PAGE = 20;
  const byId = (id) => document.getElementById(id);
  const search = byId("search");
  const shown = byId("shown");
  const reader = byId("reader");
  const page = byId("page");
  const buttons = [...document.querySelectorAll("[data-filter]")];
  let group = "";
  let round = 0;

  // --- packets: fragments that wait compressed until they are asked for ---------------------------------------------

  const unpacked = new Map();
  const unpack = (packet) => {
    if (!unpacked.has(packet)) {
      const bytes = Uint8Array.from(atob(packet.textContent.trim()), (c) => c.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      unpacked.set(packet, new Response(stream).json());
    }
    return unpacked.get(packet);
  };
  const element = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  // --- shelves: the findings of a group, or the articles; drawn as far as somebody looks -----------------------------

  const shelfOf = (root, kind) => {
    const own = [...root.querySelectorAll(kind)].map((piece) => ({ id: piece.id, piece, html: null, words: null }));
    for (const packet of root.querySelectorAll("script.packet")) {
      packet.dataset.ids.split(" ").forEach((id, at) => own.push({ id, piece: null, packet, at, html: null, words: null }));
    }
    return {
      root, own, name: root.dataset.group, fitting: own, limit: PAGE,
      list: root.querySelector(".list"), more: root.querySelector(".more"), details: root.querySelector(":scope > details"),
    };
  };
  const sections = [...document.querySelectorAll("section.group")].map((root) => shelfOf(root, "article.finding"));
  const texts = shelfOf(byId("texts"), "details.text");
  const shelves = [...sections, texts];
  const entries = new Map(sections.flatMap((section) => section.own.map((entry) => [entry.id, { entry, section }])));
  const sheets = new Map(texts.own.map((entry) => [entry.id, entry]));
  const total = entries.size;

  const plain = (text) => text.toLowerCase().replace(/\s+/g, " ");
  const NAMED = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
  const stripped = (html) => html.replace(/<[^>]*>/g, " ").replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => NAMED[name]);
  const wordsOf = (entry) => {
    entry.words ??= plain(entry.piece ? entry.piece.textContent : stripped(entry.html));
    return entry.words;
  };
  const load = async (wanted) => {
    for (const entry of wanted) {
      if (!entry.piece && entry.html === null) entry.html = (await unpack(entry.packet))[entry.at];
    }
  };
  const pieceOf = (entry) => {
    entry.piece ??= element(entry.html);
    entry.html = null;
    return entry.piece;
  };

  const draw = async (shelf) => {
    const wanted = shelf.fitting.slice(0, shelf.limit);
    await load(wanted);
    const pieces = wanted.map(pieceOf);
    const kept = [...shelf.list.children];
    if (kept.length > pieces.length || kept.some((piece, at) => piece !== pieces[at])) shelf.list.replaceChildren(...pieces);
    else shelf.list.append(...pieces.slice(kept.length));
    shelf.more.hidden = shelf.fitting.length <= pieces.length;
  };

  const apply = async () => {
    const mine = ++round;
    const terms = plain(search.value).split(" ").filter(Boolean);
    if (terms.length) for (const section of sections) await load(section.own);
    if (mine !== round) return;
    let count = 0;
    for (const section of sections) {
      const chosen = !group || section.name === group;
      section.fitting = !chosen ? [] : terms.length ? section.own.filter((e) => terms.every((t) => wordsOf(e).includes(t))) : section.own;
      section.limit = PAGE;
      section.root.hidden = !section.fitting.length;
      count += section.fitting.length;
      if (section.details && section.fitting.length && (group || terms.length)) section.details.open = true;
    }
    byId("no-hit").hidden = count > 0 || total === 0;
    shown.textContent = count === total ? `${count} ${shown.dataset.label}` : `${count} ${shown.dataset.of} ${total} ${shown.dataset.label}`;
    for (const shelf of shelves) await draw(shelf);
  };

  const choose = (name) => {
    group = name;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.filter === name));
    return apply();
  };

  const showMore = async (shelf) => {
    shelf.limit += shelf === texts ? 5 * PAGE : PAGE;
    await draw(shelf);
  };
  // Watching anew after each step: what is drawn may be too short to push the button out of sight.
  const nearEnd = new IntersectionObserver(async (seen) => {
    for (const { target } of seen.filter((entry) => entry.isIntersecting)) {
      nearEnd.unobserve(target);
      await showMore(sections.find((section) => section.more === target));
      nearEnd.observe(target);
    }
  }, { rootMargin: "1500px" });
  for (const shelf of shelves) shelf.more.addEventListener("click", () => showMore(shelf));
  for (const section of sections) nearEnd.observe(section.more);

  const showFinding = async ({ entry, section }) => {
    if (!section.fitting.includes(entry)) {
      search.value = "";
      await choose("");
    }
    if (section.details) section.details.open = true;
    section.limit = Math.max(section.limit, section.fitting.indexOf(entry) + 1 + PAGE / 2);
    await draw(section);
    point(entry.piece, "start");
    entry.piece.tabIndex = -1;
    entry.piece.focus({ preventScroll: true });
  };

  const point = (target, block) => {
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    target.classList.add("here");
    target.scrollIntoView({ block });
    // Cards above that were never drawn get their true height only now; look again when they have it.
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView({ block })));
  };

  // --- articles ------------------------------------------------------------------------------------------------------

  let reading = null;
  let opener = null;

  const putBack = () => {
    if (reading) reading.details.append(reading.body);
    reading = null;
  };

  const read = async (entry, mark) => {
    await load([entry]);
    const details = pieceOf(entry);
    putBack();
    const summary = details.querySelector("summary");
    reading = { details, body: details.querySelector(":scope > .body") };
    byId("reader-title").textContent = summary.querySelector("strong").textContent;
    byId("reader-facts").replaceChildren(...[...summary.querySelector("span").childNodes].map((node) => node.cloneNode(true)));
    page.replaceChildren(reading.body);
    if (!reader.open) reader.showModal();
    page.scrollTop = 0;
    const at = mark && byId(mark);
    if (at) point(at.closest("mark") ?? at, "center");
    page.focus({ preventScroll: true });
  };

  reader.addEventListener("close", () => {
    putBack();
    if (location.hash.startsWith("#a-")) history.replaceState(null, "", location.pathname + location.search);
    opener?.focus();
    opener = null;
  });
  // The page stays where it is: who closes the article goes on reading at the finding.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#a-"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opener = link;
    history.pushState(null, "", link.hash);
    reveal();
  });
  byId("close").addEventListener("click", () => reader.close());
  reader.addEventListener("click", (event) => event.target === reader && reader.close());

  // --- addresses and keys --------------------------------------------------------------------------------------------

  const reveal = async () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const article = /^a-[0-9a-f]+/.exec(id)?.[0];
    if (sheets.has(article)) return read(sheets.get(article), id === article ? "" : id);
    if (reader.open) reader.close();
    if (entries.has(id)) return showFinding(entries.get(id));
  };

  const step = (by) => {
    const cards = [...document.querySelectorAll("article.finding")].filter((card) => card.checkVisibility());
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    const next = cards[at < 0 ? 0 : at + by];
    if (!next) return;
    point(next, "start");
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });
  for (const button of buttons) button.addEventListener("click", () => choose(button.dataset.filter));
  search.addEventListener("input", apply);
  window.addEventListener("hashchange", reveal);
  window.addEventListener("popstate", reveal);
  apply().then(reveal).then(() => { document.documentElement.dataset.ready = "yes"; });
})();
