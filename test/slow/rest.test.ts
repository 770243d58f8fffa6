import { describeCrowd } from '../behaviour/describe-crowd.ts';

describeCrowd(1000);
