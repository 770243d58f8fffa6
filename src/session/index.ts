// What a screen asks of the engine, one question at a time and never on its thread: runs that move with levers, stories of single worlds,
// reasons, drivers. Knows no terminal. Start at session.ts.
export type { About, Reasons, Story, StoryRequest } from './desk-words.ts';
export type { Driver, Drivers } from './drivers.ts';
export { evidenceLines, evidenceNames } from './evidence-lines.ts';
export { type Exploration, type Moved, otherwiseOf, type Sight } from './exploration.ts';
export { type Lever, leverFigure, leversOf, leverValue, stepped } from './levers.ts';
export { openSession, type Session, type SessionPlace } from './session.ts';
export { threadScripts } from './thread-scripts.ts';
