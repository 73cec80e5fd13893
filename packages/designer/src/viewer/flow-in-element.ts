// What `<alir-flow>` draws in itself: all that is set together once, badges and figures alone where the picture can stay.

import type { JsonObject } from '@alir/engine/core/types';
import { createDocument } from '../model/document/document.ts';
import type { NameOf } from '../model/words/speaker.ts';
import { sceneOf } from '../model/scene/scene.ts';
import type { FlowFigures, HeatBy } from '../model/svg/figures.ts';
import type { FlowOverlay } from '../model/svg/overlay.ts';
import { attachViewer, type LiveViewer, type ViewerMemory } from './attach-viewer.ts';
import { type Given, kindOf, readers } from './given.ts';
import type { PictureOf } from './picture-of.ts';
import { viewerMarkup } from './viewer-markup.ts';

/** Tells the page that somebody chose a step: `event.detail.step`. */
export const chooseEvent = 'alir-choose';

/** The picture inside an element of the page. */
export class FlowInElement {
  readonly #host: HTMLElement;
  readonly #pictureOf: PictureOf;
  readonly #given: { [Name in keyof Given]: Given[Name] | null } = {
    flow: null,
    layout: null,
    overlay: null,
    figures: null,
    nameOf: null,
  };
  readonly #told = new Set<keyof Given>();
  #live: LiveViewer | null = null;
  #memory: ViewerMemory | null = null;
  #isWaiting = false;

  constructor(host: HTMLElement, pictureOf: PictureOf) {
    this.#host = host;
    this.#pictureOf = pictureOf;
  }

  /** The flow that is drawn. */
  get flow(): JsonObject | null {
    return this.#given.flow;
  }

  /** Where its steps stand. */
  get layout(): JsonObject | null {
    return this.#given.layout;
  }

  /** What runs through it. */
  get overlay(): FlowOverlay {
    return this.#given.overlay ?? {};
  }

  /** What history says of its steps. */
  get figures(): FlowFigures | null {
    return this.#given.figures;
  }

  /** What people call positions, roles and others. */
  get nameOf(): NameOf | null {
    return this.#given.nameOf;
  }

  /** Takes what the page gives; what is no such thing is told to those who write the page, and is none. */
  // What is read is of the type that belongs to the name.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  give<Name extends keyof Given>(name: Name, given: unknown): void {
    const value = given == null ? null : readers[name].read(given);
    if (given != null && value === null) this.#tell(name, `is ${kindOf(given)}`);
    const hadFigures = this.#given.figures !== null;
    this.#given[name] = value;
    const { figures } = this.#given;
    if (name === 'overlay') this.#live?.setOverlay(this.overlay);
    else if (name === 'figures' && this.#live && hadFigures && figures)
      this.#live.setFigures(figures);
    else this.drawSoon();
  }

  /** Takes what the page wrote into an attribute. */
  giveText(name: keyof Given, text: string | null): void {
    let given: unknown = null;
    try {
      given = JSON.parse(text?.trim() || 'null');
    } catch {
      this.#tell(name, 'is text that is no JSON');
    }
    this.give(name, given);
  }

  /** Draws once for all that is set together. */
  drawSoon(): void {
    if (this.#isWaiting || !this.#host.isConnected) return;
    this.#isWaiting = true;
    queueMicrotask(() => {
      this.#isWaiting = false;
      if (this.#host.isConnected) this.#draw();
    });
  }

  /** Brings a step into sight and sets the focus on it; false where it is not drawn. */
  focusStep(step: string): boolean {
    return this.#live?.focus(step) ?? false;
  }

  /** Stops, and remembers what was seen. */
  forget(): void {
    this.#memory = this.#live?.detach() ?? this.#memory;
    this.#live = null;
  }

  /** Once for each name: a page that asks again and again would fill the console. */
  #tell(name: keyof Given, was: string): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    const { localName } = this.#host;
    console.error(
      `<${localName}> draws no "${name}": it has to be ${readers[name].wanted}, and ${was}.`,
    );
  }

  #draw(): void {
    this.forget();
    const host = this.#host;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const { flow, layout, overlay, figures, nameOf } = this.#given;
    if (flow === null) {
      root.replaceChildren();
      return;
    }
    const document = createDocument(flow, layout ? { layout } : {});
    const lang = host.lang === 'en' ? 'en' : 'id';
    const naming = { lang, nameOf: nameOf ?? undefined } as const;
    const scene = sceneOf(document, this.#pictureOf(document), naming);
    const heatBy = heatIn(host.getAttribute('heat-by'));
    const known = { overlay: overlay ?? {}, figures: figures ?? undefined, heatBy };
    const theme = themeIn(host.getAttribute('theme'));
    const markup = viewerMarkup(scene, { ...known, theme, nonce: host.nonce || undefined });
    root.innerHTML = `<style${host.nonce ? ` nonce="${host.nonce}"` : ''}>:host{display:block;height:100%}</style><div class="alir-viewer" lang="${lang}">${markup}</div>`;
    const viewer = root.querySelector<HTMLElement>('.alir-viewer');
    if (!viewer) return;
    this.#live = attachViewer(viewer, viewer, {
      ...known,
      scene,
      memory: this.#memory,
      onChoose: (step) =>
        host.dispatchEvent(
          new CustomEvent(chooseEvent, { detail: { step }, bubbles: true, composed: true }),
        ),
    });
    this.#live.setOverlay(known.overlay);
  }
}

function themeIn(value: string | null): 'auto' | 'light' | 'dark' {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function heatIn(value: string | null): HeatBy {
  return value === 'overdue' || value === 'none' ? value : 'time';
}
