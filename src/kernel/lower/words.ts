import { agentKey, pairKey } from '../../chance/index.ts';
import type { Draw, Kind, Model, Quantity } from '../../language/index.ts';
import { type Address, address, type Index, type PoolRows, type WordRow } from '../program/index.ts';
import { fullName } from './full-name.ts';

/** Key of a named place; the one agent of `common` has 0. */
export const placeKey = (kind: Kind, place: number): number =>
  kind.index === 0 ? 0 : agentKey(kind.agents[place] ?? `${kind.name}_${place + 1}`);

/** The rows of words that a month may use: one for each draw and agent, so that four months are drawn together. */
export class WordRows {
  readonly sites: string[] = [];
  readonly rows: WordRow[] = [];
  readonly pools: PoolRows[] = [];
  readonly #bases = new Map<
    number,
    { readonly base: number; readonly agent: number; readonly toward: number }
  >();
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
    for (const decision of model.decisions) this.#addSingle(`decision.${decision.name}`);
    for (const kind of model.kinds)
      if (kind.pool !== null && usesRow(kind.pool.count)) this.#addSingle(kind.pool.count.site);
    for (const quantity of model.quantities) this.#addQuantity(quantity);
    for (const kind of model.kinds) if (kind.pool !== null) this.#addPool(kind);
  }

  get count(): number {
    return this.rows.length;
  }

  site(name: string): number {
    const known = this.sites.indexOf(name);
    if (known >= 0) return known;
    this.sites.push(name);
    return this.sites.length - 1;
  }

  /** Row of a site for an agent (and toward); null when the site has none and its word must be drawn on the spot. */
  row(site: string, agent: Index | null, toward: Index | null): Address | null {
    const found = this.#bases.get(this.site(site));
    if (found === undefined) return null;
    const { base } = found;
    if (agent === null) return address(base);
    if (toward === null) return address(base, [agent, found.agent]);
    return address(base, [agent, found.agent], [toward, found.toward]);
  }

  #addSingle(name: string): void {
    this.#bases.set(this.site(name), { base: this.rows.length, agent: 0, toward: 0 });
    this.rows.push({ site: this.site(name), key: 0 });
  }

  #addQuantity(quantity: Quantity): void {
    const site = monthlySite(this.#model, quantity);
    const kind = this.#model.kinds[quantity.kind];
    if (site === null || kind === undefined || kind.pool !== null) return;
    const toward = quantity.toward === null ? null : this.#model.kinds[quantity.toward];
    if (toward === undefined || (toward !== null && toward.pool !== null)) return;
    const number = this.site(site);
    const base = this.rows.length;
    for (let place = 0; place < kind.size; place += 1) {
      const key = placeKey(kind, place);
      if (toward === null) this.rows.push({ site: number, key });
      else {
        for (let other = 0; other < toward.size; other += 1) {
          this.rows.push({ site: number, key: pairKey(key, placeKey(toward, other)) });
        }
      }
    }
    this.#bases.set(number, { base, agent: toward === null ? 1 : toward.size, toward: 1 });
  }

  #addPool(kind: Kind): void {
    const base = this.rows.length;
    const sites: number[] = [];
    for (const quantity of this.#model.quantities) {
      const site =
        quantity.kind === kind.index && quantity.toward === null ? monthlySite(this.#model, quantity) : null;
      if (site !== null) sites.push(this.site(site));
    }
    sites.forEach((site, order) => {
      this.#bases.set(site, { base: base + order, agent: sites.length, toward: 0 });
    });
    for (let place = 0; place < kind.size; place += 1)
      for (const site of sites) this.rows.push({ site, key: null });
    if (sites.length > 0) this.pools.push({ kind: kind.index, base, sites });
  }
}

const usesRow = (draw: Draw): boolean => draw.is !== 'sum_of';

/** The site of a quantity's one word a month (a pair's for splits), or null when it has none; a stage's moves bear its full name. */
function monthlySite(model: Model, quantity: Quantity): string | null {
  if (quantity.rule.is === 'draw') return usesRow(quantity.rule.draw) ? quantity.rule.draw.site : null;
  return quantity.rule.is === 'stage' ? fullName(model, quantity) : null;
}
