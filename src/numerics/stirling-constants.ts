/** Terms of the Stirling series, B(2k) / (2k (2k - 1)). */
export const T1 = 1 / 12;
export const T2 = 1 / 360;
export const T3 = 1 / 1260;
export const T4 = 1 / 1680;
export const T5 = 1 / 1188;
export const T6 = 691 / 360360;
export const T7 = 1 / 156;
