import { expect, test } from 'vitest';
import type { ExplanationView, ForecastView } from '../../src/core/types.ts';
import { openOffice } from './office.ts';
import { ordered } from './walk.ts';

test('[X6] over HTTP an explanation is for whoever may read the instance, in their language', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  const { status, body } = await office
    .as('ann')
    .get<ExplanationView>(`/instances/${id}/explanation`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ instance: id, status: 'open', waits: [{ kind: 'task' }] });
  expect(body.waits[0]?.because.length).toBeGreaterThan(10);
  expect((await office.as('eve').get(`/instances/${id}/explanation`)).status).toBe(404);
  expect((await office.as('eve').get(`/instances/${id}/forecast`)).status).toBe(404);
});

test('[X10] over HTTP a forecast is asked for one task and one outcome, or for all', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  const at = `/instances/${id}/forecast`;
  const all = (await office.as('bob').get<ForecastView>(at)).body;
  expect(all.ways.length).toBeGreaterThan(1);
  const [first] = all.ways;
  const query = `task=${encodeURIComponent(first?.task ?? '')}&outcome=${first?.outcome}`;
  const one = (await office.as('bob').get<ForecastView>(`${at}?${query}`)).body;
  expect(one.ways).toEqual([first]);
});

test('[X15] over HTTP it is asked how many steps, one to three', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  const at = `/instances/${id}/forecast`;
  const one = (await office.as('op').get<ForecastView>(at)).body;
  expect(one.ways.every(({ next }) => next === null)).toBe(true);
  const two = (await office.as('op').get<ForecastView>(`${at}?steps=2`)).body;
  expect(two.ways.some(({ next }) => Array.isArray(next))).toBe(true);
  expect((await office.as('op').get(`${at}?steps=4`)).status).toBe(400);
});
