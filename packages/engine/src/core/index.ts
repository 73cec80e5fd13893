// @alir/engine/core: the pure part, for browsers and servers alike.

export { compileFlow, type Compiled } from './compile/compile.ts';
export type { CompileContext } from './compile/compilation.ts';
export type { Flow, FlowNode } from './compile/flow.ts';
export { parseFlow } from './format/parse-flow.ts';
export { printFlow, printForm } from './format/print-definition.ts';
export { locate, type TextPlace } from './format/locate.ts';
export { pointerPath } from './format/pointer.ts';
export { scanJson } from './format/scan-json.ts';
export { parseForm } from './forms/parse-form.ts';
export { decide } from './decide/decide.ts';
export { evolve, evolveAll } from './evolve/evolve.ts';
export { project } from './project/project.ts';
export { indexOrganisation, type Organisation } from './organisation/indexed-organisation.ts';
export { organisationOfUsers } from './organisation/users-directory.ts';
export { actorOf, answerNeed, type World } from './organisation/world.ts';
export { needKey, type Answers, type Decision, type Facts, type Need } from './decision.ts';
export { weekdays, type CalendarData } from './calendar/calendar.ts';
export { parseCalendar } from './calendar/parse-calendar.ts';
export { codes, type Code } from './codes.ts';
export { say } from './messages/say.ts';
export { chainInput, CHAIN_START } from './history-chain.ts';
export type { Command, MachineCommand, PersonCommand } from './command.ts';
export type { Change, FlowEvent, Outgoing } from './event.ts';
export type { Instance } from './instance.ts';
export type { Problem } from './problem.ts';
export type * from './types.ts';
