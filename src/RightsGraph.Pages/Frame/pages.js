// Suggestions under the search box while someone types: a combobox as WAI-ARIA describes it. Everything else works
// without this script. What is typed goes to this server alone, and nothing of it is kept.
"use strict";
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const wait = 120;
  const list = document.createElement("ul");
  const id = `${input.id}-suggestions`;
  let timer;
  let request;
  let chosen = -1;
  let typed = input.value;

  list.id = id;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent);
  input.after(list);
  for (const [name, value] of [
    ["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", id], ["aria-expanded", "false"],
  ]) {
    input.setAttribute(name, value);
  }

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = index => {
    const options = [...list.children];
    chosen = index;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
      input.value = typed;
      return;
    }

    input.setAttribute("aria-activedescendant", options[index].id);
    input.value = options[index].dataset.text;
    options[index].scrollIntoView({ block: "nearest" });
  };

  const show = suggestions => {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement("li");
      const text = document.createElement("bdi");
      const count = document.createElement("span");
      option.id = `${id}-${i}`;
      option.dataset.text = suggestion.text;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      text.textContent = suggestion.text;
      count.className = "n";
      count.textContent = suggestion.count.toLocaleString("en");
      option.append(text, count);
      return option;
    }));
    chosen = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };

  const ask = async () => {
    request?.abort();
    request = new AbortController();
    try {
      const address = `${input.dataset.suggest}?prefix=${encodeURIComponent(typed)}`;
      const response = await fetch(address, { signal: request.signal, credentials: "omit" });
      const answer = await response.json();
      if (document.activeElement === input) {
        show(answer.data?.suggest ?? []);
      }
    } catch {
      // Without suggestions the form still works.
    }
  };

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim().length < 2 || typed.length > 100) {
      close();
      return;
    }

    timer = setTimeout(ask, wait);
  });
  input.addEventListener("keydown", event => {
    const count = list.children.length;
    if (event.isComposing || list.hidden || count === 0) {
      return;
    }

    if (event.key === "ArrowDown") {
      choose(chosen === count - 1 ? -1 : chosen + 1);
    } else if (event.key === "ArrowUp") {
      choose(chosen === -1 ? count - 1 : chosen - 1);
    } else if (event.key === "Escape") {
      choose(-1);
      close();
    } else {
      return;
    }

    event.preventDefault();
  });
  input.addEventListener("blur", close);
  // Before the blur, which would close the list.
  list.addEventListener("mousedown", event => {
    const option = event.target.closest("[role=option]");
    event.preventDefault();
    if (option) {
      input.value = option.dataset.text;
      close();
      input.form.requestSubmit();
    }
  });
}
