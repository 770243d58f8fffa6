// One world after the other.
enum { SIDE_BY_SIDE = 1 };

static double blank[CELLS];

static void failure(int quantity, int agent, int month, double value) {
  fprintf(stderr, "quantity %d of agent %d is %g in month %d of world %u\n", quantity, agent, value, month, world_at_hand);
  exit(3);
}

static void prepare_blank(void) {
  for (int i = 0; i < FIRST_CELLS; i++) blank[first_cells[i].cell] = first_cells[i].value;
  for (int i = 0; i < MECHANISMS; i++) blank[SWITCHES + i] = 1;
  for (int i = 0; i < SWITCHED_OFF; i++) blank[SWITCHES + switched_off[i]] = 0;
}

static void run_worlds(const struct order *order, uint32_t index, const double *estimates, double *results, size_t width) {
  double *result = results + index * width;
  world_at_hand = order->first + index;
  memcpy(m, blank, sizeof m);
  memcpy(m + ESTIMATES, estimates + (size_t)index * order->estimates, order->estimates * sizeof *m);
  for (int i = 0; i < POOLS; i++) recount_pool(&pools[i]);
  start(0, 0);
  constants(0, 0);
  for (int at = 0; at < MONTHS; at++) {
    if ((at & 3) == 0) draw_months((uint32_t)at >> 2);
    month(at, (at & 3) * ROWS);
    readings(at, 0);
    for (int fan = 0; fan < FANS; fan++) result[order->outcomes + fan * MONTHS + at] = m[fans[fan]];
  }
  end(MONTHS - 1, 0);
  memcpy(result, m + OUTCOMES, order->outcomes * sizeof *m);
}

