// The terminal for who listens: sentences and numbered menus, a line at a time, nothing ever drawn over. Asks the engine only through a
// session. rooms/ holds a menu each, sentences/ turns findings into words. Start at converse.ts.
export { openSpoken } from './open-spoken.ts';
