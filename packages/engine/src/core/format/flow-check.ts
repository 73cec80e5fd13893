// The published schema of flows, compiled once. This is the only place of the format that makes code at run time (ajv uses
// `new Function`): for pages with a strict Content-Security-Policy, standalone code can stand in its place.

import { createAjv } from '../validation/ajv.ts';
import { SchemaCheck, withAbsoluteRefs } from '../validation/schema-check.ts';
import type { Checked } from '../validation/schema-check.ts';
import { flowSchema } from './flow-schema.generated.ts';
import type { FlowDefinition } from './flow-types.generated.ts';

let compiled: SchemaCheck<FlowDefinition> | null = null;

/** Whether the published schema takes a value for a flow. */
export function checkFlow(value: unknown): Checked<FlowDefinition> {
  compiled ??= new SchemaCheck<FlowDefinition>(createAjv(), withAbsoluteRefs(flowSchema));
  return compiled.check(value);
}
