/** The nearest agents on a ring of each group, half on either side, the nearest first. `groups` has one name an agent. */
export function ringOf(groups: readonly string[], degree: number): number[][] {
  const { rings, positions } = ringsOf(groups);
  return groups.map((group, agent) => {
    const ring = rings.get(group) ?? [];
    const at = positions[agent] ?? 0;
    const near = new Set<number>();
    for (let step = 1; near.size < Math.min(degree, ring.length - 1); step += 1) {
      for (const side of [at - step, at + step]) {
        const other = ring[((side % ring.length) + ring.length) % ring.length];
        if (other !== undefined && other !== agent && near.size < degree) near.add(other);
      }
    }
    return [...near];
  });
}

/** The agents of each group in order, and where each agent stands in its own. */
function ringsOf(groups: readonly string[]) {
  const rings = new Map<string, number[]>();
  const positions = groups.map((group, agent) => {
    const ring = rings.get(group) ?? [];
    rings.set(group, ring);
    return ring.push(agent) - 1;
  });
  return { rings, positions };
}

/** How often a free partner is looked for before an agent does without one of its scattered ties. */
export const MOST_TRIES = 64;

/** Adds `ties` fixed ties an agent inside its group, spread by a fixed scramble: the same in every world. In order of place. */
export function withTies(
  circles: readonly (readonly number[])[],
  groups: readonly string[],
  ties: number,
): number[][] {
  const { rings, positions } = ringsOf(groups);
  const linked = circles.map((near) => new Set(near));
  groups.forEach((group, agent) => {
    const ring = rings.get(group) ?? [];
    const at = positions[agent] ?? 0;
    for (let tie = 0, tries = 0; tie < ties && tries < MOST_TRIES && ring.length > 1; tries += 1) {
      const chosen = spread(agent * MOST_TRIES + tries) % (ring.length - 1);
      const other = ring[chosen < at ? chosen : chosen + 1];
      if (other === undefined || linked[agent]?.has(other)) continue;
      linked[agent]?.add(other);
      linked[other]?.add(agent);
      tie += 1;
    }
  });
  return linked.map((members) => [...members].sort((one, other) => one - other));
}

/** A fixed scramble of a whole number (the finaliser of MurmurHash3, Appleby 2011), so that ties look random and never change. */
function spread(value: number): number {
  let mixed = Math.imul((value + 0x9e3779b9) ^ ((value + 0x9e3779b9) >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The 4 or 8 agents around each on a grid whose edges meet, in order of place; places run along the rows. */
export function latticeOf(rows: number, columns: number, neighbours: number): number[][] {
  const steps = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [down, right] as const));
  const used = steps.filter(([down, right]) => neighbours === 8 || down === 0 || right === 0);
  return Array.from({ length: rows * columns }, (_, agent) => {
    const row = Math.floor(agent / columns);
    const column = agent % columns;
    const near = used.map(
      ([down, right]) => ((row + down + rows) % rows) * columns + ((column + right + columns) % columns),
    );
    return [...new Set(near)].filter((other) => other !== agent).sort((one, other) => one - other);
  });
}
