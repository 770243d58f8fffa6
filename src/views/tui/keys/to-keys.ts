/** What Ink says of a key beside its text. */
export interface InkKey {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

const NAMES = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['delete', 'delete'],
  ['backspace', 'backspace'],
  ['escape', 'esc'],
  ['return', 'enter'],
  ['tab', 'tab'],
] as const;

const TYPED: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\u001b': 'esc',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

/** Keys of one read, in order: a burst of typing arrives as one text, in which Enter and Tab are characters. */
export function toKeys(text: string, key: InkKey): readonly string[] {
  const named = NAMES.find(([own]) => key[own])?.[1];
  const held = `${key.ctrl ? 'ctrl+' : ''}${key.meta ? 'alt+' : ''}`;
  if (named !== undefined) return [`${held}${key.shift ? 'shift+' : ''}${named}`];
  if (key.ctrl || key.meta) return text === '' ? [] : [held + text];
  return [...text].map((letter) => TYPED[letter] ?? (letter < ' ' ? controlOf(letter) : letter));
}

const controlOf = (letter: string): string =>
  `ctrl+${String.fromCharCode((letter.codePointAt(0) ?? 0) + 96)}`;
