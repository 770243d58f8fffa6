import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a text as it stands in a file. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
