// A thread that runs the hand-written loops over rows of shared columns.
import { parentPort, workerData } from 'node:worker_threads';

const { text, columns, totals, nodes, next, persons, stretch } = workerData;
// Written out for this policy by the benchmark itself; nothing that anybody else wrote is compiled.
const loops = new Function(`return ${text}`)();
const queue = new Int32Array(next);

parentPort.on('message', () => {
  const figures = new Float64Array(nodes * 7);
  for (;;) {
    const from = Atomics.add(queue, 0, 1) * stretch;
    if (from >= persons) break;
    loops(columns, totals, figures, from, Math.min(persons, from + stretch));
  }
  parentPort.postMessage(figures);
});
