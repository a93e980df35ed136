import { parentPort, workerData } from 'node:worker_threads';
import { type PrescriptionsRequest, readPrescriptions } from './read/prescriptions.ts';
import { partArranger, type PartJob, type PartPlan } from './sort/job.ts';

/** What a thread of an import is for. */
export type ThreadRequest = { readonly kind: 'read'; readonly request: PrescriptionsRequest } | { readonly kind: 'arrange'; readonly plan: PartPlan };

const request = workerData as ThreadRequest;
if (request.kind === 'read') parentPort?.postMessage(await readPrescriptions(request.request));
else {
  const arrange = partArranger(request.plan);
  parentPort?.on('message', async (job: PartJob) => parentPort?.postMessage(await arrange(job)));
  parentPort?.postMessage('ready');
}
