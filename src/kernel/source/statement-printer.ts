import type { Statement } from '../program/index.ts';
import type { Dialect } from './dialect.ts';
import { oneLine } from './one-line.ts';
import { ValuePrinter } from './value-printer.ts';

/** Prints statements as lines, indented by two blanks a level. */
export class StatementPrinter {
  readonly values: ValuePrinter;
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.values = new ValuePrinter(dialect);
  }

  all(body: readonly Statement[], indent: string): readonly string[] {
    return body.flatMap((statement) => this.#one(statement, indent));
  }

  #one(statement: Statement, indent: string): readonly string[] {
    const { values } = this;
    switch (statement.do) {
      case 'let':
        return this.#let(statement, indent);
      case 'assign':
        return [`${indent}v${statement.local} = ${values.value(statement.value)};`];
      case 'store':
        return [`${indent}m[${values.address(statement.address)}] = ${values.value(statement.value)};`];
      case 'note':
        return [`${indent}// ${oneLine(statement.text)}`];
      case 'finite':
        return [`${indent}${this.#finite(statement)}`];
      case 'rekey':
        return [`${indent}rekey(${statement.kind}, ${values.index(statement.place)}, month);`];
      case 'recount':
        return [`${indent}recount(${statement.kind});`];
      case 'when':
        return this.#wrapped(`if (${values.test(statement.test)}) {`, statement.body, indent);
      case 'while':
        return this.#wrapped(`while (${values.test(statement.test)}) {`, statement.body, indent);
      case 'block':
        return this.#wrapped('{', statement.body, indent);
      default:
        return this.#loop(statement, indent);
    }
  }

  #let(statement: Extract<Statement, { do: 'let' }>, indent: string): readonly string[] {
    const { declares, letOwn } = this.#dialect;
    const own = letOwn(statement, (value) => this.values.value(value));
    if (own !== null) return own.map((line) => `${indent}${line}`);
    return [`${indent}${declares.double} v${statement.local} = ${this.values.value(statement.value)};`];
  }

  #finite({ quantity, agent, value }: Extract<Statement, { do: 'finite' }>): string {
    const { comparisons, fails } = this.#dialect;
    const [found, whose] = [this.values.value(value), this.values.index(agent)];
    return `if (!(${found} - ${found} ${comparisons['==']} 0)) ${fails}(${quantity}, ${whose}, month, ${found});`;
  }

  #loop(loop: Loop, indent: string): readonly string[] {
    const { declares } = this.#dialect;
    const name = `i${loop.variable}`;
    if (loop.do === 'loop') {
      const head = `for (${declares.whole} ${name} = 0; ${name} < ${loop.count}; ${name}++) {`;
      return this.#wrapped(head, loop.body, indent);
    }
    // Element 0 of the list of places is how many are taken.
    if (loop.do === 'places') return this.#listed(loop, `taken${loop.kind}`, ['1', '<='], indent);
    if (loop.degree !== null && loop.degree <= MOST_MEMBERS_IN_LINE)
      return this.#members(loop, loop.degree, indent);
    const of = this.values.index(loop.of);
    const bounds = [`t${loop.starts}[${of}]`, '<', `t${loop.starts}[${of} + 1]`] as const;
    return this.#listed(loop, `t${loop.list}`, bounds, indent);
  }

  /** A loop over the entries of a list from a first to a last one, by default the one that element 0 tells. */
  #listed(
    { variable, body }: Loop,
    list: string,
    [first, comparison, last = `${list}[0]`]: readonly [string, string, string?],
    indent: string,
  ): readonly string[] {
    const { declares } = this.#dialect;
    const name = `i${variable}`;
    return [
      `${indent}for (${declares.whole} n${name} = ${first}, e${name} = ${last}; n${name} ${comparison} e${name}; n${name}++) {`,
      `${indent}  ${declares.fixed} ${name} = ${list}[n${name}];`,
      ...this.all(body, `${indent}  `),
      `${indent}}`,
    ];
  }

  #members(
    { variable, list, of, body }: Extract<Statement, { do: 'members' }>,
    degree: number,
    indent: string,
  ): readonly string[] {
    const { declares } = this.#dialect;
    return Array.from({ length: degree }, (_, order) => [
      `${indent}{`,
      `${indent}  ${declares.fixed} i${variable} = t${list}[${this.values.index(of)} * ${degree} + ${order}];`,
      ...this.all(body, `${indent}  `),
      `${indent}}`,
    ]).flat();
  }

  #wrapped(head: string, body: readonly Statement[], indent: string): readonly string[] {
    return [`${indent}${head}`, ...this.all(body, `${indent}  `), `${indent}}`];
  }
}

type Loop = Extract<Statement, { do: 'loop' | 'places' | 'members' }>;

/** Members are written one after the other up to so many. */
const MOST_MEMBERS_IN_LINE = 8;
