// Sequential Workflow Designer as it comes. It draws trees and places steps itself: the office becomes one sequence, with a choice of two
// branches for every way that leaves a step besides the first. Ways back and places cannot be given to it.

import {
  type BranchedStep,
  type Definition,
  Designer,
  type Step,
} from 'sequential-workflow-designer';
import 'sequential-workflow-designer/css/designer.css';
import 'sequential-workflow-designer/css/designer-light.css';
import type { Draw } from './drawn.ts';
import type { Office } from './office.ts';

/** Draws with Sequential Workflow Designer. */
export const drawSequential: Draw = (host, office) => {
  const definition = definitionOf(office);
  let notify = (): void => undefined;
  const designer = Designer.create(host, definition, {
    theme: 'light',
    undoStackSize: 20,
    steps: {},
    toolbox: false,
    controlBar: true,
    editors: {
      rootEditorProvider: () => document.createElement('div'),
      stepEditorProvider: (_, context) => {
        notify = () => context.notifyNameChanged();
        return document.createElement('div');
      },
    },
  });
  return new Promise((resolve) => {
    const drawn = {
      ground: '.sqd-workspace-canvas, .sqd-workspace-canvas > rect, .sqd-workspace',
      step: '.sqd-step-task-rect, .sqd-step-task-text',
      zoom: () => designer.getViewport().scale,
      rename: (key: string, title: string): void => {
        const step = stepsIn(definition.sequence).find(({ id }) => id === key);
        if (step === undefined) return;
        if (designer.getSelectedStepId() !== key) designer.selectStepById(key);
        step.name = title;
        notify();
      },
    };
    designer.onReady.subscribe(() => resolve(drawn));
  });
};

function definitionOf({ steps, ways }: Office): Definition {
  const extra = new Set(
    ways.filter(({ name }) => name === 'lewati' || name === 'tolak').map(({ from }) => from),
  );
  const sequence: Step[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at];
    if (step === undefined) continue;
    const task = taskOf(step);
    const next = steps[at + 1];
    if (!extra.has(step.key) || next === undefined) sequence.push(task);
    else {
      const choice: BranchedStep = {
        ...task,
        componentType: 'switch',
        branches: { setuju: [taskOf(next)], lewati: [] },
      };
      sequence.push(choice);
      at += 1;
    }
  }
  return { properties: {}, sequence };
}

function taskOf({ key, title }: { readonly key: string; readonly title: string }): Step {
  return { id: key, name: title, componentType: 'task', type: 'task', properties: {} };
}

function stepsIn(sequence: readonly Step[]): readonly Step[] {
  return sequence.flatMap((step) => {
    const branches = isBranched(step) ? Object.values(step.branches) : [];
    return [step, ...branches.flatMap((branch) => stepsIn(branch))];
  });
}

function isBranched(step: Step): step is BranchedStep {
  return 'branches' in step;
}
