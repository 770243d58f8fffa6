/** How a line is meant; what that looks like is the terminal's business. */
export type Tone = 'plain' | 'title' | 'head' | 'faint' | 'warning';

/** One line of output, without its line end. */
export interface Line {
  readonly text: string;
  readonly tone: Tone;
}

export const plain = (text: string): Line => ({ text, tone: 'plain' });
export const title = (text: string): Line => ({ text, tone: 'title' });
export const head = (text: string): Line => ({ text, tone: 'head' });
export const faint = (text: string): Line => ({ text, tone: 'faint' });
export const warning = (text: string): Line => ({ text, tone: 'warning' });
export const blank: Line = plain('');

/** No line of plain output is wider. */
export const WIDTH = 80;
