import { writeFileSync } from 'node:fs';

/** Writes a new file into the folder one is in; a name that is taken is never written over. Gives the sentence to say of it. */
export function writeBeside(name: string, text: string): string {
  try {
    writeFileSync(name, text, { flag: 'wx' });
    return `${name} is written.`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') return `${name} is there already: save under another name.`;
    return `${name} cannot be written here: ${error instanceof Error ? error.message : String(error)}`;
  }
}
