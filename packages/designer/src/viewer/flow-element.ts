// The viewer as an element `<alir-flow>`, for pages that are not React: attributes hold JSON, properties hold objects.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../model/change/change.ts';
import { createDocument } from '../model/document/document.ts';
import type { NameOf } from '../model/words/speaker.ts';
import { sceneOf } from '../model/scene/scene.ts';
import { type FlowFigures, type HeatBy, readFigures } from '../model/svg/figures.ts';
import type { FlowOverlay, StepOverlay } from '../model/svg/overlay.ts';
import { attachViewer, type LiveViewer, type ViewerMemory } from './attach-viewer.ts';
import type { PictureOf } from './picture-of.ts';
import { viewerMarkup } from './viewer-markup.ts';

/** Tells the page that somebody chose a step: `event.detail.step`. */
export const chooseEvent = 'alir-choose';

/** Makes `<alir-flow>` known to the page. More than once does nothing. @param pictureOf - lays out flows */
export function defineFlowElement(pictureOf: PictureOf, name = 'alir-flow'): void {
  if (customElements.get(name) !== undefined) return;
  customElements.define(
    name,
    class extends FlowElement {
      protected override readonly pictureOf = pictureOf;
    },
  );
}

/** A flow to look at. It is as high as its place, which needs a height. */
export abstract class FlowElement extends HTMLElement {
  static readonly observedAttributes = [
    'flow',
    'layout',
    'overlay',
    'figures',
    'heat-by',
    'lang',
    'theme',
  ];

  /** Lays out flows. */
  protected abstract readonly pictureOf: PictureOf;
  #flow: JsonObject | null = null;
  #layout: JsonObject | null = null;
  #overlay: FlowOverlay = {};
  #figures: FlowFigures | null = null;
  #nameOf: NameOf | undefined;
  #live: LiveViewer | null = null;
  #memory: ViewerMemory | null = null;
  #isWaiting = false;

  /** The flow, as in its file. */
  get flow(): JsonObject | null {
    return this.#flow;
  }

  set flow(flow: JsonObject | null) {
    this.#flow = flow;
    this.#drawSoon();
  }

  /** The file beside it that says where its steps stand. */
  get layout(): JsonObject | null {
    return this.#layout;
  }

  set layout(layout: JsonObject | null) {
    this.#layout = layout;
    this.#drawSoon();
  }

  /** What runs through the flow. */
  get overlay(): FlowOverlay {
    return this.#overlay;
  }

  set overlay(overlay: FlowOverlay) {
    this.#overlay = overlay;
    this.#live?.setOverlay(overlay);
  }

  /** What history says of its steps, as `GET /flows/{flow}/figures` tells it. */
  get figures(): FlowFigures | null {
    return this.#figures;
  }

  set figures(figures: FlowFigures | null) {
    const isDrawn = this.#figures !== null && figures !== null;
    this.#figures = figures;
    if (isDrawn && this.#live) this.#live.setFigures(figures);
    else this.#drawSoon();
  }

  /** What people call positions, roles and others. */
  set nameOf(nameOf: NameOf | undefined) {
    this.#nameOf = nameOf;
    this.#drawSoon();
  }

  /** Brings a step into sight and sets the focus on it; false where it is not drawn. */
  focusStep(step: string): boolean {
    return this.#live?.focus(step) ?? false;
  }

  /** The page put it somewhere: it draws. */
  connectedCallback(): void {
    this.#drawSoon();
  }

  /** The page took it away: it stops, and remembers what was seen. */
  disconnectedCallback(): void {
    this.#forget();
  }

  /** The page wrote an attribute. JSON that is none draws nothing. */
  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (name === 'flow') this.#flow = objectIn(value);
    else if (name === 'layout') this.#layout = objectIn(value);
    else if (name === 'overlay') {
      this.overlay = overlayIn(value);
      return;
    } else if (name === 'figures') {
      this.figures = readFigures(jsonIn(value));
      return;
    }
    this.#drawSoon();
  }

  /** Draws once for all that is set together. */
  #drawSoon(): void {
    if (this.#isWaiting || !this.isConnected) return;
    this.#isWaiting = true;
    queueMicrotask(() => {
      this.#isWaiting = false;
      if (this.isConnected) this.#draw();
    });
  }

  #forget(): void {
    this.#memory = this.#live?.detach() ?? this.#memory;
    this.#live = null;
  }

  #draw(): void {
    this.#forget();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (this.#flow === null) {
      root.replaceChildren();
      return;
    }
    const document = createDocument(this.#flow, this.#layout ? { layout: this.#layout } : {});
    const lang = this.lang === 'en' ? 'en' : 'id';
    const scene = sceneOf(document, this.pictureOf(document), { lang, nameOf: this.#nameOf });
    const theme = themeIn(this.getAttribute('theme'));
    const heatBy = heatIn(this.getAttribute('heat-by'));
    const markup = viewerMarkup(scene, {
      theme,
      overlay: this.#overlay,
      figures: this.#figures ?? undefined,
      heatBy,
      nonce: this.nonce || undefined,
    });
    root.innerHTML = `<style${this.nonce ? ` nonce="${this.nonce}"` : ''}>:host{display:block;height:100%}</style><div class="alir-viewer" lang="${lang}">${markup}</div>`;
    const host = root.querySelector<HTMLElement>('.alir-viewer');
    if (!host) return;
    this.#live = attachViewer(host, host, {
      scene,
      overlay: this.#overlay,
      figures: this.#figures ?? undefined,
      heatBy,
      memory: this.#memory,
      onChoose: (step) =>
        this.dispatchEvent(
          new CustomEvent(chooseEvent, { detail: { step }, bubbles: true, composed: true }),
        ),
    });
    this.#live.setOverlay(this.#overlay);
  }
}

function themeIn(value: string | null): 'auto' | 'light' | 'dark' {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function heatIn(value: string | null): HeatBy {
  return value === 'overdue' || value === 'none' ? value : 'time';
}

function objectIn(text: string | null): JsonObject | null {
  const value = jsonIn(text);
  return isObject(value) ? value : null;
}

function jsonIn(text: string | null): Json {
  try {
    const value: Json = JSON.parse(text ?? 'null');
    return value;
  } catch {
    // What somebody wrote into a page by hand: nothing is drawn of it.
    return null;
  }
}

function overlayIn(text: string | null): FlowOverlay {
  return Object.fromEntries(
    Object.entries(objectIn(text) ?? {}).flatMap(([key, known]) =>
      isObject(known) ? [[key, stepIn(known)]] : [],
    ),
  );
}

function stepIn({ count, overdue, median, isHere }: JsonObject): StepOverlay {
  const number = (value: Json | undefined): number | undefined =>
    typeof value === 'number' ? value : undefined;
  return {
    count: number(count),
    overdue: number(overdue),
    median: number(median),
    isHere: isHere === true,
  };
}
