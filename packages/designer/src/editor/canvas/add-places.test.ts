import { expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { pictureOf } from '../../model/layout/picture-of.ts';
import { sceneOf } from '../../model/scene/scene.ts';
import { addPlaces } from './add-places.ts';

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
