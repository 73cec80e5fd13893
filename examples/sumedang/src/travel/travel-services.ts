// What the flows of travel call. Each may be called twice with the same effect.

import type { Effects, Engine } from '@alir/engine';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { houseUser } from '../office/house-user.ts';
import { dayOf } from '../office/zone.ts';
import { isSecret, textOf } from '../pages/words.ts';
import { textIn } from '../server/recipients-sent.ts';
import type { TravelBook } from './travel-book.ts';
import { daysInWords, type Obstacle, type Plan, type TravelDesk } from './travel-desk.ts';

type Services = NonNullable<Effects['services']>;

export interface TravelServicesOptions {
  readonly book: TravelBook;
  readonly desk: TravelDesk;
  readonly engine: () => Engine;
  readonly nameOf: (position: string) => string;
  /** ms UTC */
  readonly now: () => number;
}

/** Causes, as the flows know them. */
const causes: Readonly<Record<Obstacle['cause'], string>> = {
  away: 'sudah-bertugas',
  report: 'laporan-belum-ada',
  vacant: 'jabatan-kosong',
  replaced: 'pernah-ditugaskan',
};

export function travelServices(options: TravelServicesOptions): Services {
  const { book, desk, engine, nameOf, now } = options;
  const today = (): string => dayOf(now());
  /** The letter that a travel order belongs to. */
  const letterOf = async (order: string): Promise<string> =>
    (await engine().instances.get(order))?.parent?.instance ?? order;
  const planOf = (letter: string, input: JsonObject): Plan => ({
    letter,
    unit: textIn(input, 'unit'),
    from: textIn(input, 'berangkat'),
    until: textIn(input, 'kembali'),
    reportBy: textIn(input, 'batas'),
  });

  return {
    'pesan-perjalanan': async (input, { instance }) => {
      const plan = planOf(instance, input);
      const travellers = textsIn(input['pelaksana']);
      const obstacles = await desk.book(plan, travellers, today());
      return {
        halangan: told(obstacles),
        bepergian: desk.heldBy(travellers, plan.from),
        daftar: travellers
          .map((one, at) => `${at + 1}. ${namedOnce(desk.nameOf(one, plan.from), nameOf(one))}`)
          .join('\n'),
        waktu: daysInWords(plan.from, plan.until),
      };
    },
    'ubah-perjalanan': async (input, { instance }) => {
      const letter = await letterOf(instance);
      const days = { until: textIn(input, 'kembali'), reportBy: textIn(input, 'batas') };
      const obstacles = await desk.move(letter, textIn(input, 'jabatan'), days);
      return { halangan: told(obstacles) };
    },
    'tukar-perjalanan': async (input, { instance }) => {
      const letter = await letterOf(instance);
      const [old, by] = [textIn(input, 'lama'), textIn(input, 'baru')];
      const booked = book.find(letter, old);
      if (booked === null) return { halangan: [] };
      return { halangan: told(await desk.replace(booked, old, by, today())) };
    },
    'periksa-tunggakan': async (input) => {
      const position = textIn(input, 'jabatan');
      return {
        halangan: told(await desk.missing(position, today())),
        nama: desk.nameOf(position, today()),
      };
    },
    'catat-laporan': async (input, { instance }) => {
      book.report(await letterOf(instance), textIn(input, 'jabatan'));
      return null;
    },
    'lepas-perjalanan': async (input, { instance }) => {
      const position = textIn(input, 'jabatan');
      if (position === '') book.release(instance);
      else book.release(await letterOf(instance), position);
      return null;
    },
    'batalkan-nomor': async (input, { instance }) => {
      const { items } = await engine().numbers.list({ instance });
      const used = items.find(({ text, status }) => text === input['nomor'] && status === 'used');
      const reason = textIn(input, 'alasan');
      if (used !== undefined) await engine().numbers.void(used, { reason, by: houseUser });
      return null;
    },
    'cari-surat-dasar': async (input) => basisOf(engine(), input),
  };
}

/** A letter in the book of the unit; of one that is not there, or is secret, nothing but what was asked for. */
async function basisOf(engine: Engine, input: JsonObject): Promise<JsonObject> {
  const [unit, asked] = [textIn(input, 'unit'), textIn(input, 'nomor').trim()];
  const number = /^(?:agenda\s*)?(\d+)(?:\/\d{4})?$/i.exec(asked)?.[1];
  const wanted = [
    ...(number === undefined ? [] : [{ unit, nomorAgenda: number }]),
    { unit, nomor: asked },
  ];
  for (const where of wanted) {
    const { items } = await engine.instances.query({
      flow: 'surat-masuk',
      where,
      sort: '-started',
      limit: 1,
    });
    const data = items[0] === undefined ? null : (await engine.instances.get(items[0].id))?.data;
    if (data == null || isSecret(textOf(data['keamanan']))) continue;
    const known = {
      nomor: data['nomorSurat'],
      tanggal: data['tanggalSurat'],
      pengirim: data['pengirim'],
      perihal: data['perihal'],
    };
    return {
      nomor: asked,
      ...Object.fromEntries(
        Object.entries(known).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      ),
    };
  }
  return { nomor: asked };
}

const told = (obstacles: readonly Obstacle[]): JsonObject[] =>
  obstacles.slice(0, 20).map(({ cause, name, number, place, from, until }) => ({
    nama: name,
    sebab: causes[cause],
    surat: place === null ? 'naskah rahasia' : `${number || 'belum bernomor'}, ${place}`,
    dari: from,
    sampai: until,
  }));

/** A person and their post; of somebody who is called after the post, as people of the sample data are, it is not said twice. */
const namedOnce = (person: string, post: string): string =>
  person.includes(post) ? person : `${person}, ${post}`;

const textsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
