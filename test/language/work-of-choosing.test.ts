import { describe, expect, it } from 'vitest';
import { type Extra, stepsOf, taken } from './steps.ts';

describe('the steps of a decision', () => {
  const choosing = (own: string, options: string): number =>
    taken({ more: `decisions: {boss: {${own}options: {${options}}}}`, common: 'm: {fixed: 1}' }) - 1;
  // A decider that says nothing of it has a precision of 1, worked out for each alternative.
  it.each<[string, number, string, string]>([
    ['its precision for each alternative', 3 * 1, '', 'go: {target: u}, stay: {}'],
    [
      'what its decider says of it, for each',
      3 * (3 + 1),
      'precision: x + 1, switching_cost: x, ',
      'go: {target: u}, stay: {}',
    ],
    ['its value for each alternative', 3 * (1 + 3), 'value: x + 2, ', 'go: {target: u}, stay: {}'],
    [
      'an option for each of its targets',
      3 * 1 + 2 * (3 + 1) + 1,
      '',
      'go: {target: u, cost: x + 1, allowed: x}, stay: {utility: x}',
    ],
    ['what an option is expected to change', 1 + 3 + 1, '', 'go: {expects: {x: m + 1, m: 1}}'],
  ])('%s', (_, steps, own, options) => {
    expect(choosing(own, options)).toBe(steps);
  });

  it('are those of its value once for each thing that an option may change', () => {
    const own = 'value: change(x) + change(m), ';
    const few = choosing(own, 'go: {expects: {x: 1}}, stay: {}');
    const more = choosing(own, 'go: {expects: {x: 1, m: 1}}, stay: {}');
    expect(few).toBe(2 * (1 + 3) + 1);
    expect(more).toBe(2 * (1 + 2 * 3) + 2);
  });

  it('are those of a term of its value and of what stands in for it', () => {
    const model = (otherwise: string) => ({
      more: `mechanisms: {habit: It holds.}\ndecisions: {boss: {value: {a: {is: x + 1, mechanism: habit${otherwise}}}, options: {go: {}, stay: {}}}}`,
    });
    expect(taken(model(', otherwise: x'))).toBe(2 * (1 + 3 + 1));
    expect(taken(model(''))).toBe(2 * (1 + 3));
  });

  it('count what an option does once more, where it is added', () => {
    const common = 'm: {starts: 0, next: m}';
    const doing = (does: string): Extra => ({
      common,
      more: `decisions: {boss: {options: {go: {${does}}}}}`,
    });
    expect(stepsOf(doing('does: {m: x + 1}')) - stepsOf(doing(''))).toBe(3 + 3);
  });
});

describe('the steps of hearing', () => {
  const hearing = (heard: string, signal: string, more = ''): number =>
    taken({ common: `y: {is: "${heard}"}`, more: `signals: {s: {${signal}}}\n${more}` });

  it.each<[string, number, string, string]>([
    [
      'every pair, and what is made of each sender',
      1 + 7 * 2 + 7 * (1 + 3 + 3 + 1),
      'heard(anyone, p, cost)',
      'from: t, to: u, when: w > 0, cost: w + 1',
    ],
    [
      'of one agent alone, as it says',
      1 + 7 * 2 + (3 + 3 + 1 + 1),
      'heard(t_1, p, cost + 1)',
      'from: t, to: u, when: w > 0',
    ],
    [
      'of one who may send',
      1 + 1 * 2 + 1 * (1 + 3 + 1 + 1),
      'heard(anyone, p, cost)',
      'from: t_1, to: u, when: w > 0',
    ],
    ['nothing of a signal without a rule', 1, 'heard(anyone, p, cost)', 'cost: 1'],
  ])('%s', (_, steps, heard, signal) => {
    expect(hearing(heard, signal)).toBe(steps);
  });

  it('each sending of an option or of the timeline, with what is asked of it', () => {
    const sent = 'timeline: [{on: 1, sends: [s from p to q, s from q to p]}, {on: 2, sends: s from p to q}]';
    expect(hearing('heard(anyone, p, cost + 1)', 'cost: 1', sent)).toBe(1 + 3 * (1 + 3));
    const option = 'decisions: {p: {options: {go: {sends: s to q}}}}';
    expect(hearing('heard(anyone, p, cost)', 'cost: 1', option)).toBe(1 + (1 + 1) + 1);
  });
});
