// The viewer for React: a flow to look at, with what runs through it. Draws on a server as well.

import type { JsonObject } from '@alir/engine/core/types';
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createDocument } from '../model/document/document.ts';
import { sceneOf, type SceneOptions } from '../model/scene/scene.ts';
import type { FlowFigures } from '../model/svg/figures.ts';
import type { FlowOverlay } from '../model/svg/overlay.ts';
import { attachViewer, type LiveViewer, type ViewerMemory } from './attach-viewer.ts';
import type { PictureOf } from './picture-of.ts';
import { viewerMarkup, type ViewerOptions } from './viewer-markup.ts';

/** What a viewer is given. */
export interface FlowViewerProps
  extends Omit<SceneOptions, 'lang'>, Omit<ViewerOptions, 'overlay' | 'figures'> {
  /** The flow, as in its file. */
  readonly flow: JsonObject;
  /** The file beside it that says where its steps stand. */
  readonly layout?: JsonObject | null | undefined;
  /** Lays out the flow. */
  readonly pictureOf: PictureOf;
  /** The language. Default Indonesian. */
  readonly lang?: 'id' | 'en' | undefined;
  /** What runs through the flow; may change often. */
  readonly overlay?: FlowOverlay | null | undefined;
  /** What history says of its steps; may change often. */
  readonly figures?: FlowFigures | null | undefined;
  /** Called with a step that somebody chose. */
  readonly onChoose?: ((step: string) => void) | undefined;
}

/** A flow to look at. It is as high as its place, which needs a height. */
export function FlowViewer(props: FlowViewerProps): ReactElement {
  const {
    flow,
    layout,
    pictureOf,
    lang = 'id',
    nameOf,
    problems,
    theme,
    changed,
    nonce,
    heatBy,
  } = props;
  // Hosts say null of what they do not know yet.
  const overlay = props.overlay ?? undefined;
  const figures = props.figures ?? undefined;
  const host = useRef<HTMLDivElement>(null);
  const live = useRef<LiveViewer | null>(null);
  const memory = useRef<ViewerMemory | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const scene = useMemo(() => {
    const document = createDocument(flow, layout ? { layout } : {});
    return sceneOf(document, pictureOf(document), { lang, nameOf, problems });
  }, [flow, layout, pictureOf, lang, nameOf, problems]);
  // Without the overlay: it changes often, and the picture stays. What is known at first is drawn with it.
  const markup = useMemo(
    () => ({
      __html: viewerMarkup(scene, { theme, problems, changed, nonce, overlay, figures, heatBy }),
    }),
    [scene, theme, problems, changed, nonce, heatBy, figures === undefined],
  );
  useLayoutEffect(() => {
    const { current } = host;
    if (!current) return;
    const viewer = attachViewer(current, current, {
      scene,
      overlay: latest.current.overlay ?? undefined,
      figures: latest.current.figures ?? undefined,
      heatBy: latest.current.heatBy,
      changed: latest.current.changed,
      onChoose: (step) => latest.current.onChoose?.(step),
      memory: memory.current,
    });
    live.current = viewer;
    return () => {
      memory.current = viewer.detach();
    };
  }, [markup, scene]);
  useEffect(() => live.current?.setOverlay(overlay ?? {}), [markup, overlay]);
  useEffect(() => {
    if (figures) live.current?.setFigures(figures);
  }, [markup, figures]);
  return <div ref={host} className="alir-viewer" lang={lang} dangerouslySetInnerHTML={markup} />;
}
