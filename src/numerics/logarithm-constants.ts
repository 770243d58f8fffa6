/** Numbers of `log`: where a double is cut into power of two and mantissa, and the series of the mantissa's logarithm. */

/** Upper word of 1.0 less that of sqrt(1/2): added, it moves the cut between exponents to sqrt(1/2). */
export const TO_ROOT_HALF = 0x95f62;
export const LEAST_NORMAL = 2.2250738585072014e-308;
export const LIFT = 54;

/** Minimax fit, made for this project, of log((1+s)/(1-s)) = 2s + s z (L0 + L1 z + ...), z = s^2 <= 0.0295; error 4e-19. */
export const L0 = 0.6666666666666704;
export const L1 = 0.3999999999952718;
export const L2 = 0.2857142872754646;
export const L3 = 0.22222199483915744;
export const L4 = 0.18183537325988636;
export const L5 = 0.15314388607883964;
export const L6 = 0.14795066570963195;
