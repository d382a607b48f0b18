import { z } from 'zod';

/**
 * What a user may do. Officers write, reviewers approve, departments register scenes, leaders read and compare, administrators
 * manage users and read the audit.
 */
export const Role = z.enum(['officer', 'reviewer', 'department', 'leader', 'administrator']);
export type Role = z.infer<typeof Role>;
