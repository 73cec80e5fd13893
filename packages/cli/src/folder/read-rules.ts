// Rules of a house: the pack that comes along, and files of a tenant's own, each a list.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { say } from '@alir/engine/core';
import { compileRules, houseRules, type Rule } from '@alir/engine/verify';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';

/** Name of the pack for Indonesian local government. */
const PACK = 'pemda';

/** @throws Unusable when a file is no list of rules, or an expression in it cannot be used */
export async function readRules(cli: Cli, names: readonly string[]): Promise<Rule[]> {
  const lists = await Promise.all(
    names.map(async (name) => (name === PACK ? houseRules : readOwn(cli, name))),
  );
  return lists.flat();
}

async function readOwn(cli: Cli, path: string): Promise<Rule[]> {
  const unusable = (reason: string): Unusable =>
    new Unusable('RULES_UNUSABLE', cli.texts.check.rulesUnusable(path, reason));
  const text = await readFile(resolve(cli.cwd, path), 'utf8').catch(() => null);
  if (text === null) throw unusable(cli.texts.noSuchPath(path));
  const rules = parsed(text);
  if (!rules) throw unusable(cli.texts.check.rulesShape);
  const [first] = compileRules(rules).problems;
  if (first) throw unusable(`${first.pointer}: ${say(first.code, first.params, cli.lang)}`);
  return rules;
}

function parsed(text: string): Rule[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return Array.isArray(value) && value.every(isRule) ? value : null;
}

function isRule(value: unknown): value is Rule {
  if (typeof value !== 'object' || value === null) return false;
  const words = new Map<string, unknown>(Object.entries(value));
  const severity = words.get('severity');
  return (
    typeof words.get('rule') === 'string' &&
    ['step', 'flow'].includes(String(words.get('of'))) &&
    (severity === undefined || severity === 'error' || severity === 'warning') &&
    typeof words.get('when') === 'string' &&
    ['string', 'object'].includes(typeof words.get('says'))
  );
}
