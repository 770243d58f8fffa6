/**
 * Numbers of `exp`: the reduction x = k ln 2 + r, |r| <= ln(2) / 2, and the polynomial (e^r - 1 - r) / r^2 of degree 10.
 * The coefficients are a minimax fit made for this project (weighted error 5e-20, before rounding to doubles).
 */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the number itself, for engines that are not JavaScript
export const LOG2_OF_E = 1.4426950408889634;
/** ln 2 cut to 33 bits, so that k times it is exact for any exponent k. */
export const LN2_HIGH = 0.6931471804855391;
export const LN2_LOW = 7.440617110012397e-11;
/** 1.5 * 2^52: adding and taking it away rounds to the nearest whole number, ties to even. */
export const ROUNDER = 6755399441055744;
/** Above it e^x is Infinity, below the other it is 0. */
export const OVERFLOW = 709.782712893384;
export const UNDERFLOW = -745.1332191019412;

export const E0 = 0.5;
export const E1 = 0.16666666666666682;
export const E2 = 0.041666666666666095;
export const E3 = 0.008333333333317072;
export const E4 = 0.001388888888911501;
export const E5 = 0.000198412698963049;
export const E6 = 2.4801586927268107e-5;
export const E7 = 2.755723492984721e-6;
export const E8 = 2.7557581580719667e-7;
export const E9 = 2.51120159738829e-8;
export const E10 = 2.0826657291414395e-9;
