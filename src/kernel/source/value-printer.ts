import type { Address, Index, Test, Value } from '../program/index.ts';
import type { Dialect } from './dialect.ts';

/** Prints values, tests and indices as expressions. `m` is the memory, `u` the uniform numbers, `t0, t1, ..` the tables. */
export class ValuePrinter {
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  value(value: Value): string {
    const dialect = this.#dialect;
    switch (value.is) {
      case 'constant':
        return dialect.number(value.value);
      case 'local':
        return `v${value.local}`;
      case 'cell':
        return `m[${this.address(value.address)}]`;
      case 'month':
        return dialect.double('month');
      case 'index':
        return dialect.double(this.index(value.of));
      case 'entry':
        return dialect.double(`t${value.table}[${this.index(value.at)}]`);
      case 'arithmetic':
        return `(${this.value(value.left)} ${value.operator} ${this.value(value.right)})`;
      case 'negative':
        return `(-${this.value(value.of)})`;
      case 'rounded':
        return `${dialect.plain[value.function]}(${this.value(value.of)})`;
      case 'extreme':
        return `${dialect.plain[value.function]}(${this.#list([value.left, value.right])})`;
      case 'select':
        return `(${this.test(value.test)} ? ${this.value(value.yes)} : ${this.value(value.no)})`;
      case 'flag':
        return dialect.double(this.#flag(value.of));
      default:
        return this.#call(value);
    }
  }

  #call(value: Exclude<Value, { is: Plain }>): string {
    const dialect = this.#dialect;
    switch (value.is) {
      case 'numerics':
        return `${dialect.numerics(value.function)}(${this.#list(value.operands)})`;
      case 'call':
        return `${dialect.routine(value.routine)}(${this.#list(value.operands)})`;
      case 'exponent':
        return `exponentOf(${this.value(value.of)})`;
      case 'power_of_two':
        return `powerOfTwo(${this.value(value.of)})`;
      case 'uniform':
        return `u[lane + ${this.address(value.row)}]`;
      case 'uniform_at':
        return `uniformAt(${value.site}, ${value.when === 'once' ? -1 : 'month'}, ${this.value(value.key)})`;
      case 'pair_key':
        return `pairKey(${this.#list([value.first, value.second])})`;
      case 'arrival_key':
        return `arrivalKey(month, ${this.value(value.order)})`;
      case 'drawn':
        if (value.distribution === 'binomial') return this.#binomial(value.uniform, value.parameters);
        return `${dialect.draw(value.distribution)}(${this.#list([value.uniform, ...value.parameters])})`;
      case 'sum_of': {
        const numbers = [value.key, value.count, ...value.parameters].map((one) => this.value(one));
        return dialect.sumOf(value, value.when === 'once' ? '0' : 'month', numbers);
      }
    }
  }

  /** A binomial without a call where there is nothing to draw: no trials, or success for sure. */
  #binomial(uniform: Value, parameters: readonly Value[]): string {
    const { draw, number, comparisons, plain } = this.#dialect;
    const [n, p] = parameters.map((one) => this.value(one));
    const drawn = `${draw('binomial')}(${this.value(uniform)}, ${n}, ${p})`;
    if (!parameters.every(({ is }) => is === 'local' || is === 'constant')) return drawn;
    const same = comparisons['=='];
    const isSure = `${p} ${same} 1 && ${n} >= 0 && ${n} < 1e300 && ${n} ${same} ${plain.floor}(${n})`;
    return `(${n} ${same} 0 && ${p} >= 0 && ${p} <= 1 ? ${number(0)} : ${isSure} ? ${n} : ${drawn})`;
  }

  #list(values: readonly Value[]): string {
    return values.map((one) => this.value(one)).join(', ');
  }

  /** A test as a whole number, 1 or 0, without a jump: what it depends on is often a matter of luck, which no processor foresees. */
  #flag(test: Test): string {
    switch (test.is) {
      case 'both':
        return `(${this.#flag(test.left)} & ${this.#flag(test.right)})`;
      case 'either':
        return `(${this.#flag(test.left)} | ${this.#flag(test.right)})`;
      case 'not':
        return `(${this.#flag(test.of)} ^ 1)`;
      default:
        return this.#dialect.flag(this.test(test));
    }
  }

  test(test: Test): string {
    const { comparisons, plain } = this.#dialect;
    switch (test.is) {
      case 'always':
        return test.holds ? '1' : '0';
      case 'compare':
        return `${this.value(test.left)} ${comparisons[test.operator]} ${this.value(test.right)}`;
      case 'equal':
        return `${this.#place(test.left)} ${comparisons['==']} ${this.#place(test.right)}`;
      case 'below':
        return `${this.#place(test.left)} < ${this.#place(test.right)}`;
      case 'both':
        return `(${this.test(test.left)} && ${this.test(test.right)})`;
      case 'either':
        return `(${this.test(test.left)} || ${this.test(test.right)})`;
      case 'not':
        return `!(${this.test(test.of)})`;
      case 'truth':
        // Neither 0 nor NaN.
        return `${plain.abs}(${this.value(test.of)}) > 0`;
    }
  }

  /** An index to compare, which needs no conversion. */
  #place(index: Index): string {
    return index.is === 'place' ? this.value(index.of) : this.index(index);
  }

  index(index: Index): string {
    switch (index.is) {
      case 'whole':
        return String(index.value);
      case 'loop':
        return `i${index.variable}`;
      case 'listed':
        return `t${index.table}[${this.index(index.at)}]`;
      case 'place':
        return this.#dialect.whole(this.value(index.of));
    }
  }

  address({ base, terms }: Address): string {
    const moving = terms.map(({ index, stride }) =>
      stride === 1 ? this.index(index) : `${this.index(index)} * ${stride}`,
    );
    return moving.length > 0 && base === 0 ? moving.join(' + ') : [String(base), ...moving].join(' + ');
  }
}

type Plain =
  | 'constant'
  | 'local'
  | 'cell'
  | 'month'
  | 'index'
  | 'entry'
  | 'arithmetic'
  | 'negative'
  | 'rounded'
  | 'extreme'
  | 'select'
  | 'flag';
