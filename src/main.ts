/** The executable. */
import about from '../package.json' with { type: 'json' };

console.log(`tightrope ${about.version}`);
console.log('Teaching model: conditional on judgements, not a forecast, not advice.');
