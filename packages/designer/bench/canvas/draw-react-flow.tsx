// React Flow as it comes: its own nodes and edges, measured by itself, with everything in the document.

import {
  Background,
  Controls,
  type Edge,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
} from '@xyflow/react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';
import { zoomIn } from './draw-alir.tsx';
import type { Draw } from './drawn.ts';
import type { Office } from './office.ts';

/** Draws with React Flow. */
export const drawReactFlow: Draw = (host, office) => {
  const page: { rename: (step: string, title: string) => void } = { rename: () => undefined };
  createRoot(host).render(
    <ReactFlowProvider>
      <Flow office={office} page={page} />
    </ReactFlowProvider>,
  );
  return Promise.resolve({
    ground: '.react-flow__pane',
    step: '.react-flow__node',
    zoom: () => zoomIn(host),
    rename: (step, title) => page.rename(step, title),
  });
};

function Flow(props: {
  readonly office: Office;
  readonly page: { rename: (step: string, title: string) => void };
}): ReactElement {
  const { office, page } = props;
  const [nodes, setNodes, onNodesChange] = useNodesState(nodesOf(office));
  page.rename = (step, title) => {
    setNodes((all) =>
      all.map((node) => (node.id === step ? { ...node, data: { label: title } } : node)),
    );
  };
  return (
    <ReactFlow
      nodes={nodes}
      defaultEdges={edgesOf(office)}
      onNodesChange={onNodesChange}
      fitView
      minZoom={0.02}
    >
      <Background />
      <Controls />
    </ReactFlow>
  );
}

function nodesOf({ steps }: Office): Node[] {
  return steps.map(({ key, title, x, y, width, height }) => ({
    id: key,
    position: { x, y },
    data: { label: title },
    style: { width, height },
  }));
}

function edgesOf({ ways }: Office): Edge[] {
  return ways.map(({ from, to, name }) => ({
    id: `${from}/${name}`,
    source: from,
    target: to,
    label: name,
    type: 'smoothstep',
  }));
}
