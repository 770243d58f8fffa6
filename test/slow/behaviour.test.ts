import { describeBehaviour } from '../behaviour/behaviour.ts';

describeBehaviour(500);
