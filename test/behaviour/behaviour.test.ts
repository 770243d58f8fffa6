import { describeBehaviour } from './behaviour.ts';

describeBehaviour(10);
