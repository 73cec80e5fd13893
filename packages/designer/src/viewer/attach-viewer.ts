// Brings a drawn viewer to life: looking around by wheel, fingers, keys and buttons; focus that follows the flow; badges that
// change without the picture. One for React and for the element: both draw the same markup and hand it to this.

import type { Point } from '../model/document/document.ts';
import type { Box } from '../model/layout/picture.ts';
import type { Scene } from '../model/scene/scene.ts';
import type { FlowChanges } from '../model/svg/changes.ts';
import {
  figuresOverlay,
  heatChoices,
  type FlowFigures,
  type HeatBy,
} from '../model/svg/figures.ts';
import { overlayMarkup, stepWords, type FlowOverlay } from '../model/svg/overlay.ts';
import { frameOf } from '../model/svg/render-svg.ts';
import { saying } from '../model/words/language.ts';
import { followPointers } from './follow-pointers.ts';
import { stepByKey } from './focus-order.ts';
import {
  fitAround,
  fitView,
  panView,
  resizedView,
  revealView,
  type View,
  wholeView,
  zoomView,
} from './viewport.ts';

/** What a viewer remembers when it is drawn anew. */
export interface ViewerMemory {
  /** What was seen. */
  readonly view: View;
  /** The step that the tab key leads to. */
  readonly step: string | null;
  /** Whether the focus was there. */
  readonly hadFocus: boolean;
  /** What steps were coloured by. */
  readonly heatBy: HeatBy;
}

/** A viewer at work. */
export interface LiveViewer {
  /** Draws other badges; the picture stays. */
  readonly setOverlay: (overlay: FlowOverlay) => void;
  /** Draws other figures; the picture stays. */
  readonly setFigures: (figures: FlowFigures) => void;
  /** Brings a step into sight and sets the focus on it; false where it is not drawn. */
  readonly focus: (step: string) => boolean;
  /** Stops, and says what to remember. */
  readonly detach: () => ViewerMemory;
}

/** What a viewer is told. */
export interface Attached {
  /** What is drawn. */
  readonly scene: Scene;
  /** Called with the step that somebody chose. */
  readonly onChoose: (step: string) => void;
  /** What is drawn on it at first: where something is here, or else has changed, that is seen first. */
  readonly overlay?: FlowOverlay | undefined;
  readonly changed?: FlowChanges | undefined;
  /** What history says of its steps, and what they are coloured by at first. */
  readonly figures?: FlowFigures | undefined;
  readonly heatBy?: HeatBy | undefined;
  /** From before it was drawn anew. */
  readonly memory?: ViewerMemory | null;
}

/** Brings the markup in `root` to life. `host` is its element, which is as large as the viewer. */
export function attachViewer(host: HTMLElement, root: ParentNode, attached: Attached): LiveViewer {
  return new Viewer(host, root, attached).live();
}

class Viewer {
  readonly #host: HTMLElement;
  readonly #attached: Attached;
  readonly #svg: SVGSVGElement | null;
  readonly #stage: HTMLElement | null;
  readonly #told: HTMLElement | null;
  readonly #steps = new Map<string, SVGElement>();
  readonly #ending = new AbortController();
  readonly #root: ParentNode;
  #view: View;
  #step: string | null;
  /** What there is to be seen. */
  #picture: Box;
  #hasFocus = false;
  #overlay: FlowOverlay;
  #figures: FlowFigures | undefined;
  #heatBy: HeatBy;

