// The viewer as an element `<alir-flow>`, for pages that are not React: attributes hold JSON, properties hold objects.

import type { JsonObject } from '@alir/engine/core/types';
import type { NameOf } from '../model/words/speaker.ts';
import type { FlowFigures } from '../model/svg/figures.ts';
import type { FlowOverlay } from '../model/svg/overlay.ts';
import { FlowInElement } from './flow-in-element.ts';
import { givenNames, isGivenName } from './given.ts';
import type { PictureOf } from './picture-of.ts';

/** Tells the page that somebody chose a step: `event.detail.step`. */
export { chooseEvent } from './flow-in-element.ts';

/**
 * A flow to look at. It is as high as its place, which needs a height. `null` and `undefined` are none; what is no such thing is told
 * on the console, once for each property, and taken for none.
 */
export interface FlowElement extends HTMLElement {
  /** The flow, as in its file. */
  get flow(): JsonObject | null;
  set flow(flow: JsonObject | null | undefined);
  /** The file beside it that says where its steps stand. */
  get layout(): JsonObject | null;
  set layout(layout: JsonObject | null | undefined);
  /** What runs through the flow. */
  get overlay(): FlowOverlay;
  set overlay(overlay: FlowOverlay | null | undefined);
  /** What history says of its steps, as `GET /flows/{flow}/figures` tells it. */
  get figures(): FlowFigures | null;
  set figures(figures: FlowFigures | null | undefined);
  /** What people call positions, roles and others. */
  get nameOf(): NameOf | undefined;
  set nameOf(nameOf: NameOf | null | undefined);
  /** Brings a step into sight and sets the focus on it; false where it is not drawn. */
  focusStep(step: string): boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    'alir-flow': FlowElement;
  }
}

/**
 * Makes `<alir-flow>` known to the page. More than once does nothing, nor does it where there is no page, such as on a server.
 *
 * @param pictureOf - lays out flows
 */
export function defineFlowElement(pictureOf: PictureOf, name = 'alir-flow'): void {
  if (typeof customElements === 'undefined' || customElements.get(name) !== undefined) return;
  customElements.define(name, elementOf(pictureOf));
}

// Made only when it is asked for: a server imports this file, and has no HTMLElement.
function elementOf(pictureOf: PictureOf): CustomElementConstructor {
  return class extends HTMLElement implements FlowElement {
    static readonly observedAttributes = [
      'flow',
      'layout',
      'overlay',
      'figures',
      'heat-by',
      'lang',
      'theme',
    ];

    readonly #drawn = new FlowInElement(this, pictureOf);

    get flow(): JsonObject | null {
      return this.#drawn.flow;
    }

    set flow(flow: JsonObject | null | undefined) {
      this.#drawn.give('flow', flow);
    }

    get layout(): JsonObject | null {
      return this.#drawn.layout;
    }

    set layout(layout: JsonObject | null | undefined) {
      this.#drawn.give('layout', layout);
    }

    get overlay(): FlowOverlay {
      return this.#drawn.overlay;
    }

    set overlay(overlay: FlowOverlay | null | undefined) {
      this.#drawn.give('overlay', overlay);
    }

    get figures(): FlowFigures | null {
      return this.#drawn.figures;
    }

    set figures(figures: FlowFigures | null | undefined) {
      this.#drawn.give('figures', figures);
    }

    get nameOf(): NameOf | undefined {
      return this.#drawn.nameOf ?? undefined;
    }

    set nameOf(nameOf: NameOf | null | undefined) {
      this.#drawn.give('nameOf', nameOf);
    }

    focusStep(step: string): boolean {
      return this.#drawn.focusStep(step);
    }

    connectedCallback(): void {
      for (const name of givenNames) this.#takeOwn(name);
      this.#drawn.drawSoon();
    }

    disconnectedCallback(): void {
      this.#drawn.forget();
    }

    attributeChangedCallback(name: string, _: string | null, text: string | null): void {
      if (isGivenName(name)) this.#drawn.giveText(name, text);
      else this.#drawn.drawSoon();
    }

    /** What a page set before the element was known to it lies on the element itself, and hides the property. */
    #takeOwn(name: string): void {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (own === undefined) return;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, own.value);
    }
  };
}
