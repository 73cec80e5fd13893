// One command in a simulation: decided as in the engine, with answers from the world and draws of the simulation, and kept.

import { localDate } from '../calendar/local-date.ts';
import type { Command } from '../command.ts';
import type { Flow } from '../compile/flow.ts';
import { decide } from '../decide/decide.ts';
import { asEarlier, filesLeft } from '../decide/merge-task.ts';
import type { Decision, Need, Rejection } from '../decision.ts';
import type { FlowEvent, Outgoing } from '../event.ts';
import type { Instance } from '../instance.ts';
import type { Json } from '../json.ts';
import { actorOf, answerNeed, calendarOf } from '../organisation/world.ts';
import { SimulatedAnswers } from './simulated-answers.ts';
import { SimulatedChance } from './simulated-chance.ts';
import { SimulatedDesk } from './simulated-desk.ts';
import type { Acting, Simulated, SimulatedOffice } from './simulated-office.ts';
import type { SimulatedRegister } from './simulated-register.ts';
import type { SimulatedShelf } from './simulated-shelf.ts';

/** A command, and who gives it to which instance. */
export interface Asked {
  readonly command: Command;
  /** Null: the engine itself. */
  readonly by: Acting | null;
  readonly instance: string;
  /** ms UTC */
  readonly now: number;
  /** Id of the command; default: the next. */
  readonly id?: string;
}

/** What became of a command, and what it sends. */
export interface Executed {
  readonly result: Simulated;
  readonly outgoing: readonly Outgoing[];
}

interface Decided {
  readonly flow: Flow;
  readonly desk: SimulatedDesk;
  readonly decision: Decision;
}

/** Id of a command that is not given. */
const UNGIVEN = 'ungiven';

/** What steps read and write. */
export interface StepsSetting {
  readonly office: Pick<SimulatedOffice, 'world' | 'operators'>;
  /** By name. */
  readonly flows: ReadonlyMap<string, Flow>;
  readonly shelf: SimulatedShelf;
  readonly register: SimulatedRegister;
  readonly chance: SimulatedChance;
}

export class SimulatedSteps {
  readonly #office: StepsSetting['office'];
  readonly #flows: ReadonlyMap<string, Flow>;
  readonly #shelf: SimulatedShelf;
  readonly #register: SimulatedRegister;
  readonly #chance: SimulatedChance;

  constructor({ office, flows, shelf, register, chance }: StepsSetting) {
    this.#office = office;
    this.#flows = flows;
    this.#shelf = shelf;
    this.#register = register;
    this.#chance = chance;
  }

  execute({ command, by, instance, now, id = this.#chance.nextId() }: Asked): Executed {
    const said = (result: Simulated): Executed => ({ result, outgoing: [] });
    const decided = this.#decided({ command, by, instance, now, id }, this.#chance);
    if (!decided)
      return said(
        command.type === 'start' || command.type === 'begin'
          ? { ok: false, code: 'FLOW_NOT_FOUND', details: { flow: command.flow } }
          : { ok: false, code: 'INSTANCE_NOT_FOUND', details: {} },
      );
    const { flow, desk, decision } = decided;
    if (decision.kind === 'rejection') return said({ ok: false, ...decision.rejection });
    // Every question has an answer here, so none is left.
    if (decision.kind !== 'event') return said({ ok: true, instance, event: null, incident: null });
    const key = command.type === 'start' || command.type === 'begin' ? command.key : undefined;
    const taken = key === undefined ? null : this.#shelf.byKey(flow, key);
    if (key !== undefined && taken !== null)
      return said({ ok: false, code: 'KEY_EXISTS', details: { key, instance: taken } });
    const { event, after, outgoing } = decision;
    this.#shelf.keep(event, after);
    desk.keep(event, after);
    return { result: { ok: true, instance, event, incident: incidentOf(event) }, outgoing };
  }

  /** Why a command would be refused, without giving it; null: it would not. Nothing is drawn for it. */
  refusalOf(asked: Omit<Asked, 'id'>): Rejection | null {
    const decided = this.#decided({ ...asked, id: UNGIVEN }, new SimulatedChance(1));
    return decided?.decision.kind === 'rejection' ? decided.decision.rejection : null;
  }

  /** What comes of a command; null: no such flow or instance. */
  #decided(
    { command, by, instance, now, id }: Required<Asked>,
    chance: SimulatedChance,
  ): Decided | null {
    const { world, operators } = this.#office;
    const isBeginning = command.type === 'start' || command.type === 'begin';
    const before = isBeginning ? null : this.#shelf.get(instance);
    const flow = this.#flowFor(command, before);
    if (!flow) return null;
    const actor = by && {
      ...actorOf(world, by.user, now, by.as),
      operator: operators?.includes(by.user) ?? false,
    };
    const today = localDate(calendarOf(world, flow.calendar), now);
    const drawer = { flow, instance, by: by?.user ?? null, now, today };
    const desk = new SimulatedDesk(this.#register, drawer);
    const answers = new SimulatedAnswers(
      (need) => answerNeed(world, need, now, flow.calendar),
      (need) => this.#draw(need, desk, chance),
    );
    const facts = { now, command: id, actor, instance, tenant: 'default', answers };
    return { flow, desk, decision: decide(flow, before, command, facts) };
  }

  #flowFor(command: Command, state: Instance | null): Flow | null {
    if (state) return this.#flows.get(state.flow) ?? null;
    if (command.type === 'start' || command.type === 'begin')
      return this.#flows.get(command.flow) ?? null;
    return command.type === 'deliver' && command.message.type === 'start'
      ? (this.#flows.get(command.message.flow) ?? null)
      : null;
  }

  #draw(need: Need, desk: SimulatedDesk, chance: SimulatedChance): Json {
    const [first, second] = need.args;
    switch (need.ask) {
      case 'id':
        return chance.nextId();
      case 'chance':
        return Math.floor(chance.roll() * Number(first));
      case 'open':
        return this.#shelf.countOpen(String(first), Number(second));
      case 'turn':
        return desk.next(`~turn/${String(first)}`);
      case 'workload':
        return need.args.map((pool) => this.#shelf.countPool(String(pool)));
      case 'instance': {
        const [id = '', ...same] = need.args.map(String);
        const earlier = this.#shelf.get(id);
        return earlier ? asEarlier(earlier, same) : null;
      }
      case 'files': {
        const other = this.#shelf.get(String(first));
        return other ? filesLeft(other) : [];
      }
      default:
        return desk.draw(need);
    }
  }
}

function incidentOf({ changes }: FlowEvent): string | null {
  const opened = changes.find((change) => change.kind === 'incident.opened');
  return opened ? opened.incident.id : null;
}
