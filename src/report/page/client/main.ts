import { PAGE_LABELS } from "../labels.ts";
import { modelOf } from "../view/model.ts";
import { el } from "./dom.ts";
import { openPage } from "./page.ts";
import { canUnpack, readIndex } from "./unpack.ts";

const root = document.getElementById("page");

function refuse(label: { readonly zh: string; readonly en: string }): void {
  root?.replaceChildren(
    el(
      "p",
      { class: "wait", role: "alert" },
      el("span", { lang: "zh-CN" }, label.zh),
      " ",
      el("span", { lang: "en" }, label.en),
    ),
  );
}

if (root !== null) {
  if (!canUnpack) refuse(PAGE_LABELS.tooOld);
  else
    readIndex()
      .then((index) => openPage(root, modelOf(index)))
      .catch(() => refuse(PAGE_LABELS.damaged));
}
