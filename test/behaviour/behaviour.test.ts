import { describeBehaviour } from './behaviour.ts';

describeBehaviour(6);
