/** How an agent reached its stage of late; 0 when that is long ago. MOVED lasts until the stage's next change. */
export const MOVED = 1;

/** It came with the stage as an entrant. Lasts until the next entrants come, so every phase sees it once. */
export const CAME = 2;