  constructor(host: HTMLElement, root: ParentNode, attached: Attached) {
    this.#host = host;
    this.#root = root;
    this.#attached = attached;
    this.#stage = root.querySelector<HTMLElement>('[data-stage]');
    this.#svg = root.querySelector<SVGSVGElement>('[data-stage] svg');
    this.#told = root.querySelector<HTMLElement>('[role=status]');
    for (const step of root.querySelectorAll<SVGElement>('[data-step]')) {
      this.#steps.set(step.dataset['step'] ?? '', step);
    }
    const { changed: { steps = {} } = {}, memory, overlay = {}, scene } = attached;
    this.#overlay = overlay;
    this.#figures = attached.figures;
    this.#heatBy = coloursAtFirst(attached);
    host.dataset['live'] = '';
    this.#picture = frameOf(scene, this.#known);
    const here =
      scene.boxes.find(({ key }) => overlay[key]?.isHere === true) ??
      scene.boxes.find(({ key }) => steps[key] !== undefined);
    this.#view =
      memory?.view ??
      (here ? fitAround(here, this.#picture, this.#size) : fitView(this.#picture, this.#size));
    const isThere = memory?.step != null && this.#steps.has(memory.step);
    this.#step = isThere ? memory.step : ((here ?? scene.boxes[0])?.key ?? null);
    this.#show(this.#view);
    this.#rove(this.#step);
    if (isThere && memory.hadFocus) this.#focus(memory.step);
    this.#listen();
  }

  live(): LiveViewer {
    return {
      setOverlay: (overlay) => {
        this.#overlay = overlay;
        this.#drawOverlay();
      },
      setFigures: (figures) => {
        this.#figures = figures;
        this.#drawOverlay();
      },
      focus: (step) => this.#focus(step),
      detach: () => {
        this.#ending.abort();
        return {
          view: this.#view,
          step: this.#step,
          hadFocus: this.#hasFocus,
          heatBy: this.#heatBy,
        };
      },
    };
  }

  get #size(): { width: number; height: number } {
    // Where nothing is laid out yet there is a size all the same: nothing is divided by 0.
    const { clientWidth, clientHeight } = this.#stage ?? this.#host;
    return { width: clientWidth || 640, height: clientHeight || 480 };
  }

  #listen(): void {
    const { signal } = this.#ending;
    const stage = this.#stage;
    if (!stage) return;
    stage.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    stage.addEventListener('wheel', (event) => this.#onWheel(event), { signal, passive: false });
    stage.addEventListener('focusin', (event) => this.#onFocus(event), { signal });
    stage.addEventListener(
      'focusout',
      // A picture that is drawn anew loses the focus, too, and at once asks whether it had it: that is not somebody who goes away.
      () => queueMicrotask(() => (this.#hasFocus = stepOf(focusedIn(stage)) !== null)),
      { signal },
    );
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-action]')) {
      button.addEventListener('click', () => this.#act(button.dataset['action'] ?? ''), { signal });
    }
    const heat = this.#root.querySelector<HTMLSelectElement>('[data-heat]');
    heat?.addEventListener('change', () => this.#colourBy(heat.value), { signal });
    followPointers(stage, {
      signal,
      onPan: (by, isFinger) => {
        // Browsers scroll by wheel themselves, but by no finger that an element has taken.
        if (!this.#pan(by) && isFinger) scrollBy(by.x, by.y);
      },
      onZoom: (by, at) => this.#show(zoomView(this.#view, by, at)),
      onTap: (target) => {
        const step = stepOf(target);
        if (step === null) return;
        this.#focus(step);
        this.#attached.onChoose(step);
      },
    });
    let before = this.#size;
    const resizing = new ResizeObserver(() => {
      const after = this.#size;
      this.#show(resizedView(this.#view, before, after));
      before = after;
    });
    resizing.observe(stage);
    signal.addEventListener('abort', () => resizing.disconnect());
  }

  #show(view: View): void {
    this.#view = view;
    const { width, height } = this.#size;
    this.#svg?.setAttribute(
      'viewBox',
      [view.x, view.y, width / view.scale, height / view.scale].join(' '),
    );
  }

  /** Whether anything of it moved: at its end the page scrolls on. */
  #pan(by: Point): boolean {
    const { x, y } = this.#view;
    this.#show(panView(this.#view, by, this.#picture, this.#size));
    return this.#view.x !== x || this.#view.y !== y;
  }

  #zoom(by: number): void {
    const { width, height } = this.#size;
    this.#show(zoomView(this.#view, by, { x: width / 2, y: height / 2 }));
    this.#tellScale();
  }

  #tellScale(): void {
    const percent = Math.round(this.#view.scale * 100);
    const say = saying(this.#attached.scene.lang);
    if (this.#told) this.#told.textContent = say(`Perbesaran ${percent}%`, `Zoom ${percent}%`);
  }

  #act(action: string): void {
    if (action === 'closer') this.#zoom(1.25);
    else if (action === 'farther') this.#zoom(0.8);
    else {
      this.#show(wholeView(this.#picture, this.#size));
      this.#tellScale();
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = stepOf(event.target);
    const action = { '+': 'closer', '=': 'closer', '-': 'farther', '0': 'whole' }[event.key];
    const next = step === null ? null : stepByKey(this.#attached.scene, step, event.key);
    if (action !== undefined) this.#act(action);
    else if (next !== null) this.#focus(next);
    else if (step !== null && (event.key === 'Enter' || event.key === ' '))
      this.#attached.onChoose(step);
    else return;
    event.preventDefault();
  }

  #onWheel(event: WheelEvent): void {
    // A wheel counts in pixels, lines or pages.
    const unit = [1, 16, this.#size.height][event.deltaMode] ?? 1;
    const before = this.#view;
    if (event.ctrlKey || event.metaKey) {
      const box = (this.#stage ?? this.#host).getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      this.#show(zoomView(before, Math.exp(-event.deltaY * unit * 0.005), at));
    } else {
      const sideways = event.shiftKey && event.deltaX === 0;
      const by = sideways
        ? { x: event.deltaY * unit, y: 0 }
        : { x: event.deltaX * unit, y: event.deltaY * unit };
      if (!this.#pan(by)) return;
    }
    event.preventDefault();
  }

  #onFocus(event: FocusEvent): void {
    const step = stepOf(event.target);
    if (step === null) return;
    this.#hasFocus = true;
    this.#rove(step);
    const box = this.#attached.scene.boxes.find(({ key }) => key === step);
    if (box) this.#show(revealView(this.#view, box, this.#size));
  }

  /** One step is reached by the tab key; from there the arrows lead on. */
  #rove(step: string | null): void {
    if (this.#step !== null) this.#steps.get(this.#step)?.setAttribute('tabindex', '-1');
    if (step !== null) this.#steps.get(step)?.setAttribute('tabindex', '0');
    this.#step = step;
  }

  #focus(step: string): boolean {
    const drawn = this.#steps.get(step);
    drawn?.focus({ preventScroll: true });
    return drawn !== undefined;
  }

  /** Colours steps by something else, with the meaning of its colours. */
  #colourBy(chosen: string): void {
    this.#heatBy = heatChoices('id').find(([by]) => by === chosen)?.[0] ?? 'none';
    this.#drawOverlay();
  }

  /** What is told over the picture, figures included. */
  get #known(): FlowOverlay {
    return this.#figures
      ? figuresOverlay(this.#figures, this.#heatBy, this.#overlay)
      : this.#overlay;
  }

  #drawOverlay(): void {
    const { scene } = this.#attached;
    const overlay = this.#known;
    this.#picture = frameOf(scene, overlay);
    this.#showLegend();
    const layer = this.#root.querySelector('[data-overlay]');
    if (layer) layer.innerHTML = overlayMarkup(scene, overlay);
    for (const { key, name } of scene.boxes) {
      const words = stepWords(scene, key, overlay);
      const step = this.#steps.get(key);
      step?.setAttribute('aria-label', words === '' ? name : `${name}, ${words}`);
      if (overlay[key]?.isHere === true) step?.setAttribute('aria-current', 'step');
      else step?.removeAttribute('aria-current');
    }
  }

  #showLegend(): void {
    const by = this.#heatBy;
    const figures = this.#root.querySelector<HTMLElement>('[data-by]');
    const heat = this.#root.querySelector<HTMLSelectElement>('[data-heat]');
    if (figures) figures.dataset['by'] = by;
    if (heat) heat.value = by;
    for (const legend of this.#root.querySelectorAll<HTMLElement>('[data-legend]'))
      legend.hidden = legend.dataset['legend'] !== by;
  }
}

function coloursAtFirst({ memory, heatBy = 'time' }: Attached): HeatBy {
  return memory?.heatBy ?? heatBy;
}

function focusedIn(stage: HTMLElement): Element | null {
  const root = stage.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active && stage.contains(active) ? active : null;
}

function stepOf(target: EventTarget | null): string | null {
  const step = target instanceof Element ? target.closest<SVGElement>('[data-step]') : null;
  return step?.dataset['step'] ?? null;
}
