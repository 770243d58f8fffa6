import type { Model, WorldView } from '../language/index.ts';

/** What became of one project, in months of the run; a stage it never reached has none. */
export interface ProjectLife {
  readonly sponsor: string;
  /** Cost as agreed, m USD. */
  readonly size: number;
  readonly announced: number;
  readonly signed: number | null;
  readonly financed: number | null;
  readonly operating: number | null;
}

type Life = { -readonly [Field in keyof ProjectLife]: ProjectLife[Field] } & { luck: number; stage: string };

/** Stages in the order in which a project passes them; whoever stands in one has passed those before. */
const order = ['announced', 'signed', 'financed', 'building', 'operating'];
/** Works that were halted had begun. */
const standing = (stage: string): number => order.indexOf(stage === 'suspended' ? 'building' : stage);

/** Follows the projects that enter the pool in one world, whatever place they take there. Named ones are passed over. */
export class ProjectLives {
  readonly #lives: Life[] = [];
  readonly #held: (Life | undefined)[] = [];
  readonly #model: Model;
  readonly #kind: number;
  readonly #named: number;
  readonly #places: number;
  readonly #quantity: Readonly<Record<'stage' | 'sponsor' | 'size' | 'luck', number>>;
  readonly #patrons: readonly string[];

  constructor(model: Model) {
    const kind = model.kinds.find(({ name }) => name === 'project');
    if (kind?.pool == null) throw new RangeError('the model has no pool of projects');
    const find = (name: string): number => {
      const found = model.quantities.find((one) => one.kind === kind.index && one.name === name);
      if (found === undefined) throw new RangeError(`projects have no quantity "${name}"`);
      return found.index;
    };
    this.#model = model;
    this.#kind = kind.index;
    this.#named = kind.pool.named;
    this.#places = kind.size;
    this.#quantity = {
      stage: find('stage'),
      sponsor: find('sponsor'),
      size: find('size'),
      luck: find('size_luck'),
    };
    this.#patrons = model.kinds.find(({ name }) => name === 'patron')?.agents ?? [];
  }

  look(month: number, view: WorldView): void {
    for (let place = this.#named; place < this.#places; place += 1) {
      if (view.occupied(this.#kind, place)) this.#meet(place, month, view);
      else this.#held[place] = undefined;
    }
  }

  all(): readonly ProjectLife[] {
    return this.#lives;
  }

  /** Two projects that hold one place one after the other differ in the luck that set their size. */
  #meet(place: number, month: number, view: WorldView): void {
    const luck = view.value(this.#quantity.luck, place, 0);
    let life = this.#held[place];
    if (life === undefined || life.luck !== luck) {
      life = this.#newLife(place, month, view, luck);
      this.#held[place] = life;
      this.#lives.push(life);
    }
    const stage = this.#model.stages[view.value(this.#quantity.stage, place, 0)] ?? '';
    if (stage === life.stage) return;
    const passed = standing(stage);
    if (passed >= standing('signed')) life.signed ??= month;
    if (passed >= standing('financed')) life.financed ??= month;
    if (passed >= standing('operating')) life.operating ??= month;
    life.stage = stage;
  }

  #newLife(place: number, month: number, view: WorldView, luck: number): Life {
    const sponsor = this.#patrons[view.value(this.#quantity.sponsor, place, 0)] ?? '';
    const size = view.value(this.#quantity.size, place, 0);
    return {
      sponsor,
      size,
      announced: month,
      signed: null,
      financed: null,
      operating: null,
      luck,
      stage: '',
    };
  }
}
