/** What a quantity is, told by the key it has. */
export type Role = 'fixed' | 'once' | 'draw' | 'is' | 'state' | 'stage' | 'given' | 'link';
