/** Bytes of a vector, which holds one number of every lane. */
export const VECTOR = 16;
