export { type Lever, leverFigure, leversOf, leverValue, stepped } from '../../../session/index.ts';
