// bpmn-js, its modeler as it comes, with the office as user tasks of BPMN.

import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { Draw } from './drawn.ts';
import type { Office } from './office.ts';

/** The services of bpmn-js that are used; it has no types for them by name. */
interface Services {
  readonly canvas: { zoom(to?: number | 'fit-viewport'): number };
  readonly elementRegistry: { get(id: string): object | undefined };
  readonly modeling: { updateProperties(element: object, properties: object): void };
}

/** Draws with bpmn-js. */
export const drawBpmn: Draw = async (host, office) => {
  const modeler = new Modeler<Services>({ container: host });
  await modeler.importXML(bpmnOf(office));
  modeler.get('canvas').zoom('fit-viewport');
  return {
    ground: 'svg[data-element-id], .djs-container > svg',
    step: '.djs-shape .djs-hit',
    zoom: () => modeler.get('canvas').zoom(),
    rename: (step, title) => {
      const element = modeler.get('elementRegistry').get(step);
      if (element !== undefined) modeler.get('modeling').updateProperties(element, { name: title });
    },
  };
};

function bpmnOf({ steps, ways }: Office): string {
  const places = new Map(steps.map((step) => [step.key, step]));
  const elements = steps.map(
    ({ key, title, isEnd }) => `<bpmn:${isEnd ? 'task' : 'userTask'} id="${key}" name="${title}"/>`,
  );
  const flows = ways.map(
    ({ from, to, name }, at) =>
      `<bpmn:sequenceFlow id="w${at}" name="${name}" sourceRef="${from}" targetRef="${to}"/>`,
  );
  const shapes = steps.map(
    ({ key, x, y, width, height }) =>
      `<bpmndi:BPMNShape id="${key}_di" bpmnElement="${key}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`,
  );
  const edges = ways.map(({ from, to }, at) => {
    const [source, target] = [places.get(from), places.get(to)];
    if (source === undefined || target === undefined) return '';
    const start = { x: source.x + source.width / 2, y: source.y + source.height };
    const end = { x: target.x + target.width / 2, y: target.y };
    const points = [start, { x: start.x, y: start.y + 20 }, { x: end.x, y: end.y - 20 }, end];
    const corners = points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}"/>`).join('');
    const label = `<bpmndi:BPMNLabel><dc:Bounds x="${start.x + 8}" y="${start.y + 8}" width="60" height="14"/></bpmndi:BPMNLabel>`;
    return `<bpmndi:BPMNEdge id="w${at}_di" bpmnElement="w${at}">${corners}${label}</bpmndi:BPMNEdge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="kantor" targetNamespace="urn:kantor">
<bpmn:process id="proses">${elements.join('')}${flows.join('')}</bpmn:process>
<bpmndi:BPMNDiagram id="gambar"><bpmndi:BPMNPlane id="bidang" bpmnElement="proses">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
