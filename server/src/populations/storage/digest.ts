import { type Digest } from '@jifen/policies';
import { createHash } from 'node:crypto';

/** SHA-256 as the processor has it. */
export const digest: Digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
