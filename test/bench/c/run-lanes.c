// As many worlds side by side as there are lanes; their number must be a multiple of it.
enum { SIDE_BY_SIDE = LANES };

static numbers blank[CELLS];

static void prepare_blank(void) {
  for (int i = 0; i < FIRST_CELLS; i++) blank[first_cells[i].cell] = all(first_cells[i].value);
  for (int i = 0; i < MECHANISMS; i++) blank[SWITCHES + i] = all(1);
  for (int i = 0; i < SWITCHED_OFF; i++) blank[SWITCHES + switched_off[i]] = all(0);
}

static void run_worlds(const struct order *order, uint32_t index, const double *estimates, double *results, size_t width) {
  memcpy(m, blank, sizeof blank);
  sick = all(0);
  for (int lane = 0; lane < LANES; lane++) {
    worlds[lane] = order->first + index + lane;
    for (uint32_t i = 0; i < order->estimates; i++)
      m[ESTIMATES + i][lane] = estimates[(size_t)(index + lane) * order->estimates + i];
  }
  for (int i = 0; i < POOLS; i++) recount_pool(&pools[i]);
  start(0, 0);
  constants(0, 0);
  for (int at = 0; at < MONTHS; at++) {
    if ((at & 3) == 0) draw_months_of_lanes((uint32_t)at >> 2);
    month(at, (at & 3) * ROWS);
    readings(at, 0);
    for (int fan = 0; fan < FANS; fan++)
      for (int lane = 0; lane < LANES; lane++)
        results[(index + lane) * width + order->outcomes + fan * MONTHS + at] = m[fans[fan]][lane];
  }
  end(MONTHS - 1, 0);
  if (any(sick != sick)) {
    fprintf(stderr, "a quantity left the numbers in one of the worlds %u to %u\n", index, index + LANES - 1);
    exit(3);
  }
  for (int lane = 0; lane < LANES; lane++)
    for (uint32_t i = 0; i < order->outcomes; i++) results[(index + lane) * width + i] = m[OUTCOMES + i][lane];
}
