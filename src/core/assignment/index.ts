export { type Branch, type Certificate, checkCertificate, type Proof } from './certificate';
export { type Change, changed, Desk } from './desk';
export { type Difference, difference, interchangeable, regret, resolve, swapCost } from './explain';
export { ABSENT, type Order, type Pair, type Problem } from './problem';
export { type Plan, solve } from './solve';
