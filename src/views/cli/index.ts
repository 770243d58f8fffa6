// The command line: understands words, does what they say, prints plain text or JSON. May import everything below it.
// Texts are made by pure functions in text/ and odd/; commands/ has one thin file a command; shell/ touches the process.
export { commandLine } from './command-line.ts';
export { helpTexts } from './help-texts.ts';
