import { expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { overlap } from '../../../test/measure.ts';
import { structuredFlow } from '../../../test/monsters.ts';
import { createDocument, type FlowDocument, graphOf, perform } from '../../model/index.ts';
import { pictureAfter, pictureOf } from '../../model/layout/picture-of.ts';
import { type Scene, sceneOf } from '../../model/scene/scene.ts';
import { addPlaces, addPlacesAfter } from './add-places.ts';

test.each([24, 44])('[DE23] no "+" lies on another, each with room of %i', (room) => {
  const covered = allFlows().flatMap(({ name, document }) => {
    const scene = sceneOf(document, pictureOf(document), { lang: 'id' });
    const places = [...addPlaces(scene, room)];
    return places.flatMap(([id, one], index) =>
      places.slice(index + 1).flatMap(([other, { x, y }]) => {
        const isApart = Math.abs(one.x - x) >= room - 1 || Math.abs(one.y - y) >= room - 1;
        return isApart ? [] : [`${name}: ${id} and ${other}`];
      }),
    );
  });
  expect(covered).toEqual([]);
});

test('[DM232] where the picture runs to the right, no "+" stands back in the step that its way leaves', () => {
  const within = allFlows().flatMap(({ name, document }) => {
    const turned = { ...document, layout: { direction: 'right' } };
    const scene = sceneOf(turned, pictureOf(turned), { lang: 'id' });
    const boxes = new Map(scene.boxes.map((box) => [box.key, box]));
    const places = addPlaces(scene, 24);
    return scene.lines.flatMap(({ id, step, points: [first, second] }) => {
      const [place, box] = [places.get(id), boxes.get(step ?? '')];
      // A step that others lie in has the ways of these within it.
      if (!place || !box || box.isContainer || first?.y !== second?.y) return [];
      const isWithin = place.x < box.x + box.width && place.x > box.x;
      return isWithin && place.y > box.y && place.y < box.y + box.height ? [`${name}: ${id}`] : [];
    });
  });
  expect(within).toEqual([]);
});

test.each([24, 44])(
  '[DE41] no "+" lies where badges stand above a step, each with room of %i',
  (room) => {
    const covered = allFlows().flatMap(({ name, document }) => {
      const scene = sceneOf(document, pictureOf(document), { lang: 'id' });
      return [...addPlaces(scene, room)].flatMap(([id, { x, y }]) =>
        scene.boxes.flatMap((box) => {
          const drawn = { x: x - 10, y: y - 10, width: 20, height: 20 };
          const badges = { x: box.x, y: box.y - 15, width: box.width, height: 15 };
          return overlap(drawn, badges) ? [`${name}: ${id} above ${box.key}`] : [];
        }),
      );
    });
    expect(covered).toEqual([]);
  },
);

test('[DM145] the "+" of a way out of a group stands beyond the group, where its step will be', () => {
  let count = 0;
  for (const { name, document } of allFlows()) {
    for (const { key } of graphOf(document).steps.values()) {
      const grouped = perform(document, { type: 'group', steps: [key], key: 'kelompok' });
      if (!grouped.ok || graphOf(grouped.document).steps.get('kelompok')?.parent !== null) continue;
      const scene = sceneOf(grouped.document, pictureOf(grouped.document), { lang: 'id' });
      const box = scene.boxes.find((one) => one.key === 'kelompok');
      const places = addPlaces(scene, 24);
      for (const { id, step, target, isBack } of scene.lines) {
        const place = places.get(id);
        if (step !== key || target === key || isBack || box === undefined || place === undefined)
          continue;
        count += 1;
        const isBeyond =
          place.y > box.y + box.height || place.x < box.x || place.x > box.x + box.width;
        expect([name, id, isBeyond]).toEqual([name, id, true]);
      }
    }
  }
  expect(count).toBeGreaterThan(50);
});

test('[DM300] each "+" stands where it stood until something moves, and then where it would', () => {
  const document = structuredFlow(30);
  const scene = sceneOf(document, pictureOf(document), { lang: 'id' });
  const before = addPlacesAfter(scene, 24, null);
  const after = (next: FlowDocument): Scene =>
    sceneOf(next, pictureAfter(next, document), { lang: 'id' }, scene);
  const title = {
    type: 'set-property',
    step: 's4',
    at: ['task', 'title'],
    value: 'Periksa',
  } as const;
  const renamed = perform(document, title);
  if (!renamed.ok) throw new Error('the step has a title');
  expect(addPlacesAfter(after(renamed.document), 24, before).places).toBe(before.places);
  const placed = { steps: { s4: { x: 900, y: 900 } } };
  const moved = after(createDocument(document.flow, { layout: placed }));
  expect(addPlacesAfter(moved, 24, before).places).toEqual(addPlaces(moved, 24));
  expect(addPlaces(moved, 24)).not.toEqual(before.places);
  expect(addPlacesAfter(scene, 44, before).places).toEqual(addPlaces(scene, 44));
});
