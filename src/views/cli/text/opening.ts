import { notice } from '../../../analysis/index.ts';
import { blank, type Line, plain } from '../../../words/index.ts';

/** How every output begins. */
export const opening: readonly Line[] = [plain(notice), blank];
