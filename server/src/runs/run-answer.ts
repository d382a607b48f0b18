import { applyDecorators } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { type z } from 'zod';
import { RunJobView } from './jobs/job-contract.js';
import { LONGEST_WAIT, preferredWait } from './jobs/wait-preference.js';
import { type Patience, type RunAnswer } from './run-requests.service.js';

/** Documents a handler that answers with the run `view` or with the job that makes it. */
export function ApiRun(view: z.ZodType): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Prefer',
      required: false,
      description: `wait=SECONDS: wait so long for the result, ${LONGEST_WAIT} at most; without it the job is answered at once`,
    }),
    ApiOkResponse({ standardSchema: view, description: 'The same was run before: the run that is kept' }),
    ApiCreatedResponse({ standardSchema: view, description: 'The run, made while it was waited for' }),
    ApiAcceptedResponse({ standardSchema: RunJobView, description: 'The job that makes the run; see Location' }),
  );
}

/** Aborted when whoever asked has gone before the answer. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort(new Error('The caller has gone')));
  return gone.signal;
}

/** How long whoever asks waits for a run. */
export function patienceOf(request: Request, response: Response): Patience {
  const milliseconds = preferredWait(request);
  if (milliseconds > 0) response.setHeader('Preference-Applied', `wait=${milliseconds / 1000}`);
  return { milliseconds, signal: goneSignal(response) };
}

/** Sets status and place of the answer to a request for a run, and gives its body. */
export function sendRun<View extends { readonly id: string }>(
  response: Response,
  resource: string,
  answer: RunAnswer<View>,
): View | RunJobView {
  if (answer.kind === 'under-way') {
    response.status(202).setHeader('Location', `/api/jobs/${answer.job.id}`);
    return answer.job;
  }
  response.status(answer.kind === 'made' ? 201 : 200).setHeader('Location', `/api/${resource}/${answer.run.id}`);
  return answer.run;
}
