// The screens of the terminal: one pure state (state/), one table of keys (keys/), screens as pure functions from the state to rows
// (screens/), drawn by paint/picture.ts; Ink (ink/) has the terminal and hears keys. Asks the engine only through a session. Start at state/after.ts.
export { openScreens } from './open-screens.ts';
