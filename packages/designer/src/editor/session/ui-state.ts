// What an editor shows, as opposed to what it edits: chosen steps, where the focus is, which panels are open. Never in the
// history: taking back an edit does not close a panel.

import type { Gap } from '../../model/index.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A panel beside the canvas. */
export type Panel = 'inspector' | 'problems' | 'history' | 'try' | 'figures' | 'comments' | null;

/** Panels that stay while steps are chosen by pointer: there the picture is looked at. */
const staying: readonly Panel[] = ['try', 'figures', 'comments'];

/** The place that somebody is sent to who writes a comment. */
export const toComment = 'comment';

/** What an editor shows. */
export interface UiState {
  /** The step that the keyboard is at, by name; null while it is at none. A step, not an element: what lies outside the picture has none. */
  readonly focus: string | null;
  /** The steps that are chosen, in the order in which they were. */
  readonly chosen: readonly string[];
  /** The place in what the flow says of the step that somebody was sent to, such as by a problem. */
  readonly field: string | null;
  /** Canvas or outline. */
  readonly view: 'canvas' | 'outline';
  /** The panel that is open. */
  readonly panel: Panel;
  /** Where somebody is about to add a step; null while nobody is. */
  readonly adding: Gap | 'alone' | null;
  /** The position that is supposed to have started it, to say who the others would be; null: none was chosen. */
  readonly supposedStarter: string | null;
  /** Whose form is open: that of a step, or of the start for null; null while none is. */
  readonly formOf: { readonly step: string | null } | null;
  /** Whether somebody is about to publish. */
  readonly isPublishing: boolean;
  /** Whether somebody looks at what is proposed. */
  readonly isReviewing: boolean;
  /** How many proposals wait, and whether it takes two to publish; null while that is not known. */
  readonly proposals: { readonly isWanted: boolean; readonly waiting: number } | null;
  /** Whether somebody reads which keys there are. */
  readonly isHelping: boolean;
  /** Whether comments that were written here have not come to others yet. */
  readonly isUnshared: boolean;
  /** Whether somebody looks for something. */
  readonly isFinding: boolean;
  /** Whether somebody is about to print or download. */
  readonly isExporting: boolean;
  /** What was done last, for those who do not see it. */
  readonly announcement: string;
  /** How often something was said: the same said again is said again. */
  readonly spoken: number;
}

/** The store of one editor's page. */
export type Ui = StoreApi<UiState>;

/** A page on which nothing is chosen. */
export function createUi(): Ui {
  return createStore<UiState>(() => ({
    focus: null,
    chosen: [],
    field: null,
    view: 'canvas',
    panel: null,
    adding: null,
    supposedStarter: null,
    formOf: null,
    isPublishing: false,
    isReviewing: false,
    proposals: null,
    isHelping: false,
    isUnshared: false,
    isFinding: false,
    isExporting: false,
    announcement: '',
    spoken: 0,
  }));
}

/** Chooses a step alone and puts the focus there. */
export function choose(ui: Ui, step: string | null): void {
  ui.setState({ focus: step, chosen: step === null ? [] : [step], field: null });
}

/** Chooses a step by pointer: its details open, unless a panel is open that stays. */
export function pick(ui: Ui, step: string): void {
  choose(ui, step);
  ui.setState(({ panel }) => ({
    panel: staying.includes(panel) ? panel : 'inspector',
  }));
}

/** Takes a step into what is chosen, or out of it. */
export function toggle(ui: Ui, step: string): void {
  const { chosen } = ui.getState();
  const isChosen = chosen.includes(step);
  ui.setState({
    focus: step,
    chosen: isChosen ? chosen.filter((one) => one !== step) : [...chosen, step],
  });
}

/** Opens the inspector of a step at a place in it. */
export function inspect(ui: Ui, step: string | null, field: string | null = null): void {
  ui.setState({ focus: step, chosen: step === null ? [] : [step], field, panel: 'inspector' });
}

/** Opens the comments, at the field for one on the step that the keyboard is at. */
export function comment(ui: Ui): void {
  ui.setState(({ focus, chosen }) => ({
    panel: 'comments',
    field: toComment,
    chosen: chosen.length === 0 && focus !== null ? [focus] : chosen,
  }));
}

/** Says something to those who do not see what happens. */
export function announce(ui: Ui, announcement: string): void {
  ui.setState(({ spoken }) => ({ announcement, spoken: spoken + 1 }));
}
